import { type Decimal, equals } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import type { Page } from './page.ts';

/** A whole or two, each with its change, and the parts of the last with their shares. */
export interface Wholes {
  /** The table that they stand in. */
  readonly kind: TableKind;
  readonly wholes: readonly string[];
  readonly parts?: readonly string[];
}

/** `2025年支出预算680.00万元，比上年…。其中：基本支出440.00万元，占64.71%；…。` Nothing without its wholes. */
export function writeWholes(page: Page, { kind, wholes, parts = [] }: Wholes): readonly string[] {
  const totals = page.totals(kind);
  const pen = page.pen(page.year);
  let whole: Figure | undefined;
  let only: string | undefined;
  for (const [at, name] of wholes.entries()) {
    const amount = pen.amount(`${at > 0 ? '；' : ''}${name}`, totals);
    if (!amount) return [];
    whole = amount;
    if (at === wholes.length - 1) only = onlyPart(page, pen.text, parts, amount, totals);
    if (only !== undefined) pen.words(`，全部为${only}`);
    pen.change(at === 0 ? '增减原因' : undefined);
  }
  const before = pen.text;
  const listed: Figure[] = [];
  for (const part of only === undefined ? parts : []) {
    const amount = pen.amount(`${pen.text === before ? '。其中：' : '；'}${part}`, totals);
    if (!amount) continue;
    listed.push(amount);
    pen.share();
  }
  // Parts that do not make up their whole would be a list with something missing.
  return [
    `${
      whole &&
      maySumTo(
        whole.interval,
        listed.map(({ interval }) => interval),
      )
        ? pen.text
        : before
    }。`,
  ];
}

/** The part that is all of the whole that has just been written. */
function onlyPart(
  page: Page,
  begun: string,
  parts: readonly string[],
  whole: Figure,
  totals: readonly Decimal[],
): string | undefined {
  return parts.find((part) => {
    const cell = page.pen(`${begun}。其中：`).amount(part, totals);
    return cell && equals(cell.amount, whole.amount);
  });
}

/** The first of several ways to say it that the tables bear out. */
export function firstOf(page: Page, ways: readonly Wholes[]): readonly string[] {
  for (const way of ways) {
    const written = writeWholes(page, way);
    if (written.length > 0) return written;
  }
  return [];
}
