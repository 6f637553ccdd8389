"""The product at a glance: payers left, users right, gaps as links, how sure it all is."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget
from shiboken6 import isValid

from cuprofiler.domain.codes import Basis, Role, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_number, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.overview.page.cards import Curves, PersonCard, SureBar
from cuprofiler.subjects.people.rules.choosers import payer_only_pays
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.widgets.base import Card, Picture, ProgressBar, Rule, ScrollPage, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.marks import BasisDot
from cuprofiler.ui.widgets.pointed import LitRow
from cuprofiler.ui.widgets.shining import Shining
from cuprofiler.words import basis_name, payers_heading, role_name

STACK_BELOW = 760
SHOWN = 5
"""So many gaps are seen at first; one more is never hidden alone."""

MAP_SHARES = (10, 3, 8, 3, 10)
CARD_SHARES = (5, 3)


class Overview(Shown, ScrollPage):
    """The overview of the open product."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shining = Shining(self)
        self._since: Button | None = None
        # The file is open only after the first page, and knows when it was worked on before.
        session.products_changed.connect(self._show_since)
        self._map: QHBoxLayout | None = None
        self._cards: QHBoxLayout | None = None
        self._influences: list[Curves] = []
        self._lists_card = Card()
        self._gaps_card = Card()
        self._lists_timer = QTimer(self)
        self._lists_timer.setSingleShot(True)
        self._lists_timer.timeout.connect(self._fill_lists)

    def refresh(self) -> None:
        """Show the open product."""
        clear(self.column)
        if not self._session.has_product:
            return
        profile = self._session.profile
        self._head(profile)
        self.column.addSpacing(theme.px(16))
        self.column.addWidget(Rule())
        self.column.addSpacing(theme.px(20))
        if any(value_table(profile).scores.values()):
            self._shares()
        else:
            self._people(profile)
        self.column.addSpacing(theme.px(28))
        self._cards = QHBoxLayout()
        self._cards.setSpacing(theme.px(16))
        self._gaps_card = Card()
        self._gaps_card.setMinimumHeight(theme.px(180))
        self._cards.addWidget(self._gaps_card, 5)
        self._cards.addWidget(self._sure(profile), 3)
        self.column.addLayout(self._cards)
        self.column.addSpacing(theme.px(16))
        card = Card()
        self.column.addWidget(card)
        self.column.addStretch(1)
        self._fold()
        # Gaps and lists stand below the picture, and much is read for them alone: after it.
        self._lists_timer.start(0)
        self._lists_card = card
        self._shining.link()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is pointed at on a page that is not shown."""
        super().hideEvent(event)
        self._shining.let_go()

    def _fill_lists(self) -> None:
        if self._session.has_product and self._lists_card.layout() is None:
            profile = self._session.profile
            self._gaps_card.setLayout(self._gaps(profile))
            self._gaps_card.setMinimumHeight(0)
            self._lists_card.setLayout(self._lists(profile))

    def _head(self, profile: Profile) -> None:
        explain = self._session.explain
        printing = Button(_("Preview and print"), "secondary", icon="printer")
        printing.clicked.connect(self._session.wishes.printing(""))
        header = PageHeader()
        known = profile.user_classes and all(
            profile.outcomes[each.id].type.settled for each in profile.user_classes
        )
        if known:
            header.offer(printing)
        elif profile.user_classes and interview.first_open(profile) is None:
            # Everything was asked: what is not known has to be found out.
            asking = Button(_("See whom to ask"), "primary", icon="search")
            asking.clicked.connect(self._session.wishes.to("discovery:whom"))
            header.offer(asking, printing)
        else:
            going_on = Button(_("Go on with the interview"), "primary", icon="message-circle")
            going_on.clicked.connect(self._session.wishes.to("interview"))
            header.offer(going_on, printing)
        header.say(explain.headline(profile), explain.subline(profile))
        self._since = link("", self._session.wishes.to("history:since"), icon="history")
        if profile.user_classes:
            why = link(_("Why this verdict"), self._session.wishes.to("verdict"))
            header.lead(why, self._since)
        else:
            header.lead(self._since)
        self._show_since()
        self.column.addWidget(header)

    def _show_since(self) -> None:
        """Lead quietly to what has changed, after more than a day."""
        last = self._session.last_time
        if self._since is None or not isValid(self._since):
            return
        shown = last is not None and (self._session.today() - last).days > 1
        self._since.setVisible(shown)
        if last is not None and shown:
            words = _("What has changed since {date}").format(date=format_date(last))
            self._since.setText(words)
            self._since.setAccessibleName(words)

    # --- The picture -----------------------------------------------------------

    def _shares(self) -> None:
        """What each gets, as soon as the values are known."""
        from cuprofiler.paper.figures.shapes import NOTHING, Figure, Measure
        from cuprofiler.subjects.overview.figures.share_map import share_map
        from cuprofiler.ui.widgets.figure import FigureView

        def make(measure: Measure, width: float) -> Figure:
            if not self._session.has_product:
                return NOTHING
            return share_map(self._session.profile, measure, width)

        self._map, self._influences = None, []
        view = FigureView(make)
        view.activated.connect(self._session.wishes.place)
        self.column.addWidget(view)

    def _people(self, profile: Profile) -> None:
        self._map = QHBoxLayout()
        self._map.setSpacing(0)
        payers, payer_cards, dashed = self._payers(profile)
        users, user_cards = self._users(profile)
        product = Card()
        name = Label(profile.product.name, "strong")
        what = Label(profile.product.summary or _("your product"), "small")
        for label in (name, what):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        product.setLayout(column(name, what, spacing=2, margins=(16, 14, 16, 14)))
        product.setMinimumWidth(theme.px(180))
        middle = column(20)
        middle.addStretch(1)
        middle.addWidget(product)
        middle.addStretch(1)
        left, right = Curves("payer", into_right=True), Curves("user", into_right=False)
        left.influence(payer_cards, dashed, product)
        right.influence(user_cards, set(), product)
        self._influences = [left, right]
        for card in (*payer_cards, *user_cards):
            card.changed.connect(self._dim)
        self._map.addLayout(payers, 10)
        self._map.addWidget(left, 3)
        self._map.addLayout(middle, 8)
        self._map.addWidget(right, 3)
        self._map.addLayout(users, 10)
        self.column.addLayout(self._map)

    def _dim(self) -> None:
        for influences in self._influences:
            influences.update()

    def _payers(self, profile: Profile) -> tuple[QBoxLayout, list[PersonCard], set[PersonCard]]:
        title = row(Shape("payer"), spacing=8)
        title.addWidget(Label(payers_heading(payer_only_pays(profile)), "strong"), 1)
        stack = column(title, 10, spacing=0)
        cards: list[PersonCard] = []
        dashed: set[PersonCard] = set()
        one = profile.verdict.type is Type.SAME and not profile.decision_makers
        for member in profile.decision_makers:
            roles = join([inside(role_name(role)) for role in member.roles])
            card = PersonCard(
                f"decision_maker:{member.id}",
                member.name,
                roles or _("no part yet"),
                member.basis or Basis.GUESSED,
            )
            self._shining.take(card)
            cards.append(card)
            if not set(member.roles) & {Role.DECIDER, Role.BUYER}:
                dashed.add(card)
            stack.addWidget(card)
            stack.addSpacing(theme.px(12))
        if one:
            for each in profile.user_classes:
                card = PersonCard(
                    f"user_class:{each.id}", each.name, _("pay for themselves"), None, pays=True
                )
                self._shining.take(card)
                cards.append(card)
                stack.addWidget(card)
                stack.addSpacing(theme.px(12))
        else:
            question = "others" if profile.decider is not None else "decider"
            add = link(
                _("Add another person") if cards else _("Name who decides"),
                lambda: self._session.wishes.ask(question, profile.product_id),
                icon="plus",
            )
            stack.addLayout(row(add, None))
        stack.addStretch(1)
        return stack, cards, dashed

    def _users(self, profile: Profile) -> tuple[QBoxLayout, list[PersonCard]]:
        title = row(Shape("user"), spacing=8)
        count = len(profile.user_classes)
        title.addWidget(Label(_("Who uses"), "strong", wrap=False))
        title.addWidget(
            Label(ngettext("{count} kind", "{count} kinds", count).format(count=count), "quiet"), 1
        )
        stack = column(title, 10, spacing=0)
        cards: list[PersonCard] = []
        for each in profile.user_classes:
            name = self._session.explain.type_name(profile.outcomes[each.id].type)
            people = (
                ngettext("{count} person", "{count} people", each.people).format(
                    count=format_number(each.people)
                )
                if each.people is not None
                else _("not counted")
            )
            answer = profile.answer(each.id, "payer")
            basis = (answer.basis or Basis.GUESSED) if answer else None
            card = PersonCard(
                f"user_class:{each.id}",
                each.name,
                f"{people}. {name}",
                basis,
                many=each.people != 1,
            )
            self._shining.take(card)
            cards.append(card)
            stack.addWidget(card)
            stack.addSpacing(theme.px(12))
        add = link(
            _("Add a kind of user"),
            lambda: self._session.wishes.ask("more_users", profile.product_id),
            icon="plus",
        )
        stack.addLayout(row(add, None))
        stack.addStretch(1)
        return stack, cards

    # --- Cards -----------------------------------------------------------

    def _gaps(self, profile: Profile) -> QBoxLayout:
        from cuprofiler.subjects.overview.words.gaps import gaps  # they are shown after the picture

        found = gaps(profile)
        count = len(found)
        title = ngettext("{count} gap to close", "{count} gaps to close", count).format(count=count)
        lines = column(
            Label(title if count else _("No gaps"), "heading"), spacing=6, margins=(20, 14, 20, 14)
        )
        more: list[QWidget] = []
        for number, gap in enumerate(found):
            whole = self._shining.take(LitRow(next(iter(gap.about), ""), *gap.about))
            line = row(Picture("flag", "ink2", 18), spacing=12)
            line.addWidget(Label(gap.text, "body"), 1)
            button = link(gap.action, partial(self._session.wishes.place.emit, gap.place))
            button.setAccessibleName(f"{gap.action}: {gap.text}")
            line.addWidget(button)
            whole.setLayout(line)
            lines.addWidget(whole)
            if number >= SHOWN and len(found) > SHOWN + 1:
                whole.hide()
                more.append(whole)
        if more:
            lines.addLayout(row(self._more(more), None))
        if not found:
            lines.addWidget(Label(_("Everything asked so far is known."), "quiet"))
        lines.addStretch(1)
        return lines

    def _more(self, hidden: list[QWidget]) -> Button:
        """Return a link that shows the gaps below the first ones, and goes."""

        def show() -> None:
            for line in hidden:
                line.show()
            shown.hide()

        words = ngettext("{count} more gap", "{count} more gaps", len(hidden))
        shown = link(words.format(count=len(hidden)), show, icon="chevron-down")
        return shown

    def _sure(self, profile: Profile) -> QWidget:
        counts = profile.basis_counts
        card = Card()
        lines = column(
            Label(_("How sure are you?"), "heading"),
            8,
            SureBar(counts),
            8,
            margins=(20, 14, 20, 14),
        )
        numbers = row(spacing=16)
        for basis in (Basis.PROVED, Basis.HEARD, Basis.GUESSED):
            mark = row(BasisDot(basis), Label(basis_name(basis), "small", wrap=False), spacing=6)
            numbers.addLayout(
                column(Label(format_number(counts[basis]), "verdict", wrap=False), mark)
            )
        numbers.addStretch(1)
        lines.addLayout(numbers)
        lines.addWidget(link(_("Check the answers"), self._session.wishes.to("answers")))
        lines.addStretch(1)
        card.setLayout(lines)
        return card

    def _lists(self, profile: Profile) -> QBoxLayout:
        lines = column(Label(_("What to work on"), "heading"), spacing=10, margins=(20, 14, 20, 14))
        for list_id in self._session.worklists.recommended(profile):
            progress = self._session.worklists.progress(profile, list_id)
            done, count = progress.core_done, progress.core_count
            bar = ProgressBar(120)
            bar.set_value(done / count if count else 0)
            title = link(progress.title, self._session.wishes.to(f"checklists:{list_id}"))
            line = row(column(title, Label(progress.purpose, "quiet")), spacing=16)
            line.setStretch(0, 1)
            line.addWidget(bar)
            line.addWidget(
                Label(_("{done} of {count}").format(done=done, count=count), "small", wrap=False)
            )
            lines.addLayout(line)
        return lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what does not fit side by side."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() / theme.scale() >= STACK_BELOW
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for layout, shares in (
            (self._map, MAP_SHARES),
            (self._cards, CARD_SHARES),
        ):
            if layout is not None:
                layout.setDirection(direction)
                # Shares are of the width; stacked, each takes the height it needs.
                for index, share in enumerate(shares):
                    layout.setStretch(index, share if wide else 0)
        for influences in self._influences:
            influences.setVisible(wide)
