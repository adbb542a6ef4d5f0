"""People and what they ask for: teacher, dated facts, household, application and its steps."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, JsonText, Synced, field


class TeacherRow(Synced, Base):
    """A person. What changes with time (post, marriage, distance) is a `TeacherFactRow`."""

    name: Mapped[str | None] = field(index=True)
    sex: Mapped[str | None] = field()
    id_number: Mapped[str | None] = field(personal=True, index=True)
    phone: Mapped[str | None] = field(personal=True)
    joined: Mapped[str | None] = field()  # YYYY-MM
    teaching_years: Mapped[int | None] = field()
    spouse_name: Mapped[str | None] = field(personal=True)
    spouse_id: Mapped[str | None] = field(personal=True)
    note: Mapped[str | None] = field(personal=True)


class TeacherFactRow(Synced, Base):
    """One fact about a teacher that holds from `start` (None: always so far) until a later one of its kind, or `until`.

    Kinds: school, category, staffing, title, education, marital, home_in_town_self, home_in_town_spouse, distance_km,
    nights_per_week, post. The value is canonical text; of kind school it is the school's id.
    """

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    kind: Mapped[str | None] = field()
    value: Mapped[str | None] = field()
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    reason: Mapped[str | None] = field(personal=True)
    proof: Mapped[str | None] = field()  # what document was seen


class HouseholdRow(Synced, Base):
    """One applicant of the market: single, couple or pair."""

    kind: Mapped[str | None] = field()


class HouseholdMemberRow(Synced, Base):
    """A teacher's membership of a household."""

    household_id: Mapped[UUID | None] = field(to="household")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")


class ApplicationRow(Synced, Base):
    """A household's application; `wishes` holds unit or school ids in order, as `unit:UUID` or `school:UUID`."""

    __person__ = "teacher_id"

    number: Mapped[str | None] = field()  # 受理号
    household_id: Mapped[UUID | None] = field(to="household")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    kind: Mapped[str | None] = field()
    current_unit_id: Mapped[UUID | None] = field(to="unit")
    together: Mapped[str | None] = field()
    partner_id: Mapped[UUID | None] = field(to="teacher")
    wishes: Mapped[list[str] | None] = field(JsonText)
    accepts_other: Mapped[str | None] = field()
    applied_on: Mapped[date | None] = field()
    received_at: Mapped[int | None] = field()  # UTC milliseconds
    late_reason: Mapped[str | None] = field(personal=True)  # why it came after the window had closed
    note: Mapped[str | None] = field(personal=True)


class ApplicationStepRow(Synced, Base):
    """A step of an application; its status is the `after` of the last effective step."""

    __person__ = "application_id"

    application_id: Mapped[UUID | None] = field(to="application")
    before: Mapped[str | None] = field(register="move")
    after: Mapped[str | None] = field(register="move")
    level: Mapped[str | None] = field()
    day: Mapped[date | None] = field()
    opinion: Mapped[str | None] = field(personal=True)
    reason_code: Mapped[str | None] = field()
    exception: Mapped[str | None] = field(register="exception")  # 回避例外 资格例外
    second_id: Mapped[UUID | None] = field(register="exception", to="actor")  # who agreed besides the actor
    decision_id: Mapped[UUID | None] = field(to="decision")  # the stored decision it rests on
