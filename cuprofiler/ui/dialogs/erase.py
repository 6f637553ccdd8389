"""Ask before a person is erased, the one thing that no Undo brings back, and say what it left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.trouble import WorkspaceError
from cuprofiler.ui.session import Session

if TYPE_CHECKING:
    from cuprofiler.services.workspaces import Erased

SHOWN = 12


def ask_to_erase(
    parent: QWidget, session: Session, member: DecisionMaker, before: Callable[[], object]
) -> QMessageBox:
    """Ask; on a yes `before` is called and the person is erased."""
    box = _box(
        parent,
        _("Erase {name} for good?").format(name=member.name),
        _(
            "Name, title, views and dates go, and every mention in all your products. The place in "
            "the decision stays, without a name. This can’t be undone."
        ),
    )
    erase = box.addButton(_("Erase"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))

    def go() -> None:
        before()
        erased = session.erase(member)
        if erased is not None:
            _say(parent, session, erased)

    erase.clicked.connect(go)
    box.open()
    return box


def _say(parent: QWidget, session: Session, erased: "Erased") -> None:
    """Which backups still hold the person, and until when; they can go at once."""
    count = len(erased.backups)
    if not count:
        session.told.emit(_("Erased. No backup holds this person either."), False)
        return
    names = [backup.path.name for backup in erased.backups[:SHOWN]]
    box = _box(
        parent,
        ngettext(
            "Erased. {count} backup still holds this person; it is deleted on {day}.",
            "Erased. {count} backups still hold this person; they are deleted on {day}.",
            count,
        ).format(count=count, day=format_date(erased.until)),
        "\n".join([*names, *(["…"] if count > SHOWN else [])]),
    )
    now = box.addButton(_("Delete them now"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(
        box.addButton(_("Leave them until then"), QMessageBox.ButtonRole.RejectRole)
    )

    def delete() -> None:
        try:
            session.workspaces.delete_backups(erased.backups)
        except WorkspaceError as error:
            session.failed.emit(str(error))

    now.clicked.connect(delete)
    box.open()


def _box(parent: QWidget, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    # Plain: a name is text, never markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_("Erase a person"))
    box.setText(text)
    box.setInformativeText(more)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
