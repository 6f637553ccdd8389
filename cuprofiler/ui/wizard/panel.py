"""The right side of the interview: the picture so far, the verdict so far, what is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from cuprofiler.domain.codes import Type
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join_few, ngettext
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.subjects.verdict.figures.relation import Relation, relation_picture, relation_row
from cuprofiler.subjects.verdict.words.relation import relation_of
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Picture, Rule
from cuprofiler.ui.widgets.buttons import link
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row

OPEN_SHOWN = 4


class SoFar(QWidget):
    """Picture and verdict for one kind of user, drawn anew at every answer."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._relation = Relation()
        self._picture = FigureView(self._draw)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._also = Label("", "small")
        self._verdict = Label("", "verdict")
        self._meaning = Label("", "quiet")
        self._open = column(spacing=6)
        self.setLayout(
            column(
                Label(_("The picture so far"), "heading"),
                8,
                self._picture,
                self._also,
                16,
                Rule(),
                16,
                Label(_("The verdict so far"), "heading"),
                8,
                self._verdict,
                6,
                self._meaning,
                14,
                self._open,
                None,
                margins=(20, 32, 20, 20),
            )
        )

    def _draw(self, measure: Measure, width: float) -> Figure:
        return relation_picture(self._relation, measure, width)

    def show_class(self, each: UserClass | None) -> None:
        """Show the picture and the verdict of this kind of user."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        self._relation = relation_of(profile, each)
        self._picture.redraw()
        others = [kind.name for kind in profile.user_classes if kind != each]
        self._also.setText(_("Also entered: {names}").format(names=join_few(others)))
        self._also.setVisible(bool(others))
        clear(self._open)
        if each is None:
            self._verdict.setText(_("Nothing can be said yet."))
            self._meaning.setText(_("It takes form with your answers."))
            return
        told = self._session.explain.verdict_of(profile, each)
        self._verdict.setText(told.headline)
        self._meaning.setText(
            told.meaning
            if told.type is not Type.UNDETERMINED
            else _("Go on, the picture gets clearer with every answer.")
        )
        open_now = [
            (text, decides)
            for name, text, decides in self._session.explain.still_open(profile)
            if name == each.name
        ]
        if open_now:
            self._open.addWidget(Label(_("Still open"), "smallstrong"))
        for text, decides in open_now[:OPEN_SHOWN]:
            shown = _("{what}. It decides.").format(what=text) if decides else text
            words = row(Picture("flag", "ink2", 16), spacing=10)
            words.addWidget(Label(shown, "body"), 1)
            self._open.addLayout(words)
        if len(open_now) > OPEN_SHOWN:
            more = len(open_now) - OPEN_SHOWN
            self._open.addWidget(
                Label(
                    ngettext("and {count} more", "and {count} more", more).format(count=more),
                    "small",
                )
            )


class Panel(QScrollArea):
    """The panel beside the page, where there is room."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(theme.px(theme.PICTURE))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.so_far = SoFar(session)
        self.so_far.setObjectName("panel")
        self.so_far.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self.so_far)


class MiniPanel(QWidget):
    """The same as one row above the buttons, where there is none."""

    show_picture = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._relation = Relation()
        self._picture = FigureView(self._draw)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setFixedWidth(theme.px(230))
        self._verdict = Label("", "strong")
        self._open = Label("", "small")
        self.button = link(_("Show the picture"), self.show_picture.emit)
        words = column(self._verdict, self._open, spacing=2)
        layout = row(self._picture, 16, margins=(32, 8, 32, 8))
        layout.addLayout(words, 1)
        layout.addWidget(self.button)
        self.setLayout(layout)

    def _draw(self, measure: Measure, width: float) -> Figure:
        return relation_row(self._relation, measure, width)

    def show_class(self, each: UserClass | None) -> None:
        """Show this kind of user in short."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        self._relation = relation_of(profile, each)
        self._picture.redraw()
        if each is None:
            self._verdict.setText(_("So far: nothing can be said yet."))
            self._open.setText("")
            return
        told = self._session.explain.verdict_of(profile, each)
        self._verdict.setText(_("So far: {verdict}").format(verdict=told.headline))
        count = sum(name == each.name for name, *_rest in self._session.explain.still_open(profile))
        self._open.setText(
            ngettext("{count} question is open.", "{count} questions are open.", count).format(
                count=count
            )
            if count
            else _("Nothing is open.")
        )

    def set_compact(self, compact: bool) -> None:
        """Leave the small picture out where even a row is too narrow for it."""
        self._picture.setVisible(not compact)
