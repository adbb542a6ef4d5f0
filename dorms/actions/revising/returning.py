"""An exported sheet brought back: a proposal for each cell, a question for each row that is gone, one operation."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.importing import Source, unchanged
from dorms.actions.imports import Preview, newest_change, plan_for
from dorms.actions.imports.plan import Tick
from dorms.actions.revising.compare import Comparer, Edited, Readers, label_of
from dorms.actions.revising.marks import mark_in
from dorms.actions.revising.subjects import Occasion, Subject, Values, subject_of
from dorms.db.backup import Backup, back_up
from dorms.db.queries.known import known
from dorms.db.store import Outcome, Store
from dorms.domain.imports import Known, SheetReport
from dorms.domain.imports import Outcome as RowOutcome
from dorms.domain.revisions import CellChange, Key, LostRow, Mark, MarkedRow, OddRow, Verdict, answered
from dorms.errors import DormsError
from dorms.errors.imports import PreviewStale
from dorms.errors.revisions import RowNotWritten
from dorms.errors.sheets import SheetRefused
from dorms.sheets.reading import read_sheet
from dorms.sheets.reading.dates import Dates
from dorms.sheets.reading.marked import CodedRow, Returned, read_returned

NAMING = (
    "ticket_no",
    "name",
    "school",
    "building",
    "entrance",
    "room",
    "unit",
)  # fields that tell rows apart


@dataclass(frozen=True, slots=True)
class Revision:
    """What an edited sheet would do to the store as it was: `added` are its new rows, judged as an import."""

    file: str
    digest: str
    mark: Mark
    sheet: str
    rows: int
    changes: tuple[CellChange, ...]
    lost: tuple[LostRow, ...]
    odd: tuple[OddRow, ...]
    gone_columns: tuple[str, ...]
    arrived: int
    today: date
    added: Preview | None = field(default=None, repr=False)
    unread: tuple[int, ...] = ()  # new rows under a header that nobody can read

    def with_verdict(self, *verdicts: Verdict) -> tuple[CellChange, ...]:
        return tuple(change for change in self.changes if change.verdict in verdicts)

    @property
    def proposed(self) -> frozenset[Key]:
        """The cells that only the sheet changed: what is taken unless somebody says otherwise."""
        return frozenset(change.key for change in self.with_verdict(Verdict.PROPOSED))

    @property
    def conflicts(self) -> frozenset[Key]:
        return frozenset(change.key for change in self.with_verdict(Verdict.CONFLICT))

    @property
    def counts(self) -> dict[str, int]:
        """As an import counts: rows_in_file = new + changed + same + needs_person + refused."""
        worst: dict[int, str] = {}
        for change in self.changes:
            found = _COUNTED[change.verdict]
            worst[change.row] = max(found, worst.get(change.row, "same"), key=_ORDER.index)
        worst |= {row.row: "refused" for row in self.odd if not row.twin}
        counts = dict.fromkeys(_ORDER, 0)
        for found in worst.values():
            counts[found] += 1
        counts["same"] += self.rows - len(worst) + sum(not row.twin for row in self.odd)
        for name, count in (self.added.counts if self.added is not None else {}).items():
            if name in counts:
                counts[name] += count
        return {"rows_in_file": sum(counts.values()), **counts}

    @property
    def clean(self) -> bool:
        """Nothing is refused and nobody has to choose."""
        counts = self.counts
        return not (counts["needs_person"] or counts["refused"] or self.lost)


_ORDER = ("same", "new", "changed", "needs_person", "refused")
_COUNTED = {
    Verdict.PROPOSED: "changed",
    Verdict.CONFLICT: "needs_person",
    Verdict.KEPT: "same",
    Verdict.AGREED: "same",
    Verdict.DAMAGED: "same",
    Verdict.LOCKED: "refused",
    Verdict.REFUSED: "refused",
    Verdict.GONE: "refused",
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person chose: cells to take from the sheet, entities to end, and whether new rows are written."""

    accepted: frozenset[Key] = frozenset()
    ended: frozenset[UUID] = frozenset()
    with_added: bool = True


