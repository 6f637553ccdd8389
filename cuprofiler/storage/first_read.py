"""Read one product with the standard library alone, for the first page of a start.

SQLAlchemy takes longer to load than the whole window; it comes in afterwards.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from cuprofiler.domain.records import Product, Record
from cuprofiler.storage.errors import damaged, from_sqlite
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header
from cuprofiler.storage.mapping import MAPPINGS


@dataclass(frozen=True, slots=True)
class FirstRead:
    """The products of a workspace, all records of the last one, and the memos."""

    products: tuple[Product, ...]
    records: tuple[Record, ...]
    memos: dict[str, str]


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A plain connection that cannot change the file, nor run what a hostile schema holds."""
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=0.2
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def first_read(path: Path) -> FirstRead | None:
    """The last product of a workspace, or None if its file must be migrated first.

    Raises WorkspaceError as `check_header` does, or DamagedFileError.
    """
    if check_header(path) != SCHEMA_VERSION:
        return None
    try:
        connection = connect_read_only(path)
        try:
            return _read(connection, path)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error


def _read(connection: sqlite3.Connection, path: Path) -> FirstRead:
    memos = {row["key"]: row["value"] for row in connection.execute("SELECT * FROM memo")}
    products = _rows(connection, path, Product, "", ())
    found = [product for product in products if isinstance(product, Product)]
    found.sort(key=lambda product: (product.position, product.id))
    last = memos.get("last_product", "")
    if found and all(product.id != last for product in found):
        last = found[0].id
    records: list[Record] = [product for product in found if product.id == last]
    for kind in MAPPINGS:
        if kind is not Product and records:
            records += _rows(connection, path, kind, " WHERE product_id = ?", (last,))
    return FirstRead(tuple(found), tuple(records), memos)


def _rows(
    connection: sqlite3.Connection,
    path: Path,
    kind: type[Record],
    condition: str,
    values: tuple[str, ...],
) -> list[Record]:
    mapping = MAPPINGS[kind]
    found = []
    # The table's name comes from our own mapping, never from outside.
    query = f"SELECT * FROM {mapping.table}{condition}"  # noqa: S608
    for row in connection.execute(query, values):
        if not mapping.sound(row):
            raise damaged(path)
        try:
            found.append(mapping.read(row))
        except ValueError:
            raise damaged(path) from None
    return found
