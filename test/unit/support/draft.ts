import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../../server/src/report.ts';
import { createDisclosureService, type Settings } from '../../../server/src/service.ts';

/** A draft with its findings written into it: `⟦612⟧{category-sum → 1009.21}` is the wrong token and what is said. */
const MARK = /⟦([^⟧]*)⟧\{[^}]*\}/g;

/** The text without the marks. */
export function unmarked(marked: string): string {
  return marked.replace(MARK, '$1');
}

/**
 * Checks a draft that carries its expectation: every mark must be found, at just these characters, by this rule, with
 * this value first, and nothing else may be. A draft without marks has no findings.
 */
export function expectFindings(marked: string): void {
  const draft = outdent(marked);
  const text = unmarked(draft);
  expect(mark(text, findingsIn(text))).toBe(draft);
}

export function findingsIn(text: string, settings: Partial<Settings> = {}): readonly Finding[] {
  return createDisclosureService({ settings }).findings(documentOf(text));
}

export function documentOf(text: string, version = 1): TextDocument {
  return TextDocument.create('test:///draft.disclosure.md', 'markdown', version, text);
}

/** The text with every finding written into it. */
export function mark(text: string, findings: readonly Finding[]): string {
  let marked = '';
  let at = 0;
  for (const finding of findings) {
    const [first] = finding.expected;
    const says = first === undefined ? finding.rule : `${finding.rule} → ${first}`;
    marked += `${text.slice(at, finding.start)}⟦${text.slice(finding.start, finding.end)}⟧{${says}}`;
    at = finding.end;
  }
  return marked + text.slice(at);
}

/** Without the spaces that all lines begin with, so that drafts can be indented like the code around them. */
export function outdent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const indent = Math.min(...indents, 80);
  return lines.map((line) => line.slice(Math.min(indent, line.search(/[^ ]|$/)))).join('\n');
}
