"""All answers on one page, each with Change; what needs another look stands out."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cuprofiler.core.changes import Change
from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.contradictions import Part
from cuprofiler.domain.offer import price_of, problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_number, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.clashes import Told, told, where
from cuprofiler.services.phrases import price_words, refusal_words
from cuprofiler.subjects.answers.rules import answering, interview
from cuprofiler.subjects.answers.rules.interview import Doubt, Step
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card, Label, Picture, Rule, ScrollPage, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.labelled import line_edit
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.ui.widgets.marks import BasisMark
from cuprofiler.ui.wizard.chapters import Chapter, chapters
from cuprofiler.words import number_word, role_name

TWO_COLUMNS = 860


class CheckPage(ScrollPage):
    """The check page of the interview."""

    change = Signal(object)
    """Go to this step and come back."""

    answer_wanted = Signal(str, str)
    """Go to the answer to a question about a subject, and come back."""

    def __init__(self, session: Session) -> None:
        super().__init__((40, 32, 40, 24))
        self._session = session
        self._profile = self._now()
        self._doubts = interview.doubts(self._profile)
        pages = interview.steps(self._profile)
        answered = sum(interview.is_answered(self._profile, page) for page in pages)
        self._missing = [p for p in pages if not interview.is_answered(self._profile, p)]
        self._clashes = told(self._profile)
        # Two answers at odds stand at both of them, and are one thing to look at.
        apart = [c for c in self._clashes if c.second.kind != "answer"]
        need = len(self._doubts) + len(self._missing) + len(apart)
        self.header = PageHeader()
        self.header.say(
            self._headline(answered, need),
            _(
                "Change what you like; questions that hang on it open again by themselves. "
                "Nothing you answered gets lost."
            ),
        )
        self.column.addWidget(self.header)
        self.column.addSpacing(theme.px(20))
        self._cards = [self._chapter_card(chapter) for chapter in chapters(session)]
        if apart:
            self._cards.insert(0, self._clash_card(apart))
        unused = interview.unused_answers(self._profile)
        if unused:
            self._cards.append(self._unused_card())
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(16))
        self._wide: bool | None = None
        self.column.addLayout(self._columns)
        self.column.addStretch(1)
        self._arrange(wide=True)

    @property
    def title(self) -> Label:
        """What the page says."""
        return self.header.title

    def _now(self) -> Profile:
        return self._session.profile

    def _headline(self, answered: int, need: int) -> str:
        count = number_word(answered)
        first = ngettext("{count} answer.", "{count} answers.", answered).format(count=count)
        unknown = sum(
            interview.is_unknown(self._profile, page) for page in interview.steps(self._profile)
        )
        if not need and unknown:
            second = ngettext(
                "{count} is still “I don’t know yet”.",
                "{count} are still “I don’t know yet”.",
                unknown,
            ).format(count=number_word(unknown))
            return f"{first} {second}"
        guesses = self._guesses()
        if not need and guesses:
            second = ngettext(
                "{count} is only guessed.", "{count} are only guessed.", guesses
            ).format(count=number_word(guesses))
            return f"{first} {second}"
        if not need:
            return _("{answers} Nothing needs another look.").format(answers=first)
        second = ngettext(
            "{count} thing needs another look.", "{count} things need another look.", need
        ).format(count=number_word(need))
        return f"{first} {second}"

    def _guesses(self) -> int:
        """Return how many answers are guesses: nothing that is sure enough to be left alone."""
        marks = [self._basis(page) for page in interview.steps(self._profile)]
        others = [m for m in self._profile.decision_makers if Role.DECIDER not in m.roles]
        return marks.count(Basis.GUESSED) + sum(
            (member.basis or Basis.GUESSED) is Basis.GUESSED for member in others
        )

    # --- Columns -----------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(wide=self.width() / theme.scale() >= TWO_COLUMNS)

    def _arrange(self, *, wide: bool) -> None:
        if wide is self._wide:
            return
        self._wide = wide
        while (item := self._columns.takeAt(0)) is not None:
            layout = item.layout()
            while layout is not None and layout.takeAt(0) is not None:
                pass
        stacks = [column(spacing=16) for _index in range(2 if wide else 1)]
        heights = [0] * len(stacks)
        for card in self._cards:
            shortest = heights.index(min(heights))
            stacks[shortest].addWidget(card)
            heights[shortest] += card.sizeHint().height() + theme.px(16)
        for stack in stacks:
            stack.addStretch(1)
            self._columns.addLayout(stack, 1)

    # --- Cards -----------------------------------------------------------

    def _chapter_card(self, chapter: Chapter) -> Card:
        card = Card()
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
        for step in chapter.steps:
            if step.question == "others":
                for widget in self._others(step):
                    lines.addWidget(Rule())
                    lines.addWidget(widget)
                continue
            lines.addWidget(Rule())
            lines.addWidget(self._line(step))
        card.setLayout(lines)
        return card

    def _line(self, step: Step) -> QWidget:
        doubt = next((d for d in self._doubts if self._is_about(d, step)), None)
        question = self._session.content.questions[step.question]
        short = _(question.short)
        box = Card("open") if doubt or step in self._missing else QWidget()
        words = column(Label(short, "small"), Label(self._said(step), "medium"), spacing=1)
        line = row(spacing=12)
        line.addLayout(words, 1)
        basis = self._basis(step)
        if basis is not None:
            line.addWidget(BasisMark(basis))
        missing = step in self._missing
        button = link(_("Answer now") if missing else _("Change"), lambda: self.change.emit(step))
        button.setAccessibleName(
            (_("Answer now: {what}") if missing else _("Change: {what}")).format(what=short)
        )
        line.addWidget(button)
        parts = column(spacing=8, margins=(16, 7, 16, 7))
        parts.addLayout(line)
        if doubt is not None:
            parts.addWidget(self._doubt(doubt))
        elif interview.is_unknown(self._profile, step) and question.find_out:
            parts.addWidget(self._task(_(question.find_out), step.question))
        box.setLayout(parts)
        return box

    def _is_about(self, doubt: Doubt, step: Step) -> bool:
        if doubt.kind == "company":
            return step.question == "decider" and doubt.question == "decider"
        return step.subject == doubt.subject and step.question in (doubt.question, doubt.other)

    def _basis(self, step: Step) -> Basis | None:
        if step.question == "decider":
            decider = self._profile.decider
            return (decider.basis or Basis.GUESSED) if decider else None
        if not answering.has_basis(step) or interview.is_unknown(self._profile, step):
            return None
        answer = self._profile.answer(step.subject, step.question)
        return (answer.basis or Basis.GUESSED) if answer else None

    def _said(self, step: Step) -> str:
        profile = self._profile
        each = profile.user_class(step.subject)
        if step.question == "name":
            product = profile.product
            return f"{product.name}: {product.summary}" if product.summary else product.name
        if step.question == "class_name":
            return each.name if each else _("Not answered yet")
        if step.question == "people":
            if each is not None and each.people is not None:
                return format_number(each.people)
            return (
                _("You don’t know yet")
                if interview.is_unknown(profile, step)
                else _("Not answered yet")
            )
        if step.question == "proficiency":
            code = str(each.proficiency) if each and each.proficiency else None
            return self._session.explain.said("proficiency", code)
        if step.question == "decider":
            if profile.decider is not None:
                return self._person(profile.decider)
            return (
                _("You don’t know yet")
                if interview.is_unknown(profile, step)
                else _("Not answered yet")
            )
        if step.question == "problem" and problem_of(profile):
            return problem_of(profile)
        if step.question == "price" and price_of(profile) is not None:
            return price_words(profile)
        if step.question == "more_users":
            count = len(profile.user_classes)
            return ngettext("{count} kind of user", "{count} kinds of user", count).format(
                count=count
            )
        return self._session.explain.said(step.question, profile.value(step.subject, step.question))

    def _person(self, member: DecisionMaker) -> str:
        refusal = refusal_words(member, self._profile.product.currency)
        return ", ".join(part for part in (member.name, refusal) if part)

    def _others(self, step: Step) -> list[QWidget]:
        members = [m for m in self._profile.decision_makers if Role.DECIDER not in m.roles]
        if not members:
            return [self._plain_line(step, _("Nobody named"), None, None)]
        return [
            self._plain_line(
                step,
                self._person(member),
                member,
                join([inside(role_name(role)) for role in member.roles]) or None,
            )
            for member in members
        ]

    def _plain_line(
        self, step: Step, said: str, member: DecisionMaker | None, short: str | None
    ) -> QWidget:
        heading = short or _(self._session.content.questions["others"].short)
        doubt = next(
            (d for d in self._doubts if d.kind == "company" and member and d.subject == member.id),
            None,
        )
        box = Card("open") if doubt else QWidget()
        line = row(spacing=12)
        line.addLayout(column(Label(heading, "small"), Label(said, "medium"), spacing=1), 1)
        if member is not None:
            line.addWidget(BasisMark(member.basis))
        button = link(_("Change"), lambda: self.change.emit(step))
        button.setAccessibleName(_("Change: {what}").format(what=said))
        line.addWidget(button)
        parts = column(spacing=8, margins=(16, 7, 16, 7))
        parts.addLayout(line)
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
