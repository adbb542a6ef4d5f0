"""A bureau's own form filled with a ledger: read, checked cell by cell, and filled with everything else kept."""

from dorms.sheets.templates.check import Layout, checked_form
from dorms.sheets.templates.fill import fill_form, filled_form
from dorms.sheets.templates.ready import write_form

__all__ = ["Layout", "checked_form", "fill_form", "filled_form", "write_form"]
