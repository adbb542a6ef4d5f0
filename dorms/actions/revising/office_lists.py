"""The lists of the office: applications, departures under way, papers that come back, house texts, payments."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.money.entries import Money, take_payment
from dorms.actions.revising.subjects import (
    Occasion,
    Subject,
    Values,
    code_field,
    day_field,
    money_field,
    set_columns,
    text_field,
)
from dorms.actions.tracing import note_returned
from dorms.db.queries.residence import departures
from dorms.db.queries.upkeep import regulations
from dorms.db.tables import (
    ApplicationRow,
    DepartureRow,
    PrintedPaperRow,
    RegulationRow,
    StayRow,
    TeacherRow,
    live,
)
from dorms.domain.money.ledger import Method
from dorms.domain.revisions import Obstacle
from dorms.domain.tracing import Step
from dorms.errors.living import FieldMissing

PAPER_STEPS = {"signed_on": Step.SIGNED, "sealed_on": Step.SEALED, "filed_on": Step.FILED}
OF_DEPARTURE = {"noticed_on": "noticed_on", "leave_by": "leave_by", "inspector": "inspector"}


def _applications(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.number, ApplicationRow.note, TeacherRow.name)
        .outerjoin(TeacherRow, ApplicationRow.teacher_id == TeacherRow.id)
        .where(live(ApplicationRow))
    )
    return {
        id: {"number": number or "", "name": name or "", "note": note or ""}
        for id, number, note, name in rows
    }


APPLICATIONS = Subject(
    current=_applications,
    label=lambda values: f"{values.get('number', '')} {values.get('name', '')}".strip(),
    own=(text_field("note", "备注"),),
    write=lambda session, row, values, on: set_columns(
        session, ApplicationRow, row, values, {"note": "note"}
    ),
    closed={
        "number": Obstacle.NUMBER,
        "name": Obstacle.REGISTER,
        "school": Obstacle.REGISTER,
        "town": Obstacle.REGISTER,
        "status": Obstacle.STEPS,
        "light": Obstacle.STEPS,
        "due": Obstacle.STEPS,
        "applied_on": Obstacle.HERE,
        "kind": Obstacle.HERE,
        "together": Obstacle.HERE,
        "wish": Obstacle.WISHES,
        "wishes": Obstacle.WISHES,
        "assigned": Obstacle.STEPS,
    },
)


def _departing(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return {
        one.id: {name: getattr(one, name) for name in ("name", "trigger", "left", *OF_DEPARTURE)}
        for one in departures(session)
    }


def _not_settled(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    departure = row_of(session, DepartureRow, row)
    if departure.settled_on is not None and field != "inspector":
        return Obstacle.SETTLED
    day = values[field]
    return Obstacle.ORDER if field == "noticed_on" and isinstance(day, date) and day > on.today else None


def _write_departure(session: Session, row: UUID, values: Values, on: Occasion) -> None:
    set_columns(session, DepartureRow, row, values, OF_DEPARTURE)
    if "leave_by" in values:
        row_of(session, DepartureRow, row).deadline_reason = on.reason


DEPARTING = Subject(
    current=_departing,
    label=lambda values: str(values.get("name", "")),
    own=(
        day_field("noticed_on", "通知日"),
        day_field("leave_by", "应退日"),
        text_field("inspector", "验收人"),
    ),
    needed=frozenset({"noticed_on", "leave_by"}),
    objects=_not_settled,
    write=_write_departure,
    closed={
        "stage": Obstacle.HERE,
        "name": Obstacle.REGISTER,
        "unit": Obstacle.PLACE,
        "trigger": Obstacle.HERE,
        "left": Obstacle.HERE,
    },
)


def _papers(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return {
        row.id: {
            "label": row.label or "", "printed_on": row.printed_on, "box": row.box or "",
            **{name: getattr(row, name) for name in PAPER_STEPS},
        }
        for row in session.scalars(select(PrintedPaperRow).where(live(PrintedPaperRow)))
    }  # fmt: skip


def _paper_order(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if field == "box":
        return None
    printed, day = row_of(session, PrintedPaperRow, row).printed_on, values[field]
    is_right = isinstance(day, date) and day <= on.today and (printed is None or day >= printed)
    return None if is_right else Obstacle.ORDER


def _write_paper(session: Session, row: UUID, values: Values, on: Occasion) -> None:
    """What goes into a box is filed; without a day of its own, today."""
    paper = row_of(session, PrintedPaperRow, row)
    for name, step in PAPER_STEPS.items():
        day = values.get(name)
        if isinstance(day, date) and step is not Step.FILED:
            note_returned(session, [row], step=step, day=day, today=on.today)
    if "filed_on" in values or "box" in values:
        day = values.get("filed_on", paper.filed_on)
        note_returned(
            session, [row], step=Step.FILED, day=day if isinstance(day, date) else on.today,
            today=on.today, box=str(values.get("box", paper.box) or ""),
        )  # fmt: skip


PAPERS = Subject(
    current=_papers,
    label=lambda values: str(values.get("label", "")),
    own=(
        day_field("signed_on", "已签字"),
        day_field("sealed_on", "已盖章"),
        day_field("filed_on", "已归档"),
        text_field("box", "盒号"),
    ),
    needed=frozenset({*PAPER_STEPS, "box"}),
    objects=_paper_order,
    write=_write_paper,
    closed={
        "label": Obstacle.NUMBER,
        "status": Obstacle.HERE,
        "printed_on": Obstacle.HERE,
        "scans": Obstacle.HERE,
    },
)


def _regulations(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return {
        one.id: {"kind": one.kind, "number": one.number, "meeting": one.meeting}
        for one in regulations(session)
    }


REGULATIONS = Subject(
    current=_regulations,
    label=lambda values: str(values.get("kind", "")),
    own=(text_field("number", "文号"), text_field("meeting", "通过会议")),
    write=lambda session, row, values, on: set_columns(
        session, RegulationRow, row, values, {"number": "number", "meeting": "meeting"}
    ),
    closed={
        "stage": Obstacle.HERE,
        "kind": Obstacle.HERE,
        "start": Obstacle.HERE,
        "signed": Obstacle.HERE,
    },
)


def _payers(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    """Everybody who may pay; what comes in is empty until it is pasted."""
    rows = session.execute(select(TeacherRow.id, TeacherRow.name).where(live(TeacherRow)))
    return {id: {"name": name or "", "pay": "", "receipt": "", "method": ""} for id, name in rows}


def _take(session: Session, teacher: UUID, values: Values, on: Occasion) -> None:
    """收款 today, in cash unless it says otherwise; a receipt or a way of paying without an amount is refused."""
    amount = values.get("pay")
    if not isinstance(amount, int | Decimal):
        raise FieldMissing("amount")
    method = str(values.get("method") or Method.CASH)
    agreement = session.scalar(
        select(StayRow.agreement_id)
        .where(live(StayRow), StayRow.teacher_id == teacher, StayRow.until.is_(None))
        .limit(1)
    )
    money = Money(
        teacher_id=teacher, amount=Decimal(amount), day=on.today, method=Method(method),
        receipt=str(values.get("receipt") or ""), agreement_id=agreement,
    )  # fmt: skip
    take_payment(session, money, today=on.today)


PAYMENTS = Subject(
    current=_payers,
    label=lambda values: str(values.get("name", "")),
    own=(
        money_field("pay", "本次收款"),
        text_field("receipt", "本次票据号"),
        code_field("method", "收款方式", Method),
    ),
    write=_take,
    comes_back=False,
    closed={
        "name": Obstacle.REGISTER,
        "school": Obstacle.REGISTER,
        "unit": Obstacle.PLACE,
        **dict.fromkeys(("charged", "paid", "owed", "months", "held"), Obstacle.ARREARS),
    },
)
