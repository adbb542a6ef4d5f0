"""What an import would write, and for each row of the sheet whether it is new, changed or the same."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute, Session

from dorms.actions.common import next_number
from dorms.db.journal import put
from dorms.db.tables import Synced
from dorms.domain.identity import new_id
from dorms.domain.imports import Code, Outcome, Problem, RowResult, SheetReport
from dorms.sheets.reading.grid import address

NEW, CHANGED, SAME = "new", "changed", "same"
CHUNK = 1000
Tick = Callable[[int, int], None]


class Held(Exception):
    """Control flow of planning alone: the store knows something that keeps this row waiting for a person."""

    def __init__(self, field_name: str, code: Code, *candidates: str) -> None:
        super().__init__(code)
        self.field_name, self.code, self.candidates = field_name, code, candidates


@dataclass
class Plan:
    """Collected while the rows are compared with the store; written in one go, in the order rows were first planned."""

    inserts: dict[type[Synced], list[dict[str, Any]]] = field(default_factory=dict)
    updates: dict[tuple[type[Synced], UUID], dict[str, Any]] = field(default_factory=dict)
    verdicts: dict[int, str] = field(default_factory=dict)
    held: dict[int, Held] = field(default_factory=dict)
    missing: list[UUID] = field(default_factory=list)  # teachers a new roster no longer has
    missing_living: int = 0

    def each(self, report: SheetReport, compare: Callable[[RowResult], str]) -> None:
        """Compare every row that may be written; `compare` says what it is, or raises `Held` before planning."""
        for row in usable(report):
            try:
                self.verdicts[row.row] = compare(row)
            except Held as held:
                self.held[row.row] = held

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

    def write(self, session: Session, tick: Tick | None = None) -> None:
        """Everything planned, through the journal; `tick` hears how far it is and may stop it."""
        done, total = 0, sum(map(len, self.inserts.values())) + len(self.updates)
        for row_type, rows in self.inserts.items():
            for at in range(0, len(rows), CHUNK):
                put(session, row_type, rows[at : at + CHUNK])
                done += len(rows[at : at + CHUNK])
                if tick is not None:
                    tick(done, total)
        for (row_type, row), values in self.updates.items():
            mapped = session.get_one(row_type, row)
            for name, value in values.items():
                setattr(mapped, name, value)

    def judged(self, report: SheetReport) -> SheetReport:
        """The report with what the store had against rows among their findings."""
        if not self.held:
            return report
        return replace(report, rows=tuple(self._with_findings(report)))

    def _with_findings(self, report: SheetReport) -> Iterator[RowResult]:
        for row in report.rows:
            held = self.held.get(row.row)
            if held is None:
                yield row
                continue
            finding = _finding(report, row, held)
            yield replace(row, outcome=Outcome.NEEDS_PERSON, problems=(*row.problems, finding))

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


def _finding(report: SheetReport, row: RowResult, held: Held) -> Problem:
    name = held.field_name if held.field_name in report.where else next(iter(report.where))
    header = next((header for header, field_name in report.columns.items() if field_name == name), "")
    return Problem(
        row=row.row,
        cell=address(row.row, report.where[name]),
        column=header,
        field=name,
        code=held.code,
        outcome=Outcome.NEEDS_PERSON,
        value=text(row.values, name) or "",
        candidates=held.candidates,
    )


class Numbers:
    """Official numbers in a row, per year, without asking the store for each."""

    def __init__(self, session: Session, column: InstrumentedAttribute[str | None], kind: str) -> None:
        self._session, self._column, self._kind = session, column, kind
        self._next: dict[int, tuple[str, int]] = {}

    def take(self, year: int) -> str:
        """The next one of that year."""
        if year not in self._next:
            first = next_number(self._session, self._column, self._kind, year)
            head, _, tail = first.rpartition("-")
            self._next[year] = (head, int(tail))
        prefix, serial = self._next[year]
        self._next[year] = (prefix, serial + 1)
        return f"{prefix}-{serial:04d}"


def usable(report: SheetReport) -> tuple[RowResult, ...]:
    """The rows that may be written."""
    return report.rows_with(Outcome.OK, Outcome.REPAIRED)


def text(values: Mapping[str, Any], name: str) -> str | None:
    """A cell's text; None where it is empty."""
    value = values.get(name)
    return None if value is None or value == "" else str(value)


def differs(changed: bool) -> str:
    """The verdict on a row whose entity is known."""
    return CHANGED if changed else SAME
