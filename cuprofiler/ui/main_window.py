"""The main window: shows one page at a time and holds no logic of its own.

It imports nothing of ours, so that it stands before anything else is loaded.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

LEAST = QSize(640, 480)
"""The least size of the window, in px, where the screen has as much."""

TITLE_BAR = 36
"""Room that the window manager's frame takes above and below, in px."""


def room() -> QSize:
    """Return what the screen offers a window. At 400 % a small one has less than the least size."""
    size = QGuiApplication.primaryScreen().availableGeometry().size()
    return QSize(size.width(), size.height() - TITLE_BAR)


class MainWindow(QMainWindow):
    """The window. It stands at once, with its colour; pages come in as they are loaded."""

    closing = Signal()

    dropped = Signal(str)
    """A file was dropped on the window: its path."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("cuprofiler")
        self.pages = QStackedWidget()
        self.pages.setObjectName("page")
        self.strip = QVBoxLayout()
        """Where a message stands, for pages without a strip of their own."""

        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.pages, 1)
        middle.addLayout(self.strip)
        centre = QWidget()
        centre.setLayout(middle)
        self.setCentralWidget(centre)
        self.setMinimumSize(LEAST.boundedTo(room()))
        self.resize(1280, 800)
        self.setAcceptDrops(True)

    def show_page(self, page: QWidget) -> None:
        """Turn to a page that fills the window."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def drop_page(self, page: QWidget | None) -> None:
        """Let go of a page that is not needed any more."""
        if page is None:
            return
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def focus_next_pane(self) -> None:
        """F6: from the sidebar to the page and back."""
        page = self.pages.currentWidget()
        if page is None:
            return
        panes = [
            pane
            for pane in page.findChildren(QWidget)
            if pane.objectName() in ("side", "bar", "scrolled", "panel")
            and pane.isVisible()
            and first_stop(pane) is not None
        ]
        if not panes:
            return
        focused = self.focusWidget()
        inside = [i for i, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)]
        target = first_stop(panes[(inside[-1] + 1) % len(panes) if inside else 0])
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing asks nothing: everything is saved."""
        self.closing.emit()
        super().closeEvent(event)


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first widget of a pane that takes the keyboard."""
    for widget in pane.findChildren(QWidget):
        policy = widget.focusPolicy()
        if policy & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            return widget
    return None
