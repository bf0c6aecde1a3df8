/**
 * Every limit that keeps the work small and can leave a figure unread or a mistake unseen. No disclosure comes near them;
 * where one is reached the reader is told once, at the place. What bounds caches, listings and files stands where it is
 * used, and what is evidence stands in `thresholds.ts`.
 */
export const LIMITS = {
  /** Characters of a draft that are read: twice the longest on record. */
  draft: 2_000_000,
  /** Numbers of a draft that are read. Published texts have 36 in a thousand characters. */
  'draft-numbers': 100_000,
  /** Lines of front matter. */
  'front-matter': 500,
  /** Characters of a passage that are read. The longest of published texts has 2,500. */
  passage: 10_000,
  /** Numbers of a passage that are read. Published texts have 35 at most. */
  numbers: 300,
  /** Characters of a stretch that only a Markdown parser can tell apart: some 5 ms a thousand characters. */
  markdown: 200_000,
  /** Characters of an HTML table up to its end. */
  'html-table': 200_000,
  /** Columns and rows of a merged cell of an HTML table, and cells that all of them cover. */
  'column-span': 200,
  'row-span': 2000,
  covered: 200_000,
  /** Pages of a table; what follows is another. */
  pages: 400,
  /** Columns of a table; a run of cells without an end of row is illegible as a table. */
  columns: 300,
  /** Columns of amounts among which sums are sought that no header names. */
  'guessed-columns': 40,
  /** Rows below one that nothing but their amounts sets under it. */
  'nested-rows': 200,
  /** Lines that the totals of one table are tried with, all together; the totals below are held against the lines next to them. */
  'total-lines': 200_000,
  /** Amounts of a list in a sentence. */
  'list-items': 60,
  /** Numbers of a passage, to either side of one, that it may belong to. */
  mentions: 150,
  /** Numbers that one 分别 deals out. */
  'dealt-out': 12,
  /** Passages that may be the items of a list. */
  siblings: 60,
  /** Counts that a count is made up of. */
  counts: 16,
  /** Amounts of one name that a change or a share may be of. */
  'facts-of-name': 60,
  /** Regions that a list of units may go on over. */
  'listed-regions': 120,
  /** Conflicts that hang together: beyond, each is reported where it stands. */
  conflicts: 160,
  /** Beyond so many of them neither slips of the finger nor pairs are looked for. */
  'studied-conflicts': 40,
  /** Figures of one equation that are all suspected; of more, those that another conflict speaks against. */
  suspects: 150,
  /** Groups of failing sums in which a row is sought that is missing. */
  'lost-rows': 16,
} as const;

export type LimitName = keyof typeof LIMITS;

const reached = new WeakMap<object, Set<LimitName>>();

/** Notes that what follows from an immutable value stopped at a limit. The note is kept as what follows from it is. */
export function stopAt(name: LimitName, value: object): void {
  const names = reached.get(value);
  if (names) names.add(name);
  else reached.set(value, new Set([name]));
}

/** The limits at which what follows from a value stopped. */
export function limitsOf(value: object): ReadonlySet<LimitName> {
  return reached.get(value) ?? NONE;
}

const NONE: ReadonlySet<LimitName> = new Set();
