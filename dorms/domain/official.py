"""The county's ledgers: which columns they have, in which order, and how records and figures become their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TypeVar
from uuid import UUID

from dorms.domain.codes import Category, Funding, UnitState
from dorms.domain.figures import (
    DEFINITIONS,
    Occupancy,
    lives,
    occupancy,
    occupancy_by_school,
    residents,
    shown_state,
    vacancies,
)
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import (
    Check,
    Column,
    Cover,
    Ledger,
    Line,
    LineKind,
    Shape,
    Total,
    Value,
    grouped,
)
from dorms.domain.records import StayRecord, TicketRecord, UnitRecord, VacancyNote

REASONS = ("待分配", "待修", "无人申请", "待腾退")

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the ledgers are made of, wider than their scope or not: units and stays of all time, tickets."""

    units: Sequence[UnitRecord] = ()
    stays: Sequence[StayRecord] = ()
    tickets: Sequence[TicketRecord] = ()
    wanted: frozenset[UUID] = frozenset()
    vacancy_notes: Mapping[UUID, VacancyNote] = field(default_factory=dict)


S, T, D, N, A, C = Shape.SERIAL, Shape.TEXT, Shape.DIGITS, Shape.COUNT, Shape.DECIMAL, Shape.DATE

PLACE, CONDITION, CARE = "房屋位置", "房屋情况", "管理情况"
UNITS = (
    Column("no", "序号", S, 5),
    Column("town", "乡镇", T, 8, PLACE),
    Column("school", "学校(房屋所在)", T, 16, PLACE),
    Column("building", "楼栋", T, 5, PLACE),
    Column("entrance", "单元", T, 7, PLACE),
    Column("room", "房号", T, 6, PLACE, Total.LINES),
    Column("unit_type", "户型", T, 16, CONDITION),
    Column("floor_area_m2", "建筑面积(平方米)", A, 10, CONDITION, Total.SUM),
    Column("capacity", "核定人数", N, 5, CONDITION, Total.SUM),
    Column("built", "建成时间", T, 8, CONDITION),
    Column("funding", "资金来源", T, 12, CONDITION),
    Column("state", "使用状态", T, 10, CARE),
    Column("equipment", "设备配置", T, 34, CARE),
    Column("safety", "安全等级", T, 5, CARE),
    Column("asset_no", "产权登记号", T, 29, CARE),
    Column("note", "备注", T, 14),
)

STAYS = (
    Column("no", "序号", S, 5),
    Column("town", "乡镇", T, 8),
    Column("school", "工作学校", T, 16),
    Column("name", "姓名", T, 9, total=Total.LINES),
    Column("sex", "性别", T, 4),
    Column("id_number", "身份证号", D, 19),
    Column("category", "人员类别", T, 8),
    Column("staffing", "编制", T, 8),
    Column("marital", "婚姻", T, 5),
    Column("dual_staff", "双职工", T, 5),
    Column("phone", "联系电话", D, 12),
    Column("unit", "房号", T, 30),
    Column("floor_area_m2", "面积(平方米)", A, 7),
    Column("move_in", "入住日期", C, 11),
    Column("agreement_no", "协议编号", T, 15),
    Column("term_end", "期限止", C, 11),
    Column("deposit", "押金(元)", A, 10, total=Total.SUM),
    Column("monthly_rent", "月租金(元)", A, 9, total=Total.SUM),
    Column("renewals", "续住次数", N, 5),
    Column("note", "备注", T, 16),
)

SETS, PEOPLE, RATES = "房屋(套)", "入住人数(人)", "比率(%)"
OCCUPANCY = (
    Column("school", "学校", T, 20),
    Column("total", "总套数", N, 8, SETS, Total.SUM),
    Column("usable", "可用套数", N, 8, SETS, Total.SUM),
    Column("occupied", "已入住套数", N, 9, SETS, Total.SUM),
    Column("people", "入住人数", N, 8, PEOPLE, Total.SUM),
    Column("special", "其中:特岗", N, 9, PEOPLE, Total.SUM),
    Column("supporting", "其中:支教", N, 9, PEOPLE, Total.SUM),
    Column("rotating", "其中:轮岗", N, 9, PEOPLE, Total.SUM),
    Column("recruited", "其中:新招聘", N, 10, PEOPLE, Total.SUM),
    Column("others", "其中:其他", N, 9, PEOPLE, Total.SUM),
    Column("vacant", "空置套数", N, 8, "空置与停用(套)", Total.SUM),
    Column("closed", "维修停用", N, 8, "空置与停用(套)", Total.SUM),
    Column("occupied_rate", "入住率(%)", A, 9, RATES, Total.OTHER),
    Column("vacant_rate", "空置率(%)", A, 9, RATES, Total.OTHER),
    Column("change", "较上期增减", Shape.CHANGE, 8, total=Total.OTHER),
    Column("note", "填表说明", T, 22),
)

