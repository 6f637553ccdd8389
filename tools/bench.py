"""Measure start, memory and paper side by side with their floors, and print the ratios.

Whole processes are timed by the operating system's own accounting, in turn, so that a slow
machine slows both. The medians' ratios are what counts.
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 7

# Each process ends, without tidying up, at the moment in question: the window painted once.
BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
app.setStyle("Fusion")
window = QMainWindow()
window.resize(1280, 800)
window.show()
window.repaint()
os._exit(0)
"""

OURS = """
import os, sys
sys.path.insert(0, {root!r})
stage = {stage!r}
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from cuprofiler.ui import main_window, start

def finish(window):
    # Layouts only: what else is posted is work that waits for the first page.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.repaint()
    os._exit(0)

if stage == "paint":
    shown = main_window.MainWindow.show
    def show(self):
        shown(self)
        finish(self)
    main_window.MainWindow.show = show
else:
    def patch():
        from cuprofiler.ui.files import Files
        name = "open_first" if stage == "content" else "attach"
        original = getattr(Files, name)
        def patched(self, argument):
            original(self, argument)
            if stage == "all":
                program = shown_program()
                program.navigation.show("checklists:training")
                finish_layout()
                program.navigation.page("checklists").rows[2].tick.click()
            finish(self.window)
        setattr(Files, name, patched)
    programs = []
    def shown_program():
        return programs[0]
    def remember():
        from cuprofiler.ui.program import Program
        built = Program._build
        def build(self):
            programs.append(self)
            built(self)
        Program._build = build
    def finish_layout():
        QApplication.sendPostedEvents()
    resized = start._restore_size
    def restore(window, settings):
        resized(window, settings)
        # The program's own modules are loaded after the window is shown, as in any start.
        shown = window.show
        window.show = lambda: (shown(), remember(), patch())
    start._restore_size = restore
sys.exit(start.start(""))
"""


def run(command: list[str], data: Path) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and peak MiB of a whole process."""
    environment = {**os.environ, "CUPROFILER_DATA": str(data), "LANG": "en_GB.UTF-8"}
    # A founder's start finds compiled modules; the round that is not counted makes them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"a measured process failed with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def prepare(data: Path, copies: int, place: str = "overview") -> None:
    """A workspace with filled products, the last one open at a place."""
    from cuprofiler.services.exchange import read_profile, samples
    from cuprofiler.services.products import ProductService
    from cuprofiler.storage.rescue import with_new_ids
    from cuprofiler.storage.workspace import Workspace

    data.mkdir(parents=True)
    with Workspace.create(data / "My products.cuprofile") as workspace:
        records = list(read_profile(samples()[0].path, 1).records.values())
        for position in range(copies):
            workspace.add_all(with_new_ids(records, position), "")
        service = ProductService(workspace, 1)
        last = service.products()[-1].id
        service.remember_product(last)
        service.remember_place(last, place)


def ours(stage: str) -> str:
    """The program's start up to a stage, as a script."""
    return OURS.format(root=str(ROOT), stage=stage)


def starts(table: list[tuple[str, str, str]]) -> None:
    """Start: first paint, content, everything loaded with a click saved; memory."""
    with tempfile.TemporaryDirectory() as folder:
        cases = {
            "bare": (BARE, 0, ""),
            "paint": (ours("paint"), 1, "overview"),
            "content": (ours("content"), 1, "overview"),
            "list": (ours("content"), 1, "checklists:training"),
            "all": (ours("all"), 1, "overview"),
            "large": (ours("content"), 1000, "overview"),
        }
        for name, (_code, copies, place) in cases.items():
            # In a process of its own: what this one once held would count as its children's peak.
            arguments = f"Path({str(Path(folder) / name)!r}), {copies}, {place!r}"
            own = f"from tools.bench import Path, prepare; prepare({arguments})"
            if copies:
                subprocess.run([sys.executable, "-c", own], check=True, cwd=ROOT)
        figures: dict[str, list[tuple[float, float, float]]] = {name: [] for name in cases}
        for number in range(ROUNDS + 1):
            for name, (code, copies, _place) in cases.items():
                # A copy each time: a start begins where the one before it left off.
                now = Path(folder) / "now"
                if copies:
                    shutil.copytree(Path(folder) / name, now)
                found = run([sys.executable, "-c", code], now)
                shutil.rmtree(now, ignore_errors=True)
                if number:
                    figures[name].append(found)
    median = {
        name: tuple(statistics.median(column) for column in zip(*rows, strict=True))
        for name, rows in figures.items()
    }
    floor = median["bare"]
    table.append(
        ("bare window (floor)", f"{floor[0]:.2f} s CPU, {floor[1]:.2f} s, {floor[2]:.0f} MiB", "")
    )
    for name, title, bound in (
        ("paint", "first painted window", 1.5),
        ("content", "last product shown", 2.1),
        ("list", "last product at a checklist", 2.5),
        ("all", "all loaded, a tick saved", 4.5),
    ):
        cpu, wall, _memory = (median[name][i] / floor[i] for i in range(3))
        table.append((title, f"{cpu:.2f} × CPU, {wall:.2f} × wall", f"at most {bound} ×"))
    # SQLAlchemy comes after the first page, with 26 MiB of its own.
    for name, title, bound in (
        ("content", "memory at the first page", 1.6),
        ("all", "memory once something was saved", 2.2),
    ):
        table.append((title, f"{median[name][2] / floor[2]:.2f} ×", f"at most {bound} ×"))
    table.append(
        (
            "memory, 1,000 products",
            f"{median['large'][2] / median['content'][2]:.2f} × the small one",
            "flat",
        )
    )


