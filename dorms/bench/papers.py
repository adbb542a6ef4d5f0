"""Papers: a batch of agreements as one PDF, against its budget and against Qt printing the same words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from dorms.bench.report import Ratio
from dorms.domain.papers import Agreement
from dorms.papers import Face, batch, families, load_fonts, shipped_text

BUDGET_MS = 40.0  # for each agreement of two copies
PLAIN_LIMIT = 2.0  # marks, seals, page numbers and whole pages may cost as much again as the plain words


def paper_ratios(scale: int = 1) -> list[Ratio]:
    """200 agreements; `scale` divides them."""
    count = max(200 // scale, 4)
    load_fonts()
    with TemporaryDirectory() as folder:
        ours = _ours(count, Path(folder, "ours.pdf")) / count
        plain = _plain(count, Path(folder)) / count
    each = f"{count} agreements, ms each"
    return [
        Ratio(f"{each}, against the budget", ours * 1000, BUDGET_MS, 1.0),
        Ratio(f"{each}, against QTextDocument", ours * 1000, plain * 1000, PLAIN_LIMIT),
    ]


def _ours(count: int, path: Path) -> float:
    papers = [_agreement(number) for number in range(count)]
    before = process_time()
    batch(papers, path, title="入住协议", allow_missing=True)
    return process_time() - before


def _plain(count: int, folder: Path) -> float:
    """The words of the template as paragraphs, two copies each, as Qt prints a text by itself."""
    words = shipped_text(Agreement).decode("utf-8")
    html = "".join(f"<p>{line}</p>" for line in words.splitlines() if line and not line.startswith("#"))
    font = QFont(families(Face.BODY))
    font.setPointSizeF(15.75)
    before = process_time()
    for number in range(count):
        document = QTextDocument()
        document.setDefaultFont(font)
        document.setHtml(html + html)
        writer = QPdfWriter(str(folder / f"{number}.pdf"))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(28, 37, 26, 35))
        document.print_(writer)
    return process_time() - before


def _agreement(number: int) -> Agreement:
    return Agreement(
        number=f"XYA2026-{number:04d}",
        office="白山镇戴桥小学",
        person=f"教师{number}",
        id_number=f"340124{number:012d}",
        phone=f"138{number:08d}",
        employer="白山镇戴桥小学",
        category="在编",
        unit=f"白山镇戴桥小学-1栋-2单元-{number}",
        unit_type="一室一厅一厨一卫",
        area=Decimal("35.50"),
        start=date(2026, 9, 1),
        until=date(2027, 8, 31),
        deposit=Decimal(500),
        rent=Decimal(70),
    )
