"""The verdict: the sentence, because of which answers, what would change it, what to do first."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import format_number, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.exchange import sample_profile
from cuprofiler.services.sources import sources_of
from cuprofiler.subjects.verdict.figures.relation import relation_picture
from cuprofiler.subjects.verdict.words.explain import ClassVerdict, FlipLine, Reason
from cuprofiler.subjects.verdict.words.relation import relation_if, relation_of
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.shown import Shown
from cuprofiler.ui.widgets.base import Card, Picture, Rule, ScrollPage, Shape, set_tip
from cuprofiler.ui.widgets.buttons import Button, link, show_open
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.marks import BasisDot, BasisMark
from cuprofiler.ui.widgets.pointed import Pointed

WIDE = 900
NARROW = 560


class VerdictView(Shown, ScrollPage):
    """The verdict page of one product, one kind of user at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._class_id = ""
        self._picture: FigureView | None = None
        self._hint = ""
        self._imagined = Label("", "small")
        self._columns: QHBoxLayout | None = None

    def refresh(self) -> None:
        """Show the open product's verdict."""
        clear(self.column)
        if not self._session.has_product:
            return
        profile = self._session.profile
        classes = profile.user_classes
        if not classes:
            self._empty()
            return
        each = profile.user_class(self._class_id) or classes[0]
        self._class_id = each.id
        told = self._session.explain.verdict_of(profile, each)
        if len(classes) > 1:
            self._product_head()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(40))
        left = QWidget()
        left.setLayout(self._left(told))
        right = QWidget()
        right.setLayout(self._right(told, each))
        self._columns.addWidget(left, 64)
        self._columns.addWidget(right, 30)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)
        self._fold()

    def _empty(self) -> None:
        header = PageHeader()
        header.say(_("Nothing can be said yet."), _("Answer a few questions first."))
        button = Button(_("Go on with the interview"), "primary", icon="message-circle")
        button.clicked.connect(self._session.wishes.to("answers"))
        header.offer()
        self.column.addWidget(header)
        self.column.addSpacing(theme.px(20))
        sample = sample_profile(1)
        ghost = Ghost()
        ghost.offer(
            partial(relation_picture, relation_of(sample, sample.user_classes[0])),
            _("It says who your customer is, who your users are, why, and what would change it."),
            button,
        )
        self.column.addWidget(ghost)
        self.column.addStretch(1)

    def _product_head(self) -> None:
        """The product's own verdict, and its kinds of user to choose from."""
        profile = self._session.profile
        explain = self._session.explain
        header = PageHeader()
        header.say(explain.headline(profile), explain.subline(profile))
        self.column.addWidget(header)
        self.column.addSpacing(theme.px(16))
        card = Card()
        table = Grid(0, 3, 1, 4, 0)
        for each in profile.user_classes:
            outcome = profile.outcomes[each.id]
            people = format_number(each.people) if each.people is not None else _("not counted")
            if each.id == self._class_id:
                last: QWidget = Label(_("shown below"), "small", wrap=False)
            else:
                last = link(_("Why"), partial(self._show, each))
                last.setAccessibleName(_("Why: {name}").format(name=each.name))
            table.add(
                Shape("user"),
                unbroken(each.name, "medium"),
                unbroken(people, "small"),
                unbroken(explain.type_name(outcome.type), "body"),
                last,
            )
        card.setLayout(table)
        self.column.addWidget(card)
        self.column.addSpacing(theme.px(28))

    def _show(self, each: UserClass) -> None:
        self._class_id = each.id
        self.refresh()

    # --- Left -----------------------------------------------------------

    def _left(self, told: ClassVerdict) -> QBoxLayout:
        who = row(Label(_("Verdict for"), "quiet", wrap=False), Shape("user"), spacing=8)
        who.addWidget(unbroken(told.counted, "strong"), 1)
        meaning = told.meaning
        if told.type.settled:
            meaning = _("{meaning} The field calls this: {term}.").format(
                meaning=told.meaning, term=told.term
            )
        layout = column(who, 8, Label(told.headline, "title"), 6, Label(meaning, "quiet"))
        for note in told.notes:
            layout.addSpacing(theme.px(6))
            line = row(Picture("info", "ink2", 16), spacing=8)
            line.addWidget(Label(note, "body"), 1)
            layout.addLayout(line)
        layout.addSpacing(theme.px(18))
        layout.addWidget(self._reasons(told))
        layout.addSpacing(theme.px(16))
        if told.flips:
            layout.addWidget(self._flips(told))
            layout.addSpacing(theme.px(20))
        layout.addWidget(self._buttons())
        layout.addStretch(1)
        return layout

    def _reasons(self, told: ClassVerdict) -> QWidget:
        card = Card()
        count = _("{count} of {all} answers decide it").format(
            count=len(told.reasons), all=max(told.asked, len(told.reasons))
        )
        head = row(spacing=12, margins=(20, 11, 20, 11))
        head.addWidget(Label(_("Because you answered"), "heading"), 1)
        head.addWidget(Label(count, "small", wrap=False))
        lines = column()
        lines.addLayout(head)
        lines.addWidget(Rule())
        narrow = self._narrow()
        table = Grid(1, 0, 0) if narrow else Grid(4, 5, 0, 0)
        for reason in told.reasons:
            asked, said = unbroken(reason.asked, "quiet"), unbroken(reason.said, "medium")
            sure = reason.question != "sold_to" and reason.answer != "unknown"
            button = link(
                _("Change") if reason.answer != "unknown" else _("Answer now"),
                partial(self._session.wishes.ask, reason.question, reason.subject),
            )
            button.setAccessibleName(_("Change: {what}").format(what=reason.asked))
            words = [column(asked, said, spacing=2)] if narrow else [asked, said]
            table.add(*words, self._mark(reason) if sure else None, button)
        lines.addLayout(table)
        card.setLayout(lines)
        return card

    def _mark(self, reason: Reason) -> BasisMark:
        key = ("answer", reason.subject, reason.question)
        return BasisMark(reason.basis, sources_of(self._session.profile, key))

    def _flips(self, told: ClassVerdict) -> QWidget:
        card = Card()
        head = row(spacing=12)
        head.addWidget(Label(_("One answer away"), "heading"), 1)
        if told.runner_up:
            second = Label(_("Runner-up: {type}").format(type=told.runner_up), "small")
            second.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(second, 2)
        head.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        lines = column(margins=(0, 12, 0, 10), spacing=4)
        lines.addLayout(head)
        likely = [flip for flip in told.flips if not flip.odd]
        odd = [flip for flip in told.flips if flip.odd]
        self._add_flips(lines, likely or odd)
        if likely and odd:
            self._add_unlikely(lines, odd)
        card.setLayout(lines)
        return card

    def _add_unlikely(self, lines: QBoxLayout, odd: list[FlipLine]) -> None:
        """What is hardly ever so, folded away."""
        rest = QWidget()
        inner = column()
        self._add_flips(inner, odd)
        rest.setLayout(inner)
        rest.hide()

        def turn() -> None:
            rest.setVisible(rest.isHidden())
            show_open(self.unlikely, opened=rest.isVisible())

        said = ngettext("{count} unlikely one", "{count} unlikely ones", len(odd))
        self.unlikely = link(
            said.format(count=len(odd)),
            turn,
            icon="chevron-down",
        )
        lines.addLayout(row(self.unlikely, None, margins=(20, 0, 20, 0)))
        lines.addWidget(rest)

    def _add_flips(self, lines: QBoxLayout, flips: list[FlipLine]) -> None:
        table = Grid(4, 5, 0, high=28, rules=False)
        clauses = Label(_("if one thing were different"), "small")
        clauses.setContentsMargins(*Pointed.margins())
        table.add(Label(_("It would be"), "small"), clauses)
        for flip in flips:
            guessed = None
            if flip.guessed:
                dot = BasisDot(Basis.GUESSED)
                set_tip(dot, _("You guessed this answer."))
                guessed = row(dot, Label(_("you guessed this"), "small", wrap=False), spacing=6)
            table.add(unbroken(flip.would_be, "medium"), self._clause(flip), guessed)
        lines.addLayout(table)

    def _clause(self, flip: FlipLine) -> Pointed:
        """Return the "if …" of a verdict: pointed at, the picture shows what it would lead to."""
        clause = Pointed(flip.if_clause)
        clause.setAccessibleDescription(_("Then: {type}").format(type=flip.would_be))
        clause.pointed.connect(partial(self._imagine, flip))
        clause.clicked.connect(partial(self._session.wishes.ask, flip.question, self._class_id))
        set_tip(clause, _("Point at it to see what it would be, press it to answer so."))
        return clause

    def _imagine(self, flip: FlipLine, pointed: bool) -> None:
        """Draw the picture as it would be, or as it is."""
        if not self._session.has_product:
            return  # removed, and only now the mouse is said to have left
        profile = self._session.profile
        kind = profile.user_class(self._class_id)
        if kind is None or self._picture is None:
            return
        relation = (
            relation_if(profile, kind, flip.question, flip.answer)
            if pointed
            else relation_of(profile, kind)
        )
        self._picture.redraw(partial(relation_picture, relation))
        words = _("If {clause}: {type}.").format(clause=flip.if_clause, type=flip.would_be)
        self._imagined.set_role("smallstrong" if pointed else "small")
        self._imagined.setText(words if pointed else self._hint)

    def _buttons(self) -> QWidget:
        lists = Button(_("Open the checklists"), "primary", icon="list-checks")
        lists.clicked.connect(self._session.wishes.to("checklists"))
        change = Button(_("Check the answers"), "secondary")
        change.clicked.connect(self._session.wishes.to("answers"))
        printing = Button(_("Preview and print"), "quiet", icon="printer")
        printing.clicked.connect(self._session.wishes.printing(""))
        return flow(lists, change, printing, spacing=10, spread=True)

    # --- Right -----------------------------------------------------------

    def _right(self, told: ClassVerdict, each: UserClass) -> QBoxLayout:
        profile = self._session.profile
        relation = relation_of(profile, each)
        view = self._picture = FigureView(partial(relation_picture, relation))
        flips = told.flips
        self._hint = _("Point at an “if …” to see here what would follow.") if flips else ""
        self._imagined = Label(self._hint, "small")
        self._imagined.hold(2 * theme.leading("smallstrong"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = _("Who pays, who uses: {users}").format(users=each.name)
        save = link(
            _("Save as a picture"),
            lambda: self._session.wishes.picture.emit(view.figure(), name),
            icon="download",
        )
        card = Card()
        said = row(self._imagined, margins=(8, 0, 0, 0))
        card.setLayout(column(view, 4, said, row(None, save), margins=(8, 12, 12, 8)))
        layout = column(card, 20, Label(_("What to do first"), "heading"), 6)
        for step in self._session.explain.first_steps(profile):
            there = step.list in self._session.worklists.ids(profile)
            words = column(spacing=2)
            if there:
                words.addWidget(
                    link(
                        step.title,
                        self._session.wishes.to(f"checklists:{step.list}"),
                    )
                )
            else:
                words.addWidget(Label(step.title, "strong"))
            words.addWidget(Label(step.why, "quiet"))
            layout.addLayout(words)
            layout.addSpacing(theme.px(8))
        guess = self._session.explain.guess_to_check(profile, each)
        if guess is not None:
            layout.addSpacing(theme.px(4))
            layout.addWidget(Rule())
            layout.addSpacing(theme.px(12))
            line = row(Picture("flag", "ink", 16), spacing=10)
            text = _("A deciding answer is only a guess. Ask one of them: “{question}”").format(
                question=guess[1]
            )
            line.addWidget(Label(text, "body"), 1)
            layout.addLayout(line)
        layout.addStretch(1)
        assert told.class_id == each.id
        return layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is no room for two."""
        super().resizeEvent(event)
        self._fold()

    def _narrow(self) -> bool:
        """Return whether a question and its answer stand one below the other."""
        return self.width() / theme.scale() < NARROW

    def _fold(self) -> None:
        if self._columns is None:
            return
        wide = self.width() / theme.scale() >= WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        for index, share in enumerate((64, 30)):
            self._columns.setStretch(index, share if wide else 0)
