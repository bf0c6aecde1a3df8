/** The catalogue room: codes and names of 政府收支分类科目, and how drafts write them. */
export { BOOKS, isWellFormed, LEVEL_WORDS, levelOf, likelyBook, parentCode } from './books.ts';
export { builtinCatalogue, governmentCounterparts, initialsOf } from './builtin.ts';
export type { Catalogue } from './catalogue.ts';
export { joinColumns } from './columns.ts';
export { splitDelimited } from './delimited.ts';
export type { Book, Entry, FormerName, Level } from './entry.ts';
export { mergeCatalogue } from './merge.ts';
export { compareNames, foldName, isCutName } from './names.ts';
export { readCode, readLabelled } from './resolve.ts';
export { type SearchOptions, searchEntries } from './search.ts';
export { parseUserCatalogue, type UserError, type UserErrorId } from './user.ts';
export { compareWithEntry, formerStanding, nameIn } from './wording.ts';
