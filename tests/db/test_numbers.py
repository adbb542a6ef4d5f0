"""Official numbers: every gap is explained, imported numbers are nobody's series."""

from datetime import date

from sqlalchemy.orm import Session

from dorms.actions.undoing import undo
from dorms.db.checks import check_store
from dorms.db.tables import TicketRow
from dorms.domain.identity import new_id
from tests.builders import TODAY, County


def codes(county: County) -> list[str]:
    return [str(one.code) for one in check_store(county.store, today=TODAY)]


def test_an_undone_number_is_explained_and_never_given_again(county: County) -> None:
    county.building()
    first = county.lives(county.teacher("甲"), county.unit()).agreement_no
    undo(county.store)
    second = county.lives(county.teacher("乙"), county.unit(), last_day=date(2027, 8, 31)).agreement_no
    assert first != second
    assert codes(county) == ["NUMBER_VOID"]


def test_imported_numbers_with_gaps_raise_no_question(county: County) -> None:
    def add(session: Session) -> None:
        session.add(TicketRow(id=new_id(), number="WX2024-0016"))

    county.store.run(add)
    assert codes(county) == []
