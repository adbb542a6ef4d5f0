"""The records behind the ledgers of queues, renewals, leaving, money and safety: one frozen line each.

`town` and `school` say whose sheet a line belongs to: of applicants where they work, of everything else where the
unit stands. Empty fields are left for a pen.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class WaitingRecord:
    """Somebody on the waiting list on the day, by the newest ranking; without one, by the day of qualifying."""

    id: UUID
    town: str
    school: str
    name: str
    category: str
    status: str
    qualified_on: date | None = None
    points: Decimal | None = None
    unit_types: str = ""
    given_up: int = 0


@dataclass(frozen=True, slots=True)
class PointsRecord:
    """One line of the newest ranking that covers the place: no ID number, no telephone."""

    id: UUID
    town: str
    school: str
    place: int
    name: str
    items: str
    points: Decimal | None
    tier: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RenewalRecord:
    """An occupant whose term is up for renewal: what is known of the re-checks, and what was decided."""

    id: UUID
    town: str
    school: str
    unit: str
    name: str
    term_end: date
    applied_on: date | None = None
    in_post: str = ""
    home: str = ""
    lives_here: str = ""
    arrears: str = ""
    breaches: str = ""
    school_says: str = ""
    centre_says: str = ""
    bureau_says: str = ""
    outcome: str = ""
    new_end: date | None = None


@dataclass(frozen=True, slots=True)
class DepartureRecord:
    """Somebody who moved out in the period."""

    id: UUID
    town: str
    school: str
    unit: str
    name: str
    left: date
    reason: str = ""
    noticed_on: date | None = None
    due: date | None = None
    utilities_settled: str = ""
    compensation: Decimal | None = None
    refund: Decimal | None = None
    accepted_by: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class ChargeRecord:
    """What one occupant was charged for a stretch of time, and has paid."""

    id: UUID
    town: str
    school: str
    unit: str
    name: str
    period: str
    day: date  # on which it was charged
    water_from: Decimal | None = None
    water_to: Decimal | None = None
    power_from: Decimal | None = None
    power_to: Decimal | None = None
    price: str = ""
    amount: Decimal | None = None
    rent: Decimal | None = None
    paid: Decimal | None = None
    owed: Decimal | None = None
    collector: str = ""
    receipt: str = ""
    teacher: UUID | None = None  # whose ledger it stands in


@dataclass(frozen=True, slots=True)
class InspectionRecord:
    """One checked item of a safety inspection and what became of it."""

    id: UUID
    town: str
    school: str
    day: date
    where: str
    item: str
    result: str = ""
    hazard: str = ""
    measure: str = ""
    responsible: str = ""
    deadline: date | None = None
    recheck: str = ""
    state: str = ""
    inspection: UUID | None = None  # of a line about one point: the inspection it belongs to


@dataclass(frozen=True, slots=True)
class ViolationRecord:
    """A breach of the rules of the house and its consequence."""

    id: UUID
    town: str
    school: str
    day: date
    unit: str
    name: str
    matter: str = ""
    evidence: str = ""
    consequence: str = ""
    barred_until: date | None = None


@dataclass(frozen=True, slots=True)
class PayrollRecord:
    """One person on a sheet of payroll deduction; `taken` is None until the sheet came back."""

    id: UUID
    town: str
    school: str  # of work: whose pay office it goes to
    month: str
    made_on: date
    name: str
    id_number: str
    unit: str
    items: str
    amount: Decimal
    consent: str
    returned_on: date | None = None
    outcome: str = ""
    taken: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One complaint, inspection or hazard as 服务情况统计表 counts it; `due` and `done_on` as its kind has them."""

    id: UUID
    kind: str  # complaint, inspection, hazard
    town: str
    school: str
    day: date
    due: date | None = None
    done_on: date | None = None
    satisfaction: str = ""
    reopened_on: date | None = None
