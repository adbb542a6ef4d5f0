"""The words for an edited sheet that comes back and for a pasted block: what each cell means, why one is not taken."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain.revisions import CellChange, Obstacle, Verdict
from dorms.errors.revisions import OpenQuestions, RowNotWritten
from dorms.messages.findings import rule_of
from dorms.messages.sheets import remedy_sentence, said
from dorms.messages.words import explain, translate

VERDICTS = {
    Verdict.PROPOSED: QT_TRANSLATE_NOOP("revisions", "表里改了"),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("revisions", "两边都改了"),
    Verdict.KEPT: QT_TRANSLATE_NOOP("revisions", "库里改了"),
    Verdict.AGREED: QT_TRANSLATE_NOOP("revisions", "两边改得一样"),
    Verdict.LOCKED: QT_TRANSLATE_NOOP("revisions", "这一列不能改"),
    Verdict.REFUSED: QT_TRANSLATE_NOOP("revisions", "不能采用"),
    Verdict.DAMAGED: QT_TRANSLATE_NOOP("revisions", "表格弄坏了"),
    Verdict.GONE: QT_TRANSLATE_NOOP("revisions", "已不在台账里"),
}
OBSTACLES = {
    Obstacle.COMPUTED: QT_TRANSLATE_NOOP(
        "revisions", "这一列是由别的资料算出来的，改表格不起作用。请到程序里办理相应的业务。"
    ),
    Obstacle.PLACE: QT_TRANSLATE_NOOP(
        "revisions", "这一列说明这一行是谁、是哪套房，不能在表里改成别的。换房、调动请到程序里办理。"
    ),
    Obstacle.MASKED: QT_TRANSLATE_NOOP(
        "revisions", "导出时身份证号遮住了中间几位，不能从这张表更正。请到“教师”页更正，或导出完整号码的表。"
    ),
    Obstacle.NEEDED: QT_TRANSLATE_NOOP("revisions", "这一格不能清空。请填上内容，或保留原来的。"),
    Obstacle.SHARED: QT_TRANSLATE_NOOP("revisions", "这份协议的金额写在同住的另一个人那一行。请在那一行改。"),
    Obstacle.EARLIER: QT_TRANSLATE_NOOP(
        "revisions", "新的期限比已登记的早。期限只能延长；提前结束请办理退房。"
    ),
    Obstacle.ORDER: QT_TRANSLATE_NOOP(
        "revisions", "日期先后不对，或晚于今天。请核对报修、派工、到场、完工或入住的日期。"
    ),
    Obstacle.LIVED_IN: QT_TRANSLATE_NOOP(
        "revisions", "在住、可分配、待腾退是按入住登记算出来的。请到程序里办理入住或退房。"
    ),
    Obstacle.OCCUPIED: QT_TRANSLATE_NOOP("revisions", "拟处理和责任人只登记在空着的房上，这套房有人住。"),
    Obstacle.TAKEN: QT_TRANSLATE_NOOP(
        "revisions", "与别的登记对不上：那几夜房里已住满、人在别处住着，或这个编号已用过。请先核对。"
    ),
    Obstacle.ENDED: QT_TRANSLATE_NOOP("revisions", "这张单已作废，不再更改。"),
    Obstacle.SCIENTIFIC: QT_TRANSLATE_NOOP(
        "revisions",
        "这是科学计数法，号码的尾数已经丢了。请在 Excel 里把那一列设成“文本”，重新填上号码，再复制。",
    ),
    Obstacle.NO_COLUMN: QT_TRANSLATE_NOOP("revisions", "这一列不能粘贴。请从能改的列开始，或少复制几列。"),
    Obstacle.REGISTER: QT_TRANSLATE_NOOP(
        "revisions", "这是教师名册里的资料，不在这张表里改。请到“教师”页更正。"
    ),
    Obstacle.UNIT_FACT: QT_TRANSLATE_NOOP(
        "revisions", "这是房源台账里的资料，不在这张表里改。请到“房源”页或《房源台账》更正。"
    ),
    Obstacle.COUPLE: QT_TRANSLATE_NOOP("revisions", "双职工按登记的配偶得出。请到“教师”页登记或更正配偶。"),
    Obstacle.TERMS: QT_TRANSLATE_NOOP(
        "revisions", "这一栏按协议的各期算出。请到“续住”页或“在住”页办理续住。"
    ),
    Obstacle.FIGURE: QT_TRANSLATE_NOOP(
        "revisions",
        "这是统计数，由房源和入住登记算出，改表格不起作用。请到“报表”页点这个数，看它由哪几行组成，再改那几行。",
    ),
    Obstacle.VACANT: QT_TRANSLATE_NOOP(
        "revisions",
        "空置起始、天数和原因由退房、停用和申请登记得出。请到“房源”页改使用状态，或办理入住、退房。",
    ),
    Obstacle.RANKED: QT_TRANSLATE_NOOP(
        "revisions", "名次、得分按办法由事实算出。请先更正事实，再到“轮候”页重新排序。"
    ),
    Obstacle.STEPS: QT_TRANSLATE_NOOP("revisions", "状态和资格日期由审核步骤得出。请到“受理审核”页办理。"),
    Obstacle.WISHES: QT_TRANSLATE_NOOP("revisions", "意向户型由志愿得出。请到“受理审核”页更正志愿。"),
    Obstacle.TURNS: QT_TRANSLATE_NOOP("revisions", "放弃次数按登记的放弃数出。请到“轮候”页登记。"),
    Obstacle.VERDICT: QT_TRANSLATE_NOOP(
        "revisions", "意见、结论和新期限由审核得出，每一项都要有条款。请到“续住”页办理。"
    ),
    Obstacle.NO_SEASON: QT_TRANSLATE_NOOP(
        "revisions", "现在没有正在受理的续住季，申请日无处登记。请先到“续住”页启动续住季。"
    ),
    Obstacle.ARREARS: QT_TRANSLATE_NOOP(
        "revisions", "这是收费流水的合计。请到“收费”页收款、减免或冲销，这里的数跟着变。"
    ),
    Obstacle.BREACHES: QT_TRANSLATE_NOOP(
        "revisions", "这一栏按违规登记数出。请到“在住”页登记违规，到“违规”页登记改正。"
    ),
    Obstacle.ENTRIES: QT_TRANSLATE_NOOP(
        "revisions", "收费流水记下就不改，错了先冲销、再重记。请到“收费”页办理。"
    ),
    Obstacle.METERS: QT_TRANSLATE_NOOP(
        "revisions", "起止数和单价是抄表收费时记下的。抄错了，请到“收费”页冲销那一笔，再重新抄表。"
    ),
    Obstacle.SETTLED: QT_TRANSLATE_NOOP(
        "revisions", "这次退房已经结清，结清单上的内容不再改。有错请到“退房”页或“收费”页另行办理。"
    ),
    Obstacle.NOT_TOLD: QT_TRANSLATE_NOOP(
        "revisions", "这次退房没有登记通知和验收，没有可以更正的内容。请到“退房”页办理。"
    ),
    Obstacle.PEN: QT_TRANSLATE_NOOP("revisions", "这一栏打印出来由本人手签，不用录入。"),
    Obstacle.BAN: QT_TRANSLATE_NOOP(
        "revisions",
        "禁申请期限按办法从发现违规那天算起，两者不能分开改。请到“变更记录”撤销这条违规，再到“在住”页按实登记。",
    ),
    Obstacle.FOLLOWED: QT_TRANSLATE_NOOP(
        "revisions", "复查和状态由整改经过得出，复查要换一个人。请到“隐患”页办理。"
    ),
    Obstacle.WHOLE: QT_TRANSLATE_NOOP(
        "revisions", "这一项属于整次检查，一次检查在表里有几行。请到“检查”页更正。"
    ),
    Obstacle.NUMBER: QT_TRANSLATE_NOOP("revisions", "编号由程序统一给出，不能改。登记错了请作废重登。"),
    Obstacle.OVERDUE: QT_TRANSLATE_NOOP("revisions", "超时否按报修、到场、完工的日期得出。请改那几个日期。"),
    Obstacle.HERE: QT_TRANSLATE_NOOP(
        "revisions", "这一列由这一页办理的业务得出，不能粘贴。请用这一页上的按钮办理。"
    ),
    Obstacle.SENT: QT_TRANSLATE_NOOP("revisions", "文书发出后不改。内容有错请另发一份。"),
    Obstacle.SERVED: QT_TRANSLATE_NOOP(
        "revisions", "这份文书已经登记送达。登记错了，请在“变更记录”里撤销那一笔。"
    ),
    Obstacle.NOT_LISTED: QT_TRANSLATE_NOOP("revisions", "这一栏只能填规定的几个词。请照窗口里的选项填写。"),
    Obstacle.NOT_STORABLE: QT_TRANSLATE_NOOP(
        "revisions", "内容太长，或含有不能保存的字符。一格最多 2000 个字。"
    ),
}
OTHERS = {
    Verdict.KEPT: QT_TRANSLATE_NOOP("revisions", "导出之后库里改过，表里没有动：保留库里的。"),
    Verdict.AGREED: QT_TRANSLATE_NOOP("revisions", "库里已经改成一样的，不用再写。"),
    Verdict.DAMAGED: QT_TRANSLATE_NOOP(
        "revisions", "文本被存成了数字，丢了前面的 0 或末尾几位：按库里的保留，什么也不改。"
    ),
    Verdict.GONE: QT_TRANSLATE_NOOP(
        "revisions", "导出之后这一行已退出台账（退房、注销），不能再按这张表改。"
    ),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("revisions", "导出之后两边都改过，请选用哪一个。"),
}


def verdict_name(verdict: Verdict) -> str:
    """What an edit means, in a word or two."""
    words = str(VERDICTS[verdict])
    return translate("revisions", words)


def why_of(change: CellChange) -> str:
    """Why the cell is or is not taken; empty for a plain proposal."""
    if change.obstacle is not None:
        words = str(OBSTACLES[change.obstacle])
        return translate("revisions", words)
    if change.problem is not None:
        return rule_of(change.problem.code) + remedy_sentence(change.problem)
    words = str(OTHERS.get(change.verdict, ""))
    return translate("revisions", words) if words else ""


@explain.register
def _(change: CellChange) -> str:
    words = translate(
        "revisions",
        "第 {row} 行 {cell}（{label}）“{column}”：导出时“{exported}”，表里“{edited}”，库里“{now}”。{verdict}。{why}",
    )
    return words.format(
        row=change.row,
        cell=change.cell,
        label=change.label,
        column=change.column,
        exported=said(change.exported),
        edited=said(change.edited),
        now=said(change.now),
        verdict=verdict_name(change.verdict),
        why=why_of(change),
    )


@explain.register
def _(error: RowNotWritten) -> str:
    if not error.row:
        words = translate("errors", "一格也没有写入：{why}")
        return words.format(why=explain(error.why))
    words = translate("errors", "《{file}》第 {row} 行写不进去，一行也没有写入：{why}")
    return words.format(file=error.file, row=error.row, why=explain(error.why))


@explain.register
def _(error: OpenQuestions) -> str:
    words = translate(
        "errors",
        "《{file}》里有 {conflicts} 格两边都改过、{lost} 行不见了、{refused} 行不能采用，一行也没有写入。"
        "请在窗口里逐格选定，或加 --partial 只写没有争议的。",
    )
    return words.format(file=error.file, conflicts=error.conflicts, lost=error.lost, refused=error.refused)
