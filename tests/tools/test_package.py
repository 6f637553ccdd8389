"""What packages are made of: whatever can be looked at without building one."""

import json
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from PIL import Image

from cuprofiler import __version__
from cuprofiler.storage.workspace import Workspace
from tools.package import bundle, contents, elsewhere, icons, linux, notices

ROOT = Path(__file__).resolve().parent.parent.parent
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="commands of Linux")


def said(*command, cwd=None):
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    folder = tmp_path_factory.mktemp("share")
    linux.put_share(folder)
    return folder


# --- One version -----------------------------------------------------------


def test_the_version_stands_in_one_place():
    assert linux.releases()[0].version == __version__
    other = []
    for path in [ROOT / "pyproject.toml", ROOT / "README.md", *(ROOT / "packaging").rglob("*")]:
        if path.is_file() and "licences" not in path.parts:
            if re.search(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])", path.read_text("utf-8")):
                other.append(path.name)
    assert other == []


def test_a_changelog_that_lags_behind_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(linux, "ROOT", tmp_path)
    changes = tmp_path / "CHANGELOG.md"
    changes.write_text("# Changes\n\n## 0.0.9 (2026-01-02)\n\n- Old.\n", encoding="utf-8")
    with pytest.raises(bundle.BuildError, match=re.escape(__version__)):
        linux.releases()
    changes.write_text("# Changes\n\n## soon\n", encoding="utf-8")
    with pytest.raises(bundle.BuildError, match="soon"):
        linux.releases()


# --- What a desktop reads -----------------------------------------------------------


@LINUX
def test_the_menu_entry_is_valid(share):
    entry = share / "applications" / "cuprofiler.desktop"
    assert said("desktop-file-validate", str(entry)) == (0, "")
    assert f"MimeType={contents.MIME_TYPE};" in entry.read_text("utf-8")


@LINUX
def test_the_description_for_stores_is_valid(share):
    (description,) = (share / "metainfo").iterdir()
    code, words = said("appstreamcli", "validate", "--no-net", str(description))
    faults = re.findall(r"^ *[EW]: (.*)$", words, re.MULTILINE)
    # Since its version 1 it asks for a homepage, and the program has none.
    assert all(fault.endswith("url-homepage-missing") for fault in faults), words
    assert code == 0 or faults, words
    component = ElementTree.parse(description).getroot()
    assert component.findtext("id") == contents.IDENTIFIER
    assert component.find("releases/release").get("version") == __version__


def test_a_workspace_is_known_by_its_content(share, tmp_path):
    """The kind of file names the bytes that a new workspace has."""
    tree = ElementTree.parse(share / "mime" / "packages" / "cuprofiler.xml")
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = tree.find("m:mime-type", space)
    assert kind.get("type") == contents.MIME_TYPE
    assert kind.find("m:glob", space).get("pattern") == f"*{contents.ENDING}"
    outer = kind.find("m:magic/m:match", space)
    inner = outer.find("m:match", space)
    path = tmp_path / "a.cuprofile"
    Workspace.create(path).close()
    head = path.read_bytes()[:100]
    assert head.startswith(outer.get("value").encode())
    at = int(inner.get("offset"))
    assert head[at : at + 4] == int(inner.get("value"), 16).to_bytes(4, "big")


def test_icons_have_every_size_and_are_not_empty(share):
    for size in icons.SIZES:
        path = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "cuprofiler.png"
        with Image.open(path) as image:
            assert image.size == (size, size)
            assert len(image.getcolors(size * size)) > 4
    with Image.open(BytesIO(icons.ico())) as image:
        assert {16, 32, 48, 256} <= {width for width, _height in image.ico.sizes()}
    with Image.open(BytesIO(icons.icns())) as image:
        assert {(512, 512, 2), (128, 128, 1)} <= set(image.info["sizes"])


# --- Scripts for other systems -----------------------------------------------------------


@LINUX
def test_the_windows_installer_compiles_without_a_warning(tmp_path):
    """The script, its words in both languages and its icon; the bundle is a made-up one."""
    folder = tmp_path / "bundle"
    (folder / "_internal" / "licences").mkdir(parents=True)
    (folder / "cuprofiler.exe").write_bytes(b"MZ")
    (folder / "_internal" / "licences" / "cuprofiler-LICENSE.txt").write_text("Apache-2.0")
    target = elsewhere.installer(folder, tmp_path / "cuprofiler-windows.exe")
    assert target.read_bytes()[:2] == b"MZ"
    with pytest.raises(bundle.BuildError, match="NSIS could not"):
        elsewhere.installer(tmp_path / "no such folder", tmp_path / "x.exe")


def test_the_recipe_of_the_bundle_is_sound_python():
    text = (ROOT / "packaging" / "cuprofiler.spec").read_text("utf-8")
    compile(text, "cuprofiler.spec", "exec")
    for folder, words in re.findall(r"(?<![/\w])(contents|icons|bundle|notices)\.(\w+)", text):
        modules = {"contents": contents, "icons": icons, "bundle": bundle, "notices": notices}
        assert hasattr(modules[folder], words)


