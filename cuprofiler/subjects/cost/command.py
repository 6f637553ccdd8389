"""What a product costs its buyer over the years: as lines, as data, as a workbook."""

import argparse
from pathlib import Path

from cuprofiler.cli.shell import WrongInputError, read, say, say_data
from cuprofiler.content import load_content
from cuprofiler.i18n import gettext as _


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    cost = commands.add_parser("cost", help="say what a product costs its buyer over the years")
    cost.add_argument("profile", type=Path, metavar="PROFILE.json")
    cost.add_argument("--json", action="store_true", help="everything, as data")
    cost.add_argument("--out", type=Path, metavar="FILE", help="write a workbook (.xlsx) or .csv")
    cost.set_defaults(run=_cost)


def _cost(options: argparse.Namespace) -> int:
    from cuprofiler.subjects.cost.rules.results import CostError
    from cuprofiler.subjects.cost.words import cost, rows
    from cuprofiler.subjects.cost.words.out import SPREADSHEETS, cost_data, write_table

    profile = read(options, options.profile, load_content())
    if not profile.alternatives:
        raise WrongInputError(_("{path}: no cost is listed in it.").format(path=options.profile))
    try:
        data = cost_data(profile)
    except CostError as error:
        raise WrongInputError(f"{options.profile}: {cost.problem(error)}") from error
    if options.out is not None:
        if options.out.suffix.lower() not in SPREADSHEETS:
            raise WrongInputError(_("--out: the name must end in .xlsx or .csv."))
        if not options.out.absolute().parent.is_dir():
            raise WrongInputError(
                _("There is no folder {folder}. Make it, or choose another for --out.").format(
                    folder=options.out.absolute().parent
                )
            )
        write_table(profile, options.out)
        say(options.out)
        return 0
    if options.json:
        say_data(data)
        return 0
    found = cost.calculate(profile)
    assert found.comparison is not None  # it was calculated above
    say(cost.headline(profile, found))
    say(cost.subline(profile, found))
    for row in rows.side_by_side(found.comparison):
        say(f"  {row.label}: " + "; ".join(
            f"{alternative.alternative.name} {value}"
            for alternative, value in zip(found.comparison.alternatives, row.values, strict=True)
        ))  # fmt: skip
    return 0
