"""The workspace file: open, check, read, change. One workspace object belongs to one thread."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from cuprofiler.core.record import Record
from cuprofiler.domain.changes import Change, Edit
from cuprofiler.domain.records import Product
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.connection import (
    check_rows,
    connect,
    connect_read_only,
    read_rows,
    transaction,
)
from cuprofiler.storage.digest import fresh_id
from cuprofiler.storage.driver import FILE_ERRORS, sqlite3
from cuprofiler.storage.errors import (
    ConflictError,
    DiskFullError,
    ReadOnlyFileError,
    WorkspaceError,
    from_sqlite,
    moved,
    taken,
)
from cuprofiler.storage.identity import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    check_header,
    check_place,
    fsync_folder,
    make_private,
)
from cuprofiler.storage.journal import drop_stale, journal_of, may_write
from cuprofiler.storage.mapping import MAPPINGS, mapping_of, setting_hash


class Workspace:
    """An open workspace file."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.changed = False
        try:
            self._connection = connect_read_only(path) if read_only else connect(path)
        except FILE_ERRORS as error:
            raise from_sqlite(error, path) from error
        self._place = _place_of(path)

    # --- Opening and closing ------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path) -> "Workspace":
        """Make a new, empty workspace; raises WorkspaceError if the file is there already.

        It gets its name only when it is whole: a kill on the way leaves nothing under it.
        """
        check_place(path)
        partial = path.with_name(f"{path.stem}.making")
        try:
            if path.is_symlink() or path.exists():
                raise FileExistsError
            partial.unlink(missing_ok=True)
            make_private(partial)
            _build(partial)
            drop_stale(path)
            partial.rename(path)
            fsync_folder(path.parent)
        except FileExistsError:
            raise taken(path) from None
        except DiskFullError as error:
            raise DiskFullError(
                _("The disk is full, so {path} can’t be made. Free some room.").format(path=path),
                path,
            ) from error
        except OSError as error:
            raise WorkspaceError(
                _("{path} can’t be made ({reason}). Choose another folder.").format(
                    path=path, reason=error.strerror
                ),
                path,
            ) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
                journal_of(partial).unlink(missing_ok=True)
        return cls(path, read_only=False)

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
        workspace = cls(path, read_only=read_only)
        try:
            if check:
                workspace.check()
        except WorkspaceError:
            workspace.close()
            raise
        return workspace

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

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
        with self._transaction(writing=False) as connection:
            check_rows(connection, self.path)

    def products(self) -> tuple[Product, ...]:
        """Every product, in the founder's order."""
        with self._transaction(writing=False) as connection:
            found = [
                record
                for record in read_rows(connection, self.path, MAPPINGS[Product])
                if isinstance(record, Product)
            ]
        return tuple(sorted(found, key=lambda product: (product.position, product.id)))

    def records_of(self, product_id: str) -> tuple[Record, ...]:
        """Everything kept about one product; empty if there is no such product."""
        found: list[Record] = []
        with self._transaction(writing=False) as connection:
            for mapping in MAPPINGS.values():
                found += read_rows(connection, self.path, mapping, product_id)
        return tuple(found)

    def count(self, kind: type[Record], product_id: str) -> int:
        """How many records of a kind a product has."""
        mapping = MAPPINGS[kind]
        query = f"SELECT count(*) FROM {mapping.table} WHERE {mapping.owner} = ?"  # noqa: S608
        with self._transaction(writing=False) as connection:
            return int(connection.execute(query, (product_id,)).fetchone()[0])

    def all_records(self) -> tuple[Record, ...]:
        """Every record of every product."""
        found: list[Record] = []
        with self._transaction(writing=False) as connection:
            for mapping in MAPPINGS.values():
                found += read_rows(connection, self.path, mapping)
        return tuple(found)

    def setting(self, key: str) -> str:
        """A small thing kept beside the records, empty if it is not there."""
        with self._transaction(writing=False) as connection:
            return _setting(connection, key)

    @property
    def revision(self) -> int:
        """How many changes were ever saved in this file."""
        return _number(self.setting("revision"))

    @property
    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened, and not exchanged for another."""
        return self._place is not None and _place_of(self.path) == self._place

    def write_copy(self, target: Path) -> None:
        """Write everything into a new file; works after the file itself was removed, too.

        Raises one of `FILE_ERRORS`.
        """
        self._connection.execute("VACUUM INTO ?", (str(target),))

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
            revision = _number(_setting(connection, "revision")) + 1
            _put_setting(connection, "revision", str(revision))
        self.changed = True

    def wipe(self) -> None:
        """Write the file anew, so that nothing that was removed is left between its pages.

        Raises WorkspaceError.
        """
        try:
            self._connection.execute("VACUUM")
        except FILE_ERRORS as error:
            raise from_sqlite(error, self.path) from error

    def set_setting(self, key: str, value: str) -> None:
        """Keep a small thing beside the records; nothing happens in a read-only file."""
        if self.read_only or self.setting(key) == value:
            return
        with self._transaction() as connection:
            _put_setting(connection, key, value)

    def add_all(self, records: Iterable[Record], label: str) -> None:
        """Store new records in one change."""
        self.apply(Change(label, tuple(Edit(None, record) for record in records)))

    def _apply_edit(self, connection: sqlite3.Connection, edit: Edit) -> None:
        record = edit.after if edit.after is not None else edit.before
        assert record is not None  # an edit has one of them
        mapping = mapping_of(record)
        key = mapping.key_of(record)
        query = f"SELECT hash FROM {mapping.table} WHERE {mapping.here}"  # noqa: S608 - our names
        stored = connection.execute(query, key).fetchone()
        expected = (mapping.row(edit.before)[-1],) if edit.before is not None else None
        if stored != expected:
            raise ConflictError(
                _(
                    "{path} was changed by another program meanwhile. Open it again to go on."
                ).format(path=self.path),
                self.path,
            )
        if edit.after is None:
            connection.execute(mapping.deletion, key)
        elif edit.before is None:
            connection.execute(mapping.insertion, mapping.row(edit.after))
        else:
            connection.execute(mapping.update, (*mapping.row(edit.after), *key))

    @contextmanager
    def _transaction(self, *, writing: bool = True) -> Iterator[sqlite3.Connection]:
        # Asked first: on a file that was exchanged SQLite would write into the one taken away.
        if writing and not self.is_in_place:
            raise moved(self.path)
        with transaction(self._connection, self.path, writing=writing) as connection:
            yield connection


def _build(path: Path) -> None:
    """Make the tables of a new workspace in an empty file; raises WorkspaceError."""
    from cuprofiler.storage.tables import definitions

    try:
        connection = connect(path)
    except FILE_ERRORS as error:
        raise from_sqlite(error, path) from error
    try:
        with transaction(connection, path, writing=True):
            for statement in definitions():
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            for key, value in (("workspace_id", fresh_id(16)), ("revision", "0")):
                _put_setting(connection, key, value)
    finally:
        connection.close()


def _place_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from every other on this computer, None if it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _number(text: str) -> int:
    """A revision; one that is no number counts as none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _setting(connection: sqlite3.Connection, key: str) -> str:
    found = connection.execute("SELECT value FROM memo WHERE key = ?", (key,)).fetchone()
    return str(found[0]) if found else ""


def _put_setting(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO memo (key, value, hash) VALUES (?, ?, ?)",
        (key, value, setting_hash(key, value)),
    )
