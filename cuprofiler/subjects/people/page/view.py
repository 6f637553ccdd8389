"""The people of a product: who decides, who uses it, and the year of both."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from cuprofiler.domain.codes import Market, Role
from cuprofiler.domain.records import Segment
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.people.page.kinds import Kinds
from cuprofiler.subjects.people.page.makers import Makers
from cuprofiler.subjects.people.page.pasted import Pasted
from cuprofiler.subjects.people.page.year import Year
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import Pick
from cuprofiler.ui.widgets.flow import Flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.ui.widgets.tabs import Tabs

MAKERS, KINDS, YEAR = "makers", "kinds", "year"


class PeopleView(SplitView):
    """Three tabs: the decision-making unit, the kinds of user, segments and the year."""

    def __init__(self, session: Session) -> None:
        tabs = Tabs(_("People"))
        super().__init__(session, tabs)
        self.tabs = tabs
        self.tab = MAKERS
        self.segment = ""
        self.users = ""
        self.tabs.chosen.connect(self.show_tab)
        self.place = Pick()
        self.place.setAccessibleName(_("Segment of customers"))
        self.place.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.place.activated.connect(self._choose_segment)
        self.others = Pick()
        self.others.setAccessibleName(_("Segment of users"))
        self.others.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.others.activated.connect(self._choose_users)
        self.makers = Makers(self)
        self.kinds = Kinds(self)
        self.year = Year(self)
        self.pasted = Pasted(self)
        self._where = Label(_("In"), "quiet", wrap=False)
        self._bar = QWidget()
        self._bar.setLayout(Flow(self._where, self.place, self.others, spacing=8))
        # What is not shown takes no room: a column leaves out its spacing as well.
        parts = (self.header, self._bar, self.makers, self.kinds, self.year, self.pasted)
        self.page.column.addLayout(column(*parts, spacing=10))
        self.page.column.addStretch(1)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.paste)

    # --- Showing ------------------------------------------------------------------------------

    @property
    def rest(self) -> str:
        """The tab."""
        return self.tab

    def turn(self, rest: str) -> None:
        """Turn to a tab."""
        if rest:
            self.tab = rest if rest in (MAKERS, KINDS, YEAR) else MAKERS

    def show_thing(self, kind: str, identity: str) -> None:
        """Open a person or a segment, or show a kind of user whole."""
        if kind == "user_class":
            self.kinds.open_whole(identity)
        elif kind == "segment":
            self.year.open_segment(identity)
        elif kind == "decision_maker":
            self.makers.open_member(identity)

    def forget(self) -> None:
        """Another product is shown."""
        self.segment = self.users = self.kinds.kind = ""
        self.pasted.reading = None
        super().forget()

    def show_tab(self, tab: str) -> None:
        """Turn to a tab."""
        if tab != self.tab:
            self.panel.drop()
            self._fold()
        self.tab, self.kinds.kind = tab, ""
        self.session.remember_place(f"people:{tab}")
        self.refresh()
        self.tabs.tabs[tab].setFocus()

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        customers = profile.segments_of(Market.CUSTOMERS)
        if self.segment not in {each.id for each in customers}:
            self.segment = customers[0].id if customers else ""
        groups = profile.segments_of(Market.USERS)
        if self.users not in {each.id for each in groups}:
            self.users = groups[0].id if groups else ""
        self.tabs.show_tabs(
            {
                MAKERS: _("Decision-makers {count}").format(count=len(profile.decision_makers)),
                KINDS: _("Kinds of user {count}").format(count=len(profile.user_classes)),
                YEAR: _("Segments and the year"),
            },
            self.tab,
        )
        self._fill(self.place, customers, self.segment)
        self._fill(self.others, groups, self.users)
        self._bar.setVisible(
            (self.tab in (MAKERS, YEAR) and bool(customers)) or (self.tab == YEAR and bool(groups))
        )
        self.place.setVisible(bool(customers))
        self._where.setVisible(bool(customers) and self.tab == MAKERS)
        self.others.setVisible(self.tab == YEAR and bool(groups))
        pasting = self.pasted.reading is not None and self.tab == MAKERS
        self.pasted.setVisible(pasting)
        parts: dict[str, Makers | Kinds | Year] = {
            MAKERS: self.makers,
            KINDS: self.kinds,
            YEAR: self.year,
        }
        for tab, part in parts.items():
            part.setVisible(tab == self.tab and not pasting)
        if pasting:
            self._bar.hide()
            self.pasted.refresh()
        else:
            parts[self.tab].refresh(profile)

    def fold(self) -> None:
        """Fold page and panel anew."""
        self._fold()

    def _fill(self, box: QComboBox, segments: tuple[Segment, ...], current: str) -> None:
        box.clear()
        for each in segments:
            box.addItem(each.name, each.id)
        box.setCurrentIndex(box.findData(current))

    def show_actions(self, button: Button, *others: Button, first: Callable[[], object]) -> None:
        """Show what can be done in the tab; `first` is what the button does."""
        button.clicked.connect(lambda: first())
        self.header.offer(button, *others)

    def escape(self) -> bool:
        """Leave the list, or the whole picture of one kind of user."""
        if self.pasted.reading is not None:
            self.pasted.leave()
        elif self.tab == KINDS and self.kinds.kind and not self.panel.identity:
            self.kinds.leave_whole()
        else:
            return super().escape()
        return True

    def paste(self) -> None:
        """Take people from a list that was copied, after a look at it."""
        self.take_list(QGuiApplication.clipboard().text())

    def take_list(self, text: str) -> bool:
        """Show who is on a list, before anybody is added; False if there is nobody."""
        if not self.pasted.read(text):
            return False
        self.panel.drop()
        self._fold()
        self.tab = MAKERS
        self.refresh()
        self.to_top()
        return True

    @property
    def unfinished(self) -> object:
        """A list that is being looked at, and what is chosen on it."""
        reading = self.pasted.reading
        return (reading, self.pasted.chosen) if reading is not None else None

    def go_on(self, unfinished: object) -> None:
        """Show the list again."""
        assert isinstance(unfinished, tuple)
        self.pasted.show_list(*unfinished)

    def arrange(self) -> None:
        """Set a list that is looked at for the width there is."""
        self.pasted.fold()

    # --- Choosing -----------------------------------------------------------------------------

    def _choose_segment(self, _index: int) -> None:
        self.segment = str(self.place.currentData() or "")
        self.refresh()

    def _choose_users(self, _index: int) -> None:
        self.users = str(self.others.currentData() or "")
        self.refresh()

    def activated(self, identity: str) -> None:
        """Open what was pressed in a figure."""
        kind, _colon, rest = identity.partition(":")
        if kind == "decision_maker":
            self.makers.open_member(rest)
        elif kind == "place":
            self.makers.press_place(Role(rest))
        elif kind == "need":
            self.kinds.open_need(rest)
        elif kind == "detail":
            self.kinds.open_kind(self.kinds.kind)
        elif kind in ("segment", "text"):
            self.year.open_segment(rest.partition(":")[0])
        elif kind in ("money", "use"):
            self.year.press_month(kind, int(rest))
        elif kind == "verdict":
            self.year.open_here()

    def keyed(self, identity: str, text: str) -> None:
        """Follow a key pressed on a part of a figure."""
        kind, _colon, rest = identity.partition(":")
        if text == "delete" and kind in ("decision_maker", "need", "segment"):
            self.remove(rest)
        elif kind == "decision_maker" and text == "r":
            self.makers.open_member(rest)
        elif kind == "decision_maker" and text in "0123":
            self.makers.weigh(rest, int(text))