def timed(work: Callable[[], object]) -> float:
    """CPU seconds of some work in this process, the best of three."""
    found = []
    for _round in range(3):
        began = resource.getrusage(resource.RUSAGE_SELF)
        work()
        ended = resource.getrusage(resource.RUSAGE_SELF)
        found.append(ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime)
    return min(found)


def papers(table: list[tuple[str, str, str]]) -> None:
    """PDF: growth, and the distance from pre-wrapped lines on a raw canvas."""
    from reportlab.pdfgen.canvas import Canvas

    from cuprofiler.paper.blocks import CheckItem, Checklist, Document, Section
    from cuprofiler.paper.pdf import write_pdf
    from cuprofiler.paper.pdf.fonts import BODY, font
    from cuprofiler.paper.pdf.wrap import wrap
    from cuprofiler.services.printing import _labels

    why = "Shared ownership means no ownership, and somebody has to answer the phone."

    def items(count: int) -> tuple[CheckItem, ...]:
        return tuple(
            CheckItem(
                f"I{n}",
                f"Name one person on each side who owns going live, number {n}",
                why,
                "Here because the payer is an organisation.",
            )
            for n in range(count)
        )

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.pdf"

        def ours(count: int) -> None:
            checklist = Checklist(
                "x", "Title", "Product", "Verdict.", "", (Section("Section", items(count)),)
            )
            write_pdf(Document("T", "en-GB", (checklist,), _labels(), ""), path)

        lines = [
            (size, line)
            for item in items(1000)
            for text, size in ((item.text, 10.5), (item.why, 8.5), (item.because, 8.5))
            for line in wrap(text, BODY, size, 250)
        ]

        def floor() -> None:
            font(BODY)
            canvas = Canvas(str(path), pageCompression=1, initialFontName=BODY)
            y = 780.0
            for size, line in lines:
                canvas.setFont(BODY, size)
                canvas.drawString(74, y, line)
                y -= size * 1.35
                if y < 100:
                    canvas.showPage()
                    y = 780.0
            canvas.save()

        ours(10)
        base, thousand, ten = timed(floor), timed(lambda: ours(1000)), timed(lambda: ours(10_000))
        highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ours(1000)
        size = path.stat().st_size / 1000
    table.append(("PDF floor: 1,000 items as raw lines", f"{base:.2f} s CPU", ""))
    table.append(
        ("PDF, 1,000 items, tagged, fillable", f"{thousand / base:.1f} × the floor", "at most 3 ×")
    )
    table.append(("PDF growth 1,000 to 10,000 items", f"{ten / thousand:.1f} ×", "at most 12 ×"))
    table.append(("PDF, 1,000 items, size", f"{size:.0f} KB", "at most 1,000 KB"))
    table.append(("PDF, 10,000 items, memory", f"{highest:.0f} MB", "at most 250 MB"))


