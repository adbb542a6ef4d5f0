"""What each paper needs to know: plain values; the words and the layout are in the paper's text template."""

from dorms.domain.papers.base import Paper, gap
from dorms.domain.papers.letters import (
    ClauseLine,
    DecisionCard,
    FactLine,
    NoticeLine,
    OverdueNotice,
    PublicNotice,
    RenewalNotice,
)
from dorms.domain.papers.lists import Align, ListColumn, ListRow, ListSheet, RowKind
from dorms.domain.papers.residence import (
    Agreement,
    ApplicationReceipt,
    ChargeLine,
    ClearanceProof,
    InventoryItem,
    MeterLine,
    MoveInSlip,
    MoveOutSlip,
    Proof,
    ResidenceProof,
)
from dorms.domain.papers.upkeep import CheckItem, InspectionSheet, WorkOrder

__all__ = [
    "PAPERS",
    "Agreement",
    "Align",
    "ApplicationReceipt",
    "ChargeLine",
    "CheckItem",
    "ClauseLine",
    "ClearanceProof",
    "DecisionCard",
    "FactLine",
    "InspectionSheet",
    "InventoryItem",
    "ListColumn",
    "ListRow",
    "ListSheet",
    "MeterLine",
    "MoveInSlip",
    "MoveOutSlip",
    "NoticeLine",
    "OverdueNotice",
    "Paper",
    "Proof",
    "PublicNotice",
    "RenewalNotice",
    "ResidenceProof",
    "RowKind",
    "WorkOrder",
    "gap",
]

PAPERS: tuple[type[Paper], ...] = (
    ApplicationReceipt,
    WorkOrder,
    Agreement,
    MoveInSlip,
    MoveOutSlip,
    PublicNotice,
    RenewalNotice,
    OverdueNotice,
    InspectionSheet,
    DecisionCard,
    ResidenceProof,
    ClearanceProof,
)
