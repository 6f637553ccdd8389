"""Since last time, all steps and states, through the real page and after a restart."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.records import Answer, DecisionMaker
from cuprofiler.i18n import format_date
from cuprofiler.paper.pdf import write_pdf
from cuprofiler.services.papers import papers_there
from cuprofiler.services.printing import PrintOptions
from cuprofiler.storage import kept
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.label import Label
from tests.builders import CINF
from tests.subjects.people.test_page import new_product

WHY = "Because of Practice North: “I decide that myself”"


@pytest.fixture
def clock(monkeypatch):
    """The moment at which steps are taken; days are those of the program."""
    moment = {"at": datetime(2026, 12, 3, 9, tzinfo=UTC)}
    monkeypatch.setattr(kept, "_now", lambda: moment["at"])
    return moment


@pytest.fixture
def practice(stage, clock):
    """A practice whose assistants are thought to pick it; three weeks later the owner decides."""
    session = stage.program.session
    session.today = lambda: clock["at"].date()
    new_product(stage, "Chairside", "Assistants", 6, {})
    own, kind = session.profile.product_id, session.profile.user_classes[0]
    thought = {**CINF, "picker": "user"}
    records = [Answer(own, kind.id, name, value) for name, value in thought.items()]
    records.append(DecisionMaker("owner", own, "Practice owner", (Role.DECIDER,)))
    known = session.profile.records
    session.do(Change("answers", tuple(Edit(known.get(r.key), r) for r in records)))
    return session


def learnt(session):
    """The owner says that he decides himself."""
    kind = session.profile.user_classes[0]
    answer = session.profile.answer(kind.id, "picker")
    after = replace(answer, value="payer_side", basis=Basis.HEARD)
    session.do(Change("who has the last word", (Edit(answer, after),), why=WHY))


def words_on(page):
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def press(page, words):
    next(
        b
        for b in page.findChildren(Button)
        if words in (b.accessibleName(), b.text()) and (b.isVisible() or b in page.header.folded())
    ).click()


def shown(stage, place="history"):
    stage.show(place)
    stage.settle()
    return stage.page("history")


def test_the_verdict_that_turned_is_the_finding_with_what_led_to_it(stage, practice, clock):
    clock["at"] = datetime(2026, 12, 24, 9, tzinfo=UTC)
    practice.last_time = date(2026, 12, 10)
    before = practice.explain.headline(practice.profile)
    learnt(practice)
    page = shown(stage)
    after = practice.explain.headline(practice.profile)
    assert page.header.title.text() == after != before
    told = words_on(page)
    assert f"{before} → {after}" in told
    assert WHY in told
    assert any("(heard)" in text and "→" in text for text in told)
    assert f"{WHY}. 24 Dec 2026" in told


def test_nothing_has_changed_since_the_last_time(stage, practice, clock):
    clock["at"] = datetime(2026, 12, 24, 9, tzinfo=UTC)
    practice.last_time = date(2026, 12, 10)
    page = shown(stage)
    assert page.header.title.text() == "Nothing has changed."
    page.since.choice = "month"
    page.refresh()
    assert page.header.title.text() != "Nothing has changed."


def test_on_its_first_day_a_product_is_new_and_not_changed(stage, clock):
    session = stage.program.session
    session.today = lambda: clock["at"].date()
    new_product(stage, "Chairside", "Assistants", 6, {})
    page = shown(stage)
    assert page.header.title.text() == "All of it is new since then."


def test_one_line_is_taken_back_alone_and_that_can_be_undone(stage, practice, clock):
    clock["at"] = datetime(2026, 12, 24, 9, tzinfo=UTC)
    practice.last_time = date(2026, 12, 10)
    learnt(practice)
    member = practice.profile.records["decision_maker", "owner"]
    practice.do(Change("limit", (Edit(member, replace(member, title="Dentist")),)))
    page = shown(stage)
    press(page, "Take back: Who has the last word, for Assistants")
    stage.settle()
    kind = practice.profile.user_classes[0]
    assert practice.profile.value(kind.id, "picker") == "user"
    assert practice.profile.records["decision_maker", "owner"].title == "Dentist"
    practice.undo()
    assert practice.profile.value(kind.id, "picker") == "payer_side"


def test_a_day_that_is_still_to_come_is_refused_in_words(stage, practice):
    page = shown(stage)
    said = []
    practice.failed.connect(said.append)
    page.since.choice = "other"
    page.since._choose_day(date(2027, 12, 24))
    assert said == ["This day is still to come. Choose one before today."]


def test_everything_is_undone_after_a_restart(stage, practice):
    learnt(practice)
    path = practice.path
    count = len(practice.steps())
    assert count > 3
    opened = practice.workspaces.open_or_create(path)
    practice.attach(opened.workspace)
    while practice.history.undo_label is not None:
        practice.undo()
        QApplication.processEvents()
    assert not practice.has_product or practice.profile.product.name != "Chairside"
    while practice.history.redo_label is not None:
        practice.redo()
    kind = practice.profile.user_classes[0]
    assert practice.profile.value(kind.id, "picker") == "payer_side"


def test_all_steps_and_back_to_before_one_of_them(stage, practice):
    learnt(practice)
    member = practice.profile.records["decision_maker", "owner"]
    practice.do(Change("limit", (Edit(member, replace(member, title="Dentist")),)))
    page = shown(stage)
    page.show_tab("steps")
    stage.settle()
    assert "Limit" in words_on(page) and "Who has the last word" in words_on(page)
    press(page, "Back to before it: Who has the last word")
    stage.settle()
    kind = practice.profile.user_classes[0]
    assert practice.profile.value(kind.id, "picker") == "user"
    assert practice.profile.records["decision_maker", "owner"].title == ""
    practice.undo()
    assert practice.profile.records["decision_maker", "owner"].title == "Dentist"


def test_a_state_is_kept_compared_and_gone_back_to(stage, practice):
    page = shown(stage)
    page.show_tab("states")
    said = []
    practice.failed.connect(said.append)
    page.states.keep()
    assert said == ["Give it a name first, such as “Before the pilot”."]
    page.states.name.setText("Before the pilot")
    page.states.keep()
    (state,) = practice.profile.of_kind("state")
    learnt(practice)
    page.states.name.setText("After it")
    page.states.keep()
    stage.settle()
    page.states.compare(state.id)
    stage.settle()
    assert page.header.subline.text() == "Before the pilot, beside today"
    assert page.header.title.text() == practice.explain.headline(practice.profile)
    page.states._go_back(state)
    stage.settle()
    kind = practice.profile.user_classes[0]
    assert practice.profile.value(kind.id, "picker") == "user"
    # What states there are stays, and Undo brings all back.
    assert len(practice.profile.of_kind("state")) == 2
    assert page.header.title.text() == "Nothing has changed."
    practice.undo()
    assert practice.profile.value(kind.id, "picker") == "payer_side"
    assert page.escape()
    assert not page.states.looked_at


def test_a_state_whose_steps_are_gone_says_so(stage, practice, monkeypatch):
    page = shown(stage)
    page.show_tab("states")
    page.states.name.setText("Before")
    page.states.keep()
    monkeypatch.setattr(practice, "steps", lambda _since=None, last=0: ())
    page.states.compare(practice.profile.of_kind("state")[0].id)
    assert page.header.subline.text().startswith("What was so then is not kept")


def test_it_prints_on_one_page_with_and_without_names(stage, practice, clock, tmp_path):
    assert "history:since" not in papers_there(practice.profile)
    clock["at"] = datetime(2026, 12, 24, 9, tzinfo=UTC)
    practice.last_time = date(2026, 12, 10)
    learnt(practice)
    own = practice.profile.product_id
    ida = DecisionMaker("ida", own, "Ida Holm", (Role.APPROVER,))
    practice.do(Change("new person", (Edit(None, ida),)))
    assert "history:since" in papers_there(practice.for_paper)
    for names in (True, False):
        options = PrintOptions(("history:since",), names=names)
        document = practice.printing.compose(practice.for_paper, options, practice.today())
        write_pdf(document, tmp_path / "since.pdf")
        (page,) = PdfReader(tmp_path / "since.pdf").pages
        text = " ".join(page.extract_text().split())
        assert practice.explain.headline(practice.profile).split(".")[0] in text
        assert "since 10 December 2026" in text
        assert ("Ida Holm" in text) is names


def test_after_more_than_a_day_a_quiet_line_leads_to_it(stage, practice, clock):
    def line():
        page = shown_overview(stage)
        return [b for b in page.findChildren(Button) if b.text().startswith("What has changed")]

    def shown_overview(stage):
        stage.show("overview")
        stage.settle()
        return stage.page("overview")

    assert not any(each.isVisible() for each in line())
    clock["at"] = datetime(2026, 12, 24, 9, tzinfo=UTC)
    # The next day the file is opened again: it knows when it was worked on before.
    opened = practice.workspaces.open_or_create(practice.path)
    practice.attach(opened.workspace)
    stage.settle()
    (quiet,) = line()
    assert (
        quiet.isVisible()
        and quiet.text() == f"What has changed since {format_date(practice.last_time)}"
    )
    quiet.click()
    stage.settle()
    assert stage.program.navigation.is_shown("history")


def tried_out(stage, session):
    """Make a variant in which the owner decides, and come back to look at both."""
    base = session.profile.product_id
    page = shown(stage)
    page.show_tab("states")
    page.states.what_if.begin()
    stage.settle()
    assert session.profile.product.variant_of == base
    learnt(session)
    member = session.profile.decision_makers[0]
    session.do(Change("title", (Edit(member, replace(member, title="Dentist")),)))
    page = shown(stage)
    page.show_tab("states")
    stage.settle()
    press(page, "Compare with Chairside")
    stage.settle()
    assert session.profile.product_id == base
    return stage.page("history")


def test_what_if_is_looked_at_beside_and_one_thing_is_taken_over(stage, practice):
    page = tried_out(stage, practice)
    assert page.header.subline.text() == "Chairside, what if, beside Chairside"
    assert "decides" in page.header.title.text()
    kind = practice.profile.user_classes[0]
    assert practice.profile.value(kind.id, "picker") == "user"  # the product is as it was
    press(page, "Take over: Who has the last word, for Assistants")
    stage.settle()
    assert practice.profile.value(kind.id, "picker") == "payer_side"
    assert practice.profile.records["decision_maker", "owner"].title == ""
    assert practice.steps()[-1].why == "What if: Chairside, what if"
    practice.undo()
    assert practice.profile.value(kind.id, "picker") == "user"


def test_everything_is_taken_over_or_all_of_it_let_go(stage, practice):
    page = tried_out(stage, practice)
    press(page, "Take over everything")
    stage.settle()
    assert page.header.title.text() == "Nothing has changed."
    assert practice.profile.records["decision_maker", "owner"].title == "Dentist"
    press(page, "Let it go")
    stage.settle()
    assert [each.name for each in practice.products if each.variant_of] == []
    practice.undo()
    assert [each.name for each in practice.products if each.variant_of] == ["Chairside, what if"]


def test_a_variant_of_a_removed_product_says_so(stage, practice):
    base = practice.profile.product_id
    page = shown(stage)
    page.show_tab("states")
    page.states.what_if.begin()
    stage.settle()
    practice.remove_product(base)
    page = shown(stage)
    page.show_tab("states")
    stage.settle()
    assert any("is a product by itself now" in text for text in words_on(page))