def actions(table: list[tuple[str, str, str]]) -> None:
    """Actions in a large workspace: 1,000 products, 100,000 rows."""
    from cuprofiler.core.changes import Change, Edit
    from cuprofiler.domain.records import ItemState, UserClass
    from cuprofiler.services.products import ProductService
    from cuprofiler.storage.first_read import first_read
    from cuprofiler.storage.workspace import Workspace

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data" / "My products.cuprofile"
        prepare(path.parent, 1000)
        with Workspace.open(path) as workspace:
            service = ProductService(workspace, 1)
            for product in service.products():
                workspace.add_all(
                    [UserClass(f"{product.id}{n}", product.id, f"Kind {n}") for n in range(80)], ""
                )
            own = service.last_product()
            found: list[float] = []
            for number in range(20):
                began = time.perf_counter()
                state = ItemState(own, f"X-{number}", done=True)
                service.apply(Change("", (Edit(None, state),)))
                service.profile(own)
                found.append(time.perf_counter() - began)
            rows = sum(1 for _record in workspace.all_records())
        began = time.perf_counter()
        Workspace.open(path).close()
        check = time.perf_counter() - began
        began = time.perf_counter()
        first_read(path)
        quick = time.perf_counter() - began
    table.append(
        (
            f"tick saved and read, {rows:,} rows",
            f"{statistics.median(found) * 1000:.0f} ms",
            "under 100 ms",
        )
    )
    table.append(("last product read for the first page", f"{quick * 1000:.0f} ms", ""))
    table.append(
        (f"all {rows:,} rows checked at open", f"{check * 1000:.0f} ms", "200 ms per 50,000")
    )


def pages(table: list[tuple[str, str, str]]) -> None:
    """The new pages with a large product: 12 decision-makers, 8 kinds, 40 benefits, 12 stages."""
    from cuprofiler.settings import Settings
    from tools.large import large_product
    from tools.scenes import Stage, Variant, application

    application()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), Variant("bench", Settings(theme="light", language="en")))
        program = stage.program
        program.session.add_records(large_product().records.values(), "large")
        own = program.session.profile
        assert own is not None  # just added
        found: dict[str, list[float]] = {}
        figure = iter("1232132123")
        works: dict[str, Callable[[], object]] = {
            "people": lambda: program.navigation.show("people:makers"),
            "a person opened": lambda: program.navigation.show(f"decision_maker:{'m3'}"),
            "a kind of user": lambda: program.navigation.show(f"user_class:{'c2'}"),
            "value": lambda: program.navigation.show("value"),
            "a score": lambda: stage.page("value").table.view.keyed.emit(
                "score:b3:c1", next(figure)
            ),
            "journeys": lambda: program.navigation.show("journeys"),
            "overview": lambda: program.navigation.show("overview"),
        }
        for number in range(6):
            for name, work in works.items():
                began = time.perf_counter()
                work()
                stage.settle()  # paints as well
                # The first time loads modules, as the first visit does; it is not counted.
                if number:
                    found.setdefault(name, []).append(time.perf_counter() - began)
        stage.close()
    for name, times in found.items():
        median = statistics.median(times) * 1000
        table.append((f"large product, {name}, painted", f"{median:.0f} ms", "under 100 ms"))


def hands(table: list[tuple[str, str, str]]) -> None:
    """What is done in figures and tables by hand: a bar drawn, a cell typed."""
    from dataclasses import replace

    from PySide6.QtWidgets import QApplication

    from cuprofiler.core.changes import Change, Edit
    from cuprofiler.settings import Settings
    from tools.scenes import Stage, Variant, application

    application()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), Variant("bench", Settings(theme="light", language="en")))
        stage.open(7)
        session = stage.program.session
        first, *others = session.profile.tasks
        more = [
            replace(others[n % len(others)], id=f"x{n}", after=(first.id,), position=20 + n)
            for n in range(80)
        ]
        session.do(Change("", tuple(Edit(None, task) for task in more)))
        stage.show("services:implementation")
        stage.settle()
        view = stage.page("services").bars.view
        frames = []
        for number in range(60):
            began = time.perf_counter()
            view.slid.emit(f"bar:{first.id}", 4.0 * number, False)
            QApplication.processEvents()
            frames.append(time.perf_counter() - began)
        view.slid.emit(f"bar:{first.id}", 0.0, True)
        line = session.profile.cost_items[0]
        lines = [replace(line, id=f"l{n}", name=f"Line {n}", position=n) for n in range(200)]
        session.do(Change("", tuple(Edit(None, each) for each in lines)))
        stage.show("cost")
        page = stage.page("cost")
        page.lines_card.turn("typing")
        stage.settle()
        model = page.lines_card.typing.table.entries
        cells = []
        for number in range(12):
            began = time.perf_counter()
            model.setData(model.index(20 + number, 1), str(number + 100))
            stage.settle()
            cells.append(time.perf_counter() - began)
        stage.close()
    for name, times, wanted in (
        ("a drag’s frame, 90 tasks, the worst", max(frames[1:]), "under 16 ms"),
        ("a cell typed among 200 cost lines, painted", statistics.median(cells), "under 100 ms"),
    ):
        table.append((name, f"{times * 1000:.0f} ms", wanted))


