"""One page of the interview: what it is about, the question, why it is asked, the answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cuprofiler.core.text import shortened
from cuprofiler.domain.questions import Question
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import language
from cuprofiler.services.phrases import sentence, users_phrase
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.answers.rules.interview import NEW_CLASS, Step
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.spoken import announce
from cuprofiler.ui.widgets.base import Picture, ScrollPage, Shape
from cuprofiler.ui.widgets.buttons import link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.labelled import mark_wrong
from cuprofiler.ui.widgets.layouts import row
from cuprofiler.ui.wizard.fields import ChoiceField, Field, NumberField, TextField
from cuprofiler.ui.wizard.members import PeopleField, PersonField
from cuprofiler.ui.wizard.offer import PriceField, WordsField

FIELDS: dict[str, type[Field]] = {
    "choice": ChoiceField,
    "text": TextField,
    "number": NumberField,
    "person": PersonField,
    "people": PeopleField,
    "words": WordsField,
    "price": PriceField,
}


class QuestionPage(ScrollPage):
    """A question with its field."""

    go_on = Signal()
    moved = Signal(object)

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__((40, 36, 40, 20))
        question = session.content.questions[step.question]
        self.step = step
        self._session = session
        self.field = FIELDS[question.kind](session, step, question)
        self.takes_enter = isinstance(self.field, PeopleField)
        self.field.go_on.connect(self.go_on)
        self.field.moved.connect(self._move)
        self.title = Label(_title(session, step, question), "title")
        self.why = Label(_(question.why), "quiet")
        if isinstance(self.field, ChoiceField):
            self.field.cards.setAccessibleName(self.title.text())
        for label in (self.title, self.why):
            label.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self.field.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._wrong = Label("", "strong")
        self._wrong.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        self._wrong.hide()
        self._watched: list[QLineEdit] = []
        self.column.addWidget(self._eyebrow(session, step))
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(self.title)
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(self.why)
        self.column.addSpacing(theme.px(22))
        self.column.addWidget(self.field)
        self.column.addWidget(self._wrong)
        if question.example:
            self.column.addSpacing(theme.px(12))
            self._add_example(_(question.example_title), _(question.example))
        self.column.addStretch(1)

    def _eyebrow(self, session: Session, step: Step) -> QWidget:
        """Return what the question is about: the product, or a kind of user."""
        each = session.profile.user_class(step.subject)
        line = QWidget()
        if each is not None and step.question != "class_name":
            name = users_phrase(each) if language() == "en" else each.name
            about = Label(_("About {name}").format(name=shortened(name)), "medium", wrap=True)
            line.setLayout(row(Shape("user"), about, spacing=8))
        elif step.subject == NEW_CLASS and session.profile.user_classes:
            line.setLayout(
                row(Shape("user"), Label(_("Another kind of user"), "medium"), spacing=8)
            )
        else:
            shape = "user" if step.question == "class_name" else "payer"
            text = {
                "uses": _("Who uses it"),
                "decides": _("Who decides"),
                "product": _("Your product"),
            }.get(
                step.chapter,
                _("About {name}").format(name=shortened(session.profile.product.name)),
            )
            line.setLayout(row(Shape(shape), Label(text, "medium"), spacing=8))
        layout = line.layout()
        assert layout is not None  # set just now
        layout.setContentsMargins(0, 0, 0, 0)
        return line

    def _add_example(self, title: str, text: str) -> None:
        """An example on demand."""
        shown = Label(text, "quiet")
        shown.setMaximumWidth(theme.px(theme.TEXT_WIDTH))
        shown.hide()
        self.example = link(
            _("See an example: {title}").format(title=title),
            lambda: shown.setVisible(not shown.isVisible()),
        )
        self.column.addLayout(row(Picture("lightbulb", "accent"), self.example, None, spacing=8))
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(shown)

    def _move(self, step: Step) -> None:
        self.step = step
        self.moved.emit(step)

    def leave(self) -> bool:
        """Store what is pending; False and a line by the field if something is wrong."""
        failed: list[str] = []

        def note(text: str) -> None:
            failed.append(text)

        self._session.failed.connect(note)
        try:
            wrong = self.field.leave()
        finally:
            self._session.failed.disconnect(note)
        if failed:
            return False  # what could not be stored is said already; nobody goes on without it
        self._wrong.setText(wrong)
        if wrong:
            self._stand_by_field()
        self._wrong.setVisible(bool(wrong))
        if wrong:
            self.ensureWidgetVisible(self._wrong)
            announce(self._wrong, wrong)
        return not wrong

    def _stand_by_field(self) -> None:
        """Put what is wrong below the first line if that is what was left empty, else below all.

        What a page needs is asked for in its first line. It goes as soon as one types.
        """
        edits = self.field.findChildren(QLineEdit)
        self._mark(edits)
        box = edits[0].parentWidget() if edits and not edits[0].text().strip() else None
        place = box.layout() if box is not None else None
        if not isinstance(place, QVBoxLayout):
            self.column.insertWidget(self.column.indexOf(self.field) + 1, self._wrong)
        elif place.indexOf(self._wrong) < 0:
            place.addWidget(self._wrong)
        for edit in edits:
            if edit not in self._watched:
                self._watched.append(edit)
                edit.textEdited.connect(lambda _text: self._put_right())

    def _mark(self, edits: list[QLineEdit]) -> None:
        """Mark the line that the message is about, unless it has marked itself."""
        if edits and (len(edits) == 1 or not edits[0].text().strip()):
            mark_wrong(edits[0], self._wrong.text())

    def _put_right(self) -> None:
        self._wrong.hide()
        for edit in self._watched:
            mark_wrong(edit, "")

    def start(self) -> None:
        """Put the keyboard where the answer goes."""
        self.field.start()

    def said(self) -> str:
        """Return the question as it is read out when the page is turned to."""
        return f"{self.title.text()} {self.why.text()}"


def _title(session: Session, step: Step, question: Question) -> str:
    """Return what is asked; of answers that may be taken over, from whom."""
    model = interview.model_of(session.profile, step.subject) if session.has_product else None
    if question.id == "same_as" and model is not None:
        return sentence(_(question.title), other=users_phrase(model))
    return _(question.title)
