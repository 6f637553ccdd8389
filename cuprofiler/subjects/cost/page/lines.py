"""Every cost: year by year, or what it is made of, to type in as in a spreadsheet."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.words import entry
from cuprofiler.ui.forms.entry_box import EntryBox, entry_box
from cuprofiler.ui.forms.entry_model import EntryModel
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card, ScrollPage
from cuprofiler.ui.widgets.choice import Segments
from cuprofiler.ui.widgets.layouts import column, lay_out_now, row
from cuprofiler.ui.widgets.wide import WideFigure


class LinesCard(Card):
    """The table of all costs, in two ways to see it."""

    opened = Signal(str, str)
    """The whole form of a record is wanted: its kind and its id."""

    removed = Signal(str)
    """A record is to go: its id."""

    def __init__(self, session: Session, years: WideFigure, page: ScrollPage) -> None:
        """`page` is what scrolls, so that the cell that is typed in stays in sight."""
        super().__init__()
        self._session = session
        self._years = years
        self._page = page
        self.typing: EntryBox | None = None
        self.ways_to_see = Segments(
            [("years", _("Year by year")), ("typing", _("Type the amounts"))],
            "years",
            _("The table shows"),
        )
        self.ways_to_see.chosen.connect(self.turn)
        head = row(self.ways_to_see, None)
        self._parts = column(head, years, spacing=8, margins=(16, 12, 16, 12))
        self.setLayout(self._parts)

    @property
    def is_typing(self) -> bool:
        """Whether the amounts are shown to be typed in."""
        return self.typing is not None and not self.typing.isHidden()

    def turn(self, code: str) -> None:
        """Show the costs year by year, or what they are made of."""
        typing = code == "typing"
        if typing and self.typing is None:
            self.typing = self._make()
            self._parts.addWidget(self.typing)
        self.ways_to_see.show_choice(code)
        self._years.setVisible(not typing)
        if self.typing is not None:
            self.typing.setVisible(typing)
        self.refresh(workable=True)
        if typing and self.typing is not None:
            self.typing.table.fit()
        lay_out_now()

    def refresh(self, *, workable: bool = True) -> None:
        """Show the product as it is now; what can't be worked out can still be typed right."""
        if not workable and not self.is_typing:
            self.turn("typing")
            return
        if self.typing is not None and self.is_typing:
            self.typing.table.entries.refresh()
        else:
            self._years.redraw()

    def flush(self) -> None:
        """Store what is still being typed."""
        if self.typing is not None:
            self.typing.table.flush()

    def _make(self) -> EntryBox:
        model = EntryModel(
            self._session,
            lambda profile: list(entry.entry_rows(profile)),
            entry.heads(),
            entry.begin,
            (_("In all"), _("Type a further cost")),
            self,
        )
        box = entry_box(model, _("Cost lines to type in"), self._follow)
        box.table.opened.connect(self.opened)
        box.table.removed.connect(self.removed)
        return box

    def _follow(self, table: QWidget, area: QRect) -> None:
        """Keep the cell that is typed in within sight."""
        middle = table.mapTo(self._page.content, area.center())
        self._page.ensureVisible(middle.x(), middle.y(), 0, area.height() * 2)
