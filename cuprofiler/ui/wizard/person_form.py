"""A person in the interview: some of the fields of the form of every person."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from cuprofiler.core.record import Record
from cuprofiler.domain.codes import Role
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.services.drafts import Draft
from cuprofiler.services.fields import Field, named_codes
from cuprofiler.subjects.answers.rules import answering
from cuprofiler.ui import theme
from cuprofiler.ui.forms.form import FieldBox
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.layouts import column

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


class PersonForm(QWidget):
    """One member of the decision-making unit; stored while it is filled in."""

    go_on = Signal()

    def __init__(self, session: Session, member: DecisionMaker, *, roles: bool = False) -> None:
        super().__init__()
        self._session = session
        self.draft = Draft(member, answering.with_decider_named)
        fields = _in_interview(self.draft.fields(session.profile))
        self.boxes = {each: FieldBox(session, field) for each, field in fields.items()}
        parts: list[QWidget] = [self.boxes["name"]]
        if roles:
            parts.append(self.boxes["roles"])
        else:
            self.boxes.pop("roles").deleteLater()
        parts.append(Pair(self.boxes["limit"], self.boxes["deal_breaker"]))
        parts.append(Pair(self.boxes["basis"], self.boxes["stance"]))
        self.setLayout(column(*parts, spacing=14))
        for edit in self.findChildren(QLineEdit):
            edit.returnPressed.connect(self.go_on)

    @property
    def name(self) -> QLineEdit:
        """The line of the name."""
        return self.boxes["name"].findChildren(QLineEdit)[0]

    @property
    def member(self) -> Record:
        """The person as far as it is filled in."""
        return self.draft.now(self._session.profile)

    def save(self) -> None:
        """Store what is still being typed."""
        for box in self.boxes.values():
            box.flush()

    def leave(self) -> str:
        """Store it; a name is needed, and an amount if a limit is given."""
        self.save()
        if not self.name.text().strip():
            return _("Write a name or a job title.")
        return next((box.note for box in self.boxes.values() if box.is_wrong), "")

    def start(self) -> None:
        """Type at once, over a name that is there already."""
        self.name.setFocus()
        self.name.selectAll()


def _in_interview(fields: dict[str, Field]) -> dict[str, Field]:
    """Return the fields that the interview asks for, in its words."""
    wanted = {
        # A company is questioned by the page, once.
        "name": replace(
            fields["name"],
            label=_("Name or job title"),
            hint=_("For example hotel manager, or Maria Adler"),
            doubt=None,
        ),
        "roles": replace(fields["roles"], options=named_codes(OTHER_ROLES)),
    }
    for each in ("limit", "deal_breaker"):
        label = _("{what} (optional)").format(what=fields[each].label)
        wanted[each] = replace(fields[each], label=label)
    wanted["limit"] = replace(wanted["limit"], hint=_("For example 500"))
    wanted["basis"] = replace(fields["basis"], label=_("How do you know?"))
    return wanted | {"stance": fields["stance"]}
