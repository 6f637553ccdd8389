"""What adding the section changes in files that are there: its line, and the file version."""

from pathlib import Path

from cuprofiler import subjects
from cuprofiler.storage import steps

subjects.SECTIONS += ("tests.rehearsal.notes",)
steps.VERSION = 6
steps.DIGEST = "bddc2a6217f794443b8b6da7f6eb5d9ee9989112e213ef54a2878349bb464f49"
steps.__path__.append(str(Path(__file__).parent / "steps"))
