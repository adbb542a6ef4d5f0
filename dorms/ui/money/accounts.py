"""对账: 应收, 已收, 上缴, 结存 of each school month by month; the pane at the right is the entries behind a line."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot

from dorms.actions.sheets import county_of, year_start
from dorms.db.queries.accounts import account_flows, flows_between
from dorms.db.queries.offices import office_name
from dorms.domain.amounts import figures
from dorms.domain.ledgers import Scope
from dorms.domain.money.accounts import AccountLine, Flow, account_lines
from dorms.domain.workdays import DAY
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Event, Fact, Inspector, Profile
from dorms.ui.kit.latest import Latest
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the first paint must not wait for it
    from sqlalchemy.orm import Session

MOST_SHOWN = 300  # entries in the pane; the people behind all of them are one key away


def months_of_year(session: "Session", today: date) -> list[AccountLine]:
    """The months of the school year, the newest first."""
    flows = account_flows(session, since=year_start(today), until=today)
    lines = account_lines(flows, Scope(""), since=year_start(today), until=today)
    order = {line.place: at for at, line in enumerate(lines)}
    return sorted(lines, key=lambda line: (-int(line.month.replace("-", "")), order[line.place]))


class AccountsPage(ListPage[AccountLine]):
    """Summed on a worker: a ledger of many years is not read while somebody waits."""

    reads: ClassVar[frozenset[str]] = frozenset({"ledger_entry", "stay", "school", "unit"})
    topic = "money"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(_columns(), identity=lambda line: (line.place, line.month)),
            name="accounts",
            title=self.tr("对账"),
            empty=self.tr("这一学年还没有收支。生成月租、收款以后，这里按学校和月份对账。"),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一行，这里会显示算式和背后的每一笔。"))
        )
        self._summing = Latest(backend, self, self._on_summed)
        self.hand_on = self.offer(self.tr("上缴(&A)…"), self._hand_on, icon="forward")
        self.close_day = self.offer(self.tr("日结(&E)…"), self._close_day, icon="lock")
        self.people = self.offer(self.tr("看这些人(&L)"), self._show_people, icon="person", needs_row=True)
        self.export = self.offer(self.tr("导出收支对账表(&X)…"), self._export, icon="export", menu=Menu.PRINT)
        self.inspector.offer(self.people)
        for action in (self.hand_on, self.close_day, self.export):
            table.add_tool(ActionButton(action, primary=action is self.hand_on))
        table.opened.connect(self._show_people)

    def refresh(self) -> None:
        self._summing.ask(months_of_year, self._today)

    def _on_summed(self, lines: Sequence[AccountLine] | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        self.table.rows.set_rows(lines or ())
        self._on_chosen(self.table.current())

    def profile(self, row: AccountLine) -> Profile:
        flows = self._flows(row)
        events = [_event(flow) for flow in reversed(flows[-MOST_SHOWN:])]
        if len(flows) > MOST_SHOWN:
            words = self.tr("还有 {count} 笔较早的").format(count=len(flows) - MOST_SHOWN)
            events.append(Event("", words))
        mark, words = standing_of(row)
        return Profile(
            title=_school(row),
            subtitle=self.tr("{month}　共 {count} 笔").format(month=row.month, count=len(flows)),
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in equations(row)],
            events=events,
        )

    def _flows(self, row: AccountLine) -> list[Flow]:
        """The entries behind a line."""
        first, last = self._days(row)
        return [one for one in self.backend.ask(flows_between, first, last) if one.place == row.place]

    def _days(self, row: AccountLine) -> tuple[date, date]:
        """The first and the last day of the line's month, which may not be over."""
        first = date.fromisoformat(f"{row.month}-01")
        return first, min(first.replace(day=monthrange(first.year, first.month)[1]), self._today)

    @Slot()
    def _show_people(self) -> None:
        """The ledgers of everybody behind the line."""
        row = self.table.current()
        if row is None:
            return
        people = frozenset(flow.teacher_id for flow in self._flows(row) if flow.teacher_id is not None)
        if not people:
            self.told.emit(self.tr("这个月这所学校没有人的往来，只有上期结转或上缴。"))
            return
        words = self.tr("{school} {month} 有往来的 {count} 人")
        self.wanted.emit(
            "money",
            Narrowed(words.format(school=_school(row), month=row.month, count=len(people)), people),
        )

    def _hand_on(self) -> None:
        from dorms.ui.money.runs import HandOnForm  # once a month

        open_form(HandOnForm(self, self._today))

    def _close_day(self) -> None:
        from dorms.ui.money.runs import CloseDayForm  # once a day

        open_form(CloseDayForm(self, self._today))

    def _export(self) -> None:
        from dorms.ui.exports.form import ExportForm  # needed when somebody exports

        row = self.table.current()
        form = ExportForm(self.backend, self._today, self.window())
        form.written.connect(self._on_written)
        county = county_of(self.backend.ask(office_name, self.backend.store.office))
        place = row.place if row is not None else None
        scope = (
            Scope(county, place.town, place.school) if place is not None and place.school else Scope(county)
        )
        first, last = self._days(row) if row is not None else (year_start(self._today) + DAY, self._today)
        form.preset("accounts", scope, as_of=last, since=first - DAY)
        open_form(form)

    def _on_written(self, path: Path, count: int) -> None:
        self.told.emit(translate("Exports", "已导出 {count} 行：{name}").format(count=count, name=path.name))


