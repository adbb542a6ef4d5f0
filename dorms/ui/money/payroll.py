"""工资代扣: one line a sheet; the pane at the right is who stands on it and what came back."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from dorms.actions.money.payroll import send_payroll
from dorms.db.queries.payroll import payroll_lines_of, payroll_sheets
from dorms.domain.amounts import figures
from dorms.domain.ledgers import Scope
from dorms.domain.money.payroll import Outcome, PayrollLine, PayrollSheet, SheetState
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.messages.money import piece_words
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Event, Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form


class PayrollPage(ListPage[PayrollSheet]):
    """Made, sent, returned: the steps of a sheet from left to right."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"payroll_sheet", "payroll_line", "ledger_entry", "teacher_fact", "teacher"}
    )
    topic = "money"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(_columns(), identity=lambda line: line.id),
            name="payroll",
            title=self.tr("工资代扣"),
            empty=self.tr(
                "还没有代扣表。先在“收费”页选欠费的人，点“同意工资代扣”；再点“做代扣表”，一校一张。"
            ),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一张代扣表，这里会显示表上的人和结果。"))
        )
        self._offer()
        self.inspector.offer(self.export, self.send, self.back, self.withdraw)
        table.add_tool(ActionButton(self.make, primary=True))

    def _offer(self) -> None:
        self.make = self.offer(self.tr("做代扣表(&Y)…"), self._make, icon="add", shortcut="Ctrl+N")
        self.export = self.offer(
            self.tr("导出代扣表(&E)…"), self._export, icon="export", menu=Menu.PRINT, needs_row=True
        )
        self.send = self.offer(
            self.tr("登记送出(&S)"), self._send, icon="forward", needs_row=True, why_not=self._why_not_send
        )
        self.back = self.offer(
            self.tr("登记返回(&F)…"), self._back, icon="enter", needs_row=True, why_not=self._why_not_back
        )
        self.withdraw = self.offer(
            self.tr("撤回代扣表(&C)…"), self._withdraw, icon="undo", needs_row=True,
            why_not=self._why_not_back,
        )  # fmt: skip

    def lines(self) -> Sequence[PayrollSheet]:
        return self.backend.ask(payroll_sheets)

    def profile(self, row: PayrollSheet) -> Profile:
        lines = self.backend.ask(payroll_lines_of, row.id)
        facts = [
            (self.tr("制表日"), str(row.made_on)),
            (self.tr("送出日"), str(row.sent_on or "")),
            (self.tr("返回日"), str(row.returned_on or "")),
            (self.tr("应扣"), figures(row.amount)),
            (self.tr("实扣"), figures(row.taken) if row.returned_on else ""),
        ]
        return Profile(
            title=self.tr("{school}　{month}").format(school=row.school, month=row.month),
            subtitle=row.town,
            mark=state_mark(row.state),
            state=state_words(row.state),
            facts=[Fact(label, text) for label, text in facts if text],
            events=[line_event(line) for line in lines],
        )

    # What can be done

    def _why_not_send(self) -> str:
        row = self.table.current()
        if row is not None and row.state is not SheetState.MADE:
            return self.tr("这张表已经在 {day} 送出。").format(day=row.sent_on or row.returned_on)
        return ""

    def _why_not_back(self) -> str:
        row = self.table.current()
        if row is not None and row.state is SheetState.RETURNED:
            return self.tr("这张表已经在 {day} 返回，写错了请用撤销。").format(day=row.returned_on)
        return ""

    def _make(self) -> None:
        from dorms.ui.money.payroll_forms import MakeForm  # once a month

        open_form(MakeForm(self, self._today))

    def _send(self) -> None:
        if (row := self.table.current()) is not None:
            self.backend.run(send_payroll, [row.id], day=self._today, today=self._today)

    def _back(self) -> None:
        from dorms.ui.money.returning import ReturnForm  # when a sheet comes back

        if (row := self.table.current()) is not None:
            ReturnForm.begin(self, self._today, row)

    def _withdraw(self) -> None:
        from dorms.ui.money.payroll_forms import WithdrawForm  # hardly ever

        if (row := self.table.current()) is not None:
            open_form(WithdrawForm(self, row))

    def _export(self) -> None:
        """The sheet of this school and day, as it goes to the pay office."""
        from dorms.actions.sheets import county_of  # needed when somebody exports
        from dorms.db.queries.offices import office_name
        from dorms.ui.exports.form import ExportForm

        row = self.table.current()
        if row is None:
            return
        form = ExportForm(self.backend, self._today, self.window())
        form.written.connect(self._on_written)
        county = county_of(self.backend.ask(office_name, self.backend.store.office))
        day = row.returned_on or row.made_on
        form.preset(
            "payroll", Scope(county, row.town, row.school), as_of=day,
            since=date.fromordinal(row.made_on.toordinal() - 1),
        )  # fmt: skip
        open_form(form)

    def _on_written(self, path: Path, count: int) -> None:
        from dorms.ui.exports.offers import show_folder  # as above

        words = translate("Exports", "已导出 {count} 行：{name}").format(count=count, name=path.name)
        toast = getattr(self.window(), "toast", None)
        if toast is not None:
            toast.tell(words, partial(show_folder, path), verb=translate("Exports", "打开文件夹"))


