"""The page after the trial: per file what it would bring, or why it cannot be taken and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.errors.sync import FingerprintDiffers, SenderUnknown
from dorms.messages import translate
from dorms.sync.batch import Batch, Refused
from dorms.sync.merge import MergeReport
from dorms.ui.exchange.words import batch_words, outcome_words, refused_words
from dorms.ui.kit.line import Line
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone, font


@dataclass(frozen=True)
class FileLine:
    """One file of the batch."""

    path: Path
    office: str
    number: int
    report: MergeReport | None = None
    refused: Refused | None = None

    @property
    def is_newcomer(self) -> bool:
        """It comes from a PC nobody has accepted yet."""
        return self.refused is not None and isinstance(self.refused.error, SenderUnknown | FingerprintDiffers)

    @property
    def needs(self) -> int:
        """What of it a person has to decide."""
        return self.report.conflicts + len(self.report.issues) if self.report is not None else 0


def lines_of(batch: Batch) -> list[FileLine]:
    """Files that need somebody first."""
    refused = [FileLine(one.path, one.office, one.number, refused=one) for one in batch.refused]
    good = [FileLine(one.path, one.office, one.number, report=one) for one in batch.reports]
    refused.sort(key=lambda one: not one.is_newcomer)
    return refused + sorted(good, key=lambda one: -one.needs)


def file_mark(line: FileLine) -> Mark:
    """How a file stands, told by letter, shape and colour."""
    if line.is_newcomer:
        return Mark(translate("Exchange", "核"), Shape.DIAMOND, Tone.LATE)
    if line.report is None:
        return Mark(translate("Exchange", "拒"), Shape.OCTAGON, Tone.DANGER)
    if line.needs or line.report.quarantined:
        return Mark(translate("Exchange", "裁"), Shape.TRIANGLE, Tone.LATE)
    if line.report.new:
        return Mark(translate("Exchange", "新"), Shape.DISC, Tone.FREE)
    return Mark(translate("Exchange", "同"), Shape.RING, Tone.GONE)


def _words(line: FileLine) -> str:
    if line.is_newcomer:
        if line.refused is not None and isinstance(line.refused.error, FingerprintDiffers):
            return translate("Exchange", "核对码不一致：请再打电话核对一遍，不一致就不要认可")
        return translate("Exchange", "这台电脑第一次上报：打电话核对后认可")
    if line.refused is not None:
        return refused_words(line.refused)
    return outcome_words(line.report) if line.report is not None else ""


def _count(title: str, name: str, width: int = 6) -> Column[FileLine]:
    def value(line: FileLine) -> int:
        return int(getattr(line.report, name)) if line.report is not None else 0

    return Column(
        title, lambda line: str(value(line)) if value(line) else "", Kind.NUMBER, order=value, width=width
    )


def _columns() -> list[Column[FileLine]]:
    return [
        Column(
            translate("Exchange", "单位"), lambda one: one.office or one.path.name, Kind.PLACE, mark=file_mark,
            width=24,
        ),
        Column(
            translate("Exchange", "号"), lambda one: str(one.number or ""), Kind.NUMBER,
            order=lambda one: one.number, width=4,
        ),
        _count(translate("Exchange", "新内容"), "new"),
        _count(translate("Exchange", "已有"), "known"),
        Column(
            translate("Exchange", "要裁定"), lambda one: str(one.needs or ""), Kind.NUMBER,
            order=lambda one: one.needs, width=6,
        ),
        _count(translate("Exchange", "不采纳"), "quarantined"),
        _count(translate("Exchange", "等前文"), "waiting"),
        Column(translate("Exchange", "结果"), _words, hint=_words, width=30),
    ]  # fmt: skip


class ReportPage(QWidget):
    """The files of a trial with their counts; nothing was written."""

    accepted = Signal(object, str)  # path, code as typed
    removed = Signal(object)  # path

    def __init__(self, *, is_bureau: bool) -> None:
        super().__init__()
        self._is_bureau = is_bureau
        self.title, self.words = QLabel(), QLabel()
        self.table: Table[FileLine] = Table(
            RowsModel(_columns(), identity=lambda one: one.path),
            name="exchange-report",
            title=self.tr("试读结果"),
            empty=self.tr("没有文件。把上报或下发文件拖到这里。"),
        )
        self.newcomer, self.told = AcceptPanel(), QLabel()
        self._lay_out()

    def _lay_out(self) -> None:
        self.title.setFont(font(scale=1.3, bold=True))
        self.words.setWordWrap(True)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setObjectName("wrong")
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 4)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.words)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 6, 20, 6)
        foot.addWidget(self.told)
        foot.addWidget(self.newcomer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.table.chosen.connect(self._on_chosen)
        self.newcomer.accepted.connect(self.accepted)
        self.newcomer.removed.connect(self.removed)

    def show_batch(self, batch: Batch, accepts: Mapping[Path, str]) -> None:
        """The counts, the files that need somebody first."""
        lines = lines_of(batch)
        self.title.setText(self.tr("试读 {count} 个文件，还没有写入").format(count=len(lines)))
        self.words.setText(batch_words(batch, decides=self._is_bureau))
        self.table.rows.set_rows(lines)
        self.newcomer.hide()
        self.told.hide()
        if lines:
            self.table.choose(lines[0].path)
            self._on_chosen(lines[0])

    @Slot(object)
    def _on_chosen(self, line: FileLine | None) -> None:
        self.newcomer.setVisible(line is not None and line.is_newcomer)
        self.told.setVisible(line is not None and line.refused is not None and not line.is_newcomer)
        if line is None:
            return
        if line.is_newcomer:
            self.newcomer.show_line(line)
        elif line.refused is not None:
            self.told.setText(refused_words(line.refused))


class AcceptPanel(QFrame):
    """The call: the other side reads its code aloud, it is typed here and compared by the program."""

    accepted = Signal(object, str)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._path = Path()
        self.words, self.code = QLabel(), _CodeLine()
        self.accept, self.remove = (
            QPushButton(self.tr("核对并认可(&A)")),
            QPushButton(self.tr("这次不接收(&N)")),
        )
        self.words.setWordWrap(True)
        self.code.setAccessibleName(self.tr("对方念出的核对码"))
        self.code.setPlaceholderText(self.tr("24 位数字，空格不要紧"))
        self.code.setFont(font(scale=1.4))
        self.code.setMaximumWidth(420)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.code, 1)
        row.addWidget(self.accept)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(self.words)
        column.addLayout(row)
        self.accept.clicked.connect(self._on_accept)
        self.remove.clicked.connect(lambda: self.removed.emit(self._path))
        self.code.entered.connect(self._on_accept)
        self.hide()

    def show_line(self, line: FileLine) -> None:
        """Whom to call, and what he reads from where."""
        if line.path != self._path:
            self.code.clear()
        self._path = line.path
        words = self.tr(
            "请用您已有的号码打电话给{office}，请对方打开“收发”页念出“本机核对码”，在这里照着输入。"
            "核对码证明文件真是那台电脑写的；认可之后，那台电脑以后的文件就不用再核对。"
        )
        if line.refused is not None and isinstance(line.refused.error, FingerprintDiffers):
            words = self.tr(
                "输入的与{office}文件里的核对码不一致。请再核对一遍；仍不一致，文件可能被人换过，不要认可。"
            )
        self.words.setText(words.format(office=line.office))

    @Slot()
    def _on_accept(self) -> None:
        if self.code.text().strip():
            self.accepted.emit(self._path, self.code.text().strip())


class _CodeLine(Line):
    """Digits; Enter compares."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # Enter must not reach the dialog


class Foot(QWidget):
    """What the dialog can do next."""

    def __init__(self) -> None:
        super().__init__()
        self.note, self.go, self.leave = QLabel(), QPushButton(), QPushButton()
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.go.setObjectName("primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 12)
        row.addWidget(self.note, 1)
        row.addWidget(self.leave)
        row.addWidget(self.go)

    def show_busy(self) -> None:
        self.note.clear()
        self.go.hide()
        self.leave.hide()

    def show_report(self, batch: Batch) -> None:
        """The verb says how many are taken in."""
        count = len(batch.reports)
        self.go.setText(self.tr("接收 {count} 个文件(&R)").format(count=count))
        self.go.setEnabled(count > 0)
        self.leave.setText(self.tr("不接收(&C)"))
        self.note.setText(
            self.tr("接收前自动备份；次序、重复、改过名都不要紧。")
            if count
            else self.tr("没有可以接收的文件。")
        )
        self.go.show()
        self.leave.show()
        if count:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_done(self) -> None:
        self.note.clear()
        self.go.setText(self.tr("知道了(&K)"))
        self.go.setEnabled(True)
        self.go.show()
        self.leave.hide()
