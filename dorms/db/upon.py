"""A write made from a form is held against what the form showed; two people's work on one field is never silent."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dorms.db.journal import writing_of
from dorms.db.journal.append import touched
from dorms.db.journal.capture import Pending
from dorms.db.queries.seen import last_change_of
from dorms.db.queries.timeline import shown_value
from dorms.db.tables import Register
from dorms.domain.seen import Seen
from dorms.errors.store import ChangedMeanwhile, Meanwhile


def hold_against(session: Session, seen: Seen) -> None:
    """Refuse to set a field that has changed since it was seen; other fields of the row are written as they are.

    Registers in `seen.keep` go back to what they are now. The error carries the values to decide upon: run again
    upon what was seen with them, it is refused only if the row has changed once more.
    """
    one = writing_of(session).pending.get(seen.row)
    if one is None or one.created:
        return
    clashes = []
    for register in touched(one):
        if register.name in seen.keep:
            _take_back(session, one, register)
        elif any(one.was.get(name) != seen.values.get(name) for name in register.columns):
            clashes.append(_meanwhile(session, one, register, seen))
    if clashes:
        raise ChangedMeanwhile(seen.entity, tuple(clashes), *last_change_of(session, seen.row))


def _meanwhile(session: Session, one: Pending, register: Register, seen: Seen) -> Meanwhile:
    entity, columns = seen.entity, register.columns

    def told(values: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
        return tuple((name, shown_value(session, entity, name, values.get(name)) or "") for name in columns)

    now = {name: one.was.get(name) for name in columns}
    return Meanwhile(register.name, told(seen.values), told(now), told({**now, **one.now}), now)


def _take_back(session: Session, one: Pending, register: Register) -> None:
    row = session.get_one(one.row_type, one.row)
    for name in register.columns:
        setattr(row, name, one.was.get(name))
    session.flush()
