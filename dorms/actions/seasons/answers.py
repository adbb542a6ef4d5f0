"""核实: the questions of a decision answered with the proof that was seen; each answer is a fact with its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import not_after
from dorms.actions.people import record_fact
from dorms.actions.seasons.replies import Reply, record_replies
from dorms.errors.living import FieldMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was found out about a teacher: values by kind of fact, since when they hold, and the proof."""

    teacher: UUID
    values: Mapping[str, str] = field(default_factory=dict)
    since: date
    proof: str = ""
    note: str = ""
    reply: tuple[UUID, UUID, Reply] | None = None  # season, stay, answer


def answer_questions(session: Session, answers: Answers, *, today: date) -> int:
    """Record every answer as one operation; how many there were."""
    if not answers.values and answers.reply is None:
        raise FieldMissing("value")
    not_after(answers.since, today)
    for kind, value in answers.values.items():
        record_fact(
            session, answers.teacher, kind, value, since=answers.since, proof=answers.proof,
            note=answers.note or "核实",
        )  # fmt: skip
    if answers.reply is not None:
        season, stay, reply = answers.reply
        record_replies(session, season, [stay], reply, today=today)
    return len(answers.values) + (answers.reply is not None)
