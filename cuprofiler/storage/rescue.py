"""Files from elsewhere and damaged files: read what is sound, never change the original."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cuprofiler.domain.records import LINKS, OWNERS, Product, Record, ids_in
from cuprofiler.storage.connection import connect_read_only
from cuprofiler.storage.digest import fresh_id
from cuprofiler.storage.driver import sqlite3
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

    Products are numbered on from `position`. What refers to something that is not there is left
    out.
    """
    kept = list(records)
    fresh = {identity: fresh_id() for record in kept if (identity := getattr(record, "id", None))}
    found: list[Record] = []
    for record in kept:
        try:
            renamed = _renamed(record, fresh)
        except KeyError:
            continue
        if isinstance(renamed, Product):
            renamed = replace(renamed, position=position)
            position += 1
        found.append(renamed)
    return tuple(found)


def _renamed(record: Record, fresh: dict[str, str]) -> Record:
    """A record with every id in it exchanged; raises KeyError if an owner is not there."""
    changed: dict[str, Any] = {}
    if hasattr(record, "id"):
        changed["id"] = fresh[record.id]
    for field in OWNERS.get(type(record), ()):
        text = getattr(record, field)
        # Only ids are exchanged: what a conflict of the founder's own is called stays.
        known = [part for part in ids_in(text) if part in fresh]
        if field not in ("source", "item") and text and len(known) < len(ids_in(text)):
            raise KeyError(text)
        for part in known:
            text = text.replace(part, fresh[part])
        changed[field] = text
    for field in LINKS.get(type(record), ()):
        value = getattr(record, field)
        if isinstance(value, tuple):
            changed[field] = tuple(fresh[part] for part in value if part in fresh)
        else:
            changed[field] = fresh.get(value, "")
    return replace(record, **changed)


def save_copy(
    records: Iterable[Record], target: Path, memos: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Write records and memos into a new workspace, or raise WorkspaceError and leave nothing."""
    from cuprofiler.storage.workspace import Workspace

    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with Workspace.create(partial) as workspace:
            workspace.add_all(records, "")
            for key, value in memos.items():
                workspace.set_memo(key, value)
        if target.exists():
            raise WorkspaceError(f"{target}", target)
        partial.rename(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
