/** Sorts of characters, each named once. Those that find all of them are for `replace` and `matchAll` only. */

export const DIGIT = /\d/;
/** Nothing but digits. */
export const DIGITS_ONLY = /^\d+$/;
/** A digit that is not nought: something is printed. */
export const NOT_NOUGHT = /[1-9]/;
/** `12.00` is 12: decimals that spreadsheets add to whole numbers. */
export const POINT_NOUGHTS = /\.0+$/;
/** `1.5` and `1,000`: digits that a mark joins to one number. */
export const JOINED_DIGITS = /\d[.,]\d/;
export const LETTER = /[A-Za-z]/;
export const HAN = /\p{Script=Han}/u;
/** What stands in round brackets, with them. */
export const IN_BRACKETS = /\([^()]*\)/g;
export const LINE_BREAK = /[\r\n]/;
export const COMMA = /[,，]/;
export const COMMAS = /[,，]/g;
export const SEMICOLON = /[;；]/;
export const SEMICOLONS = /[;；]/g;
/** What parts one clause from the next. */
export const CLAUSE_MARK = /[,，;；:：。!?！？]/;
/** Whether what stands at a place of a text parts clauses. */
export function isClauseMark(text: string, at: number): boolean {
  return !isIdeograph(text, at) && CLAUSE_MARK.test(text[at]!);
}
/** Most of a text are ideographs: told by their number, they need no string of their own. */
export function isIdeograph(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}
/** Where a sentence ends, or one of the clauses that are told one by one. */
export const CLAUSE_END = /[。;；]/;
/** What stands between two ends of sentences or clauses. */
export const CLAUSES = /[^。;；\n]+/g;
/** The clause that a text begins with. */
export const FIRST_CLAUSE = /^[^。;；]*/;
/** The clause that a text breaks off in. */
export const LAST_CLAUSE = /[^。;]*$/;
export const BLANKS = /\s+/g;
/** What parts the lines and the cells of a text that is read as one. */
export const BREAKS = /[\n\t]/g;
/** A year, and nothing else. */
export const YEAR_ALONE = /^(?:19|20)\d\d$/;
