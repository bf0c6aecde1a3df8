import { type Decimal, format, normalize, shift } from '../figures/decimal.ts';
import { TEN_THOUSAND_YUAN } from '../figures/units.ts';
import type { Locale } from '../report.ts';
import type { Filling } from './fill.ts';
import type { Generation } from './generate.ts';
import type { FamilyId } from './layout.ts';
import type { LedgerProblem, LedgerProblemId } from './ledger.ts';
import type { SectionChange } from './writing/relisting.ts';

/** A text in both languages. */
type Both = Readonly<Record<Locale, string>>;

const FAMILY: Readonly<Record<FamilyId, Both>> = {
  'budget-9': { 'zh-cn': '部门预算九张表', en: 'Department budget, nine tables' },
  'budget-10': { 'zh-cn': '部门预算十张表（县级）', en: 'County budget, ten tables' },
  'budget-11': { 'zh-cn': '单位预算十一张表', en: 'Unit budget, eleven tables' },
  'budget-14': { 'zh-cn': '部门综合预算十四张表', en: 'Comprehensive budget, fourteen tables' },
  accounts: { 'zh-cn': '部门决算公开01至09表', en: 'Final accounts, 公开01 to 09' },
};

export function familyName(id: FamilyId, locale: Locale): string {
  return FAMILY[id][locale];
}

/** {0} is what stands in the cell. */
const PROBLEM: Readonly<Record<LedgerProblemId, Both>> = {
  'too-large': {
    'zh-cn': '文件太大：最多 8 MB、6 万行、200 列，解压后 64 MB',
    en: 'the file is too large: at most 8 MB, 60,000 rows, 200 columns, 64 MB unpacked',
  },
  encoding: { 'zh-cn': '编码不是 UTF-8、UTF-16 或 GB18030', en: 'is neither UTF-8, UTF-16 nor GB18030' },
  damaged: { 'zh-cn': '不是完好的 XLSX 文件', en: 'is no sound XLSX file' },
  'unknown-kind': { 'zh-cn': '只能读取 CSV、TSV、XLSX 文件', en: 'only CSV, TSV and XLSX files can be read' },
  'no-header': {
    'zh-cn': '前 20 行中没有找到表头：需要有金额，以及功能科目编码（或类、款、项）或资金来源',
    en: 'no header in the first 20 rows: an amount is needed, and a functional code (or 类, 款, 项) or a fund',
  },
  'no-lines': { 'zh-cn': '表头以下没有数据', en: 'there are no lines below the header' },
  'unit-assumed': {
    'zh-cn': '没有写明金额单位，按文稿的单位{0}读取',
    en: 'names no unit of money; read in that of the draft, {0}',
  },
  'fund-assumed': {
    'zh-cn': '没有资金来源一栏，全部作为一般公共预算',
    en: 'has no column of funds; everything is taken as 一般公共预算 (general budget)',
  },
  'code-missing': { 'zh-cn': '没有功能科目编码', en: 'has no functional code' },
  'code-unknown': { 'zh-cn': '功能科目编码“{0}”不在科目表中', en: 'the functional code “{0}” is not in the catalogue' },
  'parent-unknown': {
    'zh-cn': '上级科目“{0}”不在科目表中；可在自有科目表中补上',
    en: 'the code above it, “{0}”, is not in the catalogue; your own catalogue may add it',
  },
  'economic-missing': { 'zh-cn': '没有经济科目编码', en: 'has no economic code' },
  'economic-unknown': {
    'zh-cn': '部门经济科目编码“{0}”不在科目表中',
    en: 'the economic code “{0}” is not in the catalogue of departments',
  },
  'amount-missing': { 'zh-cn': '没有金额', en: 'has no amount' },
  'amount-unreadable': { 'zh-cn': '“{0}”不是金额', en: '“{0}” is no amount' },
  'fund-missing': { 'zh-cn': '没有资金来源', en: 'names no fund' },
  'fund-unknown': {
    'zh-cn': '资金来源“{0}”分不清是哪一种',
    en: 'which fund “{0}” means cannot be told',
  },
  'fund-two': { 'zh-cn': '资金来源“{0}”不止一种，请分行填写', en: '“{0}” names more than one fund; give each a line' },
  'use-unknown': {
    'zh-cn': '支出类型“{0}”分不清是基本支出还是项目支出',
    en: 'whether “{0}” is basic or project expenditure cannot be told',
  },
  'use-two': { 'zh-cn': '支出类型“{0}”不止一种，请分行填写', en: '“{0}” names more than one use; give each a line' },
  'flow-unknown': { 'zh-cn': '“{0}”分不清是收入还是支出', en: 'whether “{0}” is income or expenditure cannot be told' },
  'sum-row': {
    'zh-cn': '{0} 下面还有明细科目，本行是汇总，没有重复计入',
    en: '{0} has codes below it; the row is their sum and was not counted again',
  },
  'project-missing': {
    'zh-cn': '项目支出没有项目名称，项目表中列在科目名称之下',
    en: 'is project expenditure without a project; the project table lists it under the name of its code',
  },
  'purchase-unknown': {
    'zh-cn': '“{0}”分不清是货物、工程还是服务，政府采购情况没有写金额',
    en: 'whether “{0}” is goods, works or services cannot be told; no amounts of procurement were written',
  },
  'total-differs': {
    'zh-cn': '合计行与上面各行之和不等',
    en: 'the total row is not the sum of the rows above it',
  },
};

