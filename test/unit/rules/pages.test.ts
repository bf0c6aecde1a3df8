import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PAGES } from '../../../server/src/rules/pages.ts';
import { RULES } from '../../../server/src/rules/table.ts';
import { createDisclosureService } from '../../../server/src/service.ts';

describe('the example on every rule page', () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))('%s shows its own mistake and no other', (_, rule) => {
    const page = PAGES[rule.name];
    const document = TextDocument.create('file:///example.disclosure.md', 'markdown', 1, page.example);
    const findings = createDisclosureService().findings(document);
    expect(findings.map(({ rule: name, found, expected }) => ({ name, found, expected: expected[0] }))).toEqual([
      { name: rule.name, found: page.found, expected: page.expected },
    ]);
  });
});
