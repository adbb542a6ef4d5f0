"""The end of the wizard: what was written, and the one click that takes it back."""

from PySide6.QtCore import QObject, Signal, Slot

from dorms.actions.importing import Imported
from dorms.ui.imports.done import DonePage
from dorms.ui.imports.work import Written
from dorms.ui.kit.backend import Backend


class Finish(QObject):
    """Owns the last page; `undone` and `refused` tell the wizard what came of taking it back."""

    undone = Signal()
    refused = Signal(object)  # Exception

    def __init__(self, backend: Backend) -> None:
        super().__init__()
        self._backend = backend
        self.page = DonePage()
        self._operation, self._file = "", ""
        self.page.undo.clicked.connect(self._on_undo)

    def show(self, written: Written) -> None:
        """What was written: an ordinary import, or what was taken of an edited sheet."""
        self._operation = written.outcome.operation
        if isinstance(written, Imported):
            self._file = written.outcome.result.report.file
            self.page.show_done(written)
        else:
            self._file = written.outcome.result.file
            self.page.show_brought(written)

    @Slot()
    def _on_undo(self) -> None:
        if not self._operation:
            return
        job = self._backend.undo(self._operation)
        job.failure_is_shown = True
        self.page.undo.setEnabled(False)
        job.done.connect(self._on_undone)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_undone(self, outcome: object) -> None:
        self._operation = ""
        self.page.show_undone(self._file)
        self.undone.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.page.undo.setEnabled(True)
        self.refused.emit(error)