def state_words(state: SheetState) -> str:
    """How far a sheet is."""
    return {
        SheetState.MADE: translate("Money", "待送出"),
        SheetState.SENT: translate("Money", "已送出，等返回"),
        SheetState.RETURNED: translate("Money", "已返回"),
    }[state]


def state_mark(state: SheetState) -> Mark:
    """The same as letter and shape."""
    return {
        SheetState.MADE: Mark(translate("Money", "待"), Shape.RING, Tone.WAITING),
        SheetState.SENT: Mark(translate("Money", "送"), Shape.DISC, Tone.WAITING),
        SheetState.RETURNED: Mark(translate("Money", "返"), Shape.SQUARE, Tone.LIVED),
    }[state]


def outcome_words(outcome: str) -> str:
    """What came back of a line."""
    return {
        Outcome.OPEN: translate("Money", "未返回"),
        Outcome.TAKEN: translate("Money", "已扣"),
        Outcome.PARTLY: translate("Money", "部分扣"),
        Outcome.NOT: translate("Money", "未扣"),
    }.get(Outcome(outcome), outcome)


def line_event(line: PayrollLine) -> Event:
    """One person on the sheet, with the arithmetic."""
    words = translate("Money", "{name} {amount} 元").format(name=line.name, amount=figures(line.amount))
    if line.outcome:
        back = translate("Money", "{outcome} {taken} 元").format(
            outcome=outcome_words(line.outcome), taken=figures(line.taken)
        )
        words = f"{words}　{back}"
    parts = [line.unit, *map(piece_words, line.pieces), line.reason]
    return Event("", words, "\n".join(part for part in parts if part))


def _columns() -> list[Column[PayrollSheet]]:
    number = Kind.NUMBER
    return [
        Column(translate("Money", "月份"), lambda one: one.month, Kind.DATE,
               mark=lambda one: state_mark(one.state), width=11),
        Column(translate("Money", "乡镇"), lambda one: one.town, Kind.PLACE, width=8),
        Column(field_name("school"), lambda one: one.school, Kind.PLACE, width=18),
        Column(translate("Money", "人数"), lambda one: str(one.people), number, order=lambda one: one.people, width=7),
        Column(translate("Money", "应扣"), lambda one: figures(one.amount), number,
               order=lambda one: one.amount, width=11),
        Column(translate("Money", "实扣"), lambda one: figures(one.taken) if one.returned_on else "", number,
               order=lambda one: one.taken, width=11),
        Column(translate("Money", "进度"), lambda one: state_words(one.state), width=13),
        Column(translate("Money", "制表日"), lambda one: str(one.made_on), Kind.DATE, width=11),
        Column(translate("Money", "返回日"), lambda one: str(one.returned_on or ""), Kind.DATE, width=11),
    ]  # fmt: skip
