"""What the steps, ways and draws of a round are called on screen."""

from dorms.domain.rounds import DrawKind, Purpose, Ranking, Step, Way
from dorms.messages import translate
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.theme import Tone

RAIL = (
    Step.PLANNED,
    Step.FROZEN,
    Step.DRAWN,
    Step.COMPUTED,
    Step.POSTED,
    Step.APPROVED,
    Step.CLOSED,
)


def step_words(step: str) -> str:
    """A step in the language on screen."""
    words: dict[str, str] = {
        Step.PLANNED: translate("Rounds", "筹备"),
        Step.FROZEN: translate("Rounds", "已封存"),
        Step.DRAWN: translate("Rounds", "已抽签"),
        Step.COMPUTED: translate("Rounds", "已出结果"),
        Step.POSTED: translate("Rounds", "公示中"),
        Step.APPROVED: translate("Rounds", "已批准"),
        Step.CLOSED: translate("Rounds", "已办结"),
        Step.CANCELLED: translate("Rounds", "已作废"),
        Step.PICK: translate("Rounds", "选房"),
        Step.TAKEN_BACK: translate("Rounds", "撤回一选"),
    }
    return words.get(step, step)


def step_mark(step: Step) -> Mark:
    """The sign of a state."""
    return {
        Step.PLANNED: Mark(translate("Rounds", "筹"), Shape.RING, Tone.LIVED),
        Step.FROZEN: Mark(translate("Rounds", "封"), Shape.SQUARE, Tone.KEPT),
        Step.DRAWN: Mark(translate("Rounds", "签"), Shape.DIAMOND, Tone.WAITING),
        Step.COMPUTED: Mark(translate("Rounds", "果"), Shape.DISC, Tone.WAITING),
        Step.POSTED: Mark(translate("Rounds", "示"), Shape.TRIANGLE, Tone.LATE),
        Step.APPROVED: Mark(translate("Rounds", "准"), Shape.DISC, Tone.FREE),
        Step.CLOSED: Mark(translate("Rounds", "结"), Shape.SQUARE, Tone.LIVED),
    }.get(step, Mark(translate("Rounds", "废"), Shape.CROSS, Tone.GONE))


def way_words(way: str) -> str:
    """How units are given."""
    words: dict[str, str] = {
        Way.TRADE: translate("Rounds", "按志愿分，要我的房我先选"),
        Way.STRICT: translate("Rounds", "按志愿分，名次绝对优先"),
        Way.TURNS: translate("Rounds", "现场依次选房（高分者先选）"),
    }
    return words.get(way, way)


def ranking_words(ranking: str) -> str:
    """What orders people before chance."""
    words: dict[str, str] = {
        Ranking.POINTS: translate("Rounds", "积分高者在前，同分抽签"),
        Ranking.WAITING: translate("Rounds", "轮候久者在前，同日抽签"),
        Ranking.LOTTERY: translate("Rounds", "同一优先组里全部抽签"),
    }
    return words.get(ranking, ranking)


def draw_words(draw: str) -> str:
    """Where chance comes from."""
    words: dict[str, str] = {
        DrawKind.PUBLIC: translate("Rounds", "公开开奖号码摇号"),
        DrawKind.SLIPS: translate("Rounds", "现场抓阄"),
        DrawKind.NONE: translate("Rounds", "不抽签"),
    }
    return words.get(draw, draw)


def purpose_words(purpose: str) -> str:
    """Why the round is held."""
    words: dict[str, str] = {
        Purpose.YEARLY: translate("Rounds", "集中分房"),
        Purpose.SWAP: translate("Rounds", "住户互换"),
        Purpose.REFILL: translate("Rounds", "递补轮"),
    }
    return words.get(purpose, purpose)


def reserve_words(rule: str) -> str:
    """When a reserved unit opens to others."""
    return {
        "count": translate("Rounds", "留够套数，多的放开"),
        "hard": translate("Rounds", "只给这一类人"),
        "first": translate("Rounds", "这一类人优先，无人要再放开"),
    }.get(rule, rule)
