"""Words for what a check of the store finds."""

from dorms.domain.findings import CheckCode, StoreFinding
from dorms.messages.fields import field_name
from dorms.messages.words import explain, translate


@explain.register
def _(finding: StoreFinding) -> str:
    facts = {name: field_name(value) if name == "column" else value for name, value in finding.facts.items()}
    return _sentence(finding.code).format_map(_Facts(facts))


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _sentence(code: CheckCode) -> str:
    return {
        CheckCode.FILE_DAMAGED: translate("checks", "数据文件有损坏：{finding}。请用“恢复备份”。"),
        CheckCode.OPERATION_ALTERED: translate("checks", "操作 {line} 的内容被改过，与它的校验码不符。"),
        CheckCode.CHANGE_ALTERED: translate("checks", "变更 {line} 的内容被改过，与它的校验码不符。"),
        CheckCode.CHAIN_BROKEN: translate("checks", "操作 {line} 前面缺了一步，变更记录不连续。"),
        CheckCode.CHANGE_WITHOUT_OPERATION: translate("checks", "变更 {line} 找不到所属的操作。"),
        CheckCode.ROW_DIFFERS: translate("checks", "“{column}”与变更记录不符，可能被别的程序改过。"),
        CheckCode.ROW_WITHOUT_JOURNAL: translate("checks", "这条记录没有变更记录，不是本程序写入的。"),
        CheckCode.DANGLING: translate("checks", "“{column}”指向的记录不存在或已作废。"),
        CheckCode.UNIT_OVERBOOKED: translate(
            "checks", "{unit} 核定 {capacity} 人，同一夜有 {people} 人入住或分得。"
        ),
        CheckCode.UNIT_CLOSED_BUT_LIVED_IN: translate("checks", "{unit} 是“{state}”，却还有人住，应腾退。"),
        CheckCode.PERSON_IN_TWO_UNITS: translate("checks", "{person}同时住 {one} 和 {other}。"),
        CheckCode.SAME_ID_NUMBER: translate("checks", "{one}和{other}的身份证号相同，请核实是否同一人。"),
        CheckCode.STAY_WITHOUT_TERM: translate("checks", "{person}的入住没有约定期限。"),
        CheckCode.NUMBER_TWICE: translate("checks", "编号 {number} 用了两次。"),
        CheckCode.RECEIPT_TWICE: translate("checks", "{office}的票据号 {number} 用了两次：{people}。"),
        CheckCode.RANKING_ALTERED: translate("checks", "已锁定的名单“{title}”与锁定时的校验码不符。"),
        CheckCode.NUMBER_GAP: translate("checks", "编号 {number} 缺号，说不出原因。"),
        CheckCode.NUMBER_VOID: translate("checks", "编号 {number} 已撤销作废，不再使用。"),
        CheckCode.SPAN_EMPTY: translate("checks", "结束日 {until} 不晚于开始日 {start}。"),
    }[code]
