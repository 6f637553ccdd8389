"""Two states of a product side by side: both pictures, a line to each subject, every difference."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.history.page.lines import Lines, Offer
from cuprofiler.subjects.history.words.changes import Told, change_words
from cuprofiler.subjects.history.words.since import Since
from cuprofiler.subjects.history.words.summary import Row
from cuprofiler.subjects.verdict.figures.relation import relation_picture
from cuprofiler.subjects.verdict.words.relation import relation_of
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card
from cuprofiler.ui.widgets.buttons import link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row

SIDE_BY_SIDE = 620
PICTURE = 380
"""How wide a picture is at most, in px at 100 %."""


class SummaryCard(Card):
    """A line to each subject in which something is other."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._column = column(margins=(0, 4, 0, 4))
        self.setLayout(self._column)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; nothing if there are none."""
        clear(self._column)
        self.setVisible(bool(rows))
        table = Grid(0, 1)
        for each in rows:
            said = column(Label(each.text, "body"), spacing=1)
            if each.because:
                said.addWidget(Label(each.because, "small"))
            told = QWidget()
            told.setLayout(said)
            table.add(link(each.title, self._session.wishes.to(each.place)), told)
        inner = QWidget()
        inner.setLayout(table)
        self._column.addWidget(inner)


class Beside(QWidget):
    """Left what was or is elsewhere, right what is here; below, what only differs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._pictures = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pictures.setSpacing(theme.px(14))
        self.summary = SummaryCard(session)
        self.lines = Lines(session.wishes.place.emit)
        self.setLayout(column(self._pictures, 14, self.summary, 14, self.lines))

    def show_both(
        self,
        left: tuple[str, Profile],
        right: tuple[str, Profile],
        found: Since,
        offer: Offer,
        say: Callable[[Told], str] = change_words,
    ) -> None:
        """Show two states under their names, and what is other in the right one."""
        clear(self._pictures)
        wide = self.width() / theme.scale() >= SIDE_BY_SIDE or not self.isVisible()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pictures.setDirection(across if wide else down)
        kind = _other_kind(left[1], right[1])
        for name, profile in (left, right):
            self._pictures.addWidget(self._picture(name, profile, kind), 1)
        self.summary.show_rows(found.rows)
        self.lines.show_lines(found.told, found.causes, offer, say)

    def _picture(self, name: str, profile: Profile, kind: str) -> Card:
        card = Card()
        first = profile.user_class(kind) or next(iter(profile.user_classes), None)
        view = FigureView(partial(relation_picture, relation_of(profile, first)))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMaximumWidth(theme.px(PICTURE))
        headline = Label(self._session.explain.headline(profile), "body")
        card.setLayout(
            column(
                Label(name, "strong"),
                headline,
                6,
                row(view),
                None,
                spacing=2,
                margins=(16, 10, 16, 10),
            )
        )
        card.setAccessibleName(_("{name}: {verdict}").format(name=name, verdict=headline.text()))
        return card


def _other_kind(left: Profile, right: Profile) -> str:
    """Return the kind of user of whom something else is so; the first if there is none."""
    both = [each for each in right.user_classes if each.id in left.outcomes]
    for each in both:
        if left.outcomes[each.id].type is not right.outcomes[each.id].type:
            return each.id
    return both[0].id if both else ""
