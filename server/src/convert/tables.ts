import { addTo } from '../collections.ts';
import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import { assemble, type Draft, type TablePlace } from '../draft/draft.ts';
import { tableOf } from '../draft/logical.ts';
import type { TextEdit } from '../report.ts';
import { readTable } from '../tables/table.ts';
import { withoutIgnores } from '../text/ignores.ts';
import { lineBreakOf, uniformLines, withNewlines } from '../text/lines.ts';
import { splitText } from '../text/split.ts';
import type { Measure } from '../text/width.ts';
import { type Extra, extraIn } from './htmlSource.ts';
import { blockMarkdown } from './markdownText.ts';
import { pipeLines } from './pipes.ts';
import { readsAlike } from './readsAlike.ts';

/** Why a table stays as it is: what pipes cannot hold, or that they would be read differently. */
export type Reason = Extra | 'too-large' | 'reads-differently';

interface LeftTable {
  /** Offset of its first character in the text as given. */
  readonly start: number;
  readonly reason: Reason;
}

/** The edits that make pipe tables of the tables of a draft. Applied together they change nothing that is read. */
export interface Conversion {
  readonly edits: readonly TextEdit[];
  /** How many tables the edits convert. */
  readonly converted: number;
  /** Tables that stay as they are. */
  readonly left: readonly LeftTable[];
}

/** A run of text to be written anew, with how many tables it holds. */
interface Candidate extends TextEdit {
  readonly tables: number;
}

/** Trying parts of a draft takes a look at all of it each time. */
const MOST_TRIES = 64;

/**
 * Makes pipe tables of all tables of a draft in other dialects, or of those in the run at the offset `at`. The result
 * is read again before it is given, and what would be read differently is left as it is.
 */
export function convertTables(draft: Draft, text: string, measure: Measure, at?: number): Conversion {
  const left: LeftTable[] = [];
  const candidates: Candidate[] = [];
  const places = new Map<TablePlace['region'], TablePlace[]>();
  for (const place of draft.tables) addTo(places, place.region, place);
  for (const [index, region] of draft.split.regions.entries()) {
    const start = draft.split.starts[index]!;
    const tables = places.get(region);
    if (!tables || !DIALECTS.has(region.kind)) continue;
    if (at !== undefined && (at < start || at > start + region.text.trimEnd().length)) continue;
    const made = rewrite(tables, text, start, measure);
    if (typeof made === 'string') left.push(...tables.map(({ grid }) => ({ start: start + grid.start, reason: made })));
    else candidates.push(made);
  }
  const kept = thoseReadAlike(draft, text, candidates);
  const settled = new Set(kept);
  for (const candidate of candidates) {
    if (!settled.has(candidate)) left.push({ start: candidate.start, reason: 'reads-differently' });
  }
  left.sort((a, b) => a.start - b.start);
  const edits = kept.map(({ start, end, newText }) => ({ start, end, newText }));
  return { edits, converted: kept.reduce((sum, { tables }) => sum + tables, 0), left };
}

/** One region with all its tables and the titles between them, or the reason why it stays. */
function rewrite(tables: readonly TablePlace[], text: string, start: number, measure: Measure): Candidate | Reason {
  const { region } = tables[0]!;
  const extra = region.kind === 'html' ? extraIn(region.text) : undefined;
  if (extra) return extra;
  const source = uniformLines(text.slice(start, start + contentLength(region.text)));
  if (withoutIgnores(source).comments.length > 0) return 'comment';
  const parts: string[] = [];
  let next = 0;
  for (const block of blocksOf(region)) {
    if (block instanceof TextBlock) {
      parts.push(blockMarkdown(block.content.withAsides()));
    } else {
      const place = tables[next++];
      const lines = place && pipeLines(readTable(tableOf(place)), measure);
      if (!lines) return 'too-large';
      parts.push(lines.join('\n'));
    }
  }
  const last = start + contentLength(region.text);
  const end = text[last - 1] === '\r' ? last - 1 : last;
  // A mark at the head of a file says how its bytes are read; it is no part of the table.
  const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  return { start: from, end, newText: between(text, from, end, parts.join('\n\n')), tables: next };
}

const DIALECTS: ReadonlySet<string> = new Set(['tabs', 'cells', 'html']);

/** Up to the end of the last line with something on it; a tab is something: it makes a cell. */
function contentLength(text: string): number {
  let end = text.length;
  for (let at = end; at > 0 && ' \n\uFEFF'.includes(text[at - 1]!); at--) if (text[at - 1] === '\n') end = at - 1;
  return end;
}

/** `block` in the place of the characters from `start` to `end`, with a blank line to what stands before and after. */
export function between(text: string, start: number, end: number, block: string): string {
  const lineBreak = lineBreakOf(text);
  const before = withNewlines(text.slice(Math.max(0, start - 200), start));
  const after = withNewlines(text.slice(end, end + 200));
  const lead =
    before === '' || before === '\uFEFF' || /\n[ \t]*\n$/.test(`\n${before}`)
      ? ''
      : before.endsWith('\n')
        ? '\n'
        : '\n\n';
  const tail = after.trim() === '' || /^[ \t]*\n[ \t]*\n/.test(after) ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return `${lead}${block}${tail}`.replaceAll('\n', lineBreak);
}

/** The largest part of the candidates that is found to leave all reading as it was, in the order of the text. */
function thoseReadAlike(draft: Draft, text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  let tries = 0;
  const alike = (some: readonly Candidate[]) => {
    tries += 1;
    return readsAlike(draft, assemble(splitText(withoutIgnores(uniformLines(applied(text, some))).text)));
  };
  const pick = (some: readonly Candidate[], settled: readonly Candidate[]): readonly Candidate[] => {
    if (some.length === 0 || tries >= MOST_TRIES) return settled;
    const together = [...settled, ...some];
    if (alike(together)) return together;
    if (some.length === 1) return settled;
    const middle = some.length >> 1;
    return pick(some.slice(middle), pick(some.slice(0, middle), settled));
  };
  return pick(candidates, []);
}

/** The text with edits made that are in its order and do not meet. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