/** What is wrong with a row of a ledger, without the place. */
export function problemText(problem: LedgerProblem, locale: Locale): string {
  return PROBLEM[problem.id][locale].replace('{0}', () => problem.found);
}

/** `1234.5 万元`: exact, in the unit that disclosures use. */
function inTenThousand(value: Decimal): string {
  return `${format(normalize(shift(value, -TEN_THOUSAND_YUAN.exponent)), true)} 万元`;
}

/** What came of a run over the ledger, in a sentence or two. */
export function generationText(result: Generation, unplaced: number, locale: Locale): string {
  const count = (outcome: string) => result.tables.filter((table) => table.outcome === outcome).length;
  const [inserted, updated, unchanged] = [count('inserted'), count('updated'), count('unchanged')];
  if (locale === 'zh-cn') {
    const placed = `表格：新增 ${inserted} 张，更新 ${updated} 张，无变化 ${unchanged} 张。入表收入 ${inTenThousand(result.income)}，支出 ${inTenThousand(result.expenditure)}`;
    return unplaced === 0
      ? `${placed}，台账全部入表。`
      : `${placed}；有 ${unplaced} 行未入表，合计 ${inTenThousand(result.missing)}。`;
  }
  const placed = `Tables: ${inserted} inserted, ${updated} updated, ${unchanged} unchanged. Income ${inTenThousand(result.income)}, expenditure ${inTenThousand(result.expenditure)}`;
  return unplaced === 0
    ? `${placed}; every line of the ledger is in the tables.`
    : `${placed}; ${unplaced} ${unplaced === 1 ? 'line is' : 'lines are'} not in the tables, ${inTenThousand(result.missing)} in all.`;
}

/** Tables that could not be made, and money that does not balance. */
export function generationNotes(result: Generation, locale: Locale): string[] {
  const zh = locale === 'zh-cn';
  const notes: string[] = [];
  for (const { title, outcome } of result.tables) {
    if (outcome === 'skipped-economic') {
      notes.push(
        zh
          ? `没有生成“${title}”：台账没有经济科目编码一栏`
          : `“${title}” was not made: the ledger has no column of economic codes`,
      );
    }
    if (outcome === 'skipped-income') {
      notes.push(
        zh
          ? `没有生成“${title}”：收入没有功能科目编码，各项资金的收入与支出又不相等`
          : `“${title}” was not made: income has no functional codes, and is not equal to the expenditure of each fund`,
      );
    }
  }
  if (result.unbalanced) {
    const [income, spent] = [inTenThousand(result.unbalanced.income), inTenThousand(result.unbalanced.expenditure)];
    notes.push(
      zh
        ? `台账收支不平：收入 ${income}，支出 ${spent}`
        : `the ledger does not balance: income ${income}, expenditure ${spent}`,
    );
  }
  return notes;
}

export function fillingText({ edits, tables }: Filling, locale: Locale): string {
  const { length } = edits;
  if (locale === 'zh-cn')
    return length === 0 ? `${tables} 张表的合计都已相符。` : `填写合计 ${length} 处（${tables} 张表）。`;
  return length === 0
    ? `The totals of ${tables} ${tables === 1 ? 'table' : 'tables'} already agree.`
    : `${length} ${length === 1 ? 'total' : 'totals'} filled in ${tables} ${tables === 1 ? 'table' : 'tables'}.`;
}

