"""Which of the schemes of repair the county follows."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import SettingRow, live
from dorms.domain.identity import new_id
from dorms.domain.upkeep.schemes import Scheme
from dorms.errors.living import UnknownCode

NAME = "repair_scheme"


def scheme_of(session: Session) -> Scheme:
    """The scheme chosen; natural wear is the school's where nobody chose."""
    row = _row(session)
    return Scheme(row.value) if row is not None and row.value in set(Scheme) else Scheme.WEAR


def choose_scheme(session: Session, scheme: str) -> None:
    """From now on kinds of repair and who pays are proposed by this one; tickets written stay as they are."""
    if scheme not in set(Scheme):
        raise UnknownCode("scheme", scheme, tuple(Scheme))
    row = _row(session)
    if row is None:
        office = UUID(meta.recall(session, meta.OFFICE) or "")
        session.add(SettingRow(id=new_id(), name=NAME, value=str(scheme), office_id=office))
    else:
        row.value = str(scheme)


def _row(session: Session) -> SettingRow | None:
    return session.scalar(select(SettingRow).where(live(SettingRow), SettingRow.name == NAME).limit(1))
