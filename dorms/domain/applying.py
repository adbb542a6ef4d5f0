"""The statuses of an application, the way it takes through the levels, and the codes clerks decide with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Status(StrEnum):
    """The stored value is the text itself."""

    DRAFT = "草稿"
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


class Correction(StrEnum):
    """Why an application goes back: the reason codes of a 《补正通知书》."""

    MISSING_PROOF = "MISSING_PROOF"
    UNCLEAR_PROOF = "UNCLEAR_PROOF"
    WRONG_ENTRY = "WRONG_ENTRY"
    NO_SIGNATURE = "NO_SIGNATURE"
    WISHES = "WISHES"
    OTHER = "OTHER"


class Exceptional(StrEnum):
    """A step against a rule: a second person agrees to it, and it is counted."""

    RECUSAL = "回避例外"
    ELIGIBILITY = "资格例外"


class Bond(StrEnum):
    """What ties somebody who reviews to a case, so that they must stand aside (回避)."""

    SELF = "本人"
    PARTNER = "同住人"
    SPOUSE = "配偶"
    ROOM_MATE = "同住一套"
    SAME_NAME = "同名"


@dataclass(frozen=True, slots=True)
class Recused:
    """Who must stand aside from a case, and why."""

    actor: str
    bond: Bond
    person: str


BY_OTHER_MEANS = frozenset({Status.ASSIGNED, Status.MOVED_IN})  # these follow from assigning and moving in
NEEDS_OPINION = frozenset(
    {Status.RETURNED, Status.UNQUALIFIED, Status.WITHDRAWN, Status.GIVEN_UP, Status.OBJECTION}
)
OF_REVIEW = frozenset(
    {
        Status.SUBMITTED,
        Status.SCHOOL,
        Status.CENTRE,
        Status.BUREAU,
        Status.NOTICE,
        Status.OBJECTION,
        Status.WAITING,
        Status.RETURNED,
        Status.UNQUALIFIED,
    }
)
UNDER_REVIEW = frozenset({Status.SUBMITTED, Status.SCHOOL, Status.CENTRE, Status.BUREAU})
DECIDES: Mapping[str, Level] = {
    Status.SUBMITTED: Level.SCHOOL,
    Status.SCHOOL: Level.SCHOOL,
    Status.CENTRE: Level.CENTRE,
}
STAGES: Mapping[str, Status] = {
    "学校": Status.SCHOOL,
    "中心校": Status.CENTRE,
    "教体局": Status.BUREAU,
}  # the levels as rule sets name them


def route(levels: Sequence[str], moment: str | None) -> tuple[Status, ...]:
    """The way of an application: the levels in their order, the notice before or after the last one's approval.

    Without a word of the rules on levels everybody reviews; without one on a notice there is none.
    """
    stages = [STAGES[level] for level in levels if level in STAGES] or list(STAGES.values())
    if moment == "审批前" and len(stages) > 1:
        stages.insert(-1, Status.NOTICE)
    elif moment is not None:
        stages.append(Status.NOTICE)
    return (*stages, Status.WAITING)


def after_passing(way: Sequence[Status], status: str) -> Status | None:
    """Where an application goes that is passed as it stands; None where passing is not the next step."""
    first = 0 if status == Status.SUBMITTED else -1  # handed in, it stands at the first level
    place = next((at for at, stage in enumerate(way) if stage == status), first)
    return way[place + 1] if 0 <= place < len(way) - 1 else None


def by_hand(statuses: Sequence[str], follows: Mapping[str, Iterable[str]]) -> list[str]:
    """What somebody may simply decide for at least one of these, going on before ending.

    Passing, returning and refusing follow from the rules and have their own ways; assigning and moving in too.
    """
    order = [str(status) for status in Status]
    possible = (
        {after for status in statuses for after in follows.get(status, ())} - BY_OTHER_MEANS - OF_REVIEW
    )
    seen = max((order.index(status) for status in statuses if status in order), default=0)
    return sorted(
        possible, key=lambda step: (step in NEEDS_OPINION, order.index(step) < seen, order.index(step))
    )


def decides(status: str) -> Level:
    """Who decides about an application of this status, unless somebody says otherwise."""
    return DECIDES.get(status, Level.BUREAU)


def bond(
    actor: UUID | None,
    actor_name: str,
    *,
    applicants: Sequence[tuple[UUID, str]],
    spouses: Sequence[tuple[UUID | None, str]],
    room_mates: Sequence[tuple[UUID, str]],
) -> Recused | None:
    """Whether this actor must stand aside; `actor` is the teacher they are, None if nobody has said.

    An actor not known as a teacher is told by name: a name alike stops them until it is said who they are.
    """
    near = [
        *((row, name, Bond.SELF if at == 0 else Bond.PARTNER) for at, (row, name) in enumerate(applicants)),
        *((row, name, Bond.SPOUSE) for row, name in spouses),
        *((row, name, Bond.ROOM_MATE) for row, name in room_mates),
    ]
    for row, name, tie in near:
        if actor is not None and row == actor:
            return Recused(actor_name, tie, name)
        if (actor is None or row is None) and name and name == actor_name:
            return Recused(actor_name, Bond.SAME_NAME if tie is not Bond.SELF else Bond.SELF, name)
    return None
