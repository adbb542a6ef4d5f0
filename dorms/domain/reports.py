"""The figures of a place on a night, each with the rows it counts: a click on a number opens what it is made of.

Names and definitions are those of `figures.DEFINITIONS`; sheets, the page 报表 and the tiles of 今日 say the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from dorms.domain.figures import (
    CATEGORIES,
    DEFINITIONS,
    counted_units,
    occupancy,
    residents,
)
from dorms.domain.ledgers import Scope
from dorms.domain.official import Facts
from dorms.domain.records import StayRecord, TicketRecord

SOON = timedelta(60)
STOCK = (
    "总套数",
    "可用套数",
    "已入住套数",
    "空置套数",
    "可分配",
    "预留与待入住",
    "维修停用",
    "危房停用",
    "待腾退",
)
# The pages that hold the rows.
UNITS, STAYS, TICKETS, APPLICATIONS = "units", "stays", "tickets", "applications"
MONEY, HAZARDS, VIOLATIONS = "money", "hazards", "violations"
RECHECKED = "已复查"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts; a rate counts nothing of its own. `part_of` names the figure it is a share of."""

    name: str
    value: int | Decimal | None
    page: str
    rows: tuple[UUID, ...] = ()
    part_of: str = ""

    @property
    def definition(self) -> str:
        return DEFINITIONS.get(self.name, DEFINITIONS.get(self.part_of, ""))


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure now and the same figure at the end of the period before."""

    now: Figure
    before: Figure

    @property
    def change(self) -> int | Decimal | None:
        if self.now.value is None or self.before.value is None:
            return None
        return self.now.value - self.before.value


def compared(facts: Facts, earlier: Facts, scope: Scope, *, night: date, since: date) -> list[Compared]:
    """Every figure on the night beside the same at `since`; what happened in a period beside the one before it.

    `earlier` are the facts as they stood that day: what somebody's category then was, who waited.
    """
    before = since - (night - since)
    now = figures(facts, scope, night=night, since=since)
    then = figures(earlier, scope, night=since, since=before)
    return [Compared(one, other) for one, other in zip(now, then, strict=True)]


def figures(facts: Facts, scope: Scope, *, night: date, since: date) -> list[Figure]:
    """Every figure of the place, in the order of the sheets."""
    units = [unit for unit in facts.units if scope.covers(unit.town, unit.school)]
    here = {unit.id for unit in units}
    stays = [stay for stay in facts.stays if stay.unit_id in here]
    tonight = residents(stays, night)
    counted = counted_units(units, tonight, night)
    counted["可用套数"] = [*counted["已入住套数"], *counted["空置套数"]]
    rates = occupancy(units, stays, night=night, since=since)
    tickets = [one for one in facts.tickets if scope.covers(one.town, one.school)]
    waiting = [one.id for one in facts.waiting if scope.covers(one.town, one.school)]
    return [
        *(_counting(name, counted[name], UNITS) for name in STOCK),
        Figure("入住率", rates.occupied_rate, UNITS),
        Figure("空置率", rates.vacant_rate, UNITS),
        *_people([stay for staying in tonight.values() for stay in staying], night),
        _counting("本期入住", (stay.id for stay in stays if since < stay.move_in <= night), STAYS),
        _counting("本期退房", (s.id for s in stays if s.move_out and since < s.move_out <= night), STAYS),
        *_repairs(tickets, night=night, since=since),
        _counting("轮候人数", waiting, APPLICATIONS),
        *_order(facts, scope, night=night, since=since),
    ]


def tiles(facts: Facts, scope: Scope, night: date) -> list[Figure]:
    """The few figures of 今日: the first is the sum of the next four."""
    by_name = {one.name: one for one in figures(facts, scope, night=night, since=night)}
    names = ("总套数", "已入住套数", "可分配", "预留与待入住", "维修停用", "入住人数")
    return [by_name[name] for name in names]


def _people(staying: Sequence[StayRecord], night: date) -> list[Figure]:
    """入住人数 with its five categories, then those whose term is over or soon will be."""
    of: Mapping[str, list[UUID]] = {code: [] for code in (*CATEGORIES, "其他")}
    for stay in staying:
        of[stay.category if stay.category in CATEGORIES else "其他"].append(stay.id)
    late = (stay.id for stay in staying if stay.term_end is not None and stay.term_end < night)
    soon = (s.id for s in staying if s.term_end is not None and night <= s.term_end <= night + SOON)
    return [
        _counting("入住人数", (stay.id for stay in staying), STAYS),
        *(_counting(name, rows, STAYS, part_of="入住人数") for name, rows in of.items()),
        _counting("逾期未退", late, STAYS),
        _counting("60 天内到期", soon, STAYS),
    ]


def _repairs(tickets: Sequence[TicketRecord], *, night: date, since: date) -> list[Figure]:
    fresh = (one.id for one in tickets if since < one.reported_on <= night)
    open_ = (
        one.id
        for one in tickets
        if one.reported_on <= night and (one.finished_on is None or one.finished_on > night)
    )
    return [_counting("本期报修", fresh, TICKETS), _counting("未完工维修", open_, TICKETS)]


def _order(facts: Facts, scope: Scope, *, night: date, since: date) -> list[Figure]:
    """What is still to be decided, paid or put right, and who broke the rules."""
    undecided = (one.id for one in facts.renewals if scope.covers(one.town, one.school) and not one.outcome)
    owing = dict.fromkeys(
        one.teacher
        for one in facts.charges
        if one.teacher is not None and one.owed and one.owed > 0 and scope.covers(one.town, one.school)
    )
    hazards = (
        one.id
        for one in facts.inspections
        if one.hazard and one.state != RECHECKED and one.day <= night and scope.covers(one.town, one.school)
    )
    breaches = (
        one.id for one in facts.violations if since < one.day <= night and scope.covers(one.town, one.school)
    )
    return [
        _counting("期满待审", undecided, STAYS),
        _counting("欠费人数", owing, MONEY),
        _counting("未消除隐患", hazards, HAZARDS),
        _counting("本期违规", breaches, VIOLATIONS),
    ]


def _counting(name: str, rows: Iterable[UUID], page: str, *, part_of: str = "") -> Figure:
    counted = tuple(rows)
    return Figure(name, len(counted), page, counted, part_of)
