"""申请汇总表: applications with their wishes, by applicant and day."""

import time
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import next_number
from dorms.actions.imports.plan import Plan, text, usable
from dorms.db.queries.known import school_names, unit_keys
from dorms.db.tables import (
    ApplicationRow,
    ApplicationStepRow,
    HouseholdMemberRow,
    HouseholdRow,
    TeacherRow,
    live,
)
from dorms.domain.imports import RowResult, SheetReport


def plan_applications(session: Session, report: SheetReport) -> Plan:
    """Each row one application with its own 受理号; two sharers who name each other are one household."""
    plan = Plan()
    rows = session.execute(
        select(TeacherRow.id_number, TeacherRow.id).where(live(TeacherRow), TeacherRow.id_number.is_not(None))
    )
    people: dict[str | None, UUID] = dict(rows.all())
    places = _places(session)
    known = {
        (row.teacher_id, row.applied_on): row
        for row in session.scalars(select(ApplicationRow).where(live(ApplicationRow)))
    }
    numbers = _Numbers(session)
    households: dict[tuple[str, frozenset[UUID]], UUID] = {}
    for row in usable(report):
        now = _fields(row, people, places)
        application = known.get((now["teacher_id"], now["applied_on"]))
        if application is None:
            household = _household(plan, households, now)
            _insert(plan, numbers, household, now)
            plan.verdict(row.row, new=True)
        else:
            was = {name: getattr(application, name) for name in now}
            plan.verdict(row.row, changed=plan.update(ApplicationRow, application.id, now, was))
    return plan


class _Numbers:
    """Official numbers in a row, per year, without asking the store for each."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._next: dict[int, tuple[str, int]] = {}

    def take(self, year: int) -> str:
        if year not in self._next:
            first = next_number(self._session, ApplicationRow.number, "SL", year)
            head, _, tail = first.rpartition("-")
            self._next[year] = (head, int(tail))
        prefix, serial = self._next[year]
        self._next[year] = (prefix, serial + 1)
        return f"{prefix}-{serial:04d}"


def _places(session: Session) -> dict[str, str]:
    units = {"-".join(part for part in key if part): f"unit:{row}" for key, row in unit_keys(session).items()}
    return units | {name: f"school:{row}" for row, name in school_names(session).items()}


def _fields(row: RowResult, people: dict[str | None, UUID], places: dict[str, str]) -> dict[str, Any]:
    values = row.values
    current = places.get(text(values, "current_unit") or "")
    wishes: Any = values.get("wishes") or ()
    return {
        "teacher_id": people[text(values, "id_number")],
        "partner_id": people.get(text(values, "partner_id")),
        "kind": text(values, "kind"),
        "together": text(values, "together"),
        "current_unit_id": UUID(current.removeprefix("unit:")) if current else None,
        "wishes": [places[wish] for wish in wishes if wish in places],
        "accepts_other": text(values, "accepts_other"),
        "applied_on": values.get("applied_on") or None,
        "note": text(values, "note"),
    }


def _household(plan: Plan, made: dict[tuple[str, frozenset[UUID]], UUID], now: dict[str, Any]) -> UUID:
    members = frozenset(filter(None, (now["teacher_id"], now["partner_id"])))
    kind = now["together"] if len(members) > 1 else "单独"
    key = (kind, members)
    if key not in made:
        made[key] = plan.insert(HouseholdRow, kind=kind)
        for member in sorted(members):
            plan.insert(
                HouseholdMemberRow,
                household_id=made[key],
                teacher_id=member,
                start=now["applied_on"],
                until=None,
            )
    return made[key]


def _insert(plan: Plan, numbers: _Numbers, household: UUID, now: dict[str, Any]) -> None:
    day = now["applied_on"]
    year = day.year if isinstance(day, date) else 0
    application = plan.insert(
        ApplicationRow,
        **now,
        household_id=household,
        number=numbers.take(year),
        received_at=time.time_ns() // 1_000_000,
    )
    plan.insert(ApplicationStepRow, application_id=application, before=None, after="已提交", day=day)
