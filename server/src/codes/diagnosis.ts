import type { CodePart, Mention, Token } from '../facts/codes/mention.ts';
import type { Severity } from '../report.ts';

/** Rules about codes and names; `rules/table.ts` says what they are. */
export type CodeRuleName =
  | 'code-name'
  | 'code-parent'
  | 'code-level'
  | 'former-name'
  | 'code-twice'
  | 'name-twice'
  | 'code-absent'
  | 'item-omitted'
  | 'code-unknown'
  | 'name-slip';

export interface TokenEdit {
  readonly token: Token;
  readonly newText: string;
}

/** One way to put it right. */
export interface CodeRepair {
  /** What it changes: the name beside the code, the code beside the name, the level word, the step above. */
  readonly kind: 'name' | 'code' | 'level' | 'path';
  /** The whole code, name or word as it will then read. */
  readonly becomes: string;
  readonly edits: readonly TokenEdit[];
}

/** A code or name that does not fit, with what is known against it. */
export interface CodeDiagnosis {
  readonly rule: CodeRuleName;
  readonly mention: Mention;
  /** Just the wrong token. */
  readonly at: Token;
  /** The most that the evidence supports, whatever the rule's severity. */
  readonly atMost: Severity;
  /** What the message says: code, name, and what they should be. */
  readonly words: Readonly<Record<string, string>>;
  /** Best first. */
  readonly repairs: readonly CodeRepair[];
  /** The first repair is certain enough to be applied without a look. */
  readonly sure: boolean;
  /** Other places that speak to it. */
  readonly related: readonly Mention[];
}

/** Puts a name in the place of the one printed. */
export function nameRepair(mention: Mention, name: string): CodeRepair[] {
  const token = mention.nameToken;
  if (!token || !replaceable(token) || mention.name === name) return [];
  return [{ kind: 'name', becomes: name, edits: [{ token, newText: name }] }];
}

/** Puts a code in the place of the one printed; not where a digit to change is inherited from another row. */
export function codeRepair(mention: Mention, code: string): CodeRepair[] {
  const edits: TokenEdit[] = [];
  const [only] = mention.codeParts;
  if (only && mention.codeParts.length === 1 && only.from === 0 && only.length === mention.code.length) {
    edits.push({ token: only, newText: code });
  } else {
    if (code.length !== mention.code.length) return [];
    const printed = new Set(mention.codeParts.flatMap(positions));
    for (let at = 0; at < code.length; at++) if (code[at] !== mention.code[at] && !printed.has(at)) return [];
    for (const part of mention.codeParts) {
      const digits = code.slice(part.from, part.from + part.length);
      if (digits !== mention.code.slice(part.from, part.from + part.length))
        edits.push({ token: part, newText: digits });
    }
  }
  if (edits.length === 0 || !edits.every(({ token }) => replaceable(token))) return [];
  return [{ kind: 'code', becomes: code, edits }];
}

export function levelRepair(mention: Mention, word: string): CodeRepair[] {
  const token = mention.saidToken;
  return token ? [{ kind: 'level', becomes: word, edits: [{ token, newText: word }] }] : [];
}

function positions(part: CodePart): number[] {
  return Array.from({ length: part.length }, (_, index) => part.from + index);
}

/** Not a token that a page break cut in two: only its first part stands here. */
function replaceable(token: Token): boolean {
  const printed = token.region.text.slice(token.start, token.end);
  return printed.replace(/<[^>]*>|\s/g, '').length >= token.text.replace(/\s/g, '').length;
}
