"""From the rows of a person to the facts rules read: what nobody recorded stays unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from dorms.db.queries.cases.rows import Book, FactEntry, StayEntry, TermEntry, UnitEntry
from dorms.domain import factkinds as kinds
from dorms.domain.codes import Marital
from dorms.domain.decisions import Proof
from dorms.domain.facts import (
    Absence,
    Ban,
    Breach,
    Facts,
    HomeFact,
    Known,
    Leave,
    Lived,
    Origin,
    Source,
)
from dorms.domain.idnumbers import parse_id
from dorms.domain.money.ledger import arrears
from dorms.domain.retirement import retires_on

IN_POST, WORKER = "在岗", "工勤"
ALONE = frozenset((Marital.SINGLE, Marital.DIVORCED, Marital.WIDOWED))
SIZES = {"单独": Decimal(1), "夫妻": Decimal(2), "合住": Decimal(2)}
CHINA = timedelta(hours=8)
READERS: dict[str, Callable[[str], Any]] = (
    dict.fromkeys(kinds.WORDS, str)
    | dict.fromkeys(kinds.NUMBERS, kinds.number)
    | dict.fromkeys(kinds.DAYS, kinds.day)
    | dict.fromkeys(kinds.FLAGS, kinds.flag)
    | {kinds.HOUSING: kinds.housing}
)


@dataclass
class Filling:
    """The facts of one teacher in the making."""

    book: Book
    teacher: UUID
    day: date
    values: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    last: dict[str, FactEntry] = field(default_factory=dict)
    marks: list[tuple[str, bool]] = field(default_factory=list)
    counts: list[tuple[str, Decimal]] = field(default_factory=list)
    homes: list[HomeFact] = field(default_factory=list)

    def put(self, name: str, value: Any, source: Source) -> None:
        """The fact, unless it is not known or was found before."""
        if value is not None and value != "" and name not in self.values:
            self.values[name] = value
            self.sources[name] = source

    def known(self) -> Known:
        person = self.book.teachers[self.teacher]
        facts = Facts(
            who=person.name or "",
            counts=tuple(self.counts),
            marks=tuple(self.marks),
            homes=tuple(self.homes),
            proofs=tuple(
                Proof(name, one.document, one.dated) for name, one in self.sources.items() if one.document
            ),
            **self.values,
        )
        return Known(self.teacher, facts, self.sources)


def fill(book: Book, teacher: UUID, day: date, stay: StayEntry | None) -> Known:
    """Everything known of the teacher that day, with the unit and the term of this stay."""
    filling = Filling(book, teacher, day)
    _recorded(filling)
    _listed(filling)
    _of_person(filling)
    _of_school(filling)
    _of_upkeep(filling, stay)
    _of_family(filling)
    _own_records(filling)
    if stay is not None:
        _of_stay(filling, stay)
        _of_replies(filling, stay)
    return filling.known()


def _recorded(filling: Filling) -> None:
    """Of each kind the row that began last; a value nobody can read says nothing."""
    for entry in filling.book.facts.get(filling.teacher, ()):
        if entry.holds(filling.day):
            filling.last[entry.kind] = entry
    for kind, entry in filling.last.items():
        read = READERS.get(kind)
        if read is not None:
            filling.put(kinds.FACT_OF_KIND.get(kind, kind), read(entry.value), _source(entry))
        elif kind in kinds.HOMES or kind.startswith(kinds.HOME):
            _home(filling, kind, entry)
        elif kind.startswith(kinds.MARK):
            _named(filling, filling.marks, kind, kinds.flag(entry.value), entry)
        elif kind.startswith(kinds.COUNT):
            _named(filling, filling.counts, kind, kinds.number(entry.value), entry)


def _named(filling: Filling, to: list[Any], kind: str, value: Any, entry: FactEntry) -> None:
    """A mark or count of the county's own, under the county's word for it."""
    name = kind.split(":", 1)[1]
    if value is not None:
        to.append((name, value))
        filling.sources[name] = _source(entry)


def _home(filling: Filling, kind: str, entry: FactEntry) -> None:
    person, place = kinds.HOMES[kind] if kind in kinds.HOMES else kind.split(":")[1:]
    has = kinds.owns(entry.value)
    if has is not None:
        filling.homes.append(HomeFact(person, place, has))
        filling.sources[f"{person}住房（{place}）"] = _source(entry)


def _source(entry: FactEntry) -> Source:
    origin = Origin.RECORD if entry.start is not None or entry.proof else Origin.REGISTER
    dated = entry.start.isoformat() if entry.start is not None else ""
    return Source(origin, entry.proof or "", dated, str(entry.id))


def _listed(filling: Filling) -> None:
    """Leaves, absences, bans: every row counts; none of a kind is known only from a statement."""
    rows = [
        one for one in filling.book.facts.get(filling.teacher, ()) if one.kind in kinds.SPANS and one.start
    ]
    of = {kind: [one for one in rows if one.kind == kind] for kind in kinds.SPANS}
    leaves = tuple(Leave(one.value, one.start, one.until) for one in of["leave"] if one.start)
    absences = tuple(
        Absence(one.start, one.until, "" if one.value == "不明" else one.value)
        for one in of["absence"]
        if one.start
    )
    _spans(filling, "leaves", "leave", leaves, of["leave"])
    _spans(filling, "absences", "absence", absences, of["absence"])
    bans = tuple(Ban(one.value, one.start, one.until or date.max) for one in of["ban"] if one.start)
    found_out = [
        one
        for one in filling.book.violations.get(filling.teacher, ())
        if one.ban_until is not None and one.day < one.ban_until
    ]
    bans += tuple(Ban(one.code, one.day, one.ban_until) for one in found_out)
    if bans:
        own = Source(Origin.OWN, row=str(found_out[-1].id)) if found_out else _source(of["ban"][-1])
        filling.put("bans", bans, own)
    found = [
        one for one in filling.book.facts.get(filling.teacher, ()) if one.kind == "not_living" and one.start
    ]
    if found:
        filling.put("not_living_found", tuple(one.start for one in found), _source(found[-1]))


def _of_upkeep(filling: Filling, stay: StayEntry | None) -> None:
    """Hazards of the unit lived in, and who lives along."""
    book, day = filling.book.upkeep, filling.day
    along = book.living_along(filling.teacher, day)
    if along:
        filling.put("household_size", Decimal(1 + along), Source(Origin.OWN))
    if stay is None or stay.unit is None:
        filling.put("open_hazards", Decimal(0), Source(Origin.OWN))
        return
    hazards = book.open_hazards(stay.unit, day)
    row = str(hazards[-1].row) if hazards else ""
    filling.put("open_hazards", Decimal(len(hazards)), Source(Origin.OWN, row=row))


def _spans(filling: Filling, name: str, kind: str, value: tuple[Any, ...], entries: list[FactEntry]) -> None:
    statement = filling.last.get(kinds.STATEMENTS[kind])
    if entries:
        filling.put(name, value, _source(entries[-1]))
    elif statement is not None:
        filling.put(name, (), _source(statement))


def _of_person(filling: Filling) -> None:
    person = filling.book.teachers[filling.teacher]
    register = Source(Origin.REGISTER)
    filling.put("sex", person.sex, register)
    number = parse_id(person.id_number) if person.id_number else None
    if number is not None:
        filling.put("born", number.birth, Source(Origin.ID_NUMBER))
    filling.put("began_teaching", kinds.day(person.joined) if person.joined else None, register)
    if person.teaching_years is not None:
        filling.put("teaching_years", Decimal(person.teaching_years), register)
    _since(filling, "title_since", "title")
    _since(filling, "joined_school", "school")
    values = filling.values
    if "born" in values and "sex" in values:
        worker = values.get("duty") == WORKER
        filling.put(
            "retires_on", retires_on(values["born"], values["sex"], worker=worker), Source(Origin.COMPUTED)
        )


def _since(filling: Filling, name: str, kind: str) -> None:
    """The day a dated fact began is itself a fact."""
    entry = filling.last.get(kind)
    if entry is not None and entry.start is not None:
        filling.put(name, entry.start, _source(entry))


def _of_school(filling: Filling) -> None:
    """Who stands in the register of a school is in post there, unless somebody doubts it."""
    entry = filling.last.get("school")
    if entry is None or entry.value not in filling.book.schools:
        return
    name, town, kind = filling.book.schools[entry.value]
    source = _source(entry)
    filling.put("school", name, source)
    filling.put("town", town, source)
    filling.put("school_kind", kind, source)
    if filling.teacher not in filling.book.in_doubt:
        filling.put("post_state", IN_POST, Source(Origin.REGISTER, dated=source.dated, row=source.row))


def _of_family(filling: Filling) -> None:
    book, teacher = filling.book, filling.teacher
    person = book.teachers[teacher]
    spouses = book.spouses.get(teacher, set())
    source = Source(Origin.SPOUSE)
    named = 1 if person.spouse_id or person.spouse_name else 0
    if spouses or named:
        filling.put("spouses", Decimal(max(len(spouses), named)), source)
    if filling.values.get("marital") in ALONE and not spouses:
        filling.put("dual_staff", False, filling.sources["marital"])
    elif spouses:
        filling.put("dual_staff", True, source)
    elif person.spouse_id and book.whole_county:
        filling.put("dual_staff", False, source)
    application = book.applications.get(teacher)
    if application is not None:
        source = Source(Origin.APPLICATION, row=str(application.id))
        filling.put("household_size", SIZES.get(application.together or ""), source)


def _own_records(filling: Filling) -> None:
    """What the program keeps itself is complete: nothing recorded means there is none."""
    book = filling.book
    stays = book.stays.get(filling.teacher, ())
    filling.put("stays", tuple(_lived(book, stays)), Source(Origin.STAY))
    if given_up := book.give_ups.get(filling.teacher):
        filling.put("give_ups", tuple(given_up), Source(Origin.APPLICATION))
    _conduct(filling)
    application = book.applications.get(filling.teacher)
    if application is not None:
        source = Source(Origin.APPLICATION, row=str(application.id))
        filling.put("applied_on", application.applied_on, source)
        filling.put("registered", _instant(application.received_at), source)


def _conduct(filling: Filling) -> None:
    """Breaches from the ledger of violations, months in arrears from the person's own ledger."""
    book, day = filling.book, filling.day
    found = [one for one in book.violations.get(filling.teacher, ()) if one.day <= day]
    if found:
        breaches = tuple(
            Breach(one.code, one.day, one.remedied_on is not None and one.remedied_on <= day) for one in found
        )
        last = found[-1]
        filling.put(
            "breaches", breaches, Source(Origin.OWN, last.evidence or "", last.day.isoformat(), str(last.id))
        )
    entries = [one for one in book.ledgers.get(filling.teacher, ()) if one.day <= day]
    if entries:
        filling.put("months_owed", arrears(entries, day).months, Source(Origin.OWN))


