import { anyOf, endsWithAny, everyOf } from './words.ts';

/** Brackets, quotes and other marks, which nobody types in a search. */
export const MARKS = everyOf('<open> <close> <quote> <space> <line> 《 》 、 ， 。 ； ： · , . ; : — / + -');
/** What parts the entries of a list in one cell. */
export const ENTRY_MARKS = anyOf('; ； 、 , ，');
export const YEAR_MARKS = anyOf('{,|、|;|<space>}+');

/** What stands in brackets at the end of a label. */
export const BRACKETS_LAST = endsWithAny('<brackets>');
/** Marks around a name, which one writer sets and another does not. */
export const QUOTES = everyOf('<quote> 《 》 「 」');
