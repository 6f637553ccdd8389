"""Every screen of the program, put up for looking and for the layout test."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cuprofiler import i18n
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, Stance
from cuprofiler.domain.records import ItemState
from cuprofiler.services.exchange import Sample, read_profile, samples
from cuprofiler.settings import Settings
from cuprofiler.subjects.discovery.records import (
    Done,
    Experiment,
    Problem,
    Talk,
    TalkKind,
    Trial,
)
from cuprofiler.subjects.discovery.words.lists import usage_list
from cuprofiler.ui import theme
from cuprofiler.ui.appearance import put_in_force
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.program import Program


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to look at every screen."""

    name: str
    settings: Settings
    size: tuple[int, int] = (1280, 800)


VARIANTS = (
    Variant("light", Settings(theme="light", language="en")),
    Variant("dark", Settings(theme="dark", language="en")),
    Variant("german", Settings(theme="light", language="de")),
    Variant("small", Settings(theme="light", language="de"), (1024, 700)),
    Variant("large", Settings(theme="light", language="en", text_size=200), (1024, 700)),
    Variant("long", Settings(theme="light", language="xx")),
    Variant("rtl", Settings(theme="light", language="xr")),
)

Scene = Callable[["Stage"], object]


class Stage:
    """A program with a workspace of its own, and what scenes need."""

    def __init__(self, folder: Path, variant: Variant) -> None:
        os.environ["CUPROFILER_DATA"] = str(folder)
        i18n.set_language("en")
        put_in_force(variant.settings)
        self.window = MainWindow()
        self.program = Program(self.window, variant.settings)
        self.window.resize(*variant.size)
        self.window.show()
        # Loaded beforehand: opening then needs no worker, and nothing to wait for.
        self.program.session.workspaces.get_ready()
        self.program.files.open_workspace(folder / "My products.cuprofile")
        self.settle()

    def page(self, code: str) -> Any:
        """The page of a section."""
        return self.program.navigation.page(code)

    def show(self, place: str) -> None:
        """Turn to a place."""
        self.program.navigation.show(place)

    def settle(self) -> None:
        """Let everything be laid out and painted, deferred deletions included."""
        for _round in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def sample(self, number: int) -> Sample:
        """A sample by its number, from 1."""
        return samples()[number - 1]

    def open(self, number: int) -> None:
        """Open a copy of a sample, with a few things ticked."""
        session = self.program.session
        name = self.sample(number).name
        known = next((p for p in session.products if p.name == name), None)
        if known is not None:
            session.open_product(known.id)
            return
        profile = read_profile(self.sample(number).path, session.content.questions.version)
        session.add_records(profile.records.values(), "sample")
        own = session.profile.product_id
        states = (
            ItemState(own, "TRN-01", True, "Anna", date(2026, 11, 3), "Counted on site"),
            ItemState(own, "TRN-02", True, "Anna", date(2026, 11, 10)),
            ItemState(
                own,
                "TRN-04",
                False,
                "Jonas",
                date(2026, 12, 12),
                "Start with last month’s bank file",
            ),
            ItemState(own, "IMP-02", True, "Anna", date(2026, 11, 28), "Plan v2, sent"),
        )
        session.do(Change("ticks", tuple(Edit(None, state) for state in states)))

    def ask(self, question: str, which: int = 0) -> None:
        """Turn to a question of the interview."""
        profile = self.program.session.profile
        subject = profile.product_id
        if self.program.session.content.questions[question].chapter in ("uses", "pays"):
            subject = profile.user_classes[which].id
        self.show(f"answer:{question}:{subject}")

    def wait_for_preview(self) -> None:
        """Wait until the pages are there."""
        preview = self.program.previewing.page
        for _round in range(300):
            if preview is not None and preview.pages.pages:
                break
            # Sleep in Python: Qt's own waiting would keep the worker from running.
            time.sleep(0.02)
            QApplication.processEvents()
        self.settle()

    def close(self) -> None:
        """Close the window and let go of everything."""
        self.window.close()
        self.window.deleteLater()
        self.settle()
        # Letters of twice the size would be those of whatever comes next.
        put_in_force(Settings(theme="light", language="en"))


