"""Whom to ask next: who was asked so far, segment by segment, and the next three questions."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.discovery.figures.coverage import coverage_figure, rule_of_thumb
from cuprofiler.subjects.discovery.rules.coverage import SAME_AGAIN, coverage, tells_nothing_new
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.subjects.discovery.words.asking import next_questions
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView


class Whom(QWidget):
    """Coverage, and what to ask."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(view.drawing(coverage_figure))
        self._card = Card()
        self._note = Label(rule_of_thumb(), "small")
        self._enough = Label("", "small")
        self._card.setLayout(
            column(self.figure, 8, self._enough, self._note, margins=(16, 10, 16, 14))
        )
        self._questions = column(spacing=10, margins=(20, 14, 20, 16))
        self._next = Card()
        self._next.setLayout(self._questions)
        self.setLayout(column(self._card, 16, self._next))

    def refresh(self, profile: Profile) -> None:
        """Show who was asked."""
        places = coverage(profile)
        self.view.header.say(words.whom_headline(profile, places), "")
        self._card.setVisible(bool(places))
        self.figure.redraw()
        same = [words.place_name(profile, p) for p in places if tells_nothing_new(profile, p)]
        told = _("Nothing new in the last {count} talks: {names}.").format(
            count=SAME_AGAIN, names=", ".join(same)
        )
        self._enough.setText(told if same else "")
        self._enough.setVisible(bool(same))
        self._show_questions(profile)
        add = Button(_("Add a talk"), "primary", icon="plus")
        add.clicked.connect(lambda: self.view.talks.choose_kind(add))
        self.view.header.offer(add, self.view.print_button("discovery:guide"))

    def _show_questions(self, profile: Profile) -> None:
        clear(self._questions)
        found = next_questions(self.session.content, profile, self.session.today())
        self._next.setVisible(bool(found))
        self._questions.addWidget(Label(_("Ask next"), "heading"))
        for number, each in enumerate(found, 1):
            asked = _("{whom}: {question}").format(
                whom=each.whom[:1].upper() + each.whom[1:], question=each.question
            )
            told = column(Label(asked, "medium"), Label(f"{each.why}.", "small"), spacing=1)
            line = row(Label(str(number), "quiet", wrap=False), spacing=12)
            line.addLayout(told, 1)
            self._questions.addLayout(line)
