"""长期不住: night checks, what the rule set says of absences, the list of warnings and the answers to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, last_of, not_after, row_of
from dorms.actions.people import record_fact
from dorms.actions.rulebook import Rulebook, cited, rulebook
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.idling import idle_warnings, night_lines
from dorms.db.queries.living import person
from dorms.db.tables import IdleWarningRow, NightCheckRow, StayRow, TeacherFactRow, live
from dorms.domain.decisions import Outcome
from dorms.domain.facts import Facts, StayCase
from dorms.domain.identity import new_id
from dorms.domain.idling import (
    UNEXPLAINED,
    IdleLine,
    IdleOutcome,
    IdleState,
    IdleWarning,
    Night,
    NightLine,
    nights_out,
)
from dorms.domain.months import total_nights, united
from dorms.errors.living import AlreadyEnded, DaysOutOfOrder, UnknownCode
from dorms.errors.policy import NoRuleSet
from dorms.errors.residence import NotAway, NotOnList, NotYetHome, OnListAlready
from dorms.errors.store import UnknownRow
from dorms.rules.conditions.records import Idle, NotLivingFound
from dorms.rules.ruleset import RuleSet

LATELY = timedelta(90)  # how far back night checks speak; the rule set's own spans are its own
SPEAKING = ("absence", "not_living")  # kinds of fact that speak for nobody living there


@dataclass(frozen=True, slots=True)
class _Ruled:
    """What the rule set of the term says of one stay."""

    nights: int = 0
    found_empty: int = 0
    free: tuple[tuple[date, date], ...] = ()
    is_reached: bool = False
    is_doubtful: bool = False
    clause: str = ""
    limit: str = ""


def idle_lines(session: Session, day: date) -> list[IdleLine]:
    """Every stay of that day about which something speaks for nobody living there, the gravest first."""
    book, warnings = rulebook(session), idle_warnings(session)
    nights: dict[UUID, list[NightLine]] = {}
    for one in night_lines(session):
        nights.setdefault(one.stay_id, []).append(one)
    spoken = _spoken_of(session, day, warnings.keys() | nights.keys())
    cases = facts_of_stays(session, day, spoken).values() if spoken else ()
    lines = [_line(case, book, day, nights.get(case.stay, []), warnings) for case in cases]
    found = [line for line in lines if line.basis or line.warning is not None]
    order = list(IdleState)
    return sorted(found, key=lambda one: (order.index(one.state(day)), -one.nights, one.unit))


def _spoken_of(session: Session, day: date, listed: Set[UUID]) -> list[UUID]:
    """The stays of that day that something is recorded about: of all others nothing need be worked out."""
    away = select(TeacherFactRow.teacher_id).where(live(TeacherFactRow), TeacherFactRow.kind.in_(SPEAKING))
    people = set(session.scalars(away.distinct()))
    living = session.execute(
        select(StayRow.id, StayRow.teacher_id).where(
            live(StayRow), StayRow.start <= day, or_(StayRow.until.is_(None), StayRow.until > day)
        )
    )
    return [stay for stay, who in living if who in people or stay in listed]


def _line(
    case: StayCase,
    book: Rulebook,
    day: date,
    nights: Sequence[NightLine],
    warnings: Mapping[UUID, IdleWarning],
) -> IdleLine:
    try:
        ruled = _ruled(book.of_term(case, day), case.facts, day)
    except NoRuleSet:
        ruled = _Ruled()
    away = [one.start for one in case.facts.absences or () if one.until is None and not one.reason]
    return IdleLine(
        stay_id=case.stay, teacher_id=case.known.teacher, unit_id=case.unit, name=case.facts.who,
        unit=case.place, school=case.facts.school or "", away_since=min(away, default=None),
        nights=ruled.nights, found_empty=ruled.found_empty,
        nights_out=nights_out(nights, since=day - LATELY, free=ruled.free),
        is_reached=ruled.is_reached, is_doubtful=ruled.is_doubtful, clause=ruled.clause, limit=ruled.limit,
        warning=warnings.get(case.stay),
    )  # fmt: skip


def _ruled(rules: RuleSet, facts: Facts, day: date) -> _Ruled:
    """The clauses on idleness applied: nights counted as they count, and whether a limit is met."""
    nights, empty, free = 0, 0, set[tuple[date, date]]()
    reached, doubtful, clause, limit = False, False, "", ""
    for requirement in rules.requirements("ending"):
        condition = requirement.condition
        if isinstance(condition, Idle):
            nights = max(nights, _nights(condition, facts, day))
            free |= set(_holidays(condition, day))
            limit = limit or (condition.at_least.text if condition.at_least is not None else "")
        elif isinstance(condition, NotLivingFound):
            empty = max(empty, sum(one <= day and day - one <= LATELY for one in facts.not_living_found))
        else:
            continue
        finding = requirement.judge(day)(facts)
        if finding.outcome is Outcome.REFUSED:
            reached, clause = True, clause or cited(rules, finding)
        doubtful = doubtful or (finding.outcome is Outcome.FLAG and facts.absences is not None)
    return _Ruled(nights, empty, tuple(free), reached, doubtful, clause, limit)


def _nights(condition: Idle, facts: Facts, day: date) -> int:
    """The nights away that count: not in the holidays, not for a reason that is let pass."""
    counted = [
        one
        for one in facts.absences or ()
        if not one.reason or one.reason not in condition.reasons_not_counted
    ]
    return total_nights(united(part for one in counted for part in condition.away(one, day)))


def _holidays(condition: Idle, day: date) -> Iterator[tuple[date, date]]:
    for year in (day.year - 1, day.year):
        for first, last in condition.holidays:
            end = last.of(year if last >= first else year + 1)
            yield first.of(year), end + timedelta(1)


def record_nights(
    session: Session,
    night: date,
    seen: Iterable[tuple[UUID, str]],
    *,
    checker: str,
    today: date,
    note: str = "",
) -> int:
    """登记夜查: who was found that night, by stay; looked at again, the later word stands. How many are away."""
    not_after(night, today)
    who, told = clean("checker", checker, required=True), list(seen)
    known = {
        row.stay_id: row
        for row in session.scalars(
            select(NightCheckRow).where(live(NightCheckRow), NightCheckRow.night == night)
        )
    }
    for stay_id, found in told:
        if found not in set(Night):
            raise UnknownCode("found", found, tuple(Night))
        stay = row_of(session, StayRow, stay_id)
        row = known.get(stay_id) or NightCheckRow(
            id=new_id(), teacher_id=stay.teacher_id, stay_id=stay_id, unit_id=stay.unit_id, night=night
        )
        row.found, row.checker, row.note = str(found), who, clean("note", note) or None
        session.add(row)
    return sum(found == Night.OUT for _, found in told)


def warn_idle(session: Session, stay_ids: Sequence[UUID], *, day: date, answer_by: date, today: date) -> int:
    """列入预警名单: on what grounds, by which clause, until when an answer is awaited."""
    not_after(day, today)
    if answer_by <= day:
        raise DaysOutOfOrder("列入预警", day, "答复", answer_by)
    lines = {line.stay_id: line for line in idle_lines(session, day)}
    for stay_id in dict.fromkeys(stay_ids):
        stay, line = row_of(session, StayRow, stay_id), lines.get(stay_id)
        if line is None:
            raise NotOnList
        if stay.until is not None:
            raise AlreadyEnded(line.name, stay.until)
        if line.warning is not None and line.warning.answered_on is None:
            raise OnListAlready(line.name, line.warning.listed_on)
        session.add(
            IdleWarningRow(
                id=new_id(), teacher_id=stay.teacher_id, stay_id=stay_id, unit_id=stay.unit_id, listed_on=day,
                basis=line.basis, clause=line.clause or None, answer_by=answer_by,
            )
        )  # fmt: skip
    session.flush()
    return len(set(stay_ids))


def answer_idle(
    session: Session, warning_id: UUID, *, day: date, answer: str, outcome: str, today: date
) -> None:
    """登记答复: what the resident said, or that nothing was said, and what follows; leaving is another step."""
    row = row_of(session, IdleWarningRow, warning_id)
    if outcome not in set(IdleOutcome):
        raise UnknownCode("outcome", outcome, tuple(IdleOutcome))
    if row.answered_on is not None:
        raise AlreadyEnded(person(session, row.teacher_id).name if row.teacher_id else "", row.answered_on)
    if row.listed_on is not None and day < row.listed_on:
        raise DaysOutOfOrder("列入预警", row.listed_on, "答复", day)
    row.answered_on = not_after(day, today)
    row.answer = clean("answer", answer, required=True)
    row.outcome = str(outcome)


def record_absence(
    session: Session,
    stay_id: UUID,
    *,
    why_away: str,
    since: date,
    until: date | None,
    note: str,
    proof: str = "",
) -> UUID:
    """登记离宿 from the night of `since` to before `until`; a reason the rule set lets pass is not counted."""
    stay = row_of(session, StayRow, stay_id)
    if stay.teacher_id is None:
        raise UnknownRow("stay", str(stay_id))
    if stay.start is not None and since < stay.start:
        raise NotYetHome(person(session, stay.teacher_id).name, stay.start, "since")
    return record_fact(
        session,
        stay.teacher_id,
        "absence",
        why_away or UNEXPLAINED,
        since=since,
        until=until,
        note=note,
        proof=proof,
    )


def end_absence(session: Session, stay_id: UUID, *, day: date, today: date) -> int:
    """回宿: absences without an end ended before the night of `day`. How many there were."""
    stay = row_of(session, StayRow, stay_id)
    rows = session.scalars(
        select(TeacherFactRow).where(
            live(TeacherFactRow),
            TeacherFactRow.teacher_id == stay.teacher_id,
            TeacherFactRow.kind == "absence",
            TeacherFactRow.until.is_(None),
            TeacherFactRow.start.is_not(None),
        )
    ).all()
    for row in rows:
        row.until = not_after(last_of(row.start, day), today)
    if not rows:
        raise NotAway
    return len(rows)
