import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied } from '../../server/src/convert/tables.ts';
import type { Finding } from '../../server/src/report.ts';
import { createDisclosureService } from '../../server/src/service.ts';
import { describeCorpus, textOf } from './corpus.ts';

const NAMES = ['akto-2021', 'baqiao-2021', 'kashgar-2021', 'xinjiang-2024', 'zhushan-2022'];

function findingsIn(text: string): readonly Finding[] {
  const document = TextDocument.create('file:///a.disclosure.md', 'markdown', 1, text);
  return createDisclosureService({ settings: { locale: 'en' } }).findings(document);
}

/** What a finding asks for, wherever an edit before it has moved it to and whichever relation now says so. */
function said({ found, expected }: Finding): string {
  return `${found} → ${expected[0] ?? '?'}`;
}

describeCorpus('every repair of a number', () => {
  it.each(NAMES)('%s: settles what it is offered for, and breaks nothing else', (name) => {
    const text = textOf(name);
    const before = findingsIn(text);
    const known = new Set(before.map(said));
    const worse: string[] = [];
    for (const finding of before.filter(({ code }) => /^T[12]/.test(code))) {
      for (const fix of finding.fixes) {
        const after = findingsIn(
          applied(
            text,
            [...fix.edits].sort((a, b) => a.start - b.start),
          ),
        );
        const fresh = after.filter((other) => /^T[12]/.test(other.code) && !known.has(said(other)));
        if (fresh.length > 0) worse.push(`${said(finding)} | ${fix.title} → ${fresh.map(said).join(' | ')}`);
        if (after.length >= before.length) worse.push(`${said(finding)} | ${fix.title} settles nothing`);
      }
    }
    expect(worse).toEqual([]);
  });
});
