"""What a form showed when it was opened, so that nobody overwrites what he has not seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Seen:
    """One row as somebody saw it, by column. `keep`: registers that stay as they are now, whatever the form says."""

    entity: str
    row: UUID
    values: Mapping[str, Any] = field(repr=False)
    keep: frozenset[str] = frozenset()

    def with_now(self, values: Mapping[str, Any], keep: frozenset[str]) -> "Seen":
        """The same after these values of now were looked at, some of them to be kept."""
        return replace(self, values={**self.values, **values}, keep=keep)
