"""Which of the schemes of repair the county follows: the bureau chooses, its offices are told (scope.FOR_ALL)."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import SettingRow, live
from dorms.domain.identity import new_id
from dorms.domain.upkeep.schemes import Scheme
from dorms.errors.living import UnknownCode
from dorms.errors.sync import BureauAlone
from dorms.sync.scope import REPAIR_SCHEME
from dorms.sync.standing import is_bureau


def scheme_of(session: Session) -> Scheme:
    """The scheme chosen; natural wear is the school's where nobody chose."""
    row = _row(session)
    return Scheme(row.value) if row is not None and row.value in set(Scheme) else Scheme.WEAR


def choose_scheme(session: Session, scheme: str) -> None:
    """From now on kinds of repair and who pays are proposed by this one; tickets written stay as they are."""
    if scheme not in set(Scheme):
        raise UnknownCode("scheme", scheme, tuple(Scheme))
    if not is_bureau(session):
        raise BureauAlone
    row = _row(session)
    if row is None:
        row = SettingRow(id=new_id(), name=REPAIR_SCHEME, value=str(scheme), office_id=_bureau(session))
        session.add(row)
    else:
        row.value = str(scheme)


def _row(session: Session) -> SettingRow | None:
    """The bureau's own word; what an office may have written under the name is not the county's."""
    query = select(SettingRow).where(
        live(SettingRow), SettingRow.name == REPAIR_SCHEME, SettingRow.owner_office == _bureau(session)
    )
    return session.scalar(query.order_by(SettingRow.id).limit(1))


def _bureau(session: Session) -> UUID:
    return UUID(meta.recall(session, meta.BUREAU) or meta.recall(session, meta.OFFICE) or "")
