"""Colours, type and spacing: the only place that names one.

Payer and user are equally light, so that in black and white only shape, line and label tell them
apart; tests hold the contrasts.
"""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from cuprofiler.core.collecting import collector_held
from cuprofiler.resources import RESOURCES
from cuprofiler.ui.colours import DARK, LIGHT, Tokens

TITLE_FAMILY = "Gentium Book Plus"
BODY_FAMILY = "Inter"

_FACES = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "GentiumBookPlus-Regular")


# Spacing in steps of 4 px.
XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 40
TARGET = 32
BUTTON = 40
CARD_HEIGHT = 68
TEXT_WIDTH = 620
SIDEBAR = 216
CHAPTERS = 240
PICTURE = 340
RADIUS = 8

TYPE = {
    "title": (28, 36, QFont.Weight.Normal, TITLE_FAMILY),
    "verdict": (20, 28, QFont.Weight.Normal, TITLE_FAMILY),
    "heading": (14, 20, QFont.Weight.DemiBold, BODY_FAMILY),
    "strong": (14, 20, QFont.Weight.DemiBold, BODY_FAMILY),
    "medium": (14, 20, QFont.Weight.Medium, BODY_FAMILY),
    "body": (14, 20, QFont.Weight.Normal, BODY_FAMILY),
    "quiet": (14, 20, QFont.Weight.Normal, BODY_FAMILY),
    "small": (12, 16, QFont.Weight.Normal, BODY_FAMILY),
    "smallstrong": (12, 16, QFont.Weight.DemiBold, BODY_FAMILY),
}
"""Role to size and height of a line in px at 100 %, weight and family."""

_current: Tokens = LIGHT
_scale = 1.0


def tokens() -> Tokens:
    """Return the colours in force."""
    return _current


def scale() -> float:
    """Return the text size in force; 1.0 is 100 %."""
    return _scale


def px(value: float) -> int:
    """Return a length that grows with the text."""
    return round(value * _scale)


def font(role: str) -> QFont:
    """Return the font of a role."""
    return _font(role, _scale)


@cache
def _font(role: str, _scale: float) -> QFont:
    size, _leading, weight, family = TYPE[role]
    found = QFont(family)
    found.setPixelSize(px(size))
    found.setWeight(weight)
    return found


def leading(role: str) -> int:
    """Return the height of a line in a role."""
    return px(TYPE[role][1])


def load_fonts() -> None:
    """Register the bundled fonts; with none installed every glyph would be a box."""
    for name in _FACES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"{name}.ttf"))


def wants_dark(setting: str) -> bool:
    """Return whether the dark theme is wanted: by the setting, else by the system."""
    if setting == "system":
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return setting == "dark"


def system_scale() -> float:
    """Return how much larger than usual the system wants its text."""
    screen = QGuiApplication.primaryScreen()
    return min(max(screen.logicalDotsPerInch() / 96, 1.0), 2.5) if screen else 1.0


def apply(app: QApplication, *, dark: bool, text_scale: float) -> None:
    """Put a theme in force for the whole program."""
    global _current, _scale
    _current = DARK if dark else LIGHT
    _scale = text_scale
    # Qt goes through every widget and calls back here while it does so. Were garbage collected
    # in such a call, a widget that Qt is about to come to could be gone: the program would crash.
    with collector_held():
        app.setFont(font("body"))
        app.setPalette(_palette(_current))
        app.setStyleSheet(_style_sheet(_current))


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.page,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.side,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.ToolTipBase: colours.toast,
        QPalette.ColorRole.ToolTipText: colours.toast_text,
        QPalette.ColorRole.PlaceholderText: colours.ink2,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Light: colours.card,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.control,
        QPalette.ColorRole.Shadow: colours.line,
        QPalette.ColorRole.Accent: colours.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.ink2))
    return palette


_FIELDS = "QLineEdit, QPlainTextEdit, QComboBox"


