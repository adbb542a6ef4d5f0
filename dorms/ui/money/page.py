"""费用: everybody with a ledger, who owes most first."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dorms.actions.money.state import money_state
from dorms.db.queries.money import MoneyBook, MoneyLine, ledger_of, money_book
from dorms.domain.amounts import figures
from dorms.domain.money.ledger import Account, Arrears, Entry, sides
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.messages.money import why_words
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Event, Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.money.offers import MoneyOffers

# What the columns show, in their order: where a block may be pasted. The last three are empty: money that comes in
# is pasted into them, and each amount becomes a payment of today.
FIELDS = (
    "name", "school", "unit", "charged", "paid", "owed", "months", "held", "pay", "receipt", "method",
)  # fmt: skip


class MoneyPage(ListPage[MoneyLine]):
    """One line a person; the pane at the right is the ledger, newest first."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"ledger_entry", "teacher", "stay", "meter", "reading", "adoption"}
    )
    topic = "money"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self._book: MoneyBook | None = None  # grows with what was changed since
        table = Table(
            RowsModel(with_fields(_columns(), FIELDS), identity=lambda line: line.id),
            name="money",
            title=self.tr("费用"),
            empty=self.tr("还没有收费记录。协议里有租金的，点“生成月租”；收押金、收款点“收款”。"),
            subject="payments",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一个人，这里会显示往来明细。")))
        self.steps = MoneyOffers(self, today, table.current)
        self.inspector.offer(*self.steps.of_one)
        table.add_tool(ActionButton(self.steps.month, primary=True))

    def lines(self) -> Sequence[MoneyLine]:
        self.steps.state = self.backend.ask(money_state, self._today)
        self._book = self.backend.ask(money_book, self._today, self._book)
        return self._book.ordered()

    def profile(self, row: MoneyLine) -> Profile:
        mark, words = standing_of(row)
        sums = row.balance
        facts = [
            (field_name("unit"), row.unit),
            (translate("Money", "应收合计"), figures(sums.charged)),
            (translate("Money", "减免"), figures(sums.waived) if sums.waived else ""),
            (translate("Money", "已收合计"), figures(sums.paid)),
            (translate("Money", "押金余额"), figures(sums.held)),
            (translate("Money", "欠租月份"), "、".join(row.overdue.months)),
            (translate("Money", "最长连续"), _run(row.overdue)),
        ]
        entries = self.backend.ask(ledger_of, row.id)
        return Profile(
            title=row.name,
            subtitle=row.school,
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            events=[entry_event(entry) for entry in reversed(entries)],
        )


def standing_of(line: MoneyLine) -> tuple[Mark, str]:
    """Owes, in advance or even, as a mark with its words."""
    owed = line.balance.owed
    if owed > 0:
        words = translate("Money", "欠缴 {amount} 元").format(amount=figures(owed))
        return Mark(translate("Money", "欠"), Shape.RING, Tone.DANGER), words
    if owed < 0:
        words = translate("Money", "预缴 {amount} 元").format(amount=figures(-owed))
        return Mark(translate("Money", "预"), Shape.DISC, Tone.KEPT), words
    return Mark(translate("Money", "清"), Shape.SQUARE, Tone.LIVED), translate("Money", "已结清")


def entry_event(entry: Entry) -> Event:
    """One entry as a line of the ledger: what it is, how much, how it came about."""
    name = code_words(entry.item or entry.kind)
    words = translate("Money", "{what} {amount} 元").format(what=name, amount=_signed(entry))
    if entry.reverses is not None:
        words = translate("Money", "冲销：{entry}").format(entry=words)
    parts = (_span(entry), code_words(entry.method), _receipt(entry), why_words(entry.why), entry.note)
    return Event(str(entry.day), words, "　".join(part for part in parts if part))


def _signed(entry: Entry) -> str:
    """What the person owes more is plain; what lowers it, or goes into the deposit, carries a minus."""
    debit, credit = sides(entry)
    sign = -1 if credit in (Account.OWED, Account.HELD) and debit is not Account.OWED else 1
    return figures(entry.amount * sign)


def _run(overdue: Arrears) -> str:
    """Rules count arrears in a row as well as in all."""
    if overdue.cumulative < 2:
        return ""
    return translate("Money", "{count} 个月").format(count=overdue.in_a_row)


def _span(entry: Entry) -> str:
    if entry.start is None or entry.until is None:
        return ""
    last = date.fromordinal(entry.until.toordinal() - 1)
    return translate("Money", "{start} 至 {last}").format(start=entry.start, last=last)


def _receipt(entry: Entry) -> str:
    return translate("Money", "票据 {number}").format(number=entry.receipt) if entry.receipt else ""


def _amount(amount: Decimal) -> str:
    return figures(amount) if amount else ""


def _columns() -> list[Column[MoneyLine]]:
    number = Kind.NUMBER
    return [
        Column(field_name("name"), lambda line: line.name, Kind.NAME, mark=lambda line: standing_of(line)[0], width=12),
        Column(translate("Money", "学校"), lambda line: line.school, Kind.PLACE, width=17),
        Column(field_name("unit"), lambda line: line.unit, Kind.PLACE, width=26),
        Column(translate("Money", "应收合计"), lambda line: _amount(line.balance.charged), number,
               order=lambda line: line.balance.charged, width=9),
        Column(translate("Money", "已收合计"), lambda line: _amount(line.balance.paid), number,
               order=lambda line: line.balance.paid, width=9),
        Column(translate("Money", "欠缴"), lambda line: _amount(line.balance.owed), number,
               order=lambda line: line.balance.owed, width=9),
        Column(translate("Money", "欠租月数"), lambda line: str(line.overdue.cumulative or ""), number,
               order=lambda line: line.overdue.cumulative, width=9),
        Column(translate("Money", "押金余额"), lambda line: _amount(line.balance.held), number,
               order=lambda line: line.balance.held, width=10),
        Column(translate("Money", "本次收款"), lambda line: "", number, width=10, shown=False, searched=False),
        Column(translate("Money", "本次票据号"), lambda line: "", Kind.CODE, width=12, shown=False, searched=False),
        Column(translate("Money", "收款方式"), lambda line: "", width=9, shown=False, searched=False),
    ]  # fmt: skip
