<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于本程序</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>教师周转宿舍管理</source>
        <translation>Teacher apartments</translation>
    </message>
    <message>
        <source>用到的开源软件和字体的许可文本在安装文件夹的“许可证”里。</source>
        <translation>The licence texts of the open-source software and fonts in use are in the licence folder of the installation.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>版本 {version}
系统 {system}
Python {python}，Qt {qt}
屏幕 {width}×{height}，缩放 {scale}
字体 {font}</source>
        <translation>Version {version}
System {system}
Python {python}, Qt {qt}
Screen {width}×{height}, scale {scale}
Font {font}</translation>
    </message>
</context>
<context>
    <name>AbsenceForm</name>
    <message>
        <source>不明</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>从哪晚起(&amp;D)</source>
        <translation>From the night of (&amp;D)</translation>
    </message>
    <message>
        <source>哪晚回来（没回来不填）(&amp;U)</source>
        <translation>Back on the night of, if back (&amp;U)</translation>
    </message>
    <message>
        <source>怎样知道的(&amp;Z)</source>
        <translation>How it is known (&amp;Z)</translation>
    </message>
    <message>
        <source>证明材料(&amp;C)</source>
        <translation>Do&amp;cument</translation>
    </message>
    <message>
        <source>寒暑假和办法规定的原因不计入不住天数，程序自动扣除。</source>
        <translation>Holidays and the reasons the rules let pass are left out by the program.</translation>
    </message>
</context>
<context>
    <name>AcceptPanel</name>
    <message>
        <source>核对并认可(&amp;A)</source>
        <translation>Compare and &amp;accept</translation>
    </message>
    <message>
        <source>这次不接收(&amp;N)</source>
        <translation>&amp;Not this time</translation>
    </message>
    <message>
        <source>对方念出的核对码</source>
        <translation>The code read out by the other side</translation>
    </message>
    <message>
        <source>24 位数字，空格不要紧</source>
        <translation>24 digits, spaces do not matter</translation>
    </message>
    <message>
        <source>请用您已有的号码打电话给{office}，请对方打开“收发”页念出“本机核对码”，在这里照着输入。核对码证明文件真是那台电脑写的；认可之后，那台电脑以后的文件就不用再核对。</source>
        <translation>Call {office} on a number you already have, ask them to open the Exchange page and read out &quot;this computer&apos;s code&quot;, and type it here. The code proves that the file was really written by that computer; once accepted, its later files need no call.</translation>
    </message>
    <message>
        <source>输入的与{office}文件里的核对码不一致。请再核对一遍；仍不一致，文件可能被人换过，不要认可。</source>
        <translation>What was typed is not the code in the file of {office}. Compare once more; if it still differs, the file may have been swapped: do not accept it.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>对账</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>这一学年还没有收支。生成月租、收款以后，这里按学校和月份对账。</source>
        <translation>No money has moved this school year. Once rent is charged and payments come in, they are reconciled here by school and month.</translation>
    </message>
    <message>
        <source>选一行，这里会显示算式和背后的每一笔。</source>
        <translation>Choose a line to see its arithmetic and every entry behind it.</translation>
    </message>
    <message>
        <source>上缴(&amp;A)…</source>
        <translation>Pay in(&amp;A)…</translation>
    </message>
    <message>
        <source>日结(&amp;E)…</source>
        <translation>Close the day(&amp;E)…</translation>
    </message>
    <message>
        <source>看这些人(&amp;L)</source>
        <translation>Show these people (&amp;L)</translation>
    </message>
    <message>
        <source>导出收支对账表(&amp;X)…</source>
        <translation>Export statement of accounts (&amp;X)…</translation>
    </message>
    <message>
        <source>还有 {count} 笔较早的</source>
        <translation>{count} earlier entries</translation>
    </message>
    <message>
        <source>{month}&#x3000;共 {count} 笔</source>
        <translation>{month}&#x3000;{count} entries</translation>
    </message>
    <message>
        <source>这个月这所学校没有人的往来，只有上期结转或上缴。</source>
        <translation>Nobody paid or was charged at this school that month; only balances were carried or handed on.</translation>
    </message>
    <message>
        <source>{school} {month} 有往来的 {count} 人</source>
        <translation>{school} {month}: {count} people with entries</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>职务(&amp;P)</source>
        <translation>&amp;Post</translation>
    </message>
    <message>
        <source>如：资产管理员</source>
        <translation>For example: asset manager</translation>
    </message>
    <message>
        <source>经办人：办理日常事务</source>
        <translation>Clerk: does the daily work</translation>
    </message>
    <message>
        <source>审核人：办理和审核</source>
        <translation>Reviewer: does the work and reviews it</translation>
    </message>
    <message>
        <source>管理员：办理、审核、管理数据</source>
        <translation>Administrator: works, reviews, manages the data</translation>
    </message>
    <message>
        <source>只读：只能查看、导出和打印</source>
        <translation>Reader: can only look, export and print</translation>
    </message>
    <message>
        <source>角色(&amp;J)</source>
        <translation>R&amp;ole</translation>
    </message>
    <message>
        <source>登记后就由此人经办(&amp;D)</source>
        <translation>Makes this the &amp;acting clerk</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message>
        <source>登记经办人</source>
        <translation>Register clerk</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Register</translation>
    </message>
    <message>
        <source>登记经办人(&amp;R)…</source>
        <translation>Register cler&amp;k…</translation>
    </message>
    <message>
        <source>经办人是哪位教师(&amp;K)…</source>
        <translation>Which teacher an actor is(&amp;K)…</translation>
    </message>
    <message>
        <source>经办人是哪位教师</source>
        <translation>Which teacher an actor is</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>AdoptPane</name>
    <message>
        <source>通过(&amp;S)</source>
        <translation>&amp;Adopt</translation>
    </message>
    <message>
        <source>新版本号(&amp;V)</source>
        <translation>New &amp;version</translation>
    </message>
    <message>
        <source>施行日期(&amp;D)</source>
        <translation>In force &amp;from</translation>
    </message>
    <message>
        <source>通过日期(&amp;T)</source>
        <translation>Adop&amp;ted on</translation>
    </message>
    <message>
        <source>通过单位(&amp;B)</source>
        <translation>Adopted &amp;by</translation>
    </message>
    <message>
        <source>修改理由(&amp;R)</source>
        <translation>&amp;Reason for the change</translation>
    </message>
    <message>
        <source>影响</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>已签的协议仍按签订时的版本执行，新版本从下一期限起适用。通过后下发各校。</source>
        <translation>Agreements keep the version they were made under; a new version applies from the next term on. Once adopted it is handed down to the schools.</translation>
    </message>
    <message>
        <source>正在按新旧两版各审核一遍……</source>
        <translation>Deciding everybody under both versions…</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>异议(&amp;N)</source>
        <translation>Objectio&amp;n</translation>
    </message>
    <message>
        <source>结论(&amp;T)</source>
        <translation>Ou&amp;tcome</translation>
    </message>
    <message>
        <source>答复和理由(&amp;W)</source>
        <translation>Ans&amp;wer and reasons</translation>
    </message>
    <message>
        <source>答复日期(&amp;D)</source>
        <translation>&amp;Date of answer</translation>
    </message>
    <message>
        <source>给申请人本人出具异议答复书并打印(&amp;P)</source>
        <translation>Write and &amp;print a letter with the answer for the applicant</translation>
    </message>
    <message>
        <source>自哪天起(&amp;Z)</source>
        <translation>Si&amp;nce</translation>
    </message>
    <message>
        <source>证明材料(&amp;C)</source>
        <translation>&amp;Proof</translation>
    </message>
    <message>
        <source>如：不动产查询证明、任职文件</source>
        <translation>E.g. property search, letter of appointment</translation>
    </message>
    <message>
        <source>不知道的留空，仍作为待核实。登记后按办法重新审核这一户。</source>
        <translation>Leave empty what is not known; it stays open. Afterwards the stay is decided again.</translation>
    </message>
    <message>
        <source>答复(&amp;N)</source>
        <translation>A&amp;nswer</translation>
    </message>
    <message>
        <source>没有问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>满意度(&amp;M)</source>
        <translation>Satisfaction(&amp;M)</translation>
    </message>
    <message>
        <source>经办人(&amp;J)</source>
        <translation>Actor(&amp;J)</translation>
    </message>
    <message>
        <source>本人说明（没有答复也写明）(&amp;N)</source>
        <translation>What was said, or that nothing was (&amp;N)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>怎样处理(&amp;K)</source>
        <translation>What follows (&amp;K)</translation>
    </message>
    <message>
        <source>要收回的，处理后再点“通知退房”，期限按办法计算。</source>
        <translation>If the unit is to be given back, give notice afterwards; the rules set the day.</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>核实&#x3000;{name}&#x3000;{place}</source>
        <translation>Find out: {name}, {place}</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>续住核实</source>
        <translation>Findings for renewal</translation>
    </message>
</context>
<context>
    <name>AnswersPane</name>
    <message>
        <source>选一条答复，这里会显示两边填的、谁定的和为什么。</source>
        <translation>Choose an answer to see what each side entered, who decided and why.</translation>
    </message>
</context>
<context>
    <name>Applications</name>
    <message>
        <source>应回避</source>
        <translation>Stand aside</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{actor}{bond}，应当回避，请换别人办理。</source>
        <translation>{actor} {bond} and must stand aside; somebody else decides.</translation>
    </message>
    <message>
        <source>现在由{level}办理，本单位等待结果。</source>
        <translation>{level} decides now; this office waits.</translation>
    </message>
    <message>
        <source>材料还没有核到：{documents}。</source>
        <translation>Documents not seen yet: {documents}.</translation>
    </message>
    <message>
        <source>核查比对有 {count} 条待核实。</source>
        <translation>{count} hits of outside lists are open.</translation>
    </message>
    <message>
        <source>{count} 条都符合</source>
        <translation>All {count} clauses are met</translation>
    </message>
    <message>
        <source>其余 {count} 条符合</source>
        <translation>The other {count} clauses are met</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be found out</translation>
    </message>
    <message>
        <source>审核期限</source>
        <translation>Review due</translation>
    </message>
    <message>
        <source>还没有核对</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>是否需要还不清楚</source>
        <translation>Not clear yet whether it is needed</translation>
    </message>
    <message>
        <source>〔{outcome}〕{text}</source>
        <translation>[{outcome}] {text}</translation>
    </message>
    <message>
        <source>申请类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>已分配</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>第一志愿</source>
        <translation>First preference</translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>申请</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>还没有申请。收到申请表后按 Ctrl+N 受理，或导入《申请汇总表》。</source>
        <translation>No applications yet. Press Ctrl+N to take one in, or import the summary sheet.</translation>
    </message>
    <message>
        <source>选一份申请，这里会显示审核依据、材料和办理经过。J、K 上下走。</source>
        <translation>Choose an application to see its clauses, documents and history. J and K walk up and down.</translation>
    </message>
</context>
<context>
    <name>Applying</name>
    <message>
        <source>受理申请</source>
        <translation>Take in application</translation>
    </message>
    <message>
        <source>受理(&amp;S)</source>
        <translation>&amp;Take in</translation>
    </message>
    <message>
        <source>补正后提交</source>
        <translation>Correct and hand in</translation>
    </message>
    <message>
        <source>提交(&amp;S)</source>
        <translation>&amp;Hand in</translation>
    </message>
    <message>
        <source>办理申请&#x3000;{name}（{number}）</source>
        <translation>Process application of {name} ({number})</translation>
    </message>
    <message>
        <source>办理申请&#x3000;{count} 份</source>
        <translation>Process {count} applications</translation>
    </message>
    <message>
        <source>办理(&amp;S)</source>
        <translation>&amp;Process</translation>
    </message>
    <message>
        <source>重新提交</source>
        <translation>Submitted again</translation>
    </message>
    <message>
        <source>退回补材料</source>
        <translation>Returned for more documents</translation>
    </message>
    <message>
        <source>通过，交学校初审</source>
        <translation>Passed, to first review by the school</translation>
    </message>
    <message>
        <source>通过，交中心校复审</source>
        <translation>Passed, to re-review by the central school</translation>
    </message>
    <message>
        <source>通过，交局审批</source>
        <translation>Passed, to approval by the bureau</translation>
    </message>
    <message>
        <source>通过，开始公示</source>
        <translation>Passed, public notice begins</translation>
    </message>
    <message>
        <source>有异议，复核</source>
        <translation>Objection, re-check</translation>
    </message>
    <message>
        <source>合格，进入轮候</source>
        <translation>Qualified, on the waiting list</translation>
    </message>
    <message>
        <source>通知选房</source>
        <translation>Notified to choose a room</translation>
    </message>
    <message>
        <source>通知签约</source>
        <translation>Notified to sign</translation>
    </message>
    <message>
        <source>不合格</source>
        <translation>Not qualified</translation>
    </message>
    <message>
        <source>本人放弃</source>
        <translation>Gave up</translation>
    </message>
    <message>
        <source>本人撤回申请</source>
        <translation>Withdrawn by the applicant</translation>
    </message>
    <message>
        <source>受理申请(&amp;L)…</source>
        <translation>Take in &amp;application…</translation>
    </message>
    <message>
        <source>这份申请没有别的办法可办：审核中的请用“通过”“退回补正”“不予通过”，已经办结的没有下一步。</source>
        <translation>Nothing else can be done with this application: one under review is passed, returned or refused; one that is over has no next step.</translation>
    </message>
    <message>
        <source>办理申请(&amp;B)…</source>
        <translation>&amp;Process…</translation>
    </message>
    <message>
        <source>材料齐全，原件都已核对(&amp;Y)</source>
        <translation>All documents are here, originals seen(&amp;Y)</translation>
    </message>
    <message>
        <source>{document}（如需要）</source>
        <translation>{document} (if needed)</translation>
    </message>
    <message>
        <source>还没有核对</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>{day} {verifier} 核对</source>
        <translation>seen {day} by {verifier}</translation>
    </message>
    <message>
        <source>是否需要还不清楚</source>
        <translation>Not clear yet whether it is needed</translation>
    </message>
    <message>
        <source>交复印件即可</source>
        <translation>a copy is enough</translation>
    </message>
</context>
<context>
    <name>ApproveForm</name>
    <message>
        <source>批准日期(&amp;D)</source>
        <translation>Day of approval(&amp;D)</translation>
    </message>
    <message>
        <source>最迟入住(&amp;L)</source>
        <translation>Move in by(&amp;L)</translation>
    </message>
    <message>
        <source>暂不分配的编号(&amp;B)</source>
        <translation>Codes not assigned yet(&amp;B)</translation>
    </message>
    <message>
        <source>如：A0012、A0034；另行处理的填在这里</source>
        <translation>E.g. A0012、A0034; those handled separately</translation>
    </message>
    <message>
        <source>批准意见(&amp;Y)</source>
        <translation>Opinion(&amp;Y)</translation>
    </message>
    <message>
        <source>{housed} 户一次分配，各有 {days} 个工作日答复；{waiting} 户进入轮候册。一次就能撤销。</source>
        <translation>{housed} households are assigned at once, each with {days} working days to answer; {waiting} go on the waiting list. One undo takes it back.</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>按哪一种表读</source>
        <translation>Read as which kind of sheet</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
</context>
<context>
    <name>AssignForm</name>
    <message>
        <source>分配日期(&amp;D)</source>
        <translation>Assigned &amp;on</translation>
    </message>
    <message>
        <source>最迟入住(&amp;L)</source>
        <translation>Move in &amp;by</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>与{partner}一起安排。</source>
        <translation>Assigned together with {partner}.</translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message>
        <source>分配(&amp;S)</source>
        <translation>&amp;Assign</translation>
    </message>
    <message>
        <source>为什么在这一位</source>
        <translation>Why in this place</translation>
    </message>
    <message>
        <source>工作学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>给谁(&amp;N)</source>
        <translation>For &amp;whom</translation>
    </message>
    <message>
        <source>输入姓名或拼音首字母；没有申请的教师也能找到</source>
        <translation>Type a name or pinyin initials; teachers without an application are found too</translation>
    </message>
    <message>
        <source>分配&#x3000;{unit}</source>
        <translation>Assign {unit}</translation>
    </message>
    <message>
        <source>空位</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>现住</source>
        <translation>Lives in</translation>
    </message>
    <message>
        <source>哪一套(&amp;F)</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>输入房号、学校或拼音首字母</source>
        <translation>Type a room, a school or pinyin initials</translation>
    </message>
    <message>
        <source>分配&#x3000;{name}（{number}）</source>
        <translation>Assign to {name} ({number})</translation>
    </message>
    <message>
        <source>核定 {capacity} 人，还空 {free} 位。</source>
        <translation>Capacity {capacity}, places left: {free}.</translation>
    </message>
    <message>
        <source>现住或已分给：{people}。</source>
        <translation>Live here or were assigned it: {people}.</translation>
    </message>
    <message>
        <source>限{sex}教师。</source>
        <translation>Only for {sex} teachers.</translation>
    </message>
    <message>
        <source>先看志愿，再看申请先后；不计积分。</source>
        <translation>Ordered by preference, then by date of application, not by points.</translation>
    </message>
    <message>
        <source>{school}，{status}，{day} 申请。</source>
        <translation>{school}, {status}, applied on {day}.</translation>
    </message>
    <message>
        <source>第 {wish} 志愿：这一套</source>
        <translation>Preference no. {wish}: this unit</translation>
    </message>
    <message>
        <source>第 {wish} 志愿：这所学校</source>
        <translation>Preference no. {wish}: this school</translation>
    </message>
    <message>
        <source>没有填，服从调剂</source>
        <translation>Not given, accepts any unit</translation>
    </message>
    <message>
        <source>没有填，不服从调剂</source>
        <translation>Not given, does not accept any unit</translation>
    </message>
    <message>
        <source>没有申请</source>
        <translation>No application</translation>
    </message>
    <message>
        <source>{told}（{doubt}）</source>
        <translation>{told} ({doubt})</translation>
    </message>
    <message>
        <source>性别不合</source>
        <translation>wrong sex</translation>
    </message>
    <message>
        <source>住不下</source>
        <translation>too many people</translation>
    </message>
    <message>
        <source>限住性别或已住的人与其不合，多半不能分配。</source>
        <translation>The unit is kept for the other sex, or its occupants do not fit; most likely it cannot be assigned.</translation>
    </message>
    <message>
        <source>空位不够，多半不能分配。</source>
        <translation>There are not enough places; most likely it cannot be assigned.</translation>
    </message>
    <message>
        <source>取消分配&#x3000;{unit}</source>
        <translation>Cancel assignment: {unit}</translation>
    </message>
    <message>
        <source>取消分配(&amp;S)</source>
        <translation>&amp;Cancel assignment</translation>
    </message>
    <message>
        <source>分配(&amp;F)…</source>
        <translation>Assi&amp;gn…</translation>
    </message>
    <message>
        <source>“{status}”的申请不能分配；审核、公示都通过以后再分配。</source>
        <translation>An application that is &quot;{status}&quot; cannot be assigned a unit; review and notice come first.</translation>
    </message>
    <message>
        <source>这套房没有还没入住的分配。</source>
        <translation>This unit has no assignment that waits for moving in.</translation>
    </message>
    <message>
        <source>取消分配(&amp;Q)…</source>
        <translation>&amp;Unassign…</translation>
    </message>
    <message>
        <source>这份申请没有还没入住的分配。</source>
        <translation>This application has no assignment that waits for moving in.</translation>
    </message>
</context>
<context>
    <name>BackForm</name>
    <message>
        <source>请学校改什么(&amp;R)</source>
        <translation>What the school should co&amp;rrect</translation>
    </message>
    <message>
        <source>{since} 起离宿。</source>
        <translation>Away since {since}.</translation>
    </message>
    <message>
        <source>哪晚回来(&amp;D)</source>
        <translation>Back on the night of (&amp;D)</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>移</source>
        <translation>G</translation>
    </message>
    <message>
        <source>这一行已不归本单位管理，只能看，不能改。</source>
        <translation>This row is another office&apos;s now; it can be looked at, not changed.</translation>
    </message>
    <message>
        <source>异</source>
        <translation>O</translation>
    </message>
    <message>
        <source>这一行两边不一致或违反规则，还没有裁定，见“待定事项”。</source>
        <translation>Two offices differ about this row or a rule does not hold; it is not decided yet, see Pending.</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>检查表(&amp;K)</source>
        <translation>Chec&amp;klist</translation>
    </message>
    <message>
        <source>范围(&amp;F)</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From(&amp;D)</translation>
    </message>
    <message>
        <source>最迟哪天查完(&amp;L)</source>
        <translation>At the &amp;latest by</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>全部房源</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>共 {count} 套，每套一张检查表。</source>
        <translation>{count} units, one checklist for each.</translation>
    </message>
    <message>
        <source>{month} {checklist}检查</source>
        <translation>{month} {checklist} inspection</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>集中居住点</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>看哪一天</source>
        <translation>Day shown</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>在图上找</source>
        <translation>Find on the map</translation>
    </message>
    <message>
        <source>在图上找：房号、姓名</source>
        <translation>Find: room or name</translation>
    </message>
    <message>
        <source>这里还没有房源。先导入《房源台账》，或点“新建楼栋”登记。</source>
        <translation>No units here yet. Import the unit ledger first, or choose &quot;Add building&quot;.</translation>
    </message>
    <message>
        <source>只看“{state}”</source>
        <translation>Show only &quot;{state}&quot;</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>{floor}层</source>
        <translation>Floor {floor}</translation>
    </message>
    <message>
        <source>{area} 平方米</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>户型</source>
        <translation>Unit type</translation>
    </message>
    <message>
        <source>核定人数</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>{since} 入住，协议到 {last}</source>
        <translation>Since {since}, agreement to {last}</translation>
    </message>
    <message>
        <source>{since} 入住</source>
        <translation>Since {since}</translation>
    </message>
    <message>
        <source>临时安置，{since} 起</source>
        <translation>lodged here since {since}</translation>
    </message>
    <message>
        <source>有没办完的维修</source>
        <translation>Has open repairs</translation>
    </message>
    <message>
        <source>协议快到期</source>
        <translation>Agreement ends soon</translation>
    </message>
    <message>
        <source>还能再住人</source>
        <translation>Has room for more</translation>
    </message>
    <message>
        <source>只安排女教师</source>
        <translation>Women only</translation>
    </message>
    <message>
        <source>只安排男教师</source>
        <translation>Men only</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>选一套房，这里会显示住户和经过。方向键移动，输入房号直接跳到那一间。</source>
        <translation>Select a unit to see who lives there and what has happened. Move with the arrow keys, or type a room number to jump to it.</translation>
    </message>
    <message>
        <source>图上是 {day} 的情况，请点“回到今天”再办。</source>
        <translation>The map shows {day}. Choose “Back to today” first.</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>楼栋图</source>
        <translation>Building map</translation>
    </message>
</context>
<context>
    <name>Bonds</name>
    <message>
        <source>是申请人{person}本人</source>
        <translation>is the applicant {person}</translation>
    </message>
    <message>
        <source>是与申请人同住的{person}本人</source>
        <translation>is {person}, who shares the application</translation>
    </message>
    <message>
        <source>是{person}，申请人的配偶</source>
        <translation>is {person}, the applicant&apos;s spouse</translation>
    </message>
    <message>
        <source>是{person}，与申请人同住一套</source>
        <translation>is {person}, who lives in the applicant&apos;s unit</translation>
    </message>
    <message>
        <source>与{person}同名，可能是同一人</source>
        <translation>has the name of {person} and may be the same person</translation>
    </message>
    <message>
        <source>与{person}有关系</source>
        <translation>is close to {person}</translation>
    </message>
</context>
<context>
    <name>BuildingForm</name>
    <message>
        <source>新建楼栋</source>
        <translation>Add building</translation>
    </message>
    <message>
        <source>建立(&amp;S)</source>
        <translation>A&amp;dd</translation>
    </message>
    <message>
        <source>学校(&amp;X)</source>
        <translation>&amp;School</translation>
    </message>
    <message>
        <source>楼栋(&amp;N)</source>
        <translation>&amp;Building</translation>
    </message>
    <message>
        <source>如：3栋</source>
        <translation>For example: 3</translation>
    </message>
    <message>
        <source>单元(&amp;E)</source>
        <translation>&amp;Entrances</translation>
    </message>
    <message>
        <source>1单元</source>
        <translation>1</translation>
    </message>
    <message>
        <source>几个单元用空格隔开；限住的加性别，如：1单元男 2单元女</source>
        <translation>Separate several entrances by spaces. Write the sex behind an entrance kept for men or women, with the Chinese character.</translation>
    </message>
    <message>
        <source>层数(&amp;F)</source>
        <translation>&amp;Floors</translation>
    </message>
    <message>
        <source>每层几套(&amp;R)</source>
        <translation>Units per f&amp;loor</translation>
    </message>
    <message>
        <source>从第几层起(&amp;G)</source>
        <translation>Fi&amp;rst floor</translation>
    </message>
    <message>
        <source>编号规则(&amp;P)</source>
        <translation>&amp;Numbering rule</translation>
    </message>
    <message>
        <source>户型(&amp;T)</source>
        <translation>Unit &amp;type</translation>
    </message>
    <message>
        <source>每套建筑面积(&amp;A)</source>
        <translation>Floor &amp;area of each unit</translation>
    </message>
    <message>
        <source>核定人数(&amp;C)</source>
        <translation>&amp;Capacity</translation>
    </message>
    <message>
        <source>资金来源(&amp;M)</source>
        <translation>F&amp;unding</translation>
    </message>
    <message>
        <source>启用日期(&amp;D)</source>
        <translation>&amp;In use from</translation>
    </message>
    <message>
        <source>将要建立的房间</source>
        <translation>Rooms that will be added</translation>
    </message>
    <message>
        <source>{one}、{two} … {last}（5 层 12 号）</source>
        <translation>{one}, {two} … {last} (floor 5, room 12)</translation>
    </message>
    <message>
        <source>共 {count} 套：{entrances}，每个单元 {each} 套</source>
        <translation>{count} units: {entrances}, {each} in each entrance</translation>
    </message>
    <message>
        <source>{name}（限{sex}）</source>
        <translation>{name} (only {sex})</translation>
    </message>
    <message>
        <source>（以后再填）</source>
        <translation>(fill in later)</translation>
    </message>
    <message>
        <source>{number}栋</source>
        <translation>{number}</translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message>
        <source>{names}：通过后转“{after}”。</source>
        <translation>{names}: go on to &quot;{after}&quot;.</translation>
    </message>
    <message>
        <source>意见(&amp;Y)</source>
        <translation>Opinion(&amp;Y)</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
</context>
<context>
    <name>BulkMetersPage</name>
    <message>
        <source>总表</source>
        <translation>Building meters</translation>
    </message>
    <message>
        <source>还没有总表。楼栋装有总水表、总电表的，点“装总表”登记；以后和各户的表同一天抄，这里算出差额和公摊。</source>
        <translation>No building meter yet. Where a building has one for water or power, choose “Fit building meter”; read it on the same day as its flats, and the difference used in common is worked out here.</translation>
    </message>
    <message>
        <source>选一块总表，这里会显示各户的用量。</source>
        <translation>Choose a meter to see what its flats used.</translation>
    </message>
    <message>
        <source>装总表(&amp;N)…</source>
        <translation>Fit building meter (&amp;N)…</translation>
    </message>
    <message>
        <source>抄总表(&amp;B)…</source>
        <translation>Read meter (&amp;B)…</translation>
    </message>
    <message>
        <source>抄各户的表(&amp;G)…</source>
        <translation>Read its flats (&amp;G)…</translation>
    </message>
    <message>
        <source>拆总表(&amp;C)…</source>
        <translation>Take out (&amp;C)…</translation>
    </message>
    <message>
        <source>水电单价(&amp;P)…</source>
        <translation>Prices (&amp;P)…</translation>
    </message>
    <message>
        <source>各户用量</source>
        <translation>Use of the flats</translation>
    </message>
    <message>
        <source>这块总表 {day} 已经拆了。</source>
        <translation>This meter was taken out on {day}.</translation>
    </message>
    <message>
        <source>今天已经抄过这块总表；抄错了请撤销（Ctrl+Z）后重抄。</source>
        <translation>This meter was read today already; if wrongly, undo (Ctrl+Z) and read it again.</translation>
    </message>
    <message>
        <source>这栋楼的各户还没有{kind}表。请到“收费”页点“装表、换表”。</source>
        <translation>The flats of this building have no {kind} meters. Go to “Charges” and choose “Fit or replace a meter”.</translation>
    </message>
</context>
<context>
    <name>BureauPage</name>
    <message>
        <source>选一个单位，这里会显示它的来往和电脑。</source>
        <translation>Choose an office to see its packets and computers here.</translation>
    </message>
    <message>
        <source>接收上报(&amp;S)…</source>
        <translation>Receive(&amp;S)…</translation>
    </message>
    <message>
        <source>全部下发(&amp;X)</source>
        <translation>Send down(&amp;X)</translation>
    </message>
    <message>
        <source>全部下发到文件夹(&amp;F)…</source>
        <translation>Hand down to all into a &amp;folder…</translation>
    </message>
    <message>
        <source>下发文件</source>
        <translation>hand-down</translation>
    </message>
    <message>
        <source>下发文件写到哪里</source>
        <translation>Where to write the hand-down files</translation>
    </message>
    <message>
        <source>还没有单位可以下发：先设立单位，收到它第一次上报，再下发。</source>
        <translation>There is no office to hand down to yet: set one up, receive its first report, then hand down.</translation>
    </message>
    <message>
        <source>正在生成下发文件</source>
        <translation>Writing hand-down files</translation>
    </message>
    <message>
        <source>已给 {count} 个单位写好下发文件，读回核对无误，可以拔出U盘了。</source>
        <translation>Hand-down files for {count} offices are written and were read back without fault; the stick may be removed.</translation>
    </message>
    <message>
        <source>在 {folder}，文件名就是单位名。发给谁都可以：别的单位打不开。</source>
        <translation>In {folder}; each file is named after its office. It does not matter who gets them: other offices cannot open them.</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>正在停下…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>分给谁的(&amp;N)</source>
        <translation>Assi&amp;gned to</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>有申请的，申请回到“合格(轮候)”。</source>
        <translation>An application goes back to the waiting list.</translation>
    </message>
    <message>
        <source>{names}，{day} 分配</source>
        <translation>{names}, assigned on {day}</translation>
    </message>
    <message>
        <source>{names}，{day} 分配，最迟 {by} 入住</source>
        <translation>{names}, assigned on {day}, move in by {by}</translation>
    </message>
    <message>
        <source>封存过的文件和摇号记录都会保留。</source>
        <translation>The frozen files and the records of draws are kept.</translation>
    </message>
</context>
<context>
    <name>CancelNoticeForm</name>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>还有 {count} 条，办完上面的就会出现</source>
        <translation>{count} more appear when those above are done</translation>
    </message>
    <message>
        <source>还有 {count} 条，点标题看全部</source>
        <translation>{count} more; the heading shows all</translation>
    </message>
    <message>
        <source>{title}&#x3000;{count}</source>
        <translation>{title}  {count}</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>决定卡&#x3000;{person}</source>
        <translation>Decision card: {person}</translation>
    </message>
    <message>
        <source>决定卡</source>
        <translation>Decision card</translation>
    </message>
    <message>
        <source>重新审核的结果与当时保存的不完全一致，请以当时打印的决定卡为准，并报告县教体局。</source>
        <translation>Made again, the decision is not exactly as it was kept. Rely on the card printed at the time and tell the bureau.</translation>
    </message>
    <message>
        <source>打印(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>关闭(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>申请资格</source>
        <translation>Eligibility</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>岗位复核</source>
        <translation>Post check</translation>
    </message>
    <message>
        <source>是否应退</source>
        <translation>Reasons to leave</translation>
    </message>
    <message>
        <source>退出期限</source>
        <translation>Leaving deadlines</translation>
    </message>
    <message>
        <source>租金</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>押金</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>Time of application</translation>
    </message>
    <message>
        <source>决定卡(&amp;K)…</source>
        <translation>Decision &amp;card…</translation>
    </message>
    <message>
        <source>今日试算：{what}</source>
        <translation>As of today: {what}</translation>
    </message>
    <message>
        <source>{day}&#x3000;{what}&#x3000;{verdict}</source>
        <translation>{day}  {what}  {verdict}</translation>
    </message>
    <message>
        <source>适用条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>依据的事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>执行：{rules}（{version}）</source>
        <translation>Under: {rules} ({version})</translation>
    </message>
    <message>
        <source>{day} 审核</source>
        <translation>decided {day}</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>{by}&#x3000;{level}&#x3000;{day} 决定</source>
        <translation>{by}, {level}, decided {day}</translation>
    </message>
    <message>
        <source>理由：{why}</source>
        <translation>Reason: {why}</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>{head}：{value}</source>
        <translation>{head}: {value}</translation>
    </message>
    <message>
        <source>{label}的“{field}”，两边不一致</source>
        <translation>{label}: both sides differ in &quot;{field}&quot;</translation>
    </message>
    <message>
        <source>{office}的改动没有采纳：{why}</source>
        <translation>A change by {office} was not let in: {why}</translation>
    </message>
    <message>
        <source>{office}的“{command}”缺少前文，还没有算数</source>
        <translation>&quot;{command}&quot; by {office} lacks what came before it and does not count yet</translation>
    </message>
    <message>
        <source>两边各改了一次，都没有看到对方的。在裁定前，列表里显示县局的值。</source>
        <translation>Each side changed it once without seeing the other&apos;s change. Until it is decided, lists show the bureau&apos;s value.</translation>
    </message>
    <message>
        <source>它是在另一条改动之后改的，那一条还没有收到。多半在别的文件里，来了就自动接上；确实再也找不回来（电脑坏了、U盘丢了），就按它的采纳。</source>
        <translation>It was made upon another change that has not been received. That one is probably in another file and will join by itself; if it is lost for good (broken computer, lost stick), adopt this one as it is.</translation>
    </message>
    <message>
        <source>它所依据的改动已退出汇总。恢复汇总后自动接上；要单独留下它，就按它的采纳。</source>
        <translation>What it was made upon was taken out of the merge. It joins by itself once that counts again; to keep it alone, adopt it as it is.</translation>
    </message>
    <message>
        <source>它所依据的改动没有采纳或也在等。先处理那一条。</source>
        <translation>What it was made upon was not let in, or waits too. Deal with that one first.</translation>
    </message>
    <message>
        <source>两边把同一套房给了不同的人，裁定前谁也不能再安排这套房。核实谁真的住着：没有真住的那一笔，在“变更记录”里撤销，这一条就自己消失；已经搬走的办退房，都住着也行，再按“核实过，就这样”。</source>
        <translation>Both sides gave the same unit to different people; until it is decided nobody else gets it. Find out who really lives there: undo the entry that is not true in History, and this case goes by itself; move out whoever has left, or if all live there, press &quot;Checked, leave it so&quot;.</translation>
    </message>
    <message>
        <source>同一时间住着两处。核实真正住在哪里，给另一处办退房；确实两处都住，按“核实过，就这样”。</source>
        <translation>Two homes at the same time. Find out where the person really lives and move them out of the other; if both are true, press &quot;Checked, leave it so&quot;.</translation>
    </message>
    <message>
        <source>两条教师记录的身份证号相同。是同一人就关联起来，两边的记录都保留；不是同一人，说明有一边号码填错了。</source>
        <translation>Two teacher records have the same ID number. If it is one person, link them: both records are kept. If not, one of the numbers is wrong.</translation>
    </message>
    <message>
        <source>这条记录提到的另一条还没有收到，或已经作废。多半是对方的文件还在路上，来了就自己消失。</source>
        <translation>This record points at one that has not been received or was struck out. The other side&apos;s file is probably on its way; then this case goes by itself.</translation>
    </message>
    <message>
        <source>同一个编号用在了两处。核实后把其中一处改掉；纸面已经发出的，按“核实过，就这样”。</source>
        <translation>One number was used twice. Change one of them; if the papers are already out, press &quot;Checked, leave it so&quot;.</translation>
    </message>
    <message>
        <source>同一份数据在两台电脑上用，两边的内容都保留着。请该单位只用一台，上报后停用另一台。</source>
        <translation>The same data are used on two computers; what both wrote is kept. Ask the office to use one only, and to stop the other after it has reported.</translation>
    </message>
    <message>
        <source>一边续了，一边退了。核实人还住不住：还住，撤销退房；不住，撤销续住，这一条就自己消失。</source>
        <translation>Renewed on one side, moved out on the other. Find out whether the person still lives there: if so undo the move-out, if not undo the renewal; this case then goes by itself.</translation>
    </message>
    <message>
        <source>同一个房号登记了两条。核实后把多出来的一条注销，住户改到留下的那条上。</source>
        <translation>One room was registered twice. Cancel the superfluous one and put the resident on the other.</translation>
    </message>
    <message>
        <source>核实钥匙在谁手里，给另一位补登记交还。</source>
        <translation>Find out who has the key and record the other person&apos;s return.</translation>
    </message>
    <message>
        <source>几个单位各给了几套，合起来超出了定向套数。核实后给的是哪一笔，取消那笔分配（已经住进去的办调换），这一条就自己消失；领导同意突破的，写明理由，按“核实过，就这样”。</source>
        <translation>Several offices each gave some, and together they exceed the places kept. Find which was given later and cancel that assignment (move those who already live there), and this entry goes by itself; if the exception was approved, state the reason and press “Checked, leave it so”.</translation>
    </message>
    <message>
        <source>认定是同一人之后，两边的住处都算他的。核实真正住在哪里，给另一处办退房。</source>
        <translation>Now that they are one person, both homes are theirs. Find out where they really live and move them out of the other.</translation>
    </message>
    <message>
        <source>请核实后处理。</source>
        <translation>Please check and deal with it.</translation>
    </message>
    <message>
        <source>内容写得不合格式，程序读不懂。请对方更新程序后重新填一次。</source>
        <translation>It is not in a form the program understands. Ask the other side to update the program and enter it again.</translation>
    </message>
    <message>
        <source>这条改动超出了对方的权限，没有生效，其余内容都已收下。确实该改，就采纳；不该改，对方会看到没有采纳。</source>
        <translation>This change is beyond what the other side may write and did not take effect; everything else was taken in. Let it in if it is right; if not, the other side will see that it was not let in.</translation>
    </message>
    <message>
        <source>两边改之前</source>
        <translation>Before both changes</translation>
    </message>
    <message>
        <source>{office}填的</source>
        <translation>Entered by {office}</translation>
    </message>
    <message>
        <source>{actor}，{command}，{claimed} 办</source>
        <translation>{actor}, {command}, done {claimed}</translation>
    </message>
    <message>
        <source>理由：{reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>{received} 收到，在第 {number} 号里</source>
        <translation>Received {received} in no. {number}</translation>
    </message>
    <message>
        <source>那台电脑的时间比收到时还晚，它的时钟不准。</source>
        <translation>That computer&apos;s time is later than the receipt: its clock is wrong.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>（没有内容）</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>（还没有这条记录）</source>
        <translation>(no such record yet)</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>As it stands</translation>
    </message>
    <message>
        <source>{office}要改成</source>
        <translation>{office} wants</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>改动的内容</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>入住</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>分配</source>
        <translation>Allocation</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>协议</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>维修单</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>分房轮次</source>
        <translation>Allocation round</translation>
    </message>
    <message>
        <source>续住期限</source>
        <translation>Renewal term</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>钥匙登记</source>
        <translation>Key record</translation>
    </message>
    <message>
        <source>{what}，{office}</source>
        <translation>{what}, {office}</translation>
    </message>
    <message>
        <source>用学校的</source>
        <translation>Take the school&apos;s</translation>
    </message>
    <message>
        <source>用县局的</source>
        <translation>Take the bureau&apos;s</translation>
    </message>
    <message>
        <source>按它的采纳</source>
        <translation>Adopt as it is</translation>
    </message>
    <message>
        <source>电话核实过</source>
        <translation>Checked by telephone</translation>
    </message>
    <message>
        <source>以证件为准</source>
        <translation>As the document says</translation>
    </message>
    <message>
        <source>以最近填的为准</source>
        <translation>The latest entry counts</translation>
    </message>
    <message>
        <source>实地看过</source>
        <translation>Seen on site</translation>
    </message>
    <message>
        <source>这一项由县局管理</source>
        <translation>The bureau keeps this field</translation>
    </message>
    <message>
        <source>确实要改</source>
        <translation>The change is right</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>与库里的完全一样，没有要写的。</source>
        <translation>All as it is in the data; there is nothing to write.</translation>
    </message>
    <message>
        <source>采用表里的(&amp;Y)</source>
        <translation>Take the sheet&apos;s (&amp;Y)</translation>
    </message>
    <message>
        <source>采用要贴的(&amp;Y)</source>
        <translation>Take what is pasted (&amp;Y)</translation>
    </message>
    <message>
        <source>保留库里的(&amp;N)</source>
        <translation>Keep what is there (&amp;N)</translation>
    </message>
    <message>
        <source>筛选：房号、姓名、栏目、内容</source>
        <translation>Filter: room, name, column, content</translation>
    </message>
    <message>
        <source>看哪些改动</source>
        <translation>Which changes to show</translation>
    </message>
    <message>
        <source>选的是</source>
        <translation>The choice is about</translation>
    </message>
    <message>
        <source>选中的格</source>
        <translation>the chosen cells</translation>
    </message>
    <message>
        <source>选中格的整行</source>
        <translation>their whole rows</translation>
    </message>
    <message>
        <source>选中格的整列</source>
        <translation>their whole columns</translation>
    </message>
    <message>
        <source>所有待选的</source>
        <translation>all that is open</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部 {count} 处</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>待选 {count} 处</source>
        <translation>{count} to choose</translation>
    </message>
    <message>
        <source>采用 {count} 处</source>
        <translation>{count} taken</translation>
    </message>
    <message>
        <source>不能采用 {count} 处</source>
        <translation>{count} not possible</translation>
    </message>
    <message>
        <source>库里改过 {count} 处</source>
        <translation>{count} changed here</translation>
    </message>
    <message>
        <source>选中的改动</source>
        <translation>The chosen change</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>30 天以内</source>
        <translation>Up to 30 days</translation>
    </message>
    <message>
        <source>31 至 90 天</source>
        <translation>31 to 90 days</translation>
    </message>
    <message>
        <source>91 至 180 天</source>
        <translation>91 to 180 days</translation>
    </message>
    <message>
        <source>180 天以上</source>
        <translation>Over 180 days</translation>
    </message>
    <message>
        <source>材料费</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>人工费</source>
        <translation>Labour</translation>
    </message>
</context>
<context>
    <name>CheckOffForm</name>
    <message>
        <source>{name}：{documents}</source>
        <translation>{name}: {documents}</translation>
    </message>
    <message>
        <source>另有 {count} 份。</source>
        <translation>And {count} more.</translation>
    </message>
    <message>
        <source>保存后，以上材料都记为“原件”，核对人是当前经办人。</source>
        <translation>All of these are then recorded as originals seen by you.</translation>
    </message>
    <message>
        <source>核对日期(&amp;D)</source>
        <translation>Seen on(&amp;D)</translation>
    </message>
</context>
<context>
    <name>CloseDayForm</name>
    <message>
        <source>哪一天(&amp;D)</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>点得现金（元）(&amp;J)</source>
        <translation>Cash counted, yuan(&amp;J)</translation>
    </message>
    <message>
        <source>点款人(&amp;N)</source>
        <translation>Cou&amp;nted by</translation>
    </message>
    <message>
        <source>复点人(&amp;F)</source>
        <translation>Counted again by(&amp;F)</translation>
    </message>
    <message>
        <source>差额原因(&amp;B)</source>
        <translation>Reason for the difference(&amp;B)</translation>
    </message>
    <message>
        <source>与账面相符。</source>
        <translation>Agrees with the books.</translation>
    </message>
    <message>
        <source>与账面相差 {amount} 元，请写明原因。</source>
        <translation>Differs from the books by {amount} yuan. Please give the reason.</translation>
    </message>
    <message>
        <source>{day} 已经日结过，不能再结。</source>
        <translation>{day} is closed already.</translation>
    </message>
    <message>
        <source>上次日结 {day}，点得 {counted} 元，{first}、{second}。</source>
        <translation>Last closed {day}: {counted} yuan counted by {first} and {second}.</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>完工日(&amp;D)</source>
        <translation>Completed &amp;on</translation>
    </message>
    <message>
        <source>配件(&amp;E)</source>
        <translation>Parts (&amp;E)</translation>
    </message>
    <message>
        <source>材料费(&amp;M)</source>
        <translation>&amp;Material cost</translation>
    </message>
    <message>
        <source>人工费(&amp;R)</source>
        <translation>&amp;Labour cost</translation>
    </message>
    <message>
        <source>承担方(&amp;C)</source>
        <translation>&amp;Paid by</translation>
    </message>
    <message>
        <source>开工前住户已签字同意付这笔钱</source>
        <translation>The occupant signed to pay this before work began</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>原因(&amp;Q)</source>
        <translation>Cause(&amp;Q)</translation>
    </message>
    <message>
        <source>验收人(&amp;Y)</source>
        <translation>&amp;Accepted by</translation>
    </message>
    <message>
        <source>处理结果(&amp;J)</source>
        <translation>&amp;Result</translation>
    </message>
    <message>
        <source>这次维修保修到(&amp;B)</source>
        <translation>This repair is under warranty until (&amp;B)</translation>
    </message>
    <message>
        <source>这栋楼质保到 {day}，在质保期内报修，由施工单位负责。</source>
        <translation>This building is under warranty until {day} and was reported in time: the builder answers for it.</translation>
    </message>
    <message>
        <source>上次维修保修到 {day}，返修不再收费。</source>
        <translation>The last repair is under warranty until {day}; doing it again is not charged.</translation>
    </message>
    <message>
        <source>返修：以前已登记材料费 {material} 元、人工费 {labour} 元。这里只填这一次的，费用累计。</source>
        <translation>Done once more: material {material} and labour {labour} are on record. Enter only what this time cost; costs add up.</translation>
    </message>
    <message>
        <source>以前用的配件：{parts}</source>
        <translation>Parts used before: {parts}</translation>
    </message>
    <message>
        <source>公示 {start} 至 {until}，收到异议 {count} 件。办结后可打印公示情况说明，并提醒撤下。</source>
        <translation>Posted {start} to {until}, {count} objections. Once closed, the report can be printed and a task asks to take the notice down.</translation>
    </message>
    <message>
        <source>办结日期(&amp;D)</source>
        <translation>Closed on(&amp;D)</translation>
    </message>
    <message>
        <source>其他说明(&amp;W)</source>
        <translation>Other remarks(&amp;W)</translation>
    </message>
    <message>
        <source>办结说明(&amp;N)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>办结后这一季不能再改；每一户都已续住或定为不续住才能办结。</source>
        <translation>A closed season cannot be changed. It can be closed when every stay is renewed or ended.</translation>
    </message>
    <message>
        <source>结到哪一天(&amp;D)</source>
        <translation>Closed up to (&amp;D)</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>期间名称(&amp;N)</source>
        <translation>&amp;Name of the period</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
</context>
<context>
    <name>CloseRoundForm</name>
    <message>
        <source>没有查完的理由(&amp;R)</source>
        <translation>Why it is not complete(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CoResidentForm</name>
    <message>
        <source>同住人姓名(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>关系(&amp;K)</source>
        <translation>Relation(&amp;K)</translation>
    </message>
    <message>
        <source>如：子女</source>
        <translation>e.g. child</translation>
    </message>
    <message>
        <source>身份证号(&amp;H)</source>
        <translation>ID number(&amp;H)</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From(&amp;D)</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>文件已写好</source>
        <translation>File written</translation>
    </message>
    <message>
        <source>复制这串数字(&amp;C)</source>
        <translation>&amp;Copy these digits</translation>
    </message>
    <message>
        <source>知道了(&amp;K)</source>
        <translation>O&amp;K</translation>
    </message>
    <message>
        <source>文件：{path}</source>
        <translation>File: {path}</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>按此重新预检(&amp;R)</source>
        <translation>Check again &amp;like this</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>表格的前几行</source>
        <translation>First rows of the sheet</translation>
    </message>
    <message>
        <source>栏目对应</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>表头在第 {row} 行，不对就点一下真正的表头行。</source>
        <translation>The header is in row {row}. If that is wrong, click the real header row.</translation>
    </message>
    <message>
        <source>没有找到表头：请点一下表头所在的行。</source>
        <translation>No header found: click the row that holds the header.</translation>
    </message>
    <message>
        <source>“{header}”读作</source>
        <translation>Read &quot;{header}&quot; as</translation>
    </message>
    <message>
        <source>（自动识别）</source>
        <translation>(recognised automatically)</translation>
    </message>
    <message>
        <source>（不读这一列）</source>
        <translation>(do not read this column)</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>与现在比较&#x3000;{number}</source>
        <translation>Compared with now: {number}</translation>
    </message>
    <message>
        <source>《{name}》统计日期 {day}，{issued} 报出。按现在知道的情况重算，有 {count} 处不同。</source>
        <translation>&quot;{name}&quot; as of {day}, issued on {issued}. Made again from what is known now, it differs in {count} places.</translation>
    </message>
    <message>
        <source>后来的更正</source>
        <translation>Later corrections</translation>
    </message>
    <message>
        <source>没有不同：报出以后，这张表的内容没有变过。</source>
        <translation>No difference: nothing on this sheet has changed since it was issued.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>读到 {rows} 行，其中 {numbers} 行有证件号。按证件号比对，没有证件号的按姓名比对。</source>
        <translation>{rows} rows read, {numbers} with an ID number. Compared by ID number, by name where there is none.</translation>
    </message>
    <message>
        <source>名单种类(&amp;K)</source>
        <translation>&amp;Kind of list</translation>
    </message>
    <message>
        <source>来源单位(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>如：县不动产登记中心</source>
        <translation>such as: county land registry</translation>
    </message>
    <message>
        <source>数据日期(&amp;D)</source>
        <translation>&amp;Date of the data</translation>
    </message>
    <message>
        <source>命中的只作为待核实的问题，不作结论；没有命中的人不保存。</source>
        <translation>Hits are questions, not conclusions; nobody else on the list is kept.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>核查比对(&amp;E)…</source>
        <translation>Compare with an outside list(&amp;E)…</translation>
    </message>
    <message>
        <source>核查比对&#x3000;{name}</source>
        <translation>Compare with&#x3000;{name}</translation>
    </message>
    <message>
        <source>比对(&amp;S)</source>
        <translation>Compare(&amp;S)</translation>
    </message>
    <message>
        <source>比对完成，{count} 条命中，已列为待核实。</source>
        <translation>Compared: {count} hits to be found out.</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>投诉求助</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>没有投诉和求助。来访、来电、12345 转来的都在这里登记，答复期限自动算好。</source>
        <translation>No complaints or requests. Visits, calls and what 12345 passes on are registered here; the time to answer is worked out for you.</translation>
    </message>
    <message>
        <source>选一件，这里会显示内容和答复。</source>
        <translation>Choose one to see what it says and the answer.</translation>
    </message>
    <message>
        <source>登记(&amp;N)…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>答复(&amp;A)…</source>
        <translation>&amp;Answer…</translation>
    </message>
    <message>
        <source>登记满意度(&amp;M)…</source>
        <translation>Record how content (&amp;M)…</translation>
    </message>
    <message>
        <source>重新受理(&amp;S)…</source>
        <translation>&amp;Reopen…</translation>
    </message>
    <message>
        <source>宿舍管理员(&amp;G)…</source>
        <translation>Caretaker(&amp;G)…</translation>
    </message>
    <message>
        <source>已经答复。对方不满意的，请点“重新受理”。</source>
        <translation>It is answered. If the caller is not content, use “Reopen”.</translation>
    </message>
    <message>
        <source>还没有答复，不用重新受理。</source>
        <translation>It is not answered yet, so there is nothing to reopen.</translation>
    </message>
    <message>
        <source>还没有答复。</source>
        <translation>There is no answer yet.</translation>
    </message>
</context>
<context>
    <name>CondemnForm</name>
    <message>
        <source>等级(&amp;K)</source>
        <translation>Class(&amp;K)</translation>
    </message>
    <message>
        <source>C级、D级的房屋自动转为“危房停用”，不能再安排人住。</source>
        <translation>Buildings of class C or D turn to &quot;Closed as dangerous&quot;; nobody can be housed there any more.</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From(&amp;D)</translation>
    </message>
    <message>
        <source>鉴定报告(&amp;B)</source>
        <translation>Appraisal report(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ConfirmForm</name>
    <message>
        <source>确认方式(&amp;T)</source>
        <translation>How confirmed(&amp;T)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>未签字的原因(&amp;R)</source>
        <translation>&amp;Reason for no signature</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>{count} 人：{names}</source>
        <translation>{count} people: {names}</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From (&amp;D)</translation>
    </message>
    <message>
        <source>依据(&amp;B)</source>
        <translation>Basis (&amp;B)</translation>
    </message>
    <message>
        <source>本人签字的同意书</source>
        <translation>Signed consent</translation>
    </message>
    <message>
        <source>改为不同意（收回）</source>
        <translation>No longer agrees (withdrawn)</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>备份到U盘(&amp;U)</source>
        <translation>Back up to &amp;USB stick</translation>
    </message>
    <message>
        <source>备份到文件夹(&amp;B)…</source>
        <translation>&amp;Back up to a folder…</translation>
    </message>
    <message>
        <source>恢复备份(&amp;H)…</source>
        <translation>Res&amp;tore backup…</translation>
    </message>
    <message>
        <source>核对数据(&amp;K)</source>
        <translation>&amp;Check data</translation>
    </message>
    <message>
        <source>打开其它数据(&amp;O)…</source>
        <translation>&amp;Open other data…</translation>
    </message>
    <message>
        <source>打开服务器上的数据(&amp;V)…</source>
        <translation>Open data on a ser&amp;ver…</translation>
    </message>
    <message>
        <source>打开练习库(&amp;P)</source>
        <translation>Open &amp;practice data</translation>
    </message>
    <message>
        <source>回到本单位数据(&amp;P)</source>
        <translation>Return to the data of this office(&amp;P)</translation>
    </message>
    <message>
        <source>建立本单位数据(&amp;P)…</source>
        <translation>Set up the data of this office(&amp;P)…</translation>
    </message>
    <message>
        <source>正在备份到U盘</source>
        <translation>Backing up to the USB stick</translation>
    </message>
    <message>
        <source>可以拔出U盘了。</source>
        <translation>You can pull out the USB stick now.</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>备份放到哪个文件夹</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>已备份到 {file}，写完后又读回核对，完整无误。{more}</source>
        <translation>Backed up to {file}, then read back and verified as complete. {more}</translation>
    </message>
    <message>
        <source>备份好了</source>
        <translation>Backup done</translation>
    </message>
    <message>
        <source>备份到U盘</source>
        <translation>Back up to USB stick</translation>
    </message>
    <message>
        <source>再找一次</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>打开其它数据</source>
        <translation>Open other data</translation>
    </message>
    <message>
        <source>数据文件 (*.dorms)</source>
        <translation>Data files (*.dorms)</translation>
    </message>
    <message>
        <source>正在核对数据</source>
        <translation>Checking the data</translation>
    </message>
    <message>
        <source>服务器管理员给的地址，形如 {example}。几个窗口可以同时打开同一个数据库。</source>
        <translation>The address the administrator gave you, like {example}. Several windows can open the same database at once.</translation>
    </message>
    <message>
        <source>用户@服务器/数据库</source>
        <translation>user@server/database</translation>
    </message>
    <message>
        <source>打开服务器上的数据</source>
        <translation>Open data on a server</translation>
    </message>
    <message>
        <source>{day}&#x3000;{why}&#x3000;房源 {units}，教师 {teachers}，入住 {stays}，维修 {tickets}</source>
        <translation>{day}&#x3000;{why}&#x3000;units {units}, teachers {teachers}, stays {stays}, repairs {tickets}</translation>
    </message>
    <message>
        <source>开机备份</source>
        <translation>Backup at start</translation>
    </message>
    <message>
        <source>导入前备份</source>
        <translation>Backup before import</translation>
    </message>
    <message>
        <source>接收前备份</source>
        <translation>Backup before taking in files</translation>
    </message>
    <message>
        <source>升级前备份</source>
        <translation>Backup before upgrade</translation>
    </message>
    <message>
        <source>U盘备份</source>
        <translation>Backup on a stick</translation>
    </message>
    <message>
        <source>选来的文件</source>
        <translation>Chosen file</translation>
    </message>
    <message>
        <source>手工备份</source>
        <translation>Backup by hand</translation>
    </message>
    <message>
        <source>备份，断电现场和替换前的数据文件 (*.dormsbackup *.dorms *.db *.part);;所有文件 (*)</source>
        <translation>Backups, data set aside after a power cut or a restore (*.dormsbackup *.dorms *.db *.part);;All files (*)</translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation>Choose a backup file</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>不改就留空</source>
        <translation>leave empty to keep it</translation>
    </message>
    <message>
        <source>更正的理由(&amp;R)</source>
        <translation>R&amp;eason for the correction</translation>
    </message>
    <message>
        <source>这里改的是填错的资料。婚姻、职务、学校等后来变了，请用“登记情况变化”。</source>
        <translation>This corrects data that were entered wrongly. If marriage, post, school and so on changed later, use &quot;Record change&quot;.</translation>
    </message>
    <message>
        <source>{now}，不改就留空</source>
        <translation>{now}; leave empty to keep it</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>材料不齐</source>
        <translation>Documents missing</translation>
    </message>
    <message>
        <source>材料不清晰、过期或与原件不符</source>
        <translation>Documents unclear or out of date</translation>
    </message>
    <message>
        <source>申请表填写有误</source>
        <translation>Form filled in wrongly</translation>
    </message>
    <message>
        <source>缺签字或盖章</source>
        <translation>Signature or seal missing</translation>
    </message>
    <message>
        <source>志愿填写不合要求</source>
        <translation>Wishes not as required</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>CounterBox</name>
    <message>
        <source>{name} {count} 行</source>
        <translation>{name}: {count}</translation>
    </message>
</context>
<context>
    <name>CoveringPanel</name>
    <message>
        <source>代录的学校</source>
        <translation>Schools you write for</translation>
    </message>
    <message>
        <source>本镇每所学校都有自己的数据，没有要代录的。</source>
        <translation>Every school of the town keeps its own data; there is none to write for.</translation>
    </message>
    <message>
        <source>看它的教师(&amp;T)</source>
        <translation>Its &amp;teachers</translation>
    </message>
    <message>
        <source>看它的房源(&amp;N)</source>
        <translation>Its u&amp;nits</translation>
    </message>
    <message>
        <source>看它的住户(&amp;L)</source>
        <translation>Who &amp;lives there</translation>
    </message>
</context>
<context>
    <name>Daily</name>
    <message>
        <source>发钥匙&#x3000;{name}</source>
        <translation>Hand out keys: {name}</translation>
    </message>
    <message>
        <source>收钥匙&#x3000;{name}</source>
        <translation>Take back keys: {name}</translation>
    </message>
    <message>
        <source>发钥匙(&amp;S)</source>
        <translation>Hand out (&amp;S)</translation>
    </message>
    <message>
        <source>收钥匙(&amp;S)</source>
        <translation>Take back (&amp;S)</translation>
    </message>
    <message>
        <source>同住人搬离&#x3000;{name}</source>
        <translation>Co-resident leaves: {name}</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>临时安置&#x3000;{name}</source>
        <translation>Lodge elsewhere: {name}</translation>
    </message>
    <message>
        <source>安置(&amp;S)</source>
        <translation>Lodge (&amp;S)</translation>
    </message>
    <message>
        <source>回原住处&#x3000;{name}</source>
        <translation>Back home: {name}</translation>
    </message>
    <message>
        <source>登记离宿&#x3000;{name}</source>
        <translation>Record an absence: {name}</translation>
    </message>
    <message>
        <source>登记回宿&#x3000;{name}</source>
        <translation>Record the return: {name}</translation>
    </message>
    <message>
        <source>补登交接单(&amp;J)…</source>
        <translation>Enter hand-over list(&amp;J)…</translation>
    </message>
    <message>
        <source>发钥匙(&amp;Y)…</source>
        <translation>Hand out &amp;keys…</translation>
    </message>
    <message>
        <source>收钥匙(&amp;G)…</source>
        <translation>Take back keys (&amp;G)…</translation>
    </message>
    <message>
        <source>同住人搬离(&amp;B)…</source>
        <translation>Co-resident leaves (&amp;B)…</translation>
    </message>
    <message>
        <source>临时安置(&amp;A)…</source>
        <translation>Lodge elsewhere (&amp;A)…</translation>
    </message>
    <message>
        <source>回原住处(&amp;O)…</source>
        <translation>Back h&amp;ome…</translation>
    </message>
    <message>
        <source>登记离宿(&amp;L)…</source>
        <translation>Record an absence (&amp;L)…</translation>
    </message>
    <message>
        <source>登记回宿(&amp;U)…</source>
        <translation>Record the ret&amp;urn…</translation>
    </message>
    <message>
        <source>物品清单模板(&amp;M)…</source>
        <translation>List of things by unit type (&amp;M)…</translation>
    </message>
    <message>
        <source>{name}没有领着的钥匙。</source>
        <translation>{name} holds no keys.</translation>
    </message>
    <message>
        <source>没有登记过同住人。</source>
        <translation>Nobody is registered as living along.</translation>
    </message>
    <message>
        <source>已经临时安置在 {unit}，请先点“回原住处”。</source>
        <translation>Lodged in {unit} already; use “Back home” first.</translation>
    </message>
    <message>
        <source>没有临时安置在别处。</source>
        <translation>Not lodged elsewhere.</translation>
    </message>
    <message>
        <source>没有还没结束的离宿记录。</source>
        <translation>No absence without an end is recorded.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>登记放假调休</source>
        <translation>Enter days off and days worked</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>班</source>
        <translation>W</translation>
    </message>
    <message>
        <source>休</source>
        <translation>O</translation>
    </message>
    <message>
        <source>一二三四五六日</source>
        <translation>MTWTFSS</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Worked</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>本县登记</source>
        <translation>entered here</translation>
    </message>
    <message>
        <source>国务院公布</source>
        <translation>State Council</translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Worked</translation>
    </message>
    <message>
        <source>安排(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>从(&amp;B)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>到（含）(&amp;E)</source>
        <translation>&amp;Until (included)</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>如：国庆节</source>
        <translation>E.g. National Day</translation>
    </message>
    <message>
        <source>依据(&amp;R)</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>只有一天的，“到”不用填。办法里按工作日计算的期限随之改变。</source>
        <translation>For a single day leave the end empty. Deadlines counted in working days follow at once.</translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>放假和调休</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>今明两年的放假安排还没有公布。公布后按“登记放假调休”录入。</source>
        <translation>The holidays of this year and the next are not published yet. Enter them once they are.</translation>
    </message>
    <message>
        <source>登记放假调休(&amp;J)…</source>
        <translation>Enter days off and &amp;worked…</translation>
    </message>
</context>
<context>
    <name>DecideBar</name>
    <message>
        <source>接受建议(&amp;Y)</source>
        <translation>Accept (&amp;Y)</translation>
    </message>
    <message>
        <source>不接受(&amp;N)</source>
        <translation>Decline (&amp;N)</translation>
    </message>
    <message>
        <source>这一格改成</source>
        <translation>This cell is to say</translation>
    </message>
    <message>
        <source>这一格改成…</source>
        <translation>This cell is to say…</translation>
    </message>
    <message>
        <source>决定管到哪些格</source>
        <translation>What the decision is about</translation>
    </message>
    <message>
        <source>选中的格</source>
        <translation>the chosen cells</translation>
    </message>
    <message>
        <source>同一栏</source>
        <translation>the same column</translation>
    </message>
    <message>
        <source>同一类问题</source>
        <translation>the same kind</translation>
    </message>
    <message>
        <source>列出的全部</source>
        <translation>all that is listed</translation>
    </message>
    <message>
        <source>选中的发现</source>
        <translation>The chosen finding</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>{count} 处同类事项都这样定：{what}。对方会看到理由。</source>
        <translation>{count} cases of this kind will be decided alike: {what}. The other side will see the reason.</translation>
    </message>
    <message>
        <source>同类一起定</source>
        <translation>Decide alike</translation>
    </message>
    <message>
        <source>都这样定（{count} 处）</source>
        <translation>Decide all ({count})</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Look again</translation>
    </message>
</context>
<context>
    <name>Deck</name>
    <message>
        <source>正在打开数据…</source>
        <translation>Opening the data…</translation>
    </message>
    <message>
        <source>已复制 {count} 行</source>
        <translation>Rows copied: {count}</translation>
    </message>
</context>
<context>
    <name>DeclareForm</name>
    <message>
        <source>他们在申请表上承诺没有其他政策性住房，没有请假、借调、脱产。已经登记有的不改。</source>
        <translation>On their forms they declared no other policy housing and no leave or secondment. What is on record stands.</translation>
    </message>
</context>
<context>
    <name>DeliverForm</name>
    <message>
        <source>送达方式(&amp;W)</source>
        <translation>&amp;Way of delivery</translation>
    </message>
    <message>
        <source>送达日期(&amp;D)</source>
        <translation>&amp;Delivered on</translation>
    </message>
    <message>
        <source>签收人(&amp;N)</source>
        <translation>Sig&amp;ned by</translation>
    </message>
    <message>
        <source>见证人一(&amp;Y)</source>
        <translation>First witness(&amp;Y)</translation>
    </message>
    <message>
        <source>见证人二(&amp;E)</source>
        <translation>S&amp;econd witness</translation>
    </message>
    <message>
        <source>备注(&amp;B)</source>
        <translation>Remark(&amp;B)</translation>
    </message>
    <message>
        <source>异议期限自送达次日起 {within}。</source>
        <translation>Objections within {within} of the day after delivery.</translation>
    </message>
</context>
<context>
    <name>Departures</name>
    <message>
        <source>撤回通知&#x3000;{name}</source>
        <translation>Withdraw the notice&#x3000;{name}</translation>
    </message>
    <message>
        <source>撤回(&amp;S)</source>
        <translation>Withdraw(&amp;S)</translation>
    </message>
    <message>
        <source>办理退房(&amp;T)…</source>
        <translation>Move ou&amp;t…</translation>
    </message>
    <message>
        <source>退还押金(&amp;Y)…</source>
        <translation>Refund the deposit(&amp;Y)…</translation>
    </message>
    <message>
        <source>撤回通知(&amp;C)…</source>
        <translation>Withdraw the notice(&amp;C)…</translation>
    </message>
    <message>
        <source>{name} {day} 已经退房。</source>
        <translation>{name} moved out on {day}.</translation>
    </message>
    <message>
        <source>已经结清，通知不能再撤回。</source>
        <translation>It is settled; the notice cannot be withdrawn any more.</translation>
    </message>
    <message>
        <source>还没有退房。押金在退房验收以后退。</source>
        <translation>Not moved out yet. The deposit is paid back after the move-out is inspected.</translation>
    </message>
    <message>
        <source>{name}没有押金要退，也没有多交的钱。</source>
        <translation>There is no deposit and no money paid in advance to give back to {name}.</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>事由发生</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>通知日</source>
        <translation>Notified on</translation>
    </message>
    <message>
        <source>应退日</source>
        <translation>Leave by</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>实退日</source>
        <translation>Left on</translation>
    </message>
    <message>
        <source>验收人</source>
        <translation>Accepted by</translation>
    </message>
    <message>
        <source>欠缴</source>
        <translation>Arrears</translation>
    </message>
    <message>
        <source>应退押金</source>
        <translation>Deposit to refund</translation>
    </message>
    <message>
        <source>退款期限</source>
        <translation>Refund by</translation>
    </message>
    <message>
        <source>已退房，退款已逾期</source>
        <translation>Left, refund overdue</translation>
    </message>
    <message>
        <source>已退房，待退款</source>
        <translation>Left, refund due</translation>
    </message>
    <message>
        <source>退</source>
        <translation>B</translation>
    </message>
    <message>
        <source>欠</source>
        <translation>A</translation>
    </message>
    <message>
        <source>已退房，未缴清</source>
        <translation>Left, not paid up</translation>
    </message>
    <message>
        <source>清</source>
        <translation>C</translation>
    </message>
    <message>
        <source>已退房结清</source>
        <translation>Left and settled</translation>
    </message>
    <message>
        <source>逾期 {days} 天未退</source>
        <translation>{days} days past leaving</translation>
    </message>
    <message>
        <source>逾</source>
        <translation>O</translation>
    </message>
    <message>
        <source>待</source>
        <translation>W</translation>
    </message>
    <message>
        <source>待退房</source>
        <translation>To leave</translation>
    </message>
    <message>
        <source>待退房，还有 {days} 天</source>
        <translation>To leave in {days} days</translation>
    </message>
    <message>
        <source>待退房，今天到期</source>
        <translation>To move out, due today</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>DeparturesPage</name>
    <message>
        <source>退房</source>
        <translation>Departures</translation>
    </message>
    <message>
        <source>没有人要退房。在“入住”页选一个人，点“通知退房”或“办理退房”。</source>
        <translation>Nobody is leaving. Choose somebody on the page &quot;Stays&quot;, then &quot;Give notice to leave&quot; or &quot;Move out&quot;.</translation>
    </message>
    <message>
        <source>选一个人，这里会显示退房经过。</source>
        <translation>Choose somebody to see how the departure went.</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>打印这一页(&amp;P)…</source>
        <translation>Print this page(&amp;P)…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不在本轮房源里</source>
        <translation>not in this round</translation>
    </message>
    <message>
        <source>姓名、编号、受理号或拼音首字母</source>
        <translation>Name, code, receipt number or initials</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>房号、编号或学校</source>
        <translation>Room, code or school</translation>
    </message>
    <message>
        <source>哪一套</source>
        <translation>Which unit</translation>
    </message>
    <message>
        <source>谁(&amp;N)</source>
        <translation>Who(&amp;N)</translation>
    </message>
    <message>
        <source>为什么没有得到(&amp;F)</source>
        <translation>Why not this one(&amp;F)</translation>
    </message>
    <message>
        <source>理由和证据</source>
        <translation>Reason and evidence</translation>
    </message>
    <message>
        <source>输入姓名，再输入想问的那一套房。</source>
        <translation>Type a name, then the unit in question.</translation>
    </message>
    <message>
        <source>{name}（{code}）&#x3000;本轮结果：{result}</source>
        <translation>{name} ({code})&#x3000;Result: {result}</translation>
    </message>
    <message>
        <source>输入房号，看为什么没有得到那一套。</source>
        <translation>Type a room to see why it was not received.</translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>哪天做的(&amp;D)</source>
        <translation>&amp;Done on</translation>
    </message>
    <message>
        <source>谁做的(&amp;P)</source>
        <translation>Done by(&amp;P)</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>撤销这次导入(&amp;U)</source>
        <translation>&amp;Undo this import</translation>
    </message>
    <message>
        <source>导入的结果</source>
        <translation>Result of the import</translation>
    </message>
    <message>
        <source>保存没导入的行</source>
        <translation>Save the rows not imported</translation>
    </message>
    <message>
        <source>《{file}》已导入</source>
        <translation>&quot;{file}&quot; has been imported</translation>
    </message>
    <message>
        <source>新增 {new} 行，更改 {changed} 行；{same} 行与现有数据相同，没有动。</source>
        <translation>Rows added: {new}, changed: {changed}. Rows equal to the present data and left alone: {same}.</translation>
    </message>
    <message>
        <source>{count} 行没有导入，仍在您的表里。改好后再导入同一张表即可，已导入的行会算作“没变”。</source>
        <translation>Rows not imported: {count}. They are still in your sheet. Correct them and import the same sheet again; rows already imported will count as unchanged.</translation>
    </message>
    <message>
        <source>新名册中没有的 {missing} 人，其中 {living} 人在住，已列入待办“核实是否调离”。他们的资料没有动。</source>
        <translation>People missing from the new roster: {missing}, of whom {living} live in a unit. They are now tasks to &quot;check whether transferred&quot;. Their data are untouched.</translation>
    </message>
    <message>
        <source>导入前已自动备份：{name}</source>
        <translation>Backed up before the import: {name}</translation>
    </message>
    <message>
        <source>保存没导入的 {count} 行(&amp;K)…</source>
        <translation>&amp;Keep the {count} rows not imported…</translation>
    </message>
    <message>
        <source>《{file}》里采用的改动已写入</source>
        <translation>What was taken of {file} is written</translation>
    </message>
    <message>
        <source>改了 {cells} 格，新增 {added} 行，办结 {ended} 行；其余都与库里一样或按您的选择保留。</source>
        <translation>{cells} cells changed, {added} rows added, {ended} rows ended; everything else is as it was or was kept as you chose.</translation>
    </message>
    <message>
        <source>《{file}》的导入已撤销</source>
        <translation>The import of &quot;{file}&quot; has been undone</translation>
    </message>
    <message>
        <source>数据与导入前一样。改好表后可以再导入一次。</source>
        <translation>The data are as they were before the import. Correct the sheet and you can import it again.</translation>
    </message>
    <message>
        <source>给所有单位下发(&amp;D)</source>
        <translation>Hand &amp;down to all offices</translation>
    </message>
    <message>
        <source>整批退出汇总(&amp;U)…</source>
        <translation>Take this batch o&amp;ut of the merge…</translation>
    </message>
    <message>
        <source>接收的结果</source>
        <translation>What was received</translation>
    </message>
    <message>
        <source>收到 {new} 条新内容</source>
        <translation>{new} new changes received</translation>
    </message>
    <message>
        <source>收到 {new} 条新内容，{needs} 处等您决定</source>
        <translation>{new} new changes received, {needs} for you to decide</translation>
    </message>
    <message>
        <source>收到 {new} 条新内容，县局答复了本单位的 {told} 处</source>
        <translation>{new} new changes received; the bureau answered {told} of yours</translation>
    </message>
    <message>
        <source>看全部 {count} 处答复(&amp;A)</source>
        <translation>Show all {count} &amp;answers</translation>
    </message>
    <message>
        <source>去看待定的 {count} 处(&amp;P)</source>
        <translation>Go to the {count} &amp;pending cases</translation>
    </message>
    <message>
        <source>这一批已退出汇总</source>
        <translation>This batch is out of the merge</translation>
    </message>
    <message>
        <source>一条也没有删，只是不再算数。按 Ctrl+Z 撤销，或在各单位那里“恢复汇总”，就又算数。</source>
        <translation>Nothing was deleted, it only stops counting. Ctrl+Z, or &quot;Let in again&quot; at each office, brings it back.</translation>
    </message>
    <message>
        <source>{office}：等第 {numbers} 号，来了自动接上。</source>
        <translation>{office}: waiting for no. {numbers}; it joins by itself when it comes.</translation>
    </message>
    <message>
        <source>还有 {count} 条，见各单位的来往记录。</source>
        <translation>{count} more, see the packets of each office.</translation>
    </message>
    <message>
        <source>接收前已自动备份：{name}</source>
        <translation>Backed up before: {name}</translation>
    </message>
</context>
<context>
    <name>DossierForm</name>
    <message>
        <source>用途(&amp;W)</source>
        <translation>&amp;What for</translation>
    </message>
    <message>
        <source>如：县审计局专项检查</source>
        <translation>e.g. special inspection by the county audit office</translation>
    </message>
    <message>
        <source>交给谁(&amp;J)</source>
        <translation>To whom (&amp;J)</translation>
    </message>
    <message>
        <source>如：审计组 李强</source>
        <translation>e.g. Li Qiang, audit team</translation>
    </message>
    <message>
        <source>存到(&amp;F)</source>
        <translation>Save in (&amp;F)</translation>
    </message>
    <message>
        <source>迎检资料夹</source>
        <translation>Inspector&apos;s folder</translation>
    </message>
    <message>
        <source>正在收集“{place}”的资料</source>
        <translation>Collecting the records of &quot;{place}&quot;</translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message>
        <source>迎检资料夹&#x3000;{place}</source>
        <translation>Inspector&apos;s folder: {place}</translation>
    </message>
    <message>
        <source>生成(&amp;S)</source>
        <translation>&amp;Make</translation>
    </message>
    <message>
        <source>正在写“{name}”</source>
        <translation>Writing &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>已生成 {count} 个文件：{name}；{lost} 份未生成，见清单</source>
        <translation>{count} files made: {name}; {lost} could not be made, see the list</translation>
    </message>
    <message>
        <source>已生成 {count} 个文件：{name}</source>
        <translation>{count} files made: {name}</translation>
    </message>
    <message>
        <source>生成迎检资料夹(&amp;Y)…</source>
        <translation>Make an inspector&apos;s folder(&amp;Y)…</translation>
    </message>
    <message>
        <source>分房轮次</source>
        <translation>Allocation rounds</translation>
    </message>
    <message>
        <source>还没有分房轮次，没有资料可以收集。请先新建一轮。</source>
        <translation>There is no allocation round yet, so there is nothing to gather. Create a round first.</translation>
    </message>
    <message>
        <source>迎检资料 {place} {day}</source>
        <translation>Inspection {place} {day}</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>哪一项(&amp;K)</source>
        <translation>Which one(&amp;K)</translation>
    </message>
    <message>
        <source>全文(&amp;N)</source>
        <translation>Full text(&amp;N)</translation>
    </message>
    <message>
        <source>文号(&amp;W)</source>
        <translation>Number(&amp;W)</translation>
    </message>
    <message>
        <source>通过会议(&amp;H)</source>
        <translation>Adopted at t&amp;he meeting</translation>
    </message>
    <message>
        <source>施行日期(&amp;D)</source>
        <translation>In force from(&amp;D)</translation>
    </message>
</context>
<context>
    <name>DrawForm</name>
    <message>
        <source>摇号日期(&amp;D)</source>
        <translation>Day of the draw(&amp;D)</translation>
    </message>
    <message>
        <source>口令遗失，按公告的办法改用全零口令(&amp;L)</source>
        <translation>The secret is lost: use the secret of zeros, as announced(&amp;L)</translation>
    </message>
    <message>
        <source>重摇依据(&amp;Y)</source>
        <translation>Decision for drawing again(&amp;Y)</translation>
    </message>
    <message>
        <source>已经摇过 {count} 次，以前的记录都会保留。再摇一次必须写明依据哪一份决定。</source>
        <translation>Drawn {count} times; earlier records are kept. Another draw needs the decision it rests on.</translation>
    </message>
</context>
<context>
    <name>DropBox</name>
    <message>
        <source>选择文件(&amp;O)…</source>
        <translation>&amp;Open files…</translation>
    </message>
    <message>
        <source>把表格拖到这里，或</source>
        <translation>Drag sheets here, or</translation>
    </message>
    <message>
        <source>可以一次选几个文件。认得 *.xlsx、*.xls 和 *.csv，WPS 存的也行。</source>
        <translation>You can choose several files at once. *.xlsx, *.xls and *.csv are understood, from WPS too.</translation>
    </message>
</context>
<context>
    <name>DropForm</name>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reaso&amp;n</translation>
    </message>
</context>
<context>
    <name>DryRunDialog</name>
    <message>
        <source>正在按现有志愿各试分一遍…</source>
        <translation>Allocating both ways by the present wishes…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>同一份名单、同一份志愿，没有抽签（同分按编号）。只看数，不看人；真正分房时名次会变。</source>
        <translation>The same list and wishes, without a draw (equals by code). Look at the figures, not at people; the real order will differ.</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>定期工作&#x3000;{about}&#x3000;{day}</source>
        <translation>Recurring job {about}, {day}</translation>
    </message>
    <message>
        <source>隐患未整改&#x3000;{about}&#x3000;限 {day}</source>
        <translation>Hazard not put right: {about}, by {day}</translation>
    </message>
    <message>
        <source>投诉求助待答复&#x3000;{about}&#x3000;限 {day}</source>
        <translation>To be answered: {about}, by {day}</translation>
    </message>
    <message>
        <source>应退未退&#x3000;{about}&#x3000;限 {day}</source>
        <translation>Should have left: {about}, by {day}</translation>
    </message>
    <message>
        <source>退款到期&#x3000;{about}&#x3000;限 {day}</source>
        <translation>Refund due: {about}, by {day}</translation>
    </message>
    <message>
        <source>长期不住预警未答复&#x3000;{about}&#x3000;限 {day}</source>
        <translation>Warning not answered: {about}, by {day}</translation>
    </message>
    <message>
        <source>质保期将满，先查一遍&#x3000;{about}&#x3000;到 {day}</source>
        <translation>Warranty ends, look it over first: {about}, {day}</translation>
    </message>
    <message>
        <source>{words}&#x3000;晚 {days} 天</source>
        <translation>{words}, {days} days late</translation>
    </message>
</context>
<context>
    <name>DueForm</name>
    <message>
        <source>去掉这一条(&amp;D)</source>
        <translation>&amp;Drop this one</translation>
    </message>
    <message>
        <source>已定的报送日</source>
        <translation>Reporting days set</translation>
    </message>
    <message>
        <source>已定的</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>再加一条(&amp;E)</source>
        <translation>Add on&amp;e</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>只一次</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>哪一天(&amp;A)</source>
        <translation>D&amp;ay</translation>
    </message>
    <message>
        <source>每月填几号，每周填 1 到 7，一次填日期</source>
        <translation>day of the month, 1 to 7 for a week, a date for once</translation>
    </message>
    <message>
        <source>叫什么(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>如：月报</source>
        <translation>e.g. monthly report</translation>
    </message>
    <message>
        <source>遇上休息日顺延到下一个工作日。所有单位都按这些日子报，日历随下发文件到学校。</source>
        <translation>A day off moves to the next working day. All offices report by these days; the calendar travels with hand-downs.</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>EditorDialog</name>
    <message>
        <source>修改办法</source>
        <translation>Change the rules</translation>
    </message>
    <message>
        <source>下一步：看影响(&amp;N)</source>
        <translation>&amp;Next: see the effect</translation>
    </message>
    <message>
        <source>上一步(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>规则集原文</source>
        <translation>Text of the rule set</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Mistakes</translation>
    </message>
    <message>
        <source>逐条修改</source>
        <translation>Clause by clause</translation>
    </message>
    <message>
        <source>有 {count} 处错误，改正后才能继续：</source>
        <translation>Mistakes to mend before going on: {count}</translation>
    </message>
    <message>
        <source>没有错误。</source>
        <translation>No mistakes.</translation>
    </message>
</context>
<context>
    <name>EndCoResidentForm</name>
    <message>
        <source>{name}（{relation}，{start} 起）</source>
        <translation>{name} ({relation}, since {start})</translation>
    </message>
    <message>
        <source>谁(&amp;N)</source>
        <translation>Who (&amp;N)</translation>
    </message>
    <message>
        <source>从哪天起不住(&amp;D)</source>
        <translation>Gone from (&amp;D)</translation>
    </message>
</context>
<context>
    <name>EnrolForm</name>
    <message>
        <source>学校或乡镇(&amp;S)</source>
        <translation>&amp;School or town</translation>
    </message>
    <message>
        <source>是中心校：看得到本镇各校，替没有电脑的学校录入，转交文件</source>
        <translation>A central school: works for the schools of its town</translation>
    </message>
    <message>
        <source>登记文件写到 {place}，给还没有开始用的单位。里面只有学校名录，没有个人信息。</source>
        <translation>The enrolment file is written to {place}, for an office that has not begun yet. It holds the list of schools and no personal data.</translation>
    </message>
    <message>
        <source>登记文件写到 {place}，里面只有学校名录，没有个人信息。交给对方，在新电脑上打开程序选“加入县局”。它名下的房源、教师和住户从此由它管理。</source>
        <translation>The enrolment file is written to {place}; it holds the list of schools and no personal data. Give it to them; on the new computer they open the program and choose &quot;Join the bureau&quot;. From then on they keep their own units, teachers and residents.</translation>
    </message>
    <message>
        <source>{office}的登记文件已写好，可以拔出U盘了。</source>
        <translation>The enrolment file of {office} is written; the stick may be removed.</translation>
    </message>
    <message>
        <source>对方打开登记文件时会看到一串核对码。请打电话请他念出来，与这里的完全一致，文件才是县局发的那一个。</source>
        <translation>When they open the enrolment file they see a code. Ask them by telephone to read it out: only if it is exactly this one, the file is the bureau&apos;s.</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>修改条目</source>
        <translation>Change the entry</translation>
    </message>
    <message>
        <source>新增条目</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>删除条目&#x3000;{name}</source>
        <translation>Remove the entry: {name}</translation>
    </message>
    <message>
        <source>删除(&amp;S)</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>{first}至{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>工作</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>负责</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>{year} 年度工作日历</source>
        <translation>Work calendar {year}</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>在哪一页办</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>名称(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>开始(&amp;B)</source>
        <translation>&amp;Begins</translation>
    </message>
    <message>
        <source>截止(&amp;E)</source>
        <translation>&amp;Ends</translation>
    </message>
    <message>
        <source>工作内容(&amp;W)</source>
        <translation>&amp;Work</translation>
    </message>
    <message>
        <source>（不指定）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>在哪一页办(&amp;P)</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>提前几天提醒(&amp;T)</source>
        <translation>Days &amp;ahead</translation>
    </message>
    <message>
        <source>到日子时，程序只在“今日”里建立待办，不自动办理。</source>
        <translation>On its day a task appears on Today; nothing is done by itself.</translation>
    </message>
</context>
<context>
    <name>EntryWishForm</name>
    <message>
        <source>志愿(&amp;Z)</source>
        <translation>Wishes(&amp;Z)</translation>
    </message>
    <message>
        <source>都没有时(&amp;T)</source>
        <translation>If none is left(&amp;T)</translation>
    </message>
    <message>
        <source>可以选的有 {count} 个，不合的没有列出。想要哪套就填在前面，猜别人填什么没有用。</source>
        <translation>{count} can be chosen; what does not fit is not listed. Put what you want first: guessing what others write is of no use.</translation>
    </message>
    <message>
        <source>本轮最多 {limit} 个志愿。</source>
        <translation>At most {limit} wishes in this round.</translation>
    </message>
    <message>
        <source>现住房有保证：换不到更想要的，就留在原处。</source>
        <translation>The present home is guaranteed: without anything better it is kept.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>出了意外</source>
        <translation>Something unexpected happened</translation>
    </message>
    <message>
        <source>没有办成</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>错误号 {number}</source>
        <translation>Error {number}</translation>
    </message>
    <message>
        <source>程序遇到了没有料到的情况，刚才这一步没有写入，以前的数据都在。
请把错误号告诉技术人员；可以继续使用，如果反复出现请重新打开程序。</source>
        <translation>The program met something unforeseen. This last step was not written; all earlier data are safe.
Please give the error number to your technician. You can go on working; if it happens again, restart the program.</translation>
    </message>
    <message>
        <source>复制这段话</source>
        <translation>Copy this text</translation>
    </message>
    <message>
        <source>打开错误记录所在文件夹</source>
        <translation>Open the error log folder</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>ExceptionForm</name>
    <message>
        <source>例外理由(&amp;R)</source>
        <translation>&amp;Reason for the exception</translation>
    </message>
    <message>
        <source>同意的第二人(&amp;N)</source>
        <translation>Seco&amp;nd person who agrees</translation>
    </message>
    <message>
        <source>还没有登记别的经办人</source>
        <translation>Nobody else is registered yet</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>收到第几号</source>
        <translation>Received no.</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>下发第几号</source>
        <translation>Sent no.</translation>
    </message>
    <message>
        <source>下发时间</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>各单位来往</source>
        <translation>Packets of offices</translation>
    </message>
    <message>
        <source>还没有下属单位用本程序。点“数据”菜单的“设立单位”，把登记文件交给学校；学校第一次上报后，把文件拖到这个窗口里。</source>
        <translation>No office uses the program yet. Choose &quot;Set up an office&quot; in the menu Data and give the enrolment file to the school; after its first report drop the file on this window.</translation>
    </message>
    <message>
        <source>等第 {numbers} 号</source>
        <translation>Waiting for no. {numbers}</translation>
    </message>
    <message>
        <source>{count} 条等前文</source>
        <translation>{count} wait for others</translation>
    </message>
    <message>
        <source>还没有上报过</source>
        <translation>Never reported</translation>
    </message>
    <message>
        <source>电脑已停用</source>
        <translation>Computer stopped</translation>
    </message>
    <message>
        <source>两台电脑在用</source>
        <translation>Two computers in use</translation>
    </message>
    <message>
        <source>齐全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>等</source>
        <translation>W</translation>
    </message>
    <message>
        <source>未</source>
        <translation>U</translation>
    </message>
    <message>
        <source>停</source>
        <translation>S</translation>
    </message>
    <message>
        <source>双</source>
        <translation>2</translation>
    </message>
    <message>
        <source>齐</source>
        <translation>C</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>{name}，{due} 前，{state}</source>
        <translation>{name}, by {due}, {state}</translation>
    </message>
    <message>
        <source>{count} 个文件不算数</source>
        <translation>{count} files do not count</translation>
    </message>
    <message>
        <source>退出汇总</source>
        <translation>Take out of the merge</translation>
    </message>
    <message>
        <source>第 {numbers} 号没有收到，里面的内容还缺着。请它再上报一次，缺的会自动带上。</source>
        <translation>No. {numbers} was not received and what it held is missing. Ask them to report once more: what is missing comes along by itself.</translation>
    </message>
    <message>
        <source>第 {numbers} 号没有收到，但里面的内容已经随后面的文件来了，不用补。</source>
        <translation>No. {numbers} was not received, but what it held came with a later file; nothing to do.</translation>
    </message>
    <message>
        <source>{count} 条缺少前文，前文到了自动生效。</source>
        <translation>{count} lack what came before them and take effect when it comes.</translation>
    </message>
    <message>
        <source>电脑 {letter} 的时钟快了，请学校调准：它记下的时间会比实际的晚。</source>
        <translation>The clock of PC {letter} runs ahead. Ask the school to set it: the times it notes are later than they were.</translation>
    </message>
    <message>
        <source>电脑 {letter} 的时钟慢了，请学校调准：它记下的时间会比实际的早。</source>
        <translation>The clock of PC {letter} runs behind. Ask the school to set it: the times it notes are earlier than they were.</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>第 {number} 号，{when}</source>
        <translation>No. {number}, {when}</translation>
    </message>
    <message>
        <source>电脑 {letter} 开始使用</source>
        <translation>Computer {letter} began</translation>
    </message>
    <message>
        <source>电脑 {letter} 从备份恢复</source>
        <translation>Computer {letter} restored from a backup</translation>
    </message>
    <message>
        <source>数据被拷到电脑 {letter}</source>
        <translation>Data copied to computer {letter}</translation>
    </message>
    <message>
        <source>核对码 {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>最近第 {number} 号，{when}</source>
        <translation>last no. {number}, {when}</translation>
    </message>
    <message>
        <source>已停用：{why}</source>
        <translation>stopped: {why}</translation>
    </message>
    <message>
        <source>还没有认可</source>
        <translation>not accepted yet</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{name}应在 {due} 前上报，已过 {days} 天</source>
        <translation>{name} was due by {due}, {days} days ago</translation>
    </message>
    <message>
        <source>{name}请在 {due} 前上报，还有 {days} 天</source>
        <translation>{name} is due by {due}, in {days} days</translation>
    </message>
    <message>
        <source>{state}&#x3000;{due}</source>
        <translation>{state}&#x3000;{due}</translation>
    </message>
    <message>
        <source>已报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>补报</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>报</source>
        <translation>R</translation>
    </message>
    <message>
        <source>补</source>
        <translation>L</translation>
    </message>
    <message>
        <source>逾</source>
        <translation>O</translation>
    </message>
    <message>
        <source>本期 {all} 个单位：已报 {done}，未报 {open}，逾期 {late}。</source>
        <translation>{all} offices are due: {done} reported, {open} open, {late} overdue.</translation>
    </message>
    <message>
        <source>报送日历</source>
        <translation>Reporting calendar</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{name}：每月 {at} 日</source>
        <translation>{name}: monthly on day {at}</translation>
    </message>
    <message>
        <source>{name}：每周第 {at} 天（周一为 1）</source>
        <translation>{name}: weekly on day {at} (Monday is 1)</translation>
    </message>
    <message>
        <source>{name}：{at}</source>
        <translation>{name}: {at}</translation>
    </message>
    <message>
        <source>{office}-登记文件</source>
        <translation>{office}-enrolment</translation>
    </message>
    <message>
        <source>设立单位</source>
        <translation>Set up an office</translation>
    </message>
    <message>
        <source>给{office}生成登记文件</source>
        <translation>Enrolment file for {office}</translation>
    </message>
    <message>
        <source>生成登记文件</source>
        <translation>Write the enrolment file</translation>
    </message>
    <message>
        <source>{office}的电脑坏了</source>
        <translation>The computer of {office} broke</translation>
    </message>
    <message>
        <source>生成恢复文件</source>
        <translation>Write the recovery file</translation>
    </message>
    <message>
        <source>{office}-恢复文件</source>
        <translation>{office}-recovery</translation>
    </message>
    <message>
        <source>停用{office}的电脑</source>
        <translation>Stop a computer of {office}</translation>
    </message>
    <message>
        <source>停用这台电脑</source>
        <translation>Stop this computer</translation>
    </message>
    <message>
        <source>电脑 {letter}，{day} 开始使用，最近第 {number} 号</source>
        <translation>Computer {letter}, in use since {day}, last no. {number}</translation>
    </message>
    <message>
        <source>{office}的文件退出汇总</source>
        <translation>Take a file of {office} out of the merge</translation>
    </message>
    <message>
        <source>{office}的文件恢复汇总</source>
        <translation>Let a file of {office} in again</translation>
    </message>
    <message>
        <source>恢复汇总</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>整批退出汇总（{count} 个文件）</source>
        <translation>Take a batch out of the merge ({count} files)</translation>
    </message>
    <message>
        <source>第 {number} 号，{when} 收到，新内容 {new} 条</source>
        <translation>no. {number}, received {when}, {new} new</translation>
    </message>
    <message>
        <source>这份数据是从别处拷来的，从现在起按另一台电脑记，编号不会重复。原来那份还在用的话，请只留一台用，另一台上报后停用，并告诉县局。</source>
        <translation>These data were copied from elsewhere; from now on they count as another computer&apos;s, so numbers are not used twice. If the original is still in use, keep to one of the two, let the other report and then stop, and tell the bureau.</translation>
    </message>
    <message>
        <source>这份数据被换成了较早的样子。后来上报过的内容，县局下发时会回来；没有上报过的找不回来，请对照纸质记录补上。从现在起按另一台电脑记，编号不会重复。</source>
        <translation>These data were replaced by an older state. What was reported since comes back with the next hand-down; what was not is lost: please enter it again from the papers. From now on they count as another computer&apos;s, so numbers are not used twice.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>接收文件(&amp;T)…</source>
        <translation>Receive &amp;files…</translation>
    </message>
    <message>
        <source>设立单位(&amp;N)…</source>
        <translation>New &amp;office…</translation>
    </message>
    <message>
        <source>催报(&amp;B)</source>
        <translation>Remin&amp;d</translation>
    </message>
    <message>
        <source>下发给它(&amp;G)</source>
        <translation>&amp;Hand down to it</translation>
    </message>
    <message>
        <source>生成登记文件(&amp;M)…</source>
        <translation>Enrol&amp;ment file…</translation>
    </message>
    <message>
        <source>电脑坏了(&amp;H)…</source>
        <translation>Computer &amp;broke…</translation>
    </message>
    <message>
        <source>报送日历(&amp;C)…</source>
        <translation>Reporting &amp;calendar…</translation>
    </message>
    <message>
        <source>退出汇总(&amp;U)…</source>
        <translation>Take o&amp;ut of the merge…</translation>
    </message>
    <message>
        <source>恢复汇总(&amp;Z)…</source>
        <translation>Let in again(&amp;Z)…</translation>
    </message>
    <message>
        <source>停用电脑(&amp;T)…</source>
        <translation>S&amp;top a computer…</translation>
    </message>
    <message>
        <source>都报过了，没有要催的。</source>
        <translation>All have reported, nobody to remind.</translation>
    </message>
    <message>
        <source>催报的话已复制，到工作群里粘贴即可。</source>
        <translation>The reminder is copied; paste it into the group chat.</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>of</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>没有要裁定的。接收文件后，两边不一致或违反规则的会列在这里。</source>
        <translation>Nothing to decide. After files are received, whatever differs or breaks a rule is listed here.</translation>
    </message>
    <message>
        <source>没有等县局裁定的。</source>
        <translation>Nothing waits for the bureau.</translation>
    </message>
    <message>
        <source>待定事项</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>两边不一致</source>
        <translation>Both sides differ</translation>
    </message>
    <message>
        <source>等前文</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>没有采纳的改动</source>
        <translation>Change not let in</translation>
    </message>
    <message>
        <source>重复安排</source>
        <translation>Given twice</translation>
    </message>
    <message>
        <source>一人两处</source>
        <translation>Two homes</translation>
    </message>
    <message>
        <source>疑似同一人</source>
        <translation>Same person?</translation>
    </message>
    <message>
        <source>缺少相关记录</source>
        <translation>Record missing</translation>
    </message>
    <message>
        <source>编号重复</source>
        <translation>Number twice</translation>
    </message>
    <message>
        <source>一边续一边退</source>
        <translation>Renewed and left</translation>
    </message>
    <message>
        <source>房号重复登记</source>
        <translation>Room twice</translation>
    </message>
    <message>
        <source>钥匙重复</source>
        <translation>Key twice</translation>
    </message>
    <message>
        <source>超出定向套数</source>
        <translation>Kept places exceeded</translation>
    </message>
    <message>
        <source>异</source>
        <translation>D</translation>
    </message>
    <message>
        <source>规</source>
        <translation>R</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{count} 条记录</source>
        <translation>{count} records</translation>
    </message>
    <message>
        <source>选择上报或下发文件</source>
        <translation>Choose report or hand-down files</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>恢复的本校数据</source>
        <translation>recovered data</translation>
    </message>
    <message>
        <source>已恢复本校数据</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>{when}&#x3000;{actor}&#x3000;{command}&#x3000;{about}</source>
        <translation>{when}&#x3000;{actor}&#x3000;{command}&#x3000;{about}</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>在住</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>没有自己的电脑，由本校代录，随本校上报</source>
        <translation>Has no computer; written by this school and reported with its own data</translation>
    </message>
    <message>
        <source>还没有录过，从“房源”和“教师”页登记</source>
        <translation>Nothing entered yet; register on the pages Units and Teachers</translation>
    </message>
    <message>
        <source>来往</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>生成时间</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>{operations} 笔，{changes} 条</source>
        <translation>{operations} entries, {changes} changes</translation>
    </message>
    <message>
        <source>{operations} 笔，{changes} 条；县局还没有认可这台电脑</source>
        <translation>{operations} entries, {changes} changes; the bureau has not accepted this computer yet</translation>
    </message>
    <message>
        <source>发</source>
        <translation>S</translation>
    </message>
    <message>
        <source>核</source>
        <translation>?</translation>
    </message>
    <message>
        <source>拒</source>
        <translation>X</translation>
    </message>
    <message>
        <source>裁</source>
        <translation>D</translation>
    </message>
    <message>
        <source>新</source>
        <translation>N</translation>
    </message>
    <message>
        <source>同</source>
        <translation>S</translation>
    </message>
    <message>
        <source>核对码不一致：请再打电话核对一遍，不一致就不要认可</source>
        <translation>The code differs: call once more, and do not accept it if it still does</translation>
    </message>
    <message>
        <source>这台电脑第一次上报：打电话核对后认可</source>
        <translation>First report of this computer: call, compare, accept</translation>
    </message>
    <message>
        <source>新内容</source>
        <translation>New</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>要裁定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>不采纳</source>
        <translation>Do not let in</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>来往记录</source>
        <translation>Packets</translation>
    </message>
    <message>
        <source>还没有来往。上报或接收过的每个文件都会记在这里。</source>
        <translation>Nothing yet. Every file reported or received is listed here.</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>收</source>
        <translation>R</translation>
    </message>
    <message>
        <source>新 {new} 条，已有 {known} 条</source>
        <translation>{new} new, {known} known</translation>
    </message>
    <message>
        <source>对方已收到</source>
        <translation>Received there</translation>
    </message>
    <message>
        <source>还没有回音</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>没有采纳 {held} 条，等前文 {waiting} 条</source>
        <translation>{held} not let in, {waiting} waiting</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>我们填的</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>{when} 填的</source>
        <translation>entered {when}</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>As it stands</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>谁定的</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>县局的答复</source>
        <translation>The bureau&apos;s answers</translation>
    </message>
    <message>
        <source>县局还没有改过或裁定过本单位填的内容。</source>
        <translation>The bureau has not changed or decided anything of ours yet.</translation>
    </message>
    <message>
        <source>照我们的</source>
        <translation>As ours</translation>
    </message>
    <message>
        <source>没有采纳</source>
        <translation>Not let in</translation>
    </message>
    <message>
        <source>已裁定</source>
        <translation>Ruled</translation>
    </message>
    <message>
        <source>改成别的</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>改</source>
        <translation>R</translation>
    </message>
    <message>
        <source>{office} {name}</source>
        <translation>{office} {name}</translation>
    </message>
    <message>
        <source>{label}（{topic}）：{now}。{why}</source>
        <translation>{label} ({topic}): {now}. {why}</translation>
    </message>
    <message>
        <source>{label}的{topic}：我们要改成 {mine}，没有采纳。{why}</source>
        <translation>{label}, {topic}: we wanted {mine}, not accepted. {why}</translation>
    </message>
    <message>
        <source>{label}的{topic}：照我们填的 {mine}。{why}</source>
        <translation>{label}, {topic}: our value {mine} was kept. {why}</translation>
    </message>
    <message>
        <source>{label}的{topic}：我们填 {mine}，改成 {now}。{why}</source>
        <translation>{label}, {topic}: we entered {mine}, changed to {now}. {why}</translation>
    </message>
    <message>
        <source>{who}：{reason}</source>
        <translation>{who}: {reason}</translation>
    </message>
    <message>
        <source>两边改之前</source>
        <translation>Before both changed it</translation>
    </message>
    <message>
        <source>裁定</source>
        <translation>Ruling</translation>
    </message>
    <message>
        <source>{office}填 {value}</source>
        <translation>{office} entered {value}</translation>
    </message>
    <message>
        <source>县局恢复过备份，请把全部内容再上报一次</source>
        <translation>The bureau came back from a backup: please report everything once more</translation>
    </message>
    <message>
        <source>还没有上报过：报一次，县局核对后就会下发本校数据</source>
        <translation>Never reported: report once, the bureau compares the code and hands your data down</translation>
    </message>
    <message>
        <source>{count} 笔还没有上报</source>
        <translation>{count} entries not reported yet</translation>
    </message>
    <message>
        <source>第 {number} 号上报 {days} 天了，县局还没有回音</source>
        <translation>No. {number} was reported {days} days ago, no answer yet</translation>
    </message>
    <message>
        <source>{count} 处等县局裁定</source>
        <translation>{count} for the bureau to decide</translation>
    </message>
    <message>
        <source>上次上报 {sent} 笔，上次接收 {received} 条，{needs} 处等裁定</source>
        <translation>Last sent {sent}, last received {received}, {needs} to be decided</translation>
    </message>
    <message>
        <source>{count} 处等您裁定</source>
        <translation>{count} for you to decide</translation>
    </message>
    <message>
        <source>{office}：等第 {numbers} 号</source>
        <translation>{office}: waiting for no. {numbers}</translation>
    </message>
    <message>
        <source>{count} 个单位逾期未报，可以催报</source>
        <translation>{count} offices are overdue, remind them</translation>
    </message>
    <message>
        <source>{count} 个单位还没有上报过</source>
        <translation>{count} offices have never reported</translation>
    </message>
    <message>
        <source>退回{office}第 {number} 号</source>
        <translation>Send back no. {number} of {office}</translation>
    </message>
    <message>
        <source>退回，不转交</source>
        <translation>Send back, do not pass on</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>To</translation>
    </message>
    <message>
        <source>收下时间</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>待转交</source>
        <translation>To pass on</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已转交</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>待</source>
        <translation>W</translation>
    </message>
    <message>
        <source>退</source>
        <translation>B</translation>
    </message>
    <message>
        <source>转</source>
        <translation>P</translation>
    </message>
    <message>
        <source>交给县局</source>
        <translation>the bureau</translation>
    </message>
    <message>
        <source>交给学校</source>
        <translation>the school</translation>
    </message>
    <message>
        <source>{what} {count} 笔</source>
        <translation>{what} {count}</translation>
    </message>
    <message>
        <source>其它 {count} 笔</source>
        <translation>others {count}</translation>
    </message>
    <message>
        <source>U盘 {name}</source>
        <translation>stick {name}</translation>
    </message>
    <message>
        <source>文件夹 {name}</source>
        <translation>folder {name}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{office} 上报 第 {number} 号</source>
        <translation>{office}, report no. {number}</translation>
    </message>
    <message>
        <source>{office} 下发 第 {number} 号</source>
        <translation>{office}, hand-down no. {number}</translation>
    </message>
    <message>
        <source>{office} 的登记文件</source>
        <translation>enrolment file of {office}</translation>
    </message>
    <message>
        <source>本机生成的第 {number} 号，给对方的</source>
        <translation>no. {number} written here, for the other side</translation>
    </message>
    <message>
        <source>{when} 已经接收过，没有新内容</source>
        <translation>received before on {when}, nothing new</translation>
    </message>
    <message>
        <source>{count} 条要更新程序才能看到</source>
        <translation>{count} need a newer program</translation>
    </message>
    <message>
        <source>照片和扫描件 {count} 份</source>
        <translation>{count} photos and scans</translation>
    </message>
    <message>
        <source>没有新内容</source>
        <translation>nothing new</translation>
    </message>
    <message>
        <source>{name} 是登记文件，不用接收：在新电脑上第一次打开程序，选“加入县局”时用它。</source>
        <translation>{name} is an enrolment file and is not received: it is used on a new computer, where the program is opened for the first time, under &quot;Join the bureau&quot;.</translation>
    </message>
    <message>
        <source>{name} 是恢复文件，不用接收：单独把它拖到窗口里，用县局念的恢复码恢复本校数据。</source>
        <translation>{name} is a recovery file and is not taken in: drop it alone on the window and recover your data with the code the bureau reads to you.</translation>
    </message>
    <message>
        <source>{files} 个文件，来自 {offices} 个单位：新内容 {new} 条，已有 {known} 条。</source>
        <translation>{files} files from {offices} offices: {new} new changes, {known} known. </translation>
    </message>
    <message>
        <source>{count} 处需要您裁定。</source>
        <translation>{count} for you to decide. </translation>
    </message>
    <message>
        <source>{count} 处两边不一致，等县局裁定。</source>
        <translation>{count} differ between the two sides and wait for the bureau.</translation>
    </message>
    <message>
        <source>{count} 条超出对方权限，留着等您决定。</source>
        <translation>{count} beyond what their office may write are kept for your decision. </translation>
    </message>
    <message>
        <source>{count} 个文件不能接收。</source>
        <translation>{count} files cannot be received. </translation>
    </message>
    <message>
        <source>停下时还有 {count} 个文件没有接收。</source>
        <translation>When it was stopped {count} files had not been received. </translation>
    </message>
</context>
<context>
    <name>ExcludeForm</name>
    <message>
        <source>哪个文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>正在算会有什么变化…</source>
        <translation>Working out what that changes…</translation>
    </message>
    <message>
        <source>一条也不删：内容都留着，只是不再算数，随时可以“恢复汇总”或撤销。县局自己写的不受影响。</source>
        <translation>Nothing is deleted: it only stops counting, and may be let in again or undone at any time. What the bureau wrote itself is not affected.</translation>
    </message>
    <message>
        <source>会让 {changes} 条改动不再算数，涉及 {rows} 条记录。</source>
        <translation>{changes} changes on {rows} records stop counting. </translation>
    </message>
    <message>
        <source>之后有 {count} 条改动要等它恢复。</source>
        <translation>{count} later changes will wait for them. </translation>
    </message>
    <message>
        <source>会新出现 {count} 处要处理的事。</source>
        <translation>{count} new cases will arise. </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>导出上报表</source>
        <translation>Export report</translation>
    </message>
    <message>
        <source>导出(&amp;S)</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>写出完整身份证号（平时遮住中间）(&amp;N)</source>
        <translation>Write full ID &amp;numbers (else masked)</translation>
    </message>
    <message>
        <source>用途(&amp;W)</source>
        <translation>&amp;What for</translation>
    </message>
    <message>
        <source>如：报省厅核对在编人员</source>
        <translation>e.g. check of permanent staff by the province</translation>
    </message>
    <message>
        <source>交给谁(&amp;J)</source>
        <translation>To whom (&amp;J)</translation>
    </message>
    <message>
        <source>如：省教育厅人事处 王敏</source>
        <translation>e.g. Wang Min, personnel, provincial department</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Spreadsheets (*.xlsx)</translation>
    </message>
    <message>
        <source>存到(&amp;F)</source>
        <translation>Save in &amp;folder</translation>
    </message>
    <message>
        <source>文件夹里已经有“{name}”。</source>
        <translation>The folder already has &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>覆盖后，旧文件里的内容就没有了。新文件写好、核对无误之前，旧文件不会动。</source>
        <translation>If you replace it, what the old file holds is gone. The old file stays untouched until the new one is written and verified.</translation>
    </message>
    <message>
        <source>不覆盖</source>
        <translation>Do not replace</translation>
    </message>
    <message>
        <source>覆盖旧文件</source>
        <translation>Replace the old file</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>导出上报表(&amp;E)…</source>
        <translation>&amp;Export report…</translation>
    </message>
    <message>
        <source>导出当前列表(&amp;L)…</source>
        <translation>Export current &amp;list…</translation>
    </message>
    <message>
        <source>这一页没有列表可以导出。</source>
        <translation>This page has no list to export.</translation>
    </message>
    <message>
        <source>正在导出 {name}</source>
        <translation>Exporting {name}</translation>
    </message>
    <message>
        <source>导出当前列表</source>
        <translation>Export current list</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Spreadsheets (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {count} 行：{name}（在“{folder}”里）</source>
        <translation>Exported {count} rows: {name} (in “{folder}”)</translation>
    </message>
    <message>
        <source>已导出 {count} 行：{name}</source>
        <translation>Rows exported: {count}, to {name}</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>FactFields</name>
    <message>
        <source>无；或“本人 公租房”，几项用分号隔开</source>
        <translation>None; or who and what, several separated by semicolons</translation>
    </message>
    <message>
        <source>（还不知道）</source>
        <translation>(not known yet)</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>变化的是(&amp;K)</source>
        <translation>&amp;What changes</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>到哪天为止（不知道不填）(&amp;U)</source>
        <translation>&amp;Until (empty if not known)</translation>
    </message>
    <message>
        <source>证明材料(&amp;C)</source>
        <translation>&amp;Proof</translation>
    </message>
    <message>
        <source>依据或理由(&amp;R)</source>
        <translation>&amp;Basis or reason</translation>
    </message>
    <message>
        <source>改为(&amp;V)</source>
        <translation>Change &amp;to</translation>
    </message>
    <message>
        <source>登记的是：{now}</source>
        <translation>Registered: {now}</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>FeesForm</name>
    <message>
        <source>算到哪天(&amp;D)</source>
        <translation>Up to which &amp;day</translation>
    </message>
    <message>
        <source>按现行办法计算；办法没有规定滞纳金的，一分也不收。</source>
        <translation>Worked out by the rules in force; where they name no late fee, nothing is charged.</translation>
    </message>
    <message>
        <source>计收滞纳金 {count} 笔，共 {total} 元。</source>
        <translation>Late fees charged: {count}, {total} yuan in all.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>选照片或文件…</source>
        <translation>Choose photos or files…</translation>
    </message>
    <message>
        <source>{name}，点一下去掉</source>
        <translation>{name}, click to remove</translation>
    </message>
    <message>
        <source>照片和文件 ({files})</source>
        <translation>Photos and files ({files})</translation>
    </message>
    <message>
        <source>选照片或文件</source>
        <translation>Choose photos or files</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>{name}（还没有收到，会随办理它的单位下一次上报带来）</source>
        <translation>{name} (not here yet; it comes with the next packet of its office)</translation>
    </message>
    <message>
        <source>打开 {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>去掉这张</source>
        <translation>Remove this one</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>看照片时去掉</source>
        <translation>Removed while looking at the photo</translation>
    </message>
    <message>
        <source>添加照片或文件(&amp;+)…</source>
        <translation>Add photos or files (&amp;+)…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>照常导入</source>
        <translation>import it</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>上面各行加起来是 {counted}，请核对。</source>
        <translation>The rows above add up to {counted}. Please check.</translation>
    </message>
    <message>
        <source>小计、合计应当等于上面各行之和。</source>
        <translation>Subtotals and totals should equal the sum of the rows above.</translation>
    </message>
    <message>
        <source>合计不符</source>
        <translation>Total does not add up</translation>
    </message>
    <message>
        <source>拒</source>
        <translation>R</translation>
    </message>
    <message>
        <source>核</source>
        <translation>C</translation>
    </message>
    <message>
        <source>合</source>
        <translation>T</translation>
    </message>
    <message>
        <source>修</source>
        <translation>F</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>单元格</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>表里写的</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>核对数据</source>
        <translation>Check data</translation>
    </message>
    <message>
        <source>打开这条记录(&amp;O)</source>
        <translation>&amp;Open the record</translation>
    </message>
    <message>
        <source>有 {count} 处损坏或被改动。请先备份，再用“恢复备份”，或请技术人员看。</source>
        <translation>Damaged or altered: {count}. Please back up first, then use &quot;Restore backup&quot; or have a technician look at it.</translation>
    </message>
    <message>
        <source>数据完好。有 {count} 处需要人工核实。</source>
        <translation>The data are sound. To be checked by a person: {count}.</translation>
    </message>
    <message>
        <source>数据完好，没有发现问题。</source>
        <translation>The data are sound; no problems were found.</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>Problems found</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>回车也可以</source>
        <translation>Return does it too</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>预检的发现</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>筛选：栏目、内容、规则</source>
        <translation>Filter: column, content, rule</translation>
    </message>
    <message>
        <source>看哪些发现</source>
        <translation>Which findings to show</translation>
    </message>
    <message>
        <source>全部 {count} 条</source>
        <translation>All: {count}</translation>
    </message>
    <message>
        <source>要处理的 {count} 条</source>
        <translation>To be dealt with: {count}</translation>
    </message>
    <message>
        <source>不能导入 {count} 条</source>
        <translation>Refused: {count}</translation>
    </message>
    <message>
        <source>需人工核实 {count} 条</source>
        <translation>To be checked: {count}</translation>
    </message>
    <message>
        <source>已修正 {count} 条</source>
        <translation>Fixed: {count}</translation>
    </message>
    <message>
        <source>合计不符 {count} 条</source>
        <translation>Totals that do not add up: {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>教师周转宿舍管理</source>
        <translation>Teacher apartments</translation>
    </message>
    <message>
        <source>单位(&amp;U)</source>
        <translation>&amp;Office</translation>
    </message>
    <message>
        <source>如：庐江县教育体育局</source>
        <translation>For example: Lujiang Education Bureau</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>职务(&amp;P)</source>
        <translation>&amp;Post</translation>
    </message>
    <message>
        <source>如：资产管理员</source>
        <translation>For example: asset manager</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>加入县局(&amp;J)…</source>
        <translation>&amp;Join the bureau…</translation>
    </message>
    <message>
        <source>电脑坏了，从县局恢复本校数据(&amp;H)…</source>
        <translation>&amp;Computer broke: recover from the bureau…</translation>
    </message>
    <message>
        <source>打开练习库</source>
        <translation>Open the practice data</translation>
    </message>
    <message>
        <source>欢迎使用</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>先告诉程序这里是谁的数据。所有内容只存在这台电脑上，不联网。</source>
        <translation>First tell the program whose data these are. Everything stays on this computer, nothing goes online.</translation>
    </message>
    <message>
        <source>县局：建立全县的数据</source>
        <translation>Bureau: begin the county&apos;s data</translation>
    </message>
    <message>
        <source>更改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>更改数据存放的文件夹</source>
        <translation>Change the folder of the data</translation>
    </message>
    <message>
        <source>数据存放在</source>
        <translation>The data are kept in</translation>
    </message>
    <message>
        <source>学校、中心校：加入县局</source>
        <translation>School: join the bureau</translation>
    </message>
    <message>
        <source>用县局发的登记文件开始，学校名录和本校数据不用再录。</source>
        <translation>Begin from the bureau&apos;s enrolment file; schools and your own data need not be entered again.</translation>
    </message>
    <message>
        <source>先练一练</source>
        <translation>Practise first</translation>
    </message>
    <message>
        <source>练习库是一个编出来的县：800 套房、1200 名教师，可以随便改。

随时能从“文件”菜单换成本单位的数据，两边互不影响。</source>
        <translation>The practice data are an invented county with 800 units and 1,200 teachers. Change whatever you like.

You can switch to the data of your own office from the File menu at any time; the two do not touch each other.</translation>
    </message>
    <message>
        <source>数据存放在哪里</source>
        <translation>Where the data are kept</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>导入表格(&amp;I)…</source>
        <translation>Import sheets(&amp;I)…</translation>
    </message>
    <message>
        <source>从这里开始：把手头的表格导入进来</source>
        <translation>Start here: bring in the sheets you have</translation>
    </message>
    <message>
        <source>按下面的次序，一张一张来；每张先预检、看过再写入，导错了可以撤销。没有表格的，也可以在各页逐条登记。</source>
        <translation>One after the other in this order; each is checked and shown before anything is written, and an import can be undone. Without sheets, everything can be entered one by one on its page.</translation>
    </message>
    <message>
        <source>{at}. {name}&#x3000;还没有</source>
        <translation>{at}. {name}: not yet</translation>
    </message>
    <message>
        <source>{at}. {name}&#x3000;已有 {count} 条</source>
        <translation>{at}. {name}: {count} rows</translation>
    </message>
    <message>
        <source>{at}. {name}&#x3000;← 下一张</source>
        <translation>{at}. {name}  ← next</translation>
    </message>
</context>
<context>
    <name>FixForm</name>
    <message>
        <source>整改日期(&amp;D)</source>
        <translation>Put right on(&amp;D)</translation>
    </message>
    <message>
        <source>整改情况(&amp;N)</source>
        <translation>What was do&amp;ne</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>换文件(&amp;B)</source>
        <translation>&amp;Back to the files</translation>
    </message>
    <message>
        <source>保存退回表(&amp;K)…</source>
        <translation>Save mar&amp;ked sheet…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>只导入正确的行</source>
        <translation>Import the right rows only</translation>
    </message>
    <message>
        <source>预检，不写入(&amp;C)</source>
        <translation>&amp;Check, write nothing</translation>
    </message>
    <message>
        <source>导入(&amp;I)</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>只导入正确的 {count} 行(&amp;P)</source>
        <translation>Im&amp;port only the {count} good rows</translation>
    </message>
    <message>
        <source>还有行不合要求或要人核实：改好表再导入全部，或只导入正确的。</source>
        <translation>Some rows break a rule or need a person to check them: correct the sheet and import it all, or import only the good rows.</translation>
    </message>
    <message>
        <source>放下这张，看下一张（还有 {count} 个文件）(&amp;N)</source>
        <translation>Leave this one, check the next ({count} left)(&amp;N)</translation>
    </message>
    <message>
        <source>没有要写的：都与现有数据相同。</source>
        <translation>Nothing to write: everything equals the present data.</translation>
    </message>
    <message>
        <source>没有要写的：{same} 行与现有数据相同，{count} 行要先改好。点“保存退回表”存下标好问题的表，改好再拖进来。</source>
        <translation>Nothing to write: {same} rows are as they are in the store, {count} rows have to be corrected first. Press “Save returned sheet” for a copy with every problem marked; correct it and drop it here again.</translation>
    </message>
    <message>
        <source>写入 {count} 处(&amp;I)</source>
        <translation>Write {count} (&amp;I)</translation>
    </message>
    <message>
        <source>还有 {count} 处待选：采用表里的，还是保留库里的？</source>
        <translation>{count} still to choose: the sheet&apos;s, or what is there?</translation>
    </message>
    <message>
        <source>没有要写的：都与库里一样，或按您的选择保留。</source>
        <translation>Nothing to write: all as it is, or kept as you chose.</translation>
    </message>
    <message>
        <source>新增的行里不合要求的不写，写在“新增的行”里。</source>
        <translation>New rows that are not right are left out; see the tab of new rows.</translation>
    </message>
    <message>
        <source>继续导入，还有 {count} 个文件(&amp;N)</source>
        <translation>&amp;Next file, {count} to go</translation>
    </message>
    <message>
        <source>继续导入下一张(&amp;N)</source>
        <translation>&amp;Next sheet</translation>
    </message>
    <message>
        <source>已保存“{name}”，有问题的格子涂了颜色、加了批注。</source>
        <translation>Saved &quot;{name}&quot;. Cells with problems are coloured and carry a comment.</translation>
    </message>
    <message>
        <source>已保存“{name}”，每行写了原因。</source>
        <translation>Saved &quot;{name}&quot;. Each row tells the reason.</translation>
    </message>
    <message>
        <source>接收 {count} 个文件(&amp;R)</source>
        <translation>&amp;Receive {count} files</translation>
    </message>
    <message>
        <source>不接收(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>接收前自动备份；次序、重复、改过名都不要紧。</source>
        <translation>Backed up first; order, repetition and file names do not matter.</translation>
    </message>
    <message>
        <source>没有可以接收的文件。</source>
        <translation>No file can be received.</translation>
    </message>
    <message>
        <source>知道了(&amp;K)</source>
        <translation>O&amp;K</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>{words}（错误号 {number}）</source>
        <translation>{words} (error {number})</translation>
    </message>
    <message>
        <source>填写的内容还没有保存。</source>
        <translation>What you filled in is not saved yet.</translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation>Go on editing</translation>
    </message>
    <message>
        <source>不保存，关闭</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>版式(&amp;V)</source>
        <translation>Form (&amp;V)</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>另存空白模板…</source>
        <translation>Save the blank form…</translation>
    </message>
    <message>
        <source>采用为全县模板</source>
        <translation>Adopt for the county</translation>
    </message>
    <message>
        <source>停用这份模板</source>
        <translation>Retire this form</translation>
    </message>
    <message>
        <source>程序自带的版式</source>
        <translation>The program&apos;s own layout</translation>
    </message>
    <message>
        <source>局里的模板：{name}</source>
        <translation>The bureau&apos;s form: {name}</translation>
    </message>
    <message>
        <source>这一次用：{name}</source>
        <translation>For this once: {name}</translation>
    </message>
    <message>
        <source>选一个文件…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>选一份模板</source>
        <translation>Choose a form</translation>
    </message>
    <message>
        <source>表格 {kinds}</source>
        <translation>Workbooks {kinds}</translation>
    </message>
    <message>
        <source>空白模板_{sheet}</source>
        <translation>Blank form_{sheet}</translation>
    </message>
    <message>
        <source>另存空白模板</source>
        <translation>Save the blank form</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>找到的文件</source>
        <translation>Files found</translation>
    </message>
    <message>
        <source>{what}&#x3000;{when} 生成&#x3000;{folder}</source>
        <translation>{what}&#x3000;written {when}&#x3000;{folder}</translation>
    </message>
    <message>
        <source>{what}&#x3000;{taken} 已接收&#x3000;{folder}</source>
        <translation>{what}&#x3000;received {taken}&#x3000;{folder}</translation>
    </message>
</context>
<context>
    <name>FreezeForm</name>
    <message>
        <source>{entries} 户申请、{places} 个房源（床位），{way}，{draw}。</source>
        <translation>{entries} households, {places} places (beds); {way}; {draw}.</translation>
    </message>
    <message>
        <source>封存日期就是今天 {day}。封存以后名单、房源、志愿都不能再改，每个文件的校验码请当天张贴公布。要改只能作废这一轮另建。</source>
        <translation>The day of the freeze is today, {day}. After it list, units and wishes cannot change; please post the check code of every file the same day. The only way to change them is to cancel this round.</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
</context>
<context>
    <name>FurnishingForm</name>
    <message>
        <source>户型(&amp;H)</source>
        <translation>Unit &amp;type</translation>
    </message>
    <message>
        <source>物品(&amp;N)</source>
        <translation>Thi&amp;ngs</translation>
    </message>
    <message>
        <source>单价用于退房时计算缺损赔偿；不填的，退房时再填。</source>
        <translation>Prices are used for losses at move-out; what is left empty is asked for then.</translation>
    </message>
</context>
<context>
    <name>GiveUpForm</name>
    <message>
        <source>原因(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
    <message>
        <source>答复日期(&amp;D)</source>
        <translation>&amp;Date of answer</translation>
    </message>
    <message>
        <source>同时退出轮候册(&amp;T)</source>
        <translation>Leave the waiting list too(&amp;T)</translation>
    </message>
    <message>
        <source>放弃的次数会记下来；到了办法规定的次数，是否退出由办法决定。</source>
        <translation>Each give-up is counted; what follows from the number is for the rules to say.</translation>
    </message>
</context>
<context>
    <name>HandOnForm</name>
    <message>
        <source>方式(&amp;F)</source>
        <translation>Means of payment(&amp;F)</translation>
    </message>
    <message>
        <source>哪所学校(&amp;X)</source>
        <translation>School (&amp;X)</translation>
    </message>
    <message>
        <source>金额（元）(&amp;J)</source>
        <translation>Amount, yuan(&amp;J)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>缴款凭证号(&amp;P)</source>
        <translation>&amp;Pay-in slip no.</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
    <message>
        <source>全部学校，各记各的账</source>
        <translation>All schools, each on its own account</translation>
    </message>
    <message>
        <source>在手 {amount} 元，分在 {count} 所学校。</source>
        <translation>{amount} yuan in hand, of {count} schools.</translation>
    </message>
    <message>
        <source>在手 {amount} 元。</source>
        <translation>{amount} yuan in hand.</translation>
    </message>
    <message>
        <source>这种方式没有在手的钱，不用上缴。</source>
        <translation>Nothing in hand by this way of paying; nothing to hand on.</translation>
    </message>
</context>
<context>
    <name>HazardsPage</name>
    <message>
        <source>隐患</source>
        <translation>Hazards</translation>
    </message>
    <message>
        <source>没有登记过隐患。检查时不合格的项目会自动成为隐患，也可以点“登记隐患”。</source>
        <translation>No hazards yet. What fails an inspection becomes one by itself; others are entered with &quot;New hazard&quot;.</translation>
    </message>
    <message>
        <source>选一处隐患，这里会显示整改经过。</source>
        <translation>Choose a hazard to see how it is being put right.</translation>
    </message>
    <message>
        <source>登记隐患(&amp;N)…</source>
        <translation>&amp;New hazard…</translation>
    </message>
    <message>
        <source>下达整改(&amp;X)…</source>
        <translation>Order fi&amp;x…</translation>
    </message>
    <message>
        <source>已整改(&amp;Y)…</source>
        <translation>Put right(&amp;Y)…</translation>
    </message>
    <message>
        <source>复查(&amp;F)…</source>
        <translation>&amp;Re-check…</translation>
    </message>
    <message>
        <source>{day} 已经复查销号。</source>
        <translation>Re-checked and closed on {day}.</translation>
    </message>
    <message>
        <source>已经登记整改，等别人复查。</source>
        <translation>Put right; it waits for somebody else to re-check it.</translation>
    </message>
    <message>
        <source>还没有登记“已整改”。</source>
        <translation>It is not marked as put right yet.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>查找功能、房号、姓名&#x3000;Ctrl+K</source>
        <translation>Search commands, rooms, names   Ctrl+K</translation>
    </message>
    <message>
        <source>查找功能、房号、姓名</source>
        <translation>Search commands, rooms, names</translation>
    </message>
    <message>
        <source>换成浅色</source>
        <translation>Switch to light</translation>
    </message>
    <message>
        <source>换成深色</source>
        <translation>Switch to dark</translation>
    </message>
    <message>
        <source>经办人：{actor}</source>
        <translation>Clerk: {actor}</translation>
    </message>
    <message>
        <source>请选择经办人</source>
        <translation>Choose a clerk</translation>
    </message>
    <message>
        <source>当前经办人，每一笔变更都会记在名下；点这里更换</source>
        <translation>The present clerk, in whose name every change is recorded. Click to switch.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>一页纸上手</source>
        <translation>Quick start</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>楼栋图</source>
        <translation>Building map</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>轮候</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>分配与递补</source>
        <translation>Allocation and refills</translation>
    </message>
    <message>
        <source>入住</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>退房</source>
        <translation>Departures</translation>
    </message>
    <message>
        <source>维修</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>检查与服务</source>
        <translation>Inspections and service</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>报表与结账</source>
        <translation>Reports and closing</translation>
    </message>
    <message>
        <source>收发与待定事项</source>
        <translation>Exchange and pending cases</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>变更记录与撤销</source>
        <translation>History and undo</translation>
    </message>
    <message>
        <source>导入表格</source>
        <translation>Importing sheets</translation>
    </message>
    <message>
        <source>导出与打印</source>
        <translation>Export and print</translation>
    </message>
    <message>
        <source>备份与恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>常见问题</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>{count} changes</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>变更记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>还没有变更。办理的每一笔都会记在这里。</source>
        <translation>No changes yet. Everything you do will be recorded here.</translation>
    </message>
    <message>
        <source>选一笔变更，这里会显示是谁、为什么，并可以撤销。</source>
        <translation>Select a change to see who made it and why, and to undo it.</translation>
    </message>
    <message>
        <source>撤销这一笔</source>
        <translation>Undo this change</translation>
    </message>
    <message>
        <source>这一笔已经撤销。</source>
        <translation>This change has been undone.</translation>
    </message>
</context>
<context>
    <name>HitForm</name>
    <message>
        <source>比对结果(&amp;N)</source>
        <translation>Hit(&amp;N)</translation>
    </message>
    <message>
        <source>核实结果(&amp;T)</source>
        <translation>Finding(&amp;T)</translation>
    </message>
    <message>
        <source>属实的，请再到“教师”页登记情况变化，由规则判断；比对本身不作结论。</source>
        <translation>If it is true, record the fact on the page &quot;Teachers&quot;, and the rules decide; the comparison itself concludes nothing.</translation>
    </message>
    <message>
        <source>怎样核实的(&amp;R)</source>
        <translation>How it was found out(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>练习库：这里是演示数据，可以随便改；打印出来的纸上也写着“演示数据”。</source>
        <translation>Practice data: these are demonstration data, change whatever you like. Printed papers are marked as demonstration data too.</translation>
    </message>
    <message>
        <source>现在只能查看：数据所在的磁盘不能写入。请检查磁盘是否写保护、是否已满。</source>
        <translation>You can only look now: the disk that holds the data cannot be written to. Check whether it is write-protected or full.</translation>
    </message>
    <message>
        <source>上次程序没有正常关闭（停电或强行结束）。数据已经完整检查过，没有损坏。最后办的一笔在不在，请看变更记录。</source>
        <translation>The program did not close properly last time (power failure or forced end). The data were checked completely and are not damaged. Whether the last step is there can be seen in the history.</translation>
    </message>
    <message>
        <source>看变更记录</source>
        <translation>See the history</translation>
    </message>
    <message>
        <source>备份到U盘</source>
        <translation>Back up to USB stick</translation>
    </message>
    <message>
        <source>还没有在这台电脑以外备份过。电脑坏了，数据就找不回来。</source>
        <translation>There is no backup outside this computer yet. If the computer fails, the data are lost.</translation>
    </message>
    <message>
        <source>已经 {days} 天没有在这台电脑以外备份。电脑坏了，这几天的数据就找不回来。</source>
        <translation>No backup outside this computer for {days} days. If the computer fails, the data of these days are lost.</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>情况</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>离宿自</source>
        <translation>Away since</translation>
    </message>
    <message>
        <source>办法的期限</source>
        <translation>Limit in the rules</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>夜查</source>
        <translation>Night checks</translation>
    </message>
    <message>
        <source>列入预警</source>
        <translation>Warned</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>逾期 {days} 天未答复</source>
        <translation>No answer, {days} days late</translation>
    </message>
    <message>
        <source>已达收回期限</source>
        <translation>Limit reached</translation>
    </message>
    <message>
        <source>要核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>已预警，还有 {days} 天答复</source>
        <translation>Warned, {days} days to answer</translation>
    </message>
    <message>
        <source>已预警，今天要答复</source>
        <translation>Warned, answer due today</translation>
    </message>
    <message>
        <source>按不住处理</source>
        <translation>Treat as not living there</translation>
    </message>
    <message>
        <source>继续观察</source>
        <translation>Keep watching</translation>
    </message>
    <message>
        <source>未到期限</source>
        <translation>Below the limit</translation>
    </message>
    <message>
        <source>逾</source>
        <translation>L</translation>
    </message>
    <message>
        <source>达</source>
        <translation>R</translation>
    </message>
    <message>
        <source>问</source>
        <translation>?</translation>
    </message>
    <message>
        <source>警</source>
        <translation>W</translation>
    </message>
    <message>
        <source>退</source>
        <translation>L</translation>
    </message>
    <message>
        <source>看</source>
        <translation>K</translation>
    </message>
    <message>
        <source>未</source>
        <translation>B</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>不住天数</source>
        <translation>Nights away</translation>
    </message>
    <message>
        <source>检查无人</source>
        <translation>Found empty</translation>
    </message>
    <message>
        <source>夜查不在</source>
        <translation>Out at night</translation>
    </message>
    <message>
        <source>登记夜查</source>
        <translation>Record a night check</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>Record (&amp;S)</translation>
    </message>
    <message>
        <source>列入预警&#x3000;{count} 人</source>
        <translation>Warn {count} residents</translation>
    </message>
    <message>
        <source>列入(&amp;S)</source>
        <translation>Warn (&amp;S)</translation>
    </message>
    <message>
        <source>登记答复&#x3000;{name}</source>
        <translation>Record the answer: {name}</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>长期不住</source>
        <translation>Not living there</translation>
    </message>
    <message>
        <source>没有要留意的住户。登记离宿、夜查或检查时无人居住的，会自动列在这里，寒暑假已经扣除。</source>
        <translation>Nobody needs attention. Absences, night checks and inspections that found nobody are listed here, holidays left out.</translation>
    </message>
    <message>
        <source>选一位住户，这里会显示不住的情况。</source>
        <translation>Choose a resident to see what is known of the absence.</translation>
    </message>
    <message>
        <source>登记夜查(&amp;C)…</source>
        <translation>Record a &amp;night check…</translation>
    </message>
    <message>
        <source>列入预警(&amp;Y)…</source>
        <translation>&amp;Warn…</translation>
    </message>
    <message>
        <source>登记答复(&amp;A)…</source>
        <translation>Record the &amp;answer…</translation>
    </message>
    <message>
        <source>{day} 已经列入预警，还在等答复。</source>
        <translation>Warned on {day}; the answer is still awaited.</translation>
    </message>
    <message>
        <source>没有等答复的预警。</source>
        <translation>No warning awaits an answer.</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>导入表格</source>
        <translation>Import sheets</translation>
    </message>
    <message>
        <source>正在看文件是哪一种表</source>
        <translation>Finding out what kind of sheet each file is</translation>
    </message>
    <message>
        <source>先在上面选好每个文件是哪一种表。</source>
        <translation>First choose above what kind of sheet each file is.</translation>
    </message>
    <message>
        <source>正在预检《{file}》，不写入任何内容</source>
        <translation>Checking &quot;{file}&quot;, nothing is written</translation>
    </message>
    <message>
        <source>正在备份，然后写入《{file}》</source>
        <translation>Backing up, then writing &quot;{file}&quot;</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>导入(&amp;I)…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>工作表“{sheet}”，表头在第 {row} 行，读到 {count} 行数据。还没有写入任何内容。</source>
        <translation>Worksheet &quot;{sheet}&quot;, header in row {row}, rows of data read: {count}. Nothing is written yet.</translation>
    </message>
    <message>
        <source>{new} + {changed} + {same} + {needs_person} + {refused} = {rows_in_file} 行</source>
        <translation>{new} + {changed} + {same} + {needs_person} + {refused} = {rows_in_file} rows</translation>
    </message>
    <message>
        <source>新名册中没有的 {missing} 人，其中 {living} 人在住。导入后列入待办“核实是否调离”，他们的资料一概不动。</source>
        <translation>People missing from the new roster: {missing}, of whom {living} live in a unit. After the import they become tasks to &quot;check whether transferred&quot;; their data are left alone.</translation>
    </message>
    <message>
        <source>跳过 {count} 行：{reason}。</source>
        <translation>Rows skipped: {count} ({reason}).</translation>
    </message>
    <message>
        <source>没有读的列：{columns}。需要的话，在“栏目对应”里指定。</source>
        <translation>Columns not read: {columns}. If you need them, assign them under &quot;Columns&quot;.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xlsm *.xls *.et *.csv *.txt);;所有文件 (*)</source>
        <translation>Spreadsheets (*.xlsx *.xlsm *.xls *.et *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>选择要导入的表格</source>
        <translation>Choose the sheets to import</translation>
    </message>
    <message>
        <source>退回_{name}</source>
        <translation>returned_{name}</translation>
    </message>
    <message>
        <source>保存没导入的行</source>
        <translation>Save the rows not imported</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Spreadsheets (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>IncludeForm</name>
    <message>
        <source>第 {number} 号，{when} {actor} 退出汇总：{why}</source>
        <translation>no. {number}, taken out {when} by {actor}: {why}</translation>
    </message>
    <message>
        <source>哪个文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
</context>
<context>
    <name>IncomingDialog</name>
    <message>
        <source>接收文件</source>
        <translation>Receive files</translation>
    </message>
    <message>
        <source>正在试读，不写入任何内容</source>
        <translation>Trying out, nothing is written</translation>
    </message>
    <message>
        <source>正在备份，然后接收</source>
        <translation>Backing up, then receiving</translation>
    </message>
</context>
<context>
    <name>InspectionsPage</name>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>还没有检查。点“开始检查”，选检查表和范围，每套房生成一张待查表。</source>
        <translation>No inspections yet. Choose &quot;Start inspection&quot;, a checklist and the units; each unit gets a sheet to fill in.</translation>
    </message>
    <message>
        <source>选一处，这里会显示检查结果。</source>
        <translation>Choose a place to see what the inspection found.</translation>
    </message>
    <message>
        <source>开始检查(&amp;N)…</source>
        <translation>Start i&amp;nspection…</translation>
    </message>
    <message>
        <source>登记结果(&amp;J)…</source>
        <translation>Enter &amp;result…</translation>
    </message>
    <message>
        <source>房屋鉴定(&amp;F)…</source>
        <translation>Buil&amp;ding appraisal…</translation>
    </message>
    <message>
        <source>结束这一轮(&amp;E)…</source>
        <translation>&amp;End this round…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>看当时的记录</source>
        <translation>See the record as it was</translation>
    </message>
    <message>
        <source>看 {day} 当时的记录</source>
        <translation>See the record as of {day}</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>定期工作</source>
        <translation>Regular work</translation>
    </message>
    <message>
        <source>还没有定期工作。灭火器检查、换燃气软管、粉刷油漆等，设一次，到期自动提醒。</source>
        <translation>No regular work yet. Extinguisher checks, gas hoses, painting: set it up once and you are reminded when it is due.</translation>
    </message>
    <message>
        <source>选一项，这里会显示做过几次。</source>
        <translation>Choose one to see how often it was done.</translation>
    </message>
    <message>
        <source>设定定期工作(&amp;N)…</source>
        <translation>&amp;New regular work…</translation>
    </message>
    <message>
        <source>完成一次(&amp;W)…</source>
        <translation>Done once(&amp;W)…</translation>
    </message>
    <message>
        <source>不再做(&amp;E)</source>
        <translation>&amp;End it</translation>
    </message>
    <message>
        <source>楼栋质保期(&amp;B)…</source>
        <translation>&amp;Builder&apos;s warranty…</translation>
    </message>
    <message>
        <source>每 {months} 个月，按{counted}算</source>
        <translation>Every {months} months, {counted}</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>加入县局</source>
        <translation>Join the bureau</translation>
    </message>
    <message>
        <source>选择登记文件(&amp;O)…</source>
        <translation>Ch&amp;oose the enrolment file…</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N)</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>职务(&amp;P)</source>
        <translation>&amp;Post</translation>
    </message>
    <message>
        <source>如：总务主任</source>
        <translation>e.g. head of general affairs</translation>
    </message>
    <message>
        <source>核对一致，加入(&amp;J)</source>
        <translation>The code agrees, &amp;join</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>用县局发的登记文件开始</source>
        <translation>Begin from the bureau&apos;s enrolment file</translation>
    </message>
    <message>
        <source>学校名录不用再录。第一次上报、县局核对之后，本单位的房源、教师和住户会随下发文件回来。</source>
        <translation>The list of schools need not be entered. After your first report and the bureau&apos;s call, your units, teachers and residents come with the hand-down.</translation>
    </message>
    <message>
        <source>选择登记文件</source>
        <translation>Choose the enrolment file</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>也可以把文件拖到这里。</source>
        <translation>Or drop the file here.</translation>
    </message>
    <message>
        <source>还没有登记文件。请向县局要一份，插上U盘或从工作群下载。</source>
        <translation>No enrolment file yet. Ask the bureau for one, by stick or chat.</translation>
    </message>
    <message>
        <source>{bureau} 发给 {office}</source>
        <translation>From {bureau} for {office}</translation>
    </message>
    <message>
        <source>打电话给县局念出这串核对码，与县局屏幕上的完全一致再加入；不一致，文件就不是县局发的。</source>
        <translation>Call the bureau and read out this code; join only if it is exactly the one on their screen. If not, the file is not the bureau&apos;s.</translation>
    </message>
</context>
<context>
    <name>JudgePanel</name>
    <message>
        <source>事项</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>选一件事项，这里会显示两边的内容和来历。</source>
        <translation>Choose a case to see both sides and where they come from.</translation>
    </message>
    <message>
        <source>由县局裁定，结果和理由随下发文件回来，列在“收发”的“县局的答复”里。</source>
        <translation>The bureau decides; result and reason come back with the hand-down, under &quot;The bureau&apos;s answers&quot; on the Exchange page.</translation>
    </message>
    <message>
        <source>去处理</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>去处理 {what}</source>
        <translation>Go to {what}</translation>
    </message>
    <message>
        <source>{number}&#x3000;{words}</source>
        <translation>{number}&#x3000;{words}</translation>
    </message>
    <message>
        <source>在列表里按 {number}</source>
        <translation>Press {number} in the list</translation>
    </message>
    <message>
        <source>理由（对方看得到，可以不填）</source>
        <translation>Reason (the other side sees it; may be left empty)</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>两边都不对，就在这里填正确的</source>
        <translation>If both are wrong, type the right one here</translation>
    </message>
    <message>
        <source>另一个值</source>
        <translation>Another value</translation>
    </message>
    <message>
        <source>{number}&#x3000;用另一个值</source>
        <translation>{number}&#x3000;Take another value</translation>
    </message>
    <message>
        <source>同类还有 {count} 处：</source>
        <translation>{count} more of this kind:</translation>
    </message>
    <message>
        <source>都{words}</source>
        <translation>All: {words}</translation>
    </message>
</context>
<context>
    <name>KeeperForm</name>
    <message>
        <source>楼栋(&amp;F)</source>
        <translation>Building(&amp;F)</translation>
    </message>
    <message>
        <source>管理员(&amp;N)</source>
        <translation>Caretaker(&amp;N)</translation>
    </message>
    <message>
        <source>联系电话(&amp;T)</source>
        <translation>&amp;Telephone</translation>
    </message>
    <message>
        <source>24小时报修电话(&amp;B)</source>
        <translation>24-hour repair num&amp;ber</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From(&amp;D)</translation>
    </message>
    <message>
        <source>现在是 {name}，报修电话 {phone}；从下面的日期起由新填的接替。</source>
        <translation>Now it is {name}, repair telephone {phone}; the one typed takes over from the day below.</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>现在领着 {count} 把{numbers}。</source>
        <translation>Holds {count} keys {numbers} now.</translation>
    </message>
    <message>
        <source>几把(&amp;K)</source>
        <translation>How many &amp;keys</translation>
    </message>
    <message>
        <source>编号(&amp;H)</source>
        <translation>Numbers (&amp;H)</translation>
    </message>
    <message>
        <source>几个编号用顿号隔开</source>
        <translation>Divide several numbers by commas</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note (&amp;B)</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>要导入的表</source>
        <translation>Sheets to import</translation>
    </message>
    <message>
        <source>{name}&#x3000;{count}</source>
        <translation>{name}  {count}</translation>
    </message>
    <message>
        <source>{name}&#x3000;下一张</source>
        <translation>{name}  next</translation>
    </message>
    <message>
        <source>{name}&#x3000;还没有</source>
        <translation>{name}  not yet</translation>
    </message>
</context>
<context>
    <name>KnownThen</name>
    <message>
        <source>【房源】</source>
        <translation>[Unit]</translation>
    </message>
    <message>
        <source>【房屋状态】</source>
        <translation>[Unit state]</translation>
    </message>
    <message>
        <source>【教师】</source>
        <translation>[Teacher]</translation>
    </message>
    <message>
        <source>【情况】</source>
        <translation>[Circumstances]</translation>
    </message>
    <message>
        <source>【申请】</source>
        <translation>[Application]</translation>
    </message>
    <message>
        <source>【办理】</source>
        <translation>[Steps]</translation>
    </message>
    <message>
        <source>【分配】</source>
        <translation>[Assignment]</translation>
    </message>
    <message>
        <source>【协议】</source>
        <translation>[Agreement]</translation>
    </message>
    <message>
        <source>【期限】</source>
        <translation>[Term]</translation>
    </message>
    <message>
        <source>【入住】</source>
        <translation>[Stay]</translation>
    </message>
    <message>
        <source>【维修单】</source>
        <translation>[Repair ticket]</translation>
    </message>
    <message>
        <source>【维修办理】</source>
        <translation>[Repair steps]</translation>
    </message>
    <message>
        <source>【申请户】</source>
        <translation>[Household]</translation>
    </message>
    <message>
        <source>【待办】</source>
        <translation>[Task]</translation>
    </message>
    <message>
        <source>【其它】</source>
        <translation>[Other]</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>补录</source>
        <translation>Late entry</translation>
    </message>
    <message>
        <source>补录原因</source>
        <translation>Why it is late</translation>
    </message>
    <message>
        <source>补录原因，如：5 月底入住，当时漏登</source>
        <translation>Why it is late, e.g. moved in at the end of May, not entered then</translation>
    </message>
    <message>
        <source>按补录登记</source>
        <translation>Enter it late</translation>
    </message>
    <message>
        <source>不登记</source>
        <translation>Do not enter</translation>
    </message>
    <message>
        <source>补录：{reason}</source>
        <translation>Late: {reason}</translation>
    </message>
</context>
<context>
    <name>LeaveOutForm</name>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>现住房同时退出本轮房源。申请本身不受影响。</source>
        <translation>The home leaves the pool too. The application itself stays.</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>随后打印文书和送达回证(&amp;P)</source>
        <translation>Then &amp;print the letter with its proof of delivery</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>登记送达&#x3000;{name} {kind}</source>
        <translation>Record delivery&#x3000;{name} {kind}</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To be delivered</translation>
    </message>
    <message>
        <source>送</source>
        <translation>D</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Objected to</translation>
    </message>
    <message>
        <source>异</source>
        <translation>O</translation>
    </message>
    <message>
        <source>异议期内</source>
        <translation>Time to object</translation>
    </message>
    <message>
        <source>期</source>
        <translation>T</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>达</source>
        <translation>D</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>出具日期</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Delivered on</translation>
    </message>
    <message>
        <source>异议截止</source>
        <translation>Objections until</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>Way of delivery</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>告知送达</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>还没有告知书。在“申请”页退回补正或不予通过时，会自动出具。</source>
        <translation>No letters yet. One is written when an application is returned or refused.</translation>
    </message>
    <message>
        <source>选一份文书，这里会显示内容、依据和送达情况。</source>
        <translation>Choose a letter to see what it says, its clauses and its delivery.</translation>
    </message>
    <message>
        <source>登记送达(&amp;S)…</source>
        <translation>Record delivery(&amp;S)…</translation>
    </message>
    <message>
        <source>登记异议(&amp;Y)…</source>
        <translation>Record objection(&amp;Y)…</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>出具日期</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Not recorded yet</translation>
    </message>
    <message>
        <source>送达情况</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>异议期限</source>
        <translation>Time to object</translation>
    </message>
    <message>
        <source>异议截止</source>
        <translation>Objections until</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>这份文书已于 {day} 登记送达。登记错了，请在“变更记录”里撤销那一笔。</source>
        <translation>Its delivery was recorded on {day}. If that is wrong, undo that step in the history.</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>经办人(&amp;J)</source>
        <translation>Actor(&amp;J)</translation>
    </message>
    <message>
        <source>教师(&amp;N)</source>
        <translation>Teacher(&amp;N)</translation>
    </message>
    <message>
        <source>写明以后，按本人回避；没有写明的按姓名回避，同名的也要回避。</source>
        <translation>Then people stand aside as who they are; otherwise anybody of the name must.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>共 {count} 行</source>
        <translation>Rows: {count}</translation>
    </message>
    <message>
        <source>筛选“{words}”得 {count} 行，全部 {total} 行</source>
        <translation>Filter &quot;{words}&quot;: {count} of {total} rows</translation>
    </message>
    <message>
        <source>{count} 行，全部 {total} 行</source>
        <translation>{count} of {total} rows</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
</context>
<context>
    <name>Living</name>
    <message>
        <source>办理入住</source>
        <translation>Move in</translation>
    </message>
    <message>
        <source>入住(&amp;S)</source>
        <translation>&amp;Move in</translation>
    </message>
    <message>
        <source>入住协议和入住交接单</source>
        <translation>Move-in agreement and handover sheet</translation>
    </message>
    <message>
        <source>入住协议</source>
        <translation>Move-in agreement</translation>
    </message>
    <message>
        <source>入住交接单</source>
        <translation>Handover sheet</translation>
    </message>
    <message>
        <source>不打印</source>
        <translation>Do not print</translation>
    </message>
    <message>
        <source>办理续住&#x3000;{name}</source>
        <translation>Renew stay: {name}</translation>
    </message>
    <message>
        <source>办理续住&#x3000;{count} 人</source>
        <translation>Renew the stays of {count} people</translation>
    </message>
    <message>
        <source>续住(&amp;S)</source>
        <translation>Re&amp;new</translation>
    </message>
    <message>
        <source>办理退房&#x3000;{unit}</source>
        <translation>Move out: {unit}</translation>
    </message>
    <message>
        <source>退房(&amp;S)</source>
        <translation>&amp;Move out</translation>
    </message>
    <message>
        <source>此前欠缴 {amount} 元</source>
        <translation>Arrears before: {amount} yuan</translation>
    </message>
    <message>
        <source>此前预缴 {amount} 元</source>
        <translation>Paid ahead before: {amount} yuan</translation>
    </message>
    <message>
        <source>押金 {held} 元，抵扣 {deducted} 元</source>
        <translation>Deposit {held} yuan, {deducted} yuan set off</translation>
    </message>
    <message>
        <source>还应缴 {amount} 元</source>
        <translation>Still to pay: {amount} yuan</translation>
    </message>
    <message>
        <source>应退 {amount} 元</source>
        <translation>To refund: {amount} yuan</translation>
    </message>
    <message>
        <source>，最迟 {day}（{clause}）</source>
        <translation>, by {day} ({clause})</translation>
    </message>
    <message>
        <source>逾期腾退，押金不退（{clause}）</source>
        <translation>Left too late, the deposit is not refunded ({clause})</translation>
    </message>
    <message>
        <source>通知退房&#x3000;{unit}</source>
        <translation>Notice to leave&#x3000;{unit}</translation>
    </message>
    <message>
        <source>登记违规&#x3000;{name}</source>
        <translation>Record violation: {name}</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>违规已改正&#x3000;{name}</source>
        <translation>Violation put right: {name}</translation>
    </message>
    <message>
        <source>转租转借</source>
        <translation>Sublet or lent</translation>
    </message>
    <message>
        <source>改变用途</source>
        <translation>Used for something else</translation>
    </message>
    <message>
        <source>改动房屋结构</source>
        <translation>Structure changed</translation>
    </message>
    <message>
        <source>违法使用</source>
        <translation>Unlawful use</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>登记同住人&#x3000;{name}</source>
        <translation>Register co-resident: {name}</translation>
    </message>
    <message>
        <source>办理入住(&amp;C)…</source>
        <translation>Move in(&amp;C)…</translation>
    </message>
    <message>
        <source>办理续住(&amp;X)…</source>
        <translation>Rene&amp;w stay…</translation>
    </message>
    <message>
        <source>办理退房(&amp;T)…</source>
        <translation>Move ou&amp;t…</translation>
    </message>
    <message>
        <source>这套房现在没有人住。</source>
        <translation>Nobody lives in this unit now.</translation>
    </message>
    <message>
        <source>办理续住(&amp;Y)…</source>
        <translation>Rene&amp;w stay…</translation>
    </message>
    <message>
        <source>通知退房(&amp;N)…</source>
        <translation>Give &amp;notice to leave…</translation>
    </message>
    <message>
        <source>调换住房(&amp;H)…</source>
        <translation>C&amp;hange unit…</translation>
    </message>
    <message>
        <source>登记违规(&amp;W)…</source>
        <translation>Record violation(&amp;W)…</translation>
    </message>
    <message>
        <source>登记同住人(&amp;E)…</source>
        <translation>Register co-resident(&amp;E)…</translation>
    </message>
    <message>
        <source>调换住房&#x3000;{name}</source>
        <translation>Change unit&#x3000;{name}</translation>
    </message>
    <message>
        <source>调换(&amp;S)</source>
        <translation>Change(&amp;S)</translation>
    </message>
    <message>
        <source>{kind}表示数</source>
        <translation>{kind} meter reading</translation>
    </message>
    <message>
        <source>上次 {value}</source>
        <translation>Last {value}</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>去掉这行</source>
        <translation>Remove this line</translation>
    </message>
    <message>
        <source>物品</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>Unit price (CNY)</translation>
    </message>
    <message>
        <source>物品清单模板</source>
        <translation>List of things by unit type</translation>
    </message>
    <message>
        <source>{count} 件，{condition}</source>
        <translation>{count}, {condition}</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>补登交接单&#x3000;{name}</source>
        <translation>Enter the hand-over list: {name}</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>Record (&amp;S)</translation>
    </message>
    <message>
        <source>这套房现在是“{state}”，不能安排人住。</source>
        <translation>This unit is “{state}” now; nobody can be housed there.</translation>
    </message>
    <message>
        <source>这套房已经住满（{count} 人）。</source>
        <translation>This unit is full ({count}).</translation>
    </message>
</context>
<context>
    <name>LockForm</name>
    <message>
        <source>锁定后名次和积分不再变动，分房时按这份名单。每一行都要已经签字或写明原因。</source>
        <translation>Once locked, places and points never change, and units are given by this list. Every row must be signed or excused.</translation>
    </message>
    <message>
        <source>锁定日期(&amp;D)</source>
        <translation>Locked on(&amp;D)</translation>
    </message>
</context>
<context>
    <name>LodgeForm</name>
    <message>
        <source>{unit} 仍由本人保留，原协议不变。</source>
        <translation>{unit} stays theirs; the agreement does not change.</translation>
    </message>
    <message>
        <source>空 {count} 位</source>
        <translation>{count} places free</translation>
    </message>
    <message>
        <source>住到哪一套(&amp;F)</source>
        <translation>In which unit (&amp;F)</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From (&amp;D)</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>这张表在这一天没有行。</source>
        <translation>This sheet has no rows on this day.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LotteryStage</name>
    <message>
        <source>开始公布次序(&amp;B)</source>
        <translation>Show the order(&amp;B)</translation>
    </message>
    <message>
        <source>全部显示(&amp;A)</source>
        <translation>Show all(&amp;A)</translation>
    </message>
    <message>
        <source>抽签次序</source>
        <translation>Order drawn</translation>
    </message>
    <message>
        <source>继续(&amp;B)</source>
        <translation>Go on(&amp;B)</translation>
    </message>
    <message>
        <source>停一下(&amp;B)</source>
        <translation>Pause(&amp;B)</translation>
    </message>
</context>
<context>
    <name>MakeForm</name>
    <message>
        <source>从哪个月的工资扣(&amp;M)</source>
        <translation>From the pay of (&amp;M)</translation>
    </message>
    <message>
        <source>正在看谁有欠费、谁同意代扣…</source>
        <translation>Looking who owes and who agrees…</translation>
    </message>
    <message>
        <source>{schools} 所学校、{people} 人、{amount} 元，一校一张。</source>
        <translation>{schools} schools, {people} people, {amount} yuan; one sheet a school.</translation>
    </message>
    <message>
        <source>另有 {count} 人欠费没有登记同意代扣，不列入。</source>
        <translation>{count} more owe but have not agreed to a deduction; they are left out.</translation>
    </message>
    <message>
        <source>{count} 人还在没有返回的代扣表上，不重复列。</source>
        <translation>{count} stand on a sheet that has not come back and are not listed twice.</translation>
    </message>
</context>
<context>
    <name>Meanwhile</name>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>MeanwhileDialog</name>
    <message>
        <source>打开以后有人改过</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <source>按选定的保存</source>
        <translation>Save what is chosen</translation>
    </message>
    <message>
        <source>回到表单</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>打开表单时</source>
        <translation>When opened</translation>
    </message>
    <message>
        <source>现在登记的</source>
        <translation>Now on record</translation>
    </message>
    <message>
        <source>您填的</source>
        <translation>As typed</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>退出(&amp;X)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>复制(&amp;C)</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>复制（含表头）(&amp;T)</source>
        <translation>Copy with &amp;titles</translation>
    </message>
    <message>
        <source>筛选(&amp;F)</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>查找功能、房号、姓名(&amp;K)</source>
        <translation>&amp;Search commands, rooms, names</translation>
    </message>
    <message>
        <source>下一分页</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>上一分页</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>刷新(&amp;R)</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>显示哪些列(&amp;C)…</source>
        <translation>&amp;Columns…</translation>
    </message>
    <message>
        <source>深色(&amp;D)</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>语言(&amp;L)</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>本页帮助(&amp;H)</source>
        <translation>&amp;Help on this page</translation>
    </message>
    <message>
        <source>一页纸上手(&amp;S)</source>
        <translation>Quick &amp;start</translation>
    </message>
    <message>
        <source>常见问题(&amp;Q)</source>
        <translation>&amp;Questions</translation>
    </message>
    <message>
        <source>快捷键(&amp;K)</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>关于本程序(&amp;A)</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>撤销：{what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>重做：{what}</source>
        <translation>Redo: {what}</translation>
    </message>
</context>
<context>
    <name>MeterForm</name>
    <message>
        <source>房源(&amp;F)</source>
        <translation>Unit(&amp;F)</translation>
    </message>
    <message>
        <source>种类(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>旧表止度(&amp;O)</source>
        <translation>Last reading &amp;of the old meter</translation>
    </message>
    <message>
        <source>旧表已走过一圈</source>
        <translation>The old meter rolled over</translation>
    </message>
    <message>
        <source>插卡预付（只抄表，不收费）</source>
        <translation>Prepaid by card (read, not charged)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>现有表 {number}，{day} 示数 {value}。保存后换成新表，旧表用量照常收费。</source>
        <translation>Present meter {number} read {value} on {day}. Saving replaces it; what it used is charged as usual.</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>收款</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>收款(&amp;S)</source>
        <translation>Take payment(&amp;S)</translation>
    </message>
    <message>
        <source>租金、水电等</source>
        <translation>Rent, water, power and others</translation>
    </message>
    <message>
        <source>结存 {amount} 元没有上缴</source>
        <translation>{amount} yuan in hand</translation>
    </message>
    <message>
        <source>存</source>
        <translation>H</translation>
    </message>
    <message>
        <source>未收 {amount} 元</source>
        <translation>{amount} yuan owed</translation>
    </message>
    <message>
        <source>平</source>
        <translation>E</translation>
    </message>
    <message>
        <source>收齐上缴</source>
        <translation>All paid and handed on</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>charged</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>押金抵扣</source>
        <translation>Deposit set off</translation>
    </message>
    <message>
        <source>收取</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>退还</source>
        <translation>paid back</translation>
    </message>
    <message>
        <source>退还多收</source>
        <translation>overpayment returned</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>received</translation>
    </message>
    <message>
        <source>退付</source>
        <translation>paid back</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>押金</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>资金</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>上期 {before}{terms} = {after}</source>
        <translation>{before}{terms} = {after}</translation>
    </message>
    <message>
        <source>{name} {what} {amount} 元</source>
        <translation>{name} {what} {amount} yuan</translation>
    </message>
    <message>
        <source>未分校</source>
        <translation>No school</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>上期未收</source>
        <translation>Owed before</translation>
    </message>
    <message>
        <source>本期应收</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>期末未收</source>
        <translation>Owed after</translation>
    </message>
    <message>
        <source>押金结存</source>
        <translation>Deposits held</translation>
    </message>
    <message>
        <source>资金结存</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>押金、减免、退款</source>
        <translation>Deposits, waivers, refunds</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>装总表</source>
        <translation>Fit a building meter</translation>
    </message>
    <message>
        <source>拆总表&#x3000;{meter}</source>
        <translation>Take out {meter}</translation>
    </message>
    <message>
        <source>抄总表&#x3000;{meter}</source>
        <translation>Read {meter}</translation>
    </message>
    <message>
        <source>拆表(&amp;S)</source>
        <translation>Take out (&amp;S)</translation>
    </message>
    <message>
        <source>{building} {kind}表 {number}</source>
        <translation>{building} {kind} meter {number}</translation>
    </message>
    <message>
        <source>用押金抵欠款</source>
        <translation>Set the deposit off against arrears</translation>
    </message>
    <message>
        <source>退还押金</source>
        <translation>Refund the deposit</translation>
    </message>
    <message>
        <source>退还多交的钱</source>
        <translation>Refund what was overpaid</translation>
    </message>
    <message>
        <source>减免欠款</source>
        <translation>Waive arrears</translation>
    </message>
    <message>
        <source>登记应收</source>
        <translation>Enter a charge</translation>
    </message>
    <message>
        <source>冲销&#x3000;{name}</source>
        <translation>Reverse an entry&#x3000;{name}</translation>
    </message>
    <message>
        <source>冲销(&amp;S)</source>
        <translation>Rever&amp;se</translation>
    </message>
    <message>
        <source>装表、换表</source>
        <translation>Fit or replace a meter</translation>
    </message>
    <message>
        <source>水电单价</source>
        <translation>Prices of water and power</translation>
    </message>
    <message>
        <source>生成月租(&amp;Y)…</source>
        <translation>Make monthl&amp;y rents…</translation>
    </message>
    <message>
        <source>收款(&amp;S)…</source>
        <translation>Take payment(&amp;S)…</translation>
    </message>
    <message>
        <source>押金、减免、退款(&amp;J)…</source>
        <translation>Deposit, refund(&amp;J)…</translation>
    </message>
    <message>
        <source>登记应收(&amp;X)…</source>
        <translation>Enter a charge(&amp;X)…</translation>
    </message>
    <message>
        <source>同意工资代扣(&amp;G)…</source>
        <translation>Payroll consent (&amp;G)…</translation>
    </message>
    <message>
        <source>抄表(&amp;B)…</source>
        <translation>Read meters(&amp;B)…</translation>
    </message>
    <message>
        <source>装表、换表(&amp;M)…</source>
        <translation>Fit or replace a &amp;meter…</translation>
    </message>
    <message>
        <source>计收滞纳金(&amp;Z)…</source>
        <translation>Charge late fees(&amp;Z)…</translation>
    </message>
    <message>
        <source>冲销(&amp;C)…</source>
        <translation>&amp;Reverse…</translation>
    </message>
    <message>
        <source>水电单价(&amp;P)…</source>
        <translation>Prices of water an&amp;d power…</translation>
    </message>
    <message>
        <source>上缴(&amp;A)…</source>
        <translation>Pay in(&amp;A)…</translation>
    </message>
    <message>
        <source>日结(&amp;E)…</source>
        <translation>Clos&amp;e the day…</translation>
    </message>
    <message>
        <source>{name}没有押金、欠款，也没有多交的钱。</source>
        <translation>{name} has no deposit, owes nothing and has paid nothing in advance.</translation>
    </message>
    <message>
        <source>{name}没有可以冲销的。</source>
        <translation>{name} has nothing to reverse.</translation>
    </message>
    <message>
        <source>现行办法没有规定滞纳金，一分也不收。</source>
        <translation>The rules in force set no late fee; none is charged.</translation>
    </message>
    <message>
        <source>没有收到而未上缴的钱。</source>
        <translation>There is no money in hand to hand on.</translation>
    </message>
    <message>
        <source>应收合计</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>减免</source>
        <translation>Waivers</translation>
    </message>
    <message>
        <source>已收合计</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>押金余额</source>
        <translation>Deposit held</translation>
    </message>
    <message>
        <source>欠租月份</source>
        <translation>Months of rent owed</translation>
    </message>
    <message>
        <source>最长连续</source>
        <translation>Longest run</translation>
    </message>
    <message>
        <source>欠缴 {amount} 元</source>
        <translation>Owes {amount} yuan</translation>
    </message>
    <message>
        <source>欠</source>
        <translation>A</translation>
    </message>
    <message>
        <source>预缴 {amount} 元</source>
        <translation>{amount} yuan paid ahead</translation>
    </message>
    <message>
        <source>预</source>
        <translation>P</translation>
    </message>
    <message>
        <source>清</source>
        <translation>C</translation>
    </message>
    <message>
        <source>已结清</source>
        <translation>Paid up</translation>
    </message>
    <message>
        <source>{what} {amount} 元</source>
        <translation>{what} {amount} yuan</translation>
    </message>
    <message>
        <source>冲销：{entry}</source>
        <translation>Reversal: {entry}</translation>
    </message>
    <message>
        <source>{count} 个月</source>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>{start} 至 {last}</source>
        <translation>{start} to {last}</translation>
    </message>
    <message>
        <source>票据 {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>欠缴</source>
        <translation>Arrears</translation>
    </message>
    <message>
        <source>欠租月数</source>
        <translation>Months owed</translation>
    </message>
    <message>
        <source>本次收款</source>
        <translation>Received now</translation>
    </message>
    <message>
        <source>本次票据号</source>
        <translation>Receipt no. now</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>Way of paying</translation>
    </message>
    <message>
        <source>还没有登记水表、电表。请先点“装表、换表”。</source>
        <translation>No water or power meters yet. Please choose &quot;Fit or replace a meter&quot; first.</translation>
    </message>
    <message>
        <source>抄表 {count} 块，收费 {charged} 笔，共 {total} 元。</source>
        <translation>{count} meters read, {charged} charges made, {total} yuan in all.</translation>
    </message>
    <message>
        <source>{kinds}还没有单价，没有收费。</source>
        <translation>{kinds}: no price yet, nothing charged.</translation>
    </message>
    <message>
        <source>无人居住期间的用量不收费：{count} 户。</source>
        <translation>Use while nobody lived there is not charged: {count} units.</translation>
    </message>
    <message>
        <source>生成月租</source>
        <translation>Make monthly rents</translation>
    </message>
    <message>
        <source>生成(&amp;S)</source>
        <translation>&amp;Make</translation>
    </message>
    <message>
        <source>{month}：生成 {count} 笔，共 {total} 元；已有 {known} 笔；免租 {free} 户。</source>
        <translation>{month}: {count} charges made, {total} yuan in all; {known} were there already; {free} households rent-free.</translation>
    </message>
    <message>
        <source>有 {count} 处要核对。</source>
        <translation>{count} to look at.</translation>
    </message>
    <message>
        <source>计收滞纳金</source>
        <translation>Charge late fees</translation>
    </message>
    <message>
        <source>计收(&amp;S)</source>
        <translation>Charge(&amp;S)</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Pay in</translation>
    </message>
    <message>
        <source>上缴(&amp;S)</source>
        <translation>Pay in(&amp;S)</translation>
    </message>
    <message>
        <source>日结</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>日结(&amp;S)</source>
        <translation>Clo&amp;se the day</translation>
    </message>
    <message>
        <source>{day} {what} {amount} 元</source>
        <translation>{day} {what} {amount} yuan</translation>
    </message>
    <message>
        <source>装上以后还没有抄过</source>
        <translation>Not read since it was fitted</translation>
    </message>
    <message>
        <source>各户合计比总表多 {amount}，请核对读数和倍率</source>
        <translation>The flats used {amount} more than came in: check readings and multiplier</translation>
    </message>
    <message>
        <source>公摊占 {share}，超过 {most}，请查漏损、漏抄</source>
        <translation>{share} in common, above {most}: look for leaks and unread meters</translation>
    </message>
    <message>
        <source>公摊占 {share}，在 {most} 以内</source>
        <translation>{share} in common, within {most}</translation>
    </message>
    <message>
        <source>吨</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>度</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>立方米</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>{amount} {measure}</source>
        <translation>{amount} {measure}</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>已送出，等返回</source>
        <translation>Sent, awaited</translation>
    </message>
    <message>
        <source>已返回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>{kind}表 {number}</source>
        <translation>{kind} meter {number}</translation>
    </message>
    <message>
        <source>拆</source>
        <translation>T</translation>
    </message>
    <message>
        <source>待</source>
        <translation>W</translation>
    </message>
    <message>
        <source>负</source>
        <translation>−</translation>
    </message>
    <message>
        <source>超</source>
        <translation>!</translation>
    </message>
    <message>
        <source>合</source>
        <translation>=</translation>
    </message>
    <message>
        <source>待抄</source>
        <translation>To be read</translation>
    </message>
    <message>
        <source>已拆</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>公摊 {share}</source>
        <translation>Common {share}</translation>
    </message>
    <message>
        <source>户表偏多</source>
        <translation>Negative</translation>
    </message>
    <message>
        <source>公摊偏大</source>
        <translation>High</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>{day}&#x3000;示数 {value}</source>
        <translation>{day}, shows {value}</translation>
    </message>
    <message>
        <source>上次抄表</source>
        <translation>Read before</translation>
    </message>
    <message>
        <source>倍率</source>
        <translation>Multiplier</translation>
    </message>
    <message>
        <source>本次抄表</source>
        <translation>Read last</translation>
    </message>
    <message>
        <source>总表用量</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>各户合计</source>
        <translation>Flats</translation>
    </message>
    <message>
        <source>{used}（{count} 块表）</source>
        <translation>{used}, meters: {count}</translation>
    </message>
    <message>
        <source>公摊</source>
        <translation>Common</translation>
    </message>
    <message>
        <source>公摊金额</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>{amount}（{share}）</source>
        <translation>{amount} ({share})</translation>
    </message>
    <message>
        <source>还没有单价</source>
        <translation>No price yet</translation>
    </message>
    <message>
        <source>{amount} 元（单价 {price} 元）</source>
        <translation>{amount} yuan (at {price} yuan)</translation>
    </message>
    <message>
        <source>{count} 块户表这段时间没有抄，公摊里含着它们的用量。请按总表的抄表日期 {day} 补抄。</source>
        <translation>Flats&apos; meters not read in that time: {count}. What they used stands under “Common”; read them as of {day}, the building&apos;s day.</translation>
    </message>
    <message>
        <source>{count} 块户表和总表不是同一天抄的，公摊只是大概。</source>
        <translation>Flats&apos; meters read on other days than the building&apos;s: {count}. “Common” is only about right.</translation>
    </message>
    <message>
        <source>未抄</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>不是同一天抄的</source>
        <translation>Read on another day</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>表号</source>
        <translation>Meter No.</translation>
    </message>
    <message>
        <source>上次示数</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>本次示数</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>未抄户</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>{kind}（{measure}）</source>
        <translation>{kind} {measure}</translation>
    </message>
    <message>
        <source>送</source>
        <translation>S</translation>
    </message>
    <message>
        <source>返</source>
        <translation>R</translation>
    </message>
    <message>
        <source>未返回</source>
        <translation>Not back</translation>
    </message>
    <message>
        <source>已扣</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>部分扣</source>
        <translation>Partly deducted</translation>
    </message>
    <message>
        <source>未扣</source>
        <translation>Not deducted</translation>
    </message>
    <message>
        <source>{name} {amount} 元</source>
        <translation>{name} {amount} yuan</translation>
    </message>
    <message>
        <source>{outcome} {taken} 元</source>
        <translation>{outcome} {taken} yuan</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>应扣</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>实扣</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>制表日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>返回日</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>做代扣表</source>
        <translation>Make payroll sheets</translation>
    </message>
    <message>
        <source>做表(&amp;S)</source>
        <translation>Make (&amp;S)</translation>
    </message>
    <message>
        <source>同意工资代扣</source>
        <translation>Agree to payroll deduction</translation>
    </message>
    <message>
        <source>撤回代扣表&#x3000;{school} {month}</source>
        <translation>Withdraw payroll sheet&#x3000;{school} {month}</translation>
    </message>
    <message>
        <source>撤回(&amp;S)</source>
        <translation>Call off (&amp;S)</translation>
    </message>
    <message>
        <source>协议编号</source>
        <translation>Agreement no.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>要核对的事</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>登记票据作废</source>
        <translation>Void receipts</translation>
    </message>
    <message>
        <source>作废(&amp;S)</source>
        <translation>Withdraw (&amp;S)</translation>
    </message>
    <message>
        <source>用</source>
        <translation>U</translation>
    </message>
    <message>
        <source>冲</source>
        <translation>R</translation>
    </message>
    <message>
        <source>废</source>
        <translation>W</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>M</translation>
    </message>
    <message>
        <source>重</source>
        <translation>2</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>已冲销</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>重号</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>票据号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>MoneyForm</name>
    <message>
        <source>谁(&amp;N)</source>
        <translation>Who(&amp;N)</translation>
    </message>
    <message>
        <source>金额（元）(&amp;J)</source>
        <translation>Amount, yuan(&amp;J)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>欠缴 {owed} 元，押金余额 {held} 元。</source>
        <translation>Owes {owed} yuan; deposit held {held} yuan.</translation>
    </message>
    <message>
        <source>没有欠缴，押金余额 {held} 元。</source>
        <translation>Owes nothing; deposit {held} yuan.</translation>
    </message>
    <message>
        <source>预缴 {advance} 元，押金余额 {held} 元。</source>
        <translation>Paid ahead {advance} yuan; deposit held {held} yuan.</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>费用</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>还没有收费记录。协议里有租金的，点“生成月租”；收押金、收款点“收款”。</source>
        <translation>No charges yet. For rent by agreement choose &quot;Make monthly rents&quot;; for deposits and money received &quot;Take payment&quot;.</translation>
    </message>
    <message>
        <source>选一个人，这里会显示往来明细。</source>
        <translation>Choose somebody to see the account.</translation>
    </message>
</context>
<context>
    <name>MonthForm</name>
    <message>
        <source>哪个月(&amp;M)</source>
        <translation>M&amp;onth</translation>
    </message>
    <message>
        <source>当月几日前缴(&amp;L)</source>
        <translation>To pay by day of month(&amp;L)</translation>
    </message>
    <message>
        <source>按实住天数</source>
        <translation>By days lived</translation>
    </message>
    <message>
        <source>按整月</source>
        <translation>As a whole month</translation>
    </message>
    <message>
        <source>住不满一个月的(&amp;P)</source>
        <translation>Part months (&amp;P)</translation>
    </message>
    <message>
        <source>协议写了月租金的按协议收，没写的按办法收；免租期不收；已经生成过的不会重复收。</source>
        <translation>Rent goes by the agreement, or where it names none by the rules; free months are free; what was charged is not charged twice.</translation>
    </message>
    <message>
        <source>{way}（{clause}）</source>
        <translation>{way} ({clause})</translation>
    </message>
    <message>
        <source>住不满一个月的：{words}</source>
        <translation>Part months: {words}</translation>
    </message>
</context>
<context>
    <name>MoveInForm</name>
    <message>
        <source>谁入住(&amp;N)</source>
        <translation>&amp;Who moves in</translation>
    </message>
    <message>
        <source>住哪一套(&amp;F)</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>两人同住一份协议（夫妻或合住）</source>
        <translation>Two people share one agreement (couple or sharers)</translation>
    </message>
    <message>
        <source>同住人(&amp;P)</source>
        <translation>&amp;Shares with</translation>
    </message>
    <message>
        <source>入住日期(&amp;D)</source>
        <translation>Moves &amp;in on</translation>
    </message>
    <message>
        <source>协议到哪天(&amp;L)</source>
        <translation>&amp;Agreement until</translation>
    </message>
    <message>
        <source>押金（元）(&amp;Y)</source>
        <translation>&amp;Deposit (yuan)</translation>
    </message>
    <message>
        <source>月租金（元）(&amp;Z)</source>
        <translation>Monthly &amp;rent (yuan)</translation>
    </message>
    <message>
        <source>押金已收</source>
        <translation>Deposit received</translation>
    </message>
    <message>
        <source>收款方式(&amp;F)</source>
        <translation>Means of payment(&amp;F)</translation>
    </message>
    <message>
        <source>票据号(&amp;T)</source>
        <translation>Receip&amp;t no.</translation>
    </message>
    <message>
        <source>钥匙（把）(&amp;K)</source>
        <translation>&amp;Keys handed out</translation>
    </message>
    <message>
        <source>钥匙编号(&amp;H)</source>
        <translation>Key numbers(&amp;H)</translation>
    </message>
    <message>
        <source>物品齐全完好</source>
        <translation>Everything there and in order</translation>
    </message>
    <message>
        <source>照片(&amp;O)</source>
        <translation>Ph&amp;otos</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>随后打印(&amp;R)</source>
        <translation>&amp;Print afterwards</translation>
    </message>
    <message>
        <source>已住或已分给 {people}</source>
        <translation>{people} live here or were assigned it</translation>
    </message>
    <message>
        <source>空置</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>按 {day} 的分配入住。</source>
        <translation>Moves in under the assignment of {day}.</translation>
    </message>
    <message>
        <source>最迟应在 {day} 入住，已经过了。</source>
        <translation>Should have moved in by {day}, which has passed.</translation>
    </message>
    <message>
        <source>没有分配，直接入住。核定 {capacity} 人，还空 {free} 位。</source>
        <translation>Moves in without an assignment. Capacity {capacity}, places left: {free}.</translation>
    </message>
    <message>
        <source>月租金为 0 的按办法计租，办法没有规定的不计租。</source>
        <translation>A rent of 0 is charged by the rule set; where that is silent, nothing is charged.</translation>
    </message>
</context>
<context>
    <name>MoveOutForm</name>
    <message>
        <source>退房日期(&amp;D)</source>
        <translation>Moves &amp;out on</translation>
    </message>
    <message>
        <source>谁退房(&amp;N)</source>
        <translation>&amp;Who moves out</translation>
    </message>
    <message>
        <source>同住人一起退房</source>
        <translation>Move out those who share too</translation>
    </message>
    <message>
        <source>退房当晚起不再算在住。</source>
        <translation>From the night of moving out no longer counted as living here.</translation>
    </message>
    <message>
        <source>退房原因(&amp;R)</source>
        <translation>&amp;Reason for moving out</translation>
    </message>
    <message>
        <source>交回钥匙（把）(&amp;K)</source>
        <translation>&amp;Keys returned</translation>
    </message>
    <message>
        <source>物品与入住时相符</source>
        <translation>Everything as at moving in</translation>
    </message>
    <message>
        <source>收房后需要打扫整理（记入今日待办）</source>
        <translation>Needs cleaning afterwards (adds a task to Today)</translation>
    </message>
    <message>
        <source>一并补收没有生成过的租金(&amp;L)</source>
        <translation>Charge the months never charged as well (&amp;L)</translation>
    </message>
    <message>
        <source>应退的钱当场退还</source>
        <translation>Refund what is due at once</translation>
    </message>
    <message>
        <source>退款方式(&amp;F)</source>
        <translation>Re&amp;fund by</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>{name}，{start} 入住</source>
        <translation>{name}, moved in on {start}</translation>
    </message>
    <message>
        <source>同住的{names}一起退房</source>
        <translation>Move out {names}, who share, too</translation>
    </message>
    <message>
        <source>同住的{name}留住，协议由这位住户承接，以后的租金也由其缴。</source>
        <translation>{name}, who shares, stays on and takes over the agreement and the rent from now on.</translation>
    </message>
</context>
<context>
    <name>NarrowedChip</name>
    <message>
        <source>显示全部行</source>
        <translation>Show all rows</translation>
    </message>
    <message>
        <source>只看：{words}</source>
        <translation>Only: {words}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>数据(&amp;D)</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>打印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>楼栋图</source>
        <translation>Building map</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>违规</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>长期不住</source>
        <translation>Not living there</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>受理审核</source>
        <translation>Intake and review</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>分配</source>
        <translation>Allocation</translation>
    </message>
    <message>
        <source>轮候</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>分房轮次</source>
        <translation>Allocation round</translation>
    </message>
    <message>
        <source>递补</source>
        <translation>Refills</translation>
    </message>
    <message>
        <source>入住</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>在住</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>退房</source>
        <translation>Departures</translation>
    </message>
    <message>
        <source>维护</source>
        <translation>Upkeep</translation>
    </message>
    <message>
        <source>维修</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>隐患</source>
        <translation>Hazards</translation>
    </message>
    <message>
        <source>定期工作</source>
        <translation>Regular work</translation>
    </message>
    <message>
        <source>投诉求助</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>工资代扣</source>
        <translation>Payroll deduction</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>票据</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>总表</source>
        <translation>Building meters</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>文书归档</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>收发</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>上报接收</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>待定事项</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>分配续住规则</source>
        <translation>Rules in force</translation>
    </message>
    <message>
        <source>管理制度</source>
        <translation>Regulations</translation>
    </message>
    <message>
        <source>年度工作日历</source>
        <translation>Work calendar</translation>
    </message>
    <message>
        <source>放假和调休</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>变更记录</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>NewMeterForm</name>
    <message>
        <source>表号(&amp;N)</source>
        <translation>Meter number (&amp;N)</translation>
    </message>
    <message>
        <source>起度(&amp;Q)</source>
        <translation>First reading (&amp;Q)</translation>
    </message>
    <message>
        <source>倍率(&amp;B)</source>
        <translation>Multiplier (&amp;B)</translation>
    </message>
    <message>
        <source>表盘整数位数(&amp;W)</source>
        <translation>&amp;Whole digits on the dial</translation>
    </message>
</context>
<context>
    <name>NightForm</name>
    <message>
        <source>查哪一栋(&amp;F)</source>
        <translation>Which building (&amp;F)</translation>
    </message>
    <message>
        <source>哪一晚(&amp;D)</source>
        <translation>Which night (&amp;D)</translation>
    </message>
    <message>
        <source>查房人(&amp;P)</source>
        <translation>Checked by (&amp;P)</translation>
    </message>
    <message>
        <source>都在</source>
        <translation>Everybody is in</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note (&amp;B)</translation>
    </message>
    <message>
        <source>在住 {count} 人。</source>
        <translation>{count} residents.</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>谁(&amp;N)</source>
        <translation>Who(&amp;N)</translation>
    </message>
    <message>
        <source>事由(&amp;R)</source>
        <translation>G&amp;rounds</translation>
    </message>
    <message>
        <source>事由发生(&amp;E)</source>
        <translation>&amp;Event on</translation>
    </message>
    <message>
        <source>通知日期(&amp;D)</source>
        <translation>Notifie&amp;d on</translation>
    </message>
    <message>
        <source>应退日(&amp;L)</source>
        <translation>&amp;Leave by</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
    <message>
        <source>按 {clause}。改成别的日期请写明理由。</source>
        <translation>By {clause}. For another day please give the reason.</translation>
    </message>
    <message>
        <source>办法对这种情形没有规定期限，请填应退日。</source>
        <translation>The rules set no term for this case. Please enter the day to leave by.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>【公示】{subject}</source>
        <translation>[Notice] {subject}</translation>
    </message>
    <message>
        <source>依据：{basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
    <message>
        <source>公示时间：{start} 至 {until}</source>
        <translation>Posted: {start} to {until}</translation>
    </message>
    <message>
        <source>如有异议，请在公示期内以书面形式向{office}反映。</source>
        <translation>Objections in writing to {office} while the notice hangs.</translation>
    </message>
    <message>
        <source>监督电话：{phone}</source>
        <translation>Telephone: {phone}</translation>
    </message>
    <message>
        <source>受理地点：{place}</source>
        <translation>Place: {place}</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>发布公示</source>
        <translation>Publish a notice</translation>
    </message>
    <message>
        <source>发布(&amp;S)</source>
        <translation>Publi&amp;sh</translation>
    </message>
    <message>
        <source>{kind} {name}（{count} 人）</source>
        <translation>{kind} {name} ({count} people)</translation>
    </message>
    <message>
        <source>{year}年周转宿舍申请合格人员</source>
        <translation>Qualified applicants {year}</translation>
    </message>
    <message>
        <source>{name}积分排序</source>
        <translation>Ranking of {name}</translation>
    </message>
    <message>
        <source>登记张贴&#x3000;{subject}</source>
        <translation>Record posting&#x3000;{subject}</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>登记异议&#x3000;{subject}</source>
        <translation>Record an objection&#x3000;{subject}</translation>
    </message>
    <message>
        <source>答复异议</source>
        <translation>Answer an objection</translation>
    </message>
    <message>
        <source>答复(&amp;S)</source>
        <translation>An&amp;swer</translation>
    </message>
    <message>
        <source>办结公示&#x3000;{subject}</source>
        <translation>Close the notice&#x3000;{subject}</translation>
    </message>
    <message>
        <source>办结(&amp;S)</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>已办结，待撤下</source>
        <translation>Closed, to be taken down</translation>
    </message>
    <message>
        <source>撤</source>
        <translation>T</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>结</source>
        <translation>C</translation>
    </message>
    <message>
        <source>有异议待答复</source>
        <translation>Objection open</translation>
    </message>
    <message>
        <source>异</source>
        <translation>O</translation>
    </message>
    <message>
        <source>待张贴</source>
        <translation>To be posted</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>P</translation>
    </message>
    <message>
        <source>期满待办结</source>
        <translation>Over, to be closed</translation>
    </message>
    <message>
        <source>期</source>
        <translation>T</translation>
    </message>
    <message>
        <source>公示中</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>示</source>
        <translation>N</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>公示开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>公示结束</source>
        <translation>To</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Objections</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>公示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>还没有公示。申请办到“公示中”，或排好名单以后，按 Ctrl+N 发布。</source>
        <translation>No notices yet. When applications stand at &quot;Posted&quot;, or a list is ranked, press Ctrl+N.</translation>
    </message>
    <message>
        <source>选一份公示，这里会显示张贴、异议和名单。</source>
        <translation>Choose a notice to see where it hangs, objections and who is on it.</translation>
    </message>
    <message>
        <source>发布公示(&amp;N)…</source>
        <translation>Publish a &amp;notice…</translation>
    </message>
    <message>
        <source>登记张贴(&amp;P)…</source>
        <translation>Record &amp;posting…</translation>
    </message>
    <message>
        <source>复制为微信文字(&amp;W)</source>
        <translation>Copy for &amp;WeChat</translation>
    </message>
    <message>
        <source>存为图片(&amp;T)…</source>
        <translation>Save as pic&amp;ture…</translation>
    </message>
    <message>
        <source>登记异议(&amp;Y)…</source>
        <translation>Record objection(&amp;Y)…</translation>
    </message>
    <message>
        <source>办结公示(&amp;B)…</source>
        <translation>Close the notice(&amp;B)…</translation>
    </message>
    <message>
        <source>撤下公示(&amp;X)</source>
        <translation>Take down(&amp;X)</translation>
    </message>
    <message>
        <source>这份公示已经办结。</source>
        <translation>This notice is closed.</translation>
    </message>
    <message>
        <source>公示到 {day} 才满，次日起可以办结。</source>
        <translation>It runs until {day} and can be closed from the next day on.</translation>
    </message>
    <message>
        <source>还有异议没有答复，先答复再办结。</source>
        <translation>Answer the open objections first.</translation>
    </message>
    <message>
        <source>还没有登记张贴，先登记再办结。</source>
        <translation>Record where it hangs first.</translation>
    </message>
    <message>
        <source>这份公示没有张贴着。</source>
        <translation>This notice hangs nowhere.</translation>
    </message>
    <message>
        <source>{names}等 {count} 人</source>
        <translation>{names} and others, {count} in all</translation>
    </message>
    <message>
        <source>公示时间</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>张贴</source>
        <translation>Posted at</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Not recorded yet</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>受理单位</source>
        <translation>Objections to</translation>
    </message>
    <message>
        <source>监督电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>受理地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>to be answered</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>answer by {day}</translation>
    </message>
    <message>
        <source>没有可以公示的名单：还没有申请办到“公示中”，也没有排好的名单。</source>
        <translation>There is no list to publish: no application stands at &quot;Posted&quot; and no list is ranked.</translation>
    </message>
    <message>
        <source>答复异议(&amp;F)…</source>
        <translation>Answer objection(&amp;F)…</translation>
    </message>
    <message>
        <source>这份公示没有待答复的异议。</source>
        <translation>This notice has no open objection.</translation>
    </message>
    <message>
        <source>已复制为文字，可以粘贴到微信群。</source>
        <translation>Copied as text; paste it into the chat.</translation>
    </message>
    <message>
        <source>图片 (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save as picture</translation>
    </message>
    <message>
        <source>图片已保存：{name}</source>
        <translation>Picture saved: {name}</translation>
    </message>
</context>
<context>
    <name>ObjectForm</name>
    <message>
        <source>异议人(&amp;N)</source>
        <translation>Raised by(&amp;N)</translation>
    </message>
    <message>
        <source>整个名单</source>
        <translation>the whole list</translation>
    </message>
    <message>
        <source>针对谁(&amp;G)</source>
        <translation>About whom(&amp;G)</translation>
    </message>
    <message>
        <source>异议内容(&amp;W)</source>
        <translation>Objection(&amp;W)</translation>
    </message>
    <message>
        <source>收到日期(&amp;D)</source>
        <translation>Received on(&amp;D)</translation>
    </message>
    <message>
        <source>逾期受理理由(&amp;L)</source>
        <translation>Reason for taking it &amp;late</translation>
    </message>
    <message>
        <source>针对某人的，其申请转“有异议(复核)”，答复以后再决定。</source>
        <translation>If it is about somebody, their application waits until it is answered.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>教师周转宿舍数据</source>
        <translation>Teacher apartment data</translation>
    </message>
    <message>
        <source>正在建立本单位的数据</source>
        <translation>Beginning this office&apos;s data</translation>
    </message>
    <message>
        <source>练习库.dorms</source>
        <translation>practice.dorms</translation>
    </message>
    <message>
        <source>正在准备练习库</source>
        <translation>Preparing the practice data</translation>
    </message>
    <message>
        <source>正在恢复备份</source>
        <translation>Restoring the backup</translation>
    </message>
    <message>
        <source>已恢复备份。原来的数据移到了 {folder}。</source>
        <translation>The backup is restored. The earlier data were moved to {folder}.</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>整改措施(&amp;N)</source>
        <translation>What is to be do&amp;ne</translation>
    </message>
    <message>
        <source>责任人(&amp;P)</source>
        <translation>&amp;Person responsible</translation>
    </message>
    <message>
        <source>整改期限(&amp;L)</source>
        <translation>To put right by(&amp;L)</translation>
    </message>
    <message>
        <source>临时防护(&amp;B)</source>
        <translation>Protection until then(&amp;B)</translation>
    </message>
</context>
<context>
    <name>OtherForm</name>
    <message>
        <source>办什么(&amp;W)</source>
        <translation>&amp;What to do</translation>
    </message>
    <message>
        <source>方式(&amp;F)</source>
        <translation>Means of payment(&amp;F)</translation>
    </message>
    <message>
        <source>票据号(&amp;P)</source>
        <translation>Recei&amp;pt no.</translation>
    </message>
    <message>
        <source>理由(&amp;B)</source>
        <translation>Reason(&amp;B)</translation>
    </message>
</context>
<context>
    <name>OweForm</name>
    <message>
        <source>项目(&amp;W)</source>
        <translation>For &amp;what</translation>
    </message>
    <message>
        <source>最迟缴纳(&amp;L)</source>
        <translation>To pay by(&amp;L)</translation>
    </message>
    <message>
        <source>事由(&amp;B)</source>
        <translation>Grounds(&amp;B)</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>先在列表里选一行。</source>
        <translation>Choose a row in the list first.</translation>
    </message>
    <message>
        <source>当前经办人只能查看，不能办理。请在右上角换经办人。</source>
        <translation>This clerk may only look. Choose another clerk at the top right.</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>查找功能、房号、姓名</source>
        <translation>Search commands, rooms, names</translation>
    </message>
    <message>
        <source>查找功能、房号、姓名，可用拼音首字母</source>
        <translation>Search commands, rooms, names; pinyin initials work too</translation>
    </message>
    <message>
        <source>找到的内容</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>打开扫码的记录</source>
        <translation>Open the scanned record</translation>
    </message>
    <message>
        <source>录入这张纸</source>
        <translation>Enter this paper</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>共 {amount} 元</source>
        <translation>{amount} yuan in all</translation>
    </message>
    <message>
        <source>未分地方</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>{title}&#x3000;{place}&#x3000;{part} {amount} 元，{count} 条</source>
        <translation>{title}&#x3000;{place}&#x3000;{part} {amount} yuan, {count} rows</translation>
    </message>
    <message>
        <source>{title}&#x3000;{place}&#x3000;{amount} 元，{count} 条</source>
        <translation>{title}&#x3000;{place}&#x3000;{amount} yuan, {count} rows</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>文书归档</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>还没有要收回的文书。打印协议、交接单、申请表等之后，会记在这里，签好字收回时登记。</source>
        <translation>No papers are out. What is printed to be signed is listed here until it comes back.</translation>
    </message>
    <message>
        <source>选一份文书，这里会显示走到哪一步、归在哪个盒。</source>
        <translation>Choose a paper to see how far it is and in which box it lies.</translation>
    </message>
    <message>
        <source>登记签字(&amp;Q)…</source>
        <translation>Record signatures(&amp;Q)…</translation>
    </message>
    <message>
        <source>登记盖章(&amp;Z)…</source>
        <translation>Sealed (&amp;Z)…</translation>
    </message>
    <message>
        <source>归档(&amp;G)…</source>
        <translation>File (&amp;G)…</translation>
    </message>
    <message>
        <source>附扫描件(&amp;S)…</source>
        <translation>Attach a &amp;scan…</translation>
    </message>
    <message>
        <source>看扫描件(&amp;L)</source>
        <translation>Loo&amp;k at the scan</translation>
    </message>
    <message>
        <source>盒号</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还差：{steps}</source>
        <translation>Still lacking: {steps}</translation>
    </message>
    <message>
        <source>扫描件 ({files})</source>
        <translation>Scans ({files})</translation>
    </message>
    <message>
        <source>附扫描件</source>
        <translation>Attach a scan</translation>
    </message>
    <message>
        <source>这份文书还没有扫描件。</source>
        <translation>This paper has no scan yet.</translation>
    </message>
</context>
<context>
    <name>PassageForm</name>
    <message>
        <source>条款和参数</source>
        <translation>Clause and parameters</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>粘贴前看一看</source>
        <translation>Before pasting</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>写入 {count} 格(&amp;S)</source>
        <translation>Write {count} cells (&amp;S)</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>更改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>更改保存位置</source>
        <translation>Change where to save</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>收什么(&amp;W)</source>
        <translation>For &amp;what</translation>
    </message>
    <message>
        <source>方式(&amp;F)</source>
        <translation>Means of payment(&amp;F)</translation>
    </message>
    <message>
        <source>票据号(&amp;P)</source>
        <translation>Recei&amp;pt no.</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note(&amp;B)</translation>
    </message>
</context>
<context>
    <name>PayrollPage</name>
    <message>
        <source>工资代扣</source>
        <translation>Payroll deduction</translation>
    </message>
    <message>
        <source>还没有代扣表。先在“收费”页选欠费的人，点“同意工资代扣”；再点“做代扣表”，一校一张。</source>
        <translation>No payroll sheets yet. Choose who owes on the page of charges and register their consent; then make the sheets, one a school.</translation>
    </message>
    <message>
        <source>选一张代扣表，这里会显示表上的人和结果。</source>
        <translation>Choose a sheet to see its people and what came back.</translation>
    </message>
    <message>
        <source>做代扣表(&amp;Y)…</source>
        <translation>Make payroll sheets (&amp;Y)…</translation>
    </message>
    <message>
        <source>导出代扣表(&amp;E)…</source>
        <translation>Export payroll sheet (&amp;E)…</translation>
    </message>
    <message>
        <source>登记送出(&amp;S)</source>
        <translation>Sent (&amp;S)</translation>
    </message>
    <message>
        <source>登记返回(&amp;F)…</source>
        <translation>Returned (&amp;F)…</translation>
    </message>
    <message>
        <source>撤回代扣表(&amp;C)…</source>
        <translation>Withdraw sheet (&amp;C)…</translation>
    </message>
    <message>
        <source>制表日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>送出日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>返回日</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>应扣</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>实扣</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>{school}&#x3000;{month}</source>
        <translation>{school}&#x3000;{month}</translation>
    </message>
    <message>
        <source>这张表已经在 {day} 送出。</source>
        <translation>This sheet was sent on {day}.</translation>
    </message>
    <message>
        <source>这张表已经在 {day} 返回，写错了请用撤销。</source>
        <translation>This sheet came back on {day}; undo it if it was entered wrongly.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>登记教师</source>
        <translation>Register teacher</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Register</translation>
    </message>
    <message>
        <source>更正教师资料&#x3000;{name}</source>
        <translation>Correct data of {name}</translation>
    </message>
    <message>
        <source>更正(&amp;S)</source>
        <translation>&amp;Correct</translation>
    </message>
    <message>
        <source>登记情况变化&#x3000;{name}</source>
        <translation>Change of circumstances: {name}</translation>
    </message>
    <message>
        <source>工作学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>本人在镇上有房</source>
        <translation>Own home in the township</translation>
    </message>
    <message>
        <source>登记教师(&amp;N)…</source>
        <translation>Register &amp;teacher…</translation>
    </message>
    <message>
        <source>登记情况变化(&amp;B)…</source>
        <translation>Record c&amp;hange…</translation>
    </message>
    <message>
        <source>更正教师资料(&amp;G)…</source>
        <translation>&amp;Correct data…</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>房号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Resident</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>输入名称或拼音首字母</source>
        <translation>Type a name or pinyin initials</translation>
    </message>
    <message>
        <source>可选项</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>没有找到“{text}”。可以输汉字，或拼音首字母。</source>
        <translation>Nothing found for “{text}”. Type characters or pinyin initials.</translation>
    </message>
</context>
<context>
    <name>PickingStage</name>
    <message>
        <source>选定这一套(&amp;S)</source>
        <translation>Take this one(&amp;S)</translation>
    </message>
    <message>
        <source>不选，进轮候册(&amp;F)</source>
        <translation>Takes nothing, goes on the list(&amp;F)</translation>
    </message>
    <message>
        <source>撤回上一选(&amp;B)</source>
        <translation>Take back the last pick(&amp;B)</translation>
    </message>
    <message>
        <source>全部选完，出结果(&amp;X)</source>
        <translation>All have chosen, make the result(&amp;X)</translation>
    </message>
    <message>
        <source>输入房号、学校或拼音首字母，回车选定</source>
        <translation>Type a room, school or initials; Enter takes it</translation>
    </message>
    <message>
        <source>找房源</source>
        <translation>Find a unit</translation>
    </message>
    <message>
        <source>现在可以选的房源</source>
        <translation>Units that can be chosen now</translation>
    </message>
    <message>
        <source>选过的</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>刚选定的</source>
        <translation>Just chosen</translation>
    </message>
    <message>
        <source>已轮到 {done} / {total} 户</source>
        <translation>{done} of {total} served</translation>
    </message>
    <message>
        <source>全部选完</source>
        <translation>All have chosen</translation>
    </message>
    <message>
        <source>可以出结果了。</source>
        <translation>The result can be made.</translation>
    </message>
    <message>
        <source>请 {code}&#x3000;{name}&#x3000;选房</source>
        <translation>{code}&#x3000;{name}, please choose</translation>
    </message>
    <message>
        <source>第 {place} 名&#x3000;{school}</source>
        <translation>Place {place}&#x3000;{school}</translation>
    </message>
    <message>
        <source>&#x3000;现住 {unit}；不选就留在原处</source>
        <translation>&#x3000;lives in {unit}; keeps it if nothing is chosen</translation>
    </message>
    <message>
        <source>{code}&#x3000;不选</source>
        <translation>{code}&#x3000;takes nothing</translation>
    </message>
    <message>
        <source>{code}&#x3000;{unit}</source>
        <translation>{code}&#x3000;{unit}</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>欠费账龄</source>
        <translation>Age of debts</translation>
    </message>
    <message>
        <source>没有人欠费。</source>
        <translation>Nobody owes anything.</translation>
    </message>
    <message>
        <source>维修费用</source>
        <translation>Cost of repairs</translation>
    </message>
    <message>
        <source>这段时间没有完工的维修费用。</source>
        <translation>No repair finished in this time cost anything.</translation>
    </message>
    <message>
        <source>按乡镇</source>
        <translation>By township</translation>
    </message>
    <message>
        <source>按楼栋</source>
        <translation>By building</translation>
    </message>
    <message>
        <source>近 90 天</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>近一年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>近三年</source>
        <translation>Last three years</translation>
    </message>
    <message>
        <source>按乡镇还是楼栋</source>
        <translation>By township or building</translation>
    </message>
    <message>
        <source>维修费用的时间</source>
        <translation>Time of repair costs</translation>
    </message>
    <message>
        <source>分组(&amp;R)</source>
        <translation>Group (&amp;R)</translation>
    </message>
    <message>
        <source>维修费用(&amp;W)</source>
        <translation>Repairs (&amp;W)</translation>
    </message>
    <message>
        <source>方向键选，回车看明细</source>
        <translation>Arrows choose, Enter opens the rows</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>正在数房源和申请…</source>
        <translation>Counting units and applications…</translation>
    </message>
    <message>
        <source>{year}年集中分房</source>
        <translation>Allocation {year}</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>基准日(&amp;D)</source>
        <translation>Day of the facts(&amp;D)</translation>
    </message>
    <message>
        <source>种类(&amp;Z)</source>
        <translation>Kind(&amp;Z)</translation>
    </message>
    <message>
        <source>范围(&amp;F)</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>怎样分(&amp;W)</source>
        <translation>Given by(&amp;W)</translation>
    </message>
    <message>
        <source>谁在前(&amp;P)</source>
        <translation>Who is first(&amp;P)</translation>
    </message>
    <message>
        <source>空着的多人房按床位分（单身合住）(&amp;C)</source>
        <translation>Share vacant units by beds(&amp;C)</translation>
    </message>
    <message>
        <source>志愿上限(&amp;L)</source>
        <translation>Most wishes(&amp;L)</translation>
    </message>
    <message>
        <source>不填就不限</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>抽签(&amp;K)</source>
        <translation>Draw(&amp;K)</translation>
    </message>
    <message>
        <source>号码来源(&amp;H)</source>
        <translation>Sources of numbers(&amp;H)</translation>
    </message>
    <message>
        <source>定向套数(&amp;T)</source>
        <translation>Reserved units(&amp;T)</translation>
    </message>
    <message>
        <source>如：新招聘 20、本校 30</source>
        <translation>Classes in Chinese, each with its number, 、 between</translation>
    </message>
    <message>
        <source>定向办法(&amp;B)</source>
        <translation>Rule for reserves(&amp;B)</translation>
    </message>
    <message>
        <source>公示工作日(&amp;G)</source>
        <translation>Working days of notice(&amp;G)</translation>
    </message>
    <message>
        <source>答复工作日(&amp;Y)</source>
        <translation>Working days to answer(&amp;Y)</translation>
    </message>
    <message>
        <source>全部学校</source>
        <translation>All schools</translation>
    </message>
    <message>
        <source>{town}全镇</source>
        <translation>All of {town}</translation>
    </message>
    <message>
        <source>{places} 个房源（空着 {vacant} 个），{entered} 户参加。</source>
        <translation>{places} places ({vacant} vacant), {entered} households take part.</translation>
    </message>
    <message>
        <source>{why} {count} 份</source>
        <translation>{why}: {count}</translation>
    </message>
    <message>
        <source>不参加的：{reasons}。</source>
        <translation>Not taking part: {reasons}.</translation>
    </message>
    <message>
        <source>还没有锁定的轮候册，没有积分；次序按轮候时间或抽签。</source>
        <translation>No ranked list is locked, so there are no points; the order is by waiting time or by draw.</translation>
    </message>
    <message>
        <source>没有“{names}”这一类申请人，封存时会被拒绝。</source>
        <translation>No applicant is of the class &quot;{names}&quot;; the freeze will be refused.</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>合格</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>检查项目</source>
        <translation>Points to check</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Meaning</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>改了什么</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>住户（按今天续住审核）</source>
        <translation>Residents (renewal as of today)</translation>
    </message>
    <message>
        <source>申请人（按今天资格审核）</source>
        <translation>Applicants (eligibility as of today)</translation>
    </message>
    <message>
        <source>{title}：{asked} 人中 {count} 人的结论有变化</source>
        <translation>{title}: of {asked}, the decision changes for {count}</translation>
    </message>
    <message>
        <source>{old} → {new}：{count} 人</source>
        <translation>{old} → {new}: {count}</translation>
    </message>
    <message>
        <source>……等</source>
        <translation>…</translation>
    </message>
    <message>
        <source>{name}（{code}）</source>
        <translation>{name} ({code})</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>（没有规定）</source>
        <translation>(not regulated)</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{by} {on} 通过，{start} 起施行</source>
        <translation>adopted {on} by {by}, in force from {start}</translation>
    </message>
    <message>
        <source>{until} 起停止施行</source>
        <translation>no longer in force from {until}</translation>
    </message>
    <message>
        <source>适用于{programmes}</source>
        <translation>for {programmes}</translation>
    </message>
    <message>
        <source>条款和参数都没有变化。</source>
        <translation>No clause and no parameter differs.</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>原</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>新</source>
        <translation>N</translation>
    </message>
    <message>
        <source>修改办法(&amp;E)…</source>
        <translation>Chang&amp;e the rules…</translation>
    </message>
    <message>
        <source>打开文件(&amp;O)…</source>
        <translation>&amp;Open a file…</translation>
    </message>
    <message>
        <source>另存为文件(&amp;A)…</source>
        <translation>Save &amp;as a file…</translation>
    </message>
    <message>
        <source>比较(&amp;C)</source>
        <translation>&amp;Compare</translation>
    </message>
    <message>
        <source>打开规则集文件</source>
        <translation>Open a rule set</translation>
    </message>
    <message>
        <source>另存为规则集文件</source>
        <translation>Save the rule set</translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>现行，{start} 起</source>
        <translation>in force from {start}</translation>
    </message>
    <message>
        <source>行</source>
        <translation>F</translation>
    </message>
    <message>
        <source>将于 {start} 施行</source>
        <translation>in force on {start}</translation>
    </message>
    <message>
        <source>待</source>
        <translation>W</translation>
    </message>
    <message>
        <source>已于 {until} 停止</source>
        <translation>until {until}</translation>
    </message>
    <message>
        <source>止</source>
        <translation>E</translation>
    </message>
    <message>
        <source>数字后面要写单位，如 12个月、5个工作日、2元/平方米·月。留空表示办法没有规定。条文改在“规则集原文”里。</source>
        <translation>Write numbers with their unit, as in the rule set. Empty means that the rules are silent. The wording itself is changed in the text of the rule set.</translation>
    </message>
    <message>
        <source>！</source>
        <translation>! </translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>办法全文</source>
        <translation>The rules in full</translation>
    </message>
    <message>
        <source>还没有通过的办法。用“打开文件”载入一份，检查、试算后通过。</source>
        <translation>No rules have been adopted. Open a file, check and try it, then adopt it.</translation>
    </message>
    <message>
        <source>只有这一版，没有可以比较的。</source>
        <translation>There is only this version.</translation>
    </message>
    <message>
        <source>{old} 与 {new} 的不同</source>
        <translation>{old} against {new}</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>张贴地点，一行一处(&amp;D)</source>
        <translation>Places, one a line(&amp;D)</translation>
    </message>
    <message>
        <source>张贴日期(&amp;T)</source>
        <translation>Pos&amp;ted on</translation>
    </message>
    <message>
        <source>公示开始(&amp;D)</source>
        <translation>Notice begins(&amp;D)</translation>
    </message>
    <message>
        <source>写出全名（不勾时姓名隐去一字，另有编号）(&amp;Q)</source>
        <translation>Full names (otherwise one character is hidden; the code stays)(&amp;Q)</translation>
    </message>
    <message>
        <source>依据(&amp;Y)</source>
        <translation>Basis(&amp;Y)</translation>
    </message>
    <message>
        <source>如：庐教体〔2026〕12号</source>
        <translation>E.g. Education Bureau [2026] no. 12</translation>
    </message>
    <message>
        <source>监督电话(&amp;H)</source>
        <translation>Telephone(&amp;H)</translation>
    </message>
    <message>
        <source>公示 {days} 个工作日，名单里没有身份证号和电话。</source>
        <translation>Posted for {days} working days; the list has no ID numbers and no telephones.</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>页宽</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>打印(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>存成 PDF(&amp;S)…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>打印回执(&amp;R)</source>
        <translation>&amp;Results</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>打印预览&#x3000;{title}</source>
        <translation>Print preview: {title}</translation>
    </message>
    <message>
        <source>要打印的页</source>
        <translation>Pages to print</translation>
    </message>
    <message>
        <source>回执：每一份印成没有</source>
        <translation>Results: what was printed and what was not</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>未生成：{label}
{why}</source>
        <translation>Not made: {label}
{why}</translation>
    </message>
    <message>
        <source>{label}
第 {page} 页起</source>
        <translation>{label}
from page {page}</translation>
    </message>
    <message>
        <source>纸上没有：{what}</source>
        <translation>Not on paper: {what}</translation>
    </message>
    <message>
        <source>模板里有 {count} 处纸上印不出来，左边列着</source>
        <translation>{count} things of the form cannot be shown on paper; they are listed at the left</translation>
    </message>
    <message>
        <source>生成 {done} 份，未生成 {lost} 份</source>
        <translation>Made: {done}, not made: {lost}</translation>
    </message>
    <message>
        <source>字库里没有这些字：{characters}。纸上印成“〓”，请手写补上。</source>
        <translation>The fonts lack these characters: {characters}. They are printed as &quot;〓&quot;; please write them in by hand.</translation>
    </message>
    <message>
        <source>第 {at} / {count} 页</source>
        <translation>Page {at} / {count}</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>已送到打印机“{name}”</source>
        <translation>Sent to the printer &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>不打印</source>
        <translation>Do not print</translation>
    </message>
    <message>
        <source>存成 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>正在写第 {at} / {count} 页</source>
        <translation>Writing page {at} / {count}</translation>
    </message>
    <message>
        <source>已存成 {name}</source>
        <translation>Saved as {name}</translation>
    </message>
</context>
<context>
    <name>PriceForm</name>
    <message>
        <source>市场租金（评估价，每平方米每月）</source>
        <translation>Market rent (assessed, per m² and month)</translation>
    </message>
    <message>
        <source>种类(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>哪所学校(&amp;X)</source>
        <translation>School (&amp;X)</translation>
    </message>
    <message>
        <source>全部学校</source>
        <translation>All schools</translation>
    </message>
    <message>
        <source>单价（元）(&amp;J)</source>
        <translation>Unit price, yuan(&amp;J)</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From(&amp;D)</translation>
    </message>
    <message>
        <source>定价依据(&amp;B)</source>
        <translation>&amp;Basis of the price</translation>
    </message>
    <message>
        <source>现行单价 {price} 元。</source>
        <translation>Present price: {price} yuan.</translation>
    </message>
    <message>
        <source>还没有单价。</source>
        <translation>No price yet.</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>打印上报表</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>预览(&amp;V)</source>
        <translation>Pre&amp;view</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>打印当前列表(&amp;L)…</source>
        <translation>Print current &amp;list…</translation>
    </message>
    <message>
        <source>打印上报表(&amp;S)…</source>
        <translation>Print report &amp;sheet…</translation>
    </message>
    <message>
        <source>打印申请受理回执(&amp;H)…</source>
        <translation>Print application &amp;receipt…</translation>
    </message>
    <message>
        <source>打印入住申请表(&amp;B)…</source>
        <translation>Print the application form (&amp;B)…</translation>
    </message>
    <message>
        <source>打印资格核查表(&amp;Z)…</source>
        <translation>Print check sheet(&amp;Z)…</translation>
    </message>
    <message>
        <source>打印公示(&amp;G)…</source>
        <translation>Print the notice(&amp;G)…</translation>
    </message>
    <message>
        <source>打印公示情况说明(&amp;Q)…</source>
        <translation>Print the notice report(&amp;Q)…</translation>
    </message>
    <message>
        <source>打印积分确认表(&amp;J)…</source>
        <translation>Print score confirmation(&amp;J)…</translation>
    </message>
    <message>
        <source>打印文书和送达回证(&amp;W)…</source>
        <translation>Print the letter(&amp;W)…</translation>
    </message>
    <message>
        <source>打印维修派工单(&amp;G)…</source>
        <translation>Print &amp;works order…</translation>
    </message>
    <message>
        <source>打印入住协议(&amp;X)…</source>
        <translation>Print move-in &amp;agreement…</translation>
    </message>
    <message>
        <source>打印入住交接单(&amp;J)…</source>
        <translation>Print &amp;handover sheet…</translation>
    </message>
    <message>
        <source>打印住宿证明(&amp;Z)…</source>
        <translation>Print residence &amp;certificate…</translation>
    </message>
    <message>
        <source>打印钥匙领取登记表(&amp;Y)…</source>
        <translation>Print the ke&amp;y register…</translation>
    </message>
    <message>
        <source>打印入住签到表(&amp;Q)…</source>
        <translation>Print the sign-in sheet (&amp;Q)…</translation>
    </message>
    <message>
        <source>打印退房交接单(&amp;T)…</source>
        <translation>Prin&amp;t the move-out slip…</translation>
    </message>
    <message>
        <source>打印退房结清证明(&amp;M)…</source>
        <translation>Print the clearance proof (&amp;M)…</translation>
    </message>
    <message>
        <source>打印巡查表(&amp;C)…</source>
        <translation>Print inspection sheets (&amp;C)…</translation>
    </message>
    <message>
        <source>打印催缴单(&amp;C)…</source>
        <translation>Print the payment reminder(&amp;C)…</translation>
    </message>
    <message>
        <source>打印答复函(&amp;D)…</source>
        <translation>Print the answer letter (&amp;D)…</translation>
    </message>
    <message>
        <source>打印便民公示牌(&amp;B)…</source>
        <translation>Print the service notice &amp;board…</translation>
    </message>
    <message>
        <source>打印制度和签收稿(&amp;Z)…</source>
        <translation>Print the regulation to sign(&amp;Z)…</translation>
    </message>
    <message>
        <source>打印门贴(&amp;M)…</source>
        <translation>Print the door label (&amp;M)…</translation>
    </message>
    <message>
        <source>打印空白安全巡查表(&amp;C)…</source>
        <translation>Print a blank inspe&amp;ction sheet…</translation>
    </message>
    <message>
        <source>打印报修登记本(&amp;B)…</source>
        <translation>Print the repair &amp;book…</translation>
    </message>
    <message>
        <source>正在排版“{name}”</source>
        <translation>Laying out &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>正在准备“{name}”</source>
        <translation>Preparing &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>这一页没有列表可以打印。</source>
        <translation>This page has no list to print.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>正在停下…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>ProofsForm</name>
    <message>
        <source>材料(&amp;C)</source>
        <translation>Do&amp;cuments</translation>
    </message>
    <message>
        <source>全部按原件核对(&amp;Y)</source>
        <translation>All seen as originals(&amp;Y)</translation>
    </message>
    <message>
        <source>核对日期(&amp;D)</source>
        <translation>Seen on(&amp;D)</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>名单(&amp;L)</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>事项(&amp;T)</source>
        <translation>Subjec&amp;t</translation>
    </message>
    <message>
        <source>公示开始(&amp;K)</source>
        <translation>From(&amp;K)</translation>
    </message>
    <message>
        <source>公示结束(&amp;J)</source>
        <translation>To(&amp;J)</translation>
    </message>
    <message>
        <source>受理单位(&amp;U)</source>
        <translation>Objections to(&amp;U)</translation>
    </message>
    <message>
        <source>监督电话(&amp;H)</source>
        <translation>Telephone(&amp;H)</translation>
    </message>
    <message>
        <source>受理地点(&amp;D)</source>
        <translation>Place(&amp;D)</translation>
    </message>
    <message>
        <source>随后打印(&amp;R)</source>
        <translation>Then p&amp;rint</translation>
    </message>
    <message>
        <source>共 {count} 人。名单上只有姓名、学校、类别和得分，没有身份证号和电话。</source>
        <translation>{count} people. The list has names, schools, categories and points; no ID numbers, no telephones.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>工作学校(&amp;X)</source>
        <translation>&amp;School</translation>
    </message>
    <message>
        <source>监督电话(&amp;D)</source>
        <translation>&amp;Telephone for objections</translation>
    </message>
    <message>
        <source>受理地点(&amp;P)</source>
        <translation>Pla&amp;ce for objections</translation>
    </message>
    <message>
        <source>公示只有姓名、学校、类别、房源和续住期限，没有身份证号和电话。</source>
        <translation>The notice has names, schools, categories, units and terms; no ID numbers, no telephones.</translation>
    </message>
</context>
<context>
    <name>PutInForm</name>
    <message>
        <source>楼栋(&amp;F)</source>
        <translation>Building (&amp;F)</translation>
    </message>
    <message>
        <source>种类(&amp;K)</source>
        <translation>Kind (&amp;K)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Date (&amp;D)</translation>
    </message>
    <message>
        <source>总表不向任何人收费，只用来和各户的表核对。同一栋可以装几块，用表号区分。</source>
        <translation>A building&apos;s meter charges nobody; it is held against those of the flats. A building may have several, told apart by number.</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>{month} 月租：要核对的</source>
        <translation>Rent of {month}: to look at</translation>
    </message>
    <message>
        <source>其余的已经收好。下面这些办法或协议没有说清，程序没有替你定：</source>
        <translation>The rest is charged. For these the rules or the agreement leave something open, and the program decided nothing for you:</translation>
    </message>
    <message>
        <source>要核对的</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>可通过</source>
        <translation>May pass</translation>
    </message>
    <message>
        <source>需核实</source>
        <translation>Asks</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>草稿、补正</source>
        <translation>Drafts, returned</translation>
    </message>
    <message>
        <source>公示、异议</source>
        <translation>Notice, objection</translation>
    </message>
    <message>
        <source>轮候</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>避</source>
        <translation>R</translation>
    </message>
    <message>
        <source>符</source>
        <translation>P</translation>
    </message>
    <message>
        <source>问</source>
        <translation>?</translation>
    </message>
    <message>
        <source>否</source>
        <translation>X</translation>
    </message>
    <message>
        <source>例外：{counted}</source>
        <translation>Exceptions: {counted}</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>报价（元）(&amp;J)</source>
        <translation>Quote, yuan(&amp;J)</translation>
    </message>
    <message>
        <source>住户签字日期(&amp;D)</source>
        <translation>Occupant signe&amp;d on</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>办理进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>办理进度：{state}</source>
        <translation>Progress: {state}</translation>
    </message>
</context>
<context>
    <name>RankForm</name>
    <message>
        <source>全县</source>
        <translation>Whole county</translation>
    </message>
    <message>
        <source>范围(&amp;F)</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>名称(&amp;T)</source>
        <translation>Ti&amp;tle</translation>
    </message>
    <message>
        <source>按哪天的情况(&amp;D)</source>
        <translation>Facts of(&amp;D)</translation>
    </message>
    <message>
        <source>排的是“合格(轮候)”和“待选房”的申请，按现行规则集的优先组、积分和同分办法。</source>
        <translation>Applications that wait or choose are ranked by the groups, points and ties of the rule set in force.</translation>
    </message>
    <message>
        <source>{year}年{place}周转宿舍轮候册</source>
        <translation>{place} waiting list {year}</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>新排名单</source>
        <translation>New ranked list</translation>
    </message>
    <message>
        <source>排序(&amp;S)</source>
        <translation>Rank(&amp;S)</translation>
    </message>
    <message>
        <source>登记积分确认&#x3000;{count} 人</source>
        <translation>Record signatures&#x3000;{count} people</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>锁定名单&#x3000;{title}</source>
        <translation>Lock&#x3000;{title}</translation>
    </message>
    <message>
        <source>锁定(&amp;S)</source>
        <translation>Lock(&amp;S)</translation>
    </message>
    <message>
        <source>登记跳过、放弃&#x3000;{name}</source>
        <translation>Skipped or given up&#x3000;{name}</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>还没有跳过、放弃的记录。</source>
        <translation>Nobody has been skipped or has given up yet.</translation>
    </message>
    <message>
        <source>打印跳过、放弃台账(&amp;Z)…</source>
        <translation>Print the ledger of skips and give-ups(&amp;Z)…</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>What</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>跳过、放弃台账</source>
        <translation>Skips and give-ups</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>优先组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Applied on</translation>
    </message>
    <message>
        <source>放弃次数</source>
        <translation>Give-ups</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已移出</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>出</source>
        <translation>X</translation>
    </message>
    <message>
        <source>依据不全</source>
        <translation>Facts missing</translation>
    </message>
    <message>
        <source>问</source>
        <translation>?</translation>
    </message>
    <message>
        <source>未签字</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>未</source>
        <translation>N</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>签</source>
        <translation>S</translation>
    </message>
    <message>
        <source>待签字</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>待</source>
        <translation>…</translation>
    </message>
    <message>
        <source>{name}新进名单，排第 {after}</source>
        <translation>{name} is new, at place {after}</translation>
    </message>
    <message>
        <source>{name}不再轮候</source>
        <translation>{name} no longer waits</translation>
    </message>
    <message>
        <source>{name}第 {before} 名→第 {after} 名</source>
        <translation>{name} place {before}→{after}</translation>
    </message>
    <message>
        <source>{before} 分→{after} 分</source>
        <translation>{before}→{after} points</translation>
    </message>
    <message>
        <source>{fact} {before}→{after}</source>
        <translation>{fact} {before}→{after}</translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message>
        <source>轮候册</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>还没有排好的名单。申请办到“合格(轮候)”以后，按 Ctrl+N 排序。</source>
        <translation>No ranked list yet. When applications wait, press Ctrl+N.</translation>
    </message>
    <message>
        <source>选一个人，这里会显示每一分的条款和事实。</source>
        <translation>Choose somebody to see the clause and fact of every point.</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>新排名单(&amp;N)…</source>
        <translation>&amp;New ranked list…</translation>
    </message>
    <message>
        <source>重新排序(&amp;A)</source>
        <translation>R&amp;ank again</translation>
    </message>
    <message>
        <source>锁定名单(&amp;L)…</source>
        <translation>&amp;Lock the list…</translation>
    </message>
    <message>
        <source>登记签字(&amp;Q)…</source>
        <translation>Record signatures(&amp;Q)…</translation>
    </message>
    <message>
        <source>登记跳过、放弃(&amp;T)…</source>
        <translation>Skip or give up(&amp;T)…</translation>
    </message>
    <message>
        <source>{title}（已锁定）</source>
        <translation>{title} (locked)</translation>
    </message>
    <message>
        <source>已于 {day} 锁定，校验码 {hash}。</source>
        <translation>Locked on {day}, check code {hash}.</translation>
    </message>
    <message>
        <source>排序以后 {count} 人有变化：{told}。请重新排序。</source>
        <translation>{count} people have changed since: {told}. Rank again.</translation>
    </message>
    <message>
        <source>优先组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>还没有签字</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Applied on</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>第 {place} 名&#x3000;{school}</source>
        <translation>Place {place}&#x3000;{school}</translation>
    </message>
    <message>
        <source>还没有名单，先点“新排名单”。</source>
        <translation>There is no list yet; make a new one first.</translation>
    </message>
    <message>
        <source>这份名单已于 {day} 锁定，不再改动。要变动请新排一份。</source>
        <translation>This list was locked on {day} and no longer changes. Make a new one instead.</translation>
    </message>
</context>
<context>
    <name>RateForm</name>
    <message>
        <source>满意度(&amp;M)</source>
        <translation>How content (&amp;M)</translation>
    </message>
</context>
<context>
    <name>ReachBar</name>
    <message>
        <source>全县</source>
        <translation>Whole county</translation>
    </message>
    <message>
        <source>范围(&amp;R)</source>
        <translation>&amp;Range</translation>
    </message>
    <message>
        <source>统计日期(&amp;D)</source>
        <translation>As of (&amp;D)</translation>
    </message>
    <message>
        <source>上期末(&amp;Q)</source>
        <translation>Last period ended (&amp;Q)</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>where</translation>
    </message>
    <message>
        <source>上期末要早于统计日期。</source>
        <translation>The last period must end before the day of the sheet.</translation>
    </message>
</context>
<context>
    <name>ReadForm</name>
    <message>
        <source>本次示数(&amp;Q)</source>
        <translation>Shows now (&amp;Q)</translation>
    </message>
    <message>
        <source>上次 {value}</source>
        <translation>Before: {value}</translation>
    </message>
    <message>
        <source>已走过一圈</source>
        <translation>Ran past its last digit</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Date (&amp;D)</translation>
    </message>
    <message>
        <source>上次 {day} 示数 {value}，倍率 {multiplier}。各户的表同一天抄，才比得准。</source>
        <translation>Showed {value} on {day}, multiplier {multiplier}. Only flats read on the same day compare well.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>抄表</source>
        <translation>Read meters</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>kinds</translation>
    </message>
    <message>
        <source>抄表日期</source>
        <translation>Date of reading</translation>
    </message>
    <message>
        <source>同住的怎样分摊</source>
        <translation>How sharers split the bill</translation>
    </message>
    <message>
        <source>按住的天数</source>
        <translation>By nights lived</translation>
    </message>
    <message>
        <source>按人头</source>
        <translation>By head</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>同住的分摊</source>
        <translation>Sharers pay</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>各户表计</source>
        <translation>Meters</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>表号</source>
        <translation>Meter no.</translation>
    </message>
    <message>
        <source>上次示数</source>
        <translation>Last reading</translation>
    </message>
    <message>
        <source>上次抄表</source>
        <translation>Last read on</translation>
    </message>
    <message>
        <source>本次示数</source>
        <translation>New reading</translation>
    </message>
    <message>
        <source>走过一圈</source>
        <translation>Rolled over</translation>
    </message>
    <message>
        <source>用量</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>用量（{measure}）</source>
        <translation>Used ({measure})</translation>
    </message>
    <message>
        <source>不是数字</source>
        <translation>Not a number</translation>
    </message>
    <message>
        <source>倒走</source>
        <translation>Runs backwards</translation>
    </message>
    <message>
        <source>共 {all} 块表，已填 {count} 块。没有填的不抄。</source>
        <translation>{count} of {all} meters filled in. Empty ones are not read.</translation>
    </message>
    <message>
        <source>另外几种表已填 {count} 块，一起保存。</source>
        <translation>{count} meters of other kinds are filled in and saved with these.</translation>
    </message>
    <message>
        <source>{unit} 的示数“{text}”不是数字，请改正后再保存。</source>
        <translation>The reading “{text}” of {unit} is not a number; correct it before saving.</translation>
    </message>
    <message>
        <source>还没有填示数。在“本次示数”一列填写，回车到下一户。</source>
        <translation>No reading is filled in yet. Type in the column “This reading”; Enter goes to the next unit.</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>票据</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>还没有用过票据号。收款时填上票据号，这里就按号排好，缺的号会标出来。</source>
        <translation>No receipt number has been used yet. Numbers given with payments are listed here in order, and gaps are marked.</translation>
    </message>
    <message>
        <source>选一个票据号，这里会显示它用在哪里。</source>
        <translation>Choose a number to see what it was used for.</translation>
    </message>
    <message>
        <source>登记作废(&amp;F)…</source>
        <translation>Void (&amp;F)…</translation>
    </message>
    <message>
        <source>取消作废(&amp;Q)</source>
        <translation>No longer void (&amp;Q)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>已冲销，号不能再用</source>
        <translation>Reversed; the number stays used</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>前后的号都用了，这个号没有下落</source>
        <translation>The numbers around it were used; nobody can account for this one</translation>
    </message>
    <message>
        <source>同一本票据里登记了两次，请核对纸质存根</source>
        <translation>Recorded twice in one receipt book; check the paper stubs</translation>
    </message>
    <message>
        <source>这是别的单位的票据，由用票的单位登记作废。</source>
        <translation>This receipt belongs to another office, which records it as void.</translation>
    </message>
    <message>
        <source>选中的票据已经冲销。号用过了，不能再用，也不用登记作废。</source>
        <translation>The chosen receipt was reversed. Its number stays used and needs no voiding.</translation>
    </message>
    <message>
        <source>选中的票据已经用过，不能作废；收错了请到“收费”页冲销。</source>
        <translation>The chosen receipt was used and cannot be void; reverse a wrong payment on the page of charges.</translation>
    </message>
    <message>
        <source>这个号没有登记作废。</source>
        <translation>This number is not void.</translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message>
        <source>选择文件(&amp;O)…</source>
        <translation>&amp;Open files…</translation>
    </message>
    <message>
        <source>再找一次(&amp;F)</source>
        <translation>Look &amp;again</translation>
    </message>
    <message>
        <source>在U盘、下载和桌面找到这些文件，叫什么名字都认得；把文件拖到窗口里也行。</source>
        <translation>Found on sticks, in Downloads and on the desktop, whatever their names; you may also drop files on the window.</translation>
    </message>
    <message>
        <source>U盘、下载和桌面里没有给这里的文件。插上U盘再找一次，或把文件拖到窗口里。</source>
        <translation>No file for this office on sticks, in Downloads or on the desktop. Put the stick in and look again, or drop the file on the window.</translation>
    </message>
    <message>
        <source>接收 {count} 个文件(&amp;R)</source>
        <translation>&amp;Receive {count} files</translation>
    </message>
    <message>
        <source>接收(&amp;R)</source>
        <translation>&amp;Receive</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>接收上报</source>
        <translation>Receive reports</translation>
    </message>
    <message>
        <source>接收各单位上报</source>
        <translation>Receive the offices&apos; reports</translation>
    </message>
</context>
<context>
    <name>RecheckForm</name>
    <message>
        <source>异议不成立，维持原来的审核</source>
        <translation>Objection rejected, the review stands</translation>
    </message>
    <message>
        <source>异议成立，不予通过</source>
        <translation>Objection upheld, refused</translation>
    </message>
    <message>
        <source>复核结果(&amp;T)</source>
        <translation>Resul&amp;t</translation>
    </message>
    <message>
        <source>复核意见(&amp;Y)</source>
        <translation>Opinion(&amp;Y)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>复查日期(&amp;D)</source>
        <translation>Re-checke&amp;d on</translation>
    </message>
    <message>
        <source>复查人(&amp;P)</source>
        <translation>Re-checked by(&amp;P)</translation>
    </message>
    <message>
        <source>还存在的问题(&amp;N)</source>
        <translation>What is still wro&amp;ng</translation>
    </message>
    <message>
        <source>没有问题就不填，隐患销号；填了就退回重新整改。</source>
        <translation>Empty if all is well: the hazard is cleared. Otherwise it goes back to be put right.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>检查日期(&amp;D)</source>
        <translation>Inspecte&amp;d on</translation>
    </message>
    <message>
        <source>检查人(&amp;N)</source>
        <translation>I&amp;nspectors</translation>
    </message>
    <message>
        <source>两人，用顿号隔开</source>
        <translation>two people, with 、 between</translation>
    </message>
    <message>
        <source>在场人(&amp;P)</source>
        <translation>&amp;Present</translation>
    </message>
    <message>
        <source>没有看</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>是否居住(&amp;J)</source>
        <translation>Lived in(&amp;J)</translation>
    </message>
    <message>
        <source>居住依据(&amp;E)</source>
        <translation>&amp;Evidence of living in</translation>
    </message>
    <message>
        <source>各项合格</source>
        <translation>All points pass</translation>
    </message>
    <message>
        <source>隐患等级(&amp;L)</source>
        <translation>Hazard &amp;level</translation>
    </message>
    <message>
        <source>整改期限(&amp;Q)</source>
        <translation>To put right by(&amp;Q)</translation>
    </message>
    <message>
        <source>备注(&amp;B)</source>
        <translation>Remark(&amp;B)</translation>
    </message>
    <message>
        <source>照片(&amp;Z)</source>
        <translation>Photo&amp;s</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>从县局恢复本校数据</source>
        <translation>Recover from the bureau</translation>
    </message>
    <message>
        <source>选择恢复文件(&amp;O)…</source>
        <translation>Ch&amp;oose the recovery file…</translation>
    </message>
    <message>
        <source>恢复码(&amp;C)</source>
        <translation>Recovery &amp;code</translation>
    </message>
    <message>
        <source>县局在电话里念的 16 位数字</source>
        <translation>the 16 digits the bureau reads out</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N)</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>职务(&amp;P)</source>
        <translation>&amp;Post</translation>
    </message>
    <message>
        <source>如：总务主任</source>
        <translation>e.g. head of general affairs</translation>
    </message>
    <message>
        <source>恢复(&amp;R)</source>
        <translation>&amp;Recover</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请打电话给县局：县局生成一个恢复文件，再把恢复码念给您。县局已有的数据全部回来，还会告诉您最后一次上报之后要补录什么。</source>
        <translation>Call the bureau: they write a recovery file and read you the code. Everything the bureau has comes back, and you are told what to enter again since the last report.</translation>
    </message>
    <message>
        <source>选择恢复文件</source>
        <translation>Choose the recovery file</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>还没有恢复文件。插上U盘或从工作群下载后再选。</source>
        <translation>No recovery file yet. Put the stick in or download it, then choose it.</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Recovering…</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>恢复文件写到 {place}，装着县局已有的{office}全部数据，只有恢复码打得开。对方在新电脑上打开程序，选“电脑坏了，从县局恢复本校数据”。</source>
        <translation>The recovery file is written to {place}. It holds everything the bureau has of {office}, and only the code opens it. On the new computer they open the program and choose &quot;Computer broke: recover from the bureau&quot;.</translation>
    </message>
    <message>
        <source>{office}的恢复文件已写好，可以拔出U盘了。</source>
        <translation>The recovery file of {office} is written; the stick may be removed.</translation>
    </message>
    <message>
        <source>恢复码请在电话里逐位念给对方，不要和文件一起发。</source>
        <translation>Read the code out by telephone digit by digit; do not send it with the file. </translation>
    </message>
</context>
<context>
    <name>Refill</name>
    <message>
        <source>放弃&#x3000;{name}&#x3000;{unit}</source>
        <translation>Gives up&#x3000;{name}&#x3000;{unit}</translation>
    </message>
    <message>
        <source>记为放弃(&amp;S)</source>
        <translation>Record as given up(&amp;S)</translation>
    </message>
    <message>
        <source>跳过&#x3000;{name}</source>
        <translation>Skip&#x3000;{name}</translation>
    </message>
    <message>
        <source>跳过(&amp;S)</source>
        <translation>Skip(&amp;S)</translation>
    </message>
    <message>
        <source>撤回通知&#x3000;{name}&#x3000;{unit}</source>
        <translation>Withdraw the notice&#x3000;{name}&#x3000;{unit}</translation>
    </message>
    <message>
        <source>撤回(&amp;S)</source>
        <translation>Withdraw(&amp;S)</translation>
    </message>
    <message>
        <source>跳过：{reason}</source>
        <translation>Skip: {reason}</translation>
    </message>
    <message>
        <source>空位</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notified</translation>
    </message>
    <message>
        <source>空置起</source>
        <translation>Vacant since</translation>
    </message>
    <message>
        <source>顺位</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>不通知：{why}</source>
        <translation>Not notified: {why}</translation>
    </message>
    <message>
        <source>可以：第 {wish} 志愿是这所学校</source>
        <translation>Can: this school is wish {wish}</translation>
    </message>
    <message>
        <source>可以：第 {wish} 志愿就是这一套</source>
        <translation>Can: this unit is wish {wish}</translation>
    </message>
    <message>
        <source>可以：服从调剂</source>
        <translation>Can: takes any unit</translation>
    </message>
</context>
<context>
    <name>RefillPage</name>
    <message>
        <source>空房</source>
        <translation>Vacant units</translation>
    </message>
    <message>
        <source>没有空着的房源。</source>
        <translation>No vacant units.</translation>
    </message>
    <message>
        <source>轮候名单</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>轮候册里没有人等着。先在左边选一套空房。</source>
        <translation>Nobody waits here. Choose a vacant unit at the left first.</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>通知递补(&amp;T)</source>
        <translation>Notify(&amp;T)</translation>
    </message>
    <message>
        <source>接受，分配给他(&amp;J)</source>
        <translation>Accepts, assign(&amp;J)</translation>
    </message>
    <message>
        <source>放弃(&amp;Q)…</source>
        <translation>Gives up(&amp;Q)…</translation>
    </message>
    <message>
        <source>逾期未答复(&amp;Y)</source>
        <translation>No answer in time(&amp;Y)</translation>
    </message>
    <message>
        <source>撤回通知(&amp;C)…</source>
        <translation>Withdraw the notice(&amp;C)…</translation>
    </message>
    <message>
        <source>打印递补通知书(&amp;P)…</source>
        <translation>Print the refill notice(&amp;P)…</translation>
    </message>
    <message>
        <source>先在左边选一套空房。</source>
        <translation>Choose a vacant unit at the left first.</translation>
    </message>
    <message>
        <source>这一套已经通知 {name}，等他答复；要换人，先登记放弃或撤回通知。</source>
        <translation>{name} has been asked about this unit and has not answered; record that it is given up, or take the offer back, before asking somebody else.</translation>
    </message>
    <message>
        <source>轮候名单里没有可以通知的人，各人为什么不通知写在名单里。</source>
        <translation>Nobody on the list can be asked; the list says why for each.</translation>
    </message>
    <message>
        <source>先在轮候名单里选一个人。</source>
        <translation>Choose somebody on the waiting list first.</translation>
    </message>
    <message>
        <source>这一套还没有通知谁，先点“通知递补”。</source>
        <translation>Nobody has been asked about this unit yet; offer it first.</translation>
    </message>
    <message>
        <source>{day} 前还可以答复，过了这一天才算逾期。</source>
        <translation>An answer is in time until {day}; only after that day is it late.</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>选一套空房，这里按轮候次序列出谁在前、为什么</source>
        <translation>Choose a vacant unit: here stands who is next, and why</translation>
    </message>
    <message>
        <source>已通知 {name}，{day} 前答复。</source>
        <translation>{name} is notified, to answer by {day}.</translation>
    </message>
    <message>
        <source>{kind}，核定 {capacity} 人，空 {free} 位</source>
        <translation>{kind}, for {capacity} people, {free} places free</translation>
    </message>
    <message>
        <source>，现住 {people}</source>
        <translation>, with {people}</translation>
    </message>
    <message>
        <source>，{day} 起空着</source>
        <translation>, vacant since {day}</translation>
    </message>
    <message>
        <source>。排在前面、能要这一套的，要先通知，或写明理由跳过。</source>
        <translation>. Whoever stands before and could have it must be notified first, or skipped with a reason.</translation>
    </message>
</context>
<context>
    <name>RefuseForm</name>
    <message>
        <source>没有条款不符合。仍要不予通过，请写明事实和依据。</source>
        <translation>No clause refuses. To refuse all the same, write down facts and basis.</translation>
    </message>
    <message>
        <source>依据：{clauses}</source>
        <translation>Clauses: {clauses}</translation>
    </message>
    <message>
        <source>事实和理由(&amp;W)</source>
        <translation>Facts and reasons(&amp;W)</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>学校(&amp;X)</source>
        <translation>&amp;School</translation>
    </message>
    <message>
        <source>身份证号(&amp;H)</source>
        <translation>&amp;ID number</translation>
    </message>
    <message>
        <source>三项至少填一项，才能认准是谁</source>
        <translation>at least one of these three</translation>
    </message>
    <message>
        <source>联系电话(&amp;P)</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>出生日期(&amp;B)</source>
        <translation>&amp;Date of birth</translation>
    </message>
    <message>
        <source>以下可以以后补，没有填的列在“待补资料”里。</source>
        <translation>The rest can be added later; what is empty is listed under missing data.</translation>
    </message>
    <message>
        <source>如 2020.09</source>
        <translation>such as 2020.09</translation>
    </message>
    <message>
        <source>（待补）</source>
        <translation>(later)</translation>
    </message>
</context>
<context>
    <name>Regulations</name>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>通过会议</source>
        <translation>Adopted at</translation>
    </message>
    <message>
        <source>施行日期</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>还没签收</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>起草施行</source>
        <translation>Draft and put in force</translation>
    </message>
    <message>
        <source>施行(&amp;S)</source>
        <translation>Put in force(&amp;S)</translation>
    </message>
    <message>
        <source>登记签收&#x3000;{name}</source>
        <translation>Record signatures&#x3000;{name}</translation>
    </message>
    <message>
        <source>签收(&amp;S)</source>
        <translation>&amp;Signed</translation>
    </message>
    <message>
        <source>旧</source>
        <translation>O</translation>
    </message>
    <message>
        <source>已被替代</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>待</source>
        <translation>…</translation>
    </message>
    <message>
        <source>尚未施行</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>施行中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Regulation</translation>
    </message>
</context>
<context>
    <name>RegulationsPage</name>
    <message>
        <source>管理制度</source>
        <translation>Regulations</translation>
    </message>
    <message>
        <source>还没有施行的制度。点“起草施行”，程序按现行规则填好期限、金额，改好后登记文号和施行日期。</source>
        <translation>No regulation in force yet. Choose &quot;Draft and put in force&quot;: terms and amounts are filled in from the rules in force; then enter its number and the day it takes effect.</translation>
    </message>
    <message>
        <source>选一项制度，这里会显示全文。</source>
        <translation>Choose a regulation to read it in full.</translation>
    </message>
    <message>
        <source>起草施行(&amp;N)…</source>
        <translation>Draft a&amp;nd put in force…</translation>
    </message>
    <message>
        <source>登记签收(&amp;Q)…</source>
        <translation>Record signatures(&amp;Q)…</translation>
    </message>
    <message>
        <source>{count} 人：{names}</source>
        <translation>{count} people: {names}</translation>
    </message>
</context>
<context>
    <name>RelayDialog</name>
    <message>
        <source>本镇学校的文件</source>
        <translation>Files of the town&apos;s schools</translation>
    </message>
    <message>
        <source>收到的文件</source>
        <translation>Files received</translation>
    </message>
    <message>
        <source>没有文件。</source>
        <translation>No files.</translation>
    </message>
    <message>
        <source>不收(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>先看清内容，再收进转交箱</source>
        <translation>Look first, then keep for passing on</translation>
    </message>
    <message>
        <source>原样转交给县局或学校，一个字也不改；有不对的可以退回，请学校改好重报。</source>
        <translation>They are passed on unchanged; what is wrong can be sent back for the school to correct.</translation>
    </message>
    <message>
        <source>文件里办了什么</source>
        <translation>What was done in the file</translation>
    </message>
    <message>
        <source>收进转交箱（{count} 个）(&amp;R)</source>
        <translation>&amp;Keep for passing on ({count})</translation>
    </message>
    <message>
        <source>没有新办的内容。</source>
        <translation>Nothing new was done.</translation>
    </message>
</context>
<context>
    <name>RemedyForm</name>
    <message>
        <source>改正日期(&amp;D)</source>
        <translation>&amp;Date put right</translation>
    </message>
    <message>
        <source>怎样核实的(&amp;N)</source>
        <translation>How it was see&amp;n</translation>
    </message>
</context>
<context>
    <name>RenewClearForm</name>
    <message>
        <source>每户的协议加一期新期限，注明执行的办法；决定、条款和依据的事实一并存档。</source>
        <translation>Each agreement gets another term, stamped with the rules it is made under; decisions, clauses and facts are kept.</translation>
    </message>
</context>
<context>
    <name>RenewForm</name>
    <message>
        <source>续住到哪天(&amp;L)</source>
        <translation>Renew &amp;until</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>{unit}，现在到 {day}。</source>
        <translation>{unit}, at present until {day}.</translation>
    </message>
    <message>
        <source>（没有协议期限）</source>
        <translation>(no term agreed)</translation>
    </message>
    <message>
        <source>将为 {count} 人续住。</source>
        <translation>Will be renewed: {count} people.</translation>
    </message>
    <message>
        <source>期限已经不早于这一天、保持不变的 {count} 人：{names}</source>
        <translation> Left as they are, for their term is no shorter than this day ({count}): {names}</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>原因(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ReplyForm</name>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>不续住</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>意向(&amp;W)</source>
        <translation>&amp;Wish</translation>
    </message>
    <message>
        <source>收到日期(&amp;R)</source>
        <translation>&amp;Received on</translation>
    </message>
    <message>
        <source>申报情况(&amp;B)</source>
        <translation>&amp;Declared</translation>
    </message>
    <message>
        <source>收到的材料(&amp;C)</source>
        <translation>Do&amp;cument</translation>
    </message>
    <message>
        <source>“无变化”即本人书面承诺没有其他政策性住房、没有长期请假借调、平时住在这里；已有记录的以记录为准。</source>
        <translation>Who signs that nothing has changed states to have no other policy housing and no long leave, and to live here. What is on record counts first.</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>什么坏了(&amp;W)</source>
        <translation>&amp;What is broken</translation>
    </message>
    <message>
        <source>照片(&amp;Z)</source>
        <translation>Photo&amp;s</translation>
    </message>
    <message>
        <source>类别(&amp;L)</source>
        <translation>&amp;Category</translation>
    </message>
    <message>
        <source>紧急程度(&amp;J)</source>
        <translation>Ur&amp;gency</translation>
    </message>
    <message>
        <source>报修人(&amp;B)</source>
        <translation>Reported &amp;by</translation>
    </message>
    <message>
        <source>联系电话(&amp;P)</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>报修日(&amp;D)</source>
        <translation>Reported &amp;on</translation>
    </message>
    <message>
        <source>与哪张是同一故障(&amp;T)</source>
        <translation>Same faul&amp;t as</translation>
    </message>
    <message>
        <source>没有，另立一张</source>
        <translation>None, a new ticket</translation>
    </message>
    <message>
        <source>房源(&amp;F)</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>在哪里(&amp;F)</source>
        <translation>Place(&amp;F)</translation>
    </message>
    <message>
        <source>隐患情况(&amp;N)</source>
        <translation>What is wro&amp;ng</translation>
    </message>
    <message>
        <source>等级(&amp;K)</source>
        <translation>Class(&amp;K)</translation>
    </message>
    <message>
        <source>发现日期(&amp;D)</source>
        <translation>Foun&amp;d on</translation>
    </message>
    <message>
        <source>发现人(&amp;P)</source>
        <translation>Found by(&amp;P)</translation>
    </message>
    <message>
        <source>整改期限(&amp;L)</source>
        <translation>To put right by(&amp;L)</translation>
    </message>
    <message>
        <source>按等级建议：重大的下一个工作日，一般的 5 个工作日。可以改。</source>
        <translation>Proposed by the level: grave ones the next working day, others five working days. It can be changed.</translation>
    </message>
    <message>
        <source>临时防护(&amp;B)</source>
        <translation>Protection until then(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>没变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>需人工核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>不能导入</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>按哪一种表读</source>
        <translation>Read as which kind of sheet</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>读表说明</source>
        <translation>Notes on reading</translation>
    </message>
    <message>
        <source>预检结果</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>发现（{count}）</source>
        <translation>Findings ({count})</translation>
    </message>
    <message>
        <source>栏目对应（{count}）</source>
        <translation>Columns ({count})</translation>
    </message>
    <message>
        <source>读表说明（{count}）</source>
        <translation>Notes on reading ({count})</translation>
    </message>
    <message>
        <source>试读结果</source>
        <translation>Result of the trial</translation>
    </message>
    <message>
        <source>没有文件。把上报或下发文件拖到这里。</source>
        <translation>No files. Drop report or hand-down files here.</translation>
    </message>
    <message>
        <source>试读 {count} 个文件，还没有写入</source>
        <translation>{count} files tried out, nothing written yet</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>哪一行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>后来的变化</source>
        <translation>Change since</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>作废报表&#x3000;{number}</source>
        <translation>Withdraw sheet {number}</translation>
    </message>
    <message>
        <source>作废(&amp;S)</source>
        <translation>Withdraw (&amp;S)</translation>
    </message>
    <message>
        <source>结账</source>
        <translation>Close a period</translation>
    </message>
    <message>
        <source>结账(&amp;S)</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>导出所选上报表(&amp;E)…</source>
        <translation>&amp;Export the chosen sheet…</translation>
    </message>
    <message>
        <source>打印所选上报表(&amp;P)…</source>
        <translation>&amp;Print the chosen sheet…</translation>
    </message>
    <message>
        <source>重印(&amp;Z)…</source>
        <translation>Print again (&amp;Z)…</translation>
    </message>
    <message>
        <source>重新导出(&amp;X)…</source>
        <translation>Export again (&amp;X)…</translation>
    </message>
    <message>
        <source>与现在比较(&amp;B)…</source>
        <translation>Compare with now (&amp;B)…</translation>
    </message>
    <message>
        <source>作废报表(&amp;F)…</source>
        <translation>Withdraw the sheet (&amp;F)…</translation>
    </message>
    <message>
        <source>结账(&amp;J)…</source>
        <translation>Close a period (&amp;J)…</translation>
    </message>
    <message>
        <source>先在“{list}”里选一行。</source>
        <translation>Choose a row in “{list}” first.</translation>
    </message>
    <message>
        <source>重新导出</source>
        <translation>Export again</translation>
    </message>
    <message>
        <source>点这个数看明细</source>
        <translation>Click the number to see its rows</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>本期末</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>上期末</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>增减</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>上报表</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>最近报出</source>
        <translation>Last issued</translation>
    </message>
    <message>
        <source>点这个数看这张表的各行</source>
        <translation>Click the number to see the sheet&apos;s rows</translation>
    </message>
    <message>
        <source>本期末行数</source>
        <translation>Rows at period end</translation>
    </message>
    <message>
        <source>上期末行数</source>
        <translation>Rows at end of period before</translation>
    </message>
    <message>
        <source>报表编号</source>
        <translation>Sheet number</translation>
    </message>
    <message>
        <source>出表人</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>where</translation>
    </message>
    <message>
        <source>统计日期</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>出表日期</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>已出报表</source>
        <translation>Issued sheets</translation>
    </message>
    <message>
        <source>还没有报出过报表。正式导出或打印一张上报表，就会记在这里。</source>
        <translation>No sheet has been issued yet. One that is exported or printed officially is listed here.</translation>
    </message>
    <message>
        <source>废</source>
        <translation>X</translation>
    </message>
    <message>
        <source>全县</source>
        <translation>Whole county</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>交给谁</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>导出记录</source>
        <translation>Export log</translation>
    </message>
    <message>
        <source>还没有导出过带完整身份证号的报表。</source>
        <translation>No sheet with full ID numbers has been exported yet.</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>结到</source>
        <translation>Closed up to</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>还没有结过账。报表定稿、各校都报齐后，可以在这里结账；以后再补以前的业务，要写明原因。</source>
        <translation>No period is closed yet. When the sheets are final and every school has reported, close it here; what is entered for it later needs a reason.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>上报表</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>已出报表</source>
        <translation>Issued sheets</translation>
    </message>
    <message>
        <source>导出记录</source>
        <translation>Export log</translation>
    </message>
    <message>
        <source>结账</source>
        <translation>Close a period</translation>
    </message>
    <message>
        <source>这个数没有明细。</source>
        <translation>This number has no rows.</translation>
    </message>
    <message>
        <source>{place} {name} {count}</source>
        <translation>{place} {name} {count}</translation>
    </message>
</context>
<context>
    <name>RerunForm</name>
    <message>
        <source>{name}第{serial}次递补</source>
        <translation>{name}, refill {serial}</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>基准日(&amp;D)</source>
        <translation>Day of the facts(&amp;D)</translation>
    </message>
    <message>
        <source>想再调换的编号(&amp;T)</source>
        <translation>Codes that want to move again(&amp;T)</translation>
    </message>
    <message>
        <source>如：A0012、A0034；已住的可以用现住房参加</source>
        <translation>E.g. A0012、A0034; residents may enter with their home</translation>
    </message>
    <message>
        <source>正在看腾出了哪些房…</source>
        <translation>Looking which units fell free…</translation>
    </message>
    <message>
        <source>腾出 {units} 个房源，{waiting} 户在轮候。按原来的次序试分：</source>
        <translation>{units} places fell free, {waiting} households wait. Tried in the order of before:</translation>
    </message>
    <message>
        <source>……共 {count} 组</source>
        <translation>… {count} groups in all</translation>
    </message>
    <message>
        <source>没有人要腾出的房。</source>
        <translation>Nobody wants what fell free.</translation>
    </message>
    <message>
        <source>{code} {name} → {unit}</source>
        <translation>{code} {name} → {unit}</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>数据打不开</source>
        <translation>The data cannot be opened</translation>
    </message>
    <message>
        <source>换上选中的备份(&amp;H)</source>
        <translation>Put t&amp;he chosen backup in place</translation>
    </message>
    <message>
        <source>其它备份文件(&amp;O)…</source>
        <translation>&amp;Other backup file…</translation>
    </message>
    <message>
        <source>从县局恢复本校数据(&amp;R)…</source>
        <translation>&amp;Recover from the bureau…</translation>
    </message>
    <message>
        <source>先不恢复(&amp;N)</source>
        <translation>&amp;Not now</translation>
    </message>
    <message>
        <source>数据打不开，可以换回备份</source>
        <translation>The data cannot be opened; a backup can take its place</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>旁边没有备份。U盘上有就点“其它备份文件”；学校可以请县局生成恢复文件；断电现场、替换前文件夹里的数据文件也能选。</source>
        <translation>There is no backup beside it. If there is one on a stick, press “Other backup file”; a school can ask the bureau for a recovery file; data files set aside after a power cut or before a restore can be chosen too.</translation>
    </message>
    <message>
        <source>换成 {day} 的样子，之后办的要补录。打不开的文件原样移到旁边的“替换前”文件夹，不删除。</source>
        <translation>It becomes as it was on {day}; what was done since has to be entered again. The file that cannot be opened is moved aside as it is, not deleted.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>恢复备份</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>恢复(&amp;H)…</source>
        <translation>&amp;Restore…</translation>
    </message>
    <message>
        <source>其它备份文件(&amp;O)…</source>
        <translation>&amp;Other backup files…</translation>
    </message>
    <message>
        <source>选一份备份</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>这里还没有备份。U盘上有的话，请点“其它备份文件”。</source>
        <translation>There are no backups here yet. If there are some on a USB stick, click &quot;Other backup files&quot;.</translation>
    </message>
    <message>
        <source>恢复后会少掉这份备份之后办的 {count} 笔。现在的数据会原样移到旁边的文件夹，不删除。</source>
        <translation>Restoring loses the {count} steps done after this backup. The present data are moved as they are to a folder beside it, not deleted.</translation>
    </message>
    <message>
        <source>这份备份之后没有办过事，恢复后什么都不会少。</source>
        <translation>Nothing was done after this backup; restoring loses nothing.</translation>
    </message>
    <message>
        <source>恢复成 {day} 的样子？</source>
        <translation>Restore the state of {day}?</translation>
    </message>
    <message>
        <source>恢复这份备份</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation>Do not restore</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>原因(&amp;C)</source>
        <translation>Reasons(&amp;C)</translation>
    </message>
    <message>
        <source>需要补正的内容(&amp;W)</source>
        <translation>&amp;What is wanted</translation>
    </message>
    <message>
        <source>补正期限(&amp;L)</source>
        <translation>By(&amp;L)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>盒号(&amp;H)</source>
        <translation>Box (&amp;H)</translation>
    </message>
    <message>
        <source>如：2026-协议-03</source>
        <translation>e.g. 2026-agreements-03</translation>
    </message>
    <message>
        <source>{start} 起临时住在 {unit}：{reason}</source>
        <translation>Lodged in {unit} since {start}: {reason}</translation>
    </message>
    <message>
        <source>哪天回去(&amp;D)</source>
        <translation>Back on (&amp;D)</translation>
    </message>
    <message>
        <source>登记返回&#x3000;{school} {month}</source>
        <translation>Returned&#x3000;{school} {month}</translation>
    </message>
    <message>
        <source>登记返回(&amp;S)</source>
        <translation>Returned (&amp;S)</translation>
    </message>
    <message>
        <source>到账日期(&amp;D)</source>
        <translation>Received on (&amp;D)</translation>
    </message>
    <message>
        <source>票据号(&amp;P)</source>
        <translation>Receipt no.(&amp;P)</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>代扣结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>应扣</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>已扣</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>实扣</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>未扣原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>不是数字</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>共 {all} 人，扣到 {count} 人、{amount} 元。没有扣到的仍算欠缴。</source>
        <translation>{all} people; {count} deducted, {amount} yuan. The rest stays owed.</translation>
    </message>
    <message>
        <source>{name}：没有扣足，请写明原因。</source>
        <translation>{name}: deducted in part or not at all; please give the reason.</translation>
    </message>
    <message>
        <source>{name}：实扣不是数字，请改正后再保存。</source>
        <translation>{name}: the amount deducted is not a number; correct it before saving.</translation>
    </message>
</context>
<context>
    <name>ReturnedPage</name>
    <message>
        <source>当作普通表导入(&amp;O)</source>
        <translation>Import as any sheet (&amp;O)</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>没变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>待选</source>
        <translation>To choose</translation>
    </message>
    <message>
        <source>不能采用</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>逐格比对</source>
        <translation>Cell by cell</translation>
    </message>
    <message>
        <source>改动（{count}）</source>
        <translation>Changes ({count})</translation>
    </message>
    <message>
        <source>新增的行（{count}）</source>
        <translation>New rows ({count})</translation>
    </message>
</context>
<context>
    <name>ReverseForm</name>
    <message>
        <source>哪一笔(&amp;N)</source>
        <translation>E&amp;ntry</translation>
    </message>
    <message>
        <source>没有可冲销的</source>
        <translation>Nothing to reverse</translation>
    </message>
    <message>
        <source>选出记错的那一笔</source>
        <translation>Choose the entry that was wrong</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>材料还没有核到：{documents}</source>
        <translation>Documents not seen yet: {documents}</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be found out</translation>
    </message>
    <message>
        <source>第 {tier} 组</source>
        <translation>Group {tier}</translation>
    </message>
    <message>
        <source>符合条件</source>
        <translation>Meets the rules</translation>
    </message>
    <message>
        <source>需人工核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>不符合条件</source>
        <translation>Does not meet the rules</translation>
    </message>
    <message>
        <source>未收到异议</source>
        <translation>No objections</translation>
    </message>
    <message>
        <source>收到异议，均已答复</source>
        <translation>Objections came and were answered</translation>
    </message>
    <message>
        <source>{names}等 {count} 人</source>
        <translation>{names} and others, {count} in all</translation>
    </message>
    <message>
        <source>核查比对有 {count} 条待核实</source>
        <translation>{count} hits of outside lists are open</translation>
    </message>
    <message>
        <source>{opens} 至 {closes}</source>
        <translation>{opens} to {closes}</translation>
    </message>
    <message>
        <source>核对材料</source>
        <translation>Check documents</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>成批核对材料&#x3000;{count} 份</source>
        <translation>Check documents of&#x3000;{count}</translation>
    </message>
    <message>
        <source>登记本人承诺&#x3000;{count} 人</source>
        <translation>Record declarations of&#x3000;{count}</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Return for correction</translation>
    </message>
    <message>
        <source>退回(&amp;S)</source>
        <translation>Return(&amp;S)</translation>
    </message>
    <message>
        <source>请补交或出示原件：{documents}。</source>
        <translation>Please hand in or show the original of: {documents}.</translation>
    </message>
    <message>
        <source>不予通过</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>不予通过(&amp;S)</source>
        <translation>Refu&amp;se</translation>
    </message>
    <message>
        <source>按例外通过</source>
        <translation>Pass as an exception</translation>
    </message>
    <message>
        <source>按例外通过(&amp;S)</source>
        <translation>Pa&amp;ss as an exception</translation>
    </message>
    <message>
        <source>{actor}{bond}，应当回避。</source>
        <translation>{actor} {bond} and must stand aside.</translation>
    </message>
    <message>
        <source>这份申请还有没核实的事项。</source>
        <translation>Something about this application is still open.</translation>
    </message>
    <message>
        <source>成批通过&#x3000;{count} 份</source>
        <translation>Pass all&#x3000;{count}</translation>
    </message>
    <message>
        <source>全部通过(&amp;S)</source>
        <translation>Pa&amp;ss all</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>核实比对结果</source>
        <translation>Settle a hit</translation>
    </message>
    <message>
        <source>通过(&amp;Y)</source>
        <translation>Pass(&amp;Y)</translation>
    </message>
    <message>
        <source>退回补正(&amp;T)…</source>
        <translation>Re&amp;turn…</translation>
    </message>
    <message>
        <source>不予通过(&amp;N)…</source>
        <translation>Refuse(&amp;N)…</translation>
    </message>
    <message>
        <source>核对材料(&amp;M)…</source>
        <translation>Check docu&amp;ments…</translation>
    </message>
    <message>
        <source>按例外通过(&amp;X)…</source>
        <translation>Pass as an e&amp;xception…</translation>
    </message>
    <message>
        <source>复核异议(&amp;H)…</source>
        <translation>Re-check after an objection(&amp;H)…</translation>
    </message>
    <message>
        <source>补正后提交(&amp;U)…</source>
        <translation>Correct and hand in(&amp;U)…</translation>
    </message>
    <message>
        <source>核实比对结果(&amp;J)…</source>
        <translation>Settle a hit(&amp;J)…</translation>
    </message>
    <message>
        <source>登记本人承诺(&amp;S)…</source>
        <translation>Record declarations(&amp;S)…</translation>
    </message>
    <message>
        <source>成批通过(&amp;A)…</source>
        <translation>Pass &amp;all…</translation>
    </message>
    <message>
        <source>这份申请是“{status}”，现在不在审核中。</source>
        <translation>This application is &quot;{status}&quot; and not under review.</translation>
    </message>
    <message>
        <source>现在由{level}办理，本单位等待结果。</source>
        <translation>The {level} has it now; this office waits for the result.</translation>
    </message>
    <message>
        <source>这份申请没有要核对的材料。</source>
        <translation>This application has no documents to check.</translation>
    </message>
    <message>
        <source>选中的申请没有可以由本人承诺的事项。</source>
        <translation>Nothing of the chosen applications can be declared.</translation>
    </message>
    <message>
        <source>这份申请没有疑问，按 Y 通过即可。</source>
        <translation>Nothing is open here; press Y to pass.</translation>
    </message>
    <message>
        <source>只有“有异议(复核)”的申请要复核。</source>
        <translation>Only applications that were objected to are re-checked.</translation>
    </message>
    <message>
        <source>这份申请没有待核实的比对结果。</source>
        <translation>This application has no open hit.</translation>
    </message>
    <message>
        <source>只有草稿和退回补正的申请可以补正后提交。</source>
        <translation>Only drafts and returned applications can be corrected.</translation>
    </message>
    <message>
        <source>这里没有可以直接通过的申请。</source>
        <translation>Nothing here may simply pass.</translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message>
        <source>整行</source>
        <translation>whole row</translation>
    </message>
    <message>
        <source>有</source>
        <translation>there</translation>
    </message>
    <message>
        <source>没有这一行</source>
        <translation>row is gone</translation>
    </message>
    <message>
        <source>不见了</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>库里的保留不动。</source>
        <translation>What is in the data stays.</translation>
    </message>
    <message>
        <source>不写</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>待选</source>
        <translation>To choose</translation>
    </message>
    <message>
        <source>要贴的</source>
        <translation>Pasted</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>行</source>
        <translation>F</translation>
    </message>
    <message>
        <source>说的是</source>
        <translation>About</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>导出时</source>
        <translation>When exported</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Empties</translation>
    </message>
    <message>
        <source>改</source>
        <translation>R</translation>
    </message>
    <message>
        <source>划掉了</source>
        <translation>crossed out</translation>
    </message>
    <message>
        <source>删掉或划掉这一行是什么意思？采用：从今天起注销这套房。保留：什么也不发生。</source>
        <translation>What does it mean that this row was taken out or crossed out? Take: the unit is struck off from today. Keep: nothing happens.</translation>
    </message>
    <message>
        <source>删掉或划掉这一行是什么意思？采用：登记为今天退房。保留：什么也不发生。</source>
        <translation>What does it mean that this row was taken out or crossed out? Take: moved out today. Keep: nothing happens.</translation>
    </message>
    <message>
        <source>删掉或划掉这一行是什么意思？采用：作废这张单。保留：什么也不发生。</source>
        <translation>What does it mean that this row was taken out or crossed out? Take: the ticket is withdrawn. Keep: nothing happens.</translation>
    </message>
    <message>
        <source>表里</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>库里现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>粘贴到列表(&amp;V)…</source>
        <translation>Paste into the list (&amp;V)…</translation>
    </message>
    <message>
        <source>向下填充(&amp;D)…</source>
        <translation>Fill down (&amp;D)…</translation>
    </message>
    <message>
        <source>剪贴板里没有可以粘贴的格子。先在 WPS 或 Excel 里复制。</source>
        <translation>There are no cells in the clipboard. Copy some in WPS or Excel first.</translation>
    </message>
    <message>
        <source>先选要填的那一列的两行以上：第一行的内容填到其余各行。</source>
        <translation>Choose two rows or more in the column to fill: the first row&apos;s content goes into the others.</translation>
    </message>
    <message>
        <source>改了 {count} 格，还没有保存。</source>
        <translation>{count} cells changed, not saved yet. </translation>
    </message>
    <message>
        <source>“{columns}”不能填，或填的不是选项，没有贴。</source>
        <translation>“{columns}” cannot be filled in, or not with that, and was not pasted. </translation>
    </message>
    <message>
        <source>{count} 行在表里没有，或不止一行，没有贴。</source>
        <translation>{count} lines match no row, or several, and were not pasted. </translation>
    </message>
    <message>
        <source>下面没有那么多行，最后 {count} 行没有贴。</source>
        <translation>There are not so many rows below; the last {count} lines were not pasted. </translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>剪贴板里有 {count} 格，一次最多贴 {most} 格。请改用导入。</source>
        <translation>The clipboard holds {count} cells; {most} can be pasted at once. Please import them instead.</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>“{column}”这一列不能填充。</source>
        <translation>The column &quot;{column}&quot; cannot be filled.</translation>
    </message>
    <message>
        <source>先点要填的那一列，再选两行以上：第一行的内容填到其余各行。</source>
        <translation>Click the column to fill, then choose two rows or more: the first row&apos;s value goes into the others.</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>要贴的与现有的一样，没有要写的。</source>
        <translation>What is pasted is there already; nothing to write.</translation>
    </message>
    <message>
        <source>认出这是 {day} 的《{name}》，从这里导出后改过。逐格比对导出时、表里和库里的内容，还没有写入任何内容。</source>
        <translation>This is {name} of {day}, exported here and edited since. Each cell is compared: as exported, in the sheet, and now. Nothing is written yet.</translation>
    </message>
    <message>
        <source>表里没有这些列了，按没改过看待：{columns}。</source>
        <translation>These columns are gone from the sheet and count as not edited: {columns}. </translation>
    </message>
    <message>
        <source>第 {rows} 行的行码被改过，认不出是哪一行，没有读。请从原表抄回行码。</source>
        <translation>The row codes in rows {rows} were changed, so nobody knows which rows they are; they were not read. Copy the codes back from the original. </translation>
    </message>
    <message>
        <source>第 {rows} 行的行码与别的行相同，当作新增的行。</source>
        <translation>Rows {rows} have the code of another row and count as new. </translation>
    </message>
    <message>
        <source>没有行码的行认不出表头，没有读：第 {rows} 行。</source>
        <translation>Rows without a code were not read, since the header is not known: rows {rows}. </translation>
    </message>
    <message>
        <source>第 {rows} 行是新加的，这张表不从文件里新增，没有读。请到程序里登记。</source>
        <translation>Rows {rows} were added; this sheet takes no new rows from a file, so they were not read. Register them in the program.</translation>
    </message>
    <message>
        <source>按屏幕上的次序，依次贴到：{columns}。</source>
        <translation>In the order on screen, pasted into: {columns}. </translation>
    </message>
    <message>
        <source>第一行是栏目名：按“{columns}”认行，不看次序。</source>
        <translation>The first line has titles: rows are found by “{columns}”, in any order. </translation>
    </message>
    <message>
        <source>这几行在列表里没有，或不止一行，没有贴：{rows}。</source>
        <translation>These lines match no row of the list, or several, and were not pasted: {rows}. </translation>
    </message>
    <message>
        <source>“{columns}”不能粘贴，这几列没有贴。</source>
        <translation>&quot;{columns}&quot; take no pasting and were left out. </translation>
    </message>
    <message>
        <source>下面没有那么多行，剪贴板里最后 {count} 行没有贴。</source>
        <translation>There are not so many rows below; the last {count} were not pasted. </translation>
    </message>
    <message>
        <source>右边没有那么多列，剪贴板里最后 {count} 列没有贴。</source>
        <translation>There are not so many columns to the right; the last {count} were not pasted. </translation>
    </message>
    <message>
        <source>公示贴出后不改，这张列表不能粘贴。有错请撤下公示，改好后重新发布。</source>
        <translation>A notice does not change once it is posted, so nothing can be pasted here. Take it down, put it right and publish it again.</translation>
    </message>
    <message>
        <source>名次和得分按办法算出，这张列表不能粘贴。请先更正事实，再点“重新排序”。</source>
        <translation>Places and points follow from the rules, so nothing can be pasted here. Correct the facts first, then rank again.</translation>
    </message>
    <message>
        <source>分房结果由冻结的名单算出，这张列表不能粘贴。答复请逐户登记。</source>
        <translation>The result follows from the frozen lists, so nothing can be pasted here. Register answers one by one.</translation>
    </message>
    <message>
        <source>递补按轮候册的次序进行，这张列表不能粘贴。请逐户登记通知和答复。</source>
        <translation>Vacancies are refilled in the order of the waiting list, so nothing can be pasted here. Register offers and answers one by one.</translation>
    </message>
    <message>
        <source>续住结论要逐户对照条款，这张列表不能粘贴。申请请多选后按“登记答复”，或带回改好的《续住审核表》。</source>
        <translation>A renewal is decided clause by clause, so nothing can be pasted here. Choose several and register their answers, or bring back an edited renewal sheet.</translation>
    </message>
    <message>
        <source>报表上的数由各页的登记算出，不能粘贴。请点这个数，看它由哪几行组成，再改那几行。</source>
        <translation>These figures are counted from the records and cannot be pasted over. Click a number to see its rows and change those.</translation>
    </message>
    <message>
        <source>变更记录只增不改，不能粘贴。要改回去，请选那一笔点“撤销”。</source>
        <translation>The record of changes only grows; nothing can be pasted. To go back, choose an entry and undo it.</translation>
    </message>
    <message>
        <source>工资代扣表的数由欠费算出，这张列表不能粘贴。扣款结果请打开那张表，按“登记返回”填写。</source>
        <translation>A payroll sheet is worked out from what is owed, so nothing can be pasted here. Register what was deducted in the sheet itself.</translation>
    </message>
    <message>
        <source>对账的数由收费流水算出，这张列表不能粘贴。有差错请到“收费”页冲销后重记。</source>
        <translation>The accounts are the sums of the ledger, so nothing can be pasted here. Reverse what is wrong on the page Charges and enter it again.</translation>
    </message>
    <message>
        <source>票据由收款得出，开出后不改，这张列表不能粘贴。错票请作废，收款请到“收费”页登记。</source>
        <translation>Receipts come from payments and never change, so nothing can be pasted here. Void a wrong one; register payments on the page Charges.</translation>
    </message>
    <message>
        <source>总表的用量和公摊由读数算出，这张列表不能粘贴。请选一块总表点“抄总表”；各户读数在“抄表”里粘贴。</source>
        <translation>Use and difference follow from readings, so nothing can be pasted here. Choose a meter and “Read meter”; the flats&apos; readings are pasted under “Read meters”.</translation>
    </message>
    <message>
        <source>图表由登记算出，不能粘贴。请点图上的数，看它由哪几行组成。</source>
        <translation>Charts are drawn from the records; nothing can be pasted. Click a number to see its rows.</translation>
    </message>
    <message>
        <source>收发记录由数据包得出，不能粘贴。请在原来登记的页面更正，再上报。</source>
        <translation>These records come from packets; nothing can be pasted. Correct it on the page it was entered on and send again.</translation>
    </message>
    <message>
        <source>待定事项要逐项选定，不能粘贴。请选一项，采用一方或另填。</source>
        <translation>Open questions are settled one by one; nothing can be pasted. Choose one and take a side, or enter another value.</translation>
    </message>
    <message>
        <source>条款文字在编辑窗口里改，改后要重新发布；这里不能粘贴。</source>
        <translation>Clauses are changed in the editor and adopted again; nothing can be pasted here.</translation>
    </message>
    <message>
        <source>工作日历每一项有起止日期和负责单位，请双击那一项在窗口里改。</source>
        <translation>An entry of the calendar has dates and offices in charge; double-click it to change it in its form.</translation>
    </message>
    <message>
        <source>长期不住由夜查登记得出，这张列表不能粘贴。请逐户按“登记夜查”“列入预警”“登记答复”办理。</source>
        <translation>Who is long away follows from the night checks, so nothing can be pasted into this list. Please use “Record a night check”, “Warn” and “Record the answer” for each household.</translation>
    </message>
    <message>
        <source>放假和调休一段一段登记，这张列表不能粘贴。请按“登记放假调休”填写起止日期。</source>
        <translation>Days off and worked are entered from one day to another, so nothing can be pasted into this list. Please use “Enter days off and worked”.</translation>
    </message>
    <message>
        <source>这一页没有可以粘贴的列表。请到“房源”“教师”“在住”等列表页粘贴，或用“导入”。</source>
        <translation>This page has no list to paste into. Paste on the pages Units, Teachers or Residents, or import a file.</translation>
    </message>
</context>
<context>
    <name>RevokeForm</name>
    <message>
        <source>电脑(&amp;D)</source>
        <translation>&amp;Computer</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>停用后，这台电脑的文件一概不收；已经收进来的不动。该单位换电脑请再生成登记文件。</source>
        <translation>Nothing is taken from this computer any more; what was received stays. For a new computer write another file.</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>{group}（{count} 户）</source>
        <translation>{group} ({count})</translation>
    </message>
    <message>
        <source>{group}：{told}</source>
        <translation>{group}: {told}</translation>
    </message>
    <message>
        <source>查询窗口&#x3000;{name}</source>
        <translation>Inquiry desk&#x3000;{name}</translation>
    </message>
    <message>
        <source>{count} 个号码，{low}–{high}，用空格隔开</source>
        <translation>{count} numbers, {low}–{high}, separated by spaces</translation>
    </message>
    <message>
        <source>已输入 {count} 个，共要 {wanted} 个</source>
        <translation>{count} typed of {wanted}</translation>
    </message>
    <message>
        <source>主持人(&amp;Z)</source>
        <translation>Host(&amp;Z)</translation>
    </message>
    <message>
        <source>监督人(&amp;J)</source>
        <translation>Supervisor(&amp;J)</translation>
    </message>
    <message>
        <source>教师代表(&amp;T)</source>
        <translation>Teachers(&amp;T)</translation>
    </message>
    <message>
        <source>几位用顿号隔开</source>
        <translation>Several, separated by 、</translation>
    </message>
    <message>
        <source>封存名单&#x3000;{name}</source>
        <translation>Freeze the list&#x3000;{name}</translation>
    </message>
    <message>
        <source>封存(&amp;S)</source>
        <translation>Freeze(&amp;S)</translation>
    </message>
    <message>
        <source>摇号&#x3000;{name}</source>
        <translation>Lottery&#x3000;{name}</translation>
    </message>
    <message>
        <source>摇号(&amp;S)</source>
        <translation>Draw(&amp;S)</translation>
    </message>
    <message>
        <source>公示结果&#x3000;{name}</source>
        <translation>Post the result&#x3000;{name}</translation>
    </message>
    <message>
        <source>公示并打印(&amp;S)</source>
        <translation>Post and print(&amp;S)</translation>
    </message>
    <message>
        <source>批准结果&#x3000;{name}</source>
        <translation>Approve the result&#x3000;{name}</translation>
    </message>
    <message>
        <source>批准并分配(&amp;S)</source>
        <translation>Approve and assign(&amp;S)</translation>
    </message>
    <message>
        <source>作废&#x3000;{name}</source>
        <translation>Cancel&#x3000;{name}</translation>
    </message>
    <message>
        <source>作废这一轮(&amp;S)</source>
        <translation>Cancel this round(&amp;S)</translation>
    </message>
    <message>
        <source>剔除&#x3000;{name}（{number}）</source>
        <translation>Leave out&#x3000;{name} ({number})</translation>
    </message>
    <message>
        <source>剔除(&amp;S)</source>
        <translation>Leave out(&amp;S)</translation>
    </message>
    <message>
        <source>办结&#x3000;{name}</source>
        <translation>Close&#x3000;{name}</translation>
    </message>
    <message>
        <source>办结(&amp;S)</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>新建一轮(&amp;N)…</source>
        <translation>New round(&amp;N)…</translation>
    </message>
    <message>
        <source>下一步(&amp;X)</source>
        <translation>Next step(&amp;X)</translation>
    </message>
    <message>
        <source>再抽一次(&amp;C)…</source>
        <translation>Draw again(&amp;C)…</translation>
    </message>
    <message>
        <source>填志愿(&amp;Z)…</source>
        <translation>Wishes(&amp;Z)…</translation>
    </message>
    <message>
        <source>剔除(&amp;T)…</source>
        <translation>Leave out(&amp;T)…</translation>
    </message>
    <message>
        <source>为什么(&amp;W)…</source>
        <translation>Why(&amp;W)…</translation>
    </message>
    <message>
        <source>放弃(&amp;F)…</source>
        <translation>Gives up(&amp;F)…</translation>
    </message>
    <message>
        <source>逾期未答复(&amp;Y)</source>
        <translation>No answer in time(&amp;Y)</translation>
    </message>
    <message>
        <source>作废这一轮(&amp;Q)…</source>
        <translation>Cancel this round(&amp;Q)…</translation>
    </message>
    <message>
        <source>两种办法对比(&amp;B)…</source>
        <translation>Compare(&amp;B)…</translation>
    </message>
    <message>
        <source>假如试算(&amp;J)…</source>
        <translation>What if(&amp;J)…</translation>
    </message>
    <message>
        <source>有房腾出，再分一轮(&amp;H)…</source>
        <translation>Units fell free: another run(&amp;H)…</translation>
    </message>
    <message>
        <source>名单还没有封存。</source>
        <translation>The list is not frozen yet.</translation>
    </message>
    <message>
        <source>这一轮没有抽过签。</source>
        <translation>Nothing was drawn in this round.</translation>
    </message>
    <message>
        <source>结果还没有公示。</source>
        <translation>The result is not posted yet.</translation>
    </message>
    <message>
        <source>大屏(&amp;P)</source>
        <translation>Big screen(&amp;P)</translation>
    </message>
    <message>
        <source>查询窗口(&amp;X)…</source>
        <translation>Inquiry desk(&amp;X)…</translation>
    </message>
    <message>
        <source>核对文件夹(&amp;J)</source>
        <translation>Folder to check(&amp;J)</translation>
    </message>
    <message>
        <source>打印封存公告(&amp;F)…</source>
        <translation>Print the notice of the freeze(&amp;F)…</translation>
    </message>
    <message>
        <source>打印抽签过程记录(&amp;C)…</source>
        <translation>Print the record of the draw(&amp;C)…</translation>
    </message>
    <message>
        <source>打印结果公示(&amp;G)…</source>
        <translation>Print the notice of the result(&amp;G)…</translation>
    </message>
    <message>
        <source>打印轮候册(&amp;H)…</source>
        <translation>Print the waiting list(&amp;H)…</translation>
    </message>
    <message>
        <source>公平报告(&amp;B)…</source>
        <translation>Fairness report(&amp;B)…</translation>
    </message>
    <message>
        <source>先在左边选一轮；还没有的话，点“新建一轮”。</source>
        <translation>Choose a round at the left, or make a new one.</translation>
    </message>
    <message>
        <source>这一轮已经办结，没有下一步。</source>
        <translation>This round is closed; nothing follows.</translation>
    </message>
    <message>
        <source>这一轮已经作废。</source>
        <translation>This round is cancelled.</translation>
    </message>
    <message>
        <source>这一轮还没有抽过签；第一次抽签按“下一步”。</source>
        <translation>Nothing was drawn in this round yet; the first draw is its next step.</translation>
    </message>
    <message>
        <source>这一轮已经批准，不能再抽。</source>
        <translation>This round is approved; it cannot be drawn again.</translation>
    </message>
    <message>
        <source>批准以后有人放弃、有房腾出时才用得着。</source>
        <translation>Needed once the round is approved and somebody gives a unit up.</translation>
    </message>
    <message>
        <source>已经批准、办结或作废的轮次不能再作废。</source>
        <translation>A round that is approved, closed or cancelled cannot be cancelled.</translation>
    </message>
    <message>
        <source>名单封存以后，志愿不能再改，也不能再剔除。</source>
        <translation>Once the list is frozen, wishes do not change and nobody is left out.</translation>
    </message>
    <message>
        <source>他已经剔除。</source>
        <translation>Already left out.</translation>
    </message>
    <message>
        <source>还没有出结果。</source>
        <translation>There is no result yet.</translation>
    </message>
    <message>
        <source>他封存前就剔除了，没有参加这一轮。</source>
        <translation>Left out before the list was frozen; not part of this round.</translation>
    </message>
    <message>
        <source>批准以后才有要答复的分配。</source>
        <translation>There is something to answer only after approval.</translation>
    </message>
    <message>
        <source>他没有分到房，没有要答复的。</source>
        <translation>No unit was assigned, so there is nothing to answer.</translation>
    </message>
    <message>
        <source>已经答复：{answer}。</source>
        <translation>Already answered: {answer}.</translation>
    </message>
    <message>
        <source>{day} 前还可以答复，过了这一天才算逾期。</source>
        <translation>An answer is in time until {day}; only after that day is it late.</translation>
    </message>
    <message>
        <source>接受(&amp;S)</source>
        <translation>Accepts(&amp;S)</translation>
    </message>
    <message>
        <source>封存名单(&amp;X)…</source>
        <translation>Freeze the list(&amp;X)…</translation>
    </message>
    <message>
        <source>现场选房(&amp;X)…</source>
        <translation>Live choice(&amp;X)…</translation>
    </message>
    <message>
        <source>出结果(&amp;X)</source>
        <translation>Make the result(&amp;X)</translation>
    </message>
    <message>
        <source>公示(&amp;X)…</source>
        <translation>Post(&amp;X)…</translation>
    </message>
    <message>
        <source>批准(&amp;X)…</source>
        <translation>Approve(&amp;X)…</translation>
    </message>
    <message>
        <source>办结(&amp;X)…</source>
        <translation>Close(&amp;X)…</translation>
    </message>
    <message>
        <source>已经办完</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>摇号(&amp;X)…</source>
        <translation>Lottery(&amp;X)…</translation>
    </message>
    <message>
        <source>抓阄(&amp;X)…</source>
        <translation>Slips(&amp;X)…</translation>
    </message>
    <message>
        <source>正在写出“{name}”的结果</source>
        <translation>Writing the result of &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>文件和校验码在“{folder}”。</source>
        <translation>Files and check codes are in &quot;{folder}&quot;.</translation>
    </message>
    <message>
        <source>封存公告</source>
        <translation>Notice of the freeze</translation>
    </message>
    <message>
        <source>{entries} 户 · {places} 个房源</source>
        <translation>{entries} households · {places} places</translation>
    </message>
    <message>
        <source>筹备中：可以改志愿、剔除，比较两种办法，试算权重。都妥当了再封存。</source>
        <translation>In preparation: change wishes, leave out, compare both ways, try weights. Freeze when all is well.</translation>
    </message>
    <message>
        <source>{frozen} 封存。校验码请张贴公布；{draws}</source>
        <translation>Frozen on {frozen}. Please post the check codes; {draws}</translation>
    </message>
    <message>
        <source>{day} 抽签，共抽过 {times} 次。次序已定，可以出结果。</source>
        <translation>Drawn on {day}, {times} draws so far. The order stands; the result can be made.</translation>
    </message>
    <message>
        <source>{day} 出结果：{housed} 户分到房，{waiting} 户进入轮候册。</source>
        <translation>Result of {day}: {housed} households have a unit, {waiting} are on the waiting list.</translation>
    </message>
    <message>
        <source>{day} 批准，已经分配。等各户答复；放弃的按轮候册递补。</source>
        <translation>Approved on {day}; the units are assigned. Wait for the answers; what is given up is refilled from the waiting list.</translation>
    </message>
    <message>
        <source>{day} 办结。</source>
        <translation>Closed on {day}.</translation>
    </message>
    <message>
        <source>{day} 作废：{note}</source>
        <translation>Cancelled on {day}: {note}</translation>
    </message>
    <message>
        <source>这一轮不抽签。</source>
        <translation>This round has no draw.</translation>
    </message>
    <message>
        <source>下一步现场抓阄。</source>
        <translation>Next: slips are drawn on the spot.</translation>
    </message>
    <message>
        <source>等开奖：{days}。</source>
        <translation>Waiting for {days}.</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>志愿</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>现住</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>{day} 起公示。异议在“公示”页里受理；公示期满、异议都答复了再批准。</source>
        <translation>Posted from {day}. Objections are taken in on the page of public notices; approve when the notice is over and all are answered.</translation>
    </message>
    <message>
        <source>志愿号</source>
        <translation>Wish no.</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>等到 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>没有参加：{why}</source>
        <translation>Not taking part: {why}</translation>
    </message>
    <message>
        <source>轮候第 {waiting} 位</source>
        <translation>Number {waiting} on the waiting list</translation>
    </message>
    <message>
        <source>留在原处&#x3000;{unit}</source>
        <translation>Stays in&#x3000;{unit}</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{bed}号床</source>
        <translation>{unit}&#x3000;bed {bed}</translation>
    </message>
    <message>
        <source>{name}&#x3000;现场选房</source>
        <translation>{name}&#x3000;Live choice</translation>
    </message>
    <message>
        <source>有房腾出，再分一轮&#x3000;{name}</source>
        <translation>Another run&#x3000;{name}</translation>
    </message>
    <message>
        <source>建立(&amp;S)</source>
        <translation>Create(&amp;S)</translation>
    </message>
    <message>
        <source>现场抓阄&#x3000;{name}</source>
        <translation>Slips&#x3000;{name}</translation>
    </message>
    <message>
        <source>{name}（{count} 个，{low}–{high}）</source>
        <translation>{name} ({count} numbers, {low}–{high})</translation>
    </message>
    <message>
        <source>{name}哪一天开奖</source>
        <translation>Day of the draw of {name}</translation>
    </message>
    <message>
        <source>合起来 2 的 {bits} 次方种可能，谁也猜不出。</source>
        <translation>Together 2 to the power of {bits} outcomes: nobody can guess them.</translation>
    </message>
    <message>
        <source>合起来只有 2 的 {bits} 次方种可能，可以被试出来，请再加一个来源。</source>
        <translation>Together only 2 to the power of {bits} outcomes: they can be tried out. Please add a source.</translation>
    </message>
    <message>
        <source>当场重掷</source>
        <translation>Thrown again on the spot</translation>
    </message>
    <message>
        <source>用同一玩法的下一期</source>
        <translation>The next draw of the same game</translation>
    </message>
    <message>
        <source>{name}&#x3000;{how}</source>
        <translation>{name}&#x3000;{how}</translation>
    </message>
    <message>
        <source>摇号承诺值</source>
        <translation>Commitment of the draw</translation>
    </message>
    <message>
        <source>{name} 的校验码</source>
        <translation>Check code of {name}</translation>
    </message>
    <message>
        <source>等待现场抓阄。</source>
        <translation>Waiting for the slips.</translation>
    </message>
    <message>
        <source>等待开奖：{days}</source>
        <translation>Waiting for {days}</translation>
    </message>
    <message>
        <source>种子串&#x3000;{seed}
公开的口令&#x3000;{code}</source>
        <translation>Seed&#x3000;{seed}
Secret revealed&#x3000;{code}</translation>
    </message>
    <message>
        <source>第 {place} 名&#x3000;{code}</source>
        <translation>Place {place}&#x3000;{code}</translation>
    </message>
    <message>
        <source>已公布 {done} / {total} 户</source>
        <translation>{done} of {total} shown</translation>
    </message>
    <message>
        <source>第 {place} 名&#x3000;{code}&#x3000;{number}&#x3000;{school}</source>
        <translation>Place {place}&#x3000;{code}&#x3000;{number}&#x3000;{school}</translation>
    </message>
    <message>
        <source>两种办法对比&#x3000;{name}</source>
        <translation>Both ways&#x3000;{name}</translation>
    </message>
    <message>
        <source>参加户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>分到房</source>
        <translation>Have a unit</translation>
    </message>
    <message>
        <source>进轮候册</source>
        <translation>On the waiting list</translation>
    </message>
    <message>
        <source>现住户换到更想要的</source>
        <translation>Residents who got something better</translation>
    </message>
    <message>
        <source>得到第一志愿</source>
        <translation>Got the first wish</translation>
    </message>
    <message>
        <source>平均第几志愿</source>
        <translation>Mean number of the wish</translation>
    </message>
    <message>
        <source>因换房而没有得到的户数</source>
        <translation>Households that missed a unit through a trade</translation>
    </message>
    <message>
        <source>空着的定向房</source>
        <translation>Reserved units left empty</translation>
    </message>
    <message>
        <source>没有分出的房源</source>
        <translation>Units not given</translation>
    </message>
    <message>
        <source>超过三分之一的户会遇到“住户之间互换、换房链”的理由，讲起来费口舌，可以考虑名次绝对优先。</source>
        <translation>More than one household in three would hear of an exchange or a chain, which takes explaining; consider the order without exception.</translation>
    </message>
    <message>
        <source>“要我的房我先选”让更多住户换到想要的，每一个理由都能当面讲清，一般选它；规则写明高分者先选、没有例外的，选另一种。</source>
        <translation>&quot;My home, my turn&quot; lets more residents get what they want, and each reason can be told face to face: the usual choice. Where the rules say that the high scorer chooses first without exception, take the other.</translation>
    </message>
    <message>
        <source>假如试算&#x3000;{name}</source>
        <translation>What if&#x3000;{name}</translation>
    </message>
    <message>
        <source>现住户</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>新申请</source>
        <translation>New applicants</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{now}% → {then}%&#x3000;多 {change} 点</source>
        <translation>{now}% → {then}%&#x3000;up {change} points</translation>
    </message>
    <message>
        <source>{now}% → {then}%&#x3000;少 {change} 点</source>
        <translation>{now}% → {then}%&#x3000;down {change} points</translation>
    </message>
    <message>
        <source>{now}% → {then}%&#x3000;不变</source>
        <translation>{now}% → {then}%&#x3000;the same</translation>
    </message>
    <message>
        <source>填志愿&#x3000;{names}（{code}）</source>
        <translation>Wishes&#x3000;{names} ({code})</translation>
    </message>
    <message>
        <source>保存志愿(&amp;S)</source>
        <translation>Save the wishes(&amp;S)</translation>
    </message>
    <message>
        <source>服从调剂：{name}</source>
        <translation>Accepts others: {name}</translation>
    </message>
    <message>
        <source>服从调剂：{name}全镇</source>
        <translation>Accepts others: all of {name}</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Nothing then</translation>
    </message>
    <message>
        <source>服从调剂：全县</source>
        <translation>Accepts others: the whole county</translation>
    </message>
    <message>
        <source>{unit} {bed}号床</source>
        <translation>{unit} bed {bed}</translation>
    </message>
    <message>
        <source>定向{group}</source>
        <translation>Reserved for {group}</translation>
    </message>
    <message>
        <source>现有住户</source>
        <translation>Has a resident</translation>
    </message>
    <message>
        <source>新建一轮分房</source>
        <translation>New allocation round</translation>
    </message>
    <message>
        <source>筹备</source>
        <translation>In preparation</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>已抽签</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>已出结果</source>
        <translation>Result made</translation>
    </message>
    <message>
        <source>公示中</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>选房</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>撤回一选</source>
        <translation>Take back a pick</translation>
    </message>
    <message>
        <source>筹</source>
        <translation>N</translation>
    </message>
    <message>
        <source>封</source>
        <translation>F</translation>
    </message>
    <message>
        <source>签</source>
        <translation>D</translation>
    </message>
    <message>
        <source>果</source>
        <translation>R</translation>
    </message>
    <message>
        <source>示</source>
        <translation>P</translation>
    </message>
    <message>
        <source>准</source>
        <translation>A</translation>
    </message>
    <message>
        <source>结</source>
        <translation>C</translation>
    </message>
    <message>
        <source>废</source>
        <translation>X</translation>
    </message>
    <message>
        <source>按志愿分，要我的房我先选</source>
        <translation>By wishes, my home – my turn</translation>
    </message>
    <message>
        <source>按志愿分，名次绝对优先</source>
        <translation>By wishes, the order without exception</translation>
    </message>
    <message>
        <source>现场依次选房（高分者先选）</source>
        <translation>One after the other on the spot (high score first)</translation>
    </message>
    <message>
        <source>积分高者在前，同分抽签</source>
        <translation>More points first, equals by draw</translation>
    </message>
    <message>
        <source>轮候久者在前，同日抽签</source>
        <translation>Longest waiting first, equals by draw</translation>
    </message>
    <message>
        <source>同一优先组里全部抽签</source>
        <translation>Draw within each priority group</translation>
    </message>
    <message>
        <source>公开开奖号码摇号</source>
        <translation>Lottery by public draws</translation>
    </message>
    <message>
        <source>现场抓阄</source>
        <translation>Slips drawn on the spot</translation>
    </message>
    <message>
        <source>不抽签</source>
        <translation>No draw</translation>
    </message>
    <message>
        <source>集中分房</source>
        <translation>Allocation</translation>
    </message>
    <message>
        <source>住户互换</source>
        <translation>Exchange of homes</translation>
    </message>
    <message>
        <source>递补轮</source>
        <translation>Refill round</translation>
    </message>
    <message>
        <source>留够套数，多的放开</source>
        <translation>Enough are kept, the rest is open</translation>
    </message>
    <message>
        <source>只给这一类人</source>
        <translation>Only for this class</translation>
    </message>
    <message>
        <source>这一类人优先，无人要再放开</source>
        <translation>This class first, then others</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>参加户</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>这一轮没有参加户。</source>
        <translation>Nobody takes part in this round.</translation>
    </message>
    <message>
        <source>分房轮次</source>
        <translation>Allocation round</translation>
    </message>
    <message>
        <source>还没有分房轮次。

点“新建一轮”，选好房源和规则；封存名单、抽签、出结果、公示、批准，一步一步办。
每一步都留下校验码，任何人都能从头重算。</source>
        <translation>No allocation round yet.

&quot;New round&quot; asks for units and rules; then freeze, draw, result, notice, approval, step by step.
Every step leaves a check code; anybody can compute it again.</translation>
    </message>
</context>
<context>
    <name>SchemeForm</name>
    <message>
        <source>本县采用(&amp;K)</source>
        <translation>This county follows (&amp;K)</translation>
    </message>
    <message>
        <source>只影响以后登记时的类别和承担方建议；质保期内的归施工单位，人为损坏的归住户。</source>
        <translation>It changes what is proposed from now on; under warranty the builder pays, and whoever spoilt it.</translation>
    </message>
</context>
<context>
    <name>SchoolPage</name>
    <message>
        <source>接收县局下发</source>
        <translation>Receive from the bureau</translation>
    </message>
    <message>
        <source>县局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>上报(&amp;S)</source>
        <translation>Re&amp;port</translation>
    </message>
    <message>
        <source>再找一次收到的文件(&amp;F)</source>
        <translation>Look for received files &amp;again</translation>
    </message>
    <message>
        <source>答复和来往记录</source>
        <translation>Answers and packets</translation>
    </message>
    <message>
        <source>上报和接收</source>
        <translation>Report and receive</translation>
    </message>
    <message>
        <source>县局的答复（{count}）</source>
        <translation>The bureau&apos;s answers ({count})</translation>
    </message>
    <message>
        <source>来往记录（{count}）</source>
        <translation>Packets ({count})</translation>
    </message>
    <message>
        <source>转交箱（{count} 待转交）</source>
        <translation>To pass on ({count})</translation>
    </message>
    <message>
        <source>代录的学校（{count}）</source>
        <translation>Schools you write for ({count})</translation>
    </message>
</context>
<context>
    <name>SeasonPage</name>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>还没有启动续住季。按“启动续住季”，程序按现行办法把到期的住户分成可续、需人工核实、应退三类。</source>
        <translation>No renewal season yet. Start one: the rules in force sort every ending stay into clear, to be checked, and must leave.</translation>
    </message>
    <message>
        <source>选一户，这里会显示结论依据的条款和要核实的事项。</source>
        <translation>Choose a stay to see the clauses and what is still asked.</translation>
    </message>
</context>
<context>
    <name>Seasons</name>
    <message>
        <source>启动续住季</source>
        <translation>Start a renewal season</translation>
    </message>
    <message>
        <source>启动(&amp;S)</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>一并续住 {count} 户</source>
        <translation>Renew together: {count}</translation>
    </message>
    <message>
        <source>续住(&amp;S)</source>
        <translation>&amp;Renew</translation>
    </message>
    <message>
        <source>{count} 户续住至 {day}</source>
        <translation>{count} until {day}</translation>
    </message>
    <message>
        <source>另有 {count} 户续住至服务期满</source>
        <translation>{count} more until their service ends</translation>
    </message>
    <message>
        <source>符合续住条件</source>
        <translation>meets the conditions</translation>
    </message>
    <message>
        <source>登记答复&#x3000;{name}</source>
        <translation>Enter the answer: {name}</translation>
    </message>
    <message>
        <source>登记答复&#x3000;{count} 户</source>
        <translation>Enter answers: {count}</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>审定&#x3000;{name}&#x3000;{place}</source>
        <translation>Decide: {name}, {place}</translation>
    </message>
    <message>
        <source>决定(&amp;S)</source>
        <translation>&amp;Decide</translation>
    </message>
    <message>
        <source>公示续住名单</source>
        <translation>Publish the renewals</translation>
    </message>
    <message>
        <source>公示(&amp;S)</source>
        <translation>&amp;Publish</translation>
    </message>
    <message>
        <source>撤回续住&#x3000;{names}</source>
        <translation>Take back the renewal: {names}</translation>
    </message>
    <message>
        <source>撤回(&amp;S)</source>
        <translation>Withdraw(&amp;S)</translation>
    </message>
    <message>
        <source>续住季办结</source>
        <translation>Close the season</translation>
    </message>
    <message>
        <source>办结(&amp;S)</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>{year} 年续住季</source>
        <translation>Renewal season {year}</translation>
    </message>
    <message>
        <source>{sort}&#x3000;{count}</source>
        <translation>{sort}  {count}</translation>
    </message>
    <message>
        <source>{day} 前到期的协议</source>
        <translation>terms ending by {day}</translation>
    </message>
    <message>
        <source>受理 {opens} 至 {closes}</source>
        <translation>applications {opens} to {closes}</translation>
    </message>
    <message>
        <source>岗位复核 {day}</source>
        <translation>post check {day}</translation>
    </message>
    <message>
        <source>已于 {day} 办结：{summary}</source>
        <translation>closed {day}: {summary}</translation>
    </message>
    <message>
        <source>启动续住季(&amp;Q)…</source>
        <translation>New &amp;season…</translation>
    </message>
    <message>
        <source>一并续住(&amp;X)…</source>
        <translation>Renew toge&amp;ther…</translation>
    </message>
    <message>
        <source>核实(&amp;H)…</source>
        <translation>&amp;Find out…</translation>
    </message>
    <message>
        <source>审定(&amp;S)…</source>
        <translation>&amp;Decide…</translation>
    </message>
    <message>
        <source>决定卡(&amp;K)…</source>
        <translation>Decision &amp;card…</translation>
    </message>
    <message>
        <source>出具告知书(&amp;G)…</source>
        <translation>Issue a &amp;letter…</translation>
    </message>
    <message>
        <source>打印续住通知(&amp;T)…</source>
        <translation>Print renewal &amp;notices…</translation>
    </message>
    <message>
        <source>打印逾期通知(&amp;Y)…</source>
        <translation>Print &amp;overdue notices…</translation>
    </message>
    <message>
        <source>公示续住名单(&amp;P)…</source>
        <translation>&amp;Publish the renewals…</translation>
    </message>
    <message>
        <source>岗位复核(&amp;F)</source>
        <translation>Post chec&amp;k</translation>
    </message>
    <message>
        <source>登记答复(&amp;A)…</source>
        <translation>Enter &amp;answers…</translation>
    </message>
    <message>
        <source>撤回续住(&amp;C)…</source>
        <translation>Take &amp;back the renewal…</translation>
    </message>
    <message>
        <source>续住季办结(&amp;B)…</source>
        <translation>Close the s&amp;eason…</translation>
    </message>
    <message>
        <source>一并续住 {count} 户(&amp;X)…</source>
        <translation>Renew {count} toge&amp;ther…</translation>
    </message>
    <message>
        <source>回到续住审核(&amp;F)</source>
        <translation>Bac&amp;k to the review</translation>
    </message>
    <message>
        <source>现在没有正在进行的续住季。</source>
        <translation>No season is running.</translation>
    </message>
    <message>
        <source>这一户没有要核实的事项。</source>
        <translation>Nothing is open about this stay.</translation>
    </message>
    <message>
        <source>这一户已经办过。需要更正的请撤销那一步。</source>
        <translation>This stay is settled. To correct it, undo that step.</translation>
    </message>
    <message>
        <source>先审定为不续住，再出具告知书。</source>
        <translation>Decide first that the stay ends, then issue the letter.</translation>
    </message>
    <message>
        <source>先转到“岗位复核”，再撤回续住。</source>
        <translation>Go to the post check first, then take the renewal back.</translation>
    </message>
    <message>
        <source>《{title}》版本 {version}</source>
        <translation>“{title}”, version {version}</translation>
    </message>
    <message>
        <source>工作学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>协议期限到</source>
        <translation>Term ends</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>执行办法</source>
        <translation>Rules applied</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>{day}（{number}）</source>
        <translation>{day} ({number})</translation>
    </message>
    <message>
        <source>退房期限</source>
        <translation>Leave by</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>期限到</source>
        <translation>Term ends</translation>
    </message>
    <message>
        <source>续住到</source>
        <translation>New term to</translation>
    </message>
    <message>
        <source>协议编号</source>
        <translation>Agreement no.</translation>
    </message>
    <message>
        <source>住户都已经答复。</source>
        <translation>Everybody has answered.</translation>
    </message>
    <message>
        <source>续住通知</source>
        <translation>Renewal notices</translation>
    </message>
    <message>
        <source>没有逾期的住户。</source>
        <translation>Nobody is overdue.</translation>
    </message>
    <message>
        <source>逾期通知</source>
        <translation>Overdue notices</translation>
    </message>
    <message>
        <source>可续</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>需人工核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Must leave</translation>
    </message>
    <message>
        <source>已续住</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>不续住</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>续</source>
        <translation>R</translation>
    </message>
    <message>
        <source>核</source>
        <translation>?</translation>
    </message>
    <message>
        <source>退</source>
        <translation>B</translation>
    </message>
    <message>
        <source>办</source>
        <translation>D</translation>
    </message>
    <message>
        <source>止</source>
        <translation>E</translation>
    </message>
    <message>
        <source>续住至 {day}</source>
        <translation>renewed until {day}</translation>
    </message>
    <message>
        <source>本人不续住</source>
        <translation>wants to leave</translation>
    </message>
    <message>
        <source>同住的{names}还没有定</source>
        <translation>{names} on the same agreement is still open</translation>
    </message>
    <message>
        <source>要核实：{facts}</source>
        <translation>to find out: {facts}</translation>
    </message>
    <message>
        <source>{number}&#x3000;{text}</source>
        <translation>{number}  {text}</translation>
    </message>
    <message>
        <source>{code}（{number}）</source>
        <translation>{code} ({number})</translation>
    </message>
    <message>
        <source>已申请 {day}</source>
        <translation>applied {day}</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>换个地方(&amp;E)…</source>
        <translation>&amp;Elsewhere…</translation>
    </message>
    <message>
        <source>上报给县局</source>
        <translation>Report to the bureau</translation>
    </message>
    <message>
        <source>上报(&amp;S)</source>
        <translation>Re&amp;port</translation>
    </message>
    <message>
        <source>这次要把全部内容重新上报</source>
        <translation>Everything must be reported once more</translation>
    </message>
    <message>
        <source>{count} 笔还没有上报</source>
        <translation>{count} entries not reported yet</translation>
    </message>
    <message>
        <source>都写进文件了，等县局回音</source>
        <translation>All is written, waiting for the bureau</translation>
    </message>
    <message>
        <source>还没有上报过</source>
        <translation>Never reported</translation>
    </message>
    <message>
        <source>{count} 份照片和扫描件还没有上报</source>
        <translation>{count} photos and scans have not been sent yet</translation>
    </message>
    <message>
        <source>都报过了，县局已收到</source>
        <translation>All reported and received</translation>
    </message>
    <message>
        <source>县局的数据恢复过备份，请再报一次；内容自动带全，不用您挑。</source>
        <translation>The bureau came back from a backup: please report once more; everything is included by itself.</translation>
    </message>
    <message>
        <source>一次放不下，或者县局还没有收到；再报一次就带上。</source>
        <translation>They did not fit, or the bureau has not got them yet; send again and they go along.</translation>
    </message>
    <message>
        <source>第一次上报会把本机的核对码带给县局，县局来电话核对一次就好。</source>
        <translation>The first report brings this computer&apos;s code to the bureau, which calls once to compare it.</translation>
    </message>
    <message>
        <source>没有新内容也可以再报一次，县局不会重复记。</source>
        <translation>You may report again without anything new; nothing is counted twice.</translation>
    </message>
    <message>
        <source>县局还没有收到：{work}。最早的一笔是 {day} 办的。</source>
        <translation>The bureau has not received: {work}. The oldest is of {day}.</translation>
    </message>
    <message>
        <source>县局已收到</source>
        <translation>received</translation>
    </message>
    <message>
        <source>县局还没有回音</source>
        <translation>no answer yet</translation>
    </message>
    <message>
        <source>上次上报：第 {number} 号，{when}，{told}。</source>
        <translation>Last report: no. {number}, {when}, {told}.</translation>
    </message>
    <message>
        <source>上次上报：第 {number} 号，{when}，{told}；没有回音的内容下次会自动再带上。</source>
        <translation>Last report: no. {number}, {when}, {told}; what has no answer goes along again by itself.</translation>
    </message>
    <message>
        <source>本机核对码 {code}，县局来电话核对时念给他听。</source>
        <translation>This computer&apos;s code: {code}. Read it out when the bureau calls.</translation>
    </message>
    <message>
        <source>第 {number} 号写到 {place}</source>
        <translation>No. {number} goes to {place}</translation>
    </message>
    <message>
        <source>没有找到U盘。第 {number} 号写到 {place}，可以从那里发到工作群。</source>
        <translation>No stick found. No. {number} goes to {place}; you may send it from there by chat.</translation>
    </message>
    <message>
        <source>上报文件写到哪里</source>
        <translation>Where to write the report</translation>
    </message>
    <message>
        <source>正在生成上报文件</source>
        <translation>Writing the report</translation>
    </message>
    <message>
        <source>第 {number} 号已写好，读回核对无误，可以拔出U盘了。</source>
        <translation>No. {number} is written and was read back without fault; the stick may be removed.</translation>
    </message>
    <message>
        <source>文件：{file}</source>
        <translation>File: {file}</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>派工日(&amp;D)</source>
        <translation>Assigned &amp;on</translation>
    </message>
    <message>
        <source>交代的话(&amp;B)</source>
        <translation>&amp;Instructions</translation>
    </message>
    <message>
        <source>随后打印维修派工单(&amp;P)</source>
        <translation>&amp;Print the works order afterwards</translation>
    </message>
</context>
<context>
    <name>SetUpForm</name>
    <message>
        <source>常用(&amp;K)</source>
        <translation>Common &amp;kinds</translation>
    </message>
    <message>
        <source>做什么(&amp;N)</source>
        <translation>What is to be do&amp;ne</translation>
    </message>
    <message>
        <source>在哪里(&amp;F)</source>
        <translation>Place(&amp;F)</translation>
    </message>
    <message>
        <source>每几个月一次(&amp;M)</source>
        <translation>Every how many &amp;months</translation>
    </message>
    <message>
        <source>从上次完成算起</source>
        <translation>counted from when it was last done</translation>
    </message>
    <message>
        <source>按固定日期</source>
        <translation>on fixed days</translation>
    </message>
    <message>
        <source>怎样算下一次(&amp;J)</source>
        <translation>How the next is counted(&amp;J)</translation>
    </message>
    <message>
        <source>第一次哪天做(&amp;D)</source>
        <translation>First &amp;due on</translation>
    </message>
</context>
<context>
    <name>SettleForm</name>
    <message>
        <source>不续住</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>决定(&amp;J)</source>
        <translation>Decision(&amp;J)</translation>
    </message>
    <message>
        <source>续住到哪天(&amp;L)</source>
        <translation>L&amp;ast day of the new term</translation>
    </message>
    <message>
        <source>决定层级(&amp;C)</source>
        <translation>Leve&amp;l</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>上报表(&amp;T)</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>全县</source>
        <translation>Whole county</translation>
    </message>
    <message>
        <source>一个乡镇</source>
        <translation>One township</translation>
    </message>
    <message>
        <source>一所学校</source>
        <translation>One school</translation>
    </message>
    <message>
        <source>范围(&amp;R)</source>
        <translation>S&amp;cope</translation>
    </message>
    <message>
        <source>乡镇(&amp;Z)</source>
        <translation>&amp;Township</translation>
    </message>
    <message>
        <source>学校(&amp;X)</source>
        <translation>&amp;School</translation>
    </message>
    <message>
        <source>统计日期(&amp;D)</source>
        <translation>&amp;Date of count</translation>
    </message>
    <message>
        <source>上期末(&amp;Q)</source>
        <translation>End of &amp;previous period</translation>
    </message>
    <message>
        <source>不填按季度：上季度末</source>
        <translation>Empty: end of last quarter</translation>
    </message>
    <message>
        <source>不填按月：上月末</source>
        <translation>Empty: end of last month</translation>
    </message>
    <message>
        <source>不填按学年：上一个 8 月 31 日</source>
        <translation>Left empty, by school year: the last 31 August</translation>
    </message>
    <message>
        <source>正式报出：编号存档，页脚印校验码(&amp;O)</source>
        <translation>&amp;Official: numbered, on record, check code in the foot</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message>
        <source>还没有签收 {count} 人：{names}</source>
        <translation>Not signed yet, {count} people: {names}</translation>
    </message>
    <message>
        <source>在住的人都签收了。</source>
        <translation>All residents have signed.</translation>
    </message>
    <message>
        <source>全部签收</source>
        <translation>All have signed</translation>
    </message>
    <message>
        <source>谁(&amp;N)</source>
        <translation>Who(&amp;N)</translation>
    </message>
    <message>
        <source>签收日期(&amp;D)</source>
        <translation>Signe&amp;d on</translation>
    </message>
    <message>
        <source>签字原件(&amp;Z)</source>
        <translation>Signed copy (&amp;Z)</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>SkipForm</name>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>只跳过这一套这一次，轮候的位置不变。</source>
        <translation>Only this unit and this time; the place on the list stays.</translation>
    </message>
</context>
<context>
    <name>SlipStage</name>
    <message>
        <source>改上一个(&amp;B)</source>
        <translation>Correct the last one(&amp;B)</translation>
    </message>
    <message>
        <source>全部抓完，保存(&amp;S)</source>
        <translation>All drawn, save(&amp;S)</translation>
    </message>
    <message>
        <source>先关上</source>
        <translation>Close for now</translation>
    </message>
    <message>
        <source>抓到几号</source>
        <translation>Number drawn</translation>
    </message>
    <message>
        <source>抓过的</source>
        <translation>Drawn so far</translation>
    </message>
    <message>
        <source>抓到几号？输入后按回车</source>
        <translation>Which number was drawn? Type it and press Enter</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>监督人</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>教师代表</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>重抓依据</source>
        <translation>Decision for drawing again</translation>
    </message>
    <message>
        <source>{code}&#x3000;{name}</source>
        <translation>{code}&#x3000;{name}</translation>
    </message>
    <message>
        <source>全部抓完</source>
        <translation>All drawn</translation>
    </message>
    <message>
        <source>已抓 {done} / {total}</source>
        <translation>{done} of {total} drawn</translation>
    </message>
    <message>
        <source>{number} 号&#x3000;{code}&#x3000;{name}</source>
        <translation>No. {number}&#x3000;{code}&#x3000;{name}</translation>
    </message>
    <message>
        <source>{code}&#x3000;{name}
{number} 号</source>
        <translation>{code}&#x3000;{name}
Number {number}</translation>
    </message>
    <message>
        <source>号码从 1 到 {last}</source>
        <translation>Numbers run from 1 to {last}</translation>
    </message>
    <message>
        <source>{number} 号已经是 {code} 的</source>
        <translation>Number {number} belongs to {code} already</translation>
    </message>
    <message>
        <source>{code} 的 {number} 号已撤回</source>
        <translation>Number {number} of {code} was taken back</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>到期日(&amp;L)</source>
        <translation>Terms ending by(&amp;L)</translation>
    </message>
    <message>
        <source>受理开始(&amp;O)</source>
        <translation>Applications &amp;open</translation>
    </message>
    <message>
        <source>受理截止(&amp;E)</source>
        <translation>Applications clos&amp;e</translation>
    </message>
    <message>
        <source>岗位复核(&amp;F)</source>
        <translation>Post chec&amp;k</translation>
    </message>
    <message>
        <source>日期按现行办法推算。启动后程序马上审核每一户，只提出意见，不改变任何住户的状态。</source>
        <translation>The dates follow from the rules in force. Every stay is decided at once as a proposal; nobody&apos;s state changes.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>用找到的文件</source>
        <translation>Use the file found</translation>
    </message>
    <message>
        <source>六张表都有了</source>
        <translation>All six sheets are in</translation>
    </message>
    <message>
        <source>再导入新的表，会与现有数据逐行比对：相同的不动，不同的先给您看，看过再写。</source>
        <translation>A newly imported sheet is compared with the present data row by row: what is equal stays, what differs is shown to you first and written after you have seen it.</translation>
    </message>
    <message>
        <source>下一张要：{name}</source>
        <translation>Next: {name}</translation>
    </message>
    <message>
        <source>后面的表要靠前面的表认学校、认房、认人，请按左边的次序来。先预检，看过结果再写入。</source>
        <translation>Later sheets need the earlier ones to recognise schools, units and people, so follow the order on the left. Check first, look at the result, then write.</translation>
    </message>
    <message>
        <source>“{folder}”里有一个《{name}》，用它</source>
        <translation>&quot;{folder}&quot; has a &quot;{name}&quot;: use it</translation>
    </message>
    <message>
        <source>《{name}》是哪一种表</source>
        <translation>What kind of sheet is &quot;{name}&quot;?</translation>
    </message>
    <message>
        <source>请选是哪一种表</source>
        <translation>Choose the kind of sheet</translation>
    </message>
    <message>
        <source>导出过的表</source>
        <translation>An exported sheet</translation>
    </message>
    <message>
        <source>去掉《{name}》</source>
        <translation>Remove &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
</context>
<context>
    <name>StateForm</name>
    <message>
        <source>改为(&amp;T)</source>
        <translation>Change &amp;to</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>将变更 {count} 套。</source>
        <translation>{count} units will be changed.</translation>
    </message>
    <message>
        <source>将变更 {count} 套；{skipped} 套有人住，不能注销，保持不变。</source>
        <translation>{count} units will be changed; {skipped} units are lived in, cannot be cancelled and stay as they are.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>空</source>
        <translation>F</translation>
    </message>
    <message>
        <source>配</source>
        <translation>A</translation>
    </message>
    <message>
        <source>住</source>
        <translation>L</translation>
    </message>
    <message>
        <source>腾</source>
        <translation>V</translation>
    </message>
    <message>
        <source>留</source>
        <translation>R</translation>
    </message>
    <message>
        <source>修</source>
        <translation>U</translation>
    </message>
    <message>
        <source>危</source>
        <translation>D</translation>
    </message>
    <message>
        <source>销</source>
        <translation>C</translation>
    </message>
    <message>
        <source>可分配</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>已分配待入住</source>
        <translation>Assigned, not moved in</translation>
    </message>
    <message>
        <source>在住</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>待腾退</source>
        <translation>To be vacated</translation>
    </message>
    <message>
        <source>预留(机动)</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>维修停用</source>
        <translation>Under repair</translation>
    </message>
    <message>
        <source>危房停用</source>
        <translation>Dangerous, closed</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>Stays</name>
    <message>
        <source>入住日期</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>协议期限到</source>
        <translation>Agreement to</translation>
    </message>
    <message>
        <source>协议编号</source>
        <translation>Agreement no.</translation>
    </message>
    <message>
        <source>{name}（{relation}）</source>
        <translation>{name} ({relation})</translation>
    </message>
    <message>
        <source>{count} 把 {numbers}</source>
        <translation>{count}: {numbers}</translation>
    </message>
    <message>
        <source>{count} 把</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{start} 起在 {unit}</source>
        <translation>in {unit} since {start}</translation>
    </message>
    <message>
        <source>{count} 次，未改正 {open} 次</source>
        <translation>{count}, {open} not put right</translation>
    </message>
    <message>
        <source>{since} 起 {reason}</source>
        <translation>since {since}, {reason}</translation>
    </message>
    <message>
        <source>钥匙</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>交接单</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>同住人</source>
        <translation>Living along</translation>
    </message>
    <message>
        <source>临时安置</source>
        <translation>Lodged elsewhere</translation>
    </message>
    <message>
        <source>离宿</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>违规</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>–</translation>
    </message>
    <message>
        <source>没有协议期限</source>
        <translation>No term agreed</translation>
    </message>
    <message>
        <source>已过期 {days} 天</source>
        <translation>{days} days over</translation>
    </message>
    <message>
        <source>过</source>
        <translation>E</translation>
    </message>
    <message>
        <source>还有 {days} 天到期</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>近</source>
        <translation>S</translation>
    </message>
    <message>
        <source>工作学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>期限到</source>
        <translation>Term ends</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Term</translation>
    </message>
</context>
<context>
    <name>StaysPage</name>
    <message>
        <source>入住</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>还没有人入住。先导入《入住花名册》，或在楼栋图上给教师办理入住。</source>
        <translation>Nobody lives here yet. Import the occupant roster first, or move a teacher in from the building map.</translation>
    </message>
    <message>
        <source>选一位住户，这里会显示协议、期限和经过。</source>
        <translation>Select an occupant to see the agreement, the term and what has happened.</translation>
    </message>
    <message>
        <source>{name}已经退房。</source>
        <translation>{name} has moved out.</translation>
    </message>
    <message>
        <source>还没有交接单。请先点“补登交接单”，照片可以一起附上。</source>
        <translation>There is no hand-over list yet. Enter it first; photos can come with it.</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>办成(&amp;T)</source>
        <translation>Ou&amp;tcome</translation>
    </message>
    <message>
        <source>（不写）</source>
        <translation>(leave empty)</translation>
    </message>
    <message>
        <source>由谁决定(&amp;L)</source>
        <translation>Decided &amp;by</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>意见(&amp;Y)</source>
        <translation>&amp;Opinion</translation>
    </message>
    <message>
        <source>现在是：{statuses}</source>
        <translation>At present: {statuses}</translation>
    </message>
    <message>
        <source>将办 {count} 份（现在是：{statuses}）；{names} 不能这样办，保持不变。</source>
        <translation>{count} will be processed (at present: {statuses}); {names} cannot go this way and stay as they are.</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>新建楼栋(&amp;B)…</source>
        <translation>Add &amp;building…</translation>
    </message>
    <message>
        <source>变更房屋状态(&amp;Z)…</source>
        <translation>Change unit &amp;state…</translation>
    </message>
    <message>
        <source>修改房源资料(&amp;G)…</source>
        <translation>&amp;Edit unit data…</translation>
    </message>
    <message>
        <source>空置房拟处理(&amp;U)…</source>
        <translation>Plan for empty units(&amp;U)…</translation>
    </message>
    <message>
        <source>修改房源资料&#x3000;{unit}</source>
        <translation>Edit unit data: {unit}</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>变更房屋状态&#x3000;{unit}</source>
        <translation>Change state: {unit}</translation>
    </message>
    <message>
        <source>变更房屋状态&#x3000;{count} 套</source>
        <translation>Change state of {count} units</translation>
    </message>
    <message>
        <source>变更(&amp;S)</source>
        <translation>C&amp;hange</translation>
    </message>
    <message>
        <source>空置房拟处理&#x3000;{unit}</source>
        <translation>Plan for the empty unit&#x3000;{unit}</translation>
    </message>
    <message>
        <source>空置房拟处理&#x3000;{count} 套</source>
        <translation>Plan for {count} empty units</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>{what}（已撤销）</source>
        <translation>{what} (undone)</translation>
    </message>
    <message>
        <source>{kind}：{verdict}</source>
        <translation>{kind}: {verdict}</translation>
    </message>
    <message>
        <source>{field}原为 {value}</source>
        <translation>{field} was {value}</translation>
    </message>
    <message>
        <source>{office}{actor} {day} 填 {value}</source>
        <translation>{office} {actor} {day} entered {value}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{field}：{after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}：{before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选：姓名、房号、拼音首字母</source>
        <translation>Filter: name, room, pinyin initials</translation>
    </message>
    <message>
        <source>恢复原来的列</source>
        <translation>Restore columns</translation>
    </message>
    <message>
        <source>没有符合条件的行。按 Esc 清除筛选，或少写几个字。</source>
        <translation>No row fits. Press Esc to clear the filter, or type less.</translation>
    </message>
    <message>
        <source>已选 {chosen} 行，共 {total} 行</source>
        <translation>{chosen} of {total} rows selected</translation>
    </message>
    <message>
        <source>筛选出 {shown} 行，共 {total} 行</source>
        <translation>{shown} of {total} rows shown</translation>
    </message>
    <message>
        <source>共 {total} 行</source>
        <translation>Rows: {total}</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制（含表头）</source>
        <translation>Copy with titles</translation>
    </message>
</context>
<context>
    <name>TakeBackForm</name>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>一条也不删，只是不再算数；可以撤销，也可以一个一个恢复。</source>
        <translation>Nothing is deleted, it only stops counting; it can be undone, or let in again one by one.</translation>
    </message>
</context>
<context>
    <name>TakeForm</name>
    <message>
        <source>申请人(&amp;N)</source>
        <translation>&amp;Applicant</translation>
    </message>
    <message>
        <source>同住方式(&amp;T)</source>
        <translation>&amp;Living together</translation>
    </message>
    <message>
        <source>同住人(&amp;P)</source>
        <translation>&amp;Shares with</translation>
    </message>
    <message>
        <source>志愿(&amp;Z)</source>
        <translation>&amp;Preferences</translation>
    </message>
    <message>
        <source>服从调剂(&amp;F)</source>
        <translation>Accepts any &amp;unit</translation>
    </message>
    <message>
        <source>材料(&amp;C)</source>
        <translation>Do&amp;cuments</translation>
    </message>
    <message>
        <source>本人承诺无其他政策性住房，无请假借调(&amp;I)</source>
        <translation>Declares no other policy housing, no leave(&amp;I)</translation>
    </message>
    <message>
        <source>申请日期(&amp;D)</source>
        <translation>Applied &amp;on</translation>
    </message>
    <message>
        <source>逾期原因(&amp;L)</source>
        <translation>Wh&amp;y it is late</translation>
    </message>
    <message>
        <source>备注(&amp;B)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>随后打印申请受理回执(&amp;R)</source>
        <translation>Print the &amp;receipt afterwards</translation>
    </message>
    <message>
        <source>材料没有准备好，先存草稿，暂不受理(&amp;G)</source>
        <translation>Not complete: keep as a draft(&amp;G)</translation>
    </message>
    <message>
        <source>全校任意一套</source>
        <translation>Any unit of the school</translation>
    </message>
    <message>
        <source>现住 {unit}，按“调换”受理。</source>
        <translation>Lives in {unit}; taken in as a swap.</translation>
    </message>
    <message>
        <source>按“新申请”受理。</source>
        <translation>Taken in as a new application.</translation>
    </message>
    <message>
        <source>内容(&amp;N)</source>
        <translation>Co&amp;ntent</translation>
    </message>
    <message>
        <source>类别(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>来源(&amp;L)</source>
        <translation>Came by(&amp;L)</translation>
    </message>
    <message>
        <source>来人(&amp;P)</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>联系电话(&amp;T)</source>
        <translation>&amp;Telephone</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>经办人(&amp;J)</source>
        <translation>Actor(&amp;J)</translation>
    </message>
    <message>
        <source>答复期限(&amp;Q)</source>
        <translation>Answer by(&amp;Q)</translation>
    </message>
    <message>
        <source>期限不填时为 10 个工作日。</source>
        <translation>Left empty, the term is 10 working days.</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>{kind}&#x3000;{name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>办结(&amp;S)</source>
        <translation>&amp;Close task</translation>
    </message>
    <message>
        <source>核实结果(&amp;J)</source>
        <translation>&amp;Result</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>核实日(&amp;D)</source>
        <translation>Verified &amp;on</translation>
    </message>
    <message>
        <source>打开“{page}”(&amp;G)</source>
        <translation>&amp;Go to {page}</translation>
    </message>
    <message>
        <source>资料和住房都不变。下次导入名册还没有此人时，会再提醒核实。</source>
        <translation>Data and housing stay as they are. If the next roster lacks this person again, the reminder comes back.</translation>
    </message>
    <message>
        <source>现住 {unit}。办结后转到“入住”，请接着办理退房。</source>
        <translation>Lives in {unit}. Closing leads to the Stays page; please go on and move them out.</translation>
    </message>
    <message>
        <source>此人现在没有住房，办结就行了。</source>
        <translation>This person has no housing now; closing is all there is to do.</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
</context>
<context>
    <name>Teachers</name>
    <message>
        <source>现住</source>
        <translation>Lives in</translation>
    </message>
    <message>
        <source>待补资料</source>
        <translation>Missing data</translation>
    </message>
</context>
<context>
    <name>TeachersPage</name>
    <message>
        <source>教师</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>还没有教师。先在“文件”菜单里导入《教师花名册》，或点“登记教师”。</source>
        <translation>No teachers yet. Import the teacher roster from the File menu, or choose &quot;Register teacher&quot;.</translation>
    </message>
    <message>
        <source>选一位教师，这里会显示资料、住处和经过。</source>
        <translation>Select a teacher to see the data, the unit and what has happened.</translation>
    </message>
    <message>
        <source>待补资料：{fields}</source>
        <translation>Missing data: {fields}</translation>
    </message>
</context>
<context>
    <name>ThenDialog</name>
    <message>
        <source>当时的记录</source>
        <translation>Record as it was</translation>
    </message>
    <message>
        <source>{day}&#x3000;{what} 之后</source>
        <translation>{day}  after: {what}</translation>
    </message>
    <message>
        <source>这台电脑当时知道的情况；以后的变更不在里面</source>
        <translation>What this computer knew at that time; later changes are not in it</translation>
    </message>
    <message>
        <source>当时还没有这条记录。</source>
        <translation>This record did not exist yet.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ThingsField</name>
    <message>
        <source>物品</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>number</translation>
    </message>
    <message>
        <source>状况（完好不填）</source>
        <translation>Condition (empty if good)</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>Unit price (yuan)</translation>
    </message>
    <message>
        <source>入住时</source>
        <translation>At move-in</translation>
    </message>
    <message>
        <source>现有</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>现在的状况（没变不改）</source>
        <translation>Condition now (if changed)</translation>
    </message>
    <message>
        <source>物品清单</source>
        <translation>Inventory</translation>
    </message>
</context>
<context>
    <name>TicketForms</name>
    <message>
        <source>登记报修&#x3000;{unit}</source>
        <translation>Report repair: {unit}</translation>
    </message>
    <message>
        <source>登记报修</source>
        <translation>Report repair</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>维修派工&#x3000;{number}</source>
        <translation>Assign worker: {number}</translation>
    </message>
    <message>
        <source>派工(&amp;S)</source>
        <translation>&amp;Assign</translation>
    </message>
    <message>
        <source>完工验收&#x3000;{number}</source>
        <translation>Complete and accept: {number}</translation>
    </message>
    <message>
        <source>完工(&amp;S)</source>
        <translation>&amp;Complete</translation>
    </message>
    <message>
        <source>维修报价&#x3000;{number}</source>
        <translation>Repair quote&#x3000;{number}</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>维修承担办法</source>
        <translation>Who pays for repairs</translation>
    </message>
    <message>
        <source>如：{names}</source>
        <translation>For example: {names}</translation>
    </message>
    <message>
        <source>{worker}(&amp;W)</source>
        <translation>{worker} (&amp;W)</translation>
    </message>
    <message>
        <source>维修到场&#x3000;{number}</source>
        <translation>Worker on site: {number}</translation>
    </message>
    <message>
        <source>到场(&amp;S)</source>
        <translation>On &amp;site</translation>
    </message>
    <message>
        <source>维修核实&#x3000;{number}</source>
        <translation>Check the repair: {number}</translation>
    </message>
    <message>
        <source>核实(&amp;S)</source>
        <translation>Check (&amp;S)</translation>
    </message>
    <message>
        <source>核实人(&amp;P)</source>
        <translation>Checked by (&amp;P)</translation>
    </message>
    <message>
        <source>维修验收&#x3000;{number}</source>
        <translation>Accept the repair: {number}</translation>
    </message>
    <message>
        <source>验收(&amp;S)</source>
        <translation>Accept (&amp;S)</translation>
    </message>
    <message>
        <source>验收人(&amp;P)</source>
        <translation>Accepted by (&amp;P)</translation>
    </message>
    <message>
        <source>维修复检&#x3000;{number}</source>
        <translation>Repair re-check&#x3000;{number}</translation>
    </message>
    <message>
        <source>复检(&amp;S)</source>
        <translation>Re-check(&amp;S)</translation>
    </message>
    <message>
        <source>复检人(&amp;P)</source>
        <translation>Re-checked by (&amp;P)</translation>
    </message>
    <message>
        <source>重开维修单&#x3000;{number}</source>
        <translation>Reopen repair ticket {number}</translation>
    </message>
    <message>
        <source>重开(&amp;S)</source>
        <translation>Re&amp;open</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>作废维修单&#x3000;{number}</source>
        <translation>Void repair ticket {number}</translation>
    </message>
    <message>
        <source>作废(&amp;S)</source>
        <translation>&amp;Void</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>Complete by</translation>
    </message>
    <message>
        <source>派工</source>
        <translation>Worker assigned</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>完工</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>楼栋质保到</source>
        <translation>Builder&apos;s warranty until</translation>
    </message>
    <message>
        <source>同一故障</source>
        <translation>Same fault</translation>
    </message>
    <message>
        <source>第 {at} 次&#x3000;{payer} {amount} 元</source>
        <translation>{at}: {payer} {amount} yuan</translation>
    </message>
    <message>
        <source>废</source>
        <translation>V</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>验</source>
        <translation>A</translation>
    </message>
    <message>
        <source>已完工，待验收</source>
        <translation>Finished, to be accepted</translation>
    </message>
    <message>
        <source>完</source>
        <translation>D</translation>
    </message>
    <message>
        <source>已完工</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>{late}，{words}</source>
        <translation>{late}; {words}</translation>
    </message>
    <message>
        <source>已报修 {days} 天，{step}</source>
        <translation>open {days} d, {step}</translation>
    </message>
    <message>
        <source>已到场</source>
        <translation>on site</translation>
    </message>
    <message>
        <source>已派工</source>
        <translation>assigned</translation>
    </message>
    <message>
        <source>待派工</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>报</source>
        <translation>N</translation>
    </message>
    <message>
        <source>超时 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>超时 {days} 个工作日</source>
        <translation>{days} workdays late</translation>
    </message>
    <message>
        <source>响应超时</source>
        <translation>Response late</translation>
    </message>
    <message>
        <source>修</source>
        <translation>W</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Ticket no.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>登记报修(&amp;X)…</source>
        <translation>&amp;Report repair…</translation>
    </message>
    <message>
        <source>到场(&amp;A)…</source>
        <translation>Worker &amp;on site…</translation>
    </message>
    <message>
        <source>完工验收(&amp;W)…</source>
        <translation>&amp;Complete…</translation>
    </message>
    <message>
        <source>重开(&amp;O)…</source>
        <translation>Reop&amp;en…</translation>
    </message>
    <message>
        <source>作废(&amp;F)…</source>
        <translation>&amp;Void…</translation>
    </message>
    <message>
        <source>承担办法(&amp;C)…</source>
        <translation>Who pays (&amp;C)…</translation>
    </message>
    <message>
        <source>这张单已经作废。要修请另登记一张。</source>
        <translation>This ticket is withdrawn. If something needs repair, report it anew.</translation>
    </message>
    <message>
        <source>这张单已经完工。又坏了请点“重开”。</source>
        <translation>This ticket is finished. If the fault is back, use “Reopen”.</translation>
    </message>
    <message>
        <source>还没有完工。</source>
        <translation>The work is not finished yet.</translation>
    </message>
    <message>
        <source>{name}已经验收。</source>
        <translation>{name} has accepted it already.</translation>
    </message>
    <message>
        <source>报价(&amp;B)…</source>
        <translation>Quote(&amp;B)…</translation>
    </message>
    <message>
        <source>核实(&amp;H)…</source>
        <translation>Chec&amp;k…</translation>
    </message>
    <message>
        <source>派工(&amp;P)…</source>
        <translation>Assign &amp;worker…</translation>
    </message>
    <message>
        <source>验收(&amp;S)…</source>
        <translation>Accept (&amp;S)…</translation>
    </message>
    <message>
        <source>复检(&amp;J)…</source>
        <translation>Re-check(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>TicketsPage</name>
    <message>
        <source>维修</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>还没有维修单。在楼栋图上选房间登记报修，或导入《维修台账》。</source>
        <translation>No repair tickets yet. Select a room on the building map to report one, or import the repair ledger.</translation>
    </message>
    <message>
        <source>选一张维修单，这里会显示内容和经过。</source>
        <translation>Select a repair ticket to see its content and what has happened.</translation>
    </message>
    <message>
        <source>只看超时(&amp;Q)</source>
        <translation>Only late ones (&amp;Q)</translation>
    </message>
    <message>
        <source>没有超时的维修。</source>
        <translation>No repair is late.</translation>
    </message>
    <message>
        <source>超时 {count} 张</source>
        <translation>{count} late</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销刚才的操作</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>关闭提示</source>
        <translation>Close the notice</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>没有等着办的：{titles}。</source>
        <translation>Nothing waits under: {titles}.</translation>
    </message>
    <message>
        <source>已过期 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>限 {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>{day} 出具</source>
        <translation>issued {day}</translation>
    </message>
    <message>
        <source>还没送达的文书</source>
        <translation>Letters not delivered</translation>
    </message>
    <message>
        <source>答复异议 {number}</source>
        <translation>Answer objection {number}</translation>
    </message>
    <message>
        <source>公示到 {day}</source>
        <translation>runs until {day}</translation>
    </message>
    <message>
        <source>公示和异议</source>
        <translation>Notices and objections</translation>
    </message>
    <message>
        <source>到期的退房和退款</source>
        <translation>Departures and refunds due</translation>
    </message>
    <message>
        <source>到期的隐患整改</source>
        <translation>Hazards due</translation>
    </message>
    <message>
        <source>到期的定期工作</source>
        <translation>Regular work due</translation>
    </message>
    <message>
        <source>到期的投诉求助</source>
        <translation>Complaints due</translation>
    </message>
    <message>
        <source>到期的长期不住预警</source>
        <translation>Idle warnings due</translation>
    </message>
    <message>
        <source>查了 {done} 处，共 {total} 处</source>
        <translation>{done} of {total} places looked at</translation>
    </message>
    <message>
        <source>没有查完的检查</source>
        <translation>Rounds not finished</translation>
    </message>
    <message>
        <source>欠 {amount} 元</source>
        <translation>owes {amount} yuan</translation>
    </message>
    <message>
        <source>欠费</source>
        <translation>Arrears</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{name}&#x3000;{unit}&#x3000;{day} 到期</source>
        <translation>{name}  {unit}  expires {day}</translation>
    </message>
    <message>
        <source>协议已过期还在住</source>
        <translation>Living on after the term</translation>
    </message>
    <message>
        <source>60 天内到期</source>
        <translation>Expiring within 60 days</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{what}&#x3000;报修 {days} 天</source>
        <translation>{unit}  {what}  reported {days} days ago</translation>
    </message>
    <message>
        <source>没办完的维修</source>
        <translation>Open repairs</translation>
    </message>
    <message>
        <source>{name}&#x3000;{unit}&#x3000;应在 {day} 前入住</source>
        <translation>{name}  {unit}  to move in by {day}</translation>
    </message>
    <message>
        <source>过了期限还没入住</source>
        <translation>Late to move in</translation>
    </message>
    <message>
        <source>要人办的事</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>现住 {unit}</source>
        <translation>lives in {unit}</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>收发</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>{paper}&#x3000;{day} 打印</source>
        <translation>{paper}, printed {day}</translation>
    </message>
    <message>
        <source>打印了还没收回的文书</source>
        <translation>Printed papers not yet back</translation>
    </message>
    <message>
        <source>{name}&#x3000;{school}</source>
        <translation>{name}  {school}</translation>
    </message>
    <message>
        <source>待补资料</source>
        <translation>Missing data</translation>
    </message>
</context>
<context>
    <name>Tracing</name>
    <message>
        <source>{step}&#x3000;{count} 份</source>
        <translation>{step}: {count}</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>{name}：扫描件还没有收到，原件在{office}，随它下一次上报带来</source>
        <translation>{name}: the scan has not arrived yet; the original is at {office} and comes with its next report</translation>
    </message>
    <message>
        <source>外</source>
        <translation>out</translation>
    </message>
    <message>
        <source>齐</source>
        <translation>all</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>盒号</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>现住 {unit}。</source>
        <translation>Lives in {unit}.</translation>
    </message>
    <message>
        <source>换到哪一套(&amp;F)</source>
        <translation>New unit(&amp;F)</translation>
    </message>
    <message>
        <source>同住的{names}一起换</source>
        <translation>{names}, who share, move too</translation>
    </message>
    <message>
        <source>从哪天起(&amp;D)</source>
        <translation>From(&amp;D)</translation>
    </message>
    <message>
        <source>协议到哪天(&amp;L)</source>
        <translation>Agreement unti&amp;l</translation>
    </message>
    <message>
        <source>月租金（元）(&amp;Z)</source>
        <translation>&amp;Monthly rent (yuan)</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>空 {count} 位</source>
        <translation>{count} free</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>转交箱</source>
        <translation>To pass on</translation>
    </message>
    <message>
        <source>转交箱是空的。把本镇学校的上报文件、县局给它们的下发文件拖到窗口里。</source>
        <translation>Nothing to pass on. Drop the reports of the town&apos;s schools, or the bureau&apos;s files for them, on the window.</translation>
    </message>
    <message>
        <source>全部转交(&amp;Z)</source>
        <translation>Pass all o&amp;n</translation>
    </message>
    <message>
        <source>退回(&amp;B)…</source>
        <translation>Send &amp;back…</translation>
    </message>
    <message>
        <source>还是转交(&amp;A)</source>
        <translation>P&amp;ass on after all</translation>
    </message>
    <message>
        <source>转交文件</source>
        <translation>passed-on</translation>
    </message>
    <message>
        <source>正在写转交文件</source>
        <translation>Writing files to pass on</translation>
    </message>
    <message>
        <source>{count} 个文件已原样写好，读回核对无误，可以拔出U盘了。</source>
        <translation>{count} files are written unchanged and were read back without fault; the stick may be removed.</translation>
    </message>
    <message>
        <source>文件夹：{folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
</context>
<context>
    <name>TurnForm</name>
    <message>
        <source>办理(&amp;T)</source>
        <translation>What(&amp;T)</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day(&amp;D)</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>到现在跳过 {skips} 次，放弃 {give_ups} 次。</source>
        <translation>So far skipped {skips} times, given up {give_ups} times.</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>修改原因(&amp;R)</source>
        <translation>&amp;Reason for the change</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>（未填）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>住户</source>
        <translation>Occupants</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>房源</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>还没有房源。先在“文件”菜单里导入《房源台账》，或点“新建楼栋”登记。</source>
        <translation>No units yet. Import the unit ledger from the File menu, or choose &quot;Add building&quot;.</translation>
    </message>
    <message>
        <source>选一套房源，这里会显示它的资料和经过。</source>
        <translation>Select a unit to see its data and what has happened.</translation>
    </message>
    <message>
        <source>拟处理和责任人登记在空着的房上，选中的都有人住。</source>
        <translation>A plan and who is responsible are kept for empty units; all of the chosen ones are lived in.</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Occupants</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>登记投诉求助</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>登记(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>答复&#x3000;{number}</source>
        <translation>Answer&#x3000;{number}</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>登记满意度&#x3000;{number}</source>
        <translation>How content: {number}</translation>
    </message>
    <message>
        <source>重新受理&#x3000;{number}</source>
        <translation>Reopen&#x3000;{number}</translation>
    </message>
    <message>
        <source>宿舍管理员</source>
        <translation>Caretaker</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>来人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>复</source>
        <translation>A</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>逾</source>
        <translation>O</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>to be answered</translation>
    </message>
    <message>
        <source>待答复，还有 {days} 天</source>
        <translation>To answer, {days} days left</translation>
    </message>
    <message>
        <source>待答复，今天到期</source>
        <translation>To answer, due today</translation>
    </message>
    <message>
        <source>待</source>
        <translation>W</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>登记隐患</source>
        <translation>Register hazard</translation>
    </message>
    <message>
        <source>下达整改&#x3000;{place}</source>
        <translation>Order fix&#x3000;{place}</translation>
    </message>
    <message>
        <source>已整改&#x3000;{place}</source>
        <translation>Put right&#x3000;{place}</translation>
    </message>
    <message>
        <source>复查&#x3000;{place}</source>
        <translation>Re-check&#x3000;{place}</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>发现日期</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>发现人</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>整改措施</source>
        <translation>To be done</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person responsible</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>To put right by</translation>
    </message>
    <message>
        <source>临时防护</source>
        <translation>Protection until then</translation>
    </message>
    <message>
        <source>整改日期</source>
        <translation>Put right on</translation>
    </message>
    <message>
        <source>整改情况</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>复查日期</source>
        <translation>Re-checked on</translation>
    </message>
    <message>
        <source>复查人</source>
        <translation>Re-checked by</translation>
    </message>
    <message>
        <source>销</source>
        <translation>C</translation>
    </message>
    <message>
        <source>已复查</source>
        <translation>Re-checked</translation>
    </message>
    <message>
        <source>改</source>
        <translation>R</translation>
    </message>
    <message>
        <source>已整改，待复查</source>
        <translation>Put right, to re-check</translation>
    </message>
    <message>
        <source>险</source>
        <translation>H</translation>
    </message>
    <message>
        <source>隐患</source>
        <translation>Hazard</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>检查日期</source>
        <translation>Inspected on</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>在场人</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>是否居住</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>{result}：{note}</source>
        <translation>{result}: {note}</translation>
    </message>
    <message>
        <source>待检查</source>
        <translation>To inspect</translation>
    </message>
    <message>
        <source>{count} 项不合格</source>
        <translation>{count} points fail</translation>
    </message>
    <message>
        <source>差</source>
        <translation>F</translation>
    </message>
    <message>
        <source>好</source>
        <translation>P</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>间隔</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>下次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>设定定期工作</source>
        <translation>Set up regular work</translation>
    </message>
    <message>
        <source>完成&#x3000;{name}</source>
        <translation>Done&#x3000;{name}</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>定</source>
        <translation>R</translation>
    </message>
    <message>
        <source>定期工作</source>
        <translation>Regular work</translation>
    </message>
    <message>
        <source>每几个月</source>
        <translation>Every … months</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>开始(&amp;S)</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>检查结果&#x3000;{place}</source>
        <translation>Inspection result&#x3000;{place}</translation>
    </message>
    <message>
        <source>结束检查&#x3000;{name}</source>
        <translation>End inspection&#x3000;{name}</translation>
    </message>
    <message>
        <source>结束(&amp;S)</source>
        <translation>End(&amp;S)</translation>
    </message>
    <message>
        <source>房屋鉴定&#x3000;{place}</source>
        <translation>Building appraisal&#x3000;{place}</translation>
    </message>
    <message>
        <source>楼栋质保期</source>
        <translation>Builder&apos;s warranty</translation>
    </message>
    <message>
        <source>{day} 不是工作日，下一个工作日是 {next}。就定这一天吗？</source>
        <translation>{day} is no working day; the next one is {next}. Keep this day?</translation>
    </message>
</context>
<context>
    <name>VacancyForm</name>
    <message>
        <source>如：维修后分配、申请注销</source>
        <translation>such as: allocate after repair, apply to strike off</translation>
    </message>
</context>
<context>
    <name>ViolationForm</name>
    <message>
        <source>种类(&amp;K)</source>
        <translation>Kind(&amp;K)</translation>
    </message>
    <message>
        <source>发现日期(&amp;D)</source>
        <translation>Found on(&amp;D)</translation>
    </message>
    <message>
        <source>事由(&amp;N)</source>
        <translation>What happened(&amp;N)</translation>
    </message>
    <message>
        <source>证据(&amp;E)</source>
        <translation>Evidence(&amp;E)</translation>
    </message>
    <message>
        <source>照片(&amp;Z)</source>
        <translation>Photo&amp;s</translation>
    </message>
    <message>
        <source>处理(&amp;L)</source>
        <translation>Action taken(&amp;L)</translation>
    </message>
    <message>
        <source>按现行办法应当禁止申请的，期限和条款自动记入违规台账。</source>
        <translation>Where the rules in force set a ban, its length and clause go into the ledger of violations.</translation>
    </message>
</context>
<context>
    <name>Violations</name>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>发现日期</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>禁止申请到</source>
        <translation>No application until</translation>
    </message>
    <message>
        <source>改正日期</source>
        <translation>Put right on</translation>
    </message>
    <message>
        <source>改</source>
        <translation>P</translation>
    </message>
    <message>
        <source>已改正</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>违</source>
        <translation>V</translation>
    </message>
    <message>
        <source>未改正</source>
        <translation>Not put right</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>ViolationsPage</name>
    <message>
        <source>违规</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>没有违规记录。在“在住”页选一位住户，点“登记违规”。</source>
        <translation>No violations. Choose a resident on the page of residents and record one there.</translation>
    </message>
    <message>
        <source>选一条，这里会显示事由、证据和处理。</source>
        <translation>Choose one to see what happened, the evidence and the handling.</translation>
    </message>
    <message>
        <source>已改正(&amp;Y)…</source>
        <translation>Put right (&amp;Y)…</translation>
    </message>
    <message>
        <source>{day} 已经改正。</source>
        <translation>Put right on {day}.</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>票据号(&amp;P)</source>
        <translation>Receipt no.(&amp;P)</translation>
    </message>
    <message>
        <source>几个号用顿号隔开，连号写成 0012-0040。用过的号不能作废。</source>
        <translation>Separate numbers by commas, write a run as 0012-0040. A number that was used cannot be voided.</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
</context>
<context>
    <name>WalkThroughForm</name>
    <message>
        <source>{day} 的交接单已经登记；再登记的以日期靠后的为准。</source>
        <translation>The list of {day} is recorded; of two the later one counts.</translation>
    </message>
    <message>
        <source>物品齐全完好</source>
        <translation>Everything is there and in order</translation>
    </message>
    <message>
        <source>已发钥匙 {count} 把。另外又发的，请用“发钥匙”登记。</source>
        <translation>{count} keys were handed out. Enter further ones with “Hand out keys”.</translation>
    </message>
    <message>
        <source>钥匙（把）(&amp;K)</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>钥匙编号(&amp;H)</source>
        <translation>Key numbers (&amp;H)</translation>
    </message>
    <message>
        <source>验房日期(&amp;D)</source>
        <translation>&amp;Date of the walk-through</translation>
    </message>
    <message>
        <source>验房人(&amp;P)</source>
        <translation>Walked through by (&amp;P)</translation>
    </message>
    <message>
        <source>照片(&amp;Z)</source>
        <translation>Photo&amp;s</translation>
    </message>
    <message>
        <source>说明(&amp;B)</source>
        <translation>Note (&amp;B)</translation>
    </message>
</context>
<context>
    <name>WarnForm</name>
    <message>
        <source>{name}：{basis}</source>
        <translation>{name}: {basis}</translation>
    </message>
    <message>
        <source>公布日期(&amp;D)</source>
        <translation>&amp;Date published</translation>
    </message>
    <message>
        <source>答复期限(&amp;L)</source>
        <translation>Answer by (&amp;L)</translation>
    </message>
    <message>
        <source>列入后不影响居住；到期没有答复的，由人决定怎样处理。</source>
        <translation>A warning changes nothing; if no answer comes in time, a person decides what follows.</translation>
    </message>
</context>
<context>
    <name>WarrantyForm</name>
    <message>
        <source>楼栋(&amp;F)</source>
        <translation>Building (&amp;F)</translation>
    </message>
    <message>
        <source>质保到哪天(&amp;L)</source>
        <translation>Warranty unti&amp;l</translation>
    </message>
    <message>
        <source>在质保期内报修的，承担方自动建议为施工单位；期满前两个月在“今日”提醒。</source>
        <translation>What is reported while it runs is proposed as the builder&apos;s; two months before the end the first page says so.</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>模拟 1000 次抽签(&amp;S)</source>
        <translation>Simulate 1000 draws(&amp;S)</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>只在内存里的一份拷贝上算，不改这一轮。灰条是现在的办法，蓝条是假如的办法：各类人分到房的机会。</source>
        <translation>Computed on a copy in memory; the round is not changed. The grey bar is now, the blue bar the trial: each group&apos;s chance of a unit.</translation>
    </message>
    <message>
        <source>各类人的得失</source>
        <translation>Gains and losses by group</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>No change</translation>
    </message>
    <message>
        <source>人员类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>现住户与新申请</source>
        <translation>Residents and new applicants</translation>
    </message>
    <message>
        <source>不变；填 0 表示不限</source>
        <translation>No change; 0 means no limit</translation>
    </message>
    <message>
        <source>不变；如：新招聘 20、本校 30</source>
        <translation>No change; or classes in Chinese, each with its number</translation>
    </message>
    <message>
        <source>不变；如：特岗 5、新招聘 2（各加几分）</source>
        <translation>No change; or classes in Chinese, each with the points added</translation>
    </message>
    <message>
        <source>谁在前(&amp;P)</source>
        <translation>Who is first(&amp;P)</translation>
    </message>
    <message>
        <source>怎样分(&amp;W)</source>
        <translation>Given by(&amp;W)</translation>
    </message>
    <message>
        <source>按什么分组看(&amp;F)</source>
        <translation>Group by(&amp;F)</translation>
    </message>
    <message>
        <source>权重(&amp;Q)</source>
        <translation>Weights(&amp;Q)</translation>
    </message>
    <message>
        <source>定向套数(&amp;T)</source>
        <translation>Reserved units(&amp;T)</translation>
    </message>
    <message>
        <source>志愿上限(&amp;L)</source>
        <translation>Most wishes(&amp;L)</translation>
    </message>
    <message>
        <source>各模拟 1000 次：{won} 类人机会变大，{lost} 类人机会变小。没有任何一个人的名字。</source>
        <translation>1000 draws each: {won} groups gain, {lost} groups lose. Nobody is named.</translation>
    </message>
    <message>
        <source>已经停下，什么也没有改。</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>{unit}&#x3000;当前经办人：{actor}&#x3000;教师周转宿舍管理</source>
        <translation>{unit} – Clerk: {actor} – Teacher apartments</translation>
    </message>
    <message>
        <source>数据：{place}</source>
        <translation>Data: {place}</translation>
    </message>
    <message>
        <source>正在收尾，马上就关…</source>
        <translation>Finishing, will close in a moment…</translation>
    </message>
    <message>
        <source>{command} {subject}</source>
        <translation>{command}: {subject}</translation>
    </message>
    <message>
        <source>已撤销：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>已重做：{what}</source>
        <translation>Redone: {what}</translation>
    </message>
    <message>
        <source>已完成：{command} {subject}</source>
        <translation>Done: {command} – {subject}</translation>
    </message>
    <message>
        <source>{name}（{post}）</source>
        <translation>{name} ({post})</translation>
    </message>
</context>
<context>
    <name>WishField</name>
    <message>
        <source>输入房号、学校或拼音首字母，回车加入</source>
        <translation>Room, school or initials, then Enter</translation>
    </message>
    <message>
        <source>已选的志愿，按先后</source>
        <translation>Preferences chosen, in order</translation>
    </message>
    <message>
        <source>拖动或按 Alt+↑↓ 调整先后，Delete 删去。</source>
        <translation>Drag or press Alt+↑↓ to reorder, Delete to remove.</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>理由(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>作废原因(&amp;B)</source>
        <translation>Reason (&amp;B)</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不算本人放弃，轮候的位置不变。</source>
        <translation>It does not count as given up; the place on the list stays.</translation>
    </message>
</context>
<context>
    <name>WorkYearPage</name>
    <message>
        <source>年度工作日历</source>
        <translation>Work calendar</translation>
    </message>
    <message>
        <source>还没有条目。按“采用默认条目”，再按本县的安排修改。</source>
        <translation>No entries yet. Take the usual ones, then change them to suit your county.</translation>
    </message>
    <message>
        <source>采用默认条目(&amp;M)</source>
        <translation>Take the &amp;usual</translation>
    </message>
    <message>
        <source>新增条目(&amp;N)…</source>
        <translation>&amp;New entry…</translation>
    </message>
    <message>
        <source>修改条目(&amp;G)…</source>
        <translation>Chan&amp;ge…</translation>
    </message>
    <message>
        <source>删除条目(&amp;L)…</source>
        <translation>R&amp;emove…</translation>
    </message>
    <message>
        <source>打印挂历(&amp;W)…</source>
        <translation>Print &amp;wall sheet…</translation>
    </message>
</context>
<context>
    <name>_FactLine</name>
    <message>
        <source>显示完整的{label}</source>
        <translation>Show the full {label}</translation>
    </message>
    <message>
        <source>显示完整号码（会留下查看记录）</source>
        <translation>Show the full number (leaves a record)</translation>
    </message>
</context>
<context>
    <name>allocation</name>
    <message>
        <source>已封存。请把下面的校验码张贴公布：</source>
        <translation>Frozen. Please post this checksum in public:</translation>
    </message>
    <message>
        <source>摇号承诺值(可用 {count} 个口令)：{value}</source>
        <translation>Lottery commitment ({count} codes available): {value}</translation>
    </message>
    <message>
        <source>请给出口令文件，口令遗失时改用 --lost。</source>
        <translation>Give the file of secret codes, or use --lost if it is lost.</translation>
    </message>
    <message>
        <source>提醒：有 {count} 户完全同分又没有摇号，只能按编号先后。</source>
        <translation>Note: {count} households are fully tied and there was no lottery, so only their numbers can order them.</translation>
    </message>
    <message>
        <source>{households} 户中 {housed} 户分到，{waiting} 户进入轮候册。结果在 {place}。</source>
        <translation>Of {households} households {housed} got a unit and {waiting} are on the waiting list. The result is in {place}.</translation>
    </message>
    <message>
        <source>核对通过：{households} 户、{groups} 组，与重新计算完全一致。</source>
        <translation>Verified: {households} households, {groups} groups, exactly as recalculated.</translation>
    </message>
    <message>
        <source>第 {number} 次摇号，号码越小越靠前：</source>
        <translation>Draw no. {number}, smaller numbers first:</translation>
    </message>
</context>
<context>
    <name>asks</name>
    <message>
        <source>请核实“{fact}”。</source>
        <translation>Please verify &quot;{fact}&quot;.</translation>
    </message>
    <message>
        <source>“{fact}”写的是“{value}”，不在词表里，请核实后改成词表里的说法。</source>
        <translation>&quot;{fact}&quot; reads &quot;{value}&quot;, which is not in the vocabulary. Please verify it and use a word of the vocabulary.</translation>
    </message>
    <message>
        <source>“{fact}”是将来的日期 {value}，请核实。</source>
        <translation>&quot;{fact}&quot; is a date in the future, {value}. Please verify it.</translation>
    </message>
    <message>
        <source>关于“{fact}”的材料互相矛盾，请核实哪一份是对的。</source>
        <translation>The documents on &quot;{fact}&quot; contradict each other. Please verify which one is right.</translation>
    </message>
    <message>
        <source>规则没有规定“{fact}”{value} 这种情形怎么办，请由有权的人决定。</source>
        <translation>The rules do not say what to do about &quot;{fact}&quot; {value}. Please have it decided by someone with authority.</translation>
    </message>
</context>
<context>
    <name>between</name>
    <message>
        <source>{office}第 {number} 次上报：{operations} 步操作、{changes} 处改动将退出汇总，{waiting} 处后改的将等待。</source>
        <translation>{office}, report {number}: {operations} operations with {changes} changes will be taken back; {waiting} later changes will wait.</translation>
    </message>
    <message>
        <source>{office}第 {number} 次上报已恢复汇总：{operations} 步操作、{changes} 处改动。</source>
        <translation>{office}, report {number}, counts again: {operations} operations with {changes} changes.</translation>
    </message>
    <message>
        <source>{office}第 {number} 次上报已退出汇总：{operations} 步操作、{changes} 处改动；{waiting} 处后改的在等待。</source>
        <translation>{office}, report {number}, was taken back: {operations} operations with {changes} changes; {waiting} later changes wait.</translation>
    </message>
    <message>
        <source>前面的内容还没有收到</source>
        <translation>what came before it has not arrived</translation>
    </message>
    <message>
        <source>前面的内容已退出汇总</source>
        <translation>what came before it was taken back</translation>
    </message>
    <message>
        <source>前面的内容没有被采纳</source>
        <translation>what came before it was not accepted</translation>
    </message>
    <message>
        <source>前面的内容也在等待</source>
        <translation>what came before it waits too</translation>
    </message>
    <message>
        <source>{id} {label}：{office}{actor}改了{fields}（{when}），{why}。</source>
        <translation>{id} {label}: {office} {actor} changed {fields} ({when}); {why}.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>这台电脑的时钟快了，时间不可信</source>
        <translation>this PC&apos;s clock was ahead; the time cannot be trusted</translation>
    </message>
    <message>
        <source>这台电脑的时钟慢了，时间不可信</source>
        <translation>this PC&apos;s clock was behind; the time cannot be trusted</translation>
    </message>
    <message>
        <source>县局没有收到过{office}的上报，此前录入的都要重新录入。</source>
        <translation>The bureau never received a report of {office}; everything must be entered again.</translation>
    </message>
    <message>
        <source>县局收到{office}的第 {number} 次上报（{made} 生成，{received} 收到），最后一步是 {last} 的“{command}”。在这之后录入的没有到县局，需要补录。</source>
        <translation>The bureau has report {number} of {office} (made {made}, received {received}); the last step was &quot;{command}&quot; at {last}. What was entered after that did not reach the bureau and must be entered again.</translation>
    </message>
    <message>
        <source>第 {numbers} 次上报的文件县局没有收到，请在U盘、微信里找一找。</source>
        <translation>Report {numbers} never reached the bureau; look for the files on sticks and in chats.</translation>
    </message>
    <message>
        <source>已生成恢复文件 {path}，读回核对无误。恢复码（请在电话里逐位念）：{code}。</source>
        <translation>The recovery file {path} was written and read back. Recovery code (read it digit by digit over the telephone): {code}. </translation>
    </message>
    <message>
        <source>已恢复本单位数据。</source>
        <translation>This office&apos;s data are back. </translation>
    </message>
    <message>
        <source>按这台电脑的记录，还有 {count} 步操作需要补录。</source>
        <translation>By this PC&apos;s own mark, {count} more operations must be entered again.</translation>
    </message>
    <message>
        <source>{office}第 {number} 次上报：{operations} 步操作、{changes} 处改动，已收下待转交。</source>
        <translation>{office}, report {number}: {operations} operations with {changes} changes; kept to be passed on.</translation>
    </message>
    <message>
        <source>县局给{office}的文件（第 {number} 个）：{changes} 处改动，已收下待转交。</source>
        <translation>The bureau&apos;s file for {office} (number {number}): {changes} changes; kept to be passed on.</translation>
    </message>
    <message>
        <source>县局还没有认可写它的电脑。</source>
        <translation> The bureau has not accepted the PC that wrote it.</translation>
    </message>
    <message>
        <source>{due} {name} {office}：{state}</source>
        <translation>{due} {name} {office}: {state}</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>（规则审核，尚未由人决定）</source>
        <translation>(as the rules say; nobody has decided yet)</translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>其余 {count} 条</source>
        <translation>{count} others</translation>
    </message>
    <message>
        <source>{first}至{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>不知道</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>自送达之日起 {within} 内，可以书面向 {to} 提出异议。</source>
        <translation>Objections in writing to {to} within {within} of delivery.</translation>
    </message>
    <message>
        <source>作出决定的单位</source>
        <translation>the office that decided</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>数据文件有损坏：{finding}。请用“恢复备份”。</source>
        <translation>The data file is damaged: {finding}. Please use &quot;Restore backup&quot;.</translation>
    </message>
    <message>
        <source>操作 {line} 的内容被改过，与它的校验码不符。</source>
        <translation>The content of operation {line} was altered and does not match its checksum.</translation>
    </message>
    <message>
        <source>变更 {line} 的内容被改过，与它的校验码不符。</source>
        <translation>The content of change {line} was altered and does not match its checksum.</translation>
    </message>
    <message>
        <source>操作 {line} 前面缺了一步，变更记录不连续。</source>
        <translation>A step is missing before operation {line}; the history is not continuous.</translation>
    </message>
    <message>
        <source>变更 {line} 找不到所属的操作。</source>
        <translation>Change {line} belongs to no operation.</translation>
    </message>
    <message>
        <source>“{column}”与变更记录不符，可能被别的程序改过。</source>
        <translation>&quot;{column}&quot; does not match the history; another program may have altered it.</translation>
    </message>
    <message>
        <source>这条记录没有变更记录，不是本程序写入的。</source>
        <translation>This record has no history; it was not written by this program.</translation>
    </message>
    <message>
        <source>“{column}”指向的记录不存在或已作废。</source>
        <translation>&quot;{column}&quot; points to a record that does not exist or is void.</translation>
    </message>
    <message>
        <source>{unit} 核定 {capacity} 人，同一夜有 {people} 人入住或分得。</source>
        <translation>{unit} has a capacity of {capacity}, but {people} people live there or were assigned it in the same night.</translation>
    </message>
    <message>
        <source>{unit} 是“{state}”，却还有人住，应腾退。</source>
        <translation>{unit} is &quot;{state}&quot;, yet somebody lives there; it should be vacated.</translation>
    </message>
    <message>
        <source>{person}同时住 {one} 和 {other}。</source>
        <translation>{person} lives in {one} and {other} at the same time.</translation>
    </message>
    <message>
        <source>{one}和{other}的身份证号相同，请核实是否同一人。</source>
        <translation>{one} and {other} have the same ID number. Please verify whether they are one person.</translation>
    </message>
    <message>
        <source>{person}的入住没有约定期限。</source>
        <translation>The stay of {person} has no agreed term.</translation>
    </message>
    <message>
        <source>编号 {number} 用了两次。</source>
        <translation>Number {number} was used twice.</translation>
    </message>
    <message>
        <source>{office}的票据号 {number} 用了两次：{people}。</source>
        <translation>{office} used receipt number {number} twice: {people}.</translation>
    </message>
    <message>
        <source>已锁定的名单“{title}”与锁定时的校验码不符。</source>
        <translation>The locked list &quot;{title}&quot; is not what was locked.</translation>
    </message>
    <message>
        <source>编号 {number} 缺号，说不出原因。</source>
        <translation>Number {number} is missing without a known reason.</translation>
    </message>
    <message>
        <source>编号 {number} 已撤销作废，不再使用。</source>
        <translation>Number {number} was undone and is void; it is not used again.</translation>
    </message>
    <message>
        <source>结束日 {until} 不晚于开始日 {start}。</source>
        <translation>The end {until} is not after the start {start}.</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>does not hold</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>to be verified</translation>
    </message>
    <message>
        <source>{indent}{words}（{mark}）</source>
        <translation>{indent}{words} ({mark})</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>未申请</source>
        <translation>No application</translation>
    </message>
    <message>
        <source>不符合条件</source>
        <translation>Not eligible</translation>
    </message>
    <message>
        <source>有自有住房</source>
        <translation>Owns a home</translation>
    </message>
    <message>
        <source>已享受其他政策性住房</source>
        <translation>Has other subsidised housing</translation>
    </message>
    <message>
        <source>离开岗位</source>
        <translation>Left the post</translation>
    </message>
    <message>
        <source>长期不居住</source>
        <translation>Long absence from the unit</translation>
    </message>
    <message>
        <source>欠缴</source>
        <translation>Arrears</translation>
    </message>
    <message>
        <source>转租转借</source>
        <translation>Sublet or lent</translation>
    </message>
    <message>
        <source>改变用途</source>
        <translation>Changed the use</translation>
    </message>
    <message>
        <source>擅自改动结构</source>
        <translation>Altered the structure</translation>
    </message>
    <message>
        <source>违法活动</source>
        <translation>Unlawful activity</translation>
    </message>
    <message>
        <source>提供虚假材料</source>
        <translation>False documents</translation>
    </message>
    <message>
        <source>居住年限届满</source>
        <translation>Maximum years reached</translation>
    </message>
    <message>
        <source>学校工作需要</source>
        <translation>Needed by the school</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>处于禁止申请期</source>
        <translation>In a ban period</translation>
    </message>
    <message>
        <source>放弃次数已满</source>
        <translation>Gave up too often</translation>
    </message>
    <message>
        <source>不在受理时间内</source>
        <translation>Outside the application period</translation>
    </message>
    <message>
        <source>期限已过</source>
        <translation>Past the deadline</translation>
    </message>
    <message>
        <source>单间</source>
        <translation>Single room</translation>
    </message>
    <message>
        <source>一室一卫</source>
        <translation>Room with bath</translation>
    </message>
    <message>
        <source>一室一厨一卫</source>
        <translation>Room, kitchen, bath</translation>
    </message>
    <message>
        <source>一室一厅一厨一卫</source>
        <translation>Room, hall, kitchen, bath</translation>
    </message>
    <message>
        <source>两室</source>
        <translation>Two rooms</translation>
    </message>
    <message>
        <source>周转宿舍项目</source>
        <translation>Turnover-apartment project</translation>
    </message>
    <message>
        <source>公租房</source>
        <translation>Public rental</translation>
    </message>
    <message>
        <source>自筹</source>
        <translation>Own funds</translation>
    </message>
    <message>
        <source>A级</source>
        <translation>Grade A</translation>
    </message>
    <message>
        <source>B级</source>
        <translation>Grade B</translation>
    </message>
    <message>
        <source>C级</source>
        <translation>Grade C</translation>
    </message>
    <message>
        <source>D级</source>
        <translation>Grade D</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>预留</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>可分配</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>预留(机动)</source>
        <translation>Reserved (reserve)</translation>
    </message>
    <message>
        <source>已分配待入住</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>在住</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>待腾退</source>
        <translation>To vacate</translation>
    </message>
    <message>
        <source>维修停用</source>
        <translation>Closed for repair</translation>
    </message>
    <message>
        <source>危房停用</source>
        <translation>Closed as dangerous</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Struck off</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>在编</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>特岗</source>
        <translation>Special post</translation>
    </message>
    <message>
        <source>支教</source>
        <translation>Supporting teaching</translation>
    </message>
    <message>
        <source>交流轮岗</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>新招聘</source>
        <translation>Newly recruited</translation>
    </message>
    <message>
        <source>编外</source>
        <translation>Non-permanent</translation>
    </message>
    <message>
        <source>事业编制</source>
        <translation>Public post</translation>
    </message>
    <message>
        <source>特岗计划</source>
        <translation>Special-post plan</translation>
    </message>
    <message>
        <source>外单位编制</source>
        <translation>Post elsewhere</translation>
    </message>
    <message>
        <source>无编制</source>
        <translation>No post</translation>
    </message>
    <message>
        <source>未婚</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>已婚</source>
        <translation>Married</translation>
    </message>
    <message>
        <source>离异</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>丧偶</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>新申请</source>
        <translation>New</translation>
    </message>
    <message>
        <source>调换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>单独</source>
        <translation>Alone</translation>
    </message>
    <message>
        <source>夫妻</source>
        <translation>Couple</translation>
    </message>
    <message>
        <source>合住</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>调离</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>期满不续</source>
        <translation>Not renewed at the end</translation>
    </message>
    <message>
        <source>调换住房</source>
        <translation>Moved to another unit</translation>
    </message>
    <message>
        <source>已购房或另有住处</source>
        <translation>Has another home</translation>
    </message>
    <message>
        <source>退休</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>离职</source>
        <translation>Left the job</translation>
    </message>
    <message>
        <source>自愿退出</source>
        <translation>Left of own accord</translation>
    </message>
    <message>
        <source>结婚</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>离婚</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>服务期满</source>
        <translation>End of service</translation>
    </message>
    <message>
        <source>长期不住</source>
        <translation>Not living there</translation>
    </message>
    <message>
        <source>欠费</source>
        <translation>Arrears</translation>
    </message>
    <message>
        <source>违规使用</source>
        <translation>Misuse</translation>
    </message>
    <message>
        <source>学校需要</source>
        <translation>Needed by the school</translation>
    </message>
    <message>
        <source>去世</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>工资代扣</source>
        <translation>Payroll deduction</translation>
    </message>
    <message>
        <source>在</source>
        <translation>In</translation>
    </message>
    <message>
        <source>不在</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>解除预警</source>
        <translation>Warning lifted</translation>
    </message>
    <message>
        <source>继续观察</source>
        <translation>Keep watching</translation>
    </message>
    <message>
        <source>按不住处理</source>
        <translation>Treat as not living there</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>病假</source>
        <translation>Sick leave</translation>
    </message>
    <message>
        <source>产假</source>
        <translation>Maternity leave</translation>
    </message>
    <message>
        <source>公派培训</source>
        <translation>Official training</translation>
    </message>
    <message>
        <source>自然灾害</source>
        <translation>Natural disaster</translation>
    </message>
    <message>
        <source>房屋维修</source>
        <translation>Unit under repair</translation>
    </message>
    <message>
        <source>护理家人</source>
        <translation>Caring for family</translation>
    </message>
    <message>
        <source>事假</source>
        <translation>Personal leave</translation>
    </message>
    <message>
        <source>借调</source>
        <translation>Secondment</translation>
    </message>
    <message>
        <source>脱产</source>
        <translation>Released from duty</translation>
    </message>
    <message>
        <source>出国</source>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>挂职</source>
        <translation>Temporary post</translation>
    </message>
    <message>
        <source>室内小件</source>
        <translation>Small fittings inside</translation>
    </message>
    <message>
        <source>自然损耗由学校承担</source>
        <translation>Wear is the school&apos;s</translation>
    </message>
    <message>
        <source>室内小件由住户承担</source>
        <translation>Small fittings are the resident&apos;s</translation>
    </message>
    <message>
        <source>水电</source>
        <translation>Water and power</translation>
    </message>
    <message>
        <source>门窗墙地</source>
        <translation>Doors, windows, walls, floors</translation>
    </message>
    <message>
        <source>家具</source>
        <translation>Furniture</translation>
    </message>
    <message>
        <source>照明通风排水</source>
        <translation>Lighting, ventilation, drainage</translation>
    </message>
    <message>
        <source>水电暖</source>
        <translation>Water, power, heating</translation>
    </message>
    <message>
        <source>门窗锁具</source>
        <translation>Doors, windows, locks</translation>
    </message>
    <message>
        <source>墙地屋面</source>
        <translation>Walls, floors, roof</translation>
    </message>
    <message>
        <source>灯具开关插座</source>
        <translation>Lamps, switches, sockets</translation>
    </message>
    <message>
        <source>家具家电</source>
        <translation>Furniture and appliances</translation>
    </message>
    <message>
        <source>公共部位</source>
        <translation>Common parts</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>较大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>施工单位</source>
        <translation>Builder</translation>
    </message>
    <message>
        <source>自然损耗</source>
        <translation>Wear</translation>
    </message>
    <message>
        <source>人为</source>
        <translation>By the user</translation>
    </message>
    <message>
        <source>灾害</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>质保期内</source>
        <translation>Under warranty</translation>
    </message>
    <message>
        <source>报修</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>派工</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>完工</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>验收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>复检</source>
        <translation>Rechecked</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>消防</source>
        <translation>Fire</translation>
    </message>
    <message>
        <source>燃气和一氧化碳</source>
        <translation>Gas and carbon monoxide</translation>
    </message>
    <message>
        <source>用电</source>
        <translation>Wiring</translation>
    </message>
    <message>
        <source>房屋结构</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>卫生</source>
        <translation>Hygiene</translation>
    </message>
    <message>
        <source>居住情况</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>房源清点</source>
        <translation>Stock count</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>不合格</source>
        <translation>Not in order</translation>
    </message>
    <message>
        <source>重大</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>未住</source>
        <translation>Not lived in</translation>
    </message>
    <message>
        <source>部分居住</source>
        <translation>Partly lived in</translation>
    </message>
    <message>
        <source>未整改</source>
        <translation>Not put right</translation>
    </message>
    <message>
        <source>整改中</source>
        <translation>Being put right</translation>
    </message>
    <message>
        <source>已整改</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>已复查</source>
        <translation>Rechecked</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>date</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>completion</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>求助</source>
        <translation>Call for help</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>12345</source>
        <translation>12345</translation>
    </message>
    <message>
        <source>信访</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly content</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not content</translation>
    </message>
    <message>
        <source>周转宿舍管理办法</source>
        <translation>Rules for the turnover apartments</translation>
    </message>
    <message>
        <source>入住须知（住户公约）</source>
        <translation>Residents&apos; code</translation>
    </message>
    <message>
        <source>消防安全责任书</source>
        <translation>Fire safety undertaking</translation>
    </message>
    <message>
        <source>维修服务制度</source>
        <translation>Repair service rules</translation>
    </message>
    <message>
        <source>安全巡查制度</source>
        <translation>Safety round rules</translation>
    </message>
    <message>
        <source>续住与退出办法</source>
        <translation>Renewal and leaving rules</translation>
    </message>
    <message>
        <source>应急预案</source>
        <translation>Emergency plan</translation>
    </message>
    <message>
        <source>调换房源</source>
        <translation>Swap of units</translation>
    </message>
    <message>
        <source>房屋危险</source>
        <translation>Dangerous building</translation>
    </message>
    <message>
        <source>本期不续住</source>
        <translation>Not renewed this time</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已提交</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>已退回(补材料)</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>学校初审</source>
        <translation>School review</translation>
    </message>
    <message>
        <source>中心校复审</source>
        <translation>Central school review</translation>
    </message>
    <message>
        <source>局审批</source>
        <translation>Bureau approval</translation>
    </message>
    <message>
        <source>公示中</source>
        <translation>On notice</translation>
    </message>
    <message>
        <source>有异议(复核)</source>
        <translation>Objected to</translation>
    </message>
    <message>
        <source>合格(轮候)</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>待选房</source>
        <translation>To choose</translation>
    </message>
    <message>
        <source>已分配</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>待签约</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>已入住</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>中心校</source>
        <translation>Central school</translation>
    </message>
    <message>
        <source>局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>不予通过告知书</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>补正通知书</source>
        <translation>Request for correction</translation>
    </message>
    <message>
        <source>不予续住告知书</source>
        <translation>No renewal</translation>
    </message>
    <message>
        <source>腾退通知书</source>
        <translation>Notice to leave</translation>
    </message>
    <message>
        <source>异议答复书</source>
        <translation>Answer to an objection</translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation>Left with witnesses</translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>委托送达</source>
        <translation>Through another office</translation>
    </message>
    <message>
        <source>公告送达</source>
        <translation>By public notice</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>待补</source>
        <translation>To follow</translation>
    </message>
    <message>
        <source>免交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>Upheld</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>Not upheld</translation>
    </message>
    <message>
        <source>属实</source>
        <translation>True</translation>
    </message>
    <message>
        <source>不是本人</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>不影响资格</source>
        <translation>Does not matter</translation>
    </message>
    <message>
        <source>不动产登记</source>
        <translation>Property register</translation>
    </message>
    <message>
        <source>在编人员</source>
        <translation>Permanent staff</translation>
    </message>
    <message>
        <source>资格名单</source>
        <translation>Qualified applicants</translation>
    </message>
    <message>
        <source>排序名单</source>
        <translation>Ranked list</translation>
    </message>
    <message>
        <source>分配结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>续住名单</source>
        <translation>Renewals</translation>
    </message>
    <message>
        <source>空置警示名单</source>
        <translation>Idle warnings</translation>
    </message>
    <message>
        <source>本人签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>委托签字</source>
        <translation>Signed by proxy</translation>
    </message>
    <message>
        <source>未签字</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Taken off</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>公示期满办结</source>
        <translation>Close a notice that has run out</translation>
    </message>
    <message>
        <source>撤下公示</source>
        <translation>Take a notice down</translation>
    </message>
    <message>
        <source>递补答复</source>
        <translation>Answer to an offer</translation>
    </message>
    <message>
        <source>整理待分配</source>
        <translation>Make a unit ready</translation>
    </message>
    <message>
        <source>清点不符</source>
        <translation>Stock count differs</translation>
    </message>
    <message>
        <source>核实是否调离</source>
        <translation>Ask whether somebody left</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>逾期未答复</source>
        <translation>No answer in time</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>联系不上</source>
        <translation>Cannot be reached</translation>
    </message>
    <message>
        <source>本人暂缓</source>
        <translation>Asked to wait</translation>
    </message>
    <message>
        <source>房源不适合本人</source>
        <translation>Unit unsuitable</translation>
    </message>
    <message>
        <source>已另行解决</source>
        <translation>Found another home</translation>
    </message>
    <message>
        <source>房源不合意</source>
        <translation>Does not like the unit</translation>
    </message>
    <message>
        <source>工作调动</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>家庭原因</source>
        <translation>Family reasons</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>减免</source>
        <translation>Waiver</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Repayment</translation>
    </message>
    <message>
        <source>收押金</source>
        <translation>Deposit taken</translation>
    </message>
    <message>
        <source>押金抵扣</source>
        <translation>Deposit set off</translation>
    </message>
    <message>
        <source>退押金</source>
        <translation>Deposit returned</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Handed on</translation>
    </message>
    <message>
        <source>租金</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>占用费</source>
        <translation>Overstay charge</translation>
    </message>
    <message>
        <source>水费</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>电费</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>燃气费</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>物品赔偿</source>
        <translation>Damage</translation>
    </message>
    <message>
        <source>维修费</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>滞纳金</source>
        <translation>Late fee</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>电</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>燃气</source>
        <translation>Gas</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>退出汇总</source>
        <translation>Take out of the merge</translation>
    </message>
    <message>
        <source>恢复汇总</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>采纳等待中的改动</source>
        <translation>Adopt a waiting change</translation>
    </message>
    <message>
        <source>登记中心校</source>
        <translation>register a central school</translation>
    </message>
    <message>
        <source>设定报送日</source>
        <translation>set the due days</translation>
    </message>
    <message>
        <source>建立数据</source>
        <translation>Set up data</translation>
    </message>
    <message>
        <source>登记经办人</source>
        <translation>Register clerk</translation>
    </message>
    <message>
        <source>登记教师</source>
        <translation>Register teacher</translation>
    </message>
    <message>
        <source>更正教师资料</source>
        <translation>Correct teacher data</translation>
    </message>
    <message>
        <source>登记情况变化</source>
        <translation>Record change of circumstances</translation>
    </message>
    <message>
        <source>新建楼栋</source>
        <translation>Add building</translation>
    </message>
    <message>
        <source>修改房源资料</source>
        <translation>Edit unit data</translation>
    </message>
    <message>
        <source>变更房屋状态</source>
        <translation>Change unit state</translation>
    </message>
    <message>
        <source>成批变更房屋状态</source>
        <translation>Change state of several units</translation>
    </message>
    <message>
        <source>登记空置房拟处理</source>
        <translation>Planned for an empty unit</translation>
    </message>
    <message>
        <source>受理申请</source>
        <translation>Take in application</translation>
    </message>
    <message>
        <source>办理申请</source>
        <translation>Process application</translation>
    </message>
    <message>
        <source>成批办理申请</source>
        <translation>Process several applications</translation>
    </message>
    <message>
        <source>保存申请草稿</source>
        <translation>Keep a draft</translation>
    </message>
    <message>
        <source>补正申请</source>
        <translation>Correct an application</translation>
    </message>
    <message>
        <source>分配房源</source>
        <translation>Assign unit</translation>
    </message>
    <message>
        <source>取消分配</source>
        <translation>Cancel assignment</translation>
    </message>
    <message>
        <source>办理入住</source>
        <translation>Move in</translation>
    </message>
    <message>
        <source>办理续住</source>
        <translation>Renew stay</translation>
    </message>
    <message>
        <source>成批办理续住</source>
        <translation>Renew several stays</translation>
    </message>
    <message>
        <source>办理退房</source>
        <translation>Move out</translation>
    </message>
    <message>
        <source>登记报修</source>
        <translation>Report repair</translation>
    </message>
    <message>
        <source>维修派工</source>
        <translation>Assign worker</translation>
    </message>
    <message>
        <source>维修到场</source>
        <translation>Worker on site</translation>
    </message>
    <message>
        <source>维修完工</source>
        <translation>Complete repair</translation>
    </message>
    <message>
        <source>重开维修单</source>
        <translation>Reopen repair ticket</translation>
    </message>
    <message>
        <source>作废维修单</source>
        <translation>Void repair ticket</translation>
    </message>
    <message>
        <source>办结待办</source>
        <translation>Close task</translation>
    </message>
    <message>
        <source>启动续住季</source>
        <translation>Start a renewal season</translation>
    </message>
    <message>
        <source>登记续住答复</source>
        <translation>Enter renewal answers</translation>
    </message>
    <message>
        <source>一并续住</source>
        <translation>Renew together</translation>
    </message>
    <message>
        <source>逐户审定续住</source>
        <translation>Decide a renewal</translation>
    </message>
    <message>
        <source>撤回续住</source>
        <translation>Take back a renewal</translation>
    </message>
    <message>
        <source>续住季办结</source>
        <translation>Close the season</translation>
    </message>
    <message>
        <source>出具续住通知书</source>
        <translation>Issue renewal letters</translation>
    </message>
    <message>
        <source>公示续住名单</source>
        <translation>Publish the renewals</translation>
    </message>
    <message>
        <source>登记核实结果</source>
        <translation>Enter findings</translation>
    </message>
    <message>
        <source>保存决定</source>
        <translation>Keep a decision</translation>
    </message>
    <message>
        <source>通过制度</source>
        <translation>Adopt rules</translation>
    </message>
    <message>
        <source>修改工作日历</source>
        <translation>Change the working days</translation>
    </message>
    <message>
        <source>修改年度工作日历</source>
        <translation>Change the work calendar</translation>
    </message>
    <message>
        <source>删除年度工作日历条目</source>
        <translation>Remove an entry of the work calendar</translation>
    </message>
    <message>
        <source>采用默认年度工作日历</source>
        <translation>Take the usual work calendar</translation>
    </message>
    <message>
        <source>到期建立待办</source>
        <translation>Create tasks that are due</translation>
    </message>
    <message>
        <source>核对材料</source>
        <translation>Check documents</translation>
    </message>
    <message>
        <source>登记本人承诺</source>
        <translation>Record declarations</translation>
    </message>
    <message>
        <source>成批核对材料</source>
        <translation>Check documents</translation>
    </message>
    <message>
        <source>通过申请</source>
        <translation>Pass applications</translation>
    </message>
    <message>
        <source>退回申请补正</source>
        <translation>Return an application</translation>
    </message>
    <message>
        <source>不予通过</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>复核有异议的申请</source>
        <translation>Re-check an application</translation>
    </message>
    <message>
        <source>出具告知书</source>
        <translation>Write a letter</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record delivery</translation>
    </message>
    <message>
        <source>登记异议</source>
        <translation>Record an objection</translation>
    </message>
    <message>
        <source>答复异议</source>
        <translation>Answer an objection</translation>
    </message>
    <message>
        <source>发布公示</source>
        <translation>Publish a notice</translation>
    </message>
    <message>
        <source>登记张贴</source>
        <translation>Record posting</translation>
    </message>
    <message>
        <source>办结公示</source>
        <translation>Close a notice</translation>
    </message>
    <message>
        <source>撤下公示</source>
        <translation>Take down a notice</translation>
    </message>
    <message>
        <source>核查比对</source>
        <translation>Compare with a list</translation>
    </message>
    <message>
        <source>核实比对结果</source>
        <translation>Settle a hit</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>重新排序</source>
        <translation>Rank again</translation>
    </message>
    <message>
        <source>登记积分确认</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>锁定名单</source>
        <translation>Lock a list</translation>
    </message>
    <message>
        <source>登记跳过、放弃</source>
        <translation>Skip or give up</translation>
    </message>
    <message>
        <source>指明经办人是哪位教师</source>
        <translation>Say which teacher an actor is</translation>
    </message>
    <message>
        <source>通知退房</source>
        <translation>Give notice to leave</translation>
    </message>
    <message>
        <source>撤回退房通知</source>
        <translation>Withdraw a notice to leave</translation>
    </message>
    <message>
        <source>退房结清</source>
        <translation>Settle a departure</translation>
    </message>
    <message>
        <source>调换住房</source>
        <translation>Change unit</translation>
    </message>
    <message>
        <source>登记交接清单</source>
        <translation>Enter a handover list</translation>
    </message>
    <message>
        <source>设定物品清单</source>
        <translation>Set the inventory</translation>
    </message>
    <message>
        <source>发钥匙</source>
        <translation>Hand out keys</translation>
    </message>
    <message>
        <source>收钥匙</source>
        <translation>Take back keys</translation>
    </message>
    <message>
        <source>登记同住人</source>
        <translation>Register a co-resident</translation>
    </message>
    <message>
        <source>同住人搬离</source>
        <translation>Co-resident leaves</translation>
    </message>
    <message>
        <source>登记违规</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>违规已改正</source>
        <translation>Breach put right</translation>
    </message>
    <message>
        <source>补登交接单</source>
        <translation>Enter the hand-over list</translation>
    </message>
    <message>
        <source>登记夜查</source>
        <translation>Record a night check</translation>
    </message>
    <message>
        <source>登记回宿</source>
        <translation>Record the return</translation>
    </message>
    <message>
        <source>登记离宿</source>
        <translation>Record an absence</translation>
    </message>
    <message>
        <source>列入长期不住预警</source>
        <translation>Warn of not living there</translation>
    </message>
    <message>
        <source>登记预警答复</source>
        <translation>Record the answer to a warning</translation>
    </message>
    <message>
        <source>添加照片或文件</source>
        <translation>Add photos or files</translation>
    </message>
    <message>
        <source>去掉照片或文件</source>
        <translation>Remove a photo or file</translation>
    </message>
    <message>
        <source>临时安置</source>
        <translation>House temporarily</translation>
    </message>
    <message>
        <source>结束临时安置</source>
        <translation>End temporary housing</translation>
    </message>
    <message>
        <source>登记应收</source>
        <translation>Enter a charge</translation>
    </message>
    <message>
        <source>生成月租</source>
        <translation>Make monthly rents</translation>
    </message>
    <message>
        <source>计收滞纳金</source>
        <translation>Charge late fees</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>收押金</source>
        <translation>Take a deposit</translation>
    </message>
    <message>
        <source>退押金</source>
        <translation>Refund a deposit</translation>
    </message>
    <message>
        <source>押金抵扣</source>
        <translation>Set off a deposit</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>减免</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>上缴</source>
        <translation>Pay in</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse an entry</translation>
    </message>
    <message>
        <source>日结</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>装表</source>
        <translation>Fit a meter</translation>
    </message>
    <message>
        <source>换表</source>
        <translation>Replace a meter</translation>
    </message>
    <message>
        <source>装总表</source>
        <translation>Put in a building&apos;s meter</translation>
    </message>
    <message>
        <source>抄总表</source>
        <translation>Read a building&apos;s meter</translation>
    </message>
    <message>
        <source>拆总表</source>
        <translation>Take out a building&apos;s meter</translation>
    </message>
    <message>
        <source>抄表</source>
        <translation>Read meters</translation>
    </message>
    <message>
        <source>设定单价</source>
        <translation>Set a price</translation>
    </message>
    <message>
        <source>登记同意工资代扣</source>
        <translation>Register consent to payroll deduction</translation>
    </message>
    <message>
        <source>做代扣表</source>
        <translation>Make payroll sheets</translation>
    </message>
    <message>
        <source>送出代扣表</source>
        <translation>Send payroll sheets</translation>
    </message>
    <message>
        <source>登记代扣返回</source>
        <translation>Register payroll answers</translation>
    </message>
    <message>
        <source>撤回代扣表</source>
        <translation>Withdraw payroll sheet</translation>
    </message>
    <message>
        <source>登记票据作废</source>
        <translation>Void receipts</translation>
    </message>
    <message>
        <source>取消票据作废</source>
        <translation>Restore receipt</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Start inspection</translation>
    </message>
    <message>
        <source>登记检查结果</source>
        <translation>Enter inspection results</translation>
    </message>
    <message>
        <source>结束检查</source>
        <translation>End inspection</translation>
    </message>
    <message>
        <source>登记隐患</source>
        <translation>Register hazard</translation>
    </message>
    <message>
        <source>下达整改</source>
        <translation>Order fix</translation>
    </message>
    <message>
        <source>隐患已整改</source>
        <translation>Hazard put right</translation>
    </message>
    <message>
        <source>隐患复查</source>
        <translation>Re-check a hazard</translation>
    </message>
    <message>
        <source>登记房屋鉴定</source>
        <translation>Record a building appraisal</translation>
    </message>
    <message>
        <source>设定定期工作</source>
        <translation>Set up regular work</translation>
    </message>
    <message>
        <source>完成定期工作</source>
        <translation>Do regular work</translation>
    </message>
    <message>
        <source>停止定期工作</source>
        <translation>End regular work</translation>
    </message>
    <message>
        <source>登记投诉求助</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>答复投诉求助</source>
        <translation>Answer a complaint</translation>
    </message>
    <message>
        <source>重新受理</source>
        <translation>Reopen a complaint</translation>
    </message>
    <message>
        <source>施行制度</source>
        <translation>Put a regulation in force</translation>
    </message>
    <message>
        <source>登记制度签收</source>
        <translation>Record signatures for a regulation</translation>
    </message>
    <message>
        <source>设定宿舍管理员</source>
        <translation>Name a caretaker</translation>
    </message>
    <message>
        <source>维修核实</source>
        <translation>Check a repair</translation>
    </message>
    <message>
        <source>维修验收</source>
        <translation>Accept a repair</translation>
    </message>
    <message>
        <source>选定维修承担办法</source>
        <translation>Choose who pays for repairs</translation>
    </message>
    <message>
        <source>登记满意度</source>
        <translation>Record how content</translation>
    </message>
    <message>
        <source>登记质保期</source>
        <translation>Record the builder&apos;s warranty</translation>
    </message>
    <message>
        <source>一人退房、同住人留住</source>
        <translation>One leaves, another stays on</translation>
    </message>
    <message>
        <source>登记维修报价</source>
        <translation>Enter a repair quote</translation>
    </message>
    <message>
        <source>维修复检</source>
        <translation>Re-check a repair</translation>
    </message>
    <message>
        <source>导入学校名录</source>
        <translation>Import schools</translation>
    </message>
    <message>
        <source>导入房源台账</source>
        <translation>Import units</translation>
    </message>
    <message>
        <source>导入教师花名册</source>
        <translation>Import teachers</translation>
    </message>
    <message>
        <source>导入入住花名册</source>
        <translation>Import occupants</translation>
    </message>
    <message>
        <source>导入申请汇总表</source>
        <translation>Import applications</translation>
    </message>
    <message>
        <source>导入维修台账</source>
        <translation>Import repairs</translation>
    </message>
    <message>
        <source>记住表头对应</source>
        <translation>Remember header assignment</translation>
    </message>
    <message>
        <source>采用带回的表</source>
        <translation>Take a returned sheet</translation>
    </message>
    <message>
        <source>采用表格模板</source>
        <translation>Adopt a form</translation>
    </message>
    <message>
        <source>停用表格模板</source>
        <translation>Retire a form</translation>
    </message>
    <message>
        <source>粘贴更改</source>
        <translation>Paste changes</translation>
    </message>
    <message>
        <source>查看完整号码</source>
        <translation>Show full number</translation>
    </message>
    <message>
        <source>设立单位</source>
        <translation>Set up office</translation>
    </message>
    <message>
        <source>裁定两边不一致</source>
        <translation>Settle a difference</translation>
    </message>
    <message>
        <source>整批退出汇总</source>
        <translation>Take a batch out of the merge</translation>
    </message>
    <message>
        <source>成批采纳等待中的改动</source>
        <translation>Adopt waiting changes</translation>
    </message>
    <message>
        <source>成批裁定两边不一致</source>
        <translation>Decide differences alike</translation>
    </message>
    <message>
        <source>裁定待定事项</source>
        <translation>Settle an open matter</translation>
    </message>
    <message>
        <source>把记录交给所属单位</source>
        <translation>Give rows to the offices they belong to</translation>
    </message>
    <message>
        <source>成批裁定待定事项</source>
        <translation>Decide several issues</translation>
    </message>
    <message>
        <source>成批裁定未采纳的改动</source>
        <translation>Decide several changes not accepted</translation>
    </message>
    <message>
        <source>裁定未采纳的改动</source>
        <translation>Settle a change not accepted</translation>
    </message>
    <message>
        <source>认可电脑</source>
        <translation>Accept computer</translation>
    </message>
    <message>
        <source>停用电脑</source>
        <translation>Shut out computer</translation>
    </message>
    <message>
        <source>报出报表</source>
        <translation>Issue a sheet</translation>
    </message>
    <message>
        <source>作废报表</source>
        <translation>Withdraw a sheet</translation>
    </message>
    <message>
        <source>结账</source>
        <translation>Close a period</translation>
    </message>
    <message>
        <source>登记文书打印</source>
        <translation>Note printed papers</translation>
    </message>
    <message>
        <source>登记文书签收归档</source>
        <translation>Note papers that came back</translation>
    </message>
    <message>
        <source>附扫描件</source>
        <translation>Attach a scan</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>建立分房轮次</source>
        <translation>Plan an allocation round</translation>
    </message>
    <message>
        <source>填报志愿</source>
        <translation>Write down wishes</translation>
    </message>
    <message>
        <source>剔除参加户</source>
        <translation>Leave out a household</translation>
    </message>
    <message>
        <source>作废分房轮次</source>
        <translation>Cancel an allocation round</translation>
    </message>
    <message>
        <source>封存名单</source>
        <translation>Freeze a list</translation>
    </message>
    <message>
        <source>摇号</source>
        <translation>Draw a lottery</translation>
    </message>
    <message>
        <source>录入抓阄号</source>
        <translation>Record slips</translation>
    </message>
    <message>
        <source>现场选房</source>
        <translation>Live choice</translation>
    </message>
    <message>
        <source>撤回一选</source>
        <translation>Take back a pick</translation>
    </message>
    <message>
        <source>计算分房结果</source>
        <translation>Compute an allocation result</translation>
    </message>
    <message>
        <source>公示分房结果</source>
        <translation>Post an allocation result</translation>
    </message>
    <message>
        <source>批准分房结果</source>
        <translation>Approve an allocation result</translation>
    </message>
    <message>
        <source>办结分房轮次</source>
        <translation>Close an allocation round</translation>
    </message>
    <message>
        <source>建立递补轮次</source>
        <translation>Plan a refill round</translation>
    </message>
    <message>
        <source>发出递补通知</source>
        <translation>Send a refill notice</translation>
    </message>
    <message>
        <source>跳过轮候人</source>
        <translation>Skip somebody on the list</translation>
    </message>
    <message>
        <source>接受分配</source>
        <translation>Accept an assignment</translation>
    </message>
    <message>
        <source>成批接受分配</source>
        <translation>Accept assignments</translation>
    </message>
    <message>
        <source>放弃分配</source>
        <translation>Give up an assignment</translation>
    </message>
    <message>
        <source>逾期未答复</source>
        <translation>No answer in time</translation>
    </message>
    <message>
        <source>撤回通知</source>
        <translation>Withdraw a notice</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>{who}&#x3000;{matter}：{outcome}{reason}&#x3000;（{day}，规则集 {rules} {version}）</source>
        <translation>{who} – {matter}: {outcome}{reason} ({day}, rule set {rules} {version})</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>文件夹“{folder}”里没有 {file}，请补齐后再做一次。</source>
        <translation>The folder &quot;{folder}&quot; has no {file}. Please add it and do this again.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行不是不带签名的 UTF-8 文本，请重新导出，不要用别的软件另存。</source>
        <translation>Row {line} of {file} is not UTF-8 text without a byte order mark. Please export it again and do not save it with other software.</translation>
    </message>
    <message>
        <source>{file} 第一行应当是“{wanted}”，现在是“{found}”，请重新导出这个文件。</source>
        <translation>The first row of {file} should be &quot;{wanted}&quot; but is &quot;{found}&quot;. Please export this file again.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行应当有 {wanted} 格，现在有 {found} 格，请改正这一行。</source>
        <translation>Row {line} of {file} should have {wanted} cells but has {found}. Please correct this row.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行“{column}”一格“{value}”不对：{wanted}。</source>
        <translation>Row {line} of {file}, &quot;{column}&quot;: &quot;{value}&quot; is wrong, it {wanted}.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行不对：{wanted}。</source>
        <translation>Row {line} of {file} is wrong: it {wanted}.</translation>
    </message>
    <message>
        <source>{file} 里的“{column}”现在是“{value}”，不对：{wanted}。</source>
        <translation>&quot;{column}&quot; in {file} is &quot;{value}&quot;, which is wrong: it {wanted}.</translation>
    </message>
    <message>
        <source>请核对后改正</source>
        <translation>needs to be checked and corrected</translation>
    </message>
    <message>
        <source>引号不成对，请重新导出</source>
        <translation>has unpaired quotation marks, please export again</translation>
    </message>
    <message>
        <source>编号只能用大写字母、数字和短横线，最多 32 个字符</source>
        <translation>may only hold capital letters, digits and hyphens, 32 characters at most</translation>
    </message>
    <message>
        <source>房源编号只能用字母、数字、点、短横线和下划线，最多 32 个字符</source>
        <translation>may only hold letters, digits, dots, hyphens and underscores, 32 characters at most</translation>
    </message>
    <message>
        <source>应当是整数</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>只能是 {listed} 之一</source>
        <translation>must be one of {listed}</translation>
    </message>
    <message>
        <source>不能有换行、制表符或首尾空格</source>
        <translation>must not hold line breaks or tabs, nor begin or end with a space</translation>
    </message>
    <message>
        <source>多个值用分号隔开，不能空也不能重复</source>
        <translation>must hold its values separated by semicolons, none empty, none repeated</translation>
    </message>
    <message>
        <source>应当是数，最多两位小数</source>
        <translation>must be a number with at most two decimals</translation>
    </message>
    <message>
        <source>应当是从 1 起的整数</source>
        <translation>must be a whole number from 1 upwards</translation>
    </message>
    <message>
        <source>标了男女的床位必须写房号</source>
        <translation>needs a room number, for it is a bed marked for one sex</translation>
    </message>
    <message>
        <source>床位必须写房号，并标明男、女或待定</source>
        <translation>needs a room number and a mark male, female or undecided, for it is a bed</translation>
    </message>
    <message>
        <source>住在合住床位上的人必须写性别</source>
        <translation>needs the sex, for the person lives on a shared bed</translation>
    </message>
    <message>
        <source>这一列要么人人都填，要么人人不填，空格不能当成零分</source>
        <translation>must be filled for everybody or for nobody; an empty cell does not count as zero</translation>
    </message>
    <message>
        <source>每个人同分比较项的个数必须一样</source>
        <translation>must have the same number of tie keys for everybody</translation>
    </message>
    <message>
        <source>不是完整的 JSON 文件</source>
        <translation>is no complete JSON file</translation>
    </message>
    <message>
        <source>同一项只能写一次</source>
        <translation>must be written only once</translation>
    </message>
    <message>
        <source>没有这一项，可用的有：{listed}</source>
        <translation>does not exist; there are: {listed}</translation>
    </message>
    <message>
        <source>“优先不排他”的定向房只能用在模式 B</source>
        <translation>can be a unit &quot;first for a group, then for all&quot; only in mode B</translation>
    </message>
    <message>
        <source>已经给出名次，就不能再按另一把尺子筛人</source>
        <translation>must not screen people by another measure once the ranking is given</translation>
    </message>
    <message>
        <source>应当是 64 位十六进制承诺值</source>
        <translation>must be a commitment of 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>口令个数应当在 2 到 1000 之间</source>
        <translation>must be between 2 and 1000 codes</translation>
    </message>
    <message>
        <source>至少公告一个来源，名称不能重复</source>
        <translation>must announce at least one source, with no name repeated</translation>
    </message>
    <message>
        <source>最小号码不能小于零，最大号码必须更大</source>
        <translation>must have a smallest number not below zero and a larger largest number</translation>
    </message>
    <message>
        <source>排名依据只能用梯队、积分和同分比较项</source>
        <translation>may rank only by tier, points and tie keys</translation>
    </message>
    <message>
        <source>应当是文字</source>
        <translation>must be text</translation>
    </message>
    <message>
        <source>应当是一组文字</source>
        <translation>must be a list of texts</translation>
    </message>
    <message>
        <source>应当是一个列表</source>
        <translation>must be a list</translation>
    </message>
    <message>
        <source>应当是一个对象</source>
        <translation>must be an object</translation>
    </message>
    <message>
        <source>应当是真或假</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>日期应当写成 2026-06-15 这样</source>
        <translation>must be a date written like 2026-06-15</translation>
    </message>
    <message>
        <source>不是摇号口令文件</source>
        <translation>is no file of secret lottery codes</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行的编号 {id} 与第 {first} 行重复，请只留一行。</source>
        <translation>Row {line} of {file} repeats the number {id} of row {first}. Please keep only one row.</translation>
    </message>
    <message>
        <source>{file} 第 {first} 行说房源 {unit} 在“{first_room}”，第 {line} 行又说在“{room}”，请查实后只留一行。</source>
        <translation>In {file}, row {first} says that unit {unit} is in &quot;{first_room}&quot;, but row {line} says in &quot;{room}&quot;. Please find out and keep only one row.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行与第 {first} 行是同一间“{room}”，男女标记不一致，请统一。</source>
        <translation>In {file}, rows {line} and {first} are the same room &quot;{room}&quot; but are marked for different sexes. Please make them agree.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行与第 {first} 行把同一间“{room}”既按床位又按整间拿出来分，请只留一种。</source>
        <translation>In {file}, rows {line} and {first} offer the same room &quot;{room}&quot; both by bed and as a whole. Please keep only one way.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行的“{room}”里住户性别与标记或与同屋不一致，请查实后改正。</source>
        <translation>Row {line} of {file}: the sex of the occupant of &quot;{room}&quot; does not match its mark or the other occupants. Please find out and correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行与第 {first} 行对“{room}”的说法不一致，请统一。</source>
        <translation>In {file}, rows {line} and {first} disagree about &quot;{room}&quot;. Please make them agree.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行的申请户 {id} 不在名单里，请改正编号或补进名单。</source>
        <translation>Row {line} of {file}: household {id} is not on the list. Please correct the number or add it to the list.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 的志愿“{unit}”不在房源表里，请改正编号或补进房源表。</source>
        <translation>Row {line} of {file}: the preference &quot;{unit}&quot; of {id} is not among the units. Please correct the number or add the unit.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 的志愿“{choice}”在第 {first} 行已经填过，请只留一次。</source>
        <translation>Row {line} of {file}: the preference &quot;{choice}&quot; of {id} was already given in row {first}. Please keep it only once.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 有两个第 {rank} 志愿，请重新编号。</source>
        <translation>Row {line} of {file}: {id} has two preferences no. {rank}. Please renumber them.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 的“服从调剂”必须是最后一个志愿，也只能有一个。</source>
        <translation>Row {line} of {file}: &quot;accepts any unit&quot; of {id} must be the last preference and the only one of its kind.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 只填了“{choice}”，看不出是哪一所学校或哪个乡镇，请写明名称或先填一个志愿。</source>
        <translation>Row {line} of {file}: {id} gave only &quot;{choice}&quot;, which does not tell which school or township. Please write its name or give a preference first.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 现住的房源 {unit} 不在本轮房源里或已停用，请补进房源表或改正。</source>
        <translation>Row {line} of {file}: unit {unit}, where {id} lives, is not in this round or is closed. Please add it to the units or correct it.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：{id} 与 {other} 都写着现住 {unit}，请查实，夫妻应合为一户。</source>
        <translation>Row {line} of {file}: {id} and {other} are both said to live in {unit}. Please find out; a couple should be one household.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：房源 {unit} 定向给“{group}”，名单里没有这一类人，请改正或取消定向。</source>
        <translation>Row {line} of {file}: unit {unit} is reserved for &quot;{group}&quot;, but nobody on the list belongs to it. Please correct or cancel the reservation.</translation>
    </message>
    <message>
        <source>{file} 第 {line} 行：合住房“{room}”还没有定男女，模式 B 要求先定好，请改成男间或女间。</source>
        <translation>Row {line} of {file}: the shared room &quot;{room}&quot; is not yet marked for men or women, which mode B requires. Please mark it.</translation>
    </message>
    <message>
        <source>给出的名次与名单对不上：名次里缺 {missing}，多 {unknown}，重复 {repeated}。请核对后重新录入。</source>
        <translation>The ranking given does not match the list: missing {missing}, unknown {unknown}, repeated {repeated}. Please check and enter it again.</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{shown} 等 {count} 户</source>
        <translation>{shown} and others, {count} households in all</translation>
    </message>
    <message>
        <source>{file} 在封存以后被改动过，校验码与公布的不同，不能分房。请找回封存时的文件，或按程序重新封存、重新公示。</source>
        <translation>{file} was altered after freezing: its checksum differs from the published one, so nothing can be allocated. Please find the file as it was frozen, or freeze and publish again by the procedure.</translation>
    </message>
    <message>
        <source>“{folder}”已经封存过。要改名单请另建一轮，重新封存、重新公示。</source>
        <translation>&quot;{folder}&quot; is frozen already. To change the list, set up another round, then freeze and publish it again.</translation>
    </message>
    <message>
        <source>“{folder}”已经存在，结果从不覆盖旧的，请另选一个位置。</source>
        <translation>&quot;{folder}&quot; exists already, and results never replace older ones. Please choose another place.</translation>
    </message>
    <message>
        <source>结果没能写到“{folder}”(系统编号 {number})，那里没有留下任何文件。请检查磁盘空间和权限后再做一次。</source>
        <translation>The result could not be written to &quot;{folder}&quot; (system error {number}); no file was left there. Please check disk space and permissions and do it again.</translation>
    </message>
    <message>
        <source>“{folder}”核对不通过：{first}这份结果不能作数，请找回公布时的原件再核对。</source>
        <translation>&quot;{folder}&quot; failed verification: {first} This result does not count. Please find the original as published and verify again.</translation>
    </message>
    <message>
        <source>这一轮里没有编号 {id}，请核对后再输。</source>
        <translation>There is no number {id} in this round. Please check and enter it again.</translation>
    </message>
    <message>
        <source>现在轮到 {turn} 选房，还没有轮到 {id}，请按名次进行。</source>
        <translation>It is the turn of {turn} to choose, not yet of {id}. Please follow the ranking.</translation>
    </message>
    <message>
        <source>{id} 现在不能选 {unit}，请看可选房源后另选一套。</source>
        <translation>{id} cannot choose {unit} now. Please look at the units on offer and choose another one.</translation>
    </message>
    <message>
        <source>文件“{name}”正被别的程序占用，读不出来。请在 WPS 或 Excel 里关闭它，再试一次。</source>
        <translation>The file &quot;{name}&quot; cannot be read because another program is using it. Please close it in WPS or Excel and try again.</translation>
    </message>
    <message>
        <source>文件“{name}”读不出来，可能已被移走、改名，或U盘已拔出。请检查“{folder}”后再选一次。</source>
        <translation>The file &quot;{name}&quot; cannot be read. It may have been moved or renamed, or the USB stick was pulled out. Please check &quot;{folder}&quot; and choose it again.</translation>
    </message>
    <message>
        <source>预检《{file}》之后，这个文件又被保存过，一行也没有写入。请再预检一次，看过结果再导入。</source>
        <translation>&quot;{file}&quot; was saved again after it was checked; not one row was written. Please check it again, look at the result, then import.</translation>
    </message>
    <message>
        <source>要写出完整身份证号和电话，请写明用途和交给谁；用途会记下来。</source>
        <translation>To write out full ID numbers and phones, please say for what and for whom; this is recorded.</translation>
    </message>
    <message>
        <source>这台电脑上没有打印机。请先在系统里安装打印机，或存成 PDF 到别处打印。</source>
        <translation>This computer has no printer. Please install one in the system first, or save as PDF and print elsewhere.</translation>
    </message>
    <message>
        <source>这个列表有 {rows} 行，一次最多打印 {most} 行。请先筛选，或导出成表格。</source>
        <translation>This list has {rows} rows; at most {most} can be printed at once. Please filter first, or export a sheet.</translation>
    </message>
    <message>
        <source>文件“{name}”正在 WPS 或 Excel 中打开，没有覆盖。请先关闭它再做一次；新内容已完整存在同一文件夹的“{part}”里。</source>
        <translation>The file &quot;{name}&quot; is open in WPS or Excel and was not replaced. Please close it and do this again. The new content is complete in &quot;{part}&quot; in the same folder.</translation>
    </message>
    <message>
        <source>文件“{name}”正被别的程序占用(如 WPS、杀毒软件)，没有覆盖。请稍等或关闭该程序后再做一次；新内容已完整存在同一文件夹的“{part}”里。</source>
        <translation>Another program (WPS, a virus scanner) is using the file &quot;{name}&quot;, so it was not replaced. Please wait or close that program and do this again. The new content is complete in &quot;{part}&quot; in the same folder.</translation>
    </message>
    <message>
        <source>“{folder}”所在的盘空间不够，“{name}”没有写成，原有文件没有改动。请清理出空间或另选一个盘再做一次。</source>
        <translation>The disk of &quot;{folder}&quot; is too full; &quot;{name}&quot; was not written and existing files are unchanged. Please free some space or choose another disk and do this again.</translation>
    </message>
    <message>
        <source>找不到文件夹“{folder}”，“{name}”没有写成。请检查U盘是否插好，或另选一个文件夹。</source>
        <translation>The folder &quot;{folder}&quot; was not found; &quot;{name}&quot; was not written. Please check whether the USB stick is plugged in, or choose another folder.</translation>
    </message>
    <message>
        <source>文件夹“{folder}”不能写入，“{name}”没有写成。请另选一个文件夹，如“文档”，或检查U盘的写保护开关。</source>
        <translation>The folder &quot;{folder}&quot; cannot be written to; &quot;{name}&quot; was not written. Please choose another folder, such as Documents, or check the write-protection switch of the USB stick.</translation>
    </message>
    <message>
        <source>写“{name}”时磁盘报错(编号 {number})，没有写成。请换一个U盘或另选一个位置再做一次。</source>
        <translation>The disk reported an error (no. {number}) while writing &quot;{name}&quot;; it was not written. Please use another USB stick or another place and do this again.</translation>
    </message>
    <message>
        <source>“{name}”写完后读回来不一样，这个文件不能用。请换一个U盘或另选一个位置再做一次，并留意这个盘是否已坏。</source>
        <translation>&quot;{name}&quot; reads back differently from what was written, so this file cannot be used. Please use another USB stick or another place and do this again, and suspect that disk of failing.</translation>
    </message>
    <message>
        <source>“{name}”已经写进去，但磁盘没有确认，断电后可能丢失。请再做一次；反复出现时请换一个盘。</source>
        <translation>&quot;{name}&quot; was written, but the disk did not confirm it; a power failure could lose it. Please do this again, and use another disk if it happens repeatedly.</translation>
    </message>
    <message>
        <source>系统不让程序再打开更多文件，“{name}”没有写成。请关闭程序重新打开，再做一次。</source>
        <translation>The system lets this program open no more files, so &quot;{name}&quot; was not written. Please close the program, open it again and do this once more.</translation>
    </message>
    <message>
        <source>结束日 {until} 不晚于开始日 {start}，请改日期。</source>
        <translation>The end {until} is not after the start {start}. Please change the dates.</translation>
    </message>
    <message>
        <source>{day} 才开始，不能同一天结束。登记错了，请在“变更记录”里撤销开始的那一笔；否则请改日期。</source>
        <translation>It only began on {day} and cannot end on the same day. If it was entered by mistake, undo that entry under “History”; otherwise change the date.</translation>
    </message>
    <message>
        <source>日期 {day} 还没有到（今天是 {today}），请改日期。</source>
        <translation>The date {day} has not come yet (today is {today}). Please change the date.</translation>
    </message>
    <message>
        <source>{unit} 核定 {capacity} 人，{people} 占着，到 {until} 才空出。请换一套或改日期。</source>
        <translation>{unit} has a capacity of {capacity}; {people} hold it and it is not free until {until}. Please choose another unit or date.</translation>
    </message>
    <message>
        <source>{unit} 只核定 {capacity} 人，住不下。请换一套。</source>
        <translation>{unit} has a capacity of only {capacity}, which is not enough. Please choose another unit.</translation>
    </message>
    <message>
        <source>{unit} 核定 {capacity} 人，已有 {people} 入住或分得。请换一套。</source>
        <translation>{unit} has a capacity of {capacity}, and {people} live there or were assigned it. Please choose another unit.</translation>
    </message>
    <message>
        <source>{unit} 现在是“{state}”（{reason}），不能安排人住。</source>
        <translation>{unit} is now &quot;{state}&quot; ({reason}); nobody can be housed there.</translation>
    </message>
    <message>
        <source>{unit} 现在是“{state}”，不能安排人住。</source>
        <translation>{unit} is now &quot;{state}&quot;; nobody can be housed there.</translation>
    </message>
    <message>
        <source>{unit} 是预留(机动)房，要分配请写明理由。</source>
        <translation>{unit} is a reserve unit. To assign it, please state the reason.</translation>
    </message>
    <message>
        <source>{unit} 限{limit}教师住，{person}不符。请换一套。</source>
        <translation>{unit} is for {limit} teachers only, which {person} is not. Please choose another unit.</translation>
    </message>
    <message>
        <source>{unit} 住着{others}，与{person}性别不同又不是夫妻，不能合住。请换一套。</source>
        <translation>{others} live in {unit}. {person} is of the other sex and not married to them, so they cannot share. Please choose another unit.</translation>
    </message>
    <message>
        <source>{person}从 {since} 起住在 {unit}，还没有退房。请先办退房，或按“调换”办理。</source>
        <translation>{person} has lived in {unit} since {since} and has not moved out. Please move them out first, or handle it as a swap.</translation>
    </message>
    <message>
        <source>{person}在 {since} 已分得 {unit}，还没有入住。请先取消那次分配。</source>
        <translation>{person} was assigned {unit} on {since} and has not moved in. Please cancel that assignment first.</translation>
    </message>
    <message>
        <source>{unit} 还有 {people} 住着或分得，不能注销。请先办退房或取消分配。</source>
        <translation>{people} still live in {unit} or were assigned it, so it cannot be cancelled. Please move them out or cancel the assignment first.</translation>
    </message>
    <message>
        <source>{subject}的这一项已经办结，不能再办。</source>
        <translation>This item of {subject} is closed already and cannot be handled again.</translation>
    </message>
    <message>
        <source>{subject}的这一项在 {day} 已经结束，不能再办。</source>
        <translation>This item of {subject} ended on {day} and cannot be handled again.</translation>
    </message>
    <message>
        <source>续住到 {until} 不晚于现在的期限 {current}，请填更晚的日期。</source>
        <translation>A renewal to {until} is not later than the present term {current}. Please enter a later date.</translation>
    </message>
    <message>
        <source>{person}已有在办的申请（{number}），一人同时只办一份。</source>
        <translation>{person} already has an open application ({number}); one person can have only one at a time.</translation>
    </message>
    <message>
        <source>申请 {number} 不是{person}的，没有分配。请选本人的申请。</source>
        <translation>Application {number} is not {person}&apos;s; nothing was assigned. Choose the person&apos;s own application.</translation>
    </message>
    <message>
        <source>同一个志愿填了两次（{wish}），请删去一个。</source>
        <translation>The same preference was given twice ({wish}). Please delete one.</translation>
    </message>
    <message>
        <source>{person}没有填志愿，也不服从调剂，无法分配。请至少填一项。</source>
        <translation>{person} has no preference and does not accept any unit, so nothing can be allocated. Please fill in at least one of them.</translation>
    </message>
    <message>
        <source>{subject} 现在是“{status}”，不能直接办“{wanted}”。</source>
        <translation>{subject} is now &quot;{status}&quot; and cannot go straight to &quot;{wanted}&quot;.</translation>
    </message>
    <message>
        <source>“{what}”要写明理由。</source>
        <translation>&quot;{what}&quot; needs a reason.</translation>
    </message>
    <message>
        <source>身份证号、电话、出生日期至少填一项，才能认准是谁。</source>
        <translation>Fill in at least one of ID number, phone and date of birth, so that it is certain who this is.</translation>
    </message>
    <message>
        <source>“{field}”没有填或不能这样填。</source>
        <translation>&quot;{field}&quot; is not filled in, or cannot be filled in like this.</translation>
    </message>
    <message>
        <source>身份证号应为 18 位，请对照证件补全。</source>
        <translation>An ID number has 18 characters. Please complete it from the document.</translation>
    </message>
    <message>
        <source>身份证号前 17 位只能是数字，请对照证件改正。</source>
        <translation>The first 17 characters of an ID number are digits. Please correct it from the document.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期不存在，请对照证件改正。</source>
        <translation>The date of birth in the ID number does not exist. Please correct it from the document.</translation>
    </message>
    <message>
        <source>身份证号的校验码不对，多半有一位抄错，请对照证件改正。</source>
        <translation>The check digit of the ID number does not fit; most likely one digit was miscopied. Please correct it from the document.</translation>
    </message>
    <message>
        <source>填的{field}是“{entered}”，身份证号里是“{from_id}”。请核对后改其中一个。</source>
        <translation>The {field} entered is &quot;{entered}&quot;, but the ID number says &quot;{from_id}&quot;. Please check and correct one of them.</translation>
    </message>
    <message>
        <source>这个身份证号已登记在{school}的{name}名下，不要重复登记。</source>
        <translation>This ID number is already registered for {name} at {school}. Do not register it again.</translation>
    </message>
    <message>
        <source>这个身份证号已登记在{name}名下，不要重复登记。</source>
        <translation>This ID number is already registered for {name}. Do not register it again.</translation>
    </message>
    <message>
        <source>“{name}”已经有了，请换一个名称。</source>
        <translation>&quot;{name}&quot; exists already. Please use another name.</translation>
    </message>
    <message>
        <source>按这个编号规则，房号 {unit} 会出现 {count} 次。请改编号规则。</source>
        <translation>By this numbering rule the room number {unit} would appear {count} times. Please change the numbering rule.</translation>
    </message>
    <message>
        <source>“{field}”填的是 {value}，应在 {low} 到 {high} 之间。</source>
        <translation>&quot;{field}&quot; is {value}, but should be between {low} and {high}.</translation>
    </message>
    <message>
        <source>“{field}”没有“{value}”这一项，可选：{allowed}。</source>
        <translation>&quot;{field}&quot; has no &quot;{value}&quot;. You can choose: {allowed}.</translation>
    </message>
    <message>
        <source>“{second}”的日期 {second_day} 早于“{first}”的 {first_day}，请改日期。</source>
        <translation>The date of &quot;{second}&quot;, {second_day}, is before that of &quot;{first}&quot;, {first_day}. Please change the dates.</translation>
    </message>
    <message>
        <source>“{folder}”还没有封存，不能摇号。请先封存并公布校验码。</source>
        <translation>&quot;{folder}&quot; is not frozen yet, so nothing can be drawn. Please freeze it and publish the checksum first.</translation>
    </message>
    <message>
        <source>公告的“{source}”在 {day} 开奖，不晚于封存日 {announced}，号码可能已经有人知道。请改用以后的一期。</source>
        <translation>The announced &quot;{source}&quot; is drawn on {day}, not after the freeze on {announced}, so its numbers may be known already. Please use a later draw.</translation>
    </message>
    <message>
        <source>“{source}”要到 {day} 才开奖，今天是 {today}，请等开奖以后再摇号。</source>
        <translation>&quot;{source}&quot; is not drawn before {day}, and today is {today}. Please wait for that draw.</translation>
    </message>
    <message>
        <source>没有录入“{source}”的号码。公告过的来源一个也不能少，请补录。</source>
        <translation>The numbers of &quot;{source}&quot; were not entered. Every announced source is needed; please enter them.</translation>
    </message>
    <message>
        <source>“{source}”没有事先公告，不能用来摇号，请去掉。</source>
        <translation>&quot;{source}&quot; was not announced beforehand and cannot be used for the lottery. Please leave it out.</translation>
    </message>
    <message>
        <source>“{source}”应当有 {low} 个号码，现在录了 {value} 个，请对照开奖公告。</source>
        <translation>&quot;{source}&quot; should have {low} numbers, but {value} were entered. Please compare with the published draw.</translation>
    </message>
    <message>
        <source>“{source}”的号码 {value} 不在 {low} 到 {high} 之间，请对照开奖公告改正。</source>
        <translation>The number {value} of &quot;{source}&quot; is not between {low} and {high}. Please correct it from the published draw.</translation>
    </message>
    <message>
        <source>“{source}”的号码 {value} 录了两次，请对照开奖公告改正。</source>
        <translation>The number {value} of &quot;{source}&quot; was entered twice. Please correct it from the published draw.</translation>
    </message>
    <message>
        <source>“{source}”的号码 {value} 不对，请对照开奖公告改正。</source>
        <translation>The number {value} of &quot;{source}&quot; is wrong. Please correct it from the published draw.</translation>
    </message>
    <message>
        <source>公告的号码来源太少，合起来只有 {bits} 位随机量，至少要 {needed} 位，否则有人能提前算完。请再加一个来源。</source>
        <translation>The announced sources give too few numbers: only {bits} random bits in all, at least {needed} are needed, or somebody could work them out in advance. Please add another source.</translation>
    </message>
    <message>
        <source>“{folder}”公告了摇号，但还没有摇号记录，请先摇号再分房。</source>
        <translation>&quot;{folder}&quot; announced a lottery but has no record of a draw. Please draw before allocating.</translation>
    </message>
    <message>
        <source>已经摇过 {number} 次。再摇一次必须写明依据哪次会议的决定；以前的摇号记录会一直保留。</source>
        <translation>There have been {number} draws already. Another draw must name the meeting that decided it; the records of earlier draws are kept for good.</translation>
    </message>
    <message>
        <source>承诺时准备的 {rounds} 个口令已经用完，请重新封存并公布新的承诺值。</source>
        <translation>The {rounds} codes prepared with the commitment are used up. Please freeze again and publish a new commitment.</translation>
    </message>
    <message>
        <source>“{file}”里的口令算不出公布过的承诺值，请找出当时那一份口令文件。</source>
        <translation>The codes in &quot;{file}&quot; do not give the published commitment. Please find the file of codes made at that time.</translation>
    </message>
    <message>
        <source>口令文件不能写在“{path}”：那里会一起公布，或者已有文件。请另选一个位置。</source>
        <translation>The file of codes cannot be written to &quot;{path}&quot;: that place will be published too, or has such a file already. Please choose another place.</translation>
    </message>
    <message>
        <source>摇号记录 {file} 里的“{column}”与公布的号码和口令对不上，请找回原件再核对。</source>
        <translation>&quot;{column}&quot; in the draw record {file} does not match the published numbers and codes. Please find the original and verify again.</translation>
    </message>
    <message>
        <source>《{paper}》的文字有 {count} 处错误，没有采用，请改正后再试：</source>
        <translation>The text of &quot;{paper}&quot; has {count} mistakes and was not used. Please correct them and try again:</translation>
    </message>
    <message>
        <source>第 {line} 行：{words}</source>
        <translation>Line {line}: {words}</translation>
    </message>
    <message>
        <source>没有“{what}”这一项，可以填的项目见说明。</source>
        <translation>There is no &quot;{what}&quot;. The guide lists what can be filled in.</translation>
    </message>
    <message>
        <source>缺少必须有的“{what}”，请在适当的地方写上 {{{what}}}。</source>
        <translation>The required &quot;{what}&quot; is missing. Please write {{{what}}} where it belongs.</translation>
    </message>
    <message>
        <source>大括号没有成对：{what}</source>
        <translation>Braces are not paired: {what}</translation>
    </message>
    <message>
        <source>不认识【{what}】，可以用：{allowed}。</source>
        <translation>The setting [{what}] is unknown. You can use: {allowed}.</translation>
    </message>
    <message>
        <source>“{what}”不能用在这里，可以写：{allowed}。</source>
        <translation>&quot;{what}&quot; cannot be used here. You can write: {allowed}.</translation>
    </message>
    <message>
        <source>没有“{what}”这个清单，可以用：{allowed}。</source>
        <translation>There is no list &quot;{what}&quot;. You can use: {allowed}.</translation>
    </message>
    <message>
        <source>清单“{what}”要有且只有一行写项目，可以写：{allowed}。</source>
        <translation>The list &quot;{what}&quot; needs exactly one row of items. You can write: {allowed}.</translation>
    </message>
    <message>
        <source>这一行有 {what} 格，应当有 {allowed} 格。</source>
        <translation>This row has {what} cells, it should have {allowed}.</translation>
    </message>
    <message>
        <source>“&gt;”左边或“^”上边没有可以合并的格：{what}</source>
        <translation>There is no cell to join to the left of &quot;&gt;&quot; or above &quot;^&quot;: {what}</translation>
    </message>
    <message>
        <source>没有标题，请写一行【标题】。</source>
        <translation>There is no title. Please write a title line.</translation>
    </message>
    <message>
        <source>没有“{what}”这一项，是不是“{allowed}”？</source>
        <translation>There is no &quot;{what}&quot;. Did you mean &quot;{allowed}&quot;?</translation>
    </message>
    <message>
        <source>《{paper}》的文字文件读不出来，请用记事本另存为 UTF-8 编码的文本文件。</source>
        <translation>The text file of &quot;{paper}&quot; cannot be read. Please save it with Notepad as a text file in UTF-8.</translation>
    </message>
    <message>
        <source>“{paper}”还缺：{gaps}。请补全后再打印。</source>
        <translation>&quot;{paper}&quot; still lacks: {gaps}. Please complete it before printing.</translation>
    </message>
    <message>
        <source>公示里“{name}”的“{gap}”像是身份证号或手机号，公示不能登这些内容，请删去后再打印。</source>
        <translation>In the public notice, &quot;{gap}&quot; of &quot;{name}&quot; looks like an ID or mobile number. A public notice must not show these; please remove it before printing.</translation>
    </message>
    <message>
        <source>“{paper}”里有字库没有的字：{characters}。可以仍然打印，这些字印成“〓”，请手写补上。</source>
        <translation>&quot;{paper}&quot; has characters the fonts lack: {characters}. It can still be printed, with &quot;〓&quot; in their place; please write them in by hand.</translation>
    </message>
    <message>
        <source>程序自带的字体不在 {folder}，安装不完整，请重新解压安装包。</source>
        <translation>The fonts that come with the program are not in {folder}. The installation is incomplete; please unpack it again.</translation>
    </message>
    <message>
        <source>{name} 没有完整写成，原来的文件没有动，请再试一次。</source>
        <translation>{name} was not written completely. The earlier file is untouched; please try again.</translation>
    </message>
    <message>
        <source>打印没有开始，请检查打印机，或改为存成 PDF。</source>
        <translation>Printing did not start. Please check the printer, or save as PDF instead.</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接受任务，请检查打印机，或改为存成 PDF。</source>
        <translation>The printer &quot;{printer}&quot; did not accept the job. Please check the printer, or save as PDF instead.</translation>
    </message>
    <message>
        <source>{skipped} 份都没有印成，没有生成文件，请看每份的原因。</source>
        <translation>Not one of the {skipped} papers could be made, so there is no file. Please read the reason for each.</translation>
    </message>
    <message>
        <source>{name} 已于 {day} 退房，不再开具现住证明。</source>
        <translation>{name} moved out on {day}; no proof of residence is issued.</translation>
    </message>
    <message>
        <source>{name} 还住着，没有办退房，不能开具结清证明。</source>
        <translation>{name} still lives there; no clearance proof can be issued.</translation>
    </message>
    <message>
        <source>{name} 的退房还没有结算，请先在“退房”页结清，再开具证明。</source>
        <translation>The move-out of {name} is not settled. Settle it on the page Departures first.</translation>
    </message>
    <message>
        <source>{name} 还欠 {amount} 元，缴清后才能开具结清证明。</source>
        <translation>{name} still owes {amount} yuan; the clearance proof is issued once it is paid.</translation>
    </message>
    <message>
        <source>{name} 没有欠费，不用催缴。</source>
        <translation>{name} owes nothing; there is nothing to remind of.</translation>
    </message>
    <message>
        <source>日期段从 {start} 到 {until} 一天也没有，请把结束日改到开始日之后。</source>
        <translation>There is not one day from {start} to {until}. Please make the end later than the start.</translation>
    </message>
    <message>
        <source>工作日历里 {day} 既写了上班又写了放假，请只保留一行。</source>
        <translation>The working calendar has {day} both as a working day and as a holiday. Please keep only one line.</translation>
    </message>
    <message>
        <source>规则集“{name}”有 {count} 处错误，改正后才能使用。{first}</source>
        <translation>The rule set &quot;{name}&quot; has {count} mistakes and can be used only when they are corrected. {first}</translation>
    </message>
    <message>
        <source>打不开规则集文件 {path}，请确认文件存在，并以 UTF-8 编码保存。</source>
        <translation>The rule set file {path} cannot be opened. Please make sure that it exists and is saved as UTF-8.</translation>
    </message>
    <message>
        <source>事实中“{where}”的值“{value}”不能用，这里要写{wanted}，请改正后重试。</source>
        <translation>&quot;{where}&quot; in the facts has the value &quot;{value}&quot;, which cannot be used. It takes {wanted}. Please correct it and try again.</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>a web page</translation>
    </message>
    <message>
        <source>文本文件</source>
        <translation>a text file</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>a Word document</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>a PDF file</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>压缩包</source>
        <translation>an archive</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>a program</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>a database</translation>
    </message>
    <message>
        <source>文件“{file}”是空的，一个字节也没有。请重新拷贝或导出后再导入。</source>
        <translation>The file &quot;{file}&quot; is empty. Please copy or export it again, then import it.</translation>
    </message>
    <message>
        <source>文件“{file}”不是 Excel 文件。请用 WPS 或 Excel 打开原件，另存为 *.xlsx 再导入。</source>
        <translation>The file &quot;{file}&quot; is no Excel file. Please open the original in WPS or Excel, save it as *.xlsx and import that.</translation>
    </message>
    <message>
        <source>文件“{file}”不是 Excel 文件，看内容是{looks}，只是改了名字。请用 WPS 或 Excel 打开，另存为 *.xlsx 再导入。</source>
        <translation>The file &quot;{file}&quot; is no Excel file: its content is {looks} under another name. Please open it in WPS or Excel, save it as *.xlsx and import that.</translation>
    </message>
    <message>
        <source>文件“{file}”是旧格式（*.xls），名字却是新格式。请把名字改回 *.xls，或用 WPS、Excel 打开后另存为 *.xlsx。</source>
        <translation>The file &quot;{file}&quot; has the old format (*.xls) but a name of the new one. Please change its name back to *.xls, or open it in WPS or Excel and save it as *.xlsx.</translation>
    </message>
    <message>
        <source>文件“{file}”其实是新格式的工作簿。请把名字的结尾改成 *.xlsx 再导入。</source>
        <translation>The file &quot;{file}&quot; is really a workbook of the new format. Please make its name end with *.xlsx and import it.</translation>
    </message>
    <message>
        <source>文件“{file}”有密码，无法读取。请在 WPS 或 Excel 里打开，用“文件 - 信息 - 保护工作簿”去掉密码，保存后再导入。</source>
        <translation>The file &quot;{file}&quot; has a password and cannot be read. Please open it in WPS or Excel, remove the password under File - Info - Protect Workbook, save it and import it again.</translation>
    </message>
    <message>
        <source>不认识“{file}”这种文件。可以导入 *.xlsx、*.xls 和 *.csv；别的表格请先用 WPS 或 Excel 另存为 *.xlsx。</source>
        <translation>“{file}” is a kind of file that is not known here. You can import *.xlsx, *.xls and *.csv; please save any other table as *.xlsx in WPS or Excel first.</translation>
    </message>
    <message>
        <source>文件“{file}”里有几张工作表都像要导入的表：{sheets}。一次导入一张：请选定其中一张，导完再选同一个文件，导下一张（例如一所学校一张的）。</source>
        <translation>Several worksheets of “{file}” look like the table to import: {sheets}. One sheet is imported at a time: choose one of them; when it is done, choose the same file again for the next (one sheet per school, for example).</translation>
    </message>
    <message>
        <source>文件“{file}”的工作表“{sheet}”里有两张表：第 {first} 行是一个表头，第 {second} 行又是一个，各列不一样。请把两张表分到两个工作表或两个文件里，再一张一张导入。</source>
        <translation>The sheet “{sheet}” of the file “{file}” holds two tables: row {first} is a header, and row {second} is another with other columns. Please put them on two sheets or in two files, then import one after the other.</translation>
    </message>
    <message>
        <source>文件“{file}”里有几张工作表都带着行码，内容却不一样：{sheets}，分不清以哪一张为准。请只留改好的那一张，删去别的，再带回来。</source>
        <translation>Several sheets of the file “{file}” carry row codes and say different things: {sheets}; which one counts cannot be told. Please keep only the one you edited, delete the others and bring it back again.</translation>
    </message>
    <message>
        <source>文件“{file}”第 {line} 行起有一个引号没有成对，后面的内容会连成一格，什么也没有导入。请用 WPS 或 Excel 打开核对，另存为 *.xlsx 再导入。</source>
        <translation>In the file “{file}” a quotation mark from line {line} on has no pair, so that what follows would run together into one cell. Nothing was imported. Please open it in WPS or Excel, check it, save it as *.xlsx and import that.</translation>
    </message>
    <message>
        <source>“{file}”是 WPS 或 Excel 打开文件时留在旁边的临时文件，里面没有表格。请关闭那个表格，选名字前面没有“~$”的那一份。</source>
        <translation>“{file}” is the temporary file that WPS or Excel keeps beside an open workbook; there is no table in it. Please close that workbook and choose the one without “~$” in front of its name.</translation>
    </message>
    <message>
        <source>文件“{file}”不完整或已损坏，什么也没有导入。请重新拷贝，或请对方重新发送。</source>
        <translation>The file &quot;{file}&quot; is incomplete or damaged; nothing was imported. Please copy it again, or ask for it to be sent again.</translation>
    </message>
    <message>
        <source>文件“{file}”太大（约 {megabytes} 兆，最多 {limit} 兆）。常见原因是整列设了格式或插了图片；请只复制数据到新工作簿再导入。</source>
        <translation>The file &quot;{file}&quot; is too large (about {megabytes} MB, {limit} MB at most). Often whole columns were formatted or pictures put in; please copy just the data to a new workbook and import that.</translation>
    </message>
    <message>
        <source>文件“{file}”的内部结构异常，打开它会占满内存，已拒绝。请不要使用这个文件，并问清来源。</source>
        <translation>The file &quot;{file}&quot; has an abnormal structure; opening it would fill the memory, so it was refused. Please do not use this file, and ask where it came from.</translation>
    </message>
    <message>
        <source>文件“{file}”里有办公软件不会写入的内容，可能有害，已拒绝。请不要使用这个文件，并问清来源。</source>
        <translation>The file &quot;{file}&quot; holds content that office software does not write and that may be harmful, so it was refused. Please do not use this file, and ask where it came from.</translation>
    </message>
    <message>
        <source>文件“{file}”的数据超过 {limit} 行，一次最多导入 {limit} 行。请按乡镇分成几个文件。</source>
        <translation>The file &quot;{file}&quot; has more than {limit} rows of data; at most {limit} rows can be imported at once. Please divide it by township into several files.</translation>
    </message>
    <message>
        <source>文件“{file}”的单元格 {cell} 远离表格却有内容（最多读 {limit} 列）。请删去那里的内容再导入。</source>
        <translation>Cell {cell} of the file &quot;{file}&quot; has content far away from the table (at most {limit} columns are read). Please delete it and import again.</translation>
    </message>
    <message>
        <source>看不懂文本文件“{file}”的编码。请用 WPS 或 Excel 打开，另存为 *.xlsx 再导入。</source>
        <translation>The encoding of the text file &quot;{file}&quot; is not understood. Please open it in WPS or Excel, save it as *.xlsx and import that.</translation>
    </message>
    <message>
        <source>文件“{file}”里没有名叫“{sheet}”的工作表，只有：{sheets}。请另选一张。</source>
        <translation>The file &quot;{file}&quot; has no worksheet &quot;{sheet}&quot;, only: {sheets}. Please choose another one.</translation>
    </message>
    <message>
        <source>在文件“{file}”的前 30 行里没有找到这种表的表头（看过的工作表：{sheets}）。请检查导入的种类，或指定表头和各列的含义。</source>
        <translation>The first 30 rows of the file &quot;{file}&quot; hold no header of this kind of sheet (worksheets looked at: {sheets}). Please check the kind of sheet, or point out the header and what the columns mean.</translation>
    </message>
    <message>
        <source>文件“{file}”的工作表“{sheet}”里有两列的表头都是“{header}”（{cells}），分不清该读哪一列。请改其中一个表头。</source>
        <translation>In the file “{file}” two columns of the sheet “{sheet}” are both headed “{header}” ({cells}), so it is unclear which to read. Change one of the headers.</translation>
    </message>
    <message>
        <source>日期 {day} 在已结账的期间内（已结到 {closed}），按补录办理，请写明原因；已报出的报表不会改动，可与现在比较。</source>
        <translation>{day} lies in a closed period (closed up to {closed}): this is a late entry and needs a reason. Issued sheets do not change and can be compared with now.</translation>
    </message>
    <message>
        <source>这一步涉及 {day}，已计入结账期间（已结到 {closed}），不能直接撤销。请按更正或补录重新办理，并写明原因。</source>
        <translation>This concerns {day}, which was counted in a closed period (up to {closed}), and cannot simply be undone. Enter a correction with a reason instead.</translation>
    </message>
    <message>
        <source>还不能结账：以下 {count} 个单位在 {day} 之后还没有报送数据包：{names}。请催报、合并后再结账。</source>
        <translation>The period cannot be closed yet: {count} offices have sent no packet since {day}: {names}. Ask for them, merge, then close.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已经结账到 {closed}，不能再结到 {day}。请选更晚的日期。</source>
        <translation>Closed up to {closed} already; {day} is not later. Choose a later day.</translation>
    </message>
    <message>
        <source>结账由县教体局办理，本单位不能结账。</source>
        <translation>Periods are closed by the bureau, not here.</translation>
    </message>
    <message>
        <source>报表 {number} 是“{office}”报出的，只能在那里重印。请与该单位联系。</source>
        <translation>Sheet {number} was issued by &quot;{office}&quot; and can be printed again only there.</translation>
    </message>
    <message>
        <source>报表 {number} 当时用的版式“{form}”不在这台电脑的库里，印不出一样的。请用存档的纸质件；或者重新导出一张，版式里选那份文件。</source>
        <translation>The form “{form}” that sheet {number} was set in is not in this store, so the same cannot be printed. Use the filed paper; or export a new one and choose that file as the form.</translation>
    </message>
    <message>
        <source>报表 {number} 已不能原样重印：当时的个别资料后来按规定删除了，重算的校验码与 {code} 不符。请用存档的纸质件或电子件。</source>
        <translation>Sheet {number} cannot be printed as it was: some data have been erased since, as the rules demand, and the check code no longer is {code}. Use the filed copy.</translation>
    </message>
    <message>
        <source>报表 {number} 已作废，不再重印。</source>
        <translation>Sheet {number} was withdrawn and is not printed again.</translation>
    </message>
    <message>
        <source>要写出完整身份证号，请写明交给谁；接收人会记入导出记录。</source>
        <translation>Say to whom the full ID numbers go; the receiver stands in the export log.</translation>
    </message>
    <message>
        <source>找不到数据文件 {path}。请检查路径，或用“恢复备份”找回。</source>
        <translation>The data file {path} was not found. Please check the path, or get it back with &quot;Restore backup&quot;.</translation>
    </message>
    <message>
        <source>{path} 已经存在。为免覆盖，没有新建；请换一个文件名。</source>
        <translation>{path} exists already. It was left alone and nothing was created; please use another file name.</translation>
    </message>
    <message>
        <source>{path} 不是本程序的数据文件，没有打开，也没有改动它。</source>
        <translation>{path} is no data file of this program. It was not opened and not changed.</translation>
    </message>
    <message>
        <source>{path} 是较新版本的程序写的（数据版本 {version}，本程序认得 {known}）。请先更新程序；文件没有改动。</source>
        <translation>{path} was written by a newer version of the program (data version {version}, this program knows {known}). Please update the program first; the file is unchanged.</translation>
    </message>
    <message>
        <source>数据文件 {path} 正被别的程序占用。请关闭它（如杀毒、看库工具）后再试；没有丢失数据。</source>
        <translation>Another program is using the data file {path}. Please close it (a virus scanner, a database viewer) and try again; no data are lost.</translation>
    </message>
    <message>
        <source>连不上数据库服务器 {place}（{finding}）。刚才的操作没有保存；请检查网络，或请管理员看服务器是否开着，再重试。</source>
        <translation>The database server {place} cannot be reached ({finding}). What you just did was not saved; check the network, or ask the administrator whether the server is up, and try again.</translation>
    </message>
    <message>
        <source>数据库服务器 {place} 的磁盘已满，没有保存。请管理员腾出空间后重试。</source>
        <translation>The disk of the database server {place} is full; nothing was saved. Ask the administrator to make room and try again.</translation>
    </message>
    <message>
        <source>数据库 {place} 的编码是 {encoding}，存不下所有汉字。请管理员用 UTF-8 编码另建一个数据库；没有写入任何内容。</source>
        <translation>The database {place} is encoded in {encoding}, which cannot hold every character. Ask the administrator for a database in UTF-8; nothing was written.</translation>
    </message>
    <message>
        <source>数据在服务器 {place} 上，由服务器管理员备份和恢复：备份用 {copying}，恢复用 {restoring}。步骤见说明《数据放在服务器上》。</source>
        <translation>The data are on the server {place} and are backed up and restored by its administrator: {copying} to back up, {restoring} to restore. See the page on data on a server.</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>backup-file</translation>
    </message>
    <message>
        <source>搬到服务器后核对不一致，{path} 没有动，请继续用它，并把服务器上的空库重建后再试。</source>
        <translation>What arrived on the server differs; {path} was not touched. Go on with it, make the database on the server anew and try again.</translation>
    </message>
    <message>
        <source>{path} 已在另一个窗口中打开，请到那个窗口操作。</source>
        <translation>{path} is already open in another window. Please work there.</translation>
    </message>
    <message>
        <source>数据文件 {path} 是只读的，现在只能查看，不能保存。</source>
        <translation>The data file {path} is read-only. You can look but not save.</translation>
    </message>
    <message>
        <source>数据文件 {path} 有损坏（{finding}）。请不要继续录入，用“恢复备份”换回最近的备份。</source>
        <translation>The data file {path} is damaged ({finding}). Please do not enter anything more; use &quot;Restore backup&quot; to return to the latest backup.</translation>
    </message>
    <message>
        <source>磁盘出错，这一步没有保存（{finding}）。填的内容还在屏幕上，可以再试；反复出现时请先备份到U盘。</source>
        <translation>Disk error: this step was not saved ({finding}). What you filled in is still on screen and you can try again; if it happens repeatedly, back up to a USB stick first.</translation>
    </message>
    <message>
        <source>磁盘出错（{finding}），现在看不出这一步是否已经保存（编号 {operation}）。请关闭程序，检查磁盘或换一台电脑打开数据文件，在“变更记录”里找这个编号：找到就是已保存，找不到再重做。</source>
        <translation>Disk error ({finding}): it is unknown whether this step was saved (number {operation}). Please close the program, check the disk or open the data file on another computer, and look for this number in the history: if it is there, it was saved; if not, do it again.</translation>
    </message>
    <message>
        <source>打不开数据文件 {path}（{finding}），没有改动它。请检查磁盘是否连着、您对这个文件夹有没有权限。</source>
        <translation>The data file {path} cannot be opened ({finding}); it was not changed. Please check whether the disk is connected and whether you have permission for this folder.</translation>
    </message>
    <message>
        <source>数据文件 {path} 与上次断电时留下的临时文件对不上，多半是断电后有人手工换过文件。两个文件已原样保存在 {kept}。请用“恢复备份”换回最近的备份，或选那个文件夹里的数据文件。</source>
        <translation>The data file {path} does not match the temporary files of the last power failure; most likely somebody replaced files by hand after it. Both files are kept as they were in {kept}. Please return to the latest backup with &quot;Restore backup&quot;, or choose the data file in that folder.</translation>
    </message>
    <message>
        <source>内存不够，这一步没有保存。请关闭其他程序后再试；填的内容还在屏幕上。</source>
        <translation>Out of memory: this step was not saved. Please close other programs and try again; what you filled in is still on screen.</translation>
    </message>
    <message>
        <source>不能把数据放在{kind}（{path}）上，容易损坏。请放到本机硬盘的文件夹里。</source>
        <translation>The data cannot be kept on {kind} ({path}), where they are easily damaged. Please put them into a folder on the disk of this computer.</translation>
    </message>
    <message>
        <source>U盘或移动硬盘</source>
        <translation>a USB stick or portable disk</translation>
    </message>
    <message>
        <source>网络盘</source>
        <translation>a network drive</translation>
    </message>
    <message>
        <source>网盘的同步文件夹</source>
        <translation>a folder synchronised with the cloud</translation>
    </message>
    <message>
        <source>没有编号为 {operation} 的操作。</source>
        <translation>There is no operation with the number {operation}.</translation>
    </message>
    <message>
        <source>没有可以重做的操作。</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>没有可以撤销的操作。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>这一步已经撤销过了。</source>
        <translation>This step has already been undone.</translation>
    </message>
    <message>
        <source>不能撤销“{command}”：{day} 的“{later}”（{subject}）用到了它的结果。请先在“变更记录”里撤销后面那一步。</source>
        <translation>&quot;{command}&quot; cannot be undone: &quot;{later}&quot; ({subject}) of {day} builds on it. Undo that later step in History first.</translation>
    </message>
    <message>
        <source>找不到这条记录（{entity} {row}），可能已被撤销或作废。请刷新后再试。</source>
        <translation>This record was not found ({entity} {row}); it may have been undone or made void. Please refresh and try again.</translation>
    </message>
    <message>
        <source>没有叫“{name}”的经办人，请先登记。</source>
        <translation>There is no clerk called &quot;{name}&quot;. Please register them first.</translation>
    </message>
    <message>
        <source>还没有选定当前经办人。请先在标题栏选定，或加上 --actor 姓名。</source>
        <translation>No clerk is chosen. Please choose one in the title strip, or add --actor with a name.</translation>
    </message>
    <message>
        <source>{actor}的角色是“{role}”，只能查看，不能修改。要办理，请在窗口右上角换一位经办人。</source>
        <translation>{actor} has the role &quot;{role}&quot; and can only look, not change anything. To do this, choose another clerk at the top right of the window.</translation>
    </message>
    <message>
        <source>备份 {path} 没有通过核对（{finding}），不算数。请换一个位置再备份一次。</source>
        <translation>The backup {path} failed verification ({finding}) and does not count. Please back up again to another place.</translation>
    </message>
    <message>
        <source>{path} 不能用来恢复（{finding}）。现在的数据没有改动。</source>
        <translation>{path} cannot be used to restore ({finding}). The present data are unchanged.</translation>
    </message>
    <message>
        <source>没有找到U盘。请插好U盘，等电脑认出后再点一次。</source>
        <translation>No USB stick found. Please plug it in, wait until the computer shows it, and click again.</translation>
    </message>
    <message>
        <source>“{field}”第 {position} 个字符不能保存（看不见的控制符，或文字过长）。请删去后重试。</source>
        <translation>Character {position} of &quot;{field}&quot; cannot be saved (an invisible control character, or the text is too long). Please delete it and try again.</translation>
    </message>
    <message>
        <source>“{field}”的日期 {day} 还没有到。</source>
        <translation>The date {day} of &quot;{field}&quot; has not come yet.</translation>
    </message>
    <message>
        <source>请先导入《{wanted}》，再导入《{kind}》：后一张表里的学校、房号或教师要对照前一张。</source>
        <translation>Please import &quot;{wanted}&quot; before &quot;{kind}&quot;: the schools, rooms or teachers of the later sheet are looked up in the earlier one.</translation>
    </message>
    <message>
        <source>《{file}》有 {refused} 行不合要求、{person} 行需人工核实，一行也没有写入。请改好再导，或选“只导入正确的”。</source>
        <translation>In &quot;{file}&quot;, {refused} rows break a rule and {person} rows need a person to check them; not one row was written. Please correct the sheet and import it again, or choose to import only the good rows.</translation>
    </message>
    <message>
        <source>预检《{file}》之后数据又有了改动，一行也没有写入。请再预检一次，看过结果再导入。</source>
        <translation>The data changed after &quot;{file}&quot; was checked; not one row was written. Please check it again, look at the result, then import.</translation>
    </message>
    <message>
        <source>没有叫“{name}”的乡镇或学校，请照《学校名录》写全名。</source>
        <translation>There is no township or school called &quot;{name}&quot;. Please write the full name as in the school list.</translation>
    </message>
    <message>
        <source>打开这张表单以后，{who}在 {at} 用“{command}”改过其中 {count} 项。没有保存；请逐项选用哪个值。</source>
        <translation>After this form was opened, {who} changed {count} of its fields at {at} by &quot;{command}&quot;. Nothing was saved; choose the value of each.</translation>
    </message>
    <message>
        <source>别人</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>已经停下，什么都没有改变。需要时可以重新开始。</source>
        <translation>Stopped; nothing was changed. You can start again whenever you need to.</translation>
    </message>
    <message>
        <source>“{text}”不是日期，请写成 2026-9-1、2026.9.1 或 2026年9月1日。</source>
        <translation>&quot;{text}&quot; is no date. Please write it as 2026-9-1 or 2026.9.1.</translation>
    </message>
    <message>
        <source>“{label}”还没有填，请填上再保存。</source>
        <translation>&quot;{label}&quot; is empty. Please fill it in before saving.</translation>
    </message>
    <message>
        <source>“{label}”里写了“{text}”，还没有选中列表里的一项。请用方向键选，按回车。</source>
        <translation>“{text}” was typed into “{label}”, but nothing of the list was taken. Choose with the arrow keys and press Enter.</translation>
    </message>
    <message>
        <source>“{text}”不是数字，请只写数字，如 16.13。</source>
        <translation>&quot;{text}&quot; is no number. Please write digits only, such as 16.13.</translation>
    </message>
    <message>
        <source>本机字体里没有“{characters}”，打印会缺字。可以照常保存，打印前请先核对。</source>
        <translation>The fonts of this computer lack &quot;{characters}&quot;; a print would miss them. You can save as usual, but check before printing.</translation>
    </message>
    <message>
        <source>“{label}”最多 {most} 个字，现在有 {length} 个字。请写短一些，详细内容另附材料。</source>
        <translation>&quot;{label}&quot; takes at most {most} characters; there are {length}. Please shorten it and attach the details.</translation>
    </message>
    <message>
        <source>表“{sheet}”没有导出：单元格 {cell}（{column}）的内容有 {length} 个字符，Excel 一格最多 32767 个。请先在程序里把这一项改短再导出。</source>
        <translation>The sheet &quot;{sheet}&quot; was not exported: the content of cell {cell} ({column}) has {length} characters, and an Excel cell holds 32767 at most. Please shorten it in the program first, then export.</translation>
    </message>
    <message>
        <source>表“{sheet}”没有导出：单元格 {cell}（{column}）的第 {position} 个字符（编码 {code}）看不见也写不进 Excel。请先在程序里删掉这个字符再导出。</source>
        <translation>The sheet &quot;{sheet}&quot; was not exported: character {position} of cell {cell} ({column}), code {code}, is invisible and cannot be written to Excel. Please delete it in the program first, then export.</translation>
    </message>
    <message>
        <source>没有导出：共有 {rows} 行，Excel 一张表最多 {most} 行。请先筛选，分成几次导出。</source>
        <translation>Not exported: there are {rows} rows, and an Excel sheet holds {most} at most. Please filter first and export in several parts.</translation>
    </message>
    <message>
        <source>{path} 不是上报或下发文件。请重新选择扩展名为 .dorms 的文件。</source>
        <translation>{path} is no report or distribution file. Please choose a file that ends with .dorms.</translation>
    </message>
    <message>
        <source>{path} 超过上限（{size} 兆，最多 {limit} 兆），没有读入。请让对方重新生成文件。</source>
        <translation>{path} is over the limit ({size} MB, {limit} MB at most) and was not read. Please have the other side make it again.</translation>
    </message>
    <message>
        <source>{path} 是较新版本的程序写的，没有读入。请先更新本程序{app}，再接收。</source>
        <translation>{path} was written by a newer version of the program and was not read. Please update this program {app} first, then receive it.</translation>
    </message>
    <message>
        <source>{path} 不完整或被改动过，一条也没有读入。请从对方处重新拷贝一次。</source>
        <translation>{path} is incomplete or was altered; nothing of it was read. Please copy it again from the other side.</translation>
    </message>
    <message>
        <source>{path} 打不开：它是给别的单位的，或在拷贝中损坏。请核对文件；如果确实是给本单位的，请对方重新生成。</source>
        <translation>{path} cannot be opened: it is meant for another office, or was damaged in copying. Please check the file; if it is meant for this office, have the other side make it again.</translation>
    </message>
    <message>
        <source>{path} 属于另一个局（{bureau}），没有读入。请核对文件来源。</source>
        <translation>{path} belongs to another bureau ({bureau}) and was not read. Please check where it came from.</translation>
    </message>
    <message>
        <source>{path} 是本机自己生成的文件，不用接收。请把它交给对方。</source>
        <translation>{path} was made on this computer and need not be received. Please hand it to the other side.</translation>
    </message>
    <message>
        <source>{path} 第 {line} 条不合格式，整个文件没有读入。请让对方更新程序后重新生成。</source>
        <translation>Record {line} of {path} is malformed; nothing of the file was read. Please have the other side update the program and make it again.</translation>
    </message>
    <message>
        <source>{path} 来自还没有认可的电脑（{office}），没有读入。请打电话请对方念出本机核对码，与 {fingerprint} 完全一致再认可。</source>
        <translation>{path} comes from a computer not yet accepted ({office}) and was not read. Please phone them and have them read out the check code of their computer; accept it only if it is exactly {fingerprint}.</translation>
    </message>
    <message>
        <source>核对码不一致：文件 {path} 的核对码是 {fingerprint}。请与对方再核对，不要认可。</source>
        <translation>The check code differs: that of the file {path} is {fingerprint}. Please check again with the other side and do not accept it.</translation>
    </message>
    <message>
        <source>{path} 来自已停用的电脑（{office}，原因：{reason}），没有读入。请让该单位用登记文件重新建立数据。</source>
        <translation>{path} comes from a computer that was shut out ({office}, reason: {reason}) and was not read. Please have that office set up its data again from an enrolment file.</translation>
    </message>
    <message>
        <source>{path} 是演示数据的文件，不能并入正式数据。请换成正式文件。</source>
        <translation>{path} is a file of demonstration data and cannot be merged into real data. Please use the real file.</translation>
    </message>
    <message>
        <source>这里是演示数据，不能接收正式文件 {path}。请打开正式数据再接收。</source>
        <translation>These are demonstration data and cannot receive the real file {path}. Please open the real data to receive it.</translation>
    </message>
    <message>
        <source>{path} 不是县局发的登记文件，或已被改动。请向县局重新要一份。</source>
        <translation>{path} is no enrolment file of the county bureau, or was altered. Please ask the bureau for a new one.</translation>
    </message>
    <message>
        <source>这一步只能在县局的数据里做。请联系县局办理。</source>
        <translation>This step is possible only in the data of the county bureau. Please ask the bureau to do it.</translation>
    </message>
    <message>
        <source>没有叫“{name}”的单位、学校或乡镇。请照《学校名录》写全名。</source>
        <translation>There is no office, school or township called &quot;{name}&quot;. Please write the full name as in the school list.</translation>
    </message>
    <message>
        <source>{office}还没有上报过，不能给它生成下发文件。请先发登记文件，收到第一次上报后再下发。</source>
        <translation>{office} has not reported yet, so no distribution file can be made for it. Please send it an enrolment file first, and distribute after its first report.</translation>
    </message>
    <message>
        <source>没有编号为 {id} 的待定事项：可能已经定过，或又收到了新的值。请重新列出。</source>
        <translation>There is no open matter with the number {id}: it may have been settled, or a new value came in. Please list them again.</translation>
    </message>
    <message>
        <source>不能定为“{verdict}”。可选：{possible}。</source>
        <translation>&quot;{verdict}&quot; is not possible. You can choose: {possible}.</translation>
    </message>
    <message>
        <source>{unit} 有两边重复安排，尚未裁定，暂不能再分配。请先在待定事项里裁定。</source>
        <translation>{unit} was assigned on both sides and this is not settled, so it cannot be assigned again yet. Please settle it among the open matters first.</translation>
    </message>
    <message>
        <source>这个文件没有带来新的内容，或者已经退出汇总，没有什么可退。请在收到的文件里另选一个。</source>
        <translation>This file brought nothing new, or has been taken back already. Choose another of the files received.</translation>
    </message>
    <message>
        <source>这个文件没有退出过汇总，不用恢复。</source>
        <translation>This file was not taken back; there is nothing to restore.</translation>
    </message>
    <message>
        <source>这条改动已经算数，或者这里没有它。请刷新后再看。</source>
        <translation>This change counts already, or is not here. Refresh and look again.</translation>
    </message>
    <message>
        <source>这条记录已不归本单位管理，这里只能查看，没有改动。要改请找现在管理它的单位或县局。</source>
        <translation>This record is no longer this office&apos;s; it can only be looked at here and was not changed. Ask the office that has it now, or the bureau.</translation>
    </message>
    <message>
        <source>{path} 是{office}的文件，不是本镇学校的，没有收下。请直接交给县局。</source>
        <translation>{path} is a file of {office}, not of a school of this town, and was not taken. Hand it to the bureau directly.</translation>
    </message>
    <message>
        <source>转交箱里没有这个文件。请刷新后再看。</source>
        <translation>This file is not in the tray. Refresh and look again.</translation>
    </message>
    <message>
        <source>恢复码打不开 {path}。请在电话里和县局再核对一遍，逐位输入。</source>
        <translation>The recovery code does not open {path}. Compare it with the bureau over the telephone again, digit by digit.</translation>
    </message>
    <message>
        <source>{path} 不是县局发的恢复文件。请让县局重新生成一个。</source>
        <translation>{path} is no recovery file of the bureau. Ask the bureau to make a new one.</translation>
    </message>
    <message>
        <source>报送日“{value}”不成立：每月填 1 到 31，每周填 1 到 7，或填一个日期。没有保存。</source>
        <translation>&quot;{value}&quot; is no due day: give 1 to 31 for a month, 1 to 7 for a week, or a date. Nothing was saved.</translation>
    </message>
    <message>
        <source>金额“{amount}”不对：应大于 0、不超过 {most} 元、最多两位小数。请改。</source>
        <translation>The amount &quot;{amount}&quot; is not right: it must be above 0, at most {most} yuan, with at most two decimals. Please change it.</translation>
    </message>
    <message>
        <source>票据号 {receipt} 已在 {day} 用于{person}。请核对票据号。</source>
        <translation>Receipt no. {receipt} was already used for {person} on {day}. Please check the number.</translation>
    </message>
    <message>
        <source>撤销后{person}“{what}”会短 {amount} 元：后来已经退还、抵扣或上缴。请先撤销后来的那一笔。</source>
        <translation>Undone, {person} “{what}” would be short by CNY {amount}: it was paid back, set off or handed on since. Undo that one first.</translation>
    </message>
    <message>
        <source>{day} 的 {amount} 元是{office}收付的，在它的账本里。请由{office}冲销。</source>
        <translation>The CNY {amount} of {day} went through the books of {office}. Let {office} reverse it.</translation>
    </message>
    <message>
        <source>票据号 {receipt} 已在 {day} 登记作废（{reason}）。请核对票据号。</source>
        <translation>Receipt {receipt} was voided on {day} ({reason}). Please check the number.</translation>
    </message>
    <message>
        <source>{month} 没有可以代扣的人：欠费的人里没有人登记过“同意工资代扣”，或者都已在没有返回的代扣表上。</source>
        <translation>{month}: nobody to deduct from. Of those who owe nobody agreed, or all stand on sheets that have not come back.</translation>
    </message>
    <message>
        <source>{school} {month} 的代扣表已在 {day} 登记返回，不能再改。写错了请用撤销。</source>
        <translation>The payroll sheet of {school} {month} came back on {day} and cannot be changed. Undo it if it was entered wrongly.</translation>
    </message>
    <message>
        <source>{person}的代扣表上是 {amount} 元，不会扣 {taken} 元。请改实扣金额。</source>
        <translation>The sheet asked {amount} yuan of {person}; {taken} cannot have been deducted. Please correct the amount.</translation>
    </message>
    <message>
        <source>{person}在 {day} 已经交过 {amount} 元。如果确实又交了一笔，请填上不同的票据号或写明说明再存。</source>
        <translation>{person} already paid {amount} yuan on {day}. If this is indeed another payment, enter a different receipt no. or a note, then save.</translation>
    </message>
    <message>
        <source>{person}现有押金 {held} 元，不能退或抵 {amount} 元。请改金额。</source>
        <translation>{person} has a deposit of {held} yuan; {amount} yuan cannot be refunded or set off. Please change the amount.</translation>
    </message>
    <message>
        <source>{person}多交的只有 {advance} 元，不能退 {amount} 元。请改金额。</source>
        <translation>{person} overpaid only {advance} yuan; {amount} yuan cannot be refunded. Please change the amount.</translation>
    </message>
    <message>
        <source>{person}只欠 {owed} 元，不能减免或抵扣 {amount} 元。请改金额。</source>
        <translation>{person} owes only {owed} yuan; {amount} yuan cannot be waived or set off. Please change the amount.</translation>
    </message>
    <message>
        <source>“{method}”收到而未上缴的只有 {funds} 元，不能上缴 {amount} 元。请改金额。</source>
        <translation>Only {funds} yuan received by &quot;{method}&quot; are not paid in yet; {amount} yuan cannot be paid in. Please change the amount.</translation>
    </message>
    <message>
        <source>在手的 {funds} 元是几所学校的，只上缴 {amount} 元时请选是哪所学校的，各校的结存才对得上。</source>
        <translation>The {funds} yuan in hand are of several schools. To hand on {amount}, choose whose it is, so that each balance is right.</translation>
    </message>
    <message>
        <source>这一笔（{day}）已经冲销过，或本身就是冲销，不能再冲。</source>
        <translation>This entry ({day}) is reversed already, or is a reversal itself; it cannot be reversed again.</translation>
    </message>
    <message>
        <source>{day} 的一笔 {amount} 元指明交的就是这一笔。请先冲销那笔收款。</source>
        <translation>A payment of {amount} yuan on {day} was made for this very entry. Please reverse that payment first.</translation>
    </message>
    <message>
        <source>{unit} 已经有{kind}表 {number} 在用。要换表请用“换表”。</source>
        <translation>{unit} has a {kind} meter in use: {number}. To replace it, use &quot;Replace a meter&quot;.</translation>
    </message>
    <message>
        <source>{unit} 还没有登记{kind}表。请先登记表号和起度。</source>
        <translation>{unit} has no {kind} meter yet. Please enter its number and first reading.</translation>
    </message>
    <message>
        <source>{unit} 的{kind}表示数 {value} 小于 {day} 的 {before}。看错了请改；表走过头归零了请勾“已走过一圈”；换过表请用“换表”。</source>
        <translation>The {kind} meter of {unit} reads {value}, less than {before} on {day}. If misread, correct it; if it passed zero, tick &quot;Rolled over&quot;; if it was replaced, use &quot;Replace a meter&quot;.</translation>
    </message>
    <message>
        <source>{unit} 的{kind}表已经抄到 {last}，不能再补更早的示数。请核对日期。</source>
        <translation>The {kind} meter of {unit} is read up to {last}; an earlier reading cannot be added. Please check the date.</translation>
    </message>
    <message>
        <source>{closed} 的现金已经日结，不能再记 {day} 的收付。请记在日结以后的日子并写明，或先撤销日结。</source>
        <translation>The cash of {closed} is closed, so nothing of {day} can be entered any more. Enter it on a later day and say so in the note; or undo the closing first.</translation>
    </message>
    <message>
        <source>日结要两个人点款，不能都是{person}。</source>
        <translation>Two people count the cash; both cannot be {person}.</translation>
    </message>
    <message>
        <source>{month} 还没有开始，不能生成这个月的租金。</source>
        <translation>{month} has not begun; its rents cannot be made yet.</translation>
    </message>
    <message>
        <source>{person}在 {unit} 只领了 {out} 把钥匙没还，不能收回 {back} 把。请核对。</source>
        <translation>{person} has only {out} keys of {unit}; {back} cannot be taken back. Please check.</translation>
    </message>
    <message>
        <source>{person} {day} 已经登记领过 {count} 把钥匙，不重复登记，请把“钥匙”清空。另外又发的，请用“发钥匙”。</source>
        <translation>On {day} {person} got {count} keys, which are on record; they are not entered again. Leave “Keys” empty; enter further ones with “Hand out keys”.</translation>
    </message>
    <message>
        <source>{number} 号钥匙是{person}领的，请由{person}交还，或核对编号。</source>
        <translation>Key no. {number} was given to {person}: {person} has to return it. Otherwise check the number.</translation>
    </message>
    <message>
        <source>{number} 号钥匙已经发给{person}，还没有收回。请核对编号。</source>
        <translation>Key no. {number} is with {person} and has not come back. Please check the number.</translation>
    </message>
    <message>
        <source>{person} {start} 才入住，一晚都没有住。退房日期最早是第二天；如果没有真正入住，请在“变更记录”里撤销这次入住。</source>
        <translation>{person} moved in on {start} and has not stayed a night. The earliest day to move out is the next; if nobody really moved in, undo it in &quot;History&quot;.</translation>
    </message>
    <message>
        <source>{person}已经通知退房（应退日 {day}）。要改请先撤回原来的通知。</source>
        <translation>{person} already has a notice to leave (by {day}). To change it, withdraw that notice first.</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>{person}的这次退房已经办结或撤回，不能再改。</source>
        <translation>This departure of {person} is closed or withdrawn and cannot be changed.</translation>
    </message>
    <message>
        <source>现在就住在 {unit}，请另选一套。</source>
        <translation>Lives in {unit} already. Please choose another unit.</translation>
    </message>
    <message>
        <source>“{thing}”缺损但没有单价。请填赔偿金额（不赔填 0）。</source>
        <translation>&quot;{thing}&quot; is missing or damaged but has no price. Please enter the compensation (0 for none).</translation>
    </message>
    <message>
        <source>{person}已经临时安置在 {unit}。请先登记回原住处，再安置到别处。</source>
        <translation>{person} is lodged in {unit} already. Record the return first.</translation>
    </message>
    <message>
        <source>{person} {start} 才入住，不能早于这一天。请改日期。</source>
        <translation>{person} moved in on {start}; it cannot be earlier. Change the date.</translation>
    </message>
    <message>
        <source>没有离宿、检查或夜查记录说这位住户不住，不能列入预警。请先登记离宿或夜查情况。</source>
        <translation>No absence, inspection or night check says that this resident does not live there. Record one first.</translation>
    </message>
    <message>
        <source>{person}已经在 {day} 列入预警，还在等答复。请先登记答复。</source>
        <translation>{person} was warned on {day} and the answer is awaited. Record the answer first.</translation>
    </message>
    <message>
        <source>没有还没结束的离宿记录，不用登记回宿。</source>
        <translation>No absence without an end is recorded; there is no return to record.</translation>
    </message>
    <message>
        <source>{actor}{bond}，应当回避。请换别人办理，或由第二人同意按例外办理。</source>
        <translation>{actor} {bond} and must stand aside. Let somebody else decide, or a second person agree to an exception.</translation>
    </message>
    <message>
        <source>{second}只能查看或者同样应当回避，不能作为同意例外的第二人。请另选一人。</source>
        <translation>{second} may only look, or must stand aside too, and cannot agree. Choose somebody else.</translation>
    </message>
    <message>
        <source>例外要由{actor}以外的另一人同意，请选择第二人。</source>
        <translation>Somebody other than {actor} must agree to an exception. Choose a second person.</translation>
    </message>
    <message>
        <source>{person}的申请还不能通过。{open}。请核实后再办。</source>
        <translation>{person}&apos;s application cannot pass yet. {open}. Find out first.</translation>
    </message>
    <message>
        <source>{person}的申请不符合{clause}（{code}），不能通过。请办“不合格”，或由第二人同意按例外办理。</source>
        <translation>{person}&apos;s application does not meet {clause} ({code}). Refuse it, or let a second person agree to an exception.</translation>
    </message>
    <message>
        <source>申请日期 {applied} 不在受理时间内（{span}），按{clause}不予受理。</source>
        <translation>{applied} is outside the days for applying ({span}); by {clause} it is not taken.</translation>
    </message>
    <message>
        <source>申请日期 {applied} 不在受理时间内（{span}，{clause}），请写明逾期原因后受理。</source>
        <translation>{applied} is outside the days for applying ({span}, {clause}); write down why it is late.</translation>
    </message>
    <message>
        <source>{person}的申请现在由{level}办理，{office}不能代为决定。请上报后由{level}办理。</source>
        <translation>{person}&apos;s application stands with {level}; {office} cannot decide for it. Report it, and {level} decides.</translation>
    </message>
    <message>
        <source>没有可以通过的申请，请先选择。</source>
        <translation>There is nothing to pass; choose first.</translation>
    </message>
    <message>
        <source>选中的申请没有可以由本人承诺的事项。</source>
        <translation>Nothing of the chosen applications can be declared.</translation>
    </message>
    <message>
        <source>选中的申请没有还要核对的材料。</source>
        <translation>The chosen applications lack no document.</translation>
    </message>
    <message>
        <source>名单是空的，没有可以公示的人。请先把申请办到“公示中”。</source>
        <translation>The list is empty. First bring applications to &quot;Posted&quot;.</translation>
    </message>
    <message>
        <source>没有写张贴地点，请至少写一处。</source>
        <translation>No place is named; write at least one.</translation>
    </message>
    <message>
        <source>没有合格待轮候的申请可以排序。请先把申请办到“合格(轮候)”。</source>
        <translation>Nobody waits to be ranked. First bring applications to the waiting list.</translation>
    </message>
    <message>
        <source>名单是空的，没有可以锁定的行。请先排序。</source>
        <translation>The list is empty. Rank first.</translation>
    </message>
    <message>
        <source>没有选中可以办理的行，请先选择。</source>
        <translation>Nothing chosen can be done so; choose first.</translation>
    </message>
    <message>
        <source>“{subject}”公示到 {last_day} 才期满，请在次日以后办结。</source>
        <translation>&quot;{subject}&quot; hangs until {last_day}; close it after that day.</translation>
    </message>
    <message>
        <source>“{subject}”还有 {count} 件异议没有答复，请先答复。</source>
        <translation>&quot;{subject}&quot; has {count} unanswered objections; answer first.</translation>
    </message>
    <message>
        <source>“{subject}”还没有登记张贴地点和日期，请先登记张贴。</source>
        <translation>Nobody recorded where &quot;{subject}&quot; hangs; do that first.</translation>
    </message>
    <message>
        <source>留置送达要有两名见证人，请写上两人的姓名。</source>
        <translation>Left behind, a letter needs two witnesses; name them.</translation>
    </message>
    <message>
        <source>异议期限到 {by}，{lodged} 提出已经逾期。要受理请写明逾期受理的理由。</source>
        <translation>Objections ended on {by}; {lodged} is late. To take it, write down why.</translation>
    </message>
    <message>
        <source>“{file}”里没有认出姓名或身份证号这一列，无法比对。请检查表头后再选。</source>
        <translation>No column of names or ID numbers was found in &quot;{file}&quot;. Check its header row.</translation>
    </message>
    <message>
        <source>“{title}”已在 {day} 锁定，不能再改。要重新排序请新建一份名单。</source>
        <translation>&quot;{title}&quot; was locked on {day} and cannot change. Make a new list to rank again.</translation>
    </message>
    <message>
        <source>{people}的积分依据还不全，名次不能确定，请补齐后重新排序。</source>
        <translation>Facts of {people} are missing, so their place is not sure. Complete them and rank again.</translation>
    </message>
    <message>
        <source>排序以后情况有变化（{people}），请先重新排序。</source>
        <translation>Facts have changed since ({people}). Rank again first.</translation>
    </message>
    <message>
        <source>{people}还没有在确认表上签字，请登记签字，或写明未签字的原因。</source>
        <translation>{people} have not signed. Record the signatures, or why not.</translation>
    </message>
    <message>
        <source>一格也没有写入：{why}</source>
        <translation>No cell was written: {why}</translation>
    </message>
    <message>
        <source>《{file}》第 {row} 行写不进去，一行也没有写入：{why}</source>
        <translation>Row {row} of {file} cannot be written, so no row was: {why}</translation>
    </message>
    <message>
        <source>《{file}》里有 {conflicts} 格两边都改过、{lost} 行不见了、{refused} 行不能采用，一行也没有写入。请在窗口里逐格选定，或加 --partial 只写没有争议的。</source>
        <translation>In {file} {conflicts} cells were changed on both sides, {lost} rows are gone and {refused} rows are not possible; nothing was written. Choose cell by cell in the window, or add --partial to write what is undisputed.</translation>
    </message>
    <message>
        <source>“{name}”现在是“{state}”，不能办“{wanted}”。请先看这一轮的办理经过。</source>
        <translation>&quot;{name}&quot; is &quot;{state}&quot; now, so &quot;{wanted}&quot; cannot be done. Please look at the story of this round.</translation>
    </message>
    <message>
        <source>“{name}”选定的学校没有可分的房源。请多选几所学校，或先腾出、启用房源。</source>
        <translation>The schools chosen for &quot;{name}&quot; have no place to give. Choose more schools, or free or open units first.</translation>
    </message>
    <message>
        <source>“{name}”没有一份能参加的申请。请先受理申请或锁定轮候册。</source>
        <translation>No application can take part in &quot;{name}&quot;. Please take in applications or lock a ranked list first.</translation>
    </message>
    <message>
        <source>用公开开奖号码摇号，至少要公告一个号码来源。请选来源并写明开奖日期。</source>
        <translation>A lottery by public draws needs at least one announced source. Choose sources and give their days.</translation>
    </message>
    <message>
        <source>号码来源“{source}”没有写哪一天开奖。请写明一个封存以后的日期。</source>
        <translation>The source &quot;{source}&quot; has no day. Please give a day after the freeze.</translation>
    </message>
    <message>
        <source>志愿“{wish}”不在本轮房源里，请删去或另选。</source>
        <translation>The wish &quot;{wish}&quot; is not in this round. Delete it or choose another.</translation>
    </message>
    <message>
        <source>{person} 不能选“{wish}”：住不下，或限住性别不合。请另选。</source>
        <translation>{person} cannot choose &quot;{wish}&quot;: it is too small, or for the other sex. Please choose another.</translation>
    </message>
    <message>
        <source>填了 {count} 个志愿，本轮最多 {limit} 个，请删到 {limit} 个以内。</source>
        <translation>{count} wishes; this round allows {limit}. Please keep {limit} at most.</translation>
    </message>
    <message>
        <source>“{name}”的摇号口令不在这台电脑上。请在封存名单的电脑上摇号；口令确已遗失的，按公告的办法改用“口令遗失”。</source>
        <translation>The secret of &quot;{name}&quot; is not on this PC. Draw on the PC that froze the list; if the secret is lost, use &quot;secret lost&quot; as announced.</translation>
    </message>
    <message>
        <source>“{name}”不用这种方式抽签，请看这一轮的抽签方式。</source>
        <translation>&quot;{name}&quot; is not drawn in this way. Please look at how this round is drawn.</translation>
    </message>
    <message>
        <source>{code} 还没有抓阄号，请补上。</source>
        <translation>{code} has no slip number yet. Please add it.</translation>
    </message>
    <message>
        <source>{code} 和 {other} 都是 {number} 号，请对照纸阄改正。</source>
        <translation>{code} and {other} both have number {number}. Please compare with the slips and correct it.</translation>
    </message>
    <message>
        <source>名单里没有 {code}，请核对编号。</source>
        <translation>{code} is not on the list. Please check the code.</translation>
    </message>
    <message>
        <source>{code} 的 {number} 号不在范围里，号码从 1 到参加户数，请核对纸阄。</source>
        <translation>Number {number} of {code} is out of range: numbers run from 1 to the number of households. Please check the slip.</translation>
    </message>
    <message>
        <source>请填写{role}的姓名，过程记录要由他签字。</source>
        <translation>Please give the name of the {role}, who signs the record.</translation>
    </message>
    <message>
        <source>还有 {left} 户没有选房，现在轮到 {turn}。全部选完才能出结果。</source>
        <translation>{left} households have not chosen; it is the turn of {turn}. The result can be made when all have.</translation>
    </message>
    <message>
        <source>“{name}”的文件 {file} 不在这份数据里。请用封存名单的那台电脑上的数据，或从备份恢复。</source>
        <translation>The file {file} of &quot;{name}&quot; is not in this store. Use the store of the PC that froze the list, or restore a backup.</translation>
    </message>
    <message>
        <source>{person} 已有 {unit} 的通知，等到 {day} 答复。一人同时只能有一份，请先记下答复。</source>
        <translation>{person} has a notice for {unit} to answer by {day}. One at a time: please record that answer first.</translation>
    </message>
    <message>
        <source>{unit} 的空位已经通知了 {person}，请等答复，或先撤回那份通知。</source>
        <translation>The free place of {unit} is offered to {person}. Please wait for the answer, or withdraw that notice first.</translation>
    </message>
    <message>
        <source>{person} 的这份通知已经记为“{answer}”。要改请先撤销那一步。</source>
        <translation>This notice to {person} is recorded as &quot;{answer}&quot;. To change it, undo that step first.</translation>
    </message>
    <message>
        <source>{person} 可以到 {day} 再答复，还没有逾期。</source>
        <translation>{person} may answer until {day}; the time is not over.</translation>
    </message>
    <message>
        <source>{first} 排在 {person} 前面，也可以要 {unit}。请先通知他，或写明理由跳过。</source>
        <translation>{first} stands before {person} and could have {unit} too. Please notify that person first, or skip with a reason.</translation>
    </message>
    <message>
        <source>{unit} 不能通知 {person}：{why}。请看名单里的下一位。</source>
        <translation>{unit} cannot be offered to {person}: {why}. Please look at the next one on the list.</translation>
    </message>
    <message>
        <source>封存以后 {unit} 的住户有变动，{person} 不能按结果入住。请查实后另行处理这一户。</source>
        <translation>The residents of {unit} have changed since the freeze, so {person} cannot get it as the result says. Check, and handle this household separately.</translation>
    </message>
    <message>
        <source>模板《{file}》有 {count} 处要改，改好再选一次：{found}</source>
        <translation>The form {file} has {count} mistakes; mend them and choose it again: {found}</translation>
    </message>
    <message>
        <source>模板《{file}》有 {kilobytes} 千字节，最多 {most} 千字节。请删去用不着的工作表、图片和空行的格式。</source>
        <translation>The form {file} has {kilobytes} kB, {most} kB at most. Remove sheets, pictures and formats of empty rows that are not needed.</translation>
    </message>
    <message>
        <source>《{name}》要由县教体局采用，才会发到各校。您可以在导出时临时选用这个文件。</source>
        <translation>Only the bureau can adopt {name} for all schools. You can choose this file for one export.</translation>
    </message>
    <message>
        <source>没有说是哪套房、哪栋楼。请选一个。</source>
        <translation>No unit or building is named. Please choose one.</translation>
    </message>
    <message>
        <source>“{hazard}”还没有登记整改，不能复查。请先登记整改。</source>
        <translation>&quot;{hazard}&quot; is not entered as put right, so it cannot be re-checked. Please enter that first.</translation>
    </message>
    <message>
        <source>“{hazard}”已在 {day} 复查销号，不能再改。再出现请另行登记。</source>
        <translation>&quot;{hazard}&quot; was re-checked and cleared on {day} and cannot be changed. If it comes back, register it anew.</translation>
    </message>
    <message>
        <source>复查人不能就是整改责任人{person}。请由别人复查。</source>
        <translation>{person} was responsible for putting it right and cannot re-check it. Please have somebody else do it.</translation>
    </message>
    <message>
        <source>“{name}”还有 {missing} 处没有检查。请查完，或写明理由再结束。</source>
        <translation>&quot;{name}&quot; still has {missing} places to inspect. Please finish them, or give the reason for ending it.</translation>
    </message>
    <message>
        <source>间隔 {months} 个月不对，至少 1 个月。请改。</source>
        <translation>An interval of {months} months is not possible; it is 1 month at least. Please change it.</translation>
    </message>
    <message>
        <source>{number} 已在 {day} 答复。对方不满意请点“重新受理”。</source>
        <translation>{number} was answered on {day}. If the person is not satisfied, choose &quot;Reopen&quot;.</translation>
    </message>
    <message>
        <source>{number} 由住户付钱，开工前要先报价并由住户签字同意。请先登记报价。</source>
        <translation>The occupant pays for {number}: before work begins a quote is needed, signed by the occupant. Please enter the quote first.</translation>
    </message>
    <message>
        <source>《{title}》已有 {start} 起施行的版本，新版本的施行日期要在它之后。请改日期。</source>
        <translation>&quot;{title}&quot; has a version in force from {start}; a new one must begin later. Please change the date.</translation>
    </message>
    <message>
        <source>{number} 完工后还没有人验收，不能复检销单。请先由住户验收签字，再登记验收。</source>
        <translation>Nobody has accepted {number} yet, so it cannot be rechecked. Let the resident accept it first.</translation>
    </message>
    <message>
        <source>{number} 上次维修保修到 {until}，保修期内返修不再向住户收费。人为损坏的，请把原因改成“人为”。</source>
        <translation>The last repair of {number} is under warranty until {until}; the resident does not pay again. If it was spoilt, change the cause.</translation>
    </message>
    <message>
        <source>{number} 还没有答复，不能登记满意度。请先登记答复。</source>
        <translation>{number} has no answer yet. Record the answer first.</translation>
    </message>
    <message>
        <source>文件夹“{name}”已经有了，里面的东西没有动。请换一个名字，或先把它移走。</source>
        <translation>There is a folder &quot;{name}&quot; already; nothing in it was touched. Choose another name or move it away.</translation>
    </message>
    <message>
        <source>归档要写盒号，以后才找得到。</source>
        <translation>Say in which box it lies, so that it can be found.</translation>
    </message>
    <message>
        <source>“{paper}”是 {printed} 打印的，签字、盖章、归档不能早于这一天。</source>
        <translation>&quot;{paper}&quot; was printed on {printed}; it cannot have come back before.</translation>
    </message>
    <message>
        <source>“{name}”不是 PDF，也不是图片，没有收下。请重新扫描或拍照。</source>
        <translation>&quot;{name}&quot; is neither a PDF nor a picture and was not taken. Scan or photograph it again.</translation>
    </message>
    <message>
        <source>“{name}”有 {size} 兆，超过 {most} 兆。请降低扫描分辨率，选黑白，再附。</source>
        <translation>&quot;{name}&quot; has {size} megabytes, more than {most}. Scan it in black and white at a lower resolution.</translation>
    </message>
    <message>
        <source>扫描件“{name}”还没有收到，会随办理它的单位下一次上报或下发带来。</source>
        <translation>The scan “{name}” has not arrived yet; the office that made it will bring it with its next packet.</translation>
    </message>
    <message>
        <source>扫描件“{name}”还没有收到，原件在{office}，会随它下一次上报或下发带来。</source>
        <translation>The scan “{name}” has not arrived yet; the original is at {office}, which will bring it with its next packet.</translation>
    </message>
    <message>
        <source>“{name}”其实是程序，不是照片，没有收下，也请不要打开它。请重新选照片。</source>
        <translation>“{name}” is really a program, not a photo. It was not taken, and please do not open it. Choose a photo.</translation>
    </message>
    <message>
        <source>“{name}”不是照片，也不是 PDF，没有收下。手机里存成特殊格式的照片，请先转成普通照片再选。</source>
        <translation>“{name}” is neither a photo nor a PDF and was not taken. Turn special photo formats of phones into ordinary ones first.</translation>
    </message>
    <message>
        <source>“{name}”有 {size} 兆，超过 {most} 兆，没有收下。请选照片，或把 PDF 分开再附。</source>
        <translation>“{name}” has {size} MB, more than {most} MB, and was not taken. Choose photos, or divide the PDF.</translation>
    </message>
    <message>
        <source>照片“{name}”打不开，可能没有传完整。请重新拍照或重新拷贝。</source>
        <translation>The photo “{name}” cannot be opened; it may not have been copied whole. Take or copy it again.</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>人员类别</source>
        <translation>Staff category</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>在岗状态</source>
        <translation>In post</translation>
    </message>
    <message>
        <source>职称</source>
        <translation>Professional title</translation>
    </message>
    <message>
        <source>学历</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability grade</translation>
    </message>
    <message>
        <source>工作学校</source>
        <translation>School of work</translation>
    </message>
    <message>
        <source>所在乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>学校类别</source>
        <translation>Type of school</translation>
    </message>
    <message>
        <source>单程上班距离</source>
        <translation>Distance to work, one way</translation>
    </message>
    <message>
        <source>单程上班时间</source>
        <translation>Time to work, one way</translation>
    </message>
    <message>
        <source>每周住校夜数</source>
        <translation>Nights a week at school</translation>
    </message>
    <message>
        <source>共同居住人数</source>
        <translation>Co-residents</translation>
    </message>
    <message>
        <source>教龄</source>
        <translation>Years of teaching</translation>
    </message>
    <message>
        <source>本校工龄</source>
        <translation>Years at this school</translation>
    </message>
    <message>
        <source>未整改的隐患</source>
        <translation>Open hazards</translation>
    </message>
    <message>
        <source>本县统计的次数</source>
        <translation>Counts kept by the county</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>到校日期</source>
        <translation>Date of joining the school</translation>
    </message>
    <message>
        <source>到县日期</source>
        <translation>Date of joining the county</translation>
    </message>
    <message>
        <source>从教日期</source>
        <translation>Date of starting to teach</translation>
    </message>
    <message>
        <source>任现职称日期</source>
        <translation>Date of the present title</translation>
    </message>
    <message>
        <source>毕业日期</source>
        <translation>Date of graduation</translation>
    </message>
    <message>
        <source>落户日期</source>
        <translation>Date of household registration</translation>
    </message>
    <message>
        <source>退休日期</source>
        <translation>Date of retirement</translation>
    </message>
    <message>
        <source>服务期满日期</source>
        <translation>End of service period</translation>
    </message>
    <message>
        <source>登记的配偶人数</source>
        <translation>Spouses registered</translation>
    </message>
    <message>
        <source>是否双职工</source>
        <translation>Dual-staff couple</translation>
    </message>
    <message>
        <source>配偶是否在外地工作</source>
        <translation>Spouse works elsewhere</translation>
    </message>
    <message>
        <source>是否当年结婚</source>
        <translation>Married this year</translation>
    </message>
    <message>
        <source>是否承诺退出原住房</source>
        <translation>Promised to give up present housing</translation>
    </message>
    <message>
        <source>本县另定的标记</source>
        <translation>Marks set by the county</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Home ownership</translation>
    </message>
    <message>
        <source>其他政策性住房</source>
        <translation>Other subsidised housing</translation>
    </message>
    <message>
        <source>请假借调</source>
        <translation>Leave and secondment</translation>
    </message>
    <message>
        <source>户型</source>
        <translation>Unit type</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>使用面积</source>
        <translation>Usable area</translation>
    </message>
    <message>
        <source>房源资金来源</source>
        <translation>Funding of the unit</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>月租金</source>
        <translation>Monthly rent</translation>
    </message>
    <message>
        <source>市场租金</source>
        <translation>Market rent</translation>
    </message>
    <message>
        <source>本套居住人数</source>
        <translation>People living in the unit</translation>
    </message>
    <message>
        <source>不居住时间</source>
        <translation>Time not lived in</translation>
    </message>
    <message>
        <source>已居住时间</source>
        <translation>Time lived in</translation>
    </message>
    <message>
        <source>本期起始日</source>
        <translation>Start of the present term</translation>
    </message>
    <message>
        <source>本期届满日</source>
        <translation>End of the present term</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Date of application</translation>
    </message>
    <message>
        <source>续住申请日期</source>
        <translation>Date of renewal application</translation>
    </message>
    <message>
        <source>年度申报</source>
        <translation>Annual declaration</translation>
    </message>
    <message>
        <source>违规记录</source>
        <translation>Breaches</translation>
    </message>
    <message>
        <source>检查无人居住</source>
        <translation>Found empty at inspection</translation>
    </message>
    <message>
        <source>欠缴月份</source>
        <translation>Months in arrears</translation>
    </message>
    <message>
        <source>禁止申请期</source>
        <translation>Ban periods</translation>
    </message>
    <message>
        <source>放弃记录</source>
        <translation>Give-ups</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Time of registration</translation>
    </message>
    <message>
        <source>通知送达日期</source>
        <translation>Date the notice was served</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Date of decision</translation>
    </message>
    <message>
        <source>事由发生日期</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>退房日期</source>
        <translation>Date of moving out</translation>
    </message>
    <message>
        <source>验收日期</source>
        <translation>Date of inspection</translation>
    </message>
    <message>
        <source>套数</source>
        <translation>Number of units</translation>
    </message>
    <message>
        <source>适用条件</source>
        <translation>Applies when</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>集中居住点</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>层数</source>
        <translation>Floors</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>房间数</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>房源</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>户型</source>
        <translation>Unit type</translation>
    </message>
    <message>
        <source>建筑面积</source>
        <translation>Floor area</translation>
    </message>
    <message>
        <source>使用面积</source>
        <translation>Usable area</translation>
    </message>
    <message>
        <source>核定人数</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>限住性别</source>
        <translation>For men or women</translation>
    </message>
    <message>
        <source>资金来源</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>定向</source>
        <translation>Reserved for</translation>
    </message>
    <message>
        <source>分配权</source>
        <translation>Allocated by</translation>
    </message>
    <message>
        <source>建成时间</source>
        <translation>Built</translation>
    </message>
    <message>
        <source>设备配置</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>安全等级</source>
        <translation>Safety grade</translation>
    </message>
    <message>
        <source>产权登记号</source>
        <translation>Title registration no.</translation>
    </message>
    <message>
        <source>使用状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>编号规则</source>
        <translation>Numbering rule</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>管理单位</source>
        <translation>Managing office</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>质保期至</source>
        <translation>Warranty until</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>同住人</source>
        <translation>Shares with</translation>
    </message>
    <message>
        <source>人员类别</source>
        <translation>Staff category</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>入职年月</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>教龄</source>
        <translation>Years of teaching</translation>
    </message>
    <message>
        <source>职称</source>
        <translation>Professional title</translation>
    </message>
    <message>
        <source>学历</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>配偶姓名</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>配偶身份证号</source>
        <translation>ID number of spouse</translation>
    </message>
    <message>
        <source>本人在乡镇有无住房</source>
        <translation>Own home in the township</translation>
    </message>
    <message>
        <source>配偶在乡镇有无住房</source>
        <translation>Home of spouse in the township</translation>
    </message>
    <message>
        <source>离家距离</source>
        <translation>Distance from home</translation>
    </message>
    <message>
        <source>每周住校夜数</source>
        <translation>Nights a week at school</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>身份证号或电话</source>
        <translation>ID number or phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>证明材料</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>申请户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>同住方式</source>
        <translation>Living together</translation>
    </message>
    <message>
        <source>现住房号</source>
        <translation>Present unit</translation>
    </message>
    <message>
        <source>志愿</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>服从调剂</source>
        <translation>Accepts any unit</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Applied on</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>原状态</source>
        <translation>Status before</translation>
    </message>
    <message>
        <source>新状态</source>
        <translation>Status after</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由代码</source>
        <translation>Reason code</translation>
    </message>
    <message>
        <source>协议</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>分配</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>上一期</source>
        <translation>Previous term</translation>
    </message>
    <message>
        <source>分房轮次</source>
        <translation>Allocation round</translation>
    </message>
    <message>
        <source>分房种类</source>
        <translation>Kind of allocation</translation>
    </message>
    <message>
        <source>选房方式</source>
        <translation>How units are chosen</translation>
    </message>
    <message>
        <source>排序依据</source>
        <translation>What ranks people</translation>
    </message>
    <message>
        <source>轮候册</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>抽签方式</source>
        <translation>Kind of draw</translation>
    </message>
    <message>
        <source>定向办法</source>
        <translation>Rule for reserves</translation>
    </message>
    <message>
        <source>志愿个数上限</source>
        <translation>Most wishes</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>公示天数</source>
        <translation>Days of notice</translation>
    </message>
    <message>
        <source>号码来源</source>
        <translation>Sources of numbers</translation>
    </message>
    <message>
        <source>定向套数</source>
        <translation>Reserved units</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>床位</source>
        <translation>Bed</translation>
    </message>
    <message>
        <source>合住性别</source>
        <translation>Sex of the shared room</translation>
    </message>
    <message>
        <source>优先组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>同分比较</source>
        <translation>Tie keys</translation>
    </message>
    <message>
        <source>定向类别</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>现住房</source>
        <translation>Present home</translation>
    </message>
    <message>
        <source>未参加原因</source>
        <translation>Why not taking part</translation>
    </message>
    <message>
        <source>参加户</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>分得房源</source>
        <translation>Unit received</translation>
    </message>
    <message>
        <source>第几志愿</source>
        <translation>Number of the wish</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>轮候顺位</source>
        <translation>Place on the list</translation>
    </message>
    <message>
        <source>文件大小</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>通知日期</source>
        <translation>Notified on</translation>
    </message>
    <message>
        <source>答复截止</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>等谁腾房</source>
        <translation>Waits for whom to leave</translation>
    </message>
    <message>
        <source>逾期原因</source>
        <translation>Why it is late</translation>
    </message>
    <message>
        <source>核对情况</source>
        <translation>How seen</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Seen on</translation>
    </message>
    <message>
        <source>核对人</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>材料日期</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>需要补正的内容</source>
        <translation>What is wanted</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>Way of delivery</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>异议人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>异议内容</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>对什么有异议</source>
        <translation>What it is against</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>受理单位</source>
        <translation>Objections to</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>名单种类</source>
        <translation>Kind of list</translation>
    </message>
    <message>
        <source>核实结果</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>告知单位</source>
        <translation>Offices told</translation>
    </message>
    <message>
        <source>所定事项</source>
        <translation>Matter decided</translation>
    </message>
    <message>
        <source>确认方式</source>
        <translation>How confirmed</translation>
    </message>
    <message>
        <source>例外理由</source>
        <translation>Reason for the exception</translation>
    </message>
    <message>
        <source>第二人</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>执行办法</source>
        <translation>Rules applied</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>共 {count} 项</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>续住季</source>
        <translation>Renewal season</translation>
    </message>
    <message>
        <source>新期限</source>
        <translation>New term</translation>
    </message>
    <message>
        <source>办法校验码</source>
        <translation>Checksum of the rules</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>事实和来源</source>
        <translation>Facts and sources</translation>
    </message>
    <message>
        <source>事实来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>当时的日历</source>
        <translation>Calendar at the time</translation>
    </message>
    <message>
        <source>版式校验码</source>
        <translation>Check code of the form</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>决定人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Terms ending by</translation>
    </message>
    <message>
        <source>受理开始</source>
        <translation>Applications open</translation>
    </message>
    <message>
        <source>受理截止</source>
        <translation>Applications close</translation>
    </message>
    <message>
        <source>岗位复核日</source>
        <translation>Post check</translation>
    </message>
    <message>
        <source>启动日期</source>
        <translation>Started on</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>办结情况</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>意向</source>
        <translation>Wish</translation>
    </message>
    <message>
        <source>申报情况</source>
        <translation>Declared</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>通过日期</source>
        <translation>Adopted on</translation>
    </message>
    <message>
        <source>通过单位</source>
        <translation>Adopted by</translation>
    </message>
    <message>
        <source>是否上班</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>负责单位</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>工作</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>提前天数</source>
        <translation>Days ahead</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>押金</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>月租金</source>
        <translation>Monthly rent</translation>
    </message>
    <message>
        <source>起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>止</source>
        <translation>To</translation>
    </message>
    <message>
        <source>续住次数</source>
        <translation>Renewals</translation>
    </message>
    <message>
        <source>最迟入住</source>
        <translation>Move in by</translation>
    </message>
    <message>
        <source>退房原因</source>
        <translation>Reason for moving out</translation>
    </message>
    <message>
        <source>维修单</source>
        <translation>Repair ticket</translation>
    </message>
    <message>
        <source>报修人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>报修日</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>材料费</source>
        <translation>Material cost</translation>
    </message>
    <message>
        <source>人工费</source>
        <translation>Labour cost</translation>
    </message>
    <message>
        <source>承担方</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>验收人</source>
        <translation>Accepted by</translation>
    </message>
    <message>
        <source>超时否</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>维修人</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>应办日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>办结日</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>是否工作日</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>mode</translation>
    </message>
    <message>
        <source>票据号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>抵哪一笔</source>
        <translation>Entry paid for</translation>
    </message>
    <message>
        <source>冲销哪一笔</source>
        <translation>Entry reversed</translation>
    </message>
    <message>
        <source>计算依据</source>
        <translation>How it was worked out</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>倍率</source>
        <translation>Multiplier</translation>
    </message>
    <message>
        <source>表盘位数</source>
        <translation>Digits on the dial</translation>
    </message>
    <message>
        <source>插卡预付</source>
        <translation>Prepaid by card</translation>
    </message>
    <message>
        <source>走过一圈</source>
        <translation>Rolled over</translation>
    </message>
    <message>
        <source>场合</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>点得现金</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>账面现金</source>
        <translation>Cash by the books</translation>
    </message>
    <message>
        <source>点款人</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>复点人</source>
        <translation>Counted again by</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>同一故障</source>
        <translation>Same fault</translation>
    </message>
    <message>
        <source>报价</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>同意报价日</source>
        <translation>Quote agreed on</translation>
    </message>
    <message>
        <source>收发</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>number</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>退房事由</source>
        <translation>Grounds for leaving</translation>
    </message>
    <message>
        <source>事由发生日</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>通知日</source>
        <translation>Notified on</translation>
    </message>
    <message>
        <source>应退日</source>
        <translation>Leave by</translation>
    </message>
    <message>
        <source>改期理由</source>
        <translation>Reason for the other day</translation>
    </message>
    <message>
        <source>结清日</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>退款期限</source>
        <translation>Refund by</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>撤回日</source>
        <translation>Withdrawn on</translation>
    </message>
    <message>
        <source>撤回理由</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>禁申请至</source>
        <translation>No application until</translation>
    </message>
    <message>
        <source>改正日</source>
        <translation>Put right on</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>在场人</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>是否居住</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>发现日</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>发现人</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>整改措施</source>
        <translation>To be done</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person responsible</translation>
    </message>
    <message>
        <source>代扣表</source>
        <translation>Payroll sheet</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>制表日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>送出日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>返回日</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>欠费清单</source>
        <translation>Debts</translation>
    </message>
    <message>
        <source>实扣</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>空置处理</source>
        <translation>Vacancy plan</translation>
    </message>
    <message>
        <source>拟处理</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>拟处理登记日</source>
        <translation>Planned on</translation>
    </message>
    <message>
        <source>查房那晚</source>
        <translation>Night checked</translation>
    </message>
    <message>
        <source>查房结果</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>查房人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>列入预警日</source>
        <translation>Warned on</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>保修到</source>
        <translation>Repair warranty until</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>临时防护</source>
        <translation>Protection until then</translation>
    </message>
    <message>
        <source>整改日</source>
        <translation>Put right on</translation>
    </message>
    <message>
        <source>整改情况</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>复查日</source>
        <translation>Re-checked on</translation>
    </message>
    <message>
        <source>复查人</source>
        <translation>Re-checked by</translation>
    </message>
    <message>
        <source>间隔月数</source>
        <translation>Interval in months</translation>
    </message>
    <message>
        <source>怎样算下一次</source>
        <translation>How the next is counted</translation>
    </message>
    <message>
        <source>定期工作</source>
        <translation>Regular work</translation>
    </message>
    <message>
        <source>来人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>重新受理日</source>
        <translation>Reopened on</translation>
    </message>
    <message>
        <source>报修电话</source>
        <translation>Repair number</translation>
    </message>
    <message>
        <source>通过会议</source>
        <translation>Adopted at</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>统计日期</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>含完整号码</source>
        <translation>With full numbers</translation>
    </message>
    <message>
        <source>出具日</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>填表人</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>打印日</source>
        <translation>Printed on</translation>
    </message>
    <message>
        <source>盖章日</source>
        <translation>Sealed on</translation>
    </message>
    <message>
        <source>归档日</source>
        <translation>Filed on</translation>
    </message>
    <message>
        <source>盒号</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>例外</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>依据的判定</source>
        <translation>Decision it rests on</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>原因代码</source>
        <translation>Reason code</translation>
    </message>
    <message>
        <source>异议期</source>
        <translation>Time to object</translation>
    </message>
    <message>
        <source>向谁提异议</source>
        <translation>Objections to</translation>
    </message>
    <message>
        <source>异议截止</source>
        <translation>Objections until</translation>
    </message>
    <message>
        <source>告知书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>提出日</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>公示到</source>
        <translation>Posted until</translation>
    </message>
    <message>
        <source>公示情况说明</source>
        <translation>Notice report</translation>
    </message>
    <message>
        <source>张贴日</source>
        <translation>Posted on</translation>
    </message>
    <message>
        <source>撤下日</source>
        <translation>Taken down on</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>比对日</source>
        <translation>Compared on</translation>
    </message>
    <message>
        <source>比对名单</source>
        <translation>List compared</translation>
    </message>
    <message>
        <source>谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>按什么比对</source>
        <translation>Compared by</translation>
    </message>
    <message>
        <source>第几行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>名单内容</source>
        <translation>What the list says</translation>
    </message>
    <message>
        <source>比对结果</source>
        <translation>Result of the comparison</translation>
    </message>
    <message>
        <source>锁定日</source>
        <translation>Locked on</translation>
    </message>
    <message>
        <source>判定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be found out</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>统计日在册的房屋，每套一行，不含注销</source>
        <translation>Every unit in stock that day, one row each, without those struck off</translation>
    </message>
    <message>
        <source>统计日夜间在住的教师，每人一行</source>
        <translation>Every teacher living there that night, one row each</translation>
    </message>
    <message>
        <source>统计日有在册房屋的学校，每校一行</source>
        <translation>Every school with units in stock that day, one row each</translation>
    </message>
    <message>
        <source>统计日夜间无人住的房屋，每套一行，含停用的</source>
        <translation>Every unit nobody lives in that night, one row each, closed ones too</translation>
    </message>
    <message>
        <source>统计日状态为合格(轮候)或待选房的申请，每份一行</source>
        <translation>Every application that is qualified and waiting or choosing that day, one row each</translation>
    </message>
    <message>
        <source>统计日以前最近锁定的名单上的申请，每份一行</source>
        <translation>Every application on the newest list locked by that day, one row each</translation>
    </message>
    <message>
        <source>统计日在住、期限已满或 120 天内期满的教师，以及本期已续住的，每人一行</source>
        <translation>Everybody living there whose term is over or ends within 120 days, and whoever was renewed in the period, one row each</translation>
    </message>
    <message>
        <source>实退日在本期内的住户，每退一次一行</source>
        <translation>Everybody who moved out in the period, one row for each time</translation>
    </message>
    <message>
        <source>本期内应收的费用，每人每套房每月一行</source>
        <translation>What was charged in the period, one row for each person, unit and month</translation>
    </message>
    <message>
        <source>报修日在本期内的维修单，每单一行</source>
        <translation>Every ticket reported in the period, one row each</translation>
    </message>
    <message>
        <source>本期内的检查，全部合格的一行，不合格的每项一行；本期内发现的隐患每处一行</source>
        <translation>Inspections of the period: one row if all was well, else one for each point that was not; one row for each hazard found</translation>
    </message>
    <message>
        <source>发现日期在本期内的违规，每起一行</source>
        <translation>Every violation found in the period, one row each</translation>
    </message>
    <message>
        <source>有在册房屋或本期有服务事项的学校，每校一行</source>
        <translation>Every school with units in stock or with something to count in the period, one row each</translation>
    </message>
    <message>
        <source>本期各校有收支或有余额的月份，每校每月一行</source>
        <translation>Every month of the period in which a school had entries or a balance, one row each</translation>
    </message>
    <message>
        <source>本期内制出的代扣表上的教师，每表每人一行</source>
        <translation>Every teacher on the payroll sheets made in the period, one row for each sheet</translation>
    </message>
    <message>
        <source>总套数</source>
        <translation>Units in all</translation>
    </message>
    <message>
        <source>可用套数</source>
        <translation>Usable units</translation>
    </message>
    <message>
        <source>已入住套数</source>
        <translation>Units lived in</translation>
    </message>
    <message>
        <source>空置套数</source>
        <translation>Vacant units</translation>
    </message>
    <message>
        <source>可分配</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>预留与待入住</source>
        <translation>Reserved or promised</translation>
    </message>
    <message>
        <source>维修停用</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>危房停用</source>
        <translation>Closed as dangerous</translation>
    </message>
    <message>
        <source>待腾退</source>
        <translation>To be vacated</translation>
    </message>
    <message>
        <source>入住率</source>
        <translation>Occupancy rate</translation>
    </message>
    <message>
        <source>空置率</source>
        <translation>Vacancy rate</translation>
    </message>
    <message>
        <source>入住人数</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>其中：特岗</source>
        <translation>of these special-post</translation>
    </message>
    <message>
        <source>其中：支教</source>
        <translation>of these supporting</translation>
    </message>
    <message>
        <source>其中：轮岗</source>
        <translation>of these rotating</translation>
    </message>
    <message>
        <source>其中：新招聘</source>
        <translation>of these newly recruited</translation>
    </message>
    <message>
        <source>其中：其他</source>
        <translation>of these others</translation>
    </message>
    <message>
        <source>逾期未退</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>60 天内到期</source>
        <translation>Ending within 60 days</translation>
    </message>
    <message>
        <source>本期入住</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>本期退房</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>本期报修</source>
        <translation>Repairs reported</translation>
    </message>
    <message>
        <source>未完工维修</source>
        <translation>Repairs open</translation>
    </message>
    <message>
        <source>轮候人数</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>期满待审</source>
        <translation>Term ending, undecided</translation>
    </message>
    <message>
        <source>欠费人数</source>
        <translation>People in arrears</translation>
    </message>
    <message>
        <source>未消除隐患</source>
        <translation>Hazards not cleared</translation>
    </message>
    <message>
        <source>本期违规</source>
        <translation>Violations in the period</translation>
    </message>
    <message>
        <source>统计日夜间在册的房屋，不含注销；已停用、注销但仍有人住的计入</source>
        <translation>Units in stock that night, not those struck off; closed or struck off ones that are still lived in count</translation>
    </message>
    <message>
        <source>已入住套数与空置套数之和</source>
        <translation>Units lived in plus vacant units</translation>
    </message>
    <message>
        <source>统计日夜间有人住的房屋，不论人数，也不论期限是否已到；临时安置住着人的计入，人数仍计在原住处</source>
        <translation>Units somebody lives in on the night of the day, whatever their number and term; units lent for a time count, the person counts at home</translation>
    </message>
    <message>
        <source>统计日夜间在住、协议期限已满或 120 天内期满、还没有续住结论的教师</source>
        <translation>Teachers living there that night whose term is over or ends within 120 days and who have no decision yet</translation>
    </message>
    <message>
        <source>到统计日应收款没有缴清的教师，每人计一次，不论欠几笔</source>
        <translation>Teachers who had not paid in full by that day, each counted once however many entries are open</translation>
    </message>
    <message>
        <source>统计日以前发现、当日还没有经他人复查消除的隐患</source>
        <translation>Hazards found by that day and not yet seen by somebody else to be gone</translation>
    </message>
    <message>
        <source>发现日期在本期内的违规，含后来改正的</source>
        <translation>Violations found in the period, those put right later too</translation>
    </message>
    <message>
        <source>没有停用、统计日夜间无人住的房屋，含预留(机动)和已分配待入住</source>
        <translation>Units not closed in which nobody lives that night, reserved and promised ones included</translation>
    </message>
    <message>
        <source>没有停用、无人住，既没有预留也没有分配给人的房屋</source>
        <translation>Units not closed, not lived in, neither reserved nor promised</translation>
    </message>
    <message>
        <source>没有停用、无人住，已预留(机动)或已分配给人但还没有入住的房屋</source>
        <translation>Units not closed, not lived in, but reserved or promised to somebody</translation>
    </message>
    <message>
        <source>统计日处于维修停用或危房停用且无人住的房屋</source>
        <translation>Units closed for repair or as dangerous in which nobody lives</translation>
    </message>
    <message>
        <source>维修停用的房屋中因危房停用的</source>
        <translation>Of the closed units those that are dangerous</translation>
    </message>
    <message>
        <source>有人住，但住户协议期限都已满，或房屋已停用、注销</source>
        <translation>Lived in, but every term is over, or the unit is closed or struck off</translation>
    </message>
    <message>
        <source>已入住套数÷可用套数×100%，保留两位小数</source>
        <translation>Units lived in ÷ usable units × 100 %, two decimals</translation>
    </message>
    <message>
        <source>100%－入住率</source>
        <translation>100 % − occupancy rate</translation>
    </message>
    <message>
        <source>统计日夜间住在房屋内的教师，夫妻、合住各计一人；人员类别按签协议时认定，不重复计入</source>
        <translation>Teachers who live in a unit that night, each of a couple or a pair; their category is that of the agreement, nobody counts twice</translation>
    </message>
    <message>
        <source>本期内开始居住的教师，按入住日期计，每住一次计一次</source>
        <translation>Teachers who began to live there in the period, by the day of moving in, once for each stay</translation>
    </message>
    <message>
        <source>本期内搬出的教师，按实退日期计，每退一次计一次</source>
        <translation>Teachers who moved out in the period, by the day they left, once for each stay</translation>
    </message>
    <message>
        <source>统计日夜间在住、协议期限最后一日早于统计日的教师</source>
        <translation>Teachers living there that night whose last day agreed is before it</translation>
    </message>
    <message>
        <source>统计日夜间在住、协议期限最后一日在统计日起 60 天以内的教师</source>
        <translation>Teachers living there that night whose last day agreed is within 60 days</translation>
    </message>
    <message>
        <source>报修日期在本期内的维修单，含后来作废的</source>
        <translation>Tickets reported in the period, those withdrawn later included</translation>
    </message>
    <message>
        <source>统计日已经报修、当日还没有完工也没有作废的维修单</source>
        <translation>Tickets reported by that day and neither finished nor withdrawn on it</translation>
    </message>
    <message>
        <source>统计日状态为合格(轮候)或待选房的申请</source>
        <translation>Applications that are qualified or about to choose that day</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>{outcome}：{code}</source>
        <translation>{outcome}: {code}</translation>
    </message>
    <message>
        <source>{number}〔{outcome}{reason}〕{text}</source>
        <translation>{number} [{outcome}{reason}] {text}</translation>
    </message>
    <message>
        <source>：{code}</source>
        <translation>: {code}</translation>
    </message>
    <message>
        <source>身份证号写法</source>
        <translation>Form of the ID number</translation>
    </message>
    <message>
        <source>身份证号尾数丢失</source>
        <translation>ID number lost its last digits</translation>
    </message>
    <message>
        <source>身份证号被遮挡</source>
        <translation>ID number masked</translation>
    </message>
    <message>
        <source>15 位旧身份证号</source>
        <translation>Old ID number with 15 digits</translation>
    </message>
    <message>
        <source>身份证号校验位不对</source>
        <translation>ID number fails its check digit</translation>
    </message>
    <message>
        <source>身份证号位数不对</source>
        <translation>ID number has the wrong length</translation>
    </message>
    <message>
        <source>身份证号出生日期不对</source>
        <translation>ID number has a wrong date of birth</translation>
    </message>
    <message>
        <source>身份证号里有字母</source>
        <translation>ID number with letters</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>姓名写法</source>
        <translation>Form of the name</translation>
    </message>
    <message>
        <source>姓名缺字</source>
        <translation>Name lacks a character</translation>
    </message>
    <message>
        <source>姓名里有别的内容</source>
        <translation>Name with other content</translation>
    </message>
    <message>
        <source>姓名与身份证号不符</source>
        <translation>Name does not match the ID number</translation>
    </message>
    <message>
        <source>一格两人</source>
        <translation>Two people in one cell</translation>
    </message>
    <message>
        <source>看不见的字符</source>
        <translation>Invisible characters</translation>
    </message>
    <message>
        <source>控制字符</source>
        <translation>Control characters</translation>
    </message>
    <message>
        <source>内容过长</source>
        <translation>Content too long</translation>
    </message>
    <message>
        <source>电话写法</source>
        <translation>Form of the phone</translation>
    </message>
    <message>
        <source>电话不对</source>
        <translation>Wrong phone</translation>
    </message>
    <message>
        <source>日期写法</source>
        <translation>Form of the date</translation>
    </message>
    <message>
        <source>日期不明确</source>
        <translation>Date unclear</translation>
    </message>
    <message>
        <source>没有这一天</source>
        <translation>No such day</translation>
    </message>
    <message>
        <source>日期先后不对</source>
        <translation>Dates in the wrong order</translation>
    </message>
    <message>
        <source>数字写法</source>
        <translation>Form of the number</translation>
    </message>
    <message>
        <source>数字不明确</source>
        <translation>Number unclear</translation>
    </message>
    <message>
        <source>数字超出范围</source>
        <translation>Number out of range</translation>
    </message>
    <message>
        <source>房号写法</source>
        <translation>Form of the room number</translation>
    </message>
    <message>
        <source>房号不明确</source>
        <translation>Room number unclear</translation>
    </message>
    <message>
        <source>一格几间房</source>
        <translation>Several rooms in one cell</translation>
    </message>
    <message>
        <source>房屋已停用</source>
        <translation>Unit is closed</translation>
    </message>
    <message>
        <source>台账里没有这套房</source>
        <translation>Unit not in the ledger</translation>
    </message>
    <message>
        <source>同义写法</source>
        <translation>Another word for the same</translation>
    </message>
    <message>
        <source>不认识的选项</source>
        <translation>Unknown option</translation>
    </message>
    <message>
        <source>不认识的学校</source>
        <translation>Unknown school</translation>
    </message>
    <message>
        <source>花名册里没有此人</source>
        <translation>Person not in the roster</translation>
    </message>
    <message>
        <source>学校与花名册不符</source>
        <translation>School differs from the roster</translation>
    </message>
    <message>
        <source>性别与身份证号不符</source>
        <translation>Sex does not match the ID number</translation>
    </message>
    <message>
        <source>合并单元格</source>
        <translation>Merged cells</translation>
    </message>
    <message>
        <source>同上</source>
        <translation>Ditto</translation>
    </message>
    <message>
        <source>一格几个志愿</source>
        <translation>Several preferences in one cell</translation>
    </message>
    <message>
        <source>志愿重复</source>
        <translation>Preference repeated</translation>
    </message>
    <message>
        <source>志愿不明确</source>
        <translation>Preference unclear</translation>
    </message>
    <message>
        <source>公式</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>公式没有结果</source>
        <translation>Formula without result</translation>
    </message>
    <message>
        <source>单元格出错</source>
        <translation>Cell error</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>一人两处</source>
        <translation>One person in two places</translation>
    </message>
    <message>
        <source>超过核定人数</source>
        <translation>Beyond capacity</translation>
    </message>
    <message>
        <source>隐藏的行</source>
        <translation>Hidden row</translation>
    </message>
    <message>
        <source>划掉的行</source>
        <translation>Row crossed out</translation>
    </message>
    <message>
        <source>内容错列</source>
        <translation>Content one column off</translation>
    </message>
    <message>
        <source>必填项空着</source>
        <translation>Required cell empty</translation>
    </message>
    <message>
        <source>已登记退房</source>
        <translation>Already moved out</translation>
    </message>
    <message>
        <source>可能是同一人</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>身份证号与登记的不同</source>
        <translation>Another ID number than registered</translation>
    </message>
    <message>
        <source>期限比已登记的短</source>
        <translation>Term shorter than registered</translation>
    </message>
    <message>
        <source>协议编号已用过</source>
        <translation>Agreement number taken</translation>
    </message>
    <message>
        <source>已由人核定</source>
        <translation>Decided by somebody</translation>
    </message>
    <message>
        <source>身份证号应是 18 个半角字符，前后没有空格和引号，末位的 X 大写。</source>
        <translation>An ID number is 18 plain characters without spaces or quotation marks around it, a final X in upper case.</translation>
    </message>
    <message>
        <source>身份证号存成了数字，Excel 只保留前 15 位，后 3 位已经丢失，不能照抄。</source>
        <translation>The ID number was stored as a number: Excel keeps only the first 15 digits, the last 3 are lost and cannot be copied.</translation>
    </message>
    <message>
        <source>身份证号中间几位被星号遮住。</source>
        <translation>Asterisks hide the middle of the ID number.</translation>
    </message>
    <message>
        <source>这是 15 位的旧身份证号，现在用 18 位。</source>
        <translation>This is an old ID number with 15 digits; today they have 18.</translation>
    </message>
    <message>
        <source>身份证号最后一位与前 17 位对不上，至少有一位写错了。</source>
        <translation>The last character of the ID number does not fit the first 17, so at least one is wrong.</translation>
    </message>
    <message>
        <source>身份证号应有 18 位，这里的位数不对。</source>
        <translation>An ID number has 18 characters; this one has another number of them.</translation>
    </message>
    <message>
        <source>身份证号第 7 到 14 位是出生日期，这一天不存在。</source>
        <translation>Characters 7 to 14 of an ID number are the date of birth, and this day does not exist.</translation>
    </message>
    <message>
        <source>身份证号前 17 位只能是数字 0 到 9，这里有别的字符。</source>
        <translation>The first 17 characters of an ID number are digits 0 to 9; this one has others.</translation>
    </message>
    <message>
        <source>这像是护照或通行证的号码，不是居民身份证号。</source>
        <translation>This looks like the number of a passport or permit, not of a resident identity card.</translation>
    </message>
    <message>
        <source>姓名中间不留空格，少数民族姓名用统一的间隔号。</source>
        <translation>Names have no spaces inside; names of minorities use one kind of middle dot.</translation>
    </message>
    <message>
        <source>姓名里有字在保存文件时丢失，变成了问号或方框。</source>
        <translation>A character of the name was lost when the file was saved and became a question mark or box.</translation>
    </message>
    <message>
        <source>姓名一格只写姓名，这里还有说明或符号。</source>
        <translation>The name cell is for the name only; this one also has remarks or symbols.</translation>
    </message>
    <message>
        <source>教师花名册里，这个身份证号是另一个人的。</source>
        <translation>In the teacher roster this ID number belongs to somebody else.</translation>
    </message>
    <message>
        <source>一格里写了两个人，无法知道这一行说的是谁。</source>
        <translation>One cell names two people, so it is unknown whom the row is about.</translation>
    </message>
    <message>
        <source>格子里有看不见的字符（空格、换行、制表符等）。</source>
        <translation>The cell has invisible characters (spaces, line breaks, tabs and the like).</translation>
    </message>
    <message>
        <source>格子里有控制字符，任何表格都不能保存它。</source>
        <translation>The cell has control characters, which no sheet can store.</translation>
    </message>
    <message>
        <source>一格最多 32767 个字符，这里超过了。</source>
        <translation>A cell holds at most 32767 characters; this one has more.</translation>
    </message>
    <message>
        <source>手机号应是连续的 11 位数字。</source>
        <translation>A mobile number is 11 digits in a row.</translation>
    </message>
    <message>
        <source>这里不是一个 11 位的手机号。</source>
        <translation>This is no mobile number of 11 digits.</translation>
    </message>
    <message>
        <source>日期没有写成统一的样子，但只有一种读法。</source>
        <translation>The date is not written in the usual way, but can be read in only one way.</translation>
    </message>
    <message>
        <source>这个日期有几种读法，或缺了年、月、日。</source>
        <translation>The date can be read in several ways, or lacks its year, month or day.</translation>
    </message>
    <message>
        <source>日历上没有这一天。</source>
        <translation>The calendar has no such day.</translation>
    </message>
    <message>
        <source>结束不能早于开始，已经发生的事不能晚于今天。</source>
        <translation>The end cannot be before the start, and what has happened cannot be later than today.</translation>
    </message>
    <message>
        <source>数字里带着单位、逗号、空格或全角字符。</source>
        <translation>The number comes with units, commas, spaces or full-width characters.</translation>
    </message>
    <message>
        <source>这里看不出是哪个数。</source>
        <translation>It is unclear which number is meant.</translation>
    </message>
    <message>
        <source>这个数不在合理的范围内（面积 5 到 200 平方米，金额和人数不能为负）。</source>
        <translation>The number is beyond reason (areas go from 5 to 200 m², money and people are not negative).</translation>
    </message>
    <message>
        <source>房号没有写成“学校-1栋-2单元-301”的样子，但只有一套房对得上。</source>
        <translation>The room number is not written as school-building-entrance-room, but only one unit fits.</translation>
    </message>
    <message>
        <source>有几套房对得上这个房号，或看不出是哪一套。</source>
        <translation>Several units fit this room number, or it is unclear which one is meant.</translation>
    </message>
    <message>
        <source>一格里写了几间房，一行只能是一套。</source>
        <translation>One cell names several rooms; a row is for one unit only.</translation>
    </message>
    <message>
        <source>房源台账里这套房已停用（维修或危房）。</source>
        <translation>In the unit ledger this unit is closed (under repair or dangerous).</translation>
    </message>
    <message>
        <source>房源台账里没有这套房。</source>
        <translation>The unit ledger has no such unit.</translation>
    </message>
    <message>
        <source>这是规范写法的另一种叫法。</source>
        <translation>This is another name for the standard word.</translation>
    </message>
    <message>
        <source>这一栏只能填规定的几种，这里是别的词。</source>
        <translation>This column takes only certain words; this is another one.</translation>
    </message>
    <message>
        <source>学校名录里没有这个写法，或有几所学校都这样叫。</source>
        <translation>The school list does not know this name, or several schools go by it.</translation>
    </message>
    <message>
        <source>身份证号没有写错，但教师花名册里没有这个人。</source>
        <translation>The ID number is well-formed, but the teacher roster has no such person.</translation>
    </message>
    <message>
        <source>教师花名册里，这个人在另一所学校。</source>
        <translation>In the teacher roster this person is at another school.</translation>
    </message>
    <message>
        <source>身份证号第 17 位单数为男、双数为女，与性别一栏不一致。</source>
        <translation>The 17th digit of the ID number is odd for men and even for women, which does not match the sex column.</translation>
    </message>
    <message>
        <source>这一格属于合并单元格，取上面第一格的内容。</source>
        <translation>The cell belongs to merged cells; the content of the first one is taken.</translation>
    </message>
    <message>
        <source>这一格写着“同上”，取上一行的内容；姓名和身份证号不能写“同上”。</source>
        <translation>The cell says &quot;ditto&quot;; the content of the row above is taken. Names and ID numbers cannot be &quot;ditto&quot;.</translation>
    </message>
    <message>
        <source>一格里写了几个志愿，按先后拆开。</source>
        <translation>One cell has several preferences; they are split in their order.</translation>
    </message>
    <message>
        <source>同一个志愿写了两次。</source>
        <translation>The same preference is given twice.</translation>
    </message>
    <message>
        <source>这个志愿既不是房号，也不是学校。</source>
        <translation>This preference is neither a room nor a school.</translation>
    </message>
    <message>
        <source>这一格是公式，取表格里存着的结果。</source>
        <translation>The cell is a formula; the result stored in the sheet is taken.</translation>
    </message>
    <message>
        <source>这一格是公式，但文件里没有算出的结果。</source>
        <translation>The cell is a formula, but the file holds no result for it.</translation>
    </message>
    <message>
        <source>这一格是公式出错的提示，不是内容。</source>
        <translation>The cell shows a formula error, not content.</translation>
    </message>
    <message>
        <source>同样的一行在表里不止一次。</source>
        <translation>The same row occurs more than once in the sheet.</translation>
    </message>
    <message>
        <source>同一个人写在两套房里，一个人只能住一套。</source>
        <translation>One person is given in two units, but can live in only one.</translation>
    </message>
    <message>
        <source>这套房的人数超过了核定人数。</source>
        <translation>The unit has more people than its capacity.</translation>
    </message>
    <message>
        <source>这一行在表格里是隐藏的，可能是筛选掉的，也可能是已经搬走的人。</source>
        <translation>The row is hidden in the sheet: perhaps filtered out, perhaps somebody who has left.</translation>
    </message>
    <message>
        <source>这一行在表格里用删除线划掉了，多半是已经调走、搬走或作废的。</source>
        <translation>This row is crossed out in the sheet; most likely the person has been transferred or has moved out, or the row no longer counts.</translation>
    </message>
    <message>
        <source>这一行的内容与表头错开了一列。</source>
        <translation>The content of the row is one column off its header.</translation>
    </message>
    <message>
        <source>这一栏空着，没有它就无法登记。</source>
        <translation>The cell is empty, and without it nothing can be registered.</translation>
    </message>
    <message>
        <source>这个人在这套房里的入住已登记结束，表上的入住日期在那之前，这张表可能是旧的。</source>
        <translation>This person&apos;s stay in this unit is registered as ended, and the move-in date in the sheet is before that; the sheet may be old.</translation>
    </message>
    <message>
        <source>已登记的教师里有同校同名的人，一边有身份证号，一边没有，可能是同一个人。</source>
        <translation>A registered teacher of the same school and name exists, one with and one without an ID number; they may be the same person.</translation>
    </message>
    <message>
        <source>已登记的教师里有同名、同电话的人，身份证号却不一样，可能是同一个人改了号码或有一处写错。</source>
        <translation>A teacher with the same name and telephone is registered under another ID number: perhaps the same person whose number changed, or one of them is wrong. </translation>
    </message>
    <message>
        <source>已登记的期限比表上的长，多半是续住过了，这张表可能是旧的。</source>
        <translation>The registered term is longer than that in the sheet, most likely after a renewal; the sheet may be old.</translation>
    </message>
    <message>
        <source>这个协议编号已经用在另一套房上。</source>
        <translation>This agreement number is already used for another unit.</translation>
    </message>
    <message>
        <source>这一格按您在预检时的决定读取。</source>
        <translation>This cell is read as you decided before the import.</translation>
    </message>
    <message>
        <source>请向本人核对后，把该列设为“文本”格式再填完整号码。</source>
        <translation>Please ask the person, format the column as text and enter the full number.</translation>
    </message>
    <message>
        <source>请填完整号码。</source>
        <translation>Please enter the full number.</translation>
    </message>
    <message>
        <source>请填 18 位号码。</source>
        <translation>Please enter the number with 18 characters.</translation>
    </message>
    <message>
        <source>请说明是什么证件，或改填居民身份证号。</source>
        <translation>Please say what document it is, or enter the number of the resident identity card.</translation>
    </message>
    <message>
        <source>请补上丢失的字，或填完整的身份证号。</source>
        <translation>Please add the lost character, or enter the full ID number.</translation>
    </message>
    <message>
        <source>请只留姓名，说明写到备注。</source>
        <translation>Please leave only the name and put remarks into the note.</translation>
    </message>
    <message>
        <source>请核对是姓名错了还是号码错了。</source>
        <translation>Please check whether the name or the number is wrong.</translation>
    </message>
    <message>
        <source>请分成两行，每人一行。</source>
        <translation>Please make two rows, one for each person.</translation>
    </message>
    <message>
        <source>请填一个 11 位手机号，没有就留空。</source>
        <translation>Please enter a mobile number of 11 digits, or leave it empty if there is none.</translation>
    </message>
    <message>
        <source>请写成 2026-09-01 的样子。</source>
        <translation>Please write it like 2026-09-01.</translation>
    </message>
    <message>
        <source>请只填一个数字。</source>
        <translation>Please enter a number only.</translation>
    </message>
    <message>
        <source>请写全学校、楼栋、单元和房号。</source>
        <translation>Please write school, building, entrance and room in full.</translation>
    </message>
    <message>
        <source>请一套一行。</source>
        <translation>Please give each unit its own row.</translation>
    </message>
    <message>
        <source>请核对房号，或先改这套房的使用状态。</source>
        <translation>Please check the room number, or change the state of this unit first.</translation>
    </message>
    <message>
        <source>请改房号；确有这套房的，先登记到房源台账。</source>
        <translation>Please change the room number; if the unit does exist, add it to the unit ledger first.</translation>
    </message>
    <message>
        <source>请改成规定的词。</source>
        <translation>Please use one of the given words.</translation>
    </message>
    <message>
        <source>请写学校的规范名。</source>
        <translation>Please write the standard name of the school.</translation>
    </message>
    <message>
        <source>请先登记这位教师，或核对号码。</source>
        <translation>Please register this teacher first, or check the number.</translation>
    </message>
    <message>
        <source>请核实是否调动。</source>
        <translation>Please verify whether the person was transferred.</translation>
    </message>
    <message>
        <source>请核对性别和号码。</source>
        <translation>Please check sex and number.</translation>
    </message>
    <message>
        <source>请写出内容。</source>
        <translation>Please write out the content.</translation>
    </message>
    <message>
        <source>请问清本人后删去一个。</source>
        <translation>Please ask the person and delete one.</translation>
    </message>
    <message>
        <source>请写房号或学校。</source>
        <translation>Please write a room or a school.</translation>
    </message>
    <message>
        <source>请核对后只留一行。</source>
        <translation>Please check and keep only one row.</translation>
    </message>
    <message>
        <source>请核实此人住哪一套。</source>
        <translation>Please verify which unit the person lives in.</translation>
    </message>
    <message>
        <source>请核实谁住在这里，或更正核定人数。</source>
        <translation>Please verify who lives here, or correct the capacity.</translation>
    </message>
    <message>
        <source>请决定要不要这一行。</source>
        <translation>Please decide whether this row is wanted.</translation>
    </message>
    <message>
        <source>请把这一行移回原来的列。</source>
        <translation>Please move this row back to its columns.</translation>
    </message>
    <message>
        <source>请补上。</source>
        <translation>Please fill it in.</translation>
    </message>
    <message>
        <source>确已搬走的，请从表里删去这一行；又搬回来的，请改入住日期。</source>
        <translation>If the person has left, delete this row from the sheet; if they came back, correct the move-in date.</translation>
    </message>
    <message>
        <source>是同一人的，请补齐身份证号；不是的，请先在“教师”页登记此人。</source>
        <translation>If they are the same person, add the ID number; if not, first register this person on the Teachers page.</translation>
    </message>
    <message>
        <source>是同一人的，请先在“教师”页更正身份证号；不是的，请先在“教师”页登记此人，再导入。</source>
        <translation>If it is the same person, correct the number on the page Teachers first; if not, register the person there first, then import.</translation>
    </message>
    <message>
        <source>请核对期限，或换用最新的表。</source>
        <translation>Please check the term, or use the latest sheet.</translation>
    </message>
    <message>
        <source>请核对协议编号。</source>
        <translation>Please check the agreement number.</translation>
    </message>
    <message>
        <source>请用 WPS 或 Excel 打开并保存一次，或把公式换成数值。</source>
        <translation>Please open it in WPS or Excel and save it once, or replace the formula by its value.</translation>
    </message>
    <message>
        <source>请换成真正的内容。</source>
        <translation>Please replace it by real content.</translation>
    </message>
    <message>
        <source>请在表格里改正后重新导入。</source>
        <translation>Please correct the sheet and import it again.</translation>
    </message>
    <message>
        <source>正确</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>已修正</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <source>需人工核实</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>不能导入</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>重复的表头</source>
        <translation>repeated header</translation>
    </message>
    <message>
        <source>栏次行</source>
        <translation>row of column numbers</translation>
    </message>
    <message>
        <source>小计或合计</source>
        <translation>subtotal or total</translation>
    </message>
    <message>
        <source>表尾</source>
        <translation>foot of the sheet</translation>
    </message>
    <message>
        <source>数据不在第一张工作表上。</source>
        <translation>The data are not on the first worksheet.</translation>
    </message>
    <message>
        <source>工作表“{detail}”是隐藏的，没有读取。</source>
        <translation>The worksheet &quot;{detail}&quot; is hidden and was not read.</translation>
    </message>
    <message>
        <source>“{detail}”一列是隐藏的，已照常读取。</source>
        <translation>The column &quot;{detail}&quot; is hidden and was read as usual.</translation>
    </message>
    <message>
        <source>表中有隐藏的行，需人工核实。</source>
        <translation>The sheet has hidden rows, which a person needs to check.</translation>
    </message>
    <message>
        <source>文本文件用的是 {detail} 编码，请核对有无乱码。</source>
        <translation>The text file has the encoding {detail}. Please check that no characters are garbled.</translation>
    </message>
    <message>
        <source>这个工作簿用的是 1904 日期系统，日期已照此换算。</source>
        <translation>The workbook uses the 1904 date system; its dates were converted.</translation>
    </message>
    <message>
        <source>这个工作簿引用了别的文件，没有去打开它们。</source>
        <translation>The workbook refers to other files, which were not opened.</translation>
    </message>
    <message>
        <source>这个工作簿带有宏，只读取了数据，没有运行宏。</source>
        <translation>The workbook has macros. Only its data were read, no macro was run.</translation>
    </message>
    <message>
        <source>这张表带着行码，却不能与导出时逐格比对（标记没有了、被改过，或不是从这里导出的），按普通表读取。</source>
        <translation>This sheet has row codes but cannot be compared with its export (its mark is gone, was changed, or is of another store); it is read as any sheet.</translation>
    </message>
    <message>
        <source>第 {row} 行“{column}”（{cell}）：{value}{rule}{remedy}</source>
        <translation>Row {row}, &quot;{column}&quot; ({cell}): {value}{rule} {remedy}</translation>
    </message>
    <message>
        <source>文件“{file}”，工作表“{sheet}”，{finding}</source>
        <translation>File &quot;{file}&quot;, worksheet &quot;{sheet}&quot;: {finding}</translation>
    </message>
    <message>
        <source>已读作“{value}”。</source>
        <translation>Read as &quot;{value}&quot;. </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>可能是：{choices}。</source>
        <translation> Perhaps: {choices}.</translation>
    </message>
    <message>
        <source>可填：{choices}。</source>
        <translation> Possible: {choices}.</translation>
    </message>
    <message>
        <source>相近的有：{choices}。</source>
        <translation> Similar: {choices}.</translation>
    </message>
    <message>
        <source>另见第 {rows} 行。</source>
        <translation> See also row {rows}.</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>“{value}”。</source>
        <translation>&quot;{value}&quot;. </translation>
    </message>
    <message>
        <source>第 {row} 行“{column}”（{cell}）写的是 {stated}，上面各行加起来是 {counted}。请核对。</source>
        <translation>Row {row}, &quot;{column}&quot; ({cell}) says {stated}, but the rows above add up to {counted}. Please check.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>{place}的公式这里算不出来，纸上空着，请手写：{what}</source>
        <translation>{place}: this formula is not worked out here, the cell is blank on paper; write it in by hand: {what}</translation>
    </message>
    <message>
        <source>{place}{what} 的条件格式没有印全：数据条、色阶、图标、数字格式或算不出的公式</source>
        <translation>{place}: the conditional format of {what} was not printed in full: data bars, colour scales, icons, number formats or a formula that is not worked out here</translation>
    </message>
    <message>
        <source>{place}的花纹底色印成了浅灰</source>
        <translation>{place}: a patterned background is printed as light grey</translation>
    </message>
    <message>
        <source>{place}的数字格式“{what}”不认识，印成了普通数字</source>
        <translation>{place}: number format “{what}” is not known; a plain number is printed</translation>
    </message>
    <message>
        <source>{place}的字体“{what}”用宋体代替</source>
        <translation>{place}: SimSun stands in for the font “{what}”</translation>
    </message>
    <message>
        <source>{place}的删除线或上下标没有印</source>
        <translation>{place}: strikethrough, superscript or subscript is not printed</translation>
    </message>
    <message>
        <source>{place}没有要填的内容，没有印</source>
        <translation>{place}: nothing is filled in there, it is not printed</translation>
    </message>
    <message>
        <source>{place}页眉或页脚里的图片没有印</source>
        <translation>{place}: the picture in the header or footer is not printed</translation>
    </message>
    <message>
        <source>{place}的纸张不是 A4 或 A3，按 A4 排版</source>
        <translation>{place}: the paper is neither A4 nor A3; it is set on A4</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell}</source>
        <translation>Sheet “{sheet}”{cell}</translation>
    </message>
</context>
<context>
    <name>given</name>
    <message>
        <source>{name}：{value}{unit}</source>
        <translation>{name}: {value}{unit}</translation>
    </message>
    <message>
        <source>优先组</source>
        <translation>Priority group</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>同分排序值</source>
        <translation>Tie key</translation>
    </message>
    <message>
        <source>可分套数</source>
        <translation>Units to allocate</translation>
    </message>
    <message>
        <source>本轮分配终止日</source>
        <translation>End of this allocation cycle</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Days late</translation>
    </message>
    <message>
        <source>逾期费用</source>
        <translation>Charge for being late</translation>
    </message>
    <message>
        <source>新期限起始日</source>
        <translation>Start of the new term</translation>
    </message>
    <message>
        <source>新期限终止日（不含）</source>
        <translation>End of the new term (exclusive)</translation>
    </message>
    <message>
        <source>受理开始</source>
        <translation>Applications open</translation>
    </message>
    <message>
        <source>受理截止</source>
        <translation>Applications close</translation>
    </message>
    <message>
        <source>提醒日期</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>岗位复核日</source>
        <translation>Post check</translation>
    </message>
    <message>
        <source>年度复审开始</source>
        <translation>Annual review opens</translation>
    </message>
    <message>
        <source>年度复审截止</source>
        <translation>Annual review closes</translation>
    </message>
    <message>
        <source>应退日</source>
        <translation>Leave by</translation>
    </message>
    <message>
        <source>过渡期至</source>
        <translation>Transition until</translation>
    </message>
    <message>
        <source>收费标准</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>倍数</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>每日</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>办理日期</source>
        <translation>Step due</translation>
    </message>
    <message>
        <source>禁止申请至（不含）</source>
        <translation>Banned until (exclusive)</translation>
    </message>
    <message>
        <source>月租金</source>
        <translation>Monthly rent</translation>
    </message>
    <message>
        <source>每日租金</source>
        <translation>Daily rent</translation>
    </message>
    <message>
        <source>年租金</source>
        <translation>Yearly rent</translation>
    </message>
    <message>
        <source>免租至（不含）</source>
        <translation>Free until (excluded)</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>滞纳金</source>
        <translation>Late fee</translation>
    </message>
    <message>
        <source>押金</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>退还期限</source>
        <translation>Refund by</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Report to</translation>
    </message>
    <message>
        <source>审核期限</source>
        <translation>Review by</translation>
    </message>
    <message>
        <source>公示截止</source>
        <translation>Public notice until</translation>
    </message>
    <message>
        <source>公示时点</source>
        <translation>Time of the public notice</translation>
    </message>
    <message>
        <source>异议截止</source>
        <translation>Objections until</translation>
    </message>
    <message>
        <source>异议受理单位</source>
        <translation>Objections to</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>选房截止</source>
        <translation>Choose by</translation>
    </message>
    <message>
        <source>入住截止</source>
        <translation>Move in by</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Consequence</translation>
    </message>
    <message>
        <source>轮候截止</source>
        <translation>Waiting list until</translation>
    </message>
    <message>
        <source>例外最长</source>
        <translation>Longest exception</translation>
    </message>
</context>
<context>
    <name>issuing</name>
    <message>
        <source>补录</source>
        <translation>Late entry</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>出表后补录了这一行</source>
        <translation>This row was entered after the sheet was issued</translation>
    </message>
    <message>
        <source>出表后这一行不再符合本表</source>
        <translation>This row no longer belongs on the sheet</translation>
    </message>
    <message>
        <source>{column}：原为“{then}”，现为“{now}”</source>
        <translation>{column}: was &quot;{then}&quot;, is &quot;{now}&quot;</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>学校名录</source>
        <translation>School list</translation>
    </message>
    <message>
        <source>房源台账</source>
        <translation>Unit ledger</translation>
    </message>
    <message>
        <source>教师花名册</source>
        <translation>Teacher roster</translation>
    </message>
    <message>
        <source>入住花名册</source>
        <translation>Occupant roster</translation>
    </message>
    <message>
        <source>申请汇总表</source>
        <translation>Application list</translation>
    </message>
    <message>
        <source>维修台账</source>
        <translation>Repair ledger</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>{number}以上（含）</source>
        <translation>at least {number}</translation>
    </message>
    <message>
        <source>超过{number}</source>
        <translation>over {number}</translation>
    </message>
    <message>
        <source>不超过{number}（含）</source>
        <translation>at most {number}</translation>
    </message>
    <message>
        <source>不足{number}</source>
        <translation>under {number}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message>
        <source>申请资格</source>
        <translation>Eligibility</translation>
    </message>
    <message>
        <source>积分排序</source>
        <translation>Points and ranking</translation>
    </message>
    <message>
        <source>可选房源</source>
        <translation>Units to choose from</translation>
    </message>
    <message>
        <source>轮候入住</source>
        <translation>Waiting list and move-in</translation>
    </message>
    <message>
        <source>续住</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>公示与期限</source>
        <translation>Public notice and deadlines</translation>
    </message>
    <message>
        <source>例外</source>
        <translation>Exceptions</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>，优惠 {percent}</source>
        <translation>, {percent} off</translation>
    </message>
    <message>
        <source>{start} 至 {last}</source>
        <translation>{start} to {last}</translation>
    </message>
    <message>
        <source>{what}，欠 {left} 元</source>
        <translation>{what}, {left} yuan owed</translation>
    </message>
    <message>
        <source>累计 {all} 个月（最长连续 {run} 个月）：{months}</source>
        <translation>{all} months in all (longest run {run}): {months}</translation>
    </message>
    <message>
        <source>缺少“{what}”，按办法算不出租金</source>
        <translation>“{what}” is missing; the rules cannot work out the rent</translation>
    </message>
    <message>
        <source>几份协议合住一套，办法没有规定按套的租金怎么分，请在协议里写明月租金</source>
        <translation>Several agreements share the unit and the rules do not say how its rent is divided; put the rent into the agreements</translation>
    </message>
    <message>
        <source>期满后还住着，没有续住也没有通知退房，期满后的没有收</source>
        <translation>Still living there past the term, neither renewed nor told to leave; the time past the term was not charged</translation>
    </message>
    <message>
        <source>办法没有规定期满后住着怎样收费，期满后的没有收</source>
        <translation>The rules set no price for staying on; the time past the term was not charged</translation>
    </message>
    <message>
        <source>已按协议收，办法算出的是每月 {what} 元，请核对</source>
        <translation>Charged as agreed; the rules come to {what} yuan a month. Please check</translation>
    </message>
    <message>
        <source>{months} 没有生成过租金，共 {amount} 元。要一并补收吗？</source>
        <translation>No rent was ever charged for {months}, {amount} yuan in all. Charge it now?</translation>
    </message>
    <message>
        <source>{kind}表 {number} 没有填止度（上次抄到 {last}）。水电费要算到今天吗？</source>
        <translation>The {kind} meter {number} has no last reading (last read {last}). Should it be charged up to today?</translation>
    </message>
    <message>
        <source>从来没有抄过</source>
        <translation>never</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>整月 {monthly} 元</source>
        <translation>Full month, {monthly} yuan</translation>
    </message>
    <message>
        <source>月租 {monthly} 元 × 住 {days} 天 ÷ 当月 {month_days} 天</source>
        <translation>Rent {monthly} yuan × {days} days lived in ÷ {month_days} days of the month</translation>
    </message>
    <message>
        <source>{rate} × {fact} {base}{discount} = 整月 {monthly} 元</source>
        <translation>{rate} × {fact} {base}{discount} = {monthly} yuan for the month</translation>
    </message>
    <message>
        <source>{rate} × {fact} {base}{discount} = 月租 {monthly} 元，× 住 {days} 天 ÷ 当月 {month_days} 天</source>
        <translation>{rate} × {fact} {base}{discount} = {monthly} yuan a month, × {days} of {month_days} days</translation>
    </message>
    <message>
        <source>{rate} × {fact} {base}{discount} = 每天 {daily} 元，× {days} 天</source>
        <translation>{rate} × {fact} {base}{discount} = {daily} yuan a day, × {days} days</translation>
    </message>
    <message>
        <source>免租期内</source>
        <translation>Rent-free period</translation>
    </message>
    <message>
        <source>（{after} − {before}）× 倍率 {multiplier} = {used}，单价 {price} 元</source>
        <translation>({after} − {before}) × multiplier {multiplier} = {used}, price {price} yuan</translation>
    </message>
    <message>
        <source>（{after} − {before}）× 倍率 {multiplier} = {used}，单价 {price} 元，共 {total} 元，按住的天数分摊 {nights}/{all_nights}</source>
        <translation>({after} − {before}) × multiplier {multiplier} = {used}, price {price} yuan, {total} yuan in all, shared by days lived in: {nights}/{all_nights}</translation>
    </message>
    <message>
        <source>（{after} − {before}）× 倍率 {multiplier} = {used}，单价 {price} 元，共 {total} 元，按人头分摊 {nights}/{all_nights}</source>
        <translation>({after} − {before}) × {multiplier} = {used} at {price} yuan, {total} yuan, by head {nights}/{all_nights}</translation>
    </message>
    <message>
        <source>欠 {owed} 元，逾期 {days} 天，{rate}</source>
        <translation>{owed} yuan owed, {days} days late, {rate}</translation>
    </message>
    <message>
        <source>每天 {daily} 元 × {days} 天</source>
        <translation>{daily} yuan a day × {days} days</translation>
    </message>
    <message>
        <source>{name} {count} × {price} 元</source>
        <translation>{name} {count} × {price} yuan</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>需人工核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>可续</source>
        <translation>Renewable</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Must leave</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>请假、借调、脱产</source>
        <translation>Leave, secondment</translation>
    </message>
    <message>
        <source>没有长期请假、借调、脱产</source>
        <translation>No long leave or secondment</translation>
    </message>
    <message>
        <source>不居住的时间</source>
        <translation>Time not lived in</translation>
    </message>
    <message>
        <source>没有长期不居住</source>
        <translation>Lives there all the time</translation>
    </message>
    <message>
        <source>禁止申请</source>
        <translation>Ban on applying</translation>
    </message>
    <message>
        <source>检查无人居住</source>
        <translation>Found not lived in</translation>
    </message>
    <message>
        <source>本人在工作学校所在乡镇的住房</source>
        <translation>Own home in the township of work</translation>
    </message>
    <message>
        <source>配偶在工作学校所在乡镇的住房</source>
        <translation>Spouse&apos;s home in the township of work</translation>
    </message>
    <message>
        <source>登记的情况</source>
        <translation>recorded fact</translation>
    </message>
    <message>
        <source>教师花名册</source>
        <translation>roster of teachers</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>配偶登记</source>
        <translation>record of the spouse</translation>
    </message>
    <message>
        <source>房源台账</source>
        <translation>ledger of units</translation>
    </message>
    <message>
        <source>入住记录</source>
        <translation>record of stays</translation>
    </message>
    <message>
        <source>入住协议</source>
        <translation>agreement</translation>
    </message>
    <message>
        <source>续住答复</source>
        <translation>answer for renewal</translation>
    </message>
    <message>
        <source>申请记录</source>
        <translation>record of applications</translation>
    </message>
    <message>
        <source>本程序台账</source>
        <translation>ledgers of this program</translation>
    </message>
    <message>
        <source>按规定推算</source>
        <translation>follows from the law</translation>
    </message>
    <message>
        <source>{person}住房（{place}）</source>
        <translation>{person}: home in {place}</translation>
    </message>
    <message>
        <source>“{fact}”不能写“{value}”，请按提示的写法填写。</source>
        <translation>&quot;{value}&quot; cannot be read as {fact}. Please write it as hinted.</translation>
    </message>
    <message>
        <source>{year} 年续住季已于 {day} 启动，请打开已有的这一季，不用再启动一次。</source>
        <translation>The season {year} was started {day}. Please use it; it is not started twice.</translation>
    </message>
    <message>
        <source>受理截止 {closes} 早于受理开始 {opens}，请改正其中一个日期。</source>
        <translation>Applications would close {closes}, before they open {opens}. Please mend one of the dates.</translation>
    </message>
    <message>
        <source>{year} 年续住季已于 {day} 办结，不能再改。需要更正的请在“入住”里逐户办理并写明理由。</source>
        <translation>The season {year} was closed {day} and cannot be changed. Correct single stays under Residents, with a reason.</translation>
    </message>
    <message>
        <source>{day} 没有对“{programme}”房源生效的办法，请先在“制度”里通过一份。</source>
        <translation>On {day} no rules are in force for units of {programme}. Please adopt a set under Rules first.</translation>
    </message>
    <message>
        <source>{day} 没有生效的办法，请先在“制度”里通过一份。</source>
        <translation>On {day} no rules are in force. Please adopt a set under Rules first.</translation>
    </message>
    <message>
        <source>《{title}》{version} 已经通过（自 {start} 起施行）。修改后请换一个版本号。</source>
        <translation>{title} {version} is adopted already (from {start}). Please give the changed text another version.</translation>
    </message>
    <message>
        <source>施行日期 {start} 不晚于现行版本的施行日期 {later}，请改为更晚的一天。</source>
        <translation>It would begin {start}, not after the version that begins {later}. Please choose a later day.</translation>
    </message>
    <message>
        <source>{person} 的审核结论是“{outcome}”，不能一并续住。请逐户处理，并写明理由。</source>
        <translation>The outcome for {person} is &quot;{outcome}&quot;, so this stay is not renewed with the others. Please decide it by itself, with a reason.</translation>
    </message>
    <message>
        <source>{person} 的情况在列表生成后有变化，已重新审核，请看过新的结论再办理。</source>
        <translation>What is known of {person} has changed since the list was made. Please look at the new outcome first.</translation>
    </message>
    <message>
        <source>“{value}”不是每年的某月某日。请写成 05-04 这样，截止不早于开始。</source>
        <translation>&quot;{value}&quot; is no day of the year. Please write it like 05-04, the end not before the beginning.</translation>
    </message>
    <message>
        <source>这里没有“{rules}”这一版办法，无法重现当时的决定。请向县教体局要一份最新的数据包。</source>
        <translation>The rules &quot;{rules}&quot; are not in this store, so the decision cannot be made again. Please ask the bureau for its latest packet.</translation>
    </message>
    <message>
        <source>{year} 年续住季还有 {count} 户没有办完，请先逐户办理，再办结。</source>
        <translation>In the season {year} {count} are not settled yet. Please settle them first.</translation>
    </message>
    <message>
        <source>{person} 已经办过（{how}），不能再办一次。需要更正的请撤销那一步。</source>
        <translation>{person} is settled already ({how}). To correct it, undo that step.</translation>
    </message>
    <message>
        <source>{person} 按办法应退，要续住属于例外，由{wanted}决定，不能由{level}决定。请报{wanted}，或改为不续住。</source>
        <translation>By the rules {person} must leave. Renewing all the same is an exception for {wanted} to decide, not for {level}. Please pass it to {wanted}, or end the stay.</translation>
    </message>
    <message>
        <source>本级</source>
        <translation>this level</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>您在轮候册里是第 {waiting} 位，有房源腾退时按此顺序递补。</source>
        <translation> You are no. {waiting} on the waiting list; units that become free are given in this order.</translation>
    </message>
    <message>
        <source>房源 {unit} 由 {holder} 选得：对方名次第 {holder_position}，在您的第 {position} 名之前。</source>
        <translation>Unit {unit} was chosen by {holder}, who ranks no. {holder_position}, before your no. {position}.</translation>
    </message>
    <message>
        <source>房源 {unit} 原来就由 {holder} 居住，对方按规定保留了下来，没有空出。</source>
        <translation>Unit {unit} was already lived in by {holder}, who kept it under the rules; it never became free.</translation>
    </message>
    <message>
        <source>房源 {unit} 是几户现住户互相调换的一环，换给了 {holder}，始终没有空出来；这次调换由名次第 {initiator_position} 的 {initiator} 引起。</source>
        <translation>Unit {unit} was part of a swap among occupants and went to {holder}; it never became free. The swap was started by {initiator}, rank no. {initiator_position}.</translation>
    </message>
    <message>
        <source>轮到名次第 {initiator_position} 的 {initiator}(在您的第 {position} 名之前)时，对方要了 {holder} 的住房，按“要我的房，我先选”的规则，{holder} 因此选走了 {unit}。</source>
        <translation>When it was the turn of {initiator}, rank no. {initiator_position} (before your no. {position}), they wanted the home of {holder}. Under the rule &quot;who wants my home lets me choose first&quot;, {holder} then chose {unit}.</translation>
    </message>
    <message>
        <source>房源 {unit} 所在的合住房当时已定为{label}，不能安排您入住。</source>
        <translation>The shared room of unit {unit} was already set as a {label}, so you could not be housed there.</translation>
    </message>
    <message>
        <source>房源 {unit} 只分给“{reserve}”，您不属于这一类。</source>
        <translation>Unit {unit} is only for &quot;{reserve}&quot;, to which you do not belong.</translation>
    </message>
    <message>
        <source>房源 {unit} 优先分给“{reserve}”，已由这一类的 {holder} 选得。</source>
        <translation>Unit {unit} goes to &quot;{reserve}&quot; first and was chosen by {holder}, who belongs to it.</translation>
    </message>
    <message>
        <source>轮到您时，给“{reserve}”留的房还有 {vacant} 套，这一类还有 {unserved} 户没有轮到，留的房不多于这些户数，所以 {unit} 还不能放开。</source>
        <translation>At your turn {vacant} units kept for &quot;{reserve}&quot; were left and {unserved} of its households had not had their turn. There were no more units than households, so {unit} could not be released yet.</translation>
    </message>
    <message>
        <source>房源 {unit} 正是分给 {id} 的，是第 {choice} 志愿。</source>
        <translation>Unit {unit} is the very one assigned to {id}, as preference no. {choice}.</translation>
    </message>
    <message>
        <source>您已分得排在前面的志愿 {got}，所以没有轮到考虑 {unit}。</source>
        <translation>You were assigned {got}, an earlier preference, so {unit} was not considered.</translation>
    </message>
    <message>
        <source>您的志愿表里没有填 {unit}，也没有填包含它的“服从调剂”。</source>
        <translation>Your preferences have neither {unit} nor an &quot;accepts any unit&quot; that covers it.</translation>
    </message>
    <message>
        <source>房源 {unit} 不符合您的申请条件({rule})，分房前已从志愿表里去掉。</source>
        <translation>Unit {unit} does not fit your application ({rule}) and was taken out of your preferences before the allocation.</translation>
    </message>
    <message>
        <source>您把 {unit} 填在自己现住房的后面；现住房有保证，后面的志愿不起作用。</source>
        <translation>You put {unit} after the unit you live in. That one is guaranteed, so later preferences have no effect.</translation>
    </message>
    <message>
        <source>志愿 {unit} 超出了规定的志愿个数，没有计入。</source>
        <translation>The preference {unit} exceeds the permitted number and did not count.</translation>
    </message>
    <message>
        <source>您没有进入本轮选房的人数线，本轮不能选 {unit}。</source>
        <translation>You were not among those admitted to this round, so you could not choose {unit} in it.</translation>
    </message>
    <message>
        <source>房源 {unit} 现在可以选。</source>
        <translation>Unit {unit} can be chosen now.</translation>
    </message>
    <message>
        <source>男间</source>
        <translation>men&apos;s room</translation>
    </message>
    <message>
        <source>女间</source>
        <translation>women&apos;s room</translation>
    </message>
    <message>
        <source>另一性别</source>
        <translation>room of the other sex</translation>
    </message>
    <message>
        <source>房型与申请户类别不符</source>
        <translation>type of unit does not match the household</translation>
    </message>
    <message>
        <source>房源停用</source>
        <translation>unit is closed</translation>
    </message>
    <message>
        <source>合住床位要求单人申请并写明性别</source>
        <translation>a shared bed needs a single applicant with the sex given</translation>
    </message>
    <message>
        <source>限定学校</source>
        <translation>school restricted</translation>
    </message>
    <message>
        <source>限定楼层</source>
        <translation>floor restricted</translation>
    </message>
    <message>
        <source>只能安排无障碍住房</source>
        <translation>only barrier-free housing is possible</translation>
    </message>
</context>
<context>
    <name>reporting</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>【催报】{name}应于{due}前上报，现已逾期。截至{today}还没有收到：{offices}。</source>
        <translation>[Overdue] {name} was due by {due}. Not received by {today}: {offices}.</translation>
    </message>
    <message>
        <source>【提醒】{name}请于{due}前上报。截至{today}还没有收到：{offices}。</source>
        <translation>[Reminder] {name} is due by {due}. Not received by {today}: {offices}.</translation>
    </message>
    <message>
        <source>上报方法：打开程序，点“上报”，把生成的文件发到县局。</source>
        <translation>How to report: open the program, press &quot;Report&quot; and send the file to the bureau.</translation>
    </message>
    <message>
        <source>{office}（还没有报过）</source>
        <translation>{office} (never reported)</translation>
    </message>
    <message>
        <source>{office}（上次{day}）</source>
        <translation>{office} (last on {day})</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}/{day}</translation>
    </message>
</context>
<context>
    <name>revisions</name>
    <message>
        <source>表里改了</source>
        <translation>Changed in the sheet</translation>
    </message>
    <message>
        <source>两边都改了</source>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>库里改了</source>
        <translation>Changed here</translation>
    </message>
    <message>
        <source>两边改得一样</source>
        <translation>Changed alike</translation>
    </message>
    <message>
        <source>这一列不能改</source>
        <translation>Column is fixed</translation>
    </message>
    <message>
        <source>不能采用</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>表格弄坏了</source>
        <translation>Damaged by the sheet</translation>
    </message>
    <message>
        <source>已不在台账里</source>
        <translation>No longer in the ledger</translation>
    </message>
    <message>
        <source>这一列是由别的资料算出来的，改表格不起作用。请到程序里办理相应的业务。</source>
        <translation>This column is worked out from other facts; editing it has no effect. Do it in the program.</translation>
    </message>
    <message>
        <source>这一列说明这一行是谁、是哪套房，不能在表里改成别的。换房、调动请到程序里办理。</source>
        <translation>This column says who or which unit the row is; it cannot become another in a sheet. Moves and transfers are done in the program.</translation>
    </message>
    <message>
        <source>导出时身份证号遮住了中间几位，不能从这张表更正。请到“教师”页更正，或导出完整号码的表。</source>
        <translation>The ID number was exported masked and cannot be corrected from this sheet. Correct it on the page of teachers, or export with full numbers.</translation>
    </message>
    <message>
        <source>这一格不能清空。请填上内容，或保留原来的。</source>
        <translation>This cell must not be emptied. Fill it in, or keep what is there.</translation>
    </message>
    <message>
        <source>这份协议的金额写在同住的另一个人那一行。请在那一行改。</source>
        <translation>The amounts of this agreement stand on the other person&apos;s row. Change them there.</translation>
    </message>
    <message>
        <source>新的期限比已登记的早。期限只能延长；提前结束请办理退房。</source>
        <translation>The new term ends earlier than the one on record. A term is only made longer; to end early, move out.</translation>
    </message>
    <message>
        <source>日期先后不对，或晚于今天。请核对报修、派工、到场、完工或入住的日期。</source>
        <translation>The days are out of order, or after today. Check the days of report, assignment, arrival, completion or moving in.</translation>
    </message>
    <message>
        <source>在住、可分配、待腾退是按入住登记算出来的。请到程序里办理入住或退房。</source>
        <translation>Lived in, free and to be vacated follow from who lives there. Move people in or out in the program.</translation>
    </message>
    <message>
        <source>拟处理和责任人只登记在空着的房上，这套房有人住。</source>
        <translation>A plan and who is responsible are kept for empty units alone; somebody lives in this one.</translation>
    </message>
    <message>
        <source>与别的登记对不上：那几夜房里已住满、人在别处住着，或这个编号已用过。请先核对。</source>
        <translation>It does not fit other records: the unit is full on those nights, the person lives elsewhere, or the number is taken. Please check first.</translation>
    </message>
    <message>
        <source>这张单已作废，不再更改。</source>
        <translation>This ticket was withdrawn and is not changed any more.</translation>
    </message>
    <message>
        <source>这是科学计数法，号码的尾数已经丢了。请在 Excel 里把那一列设成“文本”，重新填上号码，再复制。</source>
        <translation>This is scientific notation; the last digits are lost. Set the column to Text in Excel, fill in the number again, and copy it.</translation>
    </message>
    <message>
        <source>这一列不能粘贴。请从能改的列开始，或少复制几列。</source>
        <translation>This column takes no pasting. Begin at one that does, or copy fewer columns.</translation>
    </message>
    <message>
        <source>这是教师名册里的资料，不在这张表里改。请到“教师”页更正。</source>
        <translation>This is kept in the register of teachers and not changed in this sheet. Correct it on the page Teachers.</translation>
    </message>
    <message>
        <source>这是房源台账里的资料，不在这张表里改。请到“房源”页或《房源台账》更正。</source>
        <translation>This is kept in the stock of units and not changed in this sheet. Correct it on the page Units or in the unit ledger.</translation>
    </message>
    <message>
        <source>双职工按登记的配偶得出。请到“教师”页登记或更正配偶。</source>
        <translation>This follows from the registered spouse. Register or correct the spouse on the page Teachers.</translation>
    </message>
    <message>
        <source>这一栏按协议的各期算出。请到“续住”页或“在住”页办理续住。</source>
        <translation>This follows from the terms agreed. Renew on the page Renewals or Residents.</translation>
    </message>
    <message>
        <source>这是统计数，由房源和入住登记算出，改表格不起作用。请到“报表”页点这个数，看它由哪几行组成，再改那几行。</source>
        <translation>This is counted from units and stays; changing the sheet has no effect. Click the number on the page Reports to see its rows and change those.</translation>
    </message>
    <message>
        <source>空置起始、天数和原因由退房、停用和申请登记得出。请到“房源”页改使用状态，或办理入住、退房。</source>
        <translation>Since when, how long and why a unit is empty follows from departures, closures and applications. Change the state on the page Units, or register who moves in or out.</translation>
    </message>
    <message>
        <source>名次、得分按办法由事实算出。请先更正事实，再到“轮候”页重新排序。</source>
        <translation>Places and points follow from the rules and the facts. Correct the facts, then rank again on the page Waiting list.</translation>
    </message>
    <message>
        <source>状态和资格日期由审核步骤得出。请到“受理审核”页办理。</source>
        <translation>Status and day of qualifying follow from the review. Do it on the page Applications.</translation>
    </message>
    <message>
        <source>意向户型由志愿得出。请到“受理审核”页更正志愿。</source>
        <translation>The unit types follow from the wishes. Correct the wishes on the page Applications.</translation>
    </message>
    <message>
        <source>放弃次数按登记的放弃数出。请到“轮候”页登记。</source>
        <translation>This is the number of times registered as given up. Register it on the page Waiting list.</translation>
    </message>
    <message>
        <source>意见、结论和新期限由审核得出，每一项都要有条款。请到“续住”页办理。</source>
        <translation>Opinions, decision and new term follow from the review, each with its clause. Do it on the page Renewals.</translation>
    </message>
    <message>
        <source>现在没有正在受理的续住季，申请日无处登记。请先到“续住”页启动续住季。</source>
        <translation>No renewal season is open, so there is nowhere to register the application. Start one on the page Renewals.</translation>
    </message>
    <message>
        <source>这是收费流水的合计。请到“收费”页收款、减免或冲销，这里的数跟着变。</source>
        <translation>This is the sum of the ledger. Take payments, waive or reverse on the page Charges, and it follows.</translation>
    </message>
    <message>
        <source>这一栏按违规登记数出。请到“在住”页登记违规，到“违规”页登记改正。</source>
        <translation>This is counted from the violations. Register one on the page Residents; what was put right, on the page Violations.</translation>
    </message>
    <message>
        <source>收费流水记下就不改，错了先冲销、再重记。请到“收费”页办理。</source>
        <translation>An entry of the ledger is never edited: reverse it and enter it again on the page Charges.</translation>
    </message>
    <message>
        <source>起止数和单价是抄表收费时记下的。抄错了，请到“收费”页冲销那一笔，再重新抄表。</source>
        <translation>Readings and price were kept when the meter was charged. If it was misread, reverse that entry on the page Charges and read the meter again.</translation>
    </message>
    <message>
        <source>这次退房已经结清，结清单上的内容不再改。有错请到“退房”页或“收费”页另行办理。</source>
        <translation>This departure is settled and its settlement no longer changes. Put right what is wrong on the page Departures or Charges.</translation>
    </message>
    <message>
        <source>这次退房没有登记通知和验收，没有可以更正的内容。请到“退房”页办理。</source>
        <translation>No notice or inspection was registered for this departure, so there is nothing to correct. Do it on the page Departures.</translation>
    </message>
    <message>
        <source>这一栏打印出来由本人手签，不用录入。</source>
        <translation>This is left free for a signature on paper; nothing is entered.</translation>
    </message>
    <message>
        <source>禁申请期限按办法从发现违规那天算起，两者不能分开改。请到“变更记录”撤销这条违规，再到“在住”页按实登记。</source>
        <translation>The ban counts from the day of the violation by the rules; neither changes alone. Undo the violation in the record of changes and register it again on the page Residents.</translation>
    </message>
    <message>
        <source>复查和状态由整改经过得出，复查要换一个人。请到“隐患”页办理。</source>
        <translation>Recheck and status follow from what was done; somebody else has to recheck. Do it on the page Hazards.</translation>
    </message>
    <message>
        <source>这一项属于整次检查，一次检查在表里有几行。请到“检查”页更正。</source>
        <translation>This belongs to the whole inspection, which has several rows here. Correct it on the page Inspections.</translation>
    </message>
    <message>
        <source>编号由程序统一给出，不能改。登记错了请作废重登。</source>
        <translation>Numbers are given by the program and never change. Void what was entered wrongly and enter it again.</translation>
    </message>
    <message>
        <source>超时否按报修、到场、完工的日期得出。请改那几个日期。</source>
        <translation>Overdue follows from the days of reporting, arriving and finishing. Change those days.</translation>
    </message>
    <message>
        <source>这一列由这一页办理的业务得出，不能粘贴。请用这一页上的按钮办理。</source>
        <translation>This column follows from what is done on this page and takes no paste. Use the page&apos;s buttons.</translation>
    </message>
    <message>
        <source>文书发出后不改。内容有错请另发一份。</source>
        <translation>A letter is not changed once it went out. If it says something wrong, please send another one.</translation>
    </message>
    <message>
        <source>这份文书已经登记送达。登记错了，请在“变更记录”里撤销那一笔。</source>
        <translation>The delivery of this letter is registered. If it is wrong, please undo that entry on the page History.</translation>
    </message>
    <message>
        <source>这一栏只能填规定的几个词。请照窗口里的选项填写。</source>
        <translation>Only certain words may stand here. Use those the form offers.</translation>
    </message>
    <message>
        <source>内容太长，或含有不能保存的字符。一格最多 2000 个字。</source>
        <translation>The text is too long, or holds characters that cannot be kept. A cell takes 2000 characters.</translation>
    </message>
    <message>
        <source>导出之后库里改过，表里没有动：保留库里的。</source>
        <translation>Changed here since the export, not in the sheet: what is here stays.</translation>
    </message>
    <message>
        <source>库里已经改成一样的，不用再写。</source>
        <translation>It says the same here already; nothing to write.</translation>
    </message>
    <message>
        <source>文本被存成了数字，丢了前面的 0 或末尾几位：按库里的保留，什么也不改。</source>
        <translation>Text was saved as a number and lost leading zeros or last digits: what is here stays, nothing changes.</translation>
    </message>
    <message>
        <source>导出之后这一行已退出台账（退房、注销），不能再按这张表改。</source>
        <translation>The row has left the ledger since the export (moved out, struck off) and is not changed by this sheet.</translation>
    </message>
    <message>
        <source>导出之后两边都改过，请选用哪一个。</source>
        <translation>Changed on both sides since the export; please choose.</translation>
    </message>
    <message>
        <source>第 {row} 行 {cell}（{label}）“{column}”：导出时“{exported}”，表里“{edited}”，库里“{now}”。{verdict}。{why}</source>
        <translation>Row {row} {cell} ({label}) &quot;{column}&quot;: exported &quot;{exported}&quot;, in the sheet &quot;{edited}&quot;, now &quot;{now}&quot;. {verdict}. {why}</translation>
    </message>
</context>
<context>
    <name>rounds</name>
    <message>
        <source>{unit} {bed}号床（{code}）</source>
        <translation>{unit} bed {bed} ({code})</translation>
    </message>
    <message>
        <source>{unit}（{code}）</source>
        <translation>{unit} ({code})</translation>
    </message>
    <message>
        <source>本人名次</source>
        <translation>Own place</translation>
    </message>
    <message>
        <source>本人志愿</source>
        <translation>Own wish</translation>
    </message>
    <message>
        <source>{code}，第 {place} 名</source>
        <translation>{code}, place {place}</translation>
    </message>
    <message>
        <source>分得此房的人</source>
        <translation>Who has this unit</translation>
    </message>
    <message>
        <source>第 {group} 组，由 {code}（第 {place} 名）引起</source>
        <translation>Group {group}, begun by {code} (place {place})</translation>
    </message>
    <message>
        <source>在哪一步分出</source>
        <translation>Step in which it was given</translation>
    </message>
    <message>
        <source>{reserve}：当时剩 {vacant} 套，这一类还有 {unserved} 户</source>
        <translation>{reserve}: {vacant} units left then, {unserved} households of this class not yet served</translation>
    </message>
    <message>
        <source>定向房源</source>
        <translation>Reserved unit</translation>
    </message>
    <message>
        <source>合住房</source>
        <translation>Shared room</translation>
    </message>
    <message>
        <source>本人的说明文件</source>
        <translation>Own explanation file</translation>
    </message>
    <message>
        <source>没有分到，轮候第 {waiting} 位</source>
        <translation>No unit; number {waiting} on the waiting list</translation>
    </message>
    <message>
        <source>没有进入本轮选房的人数线</source>
        <translation>Outside the number who may choose in this round</translation>
    </message>
    <message>
        <source>第 {place} 名</source>
        <translation>Place {place}</translation>
    </message>
    <message>
        <source>第 {choice} 志愿</source>
        <translation>Wish {choice}</translation>
    </message>
    <message>
        <source>现场抓阄</source>
        <translation>Slips drawn on the spot</translation>
    </message>
    <message>
        <source>公开号码摇号</source>
        <translation>Lottery by public numbers</translation>
    </message>
    <message>
        <source>结果文件夹里的核对程序只用 Python 自带的功能，在任何一台电脑上都能把全部结果从头算一遍；再把它显示的四串校验码与封存那天张贴的对照。</source>
        <translation>The checker in the result folder uses only what Python brings along; on any PC it computes the whole result again. Then compare the four check codes it shows with those posted on the day of the freeze.</translation>
    </message>
    <message>
        <source>轮候顺位</source>
        <translation>Place on the list</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>工作学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>人员类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>{name}轮候册</source>
        <translation>{name}: waiting list</translation>
    </message>
    <message>
        <source>摇号承诺值</source>
        <translation>Commitment of the draw</translation>
    </message>
    <message>
        <source>轮候册</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>{day} 开奖，{count} 个号码（{low}–{high}）。取消时：{fallback}</source>
        <translation>Drawn on {day}, {count} numbers ({low}–{high}). If cancelled: {fallback}</translation>
    </message>
    <message>
        <source>用下一期</source>
        <translation>The next draw</translation>
    </message>
    <message>
        <source>参加 {entries} 户，房源 {places} 个</source>
        <translation>{entries} households, {places} places</translation>
    </message>
    <message>
        <source>{name}封存公告</source>
        <translation>{name}: notice of the freeze</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>封存人：</source>
        <translation>Frozen by:</translation>
    </message>
    <message>
        <source>监督人：</source>
        <translation>Supervisor:</translation>
    </message>
    <message>
        <source>文件改动一个字，校验码就完全不同。请拍照留存，出结果以后与核对程序显示的逐一对照。</source>
        <translation>Change one character of a file and its check code is quite another. Take a picture, and compare it with what the checker shows after the result.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>{name}公平报告</source>
        <translation>{name}: fairness report</translation>
    </message>
    <message>
        <source>本报告只有数字，没有姓名、编号和号码；不足五户的类别合并在“其他”里。</source>
        <translation>Numbers only: no names, codes or ID numbers; groups of fewer than five stand together as &quot;Other&quot;.</translation>
    </message>
    <message>
        <source>参加户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>其中：现住户申请调换</source>
        <translation>Of these: residents who ask for another unit</translation>
    </message>
    <message>
        <source>分到房的户数</source>
        <translation>Households with a unit</translation>
    </message>
    <message>
        <source>进入轮候册的户数</source>
        <translation>Households on the waiting list</translation>
    </message>
    <message>
        <source>得到第一志愿的户数</source>
        <translation>Households with their first wish</translation>
    </message>
    <message>
        <source>平均得到第几志愿</source>
        <translation>Wish received, on average</translation>
    </message>
    <message>
        <source>没有分出的房源</source>
        <translation>Units not given</translation>
    </message>
    <message>
        <source>抽签次数</source>
        <translation>Draws</translation>
    </message>
    <message>
        <source>没有得到的志愿</source>
        <translation>Wishes not met</translation>
    </message>
    <message>
        <source>共 {units} 套，这一类 {members} 户；分给这一类 {own} 套，放开 {others} 套</source>
        <translation>{units} units, {members} households of this class; {own} went to them, {others} to others</translation>
    </message>
    <message>
        <source>定向：{group}</source>
        <translation>Reserve: {group}</translation>
    </message>
    <message>
        <source>分到 {housed} 户，第一志愿 {first} 户，平均第 {mean} 志愿</source>
        <translation>{housed} have a unit, {first} their first wish, wish {mean} on average</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>类别：{group}</source>
        <translation>Category: {group}</translation>
    </message>
    <message>
        <source>换到更想要的 {count} 户，其余留在原处，没有一户变差</source>
        <translation>{count} moved to something better, the others stayed; nobody is worse off</translation>
    </message>
    <message>
        <source>其中定向房源 {count} 套</source>
        <translation>{count} reserved ones among them</translation>
    </message>
    <message>
        <source>名次在前的人得到</source>
        <translation>Taken by somebody before</translation>
    </message>
    <message>
        <source>原住户保留</source>
        <translation>Kept by its resident</translation>
    </message>
    <message>
        <source>住户之间互换</source>
        <translation>Exchange among residents</translation>
    </message>
    <message>
        <source>换房链：要我的房，我先选</source>
        <translation>Chain: my home, my turn</translation>
    </message>
    <message>
        <source>定向房源还没有放开</source>
        <translation>Reserved, not yet open to others</translation>
    </message>
    <message>
        <source>合住性别不合</source>
        <translation>The shared room is of the other sex</translation>
    </message>
    <message>
        <source>限住性别或已住的人与其不合</source>
        <translation>For the other sex, or of those who live there</translation>
    </message>
    <message>
        <source>住不下</source>
        <translation>Too small</translation>
    </message>
    <message>
        <source>没有填报，也不服从调剂</source>
        <translation>Not wished for, and no other accepted</translation>
    </message>
    <message>
        <source>已有分配</source>
        <translation>Has a unit assigned</translation>
    </message>
    <message>
        <source>已有一份通知待答复</source>
        <translation>Has a notice to answer</translation>
    </message>
    <message>
        <source>这一次已跳过</source>
        <translation>Skipped this time</translation>
    </message>
    <message>
        <source>已放弃这一套</source>
        <translation>Gave up this unit</translation>
    </message>
    <message>
        <source>在别处住着，没有申请调换</source>
        <translation>Lives elsewhere and did not ask to move</translation>
    </message>
    <message>
        <source>志愿里点名的房都不在本轮房源里，服从调剂的范围轮到您时也已分完。您在轮候册里是第 {waiting} 位，有房源腾退时按此顺序递补。</source>
        <translation>None of the units named is in this round, and what else was accepted was gone when your turn came. You are number {waiting} on the waiting list; vacancies are filled in this order.</translation>
    </message>
    <message>
        <source>志愿里的房都不在本轮房源里，也没有填服从调剂，所以没有可分的房。您在轮候册里是第 {waiting} 位，有房源腾退时按此顺序递补。</source>
        <translation>None of the units wished for is in this round, and no other was accepted. You are number {waiting} on the waiting list; vacancies are filled in this order.</translation>
    </message>
    <message>
        <source>与合住人是一户，请按合住人的编号查询</source>
        <translation>One household with the room-mate; please ask under the room-mate&apos;s code</translation>
    </message>
    <message>
        <source>合住两人性别不同，又不是夫妻</source>
        <translation>A pair of different sexes who are not a couple</translation>
    </message>
    <message>
        <source>已有分配或递补通知</source>
        <translation>has a unit assigned or a refill notice</translation>
    </message>
    <message>
        <source>申请调换，但没有在住的房</source>
        <translation>asked to move, but lives in no unit</translation>
    </message>
    <message>
        <source>本轮按积分排序，而这份申请没有积分</source>
        <translation>this round ranks by points, and the application has none</translation>
    </message>
    <message>
        <source>经办人写明理由后剔除</source>
        <translation>left out by the clerk with a reason</translation>
    </message>
    <message>
        <source>{names}没有参加本轮：{why}。</source>
        <translation>{names} did not take part in this round: {why}.</translation>
    </message>
    <message>
        <source>{unit} 不在本轮房源里：封存时已经住满或已分给别人，住户没有参加本轮。</source>
        <translation>{unit} was not in this round: at the freeze it was full or given to somebody, and its residents did not take part.</translation>
    </message>
    <message>
        <source>{unit} 不在本轮房源里：不属于本轮的范围，或已单独通知别人。</source>
        <translation>{unit} was not in this round: outside its scope, or offered to somebody separately.</translation>
    </message>
    <message>
        <source>{unit} 不在本轮房源里：封存时是“{state}”。</source>
        <translation>{unit} was not in this round: at the freeze it was &quot;{state}&quot;.</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>规则集“{title}”（{version}）没有错误，共 {count} 条。</source>
        <translation>The rule set &quot;{title}&quot; ({version}) has no mistakes; clauses: {count}.</translation>
    </message>
    <message>
        <source>写法不合 TOML 格式：{problem}。请检查引号和方括号是否成对，中文键名是否加了引号。</source>
        <translation>This is not valid TOML: {problem}. Please check that quotation marks and brackets are paired and that Chinese keys are quoted.</translation>
    </message>
    <message>
        <source>格式版本写的是“{value}”，本程序认识的是 {wanted}，请在文件开头写明。</source>
        <translation>The format version is &quot;{value}&quot;, but this program knows {wanted}. Please state it at the beginning of the file.</translation>
    </message>
    <message>
        <source>缺少规则集说明一节，请写明名称、版本、依据、生效日期、通过单位。</source>
        <translation>The section that describes the rule set is missing. Please give its name, version, basis, effective date and adopting body.</translation>
    </message>
    <message>
        <source>没有“{section}”这一节，可用的节：{known}。</source>
        <translation>There is no section &quot;{section}&quot;. Sections: {known}.</translation>
    </message>
    <message>
        <source>“{section}”的每一条要用双方括号开头单独成条，请改写。</source>
        <translation>Every clause of &quot;{section}&quot; must stand by itself under double brackets. Please rewrite it.</translation>
    </message>
    <message>
        <source>没有“{kind}”这种条款，这一节可用：{known}。</source>
        <translation>There is no kind of clause &quot;{kind}&quot;. This section can have: {known}.</translation>
    </message>
    <message>
        <source>缺少条款号或条款原文，请照文件抄录，办理结果要引用它。</source>
        <translation>The number or wording of the clause is missing. Please copy it from the document; decisions will quote it.</translation>
    </message>
    <message>
        <source>这种条款没有参数“{key}”，可用：{known}。</source>
        <translation>This kind of clause has no parameter &quot;{key}&quot;. It can have: {known}.</translation>
    </message>
    <message>
        <source>缺少参数“{key}”，没有它这一条没有意义，请补上。</source>
        <translation>The parameter &quot;{key}&quot; is missing, without which the clause means nothing. Please add it.</translation>
    </message>
    <message>
        <source>“{value}”的写法不对，这里要写{wanted}。</source>
        <translation>&quot;{value}&quot; is wrong. This place takes {wanted}.</translation>
    </message>
    <message>
        <source>“{value}”没有写单位，请写明：{wanted}。</source>
        <translation>&quot;{value}&quot; has no unit. Please add one: {wanted}.</translation>
    </message>
    <message>
        <source>“{value}”的单位不对，这里用：{wanted}。</source>
        <translation>&quot;{value}&quot; has the wrong unit. This place takes: {wanted}.</translation>
    </message>
    <message>
        <source>“{value}”应当是整数，请改正。</source>
        <translation>&quot;{value}&quot; should be a whole number. Please correct it.</translation>
    </message>
    <message>
        <source>“{value}”不能是负数，请改正。</source>
        <translation>&quot;{value}&quot; cannot be negative. Please correct it.</translation>
    </message>
    <message>
        <source>没有“{value}”这一天，请改正。</source>
        <translation>There is no day &quot;{value}&quot;. Please correct it.</translation>
    </message>
    <message>
        <source>词表里没有“{value}”，可用：{known}。本县的说法请先登记到词表。</source>
        <translation>The vocabulary has no &quot;{value}&quot;. Known: {known}. Please add words of your county to the vocabulary first.</translation>
    </message>
    <message>
        <source>没有“{value}”这个事由代码，可用：{known}。</source>
        <translation>There is no reason code &quot;{value}&quot;. Known: {known}.</translation>
    </message>
    <message>
        <source>没有名为“{name}”的计分组，已有：{known}。</source>
        <translation>There is no group of points named &quot;{name}&quot;. Known: {known}.</translation>
    </message>
    <message>
        <source>没有名为“{name}”的条件，已有：{known}。</source>
        <translation>There is no condition named &quot;{name}&quot;. Known: {known}.</translation>
    </message>
    <message>
        <source>条件互相引用成了圈：{names}，请去掉其中一处引用。</source>
        <translation>Conditions refer to each other in a circle: {names}. Please remove one of the references.</translation>
    </message>
    <message>
        <source>这几个参数互相矛盾，没有情形能同时符合：{limits}，请保留合用的。</source>
        <translation>These parameters contradict each other and no case can meet them all: {limits}. Please keep those you need.</translation>
    </message>
    <message>
        <source>两个分段重叠：{one} 与 {other}，请让每个数只落在一段里。</source>
        <translation>Two bands overlap: {one} and {other}. Please let every number fall into one band only.</translation>
    </message>
    <message>
        <source>日期前后矛盾：{earlier} 与 {later}，请核对生效、失效和通过日期。</source>
        <translation>Dates contradict each other: {earlier} and {later}. Please check the dates of effect, expiry and adoption.</translation>
    </message>
    <message>
        <source>受理截止（{closes}）早于或等于受理开始（{opens}），请改正。</source>
        <translation>Applications close ({closes}) before or when they open ({opens}). Please correct it.</translation>
    </message>
    <message>
        <source>{rule}永远用不上：前面的{earlier}已适用于所有人。请调整先后。</source>
        <translation>{rule} can never apply: {earlier} before it applies to everybody. Please change the order.</translation>
    </message>
    <message>
        <source>“{name}”规定了两次，请只保留一条，或者给两条写上不同的适用条件。</source>
        <translation>&quot;{name}&quot; is given twice. Please keep one, or give the two different conditions.</translation>
    </message>
    <message>
        <source>一个期限（{term}）比累计上限（{cap}）还长，请核对。</source>
        <translation>One term ({term}) is longer than the total limit ({cap}). Please check.</translation>
    </message>
    <message>
        <source>同分排序的最后一条应当是登记先后或者摇号，否则仍会并列，请补上。</source>
        <translation>The last tie rule should be the order of registration or a lottery, or ties remain. Please add one.</translation>
    </message>
    <message>
        <source>登记先后或者摇号之后的排序依据用不上，请把它放到最后。</source>
        <translation>Tie rules after the order of registration or a lottery are never used. Please move that one to the end.</translation>
    </message>
    <message>
        <source>加引号的文字</source>
        <translation>text in quotation marks</translation>
    </message>
    <message>
        <source>是或否（不加引号）</source>
        <translation>true or false (without quotation marks)</translation>
    </message>
    <message>
        <source>日期，如 2026-09-01（不加引号）</source>
        <translation>a date such as 2026-09-01 (without quotation marks)</translation>
    </message>
    <message>
        <source>月日，如“8月31日”</source>
        <translation>a month and day, such as 31 August in Chinese</translation>
    </message>
    <message>
        <source>带单位的数，如“12个月”</source>
        <translation>a number with its unit, such as 12 months in Chinese</translation>
    </message>
    <message>
        <source>一组名目和数值</source>
        <translation>a group of names and values</translation>
    </message>
    <message>
        <source>一个分段</source>
        <translation>a band</translation>
    </message>
    <message>
        <source>一个条件</source>
        <translation>a condition</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>一组值</source>
        <translation>a list of values</translation>
    </message>
    <message>
        <source>程序认识的事实名称</source>
        <translation>the name of a fact known to the program</translation>
    </message>
    <message>
        <source>该项规定的内容，不多也不少</source>
        <translation>what is prescribed for this item, no more and no less</translation>
    </message>
    <message>
        <source>月份，如“2026-06”</source>
        <translation>a month such as &quot;2026-06&quot;</translation>
    </message>
    <message>
        <source>程序认识的事项</source>
        <translation>a matter known to the program</translation>
    </message>
    <message>
        <source>第 {line} 行：{words}</source>
        <translation>Line {line}: {words}</translation>
    </message>
    <message>
        <source>第 {line} 行（{where}）：{words}</source>
        <translation>Line {line} ({where}): {words}</translation>
    </message>
</context>
<context>
    <name>ruleset</name>
    <message>
        <source>申请条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>申请时间和材料</source>
        <translation>Time and documents</translation>
    </message>
    <message>
        <source>审核、公示和异议</source>
        <translation>Review, notices, objections</translation>
    </message>
    <message>
        <source>优先组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>同分先后</source>
        <translation>Ties</translation>
    </message>
    <message>
        <source>夫妻和合住</source>
        <translation>Couples and pairs</translation>
    </message>
    <message>
        <source>可选房源和预留</source>
        <translation>Access and reserves</translation>
    </message>
    <message>
        <source>轮候和入住</source>
        <translation>Waiting and moving in</translation>
    </message>
    <message>
        <source>期限和续住</source>
        <translation>Terms and renewal</translation>
    </message>
    <message>
        <source>续住复核</source>
        <translation>Re-checks</translation>
    </message>
    <message>
        <source>应当退出的情形</source>
        <translation>Reasons to leave</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>例外</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>以上（含）</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>超过</source>
        <translation>more than</translation>
    </message>
    <message>
        <source>不超过（含）</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>不足</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>one of</translation>
    </message>
    <message>
        <source>不属于</source>
        <translation>none of</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>where</translation>
    </message>
    <message>
        <source>算在内的人</source>
        <translation>persons counted</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>kinds</translation>
    </message>
    <message>
        <source>期限（范围）</source>
        <translation>within</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>counted from</translation>
    </message>
    <message>
        <source>计算方式</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>不计算的假期</source>
        <translation>holidays left out</translation>
    </message>
    <message>
        <source>不计算的原因</source>
        <translation>reasons left out</translation>
    </message>
    <message>
        <source>承诺退出即可</source>
        <translation>a promise to give it up is enough</translation>
    </message>
    <message>
        <source>已改正的也算</source>
        <translation>counts even if put right</translation>
    </message>
    <message>
        <source>配偶在外地视同单身</source>
        <translation>spouse away counts as single</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>到期前多久开始</source>
        <translation>opens before the end</translation>
    </message>
    <message>
        <source>到期前多久截止</source>
        <translation>closes before the end</translation>
    </message>
    <message>
        <source>开始日</source>
        <translation>opens on</translation>
    </message>
    <message>
        <source>截止日</source>
        <translation>closes on</translation>
    </message>
    <message>
        <source>怎样处理</source>
        <translation>then</translation>
    </message>
    <message>
        <source>宽限</source>
        <translation>grace</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>charge</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>复印件即可</source>
        <translation>a copy is enough</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>of</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>level</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>时机</source>
        <translation>moment</translation>
    </message>
    <message>
        <source>公示时间</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>提出期限</source>
        <translation>to lodge</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>受理单位</source>
        <translation>Objections to</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>每项</source>
        <translation>each</translation>
    </message>
    <message>
        <source>最高</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>group</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>bonus</translation>
    </message>
    <message>
        <source>其他的</source>
        <translation>others</translation>
    </message>
    <message>
        <source>先后</source>
        <translation>order</translation>
    </message>
    <message>
        <source>套数</source>
        <translation>units</translation>
    </message>
    <message>
        <source>户型</source>
        <translation>unit types</translation>
    </message>
    <message>
        <source>面积不超过</source>
        <translation>area at most</translation>
    </message>
    <message>
        <source>楼层不超过</source>
        <translation>floors at most</translation>
    </message>
    <message>
        <source>资金来源</source>
        <translation>programmes</translation>
    </message>
    <message>
        <source>比例</source>
        <translation>share</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>number</translation>
    </message>
    <message>
        <source>上限</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>长度</source>
        <translation>length</translation>
    </message>
    <message>
        <source>可以延长</source>
        <translation>extension</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>mode</translation>
    </message>
    <message>
        <source>几年一轮</source>
        <translation>cycle</translation>
    </message>
    <message>
        <source>期限止于</source>
        <translation>ends with</translation>
    </message>
    <message>
        <source>学年末</source>
        <translation>end of the school year</translation>
    </message>
    <message>
        <source>首期不短于</source>
        <translation>first term at least</translation>
    </message>
    <message>
        <source>不设上限</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>累计范围</source>
        <translation>counted over</translation>
    </message>
    <message>
        <source>最后一期可缩短</source>
        <translation>last term may be shorter</translation>
    </message>
    <message>
        <source>到期前</source>
        <translation>before the end</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>price</translation>
    </message>
    <message>
        <source>倍数</source>
        <translation>factor</translation>
    </message>
    <message>
        <source>每日</source>
        <translation>per day</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>report to</translation>
    </message>
    <message>
        <source>之后多久</source>
        <translation>after</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>rate</translation>
    </message>
    <message>
        <source>计租面积</source>
        <translation>area</translation>
    </message>
    <message>
        <source>每年收几个月</source>
        <translation>months a year</translation>
    </message>
    <message>
        <source>不满一个月</source>
        <translation>Part months</translation>
    </message>
    <message>
        <source>月数</source>
        <translation>months</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>逾期多久不退</source>
        <translation>forfeited after</translation>
    </message>
    <message>
        <source>计息</source>
        <translation>interest</translation>
    </message>
    <message>
        <source>批准单位</source>
        <translation>approver</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>房源台账</source>
        <translation>Unit ledger</translation>
    </message>
    <message>
        <source>入住花名册</source>
        <translation>Occupant roster</translation>
    </message>
    <message>
        <source>入住情况统计表</source>
        <translation>Occupancy statistics</translation>
    </message>
    <message>
        <source>空置房统计</source>
        <translation>Vacant units</translation>
    </message>
    <message>
        <source>轮候册</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>评分公示表</source>
        <translation>Points list</translation>
    </message>
    <message>
        <source>续住审核表</source>
        <translation>Renewal review</translation>
    </message>
    <message>
        <source>退房台账</source>
        <translation>Departures ledger</translation>
    </message>
    <message>
        <source>费用台账</source>
        <translation>Charges ledger</translation>
    </message>
    <message>
        <source>安全检查台账</source>
        <translation>Safety inspection ledger</translation>
    </message>
    <message>
        <source>违规台账</source>
        <translation>Violations ledger</translation>
    </message>
    <message>
        <source>迎检资料夹</source>
        <translation>Inspector&apos;s folder</translation>
    </message>
    <message>
        <source>维修台账</source>
        <translation>Repair ledger</translation>
    </message>
    <message>
        <source>服务情况统计表</source>
        <translation>Service statistics</translation>
    </message>
    <message>
        <source>收支对账表</source>
        <translation>Statement of accounts</translation>
    </message>
    <message>
        <source>工资代扣表</source>
        <translation>Payroll deduction sheet</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>带上照片和扫描件 {files} 份，还有 {left} 份放不下，下一次带。</source>
        <translation> It carries {files} photos and scans; {left} more did not fit and go with the next one.</translation>
    </message>
    <message>
        <source>带上照片和扫描件 {files} 份。</source>
        <translation> It carries {files} photos and scans.</translation>
    </message>
    <message>
        <source>已生成上报文件 {path}（第 {number} 号，{operations} 步操作），读回核对无误，可以拔出U盘。本机核对码 {code}。</source>
        <translation>The report file {path} is made (no. {number}, {operations} steps) and verified by reading it back; you can pull out the USB stick. Check code of this computer: {code}.</translation>
    </message>
    <message>
        <source>已生成下发文件 {path}（第 {number} 号，{changes} 条变更），读回核对无误，可以拔出U盘。</source>
        <translation>The distribution file {path} is made (no. {number}, {changes} changes) and verified by reading it back; you can pull out the USB stick.</translation>
    </message>
    <message>
        <source>已生成登记文件 {path}，读回核对无误。请在电话里与对方核对：登记文件核对码 {code}。</source>
        <translation>The enrolment file {path} is made and verified by reading it back. Please compare by phone with the other side: check code of the enrolment file {code}.</translation>
    </message>
    <message>
        <source>{office}第 {number} 号已在 {day} 接收过，没有新内容。</source>
        <translation>No. {number} of {office} was already received on {day}; there is nothing new.</translation>
    </message>
    <message>
        <source>{office}第 {number} 号：收到 {changes} 条，新 {new} 条，已有 {known} 条。</source>
        <translation>No. {number} of {office}: received {changes}, new {new}, known already {known}.</translation>
    </message>
    <message>
        <source>有 {count} 处需要您裁定。</source>
        <translation>To be settled by you: {count}.</translation>
    </message>
    <message>
        <source>{count} 条超出该单位权限，没有采纳，已列出。</source>
        <translation>Beyond the powers of that office, not accepted and listed: {count}.</translation>
    </message>
    <message>
        <source>{count} 条缺少前文，等前面的文件到了再生效。</source>
        <translation>Lacking what goes before them: {count}; they take effect when the earlier files arrive.</translation>
    </message>
    <message>
        <source>{count} 条要更新程序才能看到。</source>
        <translation>Visible only after updating the program: {count}.</translation>
    </message>
    <message>
        <source>还没有收到第 {numbers} 号。</source>
        <translation>Not received yet: no. {numbers}.</translation>
    </message>
    <message>
        <source>照片和扫描件 {count} 份。</source>
        <translation> Photos and scans: {count}.</translation>
    </message>
    <message>
        <source>这台电脑从现在起被认可。</source>
        <translation>This computer is accepted from now on.</translation>
    </message>
    <message>
        <source>该单位的数据被拷到了另一台电脑，两台都在用，请核实。</source>
        <translation>The data of that office were copied to another computer and both are in use. Please find out.</translation>
    </message>
    <message>
        <source>本单位有改动没有被县局采纳，已列出。</source>
        <translation>Some changes of this office were not accepted by the bureau; they are listed.</translation>
    </message>
    <message>
        <source>有记录转给了别的单位，本单位只能查看，已列出。</source>
        <translation>Some records went to another office; they can only be looked at here and are listed.</translation>
    </message>
    <message>
        <source>有照片或扫描件不是它所说的内容，没有收下；记录照常接收。</source>
        <translation>A photo or scan was not what it said it was and was not kept; the records were taken in all the same.</translation>
    </message>
    <message>
        <source>县局恢复过备份，下次上报将重新发送全部内容。</source>
        <translation>The bureau restored a backup; the next report will send everything again.</translation>
    </message>
    <message>
        <source>{office} {actor} {day} {command}：{value}</source>
        <translation>{office} {actor} {day} {command}: {value}</translation>
    </message>
    <message>
        <source>{id} {label}“{field}”两边不一致，原为 {base}：{sides}。</source>
        <translation>{id} {label} &quot;{field}&quot; differs between the sides, it was {base}: {sides}.</translation>
    </message>
    <message>
        <source>空</source>
        <translation>F</translation>
    </message>
    <message>
        <source>{unit} 超过核定 {capacity} 人，重复安排，裁定前不能再分配。</source>
        <translation>{unit} is assigned beyond its capacity of {capacity}; it cannot be assigned again until this is settled.</translation>
    </message>
    <message>
        <source>{person}同时住两处。</source>
        <translation>{person} lives in two places at once.</translation>
    </message>
    <message>
        <source>{person}的身份证号相同，请核实是否同一人。</source>
        <translation>{person}: the same ID number twice. Please verify whether they are one person.</translation>
    </message>
    <message>
        <source>“{column}”指向的记录还没有收到或已作废。</source>
        <translation>&quot;{column}&quot; points to a record not received yet or void.</translation>
    </message>
    <message>
        <source>编号 {number} 用了两次。</source>
        <translation>Number {number} was used twice.</translation>
    </message>
    <message>
        <source>{office}的同一份数据（{letter}）在两台电脑上用过，两边写的都留着，请核实。</source>
        <translation>The same data of {office} ({letter}) were used on two PCs; what both wrote is kept. Please check.</translation>
    </message>
    <message>
        <source>{unit} {person}：一边办了续住，另一边已于 {until} 退房。</source>
        <translation>{unit} {person}: renewed on one side, moved out on {until} on the other.</translation>
    </message>
    <message>
        <source>{unit} 登记了两次。</source>
        <translation>{unit} is registered twice.</translation>
    </message>
    <message>
        <source>{unit} 的 {number} 号钥匙两个人手里都有。</source>
        <translation>Two people hold key {number} of {unit}.</translation>
    </message>
    <message>
        <source>{person}（已认定同一人）同时住两处。</source>
        <translation>{person} (found to be one person) lives in two places at once.</translation>
    </message>
    <message>
        <source>{round}给“{reserve}”留的 {kept} 套里，{count} 套给了别的人；这一类还有 {waiting} 户没有分到，只剩 {free} 套。</source>
        <translation>{round}: of the {kept} places kept for “{reserve}” {count} were given to others; {waiting} of this class still wait and only {free} are left.</translation>
    </message>
    <message>
        <source>（已裁定：{verdict}）</source>
        <translation> (settled: {verdict})</translation>
    </message>
    <message>
        <source>重复安排</source>
        <translation>Given twice</translation>
    </message>
    <message>
        <source>同时住两处</source>
        <translation>Two homes at once</translation>
    </message>
    <message>
        <source>身份证号相同</source>
        <translation>Same ID number</translation>
    </message>
    <message>
        <source>相关记录没有收到</source>
        <translation>A related row is missing</translation>
    </message>
    <message>
        <source>编号用了两次</source>
        <translation>Number used twice</translation>
    </message>
    <message>
        <source>一份数据两台电脑用</source>
        <translation>One store on two PCs</translation>
    </message>
    <message>
        <source>一边续住一边退房</source>
        <translation>Renewed here, moved out there</translation>
    </message>
    <message>
        <source>房源登记两次</source>
        <translation>Unit registered twice</translation>
    </message>
    <message>
        <source>钥匙两个人手里都有</source>
        <translation>Key held by two people</translation>
    </message>
    <message>
        <source>同一人住两处</source>
        <translation>One person in two places</translation>
    </message>
    <message>
        <source>超出定向套数</source>
        <translation>Kept places exceeded</translation>
    </message>
    <message>
        <source>没有采纳的改动</source>
        <translation>Change not accepted</translation>
    </message>
    <message>
        <source>是同一人</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>不是同一人</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>核实过，就这样</source>
        <translation>Checked, leave it so</translation>
    </message>
    <message>
        <source>采纳</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>不采纳</source>
        <translation>Do not accept</translation>
    </message>
    <message>
        <source>{id} 没有采纳：{why}。</source>
        <translation>{id} not accepted: {why}.</translation>
    </message>
    <message>
        <source>内容不合格式</source>
        <translation>malformed content</translation>
    </message>
    <message>
        <source>写它的电脑没有登记</source>
        <translation>the computer that wrote it is not enrolled</translation>
    </message>
    <message>
        <source>写它的电脑已停用</source>
        <translation>the computer that wrote it was shut out</translation>
    </message>
    <message>
        <source>不是该单位写的</source>
        <translation>not written by that office</translation>
    </message>
    <message>
        <source>这类资料只有县局能改</source>
        <translation>only the bureau can change data of this kind</translation>
    </message>
    <message>
        <source>不归该单位管理</source>
        <translation>not managed by that office</translation>
    </message>
    <message>
        <source>分配权只有县局能改</source>
        <translation>only the bureau can change who allocates</translation>
    </message>
    <message>
        <source>房源不归该单位管理</source>
        <translation>the unit is not managed by that office</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>没有“{text}”这个标记。</source>
        <translation>There is no mark &quot;{text}&quot;. </translation>
    </message>
    <message>
        <source>这张表没有“{text}”这一栏。</source>
        <translation>This sheet has no column &quot;{text}&quot;. </translation>
    </message>
    <message>
        <source>“{text}”里的大括号不成对。标记要写成两个大括号夹着名字，如 {example}。</source>
        <translation>The braces in &quot;{text}&quot; do not match. A mark is a name between two braces on each side, such as {example}. </translation>
    </message>
    <message>
        <source>没有一格写着带 # 的标记，不知道哪一行要逐行填。请在数据的第一行写上，如 {example}。</source>
        <translation>No cell has a mark with #, so nobody knows which row repeats. Write one into the first row of data, such as {example}. </translation>
    </message>
    <message>
        <source>带 # 的标记写在了两行里，另一处在 {other}。要逐行填的只能有一行，请都写在那一行。</source>
        <translation>Marks with # stand in two rows, the other at {other}. Only one row can repeat; put them all there. </translation>
    </message>
    <message>
        <source>这一行里又有别种行的标记（{other}）。数据、小计、合计、其中要各占一行。</source>
        <translation>This row has marks of another kind of row ({other}). Data, subtotal, total and parts need a row each. </translation>
    </message>
    <message>
        <source>同一种汇总行写了两行，另一处在 {other}。请只留一行。</source>
        <translation>This kind of total stands in two rows, the other at {other}. Leave one. </translation>
    </message>
    <message>
        <source>小计行要紧接在逐行填的那一行（{other}）下面，请把它移过去。</source>
        <translation>The subtotal must stand right below the row that repeats ({other}). Move it there. </translation>
    </message>
    <message>
        <source>合并单元格 {text} 跨了几行，把要逐行填的行也合并进去了。请拆开，只在一行之内合并。</source>
        <translation>The merged block {text} covers several rows, among them one that repeats. Unmerge it, and merge within a row only. </translation>
    </message>
    <message>
        <source>公式“{text}”里不能写标记。请把标记写在单独一格，公式引用那一格。</source>
        <translation>The formula &quot;{text}&quot; cannot hold a mark. Put the mark into a cell of its own and refer to that. </translation>
    </message>
    <message>
        <source>模板里有图片或图表，填表时保留不了。请先删去（公章在打印以后盖）。</source>
        <translation>The form has pictures or charts, which filling cannot keep. Remove them first (the seal goes on after printing). </translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell}：</source>
        <translation>Sheet &quot;{sheet}&quot; {cell}: </translation>
    </message>
    <message>
        <source>工作表“{sheet}”：</source>
        <translation>Sheet &quot;{sheet}&quot;: </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>可用的有：{choices}。</source>
        <translation>There are: {choices}.</translation>
    </message>
    <message>
        <source>是不是想写：{choices}？</source>
        <translation>Did you mean {choices}?</translation>
    </message>
</context>
<context>
    <name>tracing</name>
    <message>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已盖章</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>盖章</source>
        <translation>seal</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>filing</translation>
    </message>
</context>
<context>
    <name>workings</name>
    <message>
        <source>事实不足，不能判断</source>
        <translation>Not enough facts to decide</translation>
    </message>
    <message>
        <source>是否适用这一条还不能确定</source>
        <translation>Not certain whether this clause applies</translation>
    </message>
    <message>
        <source>符合下列条件之一</source>
        <translation>One of the following holds</translation>
    </message>
    <message>
        <source>同时符合下列条件</source>
        <translation>All of the following hold</translation>
    </message>
    <message>
        <source>不属于下列情形</source>
        <translation>None of the following is the case</translation>
    </message>
    <message>
        <source>按“{name}”判断</source>
        <translation>Decided by &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>{fact}为“{value}”，应为：{list}</source>
        <translation>{fact} is &quot;{value}&quot;, should be: {list}</translation>
    </message>
    <message>
        <source>{fact}为“{value}”，不应为：{list}</source>
        <translation>{fact} is &quot;{value}&quot;, should not be: {list}</translation>
    </message>
    <message>
        <source>配偶在外地工作：{value}；在外地工作的视同：{list}</source>
        <translation>Spouse works elsewhere: {value}; working elsewhere counts as: {list}</translation>
    </message>
    <message>
        <source>{fact}：{value}</source>
        <translation>{fact}: {value}</translation>
    </message>
    <message>
        <source>{fact}为 {value}，标准：{limits}</source>
        <translation>{fact} is {value}, standard: {limits}</translation>
    </message>
    <message>
        <source>{fact} {start}，至 {until} 为 {length}，标准：{limits}</source>
        <translation>{fact} {start}, up to {until} this is {length}, standard: {limits}</translation>
    </message>
    <message>
        <source>自 {start} 至{fact} {until} 还有 {length}，标准：{limits}</source>
        <translation>From {start} to {fact} {until} there are {length}, standard: {limits}</translation>
    </message>
    <message>
        <source>{fact}{count} {length}，标准：{limits}</source>
        <translation>{fact} {count} {length}, standard: {limits}</translation>
    </message>
    <message>
        <source>{persons}在“{place}”范围内有住房</source>
        <translation>{persons} own a home within &quot;{place}&quot;</translation>
    </message>
    <message>
        <source>{persons}在“{place}”范围内无住房</source>
        <translation>{persons} own no home within &quot;{place}&quot;</translation>
    </message>
    <message>
        <source>{persons}无其他政策性住房</source>
        <translation>{persons} have no other subsidised housing</translation>
    </message>
    <message>
        <source>有其他政策性住房：{value}</source>
        <translation>Has other subsidised housing: {value}</translation>
    </message>
    <message>
        <source>有其他政策性住房（{value}），已承诺退出</source>
        <translation>Has other subsidised housing ({value}) and promised to give it up</translation>
    </message>
    <message>
        <source>有违规记录：{codes}</source>
        <translation>Has breaches: {codes}</translation>
    </message>
    <message>
        <source>无此类违规记录{codes}</source>
        <translation>No such breach {codes}</translation>
    </message>
    <message>
        <source>因“{reason}”禁止申请至 {until}</source>
        <translation>Banned until {until} for &quot;{reason}&quot;</translation>
    </message>
    <message>
        <source>不在禁止申请期内</source>
        <translation>Not in a ban period</translation>
    </message>
    <message>
        <source>服务期已于 {end} 届满</source>
        <translation>The service period ended on {end}</translation>
    </message>
    <message>
        <source>服务期至 {end}，尚未届满</source>
        <translation>The service period runs to {end} and is not over</translation>
    </message>
    <message>
        <source>房源 {unit} 在可选范围内</source>
        <translation>Unit {unit} is among those to choose from</translation>
    </message>
    <message>
        <source>房源的{fact}为 {value}，可选范围：{limit}</source>
        <translation>{fact} of the unit is {value}; to choose from: {limit}</translation>
    </message>
    <message>
        <source>房源 {unit} 预留给“{reserve}”</source>
        <translation>Unit {unit} is reserved for &quot;{reserve}&quot;</translation>
    </message>
    <message>
        <source>房源 {unit} 预留给“{reserve}”，申请人属于这一类</source>
        <translation>Unit {unit} is reserved for &quot;{reserve}&quot;, to which the applicant belongs</translation>
    </message>
    <message>
        <source>由{approver}批准，理由：{reason}</source>
        <translation>Approved by {approver}, reason: {reason}</translation>
    </message>
    <message>
        <source>理由“{reason}”不在可以例外的范围：{list}</source>
        <translation>The reason &quot;{reason}&quot; is not among those that permit an exception: {list}</translation>
    </message>
    <message>
        <source>应当由{wanted}批准，{approver}无权批准</source>
        <translation>Needs the approval of {wanted}; {approver} has no power to approve</translation>
    </message>
    <message>
        <source>申请 {asked}，最长 {limit}</source>
        <translation>Asked for {asked}, at most {limit}</translation>
    </message>
    <message>
        <source>属于第 {number} 优先组：{name}</source>
        <translation>In priority group no. {number}: {name}</translation>
    </message>
    <message>
        <source>不属于以上各组，排在第 {number} 组</source>
        <translation>In none of these groups, so in no. {number}</translation>
    </message>
    <message>
        <source>同分排序依据：{fact}（排序值 {key}，大者在前）</source>
        <translation>Tie rule: {fact} (key {key}, larger first)</translation>
    </message>
    <message>
        <source>{name}：{points} 分</source>
        <translation>{name}: {points} points</translation>
    </message>
    <message>
        <source>{name}：按上限 {cap} 计 {points} 分</source>
        <translation>{name}: limited to {cap}, {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact} {value}，至 {day} 按{way}计 {count}，{each} × {count} = {points} 分</source>
        <translation>{name}: {fact} {value}, to {day} by {way} {count}, {each} × {count} = {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact} {value}，至 {day} 按{way}计 {count}，{each} × {count}，按上限 {cap} 计 {points} 分</source>
        <translation>{name}: {fact} {value}, to {day} by {way} {count}, {each} × {count}, limited to {cap}, {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact} {count}，{each} × {count} = {points} 分</source>
        <translation>{name}: {fact} {count}, {each} × {count} = {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact} {count}，{each} × {count}，按上限 {cap} 计 {points} 分</source>
        <translation>{name}: {fact} {count}, {each} × {count}, limited to {cap}, {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact}为“{value}”，{points} 分</source>
        <translation>{name}: {fact} is &quot;{value}&quot;, {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact}为“{value}”，按上限 {cap} 计 {points} 分</source>
        <translation>{name}: {fact} is &quot;{value}&quot;, limited to {cap}, {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact} {value}，属于 {band}，{points} 分</source>
        <translation>{name}: {fact} {value}, in the band {band}, {points} points</translation>
    </message>
    <message>
        <source>{name}：{fact} {value}，属于 {band}，按上限 {cap} 计 {points} 分</source>
        <translation>{name}: {fact} {value}, in the band {band}, limited to {cap}, {points} points</translation>
    </message>
    <message>
        <source>{group}合计 {total} 分，上限 {limit}，超出部分不计</source>
        <translation>{group} gives {total} points together, limited to {limit}; the rest does not count</translation>
    </message>
    <message>
        <source>{scores}；{way} {points}，另加 {bonus}</source>
        <translation>{scores}; {way} {points}, plus {bonus}</translation>
    </message>
    <message>
        <source>期满符合条件的可以续住</source>
        <translation>At the end of the term those who qualify can renew</translation>
    </message>
    <message>
        <source>期满（{end}）不续</source>
        <translation>Not renewed at the end of the term ({end})</translation>
    </message>
    <message>
        <source>期满（{end}）后{mode}，不直接续住</source>
        <translation>After the end of the term ({end}): {mode}; no direct renewal</translation>
    </message>
    <message>
        <source>本轮分配至 {cycle}，期间按年续住</source>
        <translation>This allocation runs to {cycle}, with yearly renewal until then</translation>
    </message>
    <message>
        <source>{applied} 提出申请，受理截止 {closes}</source>
        <translation>Applied on {applied}, applications close on {closes}</translation>
    </message>
    <message>
        <source>尚未提出续住申请，受理尚未截止</source>
        <translation>No renewal application yet; applications are still open</translation>
    </message>
    <message>
        <source>受理已于 {closes} 截止，{until} 前仍可注明原因申请</source>
        <translation>Applications closed on {closes}; with a reason they are taken until {until}</translation>
    </message>
    <message>
        <source>受理已于 {closes} 截止，至 {day} 未提出申请</source>
        <translation>Applications closed on {closes}; none was made by {day}</translation>
    </message>
    <message>
        <source>{applied} 才提出申请，受理已于 {closes} 截止，逾期 {days} 天，不予受理</source>
        <translation>Applied on {applied}, {days} days after applications closed on {closes}; not taken</translation>
    </message>
    <message>
        <source>{applied} 提出申请，受理截止 {closes}，逾期 {days} 天，备注后受理</source>
        <translation>Applied on {applied}; applications closed on {closes}; {days} days late, taken with a note</translation>
    </message>
    <message>
        <source>{applied} 提出申请，受理已于 {closes} 截止，规则没有规定逾期怎么办</source>
        <translation>Applied on {applied}; applications closed on {closes}; the rules do not say what to do when late</translation>
    </message>
    <message>
        <source>{applied} 提出申请，{opens} 才开始受理</source>
        <translation>Applied on {applied}; applications open only on {opens}</translation>
    </message>
    <message>
        <source>{applied} 提出申请，在受理时间内（{opens} 至 {closes}）</source>
        <translation>Applied on {applied}, within the application period ({opens} to {closes})</translation>
    </message>
    <message>
        <source>{over}已住 {lived}，加本次 {asked} 共 {total}，上限 {limit}</source>
        <translation>{over}: lived in for {lived}, with the {asked} asked for {total} in all, limit {limit}</translation>
    </message>
    <message>
        <source>{over}已住 {lived}，加本次 {asked} 共 {total}，超过上限 {limit}</source>
        <translation>{over}: lived in for {lived}, with the {asked} asked for {total} in all, beyond the limit of {limit}</translation>
    </message>
    <message>
        <source>{over}已住 {lived}，加本次 {asked} 共 {total}，超过上限 {limit}，本次缩短至 {last}</source>
        <translation>{over}: lived in for {lived}, with the {asked} asked for {total} in all, beyond the limit of {limit}; shortened to {last}</translation>
    </message>
    <message>
        <source>服务期已于 {end} 届满，没有新的期限</source>
        <translation>The service period ended on {end}; there is no new term</translation>
    </message>
    <message>
        <source>新期限自 {start} 至 {last}，共 {length}</source>
        <translation>The new term runs from {start} to {last}, {length} in all</translation>
    </message>
    <message>
        <source>本期至 {last}，按此倒推受理时间</source>
        <translation>This term runs to {last}; the application period is counted back from it</translation>
    </message>
    <message>
        <source>本期至 {last}，按此倒推提醒日期</source>
        <translation>This term runs to {last}; the reminders are counted back from it</translation>
    </message>
    <message>
        <source>岗位复核日</source>
        <translation>Post check</translation>
    </message>
    <message>
        <source>年度复审时间</source>
        <translation>Time of the annual review</translation>
    </message>
    <message>
        <source>自{since}（{base}）起 {within}</source>
        <translation>{within} from {since} ({base})</translation>
    </message>
    <message>
        <source>自 {base} 起过渡期 {length}</source>
        <translation>Transition of {length} from {base}</translation>
    </message>
    <message>
        <source>{name}：{base} 之后 {after}</source>
        <translation>{name}: {after} after {base}</translation>
    </message>
    <message>
        <source>自{since}（{base}）起 {length} 内不得申请</source>
        <translation>No application for {length} from {since} ({base})</translation>
    </message>
    <message>
        <source>自 {start} 入住，头 {months} 免租</source>
        <translation>Moved in on {start}, the first {months} free of rent</translation>
    </message>
    <message>
        <source>{rate} × {fact} {base} = {amount} 元</source>
        <translation>{rate} × {fact} {base} = {amount} yuan</translation>
    </message>
    <message>
        <source>{rate} × {fact} {base} = 每天 {amount} 元</source>
        <translation>{rate} × {fact} {base} = {amount} yuan a day</translation>
    </message>
    <message>
        <source>{rate} × {fact} {base}，优惠 {discount}，= {amount} 元</source>
        <translation>{rate} × {fact} {base}, discount {discount}, = {amount} yuan</translation>
    </message>
    <message>
        <source>满 {years} 年，{each}，优惠 {percent}</source>
        <translation>After {years} years, {each}, discount {percent}</translation>
    </message>
    <message>
        <source>应缴日 {due}，{begins} 之后按 {rate} 计滞纳金，逾期 {days} 天，欠 {owed} 元</source>
        <translation>Due on {due}, late fee of {rate} after {begins}, {days} days late, {owed} yuan owed</translation>
    </message>
    <message>
        <source>欠 {owed} 元，应缴日 {due}，自 {begins} 次日起 {days} 天，{rate}，上限“{cap}”，计 {fee} 元</source>
        <translation>{owed} yuan owed, due on {due}, {days} days from the day after {begins}, {rate}, limit &quot;{cap}&quot;, {fee} yuan</translation>
    </message>
    <message>
        <source>应退日 {leave_by}，实退日 {left}，逾期达到 {limit}，押金不退</source>
        <translation>To leave by {leave_by}, left on {left}, late by {limit} or more: the deposit is not refunded</translation>
    </message>
    <message>
        <source>{inspected} 验收，{within} 内退还</source>
        <translation>Inspected on {inspected}, refunded within {within}</translation>
    </message>
    <message>
        <source>规则没有规定退还期限</source>
        <translation>The rules set no time for the refund</translation>
    </message>
    <message>
        <source>{price} {base} × {factor} = 每月 {amount} 元</source>
        <translation>{price} {base} × {factor} = {amount} yuan a month</translation>
    </message>
    <message>
        <source>按日计收，{daily}</source>
        <translation>Charged by the day, {daily}</translation>
    </message>
    <message>
        <source>此期间免收</source>
        <translation>No charge for this period</translation>
    </message>
    <message>
        <source>规则没有规定此期间的收费</source>
        <translation>The rules set no charge for this period</translation>
    </message>
    <message>
        <source>自 {start} 次日起 {span}，至 {end}</source>
        <translation>{span} from the day after {start}, to {end}</translation>
    </message>
    <message>
        <source>自 {start} 次日起 {span}，至 {end}（该年放假安排尚未录入，日期暂定）</source>
        <translation>{span} from the day after {start}, to {end} (the holidays of that year are not entered yet; provisional date)</translation>
    </message>
    <message>
        <source>已放弃 {count} 次，上限 {limit}</source>
        <translation>Gave up {count} times, limit {limit}</translation>
    </message>
</context>
</TS>
