"""What left the office: official sheets handed out, periods closed, papers printed and what came back of them."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Synced, field


class IssuedSheetRow(Synced, Base):
    """An official sheet handed out (已出报表).

    Its lines are not kept: they are what this store knew when this row came into it, read from the journal.
    """

    number: Mapped[str | None] = field()  # 报表编号
    sheet: Mapped[str | None] = field()  # key of the ledger
    as_of: Mapped[date | None] = field(register="period")
    since: Mapped[date | None] = field(register="period")  # 上期末
    town_id: Mapped[UUID | None] = field(register="reach", to="town")  # neither: the county
    school_id: Mapped[UUID | None] = field(register="reach", to="school")
    full_numbers: Mapped[bool | None] = field()
    purpose: Mapped[str | None] = field(register="receiver")  # of a sheet with full ID numbers
    receiver: Mapped[str | None] = field(register="receiver")
    lines: Mapped[int | None] = field()
    digest: Mapped[str | None] = field()  # SHA-256 over the values
    code: Mapped[str | None] = field(index=True)  # 校验码 in the foot
    issued_on: Mapped[date | None] = field()
    maker: Mapped[str | None] = field()
    form_hash: Mapped[str | None] = field(register="form")  # the bureau's form; none: our own layout
    form_name: Mapped[str | None] = field(register="form")


class ClosingRow(Synced, Base):
    """A period the bureau closed (结账): what is entered afterwards with a day up to `day` needs a reason (补录)."""

    day: Mapped[date | None] = field()  # the last day of the period
    name: Mapped[str | None] = field()
    reason: Mapped[str | None] = field()


class PrintedPaperRow(Synced, Base):
    """A paper that goes out to be signed: printed, signed, sealed and filed in a box, each on its day.

    How far it is follows from the days that are there; scans are attachments of this row.
    """

    kind: Mapped[str | None] = field()  # the paper's template
    subject: Mapped[str | None] = field()
    subject_id: Mapped[UUID | None] = field(index=True)
    label: Mapped[str | None] = field()
    printed_on: Mapped[date | None] = field()
    signed_on: Mapped[date | None] = field()
    sealed_on: Mapped[date | None] = field()
    filed_on: Mapped[date | None] = field(register="filed")
    box: Mapped[str | None] = field(register="filed")  # 盒号
    note: Mapped[str | None] = field()
