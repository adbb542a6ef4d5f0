"""Outside lists: hits are questions that somebody answers; nobody else on the list is kept."""

from dataclasses import replace

import pytest

from dorms.actions.papers import papers_of
from dorms.actions.reviewing.evidence import OutsideList, compare_with, settle_hit
from dorms.actions.reviewing.judging import Light, case_of
from dorms.db.queries.reviewing import hits_of
from dorms.db.tables import EvidenceRow
from dorms.domain.comparing import Entry
from dorms.domain.papers import QualificationSheet
from dorms.domain.reviewing import Verdict
from dorms.errors.living import ReasonMissing, UnknownCode
from dorms.errors.reviewing import CaseOpen
from tests.actions.reviewing.town import applies, passes, status, teacher
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow

LIST = OutsideList(
    kind="不动产登记", source="县不动产登记中心", dated=TODAY, name="名单.xlsx", hash="ab" * 32, rows=3
)
ENTRIES = [
    Entry(2, "张三", "", "坐落：白山镇建设路1号"),
    Entry(3, "陌生人", "342622199001011234", "坐落：某处"),
]


def test_a_hit_is_a_question_and_never_a_refusal(county: County) -> None:
    application = applies(county, teacher(county, "张三"))
    _, count = county.store.run(compare_with, LIST, ENTRIES, today=TODAY).result
    assert count == 1
    with county.store.reading() as session:
        assert [row.says for row in session.query(EvidenceRow)] == ["坐落：白山镇建设路1号"]
    case = county.store.ask(case_of, application, TODAY, None)
    assert case is not None
    assert case.light is Light.ASKS
    with pytest.raises(CaseOpen) as refused:
        passes(county, application)
    assert refused.value.hits == 1
    (sheet,) = papers_of(county.store, QualificationSheet, [application], today=TODAY)
    assert isinstance(sheet, QualificationSheet)
    assert (sheet.hits[0].verdict, sheet.outcome) == ("待核实", "需人工核实")

    (hit,) = county.store.ask(hits_of)
    with pytest.raises(ReasonMissing):
        county.store.run(settle_hit, hit.id, verdict=Verdict.NOT_THEM, day=TODAY, note="")
    with pytest.raises(UnknownCode):
        county.store.run(settle_hit, hit.id, verdict="大概", day=TODAY, note="x")
    county.store.run(settle_hit, hit.id, verdict=Verdict.NOT_THEM, day=TODAY, note="出生年份不同")
    passes(county, application)
    assert status(county, application) == "中心校复审"


def test_a_list_is_of_a_known_kind(county: County) -> None:
    with pytest.raises(UnknownCode):
        county.store.run(compare_with, replace(LIST, kind="传闻"), ENTRIES, today=TODAY)
