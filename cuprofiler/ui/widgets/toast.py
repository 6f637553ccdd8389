"""A message in a strip of its own at the foot of a page, with Undo or Redo where that helps."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMainWindow, QPushButton, QSizePolicy, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.spoken import announce
from cuprofiler.ui.widgets.layouts import row
from cuprofiler.ui.widgets.ring import Ringed

SHOWN_MS = 8000
WIDEST = 720


class _Link(Ringed, QPushButton):
    """What the message offers to do."""


class Plate(QWidget):
    """The dark plate that the message stands on."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().color("toast"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.end()


class Toast(QWidget):
    """One message at a time. It takes room of its own, and goes by itself or with its page."""

    undo = Signal()
    redo = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        colours = theme.tokens()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setFont(theme.font("medium"))
        self._text.setStyleSheet(f"color: {colours.toast_text};")
        self._text.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        self._mark = QLabel()
        self._link = _Link()
        self._link.setFont(theme.font("strong"))
        self._link.setFlat(True)
        self._link.setMinimumHeight(theme.px(theme.TARGET))
        self._link.setStyleSheet(
            f"color: {colours.toast_link}; text-decoration: underline; border: 0; padding: 0 4px;"
        )
        self._link.clicked.connect(self._press)
        self._key = QLabel()
        self._key.setFont(theme.font("small"))
        self._key.setStyleSheet(f"color: {colours.toast_text};")
        self._offer = ""
        self._wrong = False
        plate = Plate()
        inside = row(self._mark, spacing=12, margins=(16, 3, 16, 3))
        inside.addWidget(self._text, 1)
        inside.addWidget(self._link)
        inside.addWidget(self._key)
        plate.setLayout(inside)
        plate.setMaximumWidth(theme.px(WIDEST))
        plate.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        strip = row(margins=(16, 6, 16, 10))
        strip.addStretch(1)
        strip.addWidget(plate, 100)
        strip.addStretch(1)
        self.setLayout(strip)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self.hide()

    def tell(
        self,
        text: str,
        *,
        with_undo: bool = False,
        with_redo: bool = False,
        wrong: bool = False,
    ) -> None:
        """Show a message; it stays longer if it is long. `wrong` is for what did not work."""
        self._text.setText(text)
        self._wrong = wrong
        icon = "triangle-alert" if wrong else "check"
        self._mark.setPixmap(pixmap(icon, theme.tokens().toast_text, theme.px(18)))
        self._offer = "undo" if with_undo else "redo" if with_redo else ""
        word, key = {
            "undo": (_("Undo"), QKeySequence.StandardKey.Undo),
            "redo": (_("Redo"), QKeySequence.StandardKey.Redo),
            "": ("", QKeySequence.StandardKey.UnknownKey),
        }[self._offer]
        self._link.setText(word)
        self._link.setVisible(bool(word))
        keys = QKeySequence(key)
        self._key.setText(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self._key.setVisible(bool(word))
        self._stand()
        self.show()
        self._timer.start(SHOWN_MS + 40 * len(text))
        announce(self, text)

    def _stand(self) -> None:
        """Take the strip of the page that is shown, else the foot of the window."""
        page = getattr(self._window, "pages", None)
        shown = page.currentWidget() if page is not None else None
        strip = getattr(shown, "strip", None) or getattr(self._window, "strip", None)
        if isinstance(strip, QBoxLayout) and strip.indexOf(self) < 0:
            strip.addWidget(self)

    def follow(self) -> None:
        """Something was changed: what did not work is past, and Undo would take that back."""
        if self._wrong or self._offer:
            self.leave()

    def leave(self) -> None:
        """Go; the page has all its room again."""
        self._timer.stop()
        self.hide()
        if self.parent() is not self._window:
            self.setParent(self._window)

    def _press(self) -> None:
        offer = self._offer
        self.leave()
        (self.undo if offer == "undo" else self.redo).emit()
