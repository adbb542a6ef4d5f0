"""What all papers have in common.

Every field names its gap, the Chinese word a template writes in braces. `must`: a template without it is no
such paper. `needed`: without a value the paper is not printed. Everything else may be empty and prints as a blank.
Times are wall-clock times of the office, as they shall stand on the paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from dorms.errors import DormsError


def gap(name: str, *, must: bool = False, needed: bool = False, money: bool = False) -> Mapping[str, object]:
    """Field metadata: the word for this value in a template; of money there is also `<name>大写`."""
    return {"gap": name, "must": must or needed, "needed": needed, "money": money}


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One sheet (or bundle of sheets) about one thing; `template` is its text under resources/papers."""

    template: ClassVar[str]
    title: ClassVar[str]
    named_by: ClassVar[tuple[str, ...]] = ()

    @property
    def label(self) -> str:
        """What a receipt or a file name calls it: `维修派工单 GD-0001 石桥小学 301`."""
        named = (str(getattr(self, name)).strip() for name in self.named_by)
        return " ".join([self.title, *(name for name in named if name)])


@dataclass(frozen=True, slots=True)
class Unmade:
    """A paper that was asked for and is not made; the receipt of the batch says why."""

    label: str
    why: DormsError
