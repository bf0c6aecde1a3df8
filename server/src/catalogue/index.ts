/** The catalogue room: codes and names of 政府收支分类科目, and how drafts write them. */
export { BOOKS, isWellFormed, LEVEL_WORDS, levelOf, likelyBook, parentCode } from './books.ts';
export { builtinCatalogue, governmentCounterparts, initialsOf } from './builtin.ts';
export type { Catalogue, Former, Scope } from './catalogue.ts';
export { type ColumnCode, joinColumns } from './columns.ts';
export type { Counterpart } from './decode.ts';
export { splitDelimited } from './delimited.ts';
export type { Book, Entry, FormerName, Level, Status, Wording } from './entry.ts';
export { mergeCatalogue } from './merge.ts';
export { compareNames, foldName, isCutName, type NameVerdict } from './names.ts';
export { type PrintedCode, readCode, readLabelled } from './resolve.ts';
export { type SearchHit, type SearchOptions, searchEntries } from './search.ts';
export { parseUserCatalogue, type UserCatalogue, type UserError, type UserErrorId } from './user.ts';
export { compareWithEntry, type FormerStanding, formerStanding, nameIn, type WordingVerdict } from './wording.ts';
