"""What a unit offers about its people: assign, move in, renew, move out; what cannot be is grey."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.domain.codes import CLOSED_STATES, UnitState
from dorms.ui.assigning.offers import offer_assigning_unit, offer_cancelling_unit
from dorms.ui.kit.page import Page
from dorms.ui.living.offers import offer_moving_in, offer_moving_out_of_unit, offer_renewing_unit


class UnitPeople:
    """The actions of a page of units; `follow` greys what the chosen unit does not allow."""

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

    def follow(self, state: UnitState, residents: int, capacity: int | None) -> None:
        """Only what can be done with a unit in this state can be pressed."""
        is_closed = state in CLOSED_STATES or state is UnitState.CANCELLED
        has_room = residents < (capacity or 1)
        self.assign.setEnabled(not is_closed and has_room)
        self.move_in.setEnabled(not is_closed and has_room)
        self.renew.setEnabled(residents > 0)
        self.move_out.setEnabled(residents > 0)
        self.cancel.setEnabled(not is_closed)
