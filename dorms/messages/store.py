"""Words for what can go wrong with a store and its operations."""

from datetime import datetime

from dorms.errors import store as errors
from dorms.errors.imports import FileNeededFirst, PreviewStale, RowsRefused
from dorms.errors.sheets_out import UnknownScope
from dorms.messages.commands import command_name
from dorms.messages.words import explain, translate


def kind_name(kind: str) -> str:
    """The workbook's usual name."""
    return {
        "schools": translate("kinds", "学校名录"),
        "units": translate("kinds", "房源台账"),
        "teachers": translate("kinds", "教师花名册"),
        "stays": translate("kinds", "入住花名册"),
        "applications": translate("kinds", "申请汇总表"),
        "tickets": translate("kinds", "维修台账"),
    }.get(kind, kind)


@explain.register
def _(error: errors.StoreMissing) -> str:
    return translate("errors", "找不到数据文件 {path}。请检查路径，或用“恢复备份”找回。").format(
        path=error.path
    )


@explain.register
def _(error: errors.StoreExists) -> str:
    return translate("errors", "{path} 已经存在。为免覆盖，没有新建；请换一个文件名。").format(
        path=error.path
    )


@explain.register
def _(error: errors.NotAStore) -> str:
    return translate("errors", "{path} 不是本程序的数据文件，没有打开，也没有改动它。").format(
        path=error.path
    )


@explain.register
def _(error: errors.StoreTooNew) -> str:
    words = translate(
        "errors",
        "{path} 是较新版本的程序写的（数据版本 {version}，本程序认得 {known}）。请先更新程序；文件没有改动。",
    )
    return words.format(path=error.path, version=error.version, known=error.known)


@explain.register
def _(error: errors.StoreBusy) -> str:
    words = translate(
        "errors", "数据文件 {path} 正被别的程序占用。请关闭它（如杀毒、看库工具）后再试；没有丢失数据。"
    )
    return words.format(path=error.path)


@explain.register
def _(error: errors.ServerGone) -> str:
    words = translate(
        "errors",
        "连不上数据库服务器 {place}（{finding}）。刚才的操作没有保存；请检查网络，或请管理员看服务器是否开着，再重试。",
    )
    return words.format(place=error.place, finding=error.finding)


@explain.register
def _(error: errors.ServerFull) -> str:
    words = translate("errors", "数据库服务器 {place} 的磁盘已满，没有保存。请管理员腾出空间后重试。")
    return words.format(place=error.place)


@explain.register
def _(error: errors.ServerUnfit) -> str:
    words = translate(
        "errors",
        "数据库 {place} 的编码是 {encoding}，存不下所有汉字。请管理员用 UTF-8 编码另建一个数据库；没有写入任何内容。",
    )
    return words.format(place=error.place, encoding=error.encoding)


@explain.register
def _(error: errors.ServerCopy) -> str:
    words = translate(
        "errors",
        "数据在服务器 {place} 上，由服务器管理员备份和恢复：备份用 {copying}，恢复用 {restoring}。"
        "步骤见说明《数据放在服务器上》。",
    )
    file = translate("errors", "备份文件")
    copying, restoring = f"pg_dump -Fc -f {file} {error.database}", "pg_restore"
    return words.format(place=error.place, copying=copying, restoring=restoring)


@explain.register
def _(error: errors.MovedOtherwise) -> str:
    words = translate(
        "errors", "搬到服务器后核对不一致，{path} 没有动，请继续用它，并把服务器上的空库重建后再试。"
    )
    return words.format(path=error.path)


@explain.register
def _(error: errors.StoreOpenElsewhere) -> str:
    return translate("errors", "{path} 已在另一个窗口中打开，请到那个窗口操作。").format(path=error.path)


@explain.register
def _(error: errors.StoreReadOnly) -> str:
    return translate("errors", "数据文件 {path} 是只读的，现在只能查看，不能保存。").format(path=error.path)


@explain.register
def _(error: errors.StoreDamaged) -> str:
    words = translate(
        "errors", "数据文件 {path} 有损坏（{finding}）。请不要继续录入，用“恢复备份”换回最近的备份。"
    )
    return words.format(path=error.path, finding=error.finding)


@explain.register
def _(error: errors.DiskFault) -> str:
    words = translate(
        "errors",
        "磁盘出错，这一步没有保存（{finding}）。填的内容还在屏幕上，可以再试；反复出现时请先备份到U盘。",
    )
    return words.format(finding=error.finding)


@explain.register
def _(error: errors.Unsettled) -> str:
    words = translate(
        "errors",
        "磁盘出错（{finding}），现在看不出这一步是否已经保存（编号 {operation}）。"
        "请关闭程序，检查磁盘或换一台电脑打开数据文件，在“变更记录”里找这个编号：找到就是已保存，找不到再重做。",
    )
    return words.format(finding=error.finding, operation=error.operation)


@explain.register
def _(error: errors.StoreUnreadable) -> str:
    words = translate(
        "errors",
        "打不开数据文件 {path}（{finding}），没有改动它。请检查磁盘是否连着、您对这个文件夹有没有权限。",
    )
    return words.format(path=error.path, finding=error.finding)


