"""The first start: whose data, who works with them, where they lie; or practice with one click."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
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

from dorms.files import safe_name
from dorms.ui.kit.fields import TextField
from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import colours, font

SUFFIX = ".dorms"


@dataclass(frozen=True)
class Wanted:
    """What the user answered."""

    unit: str
    name: str
    post: str
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / f"{safe_name(self.unit)}{SUFFIX}"


class FirstRun(QDialog):
    """Three ways in, side by side: a bureau's own data, an office that joins its bureau, practice."""

    wanted = Signal(object)
    joining = Signal(object)  # begin from the bureau's enrolment file: its Path where it was dropped
    recovering = Signal(object)  # the PC broke: begin from what the bureau holds, likewise
    practice = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("教师周转宿舍管理"))
        self.unit = TextField(self.tr("单位(&U)"), required=True, hint=self.tr("如：庐江县教育体育局"))
        self.person = TextField(self.tr("姓名(&N)"), required=True, is_name=True)
        self.post = TextField(self.tr("职务(&P)"), required=True, hint=self.tr("如：资产管理员"))
        self.place = QLabel(str(folder))
        self.begin = QPushButton(self.tr("开始使用"))
        self.join = QPushButton(self.tr("加入县局(&J)…"))
        self.recover = QPushButton(self.tr("电脑坏了，从县局恢复本校数据(&H)…"))
        self.try_out = QPushButton(self.tr("打开练习库"))
        self._notes: dict[int, QLabel] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("欢迎使用"))
        title.setFont(font(scale=1.6, bold=True))
        subtitle = QLabel(self.tr("先告诉程序这里是谁的数据。所有内容只存在这台电脑上，不联网。"))
        subtitle.setObjectName("muted")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._own_card(), 3)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._join_card())
        side.addWidget(self._practice_card(), 1)
        row.addLayout(side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(subtitle)
        column.addSpacing(10)
        column.addLayout(row, 1)
        self.resize(QSize(880, 560))
        self.begin.clicked.connect(self._on_begin)
        self.join.clicked.connect(lambda: self._leave_for(self.joining, None))
        self.recover.clicked.connect(lambda: self._leave_for(self.recovering, None))
        self.try_out.clicked.connect(lambda: self._leave_for(self.practice))
        QWidget.setTabOrder(self.post.line, self.begin)
        self.unit.line.setFocus()

    def _own_card(self) -> QFrame:
        card, column = _card(self.tr("县局：建立全县的数据"))
        form = QFormLayout()
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        for at, field in enumerate(self._fields()):
            note = QLabel()
            note.setObjectName("wrong")
            note.hide()
            self._notes[at] = note
            label = QLabel(field.label)
            label.setBuddy(field.widget)
            form.addRow(label, field.widget)
            form.addRow("", note)
        column.addLayout(form)
        column.addWidget(self._place_row())
        column.addStretch(1)
        self.begin.setObjectName("primary")
        self.begin.setDefault(True)
        column.addWidget(self.begin)
        return card

    def _place_row(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        change = QPushButton(self.tr("更改…"))
        change.setAccessibleName(self.tr("更改数据存放的文件夹"))
        change.clicked.connect(self._on_change)
        label = QLabel(self.tr("数据存放在"))
        label.setObjectName("muted")
        self.place.setWordWrap(True)
        row.addWidget(label)
        row.addWidget(self.place, 1)
        row.addWidget(change)
        return whole

    def _join_card(self) -> QFrame:
        card, column = _card(self.tr("学校、中心校：加入县局"))
        words = QLabel(self.tr("用县局发的登记文件开始，学校名录和本校数据不用再录。"))
        words.setWordWrap(True)
        column.addWidget(words)
        column.addWidget(self.join)
        column.addWidget(self.recover)
        return card

    def _practice_card(self) -> QFrame:
        card, column = _card(self.tr("先练一练"))
        sign = QLabel()
        sign.setPixmap(icon("board", ink=colours().accent, size=36).pixmap(36, 36))
        words = QLabel(
            self.tr(
                "练习库是一个编出来的县：800 套房、1200 名教师，可以随便改。\n\n"
                "随时能从“文件”菜单换成本单位的数据，两边互不影响。"
            )
        )
        words.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        column.addLayout(line)
        column.addStretch(1)
        column.addWidget(self.try_out)
        return card

    def _fields(self) -> list[TextField]:
        return [self.unit, self.person, self.post]

    @Slot()
    def _on_begin(self) -> None:
        wrong = []
        for at, field in enumerate(self._fields()):
            words = field.refusal()
            self._notes[at].setText(words)
            self._notes[at].setVisible(bool(words))
            if words:
                wrong.append(field)
        if wrong:
            wrong[0].widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        answer = Wanted(self.unit.value(), self.person.value(), self.post.value(), self._folder)
        self.wanted.emit(answer)

    def _leave_for(self, way: SignalInstance, *given: object) -> None:
        self.accept()
        way.emit(*given)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._way_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A file of the bureau's says itself which way in it is."""
        if (found := self._way_of(event)) is not None:
            event.acceptProposedAction()
            self._leave_for(*found)

    def _way_of(self, event: QDropEvent) -> tuple[SignalInstance, Path] | None:
        from dorms.ui.exchange.joining import enrolments_in  # only when something is dragged here
        from dorms.ui.exchange.recovering import recoveries_in

        if files := recoveries_in(event):
            return self.recovering, files[0]
        return (self.joining, files[0]) if (files := enrolments_in(event)) else None

    @Slot()
    def _on_change(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("数据存放在哪里"), str(self._folder))
        if chosen:
            self.choose_folder(Path(chosen))

    def choose_folder(self, folder: Path) -> None:
        """Let the data lie there."""
        self._folder = folder
        self.place.setText(str(folder))


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 16, 18, 16)
    column.setSpacing(10)
    heading = QLabel(title)
    heading.setFont(font(scale=1.15, bold=True))
    column.addWidget(heading)
    return card, column
