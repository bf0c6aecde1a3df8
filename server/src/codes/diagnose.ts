import { type Entry, LEVEL_WORDS, type Level, nameIn } from '../catalogue/index.ts';
import type { Mention } from '../facts/codes/mention.ts';
import type { Severity } from '../report.ts';
import type { Repair, Verdict } from '../verdicts/verdict.ts';
import { type Book, commonStart, type Judged, type Misfit } from './judge.ts';
import { codeRepair, levelRepair, nameRepair, placesOf } from './repairs.ts';
import type { Usage } from './usage.ts';

/** What a row of the catalogue may be the ground of. */
const GROUND: Readonly<Record<Entry['status'], Severity>> = {
  verified: 'error',
  single: 'information',
  recalled: 'hint',
};

/** What to say of a mention that does not fit, and how it may be put right. */
export function diagnose({ mention, misfit }: Judged, book: Book, usage: Usage): Verdict | undefined {
  switch (misfit.kind) {
    case 'other':
      return wrongPair(mention, misfit, usage);
    case 'unlike':
      return unlike(mention, misfit);
    case 'slip':
      return slip(mention, misfit);
    case 'former':
      return former(mention, misfit, book);
    case 'unknown':
      return unknown(mention, misfit, book);
    case 'level':
      return level(mention, misfit);
    case 'parent':
      return parent(mention, misfit, book);
    case 'misplaced':
      return misplaced(mention, misfit, book);
  }
}

type Of<K extends Misfit['kind']> = Extract<Misfit, { readonly kind: K }>;

/** Codes offered for a name that many codes have. */
const MOST_CODES = 2;

/** A name beside the code of another: what the rest of the draft repeats decides which of the two is wrong. */
function wrongPair(mention: Mention, { entry, named, name }: Of<'other'>, usage: Usage): Verdict {
  const forName = usage.support(mention.code, name, mention);
  const options = [
    { entry, score: 3 * forName.amounts + Math.min(forName.places, 2) + 0.5, repairs: nameRepair(mention, name) },
  ];
  for (const other of candidates(mention, named, usage)) {
    const { places, amounts } = usage.support(other.code, other.name, mention);
    const near = differingDigits(other.code, mention.code) === 1 ? 0.4 : 0;
    const score = 3 * amounts + Math.min(places, 2) + near;
    options.push({ entry: other, score, repairs: codeRepair(mention, other.code) });
  }
  options.sort((a, b) => b.score - a.score);
  const repairs = options.flatMap((option) => option.repairs);
  const best = options[0]!;
  // The draft itself prints the pair that a better known row has.
  const ground = best.score >= 3 && best.entry !== entry ? best.entry : entry;
  const related = [...usage.ofCode(best.entry.code)].filter((other) => other !== mention).slice(0, 4);
  return {
    rule: 'code-name',
    at: tokenOf(mention, repairs[0]),
    atMost: GROUND[ground.status],
    words: {
      code: mention.code,
      name: mention.name,
      right: name,
      codes: candidates(mention, named, usage)
        .map(({ code }) => code)
        .join('、'),
    },
    repairs,
    sure: repairs.length === 1 && ground.status === 'verified' && forName.amounts > 0,
    related: placesOf(related),
  };
}

/** Of the codes called so, those that can be meant: near by their digits, or used in the draft. */
function candidates(mention: Mention, named: readonly Entry[], usage: Usage): readonly Entry[] {
  const sameLevel = named.filter(({ code }) => code.length === mention.code.length);
  if (sameLevel.length <= 1) return sameLevel.length > 0 ? sameLevel : named.slice(0, 1);
  const rank = ({ code }: Entry) => (usage.ofCode(code).length > 0 ? 10 : 0) + commonStart(code, mention.code);
  const ranked = [...sameLevel].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_CODES);
  return ranked.filter(
    (entry, index) => index === 0 || rank(entry) >= 10 || commonStart(entry.code, mention.code) >= 5,
  );
}

function differingDigits(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count += 1;
  return count;
}

