"""What 费用 offers: taking and giving money, charging, the runs over everybody."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page offers these and shows the lines
    from dorms.db.queries.money import MoneyLine


class MoneyOffers:
    """The actions; each opens its form."""

    def __init__(self, page: Page, today: date, chosen: "Callable[[], MoneyLine | None]") -> None:
        self._page, self._today, self._chosen = page, today, chosen
        self.month = page.offer(translate("Money", "生成月租(&Y)…"), self._month, icon="calendar")
        self.pay = page.offer(translate("Money", "收款(&S)…"), self._pay, icon="money", shortcut="Ctrl+N")
        self.other = page.offer(
            translate("Money", "押金、减免、退款(&J)…"), self._other, icon="edit", needs_row=True
        )
        self.owe = page.offer(translate("Money", "登记应收(&X)…"), self._owe, icon="add")
        self.reverse = page.offer(translate("Money", "冲销(&R)…"), self._reverse, icon="undo", needs_row=True)
        self.read = page.offer(translate("Money", "抄表(&B)…"), self._read, icon="sheet")
        self.meter = page.offer(translate("Money", "装表、换表(&M)…"), self._meter, icon="settings")
        self.price = page.offer(translate("Money", "水电单价(&D)…"), self._price, icon="settings")
        self.fees = page.offer(translate("Money", "计收滞纳金(&Z)…"), self._fees, icon="calendar")
        self.hand_on = page.offer(translate("Money", "上缴(&K)…"), self._hand_on, icon="forward")
        self.close = page.offer(translate("Money", "日结(&E)…"), self._close, icon="lock")

    @property
    def of_one(self) -> list[QAction]:
        """The buttons under the person's name."""
        return [self.pay, self.other, self.owe, self.reverse]

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
