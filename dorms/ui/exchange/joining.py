"""加入县局: an office begins its data from the bureau's enrolment file, after a telephone call."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.domain.changes import Change
from dorms.errors import DormsError
from dorms.files import safe_name
from dorms.messages import explain
from dorms.sync.enrolment import Enrolment, read_enrolment
from dorms.sync.envelope import ENROLMENT
from dorms.sync.found import exchange_files
from dorms.ui.exchange.places import sources
from dorms.ui.exchange.receive import packets_in
from dorms.ui.kit.fields import TextField
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import font

SUFFIX = ".dorms"


@dataclass(frozen=True)
class JoinWanted:
    """What the user answered: which file, who works here, where the data lie."""

    file: Path
    office: str
    name: str
    post: str
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / f"{safe_name(self.office)}{SUFFIX}"


def newest_enrolment() -> Path | None:
    """The newest enrolment file on sticks, in 下载 or on the desktop."""
    return next((path for path in exchange_files(sources()) if is_enrolment(path)), None)


def is_enrolment(path: Path) -> bool:
    """Whether it begins as an enrolment file does."""
    try:
        with path.open("rb") as file:
            return file.read(len(ENROLMENT)) == ENROLMENT
    except OSError:
        return False


def enrolments_in(event: QDropEvent) -> list[Path]:
    """The enrolment files being dropped."""
    return [path for path in packets_in(event) if is_enrolment(path)]


def office_of(enrolment: Enrolment) -> str:
    """For whom the file is, by the name in it."""
    office = str(enrolment.office)
    for line in enrolment.parts.changes:
        if office in line and (change := Change.from_line(line)).row == office:
            name = change.patch.get("name")
            if isinstance(name, str):
                return name
    return ""


class JoinDialog(QDialog):
    """The file first, then the code on the telephone, then who works here."""

    wanted = Signal(object)  # JoinWanted

    def __init__(self, folder: Path, parent: QWidget | None = None, file: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._enrolment: Enrolment | None = None
        self.setWindowTitle(self.tr("加入县局"))
        self.setAcceptDrops(True)
        self.choose = QPushButton(self.tr("选择登记文件(&O)…"))
        self.file, self.told, self.code, self.call = QLabel(), QLabel(), QLabel(), QLabel()
        self.person = TextField(self.tr("您的姓名(&N)"), required=True, is_name=True)
        self.post = TextField(self.tr("职务(&P)"), required=True, hint=self.tr("如：总务主任"))
        self.join = QPushButton(self.tr("核对一致，加入(&J)"))
        self.leave = QPushButton(self.tr("返回"))
        self._notes: list[QLabel] = []
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.join.clicked.connect(self._on_join)
        self.leave.clicked.connect(self.reject)
        self.show_file(file or newest_enrolment())

    def _lay_out(self) -> None:
        title = QLabel(self.tr("用县局发的登记文件开始"))
        title.setFont(font(scale=1.4, bold=True))
        words = QLabel(
            self.tr("学校名录不用再录。第一次上报、县局核对之后，本单位的房源、教师和住户会随下发文件回来。")
        )
        self.code.setFont(font(scale=2.0, bold=True))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setFont(font(scale=1.1, bold=True))
        for label in (words, self.file, self.told, self.call):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (words, self.file):
            label.setObjectName("muted")
        put_icon(self.choose, "folder")
        self.join.setObjectName("primary")
        row, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.choose)
        row.addWidget(self.file, 1)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.join)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(10)
        for widget in (title, words):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._card())
        column.addLayout(self._form())
        column.addStretch(1)
        column.addLayout(foot)
        self.resize(QSize(640, 520))

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.call)
        return card

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        for field in self._fields():
            note = QLabel()
            note.setObjectName("wrong")
            note.hide()
            self._notes.append(note)
            label = QLabel(field.label)
            label.setBuddy(field.widget)
            field.widget.setAccessibleName(field.plain_label)
            form.addRow(label, field.widget)
            form.addRow("", note)
        return form

    def _fields(self) -> list[TextField]:
        return [self.person, self.post]

    # The file

    @Slot()
    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("选择登记文件"), "", self.tr("所有文件 (*)"))
        if name:
            self.show_file(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if enrolments_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if found := enrolments_in(event):
            event.acceptProposedAction()
            self.show_file(found[0])

    def show_file(self, path: Path | None) -> None:
        """What the file is, and the code to compare; or why it is none."""
        self._enrolment = None
        self.file.setText(self.tr("也可以把文件拖到这里。") if path is None else str(path))
        words, code = self.tr("还没有登记文件。请向县局要一份，插上U盘或从工作群下载。"), ""
        if path is not None:
            try:
                self._enrolment = read_enrolment(path)
            except DormsError as error:
                words = explain(error)
            else:
                told = self.tr("{bureau} 发给 {office}")
                words = told.format(bureau=self._enrolment.bureau, office=office_of(self._enrolment))
                code = self._enrolment.fingerprint
        self.told.setText(words)
        self.code.setText(code)
        self.code.setVisible(bool(code))
        self.call.setText(
            self.tr("打电话给县局念出这串核对码，与县局屏幕上的完全一致再加入；不一致，文件就不是县局发的。")
            if code
            else ""
        )
        self.join.setEnabled(bool(code))

    @Slot()
    def _on_join(self) -> None:
        wrong = []
        for field, note in zip(self._fields(), self._notes, strict=True):
            words = field.refusal()
            note.setText(words)
            note.setVisible(bool(words))
            if words:
                wrong.append(field)
        if wrong:
            wrong[0].widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._enrolment is not None:
            office = office_of(self._enrolment)
            self.accept()
            self.wanted.emit(
                JoinWanted(self._enrolment.path, office, self.person.value(), self.post.value(), self._folder)
            )
