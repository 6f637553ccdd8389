"""A dental clinic's talks, typed into the real window: what is learnt moves what was guessed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.records import Answer, DecisionMaker, Need
from cuprofiler.services.nameless import without_names
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.page.talks import LATEST
from cuprofiler.subjects.discovery.records import FindingKind, Given, Talk, TalkKind
from cuprofiler.subjects.discovery.rules.coverage import coverage
from cuprofiler.subjects.discovery.words.lists import talk_list, usage_list
from cuprofiler.subjects.discovery.words.numbers import adding_entry, adding_trial, rows_of
from cuprofiler.subjects.journeys.words.journeys import starting_journeys
from cuprofiler.ui.widgets.buttons import Button
from tests.builders import CINF
from tests.subjects.people.test_page import box, new_product, pick, write


@pytest.fixture
def page(stage):
    """A practice: its assistants use it, and are thought to pick it."""
    new_product(stage, "Chairside", "Assistants", 6, {})
    session = stage.program.session
    profile = session.profile
    kind = profile.user_classes[0]
    own = profile.product_id
    thought = {**CINF, "picker": "user"}
    records = [Answer(own, kind.id, name, value) for name, value in thought.items()]
    records.append(DecisionMaker("owner", own, "Practice owner", (Role.DECIDER,)))
    known = profile.records
    session.do(Change("", tuple(Edit(known.get(r.key), r) for r in records)))
    stage.show("discovery")
    stage.settle()
    return stage.page("discovery")


def spots_of(view):
    return view.figure().spots


def profile_of(page):
    return page.session.profile


def kind_of(page):
    return profile_of(page).user_classes[0]


def talk(stage, page, kind, account, text, *, permission=False):
    """Add a talk with its form, and type notes."""
    page.talks.begin(kind)
    stage.settle()
    write(page, "account", account)
    if permission:
        pick(page, "permission", "yes")
    page.escape()
    page.talk.notes.setFocus()
    QTest.keyClicks(page.talk.notes, text)
    stage.settle()


def mark_line(page, number):
    notes = page.talk.notes
    cursor = QTextCursor(notes.document().findBlockByNumber(number))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    notes.setTextCursor(cursor)
    QTest.keyClick(notes, Qt.Key.Key_Return)


def learn(stage, page, number, search, *, kind="did", against=False, answer=""):
    mark_line(page, number)
    making = page.talk.making
    assert making.isVisible()
    making.kinds.chosen.emit(kind)
    if against:
        making.sides.chosen.emit("against")
    QTest.keyClicks(making.search.field, search)
    stage.settle()
    if answer:
        making.instead.setCurrentIndex(making.instead.findData(answer))
    QTest.keyClick(making.search.field, Qt.Key.Key_Return)
    stage.settle()


def test_who_comes_by_a_place_finds_no_form_left_open(stage, page):
    page.talks.begin(TalkKind.NEEDS)
    stage.settle()
    assert page.panel.isVisible()
    stage.show("discovery:talks")
    stage.settle()
    assert not page.panel.isVisible()
    assert page.talks.isVisible() and not page.talk.isVisible()


def findings(page):
    return profile_of(page).of_kind("finding")


def accept(stage, page):
    button = next(b for b in page.talk.proposed.findChildren(Button) if b.text() == "Accept")
    button.click()
    stage.settle()


def test_a_talk_turns_the_verdict_and_says_because_of_whom(stage, page):
    before = profile_of(page).verdict.type
    talk(stage, page, TalkKind.NEEDS, "Practice North", "I decide that myself", permission=True)
    learn(stage, page, 0, "last word", against=True, answer="payer_side")
    (finding,) = findings(page)
    assert (finding.quote, finding.kind) == ("I decide that myself", FindingKind.DID)
    assert finding.fact == f"answer:{kind_of(page).id}:picker"
    words = " ".join(
        label.text() for label in page.talk.proposed.findChildren(type(page.header.title))
    )
    assert "Practice owner, Practice North: “I decide that myself”" in words
    assert "→ the payer’s side (heard)" in words
    assert "Verdict:" in words and "Checklists:" in words
    accept(stage, page)
    answer = profile_of(page).answer(kind_of(page).id, "picker")
    assert (answer.value, answer.basis) == ("payer_side", Basis.HEARD)
    assert profile_of(page).verdict.type is not before
    assert page.talk.proposed.shown == ()
    assert page.session.history.undo_label.endswith("because of Practice owner, Practice North")
    page.session.undo()
    assert profile_of(page).verdict.type is before


def test_praise_changes_nothing_and_not_now_keeps_it_so(stage, page):
    talk(stage, page, TalkKind.NEEDS, "Practice North", "I love it")
    learn(stage, page, 0, "last word", kind="praises")
    assert page.talk.proposed.shown == ()
    page.talk.notes.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(page.talk.notes, Qt.Key.Key_Return)
    QTest.keyClicks(page.talk.notes, "They chose it in May")
    learn(stage, page, 1, "last word")
    assert len(page.talk.proposed.shown) == 1
    later = next(b for b in page.talk.proposed.findChildren(Button) if b.text() == "Not now")
    later.click()
    stage.settle()
    assert page.talk.proposed.shown == ()
    assert profile_of(page).answer(kind_of(page).id, "picker").basis is not Basis.HEARD


def test_without_permission_no_quote_is_kept_and_taking_it_back_takes_them_away(stage, page):
    talk(stage, page, TalkKind.NEEDS, "North", "Nobody asked me")
    learn(stage, page, 0, "last word")
    assert findings(page)[0].quote == ""
    assert findings(page)[0].name == "Nobody asked me"
    page.open_form("talk", page.talk.talk_id)
    pick(page, "permission", "yes")
    page.escape()
    learn(stage, page, 0, "last word")
    assert findings(page)[1].quote == "Nobody asked me"
    page.open_form("talk", page.talk.talk_id)
    pick(page, "permission", "no")
    assert [each.quote for each in findings(page)] == ["", ""]
    page.session.undo()
    assert findings(page)[1].quote == "Nobody asked me"


def test_twenty_findings_by_keyboard_alone(stage, page):
    page.talks.begin(TalkKind.VISIT)
    page.escape()
    notes = page.talk.notes
    notes.setFocus()
    for number in range(20):
        QTest.keyClicks(notes, f"thing {number}")
        QTest.keyClick(notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        field = QApplication.focusWidget()
        assert field is page.talk.making.search.field
        QTest.keyClicks(field, "first" if number % 2 else "pays")
        QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is notes
        notes.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClick(notes, Qt.Key.Key_Return)
    assert [each.name for each in findings(page)] == [f"thing {n}" for n in range(20)]


def test_customers_are_people_who_decide_and_users_are_kinds_of_user(stage, page):
    own = profile_of(page).product_id
    hygienist = DecisionMaker("h", own, "Hygienist", (Role.USER,), position=1)
    page.session.do(Change("", (Edit(None, hygienist),)))
    page.talks.begin(TalkKind.NEEDS)
    options = dict(box(page, "member_id").field.options)
    assert set(options.values()) == {"Nobody chosen yet", "Practice owner"}
    assert "class_id" not in {b.field.id for b in page.panel.body.boxes}
    pick(page, "kind", "visit")
    stage.settle()
    fields = {b.field.id for b in page.panel.body.boxes}
    assert "class_id" in fields and "member_id" not in fields
    assert profile_of(page).of_kind("talk")[0].member_id == ""


def test_beliefs_begin_with_what_is_guessed_and_the_riskiest_leads(stage, page):
    assert page.header.title.text() == "Nothing is believed yet."
    page.beliefs.propose()
    stage.settle()
    beliefs = profile_of(page).of_kind("belief")
    assert 0 < len(beliefs) <= 6
    assert beliefs[0].weight == 3
    assert page.header.title.text().startswith("The riskiest guess: ")
    assert page.header.subline.text().startswith("Ask the practice owner next.")
    page.session.undo()
    assert profile_of(page).of_kind("belief") == ()


def test_what_they_gave_is_counted(stage, page):
    talk(stage, page, TalkKind.OFFER, "North", "Yes")
    page.talk._give(Given.MONEY)
    write(page, "amount", "500")
    page.escape()
    page.leave_talk()
    stage.settle()
    assert page.header.title.text() == "1 talk in 1 place, 1 of 1 gave something up."


def test_who_was_not_asked_is_said(stage, page):
    page.show_tab("whom")
    assert page.header.title.text() == "Nobody was asked yet."
    page.talks.begin(TalkKind.NEEDS)
    page.show_tab("whom")
    assert page.header.title.text() == "One of 2 groups was not asked yet."
    assert [place.count for place in coverage(profile_of(page))] == [1, 0]


def test_a_kind_of_user_that_goes_leaves_no_finding_astray(stage, page):
    talk(stage, page, TalkKind.VISIT, "North", "They wear gloves")
    learn(stage, page, 0, "last word")
    identity = kind_of(page).id
    page.remove(identity)
    stage.settle()
    assert [(each.fact, each.name) for each in findings(page)] == [("", "They wear gloves")]
    assert profile_of(page).of_kind("talk")[0].class_id == ""
    page.session.undo()
    assert findings(page)[0].fact.endswith(f"{identity}:picker")


def test_names_are_left_out_of_notes_and_quotes(stage, page):
    page.session.do(
        Change(
            "",
            (
                Edit(
                    profile_of(page).records["decision_maker", "owner"],
                    DecisionMaker("owner", profile_of(page).product_id, "Dr Eva Kern",
                                  (Role.DECIDER,), title="Practice owner"),
                ),
            ),
        )
    )  # fmt: skip
    talk(stage, page, TalkKind.NEEDS, "North", "Eva Kern decides", permission=True)
    learn(stage, page, 0, "last word")
    nameless = without_names(profile_of(page))
    assert "Kern" not in nameless.of_kind("talk")[0].notes
    assert "Kern" not in nameless.of_kind("finding")[0].quote


def test_notes_are_stored_when_the_page_is_left(stage, page):
    page.talks.begin(TalkKind.NEEDS)
    page.escape()
    page.talk.notes.setFocus()
    QTest.keyClicks(page.talk.notes, "half a thought")
    stage.show("overview")
    stage.settle()
    assert profile_of(page).of_kind("talk")[0].notes == "half a thought"


def test_escape_leaves_the_row_then_the_talk(stage, page):
    talk(stage, page, TalkKind.NEEDS, "North", "One line")
    mark_line(page, 0)
    QTest.keyClick(page.talk.making.search.field, Qt.Key.Key_Escape)
    stage.settle()
    assert not page.talk.making.isVisible() and findings(page) == ()
    assert page.escape()
    assert page.talk.talk is None
    assert not page.escape()


def test_a_long_list_of_talks_begins_with_the_latest(stage, page):
    own = profile_of(page).product_id
    first = date(2025, 1, 1)
    talks = [
        Talk(f"w{n}", own, day=first + timedelta(days=n), account=f"Practice {n}", position=n)
        for n in range(LATEST + 5)
    ]
    page.session.do(Change("", tuple(Edit(None, each) for each in talks)))
    page.show_tab("talks")
    stage.settle()
    shown = {spot.id for spot in spots_of(page.talks.figure)}
    assert len(shown) == LATEST
    assert f"talk:w{LATEST + 4}" in shown
    assert "talk:w0" not in shown
    assert page.talks.more.isVisible()
    assert str(LATEST + 5) in page.talks.more.text()
    page.talks.more.click()
    stage.settle()
    assert len({spot.id for spot in spots_of(page.talks.figure)}) == LATEST + 5
    assert not page.talks.more.isVisible()
    assert page.talks.figure.hasFocus()


def test_a_talk_with_nobody_says_what_is_missing(stage, page):
    talk(stage, page, TalkKind.NEEDS, "Practice North", "I decide that myself")
    (held,) = profile_of(page).of_kind("talk")
    assert "Say with whom" not in page.header.subline.text()
    page.session.do(Change("", (Edit(held, replace(held, member_id="")),)))
    stage.settle()
    assert "Say with whom it was: until then nothing follows" in page.header.subline.text()


def test_a_day_that_is_still_to_come_is_refused_in_words(stage, page):
    talk(stage, page, TalkKind.NEEDS, "Practice North", "I decide that myself")
    (held,) = profile_of(page).of_kind("talk")
    page.open_form("talk", held.id)
    stage.settle()
    (edit,) = box(page, "day").findChildren(QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "1 January 2199")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    stage.settle()
    (after,) = profile_of(page).of_kind("talk")
    assert after.day == held.day
    assert "is still to come. Enter the day on which it was." in box(page, "day").note


def test_a_usability_test_is_noted_and_says_how_many_came_through_alone(stage, page):
    for done in ("not", "alone", "alone"):
        page.talks.begin(TalkKind.TEST)
        stage.settle()
        page.panel.drop()
        page.talk._add(adding_trial, "trial")
        stage.settle()
        write(page, "name", "Log a visit")
        pick(page, "done", done)
        stage.settle()
    page.talk._add_problem()
    stage.settle()
    write(page, "name", "Nobody finds the save button")
    stage.settle()
    page.show_tab("tests")
    stage.settle()
    assert page.header.title.text() == "Log a visit: 2 of 3 alone."
    said = page.numbers.figure.figure().said
    assert "Nobody finds the save button, What came out: met by 1 of 3" in said
    page.numbers.add_experiment()
    stage.settle()
    assert page.panel.identity.startswith("experiment:")


def test_a_switch_talk_is_filled_in_and_put_into_the_journey(stage, page):
    stage.show("journeys")
    session = page.session
    session.do(starting_journeys(profile_of(page), new_id))
    stage.show("discovery")
    page.talks.begin(TalkKind.SWITCH)
    stage.settle()
    page.talk._open_parts()
    stage.settle()
    write(page, "trigger", "The server stood still")
    stage.settle()
    assert any("The server stood still" in line[0] for line in page.talk._rows)
    page.talk.take_over()
    stage.settle()
    moments = profile_of(page).of_kind("moment")
    assert [each.does for each in moments] == ["The server stood still"]
    session.undo()
    assert profile_of(page).of_kind("moment") == ()


def test_a_diary_keeps_its_person_from_day_to_day(stage, page):
    page.talks.begin(TalkKind.DIARY)
    stage.settle()
    page.talk._add(adding_entry, "diary_entry")
    stage.settle()
    write(page, "person", "R1")
    stage.settle()
    page.talk._add(adding_entry, "diary_entry")
    stage.settle()
    assert [each.person for each in profile_of(page).of_kind("diary_entry")] == ["R1", "R1"]


def test_a_list_of_talks_is_looked_at_before_anything_is_stored(stage, page, tmp_path):
    path = tmp_path / "talks.csv"
    path.write_text(
        "Date;Who;Company;Notes\n3.11.2026;Practice owner;North;He decides\n"
        "3.11.2099;Practice owner;South;Not yet\n",
        encoding="utf-8",
    )
    records = profile_of(page).records
    assert page.listed.read(path, talk_list())
    stage.settle()
    assert page.header.title.text() == "Which of these talks belong here?"
    assert [take.isChecked() for _draft, take in page.listed.lines] == [True, False]
    assert profile_of(page).records == records
    page.listed.add()
    stage.settle()
    (talk,) = profile_of(page).of_kind("talk")
    assert (talk.member_id, talk.account, talk.notes) == ("owner", "North", "He decides")
    page.session.undo()
    assert profile_of(page).records == records
    said = []
    page.session.failed.connect(said.append)
    empty = tmp_path / "empty.csv"
    empty.write_text("", encoding="utf-8")
    assert not page.listed.read(empty, talk_list())
    assert not page.listed.read(tmp_path / "nowhere.csv", talk_list())
    assert said[0].startswith("No talks were found.") and "nowhere.csv" in said[1]
    page.listed.read(path, talk_list())
    assert page.escape()
    assert page.listed.reading is None


def test_usage_figures_are_brought_in_looked_at_and_stand_among_the_tests(stage, page, tmp_path):
    path = tmp_path / "usage.csv"
    path.write_text(
        "Month;Function;Active users;Total users\n"
        "2026-10;Swap a shift;9;40\n2026-11;Swap a shift;12;40\n"
        "2026-11;Log hours;38;40\n2026-11;Odd;50;40\n2026-11;;3;4\n2026-11;No number;few;4\n",
        encoding="utf-8",
    )
    records = profile_of(page).records
    assert page.listed.read(path, usage_list())
    stage.settle()
    assert page.header.title.text() == "Which of these figures belong here?"
    taken = [take.isChecked() for _draft, take in page.listed.lines]
    assert taken == [True, True, True, False, False, False]
    assert profile_of(page).records == records
    page.listed.add()
    stage.show("discovery:tests")
    stage.settle()
    assert page.header.title.text() == "Swap a shift: 12 of 40 (30 %)."
    rows = [(each.name, each.out) for each in rows_of(profile_of(page))]
    assert rows == [
        ("Swap a shift", "12 of 40 (30 %), 2026-11; before: 9 of 40 (23 %), 2026-10"),
        ("Log hours", "38 of 40 (95 %), 2026-11"),
    ]
    assert {each.class_id for each in profile_of(page).of_kind("usage_figure")} == {
        kind_of(page).id
    }
    # The same list once more changes nothing.
    known = profile_of(page).records
    assert page.listed.read(path, usage_list())
    page.listed.add()
    assert profile_of(page).records == known
    page.session.undo()
    assert profile_of(page).records == records


def test_a_usage_figure_is_typed_by_keyboard_too(stage, page):
    stage.show("discovery:tests")
    stage.settle()
    page.numbers.add_usage()
    stage.settle()
    write(page, "name", "Swap a shift")
    write(page, "people", "2")
    write(page, "out_of", "5")
    page.escape()
    stage.settle()
    assert page.header.title.text() == "Swap a shift: 2 of 5."
    assert page.numbers._card.isVisible()


def test_a_talk_that_is_removed_says_what_still_counts(stage, page):
    talk(stage, page, TalkKind.NEEDS, "Practice North", "I decide that myself", permission=True)
    learn(stage, page, 0, "last word", against=True, answer="payer_side")
    accept(stage, page)
    said = []
    page.session.told.connect(lambda text, _undo: said.append(text))
    (held,) = profile_of(page).of_kind("talk")
    page.remove(held.id)
    stage.settle()
    assert said[-1].endswith(
        "“Who has the last word” still counts as heard, though nobody tells it any more."
    )
    page.session.undo()
    stage.settle()
    assert profile_of(page).of_kind("talk") == (held,)


def test_usage_figures_count_as_something_seen_but_not_as_a_talk(stage, page):
    own = kind_of(page)
    need = Need("n0", profile_of(page).product_id, own.id, "chart with one hand")
    page.session.do(Change("", (Edit(None, need),)))
    stage.show("discovery:tests")
    page.numbers.add_usage()
    stage.settle()
    write(page, "name", "Chart by voice")
    (figure,) = profile_of(page).of_kind("usage_figure")
    page.note("usage_figure", figure.id)  # no counts yet: nothing is made of it
    assert not profile_of(page).of_kind("talk")
    write(page, "people", "30")
    write(page, "out_of", "40")
    page.note("usage_figure", figure.id)
    stage.settle()
    (look,) = profile_of(page).of_kind("talk")
    assert (look.kind, look.class_id) == (TalkKind.USAGE, own.id)
    assert look.notes == "Chart by voice: 30 of 40 (75 %)"
    making = page.talk.making
    assert making.isVisible()
    QTest.keyClicks(making.search.field, "chart with")
    stage.settle()
    QTest.keyClick(making.search.field, Qt.Key.Key_Return)
    stage.settle()
    accept(stage, page)
    assert profile_of(page).records["need", "n0"].basis is Basis.PROVED
    # Nobody was asked, and the same figure is looked at once.
    assert sum(place.count for place in coverage(profile_of(page))) == 0
    page.note("usage_figure", figure.id)
    assert len(profile_of(page).of_kind("talk")) == 1
    page.leave_talk()
    stage.settle()
    assert page.header.title.text() == "Nobody was asked yet."


@pytest.mark.parametrize("answer", ["Accept", "Not now"])
def test_what_nobody_tells_any_more_is_offered_to_count_as_guessed(stage, page, answer):
    talk(stage, page, TalkKind.NEEDS, "Practice North", "I decide that myself", permission=True)
    learn(stage, page, 0, "last word", against=True, answer="payer_side")
    accept(stage, page)
    (held,) = profile_of(page).of_kind("talk")
    page.leave_talk()
    stage.settle()
    assert not page.talks.proposed.isVisible()
    page.remove(held.id)
    stage.settle()
    assert page.talks.proposed.isVisible()
    fact = profile_of(page).answer(kind_of(page).id, "picker")
    assert fact.basis is Basis.HEARD
    button = next(b for b in page.talks.proposed.findChildren(Button) if b.text() == answer)
    button.click()
    stage.settle()
    assert not page.talks.proposed.isVisible()
    fact = profile_of(page).answer(kind_of(page).id, "picker")
    assert fact.basis is (Basis.GUESSED if answer == "Accept" else Basis.HEARD)
