"""Says aloud what changed elsewhere than where the keyboard is: the page, and the verdict."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QStackedWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.session import Session
from cuprofiler.ui.spoken import announce, is_heading


class Announcer(QObject):
    """Listens to pages that turn and to answers that change; speaks where a screen reader runs."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._verdict = ("", "")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._say_page)
        window.pages.currentChanged.connect(self._turned)
        session.changed.connect(lambda _change, _initiator: self._say_verdict())
        session.product_opened.connect(self._know_verdict)

    def follow(self, pages: QStackedWidget) -> None:
        """Listen to pages within the window's page too."""
        pages.currentChanged.connect(self._turned)

    def _turned(self) -> None:
        if QAccessible.isActive():
            self._soon.start(0)  # once it stands, with its words

    def _say_page(self) -> None:
        page = self._window.pages.currentWidget()
        if page is None or page.property("speaks"):
            return  # or it says itself what stands there
        titles = [
            label for label in page.findChildren(QLabel) if is_heading(label) and label.isVisible()
        ]
        if titles:
            announce(page, titles[0].text())

    def _headline(self) -> tuple[str, str]:
        if not self._session.has_product:
            return "", ""
        profile = self._session.profile
        return profile.product_id, self._session.explain.headline(profile)

    def _know_verdict(self) -> None:
        if QAccessible.isActive():
            self._verdict = self._headline()

    def _say_verdict(self) -> None:
        if not QAccessible.isActive():
            return
        before, self._verdict = self._verdict, self._headline()
        if before[0] == self._verdict[0] and before[1] != self._verdict[1]:
            said = _("The verdict now: {verdict}").format(verdict=self._verdict[1])
            announce(self._window, said)
