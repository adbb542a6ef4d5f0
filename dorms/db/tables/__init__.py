"""Mapped rows, for writing; every other layer sees frozen dataclasses and tuples."""

from typing import TypeVar

from sqlalchemy import ColumnElement, func, not_

from dorms.db.tables.base import Base, Exact, JsonText, Register, Shape, Synced, shape, table_of
from dorms.db.tables.deciding import DecisionRow, RenewalReplyRow, RenewalSeasonRow, WorkEntryRow
from dorms.db.tables.issued import ClosingRow, IssuedSheetRow, PrintedPaperRow
from dorms.db.tables.log import (
    AckRow,
    ChangeRow,
    ConflictRow,
    DepartedRow,
    FileRow,
    FileTripRow,
    HandedRow,
    IssueRow,
    MetaRow,
    OperationRow,
    PackageRow,
    PersonKeyRow,
    ReplicaRow,
    RevealRow,
    SecretRow,
    TrayRow,
)
from dorms.db.tables.money import (
    DayCloseRow,
    LedgerEntryRow,
    MeterRow,
    PayrollLineRow,
    PayrollSheetRow,
    ReadingRow,
    TariffRow,
    VoidReceiptRow,
)
from dorms.db.tables.offices import ActorRow, AdoptionRow, CalendarDayRow, OfficeRow, RulingRow, SettingRow
from dorms.db.tables.people import (
    ApplicationRow,
    ApplicationStepRow,
    HouseholdMemberRow,
    HouseholdRow,
    TeacherFactRow,
    TeacherRow,
)
from dorms.db.tables.places import (
    BuildingRow,
    EntranceRow,
    SchoolRow,
    SiteRow,
    TownRow,
    UnitRow,
    UnitStateRow,
)
from dorms.db.tables.residence import (
    CoResidentRow,
    DepartureRow,
    HandoverRow,
    IdleWarningRow,
    KeyHandRow,
    NightCheckRow,
    TemporaryHomeRow,
    ViolationRow,
)
from dorms.db.tables.reviewing import (
    ConfirmationRow,
    DeliveryRow,
    EvidenceAnswerRow,
    EvidenceListRow,
    EvidenceRow,
    LetterRow,
    ObjectionRow,
    PostingRow,
    ProofRow,
    PublicNoticeRow,
    RankingLineRow,
    RankingRow,
    WaitingStepRow,
)
from dorms.db.tables.rounds import (
    OfferRow,
    RoundEntryRow,
    RoundFileRow,
    RoundResultRow,
    RoundRow,
    RoundStepRow,
    RoundUnitRow,
)
from dorms.db.tables.service import AttachmentRow, TaskRow, TicketRow, TicketStepRow
from dorms.db.tables.stays import AgreementRow, AssignmentRow, StayRow, TermRow
from dorms.db.tables.upkeep import (
    ComplaintRow,
    HazardRow,
    InspectionRoundRow,
    InspectionRow,
    JobDoneRow,
    KeeperRow,
    RecurringJobRow,
    RegulationReceiptRow,
    RegulationRow,
)

R = TypeVar("R", bound=Synced)

SYNCED: dict[str, type[Synced]] = {
    str(row.__tablename__): row
    for row in (
        OfficeRow, ActorRow, TownRow, SchoolRow, SiteRow, BuildingRow, EntranceRow, UnitRow, UnitStateRow,
        TeacherRow, TeacherFactRow, HouseholdRow, HouseholdMemberRow, ApplicationRow, ApplicationStepRow,
        AssignmentRow, AgreementRow, TermRow, StayRow, TicketRow, TicketStepRow, TaskRow, AttachmentRow,
        AdoptionRow, CalendarDayRow, SettingRow,
        RulingRow, IssuedSheetRow, ClosingRow, PrintedPaperRow,
        ProofRow, LetterRow, DeliveryRow, ObjectionRow, PublicNoticeRow, PostingRow,
        EvidenceListRow, EvidenceRow, EvidenceAnswerRow, RankingRow, RankingLineRow, ConfirmationRow,
        WaitingStepRow,
        RoundRow, RoundStepRow, RoundUnitRow, RoundEntryRow, RoundFileRow, RoundResultRow, OfferRow,
        DecisionRow, RenewalSeasonRow, RenewalReplyRow, WorkEntryRow,
        LedgerEntryRow, MeterRow, ReadingRow, TariffRow, DayCloseRow, KeyHandRow, HandoverRow, DepartureRow,
        PayrollSheetRow, PayrollLineRow, VoidReceiptRow,
        CoResidentRow, ViolationRow, TemporaryHomeRow, NightCheckRow, IdleWarningRow,
        InspectionRoundRow, InspectionRow, HazardRow, RecurringJobRow, JobDoneRow, ComplaintRow, KeeperRow,
        RegulationRow, RegulationReceiptRow,
    )
}  # fmt: skip


def live(row: type[Synced]) -> ColumnElement[bool]:
    """The rows that are not void: where every read starts."""
    return not_(func.coalesce(row.void, False))


__all__ = [
    "SYNCED", "AckRow", "ActorRow", "AdoptionRow", "AgreementRow", "ApplicationRow", "ApplicationStepRow",
    "AssignmentRow", "AttachmentRow", "Base", "BuildingRow", "CalendarDayRow", "ChangeRow", "ClosingRow",
    "CoResidentRow", "ComplaintRow", "ConfirmationRow", "ConflictRow", "DayCloseRow", "DecisionRow",
    "DeliveryRow", "DepartedRow", "DepartureRow", "EntranceRow", "EvidenceAnswerRow", "EvidenceListRow",
    "EvidenceRow", "Exact", "FileRow", "FileTripRow", "HandedRow", "HandoverRow", "HazardRow", "HouseholdMemberRow",
    "HouseholdRow", "IdleWarningRow", "InspectionRoundRow", "InspectionRow", "IssueRow", "IssuedSheetRow", "JobDoneRow",
    "JsonText", "KeeperRow", "KeyHandRow", "LedgerEntryRow", "LetterRow", "MetaRow", "MeterRow",
    "NightCheckRow", "ObjectionRow", "OfferRow", "OfficeRow", "OperationRow", "PackageRow", "PayrollLineRow",
    "PayrollSheetRow", "PersonKeyRow", "PostingRow", "PrintedPaperRow", "ProofRow", "PublicNoticeRow",
    "RankingLineRow", "RankingRow", "ReadingRow",
    "RecurringJobRow", "Register", "RegulationReceiptRow", "RegulationRow", "RenewalReplyRow",
    "RenewalSeasonRow", "ReplicaRow", "RevealRow", "RoundEntryRow", "RoundFileRow", "RoundResultRow",
    "RoundRow", "RoundStepRow", "RoundUnitRow", "RulingRow", "SchoolRow", "SecretRow", "SettingRow",
    "Shape", "SiteRow", "StayRow", "Synced", "TariffRow", "TaskRow", "TeacherFactRow", "TeacherRow",
    "TemporaryHomeRow", "TermRow", "TicketRow", "TicketStepRow", "TownRow", "TrayRow", "UnitRow",
    "UnitStateRow", "ViolationRow", "VoidReceiptRow", "WaitingStepRow", "WorkEntryRow", "live", "shape", "table_of",
]  # fmt: skip
