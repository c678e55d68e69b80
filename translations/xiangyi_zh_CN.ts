<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdminText</name>
    <message>
        <source>Village clinic</source>
        <translation>村卫生室</translation>
    </message>
    <message>
        <source>County hospital</source>
        <translation>县级医院</translation>
    </message>
    <message>
        <source>City hospital</source>
        <translation>市级医院</translation>
    </message>
    <message>
        <source>Provincial hospital</source>
        <translation>省级医院</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>80 mm 卷纸</translation>
    </message>
    <message>
        <source>Roll, 58 mm</source>
        <translation>58 mm 卷纸</translation>
    </message>
    <message>
        <source>Queue ticket</source>
        <translation>挂号单</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Referral form</source>
        <translation>转诊单</translation>
    </message>
    <message>
        <source>Formulary</source>
        <translation>药品目录</translation>
    </message>
    <message>
        <source>Diagnoses (ICD-10)</source>
        <translation>诊断目录（ICD-10）</translation>
    </message>
    <message>
        <source>Procurement awards</source>
        <translation>集采中选</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Service items</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Compositions</source>
        <translation>药品成分</translation>
    </message>
    <message>
        <source>Dose limits</source>
        <translation>剂量上限</translation>
    </message>
    <message>
        <source>Allergy groups</source>
        <translation>过敏药物分组</translation>
    </message>
    <message>
        <source>Contraindications</source>
        <translation>用药禁忌</translation>
    </message>
    <message>
        <source>Skin tests</source>
        <translation>皮试药品</translation>
    </message>
    <message>
        <source>Antibacterial levels</source>
        <translation>抗菌药物分级</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>用药频次</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>给药途径</translation>
    </message>
    <message>
        <source>Class A</source>
        <translation>甲类</translation>
    </message>
    <message>
        <source>Class B</source>
        <translation>乙类</translation>
    </message>
    <message>
        <source>Not insured</source>
        <translation>自费</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>诊察</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>治疗</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>注射</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>化验</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Centre and village</source>
        <translation>卫生院和村卫生室</translation>
    </message>
    <message>
        <source>Centre only</source>
        <translation>仅卫生院</translation>
    </message>
    <message>
        <source>Village only</source>
        <translation>仅村卫生室</translation>
    </message>
    <message>
        <source>Employees (310)</source>
        <translation>职工医保（310）</translation>
    </message>
    <message>
        <source>Residents (390)</source>
        <translation>城乡居民医保（390）</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>成年人</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退休</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Without any card</source>
        <translation>允许无证件挂号</translation>
    </message>
    <message>
        <source>Registration fee</source>
        <translation>挂号费项目</translation>
    </message>
    <message>
        <source>Free from age</source>
        <translation>免收起始年龄</translation>
    </message>
    <message>
        <source>Free return, days</source>
        <translation>复诊免收天数</translation>
    </message>
    <message>
        <source>Absent goes behind</source>
        <translation>过号后移人数</translation>
    </message>
    <message>
        <source>Calls before skip</source>
        <translation>过号前叫号次数</translation>
    </message>
    <message>
        <source>Platform offline</source>
        <translation>医保离线时</translation>
    </message>
    <message>
        <source>Roll valid, days</source>
        <translation>名册有效天数</translation>
    </message>
    <message>
        <source>County address</source>
        <translation>县平台地址</translation>
    </message>
    <message>
        <source>County certificate</source>
        <translation>县平台证书</translation>
    </message>
    <message>
        <source>Identifier base</source>
        <translation>标识前缀</translation>
    </message>
    <message>
        <source>Upload every, min</source>
        <translation>上传间隔（分）</translation>
    </message>
    <message>
        <source>Lock after, min</source>
        <translation>自动锁屏（分）</translation>
    </message>
    <message>
        <source>Prescription paper</source>
        <translation>处方纸张</translation>
    </message>
    <message>
        <source>Receipt paper</source>
        <translation>收据纸张</translation>
    </message>
    <message>
        <source>Ticket paper</source>
        <translation>挂号单纸张</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Township centre</source>
        <translation>乡镇卫生院</translation>
    </message>
    <message>
        <source>Charge the estimate</source>
        <translation>按预估收费</translation>
    </message>
    <message>
        <source>Charge all</source>
        <translation>全额收费</translation>
    </message>
    <message>
        <source>Western drug</source>
        <translation>西药</translation>
    </message>
    <message>
        <source>Chinese patent medicine</source>
        <translation>中成药</translation>
    </message>
    <message>
        <source>Herbal slices</source>
        <translation>中药饮片</translation>
    </message>
