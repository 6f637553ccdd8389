"""Show a file or folder with the desktop's own program, or say where it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cuprofiler.i18n import gettext as _


def show_place(path: Path, tell: Callable[[str], object]) -> None:
    """Open a file or folder outside; `tell` gets the path where no program does that."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        tell(_("Nothing here opens folders. You find it at {path}.").format(path=path))
