"""电脑坏了，从县局恢复本校数据: the bureau's file, the code heard over the telephone, who works here."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.recovering import recover
from dorms.db.store import Store
from dorms.files import safe_name
from dorms.messages import explain, translate
from dorms.messages.between import recovered_words
from dorms.sync.recovery import Recovered, is_recovery
from dorms.ui.exchange.places import sources
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.fields import TextField
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import font

SUFFIX = ".dorms"


@dataclass(frozen=True)
class RecoverWanted:
    """What the user answered."""

    file: Path
    code: str
    name: str
    post: str
    folder: Path


def begin_again(wanted: RecoverWanted) -> tuple[Store, Recovered]:
    """The office's store anew; a damaged one that lies there is left as it is."""
    wanted.folder.mkdir(parents=True, exist_ok=True)
    name = translate("Exchange", "恢复的本校数据")  # for which school it is, only the code tells
    path, number = wanted.folder / safe_name(name, SUFFIX), 1
    while path.exists():
        number += 1
        path = wanted.folder / safe_name(f"{name}-{number}", SUFFIX)
    return recover(path, wanted.file, wanted.code, actor=wanted.name, post=wanted.post)


def newest_recovery() -> Path | None:
    """The newest recovery file on sticks, in 下载 or on the desktop."""
    found = [path for folder in sources() for path in _files_of(folder) if is_recovery(path)]
    return max(found, key=lambda path: path.stat().st_mtime, default=None)


def _files_of(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []


def recoveries_in(event: QDropEvent) -> list[Path]:
    """The recovery files being dropped, told by what they hold."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [path for url in urls if url.isLocalFile() and is_recovery(path := Path(url.toLocalFile()))]


class RecoverDialog(QDialog):
    """Stays until the store is there: a wrong code is said beside it."""

    wanted = Signal(object)  # RecoverWanted

    def __init__(self, folder: Path, parent: QWidget | None = None, file: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._file = file or newest_recovery()
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("从县局恢复本校数据"))
        self.choose, self.file = QPushButton(self.tr("选择恢复文件(&O)…")), QLabel()
        self.code = TextField(
            self.tr("恢复码(&C)"), required=True, hint=self.tr("县局在电话里念的 16 位数字")
        )
        self.person = TextField(self.tr("您的姓名(&N)"), required=True, is_name=True)
        self.post = TextField(self.tr("职务(&P)"), hint=self.tr("如：总务主任"))
        self.go, self.leave = QPushButton(self.tr("恢复(&R)")), QPushButton(self.tr("返回"))
        self.refused = QLabel()
        self._notes: list[QLabel] = []
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.go.clicked.connect(self._on_go)
        self.leave.clicked.connect(self.reject)
        self._show_file()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("从县局恢复本校数据"))
        title.setFont(font(scale=1.4, bold=True))
        words = QLabel(
            self.tr(
                "请打电话给县局：县局生成一个恢复文件，再把恢复码念给您。"
                "县局已有的数据全部回来，还会告诉您最后一次上报之后要补录什么。"
            )
        )
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        self.refused.setObjectName("wrong")
        for label in (words, self.file, self.refused):
            label.setWordWrap(True)
        for label in (words, self.file):
            label.setObjectName("muted")
        self.refused.setObjectName("wrong")
        self.code.line.setFont(font(scale=1.4))
        put_icon(self.choose, "folder")
        self.go.setObjectName("primary")
        row, foot, form, column = QHBoxLayout(), QHBoxLayout(), QFormLayout(), QVBoxLayout(self)
        row.addWidget(self.choose)
        row.addWidget(self.file, 1)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.go)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        for field in self._fields():
            self._add(form, field)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(10)
        for widget in (title, words):
            column.addWidget(widget)
        column.addLayout(row)
        column.addLayout(form)
        column.addWidget(self.refused)
        column.addStretch(1)
        column.addLayout(foot)
        self.resize(QSize(640, 420))

    def _add(self, form: QFormLayout, field: TextField) -> None:
        note, label = QLabel(), QLabel(field.label)
        note.setObjectName("wrong")
        note.hide()
        self._notes.append(note)
        label.setBuddy(field.widget)
        field.widget.setAccessibleName(field.plain_label)
        form.addRow(label, field.widget)
        form.addRow("", note)

    def _fields(self) -> list[TextField]:
        return [self.code, self.person, self.post]

    @Slot()
    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("选择恢复文件"), "", self.tr("所有文件 (*)"))
        if name:
            self._file = Path(name)
            self._show_file()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if recoveries_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if found := recoveries_in(event):
            event.acceptProposedAction()
            self._file = found[0]
            self._show_file()

    def _show_file(self) -> None:
        none = self.tr("还没有恢复文件。插上U盘或从工作群下载后再选。")
        self.file.setText(str(self._file) if self._file is not None else none)
        self.go.setEnabled(self._file is not None)

    @Slot()
    def _on_go(self) -> None:
        self.refused.clear()
        wrong = []
        for field, note in zip(self._fields(), self._notes, strict=True):
            words = field.refusal()
            note.setText(words)
            note.setVisible(bool(words))
            if words:
                wrong.append(field)
        if wrong or self._file is None:
            return
        self.go.setEnabled(False)
        self.go.setText(self.tr("正在恢复…"))
        self.wanted.emit(
            RecoverWanted(self._file, self.code.value(), self.person.value(), self.post.value(), self._folder)
        )

    def say_refused(self, error: Exception) -> None:
        """Why it was not done; everything typed stays."""
        self.go.setEnabled(True)
        self.go.setText(self.tr("恢复(&R)"))
        self.refused.setText(explain(refusal(error)))


def tell_recovered(found: Recovered, parent: QWidget) -> None:
    """What came back and what has to be entered again; it can be copied."""
    title = translate("Exchange", "已恢复本校数据")
    box = QMessageBox(QMessageBox.Icon.Information, title, recovered_words(found), parent=parent)
    box.addButton(translate("Exchange", "知道了"), QMessageBox.ButtonRole.AcceptRole)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