def _style_sheet(c: Tokens) -> str:
    """Return colours and shapes of what Qt draws itself; sizes come from the layouts."""
    return f"""
QToolTip {{ color: {c.toast_text}; background: {c.toast}; border: 0; padding: 6px 8px; }}
QWidget#page, QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: {c.page};
    border: 0; }}
QWidget#side {{ background: {c.side}; border: 0; border-right: 1px solid {c.line}; }}
QWidget#panel {{ background: {c.card}; border: 0; border-left: 1px solid {c.line}; }}
QScrollArea#panel {{ border-right: 1px solid {c.line}; }}
QScrollArea#panelscroll, QScrollArea#panelscroll > QWidget > QWidget#scrolled {{
    background: {c.card}; }}
QScrollArea#wide, QScrollArea#wide > QWidget > QWidget {{ background: transparent; }}
QScrollArea#ground, QWidget#ground {{ background: {c.side}; border: 0; }}
QLabel#sheet {{ border: 1px solid {c.control}; background: {c.card}; }}
QWidget#bar {{ background: {c.page}; border: 0; border-top: 1px solid {c.line}; }}
QWidget#topbar {{ background: {c.page}; border: 0; border-bottom: 1px solid {c.line}; }}
QFrame#card {{ background: {c.card}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QFrame#open {{ background: {c.accent_tint}; border: 0; border-left: 3px solid {c.accent}; }}
QFrame#task {{ background: {c.card}; border: 1px solid {c.ink}; border-radius: {RADIUS}px; }}
QDialog#palette {{ background: {c.card}; border: 1px solid {c.control}; }}
QFrame#rule {{ background: {c.line}; border: 0; }}
QLabel {{ color: {c.ink}; background: transparent; }}
QLabel[role="quiet"], QLabel[role="small"] {{ color: {c.ink2}; }}
{_FIELDS} {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.control};
    border-radius: 4px; padding: 0 {px(10)}px; min-height: {px(TARGET) - 2}px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit {{ padding: {px(4)}px {px(6)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
    border: 2px solid {c.accent}; padding: 0 {px(10) - 1}px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {c.ink};
    padding: 0 {px(10) - 1}px; }}
QPlainTextEdit:focus {{ padding: {px(4) - 1}px {px(6) - 1}px; }}
QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
QComboBox::down-arrow {{ image: url({_image("chevron-down", c.ink2)});
    width: {px(14)}px; height: {px(14)}px; }}
QComboBox QAbstractItemView {{ background: {c.card}; color: {c.ink};
    border: 1px solid {c.control}; outline: 0; selection-background-color: {c.accent_tint};
    selection-color: {c.ink}; }}
QCheckBox, QRadioButton {{ color: {c.ink}; spacing: {px(10)}px; min-height: {px(TARGET)}px; }}
QCheckBox::indicator {{ width: {px(18)}px; height: {px(18)}px; border: 1px solid {c.control};
    border-radius: 4px; background: {c.card}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url({_image("check", c.on_accent)}); }}
QCheckBox:focus {{ outline: 0; }}
QMenu {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.control}; padding: 6px; }}
QMenu::item {{ padding: {px(7)}px {px(22)}px {px(7)}px {px(14)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent_tint}; color: {c.ink}; }}
QMenu::item:disabled {{ color: {c.ink2}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 6px 4px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.control}; border-radius: 2px; min-height: 32px;
    margin: 2px 3px; }}
QScrollBar::handle:vertical:hover {{ background: {c.ink2}; margin: 2px; border-radius: 3px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {c.control}; border-radius: 2px; min-width: 32px;
    margin: 3px 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {c.ink2}; margin: 2px; border-radius: 3px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableView {{ background: {c.card}; border: 0; outline: 0; selection-background-color:
    {c.accent_tint}; selection-color: {c.ink}; }}
QHeaderView {{ background: {c.card}; border: 0; }}
QHeaderView::section {{ background: {c.card}; color: {c.ink2}; border: 0;
    border-bottom: 1px solid {c.ink2}; padding: 0 {px(8)}px; }}
QTableView QLineEdit, QTableView QComboBox {{ min-height: 0; border-radius: 2px;
    padding: 0 {px(6)}px; }}
QTableView QLineEdit:focus, QTableView QComboBox:focus {{ padding: 0 {px(6) - 1}px; }}
QListWidget, QListView {{ background: {c.card}; border: 0; outline: 0; }}
QListWidget::item {{ padding: {px(6)}px {px(10)}px; border-radius: 4px; color: {c.ink}; }}
QListWidget::item:selected {{ background: {c.accent_tint}; color: {c.ink}; }}
"""


def _image(icon: str, colour: str) -> str:
    """Return an icon for a style sheet, as a file: style sheets can't draw one in a colour."""
    from cuprofiler.ui.icons import icon_file

    return icon_file(icon, colour)
