/** Published documents, the file of verdicts about them, and which findings have to be judged. */
export interface Book {
  readonly folder: string;
  readonly verdicts: string;
}

export interface Verdict {
  /** Document, line:column, token and rule, parted by tabs. */
  readonly key: string;
  /** `wrong`: what is printed there is wrong. `right`: it is right, and the finding false. */
  readonly verdict: string;
  readonly arithmetic: string;
}

export const books: { readonly corpus: Book; readonly published: Book };
export function isPresent(book: Book): boolean;
export function verdictsOf(book: Book): Verdict[];
export function compare(book: Book): {
  readonly verdicts: readonly Verdict[];
  readonly unjudged: readonly { readonly key: string; readonly message: string }[];
  readonly lost: readonly Verdict[];
  readonly made: readonly Verdict[];
};
