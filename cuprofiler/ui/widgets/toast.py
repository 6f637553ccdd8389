"""A message at the foot of the window that goes by itself, with Undo where that helps."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.spoken import announce
from cuprofiler.ui.widgets.layouts import inner_layout, row

SHOWN_MS = 8000


class Toast(QWidget):
    """One message at a time."""

    undo = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        colours = theme.tokens()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setFont(theme.font("medium"))
        self._text.setStyleSheet(f"color: {colours.toast_text};")
        self._undo = QPushButton(_("Undo"))
        self._undo.setFont(theme.font("strong"))
        self._undo.setFlat(True)
        self._undo.setMinimumHeight(theme.px(theme.TARGET))
        self._undo.setStyleSheet(
            f"color: {colours.toast_link}; text-decoration: underline; border: 0; padding: 0 8px;"
        )
        self._undo.clicked.connect(self._take_back)
        layout = row(spacing=16, margins=(20, 8, 20, 8))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, *, with_undo: bool) -> None:
        """Show a message; it stays longer if it is long."""
        self._text.setText(text)
        self._undo.setVisible(with_undo)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS + 40 * len(text))
        announce(self, text)

    def place(self) -> None:
        """Stand centred at the foot of the window."""
        parent = self.parentWidget()
        if parent is None:
            return
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + theme.px(190)
        width = min(max(theme.px(320), wanted), parent.width() - 32, theme.px(640))
        self.setFixedWidth(width)
        self.adjustSize()
        height = max(inner_layout(self).heightForWidth(width), theme.px(48))
        self.setFixedHeight(height)
        self.move((parent.width() - width) // 2, parent.height() - height - theme.px(84))

    def _take_back(self) -> None:
        self.hide()
        self.undo.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens().color("toast"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.end()
