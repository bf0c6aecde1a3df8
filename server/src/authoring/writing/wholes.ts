import { add, equals, ZERO } from '../../figures/decimal.ts';
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
  const only = onlyPart(page, kind, parts);
  let whole = ZERO;
  for (const [at, name] of wholes.entries()) {
    const amount = pen.amount(`${at > 0 ? '；' : ''}${name}`, totals);
    if (!amount) return [];
    whole = amount;
    if (only !== undefined && at === wholes.length - 1) pen.words(`，全部为${only}`);
    pen.change(at === 0 ? '增减原因' : undefined);
  }
  const before = pen.text;
  let sum = ZERO;
  for (const part of only === undefined ? parts : []) {
    const amount = pen.amount(`${pen.text === before ? '。其中：' : '；'}${part}`, totals);
    if (!amount) continue;
    sum = add(sum, amount);
    pen.share();
  }
  // Parts that do not make up their whole would be a list with something missing.
  return [`${equals(sum, whole) ? pen.text : before}。`];
}

/** The part that is all there is: the tables print money for it and for no other. */
function onlyPart(page: Page, kind: TableKind, parts: readonly string[]): string | undefined {
  const totals = page.totals(kind);
  const funded = parts.filter((part) => page.pen(page.year).amount(part, totals));
  return funded.length === 1 && parts.length === 2 ? funded[0] : undefined;
}

/** The first of several ways to say it that the tables bear out. */
export function firstOf(page: Page, ways: readonly Wholes[]): readonly string[] {
  for (const way of ways) {
    const written = writeWholes(page, way);
    if (written.length > 0) return written;
  }
  return [];
}
