"""Fields for people: who decides, and who else has a word."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QGridLayout, QWidget

from cuprofiler.core.money import parse_amount
from cuprofiler.domain.codes import Basis, Role, Stance
from cuprofiler.domain.company_names import looks_like_company
from cuprofiler.domain.questions import Question
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside, join
from cuprofiler.services.products import new_id
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.answers.rules.interview import Step
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.base import (
    Button,
    Card,
    Label,
    Rule,
    Shape,
    clear,
    column,
    link,
    row,
    set_tip,
    unbroken,
)
from cuprofiler.ui.widgets.choice import Pick, Segments
from cuprofiler.ui.widgets.labelled import labelled, line_edit
from cuprofiler.ui.widgets.marks import BasisMark
from cuprofiler.ui.wizard.fields import Field, TypedField
from cuprofiler.words import basis_name, role_name, role_term, stance_name

OTHER_ROLES = (
    Role.INITIATOR,
    Role.INFLUENCER,
    Role.GATEKEEPER,
    Role.BUYER,
    Role.APPROVER,
    Role.USER,
)


PAIR_FROM = 500


class Pair(QWidget):
    """Two fields side by side, or one below the other where there is no room."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.px(16))
        self._line.addWidget(first, 1)
        self._line.addWidget(second, 1)
        self.setLayout(self._line)
        self.setMinimumWidth(theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction."""
        super().resizeEvent(event)
        wide = self.width() / theme.scale() >= PAIR_FROM
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )


class MemberForm(TypedField):
    """The fields of one member of the decision-making unit; saved while typing."""

    def __init__(
        self,
        session: Session,
        step: Step,
        question: Question,
        member: DecisionMaker,
        *,
        roles: bool,
    ) -> None:
        super().__init__(session, step, question)
        self.member = member
        currency = self.profile.product.currency
        self.name = line_edit(
            member.name, _("For example hotel manager, or Maria Adler"), _("Name or job title")
        )
        limit = "" if member.limit is None else f"{member.limit:f}"
        self.limit = line_edit(limit, _("For example 500"), _("Limit"))
        self.breaker = line_edit(
            member.deal_breaker, _("For example a notice period over a year"), _("Deal-breaker")
        )
        for edit in (self.name, self.limit, self.breaker):
            edit.textEdited.connect(self.typed)
            edit.returnPressed.connect(self.go_on)
        self.basis = Segments(
            [(str(basis), basis_name(basis)) for basis in Basis],
            str(member.basis or Basis.GUESSED),
            _("How do you know?"),
        )
        self.basis.chosen.connect(self._mark)
        self.roles: dict[Role, QCheckBox] = {}
        self.stance: QComboBox | None = None
        limit_label = _("Says no above this amount, in {currency} (optional)").format(
            currency=currency
        )
        parts = [labelled(_("Name or job title"), self.name)]
        if roles:
            parts.append(self._role_boxes())
        parts.append(
            Pair(
                labelled(limit_label, self.limit),
                labelled(_("Says no because of (optional)"), self.breaker),
            )
        )
        parts.append(
            Pair(
                labelled(_("How do you know?"), self.basis),
                labelled(_("Where they stand"), self._stances()),
            )
        )
        self.setLayout(column(*parts, spacing=14))

    def _role_boxes(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for index, role in enumerate(OTHER_ROLES):
            check = QCheckBox(role_name(role))
            set_tip(check, role_term(role))
            check.setChecked(role in self.member.roles)
            check.clicked.connect(self.save)
            self.roles[role] = check
            grid.addWidget(check, index // 2, index % 2)
        box.setLayout(grid)
        return labelled(_("What they do in the decision"), box)

    def _stances(self) -> QComboBox:
        self.stance = Pick()
        self.stance.setAccessibleName(_("Where they stand"))
        for stance in Stance:
            self.stance.addItem(stance_name(stance), str(stance))
        self.stance.setCurrentIndex(self.stance.findData(str(self.member.stance or Stance.UNKNOWN)))
        self.stance.activated.connect(lambda _index: self.save())
        return self.stance

    def _mark(self, code: str) -> None:
        self.member = replace(self.member, basis=Basis(code))
        self.save()

    def current(self) -> DecisionMaker:
        """The member as the fields say; a limit that is no amount stays as it was."""
        try:
            limit = parse_amount(self.limit.text())
        except ValueError:
            limit = self.member.limit
        kept = tuple(role for role in self.member.roles if role is Role.DECIDER)
        chosen = tuple(role for role, check in self.roles.items() if check.isChecked())
        roles = kept + chosen if self.roles else self.member.roles
        assert self.stance is not None  # made with the form
        stance = Stance(self.stance.currentData())
        return replace(
            self.member,
            name=self.name.text().strip(),
            roles=roles,
            limit=limit,
            deal_breaker=self.breaker.text().strip(),
            stance=None if stance is Stance.UNKNOWN and self.member.stance is None else stance,
        )

    def save(self) -> None:
        """Store the member, unless it has no name yet."""
        super().save()
        after = self.current()
        if not after.name:
            return
        if self.store(
            interview.put_member(
                self.profile,
                after,
                _("person who decides"),
                self.session.merge_key(f"member:{after.id}"),
            )
        ):
            self.member = after

    def leave(self) -> str:
        """A name is needed, and an amount if a limit is given."""
        if not self.name.text().strip():
            return _("Write a name or a job title.")
        try:
            parse_amount(self.limit.text())
        except ValueError:
            return _("The limit is not an amount. Write it like 500 or 23.99.")
        self.save()
        return ""

    def start(self) -> None:
        """Type at once, over a name that is there already."""
        self.name.setFocus()
        self.name.selectAll()


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
        self.form = MemberForm(session, step, question, member, roles=False)
        self.form.go_on.connect(self.go_on)
        self.unknown = Button(_("I don’t know yet"), "secondary")
        self.unknown.clicked.connect(self._not_known)
        self.setLayout(column(self.form, row(self.unknown, None), spacing=20))

    def _not_known(self) -> None:
        self.store(
            interview.note_answered(self.profile, self.step, "unknown", _(self.question.short))
        )
        self.go_on.emit()

    def leave(self) -> str:
        """A person is needed, or "I don't know yet"; a company is questioned once."""
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
        line = row(Shape("payer"), spacing=12, margins=(16, 10, 16, 10))
        line.addLayout(words, 1)
        for part in (BasisMark(member.basis), change, gone):
            line.addWidget(part)
        self.setLayout(line)


class PeopleField(Field):
    """Everybody else with a word in the decision."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        self._form: MemberForm | None = None
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
        self._form = MemberForm(self.session, self.step, self.question, member, roles=True)
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
        if self.store(interview.remove_member(self.profile, member.id, _("person removed"))):
            self.session.told.emit(_("{name} is removed.").format(name=member.name), True)
        self._show()

    def _drop_nameless(self) -> None:
        """Somebody new whose name was taken away again was not meant."""
        if self._form is None or not self._fresh or self._form.name.text().strip():
            return
        identity = self._form.member.id
        if any(each.id == identity for each in self._members()):
            self.store(interview.remove_member(self.profile, identity, _("person removed")))

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
            interview.note_answered(self.profile, self.step, "done", inside(_(self.question.short)))
        )
        return ""

    def start(self) -> None:
        """Start on the button that adds somebody."""
        buttons = self.findChildren(Button)
        if buttons and self._form is None:
            buttons[-1].setFocus()
