"""A filled workbook as it is to be printed: its cells with their looks, its formulas worked out."""

from dorms.sheets.printing.book import printed_form

__all__ = ["printed_form"]
