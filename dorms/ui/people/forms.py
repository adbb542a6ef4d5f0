"""登记教师, 更正教师资料, 登记情况变化: the little that is compulsory first; the rest may wait under 待补资料."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.people import FACTS, NewTeacher, correct_teacher, record_fact, register_teacher
from dorms.db.queries.people import TeacherLine
from dorms.db.queries.stock import school_choices
from dorms.domain.codes import Category, Home, Marital, Sex, Staffing
from dorms.domain.idnumbers import masked, parse_id
from dorms.domain.ledgers import masked_phone
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.messages.policy import kind_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, Field, NoteField, PickField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fact_fields import MORE, field_for, text_of
from dorms.ui.people.fields import IdField, add_note, say, school_picks

CODES: Mapping[str, Any] = {
    "category": Category,
    "staffing": Staffing,
    "marital": Marital,
    "home_in_town_self": Home,
    "home_in_town_spouse": Home,
}


class RegisterForm(Form):
    """A new teacher: name, school and one identifying fact; the ID number tells sex and birth itself."""

    def __init__(self, page: Page, today: date, school: UUID | None = None) -> None:
        super().__init__(
            translate("People", "登记教师"), translate("People", "登记(&S)"), self._register, page
        )
        self._page, self._today = page, today
        self.name = self.add(TextField(self.tr("姓名(&N)"), required=True, is_name=True), "name")
        schools = school_picks(page.backend.ask(school_choices))
        self.school = self.add(PickField(self.tr("学校(&X)"), schools, school), "school")
        self.id_number = self.add(
            IdField(self.tr("身份证号(&H)"), hint=self.tr("三项至少填一项，才能认准是谁"), heard=self._on_id),
            "identifying_fact",
        )
        self.phone = self.add(TextField(self.tr("联系电话(&P)")), "phone")
        self.birth = self.add(DayField(self.tr("出生日期(&B)")), "birth")
        self.sex = self._code("sex", Sex)
        add_note(self, self.tr("以下可以以后补，没有填的列在“待补资料”里。"))
        self.codes = {name: self._code(name, CODES[name]) for name in ("category", "staffing", "marital")}
        self.spouse = self.add(TextField(field_name("spouse_name"), is_name=True), "spouse_name")
        self.spouse_id = self.add(IdField(field_name("spouse_id")), "spouse_id")
        self.joined = self.add(TextField(field_name("joined"), hint=self.tr("如 2020.09")), "joined")
        self.codes["marital"].changed.connect(self._on_marital)
        self._on_marital()
        self.forget_changes()

    def _code(self, name: str, codes: Any) -> ChoiceField[str]:
        choices = [(self.tr("（待补）"), ""), *((code_words(code), str(code)) for code in codes)]
        return self.add(ChoiceField(field_name(name), choices), name)

    @property
    def _is_married(self) -> bool:
        return self.codes["marital"].value() == Marital.MARRIED

    @Slot()
    def _on_marital(self) -> None:
        for field in (self.spouse, self.spouse_id):
            self.show_field(field, self._is_married)
        self.grow()

    def _on_id(self, number: str) -> None:
        known = parse_id(number)
        if known is not None:
            self.birth.line.setText(known.birth.isoformat())
            self.sex.choose(str(known.sex))

    def _register(self) -> Job:
        new = NewTeacher(
            name=self.name.value(),
            school_id=self.school.value(),
            id_number=self.id_number.value(),
            phone=self.phone.value(),
            birth=self.birth.value(),
            sex=self.sex.value(),
            joined=self.joined.value(),
            spouse_name=self.spouse.value() if self._is_married else "",
            spouse_id=self.spouse_id.value() if self._is_married else "",
            facts={name: field.value() for name, field in self.codes.items()},
        )
        job = self._page.backend.run(register_teacher, new, since=self._today)
        job.ended.connect(self._show)  # after the page has read the new row
        return job

    @Slot(object)
    def _show(self, job: Job) -> None:
        if job.error is None:
            self._page.wanted.emit("teachers", job.result.result)


class CorrectForm(Form):
    """What was entered wrongly; full numbers are not shown, an empty one stays as it is."""

    def __init__(self, page: Page, teacher: TeacherLine) -> None:
        title = translate("People", "更正教师资料　{name}").format(name=teacher.name)
        super().__init__(title, translate("People", "更正(&S)"), self._correct, page)
        self._page, self._teacher = page, teacher
        self.look_at(page.backend, "teacher", teacher.id)
        self.name = self.add(TextField(field_name("name"), teacher.name, required=True, is_name=True), "name")
        self.id_number = self.add(
            IdField(field_name("id_number"), hint=self._kept(masked(teacher.id_number))), "id_number"
        )
        self.phone = self.add(
            TextField(field_name("phone"), hint=self._kept(masked_phone(teacher.phone))), "phone"
        )
        self.joined = self.add(TextField(field_name("joined"), teacher.joined), "joined")
        self.spouse = self.add(
            TextField(field_name("spouse_name"), teacher.spouse_name, is_name=True), "spouse_name"
        )
        self.spouse_id = self.add(IdField(field_name("spouse_id"), hint=self.tr("不改就留空")), "spouse_id")
        self.note = self.add(TextField(field_name("note"), teacher.note), "note")
        self.why = self.add(NoteField(self.tr("更正的理由(&R)"), required=True, lines=2), "reason")
        self.told = add_note(
            self, self.tr("这里改的是填错的资料。婚姻、职务、学校等后来变了，请用“登记情况变化”。")
        )

    def _kept(self, shown: str) -> str:
        return self.tr("{now}，不改就留空").format(now=shown) if shown else ""

    def changes(self) -> dict[str, str]:
        """The fields whose value differs from the one on record."""
        plain = {
            "name": (self.name.value(), self._teacher.name),
            "joined": (self.joined.value(), self._teacher.joined),
            "spouse_name": (self.spouse.value(), self._teacher.spouse_name),
            "note": (self.note.value(), self._teacher.note),
        }
        hidden = {"id_number": self.id_number, "phone": self.phone, "spouse_id": self.spouse_id}
        changed = {name: new for name, (new, old) in plain.items() if new != old}
        return changed | {name: field.value() for name, field in hidden.items() if field.value()}

    def _correct(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            correct_teacher, self._teacher.id, self.changes(), note=why, reason=why, upon=self.seen
        )


class FactForm(Form):
    """From a day on something is so; what held before stays on record."""

    def __init__(self, page: Page, today: date, teacher: TeacherLine) -> None:
        title = translate("People", "登记情况变化　{name}").format(name=teacher.name)
        super().__init__(title, translate("People", "登记(&S)"), self._record, page)
        self._page, self._teacher = page, teacher
        kinds = [(fact_words(kind), kind) for kind in (*FACTS, *MORE)]
        self.kind = self.add(ChoiceField(self.tr("变化的是(&K)"), kinds, "marital"), "kind")
        self.now = add_note(self)
        self.values: dict[str, Field[Any]] = {
            kind: self.add(self._field(kind), kind) for kind in (*FACTS, *MORE)
        }
        self.since = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "since")
        self.until = self.add(DayField(self.tr("到哪天为止（不知道不填）(&U)")), "until")
        self.proof = self.add(TextField(self.tr("证明材料(&C)")), "proof")
        self.why = self.add(NoteField(self.tr("依据或理由(&R)"), required=True, lines=2), "reason")
        self.kind.changed.connect(self._on_kind)
        self._on_kind()
        self.forget_changes()

    def _field(self, kind: str) -> Field[Any]:
        words = self.tr("改为(&V)")
        if kind == "school":
            return PickField(words, school_picks(self._page.backend.ask(school_choices)))
        if kind in CODES:
            return ChoiceField(words, [(code_words(code), str(code)) for code in CODES[kind]])
        return (field_for(kind, words) if kind in MORE else None) or TextField(words, required=True)

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind.value()
        for name, field in self.values.items():
            self.show_field(field, name == kind)
        now = str(getattr(self._teacher, kind, ""))
        say(self, self.now, self.tr("登记的是：{now}").format(now=now or self.tr("（没有）")))

    def _record(self) -> Job:
        kind, why = self.kind.value(), self.why.value()
        return self._page.backend.run(
            record_fact,
            self._teacher.id,
            kind,
            text_of(self.values[kind].value()),
            since=self.since.required_value(),
            until=_day_after(self.until.value()),
            proof=self.proof.value(),
            note=why,
            reason=why,
        )


def fact_words(kind: str) -> str:
    """What the kind of fact is called where somebody chooses it."""
    words = {
        "school": translate("People", "工作学校"),
        "home_in_town_self": translate("People", "本人在镇上有房"),
    }
    return words[kind] if kind in words else kind_words(kind) if kind in MORE else field_name(kind)


def _day_after(last: date | None) -> date | None:
    """Spans are half open: what lasts until a day no longer holds on the next."""
    return last + timedelta(1) if last is not None else None
