"""The articles' cases through the real screens, by keyboard and mouse."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis, Market, NeedKind, Role, Stance, Type
from cuprofiler.subjects.people.rules.unit import unit_of
from cuprofiler.subjects.value.rules.conflicts import open_pulls, pulls
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.ui import theme
from cuprofiler.ui.forms.form import OneByOne
from cuprofiler.ui.widgets.buttons import Button
from tools.large import large_product


def box(page, field_id):
    return next(b for b in page.panel.body.boxes if b.field.id == field_id)


def write(page, field_id, text):
    """Type into a field of the panel and leave it."""
    QApplication.processEvents()
    field = box(page, field_id)
    edit = field.findChildren(QPlainTextEdit) or field.findChildren(QLineEdit)
    edit[0].setFocus()
    edit[0].selectAll()
    QTest.keyClicks(edit[0], text)
    page.flush()


def pick(page, field_id, code):
    field = box(page, field_id)
    combo = field.findChildren(QComboBox)
    if not combo:
        field.input.segments._buttons[code].click()
        return
    combo[0].setCurrentIndex(combo[0].findData(code))
    combo[0].activated.emit(combo[0].currentIndex())


def tick(page, field_id, code):
    box(page, field_id).input.boxes[code].click()


def answer(stage, profile, answers):
    from cuprofiler.core.changes import Change, Edit
    from cuprofiler.domain.records import Answer

    each = profile.user_classes[0].id
    edits = [Edit(None, Answer(profile.product_id, each, q, v)) for q, v in answers.items()]
    stage.program.session.do(Change("answers", tuple(edits)))


def new_product(stage, name, kind, people, answers):
    """A product with one kind of user, named in the interview."""
    stage.program.products.add()
    interview = stage.program.navigation.interview
    stage.settle()
    interview.page.field.name.setText(name)
    interview.page.field.name.textEdited.emit(name)
    interview.go_on()
    stage.settle()
    while interview.step.question != "class_name":
        interview.go_on()
        stage.settle()
    interview.page.field.name.setText(kind)
    interview.page.field.name.textEdited.emit(kind)
    interview.flush()
    profile = stage.program.session.profile
    assert [each.name for each in profile.user_classes] == [kind]
    answer(stage, profile, answers)
    stage.show("people:makers")
    stage.settle()
    return stage.page("people")


UINF = {
    "sold_to": "outside",
    "payer": "provider",
    "picker": "payer_side",
    "say": "counts",
    "alternatives": "several",
    "same_organisation": "yes",
    "payer_kind": "private",
}


def add_person(page, name, roles, **more):
    page.makers.add_member(None)
    write(page, "name", name)
    for role in roles:
        tick(page, "roles", role)
    for field_id, value in more.items():
        if field_id in ("stance", "influence", "user_class_id"):
            pick(page, field_id, value)
        else:
            write(page, field_id, value)
    page.close_panel()


def test_the_toy_truck(stage):
    """Domain E13: child, dad with the BPA veto, mom with the limit 23.99."""
    page = new_product(stage, "Toy truck", "Children", 1, {**UINF, "say": "veto"})
    session = stage.program.session
    child_kind = session.profile.user_classes[0].id
    add_person(page, "Leo", ["initiator", "user"], influence="1", user_class_id=child_kind)
    add_person(page, "Dad", ["influencer", "gatekeeper"], influence="3", deal_breaker="BPA in it")
    add_person(page, "Mom", ["decider", "buyer"], influence="3", limit="23.99", stance="for")
    profile = session.profile
    unit = unit_of(profile)
    assert [m.name for m in unit.deciders] == ["Mom"]
    assert unit.deciders[0].limit == Decimal("23.99")
    assert unit.place(Role.GATEKEEPER).members[0].deal_breaker == "BPA in it"
    assert unit.empty == ()
    assert profile.verdict.type is Type.USER_INFLUENCES
    assert "Mom" in page.header.title.text()
    while session.history.undo_label:
        session.undo()
    assert not session.has_product or not session.profile.decision_makers


def test_the_new_drivers_car(stage):
    """Domain E14: cost and safety against looks."""
    page = new_product(stage, "First car", "New drivers", 1, UINF)
    add_person(page, "Mum", ["decider", "buyer"], influence="3")
    session = stage.program.session
    mum = session.profile.decision_makers[0].id
    page.makers.open_member(mum)
    ranked = box(page, "criteria").input
    for word in ("Purchase price", "Safety, rules and ethics", "No loud colours"):
        ranked.add.setEditText(word)
        QTest.keyClick(ranked.add.lineEdit(), Qt.Key.Key_Return)
    assert session.profile.decision_makers[0].criteria == (
        "price",
        "security",
        "No loud colours",
    )
    page.close_panel()
    driver = session.profile.user_classes[0].id
    page.kinds.open_whole(driver)
    page.kinds.add_need(driver)
    write(page, "do", "look cool at school")
    pick(page, "strength", "3")
    page.close_panel()
    stage.show("value")
    value = stage.page("value")
    for name in ("Five stars in the crash test", "It comes in red"):
        value.add_benefit()
        write(value, "name", name)
        value.close_panel()
    stage.settle()
    safe, red = session.profile.benefits
    view = value.table.view
    for benefit, subject, figure in ((safe, mum, "3"), (red, driver, "3")):
        view.setFocus()
        view.choose(f"score:{benefit.id}:{subject}")
        QTest.keyClick(view, figure)
    assert value_table(session.profile).score(red.id, driver) == 3
    (pull,) = open_pulls(session.profile)
    assert pull.kind == "apart"
    value.open_conflict(pull.source)
    write(value, "decision", "Safe first; red costs nothing more.")
    assert open_pulls(session.profile) == ()
    assert pulls(session.profile)[0].settled
    session.undo()
    assert len(open_pulls(session.profile)) == 1


def test_the_ticketing_system_and_a_second_segment(stage):
    """Domain E15: only one fits; in small shops payer and user are one (item 4)."""
    page = new_product(
        stage,
        "Tickets",
        "Support staff",
        8,
        {**UINF, "alternatives": "only_one", "payer_kind": "organisation"},
    )
    session = stage.program.session
    assert session.profile.verdict.type is Type.CUSTOMER_INFLUENCES
    page.show_tab("year")
    for name in ("Enterprises", "One-person shops"):
        page.year.add_segment(Market.CUSTOMERS)
        write(page, "name", name)
        page.close_panel()
    shop = session.profile.segments[1]
    page.segment = shop.id
    page.year.open_here()
    pick(page, "payer", "user")
    pick(page, "picker", "user")
    assert session.profile.verdict_in(shop.id).type is Type.SAME
    assert session.profile.verdict_in(session.profile.segments[0].id).type is (
        Type.CUSTOMER_INFLUENCES
    )
    assert "Enterprises" in page.year.verdict_here(session.profile, shop)


def test_the_crm_with_four_kinds_of_user(stage):
    stage.open(7)
    stage.show("people:kinds")
    page = stage.page("people")
    reps = stage.program.session.profile.user_classes[0]
    page.kinds.open_whole(reps.id)
    stage.settle()
    before = len(stage.program.session.profile.needs_of(reps.id))
    page.kinds.figure.choose(f"need:{stage.program.session.profile.needs_of(reps.id)[0].id}")
    QTest.keyClick(page.kinds.figure, Qt.Key.Key_Return)
    assert page.panel.identity.startswith("need:")
    pick(page, "kind", "aspiration")
    assert stage.program.session.profile.needs_of(reps.id)[0].kind is NeedKind.ASPIRATION
    stage.program.session.undo()
    assert stage.program.session.profile.needs_of(reps.id)[0].kind is NeedKind.CHALLENGE
    assert len(stage.program.session.profile.needs_of(reps.id)) == before


# --- The map ---------------------------------------------------------------------------------


def centre(view, identity):
    spot = next(s for s in view.spots() if s.id == identity)
    scale = theme.scale()
    return QPoint(
        round((spot.x + spot.width / 2) * scale), round((spot.y + min(20, spot.height / 2)) * scale)
    )


def test_a_person_is_dragged_into_an_empty_place(stage):
    stage.open(7)
    stage.show("people:makers")
    stage.settle()
    page = stage.page("people")
    tom = next(m for m in stage.program.session.profile.decision_makers if m.name == "Tom Reyes")
    start, end = (
        centre(page.makers.figure, f"decision_maker:{tom.id}"),
        centre(page.makers.figure, "place:approver"),
    )
    QTest.mousePress(page.makers.figure, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.makers.figure, start + QPoint(20, 20))
    QTest.mouseMove(page.makers.figure, end)
    QTest.mouseRelease(page.makers.figure, Qt.MouseButton.LeftButton, pos=end)
    moved = next(m for m in stage.program.session.profile.decision_makers if m.id == tom.id)
    assert moved.roles == (Role.APPROVER,)
    stage.program.session.undo()
    again = next(m for m in stage.program.session.profile.decision_makers if m.id == tom.id)
    assert again.roles == (Role.INFLUENCER,)


def test_the_map_is_walked_and_changed_by_keyboard_alone(stage):
    stage.open(7)
    stage.show("people:makers")
    stage.settle()
    view = stage.page("people").makers.figure
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    seen = set()
    for _step in range(60):
        seen.add(view.current)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            QTest.keyClick(view, key)
            seen.add(view.current)
        QTest.keyClick(view, Qt.Key.Key_Up)
        QTest.keyClick(view, Qt.Key.Key_Left)
        seen.add(view.current)
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert len(seen) > 6
    member = stage.program.session.profile.decision_makers[4]
    view.choose(f"decision_maker:{member.id}")
    assert view.accessibleName().startswith("Tom Reyes.")
    QTest.keyClick(view, "3")
    assert stage.program.session.profile.decision_makers[4].influence == 3
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert stage.page("people").panel.identity == f"decision_maker:{member.id}"
    view.setFocus()
    view.choose(f"decision_maker:{member.id}")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert member.id not in {m.id for m in stage.program.session.profile.decision_makers}
    assert not stage.page("people").panel.isVisible()
    stage.program.session.undo()
    assert member.id in {m.id for m in stage.program.session.profile.decision_makers}


def test_an_empty_place_gets_somebody_by_enter(stage):
    stage.open(7)
    stage.show("people:makers")
    stage.settle()
    view = stage.page("people").makers.figure
    view.setFocus()
    view.choose("place:approver")
    QTest.keyClick(view, Qt.Key.Key_Return)
    added = stage.program.session.profile.decision_makers[-1]
    assert added.roles == (Role.APPROVER,)
    assert stage.page("people").panel.identity == f"decision_maker:{added.id}"


def test_a_company_is_questioned_in_the_form(stage):
    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    page.makers.open_member(stage.program.session.profile.decision_makers[0].id)
    write(page, "name", "Nordhandel GmbH")
    box(page, "name").refresh()
    assert "can’t say yes" in box(page, "name").note


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [("limit", "lots", "not an amount"), ("name", "", "name is missing")],
)
def test_what_cannot_be_stored_is_said_and_nothing_changes(stage, field, text, said):
    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    before = stage.program.session.profile.decision_makers[1]
    page.makers.open_member(before.id)
    edit = box(page, field).findChildren(QLineEdit)[0]
    edit.setText(text)
    edit.textEdited.emit(text)
    box(page, field).flush()
    assert said in box(page, field).note
    assert stage.program.session.profile.decision_makers[1] == before


def test_whom_somebody_sways_is_added_strengthened_and_taken_away(stage):
    stage.open(7)
    stage.show("people:makers")
    page, session = stage.page("people"), stage.program.session
    tom = next(m for m in session.profile.decision_makers if m.name == "Tom Reyes")
    karin = session.profile.decider

    def told():
        return [
            (s.to_id, s.strength)
            for s in unit_of(session.profile).sways
            if s.from_id == tom.id and not s.implied
        ]

    page.makers.open_member(tom.id)
    sways = box(page, "sways").input
    sways.add.activated.emit(sways.add.findData(karin.id))
    stage.settle()
    assert told() == [(karin.id, 1)]
    line = next(c for c in sways.findChildren(QComboBox) if c is not sways.add)
    line.activated.emit(2)
    stage.settle()
    assert told() == [(karin.id, 2)]
    session.undo()
    assert told() == [(karin.id, 1)]
    line = next(c for c in sways.findChildren(QComboBox) if c is not sways.add)
    line.activated.emit(0)
    stage.settle()
    assert told() == []


# --- Short interviews --------------------------------------------------------------------------


def test_what_is_known_is_not_asked_again(stage):
    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    tom = next(m for m in stage.program.session.profile.decision_makers if m.name == "Tom Reyes")
    page.makers.open_member(tom.id)
    page.panel._turn()
    asked = page.panel.body
    assert isinstance(asked, OneByOne)
    assert "name" not in asked.questions
    assert "criteria" in asked.questions
    count = len(asked.questions)
    asked.next.click()
    stage.settle()
    edit = asked.box.findChildren(QLineEdit)[0]
    QTest.keyClicks(edit, "a price above last year")
    asked.next.click()
    after = next(m for m in stage.program.session.profile.decision_makers if m.id == tom.id)
    assert after.deal_breaker == "a price above last year"
    page.panel._turn()
    page.panel._turn()
    assert len(page.panel.body.questions) == count - 1


def test_how_sure_goes_from_guessed_to_proved(stage):
    stage.open(7)
    page = stage.page("people")
    stage.show("people:kinds")
    reps = stage.program.session.profile.user_classes[0]
    page.kinds.open_whole(reps.id)
    page.kinds.open_kind(reps.id)
    button = box(page, "voice").basis
    assert button.basis is Basis.GUESSED
    button.click()
    button.click()
    profile = stage.program.session.profile
    assert profile.answer(reps.id, "voice").basis is Basis.PROVED


# --- Journeys ------------------------------------------------------------------------------------


def test_journeys_from_nothing_to_a_conflict_by_keyboard(stage):
    stage.open(2)
    stage.show("journeys")
    stage.settle()
    page = stage.page("journeys")
    page.begin()
    stage.settle()
    session = stage.program.session
    profile = session.profile
    assert len(profile.lanes) == 2
    stage_id = profile.stages[2].id
    for lane, does, emotion in ((0, "Compares", "1"), (1, "Tries the phone", "-1")):
        view = page.map.view
        view.setFocus()
        view.choose(f"moment:{profile.lanes[lane].id}:{stage_id}")
        QTest.keyClick(view, Qt.Key.Key_Return)
        write(page, "does", does)
        write(page, "touchpoint", "trial week")
        pick(page, "emotion", emotion)
        page.close_panel()
    assert page.header.title.text() == "They meet once, and pull apart once."
    (pull,) = open_pulls(session.profile)
    stage.show(f"conflict:{pull.source}")
    assert stage.page("value").panel.identity == f"conflict:{pull.source}"
    view.choose(f"moment:{profile.lanes[1].id}:{stage_id}")
    stage.show("journeys")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert page.header.title.text() == "Too little is filled in to see where they meet."
    session.undo()
    assert len(open_pulls(session.profile)) == 1


def test_a_stage_goes_with_its_moments_and_comes_back(stage):
    stage.open(1)
    stage.show("journeys")
    stage.settle()
    session, page = stage.program.session, stage.page("journeys")
    before = session.profile.records
    view = page.map.view
    view.setFocus()
    view.choose(f"stage:{session.profile.stages[2].id}")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(session.profile.stages) == 7
    assert len(session.profile.moments) == 11
    session.undo()
    assert session.profile.records == before


def test_months_are_pressed_on_the_line(stage):
    stage.open(7)
    stage.show("people:year")
    stage.settle()
    page, session = stage.page("people"), stage.program.session
    before = session.profile.segments[0].months
    page.year.figure.activated.emit("money:4")
    assert session.profile.segments[0].months == before[:3] + "1" + before[4:]
    session.undo()
    assert session.profile.segments[0].months == before


# --- Pictures, search, everything at once --------------------------------------------------------


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_figure_is_saved_as_a_picture(stage, tmp_path, ending):
    stage.open(1)
    stage.show("journeys")
    stage.settle()
    path = tmp_path / f"ways.{ending}"
    figure = stage.page("journeys").map.view.figure()
    stage.program.files.exports.save_picture(figure, path)
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG" if ending == "png" else b"<?xml")
    assert path.stat().st_mode & 0o077 == 0
    stage.program.files.exports.save_picture(figure, tmp_path / "no such folder" / "x.png")
    assert "could not be written" in stage.program.toast._text.text()


def test_the_large_product_on_every_new_page(stage):
    session = stage.program.session
    session.add_records(large_product().records.values(), "large")
    for show in (
        lambda: stage.show("people:makers"),
        lambda: stage.show("people:kinds"),
        lambda: stage.show("people:year"),
        lambda: stage.show("value"),
        lambda: stage.show("journeys"),
    ):
        show()
        stage.settle()
    value = stage.page("value")
    assert value.table.view.width() >= value.table.width()
    value.table.view.choose("score:b7:c3")
    value.table.view.keyed.emit("score:b7:c3", "3")
    assert value_table(session.profile).score("b7", "c3") == 3


def test_another_product_closes_the_panel(stage):
    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    page.makers.open_member(stage.program.session.profile.decision_makers[0].id)
    stage.open(1)
    stage.show("people:makers")
    assert page.panel.identity == ""
    assert "Karin" not in page.header.title.text()


def test_a_form_goes_when_its_thing_goes_also_on_another_page(stage):
    stage.open(7)
    session = stage.program.session
    stage.show("people:makers")
    page = stage.page("people")
    page.makers.add_member(None)
    assert page.panel.identity.startswith("decision_maker:")
    stage.show("value")
    session.undo()
    stage.show("people:makers")
    assert page.panel.identity == ""
    karin = session.profile.decider
    page.makers.open_member(karin.id)
    write(page, "name", "Renamed Person")
    stage.show("value")
    session.undo()
    stage.show("people:makers")
    assert box(page, "name").input.edit.text() == "Karin Holm"
    value = stage.page("value")
    stage.show("value")
    value.add_conflict()
    session.undo()
    assert value.panel.identity == ""
    page.year.add_segment(Market.CUSTOMERS)
    page.year.open_here()
    session.undo()
    stage.show("people:year")
    assert page.panel.identity == ""
    stage.open(1)
    stage.show("journeys")
    alternatives = stage.page("journeys")
    alternatives.open_moment(session.profile.lanes[0].id, session.profile.stages[0].id)
    alternatives.remove(session.profile.stages[0].id)
    assert alternatives.panel.identity == ""


def test_what_was_not_stored_is_not_shown(stage, monkeypatch):
    from cuprofiler.storage.errors import WorkspaceError

    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    member = stage.program.session.profile.decision_makers[1]
    page.makers.open_member(member.id)
    ranked = box(page, "criteria").input

    def refuse(*_change):
        raise WorkspaceError("no")

    monkeypatch.setattr(stage.program.session._service, "apply", refuse)
    ranked._move(0, 1)
    assert ranked._items == list(member.criteria)


def test_an_amount_that_is_none_keeps_the_short_interview_where_it_is(stage):
    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    tom = next(m for m in stage.program.session.profile.decision_makers if m.name == "Tom Reyes")
    page.makers.open_member(tom.id)
    page.panel._turn()
    asked = page.panel.body
    while asked.box.field.id != "limit":
        asked.next.click()
        stage.settle()
    QTest.keyClicks(asked.box.findChildren(QLineEdit)[0], "about 500")
    asked.next.click()
    stage.settle()
    assert asked.box.field.id == "limit"
    assert "not an amount" in asked.box.note
    asked.skip.click()
    assert asked.box.field.id != "limit"


def test_a_form_closes_although_its_link_was_drawn_anew(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    value = stage.page("value")
    pull = open_pulls(stage.program.session.profile)[0]
    pressed = next(b for b in value.findChildren(Button) if b.text() == "Settle it")
    pressed.setFocus()
    pressed.click()
    write(value, "decision", "Both, one after the other.")
    stage.settle()
    value.close_panel()
    assert value.panel.identity == ""
    assert pull.source not in {p.source for p in open_pulls(stage.program.session.profile)}


def test_stances_and_roles_stay_as_stored(stage):
    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    rasmus = next(
        m for m in stage.program.session.profile.decision_makers if m.name == "Rasmus Berg"
    )
    page.makers.open_member(rasmus.id)
    assert box(page, "stance").findChildren(QComboBox)[0].currentData() == str(Stance.AGAINST)
    ticked = [c for c in box(page, "roles").findChildren(QCheckBox) if c.isChecked()]
    assert [c.text() for c in ticked] == ["Can block it"]
    page.flush()
    after = next(m for m in stage.program.session.profile.decision_makers if m.id == rasmus.id)
    assert after == rasmus


def test_rows_stay_where_they_are_while_somebody_scores(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    value, session = stage.page("value"), stage.program.session
    view = value.table.view

    def rows():
        return [s.id for s in view.spots() if s.kind == "benefit"]

    before = rows()
    last = before[-1].partition(":")[2]
    first_person = session.profile.decision_makers[0].id
    view.setFocus()
    view.choose(f"score:{last}:{first_person}")
    QTest.keyClick(view, "3")
    stage.settle()
    assert rows() == before
    stage.show("overview")
    stage.show("value")
    stage.settle()
    assert rows() != before


def test_escape_closes_the_panel_and_typing_replaces_a_stand_in_name(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    value = stage.page("value")
    value.add_benefit()
    stage.settle()
    edit = box(value, "name").input.edit
    assert edit.selectedText() == edit.text()
    QTest.keyClicks(edit, "Pays by itself")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    stage.settle()
    assert value.panel.identity == ""
    assert stage.program.session.profile.benefits[-1].name == "Pays by itself"


def test_what_was_only_added_and_not_filled_in_goes_again(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    value, session = stage.page("value"), stage.program.session
    before = session.profile.records
    value.add_benefit()
    stage.settle()
    assert session.profile.records != before
    QTest.keyClick(box(value, "name").input.edit, Qt.Key.Key_Escape)
    stage.settle()
    assert value.panel.identity == ""
    assert session.profile.records == before
    session.redo()
    assert len(session.profile.records) == len(before) + 1
    # Somebody else's form, closed later, takes nothing away.
    value.open_benefit(session.profile.benefits[0].id)
    value.escape()
    assert len(session.profile.records) == len(before) + 1


def test_the_keyboard_stays_in_a_form_that_is_made_anew(stage):
    stage.open(7)
    stage.show("value")
    stage.settle()
    value = stage.page("value")
    value.open_benefit(stage.program.session.profile.benefits[0].id)
    stage.settle()
    box(value, "voice").findChildren(QComboBox)[0].setFocus()
    pick(value, "voice", "customer")
    stage.settle()
    assert box(value, "customer")
    assert box(value, "voice").isAncestorOf(stage.window.focusWidget())


def test_the_wheel_scrolls_past_an_answer(stage):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    stage.open(7)
    stage.show("people:makers")
    page = stage.page("people")
    member = stage.program.session.profile.decision_makers[1]
    page.makers.open_member(member.id)
    stage.settle()
    combo = box(page, "budget_month").findChildren(QComboBox)[0]
    for focused in (False, True):
        if focused:
            combo.setFocus()
        spin = QWheelEvent(
            QPointF(5, 5),
            QPointF(combo.mapToGlobal(QPoint(5, 5))),
            QPoint(0, -240),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(combo, spin)
        assert stage.program.session.profile.decision_makers[1] == member


def test_the_next_window_is_that_of_the_day_it_is_looked_at(stage):
    """A program stays open over night: the page once went on saying yesterday's window."""
    stage.open(7)
    session = stage.program.session
    customers = next(s for s in session.profile.segments if s.market is Market.CUSTOMERS)
    opens = replace(customers, months="020000000000")
    assert session.do(Change("months", (Edit(customers, opens),)))
    page = stage.page("people")
    said = []
    for day in (date(2027, 1, 31), date(2027, 2, 1), date(2027, 3, 1)):
        session.today = lambda day=day: day
        stage.show("people:year")
        said.append(page.header.title.text().replace("\u00a0", " "))
    assert said == [
        "The next budget window opens on 1 Feb 2027.",
        "The budget is open until 28 Feb 2027.",
        "The next budget window opens on 1 Feb 2028.",
    ]


def test_a_click_on_a_value_selects_it_and_the_score_is_chosen(stage):
    from PySide6.QtWidgets import QMenu

    stage.open(7)
    stage.show("value")
    stage.settle()
    value, session = stage.page("value"), stage.program.session
    records = session.profile.records
    view = value.table.view
    cell = next(spot for spot in view.spots() if spot.id.startswith("score:"))
    view.choose(cell.id)
    view.activated.emit(cell.id)
    assert session.profile.records == records
    (menu,) = value.findChildren(QMenu)
    assert [entry.text().split("  ")[0] for entry in menu.actions()] == ["&0", "&1", "&2", "&3"]
    _kind, benefit, subject = cell.id.split(":")
    now = value_table(session.profile).score(benefit, subject)
    assert [entry.isChecked() for entry in menu.actions()].index(True) == now
    menu.actions()[(now + 1) % 4].trigger()
    menu.close()
    assert value_table(session.profile).score(benefit, subject) == (now + 1) % 4
