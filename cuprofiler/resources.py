"""Where the files that come with the program lie: fonts, icons, content, catalogues, samples."""

import sys
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

RESOURCES = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent)) / "resources"
"""The folder, beside the source or inside a bundle."""

LICENCES = RESOURCES.parent / "licences"
"""The licences of all that a bundle carries; there is no such folder beside the source."""

CONTENT = RESOURCES / "content"
"""Questions, checklists and words, as data."""


class ContentError(Exception):
    """A content file is wrong; the message names the file and the id."""


@lru_cache
def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a content file, not to be changed; raises ContentError if it is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error
