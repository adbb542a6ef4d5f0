"""Excel in: a clerk's file of any usual kind to a report of values and findings."""

from dorms.sheets.reading.grid import Limits
from dorms.sheets.reading.read import guess_kind, read_sheet

__all__ = ["Limits", "guess_kind", "read_sheet"]
