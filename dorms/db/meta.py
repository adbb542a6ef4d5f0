"""The few things a store knows about itself, by name; local to the file and outside the journal."""

import getpass
import hashlib
import platform

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.orm import Session

from dorms.db.tables import MetaRow, table_of

OFFICE, REPLICA, ACTOR, DEMO = "office", "replica", "actor", "demo"
BUREAU = "bureau"  # the office whose word counts most where two differ
DESK = "actor@"  # and which desk: on a server every desk has somebody else sitting at it
LAST_OUTSIDE_COPY, CLEAN_STOP, MACHINE = "last_outside_copy", "clean_stop", "machine"


_META = table_of(MetaRow)
_VALUE = select(_META.c.value).where(
    _META.c.name == bindparam("name")
)  # built once: every merge asks ten times


def desk_actor() -> str:
    """The name under which a server's store keeps who acts at this desk: told apart from others, not named."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return DESK + hashlib.sha256(f"{platform.node()}\n{user}".encode()).hexdigest()[:16]


def recall(session: Session, name: str) -> str | None:
    """The value kept under this name."""
    value: str | None = session.scalar(_VALUE, {"name": name})
    return value


def remember(session: Session, name: str, value: str | None) -> None:
    """Keep a value under this name."""
    connection = session.connection()
    connection.execute(delete(MetaRow).where(MetaRow.name == name))
    if value is not None:
        connection.execute(insert(MetaRow).values(name=name, value=value))
