"""The same services without a window, for scripts and machines without a screen."""

import argparse
import io
import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from cuprofiler import __version__, i18n
from cuprofiler.content import Content, load_content
from cuprofiler.domain.checklists import LISTS
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.text import without_controls
from cuprofiler.i18n import gettext as _
from cuprofiler.services.papers import papers, why_missing


class WrongInputError(Exception):
    """The input is wrong; the message says which, where, and what was expected."""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one plain line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise WrongInputError(f"{self.prog}: {message}")


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
        say(_one_line(error), file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 1
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        say(_one_line(f"{name}{error.strerror or error}"), file=sys.stderr)
        return 1


def say(*words: object, file: TextIO | None = None) -> None:
    """Print a line. Whatever a terminal would obey, a name may hold it, becomes a mark."""
    text = " ".join(map(str, words))
    print(without_controls(text), file=file)


def say_data(data: object) -> None:
    """Print data as JSON; control characters are written out, so that nothing is lost."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    raw = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
    print(raw.sub(lambda found: f"\\u{ord(found.group()):04x}", text))


def _one_line(message: object) -> str:
    return " ".join(str(message).split())


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cuprofiler",
        description="Find out who pays and who uses, and print the checklists that follow.",
        epilog="Without a command, a window opens: cuprofiler [FILE].",
    )
    parser.add_argument("--version", action="version", version=f"cuprofiler {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    verdict = commands.add_parser("verdict", help="say what the relationship is, and why")
    verdict.add_argument("profile", type=Path, metavar="PROFILE.json")
    verdict.add_argument("--json", action="store_true", help="as data, with the field's codes")
    verdict.set_defaults(run=_verdict)

    printing = commands.add_parser("print", help="write checklists as PDF, print their paths")
    printing.add_argument("source", type=Path, metavar="PROFILE.json|WORKSPACE")
    printing.add_argument("--out", type=Path, required=True, metavar="DIR")
    printing.add_argument("--product", default="", help="which product of a workspace")
    printing.add_argument(
        "--list", default=",".join(LISTS[:3]), metavar="LIST,…|all|portrait|cost|plans|yours"
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

    cost = commands.add_parser("cost", help="say what a product costs its buyer over the years")
    cost.add_argument("profile", type=Path, metavar="PROFILE.json")
    cost.add_argument("--json", action="store_true", help="everything, as data")
    cost.add_argument("--out", type=Path, metavar="FILE", help="write a workbook (.xlsx) or .csv")
    cost.set_defaults(run=_cost)

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

    schema = commands.add_parser("schema", help="print the JSON Schema of profile files")
    schema.set_defaults(run=_schema)

    for command in (verdict, printing, importing, exporting, cost, check, backup, sample):
        command.add_argument("--lang", choices=i18n.offered(), help="language of the words")
    return parser


# --- Commands -----------------------------------------------------------------------------------


def _verdict(options: argparse.Namespace) -> int:
    from cuprofiler.services.exchange import verdict_data

    content = load_content()
    profile = _read(options, options.profile, content)
    if options.json:
        say_data(verdict_data(profile, content))
        return 0
    _tell(profile, content)
    return 0


def _read(options: argparse.Namespace, path: Path, content: Content) -> Profile:
    """A profile file; what is odd in it is asked on the side, once the command went well."""
    from cuprofiler.services.exchange import doubts, read_profile

    profile = read_profile(path, content.questions.version)
    options.asked = [_one_line(f"{path}: {doubt}") for doubt in doubts(profile)]
    return profile


def _cost(options: argparse.Namespace) -> int:
    from cuprofiler.domain.cost.calculation import CostError
    from cuprofiler.services import cost
    from cuprofiler.services.cost_out import SPREADSHEETS, cost_data, write_table

    profile = _read(options, options.profile, load_content())
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
    for row in cost.side_by_side(found.comparison):
        say(f"  {row.label}: " + "; ".join(
            f"{alternative.alternative.name} {value}"
            for alternative, value in zip(found.comparison.alternatives, row.values, strict=True)
        ))  # fmt: skip
    return 0


def _tell(profile: Profile, content: Content) -> None:
    """Say the verdict in words, and what the window would ask about."""
    from cuprofiler.domain.company_names import looks_like_company
    from cuprofiler.services.clashes import told
    from cuprofiler.services.explain import Explainer

    explainer = Explainer(content)
    say(profile.product.name)
    say(explainer.headline(profile))
    say(explainer.subline(profile))
    for member in profile.decision_makers:
        if looks_like_company(member.name):
            words = _("“{name}” looks like a company. A company can’t say yes: name a person.")
            say(words.format(name=member.name))
    for clash in told(profile):
        say(f"{clash.text} {clash.advice}")
    for each in profile.user_classes:
        verdict = explainer.verdict_of(profile, each)
        say()
        say(f"{each.name}: {verdict.type_name} ({verdict.type}, {verdict.rule})")
        for reason in verdict.reasons:
            say(f"  {reason.asked}: {reason.said}")
        for flip in verdict.flips:
            if flip.type.settled:
                text = _("It would be “{type}” if {clause}.")
            else:
                text = _("{type}, if {clause}.")
            say("  " + text.format(type=flip.would_be, clause=flip.if_clause))


def _print(options: argparse.Namespace) -> int:
    from cuprofiler.services.printing import PrintOptions, PrintService
    from cuprofiler.services.worklists import WorklistService

    content = load_content()
    revision = 0
    if _is_workspace(options.source):
        profile, revision = _product_of(options.source, options.product, content)
    else:
        profile = _read(options, options.source, content)
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
    for path, written in service.write_each(
        profile,
        chosen,
        options.out,
        date.today(),
        revision,
    ):
        say(path)
        missing.update(dict.fromkeys(written.missing))
    if missing:
        say(
            _("These characters can’t be printed and stand as boxes: {characters}").format(
                characters=" ".join(missing)
            ),
            file=sys.stderr,
        )
    return 0


def _is_workspace(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(6) == b"SQLite"
    except OSError:
        return False


def _product_of(path: Path, name: str, content: Content) -> tuple[Profile, int]:
    """A product of a workspace by its name, or the only one; and the file's version."""
    from cuprofiler.services.products import ProductService
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    opened = WorkspaceService(data_folder()).open_or_create(existing(path))
    with opened.workspace as workspace:
        service = ProductService(workspace, content.questions.version)
        products = service.products()
        chosen = [product for product in products if not name or product.name == name]
        if not chosen:
            raise WrongInputError(
                _("--product: {path} has no product “{name}”.").format(path=path, name=name)
                if name
                else _("{path} has no product yet.").format(path=path)
            )
        if len(chosen) > 1:
            names = ", ".join(f"“{product.name}”" for product in products)
            raise WrongInputError(_("--product: name one of {names}.").format(names=names))
        profile = service.profile(chosen[0].id)
        assert profile is not None  # it was listed
        return profile, service.revision


def _import(options: argparse.Namespace) -> int:
    from cuprofiler.services.products import ProductService
    from cuprofiler.services.workspaces import WorkspaceService, existing
    from cuprofiler.settings import data_folder

    content = load_content()
    profile = _read(options, options.profile, content)
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
    profile, _revision = _product_of(options.workspace, options.product, load_content())
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

    content = load_content()
    sample = samples()[0]
    profile = read_profile(sample.path, content.questions.version)
    say(
        _(
            "No screen was found, so no window opens. Here is the main job on the sample {name}:"
        ).format(name=sample.name)
    )
    _tell(profile, content)
    say()
    chosen = PrintOptions(MAIN_LISTS, options.paper)
    today = date.today()
    for path, _written in PrintService(content).write_each(profile, chosen, options.out, today):
        say(path)
    return 0


def _schema(_options: argparse.Namespace) -> int:
    from cuprofiler.services.exchange import json_schema

    say(json.dumps(json_schema(), indent=2))
    return 0
