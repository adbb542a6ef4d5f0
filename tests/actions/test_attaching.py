"""Files kept with a row: once, of a kind that can be looked at, never lost by undo."""

from pathlib import Path
from uuid import UUID

import pytest

from dorms.actions.attaching import attach_files, remove_file
from dorms.actions.tickets import Report, report_ticket
from dorms.actions.undoing import undo
from dorms.db.queries.attachments import files_of
from dorms.db.queries.tracing import file_content
from dorms.db.tables import FileRow
from dorms.domain.attachments import MOST_BYTES, NewFile
from dorms.errors.attachments import NotAPicture, PhotoTooLarge
from dorms.errors.living import ReasonMissing, UnknownCode
from tests.builders import TODAY, County

PHOTO = NewFile("渗水.jpg", b"\xff\xd8\xff" + bytes(200))


@pytest.fixture
def ticket(county: County) -> UUID:
    county.building()
    report = Report(county.unit(), "水电", "水管漏水", TODAY, files=(PHOTO,))
    return county.store.run(report_ticket, report, today=TODAY).result


def kept(county: County, ticket: UUID) -> list[str]:
    return [one.name for one in county.store.ask(files_of, "ticket", [ticket])]


def test_a_photo_comes_with_the_report_and_goes_when_it_is_undone(county: County, ticket: UUID) -> None:
    [one] = county.store.ask(files_of, "ticket", [ticket])
    assert (one.name, one.size) == ("渗水.jpg", len(PHOTO.content))
    assert county.store.ask(file_content, one.hash) == PHOTO.content
    undo(county.store)
    assert kept(county, ticket) == []


def test_the_same_bytes_are_kept_once_however_often_they_are_named(county: County, ticket: UUID) -> None:
    again = NewFile("同一张.jpg", PHOTO.content)
    assert county.store.run(attach_files, "ticket", ticket, [again]).result == 0
    other = county.store.run(
        report_ticket, Report(county.unit(), "水电", "又漏", TODAY, files=(again,)), today=TODAY
    )
    assert kept(county, other.result) == ["同一张.jpg"]
    assert county.store.ask(lambda session: session.query(FileRow).count()) == 1


def test_a_file_is_taken_away_with_a_reason_and_comes_back_by_undo(county: County, ticket: UUID) -> None:
    [one] = county.store.ask(files_of, "ticket", [ticket])
    with pytest.raises(ReasonMissing):
        county.store.run(remove_file, one.id, note="")
    county.store.run(remove_file, one.id, note="拍错了")
    assert kept(county, ticket) == []
    undo(county.store)
    assert kept(county, ticket) == ["渗水.jpg"]


def test_a_renamed_program_and_what_is_too_large_are_refused_and_nothing_is_kept(
    county: County, ticket: UUID
) -> None:
    program = NewFile("照片.jpg", b"MZ\x90\x00" + bytes(100))
    with pytest.raises(NotAPicture) as told:
        county.store.run(attach_files, "ticket", ticket, [NewFile("好.jpg", b"\xff\xd8\xffgood"), program])
    assert told.value.is_program
    with pytest.raises(PhotoTooLarge):
        county.store.run(attach_files, "ticket", ticket, [NewFile("大.pdf", b"%PDF-" + bytes(MOST_BYTES))])
    assert kept(county, ticket) == ["渗水.jpg"]


def test_files_stand_only_with_rows_that_show_them(county: County, ticket: UUID, tmp_path: Path) -> None:
    with pytest.raises(UnknownCode):
        county.store.run(attach_files, "term", ticket, [PHOTO])
