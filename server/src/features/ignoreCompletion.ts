import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Finding, Locale } from '../report.ts';
import { isIgnoreRule, PLACEHOLDER, PLACES } from '../rules/ignores.ts';
import { RULES, ruleNamed } from '../rules/table.ts';
import { lineAround } from '../text/lines.ts';
import { toRange } from './diagnostics.ts';

const SNIPPET_KIND = 15;
const VALUE_KIND = 12;
const SNIPPET_FORMAT = 2;
const OPENING = '<!--';
const KEYWORDS: readonly (readonly [keyword: string, place: string])[] = [
  ['tieout-ignore-next', 'next'],
  ['tieout-ignore', 'line'],
  ['tieout-ignore-section', 'section'],
  ['tieout-ignore-file', 'file'],
];
/** Findings so many lines below are what a comment is written for. */
const NEAR = 6;

/**
 * Behind `<!--`: the comments that silence a rule, those first for what is found right below; behind their word: the rules.
 *
 * Undefined where no comment is open, empty in the reason of one.
 *
 * @param snippets whether the editor takes a place to be filled in
 */
export function ignoreCompletions(
  document: TextDocument,
  offset: number,
  findings: () => readonly Finding[],
  locale: Locale,
  snippets: boolean,
): CompletionItem[] | undefined {
  const text = document.getText();
  const line = lineAround(text, offset);
  const before = text.slice(line.start, offset);
  const opening = before.lastIndexOf(OPENING);
  if (opening < 0 || before.includes('-->', opening)) return undefined;
  const written = before.slice(opening + OPENING.length).trimStart();
  const [keyword = '', ...rest] = written.split(' ');
  const near = rulesNear(document, findings(), document.positionAt(offset).line);
  if (rest.length > 0) {
    const typed = rest.at(-1)!;
    if (!KEYWORDS.some(([known]) => known === keyword) || rest.join(' ').includes(':')) return [];
    return ruleItems(document, offset - typed.length, offset, near, locale);
  }
  const closed = text.slice(offset, line.end).trim().startsWith('-->');
  const start = line.start + opening;
  return KEYWORDS.map(([word, place], index) => {
    const reason = snippets ? `\${2:${PLACEHOLDER[locale]}}` : PLACEHOLDER[locale];
    const rule = near[0] ?? 'amount';
    const comment = `${OPENING} ${word} ${snippets ? `\${1:${rule}}` : rule}: ${reason}${closed ? '' : ' -->'}`;
    const range = toRange(document, { start, end: offset });
    return {
      label: word,
      kind: SNIPPET_KIND,
      detail: PLACES[locale][place] ?? '',
      sortText: String(index),
      filterText: `${document.getText(range)}${word}`,
      ...(snippets ? { insertTextFormat: SNIPPET_FORMAT as 2 } : {}),
      textEdit: { range, newText: comment },
    };
  });
}

function rulesNear(document: TextDocument, findings: readonly Finding[], line: number): readonly string[] {
  const near = findings.filter(({ start }) => {
    const below = document.positionAt(start).line - line;
    return below >= 0 && below <= NEAR;
  });
  return [...new Set(near.map(({ rule }) => rule))].filter((name) => !isIgnoreRule(ruleNamed(name)!));
}

function ruleItems(
  document: TextDocument,
  start: number,
  end: number,
  near: readonly string[],
  locale: Locale,
): CompletionItem[] {
  const names = RULES.filter((rule) => !isIgnoreRule(rule)).map(({ name }) => name);
  return [...new Set([...near, ...names])].map((name, index) => ({
    label: name,
    kind: VALUE_KIND,
    detail: ruleNamed(name)?.title[locale] ?? '',
    sortText: String(index).padStart(3, '0'),
    textEdit: { range: toRange(document, { start, end }), newText: name },
  }));
}
