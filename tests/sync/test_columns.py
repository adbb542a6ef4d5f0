"""Values of many lines as columns against the reading of each value for itself."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from dorms.db.tables import SYNCED
from dorms.sync.columns import Plan, hexadecimals
from dorms.sync.values import BadValue, Form, form_of

DIALECT = sqlite.dialect()
REGISTERS = [(entity, name) for entity in sorted(SYNCED) for name in Form(SYNCED[entity]).registers]
ID = "01a20d5b-0000-7000-8000-000000000001"
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.sampled_from(
        (ID, ID.upper(), ID.replace("-", ""), "2026-02-28", "2026-02-30", "20260228", "12.50", "1e3", "")
    ),
    st.sampled_from(("12.5", "12", "NaN", "a\x00b", "张三", "2019-08")),
)
values = st.one_of(
    scalars,
    st.lists(scalars, max_size=2),
    st.dictionaries(st.sampled_from(("start", "until", "building_id", "x")), scalars, max_size=3),
    st.just({"erased": True}),
)


def _singly(form: Form, register: str, value: Any) -> tuple[Any, ...]:
    """As `Form` reads it and the driver would get it."""
    columns = form.columns(register, value)
    table = form.row_type.__table__  # type: ignore[attr-defined]
    found = []
    for name, one in columns.items():
        bind = table.c[name].type.dialect_impl(DIALECT).bind_processor(DIALECT)
        found.append(one if bind is None or one is None else bind(one))
    return tuple(found)


@given(st.sampled_from(REGISTERS), st.lists(values, min_size=1, max_size=4))
def test_many_values_become_what_each_would(register: tuple[str, str], given_: list[Any]) -> None:
    entity, name = register
    form = form_of(entity)
    assert form is not None
    plan = Plan(form, (name,), native=True)
    try:
        expected = [_singly(form, name, value) for value in given_]
    except BadValue:
        with pytest.raises(BadValue):
            plan.read([[value] for value in given_])
        return
    assert plan.read([[value] for value in given_]) == expected


@given(st.lists(st.uuids(), max_size=5))
def test_ids_are_brought_to_digits(ids: list[UUID]) -> None:
    assert hexadecimals([str(one) for one in ids]) == [one.hex for one in ids]


@pytest.mark.parametrize(
    "text", ["", ID[:-1], ID + "0", ID.upper(), ID.replace("-", "_"), " " + ID[1:], 7, None]
)
def test_no_other_spelling_is_an_id(text: object) -> None:
    with pytest.raises(BadValue):
        hexadecimals([ID, text])
