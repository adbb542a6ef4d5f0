"""The page while a file is read or written: how far it is, and a button that stops it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import ErrorDialog, refusal
from dorms.ui.kit.theme import font

Then = Callable[[Any], object]


class BusyPage(QWidget):
    """Follows one job."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.count = QLabel(), QLabel()
        self.bar, self.stop = QProgressBar(), QPushButton(self.tr("停止(&T)"))
        self._job: Job | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.title.setFont(font(scale=1.2))
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(360)
        self.bar.setAccessibleName(self.tr("进度"))
        self.count.setObjectName("muted")
        self.count.setMinimumWidth(120)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.bar)
        row.addWidget(self.count)
        row.addWidget(self.stop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addSpacing(10)
        column.addLayout(row)
        column.addStretch(3)
        self.stop.clicked.connect(self._on_stop)

    def follow(self, job: Job, title: str) -> None:
        """Show how far this job is."""
        self._job = job
        self.title.setText(title)
        self.count.clear()
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.stop.setText(self.tr("停止(&T)"))
        job.progress.connect(self._on_progress)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.count.setText(self.tr("{done} / {total}").format(done=f"{done:,}", total=f"{total:,}"))

    @Slot()
    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self.stop.setText(self.tr("正在停下…"))


class WorkingDialog(QDialog):
    """A dialog of pages that shows the busy page while a job of its own runs."""

    def __init__(self, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self.stack, self.busy = QStackedWidget(), BusyPage()
        self.job: Job | None = None
        self.return_to: QWidget | None = None

    def begin(self, job: Job, title: str, then: Then) -> None:
        """Run the job with its progress on screen; `then` gets its result, `failed` hears what went wrong."""
        job.failure_is_shown = True
        job.done.connect(self._on_end)
        job.done.connect(then)
        job.failed.connect(self._on_failed)
        self.job, self.return_to = job, self.stack.currentWidget()
        self.busy.follow(job, title)
        self.stack.setCurrentWidget(self.busy)
        self._backend.start(job)

    def failed(self, error: Exception) -> None:
        """What to show after a job that failed."""
        raise NotImplementedError

    def tell(self, error: Exception) -> None:
        """A refusal in its own words."""
        ErrorDialog(refusal(error), parent=self).open()

    @Slot(object)
    def _on_end(self, result: object) -> None:
        self.job = None

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.job = None
        self.failed(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter never writes; the button or Ctrl+S does
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave; what is under way is stopped first."""
        if self.job is not None:
            self.busy.stop.click()
            return
        super().reject()
