"""Puts up a scene for each name it reads, in a real window, and says when it stands."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QAccessible

from cuprofiler.ui import spoken
from tools.scenes import SCENES, VARIANTS, application, put_up, staged


def main() -> int:
    """Read names until there are no more."""
    app = application()
    app.setApplicationName("cuprofiler")
    spoken.install()
    variant = next(v for v in VARIANTS if v.name == sys.argv[1])
    with tempfile.TemporaryDirectory() as data, staged(Path(data), variant) as stage:

        def ask() -> None:
            name = sys.stdin.readline().strip()
            if not name:
                app.quit()
                return
            put_up(stage, name)
            print(f"{name} {QAccessible.isActive()}", flush=True)

        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(ask)
        while not QAccessible.isActive():
            app.processEvents()
        print(",".join(SCENES), flush=True)
        app.exec()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
