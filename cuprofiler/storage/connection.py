"""Connections to a workspace file as the driver makes them, and what is read with them alone.

journal_mode DELETE with synchronous EXTRA: an acknowledged change survives a power cut, and the
file stands alone at rest.
"""

from collections.abc import Iterable
from pathlib import Path

from cuprofiler.core.record import Record
from cuprofiler.domain.records import Product
from cuprofiler.storage.driver import sqlite3
from cuprofiler.storage.errors import altered, damaged
from cuprofiler.storage.identity import SCHEMA_DIGEST, SCHEMA_VERSION, schema_digest
from cuprofiler.storage.journal import place_of, settle
from cuprofiler.storage.mapping import (
    MAPPINGS,
    SETTINGS_QUERY,
    SETTINGS_TABLE,
    STEPS_TABLE,
    Row,
    TableMap,
    setting_hash,
)

_GUARDED = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
_WRITING = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA busy_timeout = 2000",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection that may write; transactions are begun by us.

    Raises AlteredFileError before anything is written if the file is not built as ours are.
    """
    # mode=rw: a wrong path must not create a file. isolation_level None: the driver's own
    # transactions let a rolled-back insert survive.
    connection = _open(path, "rw", timeout=2.0)
    try:
        check_build(connection, path)
        for pragma in _WRITING:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_read_only(path: Path, timeout: float = 0.2) -> sqlite3.Connection:
    """Return a connection that cannot change the file, nor run what a hostile schema holds.

    It waits `timeout` seconds for a file that another program is writing. A change that was cut
    off is taken back first, where the file may be written: reading alone could not.
    """
    settle(path)
    return _open(path, "ro", timeout)


def check_build(connection: sqlite3.Connection, path: Path) -> None:
    """Whether tables and indexes are those that the program makes, and nothing else is there.

    A file of an older version is held to its kinds of parts: its text may be that of any way up to
    it. An empty one is a new one. Raises AlteredFileError.
    """
    parts = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    if not parts:
        return
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == SCHEMA_VERSION:
        if schema_digest(sql for _kind, _name, sql in parts) != SCHEMA_DIGEST:
            raise altered(path)
        return
    ours = {mapping.table for mapping in MAPPINGS.values()}
    ours |= {SETTINGS_TABLE, STEPS_TABLE}
    for kind, name, sql in parts:
        table = kind == "table" and name in ours and sql.upper().startswith("CREATE TABLE")
        index = kind == "index" and (sql is None or name.removesuffix("_of_product") in ours)
        if not table and not index:
            raise altered(path)


def _open(path: Path, mode: str, timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{place_of(path).as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=timeout
    )
    for pragma in _GUARDED:
        connection.execute(pragma)
    return connection


def read_rows(
    connection: sqlite3.Connection, path: Path, mapping: TableMap, product_id: str | None = None
) -> list[Record]:
    """Read the records of a table, of one product or of all, without SQLAlchemy.

    Raises DamagedFileError if a row is not what was once written.
    """
    condition, values = ("", ()) if product_id is None else (_OF_PRODUCT, (product_id,))
    query = mapping.selection + condition.format(mapping.owner)
    return records_of(connection.execute(query, values), path, mapping)


_OF_PRODUCT = " WHERE {} = ?"


def read_products(connection: sqlite3.Connection, path: Path) -> list[Product]:
    """Read every product, in the founder's order; raises DamagedFileError."""
    return in_order(read_rows(connection, path, MAPPINGS[Product]))


def in_order(products: Iterable[Record]) -> list[Product]:
    """Return products in the founder's order."""
    return sorted(
        (product for product in products if isinstance(product, Product)),
        key=lambda product: (product.position, product.id),
    )


def records_of(rows: Iterable[Row], path: Path, mapping: TableMap) -> list[Record]:
    """Return the records of rows; raises DamagedFileError for one that is not sound."""
    records = []
    for row in rows:
        if not mapping.sound(row):
            raise damaged(path)
        try:
            records.append(mapping.read(row))
        except ValueError:
            raise damaged(path) from None
    return records


def check_rows(connection: sqlite3.Connection, path: Path) -> None:
    """Check the file's structure and every row's hash; raises DamagedFileError."""
    # Not quick_check: only the whole one holds the indexes, by which pages read, to the tables.
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise damaged(path)
    for mapping in MAPPINGS.values():
        sound = mapping.sound
        for row in connection.execute(mapping.selection):
            if not sound(row):
                raise damaged(path)
    for key, value, stored in connection.execute(SETTINGS_QUERY):
        if setting_hash(key, value) != stored:
            raise damaged(path)
