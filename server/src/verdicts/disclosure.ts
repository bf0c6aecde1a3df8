import { keptFor } from '../collections.ts';
import type { Draft } from '../draft/draft.ts';
import { squeeze } from '../text/fold.ts';

const TITLE = /((?:19|20)\d\d)年(?:度)?[^。,，]{0,20}?(预算|决算)/;
const LONGEST = 80;
/** The document's title is among its first lines. */
const FIRST = 6;

export interface Titled {
  readonly year: number;
  readonly accounts: boolean;
}

/** The year and the kind of disclosure that the document's own title prints. */
export const titledAs = keptFor(({ texts }: Draft): Titled | undefined => {
  for (const { passage } of texts.slice(0, FIRST)) {
    const match = passage.folded.length <= LONGEST ? TITLE.exec(squeeze(passage.folded)) : null;
    if (match) return { year: Number(match[1]), accounts: match[2] === '决算' };
  }
  return undefined;
});

/** Whether the final accounts are disclosed, by tables, front matter or the document's title. */
export function areAccounts(draft: Draft): boolean {
  return draft.accounts || (draft.frontMatter.disclosure === undefined && titledAs(draft)?.accounts === true);
}