def _lived(book: Book, stays: Iterable[StayEntry]) -> Iterable[Lived]:
    for stay in stays:
        if stay.start is not None:
            unit = book.units.get(stay.unit) if stay.unit is not None else None
            yield Lived(unit.place if unit else "", stay.start, stay.until)


def _instant(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC) + CHINA
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def _of_stay(filling: Filling, stay: StayEntry) -> None:
    book = filling.book
    filling.put("category", stay.category, Source(Origin.STAY, row=str(stay.id)))
    unit = book.units.get(stay.unit) if stay.unit is not None else None
    if unit is not None:
        source = Source(Origin.UNIT, row=str(stay.unit))
        filling.put("unit_type", unit.unit_type, source)
        filling.put("unit_area", unit.area, source)
        filling.put("unit_usable_area", unit.usable, source)
        filling.put("unit_programme", unit.programme, source)
        filling.put("unit_floor", None if unit.floor is None else Decimal(unit.floor), source)
        _market_rent(filling, unit)
        living = sum(one.covers(filling.day) for one in book.residents.get(stay.unit, ()))  # type: ignore[arg-type]
        filling.put("persons_in_unit", Decimal(living) if living else None, source)
    term = book.terms.get(stay.agreement) if stay.agreement is not None else None
    if term is not None:
        source = Source(Origin.AGREEMENT, term.number, row=str(term.id))
        filling.put("term_start", term.start, source)
        filling.put("term_until", term.until, source)
        filling.put("monthly_rent", term.rent, source)