export function fillingNotes({ undecided, unclear }: Filling, locale: Locale): string[] {
  const zh = locale === 'zh-cn';
  return [
    ...unclear.map((title) =>
      zh
        ? `“${title || '无标题的表'}”有合计没有改动：多数合计与看到的表格结构不合`
        : `some totals of “${title || 'a table without a title'}” were left alone: most of them contradict the way the table seems to be built`,
    ),
    ...(undecided.length > 0
      ? [
          zh
            ? `${undecided.length} 处合计横加、竖加结果不同，没有改动`
            : `${undecided.length} totals come to one value by row and another by column; they were left alone`,
        ]
      : []),
  ];
}

export const SAID = {
  inserted: (title: string, locale: Locale) => (locale === 'zh-cn' ? `已插入“${title}”。` : `“${title}” inserted.`),
  derived: (title: string, from: readonly string[], locale: Locale) =>
    locale === 'zh-cn'
      ? `由${from.map((name) => `“${name}”`).join('、')}推算“${title}”。`
      : `“${title}” derived from ${from.map((name) => `“${name}”`).join(', ')}.`,
  unchanged: (title: string, locale: Locale) =>
    locale === 'zh-cn' ? `“${title}”没有变化。` : `“${title}” is unchanged.`,
  noKind: (kind: string, locale: Locale) =>
    locale === 'zh-cn' ? `没有“${kind}”这种表。` : `There is no table “${kind}”.`,
  noFamily: (family: string, locale: Locale) =>
    locale === 'zh-cn' ? `没有“${family}”这套表。` : `There is no family of tables “${family}”.`,
  noTable: (locale: Locale) => (locale === 'zh-cn' ? '光标不在表格中。' : 'There is no table at the caret.'),
  notDerivable: (kind: string, locale: Locale) =>
    locale === 'zh-cn' ? `文稿中没有能推算“${kind}”的表。` : `The draft has no tables from which “${kind}” follows.`,
  begun: (locale: Locale) =>
    locale === 'zh-cn' ? '已新建公开稿，表格待填。' : 'A draft was begun; its tables are yet to be filled.',
  written: (count: number, locale: Locale) =>
    locale === 'zh-cn' ? `撰写 ${count} 节。` : `${count} ${count === 1 ? 'section' : 'sections'} written.`,
  noFigures: (title: string, locale: Locale) =>
    locale === 'zh-cn'
      ? `没有撰写“${title}”：表格中没有所需的数`
      : `“${title}” was not written: the tables do not have its figures`,
  nothingOpen: (locale: Locale) =>
    locale === 'zh-cn'
      ? '没有可以撰写的空白小节：各节已有文字，或标题与表格无关。'
      : 'There is no empty section to be written: the sections have text, or their titles name no table.',
  updated: (count: number, locale: Locale) =>
    locale === 'zh-cn'
      ? count === 0
        ? '文中数字均与表格相符。'
        : `按表格更新文字 ${count} 处。`
      : count === 0
        ? 'The text already says what the tables say.'
        : `${count} ${count === 1 ? 'place' : 'places'} of the text updated from the tables.`,
  /** Names that lists of the text gained and lost with the tables, and those that a list of the writer's own was not given. */
  relisted: ({ title, gained, lost, left, stale }: SectionChange, locale: Locale) => {
    const names = (list: readonly string[]) => [...new Set(list)].join(locale === 'zh-cn' ? '、' : ', ');
    const said = (list: readonly string[], zh: string, en: string) =>
      list.length === 0
        ? []
        : [locale === 'zh-cn' ? `“${title}”${zh}：${names(list)}` : `“${title}” ${en}: ${names(list)}`];
    return [
      ...said(gained, '按表格加上', 'now lists'),
      ...said(lost, '表格中已没有，删去', 'lists no more what the tables do not have'),
      ...said(
        stale,
        '开头的数与表格不符，措辞也认不出，没有改动',
        'opens with an amount that is in no table, in words that cannot be followed; left alone',
      ),
      ...said(
        left,
        '没有列全，表格中另有，请自行决定是否写上',
        'does not list all that the tables have; whether to add it is yours to say',
      ),
    ];
  },
  noSection: (title: string, locale: Locale) =>
    locale === 'zh-cn' ? `没有标题含“${title}”的小节。` : `There is no section with “${title}” in its title.`,
  noSectionHere: (locale: Locale) =>
    locale === 'zh-cn' ? '光标不在任何小节中。' : 'There is no section at the caret.',
  basicOnly: (locale: Locale) =>
    locale === 'zh-cn'
      ? '只有基本支出按经济科目列出，项目支出中的“三公”经费请另行加上'
      : 'only basic expenditure is listed by economic codes; add what projects spend on the three public expenses',
};
