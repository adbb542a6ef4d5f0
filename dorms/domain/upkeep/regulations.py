"""管理制度: the texts of the house, with gaps that the rule set in force fills; what it does not set stays a blank."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Regulation(StrEnum):
    """The seven the county plan asks for; each has its text under resources/regulations."""

    MANAGEMENT = "周转宿舍管理办法"
    HOUSE = "入住须知（住户公约）"
    FIRE = "消防安全责任书"
    REPAIRS = "维修服务制度"
    ROUNDS = "安全巡查制度"
    RENEWAL = "续住与退出办法"
    EMERGENCY = "应急预案"


SIGNED = frozenset({Regulation.HOUSE, Regulation.FIRE})  # each resident signs these
BLANK = "________"
_GAP = re.compile(r"\{([^{}]+)\}")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its gaps filled; a gap without a value prints as a blank."""
    return _GAP.sub(lambda found: values.get(found[1]) or BLANK, text)


def gaps_of(text: str) -> list[str]:
    """The gaps of a text, each once."""
    return list(dict.fromkeys(_GAP.findall(text)))
