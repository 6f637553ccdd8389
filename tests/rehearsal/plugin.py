"""What adding a section changes in files that are there: its line, and the file version.

A fact comes along too, as somebody would add it: in `questions.toml` alone, and an item that it
calls for.
"""

import shutil
import tempfile
from pathlib import Path

from cuprofiler import resources, subjects
from cuprofiler.storage import steps

subjects.SECTIONS += ("tests.rehearsal.notes",)
steps.VERSION = 10
steps.DIGEST = "fb51e79ea0ac35c57e061a120fd6b3332942b0c3aadfbbd983907e312974422c"
steps.__path__.append(str(Path(__file__).parent / "steps"))

FACT = """
[[questions]]
id = "works_at_night"
chapter = "facts"
kind = "choice"
token = "NIGHT"
reason = "it works at night"
short = "Works at night"
title = "Does it work at night?"
why = "At night nobody helps."
options = "yes_no"
yes = "While everybody sleeps."
no = "Only by day."
"""
ITEM = """
[[items]]
id = "TRN-99"
section = "{section}"
text = "Say who helps at night"
why = "Nobody else is there"
when = "NIGHT"
core = true
"""

_folder = tempfile.TemporaryDirectory()
CONTENT = Path(_folder.name) / "content"
shutil.copytree(resources.CONTENT, CONTENT)


def _append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


_append(CONTENT / "questions.toml", FACT)
_training = resources.read_toml(CONTENT / "items" / "training.toml")
_append(CONTENT / "items" / "training.toml", ITEM.format(section=_training["sections"][0]["id"]))
resources.read_toml.cache_clear()
resources.CONTENT = CONTENT
