"""The list of chapters beside a page: how far one is, and jumps to what was answered."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from cuprofiler.core.frozen import frozen
from cuprofiler.core.text import shortened
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.answers.rules.interview import Step
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import ProgressBar, set_tip
from cuprofiler.ui.widgets.buttons import Button, Pressable
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, inner_layout


@frozen
class Chapter:
    """A stretch of pages about one subject."""

    title: str
    about: str
    steps: tuple[Step, ...]


def chapters(session: Session) -> list[Chapter]:
    """Return the pages grouped into chapters."""
    if not session.has_product:
        return []
    profile = session.profile
    titles = dict(session.content.questions.chapters)
    found: list[Chapter] = []
    for step in interview.steps(profile):
        each = profile.user_class(step.subject)
        about = each.name if each is not None and step.chapter == "uses" else ""
        if len(profile.user_classes) > 1 and step.chapter == "pays" and each is not None:
            about = each.name
        last = found[-1] if found else None
        if (
            last
            and last.steps[0].chapter == step.chapter
            and (
                last.steps[0].subject == step.subject
                or step.chapter in ("more", "decides", "facts")
            )
        ):
            found[-1] = Chapter(last.title, last.about, (*last.steps, step))
        else:
            found.append(Chapter(_(titles[step.chapter]), shortened(about, 40), (step,)))
    return found


class Entry(Pressable):
    """A chapter or a question in the list, with its state."""

    def __init__(self, title: str, about: str, state: str, *, small: bool = False) -> None:
        """`state` is done, now, open or later."""
        super().__init__()
        self._state, self._small = state, small
        role = "small" if small else "body"
        if state == "now":
            role = "smallstrong" if small else "strong"
        said = {
            "done": _("answered"),
            "now": _("you are here"),
            "open": _("not answered yet"),
            "later": _("later"),
        }[state]
        self.setAccessibleName(f"{title}, {about}, {said}" if about else f"{title}, {said}")
        self.setEnabled(state != "later")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if state != "later":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = Label(title, role)
        lines = [name]
        if about:
            lines.append(Label(about, "small"))
        for label in lines:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        left = 60 if small else 36
        words = column(*lines, margins=(left, 4 if small else 7, 4, 4 if small else 7))
        self.setLayout(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The list is of one width, so the height is known: nothing has to be laid out twice.
        self.setFixedHeight(self.heightForWidth(theme.px(theme.CHAPTERS - 46)))

    def sizeHint(self) -> QSize:
        """As high as the words, at least a target."""
        hint = inner_layout(self).sizeHint()
        return QSize(hint.width(), max(hint.height(), theme.px(32 if self._small else 36)))

    def heightForWidth(self, width: int) -> int:
        """Return what the words need at this width."""
        return max(inner_layout(self).heightForWidth(width), theme.px(32 if self._small else 36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark of the state."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._small and self._state == "now":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color("card"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(
                    *((0, 0, -theme.px(28), 0) if rtl else (theme.px(28), 0, 0, 0))
                ),
                4,
                4,
            )
        size = theme.px(14 if self._small else 20)
        x = float(theme.px(36 if self._small else 2))
        if rtl:
            x = self.width() - x - size
        area = QRectF(x, self.height() / 2 - size / 2, size, size)
        self._mark(painter, area)
        painter.end()

    def _mark(self, painter: QPainter, area: QRectF) -> None:
        colours = theme.tokens()
        accent = colours.color("accent")
        ratio = self.devicePixelRatioF()
        if self._small:
            if self._state == "done":
                painter.drawPixmap(
                    area.topLeft(), pixmap("check", colours.accent, round(area.width()), ratio)
                )
            elif self._state == "now":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawEllipse(area.center(), area.width() / 5, area.width() / 5)
            return
        ring = area.adjusted(1.5, 1.5, -1.5, -1.5)
        if self._state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(ring)
            inner = round(area.width() * 0.6)
            painter.drawPixmap(
                round(area.center().x() - inner / 2),
                round(area.center().y() - inner / 2),
                pixmap("check", colours.on_accent, inner, ratio),
            )
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent if self._state == "now" else colours.color("control"), 1.6))
        painter.drawEllipse(ring)
        if self._state == "now":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(area.center(), area.width() / 4, area.width() / 4)


class ChapterList(QWidget):
    """The left side of the interview."""

    jump = Signal(object)
    """A step to go to, or None for the check page."""

    undo = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.px(theme.CHAPTERS))
        self._session = session
        self._name = Label("", "strong")
        self._kind = Label(_("Interview"), "small")
        self._count = Label("", "smallstrong", wrap=False)
        self._left = Label("", "small", wrap=False)
        self._bar = ProgressBar()
        self._entries = column(spacing=2)
        self._undo = Button(_("Undo"), "quiet", icon="undo-2")
        self._undo.clicked.connect(self.undo)
        self._saved = Label(_("Saved on this computer"), "small")
        inner = QWidget()
        inner.setObjectName("side")
        inner.setLayout(self._entries)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("side")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setStyleSheet("QScrollArea, QWidget#side { border: 0; }")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        layout = column(
            self._name,
            self._kind,
            14,
            flow(self._count, self._left, spacing=6, spread=True),
            6,
            self._bar,
            18,
            margins=(16, 16, 16, 12),
        )
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._saved)
        self.setLayout(layout)

    def show_step(self, step: Step | None) -> None:
        """Show where one is; None is the check page."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        pages = interview.steps(profile)
        answered = sum(interview.is_answered(profile, page) for page in pages)
        self._name.setText(shortened(profile.product.name, 40))
        set_tip(self._name, profile.product.name)
        if step is None:
            self._count.setText(
                _("All questions asked")
                if answered == len(pages)
                else _("{done} of {all} answered").format(done=answered, all=len(pages))
            )
            self._left.setText("")
            self._bar.set_value(answered / len(pages))
        else:
            part, share = interview.progress(profile, step)
            words = _("Part {number} of {count}")
            self._count.setText(words.format(number=part, count=len(interview.PARTS)))
            # A new product has a stand-in for a name, which nobody has given as an answer.
            named = answered > 1 or step.question != "name"
            words = ngettext("{count} answer", "{count} answers", answered) if named else ""
            self._left.setText(words.format(count=answered))
            self._bar.set_value(share)
        self._fill(step)
        label = self._session.history.undo_label
        self._undo.setVisible(label is not None)
        if label is not None:
            text = _("Undo: {what}").format(what=label)
            self._undo.setAccessibleName(text)
            set_tip(self._undo, text)

    def _fill(self, step: Step | None) -> None:
        profile = self._session.profile
        clear(self._entries)
        first_open = interview.first_open(profile)
        reached = (
            interview.position(profile, first_open) if first_open else len(interview.steps(profile))
        )
        for chapter in chapters(self._session):
            if chapter.steps[0].chapter == "decides" and not profile.user_classes:
                self._add_to_come()
            here = step is not None and any(page.id == step.id for page in chapter.steps)
            done = all(interview.is_answered(profile, page) for page in chapter.steps)
            start = interview.position(profile, chapter.steps[0])
            state = "now" if here else "done" if done else "open" if start <= reached else "later"
            self._add(Entry(chapter.title, chapter.about, state), chapter.steps[0])
            if here and len(chapter.steps) > 1:
                for page in chapter.steps:
                    now = step is not None and page.id == step.id
                    known = interview.is_answered(profile, page)
                    can = known or interview.position(profile, page) <= reached
                    small = "now" if now else "done" if known else "open" if can else "later"
                    short = _(self._session.content.questions[page.question].short)
                    self._add(Entry(short, "", small, small=True), page)
        state = "now" if step is None else "open" if first_open is None else "later"
        if step is not None and first_open is not None and reached > 2:
            state = "open"
        self._add(Entry(_("Check your answers"), "", state), None)
        self._entries.addStretch(1)

    def _add_to_come(self) -> None:
        """Show the parts that have no page before a kind of user is named: all are promised."""
        for part, title in self._session.content.questions.chapters:
            if part in ("pays", "more"):
                self._add(Entry(_(title), "", "later"), None)

    def _add(self, entry: Entry, step: Step | None) -> None:
        entry.clicked.connect(lambda _checked=False, step=step: self.jump.emit(step))
        self._entries.addWidget(entry)
