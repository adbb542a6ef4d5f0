"""The records behind the ledgers of queues and renewals, as of a day: later steps are left out."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.facts import facts_on
from dorms.db.queries.records import school_places, stay_records
from dorms.db.queries.sheet_checks import Standings, standings
from dorms.db.tables import (
    ApplicationRow,
    ApplicationStepRow,
    DecisionRow,
    RankingLineRow,
    RankingRow,
    RenewalReplyRow,
    StayRow,
    TeacherRow,
    TermRow,
    UnitRow,
    WaitingStepRow,
    live,
)
from dorms.domain.applying import Status
from dorms.domain.canonical import Value
from dorms.domain.decisions import Matter, decision_from
from dorms.domain.figures import lives
from dorms.domain.records import StayRecord
from dorms.domain.sheet_records import PointsRecord, RenewalRecord, WaitingRecord

QUEUED = frozenset({Status.WAITING, Status.CHOOSING})
GIVEN_UP = "放弃"  # a WaitingStepRow's kind
RENEWAL_WINDOW = timedelta(120)
NOT_RANKED = 10**9
_CLAUSE_END = re.compile(r"[，。；：,;:（(]")
_LONGEST_ITEM = 16


class _Ranked(NamedTuple):
    """Where somebody stands on the newest locked list."""

    order: int  # of the list among the lists
    place: int
    tier: int | None
    points: Decimal | None
    decision: str


def waiting_records(session: Session, day: date) -> list[WaitingRecord]:
    """Whoever was qualified and waiting that day, in the order of the locked list, then by day of qualifying."""
    steps = _steps_until(session, day)
    ranked = _ranked(session, day)
    facts, schools = facts_on(session, day), school_places(session)
    kinds = _unit_types(session)
    given_up = _times_given_up(session, day)
    found = []
    for row, name in session.execute(
        select(ApplicationRow, TeacherRow.name)
        .outerjoin(TeacherRow, ApplicationRow.teacher_id == TeacherRow.id)
        .where(live(ApplicationRow))
        .order_by(ApplicationRow.applied_on, ApplicationRow.number, ApplicationRow.id)
    ):
        status, qualified_on = steps.get(row.id, ("", None))
        if status not in QUEUED:
            continue
        own = facts.get(row.teacher_id, {}) if row.teacher_id else {}
        town, school = schools.get(own.get("school", ""), ("", ""))
        standing = ranked.get(row.id)
        record = WaitingRecord(
            id=row.id,
            town=town,
            school=school,
            name=name or "",
            category=own.get("category", ""),
            status=status,
            qualified_on=qualified_on,
            points=standing.points if standing else None,
            unit_types=_wished(row.wishes or (), kinds),
            given_up=given_up[row.id],
        )
        where = (standing.order, standing.place) if standing else (NOT_RANKED, 0)
        found.append((*where, qualified_on or date.max, record))
    found.sort(key=lambda one: one[:3])
    return [record for *_, record in found]


def points_records(session: Session, day: date) -> list[PointsRecord]:
    """Every line of the newest locked lists that day: of each applicant the newest one."""
    ranked = _ranked(session, day)
    facts, schools = facts_on(session, day), school_places(session)
    people = session.execute(
        select(ApplicationRow.id, ApplicationRow.teacher_id, TeacherRow.name)
        .outerjoin(TeacherRow, ApplicationRow.teacher_id == TeacherRow.id)
        .where(live(ApplicationRow))
    )
    found = []
    for application, teacher, name in people:
        if (standing := ranked.get(application)) is None:
            continue
        town, school = schools.get(facts.get(teacher, {}).get("school", "") if teacher else "", ("", ""))
        tier = f"第 {standing.tier} 组" if standing.tier is not None else ""
        record = PointsRecord(
            id=application,
            town=town,
            school=school,
            place=standing.place,
            name=name or "",
            items=point_items(standing.decision),
            points=standing.points,
            tier=tier,
        )
        found.append((standing.order, standing.place, record))
    return [record for *_, record in sorted(found, key=lambda one: one[:2])]


def point_items(decision: str) -> str:
    """The point lines of a stored decision in words: what its clause says, and how many points it brought."""
    try:
        value: Value = json.loads(decision)
        findings = decision_from(value).findings
    except (ValueError, KeyError):  # none stored, or of a newer program
        return ""
    words = []
    for finding in findings:
        name = _CLAUSE_END.split(finding.clause.text, maxsplit=1)[0][:_LONGEST_ITEM] or finding.clause.number
        words += [f"{name} {given.value}" for given in finding.gives if given.name == "points"]
    return "；".join(words)


def renewal_records(session: Session, day: date, since: date) -> list[RenewalRecord]:
    """Whoever lives there and whose term is over or ends within the window; renewed ones of the period too."""
    terms = _terms_until(session)
    facts = facts_on(session, day)
    asked = _replies(session, day)
    decided = _verdicts(session, day)
    checks = standings(session, day)
    agreements = dict(session.execute(select(StayRow.id, StayRow.agreement_id)).all())
    found = []
    for stay in stay_records(session, day):
        if not lives(stay, day):
            continue
        up, following = _up_for_renewal(terms.get(agreements.get(stay.id), []), day)
        if up is None or (following is not None and up < since):
            continue
        own = facts.get(stay.teacher_id, {})
        record = _renewal(stay, up, following, own, asked.get(stay.id), decided.get(stay.id))
        found.append(_checked(record, stay.teacher_id, own, checks))
    return found


def _checked(record: RenewalRecord, person: UUID, facts: dict[str, str], checks: Standings) -> RenewalRecord:
    """With what the clerk would look up in the registers of people, money and breaches."""
    return replace(
        record,
        in_post=checks.in_post(person, facts),
        arrears=checks.arrears(person),
        breaches=checks.breached(person),
    )


def _renewal(
    stay: StayRecord,
    up: date,
    following: date | None,
    facts: dict[str, str],
    reply: RenewalReplyRow | None,
    decision: DecisionRow | None,
) -> RenewalRecord:
    verdict = decision.verdict if decision else None
    level = decision.level if decision else None
    opinions = {level or "": verdict or ""}
    nights = facts.get("nights_per_week", "")
    return RenewalRecord(
        id=stay.id,
        town=stay.host_town,
        school=stay.host_school,
        unit=stay.unit,
        name=stay.name,
        term_end=up,
        applied_on=reply.day if reply else None,
        home=_homes(facts),
        lives_here=f"每周 {nights} 夜" if nights else "",
        school_says=opinions.get("学校", ""),
        centre_says=opinions.get("中心校", ""),
        bureau_says=opinions.get("教体局", ""),
        outcome=verdict or ("续住" if following is not None else ""),
        new_end=following,
    )


def _homes(facts: dict[str, str]) -> str:
    own, spouse = facts.get("home_in_town_self", ""), facts.get("home_in_town_spouse", "")
    if "有" in (own, spouse):
        return "有"
    return "无" if own == "无" else ""


def _steps_until(session: Session, day: date) -> dict[UUID | None, tuple[str, date | None]]:
    """Of every application the status that day, and since when it has been qualified."""
    rows = session.execute(
        select(ApplicationStepRow.application_id, ApplicationStepRow.after, ApplicationStepRow.day)
        .where(live(ApplicationStepRow), ApplicationStepRow.day <= day)
        .order_by(ApplicationStepRow.day, ApplicationStepRow.id)
    )
    found: dict[UUID | None, tuple[str, date | None]] = {}
    for application, after, on in rows:
        qualified = found.get(application, ("", None))[1]
        if after == Status.WAITING and qualified is None:
            qualified = on
        found[application] = (after or "", qualified)
    return found


def _ranked(session: Session, day: date) -> dict[UUID | None, _Ranked]:
    """Where every application stands on the newest list locked by that day."""
    lists = session.scalars(
        select(RankingRow.id)
        .where(live(RankingRow), RankingRow.locked_on <= day)
        .order_by(RankingRow.locked_on.desc(), RankingRow.id.desc())
    ).all()
    order: dict[UUID | None, int] = {row: at for at, row in enumerate(lists)}
    lines = session.scalars(
        select(RankingLineRow).where(live(RankingLineRow), RankingLineRow.ranking_id.in_(lists))
    )
    found: dict[UUID | None, _Ranked] = {}
    for line in sorted(lines, key=lambda one: order[one.ranking_id], reverse=True) if lists else ():
        found[line.application_id] = _Ranked(
            order[line.ranking_id], line.place or 0, line.tier, line.points, line.decision or ""
        )
    return found


def _times_given_up(session: Session, day: date) -> Counter[UUID | None]:
    return Counter(
        session.scalars(
            select(WaitingStepRow.application_id).where(
                live(WaitingStepRow), WaitingStepRow.kind == GIVEN_UP, WaitingStepRow.day <= day
            )
        )
    )


def _unit_types(session: Session) -> dict[str, str]:
    rows = session.execute(select(UnitRow.id, UnitRow.unit_type))
    return {f"unit:{row}": kind or "" for row, kind in rows}


def _wished(wishes: Iterable[str], kinds: dict[str, str]) -> str:
    return "、".join(dict.fromkeys(kind for wish in wishes if (kind := kinds.get(wish, ""))))


def _terms_until(session: Session) -> dict[UUID | None, list[date]]:
    """The last day of every term, of each agreement in order."""
    rows = session.execute(
        select(TermRow.agreement_id, TermRow.until).where(live(TermRow)).order_by(TermRow.until)
    )
    found: dict[UUID | None, list[date]] = {}
    for agreement, until in rows:
        if until is not None:
            found.setdefault(agreement, []).append(until - timedelta(1))
    return found


def _up_for_renewal(ends: list[date], day: date) -> tuple[date | None, date | None]:
    """The last term that is over or ends within the window, and the end of the one after it."""
    due = [end for end in ends if end <= day + RENEWAL_WINDOW]
    if not due:
        return None, None
    later = [end for end in ends if end > due[-1]]
    return due[-1], later[0] if later else None


def _replies(session: Session, day: date) -> dict[UUID | None, RenewalReplyRow]:
    """The newest answer about each stay up to that day."""
    query = select(RenewalReplyRow).where(live(RenewalReplyRow), RenewalReplyRow.day <= day)
    rows = session.scalars(query.order_by(RenewalReplyRow.day, RenewalReplyRow.id))
    return {row.stay_id: row for row in rows}


def _verdicts(session: Session, day: date) -> dict[UUID | None, DecisionRow]:
    """The newest renewal decision about each stay up to that day."""
    query = select(DecisionRow).where(
        live(DecisionRow), DecisionRow.matter == Matter.RENEWAL, DecisionRow.day <= day
    )
    return {row.stay_id: row for row in session.scalars(query.order_by(DecisionRow.day, DecisionRow.id))}
