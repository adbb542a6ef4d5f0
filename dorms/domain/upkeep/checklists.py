"""What an inspection looks at (domain.md 8.4), and the jobs that come again (8.3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dorms.domain.months import add_months


class Checklist(StrEnum):
    """The checklists there are."""

    SAFETY = "安全"
    FIRE = "消防"
    GAS = "燃气和一氧化碳"
    WIRING = "用电"
    STRUCTURE = "房屋结构"
    HYGIENE = "卫生"
    LIVED_IN = "居住情况"
    STOCK = "房源清点"


class Result(StrEnum):
    """Of one point; empty where nobody looked."""

    GOOD = "合格"
    BAD = "不合格"


class Level(StrEnum):
    """How bad a hazard is."""

    ORDINARY = "一般"
    GRAVE = "重大"


class Living(StrEnum):
    """Whether somebody lives there."""

    YES = "在住"
    NO = "未住"
    PARTLY = "部分居住"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at."""

    group: str
    name: str
    result: str = ""
    note: str = ""


_POINTS: Mapping[Checklist, Mapping[str, str]] = {
    Checklist.FIRE: {
        "消防": "疏散通道、出口畅通；安全出口标志和应急灯完好；灭火器在位、压力正常；楼道不停放、不充电电动车"
    },
    Checklist.GAS: {
        "燃气": "燃气软管在有效期内、无老化；气瓶放置通风处；一氧化碳报警器完好；热水器排烟通到室外"
    },
    Checklist.WIRING: {
        "用电": "插座、电线无破损、不私拉乱接；无电炉、电暖器等大功率电器；配电箱、漏电保护完好"
    },
    Checklist.STRUCTURE: {"结构": "墙体、屋顶无裂缝渗漏；门窗、栏杆牢固；地面无塌陷；水管、井盖完好"},
    Checklist.HYGIENE: {"卫生": "室内整洁；公共走道无杂物；垃圾日产日清；厨卫无积水异味"},
    Checklist.LIVED_IN: {"居住": "本人居住；无转租转借；无他人长期留宿；床铺、炊具有使用痕迹"},
    Checklist.STOCK: {"清点": "房号与台账一致；户型与台账一致；使用状态与台账一致；配置物品与台账一致"},
}
_SAFETY = (Checklist.FIRE, Checklist.GAS, Checklist.WIRING, Checklist.STRUCTURE)


def points_of(checklist: Checklist) -> tuple[Point, ...]:
    """The points of a checklist; 安全 is the four that concern safety together."""
    lists = _SAFETY if checklist is Checklist.SAFETY else (checklist,)
    return tuple(
        Point(group, name)
        for one in lists
        for group, names in _POINTS[one].items()
        for name in names.split("；")
    )


def points_value(points: Iterable[Point]) -> list[dict[str, Any]]:
    """As kept with the inspection."""
    return [{"group": one.group, "name": one.name, "result": one.result, "note": one.note} for one in points]


def read_points(value: Any) -> tuple[Point, ...]:
    """As kept; what cannot be read is no point."""
    return tuple(
        Point(*(str(one.get(name) or "") for name in ("group", "name", "result", "note")))
        for one in (value if isinstance(value, list) else ())
        if isinstance(one, Mapping) and one.get("name")
    )


BY_DATE, BY_COMPLETION = "日期", "完成"
USUAL_JOBS = (  # name, every so many months
    ("灭火器检查", 1),
    ("燃气软管更换", 18),
    ("开学前安全检查", 6),
    ("铁门、栏杆、管道油漆", 36),
    ("木门窗油漆", 60),
    ("内墙粉刷", 48),
    ("外墙清洗", 36),
)


def next_due(start: date, months: int, counted_from: str, done: Iterable[date]) -> date:
    """When a recurring job is due next.

    By completion: so long after it was last done. By date: the first day of its rhythm after it was last done.
    """
    last = max(done, default=None)
    if last is None:
        return start
    if counted_from == BY_COMPLETION:
        return add_months(last, months)
    turn = 0
    while (due := add_months(start, turn * months)) <= last:
        turn += 1
    return due
