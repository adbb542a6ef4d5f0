"""What was decided by the rules, the renewal season, and the year's calendar of work."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, JsonText, Synced, field


class DecisionRow(Synced, Base):
    """One answer of a rule set about one person on one day, frozen with the facts it was made from.

    `facts` is what was known, `digest` the hash of the whole decision: asked again, the same rule set gives the
    same decision. What a person made of it (verdict, reason) stands beside what the rules said.
    """

    __person__ = "teacher_id"

    matter: Mapped[str | None] = field()  # eligibility points renewal leaving ...
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    stay_id: Mapped[UUID | None] = field(to="stay")
    application_id: Mapped[UUID | None] = field(to="application")
    season_id: Mapped[UUID | None] = field(to="renewal_season")
    term_id: Mapped[UUID | None] = field(to="term")  # the term it granted
    day: Mapped[date | None] = field()
    rule_set: Mapped[str | None] = field(register="rules")  # id and version
    rules_hash: Mapped[str | None] = field(register="rules")
    outcome: Mapped[str | None] = field(register="outcome")
    code: Mapped[str | None] = field(register="outcome")
    clauses: Mapped[list[str] | None] = field(JsonText, register="outcome")  # those that settle it
    facts: Mapped[dict[str, Any] | None] = field(JsonText, personal=True, register="evidence")
    sources: Mapped[dict[str, list[str]] | None] = field(JsonText, personal=True, register="evidence")
    context: Mapped[dict[str, Any] | None] = field(JsonText, personal=True, register="evidence")
    digest: Mapped[str | None] = field()
    verdict: Mapped[str | None] = field(register="verdict")  # 续住 不续住 通过 ...: what a person decided
    decided_on: Mapped[date | None] = field(register="verdict")
    decided_by: Mapped[UUID | None] = field(register="verdict", to="actor")
    level: Mapped[str | None] = field(register="verdict")  # 学校 中心校 教体局
    reason: Mapped[str | None] = field(personal=True)


class RenewalSeasonRow(Synced, Base):
    """续住季: one cycle of renewals, for every term that ends on its last day or before."""

    year: Mapped[int | None] = field()
    term_last_day: Mapped[date | None] = field()  # terms that end up to and including this day
    opens: Mapped[date | None] = field(register="window")
    closes: Mapped[date | None] = field(register="window")  # the last day, itself included
    post_check: Mapped[date | None] = field()
    started_on: Mapped[date | None] = field()
    closed_on: Mapped[date | None] = field(register="closing")
    summary: Mapped[str | None] = field(register="closing")


class RenewalReplyRow(Synced, Base):
    """What an occupant answered in a season: applied, declared or leaving; the last one counts."""

    __person__ = "teacher_id"

    season_id: Mapped[UUID | None] = field(to="renewal_season")
    stay_id: Mapped[UUID | None] = field(to="stay")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    wish: Mapped[str | None] = field(register="reply")  # 续住 不续住
    day: Mapped[date | None] = field(register="reply")
    declared: Mapped[str | None] = field()  # 无变化 有变化仍符合 不再符合
    document: Mapped[str | None] = field()  # what was signed
    note: Mapped[str | None] = field(personal=True)


class WorkEntryRow(Synced, Base):
    """One line of the year's calendar of work (年度工作日历): what is due when, and for whom."""

    name: Mapped[str | None] = field()
    start: Mapped[str | None] = field(register="days")  # MM-DD, every year
    until: Mapped[str | None] = field(register="days")  # MM-DD, itself included
    roles: Mapped[list[str] | None] = field(JsonText)  # 学校 中心校 教体局
    work: Mapped[str | None] = field()
    page: Mapped[str | None] = field()  # the page that leads on
    ahead: Mapped[int | None] = field()  # days before `start` its task appears
