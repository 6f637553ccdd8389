"""A co-founder's copy of the file: what is in it, read without changing it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from cuprofiler.core.changes import Change, Edit, Step
from cuprofiler.core.frozen import frozen
from cuprofiler.core.record import Record
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.erasure import eraser_again
from cuprofiler.services.trouble import WorkspaceError
from cuprofiler.services.workspaces import MOST_BYTES, WorkspaceService
from cuprofiler.settings import passing_folder
from cuprofiler.storage.erasures import erasures
from cuprofiler.storage.errors import too_much
from cuprofiler.storage.identity import check_header


@frozen
class Copy:
    """A product as a co-founder's copy has it, and the steps that are kept there."""

    name: str
    profile: Profile
    steps: tuple[Step, ...]

    @property
    def last(self) -> str:
        """The last step that is kept there; empty if none is."""
        return self.steps[-1].uid if self.steps else ""


def read_copy(path: Path, product: Profile, root: Path) -> Copy:
    """Read the same product out of another file; raises WorkspaceError, also if it is not there.

    The file is left as it is: what is read is a copy that is brought up to date first. `root` is
    where it is kept who was erased here.
    """
    check_header(path)
    if path.stat().st_size > MOST_BYTES:
        raise too_much(path)
    with TemporaryDirectory(prefix="cuprofiler-copy-", dir=passing_folder()) as folder:
        copied = Path(folder) / path.name
        shutil.copyfile(path, copied)
        try:
            found = _read(copied, product)
        except WorkspaceError as error:
            # It is the copy that came back which is so, not the one that was looked into.
            said = str(error).replace(str(copied), str(path))
            raise WorkspaceError(said, path) from error
    if found is None:
        words = _(
            "{path} has no copy of {product}. Choose the file that you sent, and that came back."
        )
        raise WorkspaceError(words.format(path=path, product=product.product.name), path)
    records, steps = found
    return _without_the_erased(path.name, product.product_id, records, steps, root)


def _read(path: Path, product: Profile) -> tuple[tuple[Record, ...], tuple[Step, ...]] | None:
    """Return the records of a product and its steps; None if the file has none of it."""
    with WorkspaceService(path.parent / "root").open_or_create(path).workspace as workspace:
        records = workspace.records_of(product.product_id)
        if not records:
            return None
        steps = workspace.steps(product.product_id)
        return records, tuple(step for step in steps if not step.undone)


def _without_the_erased(
    name: str,
    product_id: str,
    records: tuple[Record, ...],
    steps: tuple[Step, ...],
    root: Path,
) -> Copy:
    """Return a copy in which nobody stands who was erased here: whoever comes back with one is
    erased again.
    """
    entries = erasures(root)
    if entries:
        eraser = eraser_again((*records, *_held_by(steps)), entries)
        records = tuple(map(eraser.record, records))
        steps = tuple(replace(step, change=_mapped(step.change, eraser.record)) for step in steps)
    return Copy(name, Profile.of(records, product_id), steps)


def _held_by(steps: tuple[Step, ...]) -> tuple[Record, ...]:
    return tuple(
        record
        for step in steps
        if step.change is not None
        for edit in step.change.edits
        for record in (edit.before, edit.after)
        if record is not None
    )


def _mapped(change: Change | None, each: Callable[[Record], Record]) -> Change | None:
    if change is None:
        return None
    edits = tuple(
        Edit(edit.before and each(edit.before), edit.after and each(edit.after))
        for edit in change.edits
    )
    return replace(change, edits=edits)
