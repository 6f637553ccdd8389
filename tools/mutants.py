"""Change single rules in a copy of this checkout, and see whether the tests notice.

    python tools/mutants.py [--size 60] [--seed 1] [--only cuprofiler/subjects/value/]

The changes are mutmut's. Its own runner leaves out properties and everything outside functions,
where most of our rules stand (tables, orders, bounds), and can't draw a sample: hence this one. A
place is drawn first, then one change of it. The tests to run are those that pass through the
changed line; for what only runs at import, those of its own test file, then all. Words to translate
are left alone: the catalogues have tests of their own.

What survives is printed, unless tests/soak/survivors.toml says why it may.
"""

import argparse
import ast
import difflib
import itertools
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import libcst as cst
from coverage import CoverageData
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("core", "domain", "services", "storage", "subjects")
PARTS_LEFT_OUT = {"page", "page.py", "figures", "files", "section.py", "sheets.py", "command.py"}
"""Parts of a subject that are drawn or told: looked at, not counted here."""
ACCEPTED = ROOT / "tests" / "soak" / "survivors.toml"
GOAL = 0.9
"""Share of the changes that the tests must notice, those accepted with a reason left out."""

LEFT_OUT = (".*", "build", "dist", "__pycache__", "*.egg-info")
WORDS = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext"})
# A rule should be noticed without a window, a package or the catalogues; and power cuts fail on a
# busy machine without any change.
OTHERS = ("ui", "tools", "soak", "architecture", "storage/test_power_cut.py")
TESTS = ("tests", *(f"--ignore=tests/{name}" for name in OTHERS))
MOST_MEMORY = 4 << 30


class Mutant(NamedTuple):
    """A changed file: where, the lines that differ, and the whole new text."""

    file: str
    line: int
    was: str
    now: str
    text: str


class Places(MutationVisitor):
    """All of mutmut's changes, in properties too, but none in words that are translated."""

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef):
            return False
        called = node.func if isinstance(node, cst.Call) else None
        if isinstance(called, cst.Name) and called.value in WORDS:
            return True
        return bool(super()._skip_node_and_children(node))


def main(args: Sequence[str]) -> int:
    """Draw a sample, try it, and print what was noticed; 1 if that is less than the goal."""
    parser = argparse.ArgumentParser(description="See whether the tests notice changed rules.")
    parser.add_argument("--size", type=int, default=60, help="how many changes (60)")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws others (1)")
    parser.add_argument("--only", default="", help="files whose path begins so")
    given = parser.parse_args(args)
    mutants, places = draw(given.size, given.seed, given.only)
    accepted = {
        (each["file"], each["was"], each["now"]): each["why"]
        for each in tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))["survivor"]
    }
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        print(f"{len(mutants)} of {places} places, seed {given.seed}. Learning which tests pass …")
        tests = Tests(copy)
        survived = [each for each in mutants if not noticed(each, tests, copy)]
    known = [each for each in survived if (each.file, each.was, each.now) in accepted]
    report(mutants, survived, len(known))
    return int(len(mutants) - len(survived) < GOAL * (len(mutants) - len(known)))


def draw(size: int, seed: int, only: str) -> tuple[list[Mutant], int]:
    """A sample of changes in the order of the files, and how many places there are to change."""
    chance = random.Random(seed)
    places: list[tuple[str, MetadataWrapper, list[tuple[cst.CSTNode, cst.CSTNode]]]] = []
    for path in (p for room in ROOMS for p in sorted((ROOT / "cuprofiler" / room).rglob("*.py"))):
        file = path.relative_to(ROOT).as_posix()
        if file.startswith(only) and not PARTS_LEFT_OUT.intersection(path.parts):
            wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
            visitor = Places(mutation_operators, IgnoredCode(set(), set(), set()))
            wrapper.visit(visitor)
            changes: dict[int, list[tuple[cst.CSTNode, cst.CSTNode]]] = {}
            for each in visitor.mutations:
                pair = (each.original_node, each.mutated_node)
                changes.setdefault(id(each.original_node), []).append(pair)
            places += [(file, wrapper, pairs) for pairs in changes.values()]
    drawn = sorted(chance.sample(range(len(places)), min(size, len(places))))
    return [mutant(*places[number], chance) for number in drawn], len(places)


def mutant(
    file: str,
    wrapper: MetadataWrapper,
    pairs: list[tuple[cst.CSTNode, cst.CSTNode]],
    chance: random.Random,
) -> Mutant:
    """One change of a place."""
    before, after = chance.choice(pairs)
    line = wrapper.resolve(PositionProvider)[before].start.line
    old, new = wrapper.module.code, wrapper.module.deep_replace(before, after).code  # type: ignore[attr-defined]
    changed = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    was = " ".join(text[2:].strip() for text in changed if text.startswith("- "))
    now = " ".join(text[2:].strip() for text in changed if text.startswith("+ "))
    return Mutant(file, line, was, now, new)


