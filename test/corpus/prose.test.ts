import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { proseLedger } from './proseLedger.ts';

/**
 * Drafts in the wordings of ministries, provinces, cities, counties and units. `〔71.79%|71.97% completion〕` is a
 * figure with a wrong one to try in its place, and the rule that must find it.
 */
const folder = fileURLToPath(new URL('../fixtures/prose/', import.meta.url));
const MARK = /〔([^|〕]*)\|([^ 〕]*) ([a-z-]+)〕/g;
/** Of the amounts and percentages of each draft, at least so many in a hundred must be held against something. */
const LEAST = 95;

const names = readdirSync(folder).map((file) => file.slice(0, -'.disclosure.md'.length));

interface Variant {
  readonly text: string;
  readonly at: number;
  readonly right: string;
  readonly wrong: string;
  readonly rule: string;
}

/** The draft as it should be, and once for every mark with that one figure wrong. */
function read(name: string): { correct: string; variants: Variant[] } {
  const marked = readFileSync(`${folder}${name}.disclosure.md`, 'utf8');
  const correct = marked.replace(MARK, '$1');
  let shift = 0;
  const variants = [...marked.matchAll(MARK)].map((match): Variant => {
    const [whole, right, wrong, rule] = match as unknown as [string, string, string, string];
    const at = match.index - shift;
    shift += whole.length - right.length;
    return { text: correct.slice(0, at) + wrong + correct.slice(at + right.length), at, right, wrong, rule };
  });
  return { correct, variants };
}

function findingsIn(text: string): string[] {
  const document = TextDocument.create('file:///draft.disclosure.md', 'markdown', 1, text);
  return createDisclosureService()
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
  expect(names.length).toBeGreaterThanOrEqual(10);
});

describe.each(names)('%s', (name) => {
  const { correct, variants } = read(name);

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
