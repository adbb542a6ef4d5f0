"""登记违规 and 登记同住人 of the chosen stay."""

from datetime import date

from dorms.actions.residence.conduct import Found, record_violation, register_co_resident, remedy_violation
from dorms.db.queries.handing import StayLine
from dorms.db.queries.residence import Violation
from dorms.messages import translate
from dorms.ui.files.field import FilesField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.living.violations import violation_kinds
from dorms.ui.people.fields import IdField, add_note


class ViolationForm(Form):
    """What was found, on what evidence; the ban follows from the rule set."""

    def __init__(self, page: Page, today: date, stay: StayLine) -> None:
        title = translate("Living", "登记违规　{name}").format(name=stay.name)
        super().__init__(title, translate("Living", "保存(&S)"), self._record, page)
        self._page, self._today, self._stay = page, today, stay
        self.code = self.add(ChoiceField(self.tr("种类(&K)"), violation_kinds()), "code")
        self.day = self.add(DayField(self.tr("发现日期(&D)"), today, required=True), "day")
        self.facts = self.add(NoteField(self.tr("事由(&N)"), required=True, lines=2), "facts")
        self.evidence = self.add(NoteField(self.tr("证据(&E)"), required=True, lines=2), "evidence")
        self.photos = self.add(FilesField(self.tr("照片(&Z)"), grow=self.grow), "files")
        self.handling = self.add(TextField(self.tr("处理(&L)")), "handling")
        add_note(self, self.tr("按现行办法应当禁止申请的，期限和条款自动记入违规台账。"))
        self.forget_changes()

    def _record(self) -> Job:
        assert self._stay.teacher_id is not None
        found = Found(
            teacher_id=self._stay.teacher_id, unit_id=self._stay.unit_id, day=self.day.required_value(),
            code=self.code.value(), facts=self.facts.value(), evidence=self.evidence.value(),
            handling=self.handling.value(), files=self.photos.value(),
        )  # fmt: skip
        return self._page.backend.run(record_violation, found, today=self._today)


class RemedyForm(Form):
    """已改正: when, and how that was seen; it still stands in the ledger."""

    def __init__(self, page: Page, today: date, row: Violation) -> None:
        title = translate("Living", "违规已改正　{name}").format(name=row.name)
        super().__init__(title, translate("Living", "保存(&S)"), self._remedy, page)
        self._page, self._today, self._row = page, today, row
        self.look_at(page.backend, "violation", row.id)
        add_note(self, row.facts)
        self.day = self.add(DayField(self.tr("改正日期(&D)"), today, required=True), "day")
        self.how = self.add(NoteField(self.tr("怎样核实的(&N)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _remedy(self) -> Job:
        how = self.how.value()
        return self._page.backend.run(
            remedy_violation, self._row.id, day=self.day.required_value(), note=how, upon=self.seen
        )


class CoResidentForm(Form):
    """Who lives along and is none of ours."""

    def __init__(self, page: Page, today: date, stay: StayLine) -> None:
        title = translate("Living", "登记同住人　{name}").format(name=stay.name)
        super().__init__(title, translate("Living", "保存(&S)"), self._register, page)
        self._page, self._today, self._stay = page, today, stay
        self.name = self.add(TextField(self.tr("同住人姓名(&N)"), required=True, is_name=True), "name")
        self.relation = self.add(
            TextField(self.tr("关系(&K)"), required=True, hint=self.tr("如：子女")), "relation"
        )
        self.id_number = self.add(IdField(self.tr("身份证号(&H)")), "id_number")
        self.start = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "start")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self.forget_changes()

    def _register(self) -> Job:
        return self._page.backend.run(
            register_co_resident, self._stay.id, name=self.name.value(), relation=self.relation.value(),
            start=self.start.required_value(), today=self._today, id_number=self.id_number.value(),
            note=self.note.value(),
        )  # fmt: skip