def talks(table: list[tuple[str, str, str]]) -> None:
    """Discovery with 1,000 talks and 20,000 findings: pages turned, talks opened, things learnt."""
    from cuprofiler.settings import Settings
    from cuprofiler.subjects.discovery.words.discovery import Told, adding_finding
    from tools.large import much_asked
    from tools.scenes import Stage, Variant, application

    application()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), Variant("bench", Settings(theme="light", language="en")))
        session, navigation = stage.program.session, stage.program.navigation
        session.add_records(much_asked(), "talks")
        navigation.show("discovery")
        page = stage.page("discovery")
        new_id = (f"new{number}" for number in range(1000)).__next__
        numbers = iter(range(1000))

        def learn() -> None:
            told = Told(fact="answer:c1:picker")
            change = adding_finding(session.profile, new_id, page.talk.talk, "It works", told)
            session.do(change)

        def note() -> None:
            page.talk.notes.setPlainText(f"What was said, {next(numbers)}")
            page.talk.flush()

        works: dict[str, Callable[[], object]] = {
            "the overview": lambda: navigation.show("overview"),
            "what we believe": lambda: navigation.show("discovery:beliefs"),
            "whom to ask": lambda: navigation.show("discovery:whom"),
            "the talks": lambda: navigation.show("discovery:talks"),
            "a talk opened": lambda: page.open_talk(f"w{500 + next(numbers)}"),
            "a note typed": note,
            "a thing learnt": learn,
            "undone": session.undo,
        }
        found: dict[str, list[float]] = {}
        for number in range(6):
            for name, work in works.items():
                began = time.perf_counter()
                work()
                stage.settle()
                if number:
                    found.setdefault(name, []).append(time.perf_counter() - began)
        stage.close()
    for name, times in found.items():
        median = statistics.median(times) * 1000
        table.append((f"1,000 talks, {name}, painted", f"{median:.0f} ms", "under 100 ms"))


def surveys(table: list[tuple[str, str, str]]) -> None:
    """Loyalty with 99,900 answers: pages turned, one more answered, undone."""
    from dataclasses import replace

    from cuprofiler.core.changes import Change, Edit
    from cuprofiler.settings import Settings
    from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer, SurveyRound
    from cuprofiler.subjects.loyalty.words.adding import adding_answer
    from tools.large import large_product
    from tools.scenes import Stage, Variant, application

    application()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), Variant("bench", Settings(theme="light", language="en")))
        session, navigation = stage.program.session, stage.program.navigation
        into = SurveyRound("r", "p", "Autumn", Group.USERS, "c1")
        answers = [
            SurveyAnswer(f"s{n}", "p", "r", f"Practice {n % 300}", n % 11, position=n)
            for n in range(99_900)
        ]
        session.add_records([*large_product().records.values(), into, *answers], "answers")
        navigation.show("loyalty")
        new_id = (f"new{number}" for number in range(1000)).__next__

        def answered() -> None:
            session.do(adding_answer(session.profile, new_id, into))

        def scored() -> None:
            before = session.profile.records["survey_answer", "s5"]
            assert isinstance(before, SurveyAnswer)  # made above
            after = replace(before, score=10 - (before.score or 0))
            session.do(Change("an answer", (Edit(before, after),)))

        works: dict[str, Callable[[], object]] = {
            "the scores": lambda: navigation.show("loyalty:scores"),
            "whom to call": lambda: navigation.show("loyalty:calls"),
            "one more answer": answered,
            "an answer changed": scored,
            "undone": session.undo,
            "the overview": lambda: navigation.show("overview"),
        }
        found: dict[str, list[float]] = {}
        for number in range(6):
            for name, work in works.items():
                began = time.perf_counter()
                work()
                stage.settle()
                if number:
                    found.setdefault(name, []).append(time.perf_counter() - began)
        stage.close()
    for name, times in found.items():
        median = statistics.median(times) * 1000
        table.append((f"100,000 answers, {name}, painted", f"{median:.0f} ms", "under 100 ms"))