def put_up(stage: Stage, name: str) -> None:
    """Put a scene up, without a message left over from the one before."""
    stage.program.toast.leave()
    SCENES[name](stage)
    stage.settle()
    if name != "checklists":
        stage.program.toast.leave()


def _history(tab: str) -> Callable[[Stage], None]:
    """What has changed in a sample since it was opened."""

    def scene(stage: Stage) -> None:
        stage.open(7)
        session = stage.program.session
        opened = session.count_steps()
        profile = session.profile
        kind, member = profile.user_classes[0], profile.decision_makers[-1]
        answer = profile.answer(kind.id, "say")
        assert answer is not None
        heard = replace(answer, value="counts", basis=Basis.HEARD)
        why = i18n.gettext("Because of {talks}").format(talks="Nordhandel: “We tried it first.”")
        session.do(Change(kind.name, (Edit(answer, heard),), why=why))
        against = replace(member, stance=Stance.AGAINST)
        session.do(Change(member.name, (Edit(member, against),)))
        line = profile.cost_items[0]
        session.do(Change(line.name, (Edit(line, replace(line, amount=Decimal(900))),)))
        every = session.steps
        # The sample itself is no news.
        session.steps = lambda since=None, last=0: every(since, last)[opened:]  # type: ignore[method-assign]
        stage.show(f"history:{tab}")
        stage.settle()
        session.steps = every  # type: ignore[method-assign]

    return scene


def _what_if(stage: Stage) -> None:
    """A variant beside its product."""
    stage.open(7)
    session = stage.program.session
    base = session.profile.product_id
    stage.show("history:states")
    page = stage.page("history")
    page.states.what_if.begin()
    kind = session.profile.user_classes[0]
    answer = session.profile.answer(kind.id, "say")
    assert answer is not None
    session.do(Change(kind.name, (Edit(answer, replace(answer, value="veto")),)))
    variant = session.profile.product_id
    session.open_product(base)
    stage.show("history:states")
    page.states.compare(variant)
    stage.settle()


def _preview(stage: Stage) -> None:
    stage.open(1)
    stage.program.previewing.open()
    stage.wait_for_preview()


def _toast(stage: Stage) -> None:
    stage.open(1)
    stage.show("checklists:training:TRN-04")
    stage.program.tell(i18n.gettext("Marked done."), with_undo=True)


def _unsure(stage: Stage) -> None:
    """The check page with a company as decider and an open answer."""
    session = stage.program.session
    stage.open(1)
    profile = session.profile
    decider = profile.decider
    assert decider is not None
    session.do(Change("name", (Edit(decider, replace(decider, name="Hotel Adler")),)))
    answer = profile.answer(profile.user_classes[0].id, "alternatives")
    assert answer is not None
    session.do(Change("answer", (Edit(answer, replace(answer, value="unknown")),)))
    stage.show("answers")
    stage.settle()
    stage.settle()


def _undo_unsure(stage: Stage) -> None:
    stage.program.session.undo()
    stage.program.session.undo()


def _trouble(stage: Stage) -> None:
    from cuprofiler.storage.errors import damaged

    path = stage.program.session.path
    assert path is not None
    stage.program.workspaces.back_up(path)
    stage.program.files.ways_out.show_trouble(damaged(path), path)


def _asked(number: int, question: str, which: int = 0) -> Scene:
    """A scene that shows a question of a sample."""

    def scene(stage: Stage) -> None:
        stage.open(number)
        stage.ask(question, which)

    return scene


def _section(number: int, code: str) -> Scene:
    """A scene that shows a section of a sample."""

    def scene(stage: Stage) -> None:
        stage.open(number)
        stage.show(code)

    return scene


def _verdict(stage: Stage) -> None:
    _undo_unsure(stage)
    _section(1, "verdict")(stage)


def _more_lists(stage: Stage) -> None:
    stage.open(7)
    stage.show("checklists:satisfaction")


