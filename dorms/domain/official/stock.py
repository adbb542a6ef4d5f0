"""房源台账, 入住情况统计表, 空置房统计: what the stock is and how it is used on a day."""

from __future__ import annotations

from itertools import groupby
from uuid import UUID, uuid5

from dorms.domain.codes import Funding, UnitState
from dorms.domain.figures import (
    Occupancy,
    occupancy,
    occupancy_by_school,
    residents,
    shown_state,
    vacancies,
)
from dorms.domain.ledgers import Check, Cover, Ledger, Line, LineKind, Value, grouped
from dorms.domain.official.columns import OCCUPANCY, UNITS, VACANCIES
from dorms.domain.official.facts import Facts, line, says, units_in_scope

_SCHOOL_LINES = UUID("5b6f0d52-0a57-4c1c-9a2f-7d2b5b0f6a11")
REASONS = ("待分配", "待修", "无人申请", "待腾退")
OCCUPANCY_SAYS = (
    "总套数",
    "可用套数",
    "已入住套数",
    "入住人数",
    "空置套数",
    "维修停用",
    "入住率",
    "空置率",
    "较上期增减",
)


def unit_ledger(facts: Facts, cover: Cover) -> Ledger:
    """房源台账: every unit in stock that day, with the state it is in."""
    tonight = residents(facts.stays, cover.as_of)
    states = {unit.id: shown_state(unit, tonight.get(unit.id, ()), cover.as_of) for unit in facts.units}
    units = [unit for unit in units_in_scope(facts, cover) if states[unit.id] != UnitState.CANCELLED]
    rows = [
        line(LineKind.ROW, UNITS, unit, unit.id, no=no, state=states[unit.id])
        for no, unit in enumerate(units, start=1)
    ]
    lines = grouped(
        UNITS,
        rows,
        [unit.town for unit in units],
        word="套",
        kinds=[unit.funding for unit in units],
        order=tuple(Funding),
    )
    notes = ("本表按乡镇分组，合计＝各乡镇小计之和。", "面积单位为平方米，保留两位小数。", says("总套数"))
    return Ledger("units", "房源台账", cover, "套、平方米", UNITS, lines, notes=notes)


def occupancy_sheet(facts: Facts, cover: Cover) -> Ledger:
    """入住情况统计表: the figures of every school with units, 小计 per town; the equations stand under it."""
    since = cover.since or cover.as_of
    figures = occupancy_by_school(units_in_scope(facts, cover), facts.stays, night=cover.as_of, since=since)
    lines: list[Line] = []
    for town, schools in groupby(figures, key=lambda school: school[0]):
        members = list(schools)
        lines += [
            _figures_line(LineKind.ROW, name, own, cover, school_row(town, name))
            for town, name, own in members
        ]
        if len(members) < len(figures):
            together = sum((own for _, _, own in members), Occupancy())
            lines.append(_figures_line(LineKind.SUBTOTAL, f"{town}小计", together, cover))
    everything = sum((own for _, _, own in figures), Occupancy())
    lines.append(_figures_line(LineKind.TOTAL, "合计", everything, cover))
    return Ledger(
        "occupancy",
        "入住情况统计表",
        cover,
        "套、人",
        OCCUPANCY,
        tuple(lines),
        notes=tuple(says(name) for name in OCCUPANCY_SAYS),
        checks=_equations(everything, cover),
    )


def vacancy_sheet(facts: Facts, cover: Cover) -> Ledger:
    """空置房统计: every unit nobody lives in that night, closed ones included, since when and why."""
    units = units_in_scope(facts, cover)
    empty = vacancies(units, facts.stays, night=cover.as_of, wanted=facts.wanted, notes=facts.vacancy_notes)
    rows = [
        line(LineKind.ROW, VACANCIES, one, one.unit.id, unit=one.unit.unit, unit_type=one.unit.unit_type)
        for one in empty
    ]
    lines = grouped(
        VACANCIES,
        rows,
        [one.unit.town for one in empty],
        word="套",
        kinds=[one.reason for one in empty],
        order=REASONS,
    )
    figures = occupancy(units, facts.stays, night=cover.as_of, since=cover.as_of)
    check = Check(
        ("本表套数", len(empty)), (("+", "空置套数", figures.vacant), ("+", "维修停用", figures.closed))
    )
    notes = (says("空置套数"), says("维修停用"), "空置起始为空的，系统内没有此前的入住或入账记录。")
    name = "空置房统计表"
    return Ledger("vacancies", name, cover, "套、天", VACANCIES, lines, notes=notes, checks=(check,))


def school_row(town: str, school: str, *more: str) -> UUID:
    """What a school's line of figures, of a month if there are several, is known by when the sheet comes back; there
    is no row of the store behind it.
    """
    return uuid5(_SCHOOL_LINES, "/".join((town, school, *more)))


def _figures_line(
    kind: LineKind, name: str, figures: Occupancy, cover: Cover, row: UUID | None = None
) -> Line:
    remarks = []
    if figures.dangerous:
        remarks.append(f"停用含危房{figures.dangerous}套")
    if figures.must_clear:
        remarks.append(f"停用或注销房仍有人住{figures.must_clear}套")
    given: dict[str, Value] = {"school": name, "note": "；".join(remarks)}
    if cover.since is None:
        given["change"] = None
    return line(kind, OCCUPANCY, figures, row, **given)


def _equations(figures: Occupancy, cover: Cover) -> tuple[Check, ...]:
    """The equations of the form, in whole numbers a reader can add up."""
    parts = ("特岗", figures.special), ("支教", figures.supporting), ("轮岗", figures.rotating)
    more = ("新招聘", figures.recruited), ("其他", figures.others)
    checks = (
        Check(
            ("总套数", figures.total), (("+", "可用套数", figures.usable), ("+", "维修停用", figures.closed))
        ),
        Check(
            ("可用套数", figures.usable), (("+", "已入住", figures.occupied), ("+", "空置", figures.vacant))
        ),
        Check(("入住人数", figures.people), tuple(("+", *part) for part in (*parts, *more))),
    )
    if cover.since is None:
        return checks
    movement = (
        ("+", "上期末", figures.opening),
        ("+", "本期入住", figures.moved_in),
        ("-", "本期退房", figures.moved_out),
    )
    return (*checks, Check(("本期末入住人数", figures.people), movement))
