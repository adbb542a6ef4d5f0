"""Work that the window takes a little at a time, because fonts belong to its thread."""

from collections.abc import Callable, Generator
from typing import TypeVar

Tick = Callable[[int, int], None]  # what is done, and of how much; raising stops before anything is written
T = TypeVar("T")
Steps = Generator[tuple[int, int], None, T]  # the same for the window, which goes on step by step


def no_tick(_done: int, _total: int) -> None:
    return


def run_through(steps: Steps[T], tick: Tick = no_tick) -> T:
    """What the steps come to, done in one go."""
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            tick(done, total)
        except BaseException:
            steps.close()  # a painter at work must be ended before its device goes
            raise
