"""A dental clinic's week, from the interview to the page for the meeting and back again."""

from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, NeedKind, Role
from cuprofiler.domain.records import DecisionMaker, Need
from cuprofiler.paper.pdf import write_pdf
from cuprofiler.services.printing import PrintOptions
from cuprofiler.services.sources import sources_of
from cuprofiler.storage import kept
from cuprofiler.subjects.discovery.records import BeliefState, TalkKind
from cuprofiler.subjects.discovery.rules.beliefs import held
from tests.subjects.discovery.page.test_discovery_page import accept, learn, talk
from tests.subjects.history.page.test_history_page import press, words_on
from tests.subjects.people.test_page import pick

DECIDES = "I decide that myself"
PHONES = "The assistants do not use their own phones"


def press_key(stage, key):
    QTest.keyClick(QApplication.focusWidget(), key)
    stage.settle()


@pytest.fixture
def moment(monkeypatch):
    """When steps are taken; the days of the program are the same."""
    at = {"now": datetime(2026, 12, 3, 9, tzinfo=UTC)}
    monkeypatch.setattr(kept, "_now", lambda: at["now"])
    return at


def interviewed(stage):
    """Answer the interview by keys: the assistants use it, and are thought to pick it."""
    program = stage.program
    program.products.add()
    for words in ("Chairside", "Assistants", "6"):
        QTest.keyClicks(QApplication.focusWidget(), words)
        press_key(stage, Qt.Key.Key_Return)
    keys = {"proficiency": 2, "sold_to": 1, "payer": 2, "picker": 1, "say": 3, "alternatives": 1}
    keys |= {"same_organisation": 1, "payer_kind": 1}
    for _page in range(30):
        interview = program.navigation.interview
        step = interview.step
        if step is None or step.question in ("decider", "recurring_price"):
            break
        number = keys.get(step.question, 2)
        press_key(stage, Qt.Key(Qt.Key.Key_0.value + number))
        press_key(stage, Qt.Key.Key_Return)
    session = program.session
    own, kind = session.profile.product_id, session.profile.user_classes[0]
    assert session.profile.value(kind.id, "picker") == "user"
    people = [
        DecisionMaker("owner", own, "Practice owner", (Role.DECIDER,)),
        DecisionMaker("office", own, "Office manager", (Role.INFLUENCER,), position=1),
    ]
    phones = Need("phones", own, kind.id, "clock in on their own phone", "", NeedKind.CHALLENGE, 2)
    session.do(Change("people", tuple(Edit(None, each) for each in (*people, phones))))
    return session


def test_three_talks_turn_the_verdict_and_all_of_it_comes_back(stage, moment, tmp_path):
    session = interviewed(stage)
    session.today = lambda: moment["now"].date()
    kind = session.profile.user_classes[0]
    # What is only guessed is written down.
    stage.show("discovery")
    stage.settle()
    page = stage.page("discovery")
    page.beliefs.propose()
    stage.settle()
    about = f"answer:{kind.id}:picker"
    belief = next(each for each in session.profile.of_kind("belief") if each.fact == about)
    before = session.explain.headline(session.profile)
    # Three weeks later three talks are typed in.
    moment["now"] = datetime(2026, 12, 24, 9, tzinfo=UTC)
    stage.program.files.attach(session.workspaces.open_or_create(session.path))
    session.last_time = date(2026, 12, 10)
    stage.show("discovery:talks")
    stage.settle()
    page = stage.page("discovery")
    for where in ("Practice North", "Practice South"):
        talk(stage, page, TalkKind.NEEDS, where, PHONES, permission=True)
        page.open_talk(page.talk.talk_id, with_form=True)
        pick(page, "member_id", "office")
        page.escape()
        stage.settle()
        learn(stage, page, 0, "phone", against=True)
    talk(stage, page, TalkKind.NEEDS, "Practice East", DECIDES, permission=True)
    learn(stage, page, 0, "last word", against=True, answer="payer_side")
    said = " ".join(words_on(page))
    assert f"“{DECIDES}”" in said and "Verdict: " in said
    accept(stage, page)
    profile = session.profile
    answer = profile.answer(kind.id, "picker")
    assert (answer.value, answer.basis) == ("payer_side", Basis.HEARD)
    assert profile.records[belief.key].state is BeliefState.FELL
    assert sources_of(profile, answer.key) == "Told by 1 of 1: Practice owner, Practice East"
    phones = [each for each in held(profile) if each.belief.fact == "need:phones"]
    assert all(len(each.against) == 2 for each in phones)
    # Since last time: before and after, because of whom, and the page for the meeting.
    after = session.explain.headline(profile)
    assert after != before
    stage.show("history")
    stage.settle()
    history = stage.page("history")
    assert history.header.title.text() == after
    told = words_on(history)
    assert f"{before} → {after}" in told
    assert any(DECIDES in text and "Practice East" in text for text in told)
    document = session.printing.compose(
        session.for_paper, PrintOptions(("history:since",)), session.today()
    )
    write_pdf(document, tmp_path / "week.pdf")
    (sheet,) = PdfReader(tmp_path / "week.pdf").pages
    assert after.split(".")[0] in " ".join(sheet.extract_text().split())
    # One line goes back alone; then everything, after a restart.
    press(history, "Take back: Who has the last word, for Assistants")
    stage.settle()
    assert session.explain.headline(session.profile) == before
    session.undo()
    stage.program.files.attach(session.workspaces.open_or_create(session.path))
    for _step in range(400):
        if session.history.undo_label is None:
            break
        session.undo()
    assert not any(each.name == "Chairside" for each in session.products)
    for _step in range(400):
        if session.history.redo_label is None:
            break
        session.redo()
    # The last that was done again is what was taken back.
    assert session.profile.value(kind.id, "picker") == "user"
    session.undo()
    assert session.profile.value(kind.id, "picker") == "payer_side"
    assert len(session.profile.of_kind("talk")) == 3
