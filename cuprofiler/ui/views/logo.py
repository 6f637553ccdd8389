"""The setting for the logo: what it looks like, another one, none."""

import logging
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.settings import keep_whole, logo_path
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column

log = logging.getLogger(__name__)

LARGEST = QSize(1200, 320)
"""More points than these can't be seen at the size it is printed in."""


MOST_POINTS = 60_000_000
"""Qt reads no picture of more: it would take the memory of the computer."""


class UnreadableLogoError(Exception):
    """A file is no picture that can be printed; the message says so in plain words."""


def kept_logo(path: Path) -> bytes:
    """Return a picture as it is kept, a PNG of a fitting size; raises UnreadableLogoError."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > LARGEST.width() or size.height() > LARGEST.height()):
        reader.setScaledSize(_fitting(size))
    elif size.isValid() and bytes(reader.format().data()) == b"svg":
        # Drawn lines have no points of their own: as many as can be seen.
        reader.setScaledSize(_fitting(size))
    image = reader.read()
    if image.isNull() or not image.width() or not image.height():
        too_large = size.isValid() and size.width() * size.height() > MOST_POINTS
        words = (
            _("“{file}” is too large a picture to be read. Choose a smaller one.")
            if too_large
            else _("“{file}” is not a picture that can be printed. Choose a PNG or a JPEG.")
        )
        raise UnreadableLogoError(words.format(file=path.name))
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _fitting(size: QSize) -> QSize:
    """Return the size in which a picture is kept, in its own proportions."""
    fitting = size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))


class LogoField(QWidget):
    """Shows the logo and lets it be changed."""

    changed = Signal(str)
    """Another logo is kept: the name of its file; empty for none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.choose = Button(_("Choose a picture"), "secondary", icon="folder-open")
        self.choose.clicked.connect(self._ask)
        self.remove = Button(_("Print none"), "quiet")
        self.remove.clicked.connect(self._remove)
        self._shown = QLabel()
        self._shown.setAccessibleName(_("Your logo"))
        self._wrong = Label("", "small")
        self._wrong.hide()
        self.setLayout(
            column(flow(self._shown, self.choose, self.remove, spacing=12), self._wrong, spacing=4)
        )
        self.setFocusProxy(self.choose)
        self._show(name)

    @property
    def problem(self) -> str:
        """What is wrong with the file that was chosen last; empty if nothing is."""
        return self._wrong.text()

    def _show(self, name: str) -> None:
        picture = QPixmap(str(logo_path())) if name else QPixmap()
        there = not picture.isNull()
        self._shown.setVisible(there)
        self.remove.setVisible(there)
        if there:
            room = QSize(theme.px(160), theme.px(theme.BUTTON))
            mode = Qt.TransformationMode.SmoothTransformation
            self._shown.setPixmap(picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode))

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Pictures") + " (*.png *.jpg *.jpeg *.svg)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Keep the picture of a file as the logo; what is wrong with it is said in its place."""
        try:
            found = kept_logo(path)
            keep_whole(found, logo_path())
        except UnreadableLogoError as error:
            self._say(str(error))
            return
        except OSError:
            self._say(_("The logo could not be kept: the folder of the program is not writable."))
            return
        self._say("")
        self._show(path.name)
        self.changed.emit(path.name)

    def _say(self, text: str) -> None:
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))

    def _remove(self) -> None:
        try:
            logo_path().unlink(missing_ok=True)
        except OSError:
            # It is named no more: what lies there is never read again.
            log.warning("logo not removed")
        self._say("")
        self._show("")
        self.changed.emit("")
