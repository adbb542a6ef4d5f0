"""Random facts and conditions of every kind."""

import os
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from dorms.domain.facts import Absence, Ban, Breach, Facts, HomeFact, Leave, Lived, OtherHousing
from dorms.rules.vocabulary import WORDS
from tests.rules.builders import DAY

FULL = os.environ.get("DORMS_FULL") == "1"
MANY = 2_000 if FULL else 60

near = st.integers(-4_000, 900).map(lambda n: DAY + timedelta(n))
close = st.integers(-800, 60).map(lambda n: DAY + timedelta(n))
small = st.integers(0, 40).map(lambda n: Decimal(n) / 4)
maybe_until = st.none() | close


def ordered(make):
    return lambda start, length, *more: make(
        start, None if length is None else start + timedelta(length), *more
    )


lengths = st.none() | st.integers(1, 400)
leaves = st.builds(
    lambda kind, start, n: Leave(kind, start, None if n is None else start + timedelta(n)),
    st.sampled_from(("借调", "病假", "脱产")),
    close,
    lengths,
)
absences = st.builds(ordered(Absence), close, lengths, st.sampled_from(("", "病假", "产假")))
stays = st.builds(
    lambda start, n: Lived("A", start, None if n is None else start + timedelta(n)), close, lengths
)
homes = st.builds(
    HomeFact,
    st.sampled_from(("本人", "配偶", "父母", "子女")),
    st.sampled_from(("学区", "乡镇", "县城", "全县", "任何地方", "3公里")),
    st.booleans(),
    st.none() | small,
)
housing = st.builds(
    OtherHousing, st.sampled_from(("本人", "配偶")), st.sampled_from(("公租房", "学校住房")), maybe_until
)
breaches = st.builds(Breach, st.sampled_from(("SUBLET", "MISUSE")), close, st.booleans())
bans = st.builds(lambda start, n: Ban("SUBLET", start, start + timedelta(n)), close, st.integers(1, 900))
months = st.builds(lambda y, m: f"{y}-{m:02}", st.sampled_from((2025, 2026)), st.integers(1, 12))


def some(one, size=2):
    return st.lists(one, max_size=size).map(tuple)


def word(vocabulary):
    return st.sampled_from((*sorted(WORDS[vocabulary]), "别的"))


NUMBERS = """commute_km commute_minutes nights_per_week household_size open_hazards unit_area
monthly_rent market_rent persons_in_unit position points"""
DAYS = """born joined_school joined_county began_teaching title_since graduated resident_since
retires_on service_ends"""
KNOWN = {
    **{
        name: word(name)
        for name in (
            "category", "staffing", "post_state", "title", "degree", "duty", "sex", "marital", "disability",
            "school_kind", "unit_type", "unit_programme", "declared",
        )
    },
    "school": st.sampled_from(("甲小学", "乙小学")),
    "town": st.sampled_from(("白山镇", "同大镇")),
    **dict.fromkeys(NUMBERS.split(), small),
    **dict.fromkeys(DAYS.split(), near),
    **{
        name: st.booleans()
        for name in ("dual_staff", "spouse_works_away", "marries_this_year", "gives_up_housing")
    },
    "other_housing": some(housing),
    "leaves": some(leaves),
    "absences": some(absences),
}  # fmt: skip
RECORDS = {
    "spouses": st.none() | st.sampled_from((Decimal(0), Decimal(1), Decimal(2))),
    "homes": some(homes, 3),
    "stays": some(stays),
    "breaches": some(breaches),
    "bans": some(bans),
    "months_owed": some(months, 4),
    "not_living_found": some(close, 4),
    "give_ups": some(close, 3),
    "counts": st.just(()) | st.just((("县级优秀", Decimal(2)),)),
    "marks": st.just(()) | st.just((("主科教师", True),)),
    "term_until": st.none() | st.just(date(2026, 9, 1)),
    "renewal_applied_on": st.none() | close,
    "registered": st.just("") | st.just("2026-06-01T08:00:00"),
}
facts = st.builds(
    lambda known, records: Facts(who="某", **known, **records),
    st.fixed_dictionaries({}, optional=KNOWN),
    st.fixed_dictionaries({}, optional=RECORDS),
)
all_known = st.builds(
    lambda known, records: Facts(who="某", **known, **records),
    st.fixed_dictionaries(KNOWN),
    st.fixed_dictionaries(RECORDS),
)


