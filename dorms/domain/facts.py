"""What is known about one person on one day, as rules read it: put together by queries, judged by `dorms.rules`.

Facts of the world are None while nobody knows them; a rule that needs one asks instead of guessing. Records that
the program keeps itself (stays, bans, applications) are complete by nature: an empty one means there is none.
Code words are those of the ledgers: 在编, 高级教师, 已婚.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from dorms.domain.decisions import Proof


class HomeFact(NamedTuple):
    """Whether a person (本人, 配偶, 父母, 子女) owns a home in a place, as seen from the school of work."""

    person: str
    place: str  # 学校附近, 学区, 乡镇, 县城, 全县, 全市, 任何地方, or a distance such as 3公里
    has: bool
    km: Decimal | None = None


class OtherHousing(NamedTuple):
    """Housing or a rent allowance from another policy: 公租房, 租房补贴, 学校住房 ..."""

    person: str
    kind: str
    until: date | None = None


class Leave(NamedTuple):
    """请假, 借调, 脱产 ... from the first day up to the day of return."""

    kind: str
    start: date
    until: date | None = None


class Lived(NamedTuple):
    """Nights in one unit of the county."""

    unit: str
    start: date
    until: date | None = None


class Absence(NamedTuple):
    """A time the unit was not lived in, and the reason if one is known."""

    start: date
    until: date | None = None
    reason: str = ""


class Breach(NamedTuple):
    """A recorded breach (SUBLET, MISUSE ...), and whether it has been put right."""

    code: str
    found: date
    remedied: bool = False


class Ban(NamedTuple):
    """A time during which no application is taken."""

    reason: str
    start: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One person on one day."""

    who: str

    # what the person is
    category: str | None = None
    staffing: str | None = None
    post_state: str | None = None  # 在岗, 借调, 离岗, 调离, 辞职, 辞退, 退休, 死亡
    title: str | None = None
    degree: str | None = None
    duty: str | None = None  # 校长, 中层, 班主任, 科任, 工勤
    sex: str | None = None
    marital: str | None = None
    disability: str | None = None
    school: str | None = None
    town: str | None = None
    school_kind: str | None = None

    # figures
    commute_km: Decimal | None = None
    commute_minutes: Decimal | None = None
    nights_per_week: Decimal | None = None
    household_size: Decimal | None = None
    teaching_years: Decimal | None = None
    school_years: Decimal | None = None
    open_hazards: Decimal | None = None
    counts: tuple[tuple[str, Decimal], ...] = ()  # whatever a county counts: 县级优秀, 送教次数

    # days
    born: date | None = None
    joined_school: date | None = None
    joined_county: date | None = None
    began_teaching: date | None = None
    title_since: date | None = None
    graduated: date | None = None
    resident_since: date | None = None
    retires_on: date | None = None
    service_ends: date | None = None  # last day of a special post, posting or exchange

    # family and circumstances
    spouses: Decimal | None = None
    dual_staff: bool | None = None
    spouse_works_away: bool | None = None
    marries_this_year: bool | None = None
    gives_up_housing: bool | None = None
    marks: tuple[tuple[str, bool], ...] = ()  # whatever a county asks: 主科教师, 烈属
    homes: tuple[HomeFact, ...] = ()
    other_housing: tuple[OtherHousing, ...] | None = None
    leaves: tuple[Leave, ...] | None = None

    # the unit lived in, and the stay
    unit_type: str | None = None
    unit_area: Decimal | None = None
    unit_usable_area: Decimal | None = None
    unit_programme: str | None = None
    unit_floor: Decimal | None = None
    monthly_rent: Decimal | None = None
    market_rent: Decimal | None = None  # of this unit and month, by assessment
    persons_in_unit: Decimal | None = None
    absences: tuple[Absence, ...] | None = None

    # the program's own records: empty means none
    stays: tuple[Lived, ...] = ()
    term_start: date | None = None
    term_until: date | None = None
    applied_on: date | None = None
    renewal_applied_on: date | None = None
    declared: str | None = None  # 无变化, 有变化仍符合, 不再符合
    breaches: tuple[Breach, ...] = ()
    not_living_found: tuple[date, ...] = ()
    months_owed: tuple[str, ...] = ()
    bans: tuple[Ban, ...] = ()
    give_ups: tuple[date, ...] = ()
    points: Decimal | None = None  # once ranked
    position: Decimal | None = None
    registered: str = ""  # instant of registration, for ties: 2026-06-01T08:30:00

    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFacts:
    """A unit as far as rules on access read it."""

    unit: str
    unit_type: str | None = None
    area: Decimal | None = None
    floor: int | None = None
    programme: str | None = None
    reserve: str = ""  # the class it is kept for; empty: none


FACT_NAMES = tuple(field.name for field in fields(Facts) if field.name not in ("who", "proofs"))


class Origin(StrEnum):
    """Where a fact was taken from, when no document stands beside it."""

    RECORD = "record"  # entered about the person, with a day and a reason
    REGISTER = "register"  # 教师花名册 and the person's own row
    ID_NUMBER = "id_number"
    SPOUSE = "spouse"  # the spouse's ID number, or a household of two
    UNIT = "unit"
    STAY = "stay"
    AGREEMENT = "agreement"
    REPLY = "reply"  # what the occupant answered in a renewal season
    APPLICATION = "application"
    OWN = "own"  # a ledger the program keeps itself
    COMPUTED = "computed"  # follows from other facts by law


class Source(NamedTuple):
    """What a fact rests on: the document seen, its day, and the row whose history says who entered it."""

    origin: str
    document: str = ""
    dated: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of a teacher on a day, and what each of them rests on by its name."""

    teacher: UUID
    facts: Facts
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class StayCase:
    """A stay as it is judged: whose, where, under which agreement and term, and all that is known."""

    stay: UUID
    unit: UUID | None
    place: str
    host_school: str
    agreement: UUID | None
    number: str  # 协议编号
    term: UUID | None
    rule_set: str  # under which the present term was agreed; empty: not recorded
    wish: str  # 续住 不续住; empty: no answer yet
    known: Known

    @property
    def facts(self) -> Facts:
        return self.known.facts
