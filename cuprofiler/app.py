"""The composition root: builds everything by hand, and nobody imports it."""

import sys
from collections.abc import Sequence

COMMANDS = ("print", "read", "import", "export", "check", "backup", "sample", "schema", "numbers")
"""The commands that belong to no section."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0].startswith("-") or given[0] in _commands()):
        from cuprofiler import cli

        return cli.run(given)
    from cuprofiler.screen import no_screen, say_without_qt

    reason = no_screen()
    if reason:
        print(
            f"{reason} So the window can't open. The program has commands too: cuprofiler --help",
            file=sys.stderr,
        )
        return 1
    try:
        from cuprofiler.ui.start import start
    except ImportError as error:
        # A library of the system that Qt needs; its name is all that the loader says.
        say_without_qt(
            f"cuprofiler can't open its window, as a part of the system is missing ({error}). "
            "On Debian or Ubuntu this line brings all of them: sudo apt install libgl1 libegl1 "
            "libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 libxcb-cursor0"
        )
        return 1
    return start(given[0] if given else "")


def _commands() -> tuple[str, ...]:
    # The names are kept here too, so that a start with a window does not load the commands.
    from cuprofiler.subjects import sections

    own = (section.called or section.code for section in sections() if section.command is not None)
    return (
        "print",
        "import",
        "export",
        "check",
        "backup",
        "sample",
        "schema",
        "numbers",
        "read",
        *own,
    )
