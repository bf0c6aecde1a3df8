import { type CheckedDraft, checkText } from '../../check.ts';
import { add, type Decimal, equals, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { squeeze } from '../../text/fold.ts';
import { LEADING_NUMBER } from '../../vocabulary/numbering.ts';
import { kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';
import { offersOf } from './continuations.ts';
import { type Begun, furtherOn, paragraphUnderHeading } from './paragraph.ts';

/** What a section opens with: one or two wholes, each with its change, and the parts of the last with their shares. */
interface Opening {
  readonly wholes: readonly string[];
  readonly parts: readonly string[];
}

const FUNDED = ['基本支出', '项目支出'];
const EXPENSES = ['因公出国（境）费', '公务用车购置费', '公务用车运行费', '公务接待费'];

/** By the kind of table that its title names. */
const OPENINGS: Readonly<Partial<Record<TableKind, (stage: '预算' | '决算') => Opening>>> = {
  'income-expenditure': () => ({ wholes: ['收入总计', '支出总计'], parts: [] }),
  appropriation: () => ({ wholes: ['财政拨款收入总计', '财政拨款支出总计'], parts: [] }),
  income: (stage) => ({ wholes: [`收入${stage}`], parts: [] }),
  expenditure: (stage) => ({ wholes: [`支出${stage}`], parts: FUNDED }),
  'general-expenditure': () => ({ wholes: ['一般公共预算支出'], parts: FUNDED }),
  'government-fund': () => ({ wholes: ['政府性基金预算支出'], parts: FUNDED }),
  'state-capital': () => ({ wholes: ['国有资本经营预算支出'], parts: FUNDED }),
  basic: () => ({ wholes: ['一般公共预算基本支出'], parts: ['人员经费', '公用经费'] }),
  'public-expenses': (stage) => ({ wholes: [`“三公”经费${stage}`], parts: EXPENSES }),
};

/**
 * The sentences that the section at an offset may open with, made of the tables by the ways in which sentences are read, and
 * checked where they would stand; undefined where the section has text already, or the tables do not bear them out.
 */
export function openingAt(checked: CheckedDraft, offset: number): string | undefined {
  let known = kept.get(checked);
  if (known?.offset !== offset) {
    known = { offset, text: openingFor(checked, offset) };
    kept.set(checked, known);
  }
  return known.text;
}

/** An editor asks again and again while the caret rests. */
const kept = new WeakMap<CheckedDraft, { readonly offset: number; readonly text: string | undefined }>();

function openingFor(checked: CheckedDraft, offset: number): string | undefined {
  const begun = paragraphUnderHeading(checked, offset);
  const title = squeeze(begun?.section.titles.at(-1) ?? '').replace(LEADING_NUMBER, '');
  const kind = title === '' ? undefined : kindTitled(title);
  const opening = kind && OPENINGS[kind]?.(checked.draft.accounts ? '决算' : '预算');
  if (!begun || !opening || begun.lookup.defaults.measure === 'project') return undefined;
  const text = written(begun, { ...opening, parts: kind === 'income' ? sourcesIn(checked) : opening.parts });
  return text !== undefined && holds(checked, offset, text) ? text : undefined;
}

/** The columns of the table of income behind its total: each department has its own sources. */
function sourcesIn({ readings }: CheckedDraft): readonly string[] {
  const panel = readings.find(({ kind }) => kind === 'income')?.panels[0]?.panel;
  return panel?.amounts.slice(1).map(({ path }) => path.at(-1) ?? '') ?? [];
}

/** Wholes with their changes, then the parts of the last, if they make it up. Without a whole there is no opening. */
function written(begun: Begun, { wholes, parts }: Opening): string | undefined {
  const { year } = begun.checked.draft;
  let text = year ? `${year}年` : '';
  let amount = ZERO;
  for (const [at, whole] of wholes.entries()) {
    const next = filled(furtherOn(begun, `${text}${at > 0 ? '；' : ''}${whole}`));
    if (!next?.cell) return undefined;
    amount = next.cell.amount;
    text = filled(furtherOn(begun, `${next.text}，比上年`))?.text ?? next.text;
  }
  return `${text}${listed(furtherOn(begun, text), amount, parts)}。`;
}

/** `。其中：` and the parts, each with its share; nothing where they do not make up the whole. */
function listed(begun: Begun, whole: Decimal, parts: readonly string[]): string {
  let text = '';
  let sum = ZERO;
  for (const part of parts) {
    const next = filled(furtherOn(begun, `${text}${text === '' ? '。其中：' : '；'}${part}`));
    if (!next?.cell) continue;
    sum = add(sum, next.cell.amount);
    text = (filled(furtherOn(begun, `${next.text.slice(begun.before.length)}，占`))?.text ?? next.text).slice(
      begun.before.length,
    );
  }
  return equals(sum, whole) ? text : '';
}

/** What is written, with the one figure that it may go on with. */
function filled(begun: Begun): { readonly text: string; readonly cell: Figure | undefined } | undefined {
  const [only, ...others] = offersOf(begun);
  if (!only || others.some(({ kind }) => kind === only.kind)) return undefined;
  return { text: begun.before.slice(0, begun.before.length - (only.back ?? 0)) + only.newText, cell: only.cell };
}

/** Whether a check of the draft with the sentences in it finds nothing wrong with them, and each figure held. */
function holds(checked: CheckedDraft, offset: number, words: string): boolean {
  const { text } = checked.draft.split;
  const tried = checkText(text.slice(0, offset) + words + text.slice(offset), checked);
  const figures = tried.figuresIn({ start: offset, end: offset + words.length });
  return figures.every(
    (figure) => figure.kind === 'year' || tried.status(figure) === 'tied' || tried.status(figure) === 'rounding',
  );
}
