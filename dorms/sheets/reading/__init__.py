"""Excel in: a clerk's file of any usual kind to a report of values and findings."""

from dorms.sheets.reading.grid import Limits
from dorms.sheets.reading.peek import Peek, PeekRow, peek
from dorms.sheets.reading.read import guess_kind, likely_kind, read_sheet

__all__ = ["Limits", "Peek", "PeekRow", "guess_kind", "likely_kind", "peek", "read_sheet"]
