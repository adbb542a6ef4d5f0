"""The places of the program, in the order of the left edge."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = (
    QCoreApplication.translate
)  # dorms.messages knows every error, which the first paint does not need


class Place(NamedTuple):
    """One entry of the navigation: its name in code, its icon, its title on screen."""

    name: str
    icon: str
    title: str


def menu_titles() -> list[tuple[str, str]]:
    """The menu bar as WPS taught it, in the language on screen."""
    return [
        ("file", translate("Navigation", "文件(&F)")),
        ("edit", translate("Navigation", "编辑(&E)")),
        ("view", translate("Navigation", "查看(&V)")),
        ("work", translate("Navigation", "数据(&D)")),
        ("print", translate("Navigation", "打印(&P)")),
        ("help", translate("Navigation", "帮助(&H)")),
    ]


def places() -> list[Place]:
    """All pages, in the language on screen."""
    return [
        Place("today", "today", translate("Navigation", "今日")),
        Place("board", "board", translate("Navigation", "楼栋图")),
        Place("units", "unit", translate("Navigation", "房源")),
        Place("teachers", "teacher", translate("Navigation", "教师")),
        Place("applications", "application", translate("Navigation", "申请")),
        Place("notices", "notice", translate("Navigation", "公示")),
        Place("ranking", "ranking", translate("Navigation", "轮候")),
        Place("letters", "letter", translate("Navigation", "送达")),
        Place("rounds", "allocate", translate("Navigation", "分配")),
        Place("refill", "enter", translate("Navigation", "递补")),
        Place("stays", "stay", translate("Navigation", "入住")),
        Place("renewals", "renew", translate("Navigation", "续住")),
        Place("departures", "leave", translate("Navigation", "退房")),
        Place("tickets", "ticket", translate("Navigation", "维修")),
        Place("money", "money", translate("Navigation", "费用")),
        Place("reports", "sheet", translate("Navigation", "报表")),
        Place("exchange", "usb", translate("Navigation", "收发")),
        Place("pending", "merge", translate("Navigation", "待定事项")),
        Place("policy", "policy", translate("Navigation", "制度")),
        Place("history", "history", translate("Navigation", "变更记录")),
    ]
