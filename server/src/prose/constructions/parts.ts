import type { Passage } from '../../draft/passage.ts';
import type { Decimal } from '../../figures/decimal.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import { SEMICOLON, SEMICOLONS } from '../../text/characters.ts';
import { squeeze } from '../../text/fold.ts';
import {
  AVERAGE,
  BOTH_SIDES,
  DIVIDES,
  ENDS_ITEM,
  GIVES_REASON,
  LIST_OPENER,
  LIST_STOP,
  NAMED_AGAIN,
  NEW_LIST,
  OPENS_BEHIND,
  OPENS_NEXT,
  OPENS_PARTS,
  SIDE_LIST,
} from '../../vocabulary/lists.ts';
import { type AmountClaim, type ChangeClaim, type Claim, isAmount } from '../claims.ts';
import type { ConstructionPage } from '../construction.ts';
import { writeAmount } from './amount.ts';

/** Amounts, or changes, that a passage lists after 其中, 包括 or a colon. */
export interface PartList<T extends Listed> {
  readonly whole: T;
  /** Everything that may be a part, in order, with how deep in brackets it stands relative to the first. */
  readonly items: readonly ListItem<T>[];
}

/** A list of amounts by its place alone: in a bracket, in a sentence that divides anew, or in the sentences that follow. */
export interface UnopenedList extends PartList<AmountClaim> {
  readonly place: 'bracket' | 'division' | 'sentence';
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

interface Lists {
  readonly amounts: readonly PartList<AmountClaim>[];
  readonly changes: readonly PartList<ChangeClaim>[];
}

const kept = new WeakMap<Passage, Lists>();

/** The lists of a passage, each with everything that may belong to it. */
export function listsOf(passage: Passage, claims: readonly Claim[]): Lists {
  let lists = kept.get(passage);
  if (!lists) {
    const amounts = claims.filter(isListed);
    const changes = claims.filter((claim): claim is ChangeClaim => claim.kind === 'change');
    lists = { amounts: read(passage, amounts), changes: read(passage, changes) };
    kept.set(passage, lists);
  }
  return lists;
}

function isListed(claim: Claim): claim is AmountClaim {
  return isAmount(claim) && !claim.isWhole;
}

function read<T extends Listed>(passage: Passage, amounts: readonly T[]): PartList<T>[] {
  const text = passage.folded;
  const depths = depthsAt(text, amounts);
  const lists: PartList<T>[] = [];
  amounts.forEach((whole, at) => {
    const from = firstPart(text, amounts, depths, at);
    const first = amounts[from];
    if (whole.kind === 'amount' && AVERAGE.test(whole.subject)) return;
    if (!first || isLastYear(whole) !== isLastYear(first) || depths[from]! < depths[at]!) return;
    const gap = text.slice(from > at + 1 ? amounts[from - 1]!.end : whole.end, first.start);
    const sided = SIDE_LIST.test(gap) && BOTH_SIDES.test(text.slice(Math.max(0, whole.start - 40), whole.start));
    const reasoned = whole.kind === 'change' && GIVES_REASON.test(gap);
    const ended = ENDS_ITEM.test(gap) && LIST_STOP.test(gap.replace(SEMICOLONS, '。')) && !sided;
    if ((ended || !LIST_OPENER.test(gap)) && !isNamedAgain(whole, gap) && !reasoned) return;
    let items: ListItem<T>[] = [];
    let stopped = false;
    const nested = lists.some((list) => list.items.some(({ claim }) => claim === whole));
    for (let next = from; next < amounts.length; next++) {
      const claim = amounts[next]!;
      const between = text.slice(amounts[next - 1]!.end, claim.start);
      stopped ||= next > from && LIST_STOP.test(between);
      // Reasons close the items of a list of changes with a full stop; a list of amounts is one sentence.
      if (stopped && claim.kind === 'amount') break;
      if (sided && next > from && SIDE_LIST.test(between)) {
        lists.push({ whole, items });
        items = [];
      }
      // A semicolon behind several parts of a part goes on with the list around them.
      if (nested && items.length > 1 && SEMICOLON.test(between)) break;
      // A bracket closes that was open at the first part: the list is over.
      if (depths[next]! < depths[from]!) break;
      if (items.length === LIMITS['list-items']) {
        stopAt('list-items', passage);
        break;
      }
      items.push({
        claim,
        ...marksAround(text, amounts, next),
        afterStop: stopped,
        depth: depths[next]! - depths[from]!,
      });
    }
    lists.push({ whole, items });
    // 收入预算 A 万元，比上年增加…，主要原因是…。其中：… lists the parts of what its item began with.
    const head = NEW_LIST.test(gap) && isPlan(whole) ? amounts.find((claim) => isOfItem(claim, whole)) : undefined;
    if (head && head !== whole && isPlan(head) && isPlan(first)) lists.push({ whole: head, items });
  });
  return lists;
}

/** Lists of amounts that no word opens, or in which a sentence has ended: they are lists where they add up. */
export function unopenedLists(passage: Passage, claims: readonly Claim[]): readonly UnopenedList[] {
  const text = passage.folded;
  const amounts = claims.filter(isListed);
  const depths = depthsAt(text, amounts);
  return [...bracketed(text, amounts, depths), ...divided(text, amounts, depths), ...following(text, amounts, depths)];
}

/** 基本支出若干万元。基本支出中…: what is named again has the parts that follow. */
function isNamedAgain(whole: Listed, gap: string): boolean {
  const name = NAMED_AGAIN.exec(squeeze(gap))?.[1];
  return name !== undefined && name.length > 2 && squeeze(whole.subject).endsWith(name);
}

/** 500.00（购置费100.00；运行费400.00）: a bracket right behind an amount that holds two or more. */
function bracketed(text: string, amounts: readonly AmountClaim[], depths: readonly number[]): UnopenedList[] {
  return amounts.flatMap((whole, at) => {
    const from = at + 1;
    const gap = text.slice(whole.end, amounts[from]?.start);
    if (!(depths[from]! > depths[at]!) || !gap.trimStart().startsWith('(') || LIST_OPENER.test(gap)) return [];
    const after = depths.findIndex((depth, index) => index > from && depth < depths[from]!);
    const items = itemsOf(text, amounts, depths, from, after < 0 ? amounts.length : after);
    return items.length > 1 ? [{ whole, items, place: 'bracket' }] : [];
  });
}

/** 分级次看，…: the amounts of a sentence that divides anew what an item, or the sentence before, began with. */
function divided(text: string, amounts: readonly AmountClaim[], depths: readonly number[]): UnopenedList[] {
  return amounts.flatMap((first, from) => {
    const last = amounts[from - 1];
    if (!last || !DIVIDES.test(text.slice(last.end, first.start))) return [];
    const end = amounts.findIndex(
      (claim, index) => index > from && LIST_STOP.test(text.slice(amounts[index - 1]!.end, claim.start)),
    );
    const items = itemsOf(text, amounts, depths, from, end < 0 ? amounts.length : end);
    if (items.length < 2) return [];
    const before = amounts.slice(0, from);
    const wholes = [
      before.find((claim) => isOfItem(claim, first)),
      before.find(({ sentence }) => sentence === last.sentence),
    ];
    return [...new Set(wholes)].flatMap((whole) => (whole ? [{ whole, items, place: 'division' as const }] : []));
  });
}

/** 收入 A 万元，增长…。中央收入 B 万元；地方收入 C 万元: sentences right behind an amount that may list what is in it. */
function following(text: string, amounts: readonly AmountClaim[], depths: readonly number[]): UnopenedList[] {
  return amounts.flatMap((whole, at) => {
    const from = at + 1;
    const gap = text.slice(whole.end, amounts[from]?.start);
    if (!(LIST_STOP.test(gap) || LIST_OPENER.test(gap))) return [];
    const items = itemsOf(text, amounts, depths, from, amounts.length);
    return items.length > 1 ? [{ whole, items, place: 'sentence' as const }] : [];
  });
}

function itemsOf(
  text: string,
  amounts: readonly AmountClaim[],
  depths: readonly number[],
  from: number,
  end: number,
): ListItem<AmountClaim>[] {
  return amounts.slice(from, Math.min(end, from + LIMITS['list-items'])).map((claim, index) => ({
    claim,
    ...marksAround(text, amounts, from + index),
    afterStop: false,
    depth: depths[from + index]! - depths[from]!,
  }));
}

/** Whether an amount has parts of its own, and whether a semicolon stands before it. */
function marksAround(
  text: string,
  amounts: readonly Listed[],
  at: number,
): Pick<ListItem<Listed>, 'opens' | 'afterSemicolon'> {
  const after = amounts[at + 1] ? text.slice(amounts[at]!.end, amounts[at + 1]!.start) : '';
  return {
    opens: OPENS_NEXT.test(after) && !SEMICOLON.test(after.split(OPENS_PARTS)[0]!),
    afterSemicolon: at > 0 && SEMICOLON.test(text.slice(amounts[at - 1]!.end, amounts[at]!.start)),
  };
}

/**
 * Where the parts of an amount may begin: with the next one, or after a bracket that belongs to the amount itself.
 * `418.60万元（含上年结转20.00万元），其中：…`
 */
function firstPart(text: string, amounts: readonly Listed[], depths: readonly number[], at: number): number {
  const next = at + 1;
  if (!(depths[next]! > depths[at]!) || LIST_OPENER.test(text.slice(amounts[at]!.end, amounts[next]!.start)))
    return next;
  const after = depths.findIndex((depth, index) => index > next && depth <= depths[at]!);
  const opens = after > 0 && OPENS_BEHIND.test(text.slice(amounts[after - 1]!.end, amounts[after]!.start));
  return opens ? after : next;
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

/** `支出预算680.00万元，其中：基本支出440.00万元、项目支出240.00万元`; the amounts in 元. */
export function writeParts(
  whole: { readonly name: string; readonly amount: Decimal },
  parts: readonly { readonly name: string; readonly amount: Decimal }[],
): string {
  const listed = parts.map(({ name, amount }) => writeAmount(name, amount));
  return `${writeAmount(whole.name, whole.amount)}，其中：${listed.join('、')}`;
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '分项之和', en: 'Parts make up their whole' },
      title: '## 七、政府采购情况',
      wrong: [
        '政府采购预算总额⟦120.00⟧{parts → 130.00}万元，其中：货物类20.00万元、工程类0万元、服务类110.00万元。',
        '数字化加工120.00万元，其中：著录⟦30.00⟧{parts → 40.00}万元、扫描60.00万元、质检20.00万元，合计120.00万元。',
      ],
      right: [
        '政府采购预算总额120.00万元，其中：货物类20.00万元、工程类0万元、服务类100.00万元。',
        '数字化加工120.00万元，主要包括：著录30.00万元、扫描60.00万元。',
        '著录30.00万元、扫描60.00万元，两项合计90.00万元。',
      ],
    },
    {
      name: { 'zh-cn': '增减额的合计', en: 'Changes make up the change of their whole' },
      title: '## 三、支出预算情况',
      wrong: ['支出预算比上年增加⟦80.00⟧{parts → 70.00}万元，其中：基本支出增加40.00万元，项目支出增加30.00万元。'],
      right: [
        '支出预算比上年增加80.00万元，其中：基本支出增加100.00万元，项目支出减少20.00万元。',
        '支出预算比上年增加80.00万元，主要是档案馆项目增加50.00万元。',
      ],
    },
    {
      name: { 'zh-cn': '项目的资金分配', en: 'The allocations of a project' },
      title: '## （一）项目名称：档案数字化项目',
      wrong: ['预算安排规模：⟦90.00⟧{parts → 80.00}万元\n\n资金分配情况：扫描60.00万元、著录20.00万元。'],
      right: ['预算安排规模：90.00万元\n\n资金分配情况：1.扫描60.00万元；2.著录30.00万元。'],
    },
  ],
};
