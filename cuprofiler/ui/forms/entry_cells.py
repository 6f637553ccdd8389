"""The cells of a table that is typed in: how they are drawn, and what is typed in them."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cuprofiler.i18n import gettext as _
from cuprofiler.services.typed import CHOSEN, options_of
from cuprofiler.ui import theme
from cuprofiler.ui.forms.entry_model import EntryModel
from cuprofiler.ui.widgets.choice import Pick
from cuprofiler.ui.widgets.labelled import Line
from cuprofiler.ui.widgets.marks import paint_basis

PAD = 8
"""Beside the text of a cell, in px at 100 %."""

Index = QModelIndex | QPersistentModelIndex


class Cells(QStyledItemDelegate):
    """Draws the cells and makes what is typed in."""

    def __init__(
        self,
        table: QTableView,
        model: EntryModel,
        paste: Callable[[], None],
        whole: Callable[[], None],
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._put, self._whole = paste, whole
        self.by_tab = False
        """Whether a cell is come to by Tab: a list is then not opened at once."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line, or a list of what can be chosen."""
        field = self._model.field(index)
        if field is not None and field.kind in CHOSEN:
            box = Pick(parent)
            for code, word in options_of(field):
                box.addItem(word, code)
            box.setAccessibleName(field.label)
            box.activated.connect(lambda _at: self._choose(box))
            box.view().installEventFilter(self)
            if not self.by_tab:
                QTimer.singleShot(0, box, box.showPopup)
            return box
        line = CellLine(parent)
        line.setMaxLength(500)
        line.setAccessibleName(field.label if field is not None else _("Name"))
        line.block.connect(lambda: self._paste(line))
        line.whole.connect(lambda: self._open_whole(line))
        return line

    def _choose(self, box: Pick) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.SubmitModelCache)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab in a list that is open takes what is marked and goes on, as from any other cell."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            box = _box_of(watched)
            if box is not None and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                box.setCurrentIndex(box.view().currentIndex().row())
                box.hidePopup()
                on = QAbstractItemDelegate.EndEditHint.EditNextItem
                back = QAbstractItemDelegate.EndEditHint.EditPreviousItem
                self.commitData.emit(box)
                self.closeEditor.emit(box, on if event.key() == Qt.Key.Key_Tab else back)
                return True
        return super().eventFilter(watched, event)

    def _open_whole(self, line: "CellLine") -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.NoHint)
        self._whole()

    def _paste(self, line: "CellLine") -> None:
        self.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.RevertModelCache)
        self._put()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is stored."""
        text = self._model.data(index, Qt.ItemDataRole.EditRole)
        if isinstance(editor, Pick):
            editor.setCurrentIndex(editor.findText(text))
        elif isinstance(editor, Line):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store what was typed or chosen."""
        text = editor.currentText() if isinstance(editor, Pick) else ""
        text = editor.text() if isinstance(editor, Line) else text
        if self._model.row(index).is_new:
            # A row is added by this: not while Qt still has the editor in its hands.
            self._model.put_off(index, text)
        else:
            model.setData(index, text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Put it exactly over its cell; a list has the room that its words need."""
        area = option.rect
        if isinstance(editor, Pick):
            area.setWidth(max(area.width(), editor.sizeHint().width()))
            area.moveRight(min(area.right(), self._table.viewport().width() - 1))
        editor.setGeometry(area)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, rule, text and where the keyboard is."""
        colours, model = theme.tokens(), self._model
        row = model.row(index)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._table.selectionModel().isSelected(index)
        ground = "side" if row.is_head else "accent_tint" if chosen else "card"
        painter.fillRect(area, colours.color(ground))
        painter.setPen(QPen(colours.color("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._write(painter, area, index)
        current = index == self._table.currentIndex() and self._table.hasFocus()
        problem = model.problem(index)
        if current or problem:
            painter.setPen(QPen(colours.color("accent" if current else "ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -2), 3, 3)
        painter.restore()

    def _write(self, painter: QPainter, area: QRectF, index: Index) -> None:
        colours, model = theme.tokens(), self._model
        row, field = model.row(index), model.field(index)
        last = index.column() == len(model.names)
        words = area.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
        if index.column() == 0 and not row.is_head:
            words.setLeft(words.left() + theme.px(12))
        if field is not None and field.kind == "basis":
            side = theme.px(12)
            ring = QRectF(words.left(), words.center().y() - side / 2, side, side)
            basis = str(field.read(model.session.profile) or "guessed")
            paint_basis(painter, ring, basis, colours.color("ink2"))
            words.setLeft(words.left() + theme.px(18))
        painter.setFont(theme.font("strong" if row.is_head or last else "body"))
        painter.setPen(colours.color("ink2" if model.is_hint(index) and not last else "ink"))
        text = model.data(index)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(words.width())
        )
        side_of = model.data(index, Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(words, side_of, shown)


def _box_of(view: QObject) -> Pick | None:
    """Return the list whose open part this is, None if it is none."""
    parent = view.parent()
    while parent is not None and not isinstance(parent, Pick):
        parent = parent.parent()
    return parent


class CellLine(Line):
    """What is typed in a cell. A block that is pasted here belongs to the cells."""

    block = Signal()
    whole = Signal()
    """Everything about the line is wanted."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a block, and what is about the whole line, to the table."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.whole.emit()
            return
        text = QApplication.clipboard().text().rstrip("\r\n")
        if event.matches(QKeySequence.StandardKey.Paste) and ("\t" in text or "\n" in text):
            self.block.emit()
            return
        super().keyPressEvent(event)
