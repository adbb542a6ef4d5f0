"""A central school: sees its town, writes for schools without a computer, passes packets on unchanged."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.joining import join_store
from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.db.store import Store
from dorms.db.tables import SchoolRow, TeacherRow, TownRow
from dorms.errors.bureau import NotInTray, NotYourSchool
from dorms.errors.sync import BureauAlone, OfficeUnknown, PacketNotForUs, SenderUnknown
from dorms.sync import lives
from dorms.sync.enrolment import write_enrolment
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down
from dorms.sync.relay import forward, hand_on, hold_back, keep, read_relayed, release, tray
from dorms.sync.towns import enrol_central, schools_without_store
from tests.sync.offices import OTHER, SCHOOL, Exchange

pytestmark = pytest.mark.slow
THIRD, FOREIGN = "白山镇金牛小学", "柯坦镇小学"


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def _in_one_town(session: Session) -> None:
    """The builder gives each school a town of its own, of the same name."""
    first, *others = session.scalars(select(TownRow).order_by(TownRow.id))
    for town in others:
        town.void = True
    for school in session.scalars(select(SchoolRow)):
        school.town_id = first.id


class Town(Exchange):
    """A bureau, the town's central school, one school with a store and one without."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.teacher = self.county.teacher()
        self.county.school(THIRD)
        self.county.school(OTHER)
        self.hub.run(_in_one_town)
        lives.prepare(self.hub)
        office = self.hub.run(enrol_central, OTHER).result
        path = self.file()
        write_enrolment(self.hub, office, path)
        self.central, _ = join_store(folder / "central.db", path, actor="中心校老师")
        self._stores.append(self.central)
        self.first_exchange(self.central)
        self.school = self.newcomer(SCHOOL)
        self.first_exchange(self.school)
        self.receive(self.central)

    def first_exchange(self, store: Store) -> None:
        path = self.up(store)
        try:
            merge(self.hub, path)
        except SenderUnknown as unknown:
            merge(self.hub, path, accept=unknown.fingerprint)
        self.receive(store)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    made.close()


def test_a_central_school_sees_its_town_and_writes_for_schools_without_a_computer(town: Town) -> None:
    """代录."""
    assert phone(town.central, town.teacher) == phone(town.hub, town.teacher)
    assert town.central.office is not None
    names = [name for _, name in town.central.ask(schools_without_store, town.central.office)]
    assert names == [THIRD, OTHER]
    third = town.county.school(THIRD)
    new = town.central.run(register_teacher, NewTeacher("代录教师", third, phone="13700000000")).result
    assert town.report(town.central).quarantined == 0
    assert phone(town.hub, new) == "13700000000"
    assert town.agree(town.central)
    call(town.central, town.teacher, "9")  # of a school that has its own store
    assert town.report(town.central).quarantined == 1


def test_once_such_a_school_has_a_computer_what_was_written_for_it_becomes_its_own(town: Town) -> None:
    new = town.central.run(
        register_teacher, NewTeacher("代录教师", town.county.school(THIRD), phone="13700000000")
    ).result
    town.report(town.central)
    third = town.newcomer(THIRD)
    town.first_exchange(third)
    call(third, new, "1")
    assert town.report(third).quarantined == 0
    assert phone(town.hub, new) == "1"


def test_a_packet_passes_through_unchanged_and_so_does_the_return(town: Town, tmp_path: Path) -> None:
    call(town.school, town.teacher, "1")
    path = town.up(town.school)
    seen = read_relayed(town.central, path)
    assert (seen.direction, seen.office_name, seen.is_known) == ("up", SCHOOL, True)
    assert [(one.command, one.actor, one.about) for one in seen.operations] == [
        ("correct_teacher", "李老师", ("张三",))
    ]
    assert not town.central.ask(tray)
    keep(town.central, path)
    keep(town.central, path)
    (line,) = town.central.ask(tray)
    assert (line.state, line.name) == ("kept", path.name)
    stick = tmp_path / "stick"
    stick.mkdir()
    (written,) = forward(town.central, stick)
    assert written.read_bytes() == path.read_bytes()
    assert not forward(town.central, stick)
    assert forward(town.central, stick, [line.id]) == [written]
    assert merge(town.hub, written).new == 1

    back = town.file()
    assert town.school.office is not None
    pack_down(town.hub, town.school.office, back)
    returned = keep(town.central, back)
    assert (returned.direction, returned.office_name) == ("down", SCHOOL)
    (home,) = hand_on(town.central, stick)
    assert home.read_bytes() == back.read_bytes()
    merge(town.school, home)
    assert town.agree(town.school)


def test_what_is_held_back_is_not_forwarded_until_it_is_released(town: Town, tmp_path: Path) -> None:
    path = town.up(town.school)
    found = keep(town.central, path)
    hold_back(town.central, found.id, "少报一人，请补")
    assert not forward(town.central, tmp_path)
    assert [one.note for one in town.central.ask(tray)] == ["少报一人，请补"]
    release(town.central, found.id)
    assert len(forward(town.central, tmp_path)) == 1
    with pytest.raises(NotInTray):
        release(town.central, "x" * 24)


def test_a_packet_of_another_town_is_not_its_to_pass_on(town: Town) -> None:
    town.county.school(FOREIGN, town="柯坦镇")
    foreign = town.newcomer(FOREIGN)
    with pytest.raises(PacketNotForUs):
        keep(town.central, town.up(foreign))
    with pytest.raises(NotYourSchool):
        read_relayed(town.central, town.down(town.central.office))


def test_only_the_bureau_makes_a_central_school_and_only_of_a_place_there_is(town: Town) -> None:
    with pytest.raises(BureauAlone):
        town.school.run(enrol_central, OTHER)
    with pytest.raises(OfficeUnknown):
        town.hub.run(enrol_central, "没有的镇")
    assert town.hub.run(enrol_central, "白山镇").result == town.central.office
