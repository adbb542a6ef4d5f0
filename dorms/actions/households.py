"""Households: one applicant of the market is a single, a couple (夫妻) or a pair (合住)."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import HouseholdMemberRow, HouseholdRow, live
from dorms.domain.identity import new_id


def household_for(session: Session, first: UUID, second: UUID | None, together: str, day: date) -> UUID:
    """The household of these members and kind; made where there is none yet."""
    kind = together if second is not None else "单独"
    for household in _of(session, first, kind):
        if _members(session, household) == {first, second} - {None}:
            return household
    row = HouseholdRow(id=new_id(), kind=kind)
    session.add(row)
    for member in filter(None, (first, second)):
        session.add(HouseholdMemberRow(id=new_id(), household_id=row.id, teacher_id=member, start=day))
    session.flush()
    return row.id


def _of(session: Session, teacher: UUID, kind: str) -> list[UUID]:
    return list(
        session.scalars(
            select(HouseholdRow.id)
            .join(HouseholdMemberRow, HouseholdMemberRow.household_id == HouseholdRow.id)
            .where(
                HouseholdMemberRow.teacher_id == teacher,
                HouseholdRow.kind == kind,
                HouseholdMemberRow.until.is_(None),
                live(HouseholdRow),
                live(HouseholdMemberRow),
            )
        )
    )


def _members(session: Session, household: UUID) -> set[UUID | None]:
    return set(
        session.scalars(
            select(HouseholdMemberRow.teacher_id).where(
                HouseholdMemberRow.household_id == household,
                HouseholdMemberRow.until.is_(None),
                live(HouseholdMemberRow),
            )
        )
    )
