"""A line of a checklist: its box, its words, and once it is open its fields."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCompleter,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cuprofiler.core.changes import Change
from cuprofiler.i18n import format_date
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import fields_of
from cuprofiler.subjects.checklists.words.worklists import Line
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.buttons import icon_button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.pointed import LitRow
from cuprofiler.ui.widgets.ring import Ringed


class Tick(Ringed, QAbstractButton):
    """The box to tick; its click area is larger than its drawing."""

    def __init__(self, done: bool, said: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setChecked(done)
        self.setAccessibleName(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(theme.px(36), theme.px(36))

    def sizeHint(self) -> QSize:
        """Return a full target."""
        return QSize(theme.px(36), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(20)
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        done = self.isChecked()
        painter.setPen(
            QPen(colours.color("accent" if done or self.underMouse() else "control"), 1.5)
        )
        painter.setBrush(colours.color("accent" if done else "card"))
        painter.drawRoundedRect(area, 4, 4)
        if done:
            size = theme.px(16)
            painter.drawPixmap(
                round(area.center().x() - size / 2),
                round(area.center().y() - size / 2),
                pixmap("check", colours.on_accent, size, self.devicePixelRatioF()),
            )
        painter.end()


class ItemRow(LitRow):
    """One line of the list, closed or open."""

    toggled = Signal()
    opened = Signal()
    jump = Signal(str, str)

    def __init__(
        self, session: Session, line: Line, owners: list[str], *, is_open: bool, narrow: bool
    ) -> None:
        super().__init__(reason_of(line))
        self._session = session
        self.line = line
        self._owners = owners
        self._open = is_open
        self._narrow = narrow
        self.ticking = False
        # Why it is there stays in sight when it is ticked: no line below moves under the pointer.
        self._explained = not line.state.done
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tick = Tick(line.state.done, _("Done: {what}").format(what=line.text))
        self.tick.clicked.connect(self._ticked)
        self.arrow = icon_button(
            "chevron-up" if is_open else "chevron-down",
            _("Close: {what}").format(what=line.text)
            if is_open
            else _("Open: {what}").format(what=line.text),
        )
        self.arrow.clicked.connect(self.opened)
        self._words = column()
        self._words.addLayout(self._open_words() if is_open else self._closed_words())
        layout = row(
            spacing=8, margins=(12, 4 if not is_open else 10, 12, 4 if not is_open else 14)
        )
        layout.addLayout(_at_top(self.tick) if is_open else _middle(self.tick))
        layout.addLayout(self._words, 1)
        layout.addLayout(_at_top(self.arrow) if is_open else _middle(self.arrow))
        self.setLayout(layout)
        self.setCursor(Qt.CursorShape.ArrowCursor if is_open else Qt.CursorShape.PointingHandCursor)

    def follow(self, line: Line) -> None:
        """Show the line as it is now; box, arrow and the fields of an open one stay."""
        self.line = line
        self.set_identity(reason_of(line))
        if not self._open:
            clear(self._words)
            self._words.addLayout(self._closed_words())

    # --- Closed -----------------------------------------------------------

    def _closed_words(self) -> QVBoxLayout | QHBoxLayout:
        line, state = self.line, self.line.state
        quiet = state.done or line.dropped
        words = column(Label(line.text, "quiet" if quiet else "medium"), spacing=1)
        if self._explained:
            words.addWidget(
                Label(line.because if line.dropped else f"{line.why} {line.because}", "small")
            )
        if line.evidence and self._explained:
            words.addWidget(Label(line.evidence, "small"))
        layout = row(spacing=12, margins=(0, 5, 0, 5))
        layout.addLayout(words, 1)
        if self._narrow:
            return layout
        owner = Label(state.owner or _("No owner"), "body" if state.owner else "quiet")
        due = Label(
            format_date(state.due) if state.due else _("No date"), "body" if state.due else "quiet"
        )
        owner.setFixedWidth(theme.px(120))
        due.setFixedWidth(theme.px(104))
        layout.addWidget(owner)
        layout.addWidget(due)
        return layout

    # --- Open -----------------------------------------------------------

    def _open_words(self) -> QVBoxLayout:
        # Fields come with the first opened line: a start shows none.
        from cuprofiler.ui.widgets.date_field import DateField
        from cuprofiler.ui.widgets.labelled import labelled, line_edit
        from cuprofiler.ui.widgets.soon import Soon

        line, state = self.line, self.line.state
        words = column(
            Label(line.text, "strong"), Label(line.why, "body"), spacing=4, margins=(0, 8, 0, 0)
        )
        because = row(spacing=8)
        because.addWidget(Label(line.because, "quiet"), 1)
        words.addLayout(because)
        if line.question:
            words.addLayout(
                row(
                    link(
                        _("Go to the answer"), lambda: self.jump.emit(line.question, line.subject)
                    ),
                    None,
                )
            )
        for question in line.ask:
            words.addWidget(Label(question, "body"))
        if line.evidence:
            words.addWidget(Label(line.evidence, "body"))
        self.owner = line_edit(state.owner, _("No owner"), _("Owner"))
        if self._owners:
            completer = QCompleter(self._owners, self.owner)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.owner.setCompleter(completer)
        self.due = DateField(state.due, _("Due"))
        self.due.changed.connect(self._due)
        self.due.wrong.connect(self._session.failed)
        self.note = line_edit(state.note, "", _("Note or evidence"))
        self.note.setMaxLength(20_000)
        self._timer = Soon(self, self.save)
        for field in (self.owner, self.note):
            field.textEdited.connect(lambda _text: self._timer.again())
            field.editingFinished.connect(self._finished)
        fields = QVBoxLayout() if self._narrow else QHBoxLayout()
        fields.setSpacing(theme.px(16))
        owner, due, note = (
            labelled(_("Owner"), self.owner),
            labelled(_("Due"), self.due),
            labelled(_("Note or evidence"), self.note),
        )
        fields.addWidget(owner, 3)
        fields.addWidget(due, 4)
        fields.addWidget(note, 9)
        words.addSpacing(theme.px(6))
        words.addLayout(fields)
        return words

    def _finished(self) -> None:
        self.save()
        self._session.new_visit()

    def save(self) -> None:
        """Store owner and note as typed."""
        if not self._open:
            return
        self._timer.stop()
        self._store("owner", self.owner.text().strip(), merge=True)
        self._store("note", self.note.text().strip(), merge=True)

    def _due(self, value: object) -> None:
        self._store("due", value)

    def focused_part(self) -> str:
        """Return which part of the line has the keyboard, empty if none."""
        for name in ("tick", "arrow", "owner", "note", "due"):
            part = getattr(self, name, None)
            part = getattr(part, "edit", part)
            if isinstance(part, QWidget) and part.hasFocus():
                return name
        return ""

    def focus_part(self, name: str) -> None:
        """Put the keyboard on a part of the line; on the box if that part is not there."""
        part = getattr(self, name, self.tick)
        getattr(part, "edit", part).setFocus()

    def _ticked(self) -> None:
        self.save()
        self.ticking = True
        done = self.tick.isChecked()
        if self._store("done", done, _("tick: {what}").format(what=self.line.text)):
            self._session.told.emit(_("Marked done.") if done else _("Marked open."), True)
        else:
            self.tick.setChecked(not done)
        self.ticking = False
        self.toggled.emit()

    def _store(self, name: str, value: object, label: str = "", *, merge: bool = False) -> bool:
        """Send what was said down the road of every form."""
        profile = self._session.profile
        field = fields_of(profile, ("item_state", profile.product_id, self.line.id))[name]
        change = field.write(profile, value)
        key = self._session.merge_key(f"{self.line.id}:{name}") if merge else ""
        named = Change(label or change.label, change.edits, key)
        return not change.edits or self._session.do(named, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a closed line opens it."""
        if not self._open and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the open line's surface."""
        if self._open:
            colours = theme.tokens()
            painter = QPainter(self)
            painter.fillRect(self.rect(), colours.color("accent_tint"))
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            painter.fillRect(
                QRectF(self.width() - 3 if rtl else 0, 0, 3, self.height()), colours.color("accent")
            )
            painter.end()
        super().paintEvent(event)


def reason_of(line: Line) -> str:
    """Return the answer that a line is there for: those of one answer light up together."""
    return f"answer:{line.subject}:{line.question}" if line.question else ""


def _at_top(widget: QWidget) -> QVBoxLayout:
    layout = column(widget)
    layout.addStretch(1)
    return layout


def _middle(widget: QWidget) -> QVBoxLayout:
    layout = column()
    layout.addStretch(1)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout
