"""A page with a tab for each part, and a page of its own for a list that is brought in."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.services.listing import Listing
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.listed import Listed
from cuprofiler.ui.views.split import Draw, SplitView
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.tabs import Tabs


class TabPart(QWidget):
    """What stands under a tab."""

    def refresh(self, profile: Profile) -> None:
        """Show the product as it is now."""


class TabbedView(SplitView):
    """The parts by their tabs; the first one is shown at first.

    `code` is the section's; `own` are the kinds of record whose forms open here.
    """

    code: ClassVar[str] = ""
    own: ClassVar[tuple[str, ...]] = ()

    def __init__(self, session: Session, title: str, listing: Listing) -> None:
        tabs = Tabs(title)
        super().__init__(session, tabs)
        self.tabs = tabs
        self.tab = ""
        self.parts: dict[str, TabPart] = {}
        self.listed = Listed(self, listing)
        self.tabs.chosen.connect(self.show_tab)

    def put_up(self, parts: Mapping[str, TabPart]) -> None:
        """Put the parts under the head of the page."""
        self.parts |= parts
        self.tab = next(iter(parts))
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(10))
        for part in (*parts.values(), self.listed):
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)

    def named_tabs(self, _profile: Profile) -> dict[str, tuple[str, int]]:
        """Return what each tab is called, and how much there is under it."""
        return {}

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab, and leave the form and the list that were open."""
        self.panel.drop()
        self._fold()
        self.listed.drop()
        self.tab = rest if rest in self.parts else next(iter(self.parts))

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        self.turn(tab)
        self.session.remember_place(f"{self.code}:{tab}")
        self.refresh()
        self.tabs.tabs[tab].setFocus()

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        named = self.named_tabs(profile)
        self.tabs.show_tabs(
            {tab: (name, str(count or "")) for tab, (name, count) in named.items()}, self.tab
        )
        listing = self.listed.reading is not None
        for tab, part in self.parts.items():
            part.setVisible(tab == self.tab and not listing)
        self.listed.setVisible(listing)
        if listing:
            self.listed.refresh(profile)
        else:
            self.parts[self.tab].refresh(profile)

    def forget(self) -> None:
        """Another product is shown."""
        self.listed.drop()
        super().forget()

    def escape(self) -> bool:
        """Close the panel, then leave the list."""
        if super().escape():
            return True
        if self.listed.reading is None:
            return False
        self.listed.leave()
        return True

    # --- Choosing -----------------------------------------------------------------------------

    def table_view(self, draw: Draw) -> FigureView:
        """Return a table whose rows open their forms, and are removed by the keyboard."""
        view = FigureView(self.drawing(draw))
        view.activated.connect(self.activated)
        view.keyed.connect(self.keyed)
        return view

    def activated(self, identity: str) -> None:
        """Open what was pressed in a figure: here, or where it comes from."""
        kind, _colon, rest = identity.partition(":")
        if kind in self.own:
            self.open_form(kind, rest)
        elif kind == self.code and rest in self.parts:
            self.show_tab(rest)
        else:
            self.session.wishes.to(identity)()

    def keyed(self, identity: str, text: str) -> None:
        """Follow a key pressed on a part of a figure."""
        kind, _colon, rest = identity.partition(":")
        if text == "delete" and kind in self.own:
            self.remove(rest)
