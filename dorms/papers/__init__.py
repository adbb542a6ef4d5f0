"""Papers: one mechanism for every sheet that is printed, signed or hung up; PDF, printer, preview, pictures.

`render` makes a Document of a paper, `to_pdf`, `paint` and `to_images` put it somewhere, `batch` does many.
"""

from dorms.papers.batch import BatchReceipt, Collected, Produced, Skipped, batch, collect
from dorms.papers.document import Document, Page, draw_page
from dorms.papers.fonts import Face, families, load_fonts, missing_glyphs
from dorms.papers.output import (
    paint,
    pdf_bytes,
    pdf_steps,
    set_up_printer,
    to_image,
    to_images,
    to_pdf,
)
from dorms.papers.reading import read_template
from dorms.papers.rendering import render, shipped_template, shipped_text
from dorms.papers.steps import Steps, run_through
from dorms.papers.template import Template

__all__ = [
    "BatchReceipt",
    "Collected",
    "Document",
    "Face",
    "Page",
    "Produced",
    "Skipped",
    "Steps",
    "Template",
    "batch",
    "collect",
    "draw_page",
    "families",
    "load_fonts",
    "missing_glyphs",
    "paint",
    "pdf_bytes",
    "pdf_steps",
    "read_template",
    "render",
    "run_through",
    "set_up_printer",
    "shipped_template",
    "shipped_text",
    "to_image",
    "to_images",
    "to_pdf",
]
