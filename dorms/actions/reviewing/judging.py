"""What the rules say of every application under way: decision, documents, hits of outside lists, who stands aside."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.reviewing.proofs import Seen, record_proofs
from dorms.actions.reviewing.recusal import Near, near_of
from dorms.actions.rulebook import rules_on
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.offices import office_here
from dorms.db.queries.people import ApplicationLine, application_lines
from dorms.db.queries.reviewing import hits_of, proofs_seen
from dorms.db.queries.rulebook import work_calendar
from dorms.domain.applying import UNDER_REVIEW, Recused, Status, after_passing, route
from dorms.domain.codes import Together
from dorms.domain.decisions import Ask, Decision, Finding, Outcome, Why
from dorms.domain.facts import Facts, Known
from dorms.domain.reviewing import HitLine, Listing, ProofLine
from dorms.domain.workdays import WorkCalendar
from dorms.errors.policy import NoRuleSet
from dorms.errors.reviewing import NothingChosen
from dorms.rules.eligibility import eligibility
from dorms.rules.procedure import application_window, documents, levels, notice_moment, review_by
from dorms.rules.ruleset import RuleSet

APPLYING = "申请"  # what rule sets call new applications
LEVEL_OF = {
    Status.SUBMITTED: "学校", Status.SCHOOL: "学校", Status.CENTRE: "中心校", Status.BUREAU: "教体局",
}  # fmt: skip


ALL_LEVELS = frozenset(("学校", "中心校", "教体局", ""))
DECIDES_FOR = {
    "school": frozenset(("学校", "")),
    "central": frozenset(("学校", "中心校", "")),
}  # the bureau decides for all


class Light(Enum):
    """How a case stands: it may be passed, it asks something, the rules refuse it."""

    CLEAN = "clean"
    ASKS = "asks"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Case:
    """An application and everything that is needed to decide on it."""

    line: ApplicationLine
    known: Known | None  # of the applicant
    decisions: tuple[Decision, ...]  # the applicant's, and the partner's of a shared unit
    window: Decision
    doubts: tuple[Ask, ...]  # what cannot be true, whatever the rules ask
    proofs: tuple[ProofLine, ...]
    hits: tuple[HitLine, ...]
    recused: Recused | None
    passes_to: Status | None
    level: str  # who decides now, as rule sets name it; empty: nobody
    is_here: bool  # whether this office may decide for that level
    due: date | None  # until when this level decides

    @property
    def id(self) -> UUID:
        return self.line.id

    @property
    def lacking(self) -> tuple[str, ...]:
        """The documents not yet seen in a form that is enough."""
        return tuple(one.document for one in self.proofs if one.needed and not one.is_settled)

    @property
    def open_hits(self) -> tuple[HitLine, ...]:
        return tuple(one for one in self.hits if not one.verdict)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every clause applied, those that refuse first, then those that ask."""
        order = {Outcome.REFUSED: 0, Outcome.FLAG: 1, Outcome.OK: 2}
        found = [one for decision in (*self.decisions, self.window) for one in decision.findings]
        return tuple(sorted(found, key=lambda one: order[one.outcome]))

    @property
    def asks(self) -> tuple[Ask, ...]:
        asked = (ask for one in self.findings if one.outcome is Outcome.FLAG for ask in one.questions)
        return tuple(dict.fromkeys((*self.doubts, *asked)))

    @property
    def refusals(self) -> tuple[Finding, ...]:
        return tuple(one for one in self.findings if one.outcome is Outcome.REFUSED)

    @property
    def light(self) -> Light:
        if self.refusals:
            return Light.REFUSED
        if self.lacking or self.open_hits or self.asks:
            return Light.ASKS
        if any(one.outcome is Outcome.FLAG for one in self.findings):
            return Light.ASKS
        return Light.CLEAN

    @property
    def may_pass(self) -> bool:
        """Whether one key passes it."""
        return (
            self.light is Light.CLEAN and self.recused is None and self.is_here and self.passes_to is not None
        )


@dataclass(frozen=True)
class Bench:
    """The rules of a day and what they need to judge the applications chosen."""

    day: date
    rules: RuleSet
    calendar: WorkCalendar
    lines: dict[UUID, ApplicationLine]
    known: dict[UUID, Known]
    proofs: dict[UUID, dict[str, ProofLine]]
    hits: dict[UUID, tuple[HitLine, ...]]
    near: Near
    office: str  # the kind of office that keeps this store
    office_name: str

    @property
    def way(self) -> tuple[Status, ...]:
        """The levels and the notice every application goes through."""
        moment = notice_moment(self.rules, Listing.QUALIFIED, self.day)
        return route(levels(self.rules, APPLYING, self.day), moment)

    def facts(self, teacher: UUID | None) -> Facts:
        known = self.known.get(teacher) if teacher is not None else None
        return known.facts if known is not None else Facts(who="")

    def case(self, application: UUID, actor: UUID | None) -> Case:
        line = self.lines[application]
        known = self.known.get(line.teacher_id) if line.teacher_id is not None else None
        facts = replace(self.facts(line.teacher_id), applied_on=line.applied_on)
        level = LEVEL_OF.get(Status(line.status), "") if line.status in set(Status) else ""
        judged = [eligibility(self.rules, facts, self.day)]
        if line.together == Together.PAIR and line.partner_id is not None:
            judged.append(eligibility(self.rules, self.facts(line.partner_id), self.day))
        return Case(
            line=line,
            known=replace(known, facts=facts) if known is not None else None,
            decisions=tuple(judged),
            doubts=doubts(facts, self.day),
            window=application_window(self.rules, facts, line.applied_on or self.day),
            proofs=checklist(self.rules, facts, self.day, self.proofs.get(application, {})),
            hits=self._hits(line),
            recused=self.near.recused(actor, line),
            passes_to=after_passing(self.way, line.status) if line.status in UNDER_REVIEW else None,
            level=level,
            is_here=level in DECIDES_FOR.get(self.office, ALL_LEVELS),
            due=self._due(line, facts),
        )

    def _hits(self, line: ApplicationLine) -> tuple[HitLine, ...]:
        people = [one for one in (line.teacher_id, line.partner_id) if one is not None]
        return tuple(hit for person in people for hit in self.hits.get(person, ()))

    def _due(self, line: ApplicationLine, facts: Facts) -> date | None:
        level = LEVEL_OF.get(Status(line.status)) if line.status in set(Status) else None
        if level is None or line.since is None:
            return None
        return review_by(self.rules, level, line.since, self.calendar, facts).date_given("review_by")


