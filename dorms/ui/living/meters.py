"""One field for each meter of the unit; a unit without meters asks for nothing."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from dorms.actions.money.meters import KINDS, NewReading
from dorms.db.queries.money import MeterLine, meters
from dorms.db.tables import MeterRow
from dorms.domain.money.shares import plain
from dorms.messages import translate
from dorms.ui.kit.fields import NumberField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page


class MeterFields:
    """水表, 电表, 燃气表 of the unit chosen; what is left empty is not read."""

    def __init__(self, form: Form, page: Page, today: date) -> None:
        self._form, self._page, self._today = form, page, today
        self._lines: dict[str, MeterLine] = {}
        self.fields = {
            kind: form.add(
                NumberField(translate("Living", "{kind}表示数").format(kind=kind)), f"reading_{kind}"
            )
            for kind in KINDS
        }
        for field in self.fields.values():
            form.show_field(field, False)

    def show_unit(self, unit: UUID) -> None:
        """Ask for the meters of this unit."""
        found = self._page.backend.ask(meters, self._today, MeterRow.unit_id == unit)
        self._lines = {
            line.kind: line for line in found if line.last_day is None or line.last_day < self._today
        }
        for kind, field in self.fields.items():
            line = self._lines.get(kind)
            self._form.show_field(field, line is not None)
            last = line.last_value if line is not None else None
            words = translate("Living", "上次 {value}").format(value=plain(last)) if last is not None else ""
            field.line.setPlaceholderText(words)

    def readings(self, unit: UUID) -> tuple[NewReading, ...]:
        """What was read off."""
        values: dict[str, Decimal | None] = {kind: self.fields[kind].value() for kind in self._lines}
        return tuple(
            NewReading(unit_id=unit, kind=kind, value=value)
            for kind, value in values.items()
            if value is not None
        )
