"""Measure a bundle beside the program from source and beside PyInstaller's own of a bare window.

Whether a window stands is asked inside the process, as for the other starts: the same lines that
end those are frozen in place of main.py, with everything else that `make package` takes.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tools import bench, system_packages
from tools.package import bundle, check

WORK = bundle.ROOT / "build" / "bench"


def packages(table: list[tuple[str, str, str]]) -> None:
    """Size and start of the bundle; where what builds one is missing, that is said in its place."""
    needs = system_packages.missing({"package"})
    if needs:
        names = ", ".join(need.name for need in needs)
        table.append(("bundle", "not measured", f"{names} missing: `make package` installs them"))
        return
    WORK.mkdir(parents=True, exist_ok=True)
    ours = _ours()
    bare = _bare()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        own = f"from tools.bench import Path, prepare; prepare(Path({str(data)!r}), 1)"
        subprocess.run([sys.executable, "-c", own], check=True, cwd=bench.ROOT)
        cases = {
            "bare source": [sys.executable, "-c", bench.BARE],
            "bare bundle": [str(bare / bare.name)],
            "source": [sys.executable, "-c", bench.ours("content")],
            "bundle": [str(check.program(ours))],
        }
        found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in cases}
        for number in range(bench.ROUNDS + 1):
            for name, command in cases.items():
                measured = bench.run(command, data)
                if number:
                    found[name].append(measured)
    median = {
        name: tuple(statistics.median(column) for column in zip(*rows, strict=True))
        for name, rows in found.items()
    }

    def ratio(name: str, base: str) -> str:
        cpu, wall, _memory = (median[name][i] / median[base][i] for i in range(3))
        return f"{cpu:.2f} × CPU, {wall:.2f} × wall"

    size, plain = (bundle.size_of(folder) / 1e6 for folder in (ours, bare))
    table.append(("bundle, size", f"{size:.0f} MB", ""))
    table.append(
        (
            "  beside a bare window as PyInstaller bundles it",
            f"{size / plain:.2f} × of {plain:.0f} MB",
            "",
        )
    )
    table.append(
        (
            "bundle, last product shown, beside the source",
            ratio("bundle", "source"),
            "at most 1.3 ×",
        )
    )
    table.append(
        ("  a bare window's bundle beside its source", ratio("bare bundle", "bare source"), "")
    )
    table.append(("  beside a bare window's bundle", ratio("bundle", "bare bundle"), ""))
    table.append(
        ("  memory beside the source", f"{median['bundle'][2] / median['source'][2]:.2f} ×", "")
    )


def _ours() -> Path:
    entry = WORK / "entry.py"
    entry.write_text("import cuprofiler.app\n" + bench.ours("content"), encoding="utf-8")
    os.environ["CUPROFILER_ENTRY"] = str(entry)
    try:
        folder = bundle.build(work=WORK)
    finally:
        del os.environ["CUPROFILER_ENTRY"]
    bundle.complete(folder)
    return folder


def _bare() -> Path:
    entry = WORK / "bare.py"
    entry.write_text(bench.BARE, encoding="utf-8")
    return bundle.build(entry, WORK, "bare")
