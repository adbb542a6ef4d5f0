"""Why a list takes nothing from the clipboard, and where its changes are made."""

from dorms.messages import translate


def why_closed(page: str) -> str:
    """A sentence for the page of this name; one that has no list has none to paste into."""
    usual = translate(
        "Revising", "这一页没有可以粘贴的列表。请到“房源”“教师”“在住”等列表页粘贴，或用“导入”。"
    )
    return (_decided() | _worked_out()).get(page, usual)


def _decided() -> dict[str, str]:
    """What somebody decides case by case, or what went out."""
    return {
        "notices": translate(
            "Revising", "公示贴出后不改，这张列表不能粘贴。有错请撤下公示，改好后重新发布。"
        ),
        "ranking": translate(
            "Revising", "名次和得分按办法算出，这张列表不能粘贴。请先更正事实，再点“重新排序”。"
        ),
        "rounds": translate("Revising", "分房结果由冻结的名单算出，这张列表不能粘贴。答复请逐户登记。"),
        "refill": translate("Revising", "递补按轮候册的次序进行，这张列表不能粘贴。请逐户登记通知和答复。"),
        "renewals": translate(
            "Revising",
            "续住结论要逐户对照条款，这张列表不能粘贴。申请请多选后按“登记答复”，或带回改好的《续住审核表》。",
        ),
    }


def _worked_out() -> dict[str, str]:
    """What follows from records kept elsewhere, or is changed in a form of its own."""
    return {
        "reports": translate(
            "Revising", "报表上的数由各页的登记算出，不能粘贴。请点这个数，看它由哪几行组成，再改那几行。"
        ),
        "history": translate("Revising", "变更记录只增不改，不能粘贴。要改回去，请选那一笔点“撤销”。"),
        "payroll": translate(
            "Revising", "工资代扣表的数由欠费算出，这张列表不能粘贴。扣款结果请打开那张表，按“登记返回”填写。"
        ),
        "accounts": translate(
            "Revising", "对账的数由收费流水算出，这张列表不能粘贴。有差错请到“收费”页冲销后重记。"
        ),
        "receipts": translate(
            "Revising", "票据由收款得出，开出后不改，这张列表不能粘贴。错票请作废，收款请到“收费”页登记。"
        ),
        "bulk_meters": translate(
            "Revising",
            "总表的用量和公摊由读数算出，这张列表不能粘贴。请选一块总表点“抄总表”；各户读数在“抄表”里粘贴。",
        ),
        "pictures": translate("Revising", "图表由登记算出，不能粘贴。请点图上的数，看它由哪几行组成。"),
        "exchange": translate("Revising", "收发记录由数据包得出，不能粘贴。请在原来登记的页面更正，再上报。"),
        "pending": translate("Revising", "待定事项要逐项选定，不能粘贴。请选一项，采用一方或另填。"),
        "policy": translate("Revising", "条款文字在编辑窗口里改，改后要重新发布；这里不能粘贴。"),
        "workyear": translate("Revising", "工作日历每一项有起止日期和负责单位，请双击那一项在窗口里改。"),
        "idle": translate(
            "Revising",
            "长期不住由夜查登记得出，这张列表不能粘贴。请逐户按“登记夜查”“列入预警”“登记答复”办理。",
        ),
        "days": translate(
            "Revising", "放假和调休一段一段登记，这张列表不能粘贴。请按“登记放假调休”填写起止日期。"
        ),
    }
