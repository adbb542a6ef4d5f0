"""What 退房 offers: give the unit back, pay back, call the notice off."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page offers these and shows the lines
    from dorms.db.queries.departing import DepartureLine


class DepartureOffers:
    """The actions; each opens its form."""

    def __init__(self, page: Page, today: date, chosen: "Callable[[], DepartureLine | None]") -> None:
        self._page, self._today, self._chosen = page, today, chosen
        self.leave = page.offer(
            translate("Departures", "办理退房(&T)…"),
            self._leave,
            icon="leave",
            shortcut="Ctrl+M",
            needs_row=True,
            why_not=self._why_left,
        )
        self.pay_back = page.offer(
            translate("Departures", "退还押金(&Y)…"), self._pay_back, icon="money", needs_row=True,
            why_not=self._why_not_pay_back,
        )  # fmt: skip
        self.cancel = page.offer(
            translate("Departures", "撤回通知(&C)…"), self._cancel, icon="undo", needs_row=True,
            why_not=self._why_not_cancel,
        )  # fmt: skip

    @property
    def of_one(self) -> list[QAction]:
        """The buttons under the person's name."""
        return [self.leave, self.pay_back, self.cancel]

    # Why something cannot be done now

    def _why_left(self) -> str:
        line = self._chosen()
        if line is None or line.one.left is None:
            return ""
        return translate("Departures", "{name} {day} 已经退房。").format(
            name=line.one.name, day=line.one.left
        )

    def _why_not_cancel(self) -> str:
        line = self._chosen()
        if line is not None and line.one.left is None and line.one.settled_on is not None:
            return translate("Departures", "已经结清，通知不能再撤回。")
        return self._why_left()

    def _why_not_pay_back(self) -> str:
        line = self._chosen()
        if line is None:
            return ""
        if line.one.left is None:
            return translate("Departures", "还没有退房。押金在退房验收以后退。")
        if line.balance.held > 0 or line.balance.owed < 0:
            return ""
        return translate("Departures", "{name}没有押金要退，也没有多交的钱。").format(name=line.one.name)

    def _leave(self) -> None:
        from dorms.db.queries.handing import stay_lines  # needed when somebody leaves
        from dorms.db.tables import StayRow
        from dorms.ui.living.leaving import MoveOutForm

        if (line := self._chosen()) is not None:
            stays = self._page.backend.ask(stay_lines, StayRow.id == line.one.stay_id)
            if stays:
                open_form(MoveOutForm(self._page, self._today, stays))

    def _pay_back(self) -> None:
        from dorms.db.queries.money import money_lines  # as above
        from dorms.ui.money.forms import Other, OtherForm

        line = self._chosen()
        if line is None:
            return
        known = self._page.backend.ask(money_lines, self._today)
        person = next((one for one in known if one.id == line.one.teacher_id), None)
        if person is not None:
            what = Other.DEPOSIT_BACK if person.balance.held > 0 else Other.BACK
            open_form(OtherForm(self._page, self._today, person, what))

    def _cancel(self) -> None:
        from dorms.ui.departures.forms import CancelNoticeForm  # as above

        if (line := self._chosen()) is not None:
            open_form(CancelNoticeForm(self._page, self._today, line))
