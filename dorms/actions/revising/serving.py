"""服务情况统计表, 收支对账表 and 工资代扣表 brought back: figures are counted; what a pay office answers is taken."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.money.payroll import Deducted, answer_payroll
from dorms.actions.revising.subjects import Occasion, Subject, Values, text_field, write_nothing
from dorms.db.queries.sheet_money import payroll_records
from dorms.db.tables import PayrollLineRow
from dorms.domain.official.money import ACCOUNTS as ACCOUNT_COLUMNS
from dorms.domain.official.money import PAYROLL as PAYROLL_COLUMNS
from dorms.domain.official.serving import SERVICE as SERVICE_COLUMNS
from dorms.domain.revisions import Obstacle
from dorms.sheets.reading.fields import Field, Reads

MOST = 1_000_000


def _nothing(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    """No row of the store stands behind a line of sums."""
    return {}


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in PAYROLL_COLUMNS if column.field not in ("no", "id_number")]
    return {
        one.id: {name: getattr(one, name) for name in shown} for one in payroll_records(session, on.today)
    }


def _objects(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    """An answer is given once and takes no more than was asked; that less needs its reason is held when it is kept."""
    line = row_of(session, PayrollLineRow, row)
    if line.outcome:
        return Obstacle.ENTRIES
    if field != "taken":
        return None
    taken = values["taken"]
    return None if isinstance(taken, Decimal) and 0 <= taken <= (line.amount or 0) else Obstacle.NEEDED


def _write(session: Session, row: UUID, values: Values, on: Occasion) -> None:
    """The payments of what was taken, on the day the sheet is brought in."""
    taken = values.get("taken")
    if isinstance(taken, Decimal):
        answer = Deducted(line=row, taken=taken, reason=str(values.get("reason") or ""))
        answer_payroll(session, [answer], day=on.today, today=on.today)


SERVICE = Subject(
    current=_nothing,
    label=lambda values: str(values.get("school", "")),
    write=write_nothing,
    closed={column.field: Obstacle.FIGURE for column in SERVICE_COLUMNS},
)
ACCOUNTS = Subject(
    current=_nothing,
    label=lambda values: str(values.get("school", "")),
    write=write_nothing,
    closed={column.field: Obstacle.ENTRIES for column in ACCOUNT_COLUMNS},
)
PAYROLL = Subject(
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('month', '')}".strip(),
    own=(
        Field("taken", Reads.NUMBER, ("实扣(元)", "实扣"), low=0, high=MOST),
        text_field("reason", "未扣原因"),
    ),
    objects=_objects,
    write=_write,
    closed={
        "school": Obstacle.REGISTER,
        "month": Obstacle.ENTRIES,
        "name": Obstacle.REGISTER,
        "id_number": Obstacle.REGISTER,
        "unit": Obstacle.PLACE,
        "items": Obstacle.ENTRIES,
        "amount": Obstacle.ARREARS,
        "consent": Obstacle.REGISTER,
        "outcome": Obstacle.COMPUTED,
    },
)
