import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import type { Grid } from '../draft/grid.ts';
import { spanOf } from '../findings/standing.ts';
import type { Span } from '../report.ts';
import { toRange } from './diagnostics.ts';
import { figureAt } from './figureAt.ts';
import { regionAt } from './mentionAt.ts';
import { outlineAt } from './outline.ts';

const CLAUSE_ENDS = '，,；;：:。！？!?\n';
const SENTENCE_ENDS = '。！？!?；;\n';

/**
 * What a selection grows to, step by step: the cell, its row, the table, the section, the draft; in the text the figure, the
 * clause, the sentence, the paragraph.
 */
export function selectionAt(document: TextDocument, checked: CheckedDraft, position: Position): SelectionRange {
  const { text } = checked.draft.split;
  const offset = Math.min(document.offsetAt(position), text.length);
  const around = [{ start: 0, end: text.length }, ...outlineAt(checked, offset), ...spansAt(checked, offset)];
  let selection: SelectionRange | undefined;
  let outer: Span | undefined;
  // Outermost first; what does not lie inside the one before, or is no smaller, is no step.
  for (const span of around.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const fits = !outer || (outer.start <= span.start && span.end <= outer.end && isSmaller(span, outer));
    if (!fits) continue;
    outer = span;
    selection = { range: toRange(document, span), ...(selection ? { parent: selection } : {}) };
  }
  return selection!;
}

function isSmaller(span: Span, outer: Span): boolean {
  return span.end - span.start < outer.end - outer.start;
}

/** What stands around an offset inside of its region. */
function spansAt(checked: CheckedDraft, offset: number): Span[] {
  const region = regionAt(checked, offset);
  if (!region) return [];
  const from = checked.startOfRegion(region);
  const at = offset - from;
  const block = blocksOf(region).find(({ start, end }) => start <= at && at <= end);
  const spans: Span[] = [];
  if (block instanceof TextBlock) {
    const { start, end } = block;
    const own = region.text.slice(start, end);
    spans.push({ start, end }, between(own, at, start, SENTENCE_ENDS), between(own, at, start, CLAUSE_ENDS));
  } else if (block?.kind === 'table') spans.push(block, ...inGrid(block.grid, region.text, at));
  const figure = figureAt(checked, offset);
  const moved = spans.map(({ start, end }) => ({ start: from + start, end: from + end }));
  return figure ? [...moved, spanOf(checked, figure)] : moved;
}

/** The cell and the row that a place of a table stands in. */
function inGrid({ dialect, rows }: Grid, text: string, at: number): Span[] {
  const row = rows.findLast(([first]) => first !== undefined && lineOf(text, first.start).start <= at);
  const own = row?.filter((cell) => !cell.origin) ?? [];
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const cell = own.find(({ isBlank, start, end }) => !isBlank && start <= at && at <= end);
  // Rows of the other dialects go over lines.
  const whole = dialect === 'pipe' || dialect === 'tabs' ? lineOf(text, at) : { start: first.start, end: last.end };
  return cell ? [whole, { start: cell.start, end: cell.end }] : [whole];
}

function lineOf(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** From behind the mark before a place to the mark after it. */
function between(text: string, at: number, from: number, marks: string): Span {
  let start = at - from;
  let end = start;
  while (start > 0 && !marks.includes(text[start - 1]!)) start -= 1;
  while (end < text.length && !marks.includes(text[end]!)) end += 1;
  return { start: from + start, end: from + end };
}
