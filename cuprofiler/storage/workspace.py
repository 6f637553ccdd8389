"""The workspace file: open, check, read, change.

journal_mode DELETE with synchronous EXTRA: an acknowledged change survives a power cut, and the
file stands alone at rest. One workspace object belongs to one thread.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.records import Product, Record
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.errors import (
    ConflictError,
    ReadOnlyFileError,
    WorkspaceError,
    damaged,
    from_sqlite,
)
from cuprofiler.storage.first_read import connect_read_only
from cuprofiler.storage.identity import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    check_header,
    make_private,
    may_write,
)
from cuprofiler.storage.mapping import MAPPINGS, mapping_of, memo_hash
from cuprofiler.storage.tables import MEMO, METADATA, TABLES

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA busy_timeout = 2000",
)
_DURABLE = ("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA")


def engine_for(path: Path, *, read_only: bool) -> sa.Engine:
    """An engine with exactly one connection, transactions begun by us and IMMEDIATE."""

    def connect() -> sqlite3.Connection:
        if read_only:
            return connect_read_only(path)
        # mode=rw: a wrong path must not create a file. isolation_level None: the driver's own
        # transactions let a rolled-back insert survive, so BEGIN is sent below.
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None
        )
        for pragma in (*_PRAGMAS, *_DURABLE):
            connection.execute(pragma)
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


class Workspace:
    """An open workspace file."""

    def __init__(self, path: Path, engine: sa.Engine, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.changed = False
        self._engine = engine

    # --- Opening and closing ------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path) -> "Workspace":
        """Make a new, empty workspace; raises WorkspaceError if the file is there already."""
        try:
            make_private(path)
        except FileExistsError:
            raise WorkspaceError(
                _("{path} is there already. Choose another name.").format(path=path), path
            ) from None
        except OSError as error:
            raise WorkspaceError(
                _("{path} can’t be made ({reason}). Choose another folder.").format(
                    path=path, reason=error.strerror
                ),
                path,
            ) from error
        workspace = cls(path, engine_for(path, read_only=False), read_only=False)
        try:
            with workspace._transaction() as connection:
                METADATA.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
                for key, value in (("workspace_id", token_hex(16)), ("revision", "0")):
                    connection.execute(MEMO.insert().values(_memo_row(key, value)))
        except WorkspaceError:
            workspace.close()
            path.unlink(missing_ok=True)
            raise
        return workspace

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, check: bool = True) -> "Workspace":
        """Open a workspace of the current version and check every row.

        A file that may not be written is opened for reading. Raises WorkspaceError; an older
        file must go through `migrations.migrate` first.
        """
        version = check_header(path)
        if version != SCHEMA_VERSION:
            raise WorkspaceError(_("{path} must be converted first.").format(path=path), path)
        read_only = read_only or not may_write(path)
        workspace = cls(path, engine_for(path, read_only=read_only), read_only=read_only)
        try:
            if check:
                workspace.check()
        except WorkspaceError:
            workspace.close()
            raise
        return workspace

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- Reading ------------------------------------------------------------------------------

    def check(self) -> None:
        """Check the file's structure and every row's hash; raises DamagedFileError."""
        with self._transaction() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
            if found != "ok":
                raise damaged(self.path)
            for mapping in MAPPINGS.values():
                # The driver's own rows: 50,000 are to be checked in a fifth of a second.
                driver = connection.connection.driver_connection
                assert isinstance(driver, sqlite3.Connection)
                for row in driver.execute(mapping.selection):
                    if mapping.hash_cells(row[:-1]) != row[-1]:
                        raise damaged(self.path)
            for row in connection.execute(sa.select(MEMO)).mappings():
                if row["hash"] != memo_hash(row["key"], row["value"]):
                    raise damaged(self.path)

    def products(self) -> tuple[Product, ...]:
        """Every product, in the founder's order."""
        with self._transaction() as connection:
            found = [
                record
                for record in self._records(connection, Product)
                if isinstance(record, Product)
            ]
        return tuple(sorted(found, key=lambda product: (product.position, product.id)))

    def records_of(self, product_id: str) -> tuple[Record, ...]:
        """Everything kept about one product; empty if there is no such product."""
        found: list[Record] = []
        with self._transaction() as connection:
            for record_type, table in TABLES.items():
                column = table.c.id if record_type is Product else table.c.product_id
                found += self._records(connection, record_type, column == product_id)
        return tuple(found)

    def all_records(self) -> Iterator[Record]:
        """Every record of every product."""
        with self._transaction() as connection:
            for record_type in MAPPINGS:
                yield from list(self._records(connection, record_type))

    def memo(self, key: str) -> str:
        """A small thing kept beside the records, empty if it is not there."""
        with self._transaction() as connection:
            value = connection.execute(sa.select(MEMO.c.value).where(MEMO.c.key == key)).scalar()
        return str(value or "")

    @property
    def revision(self) -> int:
        """How many changes were ever saved in this file."""
        return int(self.memo("revision") or 0)

    def _records(
        self, connection: sa.Connection, record_type: type[Record], *conditions: Any
    ) -> Iterator[Record]:
        mapping = MAPPINGS[record_type]
        query = sa.select(TABLES[record_type]).where(*conditions)
        for found in connection.execute(query).mappings():
            row = dict(found)
            if not mapping.sound(row):
                raise damaged(self.path)
            try:
                yield mapping.read(row)
            except ValueError:
                raise damaged(self.path) from None

    # --- Writing ------------------------------------------------------------------------------

    def apply(self, change: Change) -> None:
        """Store a change whole or not at all.

        Raises ConflictError if a record is not as the change found it, or WorkspaceError.
        """
        if self.read_only:
            raise ReadOnlyFileError(
                _("{path} is open for reading only. Save a copy to change it.").format(
                    path=self.path
                ),
                self.path,
            )
        with self._transaction() as connection:
            for edit in change.edits:
                self._apply_edit(connection, edit)
            connection.execute(
                MEMO.update()
                .where(MEMO.c.key == "revision")
                .values(_memo_row("revision", str(self._revision(connection) + 1)))
            )
        self.changed = True

    def set_memo(self, key: str, value: str) -> None:
        """Keep a small thing beside the records; nothing happens in a read-only file."""
        if self.read_only or self.memo(key) == value:
            return
        row = _memo_row(key, value)
        with self._transaction() as connection:
            connection.execute(MEMO.delete().where(MEMO.c.key == key))
            connection.execute(MEMO.insert().values(row))

    def add_all(self, records: Iterable[Record], label: str) -> None:
        """Store new records in one change."""
        self.apply(Change(label, tuple(Edit(None, record) for record in records)))

    def _revision(self, connection: sa.Connection) -> int:
        found = connection.execute(sa.select(MEMO.c.value).where(MEMO.c.key == "revision")).scalar()
        return int(found or 0)

    def _apply_edit(self, connection: sa.Connection, edit: Edit) -> None:
        record = edit.after if edit.after is not None else edit.before
        assert record is not None  # an edit has one of them
        mapping = mapping_of(record)
        table = TABLES[type(record)]
        here = [table.c[name] == value for name, value in mapping.key_of(record).items()]
        stored = connection.execute(sa.select(table.c.hash).where(*here)).scalar()
        expected = mapping.row(edit.before)["hash"] if edit.before is not None else None
        if stored != expected:
            raise ConflictError(
                _(
                    "{path} was changed by another program meanwhile. Open it again to go on."
                ).format(path=self.path),
                self.path,
            )
        if edit.after is None:
            connection.execute(table.delete().where(*here))
        elif edit.before is None:
            connection.execute(table.insert().values(mapping.row(edit.after)))
        else:
            connection.execute(table.update().where(*here).values(mapping.row(edit.after)))

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        """One transaction: committed at the end, rolled back if anything is raised."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except sa.exc.DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise from_sqlite(error.orig, self.path) from error
            raise
        except sqlite3.Error as error:
            raise from_sqlite(error, self.path) from error


def _memo_row(key: str, value: str) -> dict[str, str]:
    return {"key": key, "value": value, "hash": memo_hash(key, value)}
