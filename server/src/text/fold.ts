import { BLANKS } from './characters.ts';

/**
 * Folding full-width forms to their ASCII twins, one code unit for one, so that an offset in the folded text is an
 * offset in the text. The full-width comma stays: between numbers it separates clauses, it does not group digits.
 */
const FOLDED = /[\uFF01-\uFF0B\uFF0D-\uFF5E\u3000\u00A0\u2212\u2010\u2011\uFEFF\u200B]/;
const FOLDED_ALL = /[\uFF01-\uFF0B\uFF0D-\uFF5E\u3000\u00A0\u2212\u2010\u2011\uFEFF\u200B]/g;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return code === 0xfeff ? ' ' : String.fromCharCode(code - 0xfee0);
  if (code === 0x2212 || code === 0x2010 || code === 0x2011) return '-';
  return ' ';
}

/** `text` with full-width digits, letters and punctuation as ASCII and odd spaces as spaces; same length. */
export function fold(text: string): string {
  return FOLDED.test(text) ? text.replace(FOLDED_ALL, foldCharacter) : text;
}

/** `text` without any white space, for comparing labels whose characters are spaced out (`合 计`). */
export function squeeze(text: string): string {
  return text.replace(BLANKS, '');
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