VACANCIES = (
    Column("unit", "房号", T, 34),
    Column("unit_type", "户型", T, 18, total=Total.LINES),
    Column("since", "空置起始", C, 12),
    Column("days", "空置天数", N, 10),
    Column("reason", "原因", T, 12),
    Column("plan", "拟处理", T, 26),
    Column("responsible", "责任人", T, 12),
)

WORK, COST = "办理", "费用(元)"
TICKETS = (
    Column("ticket_no", "单号", T, 12),
    Column("reported_on", "报修日", C, 11),
    Column("unit", "房号", T, 30, total=Total.LINES),
    Column("reporter", "报修人", T, 8),
    Column("category", "类别", T, 13),
    Column("description", "内容", T, 17),
    Column("urgency", "紧急程度", T, 6),
    Column("assigned_on", "派工", C, 11, WORK),
    Column("arrived_on", "到场", C, 11, WORK),
    Column("finished_on", "完工", C, 11, WORK),
    Column("material_cost", "材料费", A, 10, COST, Total.SUM),
    Column("labour_cost", "人工费", A, 10, COST, Total.SUM),
    Column("payer", "承担方", T, 8, COST),
    Column("accepted_by", "验收人", T, 8),
    Column("overdue", "超时否", T, 5),
)


def ledger(key: str, facts: Facts, cover: Cover) -> Ledger:
    """The ledger of this key for the place and day of the cover; KeyError for a key not in `LEDGERS`."""
    return LEDGERS[key](facts, cover)


def unit_ledger(facts: Facts, cover: Cover) -> Ledger:
    """房源台账: every unit in stock that day, with the state it is in."""
    tonight = residents(facts.stays, cover.as_of)
    states = {unit.id: shown_state(unit, tonight.get(unit.id, ()), cover.as_of) for unit in facts.units}
    units = [unit for unit in _units_in_scope(facts, cover) if states[unit.id] != UnitState.CANCELLED]
    rows = [
        _line(LineKind.ROW, UNITS, unit, unit.id, no=no, state=states[unit.id])
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
    notes = ("本表按乡镇分组，合计＝各乡镇小计之和。", "面积单位为平方米，保留两位小数。", _says("总套数"))
    return Ledger("units", "房源台账", cover, "套、平方米", UNITS, lines, notes=notes)


def roster(facts: Facts, cover: Cover) -> Ledger:
    """入住花名册: everybody who lives in the place that night, by where they live."""
    stays = _by_town(
        (stay.host_town, stay)
        for stay in facts.stays
        if lives(stay, cover.as_of) and cover.scope.covers(stay.host_town, stay.host_school)
    )
    rows = [
        _line(LineKind.ROW, STAYS, stay, stay.id, no=no, id_number=_number(stay, cover))
        for no, stay in enumerate(stays, start=1)
    ]
    lines = grouped(
        STAYS,
        rows,
        [stay.host_town for stay in stays],
        word="人",
        kinds=[stay.category for stay in stays],
        order=tuple(Category),
    )
    notes = ("本表按居住地乡镇分组，夫妻、合住各占一行，押金和租金记在其中一行。",)
    return Ledger("stays", "入住花名册", cover, "人、元", STAYS, lines, notes=notes)


def occupancy_sheet(facts: Facts, cover: Cover) -> Ledger:
    """入住情况统计表: the figures of every school with units, 小计 per town; the equations stand under it."""
    since = cover.since or cover.as_of
    figures = occupancy_by_school(_units_in_scope(facts, cover), facts.stays, night=cover.as_of, since=since)
    lines: list[Line] = []
    for town, schools in groupby(figures, key=lambda school: school[0]):
        members = list(schools)
        lines += [_figures_line(LineKind.ROW, name, own, cover) for _, name, own in members]
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
        notes=tuple(_says(name) for name in DEFINITIONS),
        checks=_equations(everything, cover),
    )


