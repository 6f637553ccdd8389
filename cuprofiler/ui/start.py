"""Start with a window: first the window, then what is in it, then everything else."""

import gc
import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from cuprofiler.settings import Settings, data_folder, empty_passing_folder, settings_path
from cuprofiler.ui.colours import DARK, LIGHT
from cuprofiler.ui.instance import SingleInstance
from cuprofiler.ui.main_window import MainWindow, room

log = logging.getLogger("cuprofiler")

LATER_MS = 300
"""What nobody waits for comes this much after the first page."""


def start(given: str) -> int:
    """Open the window on a file, or on the last product; returns the exit code."""
    # Modules and pages made now stay for good: looking through them for waste, again and again
    # while they come in, is a tenth of the start.
    gc.disable()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("cuprofiler")
    app.setDesktopFileName("cuprofiler")
    app.setStyle("Fusion")
    instance = SingleInstance(data_folder())
    # The window that is open already comes to the front and takes the file.
    if not instance.first and instance.hand_over(given):
        return 0
    if not instance.first:
        return _not_taken()
    settings = Settings.load(settings_path())
    window = MainWindow()
    window.setPalette((DARK if _dark(app, settings) else LIGHT).color("page"))
    _restore_size(window, settings)
    window.show()
    keeper: list[object] = []
    early = [given]
    instance.asked.connect(early.append)
    if sys.platform == "darwin":
        # Only there: every event of the program goes through a filter.
        app.installEventFilter(instance)

    def load() -> None:
        from cuprofiler.paper import syllables
        from cuprofiler.ui import spoken, theme
        from cuprofiler.ui.appearance import put_in_force
        from cuprofiler.ui.icons import program_icon
        from cuprofiler.ui.program import Program

        empty_passing_folder()
        spoken.install()
        theme.load_fonts()
        syllables.hurry()
        put_in_force(settings)
        program = Program(window, settings)
        keeper.extend([program, instance])
        instance.asked.disconnect()
        instance.asked.connect(lambda path: _raise(window, program, path))
        program.files.open_first(next((path for path in reversed(early) if path), ""))
        QTimer.singleShot(LATER_MS, _collect_again)
        QTimer.singleShot(LATER_MS, _log_to_file)
        QTimer.singleShot(LATER_MS, lambda: app.setWindowIcon(program_icon()))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: program.follow_system())

    sys.excepthook = _report(window)
    QTimer.singleShot(0, load)
    code = app.exec()
    for each in keeper:
        release = getattr(each, "release", None)
        if release is not None:
            release()
    return code


def _not_taken() -> int:
    """Return the first window does not answer: say so, as nothing else will."""
    from PySide6.QtWidgets import QMessageBox

    from cuprofiler import i18n

    i18n.set_language(Settings.load(settings_path()).language or i18n.system_language())
    QMessageBox.warning(
        None,
        "cuprofiler",
        i18n.gettext(
            "cuprofiler is open already, but it does not answer. Wait a moment, or end it; then "
            "try again."
        ),
    )
    return 1


def _dark(app: QApplication, settings: Settings) -> bool:
    """Return whether the first paint is dark; the theme itself comes later."""
    if settings.theme == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return settings.theme == "dark"


def _restore_size(window: MainWindow, settings: Settings) -> None:
    """The size of last time, no larger than the screen."""
    width, _x, height = settings.window.partition("x")
    if width.isdigit() and height.isdigit():
        window.resize(int(width), int(height))
    window.resize(window.size().boundedTo(room()))


def _raise(window: MainWindow, program: object, path: str) -> None:
    """A second start: come to the front, and open its file."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
    if path:
        from pathlib import Path

        program.files.open_path(Path(path))  # type: ignore[attr-defined]


def _collect_again() -> None:
    """From here on waste is looked for, though not among what a start has made."""
    gc.freeze()
    gc.enable()


def _log_to_file() -> None:
    """A rotating log without the founder's data: what failed, never what was typed."""
    import logging.handlers

    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = logging.handlers.RotatingFileHandler(
            folder / "cuprofiler.log", maxBytes=200_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    # A log that can't be written (a full disk) is no reason to print how it failed.
    logging.raiseExceptions = False
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _report(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], object]:
    """Return what no other code expected: into the log, and one plain line on screen."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        where = []
        while trace is not None:
            code = trace.tb_frame.f_code
            where.append(f"{code.co_name}:{trace.tb_lineno}")
            trace = trace.tb_next
        log.error("unexpected %s at %s", kind.__name__, " > ".join(where[-6:]))
        from cuprofiler.i18n import gettext as _
        from cuprofiler.ui.widgets.toast import Toast

        toast = window.findChild(Toast)
        if toast is not None:
            toast.tell(
                _(
                    "Something went wrong here. What you saved is safe; try again, or start the "
                    "program anew."
                ),
                with_undo=False,
            )

    return hook
