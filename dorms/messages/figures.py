"""What each figure is called, and its written definition: the same words on screen, on sheets and on paper."""

from dorms.domain.figures import DEFINITIONS
from dorms.messages.words import translate


def figure_name(name: str) -> str:
    """A figure by its name of `DEFINITIONS`."""
    return _names().get(name, name)


def figure_definition(name: str) -> str:
    """What it counts; the Chinese sentence stands on the sheets, too."""
    return _definitions().get(name, DEFINITIONS.get(name, ""))


def _names() -> dict[str, str]:
    return {
        "总套数": translate("figures", "总套数"),
        "可用套数": translate("figures", "可用套数"),
        "已入住套数": translate("figures", "已入住套数"),
        "空置套数": translate("figures", "空置套数"),
        "可分配": translate("figures", "可分配"),
        "预留与待入住": translate("figures", "预留与待入住"),
        "维修停用": translate("figures", "维修停用"),
        "危房停用": translate("figures", "危房停用"),
        "待腾退": translate("figures", "待腾退"),
        "入住率": translate("figures", "入住率"),
        "空置率": translate("figures", "空置率"),
        "入住人数": translate("figures", "入住人数"),
        "特岗": translate("figures", "其中：特岗"),
        "支教": translate("figures", "其中：支教"),
        "交流轮岗": translate("figures", "其中：轮岗"),
        "新招聘": translate("figures", "其中：新招聘"),
        "其他": translate("figures", "其中：其他"),
        "逾期未退": translate("figures", "逾期未退"),
        "60 天内到期": translate("figures", "60 天内到期"),
        "本期入住": translate("figures", "本期入住"),
        "本期退房": translate("figures", "本期退房"),
        "本期报修": translate("figures", "本期报修"),
        "未完工维修": translate("figures", "未完工维修"),
        "轮候人数": translate("figures", "轮候人数"),
    }


def _definitions() -> dict[str, str]:
    return _of_stock() | _of_people()


def _of_stock() -> dict[str, str]:
    return {
        "总套数": translate("figures", "统计日夜间在册的房屋，不含注销；已停用、注销但仍有人住的计入"),
        "可用套数": translate("figures", "已入住套数与空置套数之和"),
        "已入住套数": translate("figures", "统计日夜间有人住的房屋，不论人数，也不论期限是否已到"),
        "空置套数": translate("figures", "没有停用、统计日夜间无人住的房屋，含预留(机动)和已分配待入住"),
        "可分配": translate("figures", "没有停用、无人住，既没有预留也没有分配给人的房屋"),
        "预留与待入住": translate("figures", "没有停用、无人住，已预留(机动)或已分配给人但还没有入住的房屋"),
        "维修停用": translate("figures", "统计日处于维修停用或危房停用且无人住的房屋"),
        "危房停用": translate("figures", "维修停用的房屋中因危房停用的"),
        "待腾退": translate("figures", "有人住，但住户协议期限都已满，或房屋已停用、注销"),
        "入住率": translate("figures", "已入住套数÷可用套数×100%，保留两位小数"),
        "空置率": translate("figures", "100%－入住率"),
    }


def _of_people() -> dict[str, str]:
    return {
        "入住人数": translate(
            "figures", "统计日夜间住在房屋内的教师，夫妻、合住各计一人；人员类别按签协议时认定，不重复计入"
        ),
        "本期入住": translate("figures", "本期内开始居住的教师，按入住日期计，每住一次计一次"),
        "本期退房": translate("figures", "本期内搬出的教师，按实退日期计，每退一次计一次"),
        "逾期未退": translate("figures", "统计日夜间在住、协议期限最后一日早于统计日的教师"),
        "60 天内到期": translate("figures", "统计日夜间在住、协议期限最后一日在统计日起 60 天以内的教师"),
        "本期报修": translate("figures", "报修日期在本期内的维修单，含后来作废的"),
        "未完工维修": translate("figures", "统计日已经报修、当日还没有完工也没有作废的维修单"),
        "轮候人数": translate("figures", "统计日状态为合格(轮候)或待选房的申请"),
    }
