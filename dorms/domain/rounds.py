"""An allocation round as people speak of it: its plan, its steps, its places, entries, results and offers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class Step(StrEnum):
    """What happens to a round; the stored value is the text itself. The last one that is a state is its state."""

    PLANNED = "筹备"
    FROZEN = "已封存"
    DRAWN = "已抽签"
    COMPUTED = "已出结果"
    POSTED = "公示中"
    APPROVED = "已批准"
    CLOSED = "已办结"
    CANCELLED = "已作废"
    PICK = "选房"
    TAKEN_BACK = "撤回一选"


DICE = "现场骰子"  # thrown on the stage by people drawn by lot
USUAL_SOURCES = ("快乐8", DICE)
OFFERED_SOURCES = ("快乐8", "双色球红球", "双色球蓝球", DICE)
EVENTS = frozenset({Step.PICK, Step.TAKEN_BACK})
NEXT: Mapping[Step, frozenset[Step]] = {
    Step.PLANNED: frozenset({Step.FROZEN, Step.CANCELLED}),
    Step.FROZEN: frozenset({Step.DRAWN, Step.COMPUTED, Step.PICK, Step.CANCELLED}),
    Step.DRAWN: frozenset({Step.DRAWN, Step.COMPUTED, Step.PICK, Step.CANCELLED}),
    Step.COMPUTED: frozenset({Step.DRAWN, Step.COMPUTED, Step.POSTED, Step.CANCELLED}),
    Step.POSTED: frozenset({Step.DRAWN, Step.COMPUTED, Step.POSTED, Step.APPROVED, Step.CANCELLED}),
    Step.APPROVED: frozenset({Step.CLOSED}),
    Step.CLOSED: frozenset(),
    Step.CANCELLED: frozenset(),
}


class Purpose(StrEnum):
    """Why a round is held."""

    YEARLY = "集中分房"
    SWAP = "互换"
    REFILL = "递补"


class Way(StrEnum):
    """How units are given: the two ways of allocation.md, or people choosing one after the other on the spot."""

    TRADE = "A"
    STRICT = "B"
    TURNS = "turns"


class Ranking(StrEnum):
    """What orders people before chance does."""

    POINTS = "points"
    WAITING = "waiting"
    LOTTERY = "lottery"


class DrawKind(StrEnum):
    """Where chance comes from: public draws announced beforehand, slips of paper drawn on the spot, or nowhere."""

    PUBLIC = "public"
    SLIPS = "slips"
    NONE = "none"


class Answer(StrEnum):
    """How an offer ended."""

    TAKEN = "接受"
    GIVEN_UP = "放弃"
    LAPSED = "逾期未答复"
    WITHDRAWN = "撤回"


class LeftOut(StrEnum):
    """Why an application takes no part in a round."""

    MERGED = "并入合住人的申请"
    PAIR_MIXED = "合住两人性别不同"
    PARTNER_MISSING = "同住人没有登记"
    HAS_PROMISE = "已有分配或递补通知"
    NO_HOME = "申请调换但没有在住"
    NO_POINTS = "没有积分"
    BY_HAND = "经办人剔除"


@dataclass(frozen=True, slots=True)
class PlannedSource:
    """A public draw that will be used, with the day it is held and what counts if it is cancelled."""

    name: str
    count: int
    low: int
    high: int
    is_ordered: bool
    day: date | None
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the wizard asks. `schools` empty: every school; `beds` says how empty shared units are offered."""

    name: str
    day: date
    purpose: Purpose = Purpose.YEARLY
    way: Way = Way.TRADE
    ranking: Ranking = Ranking.LOTTERY
    draw: DrawKind = DrawKind.PUBLIC
    sources: tuple[PlannedSource, ...] = ()
    reserve_rule: str = "count"
    list_limit: int | None = None
    answer_days: int = 3
    notice_days: int = 5
    quotas: Mapping[str, int] = field(default_factory=dict)
    schools: frozenset[UUID] = frozenset()
    beds: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ranked list says of one application: a smaller tier first, then more points, larger ties first."""

    application_id: UUID
    place: int
    tier: int = 1
    points: Decimal | None = None
    ties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place of the pool with where it lies; `holder` is the code of the entry that lives in it."""

    id: UUID
    unit_id: UUID
    code: str
    bed: int | None
    label: str
    unit: str
    school: str
    town: str
    building: str
    floor: int | None
    unit_type: str
    capacity: int
    reserve: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An application in a round; `wishes` are codes of places or a tail token, the dearest first."""

    id: UUID
    application_id: UUID
    teacher_id: UUID
    partner_id: UUID | None
    code: str
    name: str
    partner: str
    school: str
    town: str
    category: str
    number: str
    kind: str
    sex: str
    tier: int
    points: Decimal | None
    ties: tuple[int, ...]
    classes: tuple[str, ...]
    holds: tuple[str, ...]
    wishes: tuple[str, ...]
    left_out: str = ""
    applied_on: date | None = None

    @property
    def names(self) -> str:
        return "、".join(name for name in (self.name, self.partner) if name)


@dataclass(frozen=True, slots=True)
class ResultLine:
    """What an entry got (`place` and `choice`) or where it stands on the waiting list."""

    entry: EntryLine
    place: PlaceLine | None
    choice: int
    position: int
    waiting: int


@dataclass(frozen=True, slots=True)
class StepLine:
    """One thing that happened to a round."""

    step: str
    day: date | None
    note: str
    details: Mapping[str, object]
    notice_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round with its state and its numbers."""

    id: UUID
    number: str
    name: str
    day: date
    purpose: str
    way: str
    ranking: str
    draw: str
    reserve_rule: str
    list_limit: int | None
    answer_days: int
    notice_days: int
    rule_set: str
    sources: tuple[PlannedSource, ...]
    quotas: Mapping[str, int]
    state: Step
    steps: tuple[StepLine, ...]
    entries: int = 0
    places: int = 0
    housed: int = 0
    waiting: int = 0
    draws: int = 0
    previous_id: UUID | None = None

    @property
    def files(self) -> Mapping[str, str]:
        """The hashes posted at the freeze."""
        frozen = next((one for one in self.steps if one.step == Step.FROZEN), None)
        found = frozen.details.get("files") if frozen is not None else None
        return dict(found) if isinstance(found, dict) else {}

    @property
    def commitment(self) -> str:
        """What was posted of the secret."""
        frozen = next((one for one in self.steps if one.step == Step.FROZEN), None)
        return str(frozen.details.get("commitment", "")) if frozen is not None else ""

    @property
    def ranking_hash(self) -> str:
        """The hash of the locked list that ranked the entries, as it was taken along at the freeze."""
        frozen = next((one for one in self.steps if one.step == Step.FROZEN), None)
        return str(frozen.details.get("ranking", "")) if frozen is not None else ""

    def allows(self, step: Step) -> bool:
        """Whether this may come next."""
        return step in NEXT[self.state]


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer with its person and unit."""

    id: UUID
    number: str
    round_id: UUID | None
    unit_id: UUID
    unit: str
    application_id: UUID | None
    teacher_id: UUID
    name: str
    school: str
    place: int
    offered_on: date | None
    answer_by: date | None
    answer: str
    answered_on: date | None
    reason: str
    assignment_id: UUID | None

    @property
    def is_live(self) -> bool:
        return not self.answer


class SkipReason(StrEnum):
    """Why somebody is passed over for one unit; she keeps her place on the list."""

    UNREACHABLE = "联系不上"
    LATER = "本人暂缓"
    UNSUITABLE = "房源不适合本人"
    SETTLED = "已另行解决"
    OTHER = "其他"


class GiveUpReason(StrEnum):
    """Why somebody gives up what was offered."""

    UNSUITABLE = "房源不合意"
    SETTLED = "已另行解决"
    TRANSFERRED = "工作调动"
    FAMILY = "家庭原因"
    OTHER = "其他"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody on the list for a vacancy: why there, and what (if anything) keeps them from an offer."""

    place: int
    application_id: UUID
    teacher_id: UUID
    partner_id: UUID | None
    names: str
    school: str
    number: str
    kind: str
    points: Decimal | None
    wish: int  # the place of the wish that fits; 0: by 服从调剂
    is_school_wish: bool
    obstacle: str = ""

    @property
    def is_free(self) -> bool:
        return not self.obstacle


@dataclass(frozen=True, slots=True)
class VacancyLine:
    """A unit with a free place that nobody is promised or offered; since when, and why it is empty."""

    unit_id: UUID
    unit: str
    school: str
    town: str
    unit_type: str
    capacity: int
    free: int
    since: date | None
    people: str
    offered_to: str = ""
    answer_by: date | None = None
    offer_id: UUID | None = None
