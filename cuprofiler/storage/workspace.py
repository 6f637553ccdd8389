"""The workspace file: open, check, read, change. One workspace object belongs to one thread."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import groupby
from pathlib import Path
from types import TracebackType

import sqlalchemy as sa

from cuprofiler.core.changes import Change, Edit, Mark, Noted, Step
from cuprofiler.core.record import Record
from cuprofiler.domain.records import Product
from cuprofiler.i18n import gettext as _
from cuprofiler.storage.connection import (
    check_rows,
    connect,
    connect_read_only,
    in_order,
    records_of,
)
from cuprofiler.storage.digest import fresh_id
from cuprofiler.storage.driver import FILE_ERRORS
from cuprofiler.storage.engine import over, transaction
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
from cuprofiler.storage.kept import StepLog
from cuprofiler.storage.mapping import MAPPINGS, setting_hash
from cuprofiler.storage.tables import SETTINGS, definitions, found_by, statements_of


class Workspace:
    """An open workspace file."""

    def __init__(
        self, path: Path, *, read_only: bool, now: Callable[[], datetime] | None = None
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.changed = False
        try:
            self._file = connect_read_only(path) if read_only else connect(path)
        except FILE_ERRORS as error:
            raise from_sqlite(error, path) from error
        self._connection = over(self._file)
        self._log = StepLog(self._connection, now)
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
        self._file.close()

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
        with self._transaction(writing=False):
            # Rows as they lie in the file, not as anything reads them.
            check_rows(self._file, self.path)

    def products(self) -> tuple[Product, ...]:
        """Return every product, in the founder's order."""
        with self._transaction(writing=False):
            return tuple(in_order(self._read(Product)))

    def records_of(self, product_id: str) -> tuple[Record, ...]:
        """Return everything kept about one product; empty if there is no such product."""
        with self._transaction(writing=False):
            return tuple(record for kind in MAPPINGS for record in self._read(kind, product_id))

    def count(self, kind: type[Record], product_id: str) -> int:
        """Return how many records of a kind a product has."""
        with self._transaction(writing=False):
            query = statements_of(kind).count
            return self._connection.execute(query, {"product_id": product_id}).scalar_one()

    def all_records(self) -> tuple[Record, ...]:
        """Return every record of every product."""
        with self._transaction(writing=False):
            return tuple(record for kind in MAPPINGS for record in self._read(kind))

    def last_step(self, *, undone: bool = False) -> Step | None:
        """Return the step that would be taken back next, or done again."""
        with self._transaction(writing=False):
            return self._log.last(undone=undone)

    def steps(
        self, product_id: str = "", since: datetime | None = None, last: int = 0
    ) -> tuple[Step, ...]:
        """Return the steps of a product, or of all, from a moment on, in their order.

        `last` is how many of the latest at most; 0 for all.
        """
        with self._transaction(writing=False):
            return tuple(self._log.steps(product_id, since, last=last))

    def count_steps(self, product_id: str) -> int:
        """Return how many steps are kept about a product."""
        with self._transaction(writing=False):
            return self._log.count(product_id)

    def kept_records(self) -> tuple[Record, ...]:
        """Return every record as it was in any step that is kept."""
        return tuple(
            record
            for step in self.steps()
            if step.change is not None
            for edit in step.change.edits
            for record in (edit.before, edit.after)
            if record is not None
        )

    def setting(self, key: str) -> str:
        """Return a small thing kept beside the records, empty if it is not there."""
        with self._transaction(writing=False):
            return self._setting(key)

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
        self._file.execute("VACUUM INTO ?", (str(target),))

    # --- Writing ------------------------------------------------------------------------------

    def apply(self, change: Change, noted: Noted | None = None, *, keep: bool = True) -> None:
        """Store a change whole or not at all, and note it among the steps that are kept.

        `noted` says how, a step more if it is not given; without `keep` it is not noted at all.
        Raises ConflictError if a record is not as the change found it, or WorkspaceError.
        """
        if self.read_only:
            raise ReadOnlyFileError(
                _("{path} is open for reading only. Save a copy to change it.").format(
                    path=self.path
                ),
                self.path,
            )
        with self._transaction():
            for (kind, action), edits in groupby(change.edits, key=_action):
                self._write(kind, action, list(edits))
            if keep:
                self._log.note(noted or Noted(Mark.PUSH, change))
            self._put_setting("revision", str(_number(self._setting("revision")) + 1))
        self.changed = True

    def erase(
        self, change: Change, record: Callable[[Record], Record], text: Callable[[str], str]
    ) -> None:
        """Store a change that nothing takes back, and put every step that is kept into the form
        that `record` and `text` give what they hold. Raises WorkspaceError.
        """
        self.apply(change, keep=False)
        with self._transaction():
            self._log.rewrite(record, text)

    def thin(self, before: datetime, name: Callable[[datetime, int], str]) -> None:
        """Let the steps of a month be one, of those taken before a moment; raises WorkspaceError.

        `name` says what such a step is called.
        """
        if not self.read_only:
            with self._transaction():
                self._log.thin(before, name)

    def wipe(self) -> None:
        """Write the file anew, so that nothing that was removed is left between its pages.

        Raises WorkspaceError.
        """
        try:
            self._file.execute("VACUUM")
        except FILE_ERRORS as error:
            raise from_sqlite(error, self.path) from error

    def set_setting(self, key: str, value: str) -> None:
        """Keep a small thing beside the records; nothing happens in a read-only file."""
        if self.read_only or self.setting(key) == value:
            return
        with self._transaction():
            self._put_setting(key, value)

    def add_all(self, records: Iterable[Record], label: str) -> None:
        """Store new records in one change."""
        change = Change(label, tuple(Edit(None, record) for record in records))
        # Without a name it is how the file came to be, and no step of anybody.
        self.apply(change, keep=bool(label))

    def _read(self, kind: type[Record], product_id: str | None = None) -> list[Record]:
        """Read the records of a kind, of one product or of all."""
        statements = statements_of(kind)
        if product_id is not None:
            rows = self._connection.execute(statements.of_product, {"product_id": product_id})
        else:
            rows = self._connection.execute(statements.selection)
        return records_of(rows, self.path, MAPPINGS[kind])

    def _write(self, kind: type[Record], action: str, edits: Sequence[Edit]) -> None:
        """Add, change or remove rows of one table, in one statement."""
        mapping, statements = MAPPINGS[kind], statements_of(kind)
        statement = getattr(statements, action)
        values = [
            {
                **(mapping.cells(edit.after) if edit.after is not None else {}),
                **(found_by(mapping, edit.before) if edit.before is not None else {}),
            }
            for edit in edits
        ]
        result = self._connection.execute(
            statement, values, execution_options={"preserve_rowcount": True}
        )
        if result.rowcount != len(edits):
            raise ConflictError(
                _(
                    "{path} was changed by another program meanwhile. Open it again to go on."
                ).format(path=self.path),
                self.path,
            )

    def _setting(self, key: str) -> str:
        query = sa.select(SETTINGS.c.value).where(SETTINGS.c.key == key)
        return str(self._connection.execute(query).scalar() or "")

    def _put_setting(self, key: str, value: str) -> None:
        self._connection.execute(sa.delete(SETTINGS).where(SETTINGS.c.key == key))
        self._connection.execute(
            sa.insert(SETTINGS), {"key": key, "value": value, "hash": setting_hash(key, value)}
        )

    @contextmanager
    def _transaction(self, *, writing: bool = True) -> Iterator[None]:
        # Asked first: on a file that was exchanged SQLite would write into the one taken away.
        if writing and not self.is_in_place:
            raise moved(self.path)
        with transaction(self._connection, self.path, writing=writing):
            yield


def _action(edit: Edit) -> tuple[type[Record], str]:
    """Return the kind of record that an edit is about, and the name of its statement."""
    if edit.after is None:
        return type(edit.record), "deletion"
    return type(edit.record), "insertion" if edit.before is None else "update"


def _build(path: Path) -> None:
    """Make the tables of a new workspace in an empty file; raises WorkspaceError."""
    try:
        file = connect(path)
    except FILE_ERRORS as error:
        raise from_sqlite(error, path) from error
    try:
        with over(file) as connection, transaction(connection, path, writing=True):
            for statement in definitions():
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            settings = (("workspace_id", fresh_id(16)), ("revision", "0"))
            connection.execute(
                sa.insert(SETTINGS),
                [
                    {"key": key, "value": value, "hash": setting_hash(key, value)}
                    for key, value in settings
                ],
            )
    finally:
        file.close()


def _place_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from every other on this computer, None if it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _number(text: str) -> int:
    """Return a revision; one that is no number counts as none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
