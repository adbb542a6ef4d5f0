"""What belongs into the folder: papers, sheets on record, decisions and an extract of the journal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.cards import kept_card, paper_of
from dorms.actions.issuing import issue_sheet
from dorms.actions.papers import papers_of
from dorms.actions.rounds.papers import draw_record, fairness_paper, result_notice, waiting_list
from dorms.actions.sheets import SHEETS
from dorms.db.journal.naming import subjects_of, unit_label
from dorms.db.journal.seal import Keys
from dorms.db.parts import in_parts
from dorms.db.queries.records import stay_records, ticket_records, unit_records
from dorms.db.queries.rounds import round_files, round_line
from dorms.db.queries.seasons import DecisionLine, decision_lines
from dorms.db.store import Store
from dorms.db.tables import ActorRow, ChangeRow, DecisionRow, OperationRow, StayRow, TicketRow
from dorms.domain.issuing import SheetOrder
from dorms.domain.ledgers import Column, Ledger, Scope, Shape, Value
from dorms.domain.papers import Agreement, MoveInSlip, Paper, Unmade, WorkOrder
from dorms.errors import DormsError
from dorms.messages.commands import command_name

JOURNAL = (
    Column("at", "时间", Shape.TEXT, 18),
    Column("command", "办理", Shape.TEXT, 16),
    Column("subject", "对象", Shape.TEXT, 40),
    Column("actor", "经办人", Shape.TEXT, 12),
    Column("reason", "原因", Shape.TEXT, 40),
    Column("operation", "操作编号", Shape.TEXT, 26),
)
DECISIONS = (
    Column("day", "日期", Shape.DATE, 12),
    Column("matter", "事项", Shape.TEXT, 14),
    Column("name", "当事人", Shape.TEXT, 12),
    Column("outcome", "规则结论", Shape.TEXT, 14),
    Column("verdict", "决定", Shape.TEXT, 14),
    Column("by", "决定人", Shape.TEXT, 12),
    Column("reason", "理由", Shape.TEXT, 40),
    Column("rule_set", "规则", Shape.TEXT, 24),
)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that go into the folder as a plain workbook."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the folder will hold, as values; `shown` are the stays whose full numbers stand on papers."""

    name: str
    papers: tuple[tuple[str, tuple[Paper | Unmade, ...]], ...] = ()
    sheets: tuple[Ledger, ...] = ()
    tables: tuple[Table, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    books: tuple[tuple[str, bytes, str], ...] = ()  # sheets and tables as workbooks: name, bytes, note
    shown: tuple[UUID, ...] = field(default=())


def unit_dossier(store: Store, unit: UUID, *, today: date) -> Dossier:
    """Everybody who ever lived there, what was agreed and repaired, decided and entered."""
    label = store.ask(unit_label, unit)
    stays = [stay.id for stay in store.ask(stay_records, today, StayRow.unit_id == unit)]
    tickets = [one.id for one in store.ask(ticket_records, TicketRow.unit_id == unit)]
    return Dossier(
        name=f"迎检资料 {label}",
        papers=_papers(store, stays, tickets, today),
        tables=store.ask(_tables, [unit, *stays, *tickets], stays),
        shown=tuple(stays),
    )


def place_dossier(store: Store, scope: Scope, *, day: date, since: date, today: date, at: int) -> Dossier:
    """Every sheet of the place, put on record; agreements of who lives there; decisions and journal."""
    units = [one.id for one in store.ask(unit_records) if scope.covers(one.town, one.school)]
    inside = set(units)
    stays = [one for one in store.ask(stay_records, day) if one.unit_id in inside]
    living = [one.id for one in stays if one.move_in <= day and (one.move_out is None or day < one.move_out)]
    sheets = []
    for key in SHEETS:
        order = SheetOrder(key, day, since, scope.town, scope.school)
        sheets.append(store.run(issue_sheet, order, today=today, at=at).result.ledger)
    rows = [*units, *(one.id for one in stays)]
    return Dossier(
        name=f"迎检资料 {scope.place}",
        papers=_papers(store, living, [], today),
        sheets=tuple(sheets),
        tables=store.ask(_tables, rows, [one.id for one in stays]),
        shown=tuple(living),
    )


def round_dossier(store: Store, round_id: UUID, *, today: date) -> Dossier:
    """A round: its frozen and resulting files byte for byte, notice, record of the draw, fairness, journal."""
    line = store.ask(round_line, round_id)
    papers: list[tuple[str, tuple[Paper | Unmade, ...]]] = []
    for name, build in (
        ("分配结果公示", result_notice),
        ("摇号过程记录", draw_record),
        ("轮候册", waiting_list),
        ("公平性报告", fairness_paper),
    ):
        try:
            made: Paper | Unmade = store.ask(build, round_id, store.office)
        except DormsError as why:
            made = Unmade(name, why)
        papers.append((name, (made,)))
    files = store.ask(round_files, round_id)
    return Dossier(
        name=f"迎检资料 {line.name if line is not None else round_id}",
        papers=tuple(papers),
        tables=store.ask(_tables, [round_id], []),
        files=tuple((f"轮次文件/{name}", content) for name, content in files.items()),
    )


def _papers(
    store: Store, stays: Sequence[UUID], tickets: Sequence[UUID], today: date
) -> tuple[tuple[str, tuple[Paper | Unmade, ...]], ...]:
    wanted: tuple[tuple[type[Paper], Sequence[UUID]], ...] = (
        (Agreement, stays),
        (MoveInSlip, stays),
        (WorkOrder, tickets),
    )
    made = [(kind.title, tuple(papers_of(store, kind, rows, today=today))) for kind, rows in wanted if rows]
    cards = tuple(store.ask(_cards, stays))
    return (*made, ("决定卡", cards)) if cards else tuple(made)


def _cards(session: Session, stays: Sequence[UUID]) -> list[Paper | Unmade]:
    found: list[Paper | Unmade] = []
    for line in _decisions(session, stays):
        try:
            found.append(paper_of(kept_card(session, line.id)))
        except DormsError as why:
            found.append(Unmade(f"决定卡 {line.name}", why))
    return found


def _decisions(session: Session, stays: Sequence[UUID]) -> list[DecisionLine]:
    return [
        line for part in in_parts(stays) for line in decision_lines(session, DecisionRow.stay_id.in_(part))
    ]


def _tables(session: Session, rows: Sequence[UUID], stays: Sequence[UUID]) -> tuple[Table, ...]:
    decided = tuple(
        (one.day, one.matter, one.name, one.outcome, one.verdict, one.by, one.reason, one.rule_set)
        for one in _decisions(session, stays)
    )
    tables = [Table("变更记录摘录", JOURNAL, tuple(_journal(session, rows)))]
    return (*tables, Table("决定清单", DECISIONS, decided)) if decided else tuple(tables)


def _journal(session: Session, rows: Sequence[UUID]) -> Iterable[tuple[Value, ...]]:
    """Every operation that touched one of these rows, the oldest first."""
    keys = Keys(session)
    seen: set[str] = set()
    for part in in_parts(rows):
        seen.update(session.scalars(select(ChangeRow.operation).where(ChangeRow.row.in_(part)).distinct()))
    found: list[tuple[OperationRow, str | None]] = []
    for names in in_parts(sorted(seen)):
        rows_found = session.execute(
            select(OperationRow, ActorRow.name)
            .outerjoin(ActorRow, OperationRow.actor == ActorRow.id)
            .where(OperationRow.id.in_(names))
        )
        found += [(operation, actor) for operation, actor in rows_found]
    subjects = subjects_of(session, [operation.id for operation, _ in found])
    for operation, actor in sorted(found, key=lambda pair: pair[0].arrived):
        moment = datetime.fromtimestamp(operation.hlc / 1000, UTC).astimezone()
        yield (
            f"{moment:%Y-%m-%d %H:%M}",
            command_name(operation.command),
            subjects[operation.id],
            actor or "",
            keys.open_text(operation.reason or ""),
            operation.id,
        )
