"""Samples to play with: what each is about, drawn, and what is filled in."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join
from cuprofiler.services.exchange import Sample, read_profile
from cuprofiler.subjects.verdict.figures.relation import relation_row
from cuprofiler.subjects.verdict.words.relation import relation_of
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card, ScrollPage
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.grid import Grid
from cuprofiler.ui.widgets.header import PageHeader
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.ui.widgets.leaving import leave_by_escape

PICTURE = 210
WIDE = 760
"""From this width on, in px at 100 %, every sample has its picture."""


class Samples(QWidget):
    """Samples to play with, one for every kind of relationship."""

    chosen = Signal(object)
    back_wanted = Signal()

    def __init__(self, session: Session, samples: tuple[Sample, ...]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page = ScrollPage((40, 24, 40, 32))
        self.back = Button(_("Back"), "quiet", icon="chevron-left")
        self.back.clicked.connect(self.back_wanted)
        leave_by_escape(self, self.back_wanted.emit)
        header = PageHeader()
        header.say(
            _("Play with a filled product"),
            _("You get a copy of your own. Change what you like; the sample stays as it is."),
        )
        page.column.addLayout(row(self.back, None))
        page.column.addSpacing(theme.px(8))
        page.column.addWidget(header)
        page.column.addSpacing(theme.px(20))
        self.buttons: list[Button] = []
        self._pictures: list[FigureView] = []
        card = Card()
        table = Grid(0, 4, 3, 0, high=76)
        for sample in samples:
            profile = read_profile(sample.path, session.content.questions.version)
            table.add(*self._line(session, sample, profile))
        card.setLayout(table)
        page.column.addWidget(card)
        page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    def _line(
        self, session: Session, sample: Sample, profile: Profile
    ) -> tuple[QWidget | QLayout, ...]:
        kind = profile.user_classes[0] if profile.user_classes else None
        picture = FigureView(partial(relation_row, relation_of(profile, kind)))
        picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        picture.setFixedWidth(theme.px(PICTURE))
        self._pictures.append(picture)
        words = column(unbroken(sample.name, "strong"), unbroken(sample.summary, "quiet"))
        what = column(
            unbroken(session.explain.type_name(profile.verdict.type), "medium"),
            Label(_filled(profile), "small"),
        )
        button = Button(_("Open a copy"), "secondary")
        button.setAccessibleName(_("Open a copy of {name}").format(name=sample.name))
        button.clicked.connect(lambda: self.chosen.emit(sample))
        self.buttons.append(button)
        return picture, words, what, button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, the pictures go."""
        super().resizeEvent(event)
        for picture in self._pictures:
            picture.setFixedWidth(theme.px(PICTURE) if self.width() / theme.scale() >= WIDE else 1)


def _filled(profile: Profile) -> str:
    """Return which parts of the program a sample shows filled."""
    there = (
        (_("People"), profile.decision_makers),
        (_("Value"), profile.benefits),
        (_("Journeys"), profile.lanes),
        (_("Services"), profile.tasks or profile.training_sessions or profile.services),
        (_("Lifetime cost"), profile.alternatives),
    )
    parts = [name for name, records in there if records]
    return _("With {parts}").format(parts=join(parts)) if parts else _("The answers alone")
