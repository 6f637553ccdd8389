"""Answers of a list into a workspace: shown first, stored on request."""

import argparse

from cuprofiler.cli.lists import add_list, bring_in
from cuprofiler.cli.shell import WrongInputError, product_of
from cuprofiler.content import load_content
from cuprofiler.i18n import gettext as _


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    answers = commands.add_parser(
        "import-answers", help="show the answers of a list, or store them"
    )
    add_list(answers)
    which = answers.add_mutually_exclusive_group(required=True)
    which.add_argument("--prices", action="store_true", help="answers to the four price questions")
    which.add_argument(
        "--round", default="", metavar="NAME", help="answers of a round, by its name"
    )
    answers.set_defaults(run=_import_answers)


def _import_answers(options: argparse.Namespace) -> int:
    from cuprofiler.services.workspaces import existing
    from cuprofiler.subjects.loyalty.words.adding import survey_list
    from cuprofiler.subjects.price.words.adding import price_list

    if options.prices:
        return bring_in(options, price_list())
    content = load_content()
    profile, _revision = product_of(existing(options.workspace), options.product, content)
    wanted = options.round.strip().casefold()
    rounds = profile.of_kind("survey_round")
    into = next((each for each in rounds if each.name.strip().casefold() == wanted), None)
    if into is None:
        known = ", ".join(each.name for each in rounds) or _("none yet")
        raise WrongInputError(
            _("--round: there is no round “{name}” in it. There are: {known}.").format(
                name=options.round, known=known
            )
        )
    return bring_in(options, survey_list(into))
