import { type CodePart, type Mention, type Token, tokensOf } from '../facts/codes/mention.ts';
import { BLANKS } from '../text/characters.ts';
import type { Edit, Repair, VerdictPlace } from '../verdicts/verdict.ts';

/** Other mentions that speak to a verdict, each with its code, its name and its amount. */
export function placesOf(mentions: readonly Mention[]): VerdictPlace[] {
  return mentions.flatMap((mention) => {
    const [at] = tokensOf(mention);
    const amount = mention.amounts
      .slice(0, 1)
      .map(({ text, unit }) => (text.endsWith(unit) ? text : `${text} ${unit}`));
    return at ? [{ at, says: [mention.code, mention.name, ...amount].filter(Boolean) }] : [];
  });
}

/** Puts a name in the place of the one printed. */
export function nameRepair(mention: Mention, name: string): Repair[] {
  const token = mention.nameToken;
  if (!token || !replaceable(token) || mention.name === name) return [];
  return [{ kind: 'name', becomes: name, edits: [{ at: token, newText: name }] }];
}

/** Puts a code in the place of the one printed; not where a digit to change is inherited from another row. */
export function codeRepair(mention: Mention, code: string): Repair[] {
  const edits: Edit[] = [];
  const [only] = mention.codeParts;
  if (only && mention.codeParts.length === 1 && only.from === 0 && only.length === mention.code.length) {
    edits.push({ at: only, newText: code });
  } else {
    if (code.length !== mention.code.length) return [];
    const printed = new Set(mention.codeParts.flatMap(positions));
    for (let at = 0; at < code.length; at++) if (code[at] !== mention.code[at] && !printed.has(at)) return [];
    for (const part of mention.codeParts) {
      const digits = code.slice(part.from, part.from + part.length);
      if (digits !== mention.code.slice(part.from, part.from + part.length)) edits.push({ at: part, newText: digits });
    }
  }
  if (edits.length === 0 || !edits.every(({ at }) => replaceable(at))) return [];
  return [{ kind: 'code', becomes: code, edits }];
}

export function levelRepair(mention: Mention, word: string): Repair[] {
  const token = mention.saidToken;
  return token ? [{ kind: 'level', becomes: word, edits: [{ at: token, newText: word }] }] : [];
}

function positions(part: CodePart): number[] {
  return Array.from({ length: part.length }, (_, index) => part.from + index);
}

/** Not a token that a page break cut in two: only its first part stands here. */
function replaceable(token: Token): boolean {
  const printed = token.region.text.slice(token.start, token.end);
  return printed.replace(/<[^>]*>|\s/g, '').length >= token.text.replace(BLANKS, '').length;
}
