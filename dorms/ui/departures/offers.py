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
        )
        self.pay_back = page.offer(
            translate("Departures", "退还押金(&Y)…"), self._pay_back, icon="money", needs_row=True
        )
        self.cancel = page.offer(
            translate("Departures", "撤回通知(&C)…"), self._cancel, icon="undo", needs_row=True
        )

    @property
    def of_one(self) -> list[QAction]:
        """The buttons under the person's name."""
        return [self.leave, self.pay_back, self.cancel]

    def follow(self, line: "DepartureLine") -> None:
        """Only what can be done with this one."""
        has_left = line.one.left is not None
        self.leave.setEnabled(not has_left)
        self.cancel.setEnabled(not has_left and line.one.settled_on is None)
        self.pay_back.setEnabled(has_left and (line.balance.held > 0 or line.balance.owed < 0))

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
