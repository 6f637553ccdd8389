"""How the program looks and speaks: what the settings say, put in force."""

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cuprofiler import i18n
from cuprofiler.settings import Settings
from cuprofiler.ui import theme


def put_in_force(settings: Settings) -> None:
    """Language, colours and text size of the settings."""
    i18n.set_language(settings.language or i18n.system_language())
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translate_qt(app)
    rtl = i18n.is_right_to_left()
    QGuiApplication.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    theme.apply(
        app,
        dark=theme.wants_dark(settings.theme),
        text_scale=theme.system_scale() * settings.text_size / 100,
    )


def translate_qt(app: QApplication) -> None:
    """Qt's own words too: its file dialogs, and the menu of a text field."""
    old = app.findChild(QTranslator, "qt")
    if old is not None:
        app.removeTranslator(old)
        old.setParent(None)
    if i18n.language() not in i18n.offered()[1:]:
        return  # English is built in
    words = QTranslator(app)
    words.setObjectName("qt")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{i18n.language()}", folder):
        app.installTranslator(words)
