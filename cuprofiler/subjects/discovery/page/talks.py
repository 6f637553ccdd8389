"""All talks and tests, the latest first."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, format_number
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.table import Cell, Column, Line, Look, table
from cuprofiler.services.products import new_id
from cuprofiler.subjects.discovery.page.proposed import Proposed
from cuprofiler.subjects.discovery.records import Talk, TalkKind
from cuprofiler.subjects.discovery.rules.evidence import no_longer_told
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.subjects.discovery.words.lists import talk_list
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.ghost import Ghost
from cuprofiler.ui.widgets.layouts import column
from cuprofiler.words import code_name

if TYPE_CHECKING:
    from cuprofiler.subjects.discovery.page.view import DiscoveryView


LATEST = 60
"""So many talks are shown at first: a table of a thousand takes a third of a second."""


class Talks(QWidget):
    """The talks as a table; each opens on a page of its own."""

    def __init__(self, view: "DiscoveryView") -> None:
        super().__init__()
        self.view = view
        self.session = view.session
        self._every = False
        self.figure = FigureView(view.drawing(self._table))
        self.figure.activated.connect(view.activated)
        self.figure.keyed.connect(view.keyed)
        self._card = Card()
        self._card.setLayout(column(self.figure, margins=(16, 10, 16, 12)))
        self.more = link("", self._show_every)
        self.ghost = Ghost()
        self.untold: set[str] = set()
        """Facts by their ids that lost what stood behind them with a talk that was removed."""

        self.proposed = Proposed(view.session, lambda found: no_longer_told(found, self.untold))
        self.proposed.left_so.connect(self._leave_so)
        self.setLayout(column(self.proposed, 12, self._card, 8, self.more, self.ghost))

    def refresh(self, profile: Profile) -> None:
        """Show the talks as they are now."""
        self.proposed.refresh(profile)
        count = len(profile.of_kind("talk"))
        there = bool(count)
        self._card.setVisible(there)
        self.more.setVisible(count > LATEST and not self._every)
        self.more.setText(_("Show all {count} talks").format(count=format_number(count)))
        self.ghost.setVisible(not there)
        self.view.header.say(words.talks_headline(profile), "")
        add = Button(_("Add a talk"), "primary", icon="plus")
        add.clicked.connect(partial(self.choose_kind, add))
        if not there:
            tells = _("It keeps what each said, and shows what it changes in your answers.")
            self.view.offer_ghost(self.ghost, talks_table, tells, add)
            self.view.header.offer(self._bring_in())
            return
        self.figure.redraw()
        self.view.header.offer(add, self._bring_in())

    def _bring_in(self) -> Button:
        choose = partial(self.view.listed.choose, talk_list)
        return link(_("Bring in a list of talks"), choose, icon="upload")

    def _table(self, profile: Profile, measure: Measure, width: float) -> Figure:
        return talks_table(profile, measure, width, most=0 if self._every else LATEST)

    def _show_every(self) -> None:
        self._every = True
        self.figure.setFocus()
        self.refresh(self.session.profile)

    def _leave_so(self, fact: str) -> None:
        self.untold.discard(fact)
        self.refresh(self.session.profile)

    def add(self) -> None:
        """Add a talk about somebody's needs, the kind that comes first."""
        self.begin(TalkKind.NEEDS)

    def choose_kind(self, at: Button) -> None:
        """Ask what kind of talk it was: with customers, or with users."""
        menu = QMenu(self)
        for number, kind in enumerate(TalkKind):
            if number and kind.with_users and not list(TalkKind)[number - 1].with_users:
                menu.addSeparator()
            menu.addAction(code_name(kind), partial(self.begin, kind))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def begin(self, kind: TalkKind) -> None:
        """Add a talk of a kind, today, and open its page with its form."""
        profile = self.session.profile
        decider = profile.decider
        change = words.adding_talk(
            profile,
            new_id,
            kind,
            self.session.today(),
            member=decider.id if decider is not None else "",
            users=profile.user_classes[0].id if len(profile.user_classes) == 1 else "",
        )
        if self.session.do(change):
            self.view.open_talk(change.edits[0].key[1], with_form=True)


def talks_table(
    profile: Profile, measure: Measure, width: float, size: float = 13, *, most: int = 0
) -> Figure:
    """Return the talks with whom, where, when and how much was learnt, the latest first.

    `most` is how many of them; 0 for all.
    """
    narrow = width < 640
    columns = [Column(_("With whom"), 2.2)]
    if not narrow:
        columns.append(Column(_("What it was"), 2.4, weight="regular"))
    columns += [
        Column(_("When"), 0, fixed=104.0),
        Column(_("Learnt"), 0, fixed=64.0, figures=True),
        Column(_("Gave"), 1.4),
    ]
    talks = sorted(
        profile.of_kind("talk"), key=lambda t: (t.day is None, t.day, t.position), reverse=True
    )
    talks = talks[:most] if most else talks
    findings: dict[str, int] = {}
    for finding in profile.of_kind("finding"):
        findings[finding.talk_id] = findings.get(finding.talk_id, 0) + 1
    gave: dict[str, list[str]] = {}
    for given in profile.of_kind("commitment"):
        gave.setdefault(given.talk_id, []).append(code_name(given.kind))
    lines = [
        _line(profile, talk, findings.get(talk.id, 0), gave.get(talk.id, []), narrow=narrow)
        for talk in talks
    ]
    return table(measure, width, columns, lines, size, Look(8.0))


def _line(profile: Profile, talk: Talk, learnt: int, gave: list[str], *, narrow: bool) -> Line:
    cells: list[Cell | str] = [words.talk_title(profile, talk)]
    if not narrow:
        cells.append(code_name(talk.kind))
    cells += [
        format_date(talk.day) if talk.day else _("no date"),
        str(learnt) if learnt else "–",
        ", ".join(gave) or "–",
    ]
    return Line(tuple(cells), f"talk:{talk.id}", kind="talk")