def standing_of(row: AccountLine) -> tuple[Mark, str]:
    """Owed, in hand or even, as letter and shape."""
    if row.funds_after > 0:
        words = translate("Money", "结存 {amount} 元没有上缴").format(amount=figures(row.funds_after))
        return Mark(translate("Money", "存"), Shape.DISC, Tone.WAITING), words
    if row.owed_after > 0:
        words = translate("Money", "未收 {amount} 元").format(amount=figures(row.owed_after))
        return Mark(translate("Money", "欠"), Shape.RING, Tone.DANGER), words
    return Mark(translate("Money", "平"), Shape.SQUARE, Tone.LIVED), translate("Money", "收齐上缴")


def equations(row: AccountLine) -> list[tuple[str, str]]:
    """The three equations of a line, each in one row; what is nothing is left out."""
    plus, minus = "＋", "－"
    charged, waived = translate("Money", "应收"), translate("Money", "减免")
    paid, set_off = translate("Money", "已收"), translate("Money", "押金抵扣")
    taken, back = translate("Money", "收取"), translate("Money", "退还")
    owed = [
        (plus, charged, row.charged), (minus, waived, row.waived), (minus, paid, row.paid),
        (minus, set_off, row.deducted), (plus, translate("Money", "退还多收"), row.paid_back),
    ]  # fmt: skip
    held = [(plus, taken, row.deposits), (minus, set_off, row.deducted), (minus, back, row.deposits_back)]
    funds = [
        (plus, translate("Money", "收入"), row.taken_in), (minus, translate("Money", "退付"), row.given_back),
        (minus, translate("Money", "上缴"), row.handed_on),
    ]  # fmt: skip
    return [
        (translate("Money", "未收"), _equation(row.owed_before, owed, row.owed_after)),
        (translate("Money", "押金"), _equation(row.held_before, held, row.held_after)),
        (translate("Money", "资金"), _equation(row.funds_before, funds, row.funds_after)),
    ]


def _equation(before: Decimal, terms: Sequence[tuple[str, str, Decimal]], after: Decimal) -> str:
    said = "".join(f" {sign} {name} {figures(amount)}" for sign, name, amount in terms if amount)
    return translate("Money", "上期 {before}{terms} = {after}").format(
        before=figures(before), terms=said, after=figures(after)
    )


def _event(flow: Flow) -> Event:
    what = translate("Money", "{name} {what} {amount} 元").format(
        name=flow.name, what=code_words(flow.item or flow.kind), amount=figures(flow.amount)
    )
    return Event(
        str(flow.day),
        what.strip(),
        "　".join(part for part in (code_words(flow.method), flow.receipt) if part),
    )


def _school(row: AccountLine) -> str:
    return row.place.school or translate("Money", "未分校")


def _columns() -> list[Column[AccountLine]]:
    def money(title: str, name: str, *, shown: bool = True) -> Column[AccountLine]:
        def value(line: AccountLine) -> str:
            amount = getattr(line, name)
            return figures(amount) if amount else ""

        return Column(
            title, value, Kind.NUMBER, order=lambda line: getattr(line, name), width=10, shown=shown
        )

    return [
        Column(translate("Money", "月份"), lambda line: line.month, Kind.DATE,
               mark=lambda line: standing_of(line)[0], width=11),
        Column(field_name("school"), _school, Kind.PLACE, width=20),
        money(translate("Money", "上期未收"), "owed_before"),
        money(translate("Money", "本期应收"), "charged"),
        money(translate("Money", "减免"), "waived", shown=False),
        money(translate("Money", "已收"), "paid"),
        money(translate("Money", "期末未收"), "owed_after"),
        money(translate("Money", "押金结存"), "held_after"),
        money(translate("Money", "上缴"), "handed_on"),
        money(translate("Money", "资金结存"), "funds_after"),
        Column(translate("Money", "乡镇"), lambda line: line.place.town, Kind.PLACE, width=10, shown=False),
    ]  # fmt: skip
