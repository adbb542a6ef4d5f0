"""The county as the sample workbooks tell it, and a small one in which single rules are easy to see."""

from datetime import date
from functools import cache
from pathlib import Path

from dorms.domain.idnumbers import check_digit
from dorms.domain.imports import Kind, Known, KnownSchool, KnownTeacher, KnownUnit, SheetReport
from dorms.sheets.reading import read_sheet

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2026, 6, 15)
LEDGERS = {
    Kind.SCHOOLS: "学校名录.xlsx",
    Kind.UNITS: "房源台账.xlsx",
    Kind.TEACHERS: "教师花名册.xlsx",
    Kind.STAYS: "入住花名册.xlsx",
    Kind.APPLICATIONS: "申请汇总表.xlsx",
    Kind.TICKETS: "维修台账.xlsx",
}


def read(kind: Kind, path: Path, known: Known) -> SheetReport:
    return read_sheet(kind, path.read_bytes(), path.name, known, TODAY)


@cache
def ledger(kind: Kind) -> SheetReport:
    """One of the county's own ledgers, read with all that comes before it in the order of import."""
    known = Known() if kind is Kind.SCHOOLS else _known_before(kind)
    return read(kind, DATA / "county" / LEDGERS[kind], known)


def _known_before(kind: Kind) -> Known:
    if kind in (Kind.UNITS, Kind.TEACHERS):
        return Known(schools=_schools())
    return county()


@cache
def county() -> Known:
    """学校名录, 房源台账 and 教师花名册, read by the code under test."""
    return Known(_schools(), _units(), _teachers())


def _schools() -> tuple[KnownSchool, ...]:
    rows = (row.values for row in ledger(Kind.SCHOOLS).rows)
    return tuple(
        KnownSchool(str(v["school"]), str(v["town"]), str(v["category"]), tuple(v["aliases"]))  # type: ignore[arg-type]
        for v in rows
    )


def _units() -> tuple[KnownUnit, ...]:
    rows = (row.values for row in ledger(Kind.UNITS).rows)
    return tuple(
        KnownUnit(
            str(v["school"]),
            str(v["building"]),
            str(v["entrance"]),
            str(v["room"]),
            v["capacity"] if isinstance(v["capacity"], int) else None,
            str(v["state"]),
        )
        for v in rows
    )


def _teachers() -> tuple[KnownTeacher, ...]:
    rows = (row.values for row in ledger(Kind.TEACHERS).rows)
    keys = ("id_number", "name", "school", "sex", "category", "spouse_id")
    return tuple(KnownTeacher(*(str(v[key]) for key in keys)) for v in rows)


def number(first17: str) -> str:
    """A valid ID number that begins so."""
    return first17 + check_digit(first17)


ZHANG = number("34012419900101001")  # a man
LI = number("34012419880808002")  # a woman
WANG = number("34012419920202003")
ZHAO = number("34012419930303004")

SMALL = Known(
    schools=(
        KnownSchool("白山镇中心小学", "白山镇", "中心校", ("白山中心校", "白山中心小学")),
        KnownSchool("白山镇戴桥小学", "白山镇", "小学", ("戴桥小学",)),
        KnownSchool("同大镇新建小学", "同大镇", "小学", ("新建小学",)),
        KnownSchool("白湖镇新建小学", "白湖镇", "小学", ("新建小学",)),
    ),
    units=(
        KnownUnit("白山镇中心小学", "1栋", "1单元", "101", 2, "在用"),
        KnownUnit("白山镇中心小学", "1栋", "1单元", "102", 1, "在用"),
        KnownUnit("白山镇中心小学", "1栋", "2单元", "101", 2, "在用"),
        KnownUnit("白山镇中心小学", "1栋", "2单元", "301", 2, "维修停用"),
        KnownUnit("白山镇中心小学", "2栋", "1单元", "202", 2, "在用"),
        KnownUnit("白山镇戴桥小学", "东楼", "", "3", 2, "在用"),
    ),
    teachers=(
        KnownTeacher(ZHANG, "张三", "白山镇中心小学", "男"),
        KnownTeacher(LI, "李小红", "白山镇中心小学", "女"),
        KnownTeacher(WANG, "王五", "白山镇戴桥小学", "男"),
        KnownTeacher(ZHAO, "阿依古丽·买买提", "白山镇戴桥小学", "女"),
    ),
)
