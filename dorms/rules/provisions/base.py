"""A provision yields something (points, a date, an amount) for those to whom its `when` applies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dorms.rules.conditions.base import Condition
from dorms.rules.schema import Kind, condition, may

LEVELS = ("学校", "中心校", "教体局")


@dataclass(frozen=True, kw_only=True)
class Provision(Kind):
    """Applies to everybody unless `when` says to whom; with an empty `when` it applies to nobody."""

    yields: ClassVar[tuple[str, ...]] = ()  # the parameters that give it effect; all empty, it is silent
    when: Condition | None = may(condition)

    @property
    def silent(self) -> bool:
        if self.when is not None and self.when.silent:
            return True
        return bool(self.yields) and all(getattr(self, name) in (None, ()) for name in self.yields)