</context>
<context>
    <name>BillingText</name>
    <message>
        <source>Class A</source>
        <translation>甲类</translation>
    </message>
    <message>
        <source>Class B</source>
        <translation>乙类</translation>
    </message>
    <message>
        <source>Class C</source>
        <translation>丙类</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>未对照</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>医保基金</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>个人账户</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>移动支付</translation>
    </message>
    <message>
        <source>Pays the estimated own part</source>
        <translation>按预估自付收费</translation>
    </message>
    <message>
        <source>Pays all, claims later</source>
        <translation>全额收费，事后报销</translation>
    </message>
    <message>
        <source>At own cost</source>
        <translation>自费</translation>
    </message>
    <message>
        <source>Residents&apos; insurance (urban residents)</source>
        <translation>居民医保（原城镇居民）</translation>
    </message>
    <message>
        <source>Residents&apos; insurance (rural cooperative)</source>
        <translation>居民医保（原新农合）</translation>
    </message>
    <message>
        <source>Employees&apos; insurance</source>
        <translation>职工医保</translation>
    </message>
    <message>
        <source>Residents&apos; insurance</source>
        <translation>城乡居民医保</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>不予支付</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>%1 not insured</source>
        <translation>目录外自费 %1</translation>
    </message>
    <message>
        <source>%1 above the price limit</source>
        <translation>超限价 %1</translation>
    </message>
    <message>
        <source>%1 first share of class B</source>
        <translation>乙类先行自付 %1</translation>
    </message>
    <message>
        <source>%1 deductible</source>
        <translation>起付线 %1</translation>
    </message>
    <message>
        <source>%1 above the fund&apos;s limit</source>
        <translation>超封顶线 %1</translation>
    </message>
    <message>
        <source>%1 share of the rest</source>
        <translation>按比例自付 %1</translation>
    </message>
    <message>
        <source>The insurance pays nothing of this bill.</source>
        <translation>本次费用医保不予支付。</translation>
    </message>
    <message>
        <source>The patient pays all today and claims about %1 later.</source>
        <translation>患者今天全额付费，事后约可报销 %1。</translation>
    </message>
    <message>
        <source>Patient: %1</source>
        <extracomment>%1 is a list such as &quot;¥10.00 not insured + ¥5.00 deductible&quot;</extracomment>
        <translation>个人：%1</translation>
    </message>
    <message>
        <source>Estimate from data of %1 by the sample policy “%2”, not for real settlements; the insurance platform decides.</source>
        <extracomment>%1 is a date, %2 the name of a policy</extracomment>
        <translation>医保预估，以平台结算为准。数据日期 %1，示例政策“%2”，不用于真实结算。</translation>
    </message>
    <message>
        <source>Estimate from data of %1 by policy “%2”; the insurance platform decides.</source>
        <translation>医保预估，以平台结算为准。数据日期 %1，政策“%2”。</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Line %1 has %3 cells, the header has %2. Correct the row.</source>
        <translation>第%1行有%3格，表头有%2列，请更正。</translation>
    </message>
    <message>
        <source>The column %1 stands twice. Remove one.</source>
        <translation>列“%1”重复，请删去一个。</translation>
    </message>
    <message>
        <source>These columns are missing: %1. Add them to the first row.</source>
        <translation>缺少列：%1，请在首行补上。</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>文件没有内容。</translation>
    </message>
    <message>
        <source>The text is damaged near line %1. Save the file again as UTF-8.</source>
        <translation>第%1行附近文字编码损坏，请另存为 UTF-8 后再导入。</translation>
    </message>
    <message>
        <source>This system cannot read GB 18030. Save the file as UTF-8.</source>
        <translation>本机不能读取 GB 18030，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is misplaced or not closed.</source>
        <translation>第%1行的引号位置错误或未闭合。</translation>
    </message>
    <message>
        <source>The file could not be read. Check the disk and try again.</source>
        <translation>无法读取文件，请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The row at line %1 is too long; a closing quotation mark may be missing.</source>
        <translation>第%1行过长，可能缺少结束引号。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Split it.</source>
        <translation>文件超过%1 MB，请拆分。</translation>
    </message>
    <message>
        <source>The file could not be written. Check the free space and try again.</source>
        <translation>无法写入文件，请检查剩余空间后重试。</translation>
    </message>
    <message>
        <source>The program met an unexpected fault; nothing was changed. Try again, and tell your administrator if it happens again.</source>
        <translation>程序遇到意外错误，数据没有改动。请再试一次，仍出现请联系管理员。</translation>
    </message>
    <message>
        <source>Line %1 of the division catalogue is not readable. Install the program again.</source>
        <translation>行政区划目录第%1行无法读取，请重新安装程序。</translation>
    </message>
    <message>
        <source>There must be %1 to %2 entries.</source>
        <translation>条目数应为%1到%2。</translation>
    </message>
    <message>
        <source>Not an existing date of the form YYYY-MM-DD.</source>
        <translation>日期不存在或格式不是 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>Not a valid record id (36 characters).</source>
        <translation>不是有效的记录编号（36位）。</translation>
    </message>
    <message>
        <source>The value must not be negative.</source>
        <translation>数值不能为负。</translation>
    </message>
    <message>
        <source>The value must lie between %1 and %2.</source>
        <translation>数值应在%1到%2之间。</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>At most %1 characters are allowed. Shorten the text.</source>
        <translation>最多%1个字，请缩短。</translation>
    </message>
    <message>
        <source>Not a known value. Allowed: %1.</source>
        <translation>取值不在允许范围内，可用：%1。</translation>
    </message>
    <message>
        <source>The field %1 stands twice in the same object (begins at line %2). Remove one.</source>
        <translation>字段 %1 在同一对象中重复（始于第%2行），请删去一个。</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8. Save it as UTF-8.</source>
        <translation>文件不是有效的 UTF-8，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The number at %1 cannot be read exactly (line %2). Correct it.</source>
        <translation>%1 处的数字无法准确读取（第%2行），请更正。</translation>
    </message>
    <message>
        <source>Not valid JSON at %1 (line %2, column %3). Correct the file.</source>
        <translation>%1 处不是有效的 JSON（第%2行第%3列），请更正文件。</translation>
    </message>
    <message>
        <source>The text at %1 holds a wrong escape or control character (line %2).</source>
        <translation>%1 处的文字含错误的转义或控制符（第%2行）。</translation>
    </message>
    <message>
        <source>Nested deeper than %4 levels at %1 (line %2).</source>
        <translation>%1 处嵌套超过%4层（第%2行）。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>文件超过%1 MB。</translation>
    </message>
    <message>
        <source>The file holds more than %4 values. Split it.</source>
        <translation>文件中的值超过%4个，请拆分。</translation>
    </message>
    <message>
        <source>There is text after the end of the document (line %2). Remove it.</source>
        <translation>文档结束后还有内容（第%2行），请删除。</translation>
    </message>
    <message>
        <source>Wrong type; expected: %1 (object, array, text, integer, boolean).</source>
        <translation>类型错误，应为%1。</translation>
    </message>
    <message>
        <source>This field is not part of the format. Remove it or correct its name.</source>
        <translation>格式中没有此字段，请删除或更正名称。</translation>
    </message>
    <message>
        <source>Line %1 of the pinyin catalogue is not readable. Install the program again.</source>
        <translation>拼音目录第%1行无法读取，请重新安装程序。</translation>
    </message>
    <message>
        <source>The division of the first six digits no longer exists. This is normal for older cards.</source>
        <translation>前六位的行政区划已撤销，旧证常见，号码仍可使用。</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no existing date. Check the birth date.</source>
        <translation>身份证号中的出生日期不存在，请核对第7至14位。</translation>
    </message>
    <message>
        <source>The birth date in the ID number is in the future. Check the number.</source>
        <translation>身份证号中的出生日期晚于今天，请核对。</translation>
    </message>
    <message>
        <source>An ID number holds digits only, with X allowed in the last place.</source>
        <translation>身份证号只能是数字，最后一位可为X。</translation>
    </message>
    <message>
        <source>The check digit does not match: a digit is wrong. Compare it with the card.</source>
        <translation>校验码不符，号码有误，请与证件逐位核对。</translation>
    </message>
    <message>
        <source>Enter the ID number.</source>
        <translation>请输入身份证号。</translation>
    </message>
    <message>
        <source>An ID number has 18 characters (15 on old cards); this one has %1.</source>
        <translation>身份证号应为18位（旧证15位），现为%1位。</translation>
    </message>
    <message>
        <source>By this number the person would be %1 or older. Check the birth date.</source>
        <translation>按此号码年龄已达%1岁或以上，请核对出生日期。</translation>
    </message>
    <message>
        <source>The first six digits are no known division. Compare them with the card; the number can be used.</source>
        <translation>前六位不是已知的行政区划代码，请与证件核对；号码仍可使用。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be stored (control or damaged characters). Type it again.</source>
        <translation>文字中含有不能保存的字符（控制符或乱码），请重新输入。</translation>
    </message>
    <message>
        <source>This allergy is already recorded.</source>
        <translation>该过敏已有记录。</translation>
    </message>
    <message>
        <source>This allergy entry does not exist any more. Refresh the page.</source>
        <translation>该过敏记录不存在，请刷新。</translation>
    </message>
    <message>
        <source>Enter what the patient is allergic to.</source>
        <translation>请填写过敏物质。</translation>
    </message>
    <message>
        <source>Enter the chief complaint.</source>
        <translation>请填写主诉。</translation>
    </message>
    <message>
        <source>A diagnosis has no name. Choose one from the list or type it.</source>
        <translation>有诊断没有名称，请选择或输入。</translation>
    </message>
    <message>
        <source>Enter at least one diagnosis (by code, name or initials; as text when no code fits).</source>
        <translation>请至少填写一个诊断（可输编码、名称或首字母；没有合适编码时直接写文字）。</translation>
    </message>
    <message>
        <source>The diagnosis “%1” is entered twice. Remove one.</source>
        <translation>诊断“%1”重复，请删除一个。</translation>
    </message>
    <message>
        <source>The visit is still open.</source>
        <translation>本次就诊尚未结束。</translation>
    </message>
    <message>
        <source>This visit does not exist any more. Refresh the list.</source>
        <translation>该就诊记录不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>This visit is closed. Reopen it to change it (possible on the same day).</source>
        <translation>本次就诊已结束。需要修改请先“重新打开”（仅限当日）。</translation>
    </message>
    <message>
        <source>This visit belongs to Dr %1. Ask Dr %1 to change it.</source>
        <translation>该就诊由 %1 医生负责，请由其修改。</translation>
    </message>
    <message>
        <source>Enter both blood pressure values.</source>
        <translation>请同时填写收缩压和舒张压。</translation>
    </message>
    <message>
        <source>A visit can be reopened only on the day it was finished. Register a new visit instead.</source>
        <translation>只能在结束当日重新打开就诊，请重新挂号。</translation>
    </message>
    <message>
        <source>The visit has prescriptions or charges. Void them first, then the visit.</source>
        <translation>本次就诊已有处方或费用，请先作废处方和费用，再作废就诊。</translation>
    </message>
    <message>
        <source>Enter the weight: it is required below %1 years for the dose.</source>
        <translation>%1 岁以下必须填写体重，用于核对剂量。</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>This value is not possible (%2 to %3). Check for a typing error.</source>
        <translation>数值不合理（应在 %2 到 %3 之间），请检查是否输错。</translation>
    </message>
    <message>
        <source>The county&apos;s answer could not be read. The same data is sent again by itself; if this lasts, call the county&apos;s hotline.</source>
        <translation>县平台的答复无法识别。系统会自动重发；长时间如此，请联系县平台。</translation>
    </message>
    <message>
        <source>The county&apos;s certificate in the settings cannot be read. The administrator should enter the file again that the county gave (it begins with BEGIN CERTIFICATE).</source>
        <translation>设置中的县平台根证书无法读取。请管理员重新填入县平台提供的证书文件（以 BEGIN CERTIFICATE 开头）。</translation>
    </message>
    <message>
        <source>The county&apos;s server is busy (status %1). The upload waits as long as it asks for and goes on by itself.</source>
        <translation>县平台服务器繁忙（状态 %1）。系统会按要求等待后自动继续上传。</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the county&apos;s by %1 minutes. Set the clock.</source>
        <translation>本机时钟与县平台相差 %1 分钟，请校准时钟。</translation>
    </message>
    <message>
        <source>The county has another version of this record, and sending it again did not help. Compare the record with the county, correct it here and save it; it is sent again by itself.</source>
        <translation>县平台上有此记录的其他版本，多次重发无效。请与县平台核对后在本机更正并保存，系统会自动重发。</translation>
    </message>
    <message>
        <source>The line broke before the county&apos;s confirmation came. The same data is sent again by itself; nothing is entered twice.</source>
        <translation>收到县平台确认之前网络中断。系统会自动重发同一份数据，不会重复入库。</translation>
    </message>
    <message>
        <source>The county did not store one of the records (status %1). All of them are sent again by itself.</source>
        <translation>县平台有一条记录没有存入（状态 %1）。系统会自动全部重发。</translation>
    </message>
    <message>
        <source>The county&apos;s server refuses this clinic (403). The administrator should ask the county to admit it.</source>
        <translation>县平台拒绝本机构接入（403）。请管理员联系县平台开通权限。</translation>
    </message>
    <message>
        <source>The name of the county&apos;s server cannot be found. Check that this computer is online; if it is, the administrator should check the county address.</source>
        <translation>找不到县平台服务器的地址。请检查本机是否联网；若已联网，请管理员核对县平台地址。</translation>
    </message>
    <message>
        <source>The county&apos;s server does not take our requests (status %1). The administrator should check the county address and call the county&apos;s hotline.</source>
        <translation>县平台服务器不接受本机的请求（状态 %1）。请管理员核对县平台地址并联系县平台。</translation>
    </message>
    <message>
        <source>The county&apos;s server takes no transactions, so that half a visit could be stored. Nothing was sent. Call the county&apos;s hotline.</source>
        <translation>县平台不支持事务提交，可能只存入半次就诊，因此没有上传任何数据。请联系县平台。</translation>
    </message>
    <message>
        <source>The county&apos;s server does not take our record numbers for: %1. Nothing was sent. Call the county&apos;s hotline and name this message.</source>
        <translation>县平台不接受由本机编号的以下资源：%1，没有上传任何数据。请联系县平台并说明此提示。</translation>
    </message>
    <message>
        <source>What answers at the county address is no FHIR server. The administrator should check the address.</source>
        <translation>县平台地址上的服务不是 FHIR 服务。请管理员核对地址。</translation>
    </message>
    <message>
        <source>The county&apos;s server speaks FHIR %1; this program needs 4.0.1 (R4). Nothing was sent. The administrator should ask the county for the address of its R4 server.</source>
        <translation>县平台的 FHIR 版本是 %1，本程序需要 4.0.1（R4），没有上传任何数据。请管理员向县平台索取 R4 服务地址。</translation>
    </message>
    <message>
        <source>The county&apos;s server cannot be reached. Work goes on; the upload tries again by itself. If this lasts, check the network cable or the router.</source>
        <translation>连不上县平台服务器。不影响工作，系统会自动重试；长时间如此，请检查网线或路由器。</translation>
    </message>
    <message>
        <source>No county address is set, so nothing is uploaded. The administrator can enter it under Administration.</source>
        <translation>未设置县平台地址，数据不会上传。管理员可在“管理”中填写。</translation>
    </message>
    <message>
        <source>The county&apos;s server cannot unpack compressed data. It is sent again uncompressed by itself.</source>
        <translation>县平台不支持压缩数据。系统会自动改为不压缩重发。</translation>
    </message>
    <message>
        <source>Something else than the county&apos;s server answered, perhaps the log-in page of a network. Open a web page on this computer and log in to the network; the upload then goes on by itself.</source>
        <translation>答复的不是县平台，可能是网络登录页面。请在本机打开浏览器完成上网登录，上传会自动继续。</translation>
    </message>
    <message>
        <source>The county&apos;s server asks for a log-in that this clinic does not have or that has ended (401). The administrator should ask the county for access.</source>
        <translation>县平台要求登录，本机构没有账号或已失效（401）。请管理员向县平台申请接入。</translation>
    </message>
    <message>
        <source>Another computer of this clinic uploads at the moment. Nothing needs to be done here.</source>
        <translation>本机构的另一台电脑正在负责上传，这台电脑无需操作。</translation>
    </message>
    <message>
        <source>The county did not take %1 records. Open the list, correct each record and save it; it is sent again by itself.</source>
        <translation>有 %1 条记录未被县平台接受。请打开列表逐条更正并保存，系统会自动重发。</translation>
    </message>
    <message>
        <source>The county takes no record as large as this one. Shorten its texts and save it; it is sent again by itself.</source>
        <translation>这条记录太大，县平台不接受。请精简文字内容后保存，系统会自动重发。</translation>
    </message>
    <message>
        <source>This record names something that the county does not have and that this clinic cannot send (%1). Open the record, check it and save it; it is sent again by itself.</source>
        <translation>这条记录引用的内容（%1）县平台没有、本机也无法上传。请打开该记录核对并保存，系统会自动重发。</translation>
    </message>
    <message>
        <source>This record waits because it belongs to one that the county refused (%1). Correct that one first; both are then sent by themselves.</source>
        <translation>这条记录所依赖的记录（%1）被县平台退回，暂不能上传。请先更正那条记录，随后两条会自动上传。</translation>
    </message>
    <message>
        <source>The county refused this record. Read the county&apos;s reason, correct the record and save it; it is sent again by itself.</source>
        <translation>县平台退回了这条记录。请查看退回原因，更正并保存，系统会自动重发。</translation>
    </message>
    <message>
        <source>The county&apos;s server has a fault (status %1). The same data is sent again by itself; if this lasts, call the county&apos;s hotline.</source>
        <translation>县平台服务器出错（状态 %1）。系统会自动重发；长时间如此，请联系县平台。</translation>
    </message>
    <message>
        <source>The county&apos;s server did not answer in time. The same data is sent again by itself.</source>
        <translation>县平台服务器超时未答复，系统会自动重发同一份数据。</translation>
    </message>
    <message>
        <source>The certificate of the county&apos;s server ended on %1. If today&apos;s date on this computer is right, call the county&apos;s hotline: the certificate has to be renewed. If the date is wrong, set the clock. Nothing is sent until then.</source>
        <translation>县平台服务器的证书已于 %1 到期。若本机日期正确，请联系县平台更换证书；若日期不对，请先校准时钟。在此之前不会上传数据。</translation>
    </message>
    <message>
        <source>No secure line to %1 could be made. Nothing was sent. Call the county&apos;s hotline and name this message.</source>
        <translation>无法与 %1 建立安全连接，没有上传任何数据。请联系县平台并说明此提示。</translation>
    </message>
    <message>
        <source>The certificate of the county&apos;s server begins only on %1. Most likely the clock of this computer is wrong: check your clock and set the right date. Nothing is sent until then.</source>
        <translation>县平台服务器的证书要到 %1 才生效，多半是本机时钟不对：请检查时钟并改正日期。在此之前不会上传数据。</translation>
    </message>
    <message>
        <source>The county address begins with http and has no protection. Nothing was sent. The administrator should enter the address that begins with https.</source>
        <translation>县平台地址以 http 开头，没有加密保护，没有上传任何数据。请管理员改用 https 开头的地址。</translation>
    </message>
    <message>
        <source>The server at %1 cannot prove that it is the county&apos;s. Nothing was sent. Do not go on in another network; the administrator should get the county&apos;s certificate and enter it with the county address.</source>
        <translation>%1 的服务器无法证明自己是县平台，没有上传任何数据。请更换可信网络；管理员应向县平台索取根证书，并在“县平台地址”处填入。</translation>
    </message>
    <message>
        <source>The server that answered is not %1. Nothing was sent. The administrator should check the county address; if it is right, call the county&apos;s hotline.</source>
        <translation>答复的服务器不是 %1，没有上传任何数据。请管理员核对县平台地址；若地址正确，请联系县平台。</translation>
    </message>
    <message>
        <source>The county&apos;s server takes smaller packets only. The data is divided and sent again by itself.</source>
        <translation>县平台只接受较小的数据包。系统会自动拆分后重发。</translation>
    </message>
    <message>
        <source>Data prepared for the county is damaged and was not sent. Tell the administrator; check the disk and the newest backup.</source>
        <translation>准备上传的数据已损坏，没有发送。请告知管理员，检查磁盘和最近的备份。</translation>
    </message>
    <message>
        <source>This upload is no longer there. Look at the status again; nothing else needs to be done.</source>
        <translation>该上传任务已不存在。请刷新状态，无需其他操作。</translation>
    </message>
    <message>
        <source>There is no FHIR server at the county address (404). The administrator should check the address letter by letter.</source>
        <translation>县平台地址上没有找到 FHIR 服务（404）。请管理员逐字核对地址。</translation>
    </message>
    <message>
        <source>The county confirmed fewer records than were sent. All of them are sent again by itself.</source>
        <translation>县平台确认的条数与发送的不一致。系统会自动全部重发。</translation>
    </message>
    <message>
        <source>The audit trail was changed outside the program (seat %1, line %2). Tell your administrator.</source>
        <translation>操作日志在程序外被改动（工位 %1，第 %2 条），请联系管理员。</translation>
    </message>
    <message>
        <source>The shipped file %1 is damaged at line %2. Install the program again.</source>
        <translation>随程序安装的文件 %1 第 %2 行已损坏，请重新安装程序。</translation>
    </message>
    <message>
        <source>Something is missing: %1. Call the command with --help to see an example.</source>
        <translation>缺少参数：%1。加 --help 可查看示例。</translation>
    </message>
    <message>
        <source>The clinic was created in %1.</source>
        <translation>已在 %1 新建机构。</translation>
    </message>
    <message>
        <source>The demonstration clinic was created in %1: %2 residents, %3 visits.</source>
        <translation>已在 %1 建立演示机构：%2 名居民，%3 次就诊。</translation>
    </message>
    <message>
        <source>The demonstration clinic in %1 is used again: %2 residents, %3 visits.</source>
        <translation>沿用 %1 中的演示机构：%2 名居民，%3 次就诊。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its name and that you may read it.</source>
        <translation>无法读取文件 %1，请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MB and was not read.</source>
        <translation>文件 %1 超过 %2 MB，未读取。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 必须是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>The option %1 is missing. Call the command with --help to see an example.</source>
        <translation>缺少选项 %1。加 --help 可查看示例。</translation>
    </message>
    <message>
        <source>Roll imported: %1 rows, %2 new, %3 changed, %4 of registered people.</source>
        <translation>参保名册已导入：共 %1 行，新增 %2，变更 %3，匹配已建档 %4 人。</translation>
    </message>
    <message>
        <source>There is no command “%1”. Call xiangyi-cli --help for the list.</source>
        <translation>没有命令“%1”。用 xiangyi-cli --help 查看全部命令。</translation>
    </message>
    <message>
        <source>There is already a clinic in the folder %1. Choose another folder, or open that clinic.</source>
        <translation>文件夹 %1 中已有机构数据，请换一个文件夹，或直接打开该机构。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Choose another folder or ask for write permission.</source>
        <translation>文件夹 %1 不能写入，请换一个文件夹或取得写入权限。</translation>
    </message>
    <message>
        <source>There is no clinic in the folder %1. Create one, or choose the right folder.</source>
        <translation>文件夹 %1 中没有机构数据，请新建机构或选择正确的文件夹。</translation>
    </message>
    <message>
        <source>This clinic is already open on computer %2 (program %3, process %1). Close it there first.</source>
        <translation>本机构已在计算机 %2 上打开（程序 %3，进程 %1），请先在那里关闭。</translation>
    </message>
    <message>
        <source>Making the demonstration clinic was stopped; nothing is left behind.</source>
        <translation>已停止建立演示机构，没有留下数据。</translation>
    </message>
    <message>
        <source>The folder %1 holds a real clinic. Choose another folder for the demonstration.</source>
        <translation>文件夹 %1 中是真实机构，请为演示选择其他文件夹。</translation>
    </message>
    <message>
        <source>The prescription is still a draft. Sign it before printing.</source>
        <translation>处方尚未签名，请先签名再打印。</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Choose another folder, and check the free space.</source>
        <translation>无法写入文件 %1，请换一个文件夹并检查磁盘空间。</translation>
    </message>
    <message>
        <source>The draft could not be kept: its name is not allowed.</source>
        <translation>草稿无法保存：名称不合规。</translation>
    </message>
    <message>
        <source>The text is too long to be kept as a draft. Shorten it.</source>
        <translation>内容过长，无法保存草稿，请缩短。</translation>
    </message>
    <message>
        <source>What you type cannot be kept as a draft on this computer. Save often; check the free disk space.</source>
        <translation>无法在本机保存草稿，请及时保存，并检查磁盘空间。</translation>
    </message>
    <message>
        <source>Some fields need attention. They are marked below.</source>
        <translation>有几项需要修改，已在下方标出。</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Enter yuan with at most two decimals, such as 12.50.</source>
        <translation>“%1”不是金额。请输入元，最多两位小数，例如 12.50。</translation>
    </message>
    <message>
        <source>The amount is too large. Check price and quantity.</source>
        <translation>金额过大，请检查单价和数量。</translation>
    </message>
    <message>
        <source>“%1” is not a price. Enter yuan with at most six decimals.</source>
        <translation>“%1”不是单价。请输入元，最多六位小数。</translation>
    </message>
    <message>
        <source>“%1” is not a quantity. Enter a number with at most four decimals.</source>
        <translation>“%1”不是数量。请输入数字，最多四位小数。</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Ask a colleague who has, or your administrator.</source>
        <translation>您没有此项权限，请找有权限的同事或管理员。</translation>
    </message>
    <message>
        <source>This account has been switched off. Ask your administrator.</source>
        <translation>该账号已停用，请联系管理员。</translation>
    </message>
    <message>
        <source>The key file of this clinic is damaged. Put back its copy from the newest backup.</source>
        <translation>本机构的密钥文件已损坏，请从最近的备份中恢复。</translation>
    </message>
    <message>
        <source>The key file of this clinic cannot be read. Check that the whole folder was copied.</source>
        <translation>无法读取本机构的密钥文件，请检查文件夹是否完整复制。</translation>
    </message>
    <message>
        <source>The key file of this clinic cannot be written. Check the folder&apos;s permissions and the free space.</source>
        <translation>无法写入本机构的密钥文件，请检查文件夹权限和磁盘空间。</translation>
    </message>
    <message>
        <source>The last person with a password cannot be removed. Add another administrator first.</source>
        <translation>不能删除最后一个有密码的人员，请先增加另一名管理员。</translation>
    </message>
    <message>
        <source>The password could not be checked: the computer has too little free memory. Close other programs.</source>
        <translation>内存不足，无法校验密码，请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>The password could not be set. Try again.</source>
        <translation>密码设置失败，请再试一次。</translation>
    </message>
    <message>
        <source>Name or password is wrong. Check the Caps Lock key and try again.</source>
        <translation>用户名或密码不正确。请检查大写锁定键后再试。</translation>
    </message>
    <message>
        <source>The login name %1 is already used. Choose another.</source>
        <translation>登录名 %1 已被使用，请换一个。</translation>
    </message>
    <message>
        <source>This member of staff does not exist any more. Refresh the list.</source>
        <translation>该工作人员不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>A stored value cannot be read. Tell your administrator before going on.</source>
        <translation>有一项数据无法读取，请先联系管理员再继续。</translation>
    </message>
    <message>
        <source>Another program is using the clinic&apos;s records just now. Wait a moment and try again.</source>
        <translation>有其他程序正在使用本机构的数据，请稍等片刻再试。</translation>
    </message>
    <message>
        <source>The clinic&apos;s records could not be opened. Check that the folder is still there and that you may write to it.</source>
        <translation>无法打开本机构的数据。请检查文件夹是否还在、是否有写入权限。</translation>
    </message>
    <message>
        <source>Somebody else changed this record a moment ago. Open it again to see the change, then repeat yours.</source>
        <translation>这条记录刚被其他人修改过。请重新打开查看后再修改。</translation>
    </message>
    <message>
        <source>This entry does not fit the clinic&apos;s records and was not saved. Check what you typed.</source>
        <translation>该内容不符合数据要求，没有保存。请检查录入的内容。</translation>
    </message>
    <message>
        <source>The clinic&apos;s records are damaged. Stop working, do not delete anything, and restore the newest backup.</source>
        <translation>本机构的数据文件已损坏。请停止使用，不要删除任何文件，并用最近的备份恢复。</translation>
    </message>
    <message>
        <source>The program is incomplete: the database driver %1 is missing. Install the program again.</source>
        <translation>程序不完整，缺少数据库驱动 %1，请重新安装程序。</translation>
    </message>
    <message>
        <source>There is no clinic in this folder yet. Create one first.</source>
        <translation>此文件夹中还没有机构数据，请先新建机构。</translation>
    </message>
    <message>
        <source>Reading or saving failed; nothing was changed. Try again, and tell your administrator if it happens again.</source>
        <translation>读取或保存失败，数据没有改动。请再试一次，仍不成功请联系管理员。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. Free some space (empty the recycle bin, move large files away) and save again.</source>
        <translation>磁盘已满，本次没有保存。请清理磁盘空间（清空回收站、移走大文件）后再保存。</translation>
    </message>
    <message>
        <source>The program tried to save twice at once; nothing was changed. Try again.</source>
        <translation>程序同时进行了两次保存，数据没有改动，请再试一次。</translation>
    </message>
    <message>
        <source>The clinic&apos;s records lie on a network drive, where they cannot be kept safely. Move the folder to this computer&apos;s own disk.</source>
        <translation>数据放在网络盘上不安全，请把文件夹移到本机硬盘。</translation>
    </message>
    <message>
        <source>These records were written by a newer version of the program. Install that version on this computer.</source>
        <translation>这些数据由更新版本的程序写入，请在本机安装新版本。</translation>
    </message>
    <message>
        <source>These records are from an older version and must be upgraded first. Start the program once on this computer.</source>
        <translation>这些数据来自旧版本，需要先升级。请在本机打开一次程序。</translation>
    </message>
    <message>
        <source>The database could not be set up safely on this computer. Tell your administrator.</source>
        <translation>数据库无法在本机安全运行，请联系管理员。</translation>
    </message>
    <message>
        <source>The clinic&apos;s records can only be read on this computer. Ask your administrator for write permission on the folder.</source>
        <translation>本机只能读取数据，不能保存。请管理员检查该文件夹的写入权限。</translation>
    </message>
    <message>
        <source>These records were made by a test version of the program (%1 differs) and cannot be opened. Create the demonstration clinic again.</source>
        <translation>这些数据由测试版本建立（%1 不同），无法打开。请重新建立演示机构。</translation>
    </message>
    <message>
        <source>The program is incomplete: a part of its database set-up is missing. Install the program again.</source>
        <translation>程序不完整，缺少数据库升级文件，请重新安装程序。</translation>
    </message>
    <message>
        <source>Another seat changed the same records at the same moment. Try again.</source>
        <translation>其他工位正好修改了同一数据，请再试一次。</translation>
    </message>
    <message>
        <source>The clinic&apos;s database server does not answer. Check the network cable and that the server is on.</source>
        <translation>数据库服务器没有响应，请检查网线和服务器是否开机。</translation>
    </message>
    <message>
        <source>This entry is already there. Search for it instead of entering it again.</source>
        <translation>该记录已经存在，请直接查找，不要重复录入。</translation>
    </message>
    <message>
        <source>The roll&apos;s data are of %1, older than this clinic allows; what was used elsewhere since is not known.</source>
        <translation>参保数据日期为 %1，已超过本机构规定的期限，其后在外就诊的用量未知</translation>
    </message>
    <message>
        <source>The roll does not tell what this policy counts over the year; only this clinic&apos;s own visits are counted.</source>
        <translation>名册没有本政策按年累计的费用，仅按本机构就诊累计</translation>
    </message>
    <message>
        <source>%1 yuan of the year&apos;s %2 yuan are left.</source>
        <translation>年度限额 %2 元，剩余 %1 元</translation>
    </message>
    <message>
        <source>No policy is known for insured place %1, scheme %2 and %3.</source>
        <translation>没有参保地 %1、险种 %2 在 %3 的政策，无法计算报销</translation>
    </message>
    <message>
        <source>The year&apos;s %1 yuan are used up.</source>
        <translation>年度限额 %1 元已用完</translation>
    </message>
    <message>
        <source>%1 is not in the insurance catalogue: it is paid by the patient.</source>
        <translation>%1 未对照医保目录，按自费</translation>
    </message>
    <message>
        <source>%1 costs more than the limit of %2 yuan; the patient pays the excess of %3 yuan.</source>
        <translation>%1 超过限价 %2 元，超限价 %3 元由个人负担</translation>
    </message>
    <message>
        <source>%1 costs %3 yuan, more than this clinic&apos;s registered price of %2 yuan.</source>
        <translation>%1 单价 %3 元，高于本机构备案价 %2 元</translation>
    </message>
    <message>
        <source>No price limits are recorded for %1 items; price limits could not be checked.</source>
        <translation>有 %1 项没有限价数据，未能核对限价</translation>
    </message>
    <message>
        <source>Check by hand whether %1 is paid: &quot;%2&quot;</source>
        <translation>请人工核对 %1 的限定支付范围：“%2”</translation>
    </message>
    <message>
        <source>%1 is paid only for %2; no diagnosis is recorded yet.</source>
        <translation>%1 限 %2 支付，尚未填写诊断</translation>
    </message>
    <message>
        <source>%1 is paid only for %2; no such diagnosis is recorded.</source>
        <translation>%1 限 %2 支付，诊断不符</translation>
    </message>
    <message>
        <source>%1 is paid only for women.</source>
        <translation>%1 限女性支付，与患者性别不符</translation>
    </message>
    <message>
        <source>%1 is paid only for men.</source>
        <translation>%1 限男性支付，与患者性别不符</translation>
    </message>
    <message>
        <source>%1 is limited to one sex, and the patient&apos;s sex is not recorded.</source>
        <translation>%1 有性别限制，患者性别未登记，无法核对</translation>
    </message>
    <message>
        <source>%1 is paid only for children; the patient is %2.</source>
        <translation>%1 限儿童支付，患者 %2 岁</translation>
    </message>
    <message>
        <source>%1 is paid only for children; whether a patient of %2 counts as a child is for the local rule.</source>
        <translation>%1 限儿童支付，患者 %2 岁，是否按儿童支付请按当地规定核对</translation>
    </message>
    <message>
        <source>%1 is paid only up to %2 years; the patient is %3.</source>
        <translation>%1 限 %2 岁及以下支付，患者 %3 岁</translation>
    </message>
    <message>
        <source>%1 is paid only from %2 years on; the patient is %3.</source>
        <translation>%1 限 %2 岁及以上支付，患者 %3 岁</translation>
    </message>
    <message>
        <source>%1 has an age limit, and the patient&apos;s birth date is not recorded.</source>
        <translation>%1 有年龄限制，患者出生日期未登记，无法核对</translation>
    </message>
    <message>
        <source>The roll of %1 says: insurance ended. This visit is paid by the patient.</source>
        <translation>参保名册（%1）显示终止参保，本次按自费处理</translation>
    </message>
    <message>
        <source>No roll has been imported, so it is not known who is insured.</source>
        <translation>尚未导入参保名册，无法判断参保状态</translation>
    </message>
    <message>
        <source>The roll of %1 says: not insured. This visit is paid by the patient.</source>
        <translation>参保名册（%1）显示未参保，本次按自费处理</translation>
    </message>
    <message>
        <source>This person is not on the roll, so it is not known whether the insurance pays.</source>
        <translation>参保名册中没有此人，无法判断能否报销</translation>
    </message>
    <message>
        <source>The roll of %1 says: insurance paused. This visit is paid by the patient.</source>
        <translation>参保名册（%1）显示暂停参保，本次按自费处理</translation>
    </message>
    <message>
        <source>The waiting period lasts until %1; before that day the fund pays nothing.</source>
        <translation>处于待遇等待期（至 %1），基金不予支付</translation>
    </message>
    <message>
        <source>This institution is not designated, or its insurance settlement is suspended.</source>
        <translation>本机构未定点或已暂停医保结算</translation>
    </message>
    <message>
        <source>It is not recorded whether this institution is designated.</source>
        <translation>未登记本机构是否为医保定点机构，无法核对</translation>
    </message>
    <message>
        <source>%1 for %2 days: even a long-term prescription lasts at most %3 days.</source>
        <translation>%1 开 %2 天，长期处方最多 %3 天，超出部分不予支付</translation>
    </message>
    <message>
        <source>%1 for %2 days: at most %3 days here.</source>
        <translation>%1 开 %2 天，超过规定的 %3 天</translation>
    </message>
    <message>
        <source>The days of supply of %1 are not entered; they could not be checked.</source>
        <translation>%1 未填写用药天数，无法核对处方天数</translation>
    </message>
    <message>
        <source>%1 and %2 both contain %3.</source>
        <translation>%1 与 %2 均含 %3，重复用药</translation>
    </message>
    <message>
        <source>The composition of %1 items is not recorded; duplicates could not be fully checked.</source>
        <translation>有 %1 种复方药未登记成分，重复用药未能全部核对</translation>
    </message>
    <message>
        <source>Personal account: %1 yuan offered, may pay %2 yuan, pays %3 yuan</source>
        <translation>个人账户：拟用 %1 元，可支付 %2 元，实付 %3 元</translation>
    </message>
    <message>
        <source>%1 − %2 = %3 yuan above the deductible</source>
        <translation>%1 − %2 = 起付线以上 %3 元</translation>
    </message>
    <message>
        <source>From %1 to %2 yuan: %3 yuan at %4</source>
        <translation>%1 至 %2 元段：%3 元，比例 %4</translation>
    </message>
    <message>
        <source>All bands together: %1 yuan</source>
        <translation>各段合计 %1 元</translation>
    </message>
    <message>
        <source>At most %1 yuan a day, %2 used: the fund pays %3 yuan</source>
        <translation>每日限额 %1 元，已用 %2 元，基金支付 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan a month, %2 used: the fund pays %3 yuan</source>
        <translation>每月限额 %1 元，已用 %2 元，基金支付 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan a year over all benefits, %2 used: the fund pays %3 yuan</source>
        <translation>年度封顶线 %1 元，已用 %2 元，基金支付 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan a visit, %2 used: the fund pays %3 yuan</source>
        <translation>每次限额 %1 元，已用 %2 元，基金支付 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan a year, %2 used: the fund pays %3 yuan</source>
        <translation>年度限额 %1 元，已用 %2 元，基金支付 %3 元</translation>
    </message>
    <message>
        <source>Left to pay: %1 yuan</source>
        <translation>个人现金支付 %1 元</translation>
    </message>
    <message>
        <source>Deductible of a day %1 yuan, %2 yuan already carried: %3 yuan this time</source>
        <translation>日起付线 %1 元，已付 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>Deductible of a visit %1 yuan, %2 yuan already carried: %3 yuan this time</source>
        <translation>次起付线 %1 元，已付 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>Deductible of the year %1 yuan, %2 yuan already carried: %3 yuan this time</source>
        <translation>年度起付线 %1 元，已付 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>Medical assistance group: the ratio changes by %1</source>
        <translation>医疗救助对象：报销比例调整 %1</translation>
    </message>
    <message>
        <source>Minor or student: the ratio changes by %1</source>
        <translation>未成年人或学生：报销比例调整 %1</translation>
    </message>
    <message>
        <source>Not referred: the ratio changes by %1</source>
        <translation>未经转诊：报销比例调整 %1</translation>
    </message>
    <message>
        <source>Referred: the ratio changes by %1</source>
        <translation>经转诊：报销比例调整 %1</translation>
    </message>
    <message>
        <source>Retired: the ratio changes by %1</source>
        <translation>退休人员：报销比例调整 %1</translation>
    </message>
    <message>
        <source>Family doctor contract: the ratio changes by %1</source>
        <translation>家庭医生签约：报销比例调整 %1</translation>
    </message>
    <message>
        <source>At most %1 yuan of a day are shared, %2 used: %3 yuan this time</source>
        <translation>每日最多 %1 元纳入报销，已用 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan of a month are shared, %2 used: %3 yuan this time</source>
        <translation>每月最多 %1 元纳入报销，已用 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan of a visit are shared, %2 used: %3 yuan this time</source>
        <translation>每次最多 %1 元纳入报销，已用 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>At most %1 yuan of a year are shared, %2 used: %3 yuan this time</source>
        <translation>每年最多 %1 元纳入报销，已用 %2 元，本次 %3 元</translation>
    </message>
    <message>
        <source>The consultation fee&apos;s %1 yuan meet a limit: the fund pays %2 yuan</source>
        <translation>一般诊疗费应付 %1 元，受限额影响支付 %2 元</translation>
    </message>
    <message>
        <source>General consultation fee %1 yuan: the fund pays at most %2 yuan, here %3 yuan</source>
        <translation>一般诊疗费 %1 元，基金定额支付 %2 元，本次支付 %3 元</translation>
    </message>
    <message>
        <source>General consultation fee %1 yuan: the policy pays nothing at this institution</source>
        <translation>一般诊疗费 %1 元：政策对本级机构未规定支付，由个人负担</translation>
    </message>
    <message>
        <source>The fund already paid the consultation fee today (at most %1 a day): nothing this time</source>
        <translation>当日一般诊疗费已支付（每日最多 %1 次），本次不再支付</translation>
    </message>
    <message>
        <source>General consultation fee %1 yuan × %2 = %3 yuan paid by the fund</source>
        <translation>一般诊疗费 %1 元 × %2，基金支付 %3 元</translation>
    </message>
    <message>
        <source>%1: the patient first pays %3 of %2 yuan = %4 yuan</source>
        <translation>%1：%2 元的 %3 由个人先行自付，计 %4 元</translation>
    </message>
    <message>
        <source>Fund: %1 (pool) + %2 (consultation fee) = %3 yuan</source>
        <translation>基金支付：统筹 %1 + 一般诊疗费 %2 = %3 元</translation>
    </message>
    <message>
        <source>%1: %2 yuan × %3 = %4 yuan</source>
        <translation>%1：单价 %2 元 × 数量 %3 = %4 元</translation>
    </message>
    <message>
        <source>%1: %2 yuan enter the insurance&apos;s calculation</source>
        <translation>%1：纳入医保范围 %2 元</translation>
    </message>
    <message>
        <source>No insurance is known for this person: everything is paid by the patient. Check the ID number, or import the newest roll.</source>
        <translation>未查到参保信息，全部费用由个人负担。请核对身份证号或导入最新参保名册。</translation>
    </message>
    <message>
        <source>No policy is known for this insured place and day: everything is paid by the patient. Ask the administrator to import the policy.</source>
        <translation>没有该参保地当日的医保政策，全部费用由个人负担。请管理员导入政策文件。</translation>
    </message>
    <message>
        <source>%1: the price %2 is above the limit %3; the patient pays the excess %4 yuan</source>
        <translation>%1：单价 %2 元超过限价 %3 元，超限价 %4 元由个人负担</translation>
    </message>
    <message>
        <source>%1: %2 yuan, class C, paid by the patient</source>
        <translation>%1：%2 元，丙类（自费）项目，由个人负担</translation>
    </message>
    <message>
        <source>%1: %2 yuan, not in the insurance catalogue, paid by the patient</source>
        <translation>%1：%2 元，未对照医保目录，由个人负担</translation>
    </message>
    <message>
        <source>The person is not insured or the insurance is stopped: everything is paid by the patient</source>
        <translation>参保状态异常，全部费用由个人负担</translation>
    </message>
    <message>
        <source>The waiting period has not ended: everything is paid by the patient</source>
        <translation>处于待遇等待期，全部费用由个人负担</translation>
    </message>
    <message>
        <source>This institution may not settle with the insurance: everything is paid by the patient</source>
        <translation>本机构不能医保结算，全部费用由个人负担</translation>
    </message>
    <message>
        <source>%1: %2 yuan, paid by the patient because an audit rule refused it</source>
        <translation>%1：%2 元，审核未通过，由个人负担</translation>
    </message>
    <message>
        <source>%1: %2 yuan, paid by the patient because the catalogue&apos;s restriction is not met</source>
        <translation>%1：%2 元，不符合医保限定支付范围，由个人负担</translation>
    </message>
    <message>
        <source>%1: %2 yuan, paid by the patient as agreed</source>
        <translation>%1：%2 元，患者已同意自费</translation>
    </message>
    <message>
        <source>Patient: %1 − %2 = %3 yuan</source>
        <translation>个人负担：%1 − %2 = %3 元</translation>
    </message>
    <message>
        <source>%1 yuan × %2 = %3 yuan</source>
        <translation>%1 元 × %2 = %3 元</translation>
    </message>
    <message>
        <source>In scope altogether: %1 yuan</source>
        <translation>纳入医保范围合计 %1 元</translation>
    </message>
    <message>
        <source>%1: %2 yuan are paid by the rule for the general consultation fee</source>
        <translation>%1：%2 元按一般诊疗费规则单独支付</translation>
    </message>
    <message>
        <source>The personal account may pay at most %1 yuan here.</source>
        <translation>个人账户本次最多可支付 %1 元</translation>
    </message>
    <message>
        <source>There are warnings: write why the bill is settled all the same.</source>
        <translation>有审核提示，请填写继续结算的理由</translation>
    </message>
    <message>
        <source>The bill has changed meanwhile; %1 yuan are to pay now. Look at it again and settle.</source>
        <translation>账单已变化，现应付 %1 元，请重新核对后结算</translation>
    </message>
    <message>
        <source>%1 is cancelled already.</source>
        <translation>%1 已取消</translation>
    </message>
    <message>
        <source>The line is no longer on the bill. Load the bill again.</source>
        <translation>账单中已没有该项，请刷新</translation>
    </message>
    <message>
        <source>%1 lines are refused by the rules: correct them, or write how the patient agreed to pay them.</source>
        <translation>有 %1 项审核未通过，请更正，或填写患者同意自费的方式</translation>
    </message>
    <message>
        <source>The treatment of this visit was paid with %1. Cancel that settlement first.</source>
        <translation>本次就诊的费用已结算（%1），请先取消结算</translation>
    </message>
    <message>
        <source>%1 is itself a refund and cannot be cancelled. Settle the bill again.</source>
        <translation>%1 是退费记录，不能再取消，请重新结算</translation>
    </message>
    <message>
        <source>%1 is paid or voided already. Cancel the settlement first.</source>
        <translation>%1 已结算或已作废，请先取消结算</translation>
    </message>
    <message>
        <source>There is nothing to settle on this bill. It may have been settled at another seat.</source>
        <translation>没有待结算的费用，可能已在其他工位结算</translation>
    </message>
    <message>
        <source>A payment needs an amount and each way of paying may stand once.</source>
        <translation>每种支付方式只能填一次且金额须大于零</translation>
    </message>
    <message>
        <source>%1 yuan are to pay, %2 yuan were entered. Correct the payments.</source>
        <translation>应付 %1 元，录入 %2 元，请更正</translation>
    </message>
    <message>
        <source>The prescription was paid with %1. Cancel that settlement first.</source>
        <translation>处方已结算（%1），请先取消结算</translation>
    </message>
    <message>
        <source>The quantity %1 must be greater than zero.</source>
        <translation>数量 %1 必须大于零</translation>
    </message>
    <message>
        <source>The registration was paid with %1. Cancel it at the cashier, so that the money goes back.</source>
        <translation>挂号费已结算（%1），请在收费处取消并退费</translation>
    </message>
    <message>
        <source>The rounding may only bring the cash part to the nearest jiao.</source>
        <translation>抹零只能把现金部分取整到角</translation>
    </message>
    <message>
        <source>The settlement was not found. Load the list again.</source>
        <translation>未找到结算记录，请刷新</translation>
    </message>
    <message>
        <source>%1 yuan in cash are due, %2 yuan were handed over.</source>
        <translation>应收现金 %1 元，实收 %2 元，不足</translation>
    </message>
    <message>
        <source>%1 also paid for treatment. Cancel that settlement first.</source>
        <translation>%1 还包含诊疗费用，请先取消该结算</translation>
    </message>
    <message>
        <source>The registration is cancelled; nothing can be added. Register the patient again.</source>
        <translation>挂号已取消，不能添加费用，请重新挂号</translation>
    </message>
    <message>
        <source>An amount already used must not be negative.</source>
        <translation>已用金额不能为负</translation>
    </message>
    <message>
        <source>The amount %1 is not price × quantity = %2. Correct one of them.</source>
        <translation>金额 %1 与单价×数量 %2 不符，请更正</translation>
    </message>
    <message>
        <source>The amount is beyond the %1 yuan that one line may have. Check price and quantity.</source>
        <translation>金额超过单行上限 %1 元，请核对单价和数量</translation>
    </message>
    <message>
        <source>The claim has no line. Add what was prescribed or done.</source>
        <translation>报销单没有明细，请添加药品或项目</translation>
    </message>
    <message>
        <source>The policy &quot;%1&quot; says nothing about tier %2 and person class %3. Correct the policy file.</source>
        <translation>政策“%1”没有规定机构级别 %2、人员类别 %3 的报销比例，请更正政策文件</translation>
    </message>
    <message>
        <source>The policy does not apply on %1; it applies from %2 to %3. Choose the policy of that day.</source>
        <translation>政策在 %1 无效（有效期 %2 至 %3），请选用当日有效的政策</translation>
    </message>
    <message>
        <source>The price %1 must not be negative.</source>
        <translation>单价 %1 不能为负</translation>
    </message>
    <message>
        <source>The policy is for scheme %1, the person has scheme %2. Choose the policy of the person&apos;s scheme.</source>
        <translation>政策险种为 %1，患者险种为 %2，请选用对应险种的政策</translation>
    </message>
    <message>
        <source>The insurance entry was not found. Load the page again.</source>
        <translation>未找到参保信息，请刷新</translation>
    </message>
    <message>
        <source>Add the diagnosis if the patient has it: %1</source>
        <translation>如患者确有该病，补充诊断：%1</translation>
    </message>
    <message>
        <source>Ask the insurance office</source>
        <translation>向医保经办机构查询</translation>
    </message>
    <message>
        <source>Check the birth date in the file</source>
        <translation>核对档案中的出生日期</translation>
    </message>
    <message>
        <source>Check whether an exemption from the waiting period applies</source>
        <translation>核对是否属于免等待期人员</translation>
    </message>
    <message>
        <source>Check the ID number</source>
        <translation>核对身份证号</translation>
    </message>
    <message>
        <source>Check the patient&apos;s sex in the file</source>
        <translation>核对档案中的性别</translation>
    </message>
    <message>
        <source>Choose a drug that is paid at this age</source>
        <translation>改用适合该年龄且可支付的药品</translation>
    </message>
    <message>
        <source>Choose an equal drug of the insurance catalogue</source>
        <translation>改用医保目录内的同类药品</translation>
    </message>
    <message>
        <source>Choose another drug</source>
        <translation>改用其他药品</translation>
    </message>
    <message>
        <source>Choose the product of the centralised procurement</source>
        <translation>改用集采中选品种</translation>
    </message>
    <message>
        <source>Choose a drug without this restriction</source>
        <translation>改用无此限制的药品</translation>
    </message>
    <message>
        <source>Come again from %1 on, if the treatment can wait</source>
        <translation>如病情允许，%1 起再来就诊</translation>
    </message>
    <message>
        <source>Complete the birth date</source>
        <translation>补登出生日期</translation>
    </message>
    <message>
        <source>Complete the patient&apos;s sex</source>
        <translation>补登患者性别</translation>
    </message>
    <message>
        <source>Confirm that the restriction is met</source>
        <translation>由医师确认符合限定条件</translation>
    </message>
    <message>
        <source>Correct the price</source>
        <translation>核对并更正价格</translation>
    </message>
    <message>
        <source>Let the administrator enter the price limits</source>
        <translation>请管理员录入限价</translation>
    </message>
    <message>
        <source>Enter the days of supply</source>
        <translation>填写用药天数</translation>
    </message>
    <message>
        <source>Let the administrator enter the composition</source>
        <translation>请管理员录入药品成分</translation>
    </message>
    <message>
        <source>Prescribe at most %1 days</source>
        <translation>减少到 %1 天以内</translation>
    </message>
    <message>
        <source>Give the reason</source>
        <translation>填写理由</translation>
    </message>
    <message>
        <source>Import the policy of that place and year</source>
        <translation>导入该地区当年的政策文件</translation>
    </message>
    <message>
        <source>Import the newest roll</source>
        <translation>导入最新参保名册</translation>
    </message>
    <message>
        <source>Write a long-term prescription for a chronic disease</source>
        <translation>慢性病可改开长期处方</translation>
    </message>
    <message>
        <source>Let the administrator map the item to the catalogue</source>
        <translation>请管理员对照医保目录</translation>
    </message>
    <message>
        <source>Settle this visit at the patient&apos;s own cost</source>
        <translation>本次按自费结算</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Let the patient agree to pay this line alone</source>
        <translation>征得患者同意后改为自费</translation>
    </message>
    <message>
        <source>Correct the clinic&apos;s designation in its settings</source>
        <translation>在机构设置中核对医保定点状态</translation>
    </message>
    <message>
        <source>Tell the patient of the %1 yuan</source>
        <translation>告知患者需多付 %1 元</translation>
    </message>
    <message>
        <source>Tell the patient what is left of the year&apos;s quota</source>
        <translation>告知患者年度剩余限额</translation>
    </message>
    <message>
        <source>Tell the patient that the fund pays nothing more this year</source>
        <translation>告知患者本年度基金不再支付</translation>
    </message>
    <message>
        <source>The area must have six digits.</source>
        <translation>参保地代码应为六位数字</translation>
    </message>
    <message>
        <source>Bands must begin at zero, join each other and have no end.</source>
        <translation>分段应从零开始、首尾相接、最后一段不封顶</translation>
    </message>
    <message>
        <source>This condition stands twice.</source>
        <translation>同一条件出现两次</translation>
    </message>
    <message>
        <source>A deductible needs scope and amounts: both, or scope &quot;none&quot; without amounts.</source>
        <translation>起付线的方式与金额应同时填写；无起付线时不填金额</translation>
    </message>
    <message>
        <source>A separate consultation fee needs either fixed amounts or a ratio, and one that is not separate none.</source>
        <translation>单独支付的一般诊疗费应填写定额或比例之一；不单独支付时均不填</translation>
    </message>
    <message>
        <source>This file is in use already as &quot;%1&quot;.</source>
        <translation>该文件已导入，名称为“%1”</translation>
    </message>
    <message>
        <source>The policy was not found. Load the list again.</source>
        <translation>未找到该政策，请刷新列表</translation>
    </message>
    <message>
        <source>The period overlaps with &quot;%1&quot; (%2 to %3). Withdraw that policy first, or correct the dates.</source>
        <translation>有效期与“%1”（%2 至 %3）重叠，请先停用该政策或更正日期</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>有效期的止日早于起日</translation>
    </message>
    <message>
        <source>The policy has ratios and bands; only one of them may stand.</source>
        <translation>政策同时有比例和分段，只能保留一种</translation>
    </message>
    <message>
        <source>The policy has neither ratios nor bands.</source>
        <translation>政策没有报销比例或分段</translation>
    </message>
    <message>
        <source>This row and %1 may both apply, and none is more special. Remove one of them or say more.</source>
        <translation>本行与 %1 同时适用且无法区分先后，请删除其一或补充条件</translation>
    </message>
    <message>
        <source>The stored policy &quot;%1&quot; cannot be read. Restore a backup or import it again.</source>
        <translation>政策“%1”的存储内容无法读取，请恢复备份或重新导入</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount in yuan of zero or more.</source>
        <translation>“%1”不是有效金额（元，不小于零）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an insured place; six digits are expected.</source>
        <translation>“%1”不是有效参保地，应为六位数字</translation>
    </message>
    <message>
        <source>The data date %1 lies in the future. Check the file and this computer&apos;s clock.</source>
        <translation>数据日期 %1 晚于今天，请核对文件和本机时钟</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an assistance class.</source>
        <translation>“%1”不是有效救助类别</translation>
    </message>
    <message>
        <source>Person class &quot;%1&quot; does not belong to scheme %2. Correct one of them.</source>
        <translation>人员类别“%1”与险种 %2 不符，请更正</translation>
    </message>
    <message>
        <source>The file has no row. Choose another file.</source>
        <translation>文件没有数据行，请选择其他文件</translation>
    </message>
    <message>
        <source>And %1 more faults.</source>
        <translation>另有 %1 处错误</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a person class; adult, minor, student, in_service or retired is expected.</source>
        <translation>“%1”不是有效人员类别，应为成年人、未成年人、学生、在职或退休</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a premium grade; 1, 2 or nothing is expected.</source>
        <translation>“%1”不是有效缴费档次，应为 1、2 或空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a scheme; 310, 390, 391 or 380 is expected.</source>
        <translation>“%1”不是有效险种，应为 310、390、391 或 380</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say whether there is a family doctor contract; 1 or 0 is expected.</source>
        <translation>“%1”不能表示是否签约，应为 1 或 0</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a status; 0 (not insured), 1 (normal), 2 (paused) or 3 (ended) is expected.</source>
        <translation>“%1”不是有效参保状态，应为 0、1、2 或 3</translation>
    </message>
    <message>
        <source>This person stands in the file twice with one scheme; first on line %1. Keep one of them.</source>
        <translation>同一人同一险种重复，首次出现在第 %1 行，请保留一行</translation>
    </message>
    <message>
        <source>This database already holds the clinic %1. Open it, or choose an empty folder for a new clinic.</source>
        <translation>此数据库已属于“%1”。请直接打开，或为新机构选择一个空文件夹。</translation>
    </message>
    <message>
        <source>A code consists of Latin letters, digits and hyphens only.</source>
        <translation>代码只能使用英文字母、数字和短横线。</translation>
    </message>
    <message>
        <source>The code %1 belongs to another department. Enter a different one.</source>
        <translation>代码 %1 已被其他科室使用，请换一个。</translation>
    </message>
    <message>
        <source>This department no longer exists. Choose another one from the list.</source>
        <translation>该科室已不存在，请从列表中另选。</translation>
    </message>
    <message>
        <source>This facility no longer exists. Choose another one from the list.</source>
        <translation>该机构已不存在，请从列表中另选。</translation>
    </message>
    <message>
        <source>The first person must be an administrator. Tick the role &apos;administrator&apos;.</source>
        <translation>第一位用户必须是管理员，请勾选“管理员”角色。</translation>
    </message>
    <message>
        <source>This clinic has not been set up yet. Enter its name and the first administrator.</source>
        <translation>机构尚未建立。请先填写机构名称和第一位管理员。</translation>
    </message>
    <message>
        <source>A phone number consists of digits, blanks, brackets and hyphens. Correct the number.</source>
        <translation>电话只能包含数字、空格、括号和短横线，请改正。</translation>
    </message>
    <message>
        <source>The password must not be the login name. Choose another one.</source>
        <translation>密码不能与登录名相同，请另选。</translation>
    </message>
    <message>
        <source>This password is among the first that are guessed. Choose one that nobody would try.</source>
        <translation>该密码太常见，最容易被猜到。请换一个别人想不到的密码。</translation>
    </message>
    <message>
        <source>A password has at most %1 characters. Make it shorter.</source>
        <translation>密码最多 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>A password needs at least %1 characters. Make it longer, a short sentence for example.</source>
        <translation>密码至少 %1 个字符。请加长，例如用一句短语。</translation>
    </message>
    <message>
        <source>The birth date lies in the future. Check the year.</source>
        <translation>出生日期在今天之后，请核对年份。</translation>
    </message>
    <message>
        <source>The resident ID says %1. Take this date, or check the number.</source>
        <translation>身份证号中的出生日期为 %1。请以此为准，或核对号码。</translation>
    </message>
    <message>
        <source>By this birth date the person would be older than %1 years. Check the year.</source>
        <translation>按此出生日期年龄超过 %1 岁，请核对年份。</translation>
    </message>
    <message>
        <source>For a child up to %1 years the outpatient log asks for a parent. Enter the parent&apos;s name.</source>
        <translation>%1 岁及以下儿童的门诊日志需填家长姓名，请补填。</translation>
    </message>
    <message>
        <source>A document number has letters, digits and hyphens, at most 40. Check it.</source>
        <translation>证件号码只能是字母、数字和短横线，最多 40 位，请核对。</translation>
    </message>
    <message>
        <source>This number belongs to division 999999, which is used for practice only. Enter the real number if there is one.</source>
        <translation>该号码以 999999 开头，仅供练习。如有真实号码请改填。</translation>
    </message>
    <message>
        <source>%1 (file no. %2) has the same name and birth date or phone (%3 in all). Open the file if it is the same person; otherwise give a reason and save.</source>
        <translation>已有同名且出生日期或电话相同的档案：%1（档案号 %2，共 %3 份）。如为同一人请打开该档案；否则填写理由后保存。</translation>
    </message>
    <message>
        <source>%1 and %2 have different resident ID numbers and are two people. If one number is wrong, correct it first.</source>
        <translation>%1 与 %2 的身份证号不同，应为两人。如有一个号码有误，请先改正。</translation>
    </message>
    <message>
        <source>A file cannot be merged with itself. Choose two different files.</source>
        <translation>不能与自身合并，请选择两份不同的档案。</translation>
    </message>
    <message>
        <source>The file of %1 (no. %2) was merged into another one. Open the remaining file and work there.</source>
        <translation>%1（档案号 %2）的档案已并入另一份。请打开保留的档案操作。</translation>
    </message>
    <message>
        <source>A name needs at least one letter or Chinese character.</source>
        <translation>姓名至少包含一个汉字或字母。</translation>
    </message>
    <message>
        <source>No identity document is recorded; insurance cannot be checked. Ask for the card next time.</source>
        <translation>未登记任何证件，无法核对医保。下次请带身份证。</translation>
    </message>
    <message>
        <source>This file no longer exists. Search for the person again.</source>
        <translation>该档案已不存在，请重新查找。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits, a landline 7 to 12 with its area code. Correct the number.</source>
        <translation>手机号为 11 位，座机为 7 至 12 位（含区号），请改正。</translation>
    </message>
    <message>
        <source>A phone that begins with 100 is for practice only. Enter the real number if there is one.</source>
        <translation>以 100 开头的电话仅供练习。如有真实号码请改填。</translation>
    </message>
    <message>
        <source>This resident ID number already belongs to %1 (file no. %2). Open that file, or check the number digit by digit.</source>
        <translation>该身份证号已属于 %1（档案号 %2）。请打开该档案，或逐位核对号码。</translation>
    </message>
    <message>
        <source>The sex differs from the one in the resident ID. Take that one, or check the number.</source>
        <translation>性别与身份证号不符。请以身份证为准，或核对号码。</translation>
    </message>
    <message>
        <source>This registration was cancelled. Register the person again.</source>
        <translation>该挂号已取消，如需就诊请重新挂号。</translation>
    </message>
    <message>
        <source>This person already waits in %2 with number %1. Register again only if a second visit is meant.</source>
        <translation>此人已在%2候诊，号码 %1。确需再挂一号时请确认。</translation>
    </message>
    <message>
        <source>The consultation has begun. Ask the doctor to void the visit first.</source>
        <translation>已开始就诊，不能取消。请先由医生作废本次就诊。</translation>
    </message>
    <message>
        <source>This clinic registers nobody without an identity document. Enter the document of %1, or register as an emergency.</source>
        <translation>本机构挂号须有证件。请登记 %1 的证件，急诊可按急诊挂号。</translation>
    </message>
    <message>
        <source>%1 takes no registrations. Choose another department.</source>
        <translation>%1已停诊，请选择其他科室。</translation>
    </message>
    <message>
        <source>%1 does not work here as a doctor. Choose another doctor, or none.</source>
        <translation>%1 现不是本院在岗医生。请另选医生或不指定。</translation>
    </message>
    <message>
        <source>%1 is no longer in the price list. Choose another fee.</source>
        <translation>%1 已停用，请选择其他收费项目。</translation>
    </message>
    <message>
        <source>Choose the fee, or why none is taken.</source>
        <translation>请选择收费项目，或选择免收原因。</translation>
    </message>
    <message>
        <source>This registration no longer exists. Refresh the queue.</source>
        <translation>该挂号已不存在，请刷新队列。</translation>
    </message>
    <message>
        <source>This is not possible in the state &apos;%1&apos;. Refresh the queue and look again.</source>
        <translation>当前状态为“%1”，不能进行此操作。请刷新队列后再看。</translation>
    </message>
    <message>
        <source>Only today&apos;s visits can be reopened; this one is of %1. Register the person again.</source>
        <translation>只能重新打开当天的就诊，此次为 %1。请重新挂号。</translation>
    </message>
    <message>
        <source>This file is closed (%1) and cannot be registered. Open the right file, or correct the state.</source>
        <translation>该档案状态为“%1”，不能挂号。请打开正确的档案，或先改正状态。</translation>
    </message>
    <message>
        <source>This person was seen today in %2 (number %1). Register again only if a second visit is meant.</source>
        <translation>此人今天已在%2就诊（号码 %1）。确需再挂一号时请确认。</translation>
    </message>
    <message>
        <source>The settings file of this seat (%1) is damaged. Rename or remove it to start with fresh settings; the clinic&apos;s data is not touched.</source>
        <translation>本工位设置文件（%1）已损坏。请改名或移走后重新设置；机构数据不受影响。</translation>
    </message>
    <message>
        <source>The settings of this seat (%1) could not be read. Check the file&apos;s permissions and start again.</source>
        <translation>无法读取本工位设置（%1）。请检查文件权限后重新启动。</translation>
    </message>
    <message>
        <source>The settings of this seat (%1) could not be saved. Check free space and the folder&apos;s permissions.</source>
        <translation>无法保存本工位设置（%1）。请检查磁盘空间和文件夹权限。</translation>
    </message>
    <message>
        <source>The account of %1 is active already. Use &apos;set password&apos; for a new password.</source>
        <translation>%1 的帐号已在使用中。如需新密码请用“设置密码”。</translation>
    </message>
    <message>
        <source>The account of %1 is already deactivated.</source>
        <translation>%1 的帐号已经停用，无需再操作。</translation>
    </message>
    <message>
        <source>The account of %1 is deactivated. Reactivate it first.</source>
        <translation>%1 的帐号已停用，请先恢复。</translation>
    </message>
    <message>
        <source>%1 is the only active administrator. Make somebody else an administrator first.</source>
        <translation>%1 是唯一在用的管理员。请先指定另一位管理员。</translation>
    </message>
    <message>
        <source>The login %1 cannot be changed. Add the person again under the new login and deactivate this one.</source>
        <translation>登录名 %1 不能修改。请用新登录名重新添加此人，并停用原帐号。</translation>
    </message>
    <message>
        <source>A login has %1 to %2 letters, digits, Chinese characters or . _ - without blanks.</source>
        <translation>登录名为 %1 至 %2 位字母、数字、汉字或 . _ -，不能有空格。</translation>
    </message>
    <message>
        <source>Nobody can deactivate the own account. Ask another administrator.</source>
        <translation>不能停用自己的帐号，请由另一位管理员操作。</translation>
    </message>
    <message>
        <source>%1 can no longer log in, but the key file could not be written. Check free space and the folder&apos;s permissions, then tell your administrator.</source>
        <translation>%1 已不能登录，但密钥文件未能更新。请检查磁盘空间和文件夹权限，并告知管理员。</translation>
    </message>
    <message>
        <source>%1 was saved, but the password could not be written. Check free space and set the password again from the list of staff.</source>
        <translation>已保存 %1，但密码未能写入。请检查磁盘空间，然后在人员列表中重新设置密码。</translation>
    </message>
    <message>
        <source>This prescription was already handed out (%1).</source>
        <translation>该处方已发药（%1）。</translation>
    </message>
    <message>
        <source>This lot expired on %1. Do not accept it; return it to the supplier.</source>
        <translation>该批次已于 %1 过期，请拒收并退回供货单位。</translation>
    </message>
    <message>
        <source>This batch does not exist any more. Refresh the list.</source>
        <translation>该批次不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>This dispensing does not exist any more. Refresh the list.</source>
        <translation>该发药记录不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>Enter the number of the delivery note or invoice.</source>
        <translation>请填写送货单或发票号。</translation>
    </message>
    <message>
        <source>Enter the expiry date as year-month-day.</source>
        <translation>请填写有效期，格式为 年-月-日。</translation>
    </message>
    <message>
        <source>Decide about %1: hand it out, or give a reason why not.</source>
        <translation>请确认 %1：发药，或注明未发原因。</translation>
    </message>
    <message>
        <source>Enter the lot number (at most 40 characters).</source>
        <translation>请填写批号（不超过 40 个字符）。</translation>
    </message>
    <message>
        <source>Enter at least one product.</source>
        <translation>请至少录入一个品种。</translation>
    </message>
    <message>
        <source>Only %1 of %2 units are in stock.</source>
        <translation>库存只有 %1，需要 %2。</translation>
    </message>
    <message>
        <source>There is not enough of %1: %2 in stock, %3 prescribed. Mark the line as not dispensed with a reason, or receive goods first.</source>
        <translation>%1 库存不足：现有 %2，处方 %3。请注明“未发”及原因，或先办理入库。</translation>
    </message>
    <message>
        <source>The prescription is not paid yet. Send the patient to the cashier.</source>
        <translation>处方尚未收费，请患者先到收费处。</translation>
    </message>
    <message>
        <source>The prescription is not signed or was voided. Nothing may be handed out for it.</source>
        <translation>处方未签名或已作废，不能发药。</translation>
    </message>
    <message>
        <source>Enter how much comes back.</source>
        <translation>请填写退药数量。</translation>
    </message>
    <message>
        <source>Enter a whole number of packs, at least 1.</source>
        <translation>请填写整盒数量，至少 1。</translation>
    </message>
    <message>
        <source>The price cannot be negative.</source>
        <translation>价格不能为负数。</translation>
    </message>
    <message>
        <source>Choose a product from the list.</source>
        <translation>请从列表中选择药品。</translation>
    </message>
    <message>
        <source>Enter a quantity other than zero.</source>
        <translation>请填写不为零的数量。</translation>
    </message>
    <message>
        <source>The drugs were handed out (%1). Take them back at the pharmacy first.</source>
        <translation>药品已发出（%1），请先在药房办理退药。</translation>
    </message>
    <message>
        <source>More is returned than was handed out. Check the quantity.</source>
        <translation>退药数量超过已发数量，请核对。</translation>
    </message>
    <message>
        <source>The batch does not hold so much any more. Refresh the stock list and choose a smaller quantity.</source>
        <translation>该批次库存不足，请刷新库存后减少数量。</translation>
    </message>
    <message>
        <source>Enter the supplier.</source>
        <translation>请填写供货单位。</translation>
    </message>
    <message>
        <source>Enter who agreed: the patient, or a relative with name and relation.</source>
        <translation>请填写同意人：患者本人，或家属姓名及关系。</translation>
    </message>
    <message>
        <source>Choose the hospital.</source>
        <translation>请选择转往的医院。</translation>
    </message>
    <message>
        <source>Fever of %1 ℃ with raised glucose: consider an urgent referral.</source>
        <translation>发热 %1℃ 且血糖升高，建议考虑紧急转诊。</translation>
    </message>
    <message>
        <source>Glucose %1 mmol/L: consider an urgent referral.</source>
        <translation>血糖 %1 mmol/L，建议考虑紧急转诊。</translation>
    </message>
    <message>
        <source>Oxygen saturation %1 %: consider an emergency referral.</source>
        <translation>血氧饱和度 %1%，建议考虑急诊转诊。</translation>
    </message>
    <message>
        <source>Blood pressure %1/%2: consider an urgent referral.</source>
        <translation>血压 %1/%2，建议考虑紧急转诊。</translation>
    </message>
    <message>
        <source>This is not possible any more: the referral has gone on. Refresh the list.</source>
        <translation>转诊状态已变化，不能进行此操作，请刷新列表。</translation>
    </message>
    <message>
        <source>This referral does not exist any more. Refresh the list.</source>
        <translation>该转诊记录不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>Describe the reason.</source>
        <translation>请说明转诊原因。</translation>
    </message>
    <message>
        <source>Enter why the hospital refused.</source>
        <translation>请填写对方拒收的原因。</translation>
    </message>
    <message>
        <source>Enter the summary that the receiving doctor will read.</source>
        <translation>请填写病情摘要，供接诊医生阅读。</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>不能超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The catalogue “%1” is missing from the catalogue file. Install the program again.</source>
        <translation>目录文件中缺少“%1”。请重新安装程序。</translation>
    </message>
    <message>
        <source>The value in column “%1” is missing or cannot be read. Correct it in the file.</source>
        <translation>“%1”列的内容缺失或无法识别，请在文件中改正。</translation>
    </message>
    <message>
        <source>The file for “%1” has no rows; nothing was imported. Choose the right file.</source>
        <translation>“%1”的文件没有数据行，没有导入。请选择正确的文件。</translation>
    </message>
    <message>
        <source>The file has %1 faults; nothing was imported. Correct the rows listed and import it again.</source>
        <translation>文件中有 %1 处错误，没有导入任何内容。请改正所列各行后重新导入。</translation>
    </message>
    <message>
        <source>The catalogue file was not found: %1. Install the program again, or name the file in CLINIC_CATALOGUES.</source>
        <translation>找不到目录文件：%1。请重新安装程序，或用 CLINIC_CATALOGUES 指定该文件。</translation>
    </message>
    <message>
        <source>“%1” stands in the file twice. Keep one of the rows.</source>
        <translation>“%1”在文件中重复出现，请只保留一行。</translation>
    </message>
    <message>
        <source>This drug no longer exists. Search for it again.</source>
        <translation>该药品已不存在，请重新查找。</translation>
    </message>
    <message>
        <source>A price must be above zero. Leave it empty if the clinic does not sell the product.</source>
        <translation>价格必须大于零。本机构不销售该品规时请留空。</translation>
    </message>
    <message>
        <source>There is already a product with code %1, or with the same drug, maker and pack. Open that one and change it.</source>
        <translation>已有编码为 %1 的品规，或同一药品、厂家和包装的品规。请打开原有品规修改。</translation>
    </message>
    <message>
        <source>This product no longer exists. Search for it again.</source>
        <translation>该药品品规已不存在，请重新查找。</translation>
    </message>
    <message>
        <source>There is already a service item with code %1. Open that one, or choose another code.</source>
        <translation>已有编码为 %1 的收费项目。请打开原有项目，或换一个编码。</translation>
    </message>
    <message>
        <source>This service item no longer exists. Refresh the list.</source>
        <translation>该收费项目已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>%1 (%2) is restricted at this age: %3. %4 Choose another drug, or give the reason.</source>
        <translation>%1（%2）在该年龄受限：%3。%4 请换药或注明理由。</translation>
    </message>
    <message>
        <source>%1 years and %2 months do not fit together. ageMonths is the whole months since birth.</source>
        <translation>%1 岁与 %2 个月不一致。ageMonths 为出生后的整月数。</translation>
    </message>
    <message>
        <source>The age is not known: limits by age were not checked. Ask for the birth date.</source>
        <translation>年龄不详，未按年龄核对。请询问出生日期。</translation>
    </message>
    <message>
        <source>%1: the patient is allergic to %2; both concern the group “%3”. %4 Choose another drug, or confirm.</source>
        <translation>%1：患者对 %2 过敏，涉及同一交叉过敏组“%3”。%4 请换药或确认。</translation>
    </message>
    <message>
        <source>%1: the patient is allergic to %2. Choose another drug, or write why it is still given.</source>
        <translation>%1：患者对 %2 过敏。请换药，或写明仍需使用的理由。</translation>
    </message>
    <message>
        <source>Prescription %1 is already void.</source>
        <translation>处方 %1 已经作废。</translation>
    </message>
    <message>
        <source>%1 is a restricted antibacterial: it needs the right to prescribe it. Confirm, or choose another one.</source>
        <translation>%1 为限制使用级抗菌药物，须有相应处方权限。请确认或换药。</translation>
    </message>
    <message>
        <source>%1 is an antibacterial of the special level and is not for outpatients. Choose another one, or give the emergency&apos;s reason.</source>
        <translation>%1 为特殊使用级抗菌药物，门诊不得使用。请换药，或注明紧急情况理由。</translation>
    </message>
    <message>
        <source>%1 is not an unrestricted antibacterial; village clinics do not prescribe it. Choose another one, refer, or give the reason.</source>
        <translation>%1 不属于非限制使用级抗菌药物，村卫生室不得开具。请换药、转诊，或注明理由。</translation>
    </message>
    <message>
        <source>%1: the day&apos;s dose of %2 is %3; for this weight the most is %4. %5 Lower it, or confirm.</source>
        <translation>%1：%2 每日总量为 %3，按体重上限 %4。%5 请减量或确认。</translation>
    </message>
    <message>
        <source>%1: one dose gives %3 of %2; for this weight the most is %4. %5 Lower the dose, or confirm.</source>
        <translation>%1：单次 %2 为 %3，按体重上限 %4。%5 请减量或确认。</translation>
    </message>
    <message>
        <source>%1: the day&apos;s dose of %2 is %3; the most is %4. %5 Lower it, or confirm.</source>
        <translation>%1：%2 每日总量为 %3，上限 %4。%5 请减量或确认。</translation>
    </message>
    <message>
        <source>%1 is for %2 days; this kind of prescription allows %3. Shorten it, make it a long-term prescription, or give the reason.</source>
        <translation>%1 用药 %2 天，本类处方最多 %3 天。请缩短天数、改为长期处方，或注明理由。</translation>
    </message>
    <message>
        <source>%1: the dose of %2 could not be checked, because the strength does not say how much it holds. Check it by the leaflet.</source>
        <translation>%1：规格未标明含量，未能核对 %2 的剂量。请按说明书核对。</translation>
    </message>
    <message>
        <source>%1 and %2 both contain %3. Take one of them off, or confirm.</source>
        <translation>%1 与 %2 都含有 %3。请去掉一种或确认。</translation>
    </message>
    <message>
        <source>%1 is an antibacterial and does not belong on a long-term prescription. Take it off, or give the reason (such as tuberculosis).</source>
        <translation>%1 为抗菌药物，不得开长期处方。请移除，或注明理由（如结核病）。</translation>
    </message>
    <message>
        <source>The long-term prescription is for %1 days. Beyond %2 days write the reason and the assessment.</source>
        <translation>长期处方用药 %1 天，超过 %2 天须填写理由和评估。</translation>
    </message>
    <message>
        <source>There is no drug yet. Add at least one.</source>
        <translation>还没有药品，请至少添加一种。</translation>
    </message>
    <message>
        <source>%1 has no price and cannot be charged. Prescribe it as bought elsewhere, or ask the administrator for a price.</source>
        <translation>%1 没有价格，不能收费。请开为外购，或请管理员维护价格。</translation>
    </message>
    <message>
        <source>Prescription %1 is signed or void and cannot be edited. Use “Correct” to replace it.</source>
        <translation>处方 %1 已签名或已作废，不能直接修改。请使用“更正”重新开具。</translation>
    </message>
    <message>
        <source>The prescription cannot be signed like this. Change what is marked.</source>
        <translation>处方不能这样签名，请修改标出的内容。</translation>
    </message>
    <message>
        <source>This prescription no longer exists. Refresh the list.</source>
        <translation>该处方已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>Only a signed prescription can be corrected. Refresh the list.</source>
        <translation>只有已签名的处方才能更正，请刷新列表。</translation>
    </message>
    <message>
        <source>The quantity of %1 cannot be computed from its strength. Type the quantity.</source>
        <translation>%1 的规格无法换算数量，请直接填写数量。</translation>
    </message>
    <message>
        <source>%1: one dose gives %3 of %2; the most is %4. %5 Lower the dose, or confirm.</source>
        <translation>%1：单次 %2 为 %3，上限 %4。%5 请减量或确认。</translation>
    </message>
    <message>
        <source>%1 needs a skin test (%2). Order the test, record its result, or confirm an exemption.</source>
        <translation>%1 须做皮试（%2）。请开皮试、记录结果，或确认免试。</translation>
    </message>
    <message>
        <source>%1: skin test as the leaflet says (%2).</source>
        <translation>%1：是否皮试按说明书执行（%2）。</translation>
    </message>
    <message>
        <source>%1: wait for the skin test before it is given.</source>
        <translation>%1：皮试结果出来后方可用药。</translation>
    </message>
    <message>
        <source>%1: the skin test is positive. Take the drug off and choose another one.</source>
        <translation>%1：皮试阳性。请移除该药并换用其他药品。</translation>
    </message>
    <message>
        <source>The kind of the prescription does not fit its drugs. Choose “TCM slices” for slices and another kind for other drugs.</source>
        <translation>处方类别与药品不符。中药饮片请选“中药饮片处方”，其他药品请选其他类别。</translation>
    </message>
    <message>
        <source>TCM slices must stand on a prescription of their own. Move them to a separate one.</source>
        <translation>中药饮片必须单独开具处方，请分开开具。</translation>
    </message>
    <message>
        <source>A line of the template has no dose or no days. Fill them in.</source>
        <translation>模板中有药品缺少用量或天数，请补充。</translation>
    </message>
    <message>
        <source>This template no longer exists. Refresh the list.</source>
        <translation>该处方模板已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>This template belongs to another doctor. Save a copy of your own.</source>
        <translation>该模板属于其他医生，请另存为自己的模板。</translation>
    </message>
    <message>
        <source>%1 drugs are on this prescription; at most %2 are allowed. Move the others to a second prescription.</source>
        <translation>本处方有 %1 种药品，最多 %2 种。请把其余药品开到另一张处方。</translation>
    </message>
    <message>
        <source>Some alerts are not answered yet. Confirm them, give a reason, or change the drug.</source>
        <translation>还有提示没有处理。请确认、填写理由或更换药品。</translation>
    </message>
    <message>
        <source>The formulary has no drug with code %1. Correct the code, or describe the drug by name, form and strength.</source>
        <translation>药品目录中没有编码 %1。请改正编码，或填写名称、剂型和规格。</translation>
    </message>
    <message>
        <source>“%1” is not in the list of frequencies or routes. Choose one from the list.</source>
        <translation>频次或用法中没有“%1”，请从列表中选择。</translation>
    </message>
    <message>
        <source>Below %1 years the weight is needed for the dose. Enter it in the vital signs.</source>
        <translation>%1 岁以下须按体重用药，请在生命体征中录入体重。</translation>
    </message>
    <message>
        <source>%1 is sold in whole packs of %2 %3. Type a multiple of %2.</source>
        <translation>%1 按整包装销售，每包装 %2 %3。请填 %2 的整数倍。</translation>
    </message>
    <message>
        <source>“%1” fits %2 drugs of the formulary. Add the formulary code or the salt.</source>
        <translation>“%1”对应目录中 %2 个药品。请补充目录编码或盐基。</translation>
    </message>
    <message>
        <source>The usual dosage “%1” cannot be read. Write the dose as a number above zero and the days as a whole number.</source>
        <translation>常用用量“%1”无法识别。用量请填大于零的数，天数请填整数。</translation>
    </message>
    <message>
        <source>“%1” is missing or too long in this row. Correct it in the file.</source>
        <translation>该行的“%1”缺失或过长，请在文件中改正。</translation>
    </message>
    <message>
        <source>The row has no drug name. Fill it in, or remove the row.</source>
        <translation>该行没有药品名称，请填写或删除该行。</translation>
    </message>
    <message>
        <source>The price “%1” cannot be read. Write yuan with a decimal point, above zero, or leave it empty.</source>
        <translation>单价“%1”无法识别。请以元为单位填写大于零的数，或留空。</translation>
    </message>
    <message>
        <source>%1 rows cannot be used; nothing was imported. Correct them, or import without these rows.</source>
        <translation>有 %1 行不能使用，没有导入。请改正后重新导入，或选择“略过这些行”。</translation>
    </message>
    <message>
        <source>%1 stands in the list twice. Keep one of the rows.</source>
        <translation>%1 在价目表中重复，请只保留一行。</translation>
    </message>
    <message>
        <source>The number of units in a pack (“%1”) must be a whole number from 1.</source>
        <translation>包装数量（“%1”）必须是不小于 1 的整数。</translation>
    </message>
    <message>
        <source>The formulary has no drug with code %1. Correct the code, or leave it empty and give name, form and strength.</source>
        <translation>药品目录中没有编码 %1。请改正编码，或留空并填写名称、剂型和规格。</translation>
    </message>
    <message>
        <source>“%1” is not in the formulary. To add it as the clinic&apos;s own, fill in form, strength and minimum unit.</source>
        <translation>药品目录中没有“%1”。如需作为本机构自有药品，请填写剂型、规格和最小单位。</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Please try again; if it happens again, tell your administrator this code.</source>
        <translation>操作没有成功（%1）。请再试一次；如再次出现，请把此代码告诉管理员。</translation>
    </message>
    <message>
        <source>Last confirmed by the county: %1</source>
        <translation>县平台最近确认：%1</translation>
    </message>
    <message>
        <source>%1 requests sent, %2 confirmed by the county.</source>
        <translation>已发送 %1 个请求，县平台确认 %2 个。</translation>
    </message>
    <message>
        <source>Records that wait: %1 (since %2)</source>
        <translation>等待上传的记录：%1（自 %2 起）</translation>
    </message>
    <message>
        <source>After the refund the insurance would pay %1 yuan instead of %2.</source>
        <translation>退费后医保预估为 %1 元，应为 %2 元。</translation>
    </message>
    <message>
        <source>The bundle with number %1 is not whole.</source>
        <translation>第 %1 个 FHIR 包不完整。</translation>
    </message>
    <message>
        <source>The resident ID was not read correctly.</source>
        <translation>身份证号码没有正确读出。</translation>
    </message>
    <message>
        <source>The counter-entry does not cancel the settlement exactly.</source>
        <translation>冲红与原结算金额不一致。</translation>
    </message>
    <message>
        <source>Typing %1 does not show the diagnosis %2.</source>
        <translation>输入 %1 没有找到诊断 %2。</translation>
    </message>
    <message>
        <source>settlement %1: %2 yuan paid, %3 tendered, %4 change; receipt printed</source>
        <translation>结算单 %1：应付 %2 元，实收 %3 元，找零 %4 元；已打印收据</translation>
    </message>
    <message>
        <source>called from the queue; allergy, %1 diagnoses, %2 vital signs and a service recorded</source>
        <translation>已叫号；记录过敏史、%1 个诊断、%2 项体征并开具检查</translation>
    </message>
    <message>
        <source>receipt reprinted, drugs returned before the money, counter-entry, corrected prescription paid and handed out, registration refunded, phone corrected, visit reopened</source>
        <translation>已补打收据、先退药后退费（冲红）、重开处方并收费发药、退号退费、更正电话、重新打开就诊并完成</translation>
    </message>
    <message>
        <source>the insurance would pay %1 of %2 yuan; finding: %3</source>
        <translation>医保预估支付 %1 元（共 %2 元）；提示：%3</translation>
    </message>
    <message>
        <source>handed out as %1 from lot %2, which ends first; prescription printed</source>
        <translation>已发药 %1，按近效期先出用批号 %2；已打印处方</translation>
    </message>
    <message>
        <source>%1 window pictures</source>
        <translation>窗口图片 %1 张</translation>
    </message>
    <message>
        <source>%1 lines signed, %2 safety findings answered, corrected once before payment</source>
        <translation>处方 %1 行已签名，回应安全提示 %2 条，收费前更正 1 次</translation>
    </message>
    <message>
        <source>registered from the ID number, found again by initials and last digits; ticket %1 printed</source>
        <translation>按身份证号登记，可用首字母和证件尾号查到；已打印候诊票 %1</translation>
    </message>
    <message>
        <source>%1 issued to %2; form printed</source>
        <translation>转诊单 %1 已开往 %2，已打印</translation>
    </message>
    <message>
        <source>%1 bundles sent to %2 and confirmed</source>
        <translation>已向 %2 发送 %1 个 FHIR 包并得到确认</translation>
    </message>
    <message>
        <source>clinic, %1 people, price list, policy, roll and county hospital</source>
        <translation>已建立机构、%1 名人员、价格表、医保政策、参保名单和县医院</translation>
    </message>
    <message>
        <source>%1 lots received</source>
        <translation>已入库 %1 个批号</translation>
    </message>
    <message>
        <source>%1 bundles written as they would be sent; no county was given</source>
        <translation>已写出 %1 个待上传的 FHIR 包；未指定县平台</translation>
    </message>
    <message>
        <source>Every station is ok. The result is in %1.</source>
        <translation>全部环节正常。结果在 %1。</translation>
    </message>
    <message>
        <source>At least one station failed. What was made until then is in %1.</source>
        <translation>至少一个环节失败。已完成的部分在 %1。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Choose another folder, and check the free disk space.</source>
        <translation>文件夹 %1 无法写入。请换一个文件夹并检查磁盘空间。</translation>
    </message>
    <message>
        <source>Somebody who was never here was found.</source>
        <translation>查到了从未来过的人。</translation>
    </message>
    <message>
        <source>The clinic has no general department (QK).</source>
        <translation>机构没有全科门诊（QK）。</translation>
    </message>
    <message>
        <source>The insurance&apos;s part was not worked out.</source>
        <translation>没有得出医保预估。</translation>
    </message>
    <message>
        <source>The registration fee was not proposed.</source>
        <translation>没有带出挂号费用。</translation>
    </message>
    <message>
        <source>The insurance check has no finding with a cure.</source>
        <translation>医保审核没有给出带处理办法的提示。</translation>
    </message>
    <message>
        <source>The measured values do not hint at a referral.</source>
        <translation>体征没有触发转诊提示。</translation>
    </message>
    <message>
        <source>There is no hospital to refer to.</source>
        <translation>没有可转诊的医院。</translation>
    </message>
    <message>
        <source>The signed prescription has no number.</source>
        <translation>已签名的处方没有编号。</translation>
    </message>
    <message>
        <source>The price list holds no %1 with a usual dosage.</source>
        <translation>价格表中没有带常用用法的 %1。</translation>
    </message>
    <message>
        <source>The finding %1 has no sentence.</source>
        <translation>提示 %1 没有文字说明。</translation>
    </message>
    <message>
        <source>The doctor&apos;s queue did not give the patient.</source>
        <translation>医生叫号没有叫到该患者。</translation>
    </message>
    <message>
        <source>The folder %1 holds something else. Choose an empty folder, or that of an earlier walkthrough.</source>
        <translation>文件夹 %1 中有其他内容。请选择空文件夹或以前的全流程演示文件夹。</translation>
    </message>
    <message>
        <source>Not everything was sent to the county.</source>
        <translation>没有全部上传到县平台。</translation>
    </message>
    <message>
        <source>The paid prescription did not reach the pharmacy with allergy and diagnosis.</source>
        <translation>已收费处方没有带过敏史和诊断到达药房。</translation>
    </message>
    <message>
        <source>The insurance&apos;s part is not explained step by step.</source>
        <translation>医保预估没有分步说明。</translation>
    </message>
    <message>
        <source>Typing %1 does not find the registered person.</source>
        <translation>输入 %1 没有查到已登记的人。</translation>
    </message>
    <message>
        <source>The visit is not on the cashier&apos;s list.</source>
        <translation>该就诊不在收费列表中。</translation>
    </message>
    <message>
        <source>The person on the roll is not payable (%1).</source>
        <translation>名单上的参保人不能报销（%1）。</translation>
    </message>
    <message>
        <source>not reached, because “%1” failed</source>
        <translation>未执行，因为“%1”失败</translation>
    </message>
    <message>
        <source>The cancelled registration&apos;s fee did not go back.</source>
        <translation>退号后挂号费没有退回。</translation>
    </message>
    <message>
        <source>The corrected prescription did not take the place of the old one.</source>
        <translation>更正后的处方没有替换原处方。</translation>
    </message>
    <message>
        <source>No safety rule stops %1.</source>
        <translation>没有安全规则拦截 %1。</translation>
    </message>
    <message>
        <source>No safety rule asks about the prescription.</source>
        <translation>没有安全规则对处方提问。</translation>
    </message>
    <message>
        <source>The old phone number is no longer readable.</source>
        <translation>原电话号码已查不到。</translation>
    </message>
    <message>
        <source>A referral without a summary was issued.</source>
        <translation>缺少摘要的转诊单被开出。</translation>
    </message>
    <message>
        <source>Money went back while the drugs were still with the patient.</source>
        <translation>药品未退回时就退了费。</translation>
    </message>
    <message>
        <source>The same person was registered twice without being asked.</source>
        <translation>同一患者重复挂号时没有提示。</translation>
    </message>
    <message>
        <source>The roll was not read.</source>
        <translation>参保名单没有读入。</translation>
    </message>
    <message>
        <source>A prescription with an unanswered finding was signed.</source>
        <translation>有未回应提示的处方被签名。</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>接诊</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Insurance check</source>
        <translation>医保审核</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>药房</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转诊</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>建立机构</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>药品入库</translation>
    </message>
    <message>
        <source>The stock is not what it should be.</source>
        <translation>库存与应有数量不符。</translation>
    </message>
    <message>
        <source>The parts of the settlement do not add up.</source>
        <translation>结算各部分之和不等于总额。</translation>
    </message>
    <message>
        <source>The cashier&apos;s takings are not what was paid.</source>
        <translation>收费员日报与实收不符。</translation>
    </message>
    <message>
        <source>These records are missing from the bundles: %1</source>
        <translation>FHIR 包缺少以下资源：%1</translation>
    </message>
    <message>
        <source>The visit cannot be finished yet.</source>
        <translation>就诊还不能完成。</translation>
    </message>
    <message>
        <source>Health centre, four people</source>
        <translation>卫生院（四人分工）</translation>
    </message>
    <message>
        <source>Village doctor alone</source>
        <translation>村医一人</translation>
    </message>
    <message>
        <source>The lot that ends first did not leave first.</source>
        <translation>没有按近效期先出发药。</translation>
    </message>
    <message>
        <source>Enter the birth date as 19800117, or the age in years.</source>
        <translation>请按 19800117 的格式输入出生日期，或输入周岁年龄。</translation>
    </message>
    <message>
        <source>An allergy to %1 is recorded. Take it back first if it is wrong.</source>
        <translation>已记录对%1过敏，如有误请先撤销该记录。</translation>
    </message>
    <message>
        <source>There is no page “%1” for the login %2.</source>
        <translation>登录名 %2 没有页面“%1”。</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
    <message>
        <source>Pictures need --clinic, --login, a --password-file that can be read, and a --size such as 1366x768.</source>
        <translation>生成图片需要 --clinic、--login、可读取的 --password-file，以及如 1366x768 的 --size。</translation>
    </message>
    <message>
        <source>“%1” is not a page, or a page with a record&apos;s id.</source>
        <translation>“%1”不是页面，也不是“页面:记录编号”。</translation>
    </message>
    <message>
        <source>No window pictures: the program %1 is not there.</source>
        <translation>没有窗口图片：找不到程序 %1。</translation>
    </message>
    <message>
        <source>The window pictures were not made: %1</source>
        <translation>未能生成窗口图片：%1</translation>
    </message>
    <message>
        <source>This is no web address. Enter one that begins with https:// (http:// only for a server on this computer).</source>
        <translation>网址不正确，请输入以 https:// 开头的网址（仅本机服务器可用 http://）。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>两次输入的密码不一致，请重新输入相同的密码。</translation>
    </message>
    <message>
        <source>This is not your present password. Check the Caps Lock key and try again.</source>
        <translation>当前密码不正确，请检查大写锁定键后重试。</translation>
    </message>
    <message>
        <source>Enter the price of a pack.</source>
        <translation>请输入每盒（包装）单价。</translation>
    </message>
    <message>
        <source>“%1” is already among the drugs. Search for it and choose it.</source>
        <translation>药品目录中已有“%1”，请搜索后选用。</translation>
    </message>
