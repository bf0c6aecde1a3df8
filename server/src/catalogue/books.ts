import type { Book, Level } from './entry.ts';

export const BOOKS: readonly Book[] = [
  'general',
  'gov-fund',
  'state-capital',
  'social-insurance',
  'economic-department',
  'economic-government',
  'revenue',
];

/** The word that drafts put beside a code of each level. */
export const LEVEL_WORDS: Readonly<Record<Exclude<Level, 'sub-item'>, string>> = {
  category: '类',
  group: '款',
  item: '项',
};

const FIRST_DIGIT: Readonly<Record<Book, string>> = {
  general: '2',
  'gov-fund': '2',
  'state-capital': '2',
  'social-insurance': '2',
  'economic-department': '3',
  'economic-government': '5',
  revenue: '1',
};

/** Digits of the longest official code. Economic books end at 款; what is longer there is local. */
const OFFICIAL_LENGTH: Readonly<Record<Book, number>> = {
  general: 7,
  'gov-fund': 7,
  'state-capital': 7,
  'social-insurance': 7,
  'economic-department': 5,
  'economic-government': 5,
  revenue: 9,
};

const LEVELS: Readonly<Record<number, Level>> = { 3: 'category', 5: 'group', 7: 'item', 9: 'sub-item' };

/** Level by length: 3 digits 类, 5 款, 7 项, 9 below; undefined for any other length or if it is not all digits. */
export function levelOf(code: string): Level | undefined {
  return /^[1-9]\d+$/.test(code) ? LEVELS[code.length] : undefined;
}

/** Code of the level above by its digits; empty for a category. */
export function parentCode(code: string): string {
  return code.length > 3 ? code.slice(0, -2) : '';
}

/**
 * Whether the digits can be a code of the book, known or not. With `local`, sub-codes that finance offices add are
 * allowed too: 3010201 below 30102, nine digits below an item.
 */
export function isWellFormed(code: string, book: Book, options: { readonly local?: boolean } = {}): boolean {
  if (levelOf(code) === undefined || !code.startsWith(FIRST_DIGIT[book])) return false;
  return code.length <= (options.local ? 9 : OFFICIAL_LENGTH[book]);
}

/** The book that the digits alone suggest. Fund and state-capital groups under shared categories pass as `general`. */
export function likelyBook(code: string): Book | undefined {
  if (levelOf(code) === undefined) return undefined;
  if (code.startsWith('209')) return 'social-insurance';
  if (code.startsWith('223')) return 'state-capital';
  return BOOKS.find((book) => code.startsWith(FIRST_DIGIT[book]));
}