def _market_rent(filling: Filling, unit: UnitEntry) -> None:
    """By the assessment that holds that day; without one it is not known."""
    found = next((one for one in filling.book.market if one.holds(unit.school, filling.day)), None)
    if found is not None and found.price is not None and unit.area is not None:
        dated = found.start.isoformat() if found.start is not None else ""
        filling.put("market_rent", found.price * unit.area, Source(Origin.OWN, found.basis or "", dated))


def reply_of(book: Book, stay: StayEntry, day: date) -> Any:
    """The last answer of the occupant that is about the present term; None if there is none yet."""
    term = book.terms.get(stay.agreement) if stay.agreement is not None else None
    start = (term.start if term is not None else None) or date.min
    replies = [
        one for one in book.replies.get(stay.id, ()) if one.day is not None and start <= one.day <= day
    ]
    return replies[-1] if replies else None


def _of_replies(filling: Filling, stay: StayEntry) -> None:
    reply = reply_of(filling.book, stay, filling.day)
    if reply is None:
        return
    source = Source(Origin.REPLY, reply.document or "", reply.day.isoformat(), str(reply.id))
    if reply.wish == "续住":
        filling.put("renewal_applied_on", reply.day, source)
    filling.put("declared", reply.declared, source)


def term_of(book: Book, stay: StayEntry) -> TermEntry | None:
    """The term of the stay that ends last."""
    return book.terms.get(stay.agreement) if stay.agreement is not None else None