def checklist(
    rules: RuleSet, facts: Facts, day: date, seen: Mapping[str, ProofLine]
) -> tuple[ProofLine, ...]:
    """The documents the rules ask of this person, each as it was seen last; then whatever else was seen."""
    asked = [
        replace(
            seen.get(one.document, ProofLine(one.document, "", "", False, True)),
            clause=one.clause.number,
            clause_text=one.clause.text,
            copy_is_enough=one.copy_is_enough,
            needed=one.sure,
        )
        for one in documents(rules, facts, day)
    ]
    named = {one.document for one in asked}
    return (*asked, *(replace(line, needed=False) for name, line in seen.items() if name not in named))


PAST = (
    "born",
    "joined_school",
    "joined_county",
    "began_teaching",
    "title_since",
    "graduated",
    "resident_since",
)


def doubts(facts: Facts, day: date) -> tuple[Ask, ...]:
    """Facts that cannot be true on that day: a beginning in the future, two spouses at once."""
    ahead = [
        Ask(name, Why.IN_FUTURE, when.isoformat())
        for name in PAST
        if isinstance(when := getattr(facts, name), date) and when > day
    ]
    if facts.spouses is not None and facts.spouses > 1:
        ahead.append(Ask("spouses", Why.CONTRADICTION, f"{facts.spouses:f}"))
    return tuple(ahead)


def bench(session: Session, day: date, applications: Collection[UUID] | None = None) -> Bench:
    """What is needed to judge these applications (None: all that are under way) on that day."""
    rules = rules_on(session, day)
    lines = application_lines(session, day, applications)
    chosen = [line for line in lines if applications is not None or under_way(line)]
    people = {one for line in chosen for one in (line.teacher_id, line.partner_id) if one is not None}
    ids = [line.id for line in chosen]
    name, kind = office_here(session)
    return Bench(
        day=day,
        rules=rules,
        calendar=work_calendar(session),
        lines={line.id: line for line in chosen},
        known=facts_of_teachers(session, day, people),
        proofs=proofs_seen(session, ids),
        hits=_by_teacher(hits_of(session, people)),
        near=near_of(session, day, chosen),
        office=kind,
        office_name=name,
    )


def under_way(line: ApplicationLine) -> bool:
    """Whether anybody still has to decide something about it."""
    return line.status in {
        Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.SCHOOL, Status.CENTRE, Status.BUREAU,
        Status.NOTICE, Status.OBJECTION,
    }  # fmt: skip


def _by_teacher(found: Sequence[HitLine]) -> dict[UUID, tuple[HitLine, ...]]:
    grouped: dict[UUID, tuple[HitLine, ...]] = {}
    for hit in found:
        grouped[hit.teacher_id] = (*grouped.get(hit.teacher_id, ()), hit)
    return grouped


def cases(session: Session, day: date, actor: UUID | None) -> list[Case]:
    """Every application under way with what the rules say of it, for whoever acts."""
    found = bench(session, day)
    return [found.case(application, actor) for application in found.lines]


def case_of(session: Session, application: UUID, day: date, actor: UUID | None) -> Case | None:
    """One application with what the rules say of it."""
    found = bench(session, day, [application])
    return found.case(application, actor) if application in found.lines else None


def facts_asked(session: Session, teacher: UUID, day: date) -> tuple[Ask, ...]:
    """What the rules would ask of this teacher's application; nothing without a rule set in force."""
    try:
        rules = rules_on(session, day)
    except NoRuleSet:
        return ()
    known = facts_of_teachers(session, day, [teacher]).get(teacher)
    return eligibility(rules, known.facts, day).questions if known is not None else ()


def check_off(session: Session, application_ids: Collection[UUID], *, day: date, today: date) -> int:
    """Every document these applications still lack was seen as an original; how many documents that were."""
    found = bench(session, today, application_ids)
    count = 0
    for application in found.lines:
        lacking = [Seen(name) for name in found.case(application, None).lacking]
        if lacking:
            count += record_proofs(session, application, lacking, day=day, today=today)
    if not count:
        raise NothingChosen("check_off")
    return count


def checklist_for(
    session: Session, teacher: UUID, day: date, application: UUID | None
) -> tuple[ProofLine, ...]:
    """The documents this teacher would hand in with an application, as far as an earlier version had them.

    Without a rule set in force nothing is asked for.
    """
    try:
        rules = rules_on(session, day)
    except NoRuleSet:
        return ()
    known = facts_of_teachers(session, day, [teacher]).get(teacher)
    seen = proofs_seen(session, [application]).get(application, {}) if application is not None else {}
    return checklist(rules, known.facts if known is not None else Facts(who=""), day, seen)