</context>
<context>
    <name>ConsultationText</name>
    <message>
        <source>mild</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>severity unknown</source>
        <translation>程度不详</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>急诊</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>儿科</translation>
    </message>
    <message>
        <source>Psychotropic II</source>
        <translation>精二</translation>
    </message>
    <message>
        <source>TCM slices</source>
        <translation>中药饮片</translation>
    </message>
    <message>
        <source>Long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>No skin test</source>
        <translation>无需皮试</translation>
    </message>
    <message>
        <source>Skin test ordered</source>
        <translation>已开皮试</translation>
    </message>
    <message>
        <source>Skin test negative</source>
        <translation>皮试阴性</translation>
    </message>
    <message>
        <source>Skin test positive</source>
        <translation>皮试阳性</translation>
    </message>
    <message>
        <source>Skin test exempt</source>
        <translation>免皮试</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Beyond what we can treat</source>
        <translation>超出本机构诊疗能力</translation>
    </message>
    <message>
        <source>Equipment or test missing</source>
        <translation>缺少设备或检查</translation>
    </message>
    <message>
        <source>Emergency, condition serious</source>
        <translation>急危重症</translation>
    </message>
    <message>
        <source>Diagnosis unclear</source>
        <translation>诊断不明</translation>
    </message>
    <message>
        <source>Chronic disease not controlled</source>
        <translation>慢性病控制不佳</translation>
    </message>
    <message>
        <source>Pregnancy at risk</source>
        <translation>高危孕产妇</translation>
    </message>
    <message>
        <source>Patient&apos;s wish</source>
        <translation>患者要求</translation>
    </message>
    <message>
        <source>Suspected infectious disease</source>
        <translation>疑似传染病</translation>
    </message>
    <message>
        <source>Other (say which)</source>
        <translation>其他（请注明）</translation>
    </message>
    <message>
        <source>On their own</source>
        <translation>自行前往</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>救护车</translation>
    </message>
    <message>
        <source>Escorted by staff</source>
        <translation>医务人员护送</translation>
    </message>
    <message>
        <source>No transport needed</source>
        <translation>无需转运</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已开出</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒收</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已到院</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>class A</source>
        <translation>甲类</translation>
    </message>
    <message>
        <source>class B</source>
        <translation>乙类</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>自费</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>%1 each time</source>
        <translation>每次%1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>Skin test (−)</source>
        <translation>皮试（−）</translation>
    </message>
    <message>
        <source>Skin test (+)</source>
        <translation>皮试（+）</translation>
    </message>
    <message>
        <source>Skin test (   )</source>
        <translation>皮试（   ）</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>Insured</source>
        <translation>医保</translation>
    </message>
    <message>
        <source>Own cost</source>
        <translation>自费</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Emergency</source>
        <comment>prescription mark</comment>
        <translation>急诊</translation>
    </message>
    <message>
        <source>Child</source>
        <comment>prescription mark</comment>
        <translation>儿科</translation>
    </message>
    <message>
        <source>Psychotropic 2</source>
        <comment>prescription mark</comment>
        <translation>精二</translation>
    </message>
    <message>
        <source>TCM</source>
        <comment>prescription mark</comment>
        <translation>中药</translation>
    </message>
    <message>
        <source>Long-term</source>
        <comment>prescription mark</comment>
        <translation>长期</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <comment>prescription mark</comment>
        <translation>普通</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Insurance fund</source>
        <translation>医保基金</translation>
    </message>
    <message>
        <source>Personal account</source>
        <translation>个人账户</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Mobile payment</source>
        <translation>移动支付</translation>
    </message>
    <message>
        <source>A</source>
        <comment>insurance class</comment>
        <translation>甲</translation>
    </message>
    <message>
        <source>B</source>
        <comment>insurance class</comment>
        <translation>乙</translation>
    </message>
    <message>
        <source>own</source>
        <comment>insurance class</comment>
        <translation>自费</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>急诊</translation>
    </message>
    <message>
        <source>Beyond this clinic&apos;s technical ability</source>
        <translation>超出本机构诊疗能力</translation>
    </message>
    <message>
        <source>Equipment is lacking</source>
        <translation>缺少所需设备</translation>
    </message>
    <message>
        <source>Diagnosis is unclear</source>
        <translation>诊断不明</translation>
    </message>
    <message>
        <source>Not controlled</source>
        <translation>病情控制不佳</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>孕产妇</translation>
    </message>
    <message>
        <source>Patient&apos;s wish</source>
        <translation>患者要求</translation>
    </message>
    <message>
        <source>Infectious disease</source>
        <translation>传染病</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>T</source>
        <comment>temperature</comment>
        <translation>体温</translation>
    </message>
    <message>
        <source>P</source>
        <comment>pulse</comment>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>R</source>
        <comment>respiration</comment>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>BP</source>
        <comment>blood pressure</comment>
        <translation>血压</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>血氧饱和度</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>血糖</translation>
    </message>
    <message>
        <source>Queue ticket</source>
        <translation>挂号单</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>挂号费</translation>
    </message>
    <message>
        <source>none</source>
        <comment>fee</comment>
        <translation>免收</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>处方笺</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Fee type</source>
        <translation>费别</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Outpatient no.</source>
        <translation>门诊号</translation>
    </message>
    <message>
        <source>Insurance card no.</source>
        <translation>医保卡号</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Address, phone</source>
        <translation>地址、电话</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Drug amount</source>
        <translation>药品金额</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>调配</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Handed out by</source>
        <translation>发药</translation>
    </message>
    <message>
        <source>Valid on the day of issue. Drugs that were handed out are not taken back unless there is a medical reason.</source>
        <translation>处方当日有效。除医疗原因外，药品一经发出，不得退换。</translation>
    </message>
    <message>
        <source>Outpatient refund receipt</source>
        <translation>门诊退费收据</translation>
    </message>
    <message>
        <source>Outpatient fee receipt</source>
        <translation>门诊收费收据</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Cancels receipt %1: %2</source>
        <translation>冲销收据 %1：%2</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Class</source>
        <comment>insurance class</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>continued on the next page</source>
        <translation>（接下页）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Paid by the insurance fund</source>
        <translation>医保基金支付</translation>
    </message>
    <message>
        <source>Estimated reimbursement, to be claimed later</source>
        <translation>预估可报销，事后申报</translation>
    </message>
    <message>
        <source>Paid by the patient</source>
        <translation>个人支付</translation>
    </message>
    <message>
        <source>In words: %1</source>
        <translation>大写：%1</translation>
    </message>
    <message>
        <source>Tendered %1, change %2</source>
        <translation>实收现金 %1，找零 %2</translation>
    </message>
    <message>
        <source>Insurance estimate; the platform&apos;s settlement prevails. Data of %1.</source>
        <translation>医保金额为预估，以医保平台结算为准。数据日期 %1。</translation>
    </message>
    <message>
        <source>The figures come from a sample policy.</source>
        <translation>金额按示例政策计算，不作报销依据。</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收费员</translation>
    </message>
    <message>
        <source>Two-way referral form (upward)</source>
        <translation>双向转诊单（上转）</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>转出与转入</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出机构</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转入机构</translation>
    </message>
    <message>
        <source>Clinical summary</source>
        <translation>病情摘要</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>none known</source>
        <comment>allergies</comment>
        <translation>无已知过敏</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>生命体征</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Treatment given</source>
        <translation>已作处理</translation>
    </message>
    <message>
        <source>Drugs now</source>
        <translation>目前用药</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>转诊原因</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>The reason for the referral and its risks were explained, and the referral was agreed to by: %1</source>
        <translation>已说明转诊原因和风险，同意转诊者：%1</translation>
    </message>
    <message>
        <source>Signature of patient or relative</source>
        <translation>患者或家属签名</translation>
    </message>
    <message>
        <source>Doctor&apos;s signature</source>
        <translation>医生签名</translation>
    </message>
    <message>
        <source>Reply slip (please return to the sending clinic)</source>
        <translation>回执（请交回转出机构）</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>接诊时间</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接诊医生</translation>
    </message>
    <message>
        <source>Accepted or refused</source>
        <translation>接收或拒收</translation>
    </message>
    <message>
        <source>Treatment and advice</source>
        <translation>处理及建议</translation>
    </message>
    <message>
        <source>Own cost, agreed by the patient</source>
        <translation>自费，患者同意</translation>
    </message>
    <message>
        <source>On their own</source>
        <translation>自行前往</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>救护车</translation>
    </message>
    <message>
        <source>Escorted by staff</source>
        <translation>医护护送</translation>
    </message>
    <message>
        <source>No transport needed</source>
        <translation>无需转运</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>转运方式</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>allergies</comment>
        <translation>未询问</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>Clinic</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Role of a member of staff</source>
        <translation>人员角色</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Insurance of a patient</source>
        <translation>参保信息</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>就诊</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>体征</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Dispensed drugs</source>
        <translation>发药</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转诊</translation>
    </message>
    <message>
        <source>State of a referral</source>
        <translation>转诊状态</translation>
    </message>
    <message>
        <source>Author of records</source>
        <translation>记录来源</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>sex</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>sex</comment>
        <translation>未说明</translation>
    </message>
    <message>
        <source>about %1 y</source>
        <translation>约%1岁</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation>%1个月</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age in years</comment>
        <translation>%1岁</translation>
    </message>
