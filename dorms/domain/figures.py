"""The numbers of every report: one number, one definition, the same on screen, on sheets and on paper.

A night belongs to the day it begins on; a stay covers the nights from `move_in` until before `move_out`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from uuid import UUID

from dorms.domain.codes import CLOSED_STATES, Category, UnitState
from dorms.domain.records import StateSpan, StayRecord, UnitRecord, VacancyNote

IN_USE, RESERVED = "在用", "预留"  # stored states that a sheet shows by other words
_GRAVITY = {UnitState.CANCELLED: 4, UnitState.DANGEROUS: 3, UnitState.UNDER_REPAIR: 2, RESERVED: 1}

# counted one by one; everybody else is 其他
CATEGORIES = (Category.SPECIAL_POST, Category.SUPPORTING, Category.ROTATION, Category.NEW)


class Name(StrEnum):
    """What each figure is called on sheets; the words of `DEFINITIONS`."""

    TOTAL = "总套数"
    USABLE = "可用套数"
    OCCUPIED = "已入住套数"
    VACANT = "空置套数"
    FREE = "可分配"
    KEPT = "预留与待入住"
    CLOSED = "维修停用"
    DANGEROUS = "危房停用"
    TO_VACATE = "待腾退"
    OCCUPIED_RATE = "入住率"
    VACANT_RATE = "空置率"
    PEOPLE = "入住人数"
    CHANGE = "较上期增减"
    MOVED_IN = "本期入住"
    MOVED_OUT = "本期退房"
    OVERDUE = "逾期未退"
    ENDING = "60 天内到期"
    REPORTED = "本期报修"
    OPEN_TICKETS = "未完工维修"
    WAITING = "轮候人数"
    SPECIAL = "特岗"
    SUPPORTING = "支教"
    ROTATION = "交流轮岗"
    RECRUITED = "新招聘"
    OTHERS = "其他"
    UNDECIDED = "期满待审"
    OWING = "欠费人数"
    HAZARDS = "未消除隐患"
    VIOLATIONS = "本期违规"


DEFINITIONS: Mapping[str, str] = {
    "总套数": "统计日夜间在册的房屋，不含注销；已停用、注销但仍有人住的计入",
    "可用套数": "已入住套数与空置套数之和",
    "已入住套数": "统计日夜间有人住的房屋，不论人数，也不论期限是否已到；临时安置住着人的计入，人数仍计在原住处",
    "入住人数": "统计日夜间住在房屋内的教师，夫妻、合住各计一人；人员类别按签协议时认定，不重复计入",
    "空置套数": "没有停用、统计日夜间无人住的房屋，含预留(机动)和已分配待入住",
    "可分配": "没有停用、无人住，既没有预留也没有分配给人的房屋",
    "预留与待入住": "没有停用、无人住，已预留(机动)或已分配给人但还没有入住的房屋",
    "维修停用": "统计日处于维修停用或危房停用且无人住的房屋",
    "危房停用": "维修停用的房屋中因危房停用的",
    "待腾退": "有人住，但住户协议期限都已满，或房屋已停用、注销",
    "入住率": "已入住套数÷可用套数×100%，保留两位小数",
    "空置率": "100%－入住率",
    "较上期增减": "本期末入住人数－上期末入住人数＝本期入住人数－本期退房人数",
    "本期入住": "本期内开始居住的教师，按入住日期计，每住一次计一次",
    "本期退房": "本期内搬出的教师，按实退日期计，每退一次计一次",
    "逾期未退": "统计日夜间在住、协议期限最后一日早于统计日的教师",
    "60 天内到期": "统计日夜间在住、协议期限最后一日在统计日起 60 天以内的教师",
    "本期报修": "报修日期在本期内的维修单，含后来作废的",
    "未完工维修": "统计日已经报修、当日还没有完工也没有作废的维修单",
    "轮候人数": "统计日状态为合格(轮候)或待选房的申请",
    "期满待审": "统计日夜间在住、协议期限已满或 120 天内期满、还没有续住结论的教师",
    "欠费人数": "到统计日应收款没有缴清的教师，每人计一次，不论欠几笔",
    "未消除隐患": "统计日以前发现、当日还没有经他人复查消除的隐患",
    "本期违规": "发现日期在本期内的违规，含后来改正的",
}


@dataclass(frozen=True, slots=True)
class Occupancy:
    """The figures of some units on one night, with the movement of people since an earlier night."""

    total: int = 0
    occupied: int = 0
    vacant: int = 0
    closed: int = 0
    dangerous: int = 0  # of the closed ones, those 危房停用
    must_clear: int = 0  # of the occupied ones, those closed or struck off
    special: int = 0
    supporting: int = 0
    rotating: int = 0
    recruited: int = 0
    others: int = 0
    opening: int = 0
    moved_in: int = 0
    moved_out: int = 0

    def __post_init__(self) -> None:
        if self.total != self.usable + self.closed:
            raise ValueError(f"units do not add up: {self}")
        if self.opening + self.moved_in - self.moved_out != self.people:
            raise ValueError(f"people do not add up: {self}")

    def __add__(self, other: Occupancy) -> Occupancy:
        return Occupancy(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def usable(self) -> int:
        return self.occupied + self.vacant

    @property
    def people(self) -> int:
        return self.special + self.supporting + self.rotating + self.recruited + self.others

    @property
    def change(self) -> int:
        return self.people - self.opening

    @property
    def occupied_rate(self) -> Decimal | None:
        """In percent; None where nothing can be lived in."""
        if not self.usable:
            return None
        return (Decimal(100 * self.occupied) / self.usable).quantize(Decimal("0.01"), ROUND_HALF_UP)

    @property
    def vacant_rate(self) -> Decimal | None:
        rate = self.occupied_rate
        return None if rate is None else 100 - rate


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A unit nobody lives in; `since` None: nothing is known of anyone who lived there before."""

    unit: UnitRecord
    since: date | None
    days: int | None
    reason: str
    plan: str
    responsible: str