function unlike(mention: Mention, { entry, name }: Of<'unlike'>): Verdict {
  return {
    rule: 'code-name',
    at: mention.nameToken!,
    atMost: 'hint',
    words: { code: entry.code, name: mention.name, right: name, codes: '' },
    repairs: nameRepair(mention, name),
    sure: false,
    related: [],
  };
}

function slip(mention: Mention, { entry, name, slight }: Of<'slip'>): Verdict {
  return {
    rule: 'name-slip',
    at: mention.nameToken!,
    atMost: slight ? 'hint' : GROUND[entry.status],
    words: { code: entry.code, name: mention.name, right: name },
    repairs: nameRepair(mention, name),
    sure: !slight && entry.status === 'verified',
    related: [],
  };
}

function former(mention: Mention, { entry, former, name }: Of<'former'>, { year }: Book): Verdict {
  const ground = { published: GROUND[entry.status], dictionary: 'information', recalled: 'hint' } as const;
  return {
    rule: 'former-name',
    at: mention.nameToken!,
    atMost: entry.status === 'recalled' ? 'hint' : ground[former.source],
    words: { code: entry.code, name: mention.name, right: name, year: String(former.replaced ?? year ?? '') },
    repairs: nameRepair(mention, name),
    sure: false,
    related: [],
  };
}

function unknown(mention: Mention, { named, local }: Of<'unknown'>, { year }: Book): Verdict | undefined {
  const at = mention.codeParts.at(-1);
  // A sub-code below the official ones is the office's own affair.
  if (!at || mention.code.length > 7 || (/^[35]/.test(mention.code) && mention.code.length > 5)) return undefined;
  const [like] = named.length <= 2 || mention.code.length <= 5 ? named : [];
  const near = like?.code.length === mention.code.length ? like : undefined;
  // An office with codes of its own need not be told of each.
  if (local && !near) return undefined;
  return {
    rule: 'code-unknown',
    at,
    atMost: local ? 'hint' : 'information',
    words: {
      code: mention.code,
      name: mention.name,
      ...(near ? { codes: near.code, right: nameIn(near, year) } : {}),
    },
    repairs: near ? codeRepair(mention, near.code) : [],
    sure: false,
    related: [],
  };
}

function level(mention: Mention, { level, entry }: Of<'level'>): Verdict {
  const word = wordOf(level);
  return {
    rule: 'code-level',
    at: mention.saidToken!,
    atMost: mention.code !== '' ? 'error' : GROUND[entry?.status ?? 'recalled'],
    words: {
      name: mention.name || mention.code,
      code: entry?.code ?? mention.code,
      said: wordOf(mention.said!),
      right: word,
    },
    repairs: levelRepair(mention, word),
    sure: false,
    related: [],
  };
}

function wordOf(level: Level): string {
  return level === 'sub-item' ? '目' : LEVEL_WORDS[level];
}

function parent(mention: Mention, { entry, parent, generic }: Of<'parent'>, { year }: Book): Verdict {
  const above = mention.above!;
  const name = nameIn(parent, year);
  const repairs: Repair[] = above.code === '' ? nameRepair(above, name).map((fix) => ({ ...fix, kind: 'path' })) : [];
  return {
    rule: 'code-parent',
    at: (above.code === '' ? above.nameToken : undefined) ?? mention.nameToken ?? mention.codeParts[0]!,
    atMost: generic ? 'hint' : GROUND[entry.status],
    words: { name: mention.name, code: entry.code, above: above.name || above.code, right: name },
    repairs: generic ? [] : repairs,
    sure: false,
    related: [],
  };
}

function misplaced(mention: Mention, { above, there }: Of<'misplaced'>, { year }: Book): Verdict | undefined {
  const at = mention.codeParts.at(-1);
  if (!at) return undefined;
  return {
    rule: 'code-parent',
    at,
    atMost: 'information',
    words: {
      name: mention.name,
      code: mention.code,
      above: above.code,
      ...(there ? { right: `${there.code} ${nameIn(there, year)}` } : {}),
    },
    repairs: there ? codeRepair(mention, there.code) : [],
    sure: false,
    related: placesOf([above]),
  };
}

function tokenOf(mention: Mention, repair: Repair | undefined) {
  return repair?.edits[0]?.at ?? mention.nameToken ?? mention.codeParts[0]!;
}
