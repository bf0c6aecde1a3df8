import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft } from '../check.ts';
import { removal, removalOf } from '../findings/comments.ts';
import { isLeftToPeople, type SignedFigures } from '../findings/signOffs.ts';
import type { TextEdit } from '../report.ts';
import { squeeze } from '../text/fold.ts';
import { SIGNED } from '../text/ignores.ts';
import { commentPlace, commentText } from './commentPlace.ts';
import { figureAt } from './figureAt.ts';

/**
 * The edit that writes down, in a comment, that a person has checked the figure at an offset, with a note on what it was
 * held against. Undefined where no figure waits for one.
 */
export function signOffAt(
  document: TextDocument,
  checked: CheckedDraft,
  offset: number,
  note: string,
  signed: SignedFigures,
): TextEdit | undefined {
  const figure = figureAt(checked, offset);
  if (!figure || signed.has(figure) || !isLeftToPeople(checked, figure)) return undefined;
  const place = commentPlace(checked, checked.startOf(figure));
  const newText = commentText(document, place, SIGNED, `${squeeze(figure.text)}: ${onOneLine(note)}`);
  return { start: place.at, end: place.at, newText };
}

/** The edit that takes the sign-off of the figure at an offset back; undefined where there is none. */
export function takeBackAt(checked: CheckedDraft, offset: number, signed: SignedFigures): TextEdit | undefined {
  const figure = figureAt(checked, offset);
  const signOff = figure && signed.get(figure);
  if (!signOff) return undefined;
  const { comment, index } = signOff;
  return comment.names.length === 1 ? removal(checked.draft.split.text, comment) : removalOf(comment, index);
}

/** A comment ends with its line, or where it is closed. */
function onOneLine(note: string): string {
  return note.replaceAll('\r', '').replaceAll('\n', ' ').replaceAll('--', '—').trim();
}
