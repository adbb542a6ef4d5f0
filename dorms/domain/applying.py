"""The statuses of an application, and what a clerk decides on the way from one to the next."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum


class Status(StrEnum):
    """The stored value is the text itself."""

    SUBMITTED = "已提交"
    RETURNED = "已退回(补材料)"
    SCHOOL = "学校初审"
    CENTRE = "中心校复审"
    BUREAU = "局审批"
    NOTICE = "公示中"
    OBJECTION = "有异议(复核)"
    WAITING = "合格(轮候)"
    CHOOSING = "待选房"
    ASSIGNED = "已分配"
    SIGNING = "待签约"
    MOVED_IN = "已入住"
    UNQUALIFIED = "不合格"
    GIVEN_UP = "已放弃"
    WITHDRAWN = "已撤销"


class Level(StrEnum):
    """Who decides."""

    SCHOOL = "学校"
    CENTRE = "中心校"
    BUREAU = "局"


BY_OTHER_MEANS = frozenset({Status.ASSIGNED, Status.MOVED_IN})  # these follow from assigning and moving in
NEEDS_OPINION = frozenset(
    {Status.RETURNED, Status.UNQUALIFIED, Status.WITHDRAWN, Status.GIVEN_UP, Status.OBJECTION}
)
DECIDES: Mapping[str, Level] = {
    Status.SUBMITTED: Level.SCHOOL,
    Status.SCHOOL: Level.SCHOOL,
    Status.CENTRE: Level.CENTRE,
}


def next_steps(statuses: Sequence[str], follows: Mapping[str, Iterable[str]]) -> list[str]:
    """What may come next for at least one of these: going on before going back, ending last."""
    order = [str(status) for status in Status]
    possible = {after for status in statuses for after in follows.get(status, ())} - BY_OTHER_MEANS
    seen = max((order.index(status) for status in statuses if status in order), default=0)
    return sorted(
        possible, key=lambda step: (step in NEEDS_OPINION, order.index(step) < seen, order.index(step))
    )


def decides(status: str) -> Level:
    """Who decides about an application of this status, unless somebody says otherwise."""
    return DECIDES.get(status, Level.BUREAU)
