"""What `db.queries` hands to figures and sheets: one frozen record per unit, stay and ticket, with its dates.

Fields carry the canonical names of the county's workbooks; codes are text, so an unknown one survives.
A record is not cut to a day: it brings its dated parts, and `figures` reads them for the day asked.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class StateSpan:
    """A stored state of a unit: 在用, 预留, 维修停用, 危房停用 or 注销.

    `start` None: as long as anyone knows.
    """

    state: str
    start: date | None = None
    until: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PromiseSpan:
    """A unit promised to somebody from `start` until moved in, cancelled or lapsed (`until`)."""

    start: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class LodgingSpan:
    """Somebody whose home is another unit sleeps in this one (临时安置) from `start` up to, not including, `until`."""

    name: str
    start: date
    until: date | None = None

    def covers(self, night: date) -> bool:
        return self.start <= night and (self.until is None or night < self.until)


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """A unit with all its states, promises and lodgers; `town` and `school` are where it stands (房屋所在)."""

    id: UUID
    town: str
    school: str
    building: str
    entrance: str
    room: str
    unit_type: str = ""
    floor_area_m2: Decimal | None = None
    capacity: int | None = None
    built: str = ""
    funding: str = ""
    equipment: str = ""
    safety: str = ""
    asset_no: str = ""
    note: str = ""
    states: tuple[StateSpan, ...] = ()
    promises: tuple[PromiseSpan, ...] = ()
    lodgers: tuple[LodgingSpan, ...] = ()

    @property
    def unit(self) -> str:
        """The unit as people and sheets write it: 白山镇戴桥小学-1栋-2单元-301."""
        return "-".join(part for part in (self.school, self.building, self.entrance, self.room) if part)


@dataclass(frozen=True, slots=True)
class StayRecord:
    """One person's stay. `town` and `school` are where they work, the `host_` ones where they live.

    They live there from the night of `move_in` up to, not including, `move_out`. `term_end` is the last day
    agreed (期限止). `category` is the one frozen on the agreement. Deposit and rent stand on one of them.
    """

    id: UUID
    unit_id: UUID
    teacher_id: UUID
    host_town: str
    host_school: str
    unit: str
    town: str
    school: str
    name: str
    move_in: date
    move_out: date | None = None
    sex: str = ""
    id_number: str = ""
    category: str = ""
    staffing: str = ""
    marital: str = ""
    dual_staff: str = ""
    phone: str = ""
    floor_area_m2: Decimal | None = None
    agreement_no: str = ""
    term_end: date | None = None
    deposit: Decimal | None = None
    monthly_rent: Decimal | None = None
    renewals: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Borne:
    """What a repair cost one time, and who bore it."""

    payer: str
    material_cost: Decimal
    labour_cost: Decimal


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A repair ticket with the days of its steps; `town` and `school` are where the unit stands."""

    id: UUID
    town: str
    school: str
    ticket_no: str
    reported_on: date
    unit: str
    reporter: str = ""
    category: str = ""
    description: str = ""
    urgency: str = ""
    assigned_on: date | None = None
    arrived_on: date | None = None
    finished_on: date | None = None
    material_cost: Decimal | None = None
    labour_cost: Decimal | None = None
    payer: str = ""
    accepted_by: str = ""
    overdue: str = ""  # 是/否 once it is finished, or as an imported ledger says
    unit_id: UUID | None = None
    respond_by: date | None = None
    finish_by: date | None = None
    cause: str = ""
    same_as: UUID | None = None  # the first report of the same fault
    is_withdrawn: bool = False  # 作废: `finished_on` is then the day nothing more needed doing
    warranty_until: date | None = None  # of the last repair
    building_warranty: date | None = None  # of the builder
    parts: str = ""
    borne: tuple[Borne, ...] = ()  # what the times before the last one cost, where it was done again

    @property
    def shares(self) -> tuple[Borne, ...]:
        """Every time it was done with its payer; the last one has what the ticket cost beyond the times before."""
        before = sum((one.material_cost for one in self.borne), Decimal(0))
        labour = sum((one.labour_cost for one in self.borne), Decimal(0))
        last = Borne(
            self.payer, (self.material_cost or Decimal(0)) - before, (self.labour_cost or Decimal(0)) - labour
        )
        return (*self.borne, last)

    @property
    def is_to_accept(self) -> bool:
        """Done, and nobody has accepted it yet."""
        return self.finished_on is not None and not self.is_withdrawn and not self.accepted_by


@dataclass(frozen=True, slots=True)
class VacancyNote:
    """What a person wrote about a vacant unit; an empty part leaves what the figures say."""

    reason: str = ""
    plan: str = ""
    responsible: str = ""
