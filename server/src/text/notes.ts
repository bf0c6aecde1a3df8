import { belongsTo, type Mark } from './marks.ts';

/** Marks that stand beside a figure and are no part of it: references to notes, and what is struck out. */

const DROPPED = /^<(sup|sub|del|s|strike)(?:\s[^<>]{0,200})?>$/i;

/** The name of a tag whose content is not to be read; `m<sup>2</sup>` is a unit and is. */
export function droppedTag(tag: string, before: string): string | undefined {
  const name = DROPPED.exec(tag)?.[1]?.toLowerCase();
  return name !== undefined && markOf(name) !== 'del' && belongsTo(before) ? undefined : name;
}

/** How an element of HTML sets off what is in it, if it does. */
export function markOf(name: string): Mark | undefined {
  if (name === 'sup' || name === 'sub' || name === 'del') return name;
  return name === 's' || name === 'strike' ? 'del' : undefined;
}

/** Whether a tag closes an element of this name. */
export function closes(tag: string, name: string): boolean {
  return tag.toLowerCase().startsWith(`</${name}`);
}

/** What may stand behind a number in its cell: [^1], [1], ①, *, ※, （注1）. */
export const NOTE_MARK = '(?:\\[\\^?\\w{1,3}\\]|[\u2460-\u2473*†‡※]{1,3}|\\(注\\d{0,2}\\)|注\\d{0,2})';
