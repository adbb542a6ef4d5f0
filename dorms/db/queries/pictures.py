"""Where every unit stands, and what people owe by place and age."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.db.queries.debts import debts_of
from dorms.db.queries.money import owing
from dorms.db.queries.records import stay_records, ticket_records, unit_records
from dorms.db.tables import LedgerEntryRow
from dorms.domain.pictures import Piece, Spot, age_of, costs


def spots(session: Session) -> dict[UUID, Spot]:
    """Town and building of every unit."""
    return {
        one.id: Spot(one.town, "-".join(part for part in (one.school, one.building) if part))
        for one in unit_records(session)
    }


def cost_pieces(session: Session, *, since: date, until: date) -> list[Piece]:
    """What repairs cost in a period."""
    return costs(ticket_records(session), spots(session), since=since, until=until)


def debt_pieces(session: Session, day: date) -> list[Piece]:
    """What is owed that day, each debt by the place of its unit, or of where the person lives or lived last."""
    places, homes = spots(session), _homes(session, day)
    found = []
    people = sorted(owing(session), key=str)
    for who, owed in debts_of(session, people, LedgerEntryRow.day <= day).items():
        for debt in owed:
            one = debt.charge
            spot = places.get(one.unit_id or homes.get(who) or who, Spot("", ""))
            found.append(Piece(spot, age_of(one.due or one.day, day), debt.left, who))
    return found


def _homes(session: Session, day: date) -> dict[UUID, UUID]:
    """The unit everybody lives in that day or lived in last."""
    stays = sorted(stay_records(session, day), key=lambda one: one.move_in)
    return {one.teacher_id: one.unit_id for one in stays if one.move_in <= day}