@explain.register
def _(error: errors.StoreMispaired) -> str:
    words = translate(
        "errors",
        "数据文件 {path} 与上次断电时留下的临时文件对不上，多半是断电后有人手工换过文件。"
        "两个文件已原样保存在 {kept}。请用“恢复备份”换回最近的备份，或选那个文件夹里的数据文件。",
    )
    return words.format(path=error.path, kept=error.kept)


@explain.register
def _(error: errors.OutOfMemory) -> str:
    return translate("errors", "内存不够，这一步没有保存。请关闭其他程序后再试；填的内容还在屏幕上。")


@explain.register
def _(error: errors.BadPlace) -> str:
    words = translate("errors", "不能把数据放在{kind}（{path}）上，容易损坏。请放到本机硬盘的文件夹里。")
    return words.format(kind=place_name(error.kind), path=error.path)


def place_name(kind: str) -> str:
    """What a clerk calls a place that is no local disk."""
    return {
        "removable": translate("errors", "U盘或移动硬盘"),
        "network": translate("errors", "网络盘"),
        "cloud": translate("errors", "网盘的同步文件夹"),
    }.get(kind, kind)


@explain.register
def _(error: errors.UnknownOperation) -> str:
    return translate("errors", "没有编号为 {operation} 的操作。").format(operation=error.operation)


@explain.register
def _(error: errors.NothingToUndo) -> str:
    if error.redo:
        return translate("errors", "没有可以重做的操作。")
    return translate("errors", "没有可以撤销的操作。")


@explain.register
def _(error: errors.AlreadyUndone) -> str:
    return translate("errors", "这一步已经撤销过了。")


@explain.register
def _(error: errors.UndoBlocked) -> str:
    words = translate(
        "errors",
        "不能撤销“{command}”：{day} 的“{later}”（{subject}）用到了它的结果。请先在“变更记录”里撤销后面那一步。",
    )
    return words.format(
        command=command_name(error.command),
        later=command_name(error.later_command),
        subject=error.later_subject,
        day=datetime.fromtimestamp(error.later_at / 1000).astimezone().strftime("%Y-%m-%d %H:%M"),
    )


@explain.register
def _(error: errors.UnknownRow) -> str:
    return translate("errors", "找不到这条记录（{entity} {row}），可能已被撤销或作废。请刷新后再试。").format(
        entity=error.entity, row=error.row
    )


@explain.register
def _(error: errors.NoActor) -> str:
    if error.wanted:
        return translate("errors", "没有叫“{name}”的经办人，请先登记。").format(name=error.wanted)
    return translate("errors", "还没有选定当前经办人。请先在标题栏选定，或加上 --actor 姓名。")


@explain.register
def _(error: errors.NotAllowed) -> str:
    return translate(
        "errors", "{actor}的角色是“{role}”，只能查看，不能修改。要办理，请在窗口右上角换一位经办人。"
    ).format(actor=error.actor, role=error.role)


@explain.register
def _(error: errors.BackupBad) -> str:
    return translate(
        "errors", "备份 {path} 没有通过核对（{finding}），不算数。请换一个位置再备份一次。"
    ).format(path=error.path, finding=error.finding)


@explain.register
def _(error: errors.NotABackup) -> str:
    return translate("errors", "{path} 不能用来恢复（{finding}）。现在的数据没有改动。").format(
        path=error.path, finding=error.finding
    )


@explain.register
def _(error: errors.NoStick) -> str:
    return translate("errors", "没有找到U盘。请插好U盘，等电脑认出后再点一次。")


@explain.register
def _(error: errors.BadText) -> str:
    words = translate(
        "errors", "“{field}”第 {position} 个字符不能保存（看不见的控制符，或文字过长）。请删去后重试。"
    )
    return words.format(field=error.field, position=error.position + 1)


@explain.register
def _(error: errors.FutureDay) -> str:
    return translate("errors", "“{field}”的日期 {day} 还没有到。").format(field=error.field, day=error.day)


@explain.register
def _(error: FileNeededFirst) -> str:
    words = translate(
        "errors", "请先导入《{wanted}》，再导入《{kind}》：后一张表里的学校、房号或教师要对照前一张。"
    )
    return words.format(wanted=kind_name(error.wanted), kind=kind_name(error.kind))


@explain.register
def _(error: RowsRefused) -> str:
    words = translate(
        "errors",
        "《{file}》有 {refused} 行不合要求、{person} 行需人工核实，一行也没有写入。请改好再导，或选“只导入正确的”。",
    )
    return words.format(file=error.file, refused=error.refused, person=error.needs_person)


@explain.register
def _(error: PreviewStale) -> str:
    words = translate(
        "errors", "预检《{file}》之后数据又有了改动，一行也没有写入。请再预检一次，看过结果再导入。"
    )
    return words.format(file=error.file)


@explain.register
def _(error: UnknownScope) -> str:
    return translate("errors", "没有叫“{name}”的乡镇或学校，请照《学校名录》写全名。").format(name=error.name)


@explain.register
def _(error: errors.ChangedMeanwhile) -> str:
    words = translate(
        "errors",
        "打开这张表单以后，{who}在 {at} 用“{command}”改过其中 {count} 项。没有保存；请逐项选用哪个值。",
    )
    return words.format(
        who=error.by or translate("errors", "别人"),
        at=datetime.fromtimestamp(error.at / 1000).astimezone().strftime("%Y-%m-%d %H:%M"),
        command=command_name(error.command),
        count=len(error.fields),
    )
