"""The packages for Linux: a .deb for Debian and Ubuntu, and an archive that runs where it lies."""

import gzip
import lzma
import re
import shutil
import subprocess
import tarfile
import textwrap
from datetime import UTC, date, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from cuprofiler import __version__
from cuprofiler.storage.identity import APPLICATION_ID
from tools.package import bundle, icons, notices

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ROOT / "packaging" / "linux"
OUT = ROOT / "dist"

OPTIONAL = ("libqgtk3.so",)
"""Plug-ins that Qt does without where the system has no such library."""

CARRIED = ("libxcb-", "libX11-xcb", "libxkbcommon-x11", "libwayland-cursor")
"""System libraries that many desktops lack and the archive brings along, as Qt can't start without;
the .deb asks the system for them. They are small, and keep to the interfaces they have had."""

MAINTAINER = "The cuprofiler project <cuprofiler@localhost>"
"""No public address exists yet: docs/release.md says to set one before the first release."""


class Release(NamedTuple):
    """One version of CHANGELOG.md; `points` are its lines, without marks."""

    version: str
    day: date
    points: tuple[str, ...]


def releases() -> list[Release]:
    """Every version, the newest first; raises BuildError if the program's own is not the first."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        head, _newline, body = part.partition("\n")
        match = re.fullmatch(r"(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)", head.strip())
        if match is None:
            raise bundle.BuildError(f"CHANGELOG.md: “## {head}” is not “## 1.2.3 (2026-11-22)”.")
        points = re.findall(r"^- (.+?)(?=^- |\Z)", body, flags=re.MULTILINE | re.DOTALL)
        words = tuple(" ".join(point.split()) for point in points)
        found.append(Release(match[1], date.fromisoformat(match[2]), words))
    if not found or found[0].version != __version__:
        raise bundle.BuildError(
            f"CHANGELOG.md does not begin with version {__version__}, which cuprofiler/__init__.py "
            "names."
        )
    return found


# --- What a desktop reads ------------------------------------------------------------------------


def put_share(share: Path) -> None:
    """Menu entry, file type, icons, description and manual, under a `share` folder."""
    put(share / "applications" / "cuprofiler.desktop", part("cuprofiler.desktop"))
    mime = part("cuprofiler.xml").replace("@APPLICATION_ID@", f"0x{APPLICATION_ID:08x}")
    put(share / "mime" / "packages" / "cuprofiler.xml", mime)
    name = "org.cuprofiler.cuprofiler.metainfo.xml"
    put(share / "metainfo" / name, part(name).replace("@RELEASES@", _as_metainfo()))
    hicolor = share / "icons" / "hicolor"
    put(hicolor / "scalable" / "apps" / "cuprofiler.svg", icons.SOURCE.read_bytes())
    for size in icons.SIZES:
        put(hicolor / f"{size}x{size}" / "apps" / "cuprofiler.png", icons.png(size))


def _as_metainfo() -> str:
    lines = []
    for release in releases():
        lines.append(f'    <release version="{release.version}" date="{release.day}">')
        lines.append("      <description>\n        <ul>")
        lines += [f"          <li>{escape(point)}</li>" for point in release.points]
        lines.append("        </ul>\n      </description>\n    </release>")
    return "\n".join(lines)


def part(name: str) -> str:
    """A file of packaging/linux, with version and date filled in."""
    text = (PARTS / name).read_text(encoding="utf-8")
    return text.replace("@VERSION@", __version__).replace("@DATE@", str(releases()[0].day))


def put(path: Path, content: str | bytes, *, runs: bool = False) -> None:
    """Write a file, its folders too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o755 if runs else 0o644)


def zipped(text: str) -> bytes:
    """Gzip without a date."""
    return gzip.compress(text.encode(), 9, mtime=0)


# --- The .deb ------------------------------------------------------------------------------------


