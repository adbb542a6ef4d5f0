"""申请汇总表: applications with their wishes, by applicant and day."""

import time
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.people import People
from dorms.actions.imports.plan import NEW, Numbers, Plan, differs, text
from dorms.db.queries.known import school_names, unit_keys
from dorms.db.tables import (
    ApplicationRow,
    ApplicationStepRow,
    HouseholdMemberRow,
    HouseholdRow,
    live,
)
from dorms.domain.imports import RowResult, SheetReport


def plan_applications(session: Session, report: SheetReport, today: date) -> Plan:
    """Each row one application with its own 受理号; two sharers who name each other are one household."""
    plan, people = Plan(), People(session, today)
    places, numbers = _places(session), Numbers(session, ApplicationRow.number, "SL")
    known = {
        (row.teacher_id, row.applied_on): row
        for row in session.scalars(select(ApplicationRow).where(live(ApplicationRow)))
    }
    households: dict[tuple[str, frozenset[UUID]], UUID] = {}

    def compare(row: RowResult) -> str:
        now = _fields(row, people, places)
        application = known.get((now["teacher_id"], now["applied_on"]))
        if application is None:
            _insert(plan, numbers, _household(plan, households, now), now)
            return NEW
        was = {name: getattr(application, name) for name in now}
        return differs(plan.update(ApplicationRow, application.id, now, was))

    plan.each(report, compare)
    return plan


def _places(session: Session) -> dict[str, str]:
    units = {"-".join(part for part in key if part): f"unit:{row}" for key, row in unit_keys(session).items()}
    return units | {name: f"school:{row}" for row, name in school_names(session).items()}


def _fields(row: RowResult, people: People, places: dict[str, str]) -> dict[str, Any]:
    values = row.values
    current = places.get(text(values, "current_unit") or "")
    wishes: Any = values.get("wishes") or ()
    return {
        "teacher_id": people.find(row),
        "partner_id": people.by_number.get(text(values, "partner_id") or ""),
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


def _insert(plan: Plan, numbers: Numbers, household: UUID, now: dict[str, Any]) -> None:
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
