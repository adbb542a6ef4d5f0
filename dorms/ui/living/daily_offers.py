"""What a stay offers of its daily life: keys, the hand-over entered later, a bed elsewhere, away and back."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # SQLAlchemy, after the first paint
    from dorms.db.queries.daily import StayDaily
    from dorms.db.queries.handing import StayLine


class DailyOffers:
    """The actions of the chosen stay; what there is nothing to do about is told in a word."""

    def __init__(self, page: Page, today: date, chosen: Callable[[], Sequence[UUID]]) -> None:
        self._page, self._today, self._chosen = page, today, chosen
        self.walk = self._offer(translate("Daily", "补登交接单(&J)…"), self.enter_walk_through, "edit")
        self.give = self._offer(translate("Daily", "发钥匙(&K)…"), lambda: self._keys("OUT"), "key")
        self.take = self._offer(translate("Daily", "收钥匙(&G)…"), lambda: self._keys("BACK"), "key")
        self.end_along = self._offer(translate("Daily", "同住人搬离(&B)…"), self._end_along, "person")
        self.lodge = self._offer(translate("Daily", "临时安置(&A)…"), self._lodge, "move")
        self.back_home = self._offer(translate("Daily", "回原住处(&O)…"), self._return, "enter")
        self.away = self._offer(translate("Daily", "登记离宿(&L)…"), self._away, "calendar")
        self.back = self._offer(translate("Daily", "登记回宿(&U)…"), self._back, "ok")
        self.furnishing = page.offer(translate("Daily", "物品清单模板(&M)…"), self._furnish, icon="settings")

    def _offer(self, words: str, slot: Callable[[], object], icon: str) -> QAction:
        return self._page.offer(words, slot, icon=icon, needs_row=True)

    def _one(self) -> "tuple[StayLine, StayDaily] | None":
        from dorms.db.queries.daily import stay_daily  # needed when something is done
        from dorms.db.queries.handing import stay_lines
        from dorms.db.tables import StayRow

        ids = list(self._chosen())[:1]
        stays = self._page.backend.ask(stay_lines, StayRow.id.in_(ids)) if ids else []
        daily = self._page.backend.ask(stay_daily, stays[0].id) if stays else None
        if daily is None:
            self._page.told.emit(translate("Daily", "这位住户已经退房。"))
            return None
        return stays[0], daily

    def enter_walk_through(self) -> None:
        """The form for the paper of the walk-through; the paper's code opens it too."""
        from dorms.ui.living.walking import WalkThroughForm  # as above

        if (one := self._one()) is not None:
            open_form(WalkThroughForm(self._page, self._today, one[0], one[1].handed_over))

    def _keys(self, way: str) -> None:
        from dorms.domain.residence import Way  # as above
        from dorms.ui.living.daily import KeysForm

        if (one := self._one()) is None:
            return
        if way == "BACK" and not one[1].keys:
            self._page.told.emit(translate("Daily", "{name}没有领着的钥匙。").format(name=one[0].name))
            return
        open_form(KeysForm(self._page, self._today, one[0], one[1], Way[way]))

    def _end_along(self) -> None:
        from dorms.ui.living.daily import EndCoResidentForm  # as above

        if (one := self._one()) is None:
            return
        if not one[1].living_along:
            self._page.told.emit(translate("Daily", "没有登记过同住人。"))
            return
        open_form(EndCoResidentForm(self._page, self._today, one[0], one[1]))

    def _lodge(self) -> None:
        from dorms.ui.living.daily import LodgeForm  # as above

        if (one := self._one()) is not None:
            open_form(LodgeForm(self._page, self._today, one[0]))

    def _return(self) -> None:
        from dorms.ui.living.daily import ReturnForm  # as above

        if (one := self._one()) is None:
            return
        if one[1].lodging is None:
            self._page.told.emit(translate("Daily", "没有临时安置在别处。"))
            return
        open_form(ReturnForm(self._page, self._today, one[0], one[1].lodging))

    def _away(self) -> None:
        from dorms.ui.living.daily import AbsenceForm  # as above

        if (one := self._one()) is not None:
            open_form(AbsenceForm(self._page, self._today, one[0]))

    def _back(self) -> None:
        from dorms.ui.living.daily import BackForm  # as above

        if (one := self._one()) is None:
            return
        if one[1].away is None:
            self._page.told.emit(translate("Daily", "没有还没结束的离宿记录。"))
            return
        open_form(BackForm(self._page, self._today, one[0], one[1].away.since))

    def _furnish(self) -> None:
        from dorms.ui.living.furnishing import FurnishingForm  # as above

        open_form(FurnishingForm(self._page, self._today))
