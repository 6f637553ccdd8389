"""Opens the preview over whatever is shown, and goes back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuprofiler import i18n
from cuprofiler.settings import SettingsStore, read_logo
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.navigation import Navigation
from cuprofiler.ui.session import Session
from cuprofiler.ui.tasks import Worker

if TYPE_CHECKING:
    from cuprofiler.ui.views.preview import Preview


class Previewing(QObject):
    """At most one preview, and the page it was opened from."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        store: SettingsStore,
        worker: Worker,
        navigation: Navigation,
    ) -> None:
        super().__init__()
        self._window, self._session, self._store = window, session, store
        self._worker, self._navigation = worker, navigation
        self._before: QWidget | None = None
        self.page: Preview | None = None
        session.wishes.paper.connect(self.open)

    def open(self, paper: str = "") -> None:
        """Preview a list or sheets; the three main lists if none are named."""
        from cuprofiler.services.printing import PrintOptions
        from cuprofiler.ui.views.preview import Preview

        if not self._session.has_product:
            return
        self._navigation.flush()
        self.close()
        self._before = self._window.pages.currentWidget()
        size = self._store.now.paper if self._store.now.paper != "auto" else i18n.default_paper()
        now = self._store.now
        options = PrintOptions(
            (), size, large=now.large_print, firm=now.firm, contact=now.contact, logo=read_logo(now)
        )
        page = Preview(self._session, self._worker, options)
        page.back_wanted.connect(self.leave)
        self.page = page
        self._window.show_page(page)
        page.show_lists((paper,) if paper else ())
        page.side.print.setFocus()

    @property
    def is_shown(self) -> bool:
        """Whether the preview is on screen: one may have gone elsewhere by a key."""
        return self.page is not None and self._window.pages.currentWidget() is self.page

    def print_or_open(self) -> None:
        """Ctrl+P: print from the preview, else open it, for the list that is shown."""
        if self.page is not None and self.is_shown:
            self.page.out.print_out()
        elif self._navigation.is_shown("checklists"):
            self.open(self._navigation.page("checklists").rest)
        else:
            self.open()

    def leave(self) -> None:
        """Go back to where it was opened."""
        before = self._before
        self.close()
        if before is not None and before is not self._navigation.shell:
            self._window.show_page(before)
        else:
            self._navigation.show_again()

    def close(self) -> None:
        """Let go of the preview and its files."""
        if self.page is not None:
            page, self.page = self.page, None
            self._window.drop_page(page)
            page.close_files()
