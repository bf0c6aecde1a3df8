import fc from 'fast-check';
import { FAMILIES, familyNamed } from '../../../server/src/authoring/families/index.ts';
import { generation } from '../../../server/src/authoring/generate.ts';
import type { Family, FamilyId } from '../../../server/src/authoring/layout.ts';
import { type Ledger, readLedger } from '../../../server/src/authoring/ledger.ts';
import { builtinCatalogue, type Entry } from '../../../server/src/catalogue/index.ts';
import { checkText } from '../../../server/src/check.ts';
import type { TextEdit } from '../../../server/src/report.ts';
import { atOnce } from '../../../server/src/sheets/slices.ts';

export const catalogue = builtinCatalogue();

export { FAMILIES };

export function family(id: FamilyId): Family {
  return familyNamed(id)!;
}

/** A draft of a family without any table. */
export function emptyDraft({ accounts }: Family): string {
  const kind = accounts ? '部门决算' : '部门预算';
  return [
    '---',
    `disclosure: ${accounts ? 'accounts' : 'budget'}`,
    'department: 清河市水务局',
    'year: 2025',
    'unit: 万元',
    '---',
    '',
    `# 清河市水务局2025年${accounts ? '度' : ''}${kind}公开`,
    '',
    '## 第一部分 部门概况',
    '',
    `## 第二部分 2025年${accounts ? '度' : ''}${kind}公开表`,
    '',
    '## 第三部分 名词解释',
    '',
  ].join('\n');
}

/** Edits in the order of the text, applied at once. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    expect_(start >= at, 'edits overlap');
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}

function expect_(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

export function ledgerOf(csv: string, name = '台账.csv'): Ledger {
  return atOnce(readLedger({ name, bytes: new TextEncoder().encode(csv) }, catalogue));
}

/** The draft with the tables that follow from the ledger. */
export function generated(text: string, of: Family, ledger: Ledger): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { edits } = atOnce(generation({ checked: checkText(text), family: of, catalogue, newline }, ledger));
  return applyEdits(text, edits);
}

const SOURCES: readonly (readonly [string, Entry['book']])[] = [
  ['一般公共预算', 'general'],
  ['上级一般公共预算转移支付', 'general'],
  ['政府性基金预算', 'gov-fund'],
  ['国有资本经营预算', 'state-capital'],
  ['财政专户管理资金', 'general'],
  ['事业收入', 'general'],
  ['事业单位经营收入', 'general'],
  ['上级补助收入', 'general'],
  ['附属单位上缴收入', 'general'],
  ['其他收入', 'general'],
  ['一般公共预算上年结转', 'general'],
  ['政府性基金上年结转', 'gov-fund'],
];

const items = (book: Entry['book']) =>
  catalogue.entries.filter((entry) => entry.book === book && entry.level === 'item' && !entry.successor);
const byBook = { general: items('general'), 'gov-fund': items('gov-fund'), 'state-capital': items('state-capital') };
const economic = catalogue.entries.filter((entry) => entry.book === 'economic-department' && entry.level === 'group');
const USES = ['基本支出', '项目支出', '项目支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对附属单位补助支出'];

/** One line of a ledger, as a row of CSV. */
const line = fc
  .record({
    source: fc.constantFrom(...SOURCES, SOURCES[0]!, SOURCES[0]!, SOURCES[0]!),
    item: fc.nat(),
    economic: fc.constantFrom(...economic),
    use: fc.constantFrom(...USES),
    project: fc.constantFrom('信息系统运维', '设备更新', '专项调查', '能力建设', '试点示范', ''),
    // From 1 万元 on: among amounts of a few 元 everything prints 0.01, and any two columns seem to agree.
    cents: fc.integer({ min: 1_000_000, max: 90_000_000 }),
    last: fc.option(fc.integer({ min: 0, max: 90_000_000 })),
  })
  .map(({ source: [source, book], item, economic: { code }, use, project, cents, last }) => {
    const list = byBook[book as keyof typeof byBook];
    const spent = use === '项目支出' ? project || '其他项目' : '';
    const yuan = (value: number | null) =>
      value === null ? '' : `${Math.floor(value / 100)}.${`${value % 100}`.padStart(2, '0')}`;
    return [list[item % list.length]!.code, code, spent, source, use, yuan(cents), yuan(last)].join(',');
  });

/** Ledgers of any size, in 元, so that every table rounds. */
export const randomLedger = fc
  .array(line, { minLength: 0, maxLength: 40 })
  .map((lines) => ['功能科目编码,经济科目编码,项目名称,资金来源,支出类型,金额（元）,上年金额', ...lines].join('\n'));