def lives(stay: StayRecord, night: date) -> bool:
    """Whether the stay holds its place that night; who leaves on a day does not sleep there."""
    return stay.move_in <= night and (stay.move_out is None or night < stay.move_out)


def residents(stays: Iterable[StayRecord], night: date) -> dict[UUID, list[StayRecord]]:
    """Who lives in which unit that night."""
    by_unit: dict[UUID, list[StayRecord]] = defaultdict(list)
    for stay in stays:
        if lives(stay, night):
            by_unit[stay.unit_id].append(stay)
    return by_unit


def is_lodged(unit: UnitRecord, night: date) -> bool:
    """Somebody whose home is elsewhere sleeps here that night (临时安置)."""
    return any(one.covers(night) for one in unit.lodgers)


def stored_state(unit: UnitRecord, day: date) -> StateSpan | None:
    """The stored state that day, the graver one if a merge left two; None before the first one began."""
    if not unit.states:
        return StateSpan(IN_USE)
    current = [
        span
        for span in unit.states
        if (span.start is None or span.start <= day) and (span.until is None or day < span.until)
    ]
    return max(current, key=lambda span: _GRAVITY.get(span.state, 0), default=None)


def shown_state(unit: UnitRecord, tonight: Sequence[StayRecord], day: date) -> str:
    """使用状态 as the ledger shows it: lived in, closed, promised, reserved, in this order of precedence.

    待腾退 is a unit whose residents must go: every term has ended, or the unit is closed or struck off.
    """
    span = stored_state(unit, day)
    stored = span.state if span else UnitState.CANCELLED
    shut = stored in CLOSED_STATES or stored == UnitState.CANCELLED
    if tonight:
        past = all(stay.term_end is not None and stay.term_end < day for stay in tonight)
        return UnitState.TO_VACATE if past or shut else UnitState.LIVED_IN
    if is_lodged(unit, day):
        return UnitState.TO_VACATE if shut else UnitState.LIVED_IN
    if shut:
        return stored
    if any(p.start <= day and (p.until is None or day < p.until) for p in unit.promises):
        return UnitState.ALLOCATED
    return {RESERVED: UnitState.RESERVED, IN_USE: UnitState.FREE}.get(stored, stored)


def occupancy(
    units: Iterable[UnitRecord], stays: Iterable[StayRecord], *, night: date, since: date
) -> Occupancy:
    """The figures of these units; stays in other units are not counted."""
    known = {unit.id: unit for unit in units}
    here = [stay for stay in stays if stay.unit_id in known]
    lived_in = residents(here, night)
    count = Counter(name for unit in known.values() for name in _counts_as(unit, unit.id in lived_in, night))
    people = Counter(stay.category for staying in lived_in.values() for stay in staying)
    special, supporting, rotating, recruited = (people[code] for code in CATEGORIES)
    return Occupancy(
        total=count["total"],
        occupied=count["occupied"],
        vacant=count["vacant"],
        closed=count["closed"],
        dangerous=count["dangerous"],
        must_clear=count["must_clear"],
        special=special,
        supporting=supporting,
        rotating=rotating,
        recruited=recruited,
        others=people.total() - special - supporting - rotating - recruited,
        opening=sum(lives(stay, since) for stay in here),
        moved_in=sum(since < stay.move_in <= night for stay in here),
        moved_out=sum(stay.move_out is not None and since < stay.move_out <= night for stay in here),
    )


