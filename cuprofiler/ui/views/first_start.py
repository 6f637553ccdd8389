"""The very first page, and the page of samples."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.ui import theme
from cuprofiler.ui.widgets.base import Picture, Rule, ScrollPage
from cuprofiler.ui.widgets.buttons import Button, link
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.ui.widgets.picture import arrow_head, figures

if TYPE_CHECKING:
    pass

WIDTH = 740


class FirstPicture(QWidget):
    """Who pays, who uses, and the product between them."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            _("Who pays gives money and makes the choice; who uses has the product in hand.")
        )

    def sizeHint(self) -> QSize:
        """Return a wide, low picture."""
        return QSize(theme.px(WIDTH), theme.px(180))

    def minimumSizeHint(self) -> QSize:
        """It is drawn smaller where there is little room."""
        return QSize(theme.px(WIDTH) // 2, theme.px(180))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(96)
        shrink = min(1.0, self.width() / theme.px(WIDTH))
        painter.scale(shrink, shrink)
        span = theme.px(576)
        middle = self.width() / shrink / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        direction = -1 if rtl else 1
        payer_x, user_x = middle - direction * span / 2, middle + direction * span / 2
        for x, group in ((payer_x, "payer"), (user_x, "user")):
            area = QRectF(x - side / 2, 4, side, side)
            painter.setPen(QPen(colours.color(group), 1.6))
            painter.setBrush(colours.color(f"{group}_tint"))
            if group == "payer":
                painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
            else:
                painter.drawEllipse(area)
            figures(painter, area, 3 if group == "user" else 1, colours.color(group))
        product = QRectF(
            middle - theme.px(88), 4 + side / 2 - theme.px(32), theme.px(176), theme.px(64)
        )
        painter.setPen(QPen(colours.color("control"), 1))
        painter.setBrush(colours.color("card"))
        painter.drawRoundedRect(product, theme.RADIUS, theme.RADIUS)
        painter.setFont(theme.font("strong"))
        painter.setPen(colours.color("ink"))
        painter.drawText(product, Qt.AlignmentFlag.AlignCenter, _("Your product"))
        y = product.center().y()
        self._arrow(painter, payer_x, product, y - theme.px(16), "payer", [], _("money"), -1)
        self._arrow(painter, payer_x, product, y + theme.px(16), "payer", [4, 2.5], _("choice"), 1)
        self._arrow(painter, user_x, product, y, "user", [1, 1.5], _("use"), -1)
        for x, title, detail in (
            (payer_x, _("Who pays"), _("the boss, a parent, the hotel manager")),
            (user_x, _("Who uses"), _("the secretaries, a child, the hotel’s guests")),
        ):
            width = theme.px(132)
            painter.setFont(theme.font("strong"))
            painter.setPen(colours.color("ink"))
            painter.drawText(
                QRectF(x - width / 2, side + theme.px(14), width, theme.px(22)),
                Qt.AlignmentFlag.AlignCenter,
                title,
            )
            painter.setFont(theme.font("small"))
            painter.setPen(colours.color("ink2"))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(
                QRectF(x - width / 2, side + theme.px(37), width, theme.px(44)),
                int(flags) | int(Qt.TextFlag.TextWordWrap),
                detail,
            )
        painter.end()

    def _arrow(
        self,
        painter: QPainter,
        x: float,
        product: QRectF,
        y: float,
        group: str,
        dashes: list[float],
        word: str,
        above: int,
    ) -> None:
        colours = theme.tokens()
        left = x < product.center().x()
        gap = theme.px(64)
        start = QPointF(x + gap if left else x - gap, y)
        end = QPointF(product.left() - 12 if left else product.right() + 12, y)
        pen = QPen(colours.color(group), 2)
        if dashes:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawLine(start, end)
        arrow_head(painter, end, end - start, getattr(colours, group))
        painter.setFont(theme.font("smallstrong"))
        painter.setPen(colours.color(group))
        height = theme.px(20)
        box = QRectF(
            min(start.x(), end.x()),
            y - height - 3 if above < 0 else y + 4,
            abs(end.x() - start.x()),
            height,
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


class FirstStart(QWidget):
    """One calm page with two buttons."""

    profile_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page = ScrollPage((40, 20, 40, 20))
        title = Label(_("Who pays, and who uses?"), "title")
        text = Label(
            _(
                "Mostly they are not the same person. A few plain questions show who you sell to, "
                "who you build for, and what to do next."
            ),
            "quiet",
        )
        note = Label(_("Ten minutes. You can stop and go on whenever you like."), "small")
        for label in (title, text, note):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setMaximumWidth(theme.px(560))
        self.profile = Button(_("Profile my product"), "primary")
        self.sample = Button(_("Look at a sample"), "secondary")
        self.profile.clicked.connect(self.profile_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        page.column.addStretch(3)
        page.column.addWidget(FirstPicture())
        page.column.addSpacing(theme.px(28))
        page.column.addWidget(title)
        page.column.addSpacing(theme.px(6))
        page.column.addLayout(_centred(text))
        page.column.addSpacing(theme.px(22))
        page.column.addLayout(row(None, self.profile, self.sample, None, spacing=12))
        page.column.addSpacing(theme.px(10))
        page.column.addWidget(note)
        page.column.addStretch(4)
        foot = row(Picture("lock"), spacing=10, margins=(0, 10, 0, 0))
        foot.addWidget(
            Label(
                _("Everything stays in one file on this computer. No account, no internet."),
                "quiet",
            ),
            1,
        )
        self.open = link(_("Open a file I already have"), self.file_wanted.emit, icon="file")
        foot.addWidget(self.open)
        page.column.addWidget(Rule())
        page.column.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)


def _centred(label: Label) -> QVBoxLayout:
    line = row()
    line.addStretch(1)
    line.addWidget(label, 8)
    line.addStretch(1)
    return column(line)
