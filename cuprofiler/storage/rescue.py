"""Files from elsewhere and damaged files: read what is sound, never change the original."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from cuprofiler.domain.records import Answer, DecisionMaker, Product, Record, UserClass
from cuprofiler.storage.connection import connect_read_only
from cuprofiler.storage.digest import fresh_id
from cuprofiler.storage.errors import WorkspaceError, from_sqlite
from cuprofiler.storage.identity import check_header
from cuprofiler.storage.mapping import MAPPINGS, Row, TableMap


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read: sound records, and how many rows were not."""

    records: tuple[Record, ...]
    lost: int


def read_all(path: Path, *, trust_hashes: bool = True) -> Salvage:
    """Every sound record of a file, the rest counted; raises WorkspaceError if none can be had.

    Orphans (an answer whose product is lost) are counted as lost.
    """
    check_header(path)
    records: list[Record] = []
    lost = 0
    try:
        connection = connect_read_only(path)
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    try:
        for mapping in MAPPINGS.values():
            try:
                rows = connection.execute(mapping.selection)
                while (row := rows.fetchone()) is not None:
                    record = _read(mapping, row, trust_hashes)
                    lost += record is None
                    records += [record] if record is not None else []
            except sqlite3.Error:
                # A torn page: what came before it is kept.
                lost += 1
    finally:
        connection.close()
    products = {record.id for record in records if isinstance(record, Product)}
    kept = tuple(record for record in records if _product_of(record) in products)
    return Salvage(kept, lost + len(records) - len(kept))


def _read(mapping: TableMap, row: Row, trust_hashes: bool) -> Record | None:
    try:
        if trust_hashes and not mapping.sound(row):
            return None
        return mapping.read(row)
    except ValueError:
        return None


def _product_of(record: Record) -> str:
    return record.id if isinstance(record, Product) else record.product_id


def with_new_ids(records: Iterable[Record], position: int = 0) -> tuple[Record, ...]:
    """The same records under fresh ids, so that they can stand beside others.

    Products are numbered on from `position`.
    """
    kept = list(records)
    fresh = {
        record.id: fresh_id(8)
        for record in kept
        if isinstance(record, Product | UserClass | DecisionMaker)
    }
    found: list[Record] = []
    for record in kept:
        if isinstance(record, Product):
            found.append(replace(record, id=fresh[record.id], position=position))
            position += 1
        elif isinstance(record, Answer):
            subject = fresh.get(record.subject_id)
            if subject is not None:
                found.append(
                    replace(record, product_id=fresh[record.product_id], subject_id=subject)
                )
        elif isinstance(record, UserClass | DecisionMaker):
            found.append(replace(record, id=fresh[record.id], product_id=fresh[record.product_id]))
        else:
            found.append(replace(record, product_id=fresh[record.product_id]))
    return tuple(found)


def save_copy(records: Iterable[Record], target: Path) -> None:
    """Write records into a fresh workspace; raises WorkspaceError and leaves nothing then."""
    from cuprofiler.storage.workspace import Workspace

    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with Workspace.create(partial) as workspace:
            workspace.add_all(records, "")
        if target.exists():
            raise WorkspaceError(f"{target}", target)
        partial.rename(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
