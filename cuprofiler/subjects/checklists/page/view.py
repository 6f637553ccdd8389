"""The checklists on screen: tick, owner, due date, note; every line says why it is there."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QMenu,
    QVBoxLayout,
    QWidget,
)

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.checklists.page.filled_paper import FilledPaper
from cuprofiler.subjects.checklists.page.rows import ItemRow
from cuprofiler.subjects.checklists.words.worklists import Line, Worklist
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.widgets.base import Card, ProgressBar, Rule, ScrollPage
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.choice import Segments
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.shining import Shining
from cuprofiler.ui.widgets.tabs import Tabs

TABS = 3
NARROW = 760


class ChecklistsView(Shown, ScrollPage):
    """The checklists of the open product."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shining = Shining(self)
        self.list_id = ""
        self.shown = "all"
        self.further = False
        self.open_item = ""
        self.rows: list[ItemRow] = []
        self._narrow = False
        self.header = PageHeader()
        self.paper = FilledPaper(self)

    @property
    def session(self) -> Session:
        """The session."""
        return self._session

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
        self.paper.drop()

    def refresh(self) -> None:
        """Show the open product's lists."""
        self.paper.take_out(self.column)
        clear(self.column)
        self.rows = []
        if not self._session.has_product:
            return
        profile = self._session.profile
        if self.paper.is_read:
            self.header = PageHeader()
            self.paper.show_in(self.column, self.header, profile)
            return
        ids = self._session.worklists.ids(profile)
        if self.list_id not in ids:
            recommended = self._session.worklists.recommended(profile)
            named = [each for each in ids[:TABS] if each in recommended]
            self.list_id = (named or list(ids))[0] if ids else ""
        printing = Button(_("Preview and print"), "secondary", icon="printer")
        printing.clicked.connect(lambda: self._session.wishes.paper.emit(self.list_id))
        self._tabs = Tabs(_("Checklists"))
        self._tabs.chosen.connect(self._turn)
        reading = Button(_("Read a filled PDF"), "secondary", icon="download")
        reading.clicked.connect(self.choose_paper)
        header = self.header = PageHeader(tabs=self._tabs if self.list_id else None)
        header.offer(printing, reading)
        header.say(_("What to do for {product}").format(product=profile.product.name))
        self.column.addWidget(header)
        if not self.list_id:
            self.column.addWidget(Label(_("Answer a few questions first."), "quiet"))
            self.column.addStretch(1)
            return
        worklist = self._session.worklists.worklist(profile, self.list_id)
        self._show_tabs(profile, ids)
        self.column.addSpacing(theme.px(14))
        self.column.addLayout(self._progress(worklist))
        self.column.addSpacing(theme.px(12))
        self._card = Card()
        self._card.setLayout(self._lines(worklist))
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    # --- A paper that comes back --------------------------------------------------------------

    def choose_paper(self) -> None:
        """Choose a PDF that was filled in, and show what was written on it."""
        self._flush()
        self.paper.choose()

    def take_paper(self, path: Path) -> None:
        """Show what was written on a PDF, before anything is stored."""
        self._flush()
        self.paper.take(path)

    def escape(self) -> bool:
        """Leave the paper that is looked at."""
        return self.paper.leave()

    # --- The lists ----------------------------------------------------------------------------

    def _show_tabs(self, profile: Profile, ids: tuple[str, ...]) -> None:
        shown = list(ids[: TABS if not self._narrow else 1])
        if self.list_id not in shown:
            shown = [*shown[: max(len(shown), 1)], self.list_id]
        rest = [list_id for list_id in ids if list_id not in shown]
        more: list[QWidget] = []
        if rest:
            text = ngettext("{count} more list", "{count} more lists", len(rest))
            button = Button(text.format(count=len(rest)), "quiet", trailing="chevron-down")
            button.clicked.connect(lambda: self._more(button, rest))
            more.append(button)
        self._tabs.show_tabs(self._tab_words(profile, shown), self.list_id, *more)

    def _tab_words(self, profile: Profile, lists: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return title and progress of some lists."""
        found = {each: self._session.worklists.progress(profile, each) for each in lists}
        return {
            each: (
                progress.title,
                _("{done} of {count}").format(done=progress.done, count=progress.total),
            )
            for each, progress in found.items()
        }

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
        self._bar = ProgressBar(0 if self._narrow else 200)
        self._filter = Segments(
            [("all", _("All")), ("open", _("Open")), ("done", _("Done"))], self.shown, _("Show")
        )
        self._filter.chosen.connect(self._show_only)
        self._count = Label("", "strong", wrap=False)
        self._next = Label("", "quiet", wrap=False)
        self._show_progress(worklist)
        if self._narrow:
            parts = (flow(self._count, self._next, spacing=16), 6, self._bar, 10)
            return column(*parts, row(self._filter, None))
        line = row(flow(self._count, self._bar, self._next, spacing=16), spacing=16)
        line.setStretch(0, 1)
        line.addWidget(self._filter)
        return column(line)

    def _show_progress(self, worklist: Worklist) -> None:
        """Show how far the list is, and the date that is next."""
        core = worklist.core
        done = sum(line.state.done for line in core)
        text = ngettext(
            "{done} of {count} core item done", "{done} of {count} core items done", len(core)
        )
        self._count.setText(text.format(done=done, count=len(core)))
        self._bar.set_value(done / len(core) if core else 0)
        dates = sorted(
            line.state.due for line in worklist.lines if line.state.due and not line.state.done
        )
        self._next.setText(
            _("Next due: {date}").format(date=format_date(dates[0])) if dates else ""
        )
        self._next.setVisible(bool(dates))

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
        self._shining.take(shown)
        self.rows.append(shown)
        return shown

    def _owners(self) -> list[str]:
        profile = self._session.profile
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
        if isinstance(initiator, ItemRow) and self._follow_tick(initiator):
            return
        item, part = self._focus()
        place = self.verticalScrollBar().value()
        self.refresh()
        self.verticalScrollBar().setValue(place)
        for each in self.rows:
            if each.line.id == item:
                each.focus_part(part)

    def _follow_tick(self, ticked: ItemRow) -> bool:
        """Show one line anew, and how far the list is; False where more than that has changed."""
        if self.shown != "all" or ticked not in self.rows:
            return False
        profile = self._session.profile
        worklist = self._session.worklists.worklist(profile, self.list_id)
        lines = {line.id: line for line in worklist.lines}
        shown = [line.id for line in (*worklist.core, *(worklist.further if self.further else ()))]
        if shown != [each.line.id for each in self.rows]:
            return False
        ticked.follow(lines[ticked.line.id])
        self._tabs.show_tabs(self._tab_words(profile, self._tabs.tabs), self.list_id)
        self._show_progress(worklist)
        return True

    def _focus(self) -> tuple[str, str]:
        """Return the item and the part of it that has the keyboard."""
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