def occupancy_by_school(
    units: Sequence[UnitRecord], stays: Sequence[StayRecord], *, night: date, since: date
) -> list[tuple[str, str, Occupancy]]:
    """(town, school, figures) of every host school, in the order the units come in."""
    schools: dict[tuple[str, str], list[UnitRecord]] = defaultdict(list)
    for unit in units:
        schools[unit.town, unit.school].append(unit)
    of_unit: dict[UUID, list[StayRecord]] = defaultdict(list)
    for stay in stays:
        of_unit[stay.unit_id].append(stay)
    return [
        (*place, occupancy(own, [s for unit in own for s in of_unit[unit.id]], night=night, since=since))
        for place, own in schools.items()
    ]


def vacancies(
    units: Iterable[UnitRecord],
    stays: Iterable[StayRecord],
    *,
    night: date,
    wanted: frozenset[UUID] = frozenset(),
    notes: Mapping[UUID, VacancyNote] | None = None,
) -> list[Vacancy]:
    """Every unit in stock nobody lives in, closed too; `wanted`: units an open application wishes for."""
    of_unit: dict[UUID, list[StayRecord]] = defaultdict(list)
    for stay in stays:
        of_unit[stay.unit_id].append(stay)
    found = []
    for unit in units:
        state = shown_state(unit, [stay for stay in of_unit[unit.id] if lives(stay, night)], night)
        if state in {UnitState.LIVED_IN, UnitState.TO_VACATE, UnitState.CANCELLED}:
            continue
        since = _vacant_since(unit, of_unit[unit.id], night)
        note = (notes or {}).get(unit.id, VacancyNote())
        found.append(
            Vacancy(
                unit,
                since,
                None if since is None else (night - since).days,
                note.reason or _why_vacant(state, unit.id in wanted),
                note.plan,
                note.responsible,
            )
        )
    return found


def counted_units(
    units: Iterable[UnitRecord], tonight: Mapping[UUID, Sequence[StayRecord]], night: date
) -> dict[str, list[UUID]]:
    """Which units each figure of the stock counts, by the figure's name; `tonight`: who lives in which unit."""
    found: dict[str, list[UUID]] = defaultdict(list)
    for unit in units:
        staying = tonight.get(unit.id, ())
        counts = set(_counts_as(unit, bool(staying), night))
        for code in counts & _NAMES.keys():
            found[_NAMES[code]].append(unit.id)
        state = shown_state(unit, staying, night)
        if "vacant" in counts:
            found["可分配" if state == UnitState.FREE else "预留与待入住"].append(unit.id)
        if state == UnitState.TO_VACATE:
            found["待腾退"].append(unit.id)
    return found


_NAMES = {
    "total": "总套数",
    "occupied": "已入住套数",
    "vacant": "空置套数",
    "closed": "维修停用",
    "dangerous": "危房停用",
}


def _counts_as(unit: UnitRecord, lived_in: bool, day: date) -> Iterator[str]:
    """The figures this unit adds one to."""
    span = stored_state(unit, day)
    stored = span.state if span else UnitState.CANCELLED
    shut = stored in CLOSED_STATES or stored == UnitState.CANCELLED
    if lived_in or is_lodged(unit, day):
        yield from ("total", "occupied")
        if shut:
            yield "must_clear"
    elif stored != UnitState.CANCELLED:
        yield from ("total", "closed" if shut else "vacant")
        if stored == UnitState.DANGEROUS:
            yield "dangerous"


def _vacant_since(unit: UnitRecord, stays: Iterable[StayRecord], night: date) -> date | None:
    """The day the last resident left; where nobody ever lived, the day the unit came into stock, if known."""
    ends = [*(stay.move_out for stay in stays), *(one.until for one in unit.lodgers)]
    left = [end for end in ends if end is not None and end <= night]
    if left:
        return max(left)
    starts = [span.start for span in unit.states]
    known = [start for start in starts if start is not None]
    return min(known) if known and len(known) == len(starts) else None


def _why_vacant(state: str, wanted: bool) -> str:
    if state in CLOSED_STATES:
        return "待修"
    return "待分配" if wanted or state != UnitState.FREE else "无人申请"
