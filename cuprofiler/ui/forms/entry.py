"""A table that is typed in as a spreadsheet: Tab and Enter go on, blocks are copied and pasted."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from cuprofiler.i18n import gettext as _
from cuprofiler.services.entry import block_of, copied, emptied, pasted
from cuprofiler.services.typed import WrongTextError
from cuprofiler.ui import theme
from cuprofiler.ui.forms.entry_cells import PAD, Cells, Index
from cuprofiler.ui.forms.entry_model import EntryModel

ROW = 34
NAMES = 190
"""What the first column has at least, in px at 100 %."""


class EntryTable(QTableView):
    """The cells. It is as high as its rows: the page scrolls, not the table."""

    moved = Signal(QRect)
    """The keyboard went to a cell: where it is."""

    opened = Signal(str, str)
    """The whole form of a record is wanted: its kind and its id."""

    removed = Signal(str)
    """A record is to go: its id."""

    refused = Signal(str)
    """What was typed or pasted can't be taken, in plain words; empty once all can."""

    def __init__(self, model: EntryModel, said: str) -> None:
        super().__init__()
        self.entries = model
        self.setModel(model)
        self.setAccessibleName(said)
        self.setAccessibleDescription(
            _("Arrow keys move, Enter types, Tab goes to the next cell, Ctrl+Tab leaves.")
        )
        self.cells = Cells(self, model, self.paste, self._open_whole)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QTableView.EditTrigger.AnyKeyPressed
            | QTableView.EditTrigger.EditKeyPressed
            | QTableView.EditTrigger.DoubleClicked
            | QTableView.EditTrigger.SelectedClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setFixedHeight(theme.px(ROW))
        heads.setFont(theme.font("small"))
        self.setFont(theme.font("body"))
        model.rowsInserted.connect(self.fit)
        model.rowsRemoved.connect(self.fit)
        model.rowsAboutToBeRemoved.connect(self._keep_focus)
        model.dataChanged.connect(self._tell)
        # Once for all the cells that an entry changes.
        self._sums = QTimer(self, singleShot=True, interval=0)
        self._sums.timeout.connect(self._widen)
        model.dataChanged.connect(self._sums.start)

    # --- Size ---------------------------------------------------------------------------------

    def fit(self) -> None:
        """Be as high as the rows, with columns as wide as their words."""
        metrics, small = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        model = self.entries
        wides = [0]
        for number in range(1, model.columnCount()):
            head = model.headerData(number, Qt.Orientation.Horizontal)
            texts = {model.data(model.index(at, number)) for at in range(min(40, len(model.rows)))}
            wide = max((metrics.horizontalAdvance(text) for text in texts if text), default=0)
            mark = theme.px(18) if number < len(model.names) and self._has_marks(number) else 0
            wides.append(max(wide + mark, small.horizontalAdvance(head)) + theme.px(2 * PAD + 6))
        wides[0] = max(self.viewport().width() - sum(wides), theme.px(NAMES))
        for number, wide in enumerate(wides):
            self.setColumnWidth(number, wide)
        self.clearSpans()
        for at, row in enumerate(model.rows):
            if row.is_head or row.is_new:
                self.setSpan(at, 0, 1, len(model.names))
        tall = theme.px(ROW) * (len(model.rows) + 1) + 2
        if sum(wides) > self.viewport().width():
            tall += self.horizontalScrollBar().sizeHint().height()
        if tall != self.height() or self.minimumHeight() != tall:
            self.setFixedHeight(tall)
            # Said while the page is being laid out, it would not be heard.
            QTimer.singleShot(0, self, self._ask_for_room)

    def _widen(self) -> None:
        """Give figures that have grown their room: sums anywhere, what is typed where it is."""
        metrics, model = self.fontMetrics(), self.entries
        rows = range(min(40, len(model.rows)))
        here = max(self.currentIndex().row(), 0)
        for number in range(1, model.columnCount()):
            room = self.columnWidth(number) - theme.px(2 * PAD)
            looked = rows if number >= len(model.names) else (here, max(here - 1, 0))
            texts = (model.data(model.index(at, number)) for at in looked)
            if any(metrics.horizontalAdvance(text) > room for text in texts if text):
                self.fit()
                return

    def _ask_for_room(self) -> None:
        self.updateGeometry()
        parent = self.parentWidget()
        if parent is not None:
            parent.updateGeometry()

    def _has_marks(self, number: int) -> bool:
        field = next(
            (
                field
                for at in range(len(self.entries.rows))
                if (field := self.entries.field(self.entries.index(at, number))) is not None
            ),
            None,
        )
        return field is not None and field.kind == "basis"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the figures leave."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    # --- Going from cell to cell --------------------------------------------------------------

    def _keep_focus(self) -> None:
        """Have the keyboard stay here where the line that it was in goes."""
        editor = QApplication.focusWidget()
        if editor is not None and editor is not self and self.isAncestorOf(editor):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _editable(self) -> list[QModelIndex]:
        model = self.entries
        cells = (
            model.index(at, number)
            for at in range(model.rowCount())
            for number in range(len(model.names))
        )
        return [cell for cell in cells if model.flags(cell) & Qt.ItemFlag.ItemIsEditable]

    def _beside(self, step: int) -> QModelIndex:
        """Return the next or last cell that can be typed in; invalid if there is none."""
        here = (self.currentIndex().row(), self.currentIndex().column())
        model, names = self.entries, len(self.entries.names)
        at = here[0] * names + min(here[1], names - 1) + step
        while 0 <= at < model.rowCount() * names:
            cell = model.index(at // names, at % names)
            if model.flags(cell) & Qt.ItemFlag.ItemIsEditable:
                return cell
            at += step
        return QModelIndex()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next cell, and on from the last one."""
        cell = self._beside(1 if forward else -1)
        if self.state() is not QAbstractItemView.State.EditingState and cell.isValid():
            self.setCurrentIndex(cell)
            return True
        return QWidget.focusNextPrevChild(self, forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in at a cell that can be typed in."""
        super().focusInEvent(event)
        by_tab = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if not self.currentIndex().isValid() or by_tab:
            cells = self._editable()
            if cells:
                last = event.reason() is Qt.FocusReason.BacktabFocusReason
                self.setCurrentIndex(cells[-1 if last else 0])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the cell in sight."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
            area = self.visualRect(current)
            self.moved.emit(area.translated(self.viewport().pos()))
        self._tell()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on as in a spreadsheet: Tab to the next cell, Enter to the one below."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._take_back()
        begun = self.entries.begin_now()
        if begun >= 0:
            self.setCurrentIndex(self.entries.index(begun, 0))
        ends = QAbstractItemDelegate.EndEditHint
        if hint is ends.EditNextItem or hint is ends.EditPreviousItem:
            cell = self._beside(1 if hint is ends.EditNextItem else -1)
            if cell.isValid():
                self.setCurrentIndex(cell)
                self.cells.by_tab = True
                self.edit(cell)
                self.cells.by_tab = False
        elif hint is ends.SubmitModelCache:
            self._go_down()
        self._tell()

    def _take_back(self) -> None:
        """Let what is stored stand in a cell again, in the place of what could not be."""
        here = self.currentIndex()
        if here.column() < len(self.entries.names):
            self.entries.let_go([here.row()], [self.entries.names[here.column()]])

    def _go_down(self) -> None:
        here = self.currentIndex()
        for at in range(here.row() + 1, self.entries.rowCount()):
            row = self.entries.rows[at]
            cell = self.entries.index(at, 0 if row.is_new else here.column())
            if self.entries.flags(cell) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(cell)
                return

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a spreadsheet that mean something else in the program."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            refused = undo and bool(self.entries.problem(self.currentIndex()))
            if event.key() == Qt.Key.Key_F2 or refused:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types, Delete clears; copy and paste work as everywhere."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # what an open editor lets through, such as the Enter that it ends with
        if event.matches(QKeySequence.StandardKey.Undo):
            self._take_back()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.currentIndex()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._open(here)
            elif self.entries.flags(here) & Qt.ItemFlag.ItemIsEditable:
                self.edit(here)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    # --- Blocks -------------------------------------------------------------------------------

    def _chosen(self) -> tuple[list[int], list[str]]:
        """Return the rows and the fields that are chosen."""
        cells = [cell for cell in self.selectedIndexes() if cell.column() < len(self.entries.names)]
        cells = cells or [self.currentIndex()]
        rows = sorted({cell.row() for cell in cells if cell.row() >= 0})
        columns = sorted({cell.column() for cell in cells if cell.column() >= 0})
        return rows, [self.entries.names[number] for number in columns]

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        rows, names = self._chosen()
        model = self.entries
        text = copied(model.session.profile, [model.rows[at] for at in rows], names)
        QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Put a block from the clipboard into the cells from here on, as one step."""
        here, model = self.currentIndex(), self.entries
        text = QGuiApplication.clipboard().text()
        if not text.strip() or not here.isValid() or here.column() >= len(model.names):
            return
        try:
            change = pasted(
                model.session.profile,
                model.rows,
                (here.row(), here.column()),
                model.names,
                block_of(text),
                model.begin,
            )
        except WrongTextError as error:
            self.refused.emit(str(error))
            return
        count = len(block_of(text))
        model.let_go(range(here.row(), here.row() + count), model.names[here.column() :])
        if change.edits:
            model.do(change)
        self._tell()

    def _clear(self) -> None:
        rows, names = self._chosen()
        model = self.entries
        change = emptied(model.session.profile, [model.rows[at] for at in rows], names)
        model.let_go(rows, names)
        if change.edits:
            model.do(change)
        self._tell()

    def _open(self, index: Index) -> None:
        row = self.entries.rows[index.row()] if index.isValid() else None
        if row is not None and row.key is not None:
            self.opened.emit(row.key[0], row.key[1])

    def _open_whole(self) -> None:
        self._open(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a line."""
        here = self.indexAt(event.pos())
        if here.isValid():
            self.setCurrentIndex(here)
        here = self.currentIndex()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Copy"), self.copy)
        menu.addAction(_("Paste"), self.paste)
        row = self.entries.rows[here.row()] if here.isValid() else None
        if row is not None and row.key is not None:
            identity = row.key[1]
            menu.addSeparator()
            menu.addAction(_("Everything about this line"), lambda: self._open(here))
            menu.addAction(_("Remove this"), lambda: self.removed.emit(identity))
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(here).bottomLeft())
        menu.popup(at)

    def flush(self) -> None:
        """Store what is still being typed."""
        editor = QApplication.focusWidget()
        editing = self.state() is QAbstractItemView.State.EditingState
        if editing and editor is not None and self.isAncestorOf(editor):
            self.commitData(editor)
            self.entries.begin_now()

    def _tell(self) -> None:
        """Say what is wrong where the keyboard is, else with anything typed."""
        problem = self.entries.problem(self.currentIndex())
        self.refused.emit(problem or next(iter(self.entries.problems), ""))
