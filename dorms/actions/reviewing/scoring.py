"""Points and order of everybody who is qualified and waits: each line with its clause and fact."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.rulebook import rules_on
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.people import ApplicationLine, application_lines
from dorms.db.queries.records import school_places
from dorms.domain.applying import Status
from dorms.domain.codes import Together
from dorms.domain.decisions import Decision
from dorms.domain.facts import Facts, Known
from dorms.rules.points import Standing, score, standing, together
from dorms.rules.ruleset import RuleSet

WAITS = frozenset({Status.WAITING, Status.CHOOSING})


@dataclass(frozen=True, slots=True)
class Scored:
    """One applicant's score and place."""

    application_id: UUID
    teacher_id: UUID
    name: str
    place: int
    tier: int
    points: Decimal
    ties: tuple[int, ...]
    is_open: bool
    decision: Decision


def scores(session: Session, day: date, school_id: UUID | None = None) -> list[Scored]:
    """Everybody who waits (of one school, or of all) in the order of the rules on that day.

    Whom the rules cannot tell apart stand in the order of their applications until lots are drawn.
    """
    rules = rules_on(session, day)
    school = school_places(session).get(str(school_id), ("", ""))[1] if school_id else ""
    waiting = [
        line
        for line in application_lines(session, day)
        if line.status in WAITS
        and line.teacher_id is not None
        and (school_id is None or line.school == school)
    ]
    people = {one for line in waiting for one in (line.teacher_id, line.partner_id) if one is not None}
    known = facts_of_teachers(session, day, people)
    judged = [(line, score_of(rules, line, known, day)) for line in waiting]
    stood = [(line, decision, standing(decision)) for line, decision in judged]
    stood.sort(key=lambda one: (one[2].key, one[0].applied_on or date.max, one[0].number))
    return [_scored(place, *one) for place, one in enumerate(stood, start=1)]


def _scored(place: int, line: ApplicationLine, decision: Decision, stands: Standing) -> Scored:
    assert line.teacher_id is not None
    return Scored(
        line.id, line.teacher_id, line.name, place, stands.tier, Decimal(stands.points) / 100, stands.ties,
        stands.open, decision,
    )  # fmt: skip


def score_of(rules: RuleSet, line: ApplicationLine, known: dict[UUID, Known], day: date) -> Decision:
    """The score of one application: of its applicant, or of the two who share a unit."""
    facts = replace(_facts(known, line.teacher_id), applied_on=line.applied_on)
    own = score(rules, facts, day)
    if line.partner_id is None:
        return own
    other = score(rules, _facts(known, line.partner_id), day)
    both = together(rules, [own, other], facts, day, couple=line.together == Together.COUPLE)
    if both.findings == own.findings:
        return both
    told = (one._replace(gives=()) for one in (*own.findings, *other.findings))  # counted once, in `both`
    return both._replace(findings=(*both.findings, *told))


def _facts(known: dict[UUID, Known], teacher: UUID | None) -> Facts:
    found = known.get(teacher) if teacher is not None else None
    return found.facts if found is not None else Facts(who="")
