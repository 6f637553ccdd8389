"""One program at a time for one data folder: a second start raises the first window."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

WAIT_MS = 1000
LISTEN_AFTER_MS = 200


class SingleInstance(QObject):
    """Holds the lock, and listens for later starts."""

    asked = Signal(str)
    """A later start, with the file it was given or nothing."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        mark = sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"cuprofiler-{mark}"
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
        if self.first:
            # The lock is enough for now; listening can wait until the first page is shown.
            QTimer.singleShot(LISTEN_AFTER_MS, self._listen)

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        self._server.newConnection.connect(self._connected)
        self._server.listen(self._name)

    def hand_over(self, path: str) -> None:
        """Give the file to the window that is open already."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT_MS):
            whole = str(Path(path).resolve()) if path else ""
            socket.write(whole.encode() + b"\n")
            socket.waitForBytesWritten(WAIT_MS)
            socket.disconnectFromServer()

    def _connected(self) -> None:
        socket = self._server.nextPendingConnection()

        def read() -> None:
            if socket.canReadLine():
                self.asked.emit(bytes(socket.readLine().data()).decode().strip())
                socket.deleteLater()

        socket.readyRead.connect(read)
        read()

    def release(self) -> None:
        """Let go of the lock."""
        if hasattr(self, "_server"):
            self._server.close()
        if hasattr(self, "_lock"):
            self._lock.unlock()
