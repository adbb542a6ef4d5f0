"""Papers out to be signed: printed once, back step by step, filed with a box, scans kept once."""

from datetime import date, timedelta

import pytest

from dorms.actions.tracing import MOST_BYTES, Printed, attach_scan, note_printed, note_returned
from dorms.db.queries.tracing import file_content, traced_papers
from dorms.domain.tracing import Step, TracedPaper
from dorms.errors.living import DayInFuture
from dorms.errors.tracing import BoxMissing, NoScan, ScanTooLarge, StepTooEarly
from tests.builders import TODAY, County

AGREEMENT = Printed("agreement", "入住协议 XYA2026-0001 张三", "stay")
PDF = b"%PDF-1.4 a scan"


def printed(county: County, day: date = TODAY) -> TracedPaper:
    county.store.run(note_printed, [AGREEMENT], day=day)
    return county.store.ask(traced_papers)[0]


def test_a_paper_printed_again_before_it_is_signed_is_the_same_one(county: County) -> None:
    printed(county, TODAY - timedelta(3))
    paper = printed(county)
    assert [one.printed_on for one in county.store.ask(traced_papers)] == [TODAY]

    county.store.run(note_returned, [paper.id], step=Step.SIGNED, day=TODAY, today=TODAY)
    printed(county)
    assert len(county.store.ask(traced_papers)) == 2  # a new copy of what was signed


def test_what_needs_no_signature_is_not_traced(county: County) -> None:
    county.store.run(note_printed, [Printed("door_label", "门贴 301")], day=TODAY)
    assert county.store.ask(traced_papers) == []


def test_it_comes_back_step_by_step_into_a_box(county: County) -> None:
    paper = printed(county, TODAY - timedelta(8))
    assert paper.status is Step.PRINTED
    assert paper.is_out(TODAY)
    assert not paper.is_out(TODAY - timedelta(2))

    for step in (Step.SIGNED, Step.SEALED):
        county.store.run(note_returned, [paper.id], step=step, day=TODAY, today=TODAY)
    now = county.store.ask(traced_papers)[0]
    assert (now.status, now.lacking, now.is_out(TODAY)) == (Step.SEALED, (Step.FILED,), False)

    with pytest.raises(BoxMissing):
        county.store.run(note_returned, [paper.id], step=Step.FILED, day=TODAY, today=TODAY)
    county.store.run(note_returned, [paper.id], step=Step.FILED, day=TODAY, today=TODAY, box="2026-协议-03")
    done = county.store.ask(traced_papers)[0]
    assert (done.status, done.box, done.lacking) == (Step.FILED, "2026-协议-03", ())


def test_it_is_back_neither_before_it_was_printed_nor_tomorrow(county: County) -> None:
    paper = printed(county)
    with pytest.raises(StepTooEarly):
        county.store.run(note_returned, [paper.id], step=Step.SIGNED, day=TODAY - timedelta(1), today=TODAY)
    with pytest.raises(DayInFuture):
        county.store.run(note_returned, [paper.id], step=Step.SIGNED, day=TODAY + timedelta(1), today=TODAY)


def test_a_scan_is_kept_once_and_is_what_it_says(county: County) -> None:
    paper = printed(county)
    for _ in range(2):
        digest = county.store.run(attach_scan, paper.id, name="协议.pdf", content=PDF).result
    assert [scan.name for scan in county.store.ask(traced_papers)[0].scans] == ["协议.pdf"]
    assert county.store.ask(file_content, digest) == PDF

    with pytest.raises(NoScan):
        county.store.run(attach_scan, paper.id, name="协议.pdf", content=b"MZ\x90 a program")
    with pytest.raises(ScanTooLarge):
        county.store.run(attach_scan, paper.id, name="大.pdf", content=PDF + bytes(MOST_BYTES))
