"""教师花名册: people by ID number, their dated facts, and who is no longer on the roster."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.imports.people import People
from dorms.actions.imports.plan import NEW, Plan, differs, text
from dorms.db.queries.facts import facts_on
from dorms.db.queries.known import school_names
from dorms.db.tables import StayRow, TaskRow, TeacherFactRow, TeacherRow, live
from dorms.domain.imports import RowResult, SheetReport

LEFT = "核实是否调离"
FACT_FIELDS = {
    "category": "category",
    "staffing": "staffing",
    "title": "title",
    "education": "education",
    "marital": "marital",
    "home_in_town_self": "home_in_town_self",
    "home_in_town_spouse": "home_in_town_spouse",
    "distance_km": "distance_km",
    "nights_per_week": "nights_per_week",
}


def plan_teachers(session: Session, report: SheetReport, today: date, *, whole: bool = True) -> Plan:
    """New people with their facts since ever; of known ones what differs, as of today; tasks for those missing."""
    plan, people = Plan(), People(session, today)
    known = {row.id: row for row in session.scalars(select(TeacherRow).where(live(TeacherRow)))}
    facts = facts_on(session, today) if known else {}
    schools = {name: row for row, name in school_names(session).items()}

    def compare(row: RowResult) -> str:
        person = people.lookup(row)
        now = _facts(row.values, schools)
        if person is None:
            _facts_since(plan, plan.insert(TeacherRow, **_fields(row)), now, None)
            return NEW
        fields = _fields(row)
        changed = plan.update(TeacherRow, person, fields, {n: getattr(known[person], n) for n in fields})
        was = facts.get(person, {})
        other = {kind: value for kind, value in now.items() if value != was.get(kind)}
        _facts_since(plan, person, other, today)
        return differs(changed or bool(other))

    plan.each(report, compare)
    if known and whole:
        _missing(session, plan, report, known, facts, today)
    return plan


def _facts_since(plan: Plan, teacher: UUID, facts: Mapping[str, str], start: date | None) -> None:
    for kind, value in facts.items():
        plan.insert(TeacherFactRow, teacher_id=teacher, kind=kind, value=value, start=start, reason=None)


def _fields(row: RowResult) -> dict[str, Any]:
    values = row.values
    years = values.get("teaching_years")
    return {
        "name": text(values, "name"),
        "sex": text(values, "sex"),
        "id_number": text(values, "id_number"),
        "phone": text(values, "phone"),
        "joined": text(values, "joined"),
        "teaching_years": None if years in (None, "") else int(years),  # type: ignore[arg-type]
        "spouse_name": text(values, "spouse_name"),
        "spouse_id": text(values, "spouse_id"),
        "note": text(values, "note"),
    }


def _facts(values: Mapping[str, Any], schools: Mapping[str, UUID]) -> dict[str, str]:
    found = {}
    school = schools.get(text(values, "school") or "")
    if school is not None:
        found["school"] = str(school)
    for name, kind in FACT_FIELDS.items():
        value = text(values, name)
        if value is not None:
            found[kind] = value
    return found


def _missing(
    session: Session,
    plan: Plan,
    report: SheetReport,
    known: Mapping[UUID, TeacherRow],
    facts: Mapping[UUID, Mapping[str, str]],
    today: date,
) -> None:
    """People of the schools in this roster whom it no longer names: a task each, nothing about them is changed.

    A row whose number cannot be read may be anybody of its name and school.
    """
    numbers = {text(row.values, "id_number") for row in report.rows} - {None}
    unread = {_namesake(row) for row in report.rows if not text(row.values, "id_number")}
    names = {str(row): name for row, name in school_names(session).items()}
    schools = {text(row.values, "school") for row in report.rows}
    living = set(
        session.scalars(
            select(StayRow.teacher_id).where(
                live(StayRow), StayRow.start <= today, or_(StayRow.until.is_(None), StayRow.until > today)
            )
        )
    )
    open_tasks = set(
        session.scalars(
            select(TaskRow.subject_id).where(TaskRow.kind == LEFT, TaskRow.done_on.is_(None), live(TaskRow))
        )
    )
    for person in known.values():
        school = names.get(facts.get(person.id, {}).get("school", ""))
        if school not in schools or person.id_number in numbers or (person.name, school) in unread:
            continue
        plan.missing.append(person.id)
        plan.missing_living += person.id in living
        if person.id not in open_tasks:
            plan.insert(
                TaskRow,
                kind=LEFT,
                subject="teacher",
                subject_id=person.id,
                due=None,
                details={"在住": "是" if person.id in living else "否", "名册": report.file},
            )


def _namesake(row: RowResult) -> tuple[str | None, str | None]:
    return text(row.values, "name"), text(row.values, "school")
