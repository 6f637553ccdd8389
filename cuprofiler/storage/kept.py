"""Every step that was taken in a file, kept in it: what was before, what after, when and why.

A step is one row; its edits are packed, as most of a record stays as it is when a word of it is
changed. Steps of an older version are read with the records of today, as far as that goes.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from cuprofiler.core.changes import Change, Edit, Mark, Noted, Step
from cuprofiler.core.record import Record, described, product_of
from cuprofiler.storage.digest import fresh_id, row_hash
from cuprofiler.storage.mapping import MAPPINGS, STEPS_TABLE, TableMap
from cuprofiler.storage.tables import STEPS

HASHED = ("uid", "at", "product_id", "label", "why", "edits")
"""What the hash of a row is over: whether it was taken back may change."""


class StepLog:
    """The steps of one open file. It writes within the transaction of whoever calls."""

    def __init__(
        self, connection: sa.Connection, now: Callable[[], datetime] | None = None
    ) -> None:
        self._connection = connection
        self._now = now

    # --- Writing ------------------------------------------------------------------------------

    def note(self, noted: Noted) -> None:
        """Note what a change does to the steps."""
        last = STEPS.c.id == self._last(undone=False)
        if noted.mark is Mark.UNDO:
            self._connection.execute(sa.update(STEPS).where(last), {"undone": 1})
            return
        if noted.mark is Mark.REDO:
            taken_back = STEPS.c.id == self._last(undone=True)
            self._connection.execute(sa.update(STEPS).where(taken_back), {"undone": 0})
            return
        self._connection.execute(sa.delete(STEPS).where(STEPS.c.undone == 1))
        if noted.mark is Mark.DROP:
            self._connection.execute(sa.delete(STEPS).where(last))
        elif noted.mark is Mark.MERGE:
            self._connection.execute(sa.update(STEPS).where(last), self._cells(noted.step))
        else:
            self._connection.execute(sa.insert(STEPS), {"undone": 0, **self._cells(noted.step)})

    def rewrite(self, record: Callable[[Record], Record], text: Callable[[str], str]) -> None:
        """Put every record, and every word beside them, into another form: of who is erased.

        A step that can't be read any more loses what it held.
        """
        for step in list(self.steps()):
            change = step.change or Change(step.label, ())
            edits = tuple(
                Edit(each.before and record(each.before), each.after and record(each.after))
                for each in change.edits
            )
            words = (text(step.label), text(step.why))
            if edits != change.edits or words != (step.label, step.why) or step.change is None:
                self._replace(step, Change(words[0], edits, why=words[1]))

    def thin(self, before: datetime, name: Callable[[datetime, int], str]) -> None:
        """Let the steps of a product in a month be one, of those taken before a day.

        `name` says what such a step is called, by its month and how many it is made of.
        """
        groups: dict[tuple[str, str], list[Step]] = {}
        for step in self.steps(until=before):
            if step.undone or step.change is None:
                continue
            groups.setdefault((step.at.strftime("%Y-%m"), step.product_id), []).append(step)
        for group in groups.values():
            if len(group) > 1:
                self._join(group, name(group[-1].at, len(group)))

    def _join(self, group: list[Step], label: str) -> None:
        whole = Change("", ())
        for step in group:
            if step.change is not None:
                whole = whole.then(step.change)
        gone = [step.number for step in group[:-1]]
        self._connection.execute(sa.delete(STEPS).where(STEPS.c.id.in_(gone)))
        self._replace(group[-1], Change(label, whole.edits))

    def _replace(self, step: Step, change: Change) -> None:
        cells = _hashed(step.uid, _written(step.at), step.product_id, change)
        self._connection.execute(sa.update(STEPS).where(STEPS.c.id == step.number), cells)

    def _cells(self, change: Change) -> dict[str, object]:
        products = dict.fromkeys(product_of(edit.record) for edit in change.edits)
        return _hashed(fresh_id(), _written((self._now or _now)()), " ".join(products), change)

    # --- Reading ------------------------------------------------------------------------------

    def last(self, *, undone: bool) -> Step | None:
        """Return the step that would be taken back next, or done again."""
        query = sa.select(STEPS).where(STEPS.c.id == self._last(undone=undone))
        row = self._connection.execute(query).one_or_none()
        return _step(row) if row is not None else None

    def steps(
        self,
        product_id: str = "",
        since: datetime | None = None,
        until: datetime | None = None,
        last: int = 0,
    ) -> Iterator[Step]:
        """Yield the steps in their order, of one product or of all, from a moment on to another.

        `last` is how many of them at most, the latest ones; 0 for all. A row that is not what was
        once written is left out.
        """
        query = sa.select(STEPS)
        if product_id:
            query = query.where(sa.func.instr(STEPS.c.product_id, product_id) > 0)
        if since is not None:
            query = query.where(STEPS.c.at >= _written(since))
        if until is not None:
            query = query.where(STEPS.c.at < _written(until))
        order = STEPS.c.id.desc() if last else STEPS.c.id
        query = query.order_by(order)
        if last:
            query = query.where(STEPS.c.undone == 0).limit(last)
        rows = self._connection.execute(query).all()
        for row in reversed(rows) if last else rows:
            step = _step(row)
            if step is not None:
                yield step

    def count(self, product_id: str) -> int:
        """Return how many steps there are about a product, but for those taken back."""
        about = sa.func.instr(STEPS.c.product_id, product_id) > 0
        query = sa.select(sa.func.count()).where(about, STEPS.c.undone == 0)
        return int(self._connection.execute(query).scalar_one())

    def _last(self, *, undone: bool) -> sa.ScalarSelect[Any]:
        # What is taken back lies behind what is done: the next to do again is the first of it.
        which = sa.func.min if undone else sa.func.max
        query = sa.select(which(STEPS.c.id)).where(STEPS.c.undone == int(undone))
        return query.scalar_subquery()


def _now() -> datetime:
    return datetime.now(UTC)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _hashed(uid: str, at: str, product_id: str, change: Change) -> dict[str, object]:
    values = (uid, at, product_id, change.label, change.why, pack(change.edits))
    cells = dict(zip(HASHED, values, strict=True))
    return {**cells, "hash": row_hash(STEPS_TABLE, values)}  # type: ignore[arg-type]


def _step(row: Any) -> Step | None:
    """Return the step of a row; None if it is not what was once written."""
    cells = tuple(getattr(row, name) for name in HASHED)
    if row_hash(STEPS_TABLE, cells) != row.hash:
        return None
    try:
        at = datetime.strptime(row.at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
    try:
        edits = unpack(row.edits)
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error):
        change = None
    else:
        change = Change(row.label, edits, why=row.why) if edits else None
    return Step(row.id, row.uid, at, row.product_id, row.label, row.why, bool(row.undone), change)


# --- Packing --------------------------------------------------------------------------------------

MOST_UNPACKED = 200_000_000
"""No step of ours is larger unpacked: what is comes from elsewhere, to fill the memory."""


def pack(edits: Iterable[Edit]) -> bytes:
    """Return edits as bytes: of a changed record, what is other afterwards."""
    packed = []
    for edit in edits:
        mapping = MAPPINGS[type(edit.record)]
        before = _cells_of(mapping, edit.before) if edit.before is not None else None
        after = _cells_of(mapping, edit.after) if edit.after is not None else None
        if before is not None and after is not None:
            after = {name: cell for name, cell in after.items() if before[name] != cell}
            before = _without_defaults(mapping, before)
        elif after is not None:
            after = _without_defaults(mapping, after)
        elif before is not None:
            before = _without_defaults(mapping, before)
        packed.append((mapping.table, before, after))
    return zlib.compress(json.dumps(packed, separators=(",", ":"), ensure_ascii=False).encode())


def unpack(data: bytes) -> tuple[Edit, ...]:
    """Return packed edits; raises ValueError, KeyError or TypeError if they are none of today."""
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(data, MOST_UNPACKED)
    if unpacker.unconsumed_tail:
        raise ValueError("too much")
    tables = {mapping.table: mapping for mapping in MAPPINGS.values()}
    found = []
    for table, before, after in json.loads(text):
        mapping = tables[table]
        if before is not None and after is not None:
            after = {**before, **after}
        found.append(Edit(_record(mapping, before), _record(mapping, after)))
    return tuple(found)


def _cells_of(mapping: TableMap, record: Record) -> dict[str, object]:
    return {name: cell for name, cell in mapping.cells(record).items() if name != "hash"}


def _without_defaults(mapping: TableMap, cells: dict[str, object]) -> dict[str, object]:
    """Return the cells but for those that say what a record says by itself."""
    defaults = _defaults(mapping.table)
    return {
        name: cell for name, cell in cells.items() if name not in defaults or defaults[name] != cell
    }


@lru_cache
def _defaults(table: str) -> dict[str, object]:
    mapping = next(each for each in MAPPINGS.values() if each.table == table)
    return {
        each.column: each.kind.write(each.default)
        for each in described(mapping.record)
        if each.default is not MISSING
    }


def _record(mapping: TableMap, cells: dict[str, Any] | None) -> Record | None:
    if cells is None:
        return None
    known = {name: cell for name, cell in cells.items() if name in mapping.kinds}
    return mapping.read_columns(known, tuple(known.values()))
