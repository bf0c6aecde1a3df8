import type { Passage } from '../../draft/passage.ts';
import type { Decimal } from '../../figures/decimal.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import { SEMICOLON, SEMICOLONS } from '../../text/characters.ts';
import {
  AVERAGE,
  BOTH_SIDES,
  ENDS_ITEM,
  LIST_OPENER,
  LIST_STOP,
  NEW_LIST,
  OPENS_BEHIND,
  OPENS_NEXT,
  OPENS_PARTS,
  SIDE_LIST,
} from '../../vocabulary/lists.ts';
import type { AmountClaim, ChangeClaim, Claim } from '../claims.ts';
import type { ConstructionPage } from '../construction.ts';
import { writeAmount } from './amount.ts';

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
    const from = firstPart(text, amounts, depths, at);
    const first = amounts[from];
    if (whole.kind === 'amount' && AVERAGE.test(whole.subject)) return;
    if (!first || isLastYear(whole) !== isLastYear(first) || depths[from]! < depths[at]!) return;
    const gap = text.slice(from > at + 1 ? amounts[from - 1]!.end : whole.end, first.start);
    const sided = SIDE_LIST.test(gap) && BOTH_SIDES.test(text.slice(Math.max(0, whole.start - 40), whole.start));
    if ((ENDS_ITEM.test(gap) && LIST_STOP.test(gap.replace(SEMICOLONS, '。')) && !sided) || !LIST_OPENER.test(gap))
      return;
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
      const after = amounts[next + 1] ? text.slice(claim.end, amounts[next + 1]!.start) : '';
      const opens = OPENS_NEXT.test(after) && !SEMICOLON.test(after.split(OPENS_PARTS)[0]!);
      if (items.length === LIMITS['list-items']) {
        stopAt('list-items', passage);
        break;
      }
      items.push({
        claim,
        opens,
        afterSemicolon: SEMICOLON.test(between),
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
