"""The two engines of a store and every setting they run with; a test asserts each one (design.md section 4)."""

from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.url import make_url

from dorms.db.server import server_engine

APPLICATION_ID = 0x444F524D  # "DORM"
VERSION = 3  # user_version this program writes: the number of migration steps
COMMON = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "foreign_keys=OFF",
)  # no foreign keys exist: see db.tables.base
WRITER = (
    "journal_mode=TRUNCATE",
    "synchronous=FULL",
    "cache_spill=OFF",
    "cache_size=-262144",
    "busy_timeout=5000",
)
READER = ("query_only=ON", "busy_timeout=50")


@dataclass(frozen=True, slots=True)
class Engines:
    """`writer`: one connection, BEGIN IMMEDIATE. `reader`: query only, gives way after 50 ms."""

    writer: Engine
    reader: Engine

    def close(self) -> None:
        """Let go of every connection and of the statements compiled for it; the next use makes new ones."""
        for engine in (self.reader, self.writer):
            engine.dispose()
            engine.clear_compiled_cache()


def url_of(address: str | Path) -> str:
    """The database URL of a store given by path or URL."""
    text = str(address)
    return text if "://" in text else f"sqlite:///{Path(text).resolve()}"


def path_of(url: str) -> Path | None:
    """The file of a SQLite store; None for a server."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def open_engines(url: str) -> Engines:
    """Both engines, wired; nothing is opened yet."""
    if path_of(url) is None:
        return Engines(server_engine(url, writing=True), server_engine(url, writing=False))
    return Engines(_sqlite(url, WRITER, "BEGIN IMMEDIATE"), _sqlite(url, READER, "BEGIN"))


def _sqlite(url: str, pragmas: tuple[str, ...], begin: str) -> Engine:
    engine = create_engine(url, pool_size=1 if pragmas is WRITER else 4, max_overflow=0, pool_timeout=30)

    @event.listens_for(engine, "connect")
    def _connect(dbapi: SqliteConnection, record: Any) -> None:
        dbapi.isolation_level = None  # or DDL commits by itself and SAVEPOINT misbehaves
        for pragma in (*pragmas, *COMMON):
            dbapi.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
