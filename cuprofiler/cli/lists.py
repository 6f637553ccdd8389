"""Lists into a workspace: shown first, stored on request."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from cuprofiler.cli.shell import WrongInputError, one_line, product_of, say
from cuprofiler.content import load_content
from cuprofiler.core.columns import Reading
from cuprofiler.core.text import shortened
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.services.listing import Listing

WIDEST = 240
"""Letters of a row that are shown at most."""


def add_list(command: argparse.ArgumentParser) -> None:
    """Add what every command takes that brings a list in."""
    command.add_argument("list", type=Path, metavar="FILE.csv")
    command.add_argument("workspace", type=Path, metavar="WORKSPACE")
    command.add_argument("--product", default="", help="which product of a workspace")
    command.add_argument(
        "--store", action="store_true", help="store them; else they are only shown"
    )


def bring_in(options: argparse.Namespace, listing: Listing) -> int:
    """Show what a list holds and why rows can't be taken, and store the others if asked to.

    Raises WrongInputError if it holds nothing of the kind.
    """
    from cuprofiler.services.workspaces import existing

    content = load_content()
    reading = listing.read(listing.opens(options.list), content)
    if not reading.drafts:
        raise WrongInputError(f"{options.list}: {listing.nothing}")
    profile, _revision = product_of(existing(options.workspace), options.product, content)
    return show_and_store(options, listing, reading, profile)


def show_and_store(
    options: argparse.Namespace, listing: Listing, reading: Reading[Any], profile: Profile
) -> int:
    """Show what was read and why some of it can't be taken, and store the rest if asked to."""
    from cuprofiler.services.products import ProductService, new_id
    from cuprofiler.services.workspaces import WorkspaceService
    from cuprofiler.settings import data_folder

    content = load_content()
    say(listing.taken(reading))
    today = date.today()
    taken = []
    for draft in reading.drafts:
        line = listing.line(profile, draft, today)
        about = ": ".join(filter(None, (line.title, line.note)))
        said = " → " if listing.about is not None else ": "
        told = shortened(one_line(said.join(filter(None, (about, line.said)))), WIDEST)
        say(f"  {told} ({line.wrong})" if line.wrong else f"  {told}")
        if not line.wrong and (not line.doubt or getattr(options, "all", False)):
            taken.append(draft)
    left = len(reading.drafts) - len(taken)
    if not options.store:
        if taken:
            say(_("Nothing is stored yet. Say --store to store these."))
        _say_left(left)
        return 0
    change = listing.adding(profile, new_id, taken, options.list.name)
    if not change.edits:
        say(_("They are all here already.") if taken else _("None of them can be taken."))
        return 0
    workspaces = WorkspaceService(data_folder())
    workspaces.back_up(options.workspace)
    with workspaces.open_or_create(options.workspace).workspace as workspace:
        ProductService(workspace, content.questions.version).apply(change)
    say(listing.added(sum(edit.key[0] == listing.kind for edit in change.edits)))
    _say_left(left)
    return 0


def _say_left(count: int) -> None:
    """Say how many lines are not taken."""
    if count:
        words = ngettext("{count} line is left out.", "{count} lines are left out.", count)
        say(words.format(count=count))
