"""What a unit offers about its people: assign, move in, renew, move out; what cannot be is grey."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.domain.codes import CLOSED_STATES, UnitState
from dorms.messages import translate
from dorms.ui.assigning.offers import offer_assigning_unit, offer_cancelling_unit
from dorms.ui.kit.offers import say_why
from dorms.ui.kit.page import Page
from dorms.ui.kit.states import state_words
from dorms.ui.living.offers import offer_moving_in, offer_moving_out_of_unit, offer_renewing_unit


class UnitPeople:
    """The actions of a page of units; `follow` greys what the chosen unit does not allow, and says why."""

    def __init__(self, page: Page, today: date, chosen: Callable[[], Sequence[UUID]]) -> None:
        self.assign = offer_assigning_unit(page, today, chosen)
        self.move_in = offer_moving_in(page, today, unit=chosen)
        self.move_out = offer_moving_out_of_unit(page, today, chosen)
        self.renew = offer_renewing_unit(page, today, chosen)
        self.cancel = offer_cancelling_unit(page, today, chosen)

    @property
    def buttons(self) -> list[QAction]:
        """What is done most often."""
        return [self.assign, self.move_in, self.renew, self.move_out]

    @property
    def everything(self) -> list[QAction]:
        """For the context menu."""
        return [*self.buttons, self.cancel]

    def follow(self, state: UnitState, residents: int, capacity: int | None, *, why_not: str = "") -> None:
        """Only what can be done with a unit in this state can be pressed; `why_not`: nothing can, whatever it is."""
        closed = ""
        if state in CLOSED_STATES or state is UnitState.CANCELLED:
            words = translate("Living", "这套房现在是“{state}”，不能安排人住。")
            closed = words.format(state=state_words(state))
        full = translate("Living", "这套房已经住满（{count} 人）。").format(count=residents)
        why_not_in = why_not or closed or (full if residents >= (capacity or 1) else "")
        why_not_out = why_not or ("" if residents else translate("Living", "这套房现在没有人住。"))
        _allow(self.assign, why_not_in)
        _allow(self.move_in, why_not_in)
        _allow(self.renew, why_not_out)
        _allow(self.move_out, why_not_out)
        _allow(self.cancel, why_not or closed)


def _allow(action: QAction, why_not: str) -> None:
    """Grey with the reason; without one, what the page said of it stands."""
    action.setEnabled(not why_not)
    if why_not:
        say_why(action, why_not)
