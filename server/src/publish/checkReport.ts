import type { Draft } from '../draft/draft.ts';
import type { Finding, Ledger, Locale, SilencedFinding, Span, UncheckedEntry } from '../report.ts';
import type { Published, PublishedBlock, PublishedCell, PublishedColumn } from './published.ts';
import { REPORT_WORDS } from './reportWords.ts';

/** What the draft is called in its report, and when it was checked, as a reader is to see it. */
export interface ReportAbout {
  readonly name: string;
  readonly when: string;
}

/** What a check of one draft came to. */
interface CheckResult extends ReportAbout {
  readonly draft: Draft;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedFinding[];
  /** Those that are signed off among them. */
  readonly unchecked: readonly UncheckedEntry[];
  /** From 1. */
  readonly lineOf: (span: Span) => number;
}

type Holds = PublishedColumn['holds'];

/** The report of a check, to be signed and handed on: what was checked, the account, and all that was found. */
export function checkReport(result: CheckResult, locale: Locale): Published {
  const { name, when, draft, ledger, findings, silenced, unchecked } = result;
  const words = REPORT_WORDS[locale];
  const line = (span: Span) => String(result.lineOf(span));
  const department = draft.frontMatter.department ?? [...draft.organisations][0];
  const rule = ({ code, rule }: Finding) => `${code} ${rule}`;
  const found = findings.map((finding) => [
    line(finding),
    words.severity[finding.severity],
    finding.found,
    finding.expected.join(' / '),
    finding.message,
    rule(finding),
  ]);
  const ignored = silenced.map((one) => [line(one), one.found, one.message, one.reason, rule(one)]);
  const open = unchecked.flatMap((figure) =>
    figure.signed === undefined ? [[line(figure), figure.text, placeOf(figure), figure.reason]] : [],
  );
  const signed = unchecked.flatMap((figure) =>
    figure.signed === undefined ? [] : [[line(figure), figure.text, placeOf(figure), figure.signed]],
  );
  return {
    title: `${words.title}：${name}`,
    blocks: numbered(words.ordinals, [
      { kind: 'title', runs: [{ text: words.title }] },
      heading(words.checked),
      table(
        undefined,
        ['codes', 'text'],
        [
          [words.draft, name],
          ...(department ? [[words.department, department]] : []),
          [words.kind, words.disclosure(draft.year, draft.accounts)],
          [words.extent, words.tables(draft.logical.length, ledger.claims)],
          [words.when, when],
        ],
      ),
      heading(words.account),
      table(
        [words.state, words.count],
        ['names', 'numbers'],
        words.states.map(([state, count]) => [state, String(count(ledger))]),
      ),
      heading(words.findings, found.length),
      found.length === 0
        ? text(words.sound)
        : table(words.findingColumns, ['codes', 'codes', 'text', 'text', 'text', 'text'], found),
      ...part(words.silenced, words.silencedColumns, ['codes', 'text', 'text', 'text', 'text'], ignored),
      ...part(words.unchecked, words.uncheckedColumns, ['codes', 'codes', 'text', 'text'], open),
      ...part(words.signed, words.signedColumns, ['codes', 'codes', 'text', 'text'], signed),
      { kind: 'paragraph', role: 'aside', runs: [{ text: words.signatures.join('　　') }] },
    ]),
  };
}

/** The cell, or the innermost section of the text. */
function placeOf({ place, part: titles }: UncheckedEntry): string {
  return place || (titles.at(-1) ?? '');
}

/** The headings numbered as they come: parts without anything in them are not there. */
function numbered(ordinals: readonly string[], blocks: readonly PublishedBlock[]): PublishedBlock[] {
  let next = 0;
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, runs: [{ text: ordinals[next++] ?? '' }, ...block.runs] } : block,
  );
}

/** A part that is only there if it has rows. */
function part(
  title: string,
  columns: readonly string[],
  holds: readonly Holds[],
  rows: readonly (readonly string[])[],
): PublishedBlock[] {
  return rows.length === 0 ? [] : [heading(title, rows.length), table(columns, holds, rows)];
}

function heading(title: string, count?: number): PublishedBlock {
  const text = count ? `${title}（${count}）` : title;
  return { kind: 'heading', level: 1, runs: [{ text }], part: false, caption: false };
}

function text(words: string): PublishedBlock {
  return { kind: 'paragraph', role: 'text', runs: [{ text: words }] };
}

function table(
  header: readonly string[] | undefined,
  holds: readonly Holds[],
  rows: readonly (readonly string[])[],
): PublishedBlock {
  const cell = (words: string, column: number, align: PublishedCell['align']): PublishedCell => {
    return { column, columns: 1, rows: 1, runs: words === '' ? [] : [{ text: words }], align, indent: 0 };
  };
  const body = rows.map((row) =>
    row.map((words, column) => cell(words, column, holds[column] === 'numbers' ? 'right' : 'left')),
  );
  return {
    kind: 'table',
    title: '',
    rows: header ? [header.map((words, column) => cell(words, column, 'center')), ...body] : body,
    header: header ? 1 : 0,
    columns: holds.map((one) => ({ holds: one })),
  };
}
