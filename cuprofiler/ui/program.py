"""The program around the window: what is open, which page is shown, what every action does."""

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from cuprofiler import i18n
from cuprofiler.content import load_content
from cuprofiler.domain.changes import Change, Edit
from cuprofiler.i18n import gettext as _
from cuprofiler.services.workspaces import WorkspaceService
from cuprofiler.settings import Settings, SettingsStore, data_folder, settings_path
from cuprofiler.ui.announcer import Announcer
from cuprofiler.ui.appearance import put_in_force
from cuprofiler.ui.files import Files
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.pages import Pages, connect
from cuprofiler.ui.session import Session
from cuprofiler.ui.shell import Shell
from cuprofiler.ui.sidebar import Sidebar
from cuprofiler.ui.tasks import Worker
from cuprofiler.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from cuprofiler.services.exchange import Sample
    from cuprofiler.ui.views.checklists import ChecklistsView
    from cuprofiler.ui.views.overview import Overview
    from cuprofiler.ui.views.split import SplitView
    from cuprofiler.ui.views.verdict import VerdictView

log = logging.getLogger(__name__)

SECTIONS = ("overview", "verdict", "people", "value", "journeys", "services", "cost", "checklists")
WITH_PANEL = ("people", "value", "journeys", "services", "cost")
"""Sections with a form at their side. They are known by name: a start loads none of them."""

CHECK = "check"
"""The place of the check page in the interview."""


