"""Signs and functions over whole ranges, cell by cell, as array formulas and SUMPRODUCT ask for."""

from __future__ import annotations

from collections.abc import Callable

from dorms.sheets.printing.values import Fault, Given, NotKnown, Scalar

MOST_CELLS = 200_000


def is_many(value: Given) -> bool:
    """More than one cell."""
    return isinstance(value, list) and (len(value) > 1 or len(value[0]) > 1)


def alone(value: Given) -> Scalar:
    """The one value there is; a fault is raised."""
    if isinstance(value, list):
        if is_many(value):
            raise NotKnown("一格里取了几格的值")
        value = value[0][0]
    if isinstance(value, Fault):
        raise value
    return value


def each(function: Callable[[list[Given]], Given], given: list[Given]) -> Given:
    """The function of every cell of the ranges, laid over each other; one row or column goes with all of the others."""
    if not any(map(is_many, given)):
        return function(given)
    areas = [one if isinstance(one, list) else [[one]] for one in given]
    height, width = max(len(area) for area in areas), max(len(area[0]) for area in areas)
    if height * width > MOST_CELLS:
        raise NotKnown(f"{height}×{width} 格")
    return [
        [_one(function, [cell_of(area, row, column) for area in areas]) for column in range(width)]
        for row in range(height)
    ]


def _one(function: Callable[[list[Given]], Given], given: list[Given]) -> Scalar:
    try:
        for value in given:
            if isinstance(value, Fault):
                return value
        made = function(given)
    except Fault as fault:
        return fault
    return made[0][0] if isinstance(made, list) else made


def cell_of(area: list[list[Scalar]], row: int, column: int) -> Scalar:
    """One cell of a range that may be a single row or column; outside of it there is #N/A."""
    down = 0 if len(area) == 1 else row
    across = 0 if len(area[0]) == 1 else column
    if down >= len(area) or across >= len(area[0]):
        return Fault("#N/A")
    return area[down][across]
