"""Icons from SVG files, drawn in any colour."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cuprofiler.resources import RESOURCES
from cuprofiler.settings import passing_folder

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels."""
    found = QPixmap(round(size * ratio), round(size * ratio))
    found.fill(Qt.GlobalColor.transparent)
    data = _source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(data.encode()))
    painter = QPainter(found)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    found.setDevicePixelRatio(ratio)
    return found


def program_icon() -> QIcon:
    """Return the program's own icon."""
    found = QIcon()
    for size in (16, 32, 64, 128):
        found.addPixmap(pixmap("cuprofiler", "", size, 1.0))
    return found


_folder: "TemporaryDirectory[str] | None" = None


def icon_file(name: str, colour: str) -> str:
    """Return an icon as an SVG file in a colour, for style sheets; gone when the program ends."""
    global _folder
    from tempfile import TemporaryDirectory

    data = _source(name).replace("currentColor", colour)
    file = f"{name}-{colour.lstrip('#')}.svg"
    if _folder is not None and (Path(_folder.name) / file).exists():
        return (Path(_folder.name) / file).as_posix()
    # Where the founder's disk is full, the system's own place may still have room.
    for place in (passing_folder(), None):
        try:
            if _folder is None:
                _folder = TemporaryDirectory(prefix="cuprofiler-icons-", dir=place)
            path = Path(_folder.name) / file
            path.write_text(data, encoding="utf-8")
        except OSError:
            if _folder is not None:
                _folder.cleanup()
            _folder = None
            continue
        return path.as_posix()
    return ""  # a style sheet without its tick is better than no window
