"""What occupants answer: they apply, with a statement, or they leave; registered for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, not_after
from dorms.actions.seasons.starting import open_season
from dorms.db.journal import put
from dorms.db.queries.cases import facts_of_stays
from dorms.db.tables import RenewalReplyRow, TeacherFactRow
from dorms.domain.facts import StayCase
from dorms.domain.identity import new_id
from dorms.domain.months import add_months
from dorms.domain.renewing import RENEW, UNCHANGED

GOOD_FOR = 12  # months a signed statement is taken as knowledge
STATED = {
    "other_housing": "other_housing",
    "leaves": "no_leave",
    "absences": "no_absence",
}  # fact: kind of the row
DOCUMENT = "续住申请表及本人承诺"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer: 续住 or 不续住, on which day, and what was declared (无变化, 有变化仍符合, 不再符合)."""

    wish: str
    day: date
    declared: str = ""
    document: str = DOCUMENT
    note: str = ""


def record_replies(
    session: Session, season_id: UUID, stays: Sequence[UUID], reply: Reply, *, today: date
) -> int:
    """Register the answer of these occupants.

    Who signs that nothing has changed states what nobody knew otherwise: no other housing, no long leave, lives
    there. It never overwrites what is on record. How many answers were registered.
    """
    open_season(session, season_id)
    not_after(reply.day, today)
    cases = list(facts_of_stays(session, reply.day, stays).values())
    put(session, RenewalReplyRow, [_row(season_id, case, reply) for case in cases])
    if reply.wish == RENEW and reply.declared == UNCHANGED:
        put(session, TeacherFactRow, [row for case in cases for row in _stated(case, reply)])
    return len(cases)


def _row(season: UUID, case: StayCase, reply: Reply) -> dict[str, object]:
    return {
        "id": new_id(), "season_id": season, "stay_id": case.stay, "teacher_id": case.known.teacher,
        "wish": reply.wish, "day": reply.day, "declared": reply.declared or None,
        "document": clean("document", reply.document) or None, "note": clean("note", reply.note) or None,
    }  # fmt: skip


def _stated(case: StayCase, reply: Reply) -> list[dict[str, object]]:
    return [
        {
            "id": new_id(), "teacher_id": case.known.teacher, "kind": kind, "value": "无", "start": reply.day,
            "until": add_months(reply.day, GOOD_FOR), "reason": reply.declared, "proof": reply.document or None,
        }
        for fact, kind in STATED.items()
        if getattr(case.facts, fact) is None
    ]  # fmt: skip
