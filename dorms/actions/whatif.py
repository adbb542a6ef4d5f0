"""What a version of the rules would change before it is adopted: whom it would touch, from which outcome to which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.rulebook import rulebook
from dorms.db.queries.cases import facts_of_stays, facts_of_teachers
from dorms.db.queries.people import statuses_of
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import ApplicationRow, live
from dorms.domain.decisions import Decision, Outcome
from dorms.rules.comparing import Changed, Touched, differences, touched
from dorms.rules.eligibility import eligibility
from dorms.rules.reading import read_rules
from dorms.rules.renewal import renewal
from dorms.rules.ruleset import RuleSet

SETTLED = frozenset(
    ("已入住", "已放弃", "不合格", "已撤销")
)  # an application that no rule can touch any more


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The clauses that differ, and everybody about whom the two versions decide differently."""

    old: RuleSet
    new: RuleSet
    changed: tuple[Changed, ...]
    stays: tuple[Touched, ...]
    applicants: tuple[Touched, ...]
    asked: tuple[int, int]  # how many stays and applicants were decided

    def moves(self, found: tuple[Touched, ...]) -> Counter[tuple[Outcome, Outcome]]:
        """How many go from which outcome to which."""
        return Counter((one.old.outcome, one.new.outcome) for one in found)


def what_if(session: Session, text: str, day: date) -> WhatIf:
    """The version in this text against the one in force; RuleSetWrong names every mistake of the text."""
    new = read_rules(text, "")
    old = rulebook(session).on(day, next(iter(new.header.programmes), ""))
    calendar = work_calendar(session)
    programmes = new.header.programmes
    stays = [
        case.facts
        for case in facts_of_stays(session, day).values()
        if not programmes or case.facts.unit_programme in programmes
    ]

    def renewing(rules: RuleSet, facts: object, when: date) -> Decision:
        return renewal(rules, facts, when, calendar)  # type: ignore[arg-type]

    people = [known.facts for known in facts_of_teachers(session, day, _applicants(session)).values()]
    return WhatIf(
        old, new, tuple(differences(old, new)), tuple(touched(old, new, stays, day, renewing)),
        tuple(touched(old, new, people, day, eligibility)), (len(stays), len(people)),
    )  # fmt: skip


def _applicants(session: Session) -> list[UUID]:
    statuses = statuses_of(session)
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.teacher_id, ApplicationRow.partner_id).where(
            live(ApplicationRow)
        )
    )
    open_ones = [(teacher, partner) for row, teacher, partner in rows if statuses.get(row, "") not in SETTLED]
    return list(dict.fromkeys(one for pair in open_ones for one in pair if one is not None))
