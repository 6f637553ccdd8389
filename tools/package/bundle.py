"""The bundle: PyInstaller's folder without what nothing needs; a commit always gives the same."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WORK = ROOT / "build" / "package"
BUNDLE = WORK / "dist" / "cuprofiler"
SPEC = ROOT / "packaging" / "cuprofiler.spec"

MADE_ELSEWHERE = (".libs",)
"""Libraries that a wheel's maker has moved: stripping them once more breaks their layout."""


class BuildError(Exception):
    """The package can't be built; the text says why and what to do."""


def commit_time() -> int:
    """Seconds since 1970 of the commit that is built: the date of every file inside."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    found = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if found.returncode != 0:
        raise BuildError(
            "The date of the commit is not known, as this is not a git checkout. Set "
            "SOURCE_DATE_EPOCH to the seconds since 1970 that every file shall bear."
        )
    return int(found.stdout)


def build(spec: Path = SPEC, work: Path = WORK, name: str = "cuprofiler") -> Path:
    """Freeze a recipe or a script; returns the folder. Raises BuildError with the log's end."""
    shutil.rmtree(work / "dist" / name, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        # The order of sets goes into compiled modules, and the date into programs of Windows.
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(commit_time()),
        # What was kept from another build could be of another commit.
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
    }
    log = work / f"{name}.log"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
    command += ["--distpath", str(work / "dist"), "--workpath", str(work / "work"), str(spec)]
    if spec.suffix == ".py":
        command += ["--specpath", str(work)]
    with log.open("wb") as out:
        code = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=out, stderr=out, check=False
        ).returncode
    if code != 0:
        end = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
        raise BuildError(f"PyInstaller could not build {spec.name}:\n{end}")
    return work / "dist" / name


def complete(folder: Path) -> None:
    """Take out what nothing needs, and give every file the same date and rights."""
    inner = folder / "_internal"
    if sys.platform == "linux":
        prune(inner)
        strip(folder)
        drop_search_paths(inner)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            runs = path == folder / "cuprofiler" or path.suffix == ".exe"
            path.chmod(0o755 if runs else 0o644)
        elif path.is_dir():
            path.chmod(0o755)
    date_all(folder)


def date_all(folder: Path) -> None:
    """Give a folder and all in it the date of the commit."""
    when = commit_time()
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (when, when), follow_symlinks=False)


# --- Libraries -----------------------------------------------------------------------------------


def libraries(folder: Path) -> Iterator[Path]:
    """Every shared library and program of Linux in a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and is_elf(path):
            yield path


def is_elf(path: Path) -> bool:
    """Whether a file is a library or program of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed_by(path: Path) -> set[str]:
    """The names of the libraries that one asks for."""
    found = subprocess.run(
        ["readelf", "--dynamic", "--wide", str(path)], capture_output=True, text=True, check=True
    )
    return set(re.findall(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]", found.stdout))


def prune(inner: Path) -> None:
    """Remove the libraries that no module and no plug-in leads to."""
    shelves = [inner / "PySide6" / "Qt" / "lib", *inner.glob("*.libs")]
    on_shelves = {path.name: path for shelf in shelves for path in shelf.glob("*.so*")}
    loose = {path.name: path for path in inner.glob("lib*.so*") if not _is_python(path.name)}
    optional = on_shelves | loose
    wanted: set[str] = set()
    waiting = [path for path in libraries(inner) if path.name not in optional]
    while waiting:
        for name in needed_by(waiting.pop()) & (set(optional) - wanted):
            wanted.add(name)
            waiting.append(optional[name].resolve())
    for name, path in optional.items():
        if name not in wanted:
            path.unlink()


def _is_python(name: str) -> bool:
    return name.startswith("libpython")


def strip(folder: Path) -> None:
    """Take the notes for debuggers out of libraries that still carry them."""
    for path in libraries(folder):
        if not any(part.endswith(MADE_ELSEWHERE) for part in path.parts) and path.parent != folder:
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def drop_search_paths(inner: Path) -> None:
    """Let no library look for others in a folder of the computer that built it."""
    for path in libraries(inner):
        found = subprocess.run(
            ["readelf", "--dynamic", "--wide", str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
        match = re.search(r"\((?:RUNPATH|RPATH)\).*\[([^\]]*)\]", found.stdout)
        if match and not all(part.startswith("$ORIGIN") for part in match[1].split(":")):
            subprocess.run(
                ["chrpath", "--delete", str(path)], check=True, stdout=subprocess.DEVNULL
            )


# --- What is inside ------------------------------------------------------------------------------


def distributions(modules: Sequence[str]) -> list[metadata.Distribution]:
    """The Python packages that some modules or files of modules belong to, by name.

    Raises BuildError for one that is not locked.
    """
    owners = metadata.packages_distributions()
    tops = {re.split(r"[./\\]", name)[0] for name in modules}
    names = {owner for top in tops for owner in owners.get(top, ())}
    locked = locked_names()
    strange = sorted(name for name in names if _plain(name) not in locked)
    if strange:
        raise BuildError(
            f"{', '.join(strange)} would go into the package, but requirements.lock does not name "
            "it. Leave it out in tools/package/contents.py."
        )
    return [metadata.distribution(name) for name in sorted(names, key=str.lower)]


def locked_names() -> set[str]:
    """The packages that requirements.lock names."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {_plain(name) for name in re.findall(r"^([A-Za-z0-9_.-]+)==", text, re.MULTILINE)}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


# --- Figures -------------------------------------------------------------------------------------


def environment() -> dict[str, str]:
    """This process's environment for tools that must not see a person's settings."""
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


def sha_of(path: Path, kind: str = "sha256") -> str:
    """The checksum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, kind).hexdigest()


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


def write_sums(made: list[Path]) -> None:
    """Write SHA256SUMS beside the packages."""
    lines = [f"{sha_of(path)}  {path.name}" for path in sorted(made)]
    (made[0].parent / "SHA256SUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")
