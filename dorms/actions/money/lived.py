"""Who lived under which agreement in a month: one line an agreement, however many people share it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.tables import AgreementRow, StayRow, TermRow, live
from dorms.domain.months import add_months


@dataclass(frozen=True, slots=True)
class Lived:
    """An agreement somebody lived under in the month, from the first such night to the last."""

    agreement: UUID
    stay: UUID  # of the one who signed, or the first
    teacher: UUID
    unit: UUID
    start: date
    until: date | None
    monthly: Decimal
    number: str
    term_end: date | None  # first night no longer agreed
    people: int = 1

    def stays_past(self, month: date) -> bool:
        """Some nights of the month were agreed by nobody."""
        after = add_months(month, 1)
        return self.term_end is not None and self.term_end < (earlier(self.until, after) or after)


def earlier(one: date | None, other: date | None) -> date | None:
    """The earlier of two days, of which one may be open."""
    known = [day for day in (one, other) if day is not None]
    return min(known) if known else None


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def lived_in(session: Session, month: date, agreements: Collection[UUID] | None = None) -> list[Lived]:
    """Every agreement (or these) somebody lived under in the month."""
    return lived_between(session, month, add_months(month, 1), agreements)


def lived_between(
    session: Session, first: date, after: date, agreements: Collection[UUID] | None = None
) -> list[Lived]:
    """Every agreement (or these) somebody lived under on a night from `first` until before `after`."""
    rows = session.execute(
        select(
            StayRow.id, StayRow.agreement_id, StayRow.start, StayRow.until, StayRow.unit_id, StayRow.teacher_id,
            AgreementRow.teacher_id.label("party"), AgreementRow.monthly_rent, AgreementRow.number,
        )
        .join(AgreementRow, StayRow.agreement_id == AgreementRow.id)
        .where(
            live(StayRow),
            live(AgreementRow),
            or_(StayRow.start.is_(None), StayRow.start < after),
            or_(StayRow.until.is_(None), StayRow.until > first),
            *(() if agreements is None else (StayRow.agreement_id.in_(list(agreements)),)),
        )
        .order_by(StayRow.agreement_id, StayRow.start, StayRow.id)
    ).all()  # fmt: skip
    ends = _term_ends(session, agreements)
    found: dict[UUID, Lived] = {}
    for row in rows:
        before = found.get(row.agreement_id)
        teacher = row.party or row.teacher_id
        if teacher is None or row.unit_id is None:
            continue
        signs = before is None or row.teacher_id == row.party
        found[row.agreement_id] = Lived(
            row.agreement_id, row.id if signs or before is None else before.stay, teacher, row.unit_id,
            min(row.start or first, before.start if before else date.max),
            row.until if before is None else _later(before.until, row.until),
            row.monthly_rent or Decimal(0), row.number or "", ends.get(row.agreement_id),
            1 if before is None else before.people + 1,
        )  # fmt: skip
    return list(found.values())


def _term_ends(session: Session, agreements: Collection[UUID] | None) -> dict[UUID, date]:
    ends: dict[UUID, date] = {}
    wanted = () if agreements is None else (TermRow.agreement_id.in_(list(agreements)),)
    rows = session.execute(select(TermRow.agreement_id, TermRow.until).where(live(TermRow), *wanted))
    for agreement, until in rows:
        if agreement is not None and until is not None:
            ends[agreement] = max(until, ends.get(agreement, date.min))
    return ends
