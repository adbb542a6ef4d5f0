"""What 费用 offers: taking and giving money, charging, the runs over everybody."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dorms.actions.money.state import MoneyState
from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page offers these and shows the lines
    from dorms.db.queries.money import MoneyLine


class MoneyOffers:
    """The actions; each opens its form."""

    def __init__(self, page: Page, today: date, chosen: "Callable[[], MoneyLine | None]") -> None:
        self._page, self._today, self._chosen = page, today, chosen
        self.state = MoneyState()
        self.month = page.offer(translate("Money", "生成月租(&Y)…"), self._month, icon="calendar")
        self.pay = page.offer(translate("Money", "收款(&S)…"), self._pay, icon="money", shortcut="Ctrl+N")
        self.other = page.offer(
            translate("Money", "押金、减免、退款(&J)…"), self._other, icon="edit", needs_row=True,
            why_not=self._why_not_other,
        )  # fmt: skip
        self.owe = page.offer(translate("Money", "登记应收(&X)…"), self._owe, icon="add")
        self.reverse = page.offer(
            translate("Money", "冲销(&C)…"), self._reverse, icon="undo", needs_row=True,
            why_not=self._why_not_reverse,
        )  # fmt: skip
        self.consent = page.offer(
            translate("Money", "同意工资代扣(&G)…"), self._consent, icon="ok", needs_row=True
        )
        self.read = page.offer(
            translate("Money", "抄表(&B)…"), self._read, icon="sheet", why_not=self._why_not_read
        )
        self.meter = page.offer(translate("Money", "装表、换表(&M)…"), self._meter, icon="settings")
        self.price = page.offer(translate("Money", "水电单价(&P)…"), self._price, icon="settings")
        self.fees = page.offer(
            translate("Money", "计收滞纳金(&Z)…"), self._fees, icon="calendar", why_not=self._why_not_fees
        )
        self.hand_on = page.offer(
            translate("Money", "上缴(&A)…"), self._hand_on, icon="forward", why_not=self._why_not_hand_on
        )
        self.close = page.offer(translate("Money", "日结(&E)…"), self._close, icon="lock")

    @property
    def of_one(self) -> list[QAction]:
        """The buttons under the person's name."""
        return [self.pay, self.other, self.owe, self.reverse, self.consent]

    # Why something cannot be done now

    def _why_not_other(self) -> str:
        line = self._chosen()
        if line is not None and not (line.balance.held > 0 or line.balance.owed):
            return translate("Money", "{name}没有押金、欠款，也没有多交的钱。").format(name=line.name)
        return ""

    def _why_not_reverse(self) -> str:
        line = self._chosen()
        if line is not None and not any((line.balance.charged, line.balance.paid, line.balance.held)):
            return translate("Money", "{name}没有可以冲销的。").format(name=line.name)
        return ""

    def _why_not_read(self) -> str:
        words = translate("Money", "还没有登记水表、电表。请先点“装表、换表”。")
        return "" if self.state.has_meters else words

    def _why_not_fees(self) -> str:
        words = translate("Money", "现行办法没有规定滞纳金，一分也不收。")
        return "" if self.state.sets_late_fee else words

    def _why_not_hand_on(self) -> str:
        words = translate("Money", "没有收到而未上缴的钱。")
        return "" if self.state.has_funds else words

    def _consent(self) -> None:
        from dorms.ui.money.payroll_forms import ConsentForm  # once a year

        table = self._page.main_table()
        chosen: list[MoneyLine] = list(table.selected()) if table is not None else []  # type: ignore[arg-type]
        if chosen:
            people, names = [one.id for one in chosen], [one.name for one in chosen]
            open_form(ConsentForm(self._page, self._today, people, names))

    def _pay(self) -> None:
        from dorms.ui.money.forms import PayForm  # needed when money comes in

        open_form(PayForm(self._page, self._today, self._chosen()))

    def _other(self) -> None:
        from dorms.ui.money.forms import OtherForm  # as above

        if (line := self._chosen()) is not None:
            open_form(OtherForm(self._page, self._today, line))

    def _owe(self) -> None:
        from dorms.ui.money.forms import OweForm  # as above

        open_form(OweForm(self._page, self._today, self._chosen()))

    def _reverse(self) -> None:
        from dorms.ui.money.forms import ReverseForm  # as above

        if (line := self._chosen()) is not None:
            open_form(ReverseForm(self._page, self._today, line))

    def _month(self) -> None:
        from dorms.ui.money.runs import MonthForm  # once a month

        open_form(MonthForm(self._page, self._today))

    def _fees(self) -> None:
        from dorms.ui.money.runs import FeesForm  # as above

        open_form(FeesForm(self._page, self._today))

    def _hand_on(self) -> None:
        from dorms.ui.money.runs import HandOnForm  # as above

        open_form(HandOnForm(self._page, self._today))

    def _close(self) -> None:
        from dorms.ui.money.runs import CloseDayForm  # as above

        open_form(CloseDayForm(self._page, self._today))

    def _price(self) -> None:
        from dorms.ui.money.meters import PriceForm  # once a year

        open_form(PriceForm(self._page, self._today))

    def _meter(self) -> None:
        from dorms.ui.money.meters import MeterForm  # when a meter is put in

        open_form(MeterForm(self._page, self._today))

    def _read(self) -> None:
        from dorms.ui.money.reading import ReadingForm  # once a month

        ReadingForm.begin(self._page, self._today)