</context>
<context>
    <name>PharmacyText</name>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>Lot %1, until %2</source>
        <extracomment>%1 is a lot number, %2 its expiry date</extracomment>
        <translation>批号 %1，有效期至 %2</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Under 180 days</source>
        <translation>不足180天</translation>
    </message>
    <message>
        <source>Under 90 days</source>
        <translation>不足90天</translation>
    </message>
    <message>
        <source>Under 30 days</source>
        <translation>不足30天</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已发药</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>部分退药</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退药</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>退药</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>每次 %1</translation>
    </message>
    <message>
        <source>In stock:</source>
        <translation>库存：</translation>
    </message>
    <message>
        <source>Skin test ordered: see its result first</source>
        <translation>已开皮试：先看结果</translation>
    </message>
    <message>
        <source>Skin test positive: do not hand out</source>
        <translation>皮试阳性：不得发药</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>premium grade %1</source>
        <translation>缴费档次 %1</translation>
    </message>
    <message>
        <source>with a family doctor</source>
        <translation>已签约家庭医生</translation>
    </message>
    <message>
        <source>without a family doctor</source>
        <translation>未签约家庭医生</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a rule, %2 to whom it applies</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two conditions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>half a fen up</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>always down</source>
        <translation>舍去分以下</translation>
    </message>
    <message>
        <source>half a fen to even</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>for each visit</source>
        <translation>每次就诊</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>每日一次</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>每年一次</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>退休人员</translation>
    </message>
    <message>
        <source>minor or student</source>
        <translation>未成年人或学生</translation>
    </message>
    <message>
        <source>assisted</source>
        <translation>医疗救助对象</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>经转诊</translation>
    </message>
    <message>
        <source>not referred</source>
        <translation>未经转诊</translation>
    </message>
    <message>
        <source>Fund limit for a visit</source>
        <translation>每次基金支付限额</translation>
    </message>
    <message>
        <source>Fee limit for a visit</source>
        <translation>每次纳入报销限额</translation>
    </message>
    <message>
        <source>Fund limit for a day</source>
        <translation>每日基金支付限额</translation>
    </message>
    <message>
        <source>Fee limit for a day</source>
        <translation>每日纳入报销限额</translation>
    </message>
    <message>
        <source>Fund limit for a month</source>
        <translation>每月基金支付限额</translation>
    </message>
    <message>
        <source>Fee limit for a month</source>
        <translation>每月纳入报销限额</translation>
    </message>
    <message>
        <source>Fund limit for a year</source>
        <translation>年度基金支付限额</translation>
    </message>
    <message>
        <source>Fee limit for a year</source>
        <translation>年度纳入报销限额</translation>
    </message>
    <message>
        <source>Share from %1 to %2</source>
        <translation>%1 至 %2 段支付比例</translation>
    </message>
    <message>
        <source>Share from %1</source>
        <translation>%1 以上支付比例</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>统筹区</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Only a sample</source>
        <translation>仅为示例</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>金额取舍</translation>
    </message>
    <message>
        <source>Deductible</source>
        <translation>起付标准</translation>
    </message>
    <message>
        <source>Deductible amount</source>
        <translation>起付线</translation>
    </message>
    <message>
        <source>Share of the fund</source>
        <translation>基金支付比例</translation>
    </message>
    <message>
        <source>Bands count</source>
        <translation>分段计算</translation>
    </message>
    <message>
        <source>within one bill</source>
        <translation>按单次费用</translation>
    </message>
    <message>
        <source>over the year</source>
        <translation>按年度累计</translation>
    </message>
    <message>
        <source>Bands begin</source>
        <translation>分段起点</translation>
    </message>
    <message>
        <source>above the deductible</source>
        <translation>从起付线以上</translation>
    </message>
    <message>
        <source>at the first yuan</source>
        <translation>从第一元起</translation>
    </message>
    <message>
        <source>Points when %1</source>
        <translation>比例调整（%1）</translation>
    </message>
    <message>
        <source>Class B, paid first</source>
        <translation>乙类先行自付</translation>
    </message>
    <message>
        <source>Class B is taken</source>
        <translation>乙类先行自付计算</translation>
    </message>
    <message>
        <source>after the price ceiling</source>
        <translation>按限价后金额</translation>
    </message>
    <message>
        <source>before the price ceiling</source>
        <translation>按限价前金额</translation>
    </message>
    <message>
        <source>Over the price ceiling</source>
        <translation>超限价</translation>
    </message>
    <message>
        <source>the patient pays the excess</source>
        <translation>超出部分由个人负担</translation>
    </message>
    <message>
        <source>the patient pays the whole</source>
        <translation>全部由个人负担</translation>
    </message>
    <message>
        <source>Limit of everything in a year</source>
        <translation>年度封顶线</translation>
    </message>
    <message>
        <source>Consultation fee</source>
        <translation>一般诊疗费</translation>
    </message>
    <message>
        <source>paid by itself</source>
        <translation>单独支付</translation>
    </message>
    <message>
        <source>like other services</source>
        <translation>与其他项目相同</translation>
    </message>
    <message>
        <source>Fund pays of the fee</source>
        <translation>诊疗费基金支付</translation>
    </message>
    <message>
        <source>Fees paid a day</source>
        <translation>每日支付次数</translation>
    </message>
    <message>
        <source>Fee fills the deductible</source>
        <translation>诊疗费计入起付线</translation>
    </message>
    <message>
        <source>Fee fills the pool&apos;s limits</source>
        <translation>诊疗费计入统筹限额</translation>
    </message>
    <message>
        <source>Fee fills the overall limit</source>
        <translation>诊疗费计入封顶线</translation>
    </message>
    <message>
        <source>Personal account may pay</source>
        <translation>可用个人账户</translation>
    </message>
    <message>
        <source>Account pays the deductible</source>
        <translation>账户可付起付线</translation>
    </message>
    <message>
        <source>Account pays the patient&apos;s share</source>
        <translation>账户可付个人负担</translation>
    </message>
    <message>
        <source>Account pays the class B share</source>
        <translation>账户可付乙类自付</translation>
    </message>
    <message>
        <source>Account pays own costs</source>
        <translation>账户可付自费</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1起</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Cannot print</source>
        <translation>无法打印</translation>
    </message>
    <message>
        <source>Queue ticket</source>
        <translation>挂号单</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Referral form</source>
        <translation>转诊单</translation>
    </message>
