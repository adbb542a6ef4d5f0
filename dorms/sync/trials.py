"""The copy in which a merge is tried out: beside the store, and gone afterwards."""

from pathlib import Path

SCRATCH = ".trial"  # behind the store's name


def forget_trials(path: Path) -> None:
    """Remove the copy that a trial broken off by a crash left: it holds what the store holds."""
    for end in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + SCRATCH + end).unlink(missing_ok=True)