@st.composite
def facts_and_more(draw):
    """Facts, and the same with one that was missing."""
    less = draw(facts)
    missing = [name for name in KNOWN if getattr(less, name) is None]
    if not missing:
        return less, less, ""
    name = draw(st.sampled_from(missing))
    return less, replace(less, **{name: draw(KNOWN[name])}), name


CONDITIONS: list[dict[str, object]] = [
    {"kind": "category", "in": ["在编", "特岗"]},
    {"kind": "category", "not_in": ["编外"]},
    {"kind": "staffing", "in": ["事业编制"]},
    {"kind": "post_state", "in": ["在岗"]},
    {"kind": "title", "not_in": ["无"]},
    {"kind": "degree", "in": ["本科"]},
    {"kind": "duty", "in": ["校长"]},
    {"kind": "sex", "in": ["女"]},
    {"kind": "disability", "in": ["一级", "二级"]},
    {"kind": "school", "in": ["甲小学"]},
    {"kind": "town", "not_in": ["同大镇"]},
    {"kind": "school_kind", "in": ["小学"]},
    {"kind": "unit_type", "in": ["单间"]},
    {"kind": "unit_programme", "in": ["公租房"]},
    {"kind": "declared", "in": ["无变化"]},
    {"kind": "marital", "in": ["未婚"], "spouse_away_counts_as_single": True},
    {"kind": "marital", "in": ["已婚"]},
    {"kind": "dual_staff"},
    {"kind": "marries_this_year"},
    {"kind": "gives_up_housing", "is": False},
    {"kind": "mark", "mark": "主科教师"},
    {"kind": "count", "of": "县级优秀", "at_least": "2次"},
    {"kind": "commute", "at_least": "3公里", "less_than": "9公里"},
    {"kind": "commute", "more_than": "5分钟"},
    {"kind": "nights_per_week", "at_least": "4晚/周"},
    {"kind": "household_size", "at_most": "3人"},
    {"kind": "open_hazards", "at_most": "0次"},
    {"kind": "points", "at_least": "5分"},
    {"kind": "position", "at_most": "5名"},
    {"kind": "service", "of": "本校工龄", "at_most": "3年"},
    {"kind": "service", "of": "教龄", "at_least": "5年"},
    {"kind": "service", "of": "毕业", "less_than": "60个月"},
    {"kind": "residence", "at_least": "5年"},
    {"kind": "age", "less_than": "10岁"},
    {"kind": "retirement", "at_least": "1年"},
    {"kind": "no_home", "place": "乡镇", "persons": ["家庭"]},
    {"kind": "no_home", "within": "3公里", "persons": ["本人", "配偶", "父母"]},
    {"kind": "no_other_housing", "persons": ["本人", "配偶"], "given_up_is_enough": True},
    {"kind": "leave_months", "less_than": "6个月", "kinds": ["借调", "脱产"]},
    {"kind": "leave_months", "at_most": "3个月", "count": "累计", "within": "12个月"},
    {"kind": "idle", "at_least": "3个月", "holidays": ["12月20日至2月10日"], "reasons_not_counted": ["病假"]},
    {"kind": "idle", "more_than": "2个月", "count": "累计", "within": "12个月"},
    {"kind": "months_lived", "less_than": "12个月"},
    {"kind": "owing", "at_least": "2个月"},
    {"kind": "owing", "at_least": "2个月", "count": "连续"},
    {"kind": "not_living_found", "at_least": "2次", "within": "3个月"},
    {"kind": "breached", "codes": ["SUBLET"], "within": "24个月"},
    {"kind": "banned"},
    {"kind": "service_over"},
]  # fmt: skip
conditions = st.recursive(
    st.sampled_from(CONDITIONS),
    lambda inner: st.builds(
        lambda kind, of: {"kind": kind, "of": of},
        st.sampled_from(("any", "all", "not")),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=5,
)
