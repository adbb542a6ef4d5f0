"""转交箱 of a central school: what waits to be passed on, what was, what was sent back and why."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dorms.db.backup import make_folder
from dorms.db.store import Store
from dorms.messages import explain, translate
from dorms.sync.relay import HELD, KEPT, UP, TrayLine, forward, hand_on, hold_back, release, tray
from dorms.ui.exchange.places import target
from dorms.ui.exchange.result import Result
from dorms.ui.exchange.work import Noted, noted
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.fields import NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone


def pass_on(store: Store, folder: Path) -> list[Path]:
    """Everything that waits, both ways, into one folder."""
    make_folder(folder)
    return [*forward(store, folder), *hand_on(store, folder)]


class TrayPanel(QWidget):
    """A tab of the central school's page."""

    def __init__(self, backend: Backend) -> None:
        super().__init__()
        self._backend = backend
        self.table: Table[TrayLine] = Table(
            RowsModel(_columns(), identity=lambda one: one.id),
            name="exchange-tray",
            title=self.tr("转交箱"),
            empty=self.tr("转交箱是空的。把本镇学校的上报文件、县局给它们的下发文件拖到窗口里。"),
        )
        self.result = Result()
        self.send, self.back = QPushButton(self.tr("全部转交(&Z)")), QPushButton(self.tr("退回(&B)…"))
        self.again = QPushButton(self.tr("还是转交(&A)"))
        self._lay_out()

    def _lay_out(self) -> None:
        self.send.setObjectName("primary")
        put_icon(self.send, "usb", primary=True)
        put_icon(self.back, "back")
        put_icon(self.again, "forward")
        for button in (self.send, self.back, self.again):
            self.table.add_tool(button)
        self.result.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.result)
        column.addWidget(self.table, 1)
        self.send.clicked.connect(self._on_send)
        self.back.clicked.connect(self._on_back)
        self.again.clicked.connect(self._on_again)
        self.table.chosen.connect(self._on_chosen)
        self._on_chosen(None)

    def refresh(self) -> int:
        """Ask again; how many wait to be passed on."""
        lines = self._backend.ask(tray)
        self.table.rows.set_rows(lines)
        waiting = sum(one.state == KEPT for one in lines)
        self.send.setEnabled(waiting > 0 and self._backend.may_write)
        self._on_chosen(self.table.current())
        return waiting

    @Slot(object)
    def _on_chosen(self, one: TrayLine | None) -> None:
        may = self._backend.may_write and one is not None
        self.back.setEnabled(may and one is not None and one.state == KEPT)
        self.again.setEnabled(may and one is not None and one.state != KEPT)

    @Slot()
    def _on_send(self) -> None:
        store, folder = self._backend.store, target()[0] / self.tr("转交文件")
        job = noted(lambda tick: pass_on(store, folder), title=self.tr("正在写转交文件"))
        job.failure_is_shown = True
        job.done.connect(self._on_sent)
        job.failed.connect(self._on_failed)
        self._backend.start(job)

    @Slot(object)
    def _on_sent(self, made: Noted[list[Path]]) -> None:
        words = self.tr("{count} 个文件已原样写好，读回核对无误，可以拔出U盘了。")
        folder = made.result[0].parent if made.result else ""
        self.result.show_done(
            words.format(count=len(made.result)), self.tr("文件夹：{folder}").format(folder=folder)
        )

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.result.show_refused(explain(refusal(error)))

    @Slot()
    def _on_back(self) -> None:
        if (one := self.table.current()) is not None:
            form = BackForm(self, self._backend, one)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    @Slot()
    def _on_again(self) -> None:
        store, one = self._backend.store, self.table.current()
        if one is not None:
            self._backend.start(noted(lambda tick: release(store, one.id)))


class BackForm(Form):
    """Not passed on, and why: the words for the school."""

    def __init__(self, parent: QWidget, backend: Backend, one: TrayLine) -> None:
        title = translate("Exchange", "退回{office}第 {number} 号").format(
            office=one.office_name, number=one.number
        )
        super().__init__(title, translate("Exchange", "退回，不转交"), self._hold, parent)
        self._backend, self._one = backend, one
        self.reason = self.add(NoteField(self.tr("请学校改什么(&R)"), required=True), "note")

    def _hold(self) -> Job:
        store, packet, note = self._backend.store, self._one.id, self.reason.value()
        return self._backend.start(noted(lambda tick: hold_back(store, packet, note)))


def _columns() -> list[Column[TrayLine]]:
    return [
        Column(translate("Exchange", "状态"), _state, mark=_mark, width=10),
        Column(translate("Exchange", "学校"), lambda one: one.office_name, Kind.PLACE, width=22),
        Column(translate("Exchange", "去向"), _way, width=10),
        Column(
            translate("Exchange", "号"), lambda one: str(one.number), Kind.NUMBER, order=lambda one: one.number,
            width=5,
        ),
        Column(
            translate("Exchange", "收下时间"), lambda one: minute_of(one.at), Kind.DATE,
            order=lambda one: one.at, width=16,
        ),
        Column(translate("Exchange", "说明"), lambda one: one.note, width=24),
    ]  # fmt: skip


def _state(one: TrayLine) -> str:
    if one.state == KEPT:
        return translate("Exchange", "待转交")
    return translate("Exchange", "已退回") if one.state == HELD else translate("Exchange", "已转交")


def _mark(one: TrayLine) -> Mark:
    if one.state == KEPT:
        return Mark(translate("Exchange", "待"), Shape.RING, Tone.WAITING)
    if one.state == HELD:
        return Mark(translate("Exchange", "退"), Shape.OCTAGON, Tone.DANGER)
    return Mark(translate("Exchange", "转"), Shape.DISC, Tone.FREE)


def _way(one: TrayLine) -> str:
    return translate("Exchange", "交给县局") if one.direction == UP else translate("Exchange", "交给学校")
