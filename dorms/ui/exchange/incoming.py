"""Taking in files: dropped or found, tried out first (没有写入), then taken in as one piece of work."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dorms.errors.window import Cancelled
from dorms.sync.answers import Answer, answers
from dorms.sync.batch import Batch
from dorms.sync.standing import is_bureau
from dorms.ui.exchange.done import DonePage
from dorms.ui.exchange.receive import packets_in
from dorms.ui.exchange.report import Foot, ReportPage
from dorms.ui.exchange.work import look_job, take_job
from dorms.ui.imports.busy import WorkingDialog
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.page import Page

SIZE = QSize(1060, 600)


class IncomingDialog(WorkingDialog):
    """Report, then done; a first packet of a PC asks for the code that was read over the telephone."""

    go_wanted = Signal(str, object)  # a page, and what of it
    hand_down_wanted = Signal()

    def __init__(self, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(backend, parent)
        self.setWindowTitle(self.tr("接收文件"))
        self._is_bureau = backend.ask(is_bureau)
        self.paths: list[Path] = []
        self.accepts: dict[Path, str] = {}
        self.report, self.foot = ReportPage(is_bureau=self._is_bureau), Foot()
        self.done_page = DonePage(is_bureau=self._is_bureau)
        self.batch: Batch | None = None
        self.told: list[Answer] = []  # by the bureau, in the files taken in
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in (self.busy, self.report, self.done_page):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(820, 460))
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self.report.accepted.connect(self._on_accepted)
        self.report.removed.connect(self._on_removed)
        self.foot.go.clicked.connect(self._on_go)
        self.foot.leave.clicked.connect(self.reject)
        self.done_page.decide.clicked.connect(
            lambda: self._leave_for(lambda: self.go_wanted.emit("pending", None))
        )
        self.done_page.answers.clicked.connect(self._on_answers)
        self.done_page.back.clicked.connect(self._on_back)
        self.done_page.hand_down.clicked.connect(lambda: self._leave_for(self.hand_down_wanted.emit))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.foot.go.click)

    def _leave_for(self, then: Callable[[], object]) -> None:
        self.accept()
        then()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.stack.currentWidget() is self.report and packets_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.look(packets_in(event))

    # Trying out

    def look(self, paths: Sequence[Path]) -> None:
        """Try these files out, besides those already on the list."""
        if self.job is not None or not paths:
            return
        self.paths = list(dict.fromkeys([*self.paths, *paths]))
        self._try_out()

    def _try_out(self) -> None:
        self.foot.show_busy()
        job = look_job(self._backend, self.paths, self.accepts)
        self.begin(job, self.tr("正在试读，不写入任何内容"), self._on_looked)

    @Slot(object)
    def _on_looked(self, batch: Batch) -> None:
        self.batch = batch
        self.report.show_batch(batch, self.accepts)
        self.stack.setCurrentWidget(self.report)
        self.foot.show_report(batch)

    @Slot(object, str)
    def _on_accepted(self, path: Path, code: str) -> None:
        self.accepts[path] = code
        self._try_out()

    @Slot(object)
    def _on_removed(self, path: Path) -> None:
        self.paths = [one for one in self.paths if one != path]
        self.accepts.pop(path, None)
        if self.paths:
            self._try_out()
        else:
            self.reject()

    # Taking in

    @Slot()
    def _on_go(self) -> None:
        if self.stack.currentWidget() is self.done_page:
            self.accept()
        elif self.batch is not None and self.job is None:
            self.foot.show_busy()
            good = [one.path for one in self.batch.reports]
            job = take_job(self._backend, good, self.accepts)
            self.begin(job, self.tr("正在备份，然后接收"), self._on_taken)

    @Slot(object)
    def _on_taken(self, batch: Batch) -> None:
        self.batch = batch
        self.told = self._answers_in(batch)
        self.done_page.show_done(batch, self.told)
        self.stack.setCurrentWidget(self.done_page)
        self.foot.show_done()

    def _answers_in(self, batch: Batch) -> list[Answer]:
        """What the bureau says in these files of what this office had filled in."""
        came = {one.package for one in batch.reports if not one.already}
        if self._is_bureau or not came:
            return []
        return [one for one in self._backend.ask(answers) if one.package in came]

    @Slot()
    def _on_answers(self) -> None:
        self._leave_for(lambda: self.go_wanted.emit("exchange", self.told[0].id))

    @Slot()
    def _on_back(self) -> None:
        from dorms.ui.exchange.exclude import TakeBackForm  # rarely needed

        if self.batch is not None:
            packages = [one.package for one in self.batch.reports if one.new]
            form = TakeBackForm(self, self._backend, packages)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.accepted.connect(self.done_page.show_taken_back)
            form.open()

    def failed(self, error: Exception) -> None:
        """The page before comes back, with the reason."""
        if self.batch is None:
            if not isinstance(error, Cancelled):
                self.tell(error)
            self.reject()
            return
        self.stack.setCurrentWidget(self.report)
        self.foot.show_report(self.batch)
        if not isinstance(error, Cancelled):
            self.tell(error)


def open_incoming(page: Page, paths: Sequence[Path]) -> IncomingDialog:
    """The dialog over this page; what it leads to is the page's to show."""
    dialog = IncomingDialog(page.backend, page.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.go_wanted.connect(page.wanted)
    dialog.open()
    dialog.look(paths)
    return dialog
