"""All answers on one page, each with Change; what needs another look stands out."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from cuprofiler.core.changes import Change
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.contradictions import Part
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside, join, ngettext
from cuprofiler.services.clashes import Told, where
from cuprofiler.services.sources import sources_of
from cuprofiler.subjects.answers.rules import answering, interview
from cuprofiler.subjects.answers.rules.interview import Doubt, Step
from cuprofiler.subjects.answers.words.given import GivenAnswers
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card, Picture, Rule, ScrollPage, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import line_edit
from cuprofiler.ui.widgets.layouts import clear, column, inner_layout, lay_out_now, row
from cuprofiler.ui.widgets.marks import BasisMark
from cuprofiler.ui.wizard.chapters import Chapter, chapters
from cuprofiler.words import role_name

TWO_COLUMNS = 860

SHOWN_WHOLE = 12
"""So many chapters are shown whole; of further ones only what needs another look."""

SETTLING_MS = 400

EDGE = 3
"""How wide the edge is of what stands out, in px at 100 %."""


class Left:
    """How the check page was left: whoever comes back finds it so."""

    def __init__(self) -> None:
        self.at = 0
        """How far it was scrolled, in px."""

        self.opened: set[str] = set()
        """The first steps of folded chapters that were opened."""


class CheckPage(ScrollPage):
    """The check page of the interview."""

    change = Signal(object)
    """Go to this step and come back."""

    answer_wanted = Signal(str, str)
    """Go to the answer to a question about a subject, and come back."""

    def __init__(self, session: Session, left: Left) -> None:
        super().__init__((40, 32, 40, 24))
        self._session = session
        self._left = left
        self._held = False
        self._profile = session.profile
        self._given = GivenAnswers(self._profile, session.explain)
        self.header = PageHeader()
        self.header.say(
            self._given.headline(),
            _(
                "Change what you like; questions that hang on it open again by themselves. "
                "Nothing you answered gets lost."
            ),
        )
        self.column.addWidget(self.header)
        self.column.addSpacing(theme.px(20))
        self._marks: list[QWidget] = []
        self._buttons: list[QWidget] = []
        self._cards = [
            self._chapter_card(chapter, whole=number < SHOWN_WHOLE)
            for number, chapter in enumerate(chapters(session))
        ]
        if self._given.clashes:
            self._cards.insert(0, self._clash_card(self._given.clashes))
        unused = interview.unused_answers(self._profile)
        if unused:
            self._cards.append(self._unused_card())
        self._line_up()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(16))
        self._arranged: tuple[int, list[int]] = (0, [])
        self.column.addLayout(self._columns)
        self.column.addStretch(1)

    @property
    def title(self) -> Label:
        """What the page says."""
        return self.header.title

    def hold(self) -> None:
        """Scroll to where it was left, and again whenever it grows while it is being laid out."""
        self._held = True
        self.verticalScrollBar().rangeChanged.connect(self._settle)
        QTimer.singleShot(0, self, self._settle)
        QTimer.singleShot(SETTLING_MS, self, self._let_go)

    def _settle(self) -> None:
        if self._held:
            self.verticalScrollBar().setValue(self._left.at)

    def _let_go(self) -> None:
        self._held = False

    def leave(self) -> None:
        """Remember how far it is scrolled."""
        self._left.at = self.verticalScrollBar().value()

    # --- Columns -----------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(wide=self.width() / theme.scale() >= TWO_COLUMNS)

    def _arrange(self, *, wide: bool) -> None:
        """Put each card into the column that is the shortest so far."""
        count = 2 if wide else 1
        margins = self.column.contentsMargins()
        # As if the scroll bar were there: no card changes sides when it comes.
        whole = self.width() - self.verticalScrollBar().sizeHint().width()
        whole -= margins.left() + margins.right()
        room = max((whole - theme.px(16)) // count, theme.px(240))
        heights, places = [0] * count, []
        for card in self._cards:
            places.append(heights.index(min(heights)))
            tall = card.heightForWidth(room) if card.hasHeightForWidth() else -1
            heights[places[-1]] += max(tall, card.minimumSizeHint().height()) + theme.px(16)
        if (count, places) == self._arranged:
            return
        self._arranged = (count, places)
        while (item := self._columns.takeAt(0)) is not None:
            layout = item.layout()
            while layout is not None and layout.takeAt(0) is not None:
                pass
        stacks = [column(spacing=16) for _number in range(count)]
        for card, place in zip(self._cards, places, strict=True):
            stacks[place].addWidget(card)
        for stack in stacks:
            stack.addStretch(1)
            self._columns.addLayout(stack, 1)

    # --- Cards -----------------------------------------------------------

    def _chapter_card(self, chapter: Chapter, *, whole: bool) -> Card:
        card = Card()
        shown = chapter.steps
        if not whole and chapter.steps[0].id not in self._left.opened:
            shown = tuple(step for step in shown if self._stands_out(step))
        lines = self._chapter_lines(chapter, shown)
        if folded := len(chapter.steps) - len(shown):
            words = self._folded_words(folded, of=len(chapter.steps))
            opened = link(words, lambda: self._open(card, chapter))
            opened.setAccessibleName(f"{words}: {chapter.about or chapter.title}")
            lines.addWidget(Rule())
            lines.addLayout(row(opened, None, margins=(14, 4, 16, 4)))
        card.setLayout(lines)
        return card

    def _folded_words(self, count: int, of: int) -> str:
        if count == of:
            words = ngettext("Show the answer", "Show the {count} answers", count)
        else:
            words = ngettext("Show the other answer", "Show the {count} other answers", count)
        return words.format(count=count)

    def _stands_out(self, step: Step) -> bool:
        return step in self._given.missing or self._given.doubt_about(step) is not None

    def _open(self, card: Card, chapter: Chapter) -> None:
        """Show a folded chapter whole, where it stands."""
        self._let_go()
        self._left.opened.add(chapter.steps[0].id)
        bar = self.verticalScrollBar()
        at = bar.value()
        for group in (self._marks, self._buttons):
            group[:] = [each for each in group if not card.isAncestorOf(each)]
        folded = inner_layout(card)
        clear(folded)
        # A layout leaves a widget only together with another one that takes it.
        QWidget().setLayout(folded)
        before = len(self._buttons)
        card.setLayout(self._chapter_lines(chapter, chapter.steps))
        self._line_up()
        lay_out_now()
        # What had the keyboard is gone: the page followed it to somewhere else.
        bar.setValue(at)
        self._buttons[before].setFocus()

    def _chapter_lines(self, chapter: Chapter, steps: Iterable[Step]) -> QVBoxLayout:
        group = {"uses": "user", "pays": "payer", "decides": "payer", "more": "user"}.get(
            chapter.steps[0].chapter, ""
        )
        head = row(spacing=8, margins=(16, 10, 16, 10))
        if group:
            head.addWidget(Shape(group))
        head.addWidget(Label(chapter.title, "strong"), 1)
        if chapter.about:
            head.addWidget(Label(chapter.about, "small", wrap=False))
        lines = column()
        lines.addLayout(head)
        for step in steps:
            if step.question == "others":
                for widget in self._others(step):
                    lines.addWidget(Rule())
                    lines.addWidget(widget)
                continue
            lines.addWidget(Rule())
            lines.addWidget(self._line(step))
        return lines

    def _line(self, step: Step) -> QWidget:
        doubt = self._given.doubt_about(step)
        question = self._session.content.questions[step.question]
        short = _(question.short)
        box = Card("open") if doubt or step in self._given.missing else QWidget()
        decider = self._profile.decider if step.question == "decider" else None
        words = self._words(short, self._given.said(step), decider)
        missing = step in self._given.missing
        button = link(_("Answer now") if missing else _("Change"), lambda: self.change.emit(step))
        button.setAccessibleName(
            (_("Answer now: {what}") if missing else _("Change: {what}")).format(what=short)
        )
        sources = sources_of(self._profile, ("answer", step.subject, step.question))
        parts = self._parts(box, words, self._given.basis(step), button, sources)
        if doubt is not None:
            parts.addWidget(self._doubt(doubt))
        elif interview.is_unknown(self._profile, step) and question.find_out:
            parts.addWidget(self._task(_(question.find_out), step.question))
        box.setLayout(parts)
        return box

    def _words(self, heading: str, said: str, member: DecisionMaker | None) -> QVBoxLayout:
        words = column(Label(heading, "small"), Label(said, "medium"), spacing=1)
        if refusal := self._given.refusal(member):
            words.addWidget(Label(refusal, "small"))
        return words

    def _parts(
        self,
        box: QWidget,
        words: QLayout,
        basis: Basis | None,
        button: Button,
        sources: str = "",
    ) -> QVBoxLayout:
        """Return the column of a line: words, how sure, what can be done, each from one edge."""
        line = row(spacing=12)
        line.addLayout(words, 1)
        mark = QWidget() if basis is None else BasisMark(basis, sources)
        for each, group in ((mark, self._marks), (button, self._buttons)):
            group.append(each)
            line.addWidget(each)
        # What stands out has an edge, which its words must not be moved by.
        left = 16 - EDGE if isinstance(box, Card) else 16
        parts = column(spacing=8, margins=(left, 7, 16, 7))
        parts.addLayout(line)
        return parts

    def _line_up(self) -> None:
        """Give how sure, and what can be done, the same room in all lines."""
        for group in (self._marks, self._buttons):
            widest = max((each.sizeHint().width() for each in group), default=0)
            for each in group:
                each.setFixedWidth(max(widest, 0))

    def _others(self, step: Step) -> list[QWidget]:
        if not self._given.others:
            return [self._plain_line(step, _("Nobody named"), None, None)]
        return [
            self._plain_line(
                step,
                member.name,
                member,
                join([inside(role_name(role)) for role in member.roles]) or None,
            )
            for member in self._given.others
        ]

    def _plain_line(
        self, step: Step, said: str, member: DecisionMaker | None, short: str | None
    ) -> QWidget:
        heading = short or _(self._session.content.questions["others"].short)
        doubt = next(
            (
                d
                for d in self._given.doubts
                if d.kind == "company" and member and d.subject == member.id
            ),
            None,
        )
        box = Card("open") if doubt else QWidget()
        words = self._words(heading, said, member)
        button = link(_("Change"), lambda: self.change.emit(step))
        button.setAccessibleName(_("Change: {what}").format(what=said))
        basis = (member.basis or Basis.GUESSED) if member is not None else None
        parts = self._parts(box, words, basis, button)
        if doubt is not None:
            parts.addWidget(self._doubt(doubt))
        box.setLayout(parts)
        return box

    # --- What needs another look -----------------------------------------------------------

    def _doubt(self, doubt: Doubt) -> QWidget:
        if doubt.kind == "contradiction":
            texts = {
                "picker": _(
                    "You said that the users have the last word, and also that they can "
                    "do nothing before the decision. Only one can be right."
                ),
                "payer": _(
                    "You said that the users pay with their own money, and also that they "
                    "do not belong to the payer. Only one can be right."
                ),
            }
            return Label(texts[doubt.question], "body")
        member = self._profile.records["decision_maker", doubt.subject]
        assert isinstance(member, DecisionMaker)
        box = QWidget()
        title = Label(_("Who at {name} says yes?").format(name=member.name), "verdict")
        hint = Label(
            _("A company can’t say yes. A person can: give a name or a job title."), "body"
        )
        field = line_edit("", _("For example hotel manager"), _("Name or job title"))
        put = Button(_("Put it right"), "primary")

        def apply() -> None:
            name = field.text().strip()
            if name:
                self._session.do(
                    Change(
                        _("name of the decider"),
                        answering.put_member(self._profile, replace(member, name=name)),
                    )
                )

        put.clicked.connect(apply)
        field.returnPressed.connect(apply)
        line = row(spacing=8)
        line.addWidget(field, 1)
        line.addWidget(put)
        box.setLayout(column(title, hint, line, spacing=6))
        return box

    def _clash_card(self, clashes: list[Told]) -> Card:
        """Return what does not go together, wherever it was entered, with a way to settle it."""
        card = Card("open")
        lines = column(margins=(16, 10, 16, 12), spacing=6)
        lines.addWidget(Label(_("These don’t go together"), "strong"))
        for clash in clashes:
            lines.addWidget(Rule())
            lines.addWidget(Label(clash.text, "body"))
            lines.addWidget(Label(clash.advice, "small"))
            places = [(clash.first, clash.first_label), (clash.second, clash.second_label)]
            lines.addWidget(flow(*(self._to(part, label) for part, label in places), spacing=16))
        card.setLayout(lines)
        return card

    def _to(self, part: Part, label: str) -> Button:
        if part.kind == "answer":
            return link(label, lambda: self.answer_wanted.emit(part.id, part.subject))
        return link(label, self._session.wishes.to(where(part)))

    def _task(self, find_out: str, question: str) -> QWidget:
        box = Card("task")
        words = column(Label(_("Now a task: {task}").format(task=find_out), "strong"), spacing=2)
        if question == "alternatives":
            words.addWidget(Label(_("Until then we reckon with “yes, several”."), "small"))
        line = row(Picture("list-checks", "ink", 18), spacing=10, margins=(12, 8, 12, 8))
        line.addLayout(words, 1)
        box.setLayout(line)
        return box

    def _unused_card(self) -> Card:
        card = Card()
        lines = column(margins=(16, 10, 16, 10), spacing=6)
        lines.addWidget(Label(_("Kept, but not used"), "strong"))
        lines.addWidget(
            Label(
                _(
                    "Other answers made these questions superfluous. They come back if you change "
                    "those."
                ),
                "small",
            )
        )
        for answer in interview.unused_answers(self._profile):
            each = self._profile.user_class(answer.subject_id)
            question = self._session.content.questions[answer.question]
            said = self._session.explain.said(answer.question, answer.value)
            who = (
                f" ({each.name})"
                if each is not None and len(self._profile.user_classes) > 1
                else ""
            )
            short = _(question.short)
            lines.addWidget(Label(f"{short}{who}: {said}", "quiet"))
        card.setLayout(lines)
        return card
