"""A form over described fields, and the same fields asked one by one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.fields import Field
from cuprofiler.services.typed import TYPED
from cuprofiler.ui.forms.input import Input
from cuprofiler.ui.forms.inputs import INPUTS, BasisButton
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import mark_wrong
from cuprofiler.ui.widgets.layouts import clear, column, row

Describe = Callable[[Profile], tuple[Field, ...]]


class FieldBox(QWidget):
    """One field: its label, its input, how sure, and what is wrong with it."""

    def __init__(self, session: Session, field: Field, *, asked: bool = False) -> None:
        """`asked` shows the question in full, as in an interview."""
        super().__init__()
        self._session = session
        self._unstored = False
        self.field = field
        self.input: Input = INPUTS[field.kind](field)
        self.input.changed.connect(self._store)
        self.input.wrong.connect(self._wrong)
        self._note: Label | None = None
        self.basis: BasisButton | None = None
        words = Label(field.question, "heading") if asked else Label(field.label, "small")
        head = row(spacing=8)
        head.addWidget(words, 1)
        if field.mark is not None:
            self.basis = BasisButton(field.label)
            self.basis.chosen.connect(self._mark)
            head.addWidget(self.basis)
        self._column = column(head, 2, self.input)
        self.setLayout(self._column)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        value = self.field.read(profile)
        self.input.show_value(value)
        if self.basis is not None and self.field.basis is not None:
            self.basis.show_basis(self.field.basis(profile))
            self.basis.setVisible(self.field.known(profile))
        doubt = self.field.doubt(profile, value) if self.field.doubt else ""
        self._wrong(doubt)
        self._unstored = False  # a doubt does not keep anybody from going on

    def _store(self, value: Any) -> None:
        if not self._session.has_product:
            return
        try:
            change = self.field.write(self._session.profile, value)
        except InvalidChangeError as error:
            # Refused: what is stored stands there again, and why.
            self.refresh()
            self._wrong(str(error))
            return
        typed = self.field.kind in TYPED
        merge = self._session.merge_key(f"{self.field.id}:{id(self)}") if typed else ""
        stored = Change(change.label, change.edits, merge)
        if not self._session.do(stored, self) or not typed:
            self.refresh()
        elif self.basis is not None:
            self.basis.setVisible(self.field.known(self._session.profile))
        if not typed:
            self._session.new_visit()

    def _mark(self, basis: Any) -> None:
        if self._session.has_product and self.field.mark is not None:
            self._session.do(self.field.mark(self._session.profile, basis), self)
            self.refresh()

    @property
    def is_wrong(self) -> bool:
        """Whether something stands in it that could not be stored."""
        return self._unstored

    def _wrong(self, text: str) -> None:
        self._unstored = bool(text)
        if self._note is None:
            if not text:
                return
            # Made when first needed: most fields never have anything wrong with them.
            self._note = Label("", "small")
            self._column.addWidget(self._note)
        self._note.setText(text)
        self._note.setVisible(bool(text))
        for edit in self.input.findChildren(QLineEdit):
            mark_wrong(edit, text)

    @property
    def note(self) -> str:
        """What is wrong with what stands in it, or doubtful; empty if nothing is."""
        return self._note.text() if self._note is not None else ""

    def flush(self) -> None:
        """Store what is still being typed."""
        self.input.flush()


class Form(QWidget):
    """All fields of a thing below one another."""

    def __init__(self, session: Session, describe: Describe) -> None:
        super().__init__()
        self._session = session
        self._describe = describe
        self.boxes: list[FieldBox] = []
        self._column = column(spacing=12)
        self.setLayout(self._column)
        self._build()

    def _fields(self) -> tuple[Field, ...]:
        return self._describe(self._session.profile) if self._session.has_product else ()

    def _build(self) -> None:
        clear(self._column)
        self.boxes = [FieldBox(self._session, field) for field in self._fields()]
        for box in self.boxes:
            self._column.addWidget(box)

    def refresh(self, initiator: object = None) -> None:
        """Follow a change; the box that made it shows it already."""
        fields = self._fields()
        shape = [(field.id, field.kind, field.options) for field in fields]
        if shape != [(b.field.id, b.field.kind, b.field.options) for b in self.boxes]:
            # The box that had the keyboard is made anew: it keeps it.
            here = next((b.field.id for b in self.boxes if b.isAncestorOf(self.focusWidget())), "")
            self._build()
            again = next((b for b in self.boxes if b.field.id == here), None)
            if again is not None:
                _start(again)
            return
        for box in self.boxes:
            if box is not initiator:
                box.refresh()

    def flush(self) -> None:
        """Store what is still being typed."""
        for box in self.boxes:
            box.flush()

    def start(self) -> None:
        """Put the keyboard on the first field."""
        if self.boxes:
            _start(self.boxes[0])


def _start(box: FieldBox) -> None:
    from PySide6.QtCore import Qt

    for child in box.input.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled():
            child.setFocus()
            return


class OneByOne(QWidget):
    """The same fields as a short interview: what is known already is not asked again."""

    finished = Signal()

    def __init__(self, session: Session, describe: Describe) -> None:
        super().__init__()
        self._session = session
        profile = session.profile
        self._open = [field for field in describe(profile) if not field.known(profile)]
        self._at = 0
        self.box: FieldBox | None = None
        self._place = column()
        self._count = Label("", "small")
        self.back = Button(_("Back"), "quiet")
        self.next = Button(_("Next"), "primary")
        self.skip = Button(_("I don’t know yet"), "secondary")
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.skip.clicked.connect(lambda: self._go(1, skipping=True))
        buttons = column(
            row(self.next, None), row(self.skip, None), row(self.back, None), spacing=4
        )
        self.setLayout(column(self._count, 8, self._place, 12, buttons, None))
        self._show()

    @property
    def questions(self) -> list[str]:
        """What it asks, in order."""
        return [field.id for field in self._open]

    def _go(self, offset: int, *, skipping: bool = False) -> None:
        self.flush()
        if offset > 0 and not skipping and self.box is not None and self.box.is_wrong:
            _start(self.box)
            return
        self._session.new_visit()
        self._at += offset
        if self._at >= len(self._open):
            self.finished.emit()
            return
        self._at = max(self._at, 0)
        self._show()

    def _show(self) -> None:
        clear(self._place)
        self.box = None
        if not self._open:
            self._place.addWidget(Label(_("Everything here is answered already."), "heading"))
            for button in (self.back, self.skip):
                button.hide()
            self.next.setText(_("To the form"))
            return
        self.box = FieldBox(self._session, self._open[self._at], asked=True)
        self._place.addWidget(self.box)
        self._count.setText(
            _("Question {number} of {count}").format(number=self._at + 1, count=len(self._open))
        )
        self.back.setVisible(self._at > 0)
        _start(self.box)

    def refresh(self, initiator: object = None) -> None:
        """Follow a change."""
        if self.box is not None and self.box is not initiator:
            self.box.refresh()

    def flush(self) -> None:
        """Store what is still being typed."""
        if self.box is not None:
            self.box.flush()

    def start(self) -> None:
        """Put the keyboard on the question."""
        if self.box is not None:
            _start(self.box)
