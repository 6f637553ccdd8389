"""The same services without a window, for scripts and machines without a screen."""

import argparse
import io
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from cuprofiler import __version__, i18n
from cuprofiler.cli.paper import add_paper
from cuprofiler.cli.shell import (
    Parser,
    WrongInputError,
    is_workspace,
    one_line,
    product_of,
    read,
    say,
    say_data,
)
from cuprofiler.content import load_content
from cuprofiler.i18n import gettext as _
from cuprofiler.services.papers import papers, why_missing
from cuprofiler.subjects import sections
from cuprofiler.subjects.checklists.rules.checklists import LISTS


def run(arguments: Sequence[str]) -> int:
    """Carry out a command; returns the exit code: 0, 2 for wrong input, 1 for anything else."""
    from cuprofiler.services.checks import InvalidChangeError
    from cuprofiler.services.trouble import ProfileFileError, WorkspaceError

    for stream in (sys.stdout, sys.stderr):
        # What a terminal of another code page can't show becomes a mark, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        options = _parser().parse_args(arguments)
        i18n.set_language(getattr(options, "lang", None) or i18n.system_language())
        code = int(options.run(options) or 0)
        for doubt in getattr(options, "asked", ()):
            say(doubt, file=sys.stderr)
        return code
    except (WrongInputError, ProfileFileError, WorkspaceError, InvalidChangeError) as error:
        say(one_line(error), file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 1
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        say(one_line(f"{name}{error.strerror or error}"), file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="cuprofiler",
        description="Find out who pays and who uses, and print the checklists that follow.",
        epilog="Without a command, a window opens: cuprofiler [FILE].",
    )
    parser.add_argument("--version", action="version", version=f"cuprofiler {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    for section in sections():
        if section.command is not None:
            section.command(commands)

    printing = commands.add_parser("print", help="write checklists as PDF, print their paths")
    printing.add_argument("source", type=Path, metavar="PROFILE.json|WORKSPACE")
    printing.add_argument("--out", type=Path, required=True, metavar="DIR")
    printing.add_argument("--product", default="", help="which product of a workspace")
    printing.add_argument(
        "--list",
        default=",".join(LISTS[:3]),
        metavar="LIST,…|all|portrait|cost|plans|discovery|price|market|loyalty|yours",
    )
    printing.add_argument("--paper", choices=("a4", "letter"), default=i18n.default_paper())
    printing.add_argument("--large", action="store_true", help="large print")
    printing.add_argument(
        "--without-names", action="store_true", help="job titles in the place of people"
    )
    printing.set_defaults(run=_print)

    importing = commands.add_parser("import", help="add a profile file to a workspace")
    importing.add_argument("profile", type=Path, metavar="PROFILE.json")
    importing.add_argument("workspace", type=Path, metavar="WORKSPACE")
    importing.set_defaults(run=_import)

    exporting = commands.add_parser("export", help="write a product as a profile file")
    exporting.add_argument("workspace", type=Path, metavar="WORKSPACE")
    exporting.add_argument("--out", type=Path, required=True, metavar="PROFILE.json")
    exporting.add_argument("--product", default="", help="which product of the workspace")
    exporting.set_defaults(run=_export)

    paper = commands.add_parser("read", help="show what was written on a filled PDF, or store it")
    add_paper(paper)

    check = commands.add_parser("check", help="check a workspace, changing nothing")
    check.add_argument("workspace", type=Path, metavar="WORKSPACE")
    check.set_defaults(run=_check)

    backup = commands.add_parser("backup", help="back a workspace up now")
    backup.add_argument("workspace", type=Path, metavar="WORKSPACE")
    backup.set_defaults(run=_backup)

    sample = commands.add_parser("sample", help="do the main job on a sample, without a window")
    sample.add_argument("--out", type=Path, required=True, metavar="DIR")
    sample.add_argument("--paper", choices=("a4", "letter"), default=i18n.default_paper())
    sample.set_defaults(run=_sample)

    figures = commands.add_parser("numbers", help="every figure, what it rests on, or why not")
    figures.add_argument("profile", type=Path, metavar="PROFILE.json")
    figures.add_argument("--json", action="store_true", help="everything, as data")
    figures.set_defaults(run=_numbers)

    schema = commands.add_parser("schema", help="print the JSON Schema of profile files")
    schema.set_defaults(run=_schema)

    for name, command in commands.choices.items():
        if name != "schema":
            command.add_argument("--lang", choices=i18n.offered(), help="language of the words")
    return parser


def _print(options: argparse.Namespace) -> int:
    from cuprofiler.services.printing import PrintOptions, PrintService, missing_words
    from cuprofiler.subjects.checklists.words.worklists import WorklistService

    content = load_content()
    revision = 0
    if is_workspace(options.source):
        profile, revision = product_of(options.source, options.product, content)
    else:
        profile = read(options, options.source, content)
    wanted = [name.strip() for name in options.list.split(",") if name.strip()]
    there = WorklistService(content).ids(profile)
    if wanted == ["all"]:
        wanted = list(there)
    for name in wanted:
        if name not in (*LISTS, *papers()):
            raise WrongInputError(
                _("--list: there is no list “{name}”; expected all, or some of {lists}.").format(
                    name=name, lists=", ".join((*LISTS, *papers()))
                )
            )
    if not wanted:
        raise WrongInputError(_("--list: name at least one list."))
    for name in wanted:
        if name in papers() and (why := why_missing(profile, name)):
            raise WrongInputError(f"{options.source}: {why}")
    service = PrintService(content)
    chosen = PrintOptions(
        tuple(dict.fromkeys(wanted)),
        options.paper,
        options.large,
        names=not options.without_names,
    )
    missing: dict[str, None] = {}
    try:
        for path, written in service.write_each(
            profile, chosen, options.out, date.today(), revision
        ):
            say(path)
            missing.update(dict.fromkeys(written.missing))
    except OSError as error:
        words = _("{path} could not be written ({reason}). Choose another place.")
        say(words.format(path=options.out, reason=error.strerror), file=sys.stderr)
        return 1
    if missing:
        say(missing_words(tuple(missing)), file=sys.stderr)
    return 0


def _import(options: argparse.Namespace) -> int:
    from cuprofiler.services.products import ProductService
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    content = load_content()
    profile = read(options, options.profile, content)
    workspaces = WorkspaceService(data_folder())
    if options.workspace.exists():
        existing(options.workspace)
        workspaces.back_up(options.workspace)
    with workspaces.open_or_create(options.workspace).workspace as workspace:
        service = ProductService(workspace, content.questions.version)
        named = profile.renamed(service.free_name(profile.product.name))
        service.apply(service.adding(named.records.values(), _("import")))
        say(named.product.name)
    return 0


def _export(options: argparse.Namespace) -> int:
    from cuprofiler.services.exchange import write_profile

    if not options.out.absolute().parent.is_dir():
        raise WrongInputError(
            _("There is no folder {folder}. Make it, or choose another for --out.").format(
                folder=options.out.absolute().parent
            )
        )
    profile, _revision = product_of(options.workspace, options.product, load_content())
    write_profile(profile, options.out)
    say(options.out)
    return 0


def _check(options: argparse.Namespace) -> int:
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    count = WorkspaceService(data_folder()).check(existing(options.workspace))
    say(
        i18n.ngettext("{count} product, all sound.", "{count} products, all sound.", count).format(
            count=count
        )
    )
    return 0


def _backup(options: argparse.Namespace) -> int:
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    say(WorkspaceService(data_folder()).back_up(existing(options.workspace)))
    return 0


def _sample(options: argparse.Namespace) -> int:
    from cuprofiler.services.exchange import read_profile, samples
    from cuprofiler.services.printing import MAIN_LISTS, PrintOptions, PrintService
    from cuprofiler.subjects.verdict.command import tell

    content = load_content()
    sample = samples()[0]
    profile = read_profile(sample.path, content.questions.version)
    say(
        _(
            "No screen was found, so no window opens. Here is the main job on the sample {name}:"
        ).format(name=sample.name)
    )
    tell(profile, content)
    say()
    chosen = PrintOptions(MAIN_LISTS, options.paper)
    today = date.today()
    for path, _written in PrintService(content).write_each(profile, chosen, options.out, today):
        say(path)
    return 0


def _numbers(options: argparse.Namespace) -> int:
    from cuprofiler.services.numbers import as_data, numbers_of

    profile = read(options, options.profile, load_content())
    found = numbers_of(profile)
    if options.json:
        say_data({"product": profile.product.name, "numbers": [as_data(each) for each in found]})
        return 0
    for each in found:
        value = each.why_not
        if each.value is not None:
            figure = i18n.format_decimal(Decimal(str(each.value)), 2)
            value = f"{figure} {each.unit}".strip()
        rests = "" if each.n is None else f" (n = {each.n})"
        say(f"{each.name}: {value}{rests}")
    return 0


def _schema(_options: argparse.Namespace) -> int:
    from cuprofiler.services.exchange import json_schema

    say(json.dumps(json_schema(), indent=2))
    return 0
