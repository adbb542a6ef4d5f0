"""The reporting calendar (报送日历): a setting of the bureau that travels down; reports count by their receipt."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import OfficeRow, PackageRow, SettingRow, live
from dorms.domain.canonical import canonical
from dorms.domain.reporting import Due, DueRule, Every, answered_on, state_of
from dorms.errors.sync import BureauAlone

DUE_RULES = "due_rules"
_ID = uuid5(NAMESPACE_OID, "dorms:due_rules")
AROUND = timedelta(days=62)  # the due day before and after may lie so far outside of what is asked


def due_rules(session: Session) -> list[DueRule]:
    """The rules as they are kept; at an office those the bureau handed down."""
    text = session.scalar(select(SettingRow.value).where(SettingRow.id == _ID, live(SettingRow)))
    return [_rule(one) for one in json.loads(text)] if text else []


def _rule(one: dict[str, object]) -> DueRule:
    offices = one.get("offices")
    return DueRule(
        name=str(one["name"]),
        every=Every(str(one["every"])),
        at=str(one["at"]),
        offices=tuple(UUID(office) for office in offices) if isinstance(offices, list) else (),
        start=_day(one.get("start")),
        until=_day(one.get("until")),
    )


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None


def set_due_rules(session: Session, rules: Sequence[DueRule], *, note: str = "") -> None:
    """The bureau says which office reports by which days."""
    office = meta.recall(session, meta.OFFICE)
    if office != (meta.recall(session, meta.BUREAU) or office):
        raise BureauAlone
    text = canonical(
        [
            {
                "name": one.name, "every": str(one.every), "at": one.at,
                "offices": [*sorted(map(str, one.offices))],
                "start": one.start.isoformat() if one.start else None,
                "until": one.until.isoformat() if one.until else None,
            }
            for one in rules
        ]
    )  # fmt: skip
    row = session.get(SettingRow, _ID)
    if row is None:
        session.add(SettingRow(id=_ID, name=DUE_RULES, value=text))
    else:
        row.value = text
    session.flush()


@dataclass(frozen=True, slots=True)
class _Office:
    id: UUID
    name: str
    packets: tuple[tuple[date, int], ...]  # day of receipt, number


def dues(session: Session, *, start: date, end: date, today: date) -> list[Due]:
    """Every office's due days from `start` to `end`, by day, rule and office."""
    work, found = work_calendar(session), []
    offices = _offices(session)
    for rule in due_rules(session):
        days = rule.days(start - AROUND, end + AROUND, work)
        for office in offices:
            if not rule.offices or office.id in rule.offices:
                found += _of_office(rule, office, days, today)
    return sorted(
        (one for one in found if start <= one.due <= end),
        key=lambda one: (one.due, one.name, one.office_name),
    )


def _of_office(rule: DueRule, office: _Office, days: Sequence[date], today: date) -> list[Due]:
    came = [day for day, _ in office.packets]
    numbers = dict(office.packets)
    found = []
    for at, due in enumerate(days):
        before = days[at - 1] if at else rule.opens(due)
        after = days[at + 1] if at + 1 < len(days) else None
        answered = answered_on(due, before, after, came)
        number = numbers.get(answered) if answered else None
        state = state_of(due, answered, today)
        last = max(came, default=None)
        found.append(Due(office.id, office.name, rule.name, due, state, answered, number, last))
    return found


def _offices(session: Session) -> list[_Office]:
    packets: dict[UUID, list[tuple[date, int]]] = defaultdict(list)
    query = (
        select(PackageRow.office, PackageRow.at, PackageRow.number)
        .where(PackageRow.direction == "received", PackageRow.office.is_not(None))
        .order_by(PackageRow.serial)
    )
    for office, at, number in session.execute(query):
        if office is not None:
            packets[office].append((datetime.fromtimestamp(at / 1000).astimezone().date(), number))
    rows = session.execute(
        select(OfficeRow.id, OfficeRow.name).where(live(OfficeRow), OfficeRow.kind != "bureau")
    )
    return [_Office(row.id, row.name or "", tuple(packets[row.id])) for row in rows]


def own_dues(session: Session, *, start: date, end: date) -> list[tuple[date, str]]:
    """At an office: its due days and what they are called."""
    office, work = UUID(meta.recall(session, meta.OFFICE) or ""), work_calendar(session)
    return sorted(
        (day, rule.name)
        for rule in due_rules(session)
        if not rule.offices or office in rule.offices
        for day in rule.days(start, end, work)
    )
