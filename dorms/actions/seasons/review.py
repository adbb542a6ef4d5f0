"""Every stay of a season sorted into 可续, 需人工核实, 应退, each with the clauses that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.rulebook import Rulebook, rulebook
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.seasons import season_of, verdicts
from dorms.db.tables import StayRow, live
from dorms.domain.decisions import Decision, Outcome
from dorms.domain.facts import StayCase
from dorms.domain.renewing import LEAVE, RENEW, Review, ReviewLine, Season, Sort, Verdict
from dorms.domain.workdays import WorkCalendar
from dorms.errors.store import UnknownRow
from dorms.rules.renewal import renewal

SORTS = {Outcome.OK: Sort.CLEAR, Outcome.FLAG: Sort.ASK, Outcome.REFUSED: Sort.LEAVE}


def review(session: Session, season_id: UUID, day: date, only: Collection[UUID] | None = None) -> Review:
    """The list of the season as of this day, by place; stays with later terms are not in it.

    `only`: of it these stays, with whoever lives on the same agreement: one case is decided without reading all.
    """
    season = season_of(session, season_id)
    if season is None:
        raise UnknownRow("renewal_season", str(season_id))
    decided = verdicts(session, season_id)
    stays = None if only is None else _with_agreed(session, only, day)
    known = facts_of_stays(session, day, stays).values()
    cases = [case for case in known if _belongs(case, season, decided)]
    judged = judged_cases(cases, rulebook(session), day, work_calendar(session))
    lines = [_line(case, decision, decided.get(case.stay)) for case, decision in judged]
    return Review(season, day, tuple(_with_mates(lines)))


def _with_agreed(session: Session, stays: Collection[UUID], day: date) -> list[UUID]:
    """Of these stays and of everybody on their agreements, who lives there that day."""
    ids, found = list(stays), set[UUID]()
    for at in range(0, len(ids), 500):
        part = ids[at : at + 500]
        agreed = select(StayRow.agreement_id).where(StayRow.id.in_(part), StayRow.agreement_id.is_not(None))
        found.update(
            session.scalars(
                select(StayRow.id).where(
                    live(StayRow), or_(StayRow.id.in_(part), StayRow.agreement_id.in_(agreed)),
                    StayRow.start <= day, or_(StayRow.until.is_(None), StayRow.until > day),
                )
            )
        )  # fmt: skip
    return list(found)


def judged_cases(
    cases: list[StayCase], rules: Rulebook, day: date, calendar: WorkCalendar
) -> list[tuple[StayCase, Decision]]:
    """Each case with what the rules of its next term say; by place and name."""
    ordered = sorted(cases, key=lambda case: (case.place, case.facts.who, case.stay.int))
    return [(case, renewal(rules.of_next_term(case, day), case.facts, day, calendar)) for case in ordered]


def _belongs(case: StayCase, season: Season, decided: Mapping[UUID, Verdict]) -> bool:
    until = case.facts.term_until
    return case.stay in decided or until is None or until - timedelta(1) <= season.term_last_day


def _line(case: StayCase, decision: Decision, verdict: Verdict | None) -> ReviewLine:
    if verdict is not None and verdict.verdict in (RENEW, LEAVE):
        return ReviewLine(
            case, decision, Sort.RENEWED if verdict.verdict == RENEW else Sort.ENDED, (), verdict
        )
    if case.wish == LEAVE:
        return ReviewLine(case, decision, Sort.LEAVE)
    return ReviewLine(case, decision, SORTS[decision.outcome])


def _with_mates(lines: list[ReviewLine]) -> list[ReviewLine]:
    """People on one agreement have one term: while one of them is not clear, the others wait."""
    together: dict[UUID, list[ReviewLine]] = defaultdict(list)
    for line in lines:
        if line.case.agreement is not None:
            together[line.case.agreement].append(line)
    return [_beside(line, together.get(line.case.agreement, [])) for line in lines]  # type: ignore[arg-type]


def _beside(line: ReviewLine, agreed: list[ReviewLine]) -> ReviewLine:
    unclear = tuple(
        other.case.facts.who
        for other in agreed
        if other.case.stay != line.case.stay and other.sort in (Sort.ASK, Sort.LEAVE)
    )
    if line.sort is Sort.CLEAR and unclear:
        return ReviewLine(line.case, line.decision, Sort.ASK, unclear)
    return line
