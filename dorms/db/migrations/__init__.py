"""Bringing a store to the current version: a verified backup first, then every step in one transaction.

`user_version` of the file is the number of the last step; on a server Alembic's own table says it. A step never
imports today's tables and only adds. tests/db/stores keeps a store of every version that was ever released.
"""

from dorms.db.migrations.run import create_tables, migrate

__all__ = ["create_tables", "migrate"]
