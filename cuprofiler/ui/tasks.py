"""Work off the GUI thread: one worker, with progress, cancel and a result."""

import logging
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

log = logging.getLogger(__name__)

Work = Callable[["Task"], Any]


class Task(QObject):
    """A piece of work. Signals arrive on the thread that made it."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; no result will come."""
        self.cancelled = True

    def progress(self, done: int, total: int) -> bool:
        """Report progress from inside; False means stop."""
        if not self.cancelled and total > 20 and done % 10 == 0:
            self.progressed.emit(done, total)
        return not self.cancelled

    def run(self) -> None:
        """Do the work, in the worker; none if it was cancelled while others were before it."""
        if self.cancelled:
            return
        try:
            result = self._work(self)
        except Exception as error:  # noqa: BLE001 - everything is handed to `failed`
            if not self.cancelled:
                where = traceback.extract_tb(error.__traceback__)[-1]
                log.warning(
                    "task failed: %s at %s:%s", type(error).__name__, where.name, where.lineno
                )
                self.failed.emit(error)
            return
        if not self.cancelled:
            self.done.emit(result)


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        """Called by the pool."""
        self._task.run()


class Worker:
    """Runs one task after the other: PDFium and the fonts must not be used by two threads."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._current: list[tuple[Task, _Runner]] = []

    def start(
        self,
        work: Work,
        done: Callable[[Any], object],
        failed: Callable[[Any], object],
        progressed: Callable[[int, int], object] | None = None,
    ) -> Task:
        """Queue a piece of work. The callbacks are called on the thread that asks."""
        task = Task(work)
        task.done.connect(done)
        task.failed.connect(failed)
        if progressed is not None:
            task.progressed.connect(progressed)
        self._current = [(t, r) for t, r in self._current[-20:] if not t.cancelled]
        runner = _Runner(task)
        # The pool must not delete what Python still holds, nor Python what the pool runs.
        runner.setAutoDelete(False)
        self._current.append((task, runner))
        self._pool.start(runner)
        return task

    def finish(self) -> None:
        """Wait for everything that is queued; results arrive with the next events."""
        self._pool.waitForDone()

    def stop(self) -> None:
        """Cancel everything and wait for it to end."""
        for task, _runner in self._current:
            task.cancel()
        self._pool.clear()
        self._pool.waitForDone()
        self._current.clear()
