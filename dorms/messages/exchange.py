"""The words for files that come in and for sheets and papers that go out."""

from dorms.errors.exchange import FileChanged, FileUnreadable, NoPrinter, PurposeMissing, TooMuchToPrint
from dorms.messages.words import explain, translate


@explain.register
def _(error: FileUnreadable) -> str:
    if error.busy:
        words = translate(
            "errors", "文件“{name}”正被别的程序占用，读不出来。请在 WPS 或 Excel 里关闭它，再试一次。"
        )
    else:
        words = translate(
            "errors", "文件“{name}”读不出来，可能已被移走、改名，或U盘已拔出。请检查“{folder}”后再选一次。"
        )
    return words.format(name=error.path.name, folder=error.path.parent)


@explain.register
def _(error: FileChanged) -> str:
    words = translate(
        "errors", "预检《{file}》之后，这个文件又被保存过，一行也没有写入。请再预检一次，看过结果再导入。"
    )
    return words.format(file=error.file)


@explain.register
def _(error: PurposeMissing) -> str:
    return translate("errors", "要写出完整身份证号和电话，请写明用途和交给谁；用途会记下来。")


@explain.register
def _(error: NoPrinter) -> str:
    return translate("errors", "这台电脑上没有打印机。请先在系统里安装打印机，或存成 PDF 到别处打印。")


@explain.register
def _(error: TooMuchToPrint) -> str:
    words = translate("errors", "这个列表有 {rows} 行，一次最多打印 {most} 行。请先筛选，或导出成表格。")
    return words.format(rows=f"{error.rows:,}", most=f"{error.most:,}")


def sheet_name(sheet: str) -> str:
    """An official sheet by its key; an unknown one, of a newer program, by the key itself."""
    return {
        "units": translate("sheets", "房源台账"),
        "stays": translate("sheets", "入住花名册"),
        "occupancy": translate("sheets", "入住情况统计表"),
        "vacancies": translate("sheets", "空置房统计"),
        "waiting": translate("sheets", "轮候册"),
        "points": translate("sheets", "评分公示表"),
        "renewals": translate("sheets", "续住审核表"),
        "departures": translate("sheets", "退房台账"),
        "charges": translate("sheets", "费用台账"),
        "inspections": translate("sheets", "安全检查台账"),
        "violations": translate("sheets", "违规台账"),
        "dossier": translate("sheets", "迎检资料夹"),
        "tickets": translate("sheets", "维修台账"),
        "service": translate("sheets", "服务情况统计表"),
        "accounts": translate("sheets", "收支对账表"),
        "payroll": translate("sheets", "工资代扣表"),
    }.get(sheet, sheet)
