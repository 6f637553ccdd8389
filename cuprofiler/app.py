"""The composition root: builds everything by hand, and nobody imports it."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0].startswith("-") or given[0] in _commands()):
        from cuprofiler import cli

        return cli.run(given)
    if not _has_screen():
        print(
            "No screen was found, so the window can't open. Use a command instead: "
            "cuprofiler --help",
            file=sys.stderr,
        )
        return 1
    from cuprofiler.ui.start import start

    return start(given[0] if given else "")


def _commands() -> tuple[str, ...]:
    # The names are kept here too, so that a start with a window does not load the commands.
    return ("verdict", "cost", "print", "import", "export", "check", "backup", "sample", "schema")


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
