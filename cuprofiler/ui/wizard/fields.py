"""One field class per kind of answer. A field shows what is stored and stores what is answered."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.questions import Question
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.phrases import one_of
from cuprofiler.services.products import new_id
from cuprofiler.subjects.answers.rules import answering, interview
from cuprofiler.subjects.answers.rules.interview import Step
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import ChoiceCards, Segments
from cuprofiler.ui.widgets.flow import Flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import labelled, line_edit
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.ui.widgets.soon import Soon
from cuprofiler.words import basis_name


class Field(QWidget):
    """What every kind of answer has in common."""

    go_on = Signal()
    """The founder is done with this page."""

    moved = Signal(object)
    """The page now is another step: a kind of user got its name and with it its id."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__()
        self.session = session
        self.step = step
        self.question = question

    @property
    def profile(self) -> Profile:
        """The product as it is now."""
        return self.session.profile

    def store(self, change: Change) -> bool:
        """Send a change down the road; the page itself is its initiator."""
        return self.session.do(change, self)

    def leave(self) -> str:
        """Store what is pending; returns what is wrong in plain words, empty if nothing is."""
        return ""

    def start(self) -> None:
        """Put the keyboard where the answer goes."""


class HowSure(QWidget):
    """How the answer on a page is known; shown once there is one."""

    def __init__(self, field: Field) -> None:
        # Without a parent it would be a window of its own as soon as it is shown.
        super().__init__(field)
        self._field = field
        self.segments = Segments(
            [(str(basis), basis_name(basis)) for basis in Basis], None, _("How do you know?")
        )
        self.segments.chosen.connect(self._mark)
        asked = Label(_("How do you know?"), "quiet", wrap=False)
        self.setLayout(Flow(asked, self.segments, spacing=12))
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        step = self._field.step
        answer = self._field.profile.answer(step.subject, step.question)
        self.setVisible(answer is not None and answer.value != "unknown")
        self.segments.show_choice(str(answer.basis or Basis.GUESSED) if answer else None)

    def _mark(self, code: str) -> None:
        field = self._field
        label = _("how sure: {question}").format(question=inside(_(field.question.short)))
        field.store(Change(label, answering.mark_basis(field.profile, field.step, Basis(code))))


class ChoiceField(Field):
    """Answer cards, "I don't know yet" last, and how it is known."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        options = [(o.code, _(o.title), _(o.detail)) for o in question.options]
        if question.id == "picker_uses":
            options = [*self._kinds(), *options]
        elif question.id == "same_as":
            options = [(code, title, self._taken_over() if code == "yes" else detail)
                       for code, title, detail in options]  # fmt: skip
        if question.unknown:
            options.append(
                (
                    "unknown",
                    _("I don’t know yet"),
                    _("That is fine. It goes on your list of things to find out."),
                )
            )
        self.cards = ChoiceCards(options, self._current())
        self.cards.chosen.connect(self._choose)
        self.cards.confirmed.connect(self.go_on)
        self.sure = HowSure(self) if answering.has_basis(step) else None
        self.setLayout(column(self.cards, *([self.sure] if self.sure else []), spacing=12))

    def _current(self) -> str | None:
        if self.question.id == "proficiency":
            each = self.profile.user_class(self.step.subject)
            return str(each.proficiency) if each and each.proficiency else None
        value = self.profile.value(self.step.subject, self.question.id)
        kind = answering.picker_kind(self.profile)
        if self.question.id == "picker_uses" and value == "yes" and kind:
            return answering.PICKER_IS + kind
        return value

    def _kinds(self) -> list[tuple[str, str, str]]:
        """Return the kinds of user that are there already, before anybody new is added."""
        return [
            (
                answering.PICKER_IS + each.id,
                _("Yes: {kind}").format(kind=each.name),
                _("They are entered already; nothing is asked twice."),
            )
            for each in answering.picker_kinds(self.profile, self.step.subject)
        ]

    def _taken_over(self) -> str:
        """Return the answers that would be taken over, in a line."""
        model = interview.model_of(self.profile, self.step.subject)
        if model is None:
            return ""
        said = [
            self.session.explain.said(name, value)
            for name in interview.SHARED
            if (value := self.profile.value(model.id, name))
        ]
        return " · ".join(said)

    def _choose(self, code: str) -> None:
        decider = self.profile.decider
        if code.startswith(answering.PICKER_IS):
            self._choose_kind(code.removeprefix(answering.PICKER_IS))
            return
        self.store(
            Change(
                inside(_(self.question.short)),
                answering.choose(
                    self.profile,
                    self.step,
                    code,
                    new_id(),
                    decider.name if decider else _("The one who picks"),
                ),
            )
        )
        if self.sure is not None:
            self.sure.refresh()

    def _choose_kind(self, class_id: str) -> None:
        each = self.profile.user_class(class_id)
        if each is not None:
            label = inside(_(self.question.short))
            self.store(
                Change(
                    label,
                    answering.name_picker(
                        self.profile, self.step, class_id, new_id(), one_of(each)
                    ),
                )
            )

    def leave(self) -> str:
        """Return an answer is needed; "I don't know yet" is one."""
        if self._current() is None:
            if not self.question.unknown:
                return _("Choose one of the two.")
            return _("Choose an answer, or “I don’t know yet”.")
        return ""

    def start(self) -> None:
        """Start on the chosen card, or on the first."""
        self.cards.focus_first()


class TypedField(Field):
    """A field that is saved shortly after the last key."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        self._timer = Soon(self, self.save)

    def typed(self) -> None:
        """Something was typed: save soon."""
        self._timer.again()

    def save(self) -> None:
        """Store what was typed, if it can be stored."""
        self._timer.stop()


