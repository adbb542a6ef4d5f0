"""How a pool and its entries are made out of units and applications: whole units or beds, codes, households, wishes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from dorms.domain.codes import ApplicationKind, Together, YesNo
from dorms.domain.handing import Applicant, FreeUnit
from dorms.domain.rounds import LeftOut, Plan, Purpose, Ranking, Standing

SINGLE, COUPLE, PAIR = "single", "couple", "pair"
MALE, FEMALE, OPEN = "M", "F", "open"
SEXES = {"男": MALE, "女": FEMALE}
OWN_SCHOOL = "本校"
BED = "bed"


@dataclass(frozen=True, slots=True)
class Place:
    """A place to be offered: a whole unit or one bed; `holder` is the teacher who lives in it and takes part."""

    unit: FreeUnit
    code: str
    bed: int | None = None
    label: str = ""
    reserve: str = ""
    holder: UUID | None = None

    @property
    def type_word(self) -> str:
        """The word of the public file: kind of unit and how many it is for, or a bed."""
        return BED if self.bed is not None else type_word(self.unit.unit_type, self.unit.capacity)


@dataclass(frozen=True, slots=True)
class Entry:
    """A household of the round (or an application left out of it, and why)."""

    applicant: Applicant
    code: str = ""
    kind: str = SINGLE
    sex: str = ""
    standing: Standing | None = None
    classes: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    left_out: str = ""


def type_word(unit_type: str, capacity: int) -> str:
    """一室一厨一卫·2人."""
    return f"{unit_type or '未登记'}·{capacity}人"


def class_of_school(school: str) -> str:
    """The class of those who work at the school a unit lies in."""
    return f"{OWN_SCHOOL}:{school}"


Movers = Mapping[UUID, Mapping[UUID, int]]  # unit -> who enters with it -> how many of them live there


def pool_of(
    units: Sequence[FreeUnit], movers: Movers, plan: Plan, reserves: Mapping[UUID, str]
) -> list[Place]:
    """Every place of the pool with its code, in the order of the units; tenants who do not enter are not in it."""
    places: list[Place] = []
    serial = 0
    for unit in units:
        if unit.state != "在用" or (plan.schools and unit.school_id not in plan.schools):
            continue
        tenants = movers.get(unit.id, {})
        if plan.purpose == Purpose.SWAP and not tenants:
            continue
        made = _places_of(unit, tenants, f"U{serial + 1:04d}", plan)
        if made:
            serial += 1
            places += [_reserved(one, reserves.get(unit.id, "")) for one in made]
    return _with_quotas(places, plan.quotas)


def _places_of(unit: FreeUnit, tenants: Mapping[UUID, int], code: str, plan: Plan) -> list[Place]:
    """Whole while nobody but one household of the round lives there (unless beds are wanted); else its free beds."""
    free = 0 if plan.purpose == Purpose.SWAP else max(0, unit.free)
    limit = SEXES.get(unit.gender, "")
    others = unit.taken - sum(tenants.values())
    is_couple = any(count > 1 for count in tenants.values())
    if others == 0 and len(tenants) <= 1 and (unit.capacity == 1 or is_couple or not plan.beds):
        return [Place(unit, code, None, limit, holder=next(iter(tenants), None))]
    if not free and not tenants:
        return []
    if len(unit.sexes) > 1:  # a couple lives there: nobody else can join
        return []
    label = limit or next((SEXES.get(sex, "") for sex in sorted(unit.sexes)), "") or OPEN
    held = [Place(unit, f"{code}-{at}", at, label, holder=one) for at, one in enumerate(tenants, 1)]
    first = len(held) + 1
    return held + [Place(unit, f"{code}-{at}", at, label) for at in range(first, first + free)]


def _reserved(place: Place, reserve: str) -> Place:
    return replace(place, reserve=reserve) if reserve and place.holder is None else place


def _with_quotas(places: list[Place], quotas: Mapping[str, int]) -> list[Place]:
    """So many vacancies of the pool for each class, spread evenly over its codes; 本校 means the unit's own school."""
    made = list(places)
    for group in sorted(quotas):
        free = [at for at, one in enumerate(made) if one.holder is None and not one.reserve]
        count = min(quotas[group], len(free))
        for no in range(count):
            at = free[no * len(free) // count]
            name = class_of_school(made[at].unit.school) if group == OWN_SCHOOL else group
            made[at] = replace(made[at], reserve=name)
    return made


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the applicants on the day: their place in line, category, home; who has been promised one."""

    standings: Mapping[UUID, Standing]
    categories: Mapping[UUID, str]
    homes: Mapping[UUID, UUID]
    promised: frozenset[UUID] = frozenset()


def households_of(applicants: Sequence[Applicant], plan: Plan, known: Known) -> list[Entry]:
    """Who takes part, in the order of the applications, and who does not and why; pairs who each applied are one."""
    by_teacher = {one.teacher_id: one for one in applicants}
    merged: set[UUID] = set()
    found: list[Entry] = []
    serial = 0
    for one in sorted(applicants, key=lambda who: who.number):
        if one.teacher_id in merged:
            found.append(Entry(one, left_out=LeftOut.MERGED))
            continue
        entry = _household(one, by_teacher, known)
        why = _left_out(entry, plan, known)
        if why:
            found.append(Entry(one, left_out=why))
            continue
        serial += 1
        found.append(replace(entry, code=f"A{serial:04d}"))
        if one.partner_id in by_teacher:
            merged.add(by_teacher[one.partner_id].teacher_id)
    return found


def movers_of(entries: Sequence[Entry], homes: Mapping[UUID, UUID]) -> dict[UUID, dict[UUID, int]]:
    """The units that those who enter bring with them; two who marry may bring two."""
    found: dict[UUID, dict[UUID, int]] = {}
    for entry in entries:
        lead = entry.applicant
        if entry.left_out or lead.kind != ApplicationKind.CHANGE:
            continue
        for person in (lead.teacher_id, lead.partner_id):
            unit = homes.get(person) if person is not None else None
            if unit is not None:
                counts = found.setdefault(unit, {})
                counts[lead.teacher_id] = counts.get(lead.teacher_id, 0) + 1
    return found


def with_places(entries: Sequence[Entry], places: Sequence[Place]) -> list[Entry]:
    """The entries with what they hold and wish for, as codes of the pool."""
    return [entry if entry.left_out else _placed(entry, places) for entry in entries]


def _placed(entry: Entry, places: Sequence[Place]) -> Entry:
    holds = tuple(place.code for place in places if place.holder == entry.applicant.teacher_id)
    wishes = wishes_of(entry.applicant, entry.kind, entry.sex, places, is_tenant=bool(holds))
    return replace(entry, holds=holds, wishes=wishes)


def _household(one: Applicant, by_teacher: Mapping[UUID, Applicant], known: Known) -> Entry:
    kind, sex = _kind(one)
    partner = by_teacher.get(one.partner_id) if one.partner_id is not None else None
    people = [who for who in (one, partner) if who is not None]
    names = [known.categories.get(person, "") for person in (one.teacher_id, one.partner_id) if person]
    classes = [*filter(None, names), *(class_of_school(who.school) for who in people if who.school)]
    return Entry(
        one,
        kind=kind,
        sex=sex,
        standing=_standing(people, known.standings, kind),
        classes=tuple(dict.fromkeys(classes)),
    )


def _kind(one: Applicant) -> tuple[str, str]:
    """What kind of household, and its sex; a pair of two sexes has none that fits."""
    if one.partner_id is None:
        return SINGLE, SEXES.get(one.sex, "")
    if one.together == Together.COUPLE:
        return COUPLE, ""
    return PAIR, SEXES.get(one.sex, "") if one.sex == one.partner_sex else ""


def _standing(people: Sequence[Applicant], standings: Mapping[UUID, Standing], kind: str) -> Standing | None:
    """A couple has the better place of the two, a pair the worse: a friend must not ride on a high score."""
    found = (standings.get(who.application_id) for who in people if who.application_id is not None)
    rows = [row for row in found if row is not None]
    rows.sort(key=_rank)
    if not rows:
        return None
    return rows[-1] if kind == PAIR else rows[0]


def _rank(standing: Standing) -> tuple[object, ...]:
    points = standing.points if standing.points is not None else 0
    return (standing.tier, -points, tuple(-tie for tie in standing.ties), standing.place)


def _left_out(entry: Entry, plan: Plan, known: Known) -> str:
    one = entry.applicant
    if known.promised & {one.teacher_id, one.partner_id}:
        return LeftOut.HAS_PROMISE
    if entry.kind == PAIR and not entry.sex:
        return LeftOut.PAIR_MIXED
    is_tenant = one.kind == ApplicationKind.CHANGE
    if (is_tenant and one.teacher_id not in known.homes) or (plan.purpose == Purpose.SWAP and not is_tenant):
        return LeftOut.NO_HOME
    if plan.ranking == Ranking.POINTS and (entry.standing is None or entry.standing.points is None):
        return LeftOut.NO_POINTS
    return ""


def suits(kind: str, place: Place) -> bool:
    """Beds are for singles, whole units for as many as they hold."""
    if place.bed is not None:
        return kind == SINGLE
    return kind == SINGLE or place.unit.capacity >= 2


def may_have(kind: str, sex: str, place: Place) -> bool:
    """Whether the household may have the place at all, as far as kind and sex say."""
    if not suits(kind, place):
        return False
    return not place.label or (sex != "" and place.label in (OPEN, sex))


def wishes_of(
    one: Applicant, kind: str, sex: str, places: Sequence[Place], *, is_tenant: bool
) -> tuple[str, ...]:
    """The wishes of the form as codes of the pool: a school stands for its places, 服从调剂 for everything after."""
    codes: dict[str, None] = {}
    last = len(one.wishes)
    for at, wish in enumerate(one.wishes, 1):
        name, _, row = wish.partition(":")
        if name == "school" and at == last and not is_tenant and one.accepts_other != YesNo.YES:
            school = next((place.unit.school for place in places if str(place.unit.school_id) == row), "")
            return (*codes, *([f"ANY:school:{school}"] if school else []))
        for place in places:
            there = str(place.unit.school_id if name == "school" else place.unit.id) == row
            if there and may_have(kind, sex, place):
                codes[place.code] = None
    tail = ["ANY:county"] if one.accepts_other == YesNo.YES and not is_tenant else []
    return (*codes, *tail)
