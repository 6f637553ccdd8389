"""The head of a page: what it says, what can be done, tabs."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QSpacerItem, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.widgets.base import Rule
from cuprofiler.ui.widgets.buttons import Button, icon_button
from cuprofiler.ui.widgets.flow import flow
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import clear, column, row
from cuprofiler.ui.widgets.tabs import Tabs

WORDS = 380
"""A second button stands beside the words where they keep so much width, in px at 100 %."""

FEW_WORDS = 260
"""With less than this beside the one button, it stands under the words."""

GAP = 24
LOW = 440
"""In a window lower than this, in px at 100 %, a smaller title leaves room for what it is about."""


class PageHeader(QWidget):
    """Title and subline; beside them the main thing to do, the rest behind "⋯"; tabs.

    It keeps its height while a panel takes room beside the page: all actions are folded then, and
    a title that would still need one more line is set smaller.
    """

    def __init__(self, *, tabs: Tabs | None = None) -> None:
        super().__init__()
        self.title = Label("", "title")
        self.subline = Label("", "quiet")
        self.subline.hide()
        self.tabs = tabs
        self._taken = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._arrange)
        self._actions: list[Button] = []
        self._more = icon_button("ellipsis", _("More actions"))
        self._more.setFixedSize(theme.px(theme.BUTTON), theme.px(theme.BUTTON))
        self._more.clicked.connect(self._open_menu)
        self._under = column()
        self._side = row(spacing=8)
        self._beside = QWidget()
        self._beside.setLayout(self._side)
        self._top = row(spacing=GAP)
        self._spare = QSpacerItem(0, 0)
        self._words = column(self.title, self.subline, self._under, spacing=4)
        self._words.addSpacerItem(self._spare)
        self._words.addStretch(1)
        self._top.addLayout(self._words, 1)
        self._top.addLayout(column(self._beside, None))
        parts = column(self._top)
        if tabs is not None:
            parts.addSpacing(theme.px(12))
            parts.addWidget(tabs)
            parts.addWidget(Rule())
        self.setLayout(parts)
        self.offer()

    def say(self, title: str, subline: str = "") -> None:
        """Show what the page says."""
        self.title.setText(title)
        self.subline.setText(subline)
        self.subline.setVisible(bool(subline))
        self._fit()

    def lead(self, *links: QWidget) -> None:
        """Show links that belong to what is said."""
        clear(self._under)
        self._under.addWidget(flow(*links, spacing=16))

    def offer(self, *actions: Button) -> None:
        """Show what can be done, the main thing first; links are folded into a menu."""
        self._side.removeWidget(self._more)
        clear(self._side)
        self._actions = list(actions)
        for button in actions:
            self._side.addWidget(button)
        self._side.addWidget(self._more)
        self._side.addStretch(1)  # below the words they stand at their beginning
        self._beside.setVisible(bool(actions))
        self._arrange()

    def narrow_by(self, taken: int) -> None:
        """Say how much of the usual width something beside the page takes now, in px."""
        if taken != self._taken:
            self._taken = taken
            self._later.start(0)

    def settle(self) -> None:
        """Arrange at once what waits to be; never from within a layout at work."""
        if self._later.isActive():
            self._later.stop()
            self._arrange()

    # --- Actions ------------------------------------------------------------------------------

    def _usual(self, width: int) -> list[Button]:
        """Return the buttons that stand beside the words where the head is so wide, in px."""
        shown = [button for button in self._actions if button.kind != "link"][:2]
        if self._room_beside(shown) + width - self.width() < theme.px(WORDS):
            shown = shown[:1]
        return shown

    def _fold(self) -> None:
        """Show the buttons there is room for, and the menu if anything is left.

        Beside a panel the words keep the width they have without it: all actions are folded.
        """
        shown = [] if self._taken else self._usual(self.width())
        for button in self._actions:
            button.setVisible(button in shown)
        self._more.setVisible(len(shown) < len(self._actions))

    def _room_beside(self, buttons: list[Button]) -> int:
        """Return what width is left for the words, in px."""
        wide = sum(button.sizeHint().width() + theme.px(8) for button in buttons)
        if len(buttons) < len(self._actions):
            wide += self._more.width()
        return self.width() - wide - theme.px(GAP)

    def folded(self) -> list[Button]:
        """Return what is offered in the menu."""
        return [button for button in self._actions if button.isHidden()]

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for button in self.folded():
            entry = menu.addAction(button.plain_text().replace("&", "&&"), button.click)
            entry.setEnabled(button.isEnabled())
            if button.icon_name:
                size = theme.px(16)
                entry.setIcon(QIcon(pixmap(button.icon_name, theme.tokens().ink2, size, 1.0)))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height() + 4)
        menu.popup(self._more.mapToGlobal(at))

    # --- Size ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for another width, once the layout at work now is done.

        To show or hide a part in the middle of it would take the layout apart under its hands.
        """
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start(0)

    def _arrange(self) -> None:
        """Fold, stack and set anew what does not fit."""
        self._fold()
        shown = [button for button in self._actions if not button.isHidden()]
        wide = not shown or self._room_beside(shown) >= theme.px(FEW_WORDS)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._top.direction() is not direction:
            self._top.setDirection(direction)
            self._top.setSpacing(theme.px(GAP if wide else 10))
            # Shares are of the width; stacked, each takes the height it needs.
            self._top.setStretch(0, 1 if wide else 0)
        self._fit()

    def _fit(self) -> None:
        """Keep the height that the words have at the usual width."""
        room = usual_room = self.width()
        if self._actions and self._top.direction() is QBoxLayout.Direction.LeftToRight:
            room -= self._beside.sizeHint().width() + theme.px(GAP)
            usual_room = self._room_beside(self._usual(self.width() + self._taken)) + self._taken
        spare = 0
        low = self.window().height() / theme.scale() < LOW
        for label, usual, smaller in (
            (self.title, "verdict" if low else "title", "verdict"),
            (self.subline, "quiet", "small"),
        ):
            held = self._taken and label.text()
            allowed = label.height_as(usual, usual_room) if held else 0
            label.set_role(smaller if held and label.height_as(usual, room) > allowed else usual)
            spare += max(allowed - label.height_as(label.property("role"), room), 0) if held else 0
        if spare != self._spare.sizeHint().height():
            self._spare.changeSize(0, spare, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._words.invalidate()
