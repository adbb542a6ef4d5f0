"""The texts of the house as papers: as adopted, and a copy for every resident who has not signed yet."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.papers.registers import Made
from dorms.db.queries.records import stay_records
from dorms.db.queries.upkeep import RegulationLine, not_signed, regulations
from dorms.domain.figures import lives
from dorms.domain.papers.regulations import Paragraph, RegulationText
from dorms.domain.upkeep.regulations import SIGNED


def regulation_texts(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """The text; of those that residents sign, a copy for each who has not."""
    lines = {line.id: line for line in regulations(session)}
    made: Made = []
    for row in rows:
        if (line := lines.get(row)) is None:
            continue
        made.append(_paper(line, office))
        if line.kind in SIGNED:
            homes = {
                stay.teacher_id: stay.unit for stay in stay_records(session, today) if lives(stay, today)
            }
            people = not_signed(session, row)
            made += [_paper(line, office, name, homes.get(who, "")) for who, name in people]
    return made


def _paper(line: RegulationLine, office: str, person: str = "", unit: str = "") -> RegulationText:
    return RegulationText(
        name=line.kind,
        number=line.number,
        meeting=line.meeting,
        start=line.start,
        paragraphs=tuple(Paragraph(text=part) for part in line.text.splitlines() if part.strip()),
        person=person,
        unit=unit,
        office=office,
    )
