"""Long work on screen: what is done, how far it is, and a button that stops it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from dorms.ui.kit.backend import Job

SHOWN_AFTER_MS = 300
MARGIN = 16


class Progress(QFrame):
    """Appears 0.3 s after a titled job reports for the first time: queued work shows nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.title, self.count = QLabel(), QLabel()
        self.bar = QProgressBar()
        self.stop = QPushButton(self.tr("停止"))
        self._job: Job | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOWN_AFTER_MS)
        self._lay_out()
        self.hide()
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(220)
        self.bar.setAccessibleName(self.tr("进度"))
        self.count.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(12)
        for widget in (self.title, self.bar, self.count, self.stop):
            row.addWidget(widget)
        self.stop.clicked.connect(self._on_stop)
        self._wait.timeout.connect(self._on_waited)

    @Slot(object)
    def follow(self, job: Job) -> None:
        """Watch a job that has a title; others are too short to speak of."""
        if job.title:
            job.progress.connect(self._on_progress)
            job.ended.connect(self._on_ended)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        job = self.sender()
        if not isinstance(job, Job):
            return
        if job is not self._job:
            self._job = job
            self._begin(job)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.count.setText(self.tr("{done} / {total}").format(done=f"{done:,}", total=f"{total:,}"))
        if self.isVisible():
            self._place()

    def _begin(self, job: Job) -> None:
        self.title.setText(job.title)
        self.stop.setEnabled(True)
        self.stop.setText(self.tr("停止"))
        self._wait.start()

    @Slot()
    def _on_waited(self) -> None:
        if self._job is not None:
            self._place()
            self.show()
            self.raise_()

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._wait.stop()
            self.hide()

    @Slot()
    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self.stop.setText(self.tr("正在停下…"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        window = self.window()
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - MARGIN - 24)
