"""Allocation rounds: the plan, its pool and entries, what was frozen, drawn and decided; offers.

The frozen files are the round; these rows say which files they are, who is meant by each code, and what people decided.
"""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Exact, JsonText, Synced, field


class RoundRow(Synced, Base):
    """One round of allocation; its state is the last effective `RoundStepRow`."""

    number: Mapped[str | None] = field()  # 轮次编号
    name: Mapped[str | None] = field()
    day: Mapped[date | None] = field()  # facts, pool and entries are those of this day
    purpose: Mapped[str | None] = field()  # 集中分房 | 互换
    way: Mapped[str | None] = field()  # how units are given: A | B | turns
    ranking: Mapped[str | None] = field()  # what orders people before the draw: points | waiting | lottery
    draw: Mapped[str | None] = field()  # where chance comes from: public | slips | none
    reserve_rule: Mapped[str | None] = field()
    list_limit: Mapped[int | None] = field()
    answer_days: Mapped[int | None] = field()  # working days to answer an offer
    notice_days: Mapped[int | None] = field()  # working days of the public notice
    rule_set: Mapped[str | None] = field()  # version of the rule set that ranked the entries
    ranking_id: Mapped[UUID | None] = field(to="ranking")  # the locked list the entries were ranked by
    sources: Mapped[list[dict[str, Any]] | None] = field(JsonText)  # announced public draws with fallbacks
    quotas: Mapped[dict[str, int] | None] = field(JsonText)  # vacancies kept per class of people
    previous_id: Mapped[UUID | None] = field(to="round")  # the round this one fills up again


class RoundStepRow(Synced, Base):
    """What happened to a round: frozen, drawn, computed, posted, decided; `details` holds the facts of the step."""

    round_id: Mapped[UUID | None] = field(to="round")
    step: Mapped[str | None] = field()
    day: Mapped[date | None] = field()
    notice_id: Mapped[UUID | None] = field(to="public_notice")
    details: Mapped[dict[str, Any] | None] = field(JsonText)
    note: Mapped[str | None] = field()


class RoundUnitRow(Synced, Base):
    """A place of the pool: a whole unit or one bed of it, under the code that the public files use."""

    round_id: Mapped[UUID | None] = field(to="round")
    unit_id: Mapped[UUID | None] = field(to="unit")
    code: Mapped[str | None] = field()
    bed: Mapped[int | None] = field()  # None: the whole unit
    label: Mapped[str | None] = field()  # M, F or open, of a room that only one sex may share
    reserve: Mapped[str | None] = field()


class RoundEntryRow(Synced, Base):
    """An application in a round, under its public code, with what ranks it and its wishes as codes of the pool.

    `left_out` is the reason why an application does not take part; such a row has no place in the files.
    """

    __person__ = "teacher_id"

    round_id: Mapped[UUID | None] = field(to="round")
    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    partner_id: Mapped[UUID | None] = field(to="teacher")
    code: Mapped[str | None] = field()
    kind: Mapped[str | None] = field()
    sex: Mapped[str | None] = field()
    tier: Mapped[int | None] = field(register="rank")
    points: Mapped[Decimal | None] = field(Exact(2), register="rank")
    ties: Mapped[list[int] | None] = field(JsonText, register="rank")
    classes: Mapped[list[str] | None] = field(JsonText)
    holds: Mapped[list[str] | None] = field(JsonText)
    wishes: Mapped[list[str] | None] = field(JsonText)
    left_out: Mapped[str | None] = field()


class RoundFileRow(Synced, Base):
    """A file of a round, as frozen, drawn or computed; the bytes are in `file`, named by their hash."""

    round_id: Mapped[UUID | None] = field(to="round")
    name: Mapped[str | None] = field()
    hash: Mapped[str | None] = field()
    size: Mapped[int | None] = field()


class RoundResultRow(Synced, Base):
    """What an entry got, or its place on the waiting list: read from the result files, for who has no files."""

    round_id: Mapped[UUID | None] = field(to="round")
    entry_id: Mapped[UUID | None] = field(to="round_entry")
    place_id: Mapped[UUID | None] = field(to="round_unit")
    choice: Mapped[int | None] = field()
    position: Mapped[int | None] = field()
    waiting: Mapped[int | None] = field()


class OfferRow(Synced, Base):
    """A unit offered to one person; live while it has no answer."""

    __person__ = "teacher_id"

    number: Mapped[str | None] = field()
    round_id: Mapped[UUID | None] = field(to="round")
    unit_id: Mapped[UUID | None] = field(to="unit")
    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    place: Mapped[int | None] = field()  # in the order of that day
    offered_on: Mapped[date | None] = field()
    answer_by: Mapped[date | None] = field()
    answer: Mapped[str | None] = field(register="answer")
    answered_on: Mapped[date | None] = field(register="answer")
    reason_code: Mapped[str | None] = field(register="answer")
    reason: Mapped[str | None] = field(personal=True)  # of the answer
    assignment_id: Mapped[UUID | None] = field(to="assignment")
