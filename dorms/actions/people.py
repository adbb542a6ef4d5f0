"""Registering a teacher, correcting what is known, adding dated facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, row_of
from dorms.db.queries.facts import fact_of
from dorms.db.tables import RevealRow, SchoolRow, TeacherFactRow, TeacherRow, live
from dorms.domain.factkinds import fits, is_kind
from dorms.domain.identity import new_id
from dorms.domain.idnumbers import checked_id, parse_id
from dorms.domain.living import Span
from dorms.errors.living import FieldMissing, IdAgainstFact, PersonExists
from dorms.errors.policy import FactUnreadable

FACTS = (
    "school",
    "category",
    "staffing",
    "title",
    "education",
    "marital",
    "home_in_town_self",
    "home_in_town_spouse",
    "distance_km",
    "nights_per_week",
    "post",
)
FIELDS = ("name", "sex", "id_number", "phone", "joined", "spouse_name", "spouse_id", "note")


@dataclass(frozen=True, slots=True)
class NewTeacher:
    """What a clerk knows of a new teacher: name, school and one identifying fact; the rest may wait (待补资料)."""

    name: str
    school_id: UUID
    id_number: str = ""
    phone: str = ""
    birth: date | None = None
    sex: str = ""
    joined: str = ""
    spouse_name: str = ""
    spouse_id: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


def register_teacher(session: Session, new: NewTeacher, *, since: date | None = None) -> UUID:
    """Register a person once: refused if the ID number is already somebody's or contradicts what was entered."""
    name = clean("name", new.name, required=True)
    school = row_of(session, SchoolRow, new.school_id)
    id_number = checked_id(new.id_number) if new.id_number.strip() else ""
    phone = clean("phone", new.phone)
    if not (id_number or phone or new.birth):
        raise FieldMissing("identifying_fact")
    sex = new.sex
    if id_number:
        _refuse_known(session, id_number)
        sex = _agreed(id_number, sex, new.birth)
    row = TeacherRow(
        id=new_id(),
        owner_office=None,
        name=name,
        sex=sex or None,
        id_number=id_number or None,
        phone=phone or None,
        joined=new.joined or None,
        spouse_name=clean("spouse_name", new.spouse_name) or None,
        spouse_id=clean("spouse_id", new.spouse_id) or None,
        note=_noted(new, id_number) or None,
    )
    session.add(row)
    for kind, value in ({"school": str(school.id)} | dict(new.facts)).items():
        if value:
            session.add(TeacherFactRow(id=new_id(), teacher_id=row.id, kind=kind, value=value, start=since))
    session.flush()
    return row.id


def _noted(new: NewTeacher, id_number: str) -> str:
    """The note, and the birth date where no ID number will ever tell it."""
    note = clean("note", new.note)
    if new.birth is None or id_number:
        return note
    birth = f"出生日期 {new.birth.isoformat()}"
    return f"{birth}；{note}" if note else birth


def _refuse_known(session: Session, id_number: str) -> None:
    row = session.execute(
        select(TeacherRow.id, TeacherRow.name).where(TeacherRow.id_number == id_number, live(TeacherRow))
    ).first()
    if row is not None:
        school = fact_of(session, row.id, "school", date.max)
        name = session.scalar(select(SchoolRow.name).where(SchoolRow.id == UUID(school))) if school else ""
        raise PersonExists(row.name or "", name or "")


def _agreed(id_number: str, sex: str, birth: date | None) -> str:
    parsed = parse_id(id_number)
    assert parsed is not None
    if sex and sex != parsed.sex:
        raise IdAgainstFact("sex", sex, str(parsed.sex))
    if birth and birth != parsed.birth:
        raise IdAgainstFact("birth", birth.isoformat(), parsed.birth.isoformat())
    return str(parsed.sex)


def correct_teacher(session: Session, teacher_id: UUID, changes: Mapping[str, str], *, note: str) -> None:
    """Correct what was entered wrongly (name, phone, ID number ...), with the reason."""
    need_reason("correct_teacher", note)
    row = row_of(session, TeacherRow, teacher_id)
    for name, value in changes.items():
        if name not in FIELDS:
            raise FieldMissing(name)
        setattr(row, name, clean(name, value, required=name == "name") or None)
    if "id_number" in changes and row.id_number:
        row.id_number = checked_id(row.id_number)
        other = session.scalar(
            select(TeacherRow.name).where(
                TeacherRow.id_number == row.id_number, TeacherRow.id != teacher_id, live(TeacherRow)
            )
        )
        if other is not None:
            raise PersonExists(other, "")
        row.sex = _agreed(row.id_number, "", None)
    session.flush()


def record_fact(
    session: Session,
    teacher_id: UUID,
    kind: str,
    value: str,
    *,
    since: date,
    note: str,
    proof: str = "",
    until: date | None = None,
) -> UUID:
    """From this day on the fact is this (marriage, post, school ...); what held before stays on record.

    `proof` names the document that was seen; `until` is the first day the fact no longer holds, where that is known.
    """
    row_of(session, TeacherRow, teacher_id)
    if not is_kind(kind):
        raise FieldMissing(kind)
    if value.strip() and not fits(kind, value.strip()):
        raise FactUnreadable(kind, value)
    Span(since, until)
    fact = TeacherFactRow(
        id=new_id(),
        teacher_id=teacher_id,
        kind=kind,
        value=clean(kind, value, required=True),
        start=since,
        until=until,
        reason=need_reason("record_fact", note),
        proof=clean("proof", proof) or None,
    )
    session.add(fact)
    session.flush()
    return fact.id


def reveal(session: Session, teacher_id: UUID, field_name: str, *, actor: UUID | None, at: int) -> str:
    """The full ID number or phone of a person; the look is logged in this store."""
    row = row_of(session, TeacherRow, teacher_id)
    session.add(RevealRow(at=at, actor=actor, entity="teacher", row=teacher_id, field=field_name))
    value: str | None = getattr(row, field_name)
    return value or ""
