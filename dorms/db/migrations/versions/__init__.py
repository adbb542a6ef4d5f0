"""The steps, in order: step N brings a store from version N - 1 to N. One is never changed after its release."""

from collections.abc import Callable

from alembic.operations import Operations

from dorms.db.migrations.versions import v0001, v0002, v0003

STEPS: tuple[Callable[[Operations], None], ...] = (v0001.upgrade, v0002.upgrade, v0003.upgrade)
