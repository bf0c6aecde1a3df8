import { isOrganisation } from '../draft/organisation.ts';
import { fold, squeeze } from '../text/fold.ts';
import { QUOTES } from '../vocabulary/marks.ts';
import { BARE_NUMBER, BEFORE_TITLE, BEHIND_TITLE, DEPARTMENT_BEGINS } from '../vocabulary/titles.ts';
import type { BuiltTable } from './build.ts';
import type { Family, TableKind } from './layout.ts';

/** What the lines above a table say besides its title. */
export interface CaptionWords {
  readonly department: string | undefined;
  readonly year: number | undefined;
  readonly unit: string;
  /** A unit discloses for itself; its tables are called 单位…表. */
  readonly ofUnit: boolean;
}

/** The table as Markdown; newlines as the draft has them. */
export function renderTable(table: BuiltTable, newline = '\n'): string {
  const [first = [], ...rest] = [...table.header, ...table.body];
  const rule = table.amounts.map((amount) => (amount ? '---:' : '---'));
  return [first, rule, ...rest].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join(newline);
}

function escaped(cell: string): string {
  return cell.replace(/[\\|<`*]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The title of a table as this draft would print it. */
export function titleOf(kind: TableKind, words: CaptionWords): string {
  return words.ofUnit ? kind.title.replace(DEPARTMENT_BEGINS, '单位') : kind.title;
}

/** The lines above a table, the first of them its heading; one whose words are unknown is left out. */
export function captionOf(family: Family, kind: TableKind, words: CaptionWords, depth: number): string[] {
  const year = words.year === undefined ? '' : `${words.year}${family.accounts ? '年度' : '年'}`;
  const lines = family.caption.flatMap((line) => {
    if (line.includes('{department}') && words.department === undefined) {
      const at = line.lastIndexOf('{year}');
      return at > 0 ? [line.slice(at)] : [];
    }
    return [line];
  });
  const filled = lines.map((line) =>
    line
      .replace('{number}', kind.number)
      .replace('{title}', titleOf(kind, words))
      .replace('{department}', words.department ?? '')
      .replace('{year}', year)
      .replace('{unit}', words.unit)
      .trim(),
  );
  const [heading = '', ...others] = filled;
  return [depth > 0 ? `${'#'.repeat(depth)} ${heading}` : heading, ...others];
}

/** Whether a title, as a draft prints it, is that of a kind: 表五：, the year, 部门 or 单位 make no difference. */
export function isTitleOf(kind: TableKind, printed: string): boolean {
  const title = plainTitle(printed);
  return [kind.title, ...(kind.alsoTitled ?? [])].some((own) => {
    const key = plainTitle(own);
    const at = title.lastIndexOf(key);
    if (at < 0 || !BEHIND_TITLE.test(title.slice(at + key.length))) return false;
    const before = BEFORE_TITLE.exec(title.slice(0, at));
    return before !== null && (BARE_NUMBER.test(before[1]!) || isOrganisation(before[1]!));
  });
}

function plainTitle(title: string): string {
  return squeeze(fold(title)).replace(QUOTES, '').replaceAll('单位', '部门');
}
