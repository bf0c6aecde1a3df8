import type { Subject } from '../../facts/prose/subject.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { LEVEL_MARK } from '../../vocabulary/codes.ts';
import { type Fund, fundIn } from '../../vocabulary/funds.ts';
import {
  ALL_OF,
  FUND_NAMES,
  NAMES_NOTHING,
  PHRASE_LEADS,
  PHRASE_TAIL,
  STAGE,
  YEARS_OF,
} from '../../vocabulary/subjects.ts';

/** …万元，均为一般公共预算拨款: the fund that all of an amount is of, by the words behind it. */
export function fundOfAll(after: string): Fund | undefined {
  const words = ALL_OF.exec(after)?.[1];
  return words === undefined ? undefined : fundIn(words);
}

/** The words an amount goes by: those of its own clause, or of the clause that names it. */
export function phraseOf(claim: AmountClaim): string {
  if (!isFiller(claim.subject)) return claim.subject;
  return claim.context.find((clause) => !isFiller(clause)) ?? '';
}

/** A phrase without the words that lead up to it: 主要原因是…增加. */
export function withoutLead(words: string): string {
  return words.replace(PHRASE_LEADS, '');
}

/** The last name of a path, without what leads up to it or what it merely is. */
export function plainWords(words: string): string {
  const path = words.split(LEVEL_MARK).filter((part) => part !== '');
  return withoutLead(path.at(-1) ?? words)
    .replace(YEARS_OF, '')
    .replace(PHRASE_TAIL, '');
}

/** The phrase names no more than income, expenditure or the whole, so a better name may stand before it. */
export function isBareTotal(subject: Subject): boolean {
  const [line, ...others] = subject.lines;
  return line === 'total' && others.length === 0 && subject.fund === undefined && subject.measure === undefined;
}

/** `2021年预算数为`, `支出`: words that leave it to the clause before to say what is meant. */
export function isFiller(words: string): boolean {
  return NAMES_NOTHING.test(words);
}

/** The stage that words name: last year's 预算 or its 执行, 决算. */
export function namedIn(words: string): string {
  return STAGE.exec(words.replace(FUND_NAMES, ''))?.[0] ?? '';
}
