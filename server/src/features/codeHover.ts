import { type Book, type Catalogue, type Entry, formerStanding, governmentCounterparts } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { meantBy, sameLine } from '../codes/resolve.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { spanOfToken } from '../findings/standing.ts';
import type { Locale } from '../report.ts';
import type { HoverText } from './hover.ts';
import { mentionAt } from './mentionAt.ts';

const BOOK: Readonly<Record<Book, Readonly<Record<Locale, string>>>> = {
  general: { 'zh-cn': '支出功能分类', en: 'functional classification' },
  'gov-fund': { 'zh-cn': '支出功能分类（政府性基金）', en: 'functional classification, government funds' },
  'state-capital': { 'zh-cn': '支出功能分类（国有资本经营）', en: 'functional classification, state capital' },
  'social-insurance': { 'zh-cn': '支出功能分类（社会保险基金）', en: 'functional classification, social insurance' },
  'economic-department': { 'zh-cn': '部门预算支出经济分类', en: 'economic classification of departments' },
  'economic-government': { 'zh-cn': '政府预算支出经济分类', en: 'economic classification of governments' },
  revenue: { 'zh-cn': '收入分类', en: 'revenue classification' },
};
const LEVEL: Readonly<Record<Entry['level'], Readonly<Record<Locale, string>>>> = {
  category: { 'zh-cn': '类', en: '类 (category)' },
  group: { 'zh-cn': '款', en: '款 (group)' },
  item: { 'zh-cn': '项', en: '项 (item)' },
  'sub-item': { 'zh-cn': '明细', en: 'sub-item' },
};
const MOST_ENTRIES = 3;
const MOST_PLACES = 8;

/** What the catalogue knows of the code or name at an offset, and where this draft uses it. */
export function codeHoverAt(
  checked: CheckedDraft,
  offset: number,
  locale: Locale,
  lineOf: (offset: number) => number,
  catalogue: Catalogue,
): HoverText | undefined {
  const { usage } = checked.codes(catalogue);
  const here = mentionAt(checked, usage, offset);
  if (!here) return undefined;
  const { mention, token } = here;
  const entries = meantBy(mention, usage);
  if (entries.length === 0 && mention.code === '') return undefined;
  const lines = entries.length === 0 ? [unknown(mention, locale)] : [];
  for (const entry of entries.slice(0, MOST_ENTRIES))
    lines.push(describeEntry(entry, catalogue, checked.draft.year, locale));
  if (entries.length > MOST_ENTRIES) {
    lines.push(locale === 'en' ? `${entries.length} codes have this name.` : `共 ${entries.length} 个科目用此名称。`);
  } else lines.push(usesOf(checked, sameLine(mention, usage), lineOf, locale));
  return { ...spanOfToken(checked, token), markdown: lines.filter(Boolean).join('\n\n') };
}

function unknown({ code, name }: Mention, locale: Locale): string {
  return locale === 'en' ? `**${code} ${name}**: not in the catalogue` : `**${code} ${name}**：科目表未收录`;
}

/** An entry in words: path, book, former names, how well it is known. */
function describeEntry(entry: Entry, catalogue: Catalogue, year: number | undefined, locale: Locale): string {
  const path = catalogue.pathOf(entry).map(({ code, name }) => `${code} ${name}`);
  const lines = [
    `**${entry.code} ${entry.name}** — ${LEVEL[entry.level][locale]}${locale === 'en' ? ', ' : '，'}${BOOK[entry.book][locale]}`,
    path.length > 1 ? path.join(' › ') : '',
    entry.definition,
    formerNames(entry, year, locale),
    counterparts(entry, catalogue, locale),
    statusOf(entry, locale),
  ];
  return lines.filter(Boolean).join('  \n');
}

/** How well a row is known, in plain words. */
export function statusOf({ status, publishers, origin }: Entry, locale: Locale): string {
  if (origin) {
    return locale === 'en'
      ? `Your catalogue: ${origin.file}, row ${origin.row}`
      : `自有科目表：${origin.file} 第 ${origin.row} 行`;
  }
  if (status === 'verified') {
    return locale === 'en' ? `Verified: printed by ${publishers} publishers` : `已核实（${publishers} 家公开文件）`;
  }
  if (status === 'single') return locale === 'en' ? 'Printed by one publisher' : '仅见于一家公开文件';
  return locale === 'en' ? 'Recalled: no published document at hand' : '暂无公开文件为据，仅供参考';
}

function formerNames(entry: Entry, year: number | undefined, locale: Locale): string {
  const names = entry.formerNames
    .filter(({ reused }) => !reused)
    .map((former) => {
      const { name, until, replaced } = former;
      const from = replaced === undefined ? '' : locale === 'en' ? `replaced by ${replaced}` : `${replaced} 年已改`;
      const to = until === undefined ? '' : locale === 'en' ? `until ${until}` : `用至 ${until} 年`;
      const now = formerStanding(former, year) === 'in-force' ? (locale === 'en' ? 'in force here' : '本年度有效') : '';
      const years = [to, from, now].filter(Boolean).join(locale === 'en' ? ', ' : '，');
      return years ? `${name}${locale === 'en' ? ` (${years})` : `（${years}）`}` : name;
    });
  if (names.length === 0) return '';
  return locale === 'en' ? `Formerly ${names.join('; ')}` : `曾用名：${names.join('；')}`;
}

function counterparts({ code, book }: Entry, catalogue: Catalogue, locale: Locale): string {
  if (book !== 'economic-department') return '';
  const others = governmentCounterparts(code).map((other) =>
    `${other.code} ${catalogue.find(other.code)?.name ?? ''}`.trim(),
  );
  if (others.length === 0) return '';
  return locale === 'en'
    ? `In the government’s classification: ${others.join(', ')}`
    : `对应政府预算经济分类：${others.join('、')}`;
}

function usesOf(
  checked: CheckedDraft,
  mentions: readonly Mention[],
  lineOf: (offset: number) => number,
  locale: Locale,
): string {
  const places = mentions.flatMap((mention) => {
    const token = mention.nameToken ?? mention.codeParts[0];
    return token ? [{ line: lineOf(spanOfToken(checked, token).start) + 1, mention }] : [];
  });
  if (places.length === 0) return '';
  places.sort((a, b) => a.line - b.line);
  const list = places.slice(0, MOST_PLACES).map(({ line, mention }) => {
    const amounts = mention.amounts.slice(0, 3).map(({ text }) => text);
    const line_ = locale === 'en' ? `line ${line}` : `第 ${line} 行`;
    return amounts.length > 0 ? `${line_} ${amounts.join(' / ')}` : line_;
  });
  const more =
    places.length > MOST_PLACES ? (locale === 'en' ? ` … ${places.length} in all` : ` … 共 ${places.length} 处`) : '';
  return `${locale === 'en' ? 'In this draft: ' : '本稿：'}${list.join(locale === 'en' ? '; ' : '；')}${more}`;
}
