"""One program at a time for one data folder: a second start raises the first window.

A later start leaves a note in a folder that the first one watches: no socket, no network library.
"""

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, QLockFile, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

WAIT_SECONDS = 8.0
"""As long as a slow computer may take from the lock to listening."""

LISTEN_AFTER_MS = 200


class SingleInstance(QObject):
    """Holds the lock, and listens for later starts."""

    asked = Signal(str)
    """A later start, with the file it was given or nothing."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._notes = folder / "asked"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            self.first = True
            return
        self._lock = QLockFile(str(folder / "running.lock"))
        self._lock.setStaleLockTime(0)
        locked = self._lock.tryLock(0)
        # A folder that can't be written can't be fought over either.
        self.first = locked or self._lock.error() is not QLockFile.LockError.LockFailedError
        self._begin()

    def _begin(self) -> None:
        if self.first:
            # The lock is enough for now; listening can wait until the first page is shown.
            QTimer.singleShot(LISTEN_AFTER_MS, self._listen)

    def _listen(self) -> None:
        try:
            self._notes.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            return
        self._watcher = QFileSystemWatcher([str(self._notes)], self)
        self._watcher.directoryChanged.connect(self._read_notes)
        # A start in the first moments may have left its note before anybody watched.
        self._read_notes()

    def hand_over(self, path: str) -> bool:
        """Give the file to the window that is open already; whether it took it in time.

        If that window closes meanwhile, this start becomes the `first` one.
        """
        whole = str(Path(path).resolve()) if path else ""
        note = self._notes / f"{time.time_ns()}.path"
        try:
            self._notes.mkdir(mode=0o700, exist_ok=True)
            partial = note.with_suffix(".partial")
            partial.write_text(whole, encoding="utf-8", errors="surrogateescape")
            partial.rename(note)
        except OSError:
            return False
        until = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < until:
            if not note.exists():
                return True
            if self._lock.tryLock(0):
                self.first = True
                self._begin()
                break
            time.sleep(0.01)
        note.unlink(missing_ok=True)
        return False

    def _read_notes(self) -> None:
        for note in sorted(self._notes.glob("*.path")):
            try:
                path = note.read_text(encoding="utf-8", errors="surrogateescape")
                note.unlink()
            except OSError:
                continue
            self.asked.emit(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On macOS a double-clicked file comes as an event, to the program that runs already."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(event.file())
            return True
        return super().eventFilter(watched, event)

    def release(self) -> None:
        """Let go of the lock."""
        if hasattr(self, "_watcher"):
            self._watcher.directoryChanged.disconnect(self._read_notes)
        if hasattr(self, "_lock"):
            self._lock.unlock()
