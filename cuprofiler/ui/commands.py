"""Every action of the program with its keys: what shortcuts do, and what a search finds."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence

from cuprofiler.i18n import gettext as _
from cuprofiler.subjects import sections
from cuprofiler.ui.files import Files
from cuprofiler.ui.main_window import MainWindow
from cuprofiler.ui.navigation import Navigation
from cuprofiler.ui.previewing import Previewing
from cuprofiler.ui.products import Products
from cuprofiler.ui.session import Session


class Parts(Protocol):
    """What actions need of the program."""

    window: MainWindow
    session: Session
    files: Files
    products: Products
    navigation: Navigation
    previewing: Previewing

    def search(self) -> None:
        """Search over everything."""

    def show_settings(self) -> None:
        """Show the settings."""

    def show_about(self) -> None:
        """Show what the program is."""

    def choose_paper(self) -> None:
        """Choose a filled PDF."""

    def show_keys(self) -> None:
        """Show every key."""


Command = tuple[str, str, Callable[[], object]]
"""Its words, its keys, and what it does."""


def commands(program: Parts) -> list[Command]:
    """Return every action, in the order in which a search names them."""
    files, products, navigation = program.files, program.products, program.navigation
    return [
        (_("Undo"), "Ctrl+Z", program.session.undo),
        (_("Redo"), "Ctrl+Shift+Z, Ctrl+Y", program.session.redo),
        (_("Search"), "Ctrl+K", program.search),
        (_("Preview and print"), "Ctrl+P", program.previewing.print_or_open),
        (_("Read a filled PDF"), "", program.choose_paper),
        (_("New product"), "Ctrl+N", products.add),
        (_("Open a file"), "Ctrl+O", files.choose_file),
        (_("Import a profile"), "", files.choose_import),
        (_("Export this product as a profile"), "", files.exports.choose_export),
        (_("Rename this product"), "F2", products.rename),
        (_("Remove this product"), "", products.remove),
        (_("Look at a sample"), "", products.show_samples),
        *(
            (
                _(each.title),
                f"Ctrl+{each.key}" if each.key else "",
                partial(navigation.show, each.code),
            )
            for each in sorted(sections(), key=lambda each: each.key or 99)
        ),
        (_("Settings"), "Ctrl+,", program.show_settings),
        (_("Back up now"), "", files.backing_up.back_up),
        (_("Save a copy"), "", files.choose_copy),
        (_("Go back to a backup"), "", files.backing_up.choose_backup),
        (_("All keys"), "F1, ?", program.show_keys),
        (_("About cuprofiler"), "", program.show_about),
        (_("Next area"), "F6", program.window.focus_next_pane),
        (_("Quit"), "Ctrl+Q", program.window.close),
    ]


def make_actions(window: MainWindow, made: Iterable[Command]) -> list[QAction]:
    """Put actions into a window, so that their keys work everywhere in it."""
    actions = []
    for text, keys, slot in made:
        action = QAction(text, window)
        action.setShortcuts([QKeySequence(key) for key in keys.split(", ") if key])
        action.triggered.connect(lambda _checked=False, slot=slot: slot())
        window.addAction(action)
        actions.append(action)
    return actions
