"""Bringing a store to the current version: a verified backup first, then every step in one transaction.

`user_version` of the file is the number of the last step; on a server Alembic's own table says it. A step never
imports today's tables and only adds. The fixture tests/db/stores/vN.sql is a store as version N left it.
"""

from dorms.db.migrations.run import create_tables, migrate

__all__ = ["create_tables", "migrate"]
