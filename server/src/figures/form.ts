import { COMMA } from '../text/characters.ts';

const TOKEN = /^([-−－+＋(（]?)(\d{1,24}|\d{1,3}(?:,\d{3}){1,8}|\d{1,3}(?:，\d{3}){1,8})(?:\.(\d{1,12}))?(\D{0,6})$/;

interface Form {
  readonly sign: string;
  readonly integer: string;
  readonly decimals: number;
  readonly suffix: string;
}

/**
 * Whether a token is set as the one that it replaces: its sign, its decimals, its separators, its width, and what
 * follows the digits. Where the old token is too short to show how thousands are set, a longer one is not in its form.
 */
export function hasFormOf(token: string, old: string): boolean {
  const now = formOf(token);
  const before = formOf(old);
  if (!now || !before) return false;
  if (now.sign !== before.sign || now.suffix !== before.suffix || now.decimals !== before.decimals) return false;
  const longer = now.integer.length > 3;
  if (before.integer.length <= 3) return !longer;
  return !longer || separatorOf(now) === separatorOf(before);
}

function formOf(token: string): Form | undefined {
  const match = TOKEN.exec(token);
  if (!match) return undefined;
  const [, sign = '', integer = '', fraction = '', suffix = ''] = match;
  return { sign, integer, decimals: fraction.length, suffix };
}

function separatorOf({ integer }: Form): string {
  return COMMA.exec(integer)?.[0] ?? '';
}
