"""What an operation was about, in words a clerk knows: a person, a room, a number."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.tables import (
    SYNCED,
    AgreementRow,
    ApplicationRow,
    ApplicationStepRow,
    AssignmentRow,
    BuildingRow,
    ChangeRow,
    ConfirmationRow,
    CoResidentRow,
    DecisionRow,
    DeliveryRow,
    DepartureRow,
    EntranceRow,
    EvidenceAnswerRow,
    EvidenceRow,
    HandoverRow,
    HazardRow,
    HouseholdMemberRow,
    IdleWarningRow,
    InspectionRow,
    JobDoneRow,
    KeeperRow,
    KeyHandRow,
    LedgerEntryRow,
    LetterRow,
    MeterRow,
    NightCheckRow,
    OfferRow,
    PostingRow,
    ProofRow,
    RankingLineRow,
    RegulationReceiptRow,
    RenewalReplyRow,
    RoundEntryRow,
    RoundStepRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherFactRow,
    TemporaryHomeRow,
    TermRow,
    TicketRow,
    TicketStepRow,
    UnitRow,
    UnitStateRow,
    ViolationRow,
    WaitingStepRow,
)

NAMED = {
    "round": "name",
    "public_notice": "subject",
    "ranking": "title",
    "evidence_list": "name",
    "objection": "number",
    "regulation": "title",
    "inspection_round": "name",
    "recurring_job": "name",
    "complaint": "number",
    "attachment": "name",
    "printed_paper": "label",
    "work_entry": "name",
    "issued_sheet": "number",
}
MONEY = {  # columns that name a row, and what an id among them points at
    "day_close": (("day",), ""),
    "tariff": (("kind", "start"), ""),
    "reading": (("day",), ""),
    "payroll_sheet": (("school_id", "month"), "school"),
    "void_receipt": (("receipt",), ""),
    "adoption": (("name", "version"), ""),
    "calendar_day": (("day", "name"), ""),
    "closing": (("name",), ""),
    "renewal_season": (("year",), ""),
    "task": (("kind",), ""),
}
PLAIN = {"teacher", "town", "school", "site", "building", "entrance", "office", "actor"}
FIRST = (
    "office",  # set up with all it will look after
    "round_step",
    "round",
    "payroll_sheet",
    "day_close",
    "stay",
    "term",
    "assignment",
    "ticket",
    "ranking",
    "public_notice",
    "evidence_list",
    "application",
    "letter",
    "teacher",
    "unit",
    "unit_state",
    "building",
    "school",
)
LINKS = (
    (StayRow, ("teacher_id", "unit_id")),
    (AssignmentRow, ("teacher_id", "unit_id")),
    (TermRow, ("agreement_id",)),
    (AgreementRow, ("teacher_id", "unit_id")),
    (ApplicationRow, ("teacher_id",)),
    (ApplicationStepRow, ("application_id",)),
    (DecisionRow, ("teacher_id",)),
    (RenewalReplyRow, ("teacher_id",)),
    (HouseholdMemberRow, ("teacher_id",)),
    (PostingRow, ("notice_id",)),
    (TeacherFactRow, ("teacher_id",)),
    (TicketRow, ("unit_id",)),
    (UnitStateRow, ("unit_id",)),
    (TicketStepRow, ("ticket_id",)),
    (LetterRow, ("teacher_id",)),
    (DeliveryRow, ("teacher_id",)),
    (ProofRow, ("teacher_id",)),
    (RankingLineRow, ("teacher_id",)),
    (ConfirmationRow, ("teacher_id",)),
    (WaitingStepRow, ("teacher_id",)),
    (RoundStepRow, ("round_id",)),
    (RoundEntryRow, ("teacher_id",)),
    (OfferRow, ("teacher_id", "unit_id")),
    (LedgerEntryRow, ("teacher_id", "unit_id", "school_id")),
    (MeterRow, ("unit_id", "building_id")),
    (InspectionRow, ("unit_id",)),
    (HazardRow, ("unit_id",)),
    (RegulationReceiptRow, ("teacher_id",)),
    (DepartureRow, ("teacher_id",)),
    (HandoverRow, ("teacher_id", "unit_id")),
    (KeyHandRow, ("teacher_id", "unit_id")),
    (CoResidentRow, ("teacher_id",)),
    (ViolationRow, ("teacher_id",)),
    (TemporaryHomeRow, ("teacher_id", "unit_id")),
    (NightCheckRow, ("teacher_id",)),
    (IdleWarningRow, ("teacher_id",)),
    (JobDoneRow, ("job_id",)),
    (KeeperRow, ("building_id",)),
    (EvidenceRow, ("teacher_id",)),
    (EvidenceAnswerRow, ("teacher_id",)),
)

OTHERWISE = {
    "job_id": "recurring_job",
    "notice_id": "public_notice",
}  # columns that are not called after the entity they point to


def subject_of(session: Session, operation: str) -> str:
    """The subject of an operation: its most telling row, and how many others it touched."""
    return subjects_of(session, [operation])[operation]


def subjects_of(session: Session, operations: Collection[str]) -> dict[str, str]:
    """Those of many operations; empty for one that touched nothing."""
    touched: dict[str, list[tuple[int, int, str, int]]] = {operation: [] for operation in operations}
    order = {entity: place for place, entity in enumerate(FIRST)}
    columns = (ChangeRow.operation, ChangeRow.entity, func.count(), func.min(ChangeRow.arrived))
    for part in in_parts(list(touched)):
        counted = select(*columns).where(ChangeRow.operation.in_(part))
        for operation, entity, count, first in session.execute(
            counted.group_by(ChangeRow.operation, ChangeRow.entity)
        ):
            touched[operation].append((order.get(entity, len(order)), first, entity, count))
    telling = {operation: min(each) for operation, each in touched.items() if each}
    rows: dict[int, UUID] = {}
    for firsts in in_parts([first for _, first, _, _ in telling.values()]):
        for arrived, row in session.execute(
            select(ChangeRow.arrived, ChangeRow.row).where(ChangeRow.arrived.in_(firsts))
        ):
            rows[arrived] = row
    said = {(entity, rows[first]): "" for _, first, entity, _ in telling.values()}  # each is asked for once
    for entity, row in said:
        said[entity, row] = name_of(session, entity, row)
    return dict.fromkeys(touched, "") | {
        operation: _counted(said[entity, rows[first]], count)
        for operation, (_, first, entity, count) in telling.items()
    }


def _counted(name: str, count: int) -> str:
    if not name:  # rows without a name of their own, such as the charges of a month, are counted
        return f"×{count}" if count > 1 else ""
    return f"{name} +{count - 1}" if count > 1 else name


def name_of(session: Session, entity: str, row: UUID) -> str:
    """The name of one row: of a unit its full label, of a stay the person and the room."""
    if entity == "unit":
        return unit_label(session, row)
    if entity in NAMED:
        table = SYNCED[entity]
        name = getattr(table, NAMED[entity])
        return session.scalar(select(name).where(table.id == row)) or ""
    if entity in PLAIN:
        table = SYNCED[entity]
        return session.scalar(select(table.name).where(table.id == row)) or ""  # type: ignore[attr-defined]
    if entity in MONEY:
        return _of_money(session, entity, row)
    for row_type, names in LINKS:
        if row_type.__tablename__ == entity:
            return _linked(session, row_type, names, row)
    return ""


def _of_money(session: Session, entity: str, row: UUID) -> str:
    """What has no name but a day or a month: 日结 2026-06-15, 单价 电 2026-06-01, 代扣表 of a school and month."""
    columns, joined = MONEY[entity]
    table = SYNCED[entity]
    found = session.execute(
        select(*(getattr(table, name) for name in columns)).where(table.id == row)
    ).first()
    said = [str(value) for value in found or () if value is not None and not isinstance(value, UUID)]
    ids = [value for value in found or () if isinstance(value, UUID)]
    return " ".join([*(name_of(session, joined, one) for one in ids), *said])


def _linked(session: Session, row_type: type, names: tuple[str, ...], row: UUID) -> str:
    columns = [getattr(row_type, name) for name in names]
    found = session.execute(select(*columns).where(row_type.id == row)).first()  # type: ignore[attr-defined]
    entities = [OTHERWISE.get(name, name.removesuffix("_id")) for name in names]
    if found is None:
        return ""
    return " ".join(filter(None, (name_of(session, e, i) for e, i in zip(entities, found, strict=True) if i)))


def unit_label(session: Session, unit: UUID) -> str:
    """学校-1栋-2单元-301."""
    parts = session.execute(
        select(SchoolRow.name, BuildingRow.name, EntranceRow.name, UnitRow.room)
        .select_from(UnitRow)
        .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .where(UnitRow.id == unit)
    ).first()
    return "-".join(part for part in parts if part) if parts else ""