class Tests:
    """Which tests pass through which line."""

    def __init__(self, copy: Path) -> None:
        begun = time.monotonic()
        self.seconds = itertools.count()
        rooms = [f"--cov=cuprofiler/{room}" for room in ROOMS]
        options = [*rooms, "--cov-context=test", "--cov-report="]
        found = run([*TESTS, *options], copy, longest=None, keep=True)
        if found.returncode:
            raise SystemExit(found.stdout[-4000:] + "\nThe tests fail without any change.")
        # After so many seconds a change is noticed too: it made something run for ever.
        self.longest = 3 * (time.monotonic() - begun)
        self._copy = copy
        self._data = CoverageData(str(copy / ".coverage"))
        self._data.read()
        # A test that goes by another name each time would seem to notice everything.
        listed = copy / "all.txt"
        listed.write_text("\n".join(_ids(self._data.measured_contexts())), encoding="utf-8")
        found = run(["--collect-only", "-q", f"@{listed}"], copy, longest=None, keep=True)
        if found.returncode:
            raise SystemExit(found.stdout[-4000:] + "\nThese tests can't be asked for by name.")

    def through(self, file: str, line: int) -> list[list[str]]:
        """The tests to run for a line, in rounds; in each, those of its own test file first."""
        path = self._copy / file
        by_line = self._data.contexts_by_lineno(str(path))
        lines, at_import = _statement(path.read_text(encoding="utf-8"), line)
        contexts = {each for number in lines for each in by_line.get(number, ())}
        found, name = _ids(contexts), f"test_{path.stem}.py"
        if found and not at_import:
            return [sorted(found, key=lambda test: (f"/{name}::" not in test, test))]
        own = [str(each.relative_to(self._copy)) for each in self._copy.rglob(f"tests/**/{name}")]
        # A test that holds one table against another passes through no line at all.
        return [each for each in (own, list(TESTS)) if each] if contexts or at_import else []


def _ids(contexts: Iterable[str]) -> dict[str, None]:
    """Tests out of "test|when", each once; what ran while nothing was tested has none."""
    return dict.fromkeys(each.rpartition("|")[0] for each in contexts if each)


def _statement(code: str, line: int) -> tuple[range, bool]:
    """The lines of the innermost statement around a line (of a block, its head), and whether it
    runs at import: whichever test comes first then seems to pass through it.
    """
    found, at_import = range(line, line + 1), True
    for node in ast.walk(ast.parse(code)):  # outer statements come first
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or line):
            body = getattr(node, "body", None)
            end = body[0].lineno - 1 if body else node.end_lineno or line
            found = range(node.lineno, max(end, node.lineno) + 1)
            if isinstance(node, ast.FunctionDef) and line > end:
                at_import = False
    return found if line in found else range(line, line + 1), at_import


def noticed(each: Mutant, tests: Tests, copy: Path) -> bool:
    """Whether a test fails once the change is made."""
    rounds = tests.through(each.file, each.line)
    path, listed = copy / each.file, copy / "chosen.txt"
    text = path.read_text(encoding="utf-8")
    written = path.stat().st_mtime_ns
    path.write_text(each.text, encoding="utf-8")
    # Python tells a changed file by its second and its length: neither need differ by itself, and
    # a program that a test started may have left its compiled form of the change before.
    second = next(tests.seconds)
    os.utime(path, (second, second))
    found = False
    try:
        for chosen in rounds:
            listed.write_text("\n".join(chosen), encoding="utf-8")
            found = found or run(["-x", f"@{listed}"], copy, tests.longest).returncode != 0
    except subprocess.TimeoutExpired:
        found = True
    finally:
        path.write_text(text, encoding="utf-8")
        os.utime(path, ns=(written, written))
    words = "noticed " if found else "SURVIVED" if rounds else "UNTESTED"
    print(f"{words} {each.file}:{each.line}\n    - {each.was}\n    + {each.now}", flush=True)
    return found


def run(
    args: list[str], copy: Path, longest: float | None, *, keep: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, with all that they leave behind; raises TimeoutExpired.

    `keep` what Python compiles: it must not be that of a changed file.
    """
    passing = copy.parent / "passing"
    passing.mkdir(exist_ok=True)
    own = {"HOME": str(passing), "TMPDIR": str(passing)}
    own["PYTHONDONTWRITEBYTECODE"] = "" if keep else "1"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    with subprocess.Popen(
        [*command, *args],
        cwd=copy,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY)),
    ) as process:
        try:
            out, _none = process.communicate(timeout=longest)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return subprocess.CompletedProcess(command, process.returncode, out)


def interval(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson), as fractions."""
    z = 1.959964
    share, spread = hits / count, z * z / count
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / count + spread / count / 4) / (1 + spread)
    return middle - half, middle + half


def report(mutants: list[Mutant], survived: list[Mutant], known: int) -> None:
    """Print the figures, room by room and in all."""
    for room in (*ROOMS, ""):
        count = sum(each.file.startswith(f"cuprofiler/{room}") for each in mutants)
        missed = sum(each.file.startswith(f"cuprofiler/{room}") for each in survived)
        if count:
            low, high = interval(count - missed, count)
            print(
                f"{room or 'all':9} {count - missed} of {count} noticed:"
                f" {(count - missed) / count:.1%} (95 %: {low:.1%} to {high:.1%})"
            )
    print(f"{len(survived)} survived, {known} of them accepted in {ACCEPTED.name}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
