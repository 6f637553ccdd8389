"""What is done with whole products: new, another one, a sample, renamed, removed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from cuprofiler.core.changes import Change, Edit
from cuprofiler.i18n import gettext as _
from cuprofiler.ui.files import Files
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.navigation import Navigation
from cuprofiler.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuprofiler.services.exchange import Sample

LISTED = 30
"""With more products than this the menu names the first, and the search finds all."""


class Products(QObject):
    """The menu of products, and what it does."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        navigation: Navigation,
        files: Files,
        search: "Callable[[], None]",
    ) -> None:
        super().__init__()
        self._window, self._session = window, session
        self._navigation, self._files, self._search = navigation, files, search
        self._samples: QWidget | None = None

    def add(self) -> None:
        """Add a product and begin its interview."""
        if self._session.add_product(self._session.free_name(_("My product"))):
            self._navigation.show(f"interview:name@{self._session.profile.product_id}")

    def show_menu(self) -> None:
        """Choose a product, or do something with the open one."""
        menu = QMenu(self._window)
        shown = self._session.profile.product_id if self._session.has_product else ""
        for product in self._session.products[:LISTED]:
            action = menu.addAction(product.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(product.id == shown)
            action.triggered.connect(
                lambda _checked=False, product=product: self._session.open_product(product.id)
            )
        if len(self._session.products) > LISTED:
            menu.addAction(_("Search for more …"), self._search)
        menu.addSeparator()
        menu.addAction(_("New product"), self.add)
        menu.addAction(_("Look at a sample"), self.show_samples)
        menu.addSeparator()
        menu.addAction(_("Rename this product"), self.rename)
        menu.addAction(_("Remove this product"), self.remove)
        menu.addSeparator()
        menu.addAction(_("Import a profile"), self._files.choose_import)
        menu.addAction(_("Export this product as a profile"), self._files.exports.choose_export)
        menu.addAction(_("Open a file"), self._files.choose_file)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sidebar, shell = self._navigation.sidebar, self._navigation.shell
        button = sidebar.product if sidebar.isVisible() else shell.menu
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def rename(self) -> None:
        """Give the open product another name."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Rename this product"))
        dialog.setLabelText(_("Name of the product"))
        dialog.setTextValue(profile.product.name)
        dialog.setOkButtonText(_("Rename"))
        dialog.setCancelButtonText(_("Cancel"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def rename(name: str) -> None:
            before = profile.product
            if name.strip() and name.strip() != before.name:
                after = replace(before, name=name.strip())
                self._session.do(Change(_("name of the product"), (Edit(before, after),)))
                self._navigation.show_again()

        dialog.textValueSelected.connect(rename)
        dialog.open()

    def remove(self) -> None:
        """Remove the open product; Undo brings it back."""
        if self._session.has_product:
            self._session.remove_product(self._session.profile.product_id)

    # --- Samples --------------------------------------------------------------------------------

    def show_samples(self) -> None:
        """Choose a sample."""
        from cuprofiler.services.exchange import samples
        from cuprofiler.ui.views.samples import Samples

        self._window.drop_page(self._samples)
        page = Samples(self._session, samples())
        page.chosen.connect(self._open_sample)
        page.back_wanted.connect(self._navigation.show_product)
        self._samples = page
        self._window.show_page(page)
        if page.buttons:
            page.buttons[0].setFocus()

    def _open_sample(self, sample: "Sample") -> None:
        """Open a copy of a sample."""
        from cuprofiler.services.exchange import read_profile

        profile = read_profile(sample.path, self._session.content.questions.version)
        named = profile.renamed(self._session.free_name(profile.product.name))
        if self._session.add_records(named.records.values(), _("sample opened")):
            self._navigation.show("overview")
            self._window.drop_page(self._samples)
            self._samples = None

    def forget_pages(self) -> None:
        """Everything is made anew: the page is gone."""
        self._samples = None
