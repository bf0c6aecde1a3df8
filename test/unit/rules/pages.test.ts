/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RulePage } from '../../../server/src/rules/rule.ts';
import { RULES } from '../../../server/src/rules/table.ts';
import { serviceBeside } from '../support/companions.ts';

const pages = import.meta.glob<RulePage>('../../../server/src/rules/*/page.ts', { import: 'page', eager: true });
const pageOf = (name: string) => pages[`../../../server/src/rules/${name}/page.ts`]!;
const rules = RULES.map((rule) => [`${rule.code} ${rule.name}`, rule] as const);

function findingsIn(text: string, files: RulePage['files'] = {}) {
  const document = TextDocument.create('file:///example.disclosure.md', 'markdown', 1, text);
  return serviceBeside(document, files).findings(document);
}

describe('the rules', () => {
  it('have each its own folder, and no two the same code', () => {
    expect(
      Object.keys(pages)
        .map((path) => path.split('/').at(-2)!)
        .sort(),
    ).toEqual(RULES.map(({ name }) => name).sort());
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  });
});

describe('the example on every rule page', () => {
  it.each(rules)('%s shows its own mistake and no other', (_, rule) => {
    const page = pageOf(rule.name);
    expect(
      findingsIn(page.example, page.files).map(({ rule: name, found, expected }) => ({
        name,
        found,
        expected: expected[0],
      })),
    ).toEqual([{ name: rule.name, found: page.found, expected: page.expected }]);
  });

  it.each(rules.filter(([, { name }]) => pageOf(name).right))('%s is silent where all is right', (_, { name }) => {
    expect(findingsIn(pageOf(name).right!, pageOf(name).files)).toEqual([]);
  });
});
