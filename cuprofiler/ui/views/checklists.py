"""The checklists on screen: tick, owner, due date, note; every line says why it is there."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCompleter,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.records import ItemState
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.worklists import Line, Worklist
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.session import Session
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.widgets.base import (
    Button,
    Card,
    Label,
    Pressable,
    Progress,
    Rule,
    ScrollPage,
    clear,
    column,
    icon_button,
    link,
    row,
)
from cuprofiler.ui.widgets.choice import Segments
from cuprofiler.ui.widgets.flow import flow

TABS = 3
NARROW = 760


class Tick(QAbstractButton):
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
        """A full target."""
        return QSize(theme.px(36), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(20)
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self.hasFocus():
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(-5, -5, 5, 5), 7, 7)
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


class Tab(Pressable):
    """A list to choose, with how far it is."""

    spoken_as = QAccessible.Role.PageTab

    def __init__(self, title: str, progress: str, *, chosen: bool) -> None:
        super().__init__()
        self._progress = progress
        self.setText(title)
        self.setAccessibleName(f"{title}, {progress}")
        self.setCheckable(True)
        self.setChecked(chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font("strong" if chosen else "body"))

    def sizeHint(self) -> QSize:
        """Room for title and progress."""
        from PySide6.QtGui import QFontMetrics

        title = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        small = QFontMetrics(theme.font("small")).horizontalAdvance(self._progress)
        return QSize(title + small + theme.px(16), theme.px(42))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw title, progress and the mark of the chosen one."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(3, 0, -3, -6)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        far = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.setFont(self.font())
        painter.setPen(colours.color("ink"))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(theme.font("small"))
        painter.setPen(colours.color("ink2"))
        painter.drawText(area, far | Qt.AlignmentFlag.AlignVCenter, self._progress)
        if self.isChecked():
            painter.fillRect(QRectF(0, self.height() - 3, self.width(), 3), colours.color("accent"))
        if self.hasFocus():
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -4), 4, 4)
        painter.end()


class ItemRow(QWidget):
    """One line of the list, closed or open."""

    toggled = Signal()
    opened = Signal()
    jump = Signal(str, str)

    def __init__(
        self, session: Session, line: Line, owners: list[str], *, is_open: bool, narrow: bool
    ) -> None:
        super().__init__()
        self._session = session
        self.line = line
        self._owners = owners
        self._open = is_open
        self._narrow = narrow
        self.ticking = False
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
        words = self._open_words() if is_open else self._closed_words()
        layout = row(
            spacing=8, margins=(12, 4 if not is_open else 10, 12, 4 if not is_open else 14)
        )
        layout.addLayout(_at_top(self.tick) if is_open else _middle(self.tick))
        layout.addLayout(words, 1)
        layout.addLayout(_at_top(self.arrow) if is_open else _middle(self.arrow))
        self.setLayout(layout)
        self.setCursor(Qt.CursorShape.ArrowCursor if is_open else Qt.CursorShape.PointingHandCursor)

    # --- Closed -----------------------------------------------------------

    def _closed_words(self) -> QVBoxLayout | QHBoxLayout:
        line, state = self.line, self.line.state
        quiet = state.done or line.dropped
        words = column(Label(line.text, "quiet" if quiet else "medium"), spacing=1)
        if not state.done:
            words.addWidget(
                Label(line.because if line.dropped else f"{line.why} {line.because}", "small")
            )
        if line.evidence and not state.done:
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
        self.due.wrong.connect(lambda text: self._session.told.emit(text, False))
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
        state = self._state()
        after = replace(state, owner=self.owner.text().strip(), note=self.note.text().strip())
        if after.owner != state.owner:
            self._store(replace(state, owner=after.owner), _("owner"), merge=True)
        state = self._state()
        if after.note != state.note:
            self._store(replace(state, note=after.note), _("note"), merge=True)

    def _due(self, value: object) -> None:
        due = value if isinstance(value, date) else None
        self._store(replace(self._state(), due=due), _("due date"))

    def focused_part(self) -> str:
        """Which part of the line has the keyboard, empty if none."""
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
        if self._store(
            replace(self._state(), done=done), _("tick: {what}").format(what=self.line.text)
        ):
            self._session.told.emit(_("Marked done.") if done else _("Marked open."), True)
        else:
            self.tick.setChecked(not done)
        self.ticking = False
        self.toggled.emit()

    def _state(self) -> ItemState:
        assert self._session.profile is not None  # a list needs a product
        return self._session.profile.item_state(self.line.id)

    def _store(self, after: ItemState, label: str, *, merge: bool = False) -> bool:
        profile = self._session.profile
        assert profile is not None  # a list needs a product
        before = profile.records.get(after.key)
        edit = Edit(before, after if after.touched else None) if before or after.touched else None
        if edit is None:
            return True
        key = self._session.merge_key(f"{after.item}:{label}") if merge else ""
        return self._session.do(Change(label, (edit,), key), self)

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


class ChecklistsView(Shown, ScrollPage):
    """The checklists of the open product."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.list_id = ""
        self.shown = "all"
        self.further = False
        self.open_item = ""
        self.rows: list[ItemRow] = []
        self._narrow = False

    @property
    def rest(self) -> str:
        """The list shown."""
        return self.list_id

    def turn(self, rest: str) -> None:
        """Turn to a list, and to an item of it."""
        list_id, _colon, item = rest.partition(":")
        if list_id:
            self.list_id, self.open_item = list_id, item
            self.further = bool(item) or self.further

    def arrive(self) -> None:
        """Put the keyboard on the item asked for."""
        for each in self.rows:
            if each.line.id == self.open_item:
                each.tick.setFocus()
                QTimer.singleShot(0, lambda each=each: self.ensureWidgetVisible(each))

    def forget(self) -> None:
        """Let go of the rows: another product is open now."""
        self.rows = []
        self.list_id, self.open_item, self.further = "", "", False

    def refresh(self) -> None:
        """Show the open product's lists."""
        clear(self.column)
        self.rows = []
        profile = self._session.profile
        if profile is None:
            return
        ids = self._session.worklists.ids(profile)
        if self.list_id not in ids:
            recommended = self._session.worklists.recommended(profile)
            named = [each for each in ids[:TABS] if each in recommended]
            self.list_id = (named or list(ids))[0] if ids else ""
        title = Label(_("What to do for {product}").format(product=profile.product.name), "title")
        printing = Button(_("Preview and print"), "secondary", icon="printer")
        printing.clicked.connect(lambda: self._session.wishes.paper.emit(self.list_id))
        if self._narrow:
            # Stacked in the page's own column: a column inside it would be given the height that
            # the title needs at the width of the button.
            self.column.addWidget(title)
            self.column.addSpacing(theme.px(6))
            self.column.addLayout(row(printing, None))
        else:
            head = row()
            head.addWidget(title, 1)
            head.addWidget(printing, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(head)
        if not self.list_id:
            self.column.addWidget(Label(_("Answer a few questions first."), "quiet"))
            self.column.addStretch(1)
            return
        worklist = self._session.worklists.worklist(profile, self.list_id)
        self.column.addSpacing(theme.px(12))
        self.column.addWidget(self._tabs(ids))
        self.column.addWidget(Rule())
        self.column.addSpacing(theme.px(14))
        self.column.addLayout(self._progress(worklist))
        self.column.addSpacing(theme.px(12))
        self._card = Card()
        self._card.setLayout(self._lines(worklist))
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def _tabs(self, ids: tuple[str, ...]) -> QWidget:
        profile = self._session.profile
        assert profile is not None  # checked by the caller
        shown = list(ids[: TABS if not self._narrow else 1])
        if self.list_id not in shown:
            shown = [*shown[: max(len(shown), 1)], self.list_id]
        tabs: list[QWidget] = []
        for list_id in shown:
            worklist = self._session.worklists.worklist(profile, list_id)
            text = _("{done} of {count}").format(done=worklist.done, count=len(worklist.lines))
            tab = Tab(worklist.title, text, chosen=list_id == self.list_id)
            tab.clicked.connect(lambda _checked=False, list_id=list_id: self._turn(list_id))
            tabs.append(tab)
        rest = [list_id for list_id in ids if list_id not in shown]
        if rest:
            text = ngettext("{count} more list", "{count} more lists", len(rest))
            more = Button(text.format(count=len(rest)), "quiet", trailing="chevron-down")
            more.clicked.connect(lambda: self._more(more, rest))
            tabs.append(more)
        return flow(*tabs, spacing=22)

    def _more(self, button: Button, rest: list[str]) -> None:
        menu = QMenu(self)
        for list_id in rest:
            action = menu.addAction(self._session.worklists.title(list_id))
            action.triggered.connect(lambda _checked=False, list_id=list_id: self._turn(list_id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _turn(self, list_id: str) -> None:
        self._flush()
        self.list_id, self.open_item, self.further = list_id, "", False
        self.refresh()
        self._session.remember_place(f"checklists:{list_id}")

    def _progress(self, worklist: Worklist) -> QVBoxLayout:
        core = worklist.core
        done = sum(line.state.done for line in core)
        text = ngettext(
            "{done} of {count} core item done", "{done} of {count} core items done", len(core)
        ).format(done=done, count=len(core))
        bar = Progress(0 if self._narrow else 200)
        bar.set_value(done / len(core) if core else 0)
        dates = sorted(
            line.state.due for line in worklist.lines if line.state.due and not line.state.done
        )
        following = _("Next due: {date}").format(date=format_date(dates[0])) if dates else ""
        self._filter = Segments(
            [("all", _("All")), ("open", _("Open")), ("done", _("Done"))], self.shown, _("Show")
        )
        self._filter.chosen.connect(self._show_only)
        count = Label(text, "strong", wrap=False)
        due = Label(following, "quiet", wrap=False)
        due.setVisible(bool(following))
        if self._narrow:
            return column(flow(count, due, spacing=16), 6, bar, 10, row(self._filter, None))
        line = row(flow(count, bar, due, spacing=16), spacing=16)
        line.setStretch(0, 1)
        line.addWidget(self._filter)
        return column(line)

    def _show_only(self, which: str) -> None:
        self._flush()
        self.shown = which
        self.refresh()

    def _lines(self, worklist: Worklist) -> QVBoxLayout:
        lines = column()
        owners = self._owners()
        blocks = [("", worklist.core)]
        if worklist.further and self.further:
            blocks.append((_("Further items"), worklist.further))
        first = True
        for title, block in blocks:
            wanted = [
                line
                for line in block
                if self.shown == "all" or line.state.done == (self.shown == "done")
            ]
            if title and wanted:
                lines.addWidget(Rule())
                lines.addLayout(row(Label(title, "heading"), margins=(20, 12, 20, 6)))
            section = ""
            for line in wanted:
                if line.section != section:
                    section = line.section
                    if not first:
                        lines.addWidget(Rule())
                    lines.addLayout(row(Label(section, "smallstrong"), margins=(20, 10, 20, 2)))
                else:
                    lines.addWidget(Rule())
                first = False
                lines.addWidget(self._row(line, owners))
        if first:
            text = {
                "open": _("Everything here is done."),
                "done": _("Nothing is ticked yet."),
            }.get(self.shown, _("Nothing is called for here."))
            lines.addLayout(row(Label(text, "quiet"), margins=(20, 20, 20, 20)))
        if worklist.further:
            count = len(worklist.further)
            text = (
                _("Show the core items only")
                if self.further
                else ngettext("Show {count} more item", "Show {count} more items", count).format(
                    count=count
                )
            )
            lines.addWidget(Rule())
            lines.addLayout(row(link(text, self._toggle_further), None, margins=(18, 6, 20, 6)))
        return lines

    def _toggle_further(self) -> None:
        self._flush()
        self.further = not self.further
        self.refresh()

    def _row(self, line: Line, owners: list[str]) -> ItemRow:
        shown = ItemRow(
            self._session, line, owners, is_open=line.id == self.open_item, narrow=self._narrow
        )
        shown.opened.connect(lambda: self._toggle(line.id))
        shown.jump.connect(self._session.wishes.ask)
        self.rows.append(shown)
        return shown

    def _owners(self) -> list[str]:
        profile = self._session.profile
        assert profile is not None  # checked by the caller
        named = {state.owner for state in profile.item_states if state.owner}
        return sorted(named | {member.name for member in profile.decision_makers})

    def _toggle(self, item: str) -> None:
        self._flush()
        self._session.new_visit()
        self.open_item = "" if self.open_item == item else item
        place = self.verticalScrollBar().value()
        self.refresh()
        self.verticalScrollBar().setValue(place)
        for each in self.rows:
            if each.line.id == item:
                (each.owner if self.open_item else each.tick).setFocus()

    def _flush(self) -> None:
        for each in self.rows:
            each.save()

    def flush(self) -> None:
        """Store what is still being typed, as before closing."""
        self._flush()

    def changed(self, initiator: object) -> None:
        """Follow a change; what has the keyboard keeps it."""
        if isinstance(initiator, ItemRow) and not initiator.ticking:
            # Owner, date and note already show what was stored; the focus stays where it is.
            return
        item, part = self._focus()
        place = self.verticalScrollBar().value()
        self.refresh()
        self.verticalScrollBar().setValue(place)
        for each in self.rows:
            if each.line.id == item:
                each.focus_part(part)

    def _focus(self) -> tuple[str, str]:
        """The item and the part of it that has the keyboard."""
        for each in self.rows:
            part = each.focused_part()
            if part:
                return each.line.id, part
        return "", ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk over the items, Enter opens one."""
        at = next((i for i, each in enumerate(self.rows) if each.tick.hasFocus()), -1)
        if at >= 0 and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            target = self.rows[min(max(at + step, 0), len(self.rows) - 1)]
            target.tick.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(target)
            return
        if at >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.rows[at].line.id)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Owner and date move below where there is no room for columns."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        narrow = self.width() / theme.scale() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self.refresh()
