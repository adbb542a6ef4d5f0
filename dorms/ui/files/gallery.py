"""The photos and files of a row in its pane: small pictures in rows of three; a click shows one large."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.attaching import remove_file
from dorms.db.queries.tracing import file_content
from dorms.domain.attachments import KeptFile
from dorms.domain.tracing import Scan
from dorms.messages import translate
from dorms.ui.files.reading import picture_of
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import font
from dorms.ui.tracing.scans import open_scan

THUMB = QSize(78, 58)
ACROSS = 3
SMALLEST, USUAL = QSize(320, 240), QSize(820, 640)


class Gallery(QWidget):
    """What is kept with one row; it asks for the bytes of what it shows."""

    def __init__(self, backend: Backend, files: Sequence[KeptFile]) -> None:
        super().__init__()
        self._backend = backend
        title = QLabel(translate("Files", "照片和文件"))
        title.setFont(font(bold=True))
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.buttons = [self._button(file) for file in files]
        for at, button in enumerate(self.buttons):
            grid.addWidget(button, at // ACROSS, at % ACROSS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(title)
        column.addLayout(grid)

    def _button(self, file: KeptFile) -> QToolButton:
        button = QToolButton()
        button.setIconSize(THUMB)
        button.setFixedSize(THUMB + QSize(10, 10))
        content = self._backend.ask(file_content, file.hash) if file.size is not None else None
        picture = picture_of(content or b"")
        if picture.isNull():
            put_icon(button, "document")
            button.setIconSize(THUMB / 2)
        else:
            button.setIcon(QIcon(QPixmap.fromImage(picture)))
        button.setToolTip(
            file.name
            if content is not None
            else translate("Files", "{name}（还没有收到，会随办理它的单位下一次上报带来）").format(
                name=file.name
            )
        )
        button.setAccessibleName(translate("Files", "打开 {name}").format(name=file.name))
        button.clicked.connect(lambda: self._open(file, picture.isNull()))
        return button

    def _open(self, file: KeptFile, is_paper: bool) -> None:
        if is_paper:
            open_scan(self._backend, Scan(file.name, file.hash))
            return
        dialog = PictureDialog(self._backend, file, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class PictureDialog(QDialog):
    """One photo as large as the window; it can be taken away again."""

    def __init__(self, backend: Backend, file: KeptFile, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._file = backend, file
        self.setWindowTitle(file.name)
        self._picture = QPixmap.fromImage(picture_of(backend.ask(file_content, file.hash) or b""))
        self.shown = QLabel()
        self.shown.setAccessibleName(file.name)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setMinimumSize(SMALLEST)
        self.shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.remove = QPushButton(translate("Files", "去掉这张"))
        self.leave = QPushButton(translate("Files", "关闭"))
        self.leave.setDefault(True)
        box = QDialogButtonBox()
        box.addButton(self.remove, QDialogButtonBox.ButtonRole.DestructiveRole)
        box.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.addWidget(self.shown, 1)
        column.addWidget(box)
        self.remove.setEnabled(backend.may_write)
        self.remove.clicked.connect(self._on_remove)
        self.leave.clicked.connect(self.reject)
        self.resize(USUAL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        if not self._picture.isNull():
            self.shown.setPixmap(self._picture.scaled(self.shown.size(), keep, smooth))

    @Slot()
    def _on_remove(self) -> None:
        why = translate("Files", "看照片时去掉")
        self._backend.run(remove_file, self._file.id, note=why, reason=why)
        self.accept()
