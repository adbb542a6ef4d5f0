"""Photos and files chosen in a form: kept with what the form writes, as one operation."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from dorms.domain.attachments import NewFile
from dorms.errors import DormsError
from dorms.messages import explain, translate
from dorms.ui.files.reading import picture_of, read_file
from dorms.ui.kit.fields import Field
from dorms.ui.kit.icons import put_icon

THUMB = QSize(56, 42)


class FilesField(Field[tuple[NewFile, ...]]):
    """A button that asks for files; each chosen one stands beside it, and a click on it takes it out again."""

    def __init__(self, label: str, *, grow: Callable[[], object]) -> None:
        self._grow = grow
        self.files: list[NewFile] = []
        whole = QWidget()
        self.choose = QPushButton(translate("Files", "选照片或文件…"))
        self.choose.setAutoDefault(False)
        put_icon(self.choose, "add")
        self.told = QLabel()
        self.told.setObjectName("wrong")
        self.told.setWordWrap(True)
        self.told.hide()
        self._shown = QHBoxLayout()
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addLayout(self._shown)
        row.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.told)
        super().__init__(label, whole, lambda: tuple(self.files))
        whole.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._on_choose)

    @Slot()
    def _on_choose(self) -> None:
        self.take(choose_files(self.widget))

    def take(self, paths: Sequence[Path]) -> None:
        """These files too; what is none is told, and the others are taken."""
        refused = []
        for path in paths:
            try:
                file = read_file(path)
            except DormsError as error:
                refused.append(explain(error))
                continue
            if file.content not in [one.content for one in self.files]:
                self.files.append(file)
        self.told.setText("\n".join(refused))
        self.told.setVisible(bool(refused))
        self._show()

    def _show(self) -> None:
        while (item := self._shown.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for file in self.files:
            self._shown.addWidget(self._button(file))
        self.changed.emit()
        self._grow()

    def _button(self, file: NewFile) -> QToolButton:
        button = QToolButton()
        button.setIconSize(THUMB)
        picture = picture_of(file.content)
        if picture.isNull():
            put_icon(button, "document")
        else:
            button.setIcon(QIcon(QPixmap.fromImage(picture)))
        words = translate("Files", "{name}，点一下去掉").format(name=file.name)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._drop(file))
        return button

    def _drop(self, file: NewFile) -> None:
        self.files.remove(file)
        self._show()


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for one or several files."""
    kinds = translate("Files", "照片和文件 ({files})").format(files="*.jpg *.jpeg *.png *.pdf")
    chosen, _ = QFileDialog.getOpenFileNames(parent.window(), translate("Files", "选照片或文件"), "", kinds)
    return [Path(one) for one in chosen]
