"""撤回退房通知, with a reason."""

from datetime import date
from typing import TYPE_CHECKING

from dorms.actions.residence.noticing import cancel_departure
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page

if TYPE_CHECKING:  # the page's own lines
    from dorms.db.queries.departing import DepartureLine


class CancelNoticeForm(Form):
    """The person stays after all."""

    def __init__(self, page: Page, today: date, line: "DepartureLine") -> None:
        title = translate("Departures", "撤回通知　{name}").format(name=line.one.name)
        super().__init__(title, translate("Departures", "撤回(&S)"), self._cancel, page)
        self._page, self._today, self._line = page, today, line
        self.look_at(page.backend, "departure", line.id)
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _cancel(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            cancel_departure, self._line.id, day=self._today, note=why, reason=why, upon=self.seen
        )
