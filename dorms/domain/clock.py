"""The hybrid logical clock of one replica: it never repeats and never runs back, whatever the PC says."""


def tick(last: int, wall: int) -> int:
    """The next reading in milliseconds. Clocks of other replicas never enter: a wrong one cannot spread."""
    return max(wall, last + 1)
