import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied } from '../../server/src/convert/tables.ts';
import type { Finding } from '../../server/src/report.ts';
import { createDisclosureService, type Settings } from '../../server/src/service.ts';

/** Applies every repair of a number that a draft is offered, and says which leave something that was not there before. */
export function harmfulRepairs(text: string, rules: Settings['rules'] = {}): { tried: number; harmful: string[] } {
  const before = findingsIn(text, rules);
  const known = new Set(before.map(said));
  const harmful: string[] = [];
  let tried = 0;
  for (const finding of before.filter(isOfNumbers)) {
    for (const fix of finding.fixes) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start);
      const after = findingsIn(applied(text, edits), rules);
      const fresh = after.filter((other) => isOfNumbers(other) && !known.has(said(other)));
      tried += 1;
      if (fresh.length > 0) harmful.push(`${said(finding)} | ${fix.title} → ${fresh.map(said).join(' | ')}`);
      if (after.length >= before.length) harmful.push(`${said(finding)} | ${fix.title} settles nothing`);
    }
  }
  return { tried, harmful };
}

function findingsIn(text: string, rules: Settings['rules']): readonly Finding[] {
  const document = TextDocument.create('file:///a.disclosure.md', 'markdown', 1, text);
  return createDisclosureService({ settings: { locale: 'en', rules } }).findings(document);
}

/** Figures in tables and in prose; what the other rules offer is tested with them. */
function isOfNumbers({ code }: Finding): boolean {
  return /^T[12]/.test(code);
}

/** What a finding asks for, wherever an edit before it has moved it to and whichever relation now says so. */
function said({ found, expected }: Finding): string {
  return `${found} → ${expected[0] ?? '?'}`;
}
