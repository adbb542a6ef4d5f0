"""Rows that are not as others: two offices differ about them, or they went to another office. Told on every list."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from dorms.db.queries.exchange import has_odd_rows
from dorms.messages import translate
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.theme import Tone


@dataclass(frozen=True)
class Badge:
    """A mark before the row's first cell, and the sentence that explains it."""

    mark: Mark
    words: str


def badges(backend: Backend) -> Mapping[Hashable, Badge]:
    """The badge of each row that has one, by its primary key."""
    found: dict[Hashable, Badge] = {}
    if not backend.ask(has_odd_rows):
        return found
    from dorms.sync.departures import departed  # keys and locks, which most stores never need
    from dorms.sync.pending import disputed_rows

    left = Badge(
        Mark(translate("Badges", "移"), Shape.CROSS, Tone.GONE),
        translate("Badges", "这一行已不归本单位管理，只能看，不能改。"),
    )
    for one in backend.ask(departed):
        found[one.row] = left
    open_ = Badge(
        Mark(translate("Badges", "异"), Shape.DIAMOND, Tone.LATE),
        translate("Badges", "这一行两边不一致或违反规则，还没有裁定，见“待定事项”。"),
    )
    for row in backend.ask(disputed_rows):
        found[row] = open_
    return found
