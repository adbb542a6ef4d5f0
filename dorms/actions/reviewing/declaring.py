"""本人承诺: what applicants declare on their form, kept as facts of the day they applied, with the form as proof."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.people import record_fact
from dorms.actions.reviewing.judging import Case, bench, facts_asked
from dorms.domain.decisions import Ask, Why
from dorms.errors.reviewing import NothingChosen

DECLARED = {"other_housing": "other_housing", "leaves": "no_leave"}  # the fact asked for, the kind of its row
NONE = "无"
FORM, REASON = "申请表（本人承诺）", "本人在申请表上承诺"


def declarable(asks: Collection[Ask]) -> list[str]:
    """Which of these facts an applicant may simply declare: those nobody has recorded yet."""
    return [ask.fact for ask in asks if ask.fact in DECLARED and ask.why is Why.MISSING]


def declare(session: Session, application_ids: Collection[UUID], *, day: date) -> int:
    """These applicants declared that they have no other housing and no leave; how many facts that settles.

    Only what is still asked for is recorded; what somebody recorded otherwise stands.
    """
    found = bench(session, day, application_ids)
    count = sum(_declare(session, found.case(application, None), day) for application in found.lines)
    if not count:
        raise NothingChosen("declare")
    return count


def _declare(session: Session, case: Case, day: date) -> int:
    facts = declarable(case.asks)
    since = min(case.line.applied_on or day, day)
    for fact in facts if case.line.teacher_id is not None else ():
        assert case.line.teacher_id is not None
        record_fact(session, case.line.teacher_id, DECLARED[fact], NONE, since=since, note=REASON, proof=FORM)
    return len(facts)


def declare_on_form(session: Session, teacher_id: UUID, *, day: date) -> int:
    """The same for one teacher whose application is just being taken in."""
    facts = declarable(facts_asked(session, teacher_id, day))
    for fact in facts:
        record_fact(session, teacher_id, DECLARED[fact], NONE, since=day, note=REASON, proof=FORM)
    return len(facts)
