"""A name that is changed where it stands in a figure."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from cuprofiler.core.record import Key
from cuprofiler.i18n import gettext as _
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.fields import fields_of
from cuprofiler.services.typed import WrongTextError, value_of
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.figure import FigureView
from cuprofiler.ui.widgets.labelled import Line

LEAST = 120
"""The least room for a name, in px at 100 %."""


class NameEdit(Line):
    """A line over a name in a figure. Enter and leaving it store, Escape lets go."""

    done = Signal(str)
    """What was typed."""

    def __init__(self, view: FigureView, key: Key, name: str) -> None:
        super().__init__(view)
        self._over = False
        self._view, self._name = view, name
        self.key = key
        self.setText(name)
        self.setMaxLength(500)
        self.setAccessibleName(_("Name"))
        self.setFont(theme.font("body"))
        self._stand()
        view.installEventFilter(self)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep Escape to itself: it lets go of the name, not of the page."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the figure gets another size the name is elsewhere: go there."""
        if event.type() is QEvent.Type.Resize and not self._over:
            QTimer.singleShot(0, self, self._stand)
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        """Lie over the name, within the figure."""
        view = self._view
        area = view.place_of(":".join(self.key), self._name)
        if area.isNull():
            return
        high = theme.px(theme.TARGET)
        wide = min(max(round(area.width()), theme.px(LEAST)) + theme.px(10), view.width())
        left = min(max(round(area.x()) - theme.px(10), 0), view.width() - wide)
        self.setGeometry(left, round(area.center().y() - high / 2), wide, high)

    def finish(self, *, store: bool = True) -> None:
        """Store what was typed, or let go of it where the thing is gone."""
        self._end(store=store)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter stores, Escape leaves the name as it was."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(store=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(store=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere is done."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._end(store=True)

    def _end(self, *, store: bool) -> None:
        if self._over:
            return
        self._over = True
        view, had = self.parentWidget(), self.hasFocus()
        self.hide()
        if had and view is not None:
            view.setFocus(Qt.FocusReason.TabFocusReason)
        if store:
            self.done.emit(self.text())
        self.deleteLater()


def edit_name(session: Session, view: FigureView, key: Key) -> NameEdit | None:
    """Let the name of a part be typed over; None if it has none that can be changed."""
    profile = session.profile
    field = fields_of(profile, key).get("name") if key in profile.records else None
    if field is None:
        return None
    name = str(field.read(profile))
    edit = NameEdit(view, key, name)
    edit.done.connect(_storing(session, key, name))
    return edit


def _storing(session: Session, key: Key, before: str) -> Callable[[str], None]:
    def store(text: str) -> None:
        field = fields_of(session.profile, key).get("name") if session.has_product else None
        if field is None or text.strip() == before:
            return
        session.new_visit()
        try:
            session.do(field.write(session.profile, value_of(field, text)))
        except (WrongTextError, InvalidChangeError) as error:
            session.told.emit(str(error), False)

    return store
