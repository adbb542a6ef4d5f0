"""学校名录: towns and schools, by name."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.plan import NEW, Plan, differs, text, usable
from dorms.db.tables import SchoolRow, TownRow, live
from dorms.domain.imports import SheetReport


def plan_schools(session: Session, report: SheetReport) -> Plan:
    """Towns in the order of the sheet, schools by their proper name; aliases are added, never taken away."""
    plan = Plan()
    towns = {
        name: row for row, name in session.execute(select(TownRow.id, TownRow.name).where(live(TownRow)))
    }
    schools = {row.name: row for row in session.scalars(select(SchoolRow).where(live(SchoolRow)))}
    for place, row in enumerate(usable(report), start=1):
        values = row.values
        town = _town(plan, towns, text(values, "town"))
        name = text(values, "school")
        aliases = sorted(values.get("aliases") or ())  # type: ignore[arg-type]
        now = {
            "name": name,
            "town_id": town,
            "category": text(values, "category"),
            "aliases": aliases or None,
        }
        known = schools.get(name)
        if known is None:
            plan.insert(SchoolRow, **now, place=place)
            plan.verdicts[row.row] = NEW
            continue
        was = {n: getattr(known, n) for n in now}
        now["aliases"] = sorted({*(known.aliases or ()), *aliases}) or None
        was["aliases"] = sorted(known.aliases or ()) or None
        plan.verdicts[row.row] = differs(plan.update(SchoolRow, known.id, now, was))
    return plan


def _town(plan: Plan, towns: dict[str | None, UUID], name: str | None) -> UUID | None:
    if name is None:
        return None
    if name not in towns:
        towns[name] = plan.insert(TownRow, name=name, place=len(towns) + 1)
    return towns[name]