@dataclass(frozen=True, slots=True)
class Brought:
    """What was written, and the backup made before it."""

    outcome: Outcome[Revision]
    cells: int
    ended: int
    added: int
    backup: Backup | None


def look_back(store: Store, content: bytes, name: str, *, today: date) -> Revision | None:
    """The three-way comparison of a sheet this store exported; None for any other file. Nothing is written."""
    mark = mark_in(store, content, name)
    returned = read_returned(content, name, mark) if mark is not None else None
    if mark is None or returned is None:
        return None
    return store.ask(_look_back, content, name, mark, returned, today)


def _look_back(
    session: Session, content: bytes, name: str, mark: Mark, returned: Returned, today: date
) -> Revision:
    subject = subject_of(mark.sheet)
    on = Occasion(today, name, mark.full_numbers)
    judged = known(session, today) if subject is not None else Known()
    dates = Dates(date1904=returned.date1904)
    readers = Readers(subject, judged, dates, today) if subject is not None else None
    now = subject.current(session, on) if subject is not None else {}
    rows, odd = _matched(mark, returned)
    comparer = Comparer(session, subject, readers, on)
    changes = [change for pair in rows for change in _of_row(comparer, mark, returned, *pair, now)]
    loose = returned.written if subject is None or subject.kind is None else returned.uncoded
    again = {row.row for row in odd if row.twin} | set(loose)
    report = _report(subject, content, name, returned.sheet, judged, today) if again else None
    return Revision(
        file=name,
        digest=sha256(content).hexdigest(),
        mark=mark,
        sheet=returned.sheet,
        rows=len(rows),
        changes=tuple(changes),
        lost=tuple(_lost(mark, {row.code: row for row, _ in rows}, subject, now)),
        odd=tuple(odd),
        gone_columns=returned.gone_columns,
        arrived=newest_change(session),
        today=today,
        added=_added(session, report, again, today) if report is not None else None,
        unread=tuple(sorted(again)) if again and report is None and subject is not None else (),
    )


def _matched(mark: Mark, returned: Returned) -> tuple[list[tuple[CodedRow, MarkedRow]], list[OddRow]]:
    """Each code with its row; of rows with one code the one most like the export keeps it."""
    exported = mark.row_of_code()
    groups: dict[str, list[CodedRow]] = defaultdict(list)
    for row in returned.rows:
        groups[row.code].append(row)
    pairs, odd = [], [OddRow(number, code) for number, code in returned.strange]
    for code, group in groups.items():
        was = exported[code]
        first = min(group, key=lambda row: _differences(mark, row, was))
        pairs.append((first, was))
        odd += [OddRow(row.number, code, twin=first.number) for row in group if row is not first]
    return sorted(pairs, key=lambda pair: pair[0].number), odd


def _differences(mark: Mark, row: CodedRow, was: MarkedRow) -> int:
    texts = zip(mark.columns, was.values, strict=True)
    return sum(str(row.cells.get(column.field) or "") != text for column, text in texts)


def _of_row(
    comparer: Comparer,
    mark: Mark,
    returned: Returned,
    row: CodedRow,
    was: MarkedRow,
    now: Mapping[UUID, Values],
) -> list[CellChange]:
    found, current = [], now.get(was.id)
    label = label_of(comparer.subject, current) or _exported_label(mark, was)
    for column, exported in zip(mark.columns, was.values, strict=True):
        at = returned.where.get(column.field)
        if at is None or column.field == "no":
            continue
        cell = row.cells[column.field]
        change = comparer.change(Edited(row.number, at, column, cell, exported, was.id, label, current))
        if change is not None:
            found.append(change)
    return found


