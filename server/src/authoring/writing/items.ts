import { isCategoryLine, isItemLine } from '../../facts/fact.ts';
import { type Decimal, equals, isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { asPrinted } from '../../prose/written.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import { gapFor } from '../../vocabulary/templates.ts';
import type { Page } from './page.ts';
import type { Pen } from './pen.ts';

/** The lines of a kind of table that have money in it, in its order. */
function linesIn(page: Page, kind: TableKind, is: (line: string) => boolean): readonly string[] {
  const lines = page
    .facts(kind)
    .filter(({ line, measure, figure }) => is(line) && measure === 'total' && !figure.blank && !isZero(figure.value));
  return [...new Set(lines.map(({ line }) => line))];
}

/** What is spent by category (类), each with its share: one sentence under the whole. */
export function writeCategories(page: Page, kind: TableKind, whole: string): readonly string[] {
  const pen = page.pen(page.year);
  const lines = linesIn(page, kind, isCategoryLine);
  if (lines.length === 0 || !pen.amount(whole, page.totals(kind))) return [];
  pen.words('，主要用于以下方面：');
  for (const [at, line] of lines.entries()) {
    if (pen.amount(`${at > 0 ? '；' : ''}${page.nameOf(line)}（类）`, page.amounts(kind, line))) pen.share();
  }
  return [`${pen.text}。`];
}

/** Each item (项) under its path, with what it comes to and how it has changed: a numbered list. */
export function writeItems(page: Page, kind: TableKind): readonly string[] {
  const items = linesIn(page, kind, isItemLine).map((line, at) => {
    const pen = page.pen(`${at + 1}. ${pathOf(page, line)}：`);
    const amounts = page.amounts(kind, line);
    if (page.accounts) {
      const spent = pen.amountOrGap('支出决算为', amounts, '支出决算数');
      return `${againstBudget(pen, spent, page.planned(kind, line)).text}。`;
    }
    pen.amountOrGap(`${page.year}预算数为`, amounts, '预算数');
    return `${pen.change('增减原因').text}。`;
  });
  return items.length > 0 ? [items.join('\n')] : [];
}

/** `，年初预算为98.00万元，完成年初预算的95.00%`, with a gap for what is not known and for the reason. */
function againstBudget(pen: Pen, spent: Figure | undefined, planned: Decimal | undefined): Pen {
  const reason = `，与年初预算数的差异主要是${gapFor('差异原因')}`;
  if (!spent || !planned || isZero(asPrinted(planned)))
    return pen.words(`，年初预算为${gapFor('年初预算数')}万元，完成年初预算的${gapFor('完成率')}${reason}`);
  pen.given('，年初预算为', planned);
  if (!pen.completion()) pen.words(`，完成年初预算的${gapFor('完成率')}`);
  return equals(asPrinted(spent.amount), asPrinted(planned)) ? pen : pen.words(reason);
}

/** `农林水支出（类）水利（款）行政运行（项）`. */
function pathOf(page: Page, line: string): string {
  const path = [line.slice(0, 4), line.slice(0, 6), line].map((code) => page.nameOf(code) ?? gapFor(code.slice(1)));
  return path.map((name, at) => `${name}（${'类款项'[at]}）`).join('');
}
