"""Read one product for the first page of a start, before the whole file is checked."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Record
from cuprofiler.domain.records import Product
from cuprofiler.storage.connection import (
    check_build,
    connect_read_only,
    read_products,
    read_rows,
)
from cuprofiler.storage.driver import FILE_ERRORS, sqlite3
from cuprofiler.storage.errors import WorkspaceError, from_sqlite
from cuprofiler.storage.identity import SCHEMA_VERSION, check_header
from cuprofiler.storage.mapping import MAPPINGS, SETTINGS_QUERY, setting_hash


@frozen
class FirstRead:
    """The products of a workspace, all records of the last one, and the settings."""

    products: tuple[Product, ...]
    records: tuple[Record, ...]
    settings: dict[str, str]

    def is_still(self, setting: Callable[[str], str]) -> bool:
        """Return whether a workspace, asked by `setting`, is the one read and has not changed."""
        return all(
            self.settings.get(key, "") == setting(key) for key in ("workspace_id", "revision")
        )


def read_settings(path: Path) -> dict[str, str]:
    """Return the small things kept beside a workspace's records; empty if it can't be read."""
    return {key: value for key, (value, _sound) in _settings(path).items()}


def sound_settings(path: Path) -> dict[str, str]:
    """Return the settings that a copy takes along: whole ones, not the id, as a copy is another
    file.
    """
    return {
        key: value
        for key, (value, sound) in _settings(path).items()
        if sound and key != "workspace_id"
    }


def _settings(path: Path) -> dict[str, tuple[str, bool]]:
    """Return value and soundness of every setting of a file of this version, empty if it can't be
    read.
    """
    try:
        if check_header(path) != SCHEMA_VERSION:
            return {}
        with closing(connect_read_only(path)) as connection:
            return {
                key: (value, setting_hash(key, value) == stored)
                for key, value, stored in connection.execute(
                    f"{SETTINGS_QUERY} WHERE octet_length(value) < 10000 "
                    "AND typeof(key) = 'text' AND typeof(value) = 'text' LIMIT 10000"
                )
            }
    except (*FILE_ERRORS, WorkspaceError):
        return {}


def first_read(path: Path) -> FirstRead | None:
    """Return the last product of a workspace, or None if its file must be migrated first.

    Raises WorkspaceError as `check_header` does, or DamagedFileError.
    """
    if check_header(path) != SCHEMA_VERSION:
        return None
    try:
        with closing(connect_read_only(path)) as connection:
            check_build(connection, path)
            return _read(connection, path)
    except FILE_ERRORS as error:
        raise from_sqlite(error, path) from error


def _read(connection: sqlite3.Connection, path: Path) -> FirstRead:
    settings = {key: value for key, value, _hash in connection.execute(SETTINGS_QUERY)}
    products = read_products(connection, path)
    last = settings.get("last_product", "")
    if products and all(product.id != last for product in products):
        last = products[0].id
    records: list[Record] = [product for product in products if product.id == last]
    for kind, mapping in MAPPINGS.items():
        if kind is not Product and records:
            records += read_rows(connection, path, mapping, last)
    return FirstRead(tuple(products), tuple(records), settings)