def vacancy_sheet(facts: Facts, cover: Cover) -> Ledger:
    """空置房统计: every unit nobody lives in that night, closed ones included, since when and why."""
    units = _units_in_scope(facts, cover)
    empty = vacancies(units, facts.stays, night=cover.as_of, wanted=facts.wanted, notes=facts.vacancy_notes)
    rows = [
        _line(LineKind.ROW, VACANCIES, one, one.unit.id, unit=one.unit.unit, unit_type=one.unit.unit_type)
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
    notes = (_says("空置套数"), _says("维修停用"), "空置起始为空的，系统内没有此前的入住或入账记录。")
    name = "空置房统计表"
    return Ledger("vacancies", name, cover, "套、天", VACANCIES, lines, notes=notes, checks=(check,))


def ticket_ledger(facts: Facts, cover: Cover) -> Ledger:
    """维修台账: what was reported in the period, as far as it had come by its last day."""
    tickets = [
        ticket
        for ticket in facts.tickets
        if cover.scope.covers(ticket.town, ticket.school)
        and (cover.since is None or cover.since < ticket.reported_on)
        and ticket.reported_on <= cover.as_of
    ]
    rows = [_ticket_line(ticket, cover.as_of) for ticket in tickets]
    lines = grouped(TICKETS, rows, [""] * len(rows), word="单", kinds=[ticket.payer for ticket in tickets])
    notes = ("统计日之后才完工的，费用不计入本表。",)
    return Ledger("tickets", "维修台账", cover, "元", TICKETS, lines, period=True, notes=notes)


LEDGERS: Mapping[str, Callable[[Facts, Cover], Ledger]] = {
    "units": unit_ledger,
    "stays": roster,
    "occupancy": occupancy_sheet,
    "vacancies": vacancy_sheet,
    "tickets": ticket_ledger,
}


def _line(kind: LineKind, columns: Sequence[Column], source: object, id: UUID | None, **given: Value) -> Line:
    """The fields of the source in the order of the columns; `given` has those the source lacks or shows otherwise."""
    values = (
        given[column.field] if column.field in given else getattr(source, column.field) for column in columns
    )
    return Line(kind, tuple(values), id)


def _units_in_scope(facts: Facts, cover: Cover) -> list[UnitRecord]:
    return _by_town((unit.town, unit) for unit in facts.units if cover.scope.covers(unit.town, unit.school))


def _by_town(pairs: Iterable[tuple[str, Record]]) -> list[Record]:
    """In the order they come, but the records of a town together."""
    towns: dict[str, list[Record]] = {}
    for town, record in pairs:
        towns.setdefault(town, []).append(record)
    return [record for records in towns.values() for record in records]


def _number(stay: StayRecord, cover: Cover) -> str:
    return stay.id_number if cover.full_numbers else masked(stay.id_number)


def _ticket_line(ticket: TicketRecord, day: date) -> Line:
    """The ticket as it stood that day: later steps, and what is known only at the end, are left out."""
    done = ticket.finished_on is None or ticket.finished_on <= day
    steps = {name: getattr(ticket, name) for name in ("assigned_on", "arrived_on", "finished_on")}
    known = {name: step if step and step <= day else None for name, step in steps.items()}
    if not done:
        known |= {"material_cost": None, "labour_cost": None, "accepted_by": None}
    return _line(LineKind.ROW, TICKETS, ticket, ticket.id, **known)


def _figures_line(kind: LineKind, name: str, figures: Occupancy, cover: Cover) -> Line:
    remarks = []
    if figures.dangerous:
        remarks.append(f"停用含危房{figures.dangerous}套")
    if figures.must_clear:
        remarks.append(f"停用或注销房仍有人住{figures.must_clear}套")
    given: dict[str, Value] = {"school": name, "note": "；".join(remarks)}
    if cover.since is None:
        given["change"] = None
    return _line(kind, OCCUPANCY, figures, None, **given)


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


def _says(name: str) -> str:
    return f"{name}：{DEFINITIONS[name]}。"
