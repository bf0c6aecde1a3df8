import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Ledger, Locale, Severity, SilencedFinding, Span, UncheckedEntry } from '../report.ts';

/** What a check of one draft came to. */
export interface Checked {
  readonly document: TextDocument;
  /** What the draft is called. */
  readonly name: string;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedFinding[];
  /** Those that are signed off among them. */
  readonly unchecked: readonly UncheckedEntry[];
}

interface Words {
  readonly title: (name: string) => string;
  readonly counts: (ledger: Ledger) => string;
  readonly sound: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly findings: string;
  readonly findingColumns: readonly string[];
  readonly silenced: string;
  readonly silencedColumns: readonly string[];
  readonly unchecked: string;
  readonly uncheckedColumns: readonly string[];
  readonly signed: string;
  readonly signedColumns: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    title: (name) => `核对报告：${name}`,
    counts: (ledger) =>
      `金额、比率、数量共 ${ledger.claims} 个：已核对 ${ledger.tied} 个，不一致 ${ledger.conflicting} 个，` +
      `舍入差 ${ledger.rounding} 个，人工核对 ${ledger.signed} 个，未核 ${ledger.uncheckedClaims} 个。`,
    sound: '没有发现问题。',
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    findings: '问题',
    findingColumns: ['行', '级别', '所写', '应为', '说明', '规则'],
    silenced: '已写明理由忽略',
    silencedColumns: ['行', '所写', '说明', '理由', '规则'],
    unchecked: '未核数字',
    uncheckedColumns: ['行', '数字', '位置', '未核原因'],
    signed: '人工核对的数字',
    signedColumns: ['行', '数字', '位置', '依据'],
  },
  en: {
    title: (name) => `Check report: ${name}`,
    counts: (ledger) =>
      `${ledger.claims} amounts, ratios and counts: ${ledger.tied} tied, ${ledger.conflicting} conflicting, ` +
      `${ledger.rounding} explained by rounding, ${ledger.signed} signed off, ${ledger.uncheckedClaims} unchecked.`,
    sound: 'No findings.',
    severity: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
    findings: 'Findings',
    findingColumns: ['Line', 'Severity', 'Printed', 'Expected', 'What', 'Rule'],
    silenced: 'Ignored, with a reason',
    silencedColumns: ['Line', 'Printed', 'What', 'Reason', 'Rule'],
    unchecked: 'Unchecked figures',
    uncheckedColumns: ['Line', 'Figure', 'Place', 'Why'],
    signed: 'Figures signed off',
    signedColumns: ['Line', 'Figure', 'Place', 'Note'],
  },
};

/** What a check of a draft came to, as a Markdown text to be kept, printed or handed on. */
export function reportText(checked: Checked, locale: Locale): string {
  const { document, findings, silenced, unchecked } = checked;
  const words = WORDS[locale];
  const line = ({ start }: Span) => String(document.positionAt(start).line + 1);
  const rule = (finding: Finding) => `${finding.code} ${finding.rule}`;
  const parts = [`# ${words.title(checked.name)}`, words.counts(checked.ledger)];
  if (findings.length === 0) parts.push(words.sound);
  parts.push(
    ...part(
      words.findings,
      words.findingColumns,
      findings.map((finding) => [
        line(finding),
        words.severity[finding.severity],
        finding.found,
        finding.expected.join(' / '),
        finding.message,
        rule(finding),
      ]),
    ),
    ...part(
      words.silenced,
      words.silencedColumns,
      silenced.map((finding) => [line(finding), finding.found, finding.message, finding.reason, rule(finding)]),
    ),
    ...part(
      words.unchecked,
      words.uncheckedColumns,
      unchecked
        .filter(({ signed }) => signed === undefined)
        .map((figure) => [line(figure), figure.text, placeOf(figure), figure.reason]),
    ),
    ...part(
      words.signed,
      words.signedColumns,
      unchecked.flatMap((figure) =>
        figure.signed === undefined ? [] : [[line(figure), figure.text, placeOf(figure), figure.signed]],
      ),
    ),
  );
  return `${parts.join('\n\n')}\n`;
}

/** A heading with the number of rows and a table of them; nothing where there are none. */
function part(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = row(columns.map(() => '---'));
  return [`## ${title} ${rows.length}`, [row(columns), rule, ...rows.map(row)].join('\n')];
}

function placeOf({ place, part: titles }: UncheckedEntry): string {
  return place || (titles.at(-1) ?? '');
}

function escaped(cell: string): string {
  return cell
    .split('\n')
    .join(' ')
    .replaceAll(/[\\|<`*]/g, '\\$&');
}