def _settings(stage: Stage) -> None:
    stage.open(1)
    stage.program.show_settings()


def _people(tab: str) -> Scene:
    def scene(stage: Stage) -> None:
        stage.open(7)
        stage.page("people").makers.as_list = False
        stage.page("people").pasted.reading = None
        stage.page("people").close_panel()
        stage.show(f"people:{tab}")

    return scene


def _member(stage: Stage) -> None:
    _people("makers")(stage)
    profile = stage.program.session.profile
    stage.page("people").makers.open_member(profile.decision_makers[1].id)


def _member_list(stage: Stage) -> None:
    _people("makers")(stage)
    stage.page("people").makers.as_list = True
    stage.page("people").refresh()


def _asked_one_by_one(stage: Stage) -> None:
    _people("makers")(stage)
    profile = stage.program.session.profile
    stage.page("people").makers.open_member(profile.decision_makers[4].id)
    stage.page("people").panel._turn()


def _kind(stage: Stage) -> None:
    _people("kinds")(stage)
    profile = stage.program.session.profile
    stage.page("people").kinds.open_whole(profile.user_classes[0].id)


def _kind_form(stage: Stage) -> None:
    _kind(stage)
    stage.page("people").kinds.open_kind(stage.page("people").kinds.kind)


def _segment_form(stage: Stage) -> None:
    _people("year")(stage)
    stage.page("people").year.open_segment(stage.page("people").segment)


def _value(stage: Stage) -> None:
    stage.open(7)
    stage.page("value").close_panel()
    stage.show("value")


def _conflict(stage: Stage) -> None:
    from cuprofiler.subjects.value.rules.conflicts import open_pulls

    _value(stage)
    profile = stage.program.session.profile
    stage.show(f"conflict:{open_pulls(profile)[0].source}")


def _journeys(stage: Stage) -> None:
    stage.open(1)
    stage.page("journeys").close_panel()
    stage.show("journeys")


def _moment(stage: Stage) -> None:
    _journeys(stage)
    profile = stage.program.session.profile
    stage.page("journeys").open_moment(profile.lanes[0].id, profile.stages[2].id)


def _no_journeys(stage: Stage) -> None:
    stage.open(2)
    stage.page("journeys").close_panel()
    stage.show("journeys")


def _costs(number: int) -> Scene:
    def scene(stage: Stage) -> None:
        stage.open(number)
        stage.page("cost").close_panel()
        stage.page("cost").lines_card.turn("years")
        stage.show("cost")

    return scene


def _cost_item(stage: Stage) -> None:
    _costs(7)(stage)
    profile = stage.program.session.profile
    stage.page("cost").open_line(next(e for e in profile.cost_items if e.tiers).id)


def _cost_frame(stage: Stage) -> None:
    _costs(1)(stage)
    stage.page("cost").open_frame()


def _cost_typing(stage: Stage) -> None:
    _costs(1)(stage)
    stage.page("cost").lines_card.turn("typing")


def _cost_begun(stage: Stage) -> None:
    _costs(2)(stage)
    stage.page("cost").begin()


def _discovery(place: str) -> Scene:
    def scene(stage: Stage) -> None:
        stage.open(7)
        stage.page("discovery").close_panel()
        stage.show(f"discovery:{place}")

    return scene


def _tab(section: str, place: str, kind: str = "", number: int = 0) -> Scene:
    """A tab of a section, with the form of one of its records if one is named."""

    def scene(stage: Stage) -> None:
        stage.open(7)
        page = stage.page(section)
        page.close_panel()
        stage.show(f"{section}:{place}")
        if kind:
            page.open_form(kind, stage.program.session.profile.of_kind(kind)[number].id)

    return scene


def _talk(stage: Stage) -> None:
    """A talk that speaks against who picks: what follows stands beside it."""
    _discovery("talks")(stage)
    session, page = stage.program.session, stage.page("discovery")
    talk = next(each for each in session.profile.of_kind("talk") if each.permission)
    page.open_talk(talk.id)
    page.talk.begin("IT has to agree before I may sign.")


