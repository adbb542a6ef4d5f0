"""The builder's warranty of a building: what breaks before it ends is the builder's to put right."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.db.tables import BuildingRow


def set_building_warranty(session: Session, building_id: UUID, *, until: date | None) -> None:
    """登记质保期: its last day; none takes it away."""
    row_of(session, BuildingRow, building_id).warranty_until = until
