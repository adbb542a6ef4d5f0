"""办理续住: the same last day for all; those it would not lengthen are left out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent

from dorms.actions.stays import renew, renew_stays
from dorms.db.queries.handing import StayLine
from dorms.domain.handing import next_last_day
from dorms.errors import DormsError
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say

MOST_NAMED = 6


class RenewForm(Form):
    """办理续住, of one stay or many: the same last day for all; those it would not lengthen are left out."""

    def __init__(self, page: Page, today: date, stays: Sequence[StayLine]) -> None:
        one = stays[0]
        title = (
            translate("Living", "办理续住　{name}")
            if len(stays) == 1
            else translate("Living", "办理续住　{count} 人")
        )
        super().__init__(
            title.format(name=one.name, count=len(stays)), translate("Living", "续住(&S)"), self._renew, page
        )
        self._page, self._stays = page, list(stays)
        proposed = next_last_day((stay.last_day for stay in stays), today)
        self.last_day = self.add(DayField(self.tr("续住到哪天(&L)"), proposed, required=True), "last_day")
        self.told = add_note(self)
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        self.last_day.changed.connect(self._tell)
        self._tell()
        self.forget_changes()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.why.widget.setFocus(Qt.FocusReason.ActiveWindowFocusReason)  # the day is proposed

    def renewed(self) -> list[StayLine]:
        """Those whose term would end later than it does."""
        try:
            last = self.last_day.value()
        except DormsError:
            return []
        return [stay for stay in self._stays if last and (stay.last_day is None or stay.last_day < last)]

    @Slot()
    def _tell(self) -> None:
        going = self.renewed()
        if len(self._stays) == 1:
            now = self._stays[0].last_day
            words = self.tr("{unit}，现在到 {day}。").format(
                unit=self._stays[0].unit, day=now or self.tr("（没有协议期限）")
            )
        else:
            staying = [f"{stay.name}（{stay.last_day}）" for stay in self._stays if stay not in going]
            words = self.tr("将为 {count} 人续住。").format(count=len(going))
            if staying:
                names = "、".join(staying[:MOST_NAMED])
                words += self.tr("期限已经不早于这一天、保持不变的 {count} 人：{names}").format(
                    count=len(staying), names=names
                )
                words += "…" if len(staying) > MOST_NAMED else ""
        say(self, self.told, words)
        self.save.setEnabled(bool(going) or len(self._stays) == 1)

    def _renew(self) -> Job:
        going, why = self.renewed(), self.why.value()
        last = self.last_day.required_value()
        if len(self._stays) == 1:
            return self._page.backend.run(renew, self._stays[0].id, last_day=last, note=why, reason=why)
        stays = [stay.id for stay in going]
        return self._page.backend.run(renew_stays, stays, last_day=last, note=why, reason=why)
