"""What earlier versions of the program wrote into official sheets: a sheet handed out then must come out the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dorms.domain.ledgers import Ledger, Line, LineKind, Value

# Columns that the first edition left free: the facts were not yet in the store.
FREE: Mapping[str, Mapping[str, Value]] = {
    "renewals": {"in_post": "", "arrears": "", "breaches": ""},
    "departures": {"refund": None},
    "charges": {"collector": ""},
    "vacancies": {"plan": "", "responsible": ""},
}


def first_edition(ledger: Ledger) -> Ledger:
    """The sheet as version 2 made it; a sum over free cells was zero."""
    free = FREE.get(ledger.key)
    if free is None:
        return ledger
    return replace(ledger, lines=tuple(_line(one, ledger, free) for one in ledger.lines))


def _line(line: Line, ledger: Ledger, free: Mapping[str, Value]) -> Line:
    is_row = line.kind is LineKind.ROW
    values = [
        value if column.field not in free or (not is_row and value is None)
        else free[column.field] if is_row else 0
        for value, column in zip(line.values, ledger.columns, strict=True)
    ]  # fmt: skip
    return replace(line, values=tuple(values))
