"""The records of a product as Qt's tables take them: one to a row, one field to a cell."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuprofiler.core.changes import Change
from cuprofiler.domain.profile import Profile
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.entry import Begin, Row, fields_in, typed
from cuprofiler.services.fields import Field
from cuprofiler.services.typed import CHOSEN, WrongTextError, read_of, text_of
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NUMBERS = frozenset({"number", "amount", "percent", "whole"})


class EntryModel(QAbstractTableModel):
    """Rows of records; the last column is what comes out of each, and is only read."""

    def __init__(
        self,
        session: Session,
        rows: Callable[[Profile], Sequence[Row]],
        heads: dict[str, str],
        begin: Begin,
        words: tuple[str, str],
        parent: QObject,
    ) -> None:
        """`heads` are the words over each field, by its name; `words` stand over what comes out,
        and where something new is begun.
        """
        super().__init__(parent)
        self.session = session
        self.names = tuple(heads)
        self.begin = begin
        self.rows: list[Row] = []
        self._put_off: tuple[QPersistentModelIndex, str] | None = None
        self._heads = (*heads.values(), words[0])
        self._new = words[1]
        self._make = rows
        self._fields: dict[int, dict[str, Field]] = {}
        self._wrong: dict[tuple[Any, str], tuple[str, str]] = {}
        """What was typed and can't be stored, and why."""

    # --- What is there ------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the fields and what comes out."""
        return 0 if parent.isValid() else len(self._heads)

    def row(self, index: Index) -> Row:
        """Return the row of a cell."""
        return self.rows[index.row()]

    def field(self, index: Index) -> Field | None:
        """Return what is typed in a cell; None if nothing can be."""
        if not index.isValid() or index.column() >= len(self.names):
            return None
        if not self.session.has_product:
            return None
        at = index.row()
        if at not in self._fields:
            self._fields[at] = fields_in(self.session.profile, self.rows[at])
        return self._fields[at].get(self.names[index.column()])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether a cell can be chosen and typed in."""
        if not index.isValid() or self.row(index).is_head:
            return Qt.ItemFlag.ItemIsEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        begins = self.row(index).is_new and index.column() == 0
        typed_in = begins or self.field(index) is not None
        return usual | Qt.ItemFlag.ItemIsEditable if typed_in else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the words over a column."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return theme.font("small") if role == Qt.ItemDataRole.FontRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Return where the texts of a column stand: amounts flush right."""
        if column == len(self.names):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        kinds = (fields.get(self.names[column]) for fields in self._some_fields())
        right = any(field is not None and field.kind in NUMBERS for field in kinds)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _some_fields(self) -> list[dict[str, Field]]:
        first = next((n for n, row in enumerate(self.rows) if row.key is not None), None)
        if first is not None and first not in self._fields:
            self._fields[first] = fields_in(self.session.profile, self.rows[first])
        return list(self._fields.values())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and what is typed over."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index, editing=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.ToolTipRole:
            return None  # the table tells what is cut itself: a tip here would be read as markup
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.problem(index)
        return None

    def _text(self, index: Index, *, editing: bool) -> str:
        row = self.row(index)
        if index.column() == len(self.names):
            return row.result
        if row.is_head:
            return row.name if index.column() == 0 else ""
        if row.is_new:
            return self._new if index.column() == 0 and not editing else ""
        name = self.names[index.column()]
        if (_named(row), name) in self._wrong:
            return self._wrong[_named(row), name][0]
        field = self.field(index)
        if field is None:
            return ""
        value = field.read(self.session.profile)
        if editing:
            return text_of(field, value)
        text = dict(row.said).get(name) or read_of(field, value)
        return text if text or field.kind in CHOSEN else field.hint

    def is_hint(self, index: Index) -> bool:
        """Return whether what a cell shows is only how it is meant."""
        row = self.row(index)
        return row.is_new or (not row.is_head and not self._text(index, editing=True))

    def problem(self, index: Index) -> str:
        """Return what is wrong with what was typed into a cell; empty if nothing is."""
        if not index.isValid() or index.column() >= len(self.names):
            return ""
        return self._wrong.get((_named(self.row(index)), self.names[index.column()]), ("", ""))[1]

    @property
    def problems(self) -> list[str]:
        """What is wrong with everything that can't be stored."""
        return [why for _text, why in self._wrong.values()]

    # --- Typing -------------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Store what was typed; what can't be stays in its cell, marked."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if not self.session.has_product:
            return False
        row, name, text = self.row(index), self.names[index.column()], str(value).strip()
        if text == self._text(index, editing=True) or (row.is_new and not text):
            return True
        self._wrong.pop((_named(row), name), None)
        at = index.row()
        try:
            change = typed(self.session.profile, row, name, text, self.begin)
        except (WrongTextError, InvalidChangeError) as error:
            self._wrong[_named(row), name] = (text, str(error))
            self._tell_changed(at, at)
            return False
        if not change.edits:
            self._tell_changed(at, at)
            return True
        return self.do(change)

    def put_off(self, index: Index, text: str) -> None:
        """Keep what was typed where something new begins, until `begin_now`."""
        self._put_off = (QPersistentModelIndex(index), text)

    def begin_now(self) -> int:
        """Store what was put off; return the row of what was begun, −1 if nothing was."""
        put_off, self._put_off = self._put_off, None
        if put_off is None or not put_off[0].isValid():
            return -1
        at, count = put_off[0].row(), len(self.rows)
        self.setData(put_off[0], put_off[1])
        return at if len(self.rows) > count else -1

    def do(self, change: Change) -> bool:
        """Carry out a change as a step of its own."""
        self.session.new_visit()
        done = self.session.do(change)
        self.refresh()
        return done

    def let_go(self, rows: Iterable[int], names: Iterable[str]) -> None:
        """Forget what could not be stored in some cells: what is stored stands there again."""
        wanted = set(names)
        named = {_named(self.rows[at]) for at in rows if 0 <= at < len(self.rows)}
        self._wrong = {
            at: said for at, said in self._wrong.items() if not (at[0] in named and at[1] in wanted)
        }
        if self.rows:
            self._tell_changed(0, len(self.rows) - 1)

    # --- Following ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Follow a change: rows that came and went, then what all show."""
        if not self.session.has_product:
            return
        self._fields.clear()
        new = list(self._make(self.session.profile))
        there = {_named(row) for row in new}
        self._wrong = {at: said for at, said in self._wrong.items() if at[0] in there}
        old = self.rows
        same = [_named(row) for row in old] == [_named(row) for row in new]
        if not same:
            self._replace(old, new)
        self.rows = new
        if new:
            self._tell_changed(0, len(new) - 1)

    def _replace(self, old: list[Row], new: list[Row]) -> None:
        """Take out what is gone and put in what is new, so that the others keep their place."""
        was, now = [_named(row) for row in old], [_named(row) for row in new]
        first = 0
        while first < min(len(was), len(now)) and was[first] == now[first]:
            first += 1
        last = 0
        while last < min(len(was), len(now)) - first and was[-1 - last] == now[-1 - last]:
            last += 1
        if len(was) - last > first:
            self.beginRemoveRows(NOWHERE, first, len(was) - last - 1)
            self.rows = old[:first] + old[len(old) - last :]
            self.endRemoveRows()
        if len(now) - last > first:
            self.beginInsertRows(NOWHERE, first, len(now) - last - 1)
            self.rows = new
            self.endInsertRows()

    def _tell_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


def _named(row: Row) -> tuple[Any, ...]:
    """Return what makes a row the same row, whatever it shows."""
    return row.group, row.key, row.is_head
