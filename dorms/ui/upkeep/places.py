"""A place to pick: a unit or a whole building."""

from uuid import UUID

from dorms.db.queries.upkeep import place_names
from dorms.ui.kit.fields import PickField
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice


class PlaceField(PickField[UUID]):
    """Units and buildings by name."""

    def __init__(self, label: str, page: Page, chosen: UUID | None = None) -> None:
        places = page.backend.ask(place_names)
        super().__init__(label, [Choice(place.label, row, "") for row, place in places.items()], chosen)
        self._units = {row for row, place in places.items() if place.town}

    def unit(self) -> UUID | None:
        """The unit, if it is one."""
        value = self.value()
        return value if value in self._units else None

    def building(self) -> UUID | None:
        """The building, if it is one."""
        value = self.value()
        return None if value in self._units else value