def _belief(stage: Stage) -> None:
    _discovery("beliefs")(stage)
    belief = stage.program.session.profile.of_kind("belief")[1]
    stage.page("discovery").open_form("belief", belief.id)


USAGE = """Month;Function;People;Of
2026-10;Approve a quote;31;118
2026-11;Approve a quote;44;121
2026-11;See what a customer ordered;112;121
2026-11;Export a list;few;121
"""


def _usage(stage: Stage) -> None:
    """Usage figures of a list, before they are stored."""
    _discovery("tests")(stage)
    path = Path(os.environ["CUPROFILER_DATA"]) / "usage.csv"
    path.write_text(USAGE, encoding="utf-8")
    stage.page("discovery").listed.read(path, usage_list())


def _tests(stage: Stage) -> None:
    """Tasks with five people, a problem, an A/B test too soon, and usage figures."""
    _usage(stage)
    session, page = stage.program.session, stage.page("discovery")
    page.listed.add()
    own, kind = session.profile.product_id, session.profile.user_classes[0].id
    talks = [
        Talk(f"test{at}", own, TalkKind.TEST, date(2026, 11, 20 + at), class_id=kind, position=at)
        for at in range(5)
    ]
    done = (Done.ALONE, Done.HELPED, Done.ALONE, Done.NOT, Done.ALONE)
    trials = [
        Trial(f"trial{at}", own, talk.id, "Send a quote from the phone", how, 3 + at, at)
        for at, (talk, how) in enumerate(zip(talks, done, strict=True))
    ]
    problem = Problem("met", own, "Nobody finds the save button", 3, ("test1", "test3"))
    ways = Experiment("ways", own, "Button at the top, or at the bottom", kind, Decimal(30),
                      Decimal(10), 40, 12, 38, 15)  # fmt: skip
    records = (*talks, *trials, problem, ways)
    session.do(Change("tests", tuple(Edit(None, each) for each in records)))
    stage.show("discovery:tests")


def _nothing_believed(stage: Stage) -> None:
    stage.open(2)
    stage.page("discovery").close_panel()
    stage.show("discovery")


def _plans(tab: str) -> Scene:
    def scene(stage: Stage) -> None:
        stage.open(7)
        stage.page("services").close_panel()
        stage.page("services").tab = tab
        stage.show("services")

    return scene


def _plan_form(stage: Stage) -> None:
    _plans("implementation")(stage)
    profile = stage.program.session.profile
    stage.page("services").open_task(profile.tasks[5].id)


def _too_full(stage: Stage) -> None:
    """A month too full that one task can mend."""
    _plans("implementation")(stage)
    profile = stage.program.session.profile
    roomier = replace(profile.plan_frame, capacity=62)
    stage.program.session.do(Change("", (Edit(profile.plan_frame, roomier),)))


def _session_form(stage: Stage) -> None:
    _plans("training")(stage)
    profile = stage.program.session.profile
    stage.page("services").open_training_session(profile.training_sessions[0].id)


def _no_plan(stage: Stage) -> None:
    stage.open(2)
    stage.page("services").close_panel()
    stage.page("services").tab = "implementation"
    stage.show("services")


def _pasted(stage: Stage) -> None:
    """A list that was pasted, before anybody on it is added."""
    _people("makers")(stage)
    stage.page("people").take_list(
        "Name\tJob title\tEmail\n"
        "Karin Holm\tHead of sales\tkarin@nordhandel.example\n"
        "Mia Wolf\tChief executive\tmia@nordhandel.example\n"
        "Ole Dahl\tData protection officer\tole@nordhandel.example\n"
        "Eva Brun\tDispatcher\teva@nordhandel.example\n"
    )


def _paper_back(stage: Stage) -> None:
    """What was written on a filled paper."""
    from cuprofiler.paper.pdf.filled import Filled

    stage.open(1)
    stage.show("checklists:training")
    session = stage.program.session
    written = {
        "training.TRN-04.done": "Yes",
        "training.TRN-04.owner": "Zoë Müller",
        "training.TRN-05.due": i18n.format_date(date(2026, 12, 24)),
        "training.TRN-06.due": "?",
    }
    filled = Filled(session.profile.product_id, max(session.revision - 2, 1), {}, written)
    listed, listing = stage.page("checklists").paper.reader()
    listed.take(filled, "training.pdf", listing)


