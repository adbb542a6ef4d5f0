"""What a stay offers of its daily life: keys, the hand-over entered later, a bed elsewhere, away and back."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # SQLAlchemy, after the first paint
    from dorms.db.queries.daily import StayDaily
    from dorms.db.queries.handing import StayLine
    from dorms.domain.records import StayRecord


class DailyOffers:
    """The actions of the chosen stay; what there is nothing to do about is grey and says so."""

    def __init__(
        self,
        page: Page,
        today: date,
        chosen: "Callable[[], StayRecord | None]",
        why_over: Callable[[], str],
    ) -> None:
        self._page, self._today, self._chosen, self._why_over = page, today, chosen, why_over
        self._known: tuple[StayRecord, StayDaily | None] | None = None
        self.walk = self._offer(translate("Daily", "补登交接单(&J)…"), self.enter_walk_through, "edit")
        self.give = self._offer(translate("Daily", "发钥匙(&Y)…"), lambda: self._keys("OUT"), "key")
        self.take = self._offer(
            translate("Daily", "收钥匙(&G)…"), lambda: self._keys("BACK"), "key", self._why_no_keys
        )
        self.end_along = self._offer(
            translate("Daily", "同住人搬离(&B)…"), self._end_along, "person", self._why_nobody_along
        )
        self.lodge = self._offer(
            translate("Daily", "临时安置(&A)…"), self._lodge, "move", self._why_lodged_already
        )
        self.back_home = self._offer(
            translate("Daily", "回原住处(&O)…"), self._return, "enter", self._why_not_lodged
        )
        self.away = self._offer(translate("Daily", "登记离宿(&L)…"), self._away, "calendar")
        self.back = self._offer(translate("Daily", "登记回宿(&U)…"), self._back, "ok", self._why_not_away)
        self.furnishing = page.offer(translate("Daily", "物品清单模板(&M)…"), self._furnish, icon="settings")

    def _offer(
        self,
        words: str,
        slot: Callable[[], object],
        icon: str,
        why_not: "Callable[[StayRecord, StayDaily], str] | None" = None,
    ) -> QAction:
        def why() -> str:
            row = self._chosen()
            if row is None or (over := self._why_over()):
                return over if row is not None else ""
            daily = self.of(row)
            return why_not(row, daily) if why_not is not None and daily is not None else ""

        return self._page.offer(words, slot, icon=icon, needs_row=True, why_not=why)

    def of(self, row: "StayRecord | None") -> "StayDaily | None":
        """The daily life of this row, asked once for as long as the list shows the row."""
        from dorms.db.queries.daily import stay_daily  # SQLAlchemy, after the first paint

        if row is None:
            return None
        if self._known is None or self._known[0] is not row:
            self._known = (row, self._page.backend.ask(stay_daily, row.id))
        return self._known[1]

    # Why something cannot be done now

    def _why_no_keys(self, row: "StayRecord", daily: "StayDaily") -> str:
        words = translate("Daily", "{name}没有领着的钥匙。")
        return "" if daily.keys else words.format(name=row.name)

    def _why_nobody_along(self, row: "StayRecord", daily: "StayDaily") -> str:
        return "" if daily.living_along else translate("Daily", "没有登记过同住人。")

    def _why_lodged_already(self, row: "StayRecord", daily: "StayDaily") -> str:
        words = translate("Daily", "已经临时安置在 {unit}，请先点“回原住处”。")
        return words.format(unit=daily.lodging.unit) if daily.lodging is not None else ""

    def _why_not_lodged(self, row: "StayRecord", daily: "StayDaily") -> str:
        return "" if daily.lodging is not None else translate("Daily", "没有临时安置在别处。")

    def _why_not_away(self, row: "StayRecord", daily: "StayDaily") -> str:
        return "" if daily.away is not None else translate("Daily", "没有还没结束的离宿记录。")

    def _one(self) -> "tuple[StayLine, StayDaily] | None":
        """The chosen stay as it is now; what the list shows may be a moment old."""
        from dorms.db.queries.daily import stay_daily  # as above
        from dorms.db.queries.handing import stay_lines
        from dorms.db.tables import StayRow

        row = self._chosen()
        stays = self._page.backend.ask(stay_lines, StayRow.id == row.id) if row is not None else []
        daily = self._page.backend.ask(stay_daily, stays[0].id) if stays else None
        return (stays[0], daily) if daily is not None else None

    def enter_walk_through(self) -> None:
        """The form for the paper of the walk-through; the paper's code opens it too."""
        from dorms.ui.living.walking import WalkThroughForm  # as above

        if (one := self._one()) is not None:
            open_form(WalkThroughForm(self._page, self._today, one[0], one[1].handed_over))

    def _keys(self, way: str) -> None:
        from dorms.domain.residence import Way  # as above
        from dorms.ui.living.daily import KeysForm

        if (one := self._one()) is not None:
            open_form(KeysForm(self._page, self._today, one[0], one[1], Way[way]))

    def _end_along(self) -> None:
        from dorms.ui.living.daily import EndCoResidentForm  # as above

        if (one := self._one()) is not None and one[1].living_along:
            open_form(EndCoResidentForm(self._page, self._today, one[0], one[1]))

    def _lodge(self) -> None:
        from dorms.ui.living.daily import LodgeForm  # as above

        if (one := self._one()) is not None:
            open_form(LodgeForm(self._page, self._today, one[0]))

    def _return(self) -> None:
        from dorms.ui.living.daily import ReturnForm  # as above

        if (one := self._one()) is not None and one[1].lodging is not None:
            open_form(ReturnForm(self._page, self._today, one[0], one[1].lodging))

    def _away(self) -> None:
        from dorms.ui.living.daily import AbsenceForm  # as above

        if (one := self._one()) is not None:
            open_form(AbsenceForm(self._page, self._today, one[0]))

    def _back(self) -> None:
        from dorms.ui.living.daily import BackForm  # as above

        if (one := self._one()) is not None and one[1].away is not None:
            open_form(BackForm(self._page, self._today, one[0], one[1].away.since))

    def _furnish(self) -> None:
        from dorms.ui.living.furnishing import FurnishingForm  # as above

        open_form(FurnishingForm(self._page, self._today))
