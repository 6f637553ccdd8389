"""The frame of the interview: chapters on the left, one page, the picture on the right.

The flow itself is the domain's; the frame asks it which page is next and alone draws Back,
Continue and Leave.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from cuprofiler.core.changes import Change
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.answers.rules.interview import NEW_CLASS, Step
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.spoken import announce
from cuprofiler.ui.widgets.base import NARROW, WIDEST
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.choice import ChoiceCards
from cuprofiler.ui.widgets.layouts import inner_layout, row
from cuprofiler.ui.wizard.chapters import ChapterList
from cuprofiler.ui.wizard.check import CheckPage, Left
from cuprofiler.ui.wizard.foot import Foot
from cuprofiler.ui.wizard.page import QuestionPage
from cuprofiler.ui.wizard.panel import MiniPanel, Panel, SoFar

PANEL_FROM = 1180
CHAPTERS_FROM = 760
MINI_FROM = 440
CHECK = "check"

QUESTION = 780
"""The widest a question gets, in px at 100 %: the picture stands beside it, not far off."""


class InterviewFrame(QWidget):
    """The interview."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setProperty("speaks", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._step: Step | None = None
        self._returning = False
        self._left = Left()
        self.page: QuestionPage | CheckPage | None = None
        self.chapters = ChapterList(session)
        self.panel = Panel(session)
        self.mini = MiniPanel(session)
        self.foot = Foot()
        self.back, self.next = self.foot.back, self.foot.next
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.mini)
        self.strip = QVBoxLayout()
        """Where a message stands: above the buttons."""

        self._middle.addLayout(self.strip)
        self._middle.addWidget(self.foot)
        self._sides = (QSpacerItem(0, 0), QSpacerItem(0, 0))
        layout = row(self.chapters)
        layout.addSpacerItem(self._sides[0])
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.panel)
        layout.addSpacerItem(self._sides[1])
        self.setLayout(layout)
        self.back.clicked.connect(self.go_back)
        # As in a browser; a shortcut, since a text field keeps its arrows to itself.
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.back.click)
        self.next.clicked.connect(self.go_on)
        self.foot.leave.clicked.connect(self.leave)
        self.chapters.jump.connect(self._jump)
        self.chapters.undo.connect(session.undo)
        self.mini.show_picture.connect(self._show_picture)
        session.changed.connect(self._changed)

    # --- Where we are -----------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The page shown; None for the check page."""
        return self._step

    def resume(self, place: str = "") -> None:
        """Go on where one was: at a stored place, else at the first open question."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        self._returning = False
        if place == CHECK:
            self.show_check()
            return
        question, _at, subject = place.partition("@")
        step = interview.find_step(profile, question, subject) if place else None
        step = step or interview.first_open(profile)
        if step is None:
            self.show_check()
        else:
            self.show_step(step)

    def ask(self, question: str, subject: str) -> None:
        """Change one answer and come back to the check page."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        step = interview.find_step(profile, question, subject)
        self._returning = True
        if step is None:
            self.show_check()
        else:
            self.show_step(step)

    def forget(self) -> None:
        """Let go of the page: another product is open now."""
        if self.page is not None:
            self.page.hide()
            self._middle.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None
        self._step = None
        self._left = Left()

    def show_step(self, step: Step) -> None:
        """Turn to a page."""
        self._session.new_visit()
        self._step = step
        page = QuestionPage(self._session, step)
        # Where Enter presses the button one is on, one more key goes on from anywhere.
        self.foot.lead_on(_("Ctrl+Enter") if page.takes_enter else _("Enter"), at_end=False)
        page.go_on.connect(self.go_on)
        page.moved.connect(self._moved)
        self._put(page)
        self._session.remember_place(f"interview:{step.id}")
        page.start()
        announce(page, page.said())
        # A window that has just been shown moves the focus once more: take it back.
        QTimer.singleShot(0, partial(self._start, page))

    def _start(self, page: QuestionPage) -> None:
        focused = QApplication.focusWidget()
        if self.page is page and not (focused and page.isAncestorOf(focused)):
            page.start()

    def show_check(self) -> None:
        """Turn to the check page."""
        self._session.new_visit()
        self._step = None
        self._returning = False
        page = CheckPage(self._session, self._left)
        self.foot.lead_on(_("Enter"), at_end=True)
        page.change.connect(self._change)
        page.answer_wanted.connect(self.ask)
        self._put(page)
        # Whoever comes back from a change finds the page where they left it.
        page.hold()
        announce(page, page.title.text())
        self._session.remember_place(f"interview:{CHECK}")
        self.next.setFocus()

    def _put(self, page: QuestionPage | CheckPage) -> None:
        old = self.page
        if isinstance(old, CheckPage):
            old.leave()
        self.page = page
        self._middle.insertWidget(0, page, 1)
        if old is not None:
            old.hide()
            self._middle.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        # Read in the order it is looked at: the question, the picture, the buttons.
        for part in (page, self.panel, self.mini, self.foot):
            part.raise_()
        self._refresh_sides()
        self._fold()

    def _moved(self, step: object) -> None:
        if isinstance(step, Step):
            self._step = step
            self._session.remember_place(f"interview:{step.id}")
            self._refresh_sides()

    def _change(self, step: object) -> None:
        self._returning = True
        if isinstance(step, Step):
            self.show_step(step)

    def _refresh_sides(self) -> None:
        if not self._session.has_product:
            return
        profile = self._session.profile
        self.chapters.show_step(self._step)
        each = self._class_shown()
        self.panel.so_far.show_class(each)
        self.mini.show_class(each)
        self.back.setVisible(self._step is None or interview.position(profile, self._step) > 0)

    def _class_shown(self) -> UserClass | None:
        profile = self._session.profile
        if not profile.user_classes:
            return None
        if self._step is not None and self._step.subject == NEW_CLASS:
            # While a further kind is asked about, the one before it stays in the picture.
            return profile.user_classes[-1]
        found = profile.user_class(self._step.subject) if self._step else None
        return found or profile.user_classes[0]

    # --- Going on -----------------------------------------------------------

    def go_on(self) -> None:
        """Store what is pending and turn to the next page."""
        if not self._session.has_product or self.page is None:
            return
        profile = self._session.profile
        if isinstance(self.page, CheckPage):
            missing = interview.first_open(profile)
            deciding = {"class_name", "sold_to"}
            if missing is not None and missing.question in deciding:
                self._change(missing)
            else:
                self._session.wishes.place.emit("verdict")
            return
        if not self.page.leave():
            return
        profile = self._session.profile
        self._step = self.page.step
        step = self._step
        following = interview.following(profile, step)
        if self._returning:
            following = interview.first_open(profile)
        if following is None:
            self.show_check()
        else:
            self.show_step(following)

    def go_back(self) -> None:
        """Turn to the page before; nothing typed is lost."""
        if not self._session.has_product:
            return
        profile = self._session.profile
        if self._step is None:
            self.show_step(interview.steps(profile)[-1])
            return
        self._flush()
        before = interview.preceding(self._session.profile, self._step)
        if before is not None:
            self.show_step(before)

    def leave(self) -> None:
        """Leave for now; it goes on here."""
        self._flush()
        self._session.wishes.place.emit("overview")

    def flush(self) -> None:
        """Store what is still being typed, as before closing."""
        self._flush()

    def _flush(self) -> None:
        if isinstance(self.page, QuestionPage):
            save = getattr(self.page.field, "save", None)
            if save is not None:
                save()
            form = getattr(self.page.field, "form", None)
            if form is not None:
                form.save()

    def _jump(self, step: object) -> None:
        self._flush()
        if isinstance(step, Step):
            self.show_step(step)
        else:
            self.show_check()

    def _changed(self, change: Change, initiator: object) -> None:
        if not self._session.has_product or not self.isVisible():
            return
        if isinstance(self.page, QuestionPage) and self._step is not None:
            inside = isinstance(initiator, QWidget) and (
                initiator is self.page.field or self.page.field.isAncestorOf(initiator)
            )
            if not inside:
                self._rebuild(interview.step_about(self._session.profile, change) or self._step)
                return
        elif self.page is not None:
            self.show_check()
            return
        self._refresh_sides()

    def _rebuild(self, shown: Step) -> None:
        """Show the page anew after undo, or another page if this one left the path."""
        profile = self._session.profile
        step = interview.find_step(profile, shown.question, shown.subject)
        if step is None:
            pages = interview.steps(profile)
            step = pages[min(interview.position(profile, shown), len(pages) - 1)]
            if shown.question == "class_name":
                step = interview.first_open(profile) or step
        returning = self._returning
        self.show_step(step)
        self._returning = returning

    # --- Keys and size -----------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1–9 choose an answer, Enter goes on; Ctrl+Enter even from another button."""
        key = event.key()
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QComboBox)
        if not typing and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            cards = self.findChild(ChoiceCards)
            if cards is not None and cards.choose_number(key - Qt.Key.Key_0):
                return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.go_on()
            elif isinstance(focused, Button) and focused not in (self.next, self.back):
                focused.click()
            elif focused is self.back:
                self.go_back()
            else:
                self.go_on()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side panels where there is no room for them."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = self.width() / theme.scale()
        check = isinstance(self.page, CheckPage)
        self.panel.setVisible(room >= PANEL_FROM and not check)
        tall = self.height() / theme.scale() >= MINI_FROM
        self.mini.setVisible(room < PANEL_FROM and tall and not check)
        self.mini.set_compact(room < CHAPTERS_FROM)
        self.chapters.setVisible(room >= CHAPTERS_FROM)
        self._centre(check=check)
        self.foot.fold(narrow=room < NARROW)

    def _centre(self, *, check: bool) -> None:
        """Keep question and picture side by side in the middle of a wide window."""
        wanted = theme.px(WIDEST + 80 if check else QUESTION)
        if self.panel.isVisibleTo(self):
            wanted += theme.px(theme.PICTURE)
        taken = theme.px(theme.CHAPTERS) if self.chapters.isVisibleTo(self) else 0
        spare = max(self.width() - taken - wanted, 0) // 2
        for side in self._sides:
            side.changeSize(spare, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        inner_layout(self).invalidate()

    def _show_picture(self) -> None:
        """The picture over the answers, where the panel does not fit."""
        dialog = QDialog(self)
        dialog.setWindowTitle(_("The picture so far"))
        picture = SoFar(self._session)
        picture.show_class(self._class_shown())
        close = Button(_("Close"), "secondary")
        close.clicked.connect(dialog.accept)
        layout = QVBoxLayout(dialog)
        layout.addWidget(picture)
        layout.addLayout(row(None, close, margins=(0, 0, 20, 12)))
        dialog.resize(theme.px(400), min(theme.px(640), self.height() - 20))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
