"""Statements of the journal itself, straight to SQLite's driver: Core costs a user's action more than they do.

Values are as they stand in the file. A fault is told as Core would tell it, so that the store knows what it is.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError


def is_native(connection: Connection) -> bool:
    """Whether values go to the driver as they are."""
    return connection.dialect.name == "sqlite"


def execute(connection: Connection, work: Sequence[tuple[str, Sequence[tuple[Any, ...]]]]) -> None:
    """Each statement once for each of its rows."""
    cursor = connection.connection.cursor()
    statement = ""
    try:
        for statement, rows in work:
            cursor.executemany(statement, rows)
    except sqlite3.Error as error:
        raise _told(connection, statement, error) from error
    finally:
        cursor.close()


def fetch(connection: Connection, statement: str, keys: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """All rows of a query."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement, keys)
        return list(cursor.fetchall())
    except sqlite3.Error as error:
        raise _told(connection, statement, error) from error
    finally:
        cursor.close()


def _told(connection: Connection, statement: str, error: sqlite3.Error) -> BaseException:
    return DBAPIError.instance(statement, None, error, sqlite3.Error, dialect=connection.dialect)
