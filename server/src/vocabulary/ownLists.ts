import { anyOf, endsWithAny, everyOf, isAnyOf, startsWithAny } from './words.ts';

/** How the lists that writing makes are worded, so that an update knows them again; all of folded text. */

/** What a list begins with. */
export const LIST_LEAD = startsWithAny('其中: <any:60?>，主要用于以下方面:');
/** What names alone follow. */
export const NAMES_LEAD = endsWithAny('主要包括 没有安排');
export const NONE_LEAD = startsWithAny('<any:20?>没有安排');
/** A part that is all of its whole. */
export const ALL_OF = '全部为';
/** A list that does not name all. */
export const OPEN_LIST = endsWithAny('等');
export const CATEGORY_NAME = endsWithAny('(类)');
/** `1. 农林水支出（类）水利（款）防汛（项）：`; the path is told. */
export const ITEM_LINE = startsWithAny('[<item>]«<any:120?>(类)<any:60?>(款)<any:60?>(项)»:');
/** The name of an item with its category, as terms are listed. */
export const ITEM_PATH = anyOf('(类)<any:60>(项)');
/** A term and its meaning; the term is told. */
export const TERM_LINE = startsWithAny('[<item>]«<any:200?>»:');
/** Before a figure that no table prints: what was budgeted, and how much of it was spent. */
export const OF_BUDGET = isAnyOf('年初预算为 完成年初预算的');
/** Where the words by which a piece is known end. */
export const LEAD_ENDS = anyOf('<digit> 〔 :');
/** What stands before the words of a figure. */
export const LABEL_MARK = anyOf('， ; 。 、 :');
export const NUMBER_FIRST = startsWithAny('{<digit>|,|.}+[%]');
export const NUMBERS = everyOf('{<digit>|,|.}+[%]');
