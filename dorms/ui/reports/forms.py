"""Taking back a sheet that was handed out, and closing a period."""

from datetime import date

from dorms.actions.closing import close_period
from dorms.actions.issuing import withdraw_sheet
from dorms.domain.issuing import IssuedSheet
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.reports.gathering import day_before


class WithdrawForm(Form):
    """作废报表: the number stays taken, the reason stays on record."""

    def __init__(self, page: Page, sheet: IssuedSheet) -> None:
        title = translate("Reports", "作废报表　{number}").format(number=sheet.number)
        super().__init__(title, translate("Reports", "作废(&S)"), self._withdraw, page)
        self._page, self._sheet = page, sheet
        self.note = self.add(
            NoteField(self.tr("作废原因(&B)"), required=True, lines=2), name="withdraw_sheet"
        )

    def _withdraw(self) -> Job:
        return self._page.backend.run(withdraw_sheet, self._sheet.id, note=self.note.value())


class CloseForm(Form):
    """结账: up to which day, under which name."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Reports", "结账"), translate("Reports", "结账(&S)"), self._close, page)
        self._page, self._today = page, today
        last = day_before(today)
        self.day = self.add(DayField(self.tr("结到哪一天(&D)"), last, required=True), name="day")
        words = self.tr("{year}年{month}月").format(year=last.year, month=last.month)
        self.name = self.add(TextField(self.tr("期间名称(&N)"), words, required=True), name="name")
        self.note = self.add(NoteField(self.tr("说明(&B)"), lines=2))

    def _close(self) -> Job:
        return self._page.backend.run(
            close_period,
            day=self.day.required_value(),
            name=self.name.value(),
            today=self._today,
            note=self.note.value(),
        )
