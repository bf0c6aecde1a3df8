import type { Decimal } from '../../figures/decimal.ts';
import { FUND_BUDGETS } from '../../vocabulary/comparisons.ts';
import { anyOf, endsWithAny, everyOf, isAnyOf, startsWithAny } from '../../vocabulary/words.ts';
import type { AmountClaim, Claim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import type { Mention } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { inTenThousand } from '../written.ts';

/** Fund names carry the word 预算 without meaning the budgeted amount. */
const FUND_NAMES = everyOf(FUND_BUDGETS);
const OPENING = startsWithAny('_[,|，|;|；|。|、|(]_{其_中|包括|主要包括|具体包括|分别为|具体为|明细} _{:|：}');
/** 与上年持平, 比上年无变化: nothing changed. */
const STEADY = startsWithAny(
  '{<space>|,|，|(}*{与|同|和|较|比}{上年|去年|上一年|<year>年}<clause-words:12?>{持平|一致|相同|不变|无变化|没有变化|无增减}',
);
/** 2023年, 2023年为. */
const YEAR_ALONE = isAnyOf('<year>年[度][预算|决算|执行][数][为|是]');
/** 2026年预算安排, 预算数为: says the stage and nothing of what. */
const AGAIN = isAnyOf('{<year>年[度]|本年[度]|当年|年初|今年}*[预算[数]|拟]{安排|为|预算数}*');
/** 教育类支出：安排: its name stands before a colon. */
const OWN_NAME = endsWithAny('<clause>{:|：}<phrase:*>');
/** What a project costs over all its years is not what one year spends on it. */
const ALL_YEARS = anyOf('总投资 投资总额 概算 累计 总费用');

/** 某某经费 A 万元: something amounts to so much. */
export function amountClaim(scene: Scene, mention: Mention, subject = mention.item.chunk): AmountClaim {
  const rest = scene.passage.folded.slice(mention.end, mention.end + 40);
  const { item, stage, year, counted } = mention;
  return {
    kind: 'amount',
    figure: item.figure,
    subject,
    context: item.before,
    budget: isBudget(subject),
    stage,
    year,
    counted,
    isWhole: mention.role === 'whole',
    lastYear: mention.role === 'base' || isOfEarlierYear(scene, mention),
    opens: OPENING.test(rest.slice(0, 12)),
    steady: STEADY.test(rest),
    sentence: mention.sentence,
    entry: mention.entry,
    path: scene.pathOf(mention),
    start: mention.start,
    end: mention.end,
  };
}

function isBudget(chunk: string): boolean {
  return chunk.replace(FUND_NAMES, '').includes('预算') && !chunk.includes('决算');
}

/** 2025年执行数为 A，2026年预算安排 B: told in the order of the years, or the other way round. */
function isOfEarlierYear(scene: Scene, mention: Mention): boolean {
  const { year } = mention;
  if (year === undefined || (mention.stage === undefined && !YEAR_ALONE.test(mention.item.chunk))) return false;
  return scene
    .around(mention)
    .some(
      (other) =>
        other.figure.kind === 'amount' &&
        other.sentence === mention.sentence &&
        other.role === 'level' &&
        other.year !== undefined &&
        other.year > year,
    );
}

/** The head of an item that an amount says again, if its words say nothing else. */
function saidAgain(scene: Scene, mention: Mention): Mention | undefined {
  const head = scene.headOf(mention);
  if (!head || head.sentence === mention.sentence || mention.bracket > 0 || head.bracket > 0) return undefined;
  if (mention.stage !== 'plan' || !AGAIN.test(mention.item.chunk)) return undefined;
  if (OWN_NAME.test(scene.between(scene.list[scene.placeOf(mention) - 1], mention))) return undefined;
  if (ALL_YEARS.test(head.item.chunk)) return undefined;
  const names = scene.passage.folded.slice(0, head.start);
  if (names.trim() === '' || scene.claimOf(head)?.lastYear || scene.claimOf(mention)?.lastYear) return undefined;
  const between = scene
    .before(mention)
    .filter(({ start, role, figure }) => start > head.start && role === 'level' && figure.kind === 'amount');
  return between.every((other) => scene.claimOf(other)?.lastYear) && !scene.claimOf(head)?.opens ? head : undefined;
}

/** The amount itself and, where its item opened with it, that it says so again. */
function read(scene: Scene, mention: Mention): readonly Claim[] | undefined {
  if (mention.role !== 'level' && mention.role !== 'base' && mention.role !== 'whole') return undefined;
  const claim = scene.claimOf(mention)!;
  const head = saidAgain(scene, mention);
  const opening = head && scene.claimOf(head);
  return opening ? [claim, { kind: 'again', claim, head: opening }] : [claim];
}

export const construction: Construction = { read };

/** `住房公积金30.00万元`; the amount in 元. */
export function writeAmount(name: string, amount: Decimal): string {
  return `${name}${inTenThousand(amount)}`;
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '金额与单元格', en: 'An amount and its cell' },
      title: '## 三、一般公共预算支出情况',
      wrong: [
        '一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算数为⟦204.00⟧{amount → 240.00}万元。',
        '行政运行（2012601）支出⟦0.063⟧{amount → 0.036}亿元。',
      ],
      right: ['档案馆（2012604）支出240万元，行政运行（2012601）支出3,600,000.00元，住房公积金30.00万元。'],
    },
  ],
};
