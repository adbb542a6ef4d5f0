"""票据: every number of the receipt books in order, what it was used for, and the gaps that want a reason."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from dorms.actions.money.handing import restore_receipt, void_receipts
from dorms.db.queries.receipts import receipt_lines
from dorms.domain.amounts import figures
from dorms.domain.money.receipts import ReceiptLine, ReceiptState, numbers_in, written
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import DayField, NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.fields import add_note
from dorms.ui.people.offers import open_form

MOST_TYPED = 20_000  # characters: a whole book of receipts, number by number


class ReceiptsPage(ListPage[ReceiptLine]):
    """Used, void or missing; several missing ones are explained together."""

    reads: ClassVar[frozenset[str]] = frozenset({"ledger_entry", "void_receipt", "teacher"})
    topic = "money"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(_columns(), identity=lambda line: (line.office, line.number)),
            name="receipts",
            title=self.tr("票据"),
            empty=self.tr("还没有用过票据号。收款时填上票据号，这里就按号排好，缺的号会标出来。"),
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一个票据号，这里会显示它用在哪里。")))
        self.explain_gap = self.offer(
            self.tr("登记作废(&F)…"), self._void, icon="remove", why_not=self._why_not_void
        )
        self.restore = self.offer(
            self.tr("取消作废(&Q)"), self._restore, icon="undo", needs_row=True,
            why_not=self._why_not_restore,
        )  # fmt: skip
        table.addAction(self.explain_gap)
        self.inspector.offer(self.explain_gap, self.restore)
        table.add_tool(ActionButton(self.explain_gap, primary=True))

    def lines(self) -> Sequence[ReceiptLine]:
        return self.backend.ask(receipt_lines)

    def profile(self, row: ReceiptLine) -> Profile:
        facts = [
            (self.tr("日期"), str(row.day or "")),
            (self.tr("用途"), code_words(row.kind)),
            (self.tr("姓名"), row.name),
            (self.tr("金额"), figures(row.amount) if row.amount is not None else ""),
            (self.tr("原因"), row.note),
            (field_name("office_id"), row.office),
        ]
        words = {
            ReceiptState.USED: self.tr("已用"),
            ReceiptState.REVERSED: self.tr("已冲销，号不能再用"),
            ReceiptState.VOID: self.tr("作废"),
            ReceiptState.MISSING: self.tr("前后的号都用了，这个号没有下落"),
            ReceiptState.TWICE: self.tr("同一本票据里登记了两次，请核对纸质存根"),
        }
        return Profile(
            title=row.number,
            mark=state_mark(row.state),
            state=words[row.state],
            facts=[Fact(label, text) for label, text in facts if text],
        )

    def _why_not_void(self) -> str:
        chosen = self.table.selected()
        if any(not one.is_own for one in chosen):
            return self.tr("这是别的单位的票据，由用票的单位登记作废。")
        if any(one.state is ReceiptState.REVERSED for one in chosen):
            return self.tr("选中的票据已经冲销。号用过了，不能再用，也不用登记作废。")
        if any(one.state in (ReceiptState.USED, ReceiptState.TWICE) for one in chosen):
            return self.tr("选中的票据已经用过，不能作废；收错了请到“收费”页冲销。")
        return ""

    def _why_not_restore(self) -> str:
        row = self.table.current()
        if row is not None and not row.is_own:
            return self.tr("这是别的单位的票据，由用票的单位登记作废。")
        is_void = row is not None and row.void_id is not None
        return "" if is_void else self.tr("这个号没有登记作废。")

    def _void(self) -> None:
        numbers = [one.number for one in self.table.selected() if one.state is ReceiptState.MISSING]
        open_form(VoidForm(self, self._today, numbers))

    def _restore(self) -> None:
        row = self.table.current()
        if row is not None and row.void_id is not None:
            self.backend.run(restore_receipt, row.number)


class VoidForm(Form):
    """登记作废: these numbers record no money, for this reason."""

    def __init__(self, page: Page, today: date, numbers: Sequence[str]) -> None:
        super().__init__(translate("Money", "登记票据作废"), translate("Money", "作废(&S)"), self._void, page)
        self._page, self._today = page, today
        self.numbers = self.add(
            NoteField(self.tr("票据号(&P)"), written(numbers), required=True, lines=3, most=MOST_TYPED),
            "receipt",
        )
        add_note(self, self.tr("几个号用顿号隔开，连号写成 0012-0040。用过的号不能作废。"))
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.why = self.add(NoteField(self.tr("原因(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _void(self) -> Job:
        why = self.why.value()
        numbers = numbers_in(self.numbers.value())
        return self._page.backend.run(
            void_receipts, numbers, day=self.day.required_value(), today=self._today, note=why, reason=why
        )


def state_mark(state: ReceiptState) -> Mark:
    """The state as letter and shape."""
    return {
        ReceiptState.USED: Mark(translate("Money", "用"), Shape.SQUARE, Tone.LIVED),
        ReceiptState.REVERSED: Mark(translate("Money", "冲"), Shape.CROSS, Tone.GONE),
        ReceiptState.VOID: Mark(translate("Money", "废"), Shape.CROSS, Tone.GONE),
        ReceiptState.MISSING: Mark(translate("Money", "缺"), Shape.RING, Tone.DANGER),
        ReceiptState.TWICE: Mark(translate("Money", "重"), Shape.TRIANGLE, Tone.DANGER),
    }[state]


def state_words(state: ReceiptState) -> str:
    return {
        ReceiptState.USED: translate("Money", "已用"),
        ReceiptState.REVERSED: translate("Money", "已冲销"),
        ReceiptState.VOID: translate("Money", "作废"),
        ReceiptState.MISSING: translate("Money", "缺号"),
        ReceiptState.TWICE: translate("Money", "重号"),
    }[state]


def _columns() -> list[Column[ReceiptLine]]:
    return [
        Column(translate("Money", "票据号"), lambda one: one.number, Kind.CODE,
               mark=lambda one: state_mark(one.state), order=lambda one: natural(one.number), width=18),
        Column(translate("Money", "状态"), lambda one: state_words(one.state), width=9),
        Column(translate("Money", "日期"), lambda one: str(one.day or ""), Kind.DATE, width=11),
        Column(translate("Money", "用途"), lambda one: code_words(one.kind), width=10),
        Column(field_name("name"), lambda one: one.name, Kind.NAME, width=20),
        Column(translate("Money", "金额"), lambda one: figures(one.amount) if one.amount is not None else "",
               Kind.NUMBER, order=lambda one: one.amount or 0, width=11),
        Column(translate("Money", "原因"), lambda one: one.note, width=30),
        Column(field_name("office_id"), lambda one: one.office, Kind.NAME, width=18),
    ]  # fmt: skip
