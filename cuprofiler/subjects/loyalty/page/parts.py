"""How easy it is, whom to call, and what they get back: a tab each."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.services.products import new_id
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.following import calls_open
from cuprofiler.subjects.loyalty.rules.when import asks
from cuprofiler.subjects.loyalty.words import following
from cuprofiler.subjects.loyalty.words.adding import adding_reward, adding_sheet
from cuprofiler.subjects.loyalty.words.drawn import (
    calls_table,
    ease_table,
    rewards_table,
    sheets_table,
)
from cuprofiler.ui import theme
from cuprofiler.ui.views.tabbed import TabPart
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.words import code_name

if TYPE_CHECKING:
    from cuprofiler.subjects.loyalty.page.view import LoyaltyView


def _note(text: str, kind: str = "body") -> Label:
    """Return words of a width that reads well."""
    label = Label(text, kind)
    label.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
    return label


class EasePart(TabPart):
    """Each kind of user with its mean, interval and grade; the sheets below."""

    def __init__(self, view: "LoyaltyView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.kinds = view.table_view(ease_table)
        self.sheets = view.table_view(sheets_table)
        self._card = Card()
        self._card.setLayout(
            column(self.kinds, 8, _note(following.ease_method(), "small"), 12, self.sheets,
                   margins=(16, 10, 16, 12))
        )  # fmt: skip
        self._nothing = _note(
            _(
                "After a test, let each user fill in ten statements, or two. Five sheets of a kind "
                "of user are a beginning."
            )
        )
        self.setLayout(column(self._card, self._nothing))

    def refresh(self, profile: Profile) -> None:
        """Show how easy it is."""
        there = bool(profile.of_kind("usability_sheet") or profile.of_kind("short_sheet"))
        self.view.header.say(following.ease_headline(profile))
        self._card.setVisible(there)
        self._nothing.setVisible(not there)
        self.kinds.redraw()
        self.sheets.redraw()
        add = Button(_("Add ten statements"), "primary", icon="plus")
        add.clicked.connect(partial(self.add, short=False))
        self.view.header.offer(
            add,
            link(_("Add two statements"), partial(self.add, short=True), icon="plus"),
            link(_("Print the question sheet"), self.session.wishes.printing("surveys:users"),
                 icon="printer"),
        )  # fmt: skip

    def add(self, *, short: bool) -> None:
        """Add a sheet that somebody filled in."""
        change = adding_sheet(
            self.session.profile, new_id, self.session.today(), short=short
        )  # fmt: skip
        kind = "short_sheet" if short else "usability_sheet"
        self.view.open_new(change, partial(self.view.open_form, kind))


class Calls(TabPart):
    """Who would not recommend it, to be called within a week; and who would."""

    def __init__(self, view: "LoyaltyView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.calls = view.table_view(self._draw)
        self._promoters = _note("", "small")
        self._card = Card()
        self._card.setLayout(column(self.calls, margins=(16, 10, 16, 12)))
        self._nothing = _note(_("Whoever answers 0 to 6 stands here, to be called within a week."))
        self.setLayout(column(self._card, self._nothing, 8, self._promoters))

    def _draw(self, profile: Profile, measure: Measure, width: float) -> Figure:
        return calls_table(profile, self.session.today(), measure, width)

    def refresh(self, profile: Profile) -> None:
        """Show who is to be called."""
        there = bool(calls_open(profile))
        today = self.session.today()
        self.view.header.say(
            following.calls_headline(profile, today), following.calls_subline(profile)
        )
        self._card.setVisible(there)
        self._nothing.setVisible(not there)
        self._promoters.setText(following.promoters_words(profile))
        self.calls.redraw()
        self.view.header.offer(self.view.print_button("loyalty"))


class Rewards(TabPart):
    """What each group gets back, and when to ask whom."""

    def __init__(self, view: "LoyaltyView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.rewards = view.table_view(rewards_table)
        self._card = Card()
        self._card.setLayout(column(self.rewards, margins=(16, 10, 16, 12)))
        self._nothing = _note(
            _(
                "Plan one reward for loyal customers and another for loyal users. What it costs "
                "counts among what one customer costs you."
            )
        )
        self._when = _note("", "small")
        self.setLayout(column(self._card, self._nothing, 8, self._when))

    def refresh(self, profile: Profile) -> None:
        """Show what they get back."""
        there = bool(profile.of_kind("reward"))
        self.view.header.say(following.rewards_headline(profile))
        self._card.setVisible(there)
        self._nothing.setVisible(not there)
        found = asks(profile, self.session.today())
        self._when.setText("\n".join(map(following.ask_words, found)))
        self._when.setVisible(bool(found))
        self.rewards.redraw()
        add = Button(_("Add a reward"), "primary", icon="plus")
        add.clicked.connect(partial(self.choose, add))
        self.view.header.offer(add, link(_("See the year"), self.session.wishes.to("people:year")))

    def choose(self, at: Button) -> None:
        """Ask who gets it."""
        menu = QMenu(self)
        for group in Group:
            menu.addAction(code_name(group), partial(self.add, group))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def add(self, group: Group) -> None:
        """Add a reward of a group."""
        change = adding_reward(self.session.profile, new_id, group)
        self.view.open_new(change, partial(self.view.open_form, "reward"))
