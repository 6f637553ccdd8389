"""What is believed: the riskiest first, with what speaks for it and against it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Line, Look, table
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.rules.beliefs import Held, held, worth_believing
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.layouts import column

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView


class Beliefs(QWidget):
    """The beliefs as a table."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self.figure = FigureView(view.drawing(beliefs_table))
        self.figure.activated.connect(view.activated)
        self.figure.keyed.connect(view.keyed)
        self._card = Card()
        self._card.setLayout(column(self.figure, margins=(16, 10, 16, 12)))
        self.ghost = Ghost()
        self.setLayout(column(self._card, self.ghost))

    def refresh(self, profile: Profile) -> None:
        """Show the beliefs as they are now."""
        there = bool(profile.of_kind("belief"))
        self._card.setVisible(there)
        self.ghost.setVisible(not there)
        self.view.header.say(
            words.beliefs_headline(profile), words.beliefs_subline(profile) if there else ""
        )
        offered = worth_believing(profile)
        if not there:
            self._offer_start(bool(offered))
            return
        self.figure.redraw()
        talk = Button(_("Add a talk"), "primary", icon="plus")
        talk.clicked.connect(self.view.talks.add)
        links = [link(_("Add a belief"), self.add, icon="plus")]
        if offered:
            links.append(link(_("Take over what is guessed"), self.propose, icon="list-checks"))
        links.append(self.view.picture_link(self.figure, _("What we believe")))
        self.view.header.offer(talk, *links)

    def _offer_start(self, guessed: bool) -> None:
        tells = _(
            "It shows what must be true for your product to work, what is only guessed of it, and "
            "whom to ask first."
        )
        words_of = _("Begin with your guesses") if guessed else _("Write down the first")
        start = Button(words_of, "primary", icon="plus")
        start.clicked.connect(self.propose if guessed else self.add)
        self.view.offer_ghost(self.ghost, beliefs_table, tells, start)

    def add(self) -> None:
        """Write down one more belief."""
        change = words.adding_belief(self.session.profile, new_id)
        self.view.open_new(change, partial(self.view.open_form, "belief"))

    def propose(self) -> None:
        """Write down what is only guessed, the weightiest first."""
        profile = self.session.profile
        found = worth_believing(profile)
        if self.session.do(words.adding_beliefs(profile, new_id, found)):
            self.session.told.emit(_("Each has a mark to reach: write it before you ask."), False)


def beliefs_table(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return the beliefs with what they rest on, how much hangs on them, what was found."""
    narrow = width < 640
    columns = [Column(_("What must be true"), 3.2)]
    if not narrow:
        columns.append(Column(_("It holds if"), 1.5, weight="regular"))
    columns += [
        Column(_("Matters"), 0, fixed=62.0),
        Column(_("Found so far"), 1.5),
        Column(_("State"), 0, fixed=84.0),
    ]
    lines = [_line(profile, each, narrow=narrow) for each in held(profile)]
    return table(measure, width, columns, lines, size, Look(8.0))


def _line(profile: Profile, each: Held, *, narrow: bool) -> Line:
    cells: list[Cell | str] = [each.belief.name]
    if not narrow:
        mark = each.belief.pass_mark
        cells.append(Cell(mark or _("not written yet"), quiet=not mark))
    cells += [
        Cell(mark=_weight(each.belief.weight), said=str(each.belief.weight)),
        words.found_so_far(each),
        Cell(words.state_words(each), weight="strong" if each.is_reopened else ""),
    ]
    said = f"{each.belief.name}: {words.found_so_far(each)}, {words.state_words(each)}"
    about = (each.belief.fact,) if each.belief.fact else ()
    return Line(tuple(cells), f"belief:{each.belief.id}", said=said, kind="belief", about=about)


def _weight(weight: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a mark
    def draw(d: Drawing, x: float, y: float) -> None:
        for number in range(3):
            fill = "ink" if number < weight else "card"
            d.oval(x + number * 14, y - 5, 9, 9, fill, "ink2", 1)

    return draw
