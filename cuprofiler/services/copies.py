"""A co-founder's copy of the file: what is in it, read without changing it."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from cuprofiler.core.changes import Step
from cuprofiler.core.frozen import frozen
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import WorkspaceError
from cuprofiler.services.workspaces import MOST_BYTES, WorkspaceService
from cuprofiler.settings import passing_folder
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


def read_copy(path: Path, product: Profile) -> Copy:
    """Read the same product out of another file; raises WorkspaceError, also if it is not there.

    The file is left as it is: what is read is a copy that is brought up to date first.
    """
    check_header(path)
    if path.stat().st_size > MOST_BYTES:
        raise too_much(path)
    with TemporaryDirectory(prefix="cuprofiler-copy-", dir=passing_folder()) as folder:
        copied = Path(folder) / path.name
        shutil.copyfile(path, copied)
        opened = WorkspaceService(Path(folder) / "root").open_or_create(copied)
        with opened.workspace as workspace:
            records = workspace.records_of(product.product_id)
            if not records:
                raise WorkspaceError(
                    _(
                        "{path} has no copy of {product}. Choose the file that you sent, and that "
                        "came back."
                    ).format(path=path, product=product.product.name),
                    path,
                )
            steps = workspace.steps(product.product_id)
            return Copy(
                path.name,
                Profile.of(records, product.product_id),
                tuple(step for step in steps if not step.undone),
            )
