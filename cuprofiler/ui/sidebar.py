"""The sidebar: the product, the sections, search, and that everything is saved."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuprofiler.i18n import gettext as _
from cuprofiler.subjects import sections
from cuprofiler.ui import theme
from cuprofiler.ui.icons import pixmap
from cuprofiler.ui.widgets.base import Picture, set_tip
from cuprofiler.ui.widgets.buttons import Button, Pressable
from cuprofiler.ui.widgets.label import Label
from cuprofiler.ui.widgets.layouts import column, inner_layout, row


class NavButton(Pressable):
    """A section."""

    spoken_as = QAccessible.Role.PageTab

    def __init__(self, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("body"))

    def sizeHint(self) -> QSize:
        """Return a full row."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + theme.px(64), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and word."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setBrush(colours.color("card" if chosen else "line"))
            painter.setPen(QPen(colours.color("line"), 1))
            painter.drawRoundedRect(area, theme.RADIUS - 2, theme.RADIUS - 2)
        if chosen:
            x = self.width() - 4 if rtl else 1
            painter.fillRect(
                QRectF(x, theme.px(10), 3, self.height() - theme.px(20)), colours.color("accent")
            )
        size = theme.px(18)
        x = self.width() - theme.px(14) - size if rtl else theme.px(14)
        painter.drawPixmap(
            round(x),
            round(self.height() / 2 - size / 2),
            pixmap(
                self._icon,
                colours.accent if chosen else colours.ink2,
                size,
                self.devicePixelRatioF(),
            ),
        )
        painter.setFont(theme.font("strong" if chosen else "body"))
        painter.setPen(colours.color("ink"))
        words = (
            area.adjusted(theme.px(8), 0, -theme.px(44), 0)
            if rtl
            else area.adjusted(theme.px(44), 0, -theme.px(8), 0)
        )
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class ProductButton(Pressable):
    """The open product, and the way to the others."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Label("", "strong", wrap=False)
        self._which = Label("", "small", wrap=False)
        for label in (self._name, self._which):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        margins = (34, 8, 13, 8) if self.isRightToLeft() else (13, 8, 34, 8)
        self.setLayout(column(self._name, self._which, spacing=1, margins=margins))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_product(self, name: str, which: str) -> None:
        """Show the open product."""
        room = theme.px(theme.SIDEBAR - 24 - 50)
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        self._which.setText(which)
        set_tip(self, name)
        self.setAccessibleName(_("Product: {name}. Choose another one.").format(name=name))

    def sizeHint(self) -> QSize:
        """Return what two lines need."""
        return inner_layout(self).sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(colours.color("card"))
        painter.setPen(QPen(colours.color("ink2" if self.underMouse() else "control"), 1))
        painter.drawRoundedRect(area, theme.RADIUS - 2, theme.RADIUS - 2)
        size = theme.px(16)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = theme.px(10) if rtl else self.width() - theme.px(10) - size
        painter.drawPixmap(
            round(x),
            round(self.height() / 2 - size / 2),
            pixmap("chevron-down", colours.ink2, size, self.devicePixelRatioF()),
        )
        painter.end()


class Sidebar(QWidget):
    """The left side of the program."""

    section_wanted = Signal(str)
    products_wanted = Signal()
    search_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.px(theme.SIDEBAR))
        self.product = ProductButton()
        self.product.clicked.connect(self.products_wanted)
        self.sections: dict[str, NavButton] = {}
        nav = column(spacing=2)
        for section in sections():
            button = NavButton(_(section.title), section.icon)
            button.clicked.connect(partial(self._chosen, section.code))
            self.sections[section.code] = button
            nav.addWidget(button)
        self.search = Button(_("Search"), "secondary", icon="search", hint=_("Ctrl+K"))
        policy = self.search.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.search.setSizePolicy(policy)
        self.search.clicked.connect(self.search_wanted)
        self.settings = NavButton(_("Settings"), "settings")
        self.settings.setAutoExclusive(False)
        self.settings.clicked.connect(self.settings_wanted)
        self._saved = Label(_("Saved on this computer"), "small")
        foot = row(Picture("check", "ink2", 16), spacing=10, margins=(14, 6, 4, 4))
        foot.addWidget(self._saved, 1)
        layout = column(
            self.product,
            14,
            nav,
            None,
            self.settings,
            6,
            self.search,
            foot,
            margins=(12, 16, 12, 10),
        )
        self.setLayout(layout)

    def _chosen(self, code: str, _checked: bool = False) -> None:
        self.section_wanted.emit(code)

    def show_section(self, code: str) -> None:
        """Mark the section shown."""
        for name, button in self.sections.items():
            button.setAutoExclusive(False)
            button.setChecked(name == code)
            button.setAutoExclusive(True)
        self.settings.setChecked(code in ("settings", "about"))

    def show_product(self, name: str, number: int, count: int) -> None:
        """Show the open product and how many there are."""
        self.product.show_product(
            name,
            _("{number} of {count} products").format(number=number, count=count)
            if count > 1
            else _("1 product"),
        )

    def show_saved(self, *, read_only: bool) -> None:
        """Say that everything is saved, or that nothing can be."""
        self._saved.setText(_("For reading only") if read_only else _("Saved on this computer"))