def test_the_app_of_macos_opens_workspaces():
    plist = contents.info_plist()
    (kind,) = plist["UTExportedTypeDeclarations"]
    (opened,) = plist["CFBundleDocumentTypes"]
    assert opened["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["cuprofile"]
    assert plist["CFBundleShortVersionString"] == __version__


def test_the_workflow_calls_what_is_there():
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text("utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    systems = [each["system"] for each in jobs["package"]["strategy"]["matrix"]["include"]]
    steps = jobs["package"]["steps"]
    for system in systems:
        (build,) = [s for s in steps if s.get("name", "").casefold() == f"build on {system}"]
        assert build["if"] == f"matrix.system == '{system}'"
        assert "make package" in build["run"] or "-m tools.package" in build["run"]
    assert {step["run"] for step in steps if step.get("run") == "make package"}
    assert re.search(r"^package:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert (ROOT / "requirements-dev.lock").exists()


@LINUX
@pytest.mark.parametrize(
    "path", sorted((ROOT / "packaging").rglob("*.sh")), ids=lambda path: path.name
)
def test_scripts_can_be_read(path):
    shell = "sh" if path.read_text("utf-8").startswith("#!/bin/sh") else "bash"
    assert said(shell, "-n", str(path)) == (0, "")


@LINUX
def test_the_menu_entry_of_the_archive_comes_and_goes(tmp_path, share):
    """In a folder whose name holds every letter that a menu entry must quote."""
    folder = tmp_path / 'Ünter "all" $HOME `x` мои \\'
    (folder / "share").mkdir(parents=True)
    said("cp", "-R", f"{share}/.", str(folder / "share"))
    linux.put(folder / "menu-entry.sh", linux.part("menu-entry.sh"), runs=True)
    shown = tmp_path / "shown"
    linux.put(folder / "cuprofiler", f'#!/bin/sh\nprintf %s "$1" > "{shown}"\n', runs=True)
    home = tmp_path / "home"
    home.mkdir()
    script = str(folder / "menu-entry.sh")
    place = home / ".local" / "share"

    def run(word):
        return subprocess.run(
            [script, word],
            env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=False,
        )

    assert run("add").returncode == 0
    entry = place / "applications" / "cuprofiler.desktop"
    assert said("desktop-file-validate", str(entry)) == (0, "")
    assert (place / "icons" / "hicolor" / "48x48" / "apps" / "cuprofiler.png").exists()
    assert _as_a_desktop_reads(entry) == f"{folder}/cuprofiler"
    assert run("remove").returncode == 0
    assert [path for path in place.rglob("cuprofiler*") if path.is_file()] == []
    assert run("").returncode == 2
    said("mv", str(folder), str(tmp_path / "100%"))
    script = str(tmp_path / "100%" / "menu-entry.sh")
    refused = run("add")
    assert refused.returncode == 1
    assert "Rename" in refused.stdout
    assert not entry.exists()


def _as_a_desktop_reads(entry):
    """The program that an Exec line names, by the Desktop Entry Specification's two readings."""
    line = next(x for x in entry.read_text("utf-8").splitlines() if x.startswith("Exec="))
    value = re.sub(r"\\(.)", lambda m: {"s": " ", "\\": "\\"}.get(m[1], m[0]), line[5:])
    quoted = re.match(r'"((?:[^"\\]|\\.)*)"', value)[1]
    return re.sub(r"\\(.)", r"\1", quoted)


# --- What is inside -----------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("msgspec-0.22.0.dist-info/METADATA", False),
        ("resources/fonts/Inter-Regular.ttf", True),
    ],
)
def test_what_goes_into_the_bundle(name, belongs):
    import msgspec

    wheel = Path(msgspec.__file__).parent / Path(name).name
    assert contents.wanted(name, str(wheel)) is belongs


@LINUX
def test_the_systems_libraries_stay_outside():
    assert not contents.wanted("libxcb.so.1", "/usr/lib/x86_64-linux-gnu/libxcb.so.1")
    assert contents.wanted("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0")


def test_every_part_brings_its_licence_and_is_listed(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    modules = ["PySide6/QtCore.abi3.so", "shiboken6", "sqlalchemy.sql", "reportlab", "PIL.Image"]
    modules += ["msgspec", "pypdfium2", "uharfbuzz", "bidi", "xlsxwriter", "pysqlite3", "json"]
    files = notices.write(modules, tmp_path / "licences")
    names = {Path(name).as_posix() for name, _source, _kind in files}
    for wanted in ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Python.txt", "OFL-Inter.txt"):
        assert f"licences/{wanted}" in names
    for part in ("SQLAlchemy", "reportlab", "pillow", "msgspec", "pypdfium2", "pysqlite3"):
        assert any(name.startswith(f"licences/{part}/") for name in names), part
    listed = json.loads((tmp_path / "licences" / "sbom.cdx.json").read_text("utf-8"))
    assert {"CPython", "SQLite", "Qt", "PDFium", "SQLAlchemy", "Inter"} <= {
        part["name"] for part in listed["components"]
    }
    assert listed["metadata"]["component"]["version"] == __version__
    references = [part["bom-ref"] for part in listed["components"]]
    assert len(set(references)) == len(references)
    first = (tmp_path / "licences" / "sbom.cdx.json").read_bytes()
    notices.write(modules, tmp_path / "again")
    assert (tmp_path / "again" / "sbom.cdx.json").read_bytes() == first


def test_what_is_not_locked_is_refused():
    with pytest.raises(bundle.BuildError, match="hypothesis"):
        bundle.distributions(["hypothesis.strategies"])


def test_the_notice_names_every_part():
    text = re.sub(r"[-_]", "-", (ROOT / "NOTICE").read_text("utf-8").lower())
    # typing-extensions is a part of Python for older versions.
    passing = {"charset-normalizer", "shiboken6", "typing-extensions", "pyside6-essentials"}
    missing = [name for name in bundle.locked_names() - passing if name not in text]
    assert missing == []
