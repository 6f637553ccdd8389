"""A first look at a bundle: does it do the main job, and does its window open."""

import os
import subprocess
import tempfile
from pathlib import Path

from tools.package import bundle

SECONDS = 60


def smoke(folder: Path) -> None:
    """Let a bundle write its sample documents and open its window; raises BuildError.

    Nothing of this computer's own Python or Qt is within its reach.
    """
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out"
        for arguments in (
            ["sample", "--out", str(out)],
            ["import", str(_sample(folder)), str(Path(place) / "w.cuprofile")],
            ["print", str(_sample(folder)), "--list", "portrait", "--out", str(out)],
            ["cost", str(_sample(folder)), "--out", str(out / "cost.xlsx")],
        ):
            _run(folder, place, arguments)
        missing = [
            name
            for name in ("training.pdf", "implementation.pdf", "lifetime-cost.pdf", "cost.xlsx")
            if not (out / name).is_file()
        ]
        if missing:
            raise bundle.BuildError(f"The bundle did not write {', '.join(missing)}.")
        _open_window(folder, place)


def program(folder: Path) -> Path:
    """The program that a bundle starts with."""
    return folder / ("cuprofiler.exe" if os.name == "nt" else "cuprofiler")


def _sample(folder: Path) -> Path:
    return next((folder / "_internal" / "resources" / "samples").glob("1-*.json"))


def _run(folder: Path, place: str, arguments: list[str]) -> None:
    done = subprocess.run(
        [str(program(folder)), *arguments],
        env=_environment(place),
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if done.returncode != 0:
        raise bundle.BuildError(
            f"The bundle ended with {done.returncode} at {arguments[0]}: {done.stderr[-2000:]}"
        )


def _open_window(folder: Path, place: str) -> None:
    """The window has opened once its workspace is there; it says what fails on stderr."""
    workspace = Path(place) / "data" / "My products.cuprofile"
    errors = Path(place) / "errors"
    with errors.open("wb") as out:
        process = subprocess.Popen(
            [str(program(folder))],
            env={**_environment(place), "QT_QPA_PLATFORM": "offscreen"},
            stdout=out,
            stderr=out,
        )
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.terminate()
            process.wait()
    said = errors.read_text(encoding="utf-8", errors="replace")
    if not workspace.exists() or "unexpected" in said or "Traceback" in said:
        raise bundle.BuildError(f"The bundle's window did not open: {said[-2000:]}")


def _environment(place: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return {
        **kept,
        "HOME": place,
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "CUPROFILER_DATA": str(Path(place) / "data"),
    }
