"""What a screen reader is told beyond what Qt tells it: what painted things are, what changed."""

from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

ROLE = "spoken_as"
"""The attribute of a class or widget that tells its role, where Qt would tell none."""


class _Spoken(QAccessibleWidget):
    """A widget with the role that it names."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, "")
        # Held fast, the widget would be let go of twice when it ends, and the program with it.
        self._ref = ref(widget)

    def lives(self) -> QWidget | None:
        """Return the widget, unless it is ending."""
        widget = self._ref()
        return widget if widget is not None and isValid(widget) else None

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name given to it, else its words."""
        said = super().text(kind)
        widget = self.lives()
        if said or kind is not QAccessible.Text.Name:
            return said
        if isinstance(widget, QAbstractButton):
            return widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        # Without the places where a long word may be broken.
        text = widget.text() if isinstance(widget, QLabel) else ""
        return text.replace("\u200b", "").replace("\u00ad", "")


class _SpokenButton(_Spoken):
    """A button whose action is a click.

    Qt's own changes a button that can be chosen and tells nobody: a screen reader would mark an
    answer, and nothing be stored.
    """

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)

    def button(self) -> QAbstractButton | None:
        """Return the button, unless it is ending."""
        widget = self.lives()
        return widget if isinstance(widget, QAbstractButton) else None

    def role(self) -> QAccessible.Role:
        """Return what it is now: its own role, or one of Qt's."""
        button = self.button()
        own = getattr(button, ROLE, None)
        if own is not None:
            return QAccessible.Role(own)
        if button is None or not button.isCheckable():
            return QAccessible.Role.Button
        exclusive = button.autoExclusive()
        return QAccessible.Role.RadioButton if exclusive else QAccessible.Role.CheckBox

    def state(self) -> QAccessible.State:
        """With whether it is chosen."""
        state = super().state()
        button = self.button()
        if button is not None and button.isCheckable():
            state.checkable = True
            state.checked = button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Return a press comes first."""
        return [QAccessibleWidget.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it as a finger would."""
        if name != QAccessibleWidget.pressAction():
            super().doAction(name)
            return
        button = self.button()
        if button is not None and button.isEnabled():
            button.click()


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    # Qt's own buttons are told well enough, and when they are made Python does not know them yet.
    if isinstance(thing, QAbstractButton) and type(thing).__module__.startswith("cuprofiler."):
        return _SpokenButton(thing)
    role = getattr(thing, ROLE, None)
    return _Spoken(thing, role) if isinstance(thing, QWidget) and role is not None else None


def give(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a role to a widget of Qt's own."""
    setattr(widget, ROLE, role)


def is_heading(widget: QWidget) -> bool:
    """Tell whether a widget is the title of a page."""
    return getattr(widget, ROLE, None) is QAccessible.Role.Heading


def install() -> None:
    """Let Qt ask for roles. It asks when a screen reader does, and not before."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, text: str) -> None:
    """Have a sentence said that no focus leads to: a new page, question or verdict."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
