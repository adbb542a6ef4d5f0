"""The places of the program, in the order of the left edge."""

from dataclasses import dataclass

from dorms.messages import translate


@dataclass(frozen=True)
class Place:
    """One entry of the navigation: its name in code, its icon, its title on screen."""

    name: str
    icon: str
    title: str


def places() -> list[Place]:
    """All pages, in the language on screen."""
    return [
        Place("today", "today", translate("Navigation", "今日")),
        Place("board", "board", translate("Navigation", "楼栋图")),
        Place("units", "unit", translate("Navigation", "房源")),
        Place("teachers", "teacher", translate("Navigation", "教师")),
        Place("applications", "application", translate("Navigation", "申请")),
        Place("stays", "stay", translate("Navigation", "入住")),
        Place("tickets", "ticket", translate("Navigation", "维修")),
        Place("history", "history", translate("Navigation", "变更记录")),
    ]
