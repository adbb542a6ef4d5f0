"""Official numbers and receipts: none twice, and every gap explained by a row that was taken back."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.offices import office_name
from dorms.db.queries.receipts import repeated_numbers
from dorms.db.tables import (
    AgreementRow,
    ApplicationRow,
    IssuedSheetRow,
    LetterRow,
    ObjectionRow,
    OfferRow,
    PublicNoticeRow,
    RoundRow,
    TicketRow,
)
from dorms.domain.findings import CheckCode, Severity, StoreFinding

# The series this program gives.
SERIAL = re.compile(r"(?P<series>(XY|SL|WX|BB|GZ|YY|GS|FF|TZ)[A-Z]+\d{4})-(?P<serial>\d{4,})")
NUMBERED: tuple[Any, ...] = (
    AgreementRow,
    ApplicationRow,
    TicketRow,
    IssuedSheetRow,
    RoundRow,
    OfferRow,
    LetterRow,
    ObjectionRow,
    PublicNoticeRow,
)


def check_numbers(session: Session) -> Iterator[StoreFinding]:
    """Each official number once; a missing serial is a gap nobody can explain, a void one says who took it back."""
    for row_type in NUMBERED:
        entity = str(row_type.__tablename__)
        seen: dict[str, Any] = {}
        series: dict[str, set[int]] = defaultdict(set)
        for row, number, void in session.execute(select(row_type.id, row_type.number, row_type.void)):
            if not number:
                continue
            if number in seen and not void and not seen[number]:
                yield StoreFinding(CheckCode.NUMBER_TWICE, Severity.QUESTION, entity, row, {"number": number})
            seen[number] = void
            found = SERIAL.fullmatch(number)
            if found:
                series[found["series"]].add(int(found["serial"]))
                if void:
                    yield StoreFinding(CheckCode.NUMBER_VOID, Severity.NOTE, entity, row, {"number": number})
        yield from _gaps(entity, series)


def _gaps(entity: str, series: dict[str, set[int]]) -> Iterator[StoreFinding]:
    for name, serials in series.items():
        for serial in sorted(set(range(1, max(serials))) - serials):
            facts = {"number": f"{name}-{serial:04d}"}
            yield StoreFinding(CheckCode.NUMBER_GAP, Severity.QUESTION, entity, None, facts)


def check_receipts(session: Session) -> Iterator[StoreFinding]:
    """Each receipt number once in the book of its office; two offices may have the same number."""
    for office, line in repeated_numbers(session):
        facts = {"number": line.number, "office": office_name(session, office), "people": line.name}
        yield StoreFinding(CheckCode.RECEIPT_TWICE, Severity.QUESTION, "ledger_entry", None, facts)
