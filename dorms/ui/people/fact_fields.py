"""A field for each kind of fact that is kept with its day, and the kinds a clerk may choose."""

from datetime import date
from decimal import Decimal
from typing import Any

from dorms.domain import factkinds
from dorms.messages import translate
from dorms.rules.vocabulary import WORDS
from dorms.ui.kit.fields import ChoiceField, DayField, Field, NumberField, TextField

MORE = (
    "post_state", "service_ends", "other_housing", "gives_up_housing", "leave", "no_leave", "absence", "no_absence",
    "household_size", "commute_minutes", "disability", "spouse_works_away", "marries_this_year", "born",
    "joined_school", "began_teaching", "retires_on",
)  # fmt: skip
VOCABULARY = {"leave": "leave", "absence": "absence"}  # kinds whose words are listed under another name


def field_for(kind: str, label: str) -> Field[Any] | None:
    """A field that takes what facts of this kind hold."""
    words = WORDS.get(VOCABULARY.get(kind, factkinds.FACT_OF_KIND.get(kind, kind)))
    if kind in factkinds.DAYS:
        return DayField(label)
    if kind in factkinds.NUMBERS or kind.startswith(factkinds.COUNT):
        return NumberField(label)
    if kind in factkinds.FLAGS or kind.startswith(factkinds.MARK):
        return _choice(label, (factkinds.YES, factkinds.NO))
    if kind in factkinds.HOMES or kind.startswith(factkinds.HOME):
        return _choice(label, factkinds.HOME_ANSWERS)
    if kind in factkinds.STATEMENTS.values():
        return _choice(label, (factkinds.NONE,))
    if words:
        return _choice(label, tuple(sorted(words)))
    if kind == factkinds.HOUSING:
        return TextField(label, hint=translate("FactFields", "无；或“本人 公租房”，几项用分号隔开"))
    return TextField(label)


def _choice(label: str, words: tuple[str, ...]) -> ChoiceField[str]:
    return ChoiceField(label, [(translate("FactFields", "（还不知道）"), ""), *((one, one) for one in words)])


def text_of(value: object) -> str:
    """What a field holds, as facts are stored."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value or "")