SCENES: dict[str, Scene] = {
    "first-start": lambda stage: None,
    "samples": lambda stage: stage.program.products.show_samples(),
    "interview-name": lambda stage: stage.program.products.add(),
    "interview-class": _asked(1, "class_name"),
    "interview-people": _asked(1, "people"),
    "interview-payer": _asked(1, "payer"),
    "interview-picker": _asked(1, "picker"),
    "interview-say": _asked(7, "say", 1),
    "interview-agent": _asked(6, "picker"),
    "interview-decider": _asked(1, "decider"),
    "interview-others": _asked(7, "others"),
    "interview-problem": _asked(1, "problem"),
    "interview-price": _asked(1, "price"),
    "check": _unsure,
    "verdict": _verdict,
    "verdict-mixed": _section(7, "verdict"),
    "overview": _section(7, "overview"),
    "overview-same": _section(3, "overview"),
    "people": _people("makers"),
    "people-member": _member,
    "people-pasted": _pasted,
    "people-list": _member_list,
    "people-asked": _asked_one_by_one,
    "people-kinds": _people("kinds"),
    "user-kind": _kind,
    "user-kind-form": _kind_form,
    "calendar": _people("year"),
    "calendar-empty": _section(2, "people:year"),
    "segment-form": _segment_form,
    "value": _value,
    "conflict": _conflict,
    "journeys": _journeys,
    "journeys-moment": _moment,
    "journeys-empty": _no_journeys,
    "plan-training": _plans("training"),
    "plan-lesson": _session_form,
    "plan-implementation": _plans("implementation"),
    "plan-too-full": _too_full,
    "plan-task": _plan_form,
    "plan-services": _plans("services"),
    "plan-empty": _no_plan,
    "cost": _costs(1),
    "cost-three-ways": _costs(7),
    "cost-line": _cost_item,
    "cost-typing": _cost_typing,
    "cost-frame": _cost_frame,
    "cost-empty": _costs(2),
    "discovery-beliefs": _discovery("beliefs"),
    "discovery-belief": _belief,
    "discovery-talks": _discovery("talks"),
    "discovery-talk": _talk,
    "discovery-whom": _discovery("whom"),
    "discovery-tests": _tests,
    "discovery-usage": _usage,
    "discovery-empty": _nothing_believed,
    "price-line": _tab("price", "line"),
    "price-asked": _tab("price", "asked"),
    "price-answer": _tab("price", "asked", "price_answer", 2),
    "price-offers": _tab("price", "offers"),
    "price-market": _tab("price", "market"),
    "price-worth": _tab("price", "worth", "worth"),
    "loyalty-scores": _tab("loyalty", "scores"),
    "loyalty-answer": _tab("loyalty", "scores", "survey_answer", 15),
    "loyalty-ease": _tab("loyalty", "ease"),
    "loyalty-calls": _tab("loyalty", "calls"),
    "loyalty-rewards": _tab("loyalty", "rewards", "reward"),
    "history-since": _history("since"),
    "history-steps": _history("steps"),
    "history-states": _history("states"),
    "history-what-if": _what_if,
    "cost-begun": _cost_begun,
    "checklists": _toast,
    "paper-back": _paper_back,
    "checklists-more": _more_lists,
    "preview": _preview,
    "settings": _settings,
    "keys": lambda stage: stage.program.show_keys(),
    "about": lambda stage: stage.program.show_about(),
    "trouble": _trouble,
}


@contextmanager
def staged(folder: Path, variant: Variant) -> Iterator[Stage]:
    """A stage that is cleaned up."""
    stage = Stage(folder, variant)
    try:
        yield stage
    finally:
        stage.close()


def application() -> QApplication:
    """The one application, with the fonts of the program."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    theme.load_fonts()
    return app