</context>
<context>
    <name>ReceptionText</name>
    <message>
        <source>Ordinary visit</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>急诊</translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation>复诊</translation>
    </message>
    <message>
        <source>Chronic disease, renewal</source>
        <translation>慢病续方</translation>
    </message>
    <message>
        <source>Family doctor</source>
        <translation>家医签约</translation>
    </message>
    <message>
        <source>Public health</source>
        <translation>公卫服务</translation>
    </message>
    <message>
        <source>Vaccination</source>
        <translation>预防接种</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Remote consultation</source>
        <translation>远程会诊</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>候诊</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>With the doctor</source>
        <translation>就诊中</translation>
    </message>
    <message>
        <source>At tests</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>过号未到</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Free: age</source>
        <translation>老年人免收</translation>
    </message>
    <message>
        <source>Free: return visit</source>
        <translation>复诊免收</translation>
    </message>
    <message>
        <source>Free: family doctor contract</source>
        <translation>签约免收</translation>
    </message>
    <message>
        <source>Free: in need</source>
        <translation>困难救助</translation>
    </message>
    <message>
        <source>Free: public health</source>
        <translation>公卫免收</translation>
    </message>
    <message>
        <source>Free: staff</source>
        <translation>本院职工</translation>
    </message>
    <message>
        <source>Free: other reason</source>
        <translation>其他免收（注明）</translation>
    </message>
    <message>
        <source>Back from tests</source>
        <translation>检查返回</translation>
    </message>
    <message>
        <source>Aged 75 or more</source>
        <translation>75岁以上</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Child with fever</source>
        <translation>发热儿童</translation>
    </message>
    <message>
        <source>Serviceman</source>
        <translation>军人</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>Husband or wife</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Son or daughter</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation>祖父母</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>relation</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Travel permit</source>
        <translation>港澳台通行证</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permit</source>
        <translation>外国人永居证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <translation>军官证</translation>
    </message>
    <message>
        <source>Household book</source>
        <translation>户口簿</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>出生医学证明</translation>
    </message>
    <message>
        <source>Kindergarten child</source>
        <translation>幼托儿童</translation>
    </message>
    <message>
        <source>Child at home</source>
        <translation>散居儿童</translation>
    </message>
    <message>
        <source>Pupil or student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Nursery worker</source>
        <translation>保育员及保姆</translation>
    </message>
    <message>
        <source>Catering</source>
        <translation>餐饮食品业</translation>
    </message>
    <message>
        <source>Commerce</source>
        <translation>商业服务</translation>
    </message>
    <message>
        <source>Medical staff</source>
        <translation>医务人员</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工人</translation>
    </message>
    <message>
        <source>Migrant worker</source>
        <translation>民工</translation>
    </message>
    <message>
        <source>Farmer</source>
        <translation>农民</translation>
    </message>
    <message>
        <source>Herdsman</source>
        <translation>牧民</translation>
    </message>
    <message>
        <source>Fisherman</source>
        <translation>渔（船）民</translation>
    </message>
    <message>
        <source>Office worker</source>
        <translation>干部职员</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>离退人员</translation>
    </message>
    <message>
        <source>Housework</source>
        <translation>家务及待业</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>occupation</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>occupation</comment>
        <translation>不详</translation>
    </message>
    <message>
        <source>Same ID number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>Same name and birth date</source>
        <translation>姓名和出生日期相同</translation>
    </message>
    <message>
        <source>Same name and phone</source>
        <translation>姓名和电话相同</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <extracomment>%1 is a sentence about the insurance, %2 a date</extracomment>
        <translation>%1（数据日期 %2）</translation>
    </message>
    <message>
        <source>This clinic cannot settle with the insurance.</source>
        <translation>本机构不能医保结算。</translation>
    </message>
    <message>
        <source>Insurance not known: not in the imported list.</source>
        <translation>参保情况未知：参保名册中没有此人。</translation>
    </message>
    <message>
        <source>Insured, but waiting until %1</source>
        <translation>已参保，待遇等待期至 %1</translation>
    </message>
    <message>
        <source>Insurance paused</source>
        <translation>暂停参保</translation>
    </message>
    <message>
        <source>Insurance ended</source>
        <translation>终止参保</translation>
    </message>
    <message>
        <source>Not insured</source>
        <translation>未参保</translation>
    </message>
    <message>
        <source>Insured: employees&apos; scheme</source>
        <translation>已参保：职工医保</translation>
    </message>
    <message>
        <source>Insured: residents&apos; scheme</source>
        <translation>已参保：城乡居民医保</translation>
    </message>
    <message>
        <source>%1, by an old list</source>
        <translation>%1（名册已过期）</translation>
    </message>
    <message>
        <source>M</source>
        <comment>sex, short</comment>
        <translation>男</translation>
    </message>
    <message>
        <source>F</source>
        <comment>sex, short</comment>
        <translation>女</translation>
    </message>
    <message>
        <source>X</source>
        <comment>sex, short</comment>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ReferralWaiting</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer for %1</source>
        <translation>%1未答复</translation>
    </message>
    <message>
        <source>not arrived for %1</source>
        <translation>%1未到诊</translation>
    </message>
    <message>
        <source>no outcome for %1</source>
        <translation>%1无结果</translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>Receptionist</source>
        <translation>挂号员</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation>药师</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收费员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>VitalText</name>
    <message>
        <source>Systolic</source>
        <translation>收缩压</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>舒张压</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>血氧饱和度</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Glucose, fasting</source>
        <translation>空腹血糖</translation>
    </message>
    <message>
        <source>Glucose, random</source>
        <translation>随机血糖</translation>
    </message>
