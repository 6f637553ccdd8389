"""Fields for people: who decides, and who else has a word."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cuprofiler.core.changes import Change
from cuprofiler.domain.codes import Role
from cuprofiler.domain.company_names import looks_like_company
from cuprofiler.domain.questions import Question
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside, join
from cuprofiler.services.products import new_id
from cuprofiler.subjects.answers.rules import answering
from cuprofiler.subjects.answers.rules.interview import Step
from cuprofiler.subjects.people.rules.unit import is_user
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import Card, Rule, Shape
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label, unbroken
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.marks import BasisMark
from cuprofiler.ui.wizard.fields import Field
from cuprofiler.ui.wizard.person_form import PersonForm
from cuprofiler.words import role_name


class PersonField(Field):
    """Who says the final yes or no; a company is questioned."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        self._warned = ""
        member = self.profile.decider or DecisionMaker(
            new_id(),
            self.profile.product_id,
            "",
            (Role.DECIDER,),
            position=-1,
        )
        self.form = PersonForm(session, member)
        self.form.go_on.connect(self.go_on)
        self.unknown = Button(_("I don’t know yet"), "secondary")
        self.unknown.clicked.connect(self._not_known)
        self.setLayout(column(self.form, row(self.unknown, None), spacing=20))

    def _not_known(self) -> None:
        self.store(
            Change(
                _(self.question.short), answering.note_answered(self.profile, self.step, "unknown")
            )
        )
        self.go_on.emit()

    def leave(self) -> str:
        """Return a person is needed, or "I don't know yet"; a company is questioned once."""
        name = self.form.name.text().strip()
        if not name and self.profile.value(self.step.subject, "decider") == "unknown":
            return ""
        wrong = self.form.leave()
        if not wrong and looks_like_company(name) and self._warned != name:
            self._warned = name
            return _(
                "{name} can’t say yes, a person can. Give a name or a job title, or continue to "
                "keep it."
            ).format(name=name)
        return wrong

    def start(self) -> None:
        """Type at once."""
        self.form.start()


class MemberRow(QWidget):
    """One person in the list, with what is known."""

    edit = Signal()
    remove = Signal()

    def __init__(self, member: DecisionMaker) -> None:
        super().__init__()
        roles = join([inside(role_name(role)) for role in member.roles]) or _("no part yet")
        words = column(unbroken(member.name, "strong"), unbroken(roles, "small"), spacing=2)
        change = link(_("Change"), self.edit.emit)
        change.setAccessibleName(_("Change {name}").format(name=member.name))
        gone = link(_("Remove"), self.remove.emit)
        gone.setAccessibleName(_("Remove {name}").format(name=member.name))
        shape = Shape("user" if is_user(member) else "payer")
        line = row(shape, spacing=12, margins=(16, 10, 16, 10))
        line.addLayout(words, 1)
        for part in (BasisMark(member.basis), change, gone):
            line.addWidget(part)
        self.setLayout(line)


class PeopleField(Field):
    """Everybody else with a word in the decision."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        self._form: PersonForm | None = None
        self._list = column(spacing=12)
        self.setLayout(self._list)
        self._show()

    def _members(self) -> list[DecisionMaker]:
        return [each for each in self.profile.decision_makers if Role.DECIDER not in each.roles]

    def _show(self, open_id: str = "") -> None:
        clear(self._list)
        self._form = None
        self._fresh = open_id == "new"
        members = self._members()
        if members:
            card = Card()
            lines = column()
            for index, member in enumerate(members):
                if index:
                    lines.addWidget(Rule())
                if member.id == open_id:
                    lines.addWidget(self._open_form(member))
                    continue
                shown = MemberRow(member)
                shown.edit.connect(partial(self._edit, member))
                shown.remove.connect(partial(self._remove, member))
                lines.addWidget(shown)
            card.setLayout(lines)
            self._list.addWidget(card)
        if open_id == "new":
            card = Card()
            fresh = DecisionMaker(
                new_id(), self.profile.product_id, "", position=len(self.profile.decision_makers)
            )
            card.setLayout(column(self._open_form(fresh)))
            self._list.addWidget(card)
        elif not open_id:
            add = Button(_("Add a person"), "secondary", icon="plus")
            add.clicked.connect(lambda: self._show("new"))
            self._list.addLayout(row(add, None))
        self._start_form()

    def _start_form(self) -> None:
        if self._form is not None:
            self._form.start()

    def _open_form(self, member: DecisionMaker) -> QWidget:
        self._form = PersonForm(self.session, member, roles=True)
        self._form.go_on.connect(self._done)
        done = Button(_("Done"), "secondary")
        done.clicked.connect(self._done)
        self._wrong = Label("", "strong")
        self._wrong.hide()
        box = QWidget()
        box.setLayout(
            column(self._form, self._wrong, row(done, None), spacing=14, margins=(16, 14, 16, 14))
        )
        return box

    def _edit(self, member: DecisionMaker) -> None:
        self.session.new_visit()
        self._show(member.id)

    def _remove(self, member: DecisionMaker) -> None:
        if self.store(
            Change(_("person removed"), answering.remove_member(self.profile, member.id))
        ):
            self.session.told.emit(_("{name} is removed.").format(name=member.name), True)
        self._show()

    def _drop_nameless(self) -> None:
        """Somebody new whose name was taken away again was not meant."""
        if self._form is None or not self._fresh or self._form.name.text().strip():
            return
        identity = self._form.draft.key[1]
        if any(each.id == identity for each in self._members()):
            self.store(Change(_("person removed"), answering.remove_member(self.profile, identity)))

    def _done(self) -> None:
        self._drop_nameless()
        if self._form is not None and self._form.name.text().strip():
            wrong = self._form.leave()
            if wrong:
                self._wrong.setText(wrong)
                self._wrong.show()
                return
        self.session.new_visit()
        self._show()
        # Not left to chance: Qt would hand the keyboard to Undo in the message below.
        self.start()

    def leave(self) -> str:
        """Store the open form; going on says that this is everybody."""
        self._drop_nameless()
        if self._form is not None and self._form.name.text().strip():
            wrong = self._form.leave()
            if wrong:
                return wrong
        self.store(
            Change(
                inside(_(self.question.short)),
                answering.note_answered(self.profile, self.step, "done"),
            )
        )
        return ""

    def start(self) -> None:
        """Start on the button that adds somebody."""
        buttons = self.findChildren(Button)
        if buttons and self._form is None:
            buttons[-1].setFocus()
