"""Lists of things by unit type: each office has its own, and edits no other."""

import json

from sqlalchemy.orm import Session

from dorms.actions.residence.arriving import keep_things
from dorms.db.queries.residence import THINGS, things_of, things_of_type
from dorms.db.tables import SettingRow
from dorms.domain.identity import new_id
from dorms.domain.residence import USUAL_THINGS, Thing, things_value
from tests.builders import County


def test_the_list_of_ones_own_office_is_used_and_edited(county: County) -> None:
    county.building(unit_type="单间")
    unit = county.unit()
    assert county.store.ask(things_of, unit) == USUAL_THINGS

    def theirs(session: Session) -> None:
        value = json.dumps(things_value([Thing("别处的床")]), ensure_ascii=False)
        session.add(SettingRow(id=new_id(), owner_office=new_id(), name=THINGS + "单间", value=value))

    county.store.run(theirs)
    county.store.run(keep_things, "单间", [Thing("床", 2)])
    county.store.run(keep_things, "单间", [Thing("床", 3)])
    assert county.store.ask(things_of, unit) == (Thing("床", 3),)
    rows = county.store.ask(
        lambda session: session.query(SettingRow).filter(SettingRow.name == THINGS + "单间").count()
    )
    assert rows == 2
    assert county.store.ask(things_of_type, "两室") == USUAL_THINGS
