"""Install both packages on bare systems, use them there as a founder would, and remove them.

    python3 tools/package_test.py [SYSTEM...] [--kind deb archive]

What is checked is said as it is checked, in packaging/test; the first thing that is not so ends
that trial. Pictures and papers go to build/package-test, and a table of all trials. Standard
library only.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.bare import SYSTEMS, Root, System, chosen, isolate
from tools.console import ROOT, Stop, say

DIST = ROOT / "dist"
OUT = ROOT / "build" / "package-test"
KINDS = {"deb": "*.deb", "archive": "*.tar.xz"}
PACKAGED_FOR = [system for system in SYSTEMS if system.code != "debian14"]
"""The systems that people have by now."""
HEADER = """\
| System | Package | What came of it | Seconds | MB on the disk |
| --- | --- | --- | --- | --- |"""


def main(argv: list[str]) -> int:
    """Try what was asked for; 1 where something is not as it must be."""
    parser = argparse.ArgumentParser(description="Try the packages on bare systems.")
    parser.add_argument("systems", nargs="*", help=", ".join(s.code for s in SYSTEMS))
    parser.add_argument("--kind", dest="kinds", nargs="+", choices=KINDS, default=[*KINDS])
    asked = parser.parse_args(argv)
    try:
        systems = chosen(asked.systems) if asked.systems else PACKAGED_FOR
        packages = {kind: package(kind) for kind in asked.kinds}
        isolate({"bare"})
        rows = [tried(system, kind, file) for system in systems for kind, file in packages.items()]
    except Stop as stop:
        say(str(stop))
        return stop.code
    table = "\n".join([HEADER, *(row for _good, row in rows), ""])
    (OUT / "table.md").write_text(table, encoding="utf-8")
    say(f"\n{table}\nPictures, papers and what each said: {OUT.relative_to(ROOT)}")
    return 0 if all(good for good, _row in rows) else 1


def package(kind: str) -> Path:
    """Return the package of this kind that `make package` built last.

    Raises:
        Stop: there is none.

    """
    found = sorted(DIST.glob(KINDS[kind]), key=lambda file: file.stat().st_mtime)
    if not found:
        raise Stop(f"There is no {KINDS[kind]} in dist: run `make package` first.", 2)
    return found[-1]


def tried(system: System, kind: str, file: Path) -> tuple[bool, str]:
    """Try one package on one system; return whether all was so, and its line of the table."""
    say(f"\n#### {system.name}, {kind}")
    out = OUT / f"{system.code}-{kind}"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    started = time.monotonic()
    root = Root(system, OUT / "root")
    try:
        given = root.place / "given"
        given.mkdir()
        (root.place / "out").mkdir()
        scripts = sorted((ROOT / "packaging" / "test").glob("*.sh"))
        samples = sorted((ROOT / "resources" / "samples").glob("1-*.json"))
        for each in (file, *scripts, *samples):
            shutil.copy(each, given)
        with (out / "said.txt").open("w+", encoding="utf-8") as log:
            running = subprocess.Popen(
                root.command(["bash", f"/given/{kind}.sh"]),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            assert running.stdout is not None
            last = ""
            for line in running.stdout:
                log.write(line)
                say(line.rstrip("\n"))
                last = line.strip() or last
            code = running.wait()
        for made in (root.place / "out").iterdir():
            shutil.copy(made, out)
        size = root.megabytes()
    finally:
        root.close()
    came = "all so" if code == 0 else f"**{last}**"
    seconds = time.monotonic() - started
    return code == 0, f"| {system.name} | {file.name} | {came} | {seconds:.0f} | {size} |"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
