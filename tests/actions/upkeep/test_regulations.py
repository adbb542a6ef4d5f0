"""House texts: drafted from the rules in force, adopted, signed."""

from datetime import date

import pytest

from dorms.actions.papers import papers_of
from dorms.actions.upkeep.regulations import adopt_regulation, draft, sign_regulation
from dorms.db.queries.attachments import files_of
from dorms.db.queries.upkeep import not_signed, receipts_of, regulations
from dorms.domain.attachments import NewFile
from dorms.domain.papers.regulations import RegulationText
from dorms.domain.upkeep.regulations import BLANK, Regulation
from dorms.errors.upkeep import EarlierRegulation
from tests.builders import TODAY, County


@pytest.mark.parametrize("kind", list(Regulation))
def test_a_draft_is_filled_from_the_rules_and_leaves_the_rest_blank(county: County, kind: Regulation) -> None:
    text = county.store.ask(draft, kind, TODAY)
    assert "{" not in text
    if kind is Regulation.MANAGEMENT:
        assert "公示5个工作日" in text
        assert f"租金{BLANK}" in text, "the county default sets no rent"


def test_a_new_version_ends_the_one_before(county: County) -> None:
    for start in (date(2026, 1, 1), date(2026, 9, 1)):
        county.store.run(adopt_regulation, Regulation.FIRE, text="一、防火。", start=start)
    newer, older = county.store.ask(regulations)
    assert (newer.until, older.until) == (None, date(2026, 9, 1))
    with pytest.raises(EarlierRegulation):
        county.store.run(adopt_regulation, Regulation.FIRE, text="一、防火。", start=date(2026, 5, 1))


def test_each_resident_signs_once_and_gets_a_copy_until_then(county: County) -> None:
    county.building()
    people = [county.teacher(name) for name in ("李秀英", "王芳")]
    for who, room in zip(people, ("101", "102"), strict=True):
        county.lives(who, county.unit(room))
    row = county.store.run(adopt_regulation, Regulation.HOUSE, text="第一条 爱护。", start=TODAY).result
    assert len(county.store.ask(not_signed, row)) == 2
    county.store.run(sign_regulation, row, [people[0], people[0]], day=TODAY, today=TODAY)
    assert [who for who, _ in county.store.ask(not_signed, row)] == [people[1]]
    papers = papers_of(county.store, RegulationText, [row], today=TODAY)
    assert [paper.person for paper in papers if isinstance(paper, RegulationText)] == ["", "王芳"]


def test_the_signed_copy_is_kept_with_the_receipt(county: County) -> None:
    who = county.teacher("李秀英")
    row = county.store.run(adopt_regulation, Regulation.FIRE, text="一、防火。", start=TODAY).result
    copy = NewFile("签字.pdf", b"%PDF-1.7")
    county.store.run(sign_regulation, row, [who], day=TODAY, today=TODAY, files=[copy])
    [receipt] = county.store.ask(receipts_of, row)
    assert [one.name for one in county.store.ask(files_of, "regulation_receipt", [receipt])] == ["签字.pdf"]
