"""Who a row is about, among the people the store knows."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.plan import Held, text
from dorms.db.queries.facts import facts_on
from dorms.db.queries.known import school_names
from dorms.db.tables import TeacherFactRow, TeacherRow, live
from dorms.domain.imports import Code, RowResult

Namesake = tuple[str | None, str | None]  # name, school


class People:
    """By ID number where there is one; a name alone names nobody but the one person registered without a number."""

    def __init__(self, session: Session, today: date) -> None:
        names = school_names(session)
        facts = facts_on(session, today, TeacherFactRow.kind == "school")
        self.by_number: dict[str, UUID] = {}
        self._numbers: dict[Namesake, list[str]] = defaultdict(list)
        self._nameless: dict[Namesake, list[UUID]] = defaultdict(list)
        self._reached: dict[tuple[str | None, str], list[str]] = defaultdict(list)
        rows = select(TeacherRow.id, TeacherRow.id_number, TeacherRow.name, TeacherRow.phone).where(
            live(TeacherRow)
        )
        for person, number, name, phone in session.execute(rows):
            school = facts.get(person, {}).get("school")
            key = (name, names.get(UUID(school)) if school else None)
            if number:
                self.by_number[number] = person
                self._numbers[key].append(number)
                if phone:
                    self._reached[name, phone].append(number)
            else:
                self._nameless[key].append(person)

    def lookup(self, row: RowResult) -> UUID | None:
        """The person, or None for a new one; Held where it may be somebody already registered."""
        number, key = text(row.values, "id_number"), _key(row)
        if number is not None:
            if number in self.by_number:
                return self.by_number[number]
            if self._nameless.get(key):
                raise Held("id_number", Code.MAYBE_SAME)
            other = self._reached.get((key[0], text(row.values, "phone") or ""), ())
            if other:
                raise Held("id_number", Code.ID_CHANGED, *sorted(other))
            return None
        if self._numbers.get(key) or len(self._nameless.get(key, ())) > 1:
            raise Held("id_number", Code.MAYBE_SAME, *sorted(self._numbers.get(key, ())))
        return next(iter(self._nameless.get(key, ())), None)

    def find(self, row: RowResult) -> UUID:
        """The person, who must be registered."""
        number, key = text(row.values, "id_number"), _key(row)
        if number is not None:
            if number not in self.by_number:
                raise Held("id_number", Code.UNKNOWN_PERSON)
            return self.by_number[number]
        same = self._nameless.get(key, ())
        if len(same) != 1 or self._numbers.get(key):
            raise Held("id_number", Code.MISSING, *sorted(self._numbers.get(key, ())))
        return same[0]


def _key(row: RowResult) -> Namesake:
    return text(row.values, "name"), text(row.values, "school")