def _exported_label(mark: Mark, was: MarkedRow) -> str:
    """A row of a ledger without a subject, or of an entity that is gone, as it was exported."""
    named = dict(zip((column.field for column in mark.columns), was.values, strict=True))
    return " ".join(named[name] for name in NAMING if named.get(name))


def _lost(
    mark: Mark, came: Mapping[str, CodedRow], subject: Subject | None, now: Mapping[UUID, Values]
) -> list[LostRow]:
    """Rows that did not come back, or crossed out, and whose entity is still there."""
    if subject is None:
        return []
    found: list[LostRow] = []
    for row in mark.rows:
        back = came.get(row.code)
        if row.id in now and (back is None or back.struck):
            label = label_of(subject, now[row.id])
            found.append(LostRow(row.id, label, row.code, back.number if back is not None else 0))
    return found


def _report(
    subject: Subject | None, content: bytes, name: str, sheet: str, judged: Known, today: date
) -> SheetReport | None:
    """The sheet as an ordinary import reads it; None where it cannot."""
    if subject is None or subject.kind is None:
        return None
    try:
        return read_sheet(subject.kind, content, name, judged, today, sheet=sheet)
    except SheetRefused:
        return None


def _added(session: Session, report: SheetReport, numbers: set[int], today: date) -> Preview | None:
    """The rows without a code of their own, as an import of them alone would treat them."""
    rows = tuple(row for row in report.rows if row.row in numbers)
    if not rows:
        return None
    own = replace(report, rows=rows, totals=(), skipped=())
    plan = plan_for(session, own, today, whole=False)
    judged = plan.judged(own)
    return Preview(judged, plan.counts(judged), plan, newest_change(session))


def bring_back(
    store: Store,
    source: Source,
    revision: Revision,
    answers: Answers,
    *,
    tick: Tick | None = None,
) -> Brought:
    """Write what was accepted as one operation, after a backup; refused if file or store changed since the look."""
    unchanged(source, revision.digest)
    backup = back_up(store, why="import") if store.path is not None else None
    wanted = answered(revision.changes, answers.accepted)
    outcome = store.run(_write, revision, wanted, answers, tick, command="revise_sheet", reason=revision.file)
    added = revision.added if answers.with_added else None
    new = added.counts["new"] + added.counts["changed"] if added is not None else 0
    return Brought(outcome, sum(map(len, wanted.values())), len(answers.ended), new, backup)


def _write(
    session: Session,
    revision: Revision,
    wanted: Mapping[UUID, Mapping[str, Any]],
    answers: Answers,
    tick: Tick | None,
) -> Revision:
    if newest_change(session) != revision.arrived:
        raise PreviewStale(revision.file)
    subject = subject_of(revision.mark.sheet)
    if subject is None:
        return revision
    on = Occasion(revision.today, revision.file, revision.mark.full_numbers)
    write_rows(session, subject, wanted, on, {change.id: change.row for change in revision.changes}, tick)
    for id in sorted(answers.ended):
        if subject.end is not None:
            subject.end(session, id, on)
    if revision.added is not None and answers.with_added:
        revision.added.plan.write(session, None)
    return revision


def write_rows(
    session: Session,
    subject: Subject,
    wanted: Mapping[UUID, Values],
    on: Occasion,
    rows: Mapping[UUID, int],
    tick: Tick | None = None,
) -> None:
    """Each entity's accepted values through the actions of its pages; a refusal names the row and rolls all back."""
    for done, (id, values) in enumerate(wanted.items(), start=1):
        try:
            subject.write(session, id, values, on)
        except DormsError as error:
            raise RowNotWritten(on.reason, rows.get(id, 0), error) from error
        if tick is not None:
            tick(done, len(wanted))


def is_right(preview: Preview | None) -> bool:
    """Whether every new row may be written."""
    return preview is None or not preview.report.rows_with(RowOutcome.REFUSED, RowOutcome.NEEDS_PERSON)