</context>
<context>
    <name>clinic::Workday</name>
    <message>
        <source>Reception</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>接诊</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>药房</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转诊</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AdministrationPage</name>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>管理项目</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AllergyBar</name>
    <message>
        <source>Allergic to</source>
        <translation>过敏物</translation>
    </message>
    <message>
        <source>Severity of the allergy</source>
        <translation>过敏程度</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Severity unknown</source>
        <translation>程度不详</translation>
    </message>
    <message>
        <source>Record allergy</source>
        <translation>登记过敏</translation>
    </message>
    <message>
        <source>Known allergies</source>
        <translation>已知过敏</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Allergy recorded: %1</source>
        <translation>已登记过敏：%1</translation>
    </message>
    <message>
        <source>Why is “%1” no allergy?</source>
        <translation>请说明为何“%1”不是过敏。</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>误录入</translation>
    </message>
    <message>
        <source>Disproved by test</source>
        <translation>检查已排除</translation>
    </message>
    <message>
        <source>Allergic to: drug or group</source>
        <translation>过敏物质：药品或类别</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>无已知过敏</translation>
    </message>
    <message>
        <source>Recorded: no known allergies.</source>
        <translation>已记录：无已知过敏。</translation>
    </message>
    <message>
        <source>Why is “no known allergies” taken back?</source>
        <translation>为什么撤销“无已知过敏”？</translation>
    </message>
    <message>
        <source>To be asked again</source>
        <translation>需重新询问</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BabyForm</name>
    <message>
        <source>Baby of %1</source>
        <extracomment>%1 is the name of the mother or father</extracomment>
        <translation>%1之婴</translation>
    </message>
    <message>
        <source>This is the</source>
        <translation>此人是婴儿的</translation>
    </message>
    <message>
        <source>Baby&apos;s name</source>
        <translation>婴儿姓名</translation>
    </message>
    <message>
        <source>May stay empty until it has one.</source>
        <translation>尚未取名可不填。</translation>
    </message>
    <message>
        <source>Baby&apos;s sex</source>
        <translation>婴儿性别</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>20260301 or 3m</source>
        <translation>20260301 或 3月</translation>
    </message>