class TextField(TypedField):
    """The product's name and summary, or the name of a kind of user."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        product = question.id == "name"
        name = self.profile.product.name if product else self._class_name()
        if product and name == _("My product"):
            name = ""
        self.name = line_edit(name, _(question.placeholder), _(question.label))
        self.name.textEdited.connect(self.typed)
        self.name.returnPressed.connect(self.go_on)
        parts: list[QWidget] = [labelled(_(question.label), self.name)]
        self.summary: QLineEdit | None = None
        if product:
            self.summary = line_edit(
                self.profile.product.summary,
                _(question.second_placeholder),
                _(question.second_label),
            )
            self.summary.textEdited.connect(self.typed)
            self.summary.returnPressed.connect(self.go_on)
            parts.append(labelled(_(question.second_label), self.summary))
        box = column(*parts, spacing=20)
        self.setLayout(box)
        self.setMaximumWidth(theme.px(520))

    def _class_name(self) -> str:
        each = self.profile.user_class(self.step.subject)
        return each.name if each else ""

    def save(self) -> None:
        """Store the name, unless it is empty."""
        super().save()
        if self.question.id == "name":
            self._save_product()
        else:
            self._save_class()

    def _save_product(self) -> None:
        assert self.summary is not None  # made for the product
        before = self.profile.product
        name = self.name.text().strip() or before.name
        after = replace(before, name=name, summary=self.summary.text().strip())
        if after != before:
            label = _("name of the product") if name != before.name else _("what it does")
            self.store(
                Change(label, (Edit(before, after),), self.session.merge_key(f"product:{label}"))
            )

    def _save_class(self) -> None:
        name = self.name.text().strip()
        if not name or name == self._class_name():
            return
        fresh = new_id()
        change = Change(
            _("kind of user"),
            answering.name_class(self.profile, self.step, name, fresh),
            self.session.merge_key("class_name"),
        )
        if self.store(change) and self.step.subject == interview.NEW_CLASS:
            named = interview.find_step(self.profile, "class_name", fresh)
            if named is not None:
                self.step = named
                self.moved.emit(named)

    def leave(self) -> str:
        """Return a name is needed."""
        if not self.name.text().strip():
            if self.question.id == "name":
                return _("Give it a name. A working name will do.")
            return _("Name one kind of person, for example “secretaries”.")
        self.save()
        return ""

    def start(self) -> None:
        """Type at once."""
        self.name.setFocus()
        self.name.selectAll()


class LineField(TypedField):
    """One line to type, or "I don't know yet"."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        self.edit = line_edit("", _(question.placeholder), _(question.label))
        self.edit.textEdited.connect(self.typed)
        self.edit.returnPressed.connect(self.go_on)
        self.unknown = Button(_("I don’t know yet"), "secondary")
        self.unknown.clicked.connect(self._not_known)
        words = _("On your list of things to find out.") if self._noted() else ""
        self.note = Label(words, "quiet")

    def unknown_change(self) -> Change:
        """Return what "I don't know yet" changes."""
        label = inside(_(self.question.short))
        return Change(label, answering.note_answered(self.profile, self.step, "unknown"))

    def left_empty(self) -> bool:
        """Return whether nothing is typed, and that was said to be unknown."""
        return not self.edit.text().strip() and self._noted()

    def start(self) -> None:
        """Type at once."""
        self.edit.setFocus()
        self.edit.selectAll()

    def _noted(self) -> bool:
        return self.profile.value(self.step.subject, self.question.id) == "unknown"

    def _not_known(self) -> None:
        self._timer.stop()
        self.edit.clear()
        self.store(self.unknown_change())
        self.go_on.emit()


class NumberField(LineField):
    """How many people of a kind there are, or "I don't know yet"."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        each = self.profile.user_class(step.subject)
        people = each.people if each else None
        self.edit.setText("" if people is None else str(people))
        self.edit.setMaximumWidth(theme.px(160))
        self.setLayout(
            column(
                labelled(_(question.label), self.edit),
                row(self.unknown, None),
                self.note,
                spacing=16,
            )
        )

    def unknown_change(self) -> Change:
        """Nobody has counted them."""
        label = _("number of people")
        return Change(label, answering.set_people(self.profile, self.step.subject, None), "")

    def _value(self) -> int | None:
        digits = "".join(self.edit.text().split()).replace(".", "").replace(",", "")
        if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
            return None
        return int(digits)

    def save(self) -> None:
        """Store the number, if it is one."""
        super().save()
        value = self._value()
        if value is not None:
            self.store(
                Change(
                    _("number of people"),
                    answering.set_people(self.profile, self.step.subject, value),
                    self.session.merge_key("people"),
                )
            )

    def leave(self) -> str:
        """Return a whole number is needed, or "I don't know yet"."""
        text = self.edit.text().strip()
        if self.left_empty():
            return ""
        if text.isdigit() and len(text) > 9:
            return _("This number is too large. Type one of at most nine figures.")
        if self._value() is None:
            return _("Type a whole number, for example 12, or choose “I don’t know yet”.")
        self.save()
        return ""
