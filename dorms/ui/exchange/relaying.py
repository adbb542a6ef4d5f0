"""A central school looks at its schools' packets and keeps them for passing on; nothing of them is merged here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dorms.db.store import Store
from dorms.errors import DormsError
from dorms.errors.bureau import NotYourSchool
from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.sync.relay import UP, Relayed, RelayedOperation, keep, read_relayed
from dorms.ui.exchange.work import noted
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone, font


@dataclass(frozen=True)
class Sorted:
    """Files of the town's schools, and those for this office itself."""

    relayed: tuple[Relayed, ...]
    own: tuple[Path, ...]


def sort_out(store: Store, paths: Sequence[Path]) -> Sorted:
    """What is to be passed on and what is ours; what cannot be read is judged with ours."""
    relayed, own = [], []
    for path in paths:
        try:
            relayed.append(read_relayed(store, path))
        except NotYourSchool:
            own.append(path)
        except DormsError:
            own.append(path)
    return Sorted(tuple(relayed), tuple(own))


def keep_all(store: Store, paths: Sequence[Path]) -> int:
    """All of them into the tray."""
    for path in paths:
        keep(store, path)
    return len(paths)


class RelayDialog(QDialog):
    """Each packet with what was done in it, in words; then into the tray."""

    kept = Signal(int)

    def __init__(self, backend: Backend, found: Sequence[Relayed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend, self._found = backend, list(found)
        self.setWindowTitle(self.tr("本镇学校的文件"))
        self.table: Table[Relayed] = Table(
            RowsModel(_columns(), identity=lambda one: one.id),
            name="exchange-relayed",
            title=self.tr("收到的文件"),
            empty=self.tr("没有文件。"),
        )
        self.told, self.keep = QPlainTextEdit(), QPushButton()
        self.leave = QPushButton(self.tr("不收(&C)"))
        self._lay_out()
        self.table.rows.set_rows(self._found)
        self.table.view.choose_first()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("先看清内容，再收进转交箱"))
        title.setFont(font(scale=1.3, bold=True))
        words = QLabel(self.tr("原样转交给县局或学校，一个字也不改；有不对的可以退回，请学校改好重报。"))
        words.setObjectName("muted")
        self.told.setReadOnly(True)
        self.told.setAccessibleName(self.tr("文件里办了什么"))
        self.keep.setText(self.tr("收进转交箱（{count} 个）(&R)").format(count=len(self._found)))
        self.keep.setObjectName("primary")
        foot, column = QHBoxLayout(), QVBoxLayout(self)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        column.setContentsMargins(20, 14, 20, 12)
        for widget in (title, words):
            column.addWidget(widget)
        column.addWidget(self.table, 2)
        column.addWidget(self.told, 3)
        column.addLayout(foot)
        self.resize(QSize(820, 560).boundedTo(self.screen().availableSize()))
        self.table.chosen.connect(self._on_chosen)
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self.reject)

    @Slot(object)
    def _on_chosen(self, one: Relayed | None) -> None:
        lines = [operation_words(each) for each in one.operations] if one is not None else []
        self.told.setPlainText("\n".join(lines) or self.tr("没有新办的内容。"))

    @Slot()
    def _on_keep(self) -> None:
        store, paths = self._backend.store, [one.path for one in self._found]
        self.keep.setEnabled(False)
        job: Job = noted(lambda tick: keep_all(store, paths))
        job.done.connect(self._on_kept)
        self._backend.start(job)

    @Slot(object)
    def _on_kept(self, made: object) -> None:
        self.accept()
        self.kept.emit(len(self._found))


def operation_words(one: RelayedOperation) -> str:
    """2026-06-15 10:02　李老师　登记教师　张三丰、程咬金."""
    words = translate("Exchange", "{when}　{actor}　{command}　{about}")
    about = translate("Exchange", "、").join(one.about)
    return words.format(
        when=minute_of(one.claimed_at), actor=one.actor, command=command_name(one.command), about=about
    )


def _columns() -> list[Column[Relayed]]:
    return [
        Column(
            translate("Exchange", "学校"), lambda one: one.office_name, Kind.PLACE, mark=_mark, width=22
        ),
        Column(translate("Exchange", "来往"), _direction, width=8),
        Column(
            translate("Exchange", "号"), lambda one: str(one.number), Kind.NUMBER, order=lambda one: one.number,
            width=5,
        ),
        Column(translate("Exchange", "生成时间"), lambda one: minute_of(one.made_at), Kind.DATE, width=16),
        Column(translate("Exchange", "内容"), _content, width=20),
    ]  # fmt: skip


def _direction(one: Relayed) -> str:
    return translate("Exchange", "上报") if one.direction == UP else translate("Exchange", "下发")


def _content(one: Relayed) -> str:
    words = translate("Exchange", "{operations} 笔，{changes} 条")
    if one.direction == UP and not one.is_known:
        words = translate("Exchange", "{operations} 笔，{changes} 条；县局还没有认可这台电脑")
    return words.format(operations=len(one.operations), changes=one.changes)


def _mark(one: Relayed) -> Mark:
    if one.direction == UP:
        return Mark(translate("Exchange", "报"), Shape.SQUARE, Tone.WAITING)
    return Mark(translate("Exchange", "发"), Shape.DISC, Tone.FREE)
