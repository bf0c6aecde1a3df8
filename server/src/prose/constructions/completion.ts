import type { Decimal } from '../../figures/decimal.ts';
import { BRACKETED } from '../../vocabulary/comparisons.ts';
import { isRatio } from '../arithmetic.ts';
import type { CompletionClaim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import { budgetNamed, isBudgetStage, type Mention } from '../mentions.ts';
import { claimed, isQuotient } from '../quotients.ts';
import type { Scene } from '../scene.ts';
import { wordsBetween } from '../words.ts';
import { asPercent } from '../written.ts';

/** 年初预算为 A，支出决算为 B，完成年初预算的 x%. */
function completionClaim(scene: Scene, mention: Mention): CompletionClaim | undefined {
  const at = scene.placeOf(mention);
  const [first, second] = inBracketBehind(scene, mention);
  if (first && second) {
    const isOutturn = second.stage === 'outturn' || first.stage !== 'outturn';
    const [budget, outturn] = isOutturn ? [first, second] : [second, first];
    const settled = isRatio(mention.figure, outturn.figure.interval, budget.figure.interval);
    return claim(scene, mention, outturn, budget, undefined, settled);
  }
  const printed = mention.role === 'of' ? scene.list[at - 1] : undefined;
  const amounts = scene
    .candidates(printed ?? mention)
    .filter((other) => other.start < mention.start && other !== printed);
  const bases = scene
    .around(mention)
    .filter(
      ({ role, sentence, figure }) =>
        figure.kind === 'amount' && (role === 'whole' || (role === 'base' && sentence === mention.sentence)),
    );
  const stage = statedStage(scene, printed ?? mention);
  const isBudget = (other: Mention) => isBudgetStage(other.stage) || scene.claimOf(other)?.budget === true;
  const budgets = printed ? [printed] : [...amounts, ...bases].filter(isBudget);
  const outturns = amounts.filter((other) => !isBudget(other));
  const own = outturns.filter(({ sentence }) => sentence === mention.sentence);
  const inOrder = stage ? [...budgets].sort((a, b) => Number(b.stage === stage) - Number(a.stage === stage)) : budgets;
  for (const outturn of outturns)
    for (const budget of inOrder)
      if (isRatio(mention.figure, outturn.figure.interval, budget.figure.interval))
        return claim(scene, mention, outturn, budget, stage, true);
  const outturn = own[0] ?? (outturns[0]?.entry === mention.entry ? outturns[0] : undefined);
  // 完成年初预算 A 万元的 x%，完成调整预算的 y%: the budget that is named is not the one that is printed.
  const isNamed = (budget: Mention) => !stage || !isBudgetStage(budget.stage) || budget.stage === stage;
  const named = inOrder.filter(isNamed);
  const near = named.find(({ sentence }) => sentence === mention.sentence) ?? (own[0] ? undefined : named[0]);
  return outturn && claim(scene, mention, outturn, near, stage, false);
}

/** 执行率99.50%（预算200.00万元，执行199.00万元）: the two amounts that a bracket right behind a rate prints. */
function inBracketBehind(scene: Scene, mention: Mention): readonly Mention[] {
  const at = scene.placeOf(mention);
  const [next] = scene.list.slice(at + 1);
  if (!next || next.bracket === mention.bracket || !BRACKETED.test(scene.between(mention, next))) return [];
  const inside = scene
    .around(mention)
    .filter(({ bracket, start }) => bracket === next.bracket && start > mention.start);
  const amounts = inside.filter(({ figure }) => figure.kind === 'amount');
  return inside.length === 2 && amounts.length === 2 ? amounts : [];
}

function claim(
  scene: Scene,
  { figure, start, number }: Mention,
  outturn: Mention,
  budget: Mention | undefined,
  stage: CompletionClaim['stage'],
  settled: boolean,
): CompletionClaim | undefined {
  const of = scene.claimOf(outturn);
  return (
    of && {
      kind: 'completion',
      figure,
      outturn: of,
      budget: budget && scene.claimOf(budget),
      stage,
      settled,
      start,
      end: number.item.number.end,
    }
  );
}

/** Which budget the words name: 年初 or 全年, 调整. */
function statedStage(scene: Scene, mention: Mention): CompletionClaim['stage'] {
  const word = mention.words.find(({ kind }) => kind === 'completes') ?? mention.word;
  return budgetNamed(word ? word.text + wordsBetween(scene.passage, word.end, mention.start) : '');
}

export const construction: Construction = {
  read: (scene, mention) =>
    isQuotient(scene, mention, 'completes') ? claimed(completionClaim(scene, mention)) : undefined,
};

/** `完成年初预算的96.00%`; nothing where nothing was budgeted. Amounts in 元. */
export function writeCompletion(outturn: Decimal, budget: Decimal, stage = '年初预算'): string {
  const rate = asPercent(outturn, budget);
  return rate ? `完成${stage}的${rate}` : '';
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '完成率', en: 'Completion of the budget' },
      title: '## 三、支出情况',
      wrong: [
        '培训专项年初预算为50.00万元，支出决算为48.00万元，完成年初预算的⟦98.00%⟧{completion → 96.00%}。',
        '培训专项支出48.00万元，完成年初预算50.00万元的⟦94.00%⟧{completion → 96.00%}。',
      ],
      right: ['培训专项全年预算数50.00万元，执行数48.00万元，执行率96%。'],
    },
  ],
};