</context>
<context>
    <name>clinic::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BatchModel</name>
    <message>
        <source>%1, document %2, %3 a pack</source>
        <translation>%1，单据 %2，每包装 %3</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BillModel</name>
    <message>
        <source>Self-pay</source>
        <translation>自费</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Fund pays</source>
        <translation>基金支付</translation>
    </message>
    <message>
        <source>Patient pays</source>
        <translation>个人支付</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BillSheet</name>
    <message>
        <source>Notes: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Back to the bill</source>
        <translation>返回费用明细</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>费用说明</translation>
    </message>
    <message>
        <source>Not self-pay</source>
        <translation>取消自费</translation>
    </message>
    <message>
        <source>Self-pay</source>
        <translation>改自费</translation>
    </message>
    <message>
        <source>Insurance to use</source>
        <translation>使用的参保险种</translation>
    </message>
    <message>
        <source>Lines of the bill</source>
        <translation>费用明细</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有处方明细</translation>
    </message>
    <message>
        <source>How the amount was worked out</source>
        <translation>金额计算过程</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BillView</name>
    <message>
        <source>Nothing is left to pay on this bill. It may have been settled at another seat.</source>
        <translation>此费用已没有待收金额，可能已在其他工位结算。</translation>
    </message>
    <message>
        <source>The bill has changed: %1 instead of %2 are to pay.</source>
        <translation>费用有变动：应收由 %2 改为 %1，请重新核对。</translation>
    </message>
    <message>
        <source>The insurance does not pay everything</source>
        <translation>有项目医保不予支付</translation>
    </message>
    <message>
        <source>The rules refuse %1 of the lines. How did the patient agree to pay them?</source>
        <translation>有 %1 项医保不予支付，须由患者自费。患者以何种方式同意？</translation>
    </message>
    <message>
        <source>Patient agreed at the counter</source>
        <translation>患者在窗口当面同意</translation>
    </message>
    <message>
        <source>Patient signed the consent form</source>
        <translation>患者已签自费同意书</translation>
    </message>
    <message>
        <source>Settle in spite of the warnings</source>
        <translation>仍然结算</translation>
    </message>
    <message>
        <source>Why is the bill right as it is?</source>
        <translation>请说明费用无误的理由。</translation>
    </message>
    <message>
        <source>Checked with the doctor</source>
        <translation>已与医生核实</translation>
    </message>
    <message>
        <source>Checked against the record</source>
        <translation>已与病历核对</translation>
    </message>
    <message>
        <source>Reason noted: %1</source>
        <translation>已记录理由：%1</translation>
    </message>
    <message>
        <source>Patient pays this line alone</source>
        <translation>此项改为自费</translation>
    </message>
    <message>
        <source>%1, %2: how did the patient agree?</source>
        <translation>%1，%2：患者以何种方式同意自费？</translation>
    </message>
    <message>
        <source>%1 is paid by the patient alone</source>
        <translation>%1 已改为自费</translation>
    </message>
    <message>
        <source>Choose a visit, then press Enter</source>
        <translation>请选择就诊，再按回车</translation>
    </message>
    <message>
        <source>Visits with something to pay arrive by themselves.</source>
        <translation>有待收费用的就诊会自动出现在列表中。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::Busy</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel this work</source>
        <translation>取消此项操作</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CashierPage</name>
    <message>
        <source>Cashier</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>&amp;To pay (%1)</source>
        <extracomment>a tab; %1 is how many visits wait</extracomment>
        <translation>待收费（%1）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;To pay</source>
        <translation>待收费(&amp;T)</translation>
    </message>
    <message>
        <source>Sett&amp;led</source>
        <translation>已结算(&amp;L)</translation>
    </message>
    <message>
        <source>Ta&amp;kings</source>
        <translation>收款日报(&amp;K)</translation>
    </message>
    <message>
        <source>Visits with something to pay</source>
        <translation>待收费的就诊</translation>
    </message>
    <message>
        <source>Nobody has to pay</source>
        <translation>没有待收费的患者</translation>
    </message>
    <message>
        <source>Visits arrive here by themselves.</source>
        <translation>有待收费用的就诊会自动出现。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ClinicSection</name>
    <message>
        <source>Clinic</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Show what is stored</source>
        <translation>显示已保存内容</translation>
    </message>
    <message>
        <source>The clinic&apos;s data and settings are saved.</source>
        <translation>机构信息和设置已保存。</translation>
    </message>
    <message>
        <source>Organisation, as on the licence</source>
        <translation>机构信息（与执业许可证一致）</translation>
    </message>
    <message>
        <source>Settings for all seats</source>
        <translation>全部工位的设置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Institution code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Settles insurance</source>
        <translation>医保定点</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ConsultationPage</name>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>接诊</translation>
    </message>
    <message>
        <source>No visit is open</source>
        <translation>没有打开的就诊</translation>
    </message>
    <message>
        <source>Press F9 for the next patient, or Enter on somebody in the list.</source>
        <translation>按 F9 叫下一位，或在列表中选择患者后按回车。</translation>
    </message>
    <message>
        <source>&amp;1 Notes</source>
        <translation>病历(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Prescription</source>
        <translation>处方(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 Orders</source>
        <translation>诊疗项目(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 History</source>
        <translation>既往就诊(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;5 Referral</source>
        <translation>转诊(&amp;5)</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>叫下一位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>完成就诊</translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Begun by mistake</source>
        <translation>误接诊</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>没有候诊患者。</translation>
    </message>
    <message>
        <source>What was typed and not saved has been brought back.</source>
        <translation>已恢复之前录入、尚未保存的内容。</translation>
    </message>
    <message>
        <source>The visit of %1 is finished.</source>
        <translation>%1 的就诊已完成。</translation>
    </message>
    <message>
        <source>Reopen the visit</source>
        <translation>重新打开就诊</translation>
    </message>
    <message>
        <source>Why is the visit changed again?</source>
        <translation>请说明重新打开的原因。</translation>
    </message>
    <message>
        <source>Something was forgotten</source>
        <translation>有遗漏</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>The patient will wait again. Why is this visit taken back?</source>
        <translation>患者将回到候诊队列。请说明撤销接诊的原因。</translation>
    </message>
    <message>
        <source>Wrong patient</source>
        <translation>患者不符</translation>
    </message>
    <message>
        <source>Patient not there</source>
        <translation>患者不在</translation>
    </message>
    <message>
        <source>Sections of the visit</source>
        <translation>诊疗分区</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>The visit was finished elsewhere. What you typed stays here: reopen it to save.</source>
        <translation>该就诊已在别处结束。您输入的内容仍在此处：重新打开后可保存。</translation>
    </message>
    <message>
        <source>Loaded again; what you typed is kept. Check it, then save.</source>
        <translation>已重新载入，您输入的内容保留着，请核对后保存。</translation>
    </message>
    <message>
        <source>Both have changed: %1. Check what stands there now, then save.</source>
        <translation>双方都修改了：%1。请核对现在的内容后保存。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Something is only half typed. It is marked below.</source>
        <translation>有内容未输入完整，已在下方标出。</translation>
    </message>
    <message>
        <source>The prescription is not signed. Sign it or take its lines out, then finish the visit.</source>
        <translation>处方尚未签名。请签名或删除处方药品，再结束就诊。</translation>
    </message>
    <message>
        <source>The visit is open again.</source>
        <translation>就诊已重新打开。</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>候诊（%1）</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Missing or wrong: %1.</source>
        <translation>缺少或有误：%1。</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>重新载入</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CountySection</name>
    <message>
        <source>County line</source>
        <translation>县平台线路</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Show what is stored</source>
        <translation>显示已保存内容</translation>
    </message>
    <message>
        <source>The county line is saved. F11 tests it.</source>
        <translation>县平台线路已保存，按 F11 测试。</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>正在连接 %1 …</translation>
    </message>
    <message>
        <source>Certificate of the county&apos;s authority</source>
        <translation>县平台根证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书文件 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate of %1, valid until %2</source>
        <translation>%1 的证书，有效期至 %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Test the line</source>
        <translation>测试线路</translation>
    </message>
    <message>
        <source>Records go to the county&apos;s server by themselves while the program is open. Without an address they stay here and wait.</source>
        <translation>程序打开时数据会自动上传到县平台。未填地址时，数据留在本机等待上传。</translation>
    </message>
    <message>
        <source>Only when the county gave the clinic a certificate of its own; otherwise leave it empty.</source>
        <translation>仅在县平台提供了专用证书时填写，否则留空。</translation>
    </message>
    <message>
        <source>Change it only when the county asks for it.</source>
        <translation>仅在县平台要求时修改。</translation>
    </message>
    <message>
        <source>Certificate from file…</source>
        <translation>从文件读取证书…</translation>
    </message>
    <message>
        <source>The county&apos;s server answered within %1 ms and says that it takes records as this clinic sends them. No record was sent: whether it takes them shows with the first upload.</source>
        <translation>县平台在 %1 毫秒内应答，并声明可接收本机构所发类型的记录。测试未发送任何记录，能否接收以首次上传为准。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DepartmentSection</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>诊室</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开诊</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停诊</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新增科室</translation>
    </message>
    <message>
        <source>Short; stands before the queue number.</source>
        <translation>请用简短编码，显示在排队号之前。</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部科室</translation>
    </message>
    <message>
        <source>No department yet</source>
        <translation>还没有科室</translation>
    </message>
    <message>
        <source>F9 adds one.</source>
        <translation>按 F9 新增。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DiagnosisEditor</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>诊断名称</translation>
    </message>
    <message>
        <source>Diagnosis, the primary one first</source>
        <translation>诊断（主要诊断在前）</translation>
    </message>
    <message>
        <source>Diagnosis: initials, code or name</source>
        <translation>诊断：首字母、编码或名称</translation>
    </message>
    <message>
        <source>Search diagnoses</source>
        <translation>查找诊断</translation>
    </message>
    <message>
        <source>Diagnoses found</source>
        <translation>查到的诊断</translation>
    </message>
    <message>
        <source>Diagnoses of this visit</source>
        <translation>本次诊断</translation>
    </message>
    <message>
        <source>No such diagnosis</source>
        <translation>没有此诊断</translation>
    </message>
    <message>
        <source>Enter takes the text as it stands.</source>
        <translation>回车按文字录入。</translation>
    </message>
    <message>
        <source>Enter: take  ·  Up, Down: choose</source>
        <translation>回车：选入  ·  ↑↓：选择</translation>
    </message>
    <message>
        <source>Del: take out  ·  Alt+Up: move up</source>
        <translation>Del：删除  ·  Alt+↑：上移</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DispenseLinesModel</name>
    <message>
        <source>Not given</source>
        <translation>不发</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发药</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>Drug and use</source>
        <translation>药品与用法</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>From lot</source>
        <translation>批号</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DispenseView</name>
    <message>
        <source>Prescription %1</source>
        <translation>处方 %1</translation>
    </message>
    <message>
        <source>Dr %1</source>
        <translation>%1医生</translation>
    </message>
    <message>
        <source>Not dispensed</source>
        <translation>不发此药</translation>
    </message>
    <message>
        <source>Hand out after all</source>
        <translation>恢复发药</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发药</translation>
    </message>
    <message>
        <source>Why is %1 not handed out?</source>
        <translation>请说明 %1 不发的原因。</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Patient does not want it</source>
        <translation>患者不要</translation>
    </message>
    <message>
        <source>Doctor was asked and agrees</source>
        <translation>已询问医生并同意</translation>
    </message>
    <message>
        <source>To the stock</source>
        <translation>查看库存</translation>
    </message>
    <message>
        <source>%1: handed out to %2.</source>
        <translation>%1：已发药给 %2。</translation>
    </message>
    <message>
        <source>Not handed out: %1. For the money the patient goes back to the doctor, then to the cashier.</source>
        <translation>未发 %1 项。如需退费，请患者先找医生，再到收费处办理。</translation>
    </message>
    <message>
        <source>Paid prescriptions arrive by themselves.</source>
        <translation>已收费的处方会自动出现在列表中。</translation>
    </message>
    <message>
        <source>Lines of the prescription</source>
        <translation>处方明细</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有处方明细</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation>诊断：%1</translation>
    </message>
    <message>
        <source>Scan a prescription, or choose one with the arrow keys and Enter</source>
        <translation>扫描处方，或用方向键选择后按 Enter</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DispensedModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>品种数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DoctorQueue</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>候诊患者</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>没有候诊患者</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ExchangePage</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>退回原因</translation>
    </message>
    <message numerus="yes">
        <source>The county confirmed %n parcel(s) of records.</source>
        <translation>
            <numerusform>县平台已确认 %n 个数据包。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>The county has confirmed every record of this clinic.</source>
        <translation>本机构的全部数据均已由县平台确认。</translation>
    </message>
    <message>
        <source>The records are sent by themselves while the program is open.</source>
        <translation>程序打开时数据会自动上传。</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在上传…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <source>Records that the county does not take (%1)</source>
        <translation>县平台未接受的记录（%1）</translation>
    </message>
    <message>
        <source>The county&apos;s words: %1</source>
        <translation>县平台说明：%1</translation>
    </message>
    <message>
        <source>Correct the record where it was written: then it is sent again by itself.</source>
        <translation>请在原处更正该记录，保存后系统会自动重发。</translation>
    </message>
    <message>
        <source>Records waiting</source>
        <translation>待上传记录</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>最早等待时间</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>上次确认</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次上传</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>打开患者档案</translation>
    </message>
    <message>
        <source>Records that the county does not take</source>
        <translation>县平台未接受的记录</translation>
    </message>
    <message>
        <source>No record was refused</source>
        <translation>没有被退回的记录</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FacilitySection</name>
    <message>
        <source>Not used</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Lead hospital</source>
        <translation>牵头医院</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>医院名称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>转诊医院</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>New hospital</source>
        <translation>新增医院</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Names with a blank between them; offered in a referral.</source>
        <translation>科室名称之间用空格分隔，开转诊单时可选。</translation>
    </message>
    <message>
        <source>All hospitals</source>
        <translation>全部医院</translation>
    </message>
    <message>
        <source>No hospital yet</source>
        <translation>还没有医院</translation>
    </message>
    <message>
        <source>F9 adds the one you refer patients to.</source>
        <translation>按 F9 新增要转诊的医院。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FindingsList</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>提示内容</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>用药审核提示</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>没有提示</translation>
    </message>
    <message>
        <source>Other drug</source>
        <translation>换药</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>填写理由</translation>
    </message>
    <message>
        <source>Seen, go on</source>
        <translation>已阅，继续</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补填</translation>
    </message>
    <message>
        <source>Order skin test</source>
        <translation>开皮试</translation>
    </message>
    <message>
        <source>Patient pays it</source>
        <translation>患者自费</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FindingsPanel</name>
    <message>
        <source>What the insurance rules say</source>
        <translation>医保审核提示</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 is what is wrong, %2 what to do about it</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Patient pays</source>
        <translation>改自费</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>填写理由</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FirstStartPage</name>
    <message>
        <source>Folder for the clinic&apos;s records</source>
        <translation>机构数据文件夹</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Creating the clinic and reading the catalogues…</source>
        <translation>正在新建机构并读取目录…</translation>
    </message>
    <message>
        <source>Making the demonstration clinic…</source>
        <translation>正在建立演示机构…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>What would you like to open?</source>
        <translation>请选择要打开的机构</translation>
    </message>
    <message>
        <source>A new clinic</source>
        <translation>新建机构</translation>
    </message>
    <message>
        <source>For your own work. You enter the clinic and its first administrator.</source>
        <translation>用于实际工作。请填写机构信息和第一位管理员。</translation>
    </message>
    <message>
        <source>The demonstration clinic</source>
        <translation>演示机构</translation>
    </message>
    <message>
        <source>To look around: a made-up township with patients, stock and a queue.</source>
        <translation>用于了解和练习：虚构的乡镇，已有患者、库存和候诊队列。</translation>
    </message>
    <message>
        <source>Name as on the licence</source>
        <translation>机构名称（与许可证一致）</translation>
    </message>
    <message>
        <source>Institution code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Kind of clinic</source>
        <translation>机构类型</translation>
    </message>
    <message>
        <source>Township health centre</source>
        <translation>乡镇卫生院</translation>
    </message>
    <message>
        <source>Village clinic</source>
        <translation>村卫生室</translation>
    </message>
    <message>
        <source>Where the records are kept</source>
        <translation>数据存放位置</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>I work here alone: all roles</source>
        <translation>一人执业：拥有全部角色</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>打开演示机构</translation>
    </message>
    <message>
        <source>Create the clinic</source>
        <translation>新建机构</translation>
    </message>
    <message>
        <source>Folder of the clinic</source>
        <translation>机构的数据文件夹</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>请先选择文件夹</translation>
    </message>
    <message>
        <source>There is no clinic in this folder. Choose the folder that holds its records.</source>
        <translation>该文件夹中没有机构数据，请选择存放机构数据的文件夹</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保留任何数据</translation>
    </message>
    <message>
        <source>A clinic that is there already</source>
        <translation>已有的机构</translation>
    </message>
    <message>
        <source>Its folder is on this computer, or was copied to it.</source>
        <translation>数据文件夹在本机上，或已拷贝到本机。</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write it down and lock it away: when every administrator&apos;s password is lost, nobody can open the records.</source>
        <translation>请抄写并锁好保存：所有管理员的密码都丢失后，任何人都无法打开数据</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>打开机构</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FormField</name>
    <message>
        <source>%1 *</source>
        <extracomment>%1 is the name of a field that must be filled in</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>clinic::ui::GateFrame</name>
    <message>
        <source>Xiangyi</source>
        <comment>name of the program</comment>
        <translation>乡医</translation>
    </message>
    <message>
        <source>Clinic management for townships and villages</source>
        <translation>乡镇卫生院和村卫生室门诊管理</translation>
    </message>
</context>
<context>
    <name>clinic::ui::GoodsForm</name>
    <message>
        <source>This delivery was begun earlier and is not saved yet.</source>
        <translation>这是之前录入、尚未保存的入库单。</translation>
    </message>
    <message>
        <source>Delivery %1 is in stock: %2 lines.</source>
        <translation>入库单 %1 已入库，共 %2 行。</translation>
    </message>
    <message>
        <source>Drop this delivery</source>
        <translation>放弃此入库单</translation>
    </message>
    <message>
        <source>What was typed is lost.</source>
        <translation>已录入的内容将丢失。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Take into stock</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>药品入库</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货单位</translation>
    </message>
    <message>
        <source>Delivery note or invoice</source>
        <translation>送货单或发票号</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>查到的品规</translation>
    </message>
    <message>
        <source>Type the name or initials of a product, Enter takes the first</source>
        <translation>输入品规名称或首字母，按回车选择第一项</translation>
    </message>
    <message>
        <source>Back to the stock</source>
        <translation>返回库存</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>clinic::ui::GoodsLine</name>
    <message>
        <source>Product %1</source>
        <translation>品规 %1</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>批号 %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>有效期 %1</translation>
    </message>
    <message>
        <source>Packs %1</source>
        <translation>包装数 %1</translation>
    </message>
    <message>
        <source>Price %1</source>
        <translation>单价 %1</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>名称或首字母</translation>
    </message>
    <message>
        <source>20270630</source>
        <translation>20270630</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>删除第 %1 行</translation>
    </message>
</context>
<context>
    <name>clinic::ui::HistoryPanel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>既往就诊</translation>
    </message>
    <message>
        <source>No earlier visit here</source>
        <translation>在本机构没有既往就诊</translation>
    </message>
    <message>
        <source>The earlier visit, for reading</source>
        <translation>既往就诊（仅供查阅）</translation>
    </message>
    <message>
        <source>Back to the curves</source>
        <translation>返回趋势图</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>主诉</translation>
    </message>
    <message>
        <source>Present illness</source>
        <translation>现病史</translation>
    </message>
    <message>
        <source>Past history</source>
        <translation>既往史</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>体格检查</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>生命体征</translation>
    </message>
    <message>
        <source>Prescription %1</source>
        <translation>处方 %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Plot blood pressure and glucose</source>
        <translation>血压和血糖曲线</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>Plot blood pressure</source>
        <translation>血压曲线</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>血糖</translation>
    </message>
    <message>
        <source>Plot glucose</source>
        <translation>血糖曲线</translation>
    </message>
    <message>
        <source>Curves appear here once it was measured in a visit.</source>
        <translation>就诊中测量后，此处显示曲线。</translation>
    </message>
    <message>
        <source>No blood pressure and no glucose yet</source>
        <translation>尚无血压和血糖记录</translation>
    </message>
    <message>
        <source>No blood pressure yet</source>
        <translation>尚无血压记录</translation>
    </message>
    <message>
        <source>No glucose yet</source>
        <translation>尚无血糖记录</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportHistory</name>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Roll of the insured</source>
        <translation>参保名册</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>统筹区</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no roll yet: nobody&apos;s insurance can be checked. F9 imports one.</source>
        <translation>还没有参保名册，无法核验参保。请按 F9 导入。</translation>
    </message>
    <message>
        <source>The roll of %1 is %2 days old; the limit is %3 days. Ask the county for a new one.</source>
        <translation>%1 的参保名册已有 %2 天，超过 %3 天的期限。请向县里索取最新名册。</translation>
    </message>
    <message>
        <source>The roll of %1 holds %2 people; it is %3 days old, the limit is %4.</source>
        <translation>%1 的参保名册共 %2 人，已有 %3 天，期限 %4 天。</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>已导入文件</translation>
    </message>
    <message>
        <source>Insurance policies</source>
        <translation>医保政策</translation>
    </message>
    <message>
        <source>Files imported so far</source>
        <translation>已导入的文件</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>还没有导入过文件</translation>
    </message>
    <message>
        <source>Policies imported so far</source>
        <translation>已导入的政策</translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>还没有医保政策</translation>
    </message>
    <message>
        <source>F10 imports one.</source>
        <translation>按 F10 导入。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportPreview</name>
    <message>
        <source>also adds the drug</source>
        <translation>同时新增药品</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品规</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>This policy</source>
        <translation>本政策</translation>
    </message>
    <message>
        <source>Predecessor</source>
        <translation>上一版政策</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <extracomment>%1 number of a line in a file, %2 name of its column</extracomment>
        <translation>第%1行，%2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>People in the file</source>
        <translation>文件人数</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Older than stored</source>
        <translation>早于现有数据</translation>
    </message>
    <message>
        <source>Registered here</source>
        <translation>已在本机构建档</translation>
    </message>
    <message>
        <source>Not normal</source>
        <translation>参保异常</translation>
    </message>
    <message>
        <source>Waiting period</source>
        <translation>待遇等待期</translation>
    </message>
    <message>
        <source>Old scheme 391</source>
        <translation>原城镇居民（391）</translation>
    </message>
    <message>
        <source>Old scheme 380</source>
        <translation>原新农合（380）</translation>
    </message>
    <message>
        <source>Oldest data</source>
        <translation>最早数据日期</translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation>最新数据日期</translation>
    </message>
    <message>
        <source>Roll of the insured</source>
        <translation>参保名册</translation>
    </message>
    <message>
        <source>%1 (columns not read: %2)</source>
        <translation>%1（未读取的列：%2）</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave out the %n refused row(s) and import the others</source>
        <translation>
            <numerusform>跳过 %n 行不能导入的数据，导入其余各行(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the price list</source>
        <translation>价目表各行</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>The predecessor ends</source>
        <translation>上一版止于</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>政策规则</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>导入时间 %1</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Choose what it holds</source>
        <translation>请选择目录内容</translation>
    </message>
    <message>
        <source>Refused: nothing was imported</source>
        <translation>文件被拒绝，没有导入</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误数</translation>
    </message>
    <message>
        <source>Faults of the file</source>
        <translation>文件中的错误</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>目录内容</translation>
    </message>
    <message>
        <source>What the catalogue holds</source>
        <translation>目录内容</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportsSection</name>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止，没有导入任何内容。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>数据导入</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Roll of the insured (CSV)</source>
        <translation>参保名册（CSV）</translation>
    </message>
    <message>
        <source>Insurance policy (JSON)</source>
        <translation>医保政策（JSON）</translation>
    </message>
    <message>
        <source>Price list (CSV)</source>
        <translation>价目表（CSV）</translation>
    </message>
    <message>
        <source>Catalogue (CSV)</source>
        <translation>目录（CSV）</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>政策文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file was refused and nothing was imported. Correct the places below and import it again.</source>
        <translation>文件未能导入，数据没有变化。请改正下列各处后重新导入。</translation>
    </message>
    <message>
        <source>Withdraw a policy</source>
        <translation>停用政策</translation>
    </message>
    <message>
        <source>“%1” is used no more; what was settled by it stays as it is.</source>
        <translation>“%1”将不再使用，已按它结算的费用不变。</translation>
    </message>
    <message>
        <source>Replaced by a new document</source>
        <translation>已有新文件替代</translation>
    </message>
    <message>
        <source>Imported by mistake</source>
        <translation>误导入</translation>
    </message>
    <message>
        <source>Withdraw policy</source>
        <translation>停用政策</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Roll…</source>
        <translation>参保名册…</translation>
    </message>
    <message>
        <source>Policy…</source>
        <translation>医保政策…</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>价目表…</translation>
    </message>
    <message>
        <source>Catalogue…</source>
        <translation>目录…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Look it over, then import.</source>
        <translation>数据尚未改动，请核对后再导入。</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockPage</name>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定键可能已打开。</translation>
    </message>
    <message>
        <source>This seat is locked. What was typed is still there.</source>
        <translation>本工位已锁定，已录入的内容仍然保留。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>切换用户</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LoginPage</name>
    <message>
        <source>Enter your name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定键可能已打开。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Demonstration: all people and figures are made up.</source>
        <translation>演示机构：人员和数据均为虚构。</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Try it as:</source>
        <translation>试用身份：</translation>
    </message>
    <message>
        <source>Village doctor (all roles)</source>
        <translation>村医（全部角色）</translation>
    </message>
    <message>
        <source>Another clinic</source>
        <translation>其他机构</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainWindow</name>
    <message>
        <source>Seat: %1</source>
        <translation>工位：%1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>数据库：%1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>切换用户</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 – Xiangyi</source>
        <comment>window title</comment>
        <translation>%1 – 乡医</translation>
    </message>
    <message>
        <source>Xiangyi</source>
        <comment>name of the program</comment>
        <translation>乡医</translation>
    </message>
    <message>
        <source>User: %1. Change the password</source>
        <translation>用户：%1。修改密码</translation>
    </message>
    <message>
        <source>%1: change the password</source>
        <translation>%1：修改密码</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MergeForm</name>
    <message>
        <source>Compare: is this the same person? Choose the file that stays.</source>
        <extracomment>%1 is a name, %2 the number of a file</extracomment>
        <translation>请核对是否为同一人，并选择保留的档案</translation>
    </message>
    <message>
        <source>Which file is the same person as %1 (no. %2)? Find it at the left and press Enter.</source>
        <translation>哪份档案与%1（档案号 %2）是同一人？请在左侧查找并按回车</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>No. %1 stays</source>
        <extracomment>%1 is the number of a file</extracomment>
        <translation>保留档案 %1</translation>
    </message>
    <message>
        <source>Visits, charges, drugs and allergies of no. %1 move to no. %2, whose data above stay as they are. This cannot be undone.</source>
        <extracomment>%1 and %2 are numbers of files</extracomment>
        <translation>档案 %1 的就诊、费用、用药和过敏记录将并入档案 %2，档案 %2 的上列资料保持不变。合并后不能撤销。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Other ID</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>就诊次数</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MoveForm</name>
    <message>
        <source>Whoever is free</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Gets a new number there; the fee stays as it is.</source>
        <translation>将在新科室重新排号，费用不变。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MoveModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>clinic::ui::NotesPanel</name>
    <message>
        <source>Chief &amp;complaint</source>
        <translation>主诉(&amp;C)</translation>
    </message>
    <message>
        <source>Present &amp;illness</source>
        <translation>现病史(&amp;I)</translation>
    </message>
    <message>
        <source>Past &amp;history</source>
        <translation>既往史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Examination</source>
        <translation>查体(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Plan and advice</source>
        <translation>处理意见(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Diagnoses</source>
        <translation>诊断(&amp;D)</translation>
    </message>
    <message>
        <source>“%1” is not taken yet: press Enter, or empty the field.</source>
        <translation>“%1”尚未选入：请按回车，或清空该栏。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OrdersPanel</name>
    <message>
        <source>open</source>
        <translation>待收费</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已收费</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service: initials or name</source>
        <translation>项目：首字母或名称</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>查到的项目</translation>
    </message>
    <message>
        <source>No service of this name</source>
        <translation>没有此名称的项目</translation>
    </message>
    <message>
        <source>The administrator keeps the price list.</source>
        <translation>收费项目由管理员维护。</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>撤销 (Del)</translation>
    </message>
    <message>
        <source>Take the order back</source>
        <translation>撤销项目</translation>
    </message>
    <message>
        <source>Why is “%1” taken back?</source>
        <translation>请说明撤销“%1”的原因。</translation>
    </message>
    <message>
        <source>Ordered by mistake</source>
        <translation>误开</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>The patient does not want it</source>
        <translation>患者不要求做</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>All charges of this visit</source>
        <translation>本次就诊全部费用</translation>
    </message>
    <message>
        <source>Nothing is charged yet</source>
        <translation>尚无费用</translation>
    </message>
    <message>
        <source>The visit together</source>
        <translation>本次合计</translation>
    </message>
    <message>
        <source>Services ordered here: %1</source>
        <translation>此处开立的项目：%1</translation>
    </message>
    <message>
        <source>A drug is taken back in its prescription, the fee at the reception.</source>
        <translation>药品请在处方中撤销，诊费请在挂号处撤销。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OwnPasswordDialog</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定似乎已打开。</translation>
    </message>
    <message>
        <source>Your password is changed. It holds from the next login or unlocking on.</source>
        <translation>密码已修改，下次登录或解锁时生效。</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>为 %1 设置新密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PaidCard</name>
    <message>
        <source>%1 has paid %2</source>
        <translation>%1 已付 %2</translation>
    </message>
    <message>
        <source>Settlement %1</source>
        <translation>结算单 %1</translation>
    </message>
    <message>
        <source>handed over %1</source>
        <translation>实收 %1</translation>
    </message>
    <message>
        <source>Change to hand out</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Hand out the drugs</source>
        <translation>去发药</translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>下一位</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientForm</name>
    <message>
        <source>%1: %2 was &quot;%3&quot;</source>
        <extracomment>a correction: %1 date, %2 name of the field, %3 what stood there before</extracomment>
        <translation>%1：%2原为“%3”</translation>
    </message>
    <message>
        <source>Place of first registration not in the list</source>
        <translation>前六位不在行政区划目录中</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Born/age</source>
        <translation>出生/年龄</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>家属姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与患者关系</translation>
    </message>
    <message>
        <source>Kin&apos;s phone</source>
        <translation>家属电话</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Other ID</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>why a person&apos;s data are corrected</comment>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>请说明更正原因</translation>
    </message>
    <message>
        <source>19800117, 46</source>
        <translation>19800117 或 46</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientHeader</name>
    <message>
        <source>Nobody selected</source>
        <translation>未选择患者</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>身份证 %1</translation>
    </message>
    <message>
        <source>Allergies: not asked yet</source>
        <translation>过敏史：未询问</translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>无已知过敏</translation>
    </message>
    <message>
        <source>Allergic to: %1</source>
        <translation>过敏：%1</translation>
    </message>
    <message>
        <source>This computer has no font for %1 in this name: install one before printing.</source>
        <translation>本机没有显示该姓名中“%1”的字体，请先安装字体再打印。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientHitsModel</name>
    <message>
        <source>File no. %1</source>
        <translation>档案号 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别、年龄</translation>
    </message>
    <message>
        <source>ID number or phone</source>
        <translation>身份证号或电话</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PaymentPanel</name>
    <message>
        <source>Settling…</source>
        <translation>正在结算…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>From the account</source>
        <translation>个人账户支付</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>恰好</translation>
    </message>
    <message>
        <source>Fund pays (estimate)</source>
        <translation>基金支付（预估）</translation>
    </message>
    <message>
        <source>Patient pays</source>
        <translation>个人支付</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>取整到角(&amp;R)</translation>
    </message>
    <message>
        <source>Round the cash to jiao</source>
        <translation>现金取整到角</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>实收现金</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PharmacyPage</name>
    <message>
        <source>Pharmacy</source>
        <translation>药房</translation>
    </message>
    <message>
        <source>To &amp;hand out (%1)</source>
        <extracomment>a tab; %1 is how many prescriptions wait</extracomment>
        <translation>待发药（%1）(&amp;H)</translation>
    </message>
    <message>
        <source>To &amp;hand out</source>
        <translation>待发药(&amp;H)</translation>
    </message>
    <message>
        <source>Handed out to&amp;day</source>
        <translation>今日已发(&amp;D)</translation>
    </message>
    <message>
        <source>Prescriptions that wait</source>
        <translation>待发药处方</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>没有待发药处方</translation>
    </message>
    <message>
        <source>Paid prescriptions arrive here by themselves.</source>
        <translation>已收费的处方会自动出现。</translation>
    </message>
    <message>
        <source>No paid prescription fits “%1”. Has it been paid?</source>
        <translation>没有符合“%1”的已缴费处方。是否已缴费？</translation>
    </message>
    <message>
        <source>Find a prescription</source>
        <translation>查找处方</translation>
    </message>
    <message>
        <source>Scan, or type a name</source>
        <translation>扫码或输入姓名</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PharmacyQueueModel</name>
    <message>
        <source>All in stock</source>
        <translation>库存充足</translation>
    </message>
    <message>
        <source>Something is missing in stock</source>
        <translation>有药品缺货</translation>
    </message>
    <message>
        <source>Paid prescriptions</source>
        <translation>已收费处方</translation>
    </message>
    <message>
        <source>Items: %1</source>
        <translation>%1 种药</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PrescriptionLineEditor</name>
    <message>
        <source>Dose</source>
        <translation>单次用量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>给药途径</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Advice: after meals, …</source>
        <translation>嘱托：饭后服用等</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>嘱托</translation>
    </message>
    <message>
        <source>Skin test</source>
        <translation>皮试</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>Quantity (%1)</source>
        <translation>数量（%1）</translation>
    </message>
    <message>
        <source>Self-pay</source>
        <translation>自费</translation>
    </message>
    <message>
        <source>The patient agreed to pay this drug without the insurance</source>
        <translation>患者同意此药自费，不走医保</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PrescriptionPanel</name>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>医保</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>Drug: initials, name or code</source>
        <translation>药品：首字母、名称或编码</translation>
    </message>
    <message>
        <source>Search drugs</source>
        <translation>查找药品</translation>
    </message>
    <message>
        <source>Drugs found</source>
        <translation>找到的药品</translation>
    </message>
    <message>
        <source>No drug found</source>
        <translation>没有找到药品</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>请少输几个字母再试。</translation>
    </message>
    <message>
        <source>Drugs of this prescription</source>
        <translation>本处方的药品</translation>
    </message>
    <message>
        <source>No drug yet</source>
        <translation>还没有药品</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>正在签名…</translation>
    </message>
    <message>
        <source>Instead: %1.</source>
        <translation>可改用：%1。</translation>
    </message>
    <message>
        <source>This prescription %1. Whole visit, estimated: fund %2, patient %3.</source>
        <translation>本处方 %1 元。本次就诊估算：基金 %2 元，个人 %3 元。</translation>
    </message>
    <message>
        <source>This prescription %1. Whole visit: fund %2, patient %3.</source>
        <translation>本处方 %1 元。本次就诊：基金 %2 元，个人 %3 元。</translation>
    </message>
    <message>
        <source>This prescription %1.</source>
        <translation>本处方 %1 元。</translation>
    </message>
    <message>
        <source>%1: type the dose.</source>
        <translation>%1：请填写单次量。</translation>
    </message>
    <message>
        <source>%1: choose the unit of the dose.</source>
        <translation>%1：请选择剂量单位。</translation>
    </message>
    <message>
        <source>%1: choose how often.</source>
        <translation>%1：请选择频次。</translation>
    </message>
    <message>
        <source>%1: choose the route.</source>
        <translation>%1：请选择用法。</translation>
    </message>
    <message>
        <source>%1: type the days.</source>
        <translation>%1：请填写天数。</translation>
    </message>
    <message>
        <source>Long-term prescription</source>
        <translation>长期处方</translation>
    </message>
    <message>
        <source>Why are the drugs given for so long?</source>
        <translation>为什么要开这么长时间的药？</translation>
    </message>
    <message>
        <source>Stable chronic disease</source>
        <translation>慢性病病情稳定</translation>
    </message>
    <message>
        <source>Lives far from the clinic</source>
        <translation>住处离卫生院远</translation>
    </message>
    <message>
        <source>Prescribe all the same</source>
        <translation>仍要开具</translation>
    </message>
    <message>
        <source>Benefit outweighs the risk</source>
        <translation>获益大于风险</translation>
    </message>
    <message>
        <source>Tolerated before</source>
        <translation>以前用过，能耐受</translation>
    </message>
    <message>
        <source>No other drug here</source>
        <translation>本院没有其他药可用</translation>
    </message>
    <message>
        <source>Change prescription %1</source>
        <translation>修改处方 %1</translation>
    </message>
    <message>
        <source>The old one is voided and this one takes its place. Why?</source>
        <translation>原处方将作废，由本处方代替。请说明原因。</translation>
    </message>
    <message>
        <source>Wrong dose</source>
        <translation>剂量有误</translation>
    </message>
    <message>
        <source>Wrong drug</source>
        <translation>药品有误</translation>
    </message>
    <message>
        <source>Drug not in stock</source>
        <translation>药品缺货</translation>
    </message>
    <message>
        <source>Patient&apos;s wish</source>
        <translation>患者要求</translation>
    </message>
    <message>
        <source>%1 is signed. Alt+P shows it for printing.</source>
        <translation>处方 %1 已签名。按 Alt+P 预览打印。</translation>
    </message>
    <message>
        <source>Sign the prescription that is being written first, or take its drugs out.</source>
        <translation>请先签完正在写的处方，或删去其中的药品。</translation>
    </message>
    <message>
        <source>Changing %1. It stays valid until you sign.</source>
        <translation>正在修改 %1。签名之前原处方仍有效。</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>This prescription is being changed. Leave it as it was first.</source>
        <translation>这张处方正在修改，请先点“不改了”。</translation>
    </message>
    <message>
        <source>Void prescription %1</source>
        <translation>作废处方 %1</translation>
    </message>
    <message>
        <source>Why is it voided?</source>
        <translation>为什么作废？</translation>
    </message>
    <message>
        <source>Wrong patient</source>
        <translation>患者有误</translation>
    </message>
    <message>
        <source>%1 is voided.</source>
        <translation>处方 %1 已作废。</translation>
    </message>
    <message>
        <source>Answer first what is marked under the prescription (Alt+A).</source>
        <translation>请先处理处方下方标出的问题（F8）。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Self-pay</source>
        <translation>自费</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not in stock.</source>
        <translation>%1 无库存。</translation>
    </message>
    <message>
        <source>%1: %2 in stock, %3 prescribed.</source>
        <translation>%1：库存%2，处方%3。</translation>
    </message>
    <message>
        <source>The patient pays it alone</source>
        <translation>患者自费</translation>
    </message>
    <message>
        <source>%1, %2 yuan, is paid without the insurance. How did the patient agree?</source>
        <translation>%1，%2元，不走医保由患者自费。患者如何同意？</translation>
    </message>
    <message>
        <source>Told the price, agreed</source>
        <translation>已告知价格，患者同意</translation>
    </message>
    <message>
        <source>A relative agreed</source>
        <translation>家属同意</translation>
    </message>
    <message>
        <source>Agreed in writing</source>
        <translation>书面同意</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PrescriptionSources</name>
    <message>
        <source>R&amp;epeat</source>
        <translation>重开(&amp;E)</translation>
    </message>
    <message>
        <source>Write an earlier prescription of this patient again</source>
        <translation>按该患者以前的处方重开</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>No earlier prescription</source>
        <translation>没有以前的处方</translation>
    </message>
    <message>
        <source>Save this prescription as a template…</source>
        <translation>将本处方存为模板…</translation>
    </message>
    <message>
        <source>Write the drugs of the template first, then save it.</source>
        <translation>请先录入模板药品，再保存。</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation>模板名称：</translation>
    </message>
    <message>
        <source>Template %1 is saved.</source>
        <translation>模板“%1”已保存。</translation>
    </message>
    <message>
        <source>Remove a template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Remove the template %1? Prescriptions stay as they are.</source>
        <translation>删除模板“%1”？已开的处方不受影响。</translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Template %1 is removed.</source>
        <translation>模板“%1”已删除。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PreviewDialog</name>
    <message>
        <source>Preview of the document</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>No installed font can print these characters: %1. Install the fonts “Noto Sans CJK” or write them by hand after printing.</source>
        <translation>本机字体无法打印这些字：%1。请安装“Noto Sans CJK”字体，或打印后手写补上。</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. The document can be saved as a PDF file.</source>
        <translation>本机没有安装打印机，可以另存为 PDF 文件。</translation>
    </message>
    <message>
        <source>The printer did not take the document. Check that it is on and has paper, then print again.</source>
        <translation>打印机没有接收。请检查打印机是否开机、是否有纸，然后重新打印。</translation>
    </message>
    <message>
        <source>Handed to the printer “%1”.</source>
        <translation>已送往打印机“%1”。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ProductHitsModel</name>
    <message>
        <source>Product</source>
        <translation>品规</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生产企业</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ProductSection</name>
    <message>
        <source>no price</source>
        <translation>未定价</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>Example price</source>
        <translation>示例价</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生产企业</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>医保类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Drug prices</source>
        <translation>药品价格</translation>
    </message>
    <message>
        <source>Which drug? Name or initials, then Enter</source>
        <translation>请输入药品名称或首字母，再按回车</translation>
    </message>
    <message>
        <source>Name, initials or code</source>
        <translation>名称、首字母或编码</translation>
    </message>
    <message>
        <source>Prices so far:</source>
        <translation>历次价格：</translation>
    </message>
    <message>
        <source>Choose the drug first: type its name or initials above.</source>
        <translation>请先选择药品：在上方输入名称或首字母。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增品规</translation>
    </message>
    <message>
        <source>New product: %1</source>
        <translation>新增品规：%1</translation>
    </message>
    <message>
        <source>Units per pack</source>
        <translation>包装数量</translation>
    </message>
    <message>
        <source>Pack unit</source>
        <translation>包装单位</translation>
    </message>
    <message>
        <source>Smallest unit</source>
        <translation>最小单位</translation>
    </message>
    <message>
        <source>Sold singly</source>
        <translation>可拆零</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>why a price is changed</comment>
        <translation>调价原因</translation>
    </message>
    <message>
        <source>Why is the price changed?</source>
        <translation>请说明调价原因</translation>
    </message>
    <message>
        <source>Find a drug</source>
        <translation>查找药品</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>No product here</source>
        <translation>没有品规</translation>
    </message>
    <message>
        <source>F9 adds one, F12 imports a price list.</source>
        <translation>按 F9 新增，按 F12 导入价目表。</translation>
    </message>
    <message>
        <source>Drugs of the formulary</source>
        <translation>药品目录</translation>
    </message>
    <message>
        <source>No such drug in the formulary</source>
        <translation>药品目录中没有此药</translation>
    </message>
    <message>
        <source>New drug of the clinic&apos;s own</source>
        <translation>新增目录外药品</translation>
    </message>
    <message>
        <source>Generic name</source>
        <translation>通用名</translation>
    </message>
    <message>
        <source>Form</source>
        <comment>of a drug</comment>
        <translation>剂型</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Paid only for</source>
        <translation>限定支付</translation>
    </message>
    <message>
        <source>Own drug</source>
        <translation>目录外药品</translation>
    </message>
    <message>
        <source>F11 adds a drug that the formulary does not hold.</source>
        <translation>按 F11 添加目录外药品。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::QtPrompts</name>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Say why; the reason is kept in the record.</source>
        <translation>请填写原因，原因会随记录保存。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::QueueModel</name>
    <message>
        <source>No.</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别、年龄</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>clinic::ui::QueuePanel</name>
    <message>
        <source>%1 is marked as not here.</source>
        <translation>%1 已过号。</translation>
    </message>
    <message>
        <source>%1: nothing was paid.</source>
        <translation>%1：没有收费。</translation>
    </message>
    <message>
        <source>%1: %2 was paid and goes back.</source>
        <translation>%1：已收 %2，需退还患者。</translation>
    </message>
    <message>
        <source>Cancel registration</source>
        <translation>退号</translation>
    </message>
    <message>
        <source>Patient does not want to wait</source>
        <translation>患者不愿等候</translation>
    </message>
    <message>
        <source>Wrong department</source>
        <translation>挂错科室</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>挂错人</translation>
    </message>
    <message>
        <source>Registered twice</source>
        <translation>重复挂号</translation>
    </message>
    <message>
        <source>The registration of %1 is cancelled.</source>
        <translation>%1 已退号。</translation>
    </message>
    <message>
        <source>The registration of %1 is cancelled. Give back %2.</source>
        <translation>%1 已退号，请退还 %2。</translation>
    </message>
    <message>
        <source>Today&apos;s queue</source>
        <translation>今日候诊队列</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>没有患者</translation>
    </message>
    <message>
        <source>Who is registered appears here.</source>
        <translation>挂号后会显示在这里。</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>未完成（%1）</translation>
    </message>
    <message>
        <source>Finished (%1)</source>
        <translation>已完成（%1）</translation>
    </message>
    <message>
        <source>Not here or cancelled (%1)</source>
        <translation>过号或取消（%1）</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>队列显示范围</translation>
    </message>
    <message>
        <source>Ticket again</source>
        <translation>补打挂号单</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>Correct the patient&apos;s data</source>
        <translation>更正患者资料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a registration</comment>
        <translation>退号</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>%1: %2 was paid. The cashier gives it back first; then cancel here.</source>
        <translation>%1：已收 %2。请先到收费处退费，再在此退号。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改科室</translation>
    </message>
    <message>
        <source>Another department or doctor</source>
        <translation>改到其他科室或医生</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ReceptionPage</name>
    <message>
        <source>What you typed before is still here.</source>
        <translation>之前录入的内容仍然保留。</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空表单</translation>
    </message>
    <message>
        <source>Find the mother or father first, then press F10.</source>
        <translation>请先查到母亲或父亲，再按 F10。</translation>
    </message>
    <message>
        <source>You have registered nobody today.</source>
        <translation>您今天还没有挂过号。</translation>
    </message>
    <message>
        <source>Register again</source>
        <translation>再挂一号</translation>
    </message>
    <message>
        <source>%1  %2, %3. Alt+P prints the ticket.</source>
        <extracomment>%1 is a queue number, %2 a name, %3 a department</extracomment>
        <translation>%1  %2，%3。按 Alt+P 打印挂号单。</translation>
    </message>
    <message>
        <source>Another person…</source>
        <translation>不是同一人…</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>How do you know that it is another person?</source>
        <translation>请说明如何确认不是同一人。</translation>
    </message>
    <message>
        <source>ID card compared</source>
        <translation>已核对身份证</translation>
    </message>
    <message>
        <source>Other next of kin</source>
        <translation>家属不同</translation>
    </message>
    <message>
        <source>Other village</source>
        <translation>不同村</translation>
    </message>
    <message>
        <source>The data of %1 are corrected; what stood there before is kept.</source>
        <translation>%1 的信息已更正，原内容已留存。</translation>
    </message>
    <message>
        <source>%1 has file no. %2. Enter registers.</source>
        <translation>%1 已建档，档案号 %2。按回车挂号。</translation>
    </message>
    <message>
        <source>%1, %2 is already here. %3.</source>
        <extracomment>%1 is a name, %2 a date, %3 why the two look alike</extracomment>
        <translation>%1，%2 已有档案。%3。</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>使用此档案</translation>
    </message>
    <message>
        <source>A new patient was typed and not saved. F9 shows it again.</source>
        <translation>有一份新建档案没有保存，按 F9 重新显示。</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>正在挂号…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Correct a patient&apos;s data</source>
        <translation>更正患者信息</translation>
    </message>
    <message>
        <source>Baby without papers</source>
        <translation>无证件婴儿</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>身份不明者</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>The correction is not saved.</source>
        <translation>更正尚未保存。</translation>
    </message>
    <message>
        <source>Drop the correction</source>
        <translation>放弃更正</translation>
    </message>
    <message>
        <source>Name, initials, ID number, phone</source>
        <translation>姓名、首字母、身份证号、电话</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>查找患者</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>查到的患者</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有查到</translation>
    </message>
    <message>
        <source>F9 enters a new patient.</source>
        <translation>按 F9 新建档案。</translation>
    </message>
    <message>
        <source>Find a patient, then press Enter</source>
        <translation>请查找患者，再按回车</translation>
    </message>
    <message>
        <source>By name, initials, the last digits of the ID number, or phone. F9 enters somebody new.</source>
        <translation>可输入姓名、首字母、身份证后几位或电话。按 F9 新建档案。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Baby</source>
        <translation>婴儿</translation>
    </message>
    <message>
        <source>Last registered</source>
        <translation>上一位挂号</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>候诊队列</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>转到队列</translation>
    </message>
    <message>
        <source>%1  %2 is now in %3. Alt+P prints the ticket.</source>
        <extracomment>%1 is a queue number, %2 a name, %3 a department</extracomment>
        <translation>%1  %2 已改到%3。按 Alt+P 打印小票</translation>
    </message>
    <message>
        <source>File no. %2 of %1 goes into no. %4 of %3 and cannot be taken out again.</source>
        <extracomment>%1 and %3 are names, %2 and %4 numbers of files</extracomment>
        <translation>%1的档案 %2 将并入%3的档案 %4，合并后不能拆分。</translation>
    </message>
    <message>
        <source>Merge two files</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>Registered twice</source>
        <translation>重复挂号</translation>
    </message>
    <message>
        <source>Unknown person identified</source>
        <translation>身份已查明</translation>
    </message>
    <message>
        <source>Baby has papers now</source>
        <translation>新生儿已有证件</translation>
    </message>
    <message>
        <source>File no. %1 is now part of %2, no. %3.</source>
        <extracomment>%1 and %3 are numbers of files, %2 a name</extracomment>
        <translation>档案 %1 已并入%2的档案 %3</translation>
    </message>
    <message>
        <source>Nobody found. Search the other file by name, ID number or phone.</source>
        <translation>未找到。请按姓名、身份证号或电话查找另一份档案</translation>
    </message>
    <message>
        <source>Another department or doctor</source>
        <translation>改到其他科室或医生</translation>
    </message>
    <message>
        <source>Merge two files of one person</source>
        <translation>合并同一人的两份档案</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合并…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并档案…</translation>
    </message>
    <message>
        <source>Merge with another file of the same person</source>
        <translation>与同一人的另一份档案合并</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the patient&apos;s data</source>
        <translation>更正患者资料</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上一个</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordSection</name>
    <message>
        <source>Show what is stored</source>
        <translation>显示已保存内容</translation>
    </message>
    <message>
        <source>What was typed is not saved yet (F10 saves).</source>
        <translation>录入的内容还没有保存（按 F10 保存）。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This was typed earlier and is not saved yet. F10 saves it.</source>
        <translation>这是之前录入、尚未保存的内容。按 F10 保存。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ReferralDetail</name>
    <message>
        <source>The referral</source>
        <translation>转诊内容</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>转往：</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>转出医生：</translation>
    </message>
    <message>
        <source>Patient:</source>
        <translation>患者：</translation>
    </message>
    <message>
        <source>Diagnosis:</source>
        <translation>诊断：</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>Transport:</source>
        <translation>转运方式：</translation>
    </message>
    <message>
        <source>Consent by:</source>
        <translation>同意人：</translation>
    </message>
    <message>
        <source>Its way so far</source>
        <translation>转诊经过</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>病情摘要</translation>
    </message>
    <message>
        <source>Present drugs:</source>
        <translation>现用药：</translation>
    </message>
    <message>
        <source>Treatment here:</source>
        <translation>已作处理：</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ReferralList</name>
    <message>
        <source>Number</source>
        <translation>转诊单号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开出时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Referrals of this visit</source>
        <translation>本次转诊</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>What the hospital answered</source>
        <translation>医院答复</translation>
    </message>
    <message>
        <source>Reply of the hospital</source>
        <translation>医院回复</translation>
    </message>
    <message>
        <source>Note the reply</source>
        <translation>登记回复</translation>
    </message>
    <message>
        <source>Take the referral back</source>
        <translation>撤回转诊</translation>
    </message>
    <message>
        <source>Why is referral %1 taken back?</source>
        <translation>请说明撤回转诊单 %1 的原因。</translation>
    </message>
    <message>
        <source>The patient does not want to go</source>
        <translation>患者不愿转诊</translation>
    </message>
    <message>
        <source>The condition is better</source>
        <translation>病情好转</translation>
    </message>
    <message>
        <source>Written by mistake</source>
        <translation>误开</translation>
    </message>
    <message>
        <source>The referral is taken back.</source>
        <translation>转诊已撤回。</translation>
    </message>
    <message>
        <source>The reply is noted.</source>
        <translation>回复已登记。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ReferralPanel</name>
    <message>
        <source>Hospital</source>
        <translation>转往医院</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>转诊原因</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>转运方式</translation>
    </message>
    <message>
        <source>Consent given by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>病情摘要</translation>
    </message>
    <message>
        <source>Present drugs</source>
        <translation>目前用药</translation>
    </message>
    <message>
        <source>Treatment here</source>
        <translation>已作处理</translation>
    </message>
    <message>
        <source>Issue referral</source>
        <translation>开转诊单</translation>
    </message>
    <message>
        <source>No hospital is listed. The administrator adds them.</source>
        <translation>还没有转诊医院，请管理员添加。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Referral %1 is issued; it goes to the county before everything else.</source>
        <translation>转诊单 %1 已开出，将优先上传县平台。</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>请说明</translation>
    </message>
    <message>
        <source>Write another one</source>
        <translation>再写一份</translation>
    </message>
    <message>
        <source>Guardian who agrees</source>
        <translation>同意的监护人</translation>
    </message>
    <message>
        <source>Reason and risks were explained; the patient agrees to go</source>
        <translation>已说明转诊原因和风险，患者同意转诊</translation>
    </message>
    <message>
        <source>Reason and risks were explained; the guardian agrees</source>
        <translation>已说明转诊原因和风险，监护人同意转诊</translation>
    </message>
    <message>
        <source>Type the guardian&apos;s name and relation.</source>
        <translation>请填写监护人姓名和关系。</translation>
    </message>
    <message>
        <source>Type who agrees.</source>
        <translation>请填写同意人。</translation>
    </message>
    <message>
        <source>Ask for consent, then tick it below.</source>
        <translation>请征得同意后在下方勾选。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ReferralsPage</name>
    <message>
        <source>The hospital takes the patient</source>
        <translation>医院同意接收</translation>
    </message>
    <message>
        <source>The hospital refuses</source>
        <translation>医院拒收</translation>
    </message>
    <message>
        <source>The patient has arrived there</source>
        <translation>患者已到诊</translation>
    </message>
    <message>
        <source>Treated, the patient is back</source>
        <translation>诊治完成，患者已返回</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转诊</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which referrals</source>
        <translation>转诊范围</translation>
    </message>
    <message>
        <source>Name, number or hospital</source>
        <translation>姓名、单号或医院</translation>
    </message>
    <message>
        <source>Search referrals</source>
        <translation>查找转诊</translation>
    </message>
    <message>
        <source>No referral here</source>
        <translation>没有转诊</translation>
    </message>
    <message>
        <source>Referrals are written in the visit, section Referral.</source>
        <translation>转诊单在就诊的“转诊”页中开具。</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>对方答复</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Bed, doctor, diagnosis, what to do next …</source>
        <translation>床位、医生、诊断、下一步安排……</translation>
    </message>
    <message>
        <source>Print form</source>
        <translation>打印转诊单</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Note the reply</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>The reply is noted.</source>
        <translation>答复已登记。</translation>
    </message>
    <message>
        <source>Take the referral back</source>
        <translation>撤回转诊</translation>
    </message>
    <message>
        <source>Why is referral %1 taken back?</source>
        <translation>为什么撤回转诊%1？</translation>
    </message>
    <message>
        <source>The patient does not want to go</source>
        <translation>患者不愿前往</translation>
    </message>
    <message>
        <source>The condition is better</source>
        <translation>病情好转</translation>
    </message>
    <message>
        <source>Written by mistake</source>
        <translation>误开</translation>
    </message>
    <message>
        <source>The referral is taken back.</source>
        <translation>转诊已撤回。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RegistrationForm</name>
    <message>
        <source>Whoever is free</source>
        <translation>不指定医生</translation>
    </message>
    <message>
        <source>Already in today&apos;s queue: %1, %2</source>
        <extracomment>%1 is a queue number, %2 a department</extracomment>
        <translation>今天已在队列中：%1，%2</translation>
    </message>
    <message>
        <source>Last here: %1, %2 %3</source>
        <extracomment>%1 is a date, %2 a department, %3 a doctor</extracomment>
        <translation>上次就诊：%1，%2 %3</translation>
    </message>
    <message>
        <source>First visit here</source>
        <translation>首次来本机构</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>挂号类型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>why no fee is taken</comment>
        <translation>免收原因</translation>
    </message>
    <message>
        <source>Registration fee to pay</source>
        <translation>应收挂号费</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>减免</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ReturnView</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退药</translation>
    </message>
    <message>
        <source>%1: not handed out, %2</source>
        <translation>%1：未发，%2</translation>
    </message>
    <message>
        <source>%1 – with the patient: %2</source>
        <extracomment>%1 is a drug, %2 how much of it the patient has</extracomment>
        <translation>%1（患者持有 %2）</translation>
    </message>
    <message>
        <source>Take drugs back</source>
        <translation>退药</translation>
    </message>
    <message>
        <source>They go back into the batches they came from. Why do they come back?</source>
        <translation>药品将退回原批号。请说明退药原因。</translation>
    </message>
    <message>
        <source>Wrong drug or quantity</source>
        <translation>药品或数量有误</translation>
    </message>
    <message>
        <source>Doctor changed the prescription</source>
        <translation>医生更改处方</translation>
    </message>
    <message>
        <source>Patient does not tolerate it</source>
        <translation>患者不能耐受</translation>
    </message>
    <message>
        <source>%1 is back in stock. The money goes back to %2 at the cashier&apos;s.</source>
        <translation>%1：药品已退回库存，请 %2 到收费处退费。</translation>
    </message>
    <message>
        <source>To the cashier</source>
        <translation>去收费处</translation>
    </message>
    <message>
        <source>Handed out today</source>
        <translation>今日已发药</translation>
    </message>
    <message>
        <source>Nothing was handed out today</source>
        <translation>今日没有发药</translation>
    </message>
    <message>
        <source>Enter how much comes back of each. Only unopened drugs go back into stock.</source>
        <translation>请填写各药品的退药数量。仅未拆封的药品可退回库存。</translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation>全部退药</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SeatSection</name>
    <message>
        <source>This seat</source>
        <translation>本工位</translation>
    </message>
    <message>
        <source>The system&apos;s printer</source>
        <translation>系统默认打印机</translation>
    </message>
    <message>
        <source>The system&apos;s printer (%1)</source>
        <translation>系统默认打印机（%1）</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. Documents can still be saved as PDF. After installing one, press F9.</source>
        <translation>本机没有安装打印机，单据仍可另存为 PDF。安装打印机后请按 F9。</translation>
    </message>
    <message>
        <source>This seat is saved. Its name and size show at the next start.</source>
        <translation>本工位设置已保存，名称和显示大小下次启动时生效。</translation>
    </message>
    <message>
        <source>This seat is saved.</source>
        <translation>本工位设置已保存。</translation>
    </message>
    <message>
        <source>Test page: %1</source>
        <translation>测试页：%1</translation>
    </message>
    <message>
        <source>All four edges and corners must be on the paper, and the text must be sharp.</source>
        <translation>四边和四角应完整印在纸上，文字应清晰。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Name of the seat</source>
        <translation>工位名称</translation>
    </message>
    <message>
        <source>Size on the screen</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Printers of this computer</source>
        <translation>本机打印机</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Printer for: %1</source>
        <translation>打印机：%1</translation>
    </message>
    <message>
        <source>Paper for: %1</source>
        <translation>纸张：%1</translation>
    </message>
    <message>
        <source>Test page (&amp;%1)</source>
        <extracomment>%1 is the key that works with Alt</extracomment>
        <translation>测试页(&amp;%1)</translation>
    </message>
    <message>
        <source>Test page for: %1</source>
        <translation>测试页：%1</translation>
    </message>
    <message>
        <source>Look for printers</source>
        <translation>查找打印机</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>clinic::ui::Section</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ServiceItemSection</name>
    <message>
        <source>Not used</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Example price</source>
        <translation>示例价</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service prices</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>New service item</source>
        <translation>新增收费项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>医保类别</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用机构</translation>
    </message>
    <message>
        <source>Consultation fee</source>
        <translation>一般诊疗费</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增项目</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>All service items</source>
        <translation>全部收费项目</translation>
    </message>
    <message>
        <source>No service item yet</source>
        <translation>还没有收费项目</translation>
    </message>
    <message>
        <source>F9 adds one, F12 imports a list.</source>
        <translation>按 F9 新增，按 F12 导入。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsForm</name>
    <message>
        <source>Asked each time</source>
        <translation>每次选择</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettledView</name>
    <message>
        <source>Cashier: %1</source>
        <translation>收费员：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Cancel the settlement %1</source>
        <translation>退费：结算单 %1</translation>
    </message>
    <message>
        <source>%1 gets %2 back by a counter-entry; the bill is open again. Drugs that were handed out come back to the pharmacy first.</source>
        <translation>将以冲红方式向 %1 退款 %2，费用重新变为待收。已发的药品须先到药房退药。</translation>
    </message>
    <message>
        <source>Wrong amount or wrong way of payment</source>
        <translation>金额或付款方式有误</translation>
    </message>
    <message>
        <source>Treatment was changed</source>
        <translation>治疗方案有变</translation>
    </message>
    <message>
        <source>Patient does not want it</source>
        <translation>患者要求退费</translation>
    </message>
    <message>
        <source>To the pharmacy</source>
        <translation>去药房</translation>
    </message>
    <message>
        <source>%1 is cancelled. Give %2 back to %3.</source>
        <translation>结算单 %1 已退费，请将 %2 退还 %3。</translation>
    </message>
    <message>
        <source>Later settlements of this person (%1) stay as they are.</source>
        <translation>此人之后的结算（%1）不受影响。</translation>
    </message>
    <message>
        <source>To the open bill</source>
        <translation>查看待收费用</translation>
    </message>
    <message>
        <source>Da&amp;y of the settlements</source>
        <translation>结算日期(&amp;Y)</translation>
    </message>
    <message>
        <source>Day of the settlements</source>
        <translation>结算日期</translation>
    </message>
    <message>
        <source>Settlements of the day</source>
        <translation>当日结算</translation>
    </message>
    <message>
        <source>Nothing was settled on this day</source>
        <translation>当日没有结算</translation>
    </message>
    <message>
        <source>Print receipt again</source>
        <translation>补打收据</translation>
    </message>
    <message>
        <source>Cancel settlement</source>
        <translation>退费</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettlementModel</name>
    <message>
        <source>Refund</source>
        <translation>冲红</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已退费</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>结算单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>基金支付</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>个人支付</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SignedPrescriptions</name>
    <message>
        <source>Prescription</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Voided: %1</source>
        <translation>作废：%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Prescriptions of this visit</source>
        <translation>本次处方</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reopen the visit to change or void it.</source>
        <translation>要修改或作废，请先重新打开就诊。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StaffSection</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two roles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离岗</translation>
    </message>
    <message>
        <source>Staff and roles</source>
        <translation>人员与角色</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>停用账号…</translation>
    </message>
    <message>
        <source>Is back…</source>
        <translation>恢复账号…</translation>
    </message>
    <message>
        <source>%1 can log in now.</source>
        <translation>%1 现在可以登录。</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 的密码已更新。</translation>
    </message>
    <message>
        <source>%1 is back and can log in.</source>
        <translation>%1 的账号已恢复，可以登录。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>停用 %1 的账号</translation>
    </message>
    <message>
        <source>%1 can no longer log in. What this person wrote keeps the name.</source>
        <translation>%1 将不能再登录，以往的记录仍保留其姓名。</translation>
    </message>
    <message>
        <source>Has left the clinic</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Long absence</source>
        <translation>长期不在岗</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>误录入</translation>
    </message>
    <message>
        <source>%1 can no longer log in.</source>
        <translation>%1 已不能登录。</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Doctor code</source>
        <translation>医师代码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人员</translation>
    </message>
    <message>
        <source>F9 adds somebody.</source>
        <translation>按 F9 新增。</translation>
    </message>
    <message>
        <source>Other roles for %1</source>
        <translation>变更 %1 的角色</translation>
    </message>
    <message>
        <source>Other roles are other rights. The reason is kept with the change.</source>
        <translation>角色变更即权限变更，原因将随变更一并留存。</translation>
    </message>
    <message>
        <source>Other work in the clinic</source>
        <translation>岗位调整</translation>
    </message>
    <message>
        <source>Stands in for a colleague</source>
        <translation>代班</translation>
    </message>
    <message>
        <source>Corrects a mistake</source>
        <translation>更正错误</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>新密码…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StockModel</name>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>无库存</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>库存偏低</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>充足</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品规</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>可用天数</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>最近有效期</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>效期</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存情况</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StockPage</name>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Low: %1  ·  Expiring within 90 days: %2</source>
        <translation>库存偏低：%1  ·  90天内到期：%2</translation>
    </message>
    <message>
        <source>Free the batch</source>
        <translation>恢复批号</translation>
    </message>
    <message>
        <source>Block the batch</source>
        <translation>停用批号</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Change stock</source>
        <translation>调整库存</translation>
    </message>
    <message>
        <source>Lot %1, until %2: %3 in stock. Broken or expired ones go out with a minus, counted ones come in.</source>
        <translation>批号 %1，有效期至 %2，库存 %3。破损或过期请填负数，盘盈请填正数。</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>药品召回</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Quality in doubt</source>
        <translation>质量可疑</translation>
    </message>
    <message>
        <source>Checked, in order</source>
        <translation>已检查，合格</translation>
    </message>
    <message>
        <source>Lot %1 is not handed out any more. Why?</source>
        <translation>批号 %1 将不再发药，请说明原因。</translation>
    </message>
    <message>
        <source>Lot %1 may be handed out again. Why?</source>
        <translation>批号 %1 将恢复发药，请说明原因。</translation>
    </message>
    <message>
        <source>Lot %1 is blocked.</source>
        <translation>批号 %1 已停用。</translation>
    </message>
    <message>
        <source>Lot %1 may be handed out.</source>
        <translation>批号 %1 已可发药。</translation>
    </message>
    <message>
        <source>Lot %1 now has %2.</source>
        <translation>批号 %1 现有 %2。</translation>
    </message>
    <message>
        <source>Find a product in stock</source>
        <translation>查找库存药品</translation>
    </message>
    <message>
        <source>Name, initials or code</source>
        <translation>名称、首字母或编码</translation>
    </message>
    <message>
        <source>No such product in stock</source>
        <translation>库存中没有此药</translation>
    </message>
    <message>
        <source>F9 takes goods in.</source>
        <translation>按 F9 办理入库。</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>No batches</source>
        <translation>没有批次</translation>
    </message>
    <message>
        <source>Moves of the batch</source>
        <translation>批次出入库记录</translation>
    </message>
    <message>
        <source>No moves</source>
        <translation>没有出入库记录</translation>
    </message>
    <message>
        <source>Change by</source>
        <translation>调整数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>调整库存</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TakingsModel</name>
    <message>
        <source>Settlements</source>
        <translation>结算笔数</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退费笔数</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>收费金额</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>退费金额</translation>
    </message>
    <message>
        <source>Left to the fund</source>
        <translation>基金支付</translation>
    </message>
    <message>
        <source>From accounts</source>
        <translation>个人账户</translation>
    </message>
    <message>
        <source>By mobile</source>
        <translation>移动支付</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>of it rounding</source>
        <translation>其中取整</translation>
    </message>
    <message>
        <source>Paid by patients</source>
        <translation>个人支付合计</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TakingsView</name>
    <message>
        <source>Da&amp;y of the takings</source>
        <translation>收款日期(&amp;Y)</translation>
    </message>
    <message>
        <source>Day of the takings</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Cash in my drawer from this day</source>
        <translation>本人当日现金</translation>
    </message>
    <message>
        <source>Takings of each cashier</source>
        <translation>各收费员收款</translation>
    </message>
    <message>
        <source>No takings</source>
        <translation>没有收款</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Time left to undo</source>
        <translation>可撤销的剩余时间</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnknownPersonForm</name>
    <message>
        <source>For somebody who cannot say who he is. The file gets a temporary name; complete it later, or join it with the right file.</source>
        <translation>用于无法说明身份的患者。先以临时姓名建档，以后补全信息或并入本人档案。</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>About how old</source>
        <translation>大约年龄</translation>
    </message>
    <message>
        <source>Found, marks</source>
        <translation>发现经过、特征</translation>
    </message>
    <message>
        <source>Where, by whom, clothing</source>
        <translation>发现地点、送来人、衣着</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnpaidModel</name>
    <message>
        <source>visit finished</source>
        <translation>就诊已完成</translation>
    </message>
    <message>
        <source>still with the doctor</source>
        <translation>仍在就诊</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>with doctor</source>
        <translation>就诊中</translation>
    </message>
    <message>
        <source>Waits to pay</source>
        <translation>待缴费</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UploadStatusWidget</name>
    <message>
        <source>Uploaded</source>
        <comment>state of the upload: the county confirmed everything</comment>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of the upload</comment>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of the upload</comment>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>state of the upload</comment>
        <translation>上传异常</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date format</comment>
        <extracomment>month, day and time in the status bar, in the order of the language (Qt&apos;s format letters)</extracomment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <comment>waiting for the upload</comment>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting since %1</source>
        <comment>upload</comment>
        <translation>
            <numerusform>%n 条待上传，最早 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting</source>
        <comment>upload</comment>
        <translation>
            <numerusform>%n 条待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <comment>upload</comment>
        <translation>%1 确认</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <comment>upload</comment>
        <translation>从未确认</translation>
    </message>
    <message>
        <source>Last confirmed by the county: %1</source>
        <translation>县平台上次确认：%1</translation>
    </message>
    <message>
        <source>The county has not confirmed anything yet</source>
        <translation>县平台尚未确认任何数据</translation>
    </message>
    <message>
        <source>Upload: %1</source>
        <translation>上传：%1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <source>Send waiting records now</source>
        <translation>立即上传待传记录</translation>
    </message>
</context>
<context>
    <name>clinic::ui::VitalsGrid</name>
    <message>
        <source>low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>体温(&amp;T)</translation>
    </message>
    <message>
        <source>Oxygen, SpO₂</source>
        <translation>血氧饱和度</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>很低</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>Below %1 years the weight is required.</source>
        <translation>%1岁以下须填体重。</translation>
    </message>
    <message>
        <source>%1: “%2” is no number. Enter one such as 36.5.</source>
        <translation>%1：“%2”不是数字，请输入如 36.5。</translation>
    </message>
</context>
<context>
    <name>clinic::ui::VitalsPlot</name>
    <message>
        <source>%1: %2 readings, newest %3 %4</source>
        <translation>%1：共 %2 次，最近一次 %3 %4</translation>
    </message>
    <message>
        <source>Blood pressure and glucose over time</source>
        <translation>血压和血糖变化</translation>
    </message>
</context>
<context>
    <name>clinic::ui::theme</name>
    <message>
        <source>Stop</source>
        <extracomment>the severest of three levels of a message</extracomment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>the middle one of three levels of a message: look at this</extracomment>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>the lightest of three levels of a message</extracomment>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>a message that something was done</extracomment>
        <translation>完成</translation>
    </message>
</context>
</TS>
