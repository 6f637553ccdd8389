"""A filled paper into a workspace: shown first, stored on request."""

import argparse
from pathlib import Path

from cuprofiler.cli.lists import show_and_store
from cuprofiler.cli.shell import WrongInputError
from cuprofiler.content import load_content
from cuprofiler.i18n import gettext as _


def add_paper(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("list", type=Path, metavar="FILE.pdf")
    command.add_argument("workspace", type=Path, metavar="WORKSPACE")
    command.add_argument(
        "--store", action="store_true", help="store what was written; else it is only shown"
    )
    command.add_argument(
        "--all", action="store_true", help="also where something was changed here since"
    )
    command.set_defaults(run=_read_paper)


def _read_paper(options: argparse.Namespace) -> int:
    """Show what somebody wrote on a paper beside what is stored, and take it over if asked to.

    Raises WrongInputError if the file has no such product, or nothing was written.
    """
    from cuprofiler.services.coming_back import opened, paper_list
    from cuprofiler.services.products import ProductService
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    content = load_content()
    filled = opened(options.list)
    workspaces = WorkspaceService(data_folder())
    with workspaces.open_or_create(existing(options.workspace)).workspace as workspace:
        service = ProductService(workspace, content.questions.version)
        profile = service.profile(filled.product)
        revision = service.revision
    if profile is None:
        raise WrongInputError(
            _("{paper} is about a product that is not in {path}.").format(
                paper=options.list.name, path=options.workspace
            )
        )
    listing = paper_list(profile, revision)
    reading = listing.read(filled, content)
    if not reading.drafts:
        raise WrongInputError(f"{options.list.name}: {listing.nothing}")
    return show_and_store(options, listing, reading, profile)
