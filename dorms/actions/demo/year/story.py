"""What the chapters of the demo's year share: the store, the day, and several things done in one operation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.records import stay_records
from dorms.db.store import Store
from dorms.db.tables import StayRow, live
from dorms.domain.figures import lives
from dorms.domain.records import StayRecord

Call = Callable[[Session], object]


@dataclass
class Story:
    """The demo county while its year is told. Every write goes through an action, as a clerk's would."""

    store: Store
    today: date

    def do(self, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """One thing a user does."""
        return self.store.run(action, *args, **kwargs).result

    def all(
        self, action: Callable[..., Any], calls: Sequence[tuple[tuple[Any, ...], dict[str, Any]]]
    ) -> list[Any]:
        """The same thing done several times in one operation: a year of single ones would take too long to make."""
        todo = [partial(_call, action, args, kwargs) for args, kwargs in calls]
        return list(self.store.run(_each, todo, command=action.__name__).result)

    def living(self) -> list[StayRecord]:
        """Who lives somewhere today, in the order of the register."""
        return [one for one in self.store.ask(stay_records, self.today) if lives(one, self.today)]

    def agreements(self) -> dict[UUID, UUID]:
        """The agreement of each stay."""
        return self.store.ask(_agreements)


def _agreements(session: Session) -> dict[UUID, UUID]:
    rows = session.execute(select(StayRow.id, StayRow.agreement_id).where(live(StayRow)))
    return {stay: agreement for stay, agreement in rows if agreement is not None}


def _call(action: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], session: Session) -> Any:
    return action(session, *args, **kwargs)


def _each(session: Session, todo: Sequence[Call]) -> list[object]:
    return [call(session) for call in todo]
