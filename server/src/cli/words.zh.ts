import type { Words } from './wording.ts';

const SEVERITY = { error: '错误', warning: '警告', information: '信息', hint: '提示' } as const;

export const ZH: Words = {
  usage: `勾稽（Tieout）：核对部门预算、决算公开文稿里的数字。

用法
  tieout check 路径…    列出与表格或上下文对不上的数字
  tieout figures 路径…  列出每一个数字及其勾稽关系
  tieout fix 路径…      改正有两处独立依据的错误，逐处复核，再列出其余的
  tieout convert 路径…  把制表符、逐格、HTML 表格改写为 Markdown 表格，数字和勾稽结果不变
  tieout import 文件 -o 文稿
                        把文本、Word（.docx）、Excel（.xlsx、.xls，WPS 的 .et）、CSV 或网页文件转成文稿
  tieout export 文稿 -o 文件
                        导出成文：Word（.docx）、Excel（.xlsx，一表一页）或网页（.html，可打印成 PDF）
  tieout report 文稿 -o 文件
                        把核对结果写成报告，供签字报送：Word（.docx）或网页（.html）
  tieout align 路径…    按中文字宽对齐 Markdown 表格，只动空格
  tieout generate new -o 文稿 --department 部门 --year 年度   新建整份公开稿：表格、说明、名词解释、待填处
                  [--accounts] [--family 表套] [--ledger 台账] [--prior 上年文件]
  tieout generate tables 文稿 --ledger 台账   由台账（CSV、TSV、XLSX）生成或更新全部表格
  tieout generate text 文稿                   由表格撰写还没有文字的各节说明
  tieout generate update 文稿                 按表格更新文中的数字和增减字样
  tieout generate insert 表 文稿              插入一张空表，列出文稿用到的科目
  tieout generate fill 文稿…                  填写小计、合计和横向合计
  tieout generate derive 表 文稿              由文稿中的其他表推算一张表
  tieout generate forward 上年文稿 -o 文稿   由上年文稿（Markdown、文本、Word 等）结转生成本年文稿
  tieout generate list [文稿]                 列出各套表及其名称

路径可以是文稿、文本文件、文件夹，也可以用通配符，如 "2025/**/*.txt"。文件夹里读取：
*.disclosure.md、文件头有 disclosure: 的 *.md、*.txt；隐藏文件夹和 node_modules 跳过。

选项
  --format 格式                     text、json、jsonl（每查完一个文件输出一行）、sarif、github，
                                    figures 只有 text、json、jsonl，默认 text
  --fail-on error|warning|never     从哪一级起退出码为 1，默认 error
  --rule 规则=级别                  级别为 error、warning、information、hint、off，可重复
  --status 状态                     figures 只列 tied、conflicting、rounding、unchecked 之一，可重复
  --claims                          figures 只列金额、比率、数量，不列编码、年份、序号等
  --catalogue 文件                  自有科目表（TSV、CSV 或 XLSX），以其为准，可重复
  --jobs 数目                       check、fix、figures 同时处理几个文件，默认为处理器核数的一半
  --shard 第几份/份数               只处理其中一份，供多台机器分担（check、fix、figures），如 1/4
  --ambiguous-wide                  对齐时“ ”、—、… 等按全角计宽（convert、align）
  --ledger 文件                     台账：功能科目编码、经济科目编码、项目、资金来源、金额等栏，次序不限
  --family 9|10|11|14|accounts      用哪一套表，默认按文稿判断
  --only 表                         只生成这张表，可重复；表写编号、名称或 list 列出的代号
  --code 编码                       插入的表中列出的科目，可重复
  --line 行号                       插在这一行之前；fill 只填这一行所在的表
  -o, --output 文件                 写到另一个文件，- 为标准输出（generate、import）；export、report 为写成的文件
  --dry-run                         只显示改动，不写文件
  --force                           import、export、report、generate forward 时覆盖已有内容的文件
  --locale zh-cn|en                 消息语言，默认取自 LC_ALL、LANG
  -h, --help                        显示本说明
  -V, --version                     显示版本

退出码
  0  没有达到 --fail-on 的问题
  1  有达到 --fail-on 的问题；generate：有没能入表的内容
  2  用法不对，或有文件读不了（其余文件照常检查）
`,
  noCommand: '请写明命令：check、figures、fix、generate、convert、align、import、export 或 report。',
  commandFirst: '命令（check、figures、fix、generate、convert、align、import、export、report）要写在最前面。',
  noPath: '请至少写一个文件或文件夹。',
  emptyPath: '路径为空。',
  seeHelp: '用法见 tieout --help。',
  severity: SEVERITY,
  kind: {
    amount: '金额',
    percent: '百分比',
    count: '数量',
    code: '编码',
    year: '年份',
    date: '日期',
    'document-number': '文号',
    ordinal: '序号',
    threshold: '限额',
    telephone: '电话',
  },
  status: { tied: '相符', conflicting: '不符', rounding: '四舍五入', unchecked: '未核对' },
  problem: {
    missing: '不存在',
    'no-match': '没有匹配的文件',
    denied: '没有读取权限',
    'not-a-file': '既不是普通文件也不是文件夹',
    'too-large': '超过 50 MB',
    binary: '不是文本文件；Word、Excel 请用 tieout import，PDF 请先另存为文本',
    encoding: '编码不是 UTF-8、UTF-16、GB18030，或者文件已损坏',
    unreadable: '无法读取',
    failed: '检查时程序出错',
    memory: '所需内存超过批量检查的限额，请单独检查',
    'disk-full': '没有写入：磁盘已满，原有内容未动',
    busy: '没有写入：另一个 tieout 正在改这个文件',
    changed: '读取之后文件又有改动，没有写入',
    'cannot-write': '没有改动；只能改可写的 UTF-8、UTF-16 文件',
  },
  leftTable: {
    'text-outside': '未改写：表格里有单元格以外的文字',
    'table-inside': '未改写：表格里套有表格',
    'picture-or-link': '未改写：表格里有图片或链接',
    comment: '未改写：表格里有注释',
    'too-large': '未改写：表格过大',
    'reads-differently': '未改写：改写后读法会变',
  },
  importProblem: {
    'too-large': '过大',
    encoding: '编码不是 UTF-8、UTF-16、GB18030，或者文件已损坏',
    damaged: '无法打开，文件已损坏或带有密码',
    'unknown-kind': '这类文件读不了；能读的有 .txt、.md、.docx、.xlsx、.xls、.et、.csv、.tsv、.html，其他的请先另存',
    empty: '没有内容',
  },
  leftOut: {
    'hidden-sheet': (count) => `略去隐藏的工作表 ${count} 张`,
    'hidden-row': (count) => `略去隐藏的行 ${count} 行`,
    'hidden-column': (count) => `略去隐藏的列 ${count} 列`,
    'hidden-text': (count) => `略去隐藏文字 ${count} 处`,
    'deleted-text': (count) => `略去修订中已删除的文字 ${count} 处`,
    comment: (count) => `略去批注 ${count} 条`,
    picture: (count) => `略去图片、图表 ${count} 个，其中的内容未作核对`,
    'nested-table': (count) => `略去嵌套过深的表格内容 ${count} 处`,
    'wide-span': (count) => `${count} 个合并单元格跨度过大，已截短`,
  },
  forwardUsage: '用法：tieout generate forward 上年文稿 -o 文稿。',
  noYear: '看不出是哪个年度的文稿，没有结转',
  exportUsage: '用法：tieout export 文稿 -o 文件，文件以 .docx、.xlsx 或 .html 结尾，一次一份文稿。',
  reportUsage: '用法：tieout report 文稿 -o 文件，文件以 .docx 或 .html 结尾，一次一份文稿。',
  exportProblem: {
    'no-tables': '没有表格，不能导出为工作簿',
    'no-word': '不能导出：没能加载生成 Word 文件的程序库',
  },
  wouldExport: (path, bytes) => `将写入 ${path}，${Math.ceil(bytes / 1024)} KB`,
  importUsage: '写法是 tieout import 文件 -o 文稿。',
  exists: '已有内容，没有覆盖；确要覆盖请加 --force',
  gb18030: '按 GB18030 读取',
  unknownCommand: (name) => `没有“${name}”这个命令；命令有 check、figures、fix、generate、convert、align、import。`,
  unknownOption: (name) => `这里没有 ${name} 这个选项。`,
  badArguments: (reason) => `参数有误：${reason}`,
  notOneOf: (option, given, allowed) => `${option} 可取 ${allowed.join('、')}，给出的是“${given}”。`,
  badRule: (given) => `--rule 的写法是 规则=级别，给出的是“${given}”。`,
  unknownRule: (name, known) => `没有“${name}”这条规则；规则有 ${known.join('、')}。`,
  noKind: '请写明是哪张表；名称见 tieout generate list。',
  noLedger: '请用 --ledger 写明台账文件。',
  newUsage: '请用 -o 写明文稿，--department 写明部门，--year 写明四位数的年度。',
  noFamily: (family) => `这类公开没有“${family}”这套表；名称见 tieout generate list。`,
  begun: (path) => `已新建 ${path}。`,
  oneOutput: '--output 只能用于一个文稿。',
  present: '已有',
  noGenerate: (known) => `请写明做什么：tieout generate ${known.join('|')}。`,
  badLine: (given) => `--line 要写从 1 起的行号，给出的是“${given}”。`,
  badJobs: (given) => `--jobs 要写从 1 起的整数，给出的是“${given}”。`,
  badShard: (given) => `--shard 的写法是 第几份/份数，如 1/4，给出的是“${given}”。`,
  derivedFrom: (titles) => `可由${titles.map((title) => `“${title}”`).join('、')}推算`,
  barren: (path) => `${path}：文件夹里没有文稿`,
  progress: (done, total, path) => `正在检查第 ${done + 1} 个，共 ${total} 个：${path}`,
  expected: (values) => `应为 ${values.join(' 或 ')}`,
  fixed: (applied, left) => `改正 ${applied} 处，其余 ${left} 处未动`,
  leftAlone: (found, reason) => `${found === '' ? '此处' : found} 未改：${reason}`,
  moreLeft: (count) => `另有 ${count} 处未改，见下`,
  untried: '可靠的更正过多，本次只改了一部分；看过之后可再次运行',
  imported: (path) => `已写入 ${path}`,
  converted: (tables) => (tables === 0 ? '没有需要改写的表格' : `改写 ${tables} 张表格`),
  aligned: (tables) => (tables === 0 ? '表格已对齐' : `对齐 ${tables} 张表格`),
  shard: ({ index, count }, files, all) => `第 ${index}/${count} 份，共 ${all} 个文件中的 ${files} 个。`,
  counts: (files, found) => {
    if (files === 0) return '没有核对任何文件。';
    const parts = (Object.keys(SEVERITY) as (keyof typeof SEVERITY)[])
      .filter((severity) => found[severity] > 0)
      .map((severity) => `${SEVERITY[severity]} ${found[severity]} 处`);
    return `${files} 个文件：${parts.join('，') || '没有发现问题'}。`;
  },
  silenced: (count) => (count > 0 ? `另有 ${count} 处已写明理由忽略。` : ''),
  ledger: ({ total, tied, conflicting, rounding, claims, uncheckedClaims, signed }) => {
    const others = total - claims;
    const rest = others > 0 ? `；另有编码、年份、序号等 ${others} 个，不需核对` : '';
    const states = `相符 ${tied}，不符 ${conflicting}，四舍五入 ${rounding}，未核对 ${uncheckedClaims}${signed > 0 ? `，人工核对 ${signed}` : ''}`;
    return `金额、比率、数量 ${claims} 个：${states}${rest}。`;
  },
};
