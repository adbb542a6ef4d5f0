"""What is too long to be named in one statement, in parts."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

MOST = 500  # values that one statement names

Item = TypeVar("Item")


def in_parts(values: Iterable[Item]) -> Iterator[list[Item]]:
    """The values in their order, in lists short enough for the `in_` of one statement; none of none."""
    ordered = list(values)
    return (ordered[at : at + MOST] for at in range(0, len(ordered), MOST))
