"""What a page offers about the files of its chosen row: add some, and the pane shows them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dorms.actions.attaching import attach_files
from dorms.db.queries.attachments import files_of
from dorms.domain.attachments import KeptFile
from dorms.errors import DormsError
from dorms.messages import translate
from dorms.ui.files.field import choose_files
from dorms.ui.files.gallery import Gallery
from dorms.ui.files.reading import read_file
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.kit.page import Page


class FileOffers:
    """添加照片 of one kind of row; `shelf` is what the pane shows of them."""

    def __init__(self, page: Page, subject: str, chosen: Callable[[], UUID | None]) -> None:
        self._page, self._subject, self._chosen = page, subject, chosen
        self.add: QAction = page.offer(
            translate("Files", "添加照片或文件(&+)…"), self._on_add, icon="add", needs_row=True
        )

    def _on_add(self) -> None:
        if self._chosen() is not None:  # else the page says why not, before anybody looks for a file
            self.take(choose_files(self._page))

    def take(self, paths: Sequence[Path]) -> None:
        """Keep these files with the chosen row; one that is refused is told, and nothing is kept."""
        row = self._chosen()
        if row is None or not paths:
            return
        try:
            files = [read_file(path) for path in paths]
        except DormsError as error:
            ErrorDialog(error, parent=self._page.window()).open()
            return
        self._page.backend.run(attach_files, self._subject, row, files)

    def shelf(self, row: UUID | None, more: Sequence[KeptFile] = ()) -> Callable[[], QWidget] | None:
        """The small pictures of this row, and more that belong beside them; None where there are none."""
        files = self._page.backend.ask(files_of, self._subject, [row]) if row is not None else []
        files = [*files, *more]
        return (lambda: Gallery(self._page.backend, files)) if files else None
