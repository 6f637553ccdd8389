"""Who gets what, who asks loudest, and where wishes pull apart."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit, Conflict
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.services.products import new_id
from cuprofiler.subjects.value.figures.value_grid import loudness_bar, value_grid
from cuprofiler.subjects.value.rules.conflicts import Pull, pulls
from cuprofiler.subjects.value.rules.value import loudness, value_table
from cuprofiler.subjects.value.words import forms as value_forms
from cuprofiler.subjects.value.words import value as value_words
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.base import Card, Picture, Rule, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.pointed import LitRow

COLUMN = 42.0
STACK_BELOW = 700


ABOUT = ("benefit", "decision_maker", "user_class")
"""What a conflict may be about."""


class ValueView(SplitView):
    """The table of values, the loudest voice and the conflicts."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._order: list[str] = []
        self.table = self.wide(self._table, self._least, _("Who gets what"))
        self.table.view.activated.connect(self._activated)
        self.table.view.keyed.connect(self._keyed)
        self._grid = Card()
        self._grid.setLayout(column(self.table, margins=(16, 12, 16, 12)))
        self.loudest = FigureView(self.drawing(loudness_bar))
        self._loud_words = Label("", "body")
        self._release = Label("", "body")
        loud = Card()
        bar = link(_("Move the bar"), self._open_bar)
        head = row(spacing=8)
        head.addWidget(Label(_("The loudest voice"), "strong"), 1)
        head.addWidget(bar)
        loud.setLayout(
            column(
                head, 4, self._loud_words, 6, self.loudest, 6, Rule(), 8, self._release, None,
                margins=(20, 12, 20, 14),
            )
        )  # fmt: skip
        apart = Card()
        self._apart_count = Label("", "small")
        head = row(spacing=8, margins=(20, 14, 20, 10))
        head.addWidget(Label(_("Where wishes pull apart"), "strong"), 1)
        head.addWidget(self._apart_count)
        self._apart = column()
        box = column(head)
        box.addLayout(self._apart)
        box.addStretch(1)
        apart.setLayout(box)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(theme.px(16))
        self._cards.addWidget(loud, 5)
        self._cards.addWidget(apart, 6)
        self._hint = Label(
            _("3 decides for them, 1 is nice to have. Press a cell, or type 0 to 3 on it."), "small"
        )
        self.page.column.addWidget(self.header)
        self.page.column.addSpacing(theme.px(6))
        self.page.column.addWidget(self._hint)
        self.page.column.addSpacing(theme.px(6))
        self.page.column.addWidget(self._grid)
        self.page.column.addWidget(self.ghost)
        self.page.column.addSpacing(theme.px(16))
        self.page.column.addLayout(self._cards)
        self.page.column.addStretch(1)

    def refresh(self) -> None:
        """Show the product as it is now."""
        if not self.session.has_product:
            return
        profile = self.session.profile
        table = value_table(profile)
        self.header.say(
            value_words.value_headline(profile),
            ""
            if table.payers or table.users
            else _("Name who decides and who uses it first: they are the columns."),
        )
        self.ghost.setVisible(not table.benefits)
        self._offer_actions(begun=bool(table.benefits))
        self._grid.setVisible(bool(table.benefits))
        self._hint.setVisible(bool(table.benefits))
        self.table.redraw()
        found = loudness(profile)
        self.loudest.setVisible(found is not None)
        self.loudest.redraw()
        self._loud_words.setText(value_words.loudness_line(profile))
        release = value_words.release_line(profile)
        if found is not None and found.release_theirs and found.customer:
            release += " " + ngettext(
                "{count} of {all} things in it is theirs.",
                "{count} of {all} things in it are theirs.",
                found.release_theirs,
            ).format(count=found.release_theirs, all=found.release_count)
        self._release.setText(release)
        self._show_conflicts(profile)
        self.arrange()

    def arrange(self) -> None:
        """Cards side by side where there is room."""
        wide = self.room >= STACK_BELOW
        self._cards.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _show_conflicts(self, profile: Profile) -> None:
        clear(self._apart)
        found = pulls(profile)
        settled = sum(pull.settled for pull in found)
        self._apart_count.setText(
            _("{open} open, {settled} settled").format(open=len(found) - settled, settled=settled)
            if found
            else ""
        )
        if not found:
            self._apart.addLayout(
                column(
                    Label(_("Nothing found that pulls apart."), "quiet"),
                    margins=(20, 4, 20, 12),
                )
            )
        for pull in found:
            self._apart.addWidget(Rule())
            self._apart.addWidget(self._conflict(profile, pull))

    def _conflict(self, profile: Profile, pull: Pull) -> QWidget:
        title, payer, user = value_words.conflict_words(profile, pull)
        opened = link(
            _("Read the decision") if pull.settled else _("Settle it"),
            partial(self.open_conflict, pull.source),
        )
        opened.setAccessibleName(f"{opened.text()}: {title}")
        words = column(spacing=3)
        if pull.settled:
            day = pull.noted.decided if pull.noted else None
            text = (
                _("{what}, settled {date}").format(what=title, date=format_date(day))
                if day
                else _("{what}, settled").format(what=title)
            )
            words.addWidget(Label(text, "quiet"))
        else:
            words.addWidget(Label(title, "strong"))
            for group, wish in (("payer", payer), ("user", user)):
                if wish:
                    line = row(Shape(group, 10), spacing=8)
                    line.addWidget(Label(wish, "body"), 1)
                    words.addLayout(line)
        line = row(
            Picture("check" if pull.settled else "zap", "ink", 16),
            spacing=12,
            margins=(20, 10, 20, 10),
        )
        line.addLayout(words, 1)
        line.addWidget(opened)
        about = (f"{kind}:{identity}" for kind in ABOUT for identity in pull.subjects)
        box = self.shining.take(LitRow(f"conflict:{pull.source}", *about))
        box.setLayout(line)
        return box

    def _offer_actions(self, *, begun: bool) -> None:
        add = Button(_("Add a benefit"), "secondary" if begun else "primary", icon="plus")
        add.clicked.connect(self.add_benefit)
        if not begun:
            tells = _("It shows what each gets out of your product, and who gets nothing.")
            self.offer_start(value_grid, 7, tells, add)
            return
        own = link(_("Note a conflict of your own"), self.add_conflict, icon="plus")
        picture = self.picture_link(self.table.view, _("Who gets what"))
        self.header.offer(add, self.print_button("portrait:value"), own, picture)

    # --- Figures ------------------------------------------------------------------------------

    def _least(self, profile: Profile) -> float:
        table = value_table(profile)
        return 170 + COLUMN * (len(table.payers) + len(table.users))

    def _table(self, profile: Profile, measure: Measure, width: float) -> Figure:
        return value_grid(profile, measure, width, self._rows(profile))

    def _rows(self, profile: Profile) -> list[Benefit]:
        """Return the rows along the diagonal as it was when the page came up: while somebody
        scores, no row may move away under the keys. What was added since stands at the end.
        """
        sorted_now = value_table(profile).along_the_diagonal()
        known = {benefit.id: benefit for benefit in sorted_now}
        self._order = [identity for identity in self._order if identity in known]
        self._order += [identity for identity in known if identity not in self._order]
        return [known[identity] for identity in self._order]

    def hideEvent(self, event: QHideEvent) -> None:
        """The next visit sorts anew."""
        super().hideEvent(event)
        self._order = []

    def forget(self) -> None:
        """Another product is shown."""
        self._order = []
        super().forget()

    # --- Changing -----------------------------------------------------------------------------

    def _activated(self, identity: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if kind == "benefit":
            self.open_benefit(rest)
        elif kind == "score":
            self._offer_scores(*rest.split(":", 1))

    def _offer_scores(self, benefit: str, subject: str) -> None:
        """Let a score be chosen, at its cell: a click alone changes nothing."""
        now = value_table(self.session.profile).score(benefit, subject)
        menu = QMenu(self)
        words = (_("nothing"), _("nice to have"), _("wanted"), _("decides for them"))
        for score, said in enumerate(words):
            entry = menu.addAction(
                f"&{score}  {said}", partial(self._score, benefit, subject, score)
            )
            entry.setCheckable(True)
            entry.setChecked(score == now)
            if score == now:
                menu.setActiveAction(entry)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        spot = self.table.view.current_spot()
        corner = (
            QPoint() if spot is None else QPoint(theme.px(spot.x), theme.px(spot.y + spot.height))
        )
        menu.popup(self.table.view.mapToGlobal(corner))

    def _keyed(self, identity: str, text: str) -> None:
        kind, _colon, rest = identity.partition(":")
        if kind == "score" and text in ("0", "1", "2", "3", "delete"):
            benefit, _sep, subject = rest.partition(":")
            self._score(benefit, subject, int(text) if text.isdigit() else 0)
        elif kind == "benefit" and text == "delete":
            self.remove(rest)

    def _score(self, benefit: str, subject: str, value: int) -> None:
        profile = self.session.profile
        self.session.do(value_words.scoring(profile, benefit, subject, value))

    def add_benefit(self) -> None:
        """Add something that somebody gets."""
        self.open_new(value_words.adding_benefit(self.session.profile, new_id), self.open_benefit)

    def open_benefit(self, identity: str) -> None:
        """Show the form of a benefit."""
        self.open_form("benefit", identity)

    def show_thing(self, kind: str, identity: str) -> None:
        """Open a benefit, or a conflict by its source."""
        if kind == "conflict":
            self.open_conflict(identity)
        else:
            self.open_benefit(identity)

    def _open_bar(self) -> None:
        self.open_panel(
            "bar", _("The loudest voice"), lambda profile: (value_forms.bar_field(profile),)
        )

    def add_conflict(self) -> None:
        """Note a conflict that the program cannot see."""
        profile = self.session.profile
        source = f"own-{new_id()}"
        noted = Conflict(profile.product_id, source, _("Something of your own"))
        if self.session.do(Change(_("new conflict"), (Edit(None, noted),))):
            self.open_conflict(source)

    def open_conflict(self, source: str) -> None:
        """Show the form of a conflict."""
        profile = self.session.profile
        pull = next((p for p in pulls(profile) if p.source == source), None)
        if pull is None:
            return
        said = value_words.found_words(profile, pull)
        actions = (
            ((_("Remove this conflict"), partial(self._forget_conflict, source)),)
            if pull.kind == "own"
            else ()
        )
        self.open_panel(
            f"conflict:{source}",
            value_words.conflict_words(profile, pull)[0],
            lambda found: tuple(value_forms.conflict_form(found, source, said)),
            actions,
        )

    def stands(self, profile: Profile) -> bool:
        """Return a conflict stands while it is found or noted."""
        kind, _colon, source = self.panel.identity.partition(":")
        if kind == "conflict":
            return any(pull.source == source for pull in pulls(profile))
        return super().stands(profile)

    def _forget_conflict(self, source: str) -> None:
        profile = self.session.profile
        noted = profile.records.get(("conflict", profile.product_id, source))
        self.close_panel()
        name = getattr(noted, "title", "") or _("It")
        label = _("{name} removed").format(name=name)
        if noted is not None and self.session.do(Change(label, (Edit(noted, None),))):
            self.session.told.emit(_("{name} is removed.").format(name=name), True)
