"""What an import would write, and for each row of the sheet whether it is new, changed or the same."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.db.journal import put
from dorms.db.tables import Synced
from dorms.domain.identity import new_id
from dorms.domain.imports import Outcome, RowResult, SheetReport

NEW, CHANGED, SAME = "new", "changed", "same"
ORDER_LAST = 99


@dataclass
class Plan:
    """Collected while the rows are compared with the store; written in one go, in the order rows were first planned."""

    inserts: dict[type[Synced], list[dict[str, Any]]] = field(default_factory=dict)
    updates: dict[tuple[type[Synced], UUID], dict[str, Any]] = field(default_factory=dict)
    verdicts: dict[int, str] = field(default_factory=dict)
    missing: list[UUID] = field(default_factory=list)  # teachers a new roster no longer has
    missing_living: int = 0

    def insert(self, row_type: type[Synced], **values: Any) -> UUID:
        """Plan a new row; its id."""
        row = new_id()
        self.inserts.setdefault(row_type, []).append({"id": row, **values})
        return row

    def update(
        self, row_type: type[Synced], row: UUID, now: Mapping[str, Any], was: Mapping[str, Any]
    ) -> bool:
        """Plan the values that differ and are not empty in the sheet: an empty cell takes nothing away."""
        differing = {n: value for n, value in now.items() if value not in (None, "") and value != was.get(n)}
        if differing:
            self.updates.setdefault((row_type, row), {}).update(differing)
        return bool(differing)

    def verdict(self, row: int, *, new: bool = False, changed: bool = False) -> None:
        """What the sheet's row is beside the store."""
        self.verdicts[row] = NEW if new else CHANGED if changed else SAME

    def write(self, session: Session) -> None:
        """Everything planned, through the journal."""
        for row_type, rows in self.inserts.items():
            put(session, row_type, rows)
        for (row_type, row), values in self.updates.items():
            mapped = session.get_one(row_type, row)
            for name, value in values.items():
                setattr(mapped, name, value)

    def counts(self, report: SheetReport) -> dict[str, int]:
        """rows_in_file = new + changed + same + needs_person + refused."""
        found = Counter(self.verdicts.values())
        outcomes = report.outcomes
        return {
            "rows_in_file": len(report.rows),
            NEW: found[NEW],
            CHANGED: found[CHANGED],
            SAME: found[SAME],
            "needs_person": outcomes[Outcome.NEEDS_PERSON],
            "refused": outcomes[Outcome.REFUSED],
        }


def usable(report: SheetReport) -> tuple[RowResult, ...]:
    """The rows that may be written."""
    return report.rows_with(Outcome.OK, Outcome.REPAIRED)


def text(values: Mapping[str, Any], name: str) -> str | None:
    """A cell's text; None where it is empty."""
    value = values.get(name)
    return None if value is None or value == "" else str(value)
