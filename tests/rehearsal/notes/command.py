"""Notes on the command line."""

from pathlib import Path

from cuprofiler.cli.shell import read, say
from cuprofiler.content import load_content


def add(commands):
    """Add the command."""
    notes = commands.add_parser("notes", help="say what was noted")
    notes.add_argument("profile", type=Path, metavar="PROFILE.json")
    notes.set_defaults(run=_notes)


def _notes(options):
    for note in read(options, options.profile, load_content()).of_kind("note"):
        say(f"{note.name}: {note.text}")
