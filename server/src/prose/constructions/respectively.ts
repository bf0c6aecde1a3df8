import { keptFor } from '../../collections.ts';
import type { Decimal } from '../../figures/decimal.ts';
import { anyOf, endsWithAny, madeOf } from '../../vocabulary/words.ts';
import type { AmountClaim, ChangeClaim, Claim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import type { Mention } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { type Several, severalAt } from '../several.ts';
import { type ProseFigure, proseFigures } from '../tokens.ts';
import { inTenThousand } from '../written.ts';

const COMPARED = anyOf('{与|同|比|较|和}<any:12>{上年|去年|上一年|年初|<year>年|同期}');
const LEVEL = madeOf('预算 决算 支出 收入 安排 完成 达[到] 为 是 共 约 总额 合计 了 数');
const SHARE = endsWithAny('占!{用}«<any:30?>»[的][比重|比例|比|份额][为|约|约为|达|达到|是]');

interface Dealt {
  readonly several: Several;
  readonly mentions: readonly Mention[];
}

/** 收入预算、支出预算分别为 A 和 B: each figure with its own name, or with the amount of the same place before it. */
class SeveralReader {
  private readonly dealt = new Map<Mention, Dealt>();
  private group: readonly AmountClaim[] = [];
  private changes: readonly ChangeClaim[] = [];

  constructor(private readonly scene: Scene) {
    const figures = proseFigures(scene.passage);
    const byFigure = new Map(scene.list.map((mention) => [mention.item, mention]));
    const known = new Set<ProseFigure>();
    figures.forEach((item, at) => {
      const mention = byFigure.get(item);
      if (!mention || known.has(item)) return;
      const several = severalAt(figures, at, scene.passage);
      if (!several) return;
      const mentions = several.items.flatMap((other) => byFigure.get(other) ?? []);
      if (mentions.length !== several.items.length) return;
      for (const other of mentions) {
        known.add(other.item);
        this.dealt.set(other, { several, mentions });
      }
    });
  }

  /** The name that 分别 gives to an amount, if it gives one. */
  nameOf(mention: Mention): string {
    const dealt = this.dealt.get(mention);
    const name =
      dealt &&
      dealt.several.names.length === dealt.mentions.length &&
      dealt.several.names[dealt.mentions.indexOf(mention)];
    return name ? `${name}${dealt.several.words}` : mention.item.chunk;
  }

  /** The claims of the figures dealt out together, at the first of them; undefined where none are dealt out. */
  read(mention: Mention): readonly Claim[] | undefined {
    const dealt = this.dealt.get(mention);
    if (!dealt) {
      if (mention.figure.kind === 'amount') this.group = [];
      return undefined;
    }
    if (dealt.mentions[0] !== mention) return [];
    const { several, mentions } = dealt;
    if (mention.figure.kind === 'percent') return this.percents(several, mentions);
    if (mention.role === 'change') return this.changed(several, mentions);
    if (several.names.length !== mentions.length || !LEVEL.test(several.words)) return [];
    this.group = mentions.map((other) => this.scene.claimOf(other)!);
    return this.group;
  }

  private changed({ names }: Several, mentions: readonly Mention[]): readonly Claim[] {
    const group = this.before(mentions[0]!, mentions.length);
    const dealt = group !== undefined && group === this.group;
    const named = names.length === mentions.length && !COMPARED.test(names.join('、'));
    // 收、支各为 A、B，比上年收、支各减少 C、D: the same names again are those amounts.
    const own = named && !(dealt && names.every((name, at) => group[at]!.subject.includes(name)));
    if (!own && !group) return [];
    const direction = mentions[0]!.sign || 1;
    this.changes = mentions.map(
      (mention, at): ChangeClaim => ({
        kind: 'change',
        figure: mention.figure,
        direction,
        subject: own ? names[at]! : '',
        context: mention.item.before,
        current: own ? undefined : group![at]!,
        rivals: [],
        settled: false,
        // Each stands in the place of its own amount.
        certain: !own && dealt,
        apart: false,
        prior: undefined,
        fromNothing: false,
        comparison: '',
        sentence: mention.sentence,
        start: mention.start,
        end: mention.end,
      }),
    );
    return this.changes;
  }

  private percents({ words }: Several, mentions: readonly Mention[]): readonly Claim[] {
    const share = SHARE.exec(words);
    if (share) {
      const group = this.before(mentions[0]!, mentions.length);
      return (group ?? []).map((part, at) => ({
        kind: 'share',
        figure: mentions[at]!.figure,
        part,
        rivals: [],
        whole: share[1]!,
        printed: undefined,
        alone: false,
      }));
    }
    const [first] = mentions;
    if (first?.role !== 'rate' || this.changes.length !== mentions.length) return [];
    return this.changes.flatMap((change, at) =>
      change.direction === (first.sign || change.direction)
        ? [
            {
              kind: 'rate' as const,
              figure: mentions[at]!.figure,
              direction: change.direction,
              change,
              current: change.current,
              prior: undefined,
              settled: false,
              certain: change.certain,
            },
          ]
        : [],
    );
  }

  /** The last `count` amounts before a mention in its sentence. */
  private before(mention: Mention, count: number): readonly AmountClaim[] | undefined {
    if (this.group.length === count) return this.group;
    const amounts = this.scene
      .before(mention)
      .filter(
        ({ role, sentence, figure }) => role === 'level' && figure.kind === 'amount' && sentence === mention.sentence,
      )
      .slice(0, count)
      .reverse();
    return amounts.length === count ? amounts.map((other) => this.scene.claimOf(other)!) : undefined;
  }
}

const readerOf = keptFor((scene: Scene) => new SeveralReader(scene));

/** The words that say what a mention is: those that 分别 deals out to it, or its own. */
export function subjectOf(scene: Scene, mention: Mention): string {
  return readerOf(scene).nameOf(mention);
}

export const construction: Construction = {
  dealsOut: true,
  read: (scene, mention) => readerOf(scene).read(mention),
};

/** `基本支出、项目支出分别为440.00万元和240.00万元`; two or more, the amounts in 元. */
export function writeRespectively(parts: readonly { readonly name: string; readonly amount: Decimal }[]): string {
  const amounts = parts.map(({ amount }) => inTenThousand(amount));
  return `${parts.map(({ name }) => name).join('、')}分别为${amounts.slice(0, -1).join('、')}和${amounts.at(-1)}`;
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '分别为、分别占、分别增长', en: '分别 deals out figures in turn' },
      title: '## 三、一般公共预算支出预算情况',
      wrong: [
        '基本支出、项目支出分别为440.00万元和⟦204.00⟧{amount → 240.00}万元。',
        '基本支出440.00万元，项目支出240.00万元，分别占支出预算的64.71%和⟦35.92%⟧{share → 35.29%}。',
        '基本支出和项目支出分别为440.00万元、240.00万元，比上年分别增加40.00万元、20.00万元，分别增长⟦11.00%⟧{growth → 10.00%}、9.09%。',
      ],
      right: ['人员经费和公用经费分别增长3.00%和2.00%。'],
    },
  ],
};
