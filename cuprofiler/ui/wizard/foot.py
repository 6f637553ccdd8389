"""The buttons under a page of the interview: back, leave, go on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.buttons import Button
from cuprofiler.ui.widgets.layouts import inner_layout, row

SIDE = 37
NARROW_SIDE = 12
"""Margins at both sides, in px at 100 %."""


class Foot(QWidget):
    """Back, Leave for now and Continue, in few words where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._key = _("Enter")
        self._at_end = self._narrow = False
        self.back = Button(_("Back"), "secondary", icon="chevron-left")
        self.leave = Button(_("Leave for now"), "quiet")
        self.next = Button(_("Continue"), "primary", hint=self._key)
        self.back.setAccessibleName(_("Back"))
        self.leave.setAccessibleName(_("Leave for now"))
        self.setLayout(
            row(self.back, None, self.leave, self.next, spacing=12, margins=(SIDE, 12, SIDE, 12))
        )

    def lead_on(self, key: str, *, at_end: bool) -> None:
        """Say by which key one goes on, and whether it is to the verdict."""
        self._key, self._at_end = key, at_end
        self._say()

    def fold(self, *, narrow: bool) -> None:
        """Use few words, and next to no margins, where there is little room."""
        self._narrow = narrow
        side, high = theme.px(NARROW_SIDE if narrow else SIDE), theme.px(12)
        inner_layout(self).setContentsMargins(side, high, side, high)
        self._say()

    def _say(self) -> None:
        narrow = self._narrow
        self.back.setText("" if narrow else _("Back"))
        self.leave.setText(_("Leave") if narrow else _("Leave for now"))
        self.next.set_hint("" if narrow else self._key)
        to_verdict = _("Verdict") if narrow else _("See the verdict")
        self.next.setText(to_verdict if self._at_end else _("Continue"))
        for button in (self.back, self.leave, self.next):
            button.updateGeometry()
