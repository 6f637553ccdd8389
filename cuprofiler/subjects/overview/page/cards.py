"""What the overview is made of: cards of people, the curves between them, how sure it all is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuprofiler.domain.codes import Basis
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, inner_layout
from cuprofiler.ui.widgets.marks import BasisMark
from cuprofiler.ui.widgets.picture import figures
from cuprofiler.ui.widgets.pointed import LitRow
from cuprofiler.ui.widgets.shining import DIMMED
from cuprofiler.words import basis_name


class PersonCard(LitRow):
    """A decision-maker or a kind of user, with plate and how sure."""

    changed = Signal()
    """It came into the light, or went out of it."""

    def __init__(
        self,
        identity: str,
        name: str,
        detail: str,
        basis: Basis | None,
        *,
        many: bool = False,
        pays: bool = False,
    ) -> None:
        """`pays` is for a kind of user that stands among those who pay."""
        super().__init__(identity)
        self._many = many
        self._group = "payer" if pays or identity.startswith("decision_maker:") else "user"
        self.pointed.connect(self.shine)
        words = column(Label(name, "strong"), Label(detail, "small"), spacing=1)
        if basis is not None:
            words.addWidget(BasisMark(basis))
        inner = column(words, margins=(68, 12, 12, 12))
        self.setLayout(inner)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shine(self, identity: str) -> None:
        """Light up with its line if it is pointed at, here or elsewhere."""
        super().shine(identity)
        self.changed.emit()

    def heightForWidth(self, width: int) -> int:
        """Return what the words need at this width, and room for the plate."""
        return max(inner_layout(self).heightForWidth(width), theme.px(68))

    def sizeHint(self) -> QSize:
        """Return the same for a usual width."""
        hint = inner_layout(self).sizeHint()
        return QSize(hint.width(), max(hint.height(), theme.px(68)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw plate and edge."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.color("accent" if self.is_lit else "line"), 1))
        painter.setBrush(colours.color("card"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS
        )
        size = theme.px(40)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - theme.px(16) - size if rtl else theme.px(16)
        area = QRectF(x, self.height() / 2 - size / 2, size, size)
        painter.setPen(QPen(colours.color(self._group), 1.4))
        painter.setBrush(colours.color(f"{self._group}_tint"))
        if self._group == "payer":
            painter.drawRoundedRect(area, 7, 7)
        else:
            painter.drawEllipse(area)
        figures(painter, area, 3 if self._many else 1, colours.color(self._group))
        painter.end()


class Curves(QWidget):
    """The lines from the people of one side to the product in the middle."""

    def __init__(self, group: str, *, into_right: bool) -> None:
        super().__init__()
        self._group, self._into_right = group, into_right
        self._from: list[PersonCard] = []
        self._to: QWidget | None = None
        self._dashed: set[PersonCard] = set()
        self.setMinimumWidth(theme.px(40))

    def influence(
        self, people: list[PersonCard], dashed: set[PersonCard], product: QWidget
    ) -> None:
        """Which widgets to connect; those `dashed` get a broken line."""
        self._from, self._dashed, self._to = people, dashed, product

    def sizeHint(self) -> QSize:
        """Return some room for curves."""
        return QSize(theme.px(80), 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curves."""
        if self._to is None:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._to.mapTo(self.window(), self._to.rect().center())
        target_y = self.mapFrom(self.window(), middle).y()
        near, far = (0.0, float(self.width())) if self._into_right else (float(self.width()), 0.0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        lit = any(each.is_lit for each in self._from)
        for widget in self._from:
            painter.setOpacity(DIMMED if lit and not widget.is_lit else 1.0)
            centre = widget.mapTo(self.window(), widget.rect().center())
            y = self.mapFrom(self.window(), centre).y()
            pen = QPen(colours.color(self._group), 1.8)
            if self._group == "user":
                pen.setDashPattern([1, 1.6])
            elif widget in self._dashed:
                pen.setDashPattern([4, 2.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            path = QPainterPath(QPointF(near, y))
            half = (near + far) / 2
            path.cubicTo(QPointF(half, y), QPointF(half, target_y), QPointF(far, target_y))
            painter.drawPath(path)
        painter.setOpacity(1.0)
        if self._from:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(self._group))
            mark = QRectF(far - 10 if far > 0 else 1, target_y - 5, 9, 10)
            if self._group == "payer":
                painter.drawRect(mark)
            else:
                painter.drawEllipse(mark)
        painter.end()


class SureBar(QWidget):
    """Proved, heard and guessed facts as one bar with three textures."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(self, counts: dict[Basis, int]) -> None:
        super().__init__()
        self._counts = counts
        self.setFixedHeight(theme.px(16))
        self.setAccessibleName(
            ", ".join(f"{basis_name(basis)}: {count}" for basis, count in counts.items())
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        clip = QPainterPath()
        clip.addRoundedRect(area, 4, 4)
        painter.setClipPath(clip)
        painter.fillRect(area, colours.color("card"))
        total = sum(self._counts.values()) or 1
        x = area.left()
        for basis, style in (
            (Basis.PROVED, Qt.BrushStyle.SolidPattern),
            (Basis.HEARD, Qt.BrushStyle.BDiagPattern),
        ):
            width = area.width() * self._counts[basis] / total
            painter.setPen(Qt.PenStyle.NoPen)
            brush = painter.brush()
            brush.setStyle(style)
            brush.setColor(colours.color("ink2"))
            painter.setBrush(brush)
            painter.drawRect(QRectF(x, area.top(), width, area.height()))
            x += width
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.color("ink2"), 1))
        painter.drawRoundedRect(area, 4, 4)
        painter.end()
