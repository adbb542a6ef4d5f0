"""Keys handed out and taken back, counted per person and unit."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, not_after, row_of
from dorms.db.journal.naming import unit_label
from dorms.db.queries.residence import KeyHand, key_hands
from dorms.db.tables import KeyHandRow, TeacherRow
from dorms.domain.identity import new_id
from dorms.domain.residence import Way
from dorms.errors.living import BadNumber
from dorms.errors.residence import KeyOfAnother, KeyOut, KeysKnown, KeysNotOut

MOST_KEYS = 20


def hand_out_keys(
    session: Session,
    unit: UUID,
    teacher: UUID,
    *,
    count: int,
    day: date,
    today: date,
    numbers: str = "",
    note: str = "",
) -> UUID:
    """发钥匙: a numbered key is out once."""
    holders = _holders(key_hands(session, unit))
    for number in key_numbers(numbers):
        if number in holders:
            raise KeyOut(number, _name(session, holders[number]))
    return _write(session, Way.OUT, unit, teacher, count, day, today, numbers, note)


def refuse_known_keys(session: Session, unit: UUID, teacher: UUID, *, day: date) -> None:
    """A slip entered twice hands no key out twice, numbered or not: what was given that day is known already."""
    known = sum(
        hand.count
        for hand in key_hands(session, unit)
        if hand.teacher_id == teacher and hand.way == Way.OUT and hand.day == day
    )
    if known:
        raise KeysKnown(_name(session, teacher), day, known)


def take_back_keys(
    session: Session,
    unit: UUID,
    teacher: UUID,
    *,
    count: int,
    day: date,
    today: date,
    numbers: str = "",
    note: str = "",
) -> UUID:
    """收钥匙: from whoever was handed them, and no more than that."""
    hands = key_hands(session, unit)
    holders = _holders(hands)
    for number in key_numbers(numbers):
        holder = holders.get(number)
        if holder is not None and holder != teacher:
            raise KeyOfAnother(number, _name(session, holder))
    out = keys_out(hands, teacher)
    if count > out:
        raise KeysNotOut(_name(session, teacher), unit_label(session, unit), out, count)
    return _write(session, Way.BACK, unit, teacher, count, day, today, numbers, note)


def keys_out(hands: Iterable[KeyHand], teacher: UUID) -> int:
    """How many keys the person has."""
    own = [hand for hand in hands if hand.teacher_id == teacher]
    return sum(hand.count if hand.way == Way.OUT else -hand.count for hand in own)


def key_numbers(text: str) -> list[str]:
    """The numbers in a text, divided by commas, spaces or 、."""
    return [part for part in text.replace("、", ",").replace("，", ",").replace(" ", ",").split(",") if part]


def _holders(hands: Iterable[KeyHand]) -> dict[str, UUID]:
    """Who has each numbered key."""
    holders: dict[str, UUID] = {}
    for hand in hands:
        for number in key_numbers(hand.numbers):
            if hand.way == Way.OUT:
                holders[number] = hand.teacher_id
            else:
                holders.pop(number, None)
    return holders


def _write(
    session: Session,
    way: Way,
    unit: UUID,
    teacher: UUID,
    count: int,
    day: date,
    today: date,
    numbers: str,
    note: str,
) -> UUID:
    if not 0 < count <= MOST_KEYS:
        raise BadNumber("keys", str(count), "1", str(MOST_KEYS))
    row_of(session, TeacherRow, teacher)
    hand = KeyHandRow(
        id=new_id(),
        unit_id=unit,
        teacher_id=teacher,
        direction=way.value,
        day=not_after(day, today),
        count=count,
        numbers="、".join(key_numbers(clean("key_numbers", numbers))) or None,
        note=clean("note", note) or None,
    )
    session.add(hand)
    return hand.id


def _name(session: Session, teacher: UUID) -> str:
    return session.scalar(select(TeacherRow.name).where(TeacherRow.id == teacher)) or ""
