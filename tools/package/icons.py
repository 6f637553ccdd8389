"""The program's icon in every form a system asks for, drawn from the one SVG."""

import os
import sys
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "resources" / "icons" / "cuprofiler.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Pixels, as the hicolor theme names them."""


def png(size: int) -> bytes:
    """The icon as a PNG of `size` by `size` pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(SOURCE.read_bytes())).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise RuntimeError(f"the icon could not be drawn in {size} pixels")
    return bytes(data.data())


def ico() -> bytes:
    """The icon for Windows, all its sizes in one file."""
    return _together("ICO", (16, 24, 32, 48, 64, 128, 256))


def icns() -> bytes:
    """The icon for macOS, all its sizes in one file."""
    return _together("ICNS", (16, 32, 64, 128, 256, 512, 1024))


def _together(form: str, sizes: tuple[int, ...]) -> bytes:
    from PIL import Image

    pictures = [Image.open(BytesIO(png(size))) for size in sizes]
    out = BytesIO()
    pictures[-1].save(
        out,
        format=form,
        append_images=pictures[:-1],
        sizes=[(size, size) for size in sizes],
    )
    return out.getvalue()


def for_this_system(folder: Path) -> str | None:
    """The icon file that a bundle takes here, written into a folder; None on Linux."""
    made = {"win32": ("cuprofiler.ico", ico), "darwin": ("cuprofiler.icns", icns)}
    if sys.platform not in made:
        return None
    name, make = made[sys.platform]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(make())
    return str(folder / name)
