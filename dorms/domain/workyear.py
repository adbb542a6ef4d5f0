"""年度工作日历: what is due every year, when and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from dorms.domain.months import MonthDay

LEVELS = ("学校", "中心校", "教体局")


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """One line of the calendar; `start` and `until` return every year, both days included.

    `page` names the page of the window that leads on; its task appears `ahead` days before `start`.
    """

    id: UUID | None
    name: str
    start: MonthDay
    until: MonthDay
    roles: tuple[str, ...]
    work: str
    page: str = ""
    ahead: int = 0

    def next_after(self, day: date) -> tuple[date, date]:
        """The first time of the entry that is not over on this day."""
        for year in (day.year - 1, day.year, day.year + 1):
            first, last = self.start.of(year), self.until.of(year)
            if last < first:
                last = self.until.of(year + 1)
            if last >= day:
                return first, last
        raise ValueError(day)

    def appears(self, day: date) -> date:
        """When the task of the time that is next after `day` appears."""
        return self.next_after(day)[0] - timedelta(self.ahead)


def usual_entries() -> tuple[WorkEntry, ...]:
    """What a county does in a year, as a new store begins."""
    rows = (
        ("安全检查（春季开学）", (2, 20), (3, 5), LEVELS[:2], "开学前检查用电消防燃气和房屋，隐患登记并整改", "", 3),
        ("节前安全检查（劳动节）", (4, 25), (4, 30), LEVELS[:2], "放假前检查门窗水电气，登记留守人员", "", 3),
        ("启动续住季", (5, 1), (5, 10), ("教体局",), "启动本年续住季，通知各校受理续住申请", "renewals", 0),
        ("受理新申请", (5, 1), (6, 30), LEVELS[:2], "受理新学年住房申请，当面核对材料，打印回执", "applications", 0),
        ("受理续住申请", (5, 4), (6, 30), LEVELS[:2], "登记住户的续住申请，未答复的逐户提醒", "renewals", 0),
        ("续住和申请审核", (7, 1), (7, 15), LEVELS, "审核续住和新申请，逐户核实待定事项", "renewals", 0),
        ("续住名单和资格名单公示", (7, 16), (7, 31), LEVELS, "公示名单，受理异议，期满办结", "renewals", 0),
        ("年度分配", (8, 1), (8, 25), ("教体局",), "冻结名单，排序摇号，公示分配结果", "board", 5),
        ("岗位复核", (8, 31), (8, 31), LEVELS, "核对暑期调动，岗位有变的撤回续住或收回房源", "renewals", 5),
        ("办理入住", (9, 1), (9, 15), LEVELS[:2], "签订协议，交接房屋钥匙，登记水电表底数", "stays", 3),
        ("节前安全检查（国庆节）", (9, 25), (9, 30), LEVELS[:2], "放假前检查门窗水电气，登记留守人员", "", 3),
        ("报送入住情况统计表（秋季）", (9, 25), (9, 30), LEVELS, "核对入住情况，报送统计表", "stays", 0),
        ("年终盘点", (12, 20), (12, 31), LEVELS, "逐套盘点房源和设备，账实不符的登记处理", "units", 0),
        ("节前安全检查（春节）", (1, 10), (1, 20), LEVELS[:2], "放假前检查门窗水电气，登记留守人员", "", 3),
        ("报送入住情况统计表（春季）", (2, 25), (2, 28), LEVELS, "核对入住情况，报送统计表", "stays", 0),
    )  # fmt: skip
    return tuple(
        WorkEntry(None, name, MonthDay(*start), MonthDay(*until), tuple(roles), work, page, ahead)
        for name, start, until, roles, work, page, ahead in rows
    )


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task the clock would create: the same one always has the same id, so that it is created once."""

    id: UUID
    kind: str
    subject: str
    subject_id: UUID | None
    due: date
    details: tuple[tuple[str, str], ...] = ()
