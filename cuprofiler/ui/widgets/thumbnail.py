"""A small page to choose."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Pressable


class Thumbnail(Pressable):
    """A page in small, with its number below."""

    def __init__(self, page: QImage, number: int, width: int, *, chosen: bool) -> None:
        super().__init__()
        self._picture = QPixmap.fromImage(
            page.scaledToWidth(width * 2, Qt.TransformationMode.SmoothTransformation)
        )
        self._picture.setDevicePixelRatio(2)
        self._number = number
        self.setProperty("chosen", chosen)
        self.setAccessibleName(_("Page {page}").format(page=number))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return page and number."""
        size = self._picture.deviceIndependentSize().toSize()
        return QSize(size.width() + 8, size.height() + theme.px(28))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page."""
        colours = theme.tokens()
        painter = QPainter(self)
        size = self._picture.deviceIndependentSize()
        x = (self.width() - size.width()) / 2
        painter.drawPixmap(round(x), 3, self._picture)
        chosen = bool(self.property("chosen"))
        painter.setPen(QPen(colours.color("accent" if chosen else "control"), 2 if chosen else 1))
        painter.drawRect(QRectF(x, 3, size.width(), size.height()))
        painter.setFont(theme.font("smallstrong" if chosen else "small"))
        painter.setPen(colours.color("ink"))
        painter.drawText(
            QRectF(0, size.height() + 6, self.width(), theme.px(20)),
            Qt.AlignmentFlag.AlignCenter,
            str(self._number),
        )
        painter.end()