class Program(Pages):
    """Holds the pages and carries out the actions; the window only shows them."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__()
        self.window = window
        self.worker = Worker()
        self.workspaces = WorkspaceService(data_folder())
        self.session = Session(load_content(), self.workspaces)
        self.store = SettingsStore(settings_path(), settings)
        self.files = Files(window, self.session, self.store, self.worker)
        self._section = "overview"
        self._before_preview: QWidget | None = None
        self._preview: QWidget | None = None
        self._samples: QWidget | None = None
        self._extra: dict[str, QWidget] = {}
        self.actions: list[QAction] = []
        self._announcer = Announcer(window, self.session)
        self._build()
        self.session.product_closing.connect(self._flush)
        self.session.product_opened.connect(self.show_product)
        self.session.products_changed.connect(self._show_products)
        self.session.changed.connect(self._changed)
        self.session.failed.connect(lambda text: self.tell(text, with_undo=False))
        self.session.told.connect(lambda text, undo: self.tell(text, with_undo=undo))
        window.closing.connect(self.close)
        self.files.product_wanted.connect(self.show_product)
        self.files.section_wanted.connect(self.show_section)
        self.files.told.connect(lambda text, undo: self.tell(text, with_undo=undo))
        self.files.opened.connect(lambda read_only: self.sidebar.show_saved(read_only=read_only))

    # --- Building -----------------------------------------------------------

    def _build(self) -> None:
        """Make what every start needs. Called again when language, colours or size change."""
        self.sidebar = Sidebar()
        self.shell = Shell(self.sidebar)
        self._made: dict[str, QWidget] = {}
        self.window.pages.addWidget(self.shell)
        self._announcer.follow(self.shell.sections)
        self.toast = Toast(self.window)
        connect(
            (self.sidebar.section_wanted, self.show_section),
            (self.sidebar.products_wanted, self.show_product_menu),
            (self.shell.menu.clicked, self.show_menu),
            (self.sidebar.search_wanted, self.search),
            (self.sidebar.settings_wanted, self.show_settings),
            (self.toast.undo, self.session.undo),
        )
        self._make_actions()

    def _is_shown(self, name: str) -> bool:
        """Whether a page was made and is on screen."""
        page = self._made.get(name)
        if page is None:
            return False
        if name == "interview":
            return self.window.pages.currentWidget() is page
        return self._is_shown_page(page)

    def _make_actions(self) -> None:
        for action in self.actions:
            self.window.removeAction(action)
            action.deleteLater()
        self.actions = []
        for text, keys, slot in (
            (_("Undo"), "Ctrl+Z", self.session.undo),
            (_("Redo"), "Ctrl+Shift+Z, Ctrl+Y", self.session.redo),
            (_("Search"), "Ctrl+K", self.search),
            (_("Preview and print"), "Ctrl+P", self.print_or_preview),
            (_("New product"), "Ctrl+N", self.new_product),
            (_("Open a file"), "Ctrl+O", self.files.choose_file),
            (_("Import a profile"), "", self.files.choose_import),
            (_("Export this product as a profile"), "", self.files.choose_export),
            (_("Rename this product"), "F2", self.rename_product),
            (_("Remove this product"), "", self.remove_product),
            (_("Look at a sample"), "", self.show_samples),
            (_("Overview"), "Ctrl+1", lambda: self.show_section("overview")),
            (_("Verdict"), "Ctrl+2", lambda: self.show_section("verdict")),
            (_("Answers"), "Ctrl+3", lambda: self.show_section("answers")),
            (_("Checklists"), "Ctrl+4", lambda: self.show_section("checklists")),
            (_("People"), "Ctrl+5", lambda: self.show_section("people")),
            (_("Value"), "Ctrl+6", lambda: self.show_section("value")),
            (_("Journeys"), "Ctrl+7", lambda: self.show_section("journeys")),
            (_("Services"), "Ctrl+8", lambda: self.show_section("services")),
            (_("Lifetime cost"), "Ctrl+9", lambda: self.show_section("cost")),
            (_("Settings"), "Ctrl+,", self.show_settings),
            (_("Back up now"), "", self.files.back_up),
            (_("Save a copy"), "", self.files.choose_copy),
            (_("Go back to a backup"), "", self.files.choose_backup),
            (_("About cuprofiler"), "", self.show_about),
            (_("Next area"), "F6", self.window.focus_next_pane),
            (_("Quit"), "Ctrl+Q", self.window.close),
        ):
            action = QAction(text, self.window)
            action.setShortcuts([QKeySequence(key) for key in keys.split(", ") if key])
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            self.window.addAction(action)
            self.actions.append(action)

    def rebuild(self) -> None:
        """Make every page anew, in another language, colour or size."""
        self._flush()
        old = [self.window.pages.widget(i) for i in range(self.window.pages.count())]
        section, interviewing = self._section, self._is_shown("interview")
        preview_shown = self._preview is not None
        self._close_preview()
        self.files.forget_pages()
        self._samples = None
        self._extra = {}
        for made in self._made.values():
            self.session.disconnect(made)
        self.toast.hide()
        self.toast.deleteLater()
        self._build()
        for page in old:
            self.window.drop_page(page)
        self._show_products()
        if self.session.profile is None:
            self.window.show_page(self.first_start)
        elif interviewing:
            self.show_interview(self.session.place.partition(":")[2])
        else:
            self.show_section(section)
        if preview_shown:
            self.preview()

    # --- Pages -----------------------------------------------------------

    def show_product(self) -> None:
        """Show the open product where it was left, or the first page if there is none."""
        if "interview" in self._made:
            self.interview.forget()
        if "checklists" in self._made:
            self.checklists.forget()
        for page in self._split_pages():
            page.forget()
        self._show_products()
        profile = self.session.profile
        if profile is None:
            self.window.show_page(self.first_start)
            self.first_start.profile.setFocus()
            return
        place = self.session.place
        kind, _colon, rest = place.partition(":")
        if kind == "interview" and rest != CHECK:
            self.show_interview(rest)
        elif kind == "checklists":
            self.show_list(rest)
        elif kind == "people":
            self.show_people(rest)
        elif kind == "services":
            self.services.tab = rest if rest in ("implementation", "services") else "training"
            self.show_section("services")
        else:
            self.show_section(kind if kind in SECTIONS else "overview")

    def _show_products(self) -> None:
        profile = self.session.profile
        products = self.session.products
        if profile is None:
            self.window.setWindowTitle("cuprofiler")
            return
        ids = [product.id for product in products]
        number = ids.index(profile.product_id) + 1 if profile.product_id in ids else 1
        self.sidebar.show_product(profile.product.name, number, max(len(products), 1))
        self.window.setWindowTitle(f"{profile.product.name} – cuprofiler")

    def show_section(self, code: str) -> None:
        """Turn to a section of the open product."""
        self._flush()
        if self.session.profile is None:
            self.window.show_page(self.first_start)
            return
        if code == "answers":
            self.show_interview(CHECK)
            return
        if code == "settings":
            self.show_settings()
            return
        code = code if code in SECTIONS else "overview"
        page: Overview | VerdictView | ChecklistsView | SplitView = getattr(self, code)
        self._section = code
        self.session.new_visit()
        if code in WITH_PANEL:
            # An undo elsewhere may have changed, or taken away, what its form is about.
            getattr(self, code).changed(None)
        else:
            page.refresh()
        page.to_top()
        self.shell.sections.setCurrentWidget(page)
        self.sidebar.show_section(self._section)
        self.window.show_page(self.shell)
        place = self._section
        if place == "checklists":
            place = f"checklists:{self.checklists.list_id}"
        elif place in ("people", "services"):
            place = f"{place}:{getattr(self, place).tab}"
        self.session.remember_place(place)
        self.sidebar.sections[self._section].setFocus()

    def show_people(self, tab: str) -> None:
        """Turn to a tab of the people."""
        self.people.tab = tab if tab in ("makers", "kinds", "year") else "makers"
        self.show_section("people")

    def show_part(self, part: str) -> None:
        """Turn to what a picture or a gap names: a page, or a thing by kind and id."""
        kind, _colon, identity = part.partition(":")
        if kind == "member":
            self.show_member(identity)
        elif kind == "class":
            self.show_kind(identity)
        elif kind == "benefit":
            self.show_section("value")
            self.value.open_benefit(identity)
        elif kind == "conflict":
            self.settle(identity)
        elif kind == "line":
            self.show_line(identity)
        elif kind == "lesson":
            self.show_lesson(identity)
        elif kind == "people":
            self.show_people(identity)
        else:
            self.show_section(kind)

    def show_member(self, identity: str) -> None:
        """Turn to a member of the decision-making unit."""
        self.show_people("makers")
        self.people.open_member(identity)

    def show_kind(self, class_id: str) -> None:
        """Turn to a kind of user."""
        self.show_people("kinds")
        self.people.show_kind(class_id)

    def show_line(self, identity: str) -> None:
        """Turn to a line of lifetime cost."""
        self.show_section("cost")
        self.cost.open_line(identity)

    def show_task(self, identity: str) -> None:
        """Turn to a task of the implementation."""
        self.services.tab = "implementation"
        self.show_section("services")
        self.services.open_task(identity)

    def show_lesson(self, identity: str) -> None:
        """Turn to a training."""
        self.services.tab = "training"
        self.show_section("services")
        self.services.open_lesson(identity)

    def settle(self, source: str) -> None:
        """Turn to a conflict, to write a decision."""
        self.show_section("value")
        self.value.open_conflict(source)

    def _split_pages(self) -> "list[SplitView]":
        """The pages with a panel that were made already."""
        return [getattr(self, name) for name in WITH_PANEL if name in self._made]

    def show_list(self, list_id: str, item: str = "") -> None:
        """Turn to a checklist."""
        self.checklists.list_id = list_id
        self.show_section("checklists")
        if item:
            self.checklists.show_list(list_id, item)

    def show_interview(self, place: str = "") -> None:
        """Go on with the interview."""
        self._flush()
        self.window.show_page(self.interview)
        self.interview.resume(place)

    def change_answer(self, question: str, subject: str) -> None:
        """Go to an answer and come back to the check page."""
        self._flush()
        self.window.show_page(self.interview)
        self.interview.ask(question, subject)

    def show_samples(self) -> None:
        """Choose a sample."""
        from cuprofiler.services.exchange import samples
        from cuprofiler.ui.views.first_start import Samples

        self.window.drop_page(self._samples)
        page = Samples(self.session, samples())
        page.chosen.connect(self.open_sample)
        page.back_wanted.connect(self.show_product)
        self._samples = page
        self.window.show_page(page)
        if page.buttons:
            page.buttons[0].setFocus()

    def open_sample(self, sample: "Sample") -> None:
        """Open a copy of a sample."""
        from cuprofiler.services.exchange import read_profile

        profile = read_profile(sample.path, self.session.content.questions.version)
        named = profile.renamed(self.session.free_name(profile.product.name))
        if self.session.add_records(named.records.values(), _("sample opened")):
            self.show_section("overview")
            self.window.drop_page(self._samples)
            self._samples = None

    def show_settings(self) -> None:
        """Show the settings."""
        from cuprofiler.ui.views.settings import SettingsView

        self._flush()
        view = self._extra.get("settings")
        if isinstance(view, SettingsView):
            view.show_settings(self.store.now, self.session.path)
        else:
            view = SettingsView(self.store.now, self.session.path)
            view.changed.connect(self.apply_settings)
            view.backup_wanted.connect(self.files.back_up)
            view.restore_wanted.connect(self.files.choose_backup)
            view.move_wanted.connect(self.files.move_to)
            view.about_wanted.connect(self.show_about)
            view.told.connect(lambda text: self.tell(text, with_undo=False))
            self._extra["settings"] = view
            self.shell.sections.addWidget(view)
        self._show_extra("settings", view)

    def show_about(self) -> None:
        """Show the about page."""
        from cuprofiler.ui.views.about import AboutView

        self._flush()
        if "about" not in self._extra:
            about = AboutView(self.session.path)
            about.told.connect(lambda text: self.tell(text, with_undo=False))
            self._extra["about"] = about
            self.shell.sections.addWidget(self._extra["about"])
        self._show_extra("about", self._extra["about"])

    def _show_extra(self, code: str, view: QWidget) -> None:
        self._section = self._section if self._section in self.sidebar.sections else "overview"
        self.shell.sections.setCurrentWidget(view)
        self.sidebar.show_section(code)
        self.window.show_page(self.shell)
        self.sidebar.settings.setFocus()

    # --- Preview and print -----------------------------------------------------------

    def preview(self) -> None:
        """Preview the named lists."""
        self._open_preview(())

    def preview_list(self) -> None:
        """Preview the list on screen."""
        self._open_preview((self.checklists.list_id,) if self.checklists.list_id else ())

    def preview_plans(self, sheet: str = "") -> None:
        """Preview a sheet of the plans, or all of them."""
        self._open_preview((f"plans:{sheet}" if sheet else "plans",))

    def preview_cost(self, _sheet: str = "") -> None:
        """Preview the sheets of lifetime cost."""
        self._open_preview(("cost",))

    def preview_portrait(self, page: str = "") -> None:
        """Preview the portrait: one of its pages, or all of them."""
        self._open_preview((f"portrait:{page}" if page else "portrait",))

    def print_or_preview(self) -> None:
        """Ctrl+P: print from the preview, else open it."""
        from cuprofiler.ui.views.preview import Preview

        if isinstance(self._preview, Preview):
            self._preview.print_out()
        elif self._is_shown("checklists"):
            self.preview_list()
        else:
            self.preview()

    def _open_preview(self, lists: tuple[str, ...]) -> None:
        from cuprofiler.ui.views.preview import Preview

        if self.session.profile is None:
            return
        self._flush()
        self._close_preview()
        self._before_preview = self.window.pages.currentWidget()
        paper = self.store.now.paper if self.store.now.paper != "auto" else i18n.default_paper()
        page = Preview(self.session, self.worker, paper, large=self.store.now.large_print)
        page.back_wanted.connect(self._leave_preview)
        self._preview = page
        self.window.show_page(page)
        page.show_lists(lists)
        page.print.setFocus()

    def _leave_preview(self) -> None:
        before = self._before_preview
        self._close_preview()
        if before is not None and before is self._made.get("interview"):
            self.window.show_page(before)
        else:
            self.show_section(self._section)

    def _close_preview(self) -> None:
        if self._preview is None:
            return
        from cuprofiler.ui.views.preview import Preview

        if isinstance(self._preview, Preview):
            page = self._preview
            self._preview = None
            page.close_files()
            self.window.drop_page(page)

    # --- Products -----------------------------------------------------------

    def new_product(self) -> None:
        """Add a product and begin its interview."""
        if self.session.add_product(self.session.free_name(_("My product"))):
            assert self.session.profile is not None  # just added
            self.show_interview(f"name@{self.session.profile.product_id}")

    def show_product_menu(self) -> None:
        """Choose a product, or do something with the open one."""
        menu = QMenu(self.window)
        profile = self.session.profile
        for product in self.session.products[:30]:
            action = menu.addAction(product.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(profile is not None and product.id == profile.product_id)
            action.triggered.connect(
                lambda _checked=False, product=product: self.session.open_product(product.id)
            )
        if len(self.session.products) > 30:
            menu.addAction(_("Search for more …"), self.search)
        menu.addSeparator()
        menu.addAction(_("New product"), self.new_product)
        menu.addAction(_("Look at a sample"), self.show_samples)
        menu.addSeparator()
        menu.addAction(_("Rename this product"), self.rename_product)
        menu.addAction(_("Remove this product"), self.remove_product)
        menu.addSeparator()
        menu.addAction(_("Import a profile"), self.files.choose_import)
        menu.addAction(_("Export this product as a profile"), self.files.choose_export)
        menu.addAction(_("Open a file"), self.files.choose_file)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.sidebar.product if self.sidebar.isVisible() else self.shell.menu
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def show_menu(self) -> None:
        """The sidebar as a menu, where the window has no room for it."""
        menu = QMenu(self.window)
        for code, button in self.sidebar.sections.items():
            menu.addAction(button.text(), partial(self.show_section, code))
        menu.addSeparator()
        menu.addAction(_("Products"), self.show_product_menu)
        menu.addAction(_("Search"), self.search)
        menu.addAction(_("Settings"), self.show_settings)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button_below = self.shell.menu
        menu.popup(button_below.mapToGlobal(QPoint(0, button_below.height())))

    def rename_product(self) -> None:
        """Give the open product another name."""
        profile = self.session.profile
        if profile is None:
            return
        dialog = QInputDialog(self.window)
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
                self.session.do(Change(_("name of the product"), (Edit(before, after),)))
                self.show_section(self._section)

        dialog.textValueSelected.connect(rename)
        dialog.open()

    def remove_product(self) -> None:
        """Remove the open product; Undo brings it back."""
        if self.session.profile is not None:
            self.session.remove_product(self.session.profile.product_id)

    # --- Search -----------------------------------------------------------

    def search(self) -> None:
        """Search over products, people, items, screens and actions."""
        from cuprofiler.ui.dialogs.palette import Palette
        from cuprofiler.ui.finder import things

        palette = Palette(self.window, things(self))
        palette.open()
        palette.field.setFocus()

    # --- Settings -----------------------------------------------------------

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

    def _changed(self, _change: object, initiator: object) -> None:
        for page in self._split_pages():
            if self._is_shown_page(page):
                page.changed(initiator)
        if initiator is None:
            for name in ("overview", "verdict"):
                if self._is_shown(name):
                    getattr(self, name).refresh()

    def _is_shown_page(self, page: QWidget) -> bool:
        return (
            self.window.pages.currentWidget() is self.shell
            and self.shell.sections.currentWidget() is page
        )

    def _flush(self) -> None:
        """Store what is still being typed."""
        if self._is_shown("interview"):
            self.interview.flush()
        elif self._is_shown("checklists"):
            self.checklists.flush()
        for page in self._split_pages():
            page.flush()

    def close(self) -> None:
        """Store, back up, let go of everything."""
        self._flush()
        self.files.stop()
        self._close_preview()
        self.worker.stop()
        size = f"{self.window.width()}x{self.window.height()}"
        if size != self.store.now.window and not self.window.isMaximized():
            self.store.keep(replace(self.store.now, window=size))
        self.session.close()
