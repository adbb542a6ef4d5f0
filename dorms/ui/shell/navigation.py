"""The places of the program, in the order of the left edge."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = (
    QCoreApplication.translate
)  # dorms.messages knows every error, which the first paint does not need


class Place(NamedTuple):
    """One page: its name in code, its icon, its title on screen."""

    name: str
    icon: str
    title: str


class Group(NamedTuple):
    """One entry of the navigation; where it has several pages, tabs above the page choose between them."""

    title: str
    pages: tuple[Place, ...]

    @property
    def icon(self) -> str:
        return self.pages[0].icon


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


def groups() -> list[Group]:
    """The entries of the navigation in the order of a clerk's work, in the language on screen."""
    return [
        _alone("today", "today", translate("Navigation", "今日")),
        _alone("board", "board", translate("Navigation", "楼栋图")),
        _alone("units", "unit", translate("Navigation", "房源")),
        _alone("teachers", "teacher", translate("Navigation", "教师")),
        *_housing(),
        *_keeping(),
        _alone("history", "history", translate("Navigation", "变更记录")),
    ]


def _alone(name: str, icon: str, title: str) -> Group:
    return Group(title, (Place(name, icon, title),))


def _housing() -> list[Group]:
    """From the application to the key given back."""
    applying = (
        Place("applications", "application", translate("Navigation", "受理审核")),
        Place("notices", "notice", translate("Navigation", "公示")),
        Place("letters", "letter", translate("Navigation", "送达")),
    )
    allocating = (
        Place("ranking", "ranking", translate("Navigation", "轮候")),
        Place("rounds", "allocate", translate("Navigation", "分房轮次")),
        Place("refill", "enter", translate("Navigation", "递补")),
    )
    living = (
        Place("stays", "stay", translate("Navigation", "在住")),
        Place("renewals", "renew", translate("Navigation", "续住")),
        Place("violations", "warning", translate("Navigation", "违规")),
        Place("idle", "calendar", translate("Navigation", "长期不住")),
        Place("departures", "leave", translate("Navigation", "退房")),
    )
    return [
        Group(translate("Navigation", "申请"), applying),
        Group(translate("Navigation", "分配"), allocating),
        Group(translate("Navigation", "入住"), living),
    ]


def _keeping() -> list[Group]:
    """What keeps it all in order: the buildings, the money, sheets, packets, rules."""
    upkeep = (
        Place("tickets", "ticket", translate("Navigation", "维修")),
        Place("inspections", "search", translate("Navigation", "检查")),
        Place("hazards", "warning", translate("Navigation", "隐患")),
        Place("jobs", "calendar", translate("Navigation", "定期工作")),
        Place("complaints", "phone", translate("Navigation", "投诉求助")),
    )
    money = (
        Place("money", "money", translate("Navigation", "收费")),
        Place("payroll", "teacher", translate("Navigation", "工资代扣")),
        Place("accounts", "sheet", translate("Navigation", "对账")),
        Place("receipts", "document", translate("Navigation", "票据")),
        Place("bulk_meters", "building", translate("Navigation", "总表")),
    )
    sheets = (
        Place("reports", "sheet", translate("Navigation", "报表")),
        Place("pictures", "chart", translate("Navigation", "图表")),
        Place("papers", "folder", translate("Navigation", "文书归档")),
    )
    exchange = (
        Place("exchange", "usb", translate("Navigation", "上报接收")),
        Place("pending", "merge", translate("Navigation", "待定事项")),
    )
    rules = (
        Place("policy", "policy", translate("Navigation", "分配续住规则")),
        Place("regulations", "document", translate("Navigation", "管理制度")),
        Place("workyear", "calendar", translate("Navigation", "年度工作日历")),
        Place("days", "today", translate("Navigation", "放假和调休")),
    )
    return [
        Group(translate("Navigation", "维护"), upkeep),
        Group(translate("Navigation", "费用"), money),
        Group(translate("Navigation", "报表"), sheets),
        Group(translate("Navigation", "收发"), exchange),
        Group(translate("Navigation", "制度"), rules),
    ]


def places() -> list[Place]:
    """All pages, in the order of the navigation."""
    return [place for group in groups() for place in group.pages]
