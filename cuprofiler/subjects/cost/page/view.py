"""What the product costs its buyer over the years, against what else could be done."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from cuprofiler.domain.codes import AlternativeKind
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
from cuprofiler.services.forms import form_for
from cuprofiler.services.products import new_id
from cuprofiler.subjects.cost.figures.charts import spent_chart, stacked_years, tornado
from cuprofiler.subjects.cost.figures.table import line_table, side_table, table_width
from cuprofiler.subjects.cost.page.lines import LinesCard
from cuprofiler.subjects.cost.rules.cost_to_serve import cost_to_serve
from cuprofiler.subjects.cost.rules.ranges import simulate, swings
from cuprofiler.subjects.cost.words import assumptions, cost
from cuprofiler.subjects.cost.words import proposal as cost_proposal
from cuprofiler.subjects.cost.words import rows as cost_rows
from cuprofiler.subjects.services.figures.plan_tables import years_table
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link, show_open
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.words import alternative_kind_name

STACK_BELOW = 780
AN_ALTERNATIVE = 80
"""What each way beyond two needs more, in px at 100 %."""


class CostView(SplitView):
    """Ways side by side, spent so far, every line, and how sure it all is."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.side = FigureView(self.drawing(self._side))
        self.chart = FigureView(self.drawing(self._chart))
        self.lines = self.wide(self._lines, self._least, _("Cost lines"))
        self.lines.view.activated.connect(self._activated)
        self.lines.view.keyed.connect(self._keyed)
        self.stacks = FigureView(self.drawing(self._stacks))
        self.swings = FigureView(self.drawing(self._swings))
        self.swings.activated.connect(self._activated)
        self._swing_words = Label("", "body")
        self._chart_card = _card(
            _("Spent so far"), self.chart, action=self.picture_link(self.chart, _("Spent so far"))
        )
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(theme.px(16))
        self._all_measures = False
        self.measures = link("", self._turn_measures, icon="chevron-down")
        self._side_card = _card("", self.side, self.measures)
        self._cards.addWidget(self._side_card, 1)
        self._cards.addWidget(self._chart_card, 1)
        self.lines_card = LinesCard(session, self.lines, self.page)
        self.lines_card.opened.connect(self.open_form)
        self.lines_card.removed.connect(self.remove)
        self._more = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._more.setSpacing(theme.px(16))
        self._stack_card = _card(_("Year by year"), self.stacks)
        self._swing_card = _card(_("What moves it most"), self._swing_words, self.swings)
        self._more.addWidget(self._stack_card, 1)
        self._more.addWidget(self._swing_card, 1)
        self.serving = FigureView(self.drawing(self._serving))
        self._cost_to_serve_words = Label("", "body")
        self._cost_to_serve_card = _card(
            _("What one customer costs you"), self._cost_to_serve_words, self.serving
        )
        self._notes = Label("", "small")
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(12))
        self.page.column.addWidget(self.ghost)
        self.page.column.addLayout(self._cards)
        self.page.column.addSpacing(theme.px(16))
        self.page.column.addWidget(self.lines_card)
        self.page.column.addSpacing(theme.px(8))
        self.page.column.addWidget(self._notes)
        self.page.column.addSpacing(theme.px(16))
        self.page.column.addLayout(self._more)
        self.page.column.addSpacing(theme.px(16))
        self.page.column.addWidget(self._cost_to_serve_card)
        self.page.column.addStretch(1)

    # --- Showing ------------------------------------------------------------------------------

    def calculated(self) -> cost.Calculated:
        """Return the figures of the profile as it is now."""
        profile = self.session.profile
        return cost.calculate(profile)

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        found = self.calculated()
        comparison = found.comparison
        self.header.say(cost.own_headline(profile, found), cost.subline(profile, found))
        shown = comparison is not None and any(each.known for each in comparison.alternatives)
        ours = (
            comparison.ours or comparison.alternatives[0]
            if comparison and comparison.alternatives
            else None
        )
        for card in (self._side_card, self._chart_card):
            card.setVisible(shown)
        self._stack_card.setVisible(ours is not None and ours.known)
        self.lines_card.setVisible(bool(profile.alternatives))
        if profile.alternatives:
            self.lines_card.refresh(workable=comparison is not None)
        self._notes.setVisible(shown)
        moving = bool(comparison and comparison.ours and swings(comparison.ours))
        self._swing_card.setVisible(moving)
        if comparison is not None:
            for view in (self.side, self.chart, self.stacks):
                view.redraw()
            self._name_measures()
            self._notes.setText(assumptions.assumptions(profile, comparison))
            if moving:
                self._swing_words.setText(cost.range_words(comparison, *simulate(comparison)))
                self.swings.redraw()
        served = cost_to_serve(profile, comparison) if comparison is not None else None
        self._cost_to_serve_card.setVisible(served is not None)
        if served is not None and comparison is not None:
            self._cost_to_serve_words.setText(cost_rows.cost_to_serve_words(comparison, served))
            self.serving.redraw()
        self._show_actions(profile)
        self.arrange()

    def _show_actions(self, profile: Profile) -> None:
        self.ghost.setVisible(not profile.alternatives)
        if not profile.alternatives:
            begin = Button(_("Begin with the usual costs"), "primary")
            begin.clicked.connect(self.begin)
            tells = _(
                "It shows what the buyer will really pay over the years, "
                "and when your product has paid for itself."
            )
            self.offer_start(_ghost, 1, tells, begin)
            return
        add = Button(_("Add a cost line"), "secondary", icon="plus")
        add.clicked.connect(lambda: self._choose_alternative_for_item(add))
        other = link(_("Compare with another way"), lambda: self._choose_kind(other), icon="plus")
        parts: list[Button] = [
            other,
            link(_("Years, rate, seats"), self.open_frame, icon="settings"),
        ]
        if self.calculated().comparison is not None:
            parts += [
                self.print_button("cost"),
                link(_("Save as a spreadsheet"), self.session.wishes.table.emit, icon="download"),
            ]
        else:
            # The lines can't be drawn, so that each is reached by its name.
            parts += [
                link(line.name, partial(self.open_line, line.id))
                for line in profile.cost_items[:12]
            ] + [
                link(alternative.name, partial(self.open_alternative, alternative.id))
                for alternative in profile.alternatives
            ]
        self.header.offer(add, *parts)

    def arrange(self) -> None:
        """Cards side by side where there is room."""
        there = self.session.has_product
        further = max(len(self.session.profile.alternatives) - 2, 0) if there else 0
        wide = self.room >= STACK_BELOW + AN_ALTERNATIVE * further
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(direction)
        self._more.setDirection(direction)

    @property
    def unfinished(self) -> object:
        """Whether the amounts are shown to be typed in."""
        return True if self.lines_card.is_typing else None

    def go_on(self, unfinished: object) -> None:
        """Show them so again."""
        if unfinished:
            self.lines_card.turn("typing")

    def flush(self) -> None:
        """Store what is still being typed."""
        self.lines_card.flush()
        super().flush()

    def _turn_measures(self) -> None:
        """Show all measures, or the few that most people ask for."""
        self._all_measures = not self._all_measures
        self.side.redraw()
        self._name_measures()

    def _name_measures(self) -> None:
        comparison = self.calculated().comparison
        if comparison is None:
            return
        profile = self.session.profile
        rows = (*cost_rows.side_by_side(comparison), *cost_rows.internal_rows(profile, comparison))
        count = sum(not each.main for each in rows)
        self.measures.setText(
            _("Fewer measures")
            if self._all_measures
            else ngettext("{count} more measure", "{count} more measures", count).format(
                count=count
            )
        )
        show_open(self.measures, opened=self._all_measures)
        self.measures.setVisible(count > 0)
        self.measures.updateGeometry()

    # --- Figures ------------------------------------------------------------------------------

    def _side(self, profile: Profile, measure: Measure, width: float) -> Figure:
        comparison = cost.calculate(profile).comparison
        if comparison is None or not comparison.alternatives:
            return NOTHING
        found = (*cost_rows.side_by_side(comparison), *cost_rows.internal_rows(profile, comparison))
        rows = [(each.label, each.values) for each in found if each.main or self._all_measures]
        return side_table(comparison, rows, measure, width)

    def _chart(self, profile: Profile, measure: Measure, width: float) -> Figure:
        comparison = cost.calculate(profile).comparison
        if comparison is None:
            return NOTHING
        return spent_chart(comparison, measure, width, 12.5, cost.paid_back(comparison))

    def _least(self, profile: Profile) -> float:
        comparison = cost.calculate(profile).comparison
        return table_width(comparison) if comparison is not None else 0.0

    def _lines(self, profile: Profile, measure: Measure, width: float) -> Figure:
        comparison = cost.calculate(profile).comparison
        return NOTHING if comparison is None else line_table(comparison, measure, width)

    def _stacks(self, profile: Profile, measure: Measure, width: float) -> Figure:
        comparison = cost.calculate(profile).comparison
        if comparison is None or not comparison.alternatives:
            return NOTHING
        return stacked_years(comparison.ours or comparison.alternatives[0], measure, width, 12.5)

    def _swings(self, profile: Profile, measure: Measure, width: float) -> Figure:
        comparison = cost.calculate(profile).comparison
        if comparison is None or comparison.ours is None:
            return NOTHING
        return tornado(comparison.ours, swings(comparison.ours), measure, width, 12.5)

    def _serving(self, profile: Profile, measure: Measure, width: float) -> Figure:
        comparison = cost.calculate(profile).comparison
        if comparison is None:
            return NOTHING
        found = cost_to_serve(profile, comparison)
        return (
            NOTHING
            if found is None
            else years_table(cost_rows.cost_to_serve_rows(found), measure, width)
        )

    # --- Choosing and changing ------------------------------------------------------------------

    def _activated(self, identity: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if kind == "cost_line":
            self.open_line(rest)
        elif kind == "way":
            self.open_alternative(rest)

    def _keyed(self, identity: str, text: str) -> None:
        _kind, _colon, rest = identity.partition(":")
        if text == "delete":
            self.remove(rest)

    def begin(self) -> None:
        """Yours and carrying on as today, with the lines that are usual."""
        profile = self.session.profile
        change = cost_proposal.adding_alternative(profile, new_id, AlternativeKind.OURS)
        after = profile.after(change)
        second = cost_proposal.adding_alternative(after, new_id, AlternativeKind.AS_TODAY)
        if self.session.do(change.then(second)):
            self.open_frame()

    def _choose_alternative_for_item(self, at: Button) -> None:
        profile = self.session.profile
        if len(profile.alternatives) == 1:
            self.add_line(profile.alternatives[0].id)
            return
        menu = QMenu(self)
        for alternative in profile.alternatives:
            menu.addAction(alternative.name, partial(self.add_line, alternative.id))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def _choose_kind(self, at: Button) -> None:
        menu = QMenu(self)
        for kind in AlternativeKind:
            menu.addAction(alternative_kind_name(kind), partial(self.add_alternative, kind))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def add_alternative(self, kind: AlternativeKind) -> None:
        """One more thing that the buyer may do, with the lines that are usual."""
        profile = self.session.profile
        change = cost_proposal.adding_alternative(profile, new_id, kind)
        if self.session.do(change):
            self.fresh = next(e.key[1] for e in change.edits if e.key[0] == "way")
            self.open_alternative(self.fresh)

    def add_line(self, alternative_id: str) -> None:
        """One more cost."""
        profile = self.session.profile
        self.open_new(cost_proposal.adding_line(profile, new_id, alternative_id), self.open_line)

    def open_line(self, identity: str) -> None:
        """Show the form of a cost."""
        self.open_form("cost_line", identity)

    def open_alternative(self, identity: str) -> None:
        """Show the form of an alternative."""
        self.open_form("way", identity, (_("Add a cost line"), partial(self.add_line, identity)))

    def open_frame(self) -> None:
        """Show what holds for every alternative alike."""
        profile = self.session.profile
        self.open_panel(
            f"cost_frame:{profile.product_id}",
            _("Years, rate, seats"),
            form_for("cost_frame", profile.product_id),
        )


def _ghost(sample: Profile, measure: Measure, width: float) -> Figure:
    """Return the chart of a sample, as a picture of what is to come."""
    comparison = cost.calculate(sample).comparison
    return NOTHING if comparison is None else spent_chart(comparison, measure, width, 12.5)


def _card(title: str, *parts: QWidget, action: QWidget | None = None) -> Card:
    card = Card()
    box = column(spacing=8, margins=(20, 14, 20, 16))
    if title:
        head = row(spacing=8)
        head.addWidget(Label(title, "small"), 1)
        if action is not None:
            head.addWidget(action)
        box.addLayout(head)
    for part in parts:
        box.addWidget(part)
    box.addStretch(1)
    card.setLayout(box)
    return card
