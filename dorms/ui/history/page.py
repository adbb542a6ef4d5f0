"""变更记录: everything that was done, by whom and why; any of it can be taken back."""

from collections.abc import Sequence
from datetime import date

from dorms.db.queries.operations import NEVER, OperationLine, operations
from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.table import Table


class HistoryPage(ListPage[OperationLine]):
    """The newest operations; refreshed after every one, whatever it touched."""

    topic = "history"

    def __init__(self, backend: Backend, today: date) -> None:
        table = Table(
            RowsModel(_columns(), identity=lambda line: line.id),
            name="history",
            title=self.tr("变更记录"),
            empty=self.tr("还没有变更。办理的每一笔都会记在这里。"),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一笔变更，这里会显示是谁、为什么，并可以撤销。"))
        )
        undo = self.offer(self.tr("撤销这一笔"), self._on_undo, icon="undo", needs_row=True)
        self.inspector.offer(undo)
        self._undo = undo
        backend.done.connect(self._on_any)

    def lines(self) -> Sequence[OperationLine]:
        return self.backend.ask(operations)

    def profile(self, row: OperationLine) -> Profile:
        can_undo = not row.undone and row.command not in NEVER
        self._undo.setEnabled(can_undo)
        facts = [
            (translate("History", "时间"), minute_of(row.at)),
            (translate("History", "经办人"), row.actor),
            (field_name("reason"), row.reason),
            (translate("History", "改动"), translate("History", "{count} 处").format(count=row.changes)),
        ]
        return Profile(
            title=command_name(row.command),
            subtitle=row.subject,
            facts=[Fact(label, text) for label, text in facts if text],
            notices=[self.tr("这一笔已经撤销。")] if row.undone else [],
        )

    def _on_undo(self) -> None:
        if (row := self.table.current()) is not None:
            self.backend.undo(row.id)

    def _on_any(self, outcome: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self.reload()


def _columns() -> list[Column[OperationLine]]:
    return [
        Column(
            translate("History", "时间"),
            lambda line: minute_of(line.at),
            Kind.DATE,
            order=lambda line: line.arrived,
            width=16,
        ),
        Column(translate("History", "做了什么"), lambda line: command_name(line.command), width=16),
        Column(translate("History", "对象"), lambda line: line.subject, Kind.PLACE, width=30),
        Column(translate("History", "经办人"), lambda line: line.actor, Kind.NAME, width=12),
        Column(
            translate("History", "改动"),
            lambda line: str(line.changes),
            Kind.NUMBER,
            order=lambda line: line.changes,
            width=8,
        ),
        Column(translate("History", "状态"), _state, width=8),
        Column(field_name("reason"), lambda line: line.reason, width=18),
    ]


def _state(line: OperationLine) -> str:
    return translate("History", "已撤销") if line.undone else ""
