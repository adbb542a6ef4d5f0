"""Who keeps a store and who acts in it; adopted rule sets and templates; the working-day calendar."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, JsonText, Synced, field


class OfficeRow(Synced, Base):
    """An institution that keeps a store: the bureau, a central school, a school."""

    name: Mapped[str | None] = field()
    kind: Mapped[str | None] = field()  # bureau | central | school
    code: Mapped[str | None] = field()  # first part of official numbers
    town_id: Mapped[UUID | None] = field(to="town")
    school_id: Mapped[UUID | None] = field(to="school")


class ActorRow(Synced, Base):
    """A person who works in the program; the role guards against mistakes, not against whoever holds the PC."""

    name: Mapped[str | None] = field()
    office_id: Mapped[UUID | None] = field(to="office")
    post: Mapped[str | None] = field()
    role: Mapped[str | None] = field()  # 经办人 审核人 管理员 只读
    teacher_id: Mapped[UUID | None] = field(to="teacher")  # who works here may apply too: 回避


class AdoptionRow(Synced, Base):
    """From when to when a rule set, sheet template or paper text (an immutable file) is in force.

    `text` holds the file where it is a text (a rule set): it travels with the row.
    """

    kind: Mapped[str | None] = field()
    name: Mapped[str | None] = field()
    version: Mapped[str | None] = field()
    hash: Mapped[str | None] = field(register="file")
    text: Mapped[str | None] = field(register="file")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    adopted_on: Mapped[date | None] = field(register="adopted")
    adopted_by: Mapped[str | None] = field(register="adopted")  # 县教育体育局局务会
    reason: Mapped[str | None] = field()


class CalendarDayRow(Synced, Base):
    """A day that differs from the week: a holiday on a weekday, a working day on a weekend (调休)."""

    day: Mapped[date | None] = field(index=True)
    workday: Mapped[bool | None] = field(register="day_kind")
    name: Mapped[str | None] = field(register="day_kind")


class SettingRow(Synced, Base):
    """One thing an office has chosen, by name (such as the kept column mapping of a clerk's sheet)."""

    name: Mapped[str | None] = field(index=True)
    value: Mapped[str | None] = field()
    office_id: Mapped[UUID | None] = field(to="office")


class RulingRow(Synced, Base):
    """What somebody decided about a thing that is no row: an issue, a replica, a change from outside.

    Its id follows from kind and subject, so two offices that decide the same thing write the same row. `about` says
    what it was, for who has not the thing itself: kind, entity, participants, facts.
    """

    kind: Mapped[str | None] = field()
    subject: Mapped[str | None] = field(index=True)
    verdict: Mapped[str | None] = field()
    reason: Mapped[str | None] = field(personal=True)  # version 2 left it unsealed: read as it stands
    told_to: Mapped[list[str] | None] = field(JsonText)  # the offices whose work it is about
    about: Mapped[dict[str, Any] | None] = field(JsonText, personal=True)
