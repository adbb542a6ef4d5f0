"""Who might be given a unit by hand, and which unit: what was wished for first, then who asked first.

An order for looking at, without the points and priorities of a published rule set.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from uuid import UUID

from dorms.domain.codes import ApplicationKind, Together, YesNo
from dorms.domain.living import CLOSED
from dorms.domain.months import add_months, school_year_end

MONTHS_AT_LEAST = 3  # a first term shorter than this would be renewed before the keys are cold


class Reason(Enum):
    """Why somebody and a unit were brought together; the order is the order of the list."""

    WISH_UNIT = "wish_unit"
    WISH_SCHOOL = "wish_school"
    ANYWHERE = "anywhere"
    NOT_WISHED = "not_wished"
    NO_APPLICATION = "no_application"


class LeaveReason(StrEnum):
    """Why people leave, the commonest first; kept as the text itself."""

    POSTED = "调离"
    NOT_RENEWED = "期满不续"
    CHANGED = "调换住房"
    OWN_HOME = "已购房或另有住处"
    RETIRED = "退休"
    QUIT = "离职"
    VOLUNTARY = "自愿退出"
    MARRIED = "结婚"
    DIVORCED = "离婚"
    POSTING_OVER = "服务期满"
    IDLE = "长期不住"
    ARREARS = "欠费"
    SUBLET = "转租转借"
    MISUSE = "违规使用"
    SCHOOL_NEED = "学校需要"
    DANGER = "房屋危险"
    DIED = "去世"
    OTHER = "其他"


RULE_CODES = {  # under which of the rule set's reasons each falls
    LeaveReason.POSTED: "LEFT_POST",
    LeaveReason.NOT_RENEWED: "NOT_RENEWED",
    LeaveReason.CHANGED: "SWAP",
    LeaveReason.OWN_HOME: "HAS_HOME",
    LeaveReason.RETIRED: "LEFT_POST",
    LeaveReason.QUIT: "LEFT_POST",
    LeaveReason.VOLUNTARY: "VOLUNTARY",
    LeaveReason.MARRIED: "MARRIAGE",
    LeaveReason.POSTING_OVER: "LEFT_POST",
    LeaveReason.IDLE: "IDLE",
    LeaveReason.ARREARS: "ARREARS",
    LeaveReason.SUBLET: "SUBLET",
    LeaveReason.MISUSE: "MISUSE",
    LeaveReason.SCHOOL_NEED: "SCHOOL_NEED",
    LeaveReason.DANGER: "DANGER",
    LeaveReason.DIED: "LEFT_POST",
}


class Doubt(Enum):
    """What stands against it; the action has the last word."""

    SEX = "sex"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class FreeUnit:
    """A unit with a free place on the day."""

    id: UUID
    label: str
    school: str
    town: str
    school_id: UUID | None
    unit_type: str = ""
    capacity: int = 1
    taken: int = 0
    gender: str = ""
    state: str = "在用"
    people: tuple[str, ...] = ()
    sexes: frozenset[str] = field(default=frozenset())

    @property
    def free(self) -> int:
        return self.capacity - self.taken


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody to be housed: on an application, or just a teacher without a home."""

    teacher_id: UUID
    name: str
    sex: str
    school: str
    town: str
    application_id: UUID | None = None
    number: str = ""
    status: str = ""
    kind: str = ""
    together: str = ""
    partner_id: UUID | None = None
    partner: str = ""
    partner_sex: str = ""
    wishes: tuple[str, ...] = ()
    accepts_other: str = ""
    applied_on: date | None = None

    @property
    def is_moving(self) -> bool:
        return self.kind == ApplicationKind.CHANGE


@dataclass(frozen=True, slots=True)
class Match:
    """An applicant and a unit with what speaks for it (and against it)."""

    applicant: Applicant
    unit: FreeUnit
    reason: Reason
    wish: int = 0  # the place of the wish, 1 the dearest
    doubt: Doubt | None = None


def ranked(pairs: Iterable[tuple[Applicant, FreeUnit]]) -> list[Match]:
    """What is possible first; of that the dearest wish, then the earliest application."""
    return sorted((match(applicant, unit) for applicant, unit in pairs), key=_order)


def match(applicant: Applicant, unit: FreeUnit) -> Match:
    """How well the two fit."""
    reason, wish = _reason(applicant, unit)
    return Match(applicant, unit, reason, wish, _doubt(applicant, unit))


def _order(one: Match) -> tuple[object, ...]:
    reasons = list(Reason)
    wished = one.reason in (Reason.WISH_UNIT, Reason.WISH_SCHOOL)
    return (
        one.doubt is not None,
        0 if wished else reasons.index(one.reason),
        one.wish,
        one.applicant.town != one.unit.town,
        one.applicant.applied_on or date.max,
        one.applicant.number,
        one.unit.taken,
    )


def _reason(applicant: Applicant, unit: FreeUnit) -> tuple[Reason, int]:
    if applicant.application_id is None:
        return Reason.NO_APPLICATION, 0
    for at, wish in enumerate(applicant.wishes, start=1):
        if wish == f"unit:{unit.id}":
            return Reason.WISH_UNIT, at
        if wish == f"school:{unit.school_id}":
            return Reason.WISH_SCHOOL, at
    return (Reason.ANYWHERE if applicant.accepts_other == YesNo.YES else Reason.NOT_WISHED), 0


def _doubt(applicant: Applicant, unit: FreeUnit) -> Doubt | None:
    is_couple = applicant.together == Together.COUPLE and applicant.partner_id is not None
    needed = 2 if applicant.partner_id is not None else 1
    if needed > unit.free and not (is_couple and unit.taken == 0):
        return Doubt.FULL
    ours = {sex for sex in (applicant.sex, applicant.partner_sex) if sex}
    limits = ({unit.gender} if unit.gender else set()) | unit.sexes
    if any(sex != limit for sex in ours for limit in limits):
        return Doubt.SEX
    return None


def is_open(unit: FreeUnit) -> bool:
    """Somebody could still be put there."""
    return unit.state not in CLOSED and unit.free > 0


def waiting(applicants: Sequence[Applicant], statuses: Iterable[str]) -> list[Applicant]:
    """Those whose application stands where a unit may follow."""
    allowed = frozenset(statuses)
    return [one for one in applicants if one.status in allowed]


def first_last_day(start: date) -> date:
    """The last day proposed for a first term: the end of the school year, of the next one from June on."""
    return school_year_end(add_months(start, MONTHS_AT_LEAST))


def next_last_day(last_days: Iterable[date | None], today: date) -> date:
    """The last day proposed for a renewal: a year after the end that most terms share, but never in the past."""
    ends = Counter(day for day in last_days if day is not None)
    usual = max(ends, key=lambda day: (ends[day], -day.toordinal()), default=today)
    following = add_months(usual, 12)
    return following if following > today else school_year_end(today)
