"""The program around the window: puts its parts together, and what settings change in all."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cuprofiler.content import load_content
from cuprofiler.core.collecting import collector_held
from cuprofiler.i18n import default_currency
from cuprofiler.i18n import gettext as _
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.settings import Settings, SettingsStore, data_folder, settings_path
from cuprofiler.subjects import sections
from cuprofiler.ui.announcer import Announcer
from cuprofiler.ui.appearance import put_in_force
from cuprofiler.ui.commands import commands, make_actions
from cuprofiler.ui.files import Files
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.navigation import Navigation
from cuprofiler.ui.previewing import Previewing
from cuprofiler.ui.products import Products
from cuprofiler.ui.session import Session
from cuprofiler.ui.tasks import Worker
from cuprofiler.ui.widgets.ring import watch
from cuprofiler.ui.widgets.toast import Toast


class Program(QObject):
    """Holds the parts of the program; the window only shows them."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__()
        self.window = window
        self.worker = Worker()
        self.workspaces = WorkspaceService(data_folder())
        self.session = Session(load_content(), self.workspaces)
        self.store = SettingsStore(settings_path(), settings)
        self.session.currency = lambda: self.store.now.currency or default_currency()
        self.files = Files(window, self.session, self.store, self.worker)
        self.navigation = Navigation(window, self.session, self._first_start)
        self.navigation.others |= {"settings": self.show_settings, "about": self.show_about}
        self.navigation.others["keys"] = self.show_keys
        self.previewing = Previewing(window, self.session, self.store, self.worker, self.navigation)
        self.products = Products(window, self.session, self.navigation, self.files, self.search)
        self.actions: list[QAction] = []
        self._extra: dict[str, QWidget] = {}
        self._announcer = Announcer(window, self.session)
        watch(window)
        self._build()
        self.session.product_opened.connect(self.show_product)
        self.session.products_changed.connect(self._show_products)
        self.session.undone.connect(lambda text: self.toast.tell(text, with_redo=True))
        window.pages.currentChanged.connect(lambda _index: self.toast.leave())
        self.session.changed.connect(lambda _change, _by: self.toast.follow())
        self.session.failed.connect(lambda text: self.toast.tell(text, wrong=True))
        self.session.told.connect(lambda text, undo: self.tell(text, with_undo=undo))
        self.session.wishes.picture.connect(self.files.exports.choose_picture)
        self.session.wishes.work.connect(self.worker.start)
        self.session.wishes.table.connect(self.files.exports.choose_table)
        window.closing.connect(self.close)
        window.dropped.connect(self.files.take_dropped)
        self.session.wishes.people.connect(self.take_people)
        self.session.wishes.filled.connect(self.take_paper)
        self.files.product_wanted.connect(self.show_product)
        self.files.told.connect(lambda text, undo: self.tell(text, with_undo=undo))
        self.files.opened.connect(
            lambda read_only: self.navigation.sidebar.show_saved(read_only=read_only)
        )

    # --- Building -----------------------------------------------------------

    def _build(self) -> None:
        """Wire what every start needs. Called again when language, colours or size change."""
        sidebar, shell = self.navigation.sidebar, self.navigation.shell
        self._announcer.follow(shell.sections)
        self.toast = Toast(self.window)
        self.toast.undo.connect(self.session.undo)
        self.toast.redo.connect(self.session.redo)
        shell.sections.currentChanged.connect(self.toast.leave)
        shell.escaped.connect(self.navigation.escape)
        sidebar.products_wanted.connect(self.products.show_menu)
        sidebar.search_wanted.connect(self.search)
        sidebar.settings_wanted.connect(self.show_settings)
        shell.menu.clicked.connect(self.show_menu)
        for action in self.actions:
            self.window.removeAction(action)
            action.deleteLater()
        self.actions = make_actions(self.window, commands(self))

    def rebuild(self) -> None:
        """Make every page anew, in another language, colour or size."""
        with collector_held():  # as in theme.apply: all widgets are gone through and dropped
            self._rebuild()

    def _rebuild(self) -> None:
        self.close_search()
        preview_shown = self.previewing.is_shown
        self.previewing.close()
        self.files.ways_out.forget()
        self.products.forget_pages()
        self._extra = {}
        self.toast.leave()
        self.toast.deleteLater()
        place = self.navigation.rebuild()
        self._build()
        self._show_products()
        self.navigation.show(place)
        if preview_shown:
            self.previewing.open()

    def _first_start(self) -> QWidget:
        """Return the page of a program without a product."""
        from cuprofiler.ui.views.first_start import FirstStart

        page = FirstStart()
        page.profile_wanted.connect(self.products.add)
        page.sample_wanted.connect(self.products.show_samples)
        page.file_wanted.connect(self.files.choose_file)
        return page

    # --- Pages -----------------------------------------------------------

    def show_product(self) -> None:
        """Show the open product where it was left, or the first page if there is none."""
        self._show_products()
        self.navigation.show_product()

    def _show_products(self) -> None:
        if not self.session.has_product:
            self.window.setWindowTitle("cuprofiler")
            return
        profile, products = self.session.profile, self.session.products
        ids = [product.id for product in products]
        number = ids.index(profile.product_id) + 1 if profile.product_id in ids else 1
        self.navigation.sidebar.show_product(profile.product.name, number, max(len(products), 1))
        self.window.setWindowTitle(f"{profile.product.name} – cuprofiler")

    def show_menu(self) -> None:
        """The sidebar as a menu, where the window has no room for it."""
        menu = QMenu(self.window)
        for code, button in self.navigation.sidebar.sections.items():
            menu.addAction(button.text(), partial(self.navigation.show, code))
        menu.addSeparator()
        menu.addAction(_("Products"), self.products.show_menu)
        menu.addAction(_("Search"), self.search)
        menu.addAction(_("Settings"), self.show_settings)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button_below = self.navigation.shell.menu
        menu.popup(button_below.mapToGlobal(QPoint(0, button_below.height())))

    def search(self) -> None:
        """Search over products, people, items, screens and actions."""
        from cuprofiler.ui.dialogs.palette import Palette, things

        palette = Palette(self.window, things(self.session, self.actions))
        # Not modal: it closes as soon as the window below is wanted, and Qt would keep the mouse
        # from a window whose modal dialog goes away by being left.
        palette.show()
        palette.field.setFocus()

    def close_search(self) -> None:
        """Close the search: what it offers is about to be made anew."""
        from cuprofiler.ui.dialogs.palette import Palette

        for palette in self.window.findChildren(Palette):
            palette.reject()

    def take_people(self, text: str) -> None:
        """Show who is on a list of people, on their page."""
        section = next(each for each in sections() if each.takes_lists)
        if self.navigation.page(section.code).take_list(text):
            self.previewing.close()
            self.navigation.show(section.code)

    def take_paper(self, path: Path) -> None:
        """Show what was written on a filled PDF, where the lists are."""
        section = next(each for each in sections() if each.takes_papers)
        self.previewing.close()
        self.navigation.show(section.code)
        self.navigation.page(section.code).take_paper(path)

    def choose_paper(self) -> None:
        """Choose a filled PDF."""
        if not self.session.has_product:
            self.tell(_("Open the product that the paper is about first."), with_undo=False)
            return
        section = next(each for each in sections() if each.takes_papers)
        self.previewing.close()
        self.navigation.show(section.code)
        self.navigation.page(section.code).choose_paper()

    # --- Settings -----------------------------------------------------------

    def show_settings(self) -> None:
        """Show the settings."""
        from cuprofiler.ui.views.settings import SettingsView

        self.navigation.flush()
        view = self._extra.get("settings")
        if isinstance(view, SettingsView):
            view.show_settings(self.store.now, self.session.path)
        else:
            view = SettingsView(self.store.now, self.session.path)
            view.changed.connect(self.apply_settings)
            view.backup_wanted.connect(self.files.backing_up.back_up)
            view.restore_wanted.connect(self.files.backing_up.choose_backup)
            view.move_wanted.connect(self.files.backing_up.move_to)
            view.about_wanted.connect(self.show_about)
            view.told.connect(lambda text: self.tell(text, with_undo=False))
            self._extra["settings"] = view
        self._show_extra("settings")

    def show_about(self) -> None:
        """Show the about page."""
        from cuprofiler.ui.views.about import AboutView

        self.navigation.flush()
        if "about" not in self._extra:
            about = AboutView(self.session.path)
            about.told.connect(lambda text: self.tell(text, with_undo=False))
            self._extra["about"] = about
        self._show_extra("about")

    def show_keys(self) -> None:
        """Show every key of the program."""
        from cuprofiler.ui.views.keys import KeysView

        self.navigation.flush()
        if "keys" not in self._extra:
            self._extra["keys"] = KeysView(self.actions)
        self._show_extra("keys")

    def _show_extra(self, code: str) -> None:
        self.navigation.show_in_shell(code, self._extra[code])
        self.navigation.sidebar.settings.setFocus()

    def apply_settings(self, settings: Settings) -> None:
        """Put settings in force and keep them."""
        looks = ("theme", "language", "text_size")
        new_look = any(getattr(settings, name) != getattr(self.store.now, name) for name in looks)
        self.store.keep(settings)
        if new_look:
            put_in_force(settings)
            # The page that asked is about to go: let it finish its click first.
            QTimer.singleShot(0, self._rebuild_settings)

    def _rebuild_settings(self) -> None:
        from cuprofiler.ui.views.settings import SettingsView

        view = self._extra.get("settings")
        part = view.focused_part() if isinstance(view, SettingsView) else ""
        self.rebuild()
        self.show_settings()
        view = self._extra.get("settings")
        if part and isinstance(view, SettingsView):
            view.focus_part(part)

    def follow_system(self) -> None:
        """The system changed between light and dark."""
        if self.store.now.theme == "system":
            put_in_force(self.store.now)
            self.rebuild()

    # --- Small things -----------------------------------------------------------

    def tell(self, text: str, *, with_undo: bool) -> None:
        """Say something at the foot of the window."""
        self.toast.tell(text, with_undo=with_undo)

    def close(self) -> None:
        """Store, back up, let go of everything."""
        self.navigation.flush()
        self.files.stop()
        self.previewing.close()
        self.worker.stop()
        size = f"{self.window.width()}x{self.window.height()}"
        if size != self.store.now.window and not self.window.isMaximized():
            self.store.keep(replace(self.store.now, window=size))
        self.session.close()
