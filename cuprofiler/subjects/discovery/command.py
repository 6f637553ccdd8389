"""Talks of a list into a workspace: shown first, stored on request."""

import argparse
from datetime import date
from pathlib import Path

from cuprofiler.cli.shell import WrongInputError, product_of, say
from cuprofiler.content import load_content
from cuprofiler.i18n import gettext as _


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    talks = commands.add_parser("import-talks", help="show the talks of a list, or store them")
    talks.add_argument("list", type=Path, metavar="FILE.csv")
    talks.add_argument("workspace", type=Path, metavar="WORKSPACE")
    talks.add_argument("--product", default="", help="which product of a workspace")
    talks.add_argument("--store", action="store_true", help="store them; else they are only shown")
    talks.set_defaults(run=_import_talks)


def _import_talks(options: argparse.Namespace) -> int:
    from cuprofiler.services.products import ProductService, new_id
    from cuprofiler.services.text_files import read_text
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder
    from cuprofiler.subjects.discovery.rules.reading import read_talks
    from cuprofiler.subjects.discovery.words.discovery import talk_line, talk_title
    from cuprofiler.subjects.discovery.words.reading import (
        adding_talks,
        nothing_read,
        talk_of_draft,
        what_was_taken,
        why_not,
    )

    content = load_content()
    reading = read_talks(read_text(options.list), content.talks)
    if not reading.drafts:
        raise WrongInputError(f"{options.list}: {nothing_read()}")
    profile, _revision = product_of(existing(options.workspace), options.product, content)
    say(what_was_taken(reading))
    today = date.today()
    taken = []
    for number, draft in enumerate(reading.drafts):
        talk = talk_of_draft(profile, draft, "", number)
        wrong = why_not(draft, today)
        said = f"  {talk_line(talk)}: {talk_title(profile, talk)}"
        say(f"{said} ({wrong})" if wrong else said)
        if not wrong:
            taken.append(draft)
    if not options.store:
        say(_("Nothing is stored yet. Say --store to store these."))
        return 0
    workspaces = WorkspaceService(data_folder())
    workspaces.back_up(options.workspace)
    with workspaces.open_or_create(options.workspace).workspace as workspace:
        service = ProductService(workspace, content.questions.version)
        service.apply(adding_talks(profile, new_id, taken, options.list.name))
    return 0
