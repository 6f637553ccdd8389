"""One input for each kind of field. An input shows a value and says when the founder changed it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent

from cuprofiler.domain.codes import Basis
from cuprofiler.i18n import gettext as _
from cuprofiler.services.fields import Field
from cuprofiler.ui import theme
from cuprofiler.ui.forms.chosen import BasisInput, ChoiceInput, DayInput, FlagsInput, PickInput
from cuprofiler.ui.forms.input import ROOM, Input
from cuprofiler.ui.forms.months import MonthsInput
from cuprofiler.ui.forms.ordered import RankedInput, SwaysInput
from cuprofiler.ui.forms.typed import LineInput, NoteInput
from cuprofiler.ui.widgets.base import set_tip
from cuprofiler.ui.widgets.buttons import Pressable
from cuprofiler.words import basis_name


def _choice(field: Field) -> Input:
    """Return side by side, or a list where the words have no room side by side."""
    metrics = QFontMetrics(theme.font("medium"))
    width = sum(metrics.horizontalAdvance(word) + theme.px(28) for _code, word in field.options)
    return ChoiceInput(field) if width <= theme.px(ROOM) else PickInput(field)


def _basis(field: Field) -> Input:
    """Return the same for how sure; what was never marked is a guess."""
    options = tuple((str(basis), basis_name(basis)) for basis in Basis)
    metrics = QFontMetrics(theme.font("medium"))
    width = sum(metrics.horizontalAdvance(word) + theme.px(48) for _code, word in options)
    if width <= theme.px(ROOM):
        return BasisInput(field)
    read = field.read
    return PickInput(
        replace(field, options=options, read=lambda profile: read(profile) or Basis.GUESSED)
    )


INPUTS: dict[str, Callable[[Field], Input]] = {
    "text": LineInput,
    "number": LineInput,
    "amount": LineInput,
    "percent": LineInput,
    "whole": LineInput,
    "counts": LineInput,
    "tiers": LineInput,
    "note": NoteInput,
    "choice": _choice,
    "basis": _basis,
    "pick": PickInput,
    "flags": FlagsInput,
    "ranked": RankedInput,
    "months": MonthsInput,
    "date": DayInput,
    "past": DayInput,
    "sways": SwaysInput,
}


class BasisButton(Pressable):
    """How sure one answer is: pressing it goes from guessed to heard to proved."""

    chosen = Signal(object)

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self.basis = Basis.GUESSED
        self.setFont(theme.font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._next)
        self.show_basis(None)

    def show_basis(self, basis: Basis | None) -> None:
        """Show how sure it is."""
        self.basis = basis or Basis.GUESSED
        self.setText(basis_name(self.basis))
        self.setAccessibleName(
            _("How sure, {what}: {basis}").format(what=self._label, basis=self.text())
        )
        set_tip(self, _("Press to say how you know: guessed, heard, proved"))
        metrics = self.fontMetrics()
        self.setFixedSize(
            metrics.horizontalAdvance(self.text()) + theme.px(30), theme.px(theme.TARGET)
        )
        self.update()

    def _next(self) -> None:
        order = list(Basis)
        self.chosen.emit(order[(order.index(self.basis) + 1) % len(order)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows change it as well."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._next()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        """Draw mark and word."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPen

        from cuprofiler.ui.widgets.marks import paint_basis

        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(QPen(colours.color("control"), 1))
            painter.drawRoundedRect(area, 4, 4)
        size = theme.px(12)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - theme.px(6) - size if rtl else theme.px(6)
        mark = QRectF(x, self.height() / 2 - size / 2, size, size)
        paint_basis(painter, mark, str(self.basis), colours.color("ink2"))
        painter.setPen(colours.color("ink2"))
        painter.setFont(self.font())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        words = (
            area.adjusted(theme.px(22), 0, 0, 0)
            if not rtl
            else area.adjusted(0, 0, -theme.px(22), 0)
        )
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
