"""Talks of a list into a workspace: shown first, stored on request."""

import argparse

from cuprofiler.cli.lists import add_list, bring_in


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    talks = commands.add_parser("import-talks", help="show the talks of a list, or store them")
    add_list(talks)
    talks.set_defaults(run=_import_talks)


def _import_talks(options: argparse.Namespace) -> int:
    from cuprofiler.subjects.discovery.words.lists import talk_list

    return bring_in(options, talk_list())
