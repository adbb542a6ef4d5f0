"""For every kind of finding in a sheet: its name, the rule behind it, and what the clerk does about it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain.imports import Code, NoticeCode, Outcome, SkipReason
from dorms.messages.words import translate

NAMES = {
    Code.ID_FORM: QT_TRANSLATE_NOOP("findings", "身份证号写法"),
    Code.ID_TRUNCATED: QT_TRANSLATE_NOOP("findings", "身份证号尾数丢失"),
    Code.ID_MASKED: QT_TRANSLATE_NOOP("findings", "身份证号被遮挡"),
    Code.ID_OLD15: QT_TRANSLATE_NOOP("findings", "15 位旧身份证号"),
    Code.ID_CHECKSUM: QT_TRANSLATE_NOOP("findings", "身份证号校验位不对"),
    Code.ID_LENGTH: QT_TRANSLATE_NOOP("findings", "身份证号位数不对"),
    Code.ID_DATE: QT_TRANSLATE_NOOP("findings", "身份证号出生日期不对"),
    Code.ID_CHAR: QT_TRANSLATE_NOOP("findings", "身份证号里有字母"),
    Code.ID_OTHER_DOCUMENT: QT_TRANSLATE_NOOP("findings", "其他证件"),
    Code.NAME_FORM: QT_TRANSLATE_NOOP("findings", "姓名写法"),
    Code.NAME_CHAR_LOST: QT_TRANSLATE_NOOP("findings", "姓名缺字"),
    Code.NAME_INVALID: QT_TRANSLATE_NOOP("findings", "姓名里有别的内容"),
    Code.NAME_MISMATCH: QT_TRANSLATE_NOOP("findings", "姓名与身份证号不符"),
    Code.TWO_PEOPLE: QT_TRANSLATE_NOOP("findings", "一格两人"),
    Code.INVISIBLE: QT_TRANSLATE_NOOP("findings", "看不见的字符"),
    Code.CONTROL_CHAR: QT_TRANSLATE_NOOP("findings", "控制字符"),
    Code.TOO_LONG: QT_TRANSLATE_NOOP("findings", "内容过长"),
    Code.PHONE_FORM: QT_TRANSLATE_NOOP("findings", "电话写法"),
    Code.PHONE_INVALID: QT_TRANSLATE_NOOP("findings", "电话不对"),
    Code.DATE_FORM: QT_TRANSLATE_NOOP("findings", "日期写法"),
    Code.DATE_UNCLEAR: QT_TRANSLATE_NOOP("findings", "日期不明确"),
    Code.DATE_INVALID: QT_TRANSLATE_NOOP("findings", "没有这一天"),
    Code.DATE_ORDER: QT_TRANSLATE_NOOP("findings", "日期先后不对"),
    Code.NUMBER_FORM: QT_TRANSLATE_NOOP("findings", "数字写法"),
    Code.NUMBER_UNCLEAR: QT_TRANSLATE_NOOP("findings", "数字不明确"),
    Code.NUMBER_RANGE: QT_TRANSLATE_NOOP("findings", "数字超出范围"),
    Code.UNIT_FORM: QT_TRANSLATE_NOOP("findings", "房号写法"),
    Code.UNIT_AMBIGUOUS: QT_TRANSLATE_NOOP("findings", "房号不明确"),
    Code.UNIT_RANGE: QT_TRANSLATE_NOOP("findings", "一格几间房"),
    Code.UNIT_STATE: QT_TRANSLATE_NOOP("findings", "房屋已停用"),
    Code.UNKNOWN_UNIT: QT_TRANSLATE_NOOP("findings", "台账里没有这套房"),
    Code.SYNONYM: QT_TRANSLATE_NOOP("findings", "同义写法"),
    Code.UNKNOWN_CODE: QT_TRANSLATE_NOOP("findings", "不认识的选项"),
    Code.UNKNOWN_SCHOOL: QT_TRANSLATE_NOOP("findings", "不认识的学校"),
    Code.UNKNOWN_PERSON: QT_TRANSLATE_NOOP("findings", "花名册里没有此人"),
    Code.SCHOOL_MISMATCH: QT_TRANSLATE_NOOP("findings", "学校与花名册不符"),
    Code.SEX_MISMATCH: QT_TRANSLATE_NOOP("findings", "性别与身份证号不符"),
    Code.MERGED: QT_TRANSLATE_NOOP("findings", "合并单元格"),
    Code.DITTO: QT_TRANSLATE_NOOP("findings", "同上"),
    Code.SPLIT_LIST: QT_TRANSLATE_NOOP("findings", "一格几个志愿"),
    Code.DUPLICATE_WISH: QT_TRANSLATE_NOOP("findings", "志愿重复"),
    Code.WISH_UNCLEAR: QT_TRANSLATE_NOOP("findings", "志愿不明确"),
    Code.FORMULA_CACHED: QT_TRANSLATE_NOOP("findings", "公式"),
    Code.FORMULA_NO_VALUE: QT_TRANSLATE_NOOP("findings", "公式没有结果"),
    Code.CELL_ERROR: QT_TRANSLATE_NOOP("findings", "单元格出错"),
    Code.DUPLICATE: QT_TRANSLATE_NOOP("findings", "重复"),
    Code.PERSON_TWICE: QT_TRANSLATE_NOOP("findings", "一人两处"),
    Code.CAPACITY: QT_TRANSLATE_NOOP("findings", "超过核定人数"),
    Code.HIDDEN_ROW: QT_TRANSLATE_NOOP("findings", "隐藏的行"),
    Code.STRUCK_ROW: QT_TRANSLATE_NOOP("findings", "划掉的行"),
    Code.COLUMN_SHIFT: QT_TRANSLATE_NOOP("findings", "内容错列"),
    Code.MISSING: QT_TRANSLATE_NOOP("findings", "必填项空着"),
    Code.MOVED_OUT: QT_TRANSLATE_NOOP("findings", "已登记退房"),
    Code.MAYBE_SAME: QT_TRANSLATE_NOOP("findings", "可能是同一人"),
    Code.ID_CHANGED: QT_TRANSLATE_NOOP("findings", "身份证号与登记的不同"),
    Code.TERM_SHORTER: QT_TRANSLATE_NOOP("findings", "期限比已登记的短"),
    Code.AGREEMENT_TAKEN: QT_TRANSLATE_NOOP("findings", "协议编号已用过"),
    Code.ANSWERED: QT_TRANSLATE_NOOP("findings", "已由人核定"),
}

RULES = {
    Code.ID_FORM: QT_TRANSLATE_NOOP(
        "findings", "身份证号应是 18 个半角字符，前后没有空格和引号，末位的 X 大写。"
    ),
    Code.ID_TRUNCATED: QT_TRANSLATE_NOOP(
        "findings", "身份证号存成了数字，Excel 只保留前 15 位，后 3 位已经丢失，不能照抄。"
    ),
    Code.ID_MASKED: QT_TRANSLATE_NOOP("findings", "身份证号中间几位被星号遮住。"),
    Code.ID_OLD15: QT_TRANSLATE_NOOP("findings", "这是 15 位的旧身份证号，现在用 18 位。"),
    Code.ID_CHECKSUM: QT_TRANSLATE_NOOP("findings", "身份证号最后一位与前 17 位对不上，至少有一位写错了。"),
    Code.ID_LENGTH: QT_TRANSLATE_NOOP("findings", "身份证号应有 18 位，这里的位数不对。"),
    Code.ID_DATE: QT_TRANSLATE_NOOP("findings", "身份证号第 7 到 14 位是出生日期，这一天不存在。"),
    Code.ID_CHAR: QT_TRANSLATE_NOOP("findings", "身份证号前 17 位只能是数字 0 到 9，这里有别的字符。"),
    Code.ID_OTHER_DOCUMENT: QT_TRANSLATE_NOOP("findings", "这像是护照或通行证的号码，不是居民身份证号。"),
    Code.NAME_FORM: QT_TRANSLATE_NOOP("findings", "姓名中间不留空格，少数民族姓名用统一的间隔号。"),
    Code.NAME_CHAR_LOST: QT_TRANSLATE_NOOP("findings", "姓名里有字在保存文件时丢失，变成了问号或方框。"),
    Code.NAME_INVALID: QT_TRANSLATE_NOOP("findings", "姓名一格只写姓名，这里还有说明或符号。"),
    Code.NAME_MISMATCH: QT_TRANSLATE_NOOP("findings", "教师花名册里，这个身份证号是另一个人的。"),
    Code.TWO_PEOPLE: QT_TRANSLATE_NOOP("findings", "一格里写了两个人，无法知道这一行说的是谁。"),
    Code.INVISIBLE: QT_TRANSLATE_NOOP("findings", "格子里有看不见的字符（空格、换行、制表符等）。"),
    Code.CONTROL_CHAR: QT_TRANSLATE_NOOP("findings", "格子里有控制字符，任何表格都不能保存它。"),
    Code.TOO_LONG: QT_TRANSLATE_NOOP("findings", "一格最多 32767 个字符，这里超过了。"),
    Code.PHONE_FORM: QT_TRANSLATE_NOOP("findings", "手机号应是连续的 11 位数字。"),
    Code.PHONE_INVALID: QT_TRANSLATE_NOOP("findings", "这里不是一个 11 位的手机号。"),
    Code.DATE_FORM: QT_TRANSLATE_NOOP("findings", "日期没有写成统一的样子，但只有一种读法。"),
    Code.DATE_UNCLEAR: QT_TRANSLATE_NOOP("findings", "这个日期有几种读法，或缺了年、月、日。"),
    Code.DATE_INVALID: QT_TRANSLATE_NOOP("findings", "日历上没有这一天。"),
    Code.DATE_ORDER: QT_TRANSLATE_NOOP("findings", "结束不能早于开始，已经发生的事不能晚于今天。"),
    Code.NUMBER_FORM: QT_TRANSLATE_NOOP("findings", "数字里带着单位、逗号、空格或全角字符。"),
    Code.NUMBER_UNCLEAR: QT_TRANSLATE_NOOP("findings", "这里看不出是哪个数。"),
    Code.NUMBER_RANGE: QT_TRANSLATE_NOOP(
        "findings", "这个数不在合理的范围内（面积 5 到 200 平方米，金额和人数不能为负）。"
    ),
    Code.UNIT_FORM: QT_TRANSLATE_NOOP(
        "findings", "房号没有写成“学校-1栋-2单元-301”的样子，但只有一套房对得上。"
    ),
    Code.UNIT_AMBIGUOUS: QT_TRANSLATE_NOOP("findings", "有几套房对得上这个房号，或看不出是哪一套。"),
    Code.UNIT_RANGE: QT_TRANSLATE_NOOP("findings", "一格里写了几间房，一行只能是一套。"),
    Code.UNIT_STATE: QT_TRANSLATE_NOOP("findings", "房源台账里这套房已停用（维修或危房）。"),
    Code.UNKNOWN_UNIT: QT_TRANSLATE_NOOP("findings", "房源台账里没有这套房。"),
    Code.SYNONYM: QT_TRANSLATE_NOOP("findings", "这是规范写法的另一种叫法。"),
    Code.UNKNOWN_CODE: QT_TRANSLATE_NOOP("findings", "这一栏只能填规定的几种，这里是别的词。"),
    Code.UNKNOWN_SCHOOL: QT_TRANSLATE_NOOP("findings", "学校名录里没有这个写法，或有几所学校都这样叫。"),
    Code.UNKNOWN_PERSON: QT_TRANSLATE_NOOP("findings", "身份证号没有写错，但教师花名册里没有这个人。"),
    Code.SCHOOL_MISMATCH: QT_TRANSLATE_NOOP("findings", "教师花名册里，这个人在另一所学校。"),
    Code.SEX_MISMATCH: QT_TRANSLATE_NOOP(
        "findings", "身份证号第 17 位单数为男、双数为女，与性别一栏不一致。"
    ),
    Code.MERGED: QT_TRANSLATE_NOOP("findings", "这一格属于合并单元格，取上面第一格的内容。"),
    Code.DITTO: QT_TRANSLATE_NOOP(
        "findings", "这一格写着“同上”，取上一行的内容；姓名和身份证号不能写“同上”。"
    ),
    Code.SPLIT_LIST: QT_TRANSLATE_NOOP("findings", "一格里写了几个志愿，按先后拆开。"),
    Code.DUPLICATE_WISH: QT_TRANSLATE_NOOP("findings", "同一个志愿写了两次。"),
    Code.WISH_UNCLEAR: QT_TRANSLATE_NOOP("findings", "这个志愿既不是房号，也不是学校。"),
    Code.FORMULA_CACHED: QT_TRANSLATE_NOOP("findings", "这一格是公式，取表格里存着的结果。"),
    Code.FORMULA_NO_VALUE: QT_TRANSLATE_NOOP("findings", "这一格是公式，但文件里没有算出的结果。"),
    Code.CELL_ERROR: QT_TRANSLATE_NOOP("findings", "这一格是公式出错的提示，不是内容。"),
    Code.DUPLICATE: QT_TRANSLATE_NOOP("findings", "同样的一行在表里不止一次。"),
    Code.PERSON_TWICE: QT_TRANSLATE_NOOP("findings", "同一个人写在两套房里，一个人只能住一套。"),
    Code.CAPACITY: QT_TRANSLATE_NOOP("findings", "这套房的人数超过了核定人数。"),
    Code.HIDDEN_ROW: QT_TRANSLATE_NOOP(
        "findings", "这一行在表格里是隐藏的，可能是筛选掉的，也可能是已经搬走的人。"
    ),
    Code.STRUCK_ROW: QT_TRANSLATE_NOOP(
        "findings", "这一行在表格里用删除线划掉了，多半是已经调走、搬走或作废的。"
    ),
    Code.COLUMN_SHIFT: QT_TRANSLATE_NOOP("findings", "这一行的内容与表头错开了一列。"),
    Code.MISSING: QT_TRANSLATE_NOOP("findings", "这一栏空着，没有它就无法登记。"),
    Code.MOVED_OUT: QT_TRANSLATE_NOOP(
        "findings", "这个人在这套房里的入住已登记结束，表上的入住日期在那之前，这张表可能是旧的。"
    ),
    Code.MAYBE_SAME: QT_TRANSLATE_NOOP(
        "findings", "已登记的教师里有同校同名的人，一边有身份证号，一边没有，可能是同一个人。"
    ),
    Code.ID_CHANGED: QT_TRANSLATE_NOOP(
        "findings", "已登记的教师里有同名、同电话的人，身份证号却不一样，可能是同一个人改了号码或有一处写错。"
    ),
    Code.TERM_SHORTER: QT_TRANSLATE_NOOP(
        "findings", "已登记的期限比表上的长，多半是续住过了，这张表可能是旧的。"
    ),
    Code.AGREEMENT_TAKEN: QT_TRANSLATE_NOOP("findings", "这个协议编号已经用在另一套房上。"),
    Code.ANSWERED: QT_TRANSLATE_NOOP("findings", "这一格按您在预检时的决定读取。"),
}

REMEDIES = {
    Code.ID_TRUNCATED: QT_TRANSLATE_NOOP("findings", "请向本人核对后，把该列设为“文本”格式再填完整号码。"),
    Code.ID_MASKED: QT_TRANSLATE_NOOP("findings", "请填完整号码。"),
    Code.ID_OLD15: QT_TRANSLATE_NOOP("findings", "请填 18 位号码。"),
    Code.ID_OTHER_DOCUMENT: QT_TRANSLATE_NOOP("findings", "请说明是什么证件，或改填居民身份证号。"),
    Code.NAME_CHAR_LOST: QT_TRANSLATE_NOOP("findings", "请补上丢失的字，或填完整的身份证号。"),
    Code.NAME_INVALID: QT_TRANSLATE_NOOP("findings", "请只留姓名，说明写到备注。"),
    Code.NAME_MISMATCH: QT_TRANSLATE_NOOP("findings", "请核对是姓名错了还是号码错了。"),
    Code.TWO_PEOPLE: QT_TRANSLATE_NOOP("findings", "请分成两行，每人一行。"),
    Code.PHONE_INVALID: QT_TRANSLATE_NOOP("findings", "请填一个 11 位手机号，没有就留空。"),
    Code.DATE_UNCLEAR: QT_TRANSLATE_NOOP("findings", "请写成 2026-09-01 的样子。"),
    Code.NUMBER_UNCLEAR: QT_TRANSLATE_NOOP("findings", "请只填一个数字。"),
    Code.UNIT_AMBIGUOUS: QT_TRANSLATE_NOOP("findings", "请写全学校、楼栋、单元和房号。"),
    Code.UNIT_RANGE: QT_TRANSLATE_NOOP("findings", "请一套一行。"),
    Code.UNIT_STATE: QT_TRANSLATE_NOOP("findings", "请核对房号，或先改这套房的使用状态。"),
    Code.UNKNOWN_UNIT: QT_TRANSLATE_NOOP("findings", "请改房号；确有这套房的，先登记到房源台账。"),
    Code.UNKNOWN_CODE: QT_TRANSLATE_NOOP("findings", "请改成规定的词。"),
    Code.UNKNOWN_SCHOOL: QT_TRANSLATE_NOOP("findings", "请写学校的规范名。"),
    Code.UNKNOWN_PERSON: QT_TRANSLATE_NOOP("findings", "请先登记这位教师，或核对号码。"),
    Code.SCHOOL_MISMATCH: QT_TRANSLATE_NOOP("findings", "请核实是否调动。"),
    Code.SEX_MISMATCH: QT_TRANSLATE_NOOP("findings", "请核对性别和号码。"),
    Code.DITTO: QT_TRANSLATE_NOOP("findings", "请写出内容。"),
    Code.DUPLICATE_WISH: QT_TRANSLATE_NOOP("findings", "请问清本人后删去一个。"),
    Code.WISH_UNCLEAR: QT_TRANSLATE_NOOP("findings", "请写房号或学校。"),
    Code.DUPLICATE: QT_TRANSLATE_NOOP("findings", "请核对后只留一行。"),
    Code.PERSON_TWICE: QT_TRANSLATE_NOOP("findings", "请核实此人住哪一套。"),
    Code.CAPACITY: QT_TRANSLATE_NOOP("findings", "请核实谁住在这里，或更正核定人数。"),
    Code.HIDDEN_ROW: QT_TRANSLATE_NOOP("findings", "请决定要不要这一行。"),
    Code.STRUCK_ROW: QT_TRANSLATE_NOOP("findings", "请决定要不要这一行。"),
    Code.COLUMN_SHIFT: QT_TRANSLATE_NOOP("findings", "请把这一行移回原来的列。"),
    Code.MISSING: QT_TRANSLATE_NOOP("findings", "请补上。"),
    Code.MOVED_OUT: QT_TRANSLATE_NOOP(
        "findings", "确已搬走的，请从表里删去这一行；又搬回来的，请改入住日期。"
    ),
    Code.MAYBE_SAME: QT_TRANSLATE_NOOP(
        "findings", "是同一人的，请补齐身份证号；不是的，请先在“教师”页登记此人。"
    ),
    Code.ID_CHANGED: QT_TRANSLATE_NOOP(
        "findings", "是同一人的，请先在“教师”页更正身份证号；不是的，请先在“教师”页登记此人，再导入。"
    ),
    Code.TERM_SHORTER: QT_TRANSLATE_NOOP("findings", "请核对期限，或换用最新的表。"),
    Code.AGREEMENT_TAKEN: QT_TRANSLATE_NOOP("findings", "请核对协议编号。"),
    Code.FORMULA_NO_VALUE: QT_TRANSLATE_NOOP(
        "findings", "请用 WPS 或 Excel 打开并保存一次，或把公式换成数值。"
    ),
    Code.CELL_ERROR: QT_TRANSLATE_NOOP("findings", "请换成真正的内容。"),
}
CORRECT = QT_TRANSLATE_NOOP("findings", "请在表格里改正后重新导入。")


def code_name(code: Code) -> str:
    """A few words for the kind of finding, for lists and counters."""
    words = str(NAMES[code])
    return translate("findings", words)


def rule_of(code: Code) -> str:
    """The rule that was broken, as one sentence."""
    words = str(RULES[code])
    return translate("findings", words)


def remedy_of(code: Code) -> str:
    """What to do about a finding that was not repaired."""
    words = str(REMEDIES.get(code, CORRECT))
    return translate("findings", words)


def outcome_name(outcome: Outcome) -> str:
    """What becomes of a row."""
    return {
        Outcome.OK: translate("findings", "正确"),
        Outcome.REPAIRED: translate("findings", "已修正"),
        Outcome.NEEDS_PERSON: translate("findings", "需人工核实"),
        Outcome.REFUSED: translate("findings", "不能导入"),
    }[outcome]


def skip_name(reason: SkipReason) -> str:
    """Why a row of the sheet was passed over."""
    return {
        SkipReason.HEADER: translate("findings", "重复的表头"),
        SkipReason.COLUMN_NUMBERS: translate("findings", "栏次行"),
        SkipReason.TOTAL: translate("findings", "小计或合计"),
        SkipReason.FOOTER: translate("findings", "表尾"),
    }[reason]


NOTICES = {
    NoticeCode.DATA_NOT_ON_FIRST_SHEET: QT_TRANSLATE_NOOP("findings", "数据不在第一张工作表上。"),
    NoticeCode.HIDDEN_SHEET: QT_TRANSLATE_NOOP("findings", "工作表“{detail}”是隐藏的，没有读取。"),
    NoticeCode.HIDDEN_COLUMN: QT_TRANSLATE_NOOP("findings", "“{detail}”一列是隐藏的，已照常读取。"),
    NoticeCode.HIDDEN_ROWS: QT_TRANSLATE_NOOP("findings", "表中有隐藏的行，需人工核实。"),
    NoticeCode.ENCODING: QT_TRANSLATE_NOOP("findings", "文本文件用的是 {detail} 编码，请核对有无乱码。"),
    NoticeCode.DATE_SYSTEM_1904: QT_TRANSLATE_NOOP(
        "findings", "这个工作簿用的是 1904 日期系统，日期已照此换算。"
    ),
    NoticeCode.EXTERNAL_LINK: QT_TRANSLATE_NOOP("findings", "这个工作簿引用了别的文件，没有去打开它们。"),
    NoticeCode.MACROS: QT_TRANSLATE_NOOP("findings", "这个工作簿带有宏，只读取了数据，没有运行宏。"),
    NoticeCode.NO_LONGER_MARKED: QT_TRANSLATE_NOOP(
        "findings",
        "这张表带着行码，却不能与导出时逐格比对（标记没有了、被改过，或不是从这里导出的），按普通表读取。",
    ),
}
