"""How the states of a unit look: the same letter, shape and colour on the board, in lists and in the inspector."""

from functools import cache

from dorms.domain.codes import UnitState
from dorms.messages import translate
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.theme import Tone


def state_mark(state: UnitState) -> Mark:
    """The sign of a state."""
    return _marks(translate("States", "空"))[state]


@cache
def _marks(language: str) -> dict[UnitState, Mark]:
    """One table per language; the first letter names it."""
    return {
        UnitState.FREE: Mark(translate("States", "空"), Shape.RING, Tone.FREE),
        UnitState.ALLOCATED: Mark(translate("States", "配"), Shape.DIAMOND, Tone.WAITING),
        UnitState.LIVED_IN: Mark(translate("States", "住"), Shape.SQUARE, Tone.LIVED),
        UnitState.TO_VACATE: Mark(translate("States", "腾"), Shape.TRIANGLE, Tone.LATE),
        UnitState.RESERVED: Mark(translate("States", "留"), Shape.HEXAGON, Tone.KEPT),
        UnitState.UNDER_REPAIR: Mark(translate("States", "修"), Shape.DISC, Tone.BROKEN),
        UnitState.DANGEROUS: Mark(translate("States", "危"), Shape.OCTAGON, Tone.DANGER),
        UnitState.CANCELLED: Mark(translate("States", "销"), Shape.CROSS, Tone.GONE),
    }


def state_words(state: UnitState) -> str:
    """The state in the language on screen."""
    return {
        UnitState.FREE: translate("States", "可分配"),
        UnitState.ALLOCATED: translate("States", "已分配待入住"),
        UnitState.LIVED_IN: translate("States", "在住"),
        UnitState.TO_VACATE: translate("States", "待腾退"),
        UnitState.RESERVED: translate("States", "预留(机动)"),
        UnitState.UNDER_REPAIR: translate("States", "维修停用"),
        UnitState.DANGEROUS: translate("States", "危房停用"),
        UnitState.CANCELLED: translate("States", "注销"),
    }[state]
