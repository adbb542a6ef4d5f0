"""Options that several commands share, and opening the store they name."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated
from uuid import UUID

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.opening import open_store
from dorms.db.store import Store
from dorms.db.tables import ActorRow, live
from dorms.errors.store import NoActor
from dorms.sync.markers import mark, notice

StoreOption = Annotated[str, typer.Option("--store", help="数据文件或数据库地址")]
JsonOption = Annotated[bool, typer.Option("--json", help="只输出一个 JSON 对象")]
ActorOption = Annotated[str | None, typer.Option("--actor", help="经办人姓名")]
TodayOption = Annotated[str | None, typer.Option("--today", help="按这一天办理，默认今天")]


def day_of(text: str | None) -> date:
    """The day an option names; the PC's own where it names none: the only place the command line asks the clock."""
    try:
        return date.fromisoformat(text) if text else date.today()  # noqa: DTZ011
    except ValueError as error:
        raise typer.BadParameter(f"{text}: YYYY-MM-DD") from error


@contextmanager
def opened(address: str, actor: str | None = None) -> Iterator[Store]:
    """The store, with who acts."""
    store = open_store(address)
    try:
        if actor is not None:
            found = store.ask(_actor, store.office, actor)
            if found is None:
                raise NoActor(actor)
            store.actor = found.id
        notice(store)
        yield store
        mark(store)
    finally:
        store.close()


def _actor(session: Session, office: UUID | None, name: str) -> ActorRow | None:
    """A person of this office; packets bring those of others too."""
    own = (ActorRow.name == name, ActorRow.owner_office == office)
    return session.scalar(select(ActorRow).where(*own, live(ActorRow)).limit(1))