def deb(folder: Path) -> Path:
    """Make the Debian package of a bundle; returns its path."""
    tree = bundle.WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / "cuprofiler"
    shutil.copytree(folder, home, symlinks=True)
    note_own_libraries(home / "_internal")
    launcher = tree / "usr" / "bin" / "cuprofiler"
    launcher.parent.mkdir(parents=True)
    launcher.symlink_to("../lib/cuprofiler/cuprofiler")
    share = tree / "usr" / "share"
    put_share(share)
    put(share / "man" / "man1" / "cuprofiler.1.gz", zipped(part("cuprofiler.1")))
    put(share / "lintian" / "overrides" / "cuprofiler", part("lintian-overrides"))
    documents = share / "doc" / "cuprofiler"
    put(documents / "copyright", _copyright())
    put(documents / "changelog.Debian.gz", zipped(_debian_changelog()))
    put(documents / "changelog.gz", zipped((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    architecture = _output("dpkg", "--print-architecture")
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    control = f"""\
Package: cuprofiler
Version: {__version__}-1
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size}
Depends: {_depends(home)}
Recommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme, xdg-utils, libgtk-3-0
Section: misc
Priority: optional
Description: find out who pays and who uses, and print the checklists
{_description()}
"""
    put(tree / "DEBIAN" / "control", control)
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file())
    sums = [
        f"{bundle.sha_of(path, 'md5')}  {path.relative_to(tree)}"
        for path in files
        if not path.is_symlink()
    ]
    put(tree / "DEBIAN" / "md5sums", "\n".join(sums) + "\n")
    for path in (tree, *tree.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    bundle.date_all(tree)
    OUT.mkdir(exist_ok=True)
    target = OUT / f"cuprofiler_{__version__}-1_{architecture}.deb"
    # One thread: how the work is shared out shows in the bytes.
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--threads-max=1", "--build"]
    environment = {**bundle.environment(), "SOURCE_DATE_EPOCH": str(bundle.commit_time())}
    subprocess.run(
        [*command, str(tree), str(target)], check=True, env=environment, stdout=subprocess.DEVNULL
    )
    return target


def _depends(home: Path) -> str:
    """The system packages that the bundle's libraries are linked with, as dpkg knows them."""
    work = bundle.WORK / "shlibs"
    put(
        work / "debian" / "control",
        "Source: cuprofiler\n\nPackage: cuprofiler\nArchitecture: any\n",
    )
    own = sorted({path.parent for path in bundle.libraries(home)})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{path}" for path in own)]
    # What lies in the bundle is not asked of the system, too.
    inside = (path.name.partition(".so")[0] for path in (home / "_internal").glob("lib*.so.*"))
    command += [f"-x{package_of(path)}" for name in inside if (path := system_library(name))]
    command += [str(path) for path in bundle.libraries(home) if path.name not in OPTIONAL]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise bundle.BuildError(f"dpkg-shlibdeps could not tell the dependencies:\n{done.stderr}")
    return done.stdout.strip().partition("shlibs:Depends=")[2]


def _description() -> str:
    words = (
        "cuprofiler is for founders of small B2B companies. It interviews you in plain words "
        "about who pays, who picks and who uses your product, says what the relationship is and "
        "why, and prints the checklists to work from: training, implementation support, lifetime "
        "cost, and those that follow.",
        "It works offline and keeps everything in one file. The package brings its own Python, "
        "Qt and SQLite.",
    )
    paragraphs = ["\n".join(textwrap.wrap(text, 76)) for text in words]
    return textwrap.indent("\n.\n".join(paragraphs), " ")


def _debian_changelog() -> str:
    entries = []
    for release in releases():
        points = [
            textwrap.fill(point, 76, initial_indent="  * ", subsequent_indent="    ")
            for point in release.points
        ]
        when = datetime(release.day.year, release.day.month, release.day.day, 12, tzinfo=UTC)
        entries.append(
            f"cuprofiler ({release.version}-1) stable; urgency=medium\n\n"
            + "\n".join(points)
            + f"\n\n -- {MAINTAINER}  {format_datetime(when)}\n"
        )
    return "\n".join(entries)


def _copyright() -> str:
    return """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: cuprofiler
Comment: The licences of Python, Qt, SQLite and all other parts lie, in full, in
 /usr/lib/cuprofiler/_internal/licences, together with the list of the parts
 (sbom.cdx.json) and how to put another Qt in its place (Qt.txt).

Files: *
Copyright: 2026 The cuprofiler project
License: Apache-2.0

Files: usr/lib/cuprofiler/_internal/PySide6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3

License: Apache-2.0
 On Debian systems the full text of the Apache License, Version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.

License: LGPL-3
 On Debian systems the full text of the GNU Lesser General Public License,
 version 3, is in /usr/share/common-licenses/LGPL-3.
"""


# --- The archive ---------------------------------------------------------------------------------


def archive(folder: Path) -> Path:
    """Make the archive that runs where it is unpacked; returns its path."""
    machine = _output("uname", "-m")
    name = f"cuprofiler-{__version__}-linux-{machine}"
    tree = bundle.WORK / name
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree, symlinks=True)
    note_own_libraries(tree / "_internal")
    carry(tree / "_internal")
    put_share(tree / "share")
    shutil.rmtree(tree / "share" / "metainfo")
    put(tree / "README.txt", part("README.txt"))
    put(tree / "menu-entry.sh", part("menu-entry.sh"), runs=True)
    OUT.mkdir(exist_ok=True)
    target = OUT / f"{name}.tar.xz"
    with lzma.open(target, "wb", preset=6) as out, tarfile.open(fileobj=out, mode="w|") as tar:
        for path in (tree, *sorted(tree.rglob("*"))):
            entry = tar.gettarinfo(path, str(Path(name) / path.relative_to(tree)))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = bundle.commit_time()
            if entry.isfile():
                with path.open("rb") as file:
                    tar.addfile(entry, file)
            else:
                tar.addfile(entry)
    return target


def note_own_libraries(inner: Path) -> None:
    """Licences of what Python is linked with and the bundle holds: libffi, zlib and the like."""
    for path in sorted(inner.glob("lib*.so.*")):
        found = system_library(path.name.partition(".so")[0])
        if found is not None and not path.name.startswith("libpython"):
            note_library(inner, found)


def carry(inner: Path) -> None:
    """Copy the system libraries that many desktops lack, with their licences."""
    waiting = list(bundle.libraries(inner))
    carried = {path.name for path in waiting}
    while waiting:
        for name in sorted(bundle.needed_by(waiting.pop()) - carried):
            if not name.startswith(CARRIED):
                continue
            path = system_library(name.partition(".so")[0])
            if path is None:
                raise bundle.BuildError(f"{name} is not installed here: the archive carries it.")
            carried.add(name)
            waiting.append(path)
            shutil.copyfile(path, inner / "PySide6" / "Qt" / "lib" / name)
            note_library(inner, path)


def note_library(inner: Path, path: Path) -> None:
    """Put the licence of a system library into a bundle, and the library into its list."""
    package = package_of(path)
    licence = Path("/usr/share/doc") / package / "copyright"
    put(inner / "licences" / "system" / f"{package}.txt", licence.read_bytes())
    version = _output("dpkg-query", "--show", "--showformat=${Version}", package)
    notices.add(inner / "licences" / "sbom.cdx.json", path.name.partition(".so")[0], version)


def system_library(name: str) -> Path | None:
    """Where the system keeps a library ("libxcb-util"), None if it has none."""
    known = _output("/sbin/ldconfig", "-p")
    match = re.search(rf"^\s*{name}\.so\.[\d.]+ \(libc6,[^)]*\) => (\S+)$", known, re.MULTILINE)
    return Path(match[1]) if match else None


def package_of(path: Path) -> str:
    """The system package that a file belongs to."""
    # By name alone: dpkg may know the file under /lib, which is a link to /usr/lib.
    return _output("dpkg", "--search", f"*/{path.resolve().name}").partition(":")[0]


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
