"""Counties to count: builders that speak the domain, and counties Hypothesis thinks up."""

import os
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from hypothesis import strategies as st

from dorms.domain.ledgers import Cover, Scope
from dorms.domain.official import Facts
from dorms.domain.records import PromiseSpan, StateSpan, StayRecord, TicketRecord, UnitRecord

FULL = os.environ.get("DORMS_FULL") == "1"
NIGHT, SINCE = date(2026, 6, 15), date(2025, 12, 31)
BUREAU = Cover(Scope("庐江县"), "庐江县教育体育局", NIGHT, SINCE)
_NAMES = UUID(int=0)


def row_id(text: str) -> UUID:
    return uuid5(_NAMES, text)


def a_unit(
    room: str = "301", *, town: str = "白山镇", school: str = "戴桥小学", **more: object
) -> UnitRecord:
    """A unit of one school, in use for as long as anyone knows."""
    known: dict[str, object] = {"unit_type": "单间", "floor_area_m2": Decimal("16.13"), "capacity": 2}
    known |= {"funding": "周转宿舍项目", "states": (StateSpan("在用"),)}
    place = {"town": town, "school": town + school, "building": "1栋", "entrance": "2单元", "room": room}
    return UnitRecord(id=row_id(town + school + room), **place, **(known | more))  # type: ignore[arg-type]


def a_stay(
    unit: UnitRecord,
    name: str = "张三",
    start: date = date(2024, 9, 1),
    until: date | None = None,
    **more: object,
) -> StayRecord:
    """A teacher of the unit's own school, living in it."""
    known: dict[str, object] = {
        "sex": "女",
        "id_number": "340124198309081285",
        "category": "在编",
        "phone": "15577042006",
        "term_end": date(2027, 8, 31),
        "deposit": Decimal(500),
        "monthly_rent": Decimal("35.50"),
        "town": unit.town,
        "school": unit.school,
    }
    return StayRecord(
        id=row_id(f"{unit.id}{name}{start}"),
        unit_id=unit.id,
        teacher_id=row_id(name),
        host_town=unit.town,
        host_school=unit.school,
        unit=unit.unit,
        name=name,
        move_in=start,
        move_out=until,
        **(known | more),  # type: ignore[arg-type]
    )


def a_ticket(number: int, unit: UnitRecord, reported: date, **more: object) -> TicketRecord:
    name = f"WX2026-{number:04d}"
    place = (unit.town, unit.school, name, reported, unit.unit)
    return TicketRecord(row_id(name), *place, **more)  # type: ignore[arg-type]


days = st.dates(SINCE - timedelta(60), NIGHT + timedelta(60))
maybe_days = st.none() | days


@st.composite
def spans(draw: st.DrawFn) -> tuple[date | None, date | None]:
    start, until = draw(maybe_days), draw(maybe_days)
    return (until, start) if start and until and until < start else (start, until)


@st.composite
def units(draw: st.DrawFn, number: int) -> UnitRecord:
    states = draw(
        st.lists(st.sampled_from(["在用", "在用", "预留", "维修停用", "危房停用", "注销"]), max_size=2)
    )
    promised = draw(st.lists(days, max_size=1))
    return a_unit(
        str(number),
        town=draw(st.sampled_from(["白山镇", "金牛镇", "庐城镇"])),
        school=draw(st.sampled_from(["戴桥小学", "金沈小学"])),
        states=tuple(StateSpan(state, *draw(spans())) for state in states),
        promises=tuple(PromiseSpan(day) for day in promised),
        funding=draw(st.sampled_from(["周转宿舍项目", "公租房", "自筹", ""])),
        capacity=draw(st.none() | st.integers(1, 3)),
        floor_area_m2=draw(st.none() | st.decimals(5, 200, places=2)),
    )


@st.composite
def stays(draw: st.DrawFn, unit: UnitRecord, number: int) -> StayRecord:
    start = draw(days)
    lived = draw(st.none() | st.integers(1, 120))
    return a_stay(
        unit,
        f"教师{number}",
        start,
        None if lived is None else start + timedelta(lived),
        category=draw(st.sampled_from(["在编", "特岗", "支教", "交流轮岗", "新招聘", "编外", ""])),
        term_end=draw(maybe_days),
        deposit=draw(st.none() | st.decimals(0, 3000, places=2)),
    )


@st.composite
def counties(draw: st.DrawFn) -> Facts:
    """Up to a dozen units in three towns, lived in one after the other, together, or past their states."""
    stock = [draw(units(number)) for number in range(draw(st.integers(0, 12)))]
    people = [
        draw(stays(draw(st.sampled_from(stock)), number))
        for number in range(draw(st.integers(0, 16)) if stock else 0)
    ]
    return Facts(units=stock, stays=people)
