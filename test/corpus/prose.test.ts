import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { proseFixtures } from '../trials/drafts.ts';
import { proseLedger } from './proseLedger.ts';

/** Drafts in the wordings of ministries, provinces, cities, counties and units. */
const drafts = proseFixtures();
/** They are no whole documents. */
const EXCERPT = { 'section-required': 'off' } as const;
/** Of the amounts and percentages of each draft, at least so many in a hundred must be held against something. */
const LEAST = 95;

function findingsIn(text: string): string[] {
  const document = TextDocument.create('file:///draft.disclosure.md', 'markdown', 1, text);
  return createDisclosureService({ settings: { rules: EXCERPT } })
    .findings(document)
    .map(({ start, rule, found, expected }) => {
      const { line, character } = document.positionAt(start);
      return `${line + 1}:${character + 1} ${rule} ${found} → ${expected[0] ?? '?'}`;
    });
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

it('there are enough of them', () => {
  expect(drafts.length).toBeGreaterThanOrEqual(10);
});

describe.each(drafts)('$name', ({ correct, variants }) => {
  it('is silent, and its prose is held', () => {
    expect(findingsIn(correct)).toEqual([]);
    const entries = proseLedger(correct);
    const left = entries.filter(({ held }) => !held).map(({ at, words }) => `${at} ${words}`);
    const enough = (entries.length - left.length) * 100 >= LEAST * entries.length;
    expect(enough ? [] : left).toEqual([]);
  });

  it.each(variants.map((variant) => [`${variant.right} → ${variant.wrong}`, variant] as const))('%s', (_, variant) => {
    const { text, at, right, wrong, rule } = variant;
    expect(findingsIn(text)).toEqual([`${placeOf(text, at)} ${rule} ${wrong} → ${right}`]);
  });
});
