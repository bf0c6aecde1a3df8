import type { Passage } from '../draft/passage.ts';
import { LIMITS, stopAt } from '../limits.ts';
import { anyOf } from '../vocabulary/words.ts';
import type { AmountClaim, ChangeClaim, Claim } from './claims.ts';

const OPENS_PARTS = anyOf('其中 包括 (');

/** Amounts, or changes, that a passage lists after 其中, 包括 or a colon. */
export interface PartList<T extends Listed> {
  readonly whole: T;
  /** Everything that may be a part, in order, with how deep in brackets it stands relative to the first. */
  readonly items: readonly ListItem<T>[];
}

export type Listed = AmountClaim | ChangeClaim;

export interface ListItem<T extends Listed> {
  readonly claim: T;
  /** It is followed by 其中 or a bracket of its own: the items after it may be its parts. */
  readonly opens: boolean;
  /** A semicolon stands between the item before and this one. */
  readonly afterSemicolon: boolean;
  /** A sentence ends between the item before and this one: the list may have ended with it. */
  readonly afterStop: boolean;
  readonly depth: number;
}

/** What opens a list, between the whole and its first part. */
const OPENER = anyOf('其中 包括 分为 构成 组成 具体为 分别 明细 主要是 : ：');
/** A sentence ends, unless the next item of a numbered list follows. */
const FULL_STOP = /。(?!\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.]|其中))/;
/** 收支总预算若干万元。收入包括：……；支出包括：……: two lists of one total, beyond the sentence that prints it. */
const SIDE = /(?:^|[。;；,，])\s*(?:本年|当年)?(?:收入|支出)(?:预算)?(?:主要)?(?:包括|构成为|由)/;
const BOTH_SIDES = /收、?支(?:出)?(?:预算)?总|收支(?:预算)?(?:总|均)|收入(?:、|和|与)?支出(?:预算)?总/;
/** A list that begins with a sentence of its own. */
const NEW_LIST = /。\s*其中/;
/** What each of several has or costs has no parts; what follows is of the amount before. */
const AVERAGE = anyOf('人均 车均 户均 平均 每');

interface Lists {
  readonly amounts: readonly PartList<AmountClaim>[];
  readonly changes: readonly PartList<ChangeClaim>[];
}

const kept = new WeakMap<Passage, Lists>();

/** The lists of a passage, each with everything that may belong to it. */
export function listsOf(passage: Passage, claims: readonly Claim[]): Lists {
  let lists = kept.get(passage);
  if (!lists) {
    const amounts = claims.filter((claim): claim is AmountClaim => claim.kind === 'amount');
    const changes = claims.filter((claim): claim is ChangeClaim => claim.kind === 'change');
    lists = { amounts: read(passage, amounts), changes: read(passage, changes) };
    kept.set(passage, lists);
  }
  return lists;
}

function read<T extends Listed>(passage: Passage, amounts: readonly T[]): PartList<T>[] {
  const text = passage.folded;
  const depths = depthsAt(text, amounts);
  const lists: PartList<T>[] = [];
  amounts.forEach((whole, at) => {
    const first = amounts[at + 1];
    if (whole.kind === 'amount' && AVERAGE.test(whole.subject)) return;
    if (!first || isLastYear(whole) !== isLastYear(first) || depths[at + 1]! < depths[at]!) return;
    const gap = text.slice(whole.end, first.start);
    const sided = SIDE.test(gap) && BOTH_SIDES.test(text.slice(Math.max(0, whole.start - 40), whole.start));
    if ((/[;；]|。(?!\s*其中)/.test(gap) && FULL_STOP.test(gap.replace(/[;；]/g, '。')) && !sided) || !OPENER.test(gap))
      return;
    let items: ListItem<T>[] = [];
    let stopped = false;
    for (let next = at + 1; next < amounts.length; next++) {
      const claim = amounts[next]!;
      const between = text.slice(amounts[next - 1]!.end, claim.start);
      stopped ||= next > at + 1 && FULL_STOP.test(between);
      // Reasons close the items of a list of changes with a full stop; a list of amounts is one sentence.
      if (stopped && claim.kind === 'amount') break;
      if (sided && next > at + 1 && SIDE.test(between)) {
        lists.push({ whole, items });
        items = [];
      }
      // A bracket closes that was open at the first part: the list is over.
      if (depths[next]! < depths[at + 1]!) break;
      const after = amounts[next + 1] ? text.slice(claim.end, amounts[next + 1]!.start) : '';
      const opens = /其中|包括|^\s*\(/.test(after) && !/[;；]/.test(after.split(OPENS_PARTS)[0]!);
      if (items.length === LIMITS['list-items']) {
        stopAt('list-items', passage);
        break;
      }
      items.push({
        claim,
        opens,
        afterSemicolon: /[;；]/.test(between),
        afterStop: stopped,
        depth: depths[next]! - depths[at + 1]!,
      });
    }
    lists.push({ whole, items });
    // 收入预算 A 万元，比上年增加…，主要原因是…。其中：… lists the parts of what its item began with.
    const head = NEW_LIST.test(gap) && isPlan(whole) ? amounts.find((claim) => isOfItem(claim, whole)) : undefined;
    if (head && head !== whole && isPlan(head) && isPlan(first)) lists.push({ whole: head, items });
  });
  return lists;
}

/** Not of a budget beside its outturn, whose parts are those of one of the two. */
function isPlan(claim: Listed): boolean {
  return claim.kind === 'amount' && (claim.stage === undefined || claim.stage === 'plan');
}

function isOfItem(claim: Listed, other: Listed): boolean {
  return claim.kind === 'amount' && other.kind === 'amount' && claim.entry === other.entry && !claim.lastYear;
}

/** How many brackets are open at the beginning of each amount. */
function depthsAt(text: string, amounts: readonly Listed[]): number[] {
  let depth = 0;
  let at = 0;
  return amounts.map((claim) => {
    for (; at < claim.start; at++) {
      if (text[at] === '(') depth += 1;
      else if (text[at] === ')' && depth > 0) depth -= 1;
    }
    return depth;
  });
}

function isLastYear(claim: Listed): boolean {
  return claim.kind === 'amount' && claim.lastYear;
}
