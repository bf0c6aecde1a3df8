import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A draft to make mistakes in. Paths are those of a run from the project's root, as npm makes them. */
export interface TrialDraft {
  readonly name: string;
  readonly text: string;
}

/** A draft in the prose fixtures, and once for every mark with that one figure wrong. */
export interface ProseFixture {
  readonly name: string;
  readonly correct: string;
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly text: string;
  readonly at: number;
  readonly right: string;
  readonly wrong: string;
  readonly rule: string;
}

/** `〔71.79%|71.97% completion〕`: a figure with a wrong one to try in its place, and the rule that must find it. */
const VARIANT = /〔([^|〕]*)\|([^ 〕]*) ([a-z-]+)〕/g;
/** `⟦31.5⟧{row-total → 33.5}`: a wrong figure, what must be said of it, and the right one. */
const MISTAKE = /⟦[^⟧]*⟧\{[a-z-]+ → ([^}]*)\}/g;
const MARK = /⟦([^⟧]*)⟧\{[^}]*\}/g;

/** Correct drafts of other places, years and layouts. */
export function familyDrafts(): TrialDraft[] {
  return read('test/fixtures/families', /\.disclosure\.md$/);
}

/** The table fixtures with their marks. */
export function tableFixtures(): TrialDraft[] {
  return read('test/fixtures/tables', /\.md$/);
}

/** A table fixture as it should have been written; marks that are no mistake of a number stay. */
export function corrected(marked: string): string {
  return marked.replace(MISTAKE, '$1');
}

/** A table fixture as its reader sees it. */
export function withoutMarks(marked: string): string {
  return marked.replace(MARK, '$1');
}

export function proseFixtures(): ProseFixture[] {
  return read('test/fixtures/prose', /\.disclosure\.md$/).map(({ name, text }) => {
    const correct = text.replace(VARIANT, '$1');
    let shift = 0;
    const variants = [...text.matchAll(VARIANT)].map((match): Variant => {
      const [whole, right, wrong, rule] = match as unknown as [string, string, string, string];
      const at = match.index - shift;
      shift += whole.length - right.length;
      return { text: correct.slice(0, at) + wrong + correct.slice(at + right.length), at, right, wrong, rule };
    });
    return { name, correct, variants };
  });
}

/** Every fixture as it should be: the families, the tables and the prose. */
export function correctDrafts(): TrialDraft[] {
  return [
    ...familyDrafts(),
    ...tableFixtures().map(({ name, text }) => ({ name, text: withoutMarks(corrected(text)) })),
    ...proseFixtures().map(({ name, correct }) => ({ name: `prose ${name}`, text: correct })),
  ];
}

/** The real disclosures, as they were published; none where they are not at hand. */
export function corpusDrafts(): TrialDraft[] {
  return draftsIn(process.env.TIEOUT_CORPUS ?? '../shared/corpus');
}

/** The texts of a folder; none where it is not at hand. */
export function draftsIn(folder: string): TrialDraft[] {
  try {
    return read(folder, /\.txt$/);
  } catch {
    return [];
  }
}

function read(folder: string, ending: RegExp): TrialDraft[] {
  return readdirSync(resolve(folder))
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => ({ name: file.replace(ending, ''), text: readFileSync(join(folder, file), 'utf8') }));
}
