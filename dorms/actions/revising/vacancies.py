"""空置房统计 brought back: what is planned for an empty unit, and its type; why it is empty follows from others."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.actions.revising.subjects import Occasion, Subject, Values, code_field, text_field
from dorms.actions.stock import edit_unit
from dorms.db.queries.records import stay_records, unit_records, wanted_units
from dorms.db.queries.sheet_checks import vacancy_notes
from dorms.db.tables import UnitRow
from dorms.domain.codes import UnitType
from dorms.domain.figures import vacancies
from dorms.domain.revisions import Obstacle


def plan_vacancy(session: Session, unit_id: UUID, *, plan: str, responsible: str, day: date) -> None:
    """登记空置房的拟处理和责任人: it stands until somebody moves in."""
    unit = row_of(session, UnitRow, unit_id)
    unit.vacancy_plan = clean("vacancy_plan", plan) or None
    unit.vacancy_keeper = clean("vacancy_keeper", responsible) or None
    unit.vacancy_planned_on = day
    session.flush()


def plan_vacancies(
    session: Session, units: Sequence[UUID], *, plan: str, responsible: str, day: date
) -> None:
    """成批登记拟处理: the same for all of these empty units."""
    for unit in units:
        plan_vacancy(session, unit, plan=plan, responsible=responsible, day=day)


def write_plan(session: Session, unit: UUID, values: Values, on: Occasion) -> None:
    """What of 拟处理 and 责任人 is among the values; the other one stays."""
    if {"plan", "responsible"} & set(values):
        now = vacancy_notes(session, on.today).get(unit)
        before = {"plan": now.plan if now else "", "responsible": now.responsible if now else ""}
        wanted = {name: str(values.get(name, before[name]) or "") for name in before}
        plan_vacancy(session, unit, plan=wanted["plan"], responsible=wanted["responsible"], day=on.today)


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    empty = vacancies(
        unit_records(session), stay_records(session, on.today), night=on.today,
        wanted=wanted_units(session), notes=vacancy_notes(session, on.today),
    )  # fmt: skip
    return {
        one.unit.id: {
            "unit": one.unit.unit, "unit_type": one.unit.unit_type, "since": one.since, "days": one.days,
            "reason": one.reason, "plan": one.plan, "responsible": one.responsible,
        }
        for one in empty
    }  # fmt: skip


def _write(session: Session, unit: UUID, values: Values, on: Occasion) -> None:
    if "unit_type" in values:
        edit_unit(session, unit, {"unit_type": values["unit_type"]})
    write_plan(session, unit, values, on)


PLANS = (text_field("plan", "拟处理"), text_field("responsible", "责任人"))
VACANCIES = Subject(
    current=_current,
    label=lambda values: str(values.get("unit", "")),
    own=(
        code_field("unit_type", "户型", UnitType),
        *PLANS,
    ),
    write=_write,
    closed={
        "unit": Obstacle.PLACE,
        "since": Obstacle.VACANT,
        "days": Obstacle.VACANT,
        "reason": Obstacle.VACANT,
    },
)
