"""Where the files that come with the program lie: fonts, icons, content, catalogues, samples."""

import sys
from pathlib import Path

RESOURCES = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent)) / "resources"
"""The folder, beside the source or inside a bundle."""

LICENCES = RESOURCES.parent / "licences"
"""The licences of all that a bundle carries; there is no such folder beside the source."""
