"""One talk: the notes as typed, the findings made from them, and what follows."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QPlainTextEdit, QWidget

from cuprofiler.core.changes import Change, NewId
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.page.making import Making
from cuprofiler.subjects.discovery.page.proposed import Proposed
from cuprofiler.subjects.discovery.records import Given, Talk, TalkKind
from cuprofiler.subjects.discovery.rules.evidence import proposals
from cuprofiler.subjects.discovery.rules.facts import facts_by_id
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.subjects.discovery.words import numbers
from cuprofiler.subjects.discovery.words.mentioned import mentioned
from cuprofiler.subjects.discovery.words.parts import parts_form, taking_over, told, topics_of
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Card, Rule
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.soon import Soon
from cuprofiler.words import code_name

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView

TITLES: dict[str, Callable[[], str]] = {"finding": lambda: _("A finding")}
"""What the form of a thing is called whose own name is too long for it."""

MOST_NAMED = 8
SIDE_BY_SIDE = 820
NOTES_HIGH = 320


class Notes(QPlainTextEdit):
    """What was typed or pasted; a marked line and Enter makes a finding."""

    picked = Signal(str)
    """A line, or what is marked, is to become a finding."""

    left = Signal()
    """The keyboard has gone elsewhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on what is marked takes it, Ctrl+Enter the line; else it begins a new line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            cursor = self.textCursor()
            whole = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            text = cursor.selectedText().replace("\u2029", "\n")
            text = text or (cursor.block().text() if whole else "")
            if text.strip():
                self.picked.emit(text.strip())
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere has what was typed stored."""
        super().focusOutEvent(event)
        self.left.emit()


class TalkPage(QWidget):
    """Notes at the left, findings and what follows at the right."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.talk_id = ""
        self.notes = Notes()
        self.notes.setAccessibleName(_("Notes of the talk"))
        self.notes.setPlaceholderText(_("Type or paste what was said, a thought to a line."))
        self.notes.setMinimumHeight(theme.px(NOTES_HIGH))
        self.notes.setTabChangesFocus(True)
        self.notes.picked.connect(self.begin)
        self.notes.left.connect(self.flush)
        self._later = Soon(self, self.flush)
        self.notes.textChanged.connect(self._typed)
        hint = Label(_("Mark words and press Enter, or Ctrl+Enter for the line."), "small")
        self.making = Making()
        self.making.made.connect(self._make)
        self.making.left.connect(self._leave_making)
        left = QWidget()
        self._named = column()
        self._mentioned: list[DecisionMaker] = []
        left.setLayout(
            column(Label(_("Your notes"), "heading"), 6, self.notes, 4, hint, 8, self._named, None)
        )
        self._head = Label("", "heading")
        self._findings = column()
        self._findings.addLayout(column(self._head, margins=(16, 12, 16, 10)))
        self._rows: dict[tuple[str, str, str], QWidget] = {}
        self._card = Card()
        self._card.setLayout(self._findings)
        self.proposed = Proposed(view.session, proposals)
        right = QWidget()
        right.setLayout(column(self.making, self._card, self.proposed, None, spacing=12))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.px(20))
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(left, 1)
        self._sides.addWidget(right, 1)
        self.setLayout(self._sides)

    @property
    def talk(self) -> Talk | None:
        """The talk that is shown, None if it is gone."""
        record = self.session.profile.records.get(("talk", self.talk_id))
        return record if isinstance(record, Talk) else None

    def arrange(self) -> None:
        """Put findings below the notes where there is little room."""
        wide = self.view.room >= SIDE_BY_SIDE
        left, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(left if wide else down)

    def show_talk(self, identity: str) -> None:
        """Show another talk."""
        if identity != self.talk_id:
            self.flush()
            self.talk_id = identity
            self.making.hide()
            talk = self.talk
            self.notes.setPlainText(talk.notes if talk is not None else "")

    def refresh(self, profile: Profile) -> None:
        """Show the talk as it is now."""
        talk = self.talk
        if talk is None:
            return
        if not self._later.isActive() and self.notes.toPlainText() != talk.notes:
            self.notes.setPlainText(talk.notes)
        self.view.header.say(words.talk_title(profile, talk), words.talk_subline(talk))
        self._show_named(profile, talk)
        self._show_findings(profile, talk)
        self.proposed.refresh(profile)
        self.arrange()
        gave = Button(_("They gave something"), "secondary", icon="plus")
        gave.clicked.connect(lambda: self._choose_given(gave))
        self.view.header.offer(
            *self._by_kind(profile, talk),
            gave,
            link(_("When, where, with whom"), partial(self.view.open_form, "talk", talk.id),
                 icon="pencil"),
            link(_("All talks"), self.view.leave_talk, icon="chevron-left"),
        )  # fmt: skip

    def _show_named(self, profile: Profile, talk: Talk) -> None:
        """Lead to the people who are named in the notes."""
        found = [each for each in mentioned(profile, talk.notes) if each.id != talk.member_id]
        if self._mentioned == found:
            return
        self._mentioned = found
        clear(self._named)
        links = [
            link(each.name, self.session.wishes.to(f"decision_maker:{each.id}"))
            for each in found[:MOST_NAMED]
        ]
        if links:
            words = Label(_("Named in it:"), "small", wrap=False)
            self._named.addWidget(flow(words, *links, spacing=12))

    def _by_kind(self, profile: Profile, talk: Talk) -> list[Button]:
        """Return what is done in a talk of this kind beside making findings."""
        found: list[Button] = []
        if topics_of(talk):
            words = _("How it came about") if talk.kind is TalkKind.SWITCH else _("What you saw")
            ask = Button(words, "secondary", icon="pencil")
            ask.clicked.connect(self._open_parts)
            found.append(ask)
            if taking_over(profile, talk).edits:
                take = (
                    _("Put it into their journey")
                    if talk.kind is TalkKind.SWITCH
                    else _("Take it into where and how they work")
                )
                found.append(link(take, self.take_over, icon="route"))
        if talk.kind is TalkKind.TEST:
            add = Button(_("Add a task"), "secondary", icon="plus")
            add.clicked.connect(partial(self._add, numbers.adding_trial, "trial"))
            problem = link(_("Add a problem"), self._add_problem, icon="plus")
            found += [add, problem]
        if talk.kind is TalkKind.DIARY:
            day = Button(_("Add a day"), "secondary", icon="plus")
            day.clicked.connect(partial(self._add, numbers.adding_entry, "diary_entry"))
            found.append(day)
        return found

    def _open_parts(self) -> None:
        """Show what a talk of this kind is to find out, to fill in."""
        talk = self.talk
        if talk is None:
            return
        identity = talk.id

        def describe(found: Profile) -> tuple[Field, ...]:
            record = found.records.get(("talk", identity))
            return parts_form(found, record) if isinstance(record, Talk) else ()

        title = _("How it came about") if talk.kind is TalkKind.SWITCH else _("What you saw")
        self.view.open_panel(f"talk_parts:{talk.id}", title, describe)

    def take_over(self) -> None:
        """Take what was found out to where it belongs."""
        talk = self.talk
        if talk is None:
            return
        change = taking_over(self.session.profile, talk)
        self.session.new_visit()
        if change.edits and self.session.do(change):
            self.session.told.emit(_("It is taken over. Undo takes it back."), True)

    def _add(self, adding: Callable[[Profile, NewId, Talk], Change], kind: str) -> None:
        talk = self.talk
        if talk is not None:
            change = adding(self.session.profile, new_id, talk)
            self.view.open_new(change, partial(self.view.open_form, kind))

    def _add_problem(self) -> None:
        change = numbers.adding_problem(self.session.profile, new_id, (self.talk_id,))
        self.view.open_new(change, partial(self.view.open_form, "problem"))

    def _show_findings(self, profile: Profile, talk: Talk) -> None:
        lines = self._lines(profile, talk)
        learnt = sum(place.startswith("finding:") for _text, _detail, place in lines)
        count = learnt or len(lines)
        title = (
            ngettext("{count} thing learnt", "{count} things learnt", count)
            if learnt
            else ngettext("{count} thing noted", "{count} things noted", count)
        )
        said = title.format(count=count) if count else _("Nothing learnt yet")
        if self._head.text() != said:
            self._head.setText(said)
        # What is there already stays: only what is new is built.
        for line in [line for line in self._rows if line not in lines]:
            gone = self._rows.pop(line)
            self._findings.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, line in enumerate(lines, 1):
            if line not in self._rows:
                self._rows[line] = self._row(*line)
                self._findings.insertWidget(number, self._rows[line])

    def _lines(self, profile: Profile, talk: Talk) -> list[tuple[str, str, str]]:
        """Return what was learnt and what they gave: the words, what of them, and the place."""
        known = facts_by_id(profile)
        found = [
            (
                _("“{quote}”").format(quote=each.quote) if each.quote else each.name,
                words.finding_words(profile, each, known),
                f"finding:{each.id}",
            )
            for each in profile.of_kind("finding")
            if each.talk_id == talk.id
        ]
        for each in profile.of_kind("commitment"):
            if each.talk_id == talk.id:
                gave = _("Gave: {what}").format(what=code_name(each.kind))
                found.append((words.join_parts([gave, each.note]), "", f"commitment:{each.id}"))
        return [*found, *self._seen(profile, talk)]

    def _seen(self, profile: Profile, talk: Talk) -> list[tuple[str, str, str]]:
        """Return tasks tried, problems met, days of a diary, and what else was to be found out."""
        found = [
            (text, code_name(topic), f"talk_part:{talk.id}")
            for topic, text in told(profile, talk).items()
        ]
        for each in profile.of_kind("trial"):
            if each.talk_id == talk.id:
                detail = [code_name(each.done)]
                if each.minutes is not None:
                    detail.append(
                        ngettext("{count} minute", "{count} minutes", each.minutes).format(
                            count=each.minutes
                        )
                    )
                found.append((each.name, words.join_parts(detail), f"trial:{each.id}"))
        found += [
            (each.name, _("problem"), f"problem:{each.id}")
            for each in profile.of_kind("problem")
            if talk.id in each.talks
        ]
        for each in profile.of_kind("diary_entry"):
            if each.talk_id == talk.id:
                day = format_date(each.day) if each.day else ""
                detail = [each.person, day, _("trouble {level} of 5").format(level=each.trouble)]
                found.append((each.name, words.join_parts(detail), f"diary_entry:{each.id}"))
        return found

    def _row(self, text: str, detail: str, place: str) -> QWidget:
        said = column(unbroken(text, "body"), spacing=1)
        if detail:
            said.addWidget(Label(detail, "small"))
        kind, _colon, identity = place.partition(":")
        shown = (
            self._open_parts
            if kind == "talk_part"
            else partial(self.view.open_form, kind, identity, title=TITLES.get(kind, lambda: "")())
        )
        opened = link(_("Change"), shown)
        opened.setAccessibleName(_("Change: {what}").format(what=text))
        line = row(spacing=12, margins=(16, 8, 16, 8))
        line.addLayout(said, 1)
        line.addWidget(opened)
        made = QWidget()
        made.setLayout(column(Rule(), line))
        return made

    # --- Making findings ----------------------------------------------------------------------

    def begin(self, text: str) -> None:
        """Ask what some words are."""
        self.flush()
        self.making.begin(self.session.profile, text)

    def _make(self, text: str, told: words.Told) -> None:
        talk = self.talk
        if talk is None:
            return
        change = words.adding_finding(self.session.profile, new_id, talk, text, told)
        self.session.new_visit()
        if self.session.do(change):
            self._leave_making()

    def _leave_making(self) -> None:
        """Go back to the notes, behind what was marked."""
        self.making.hide()
        cursor = self.notes.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.notes.setTextCursor(cursor)
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_given(self, at: Button) -> None:
        menu = QMenu(self)
        for kind in Given:
            menu.addAction(code_name(kind), partial(self._give, kind))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def _give(self, kind: Given) -> None:
        talk = self.talk
        if talk is not None:
            change = words.adding_commitment(self.session.profile, new_id, talk, kind)
            self.view.open_new(
                change, partial(self.view.open_form, "commitment", title=code_name(kind))
            )

    # --- Typing -------------------------------------------------------------------------------

    def _typed(self) -> None:
        talk = self.talk
        if talk is not None and self.notes.toPlainText() != talk.notes:
            self._later.again()

    def flush(self) -> None:
        """Store what is still being typed."""
        self._later.stop()
        talk = self.talk if self.session.has_product else None
        if talk is None:
            return
        change = words.noting(self.session.profile, talk, self.notes.toPlainText()[:20_000])
        if change.edits:
            merge = self.session.merge_key(f"notes:{talk.id}")
            self.session.do(Change(change.label, change.edits, merge), self)
