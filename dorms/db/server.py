"""A store on a PostgreSQL server: its engines, whether it is there, what its faults are called.

Several windows on several PCs work on it at once. One writes at a time (an advisory lock that ends with the
transaction); each read sees one state of the store.
"""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine.url import make_url
from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from dorms.errors import DormsError
from dorms.errors.store import (
    OutOfMemory,
    ServerFull,
    ServerGone,
    ServerUnfit,
    StoreBusy,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)

ADVISORY_LOCK = 0x444F524D  # "DORM"
PATIENCE = "5s"  # as long as a window waits for another that writes
CONNECT_SECONDS = 10
PREPARE_AFTER = (
    1  # uses of a statement after which the server keeps its plan: a merge asks the same few things
)
_BEGIN = (  # one way there and back; days come as lines spell them, whatever the server's own style
    f"SELECT set_config('lock_timeout', '{PATIENCE}', true), set_config('datestyle', 'ISO', true), "
    f"pg_advisory_xact_lock({ADVISORY_LOCK})"
)
READY = "ready"  # in meta: the store was founded to the end
VERSION_NAME = "version"  # in meta: what user_version is in a file
BUSY_STATES = frozenset({"55P03", "40001", "40P01"})  # lock not to be had, serialization, deadlock
GONE_STATES = (
    "08",
    "28",
    "3D",
    "53",
    "57",
    "42501",
    "58",
)  # connection, login, no database, resources, shutdown


def server_engine(url: str, *, writing: bool) -> Engine:
    """An engine whose transactions begin with the writer's lock, or see one state and write nothing."""
    try:
        engine = create_engine(
            url,
            pool_size=1 if writing else 4,
            max_overflow=0,
            pool_pre_ping=True,  # after the server was started anew the next use works
            connect_args={"connect_timeout": CONNECT_SECONDS, "prepare_threshold": PREPARE_AFTER},
        )
    except (ImportError, NoSuchModuleError) as error:
        raise ServerGone(shown(url), str(error)) from error

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if writing:
            connection.exec_driver_sql(_BEGIN)
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    return engine


def shown(url: str) -> str:
    """The address as it may stand on a screen or in a log: without its password."""
    return make_url(url).render_as_string(hide_password=True)


def is_server_fault(error: DBAPIError) -> bool:
    """Something at the server or on the way to it, not a bug of a statement."""
    if not type(error.orig).__module__.startswith("psycopg"):
        return False
    state = _state(error)
    if state is None:
        return type(error.orig).__name__ in {"OperationalError", "ConnectionTimeout"}
    return state in BUSY_STATES or state.startswith(GONE_STATES) or state == "25006"


def _state(error: DBAPIError) -> str | None:
    found: Any = getattr(error.orig, "sqlstate", None)
    return found if isinstance(found, str) else None


def is_server_busy(error: DBAPIError) -> bool:
    """Another window holds the store at this moment."""
    return _state(error) in BUSY_STATES


def as_server_fault(error: DBAPIError, place: str) -> DormsError:
    """Why the server did not do it, as a refusal a user can act on; nothing of it was kept."""
    state = _state(error) or ""
    if state in BUSY_STATES:
        return StoreBusy(place)
    if state == "53100":
        return ServerFull(place)
    if state == "53200":
        return OutOfMemory()
    if state == "25006":
        return StoreReadOnly(place)
    return ServerGone(place, str(error.orig).strip().split("\n")[0])


def check_server(engine: Engine, place: str, known: int) -> int:
    """The version of the store that is there; refused where there is none, a newer one, or a database unfit for one."""
    try:
        with engine.connect() as connection:
            check_encoding(connection, place)
            if not inspect(connection).has_table("meta"):
                raise StoreMissing(place)
            version = int(connection.scalar(_VALUE, {"name": VERSION_NAME}) or 0)
            is_ready = connection.scalar(_VALUE, {"name": READY}) is not None
    except DBAPIError as error:
        raise as_server_fault(error, place) from error
    if not version or not is_ready:
        raise StoreMissing(place)
    if version > known:
        raise StoreTooNew(place, version, known)
    return version


def check_encoding(connection: Connection, place: str) -> None:
    """A database that cannot hold every name is refused before anything is put into it."""
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise ServerUnfit(place, str(encoding))


_VALUE = text("SELECT value FROM meta WHERE name = :name")


def note_version(connection: Connection, version: int) -> None:
    """Write down which steps the store has been through."""
    connection.execute(text(f"DELETE FROM meta WHERE name = '{VERSION_NAME}'"))
    added = text(f"INSERT INTO meta (name, value) VALUES ('{VERSION_NAME}', :version)")
    connection.execute(added, {"version": str(version)})