def history(table: list[tuple[str, str, str]]) -> None:
    """10,000 changes in one file: how it grows, and what its history takes."""
    from dataclasses import replace

    from cuprofiler.core.changes import Change, Edit
    from cuprofiler.settings import Settings
    from cuprofiler.storage.workspace import Workspace
    from tools.large import large_product
    from tools.scenes import Stage, Variant, application

    application()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), Variant("bench", Settings(theme="light", language="en")))
        session = stage.program.session
        session.add_records(large_product().records.values(), "large")
        path = session.path
        assert path is not None
        before = path.stat().st_size
        member = session.profile.decision_makers[0]
        with Workspace.open(path) as workspace:
            for number in range(10_000):
                after = replace(member, title=f"Head of regional procurement {number}")
                workspace.apply(Change("job title of Alexandra", (Edit(member, after),)))
                member = after
        grown = (path.stat().st_size - before) / 1_000_000
        table.append(("10,000 changes add to the file", f"{grown:.1f} MB", "at most 5 MB"))
        began = time.perf_counter()
        session.attach(session.workspaces.open_or_create(path, check=False).workspace)
        opened = (time.perf_counter() - began) * 1000
        table.append(("10,000 changes, the file attached", f"{opened:.0f} ms", ""))
        stage.show("history:steps")
        stage.settle()
        works: dict[str, Callable[[], object]] = {
            "undone": session.undo,
            "done again": session.redo,
            "the steps": lambda: stage.show("history:steps"),
            "the states": lambda: stage.show("history:states"),
        }
        found: dict[str, list[float]] = {}
        for number in range(6):
            for name, work in works.items():
                began = time.perf_counter()
                work()
                stage.settle()
                if number:
                    found.setdefault(name, []).append(time.perf_counter() - began)
        stage.close()
    for name, times in found.items():
        median = statistics.median(times) * 1000
        table.append((f"10,000 changes, {name}, painted", f"{median:.0f} ms", "under 100 ms"))


def limits(table: list[tuple[str, str, str]]) -> None:
    """Every section with as many of everything as a product may have."""
    from cuprofiler.settings import Settings
    from tools.large import fullest_product
    from tools.scenes import Stage, Variant, application

    application()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), Variant("bench", Settings(theme="light", language="en")))
        program = stage.program
        program.session.add_records(fullest_product().records.values(), "full")
        sections = (
            "overview", "verdict", "answers", "people", "value", "journeys", "services", "cost",
            "checklists", "history",
        )  # fmt: skip
        for name in sections:
            began = time.perf_counter()
            program.navigation.show(name)
            stage.settle()
            taken = (time.perf_counter() - began) * 1000
            table.append((f"fullest product, {name}, first visit", f"{taken:.0f} ms", "under 1 s"))
        stage.close()


def costs(table: list[tuple[str, str, str]]) -> None:
    """Lifetime cost: 1,000 lines over 30 years, every result of both ways."""
    from decimal import Decimal

    from cuprofiler.domain.codes import AlternativeKind, Per
    from cuprofiler.domain.profile import Profile
    from cuprofiler.domain.records import Product
    from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
    from cuprofiler.subjects.cost.rules.calculation import compare

    alternatives = (
        Alternative("a", "p", AlternativeKind.OURS, "A"),
        Alternative("b", "p", AlternativeKind.AS_TODAY, "B", 1),
    )
    lines = [
        CostItem(
            f"{alternative.id}{n}", "p", alternative.id, f"Line {n}", amount=Decimal(100 + n),
            rise=Decimal(n % 7), per=Per.SEAT_MONTH if n % 2 else Per.CUSTOMER,
        )
        for alternative in alternatives
        for n in range(500)
    ]  # fmt: skip
    frame = CostFrame("p", horizon=30, seats=(25,))

    def work() -> None:
        found = compare(Profile.of([Product("p", "P"), frame, *alternatives, *lines], "p"))
        for alternative in found.alternatives:
            assert alternative.total and alternative.present and alternative.per_seat_month
            found.saving(alternative)

    work()
    table.append(
        ("1,000 cost lines over 30 years", f"{timed(work) * 1000:.0f} ms CPU", "under 50 ms")
    )


def main(wanted: Sequence[str]) -> int:
    """Print the table of all parts, or of those that are named; with --json also as data."""
    from tools.bench_packages import packages

    every = (
        *(starts, papers, actions, costs, pages, hands),
        *(talks, surveys, history, limits, packages),
    )
    parts = {part.__name__: part for part in every}
    names = [name for name in wanted if name != "--json"] or list(parts)
    if unknown := [name for name in names if name not in parts]:
        print(f"{', '.join(unknown)}: say {', '.join(parts)}, or nothing for all.")
        return 2
    table: list[tuple[str, str, str]] = []
    for name in names:
        parts[name](table)
    widths = [max(len(line[column]) for line in table) for column in range(3)]
    for line in table:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        )
    if "--json" in wanted:
        print(json.dumps(table))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
