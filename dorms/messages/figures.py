"""What each figure is called, and its written definition: the same words on screen, on sheets and on paper."""

from dorms.domain.figures import DEFINITIONS, Name
from dorms.messages.words import translate


def figure_name(name: str) -> str:
    """A figure by its name of `DEFINITIONS`."""
    return _names().get(name, name)


def figure_definition(name: str) -> str:
    """What it counts; the Chinese sentence stands on the sheets, too."""
    return _definitions().get(name, DEFINITIONS.get(name, ""))


def sheet_definition(key: str) -> str:
    """Which rows an official sheet has; the rest stands in its notes."""
    return _sheets().get(key, "")


def _sheets() -> dict[str, str]:
    return {
        "units": translate("figures", "统计日在册的房屋，每套一行，不含注销"),
        "stays": translate("figures", "统计日夜间在住的教师，每人一行"),
        "occupancy": translate("figures", "统计日有在册房屋的学校，每校一行"),
        "vacancies": translate("figures", "统计日夜间无人住的房屋，每套一行，含停用的"),
        "waiting": translate("figures", "统计日状态为合格(轮候)或待选房的申请，每份一行"),
        "points": translate("figures", "统计日以前最近锁定的名单上的申请，每份一行"),
        "renewals": translate(
            "figures", "统计日在住、期限已满或 120 天内期满的教师，以及本期已续住的，每人一行"
        ),
        "departures": translate("figures", "实退日在本期内的住户，每退一次一行"),
        "charges": translate("figures", "本期内应收的费用，每人每套房每月一行"),
        "tickets": translate("figures", "报修日在本期内的维修单，每单一行"),
        "inspections": translate(
            "figures", "本期内的检查，全部合格的一行，不合格的每项一行；本期内发现的隐患每处一行"
        ),
        "violations": translate("figures", "发现日期在本期内的违规，每起一行"),
        "service": translate("figures", "有在册房屋或本期有服务事项的学校，每校一行"),
        "accounts": translate("figures", "本期各校有收支或有余额的月份，每校每月一行"),
        "payroll": translate("figures", "本期内制出的代扣表上的教师，每表每人一行"),
    }


def _names() -> dict[str, str]:
    return {
        Name.TOTAL: translate("figures", "总套数"),
        Name.USABLE: translate("figures", "可用套数"),
        Name.OCCUPIED: translate("figures", "已入住套数"),
        Name.VACANT: translate("figures", "空置套数"),
        Name.FREE: translate("figures", "可分配"),
        Name.KEPT: translate("figures", "预留与待入住"),
        Name.CLOSED: translate("figures", "维修停用"),
        Name.DANGEROUS: translate("figures", "危房停用"),
        Name.TO_VACATE: translate("figures", "待腾退"),
        Name.OCCUPIED_RATE: translate("figures", "入住率"),
        Name.VACANT_RATE: translate("figures", "空置率"),
        Name.PEOPLE: translate("figures", "入住人数"),
        Name.SPECIAL: translate("figures", "其中：特岗"),
        Name.SUPPORTING: translate("figures", "其中：支教"),
        Name.ROTATION: translate("figures", "其中：轮岗"),
        Name.RECRUITED: translate("figures", "其中：新招聘"),
        Name.OTHERS: translate("figures", "其中：其他"),
        Name.OVERDUE: translate("figures", "逾期未退"),
        Name.ENDING: translate("figures", "60 天内到期"),
        Name.MOVED_IN: translate("figures", "本期入住"),
        Name.MOVED_OUT: translate("figures", "本期退房"),
        Name.REPORTED: translate("figures", "本期报修"),
        Name.OPEN_TICKETS: translate("figures", "未完工维修"),
        Name.WAITING: translate("figures", "轮候人数"),
        Name.UNDECIDED: translate("figures", "期满待审"),
        Name.OWING: translate("figures", "欠费人数"),
        Name.HAZARDS: translate("figures", "未消除隐患"),
        Name.VIOLATIONS: translate("figures", "本期违规"),
    }


def _definitions() -> dict[str, str]:
    return _of_stock() | _of_people()


def _of_stock() -> dict[str, str]:
    return {
        Name.TOTAL: translate("figures", "统计日夜间在册的房屋，不含注销；已停用、注销但仍有人住的计入"),
        Name.USABLE: translate("figures", "已入住套数与空置套数之和"),
        Name.OCCUPIED: translate(
            "figures",
            "统计日夜间有人住的房屋，不论人数，也不论期限是否已到；临时安置住着人的计入，人数仍计在原住处",
        ),
        Name.VACANT: translate("figures", "没有停用、统计日夜间无人住的房屋，含预留(机动)和已分配待入住"),
        Name.FREE: translate("figures", "没有停用、无人住，既没有预留也没有分配给人的房屋"),
        Name.KEPT: translate("figures", "没有停用、无人住，已预留(机动)或已分配给人但还没有入住的房屋"),
        Name.CLOSED: translate("figures", "统计日处于维修停用或危房停用且无人住的房屋"),
        Name.DANGEROUS: translate("figures", "维修停用的房屋中因危房停用的"),
        Name.TO_VACATE: translate("figures", "有人住，但住户协议期限都已满，或房屋已停用、注销"),
        Name.OCCUPIED_RATE: translate("figures", "已入住套数÷可用套数×100%，保留两位小数"),
        Name.VACANT_RATE: translate("figures", "100%－入住率"),
    }


def _of_people() -> dict[str, str]:
    return {
        Name.PEOPLE: translate(
            "figures", "统计日夜间住在房屋内的教师，夫妻、合住各计一人；人员类别按签协议时认定，不重复计入"
        ),
        Name.MOVED_IN: translate("figures", "本期内开始居住的教师，按入住日期计，每住一次计一次"),
        Name.MOVED_OUT: translate("figures", "本期内搬出的教师，按实退日期计，每退一次计一次"),
        Name.OVERDUE: translate("figures", "统计日夜间在住、协议期限最后一日早于统计日的教师"),
        Name.ENDING: translate("figures", "统计日夜间在住、协议期限最后一日在统计日起 60 天以内的教师"),
        Name.REPORTED: translate("figures", "报修日期在本期内的维修单，含后来作废的"),
        Name.OPEN_TICKETS: translate("figures", "统计日已经报修、当日还没有完工也没有作废的维修单"),
        Name.WAITING: translate("figures", "统计日状态为合格(轮候)或待选房的申请"),
        Name.UNDECIDED: translate(
            "figures", "统计日夜间在住、协议期限已满或 120 天内期满、还没有续住结论的教师"
        ),
        Name.OWING: translate("figures", "到统计日应收款没有缴清的教师，每人计一次，不论欠几笔"),
        Name.HAZARDS: translate("figures", "统计日以前发现、当日还没有经他人复查消除的隐患"),
        Name.VIOLATIONS: translate("figures", "发现日期在本期内的违规，含后来改正的"),
    }
