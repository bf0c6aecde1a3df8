import type { Decimal } from '../../figures/decimal.ts';
import { SHARE_END, wholeNamed } from '../../vocabulary/shares.ts';
import type { ShareClaim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import type { Mention } from '../mentions.ts';
import { claimed, isQuotient } from '../quotients.ts';
import type { Scene } from '../scene.ts';
import { wordsBetween } from '../words.ts';
import { asPercent } from '../written.ts';

/** A 万元，占…的 x%: the part, and the whole as far as the words name it. */
function shareClaim(scene: Scene, mention: Mention): ShareClaim | undefined {
  const at = scene.placeOf(mention);
  const printed = mention.role === 'of' ? scene.list[at - 1] : undefined;
  const candidates = scene
    .candidates(printed ?? mention)
    .filter((other) => other !== printed && other.start < mention.start && !scene.claimOf(other)?.lastYear);
  const own = candidates.filter(({ sentence }) => sentence === mention.sentence);
  const part = own[0] ?? (candidates[0]?.entry === mention.entry ? candidates[0] : undefined);
  const claim = part && scene.claimOf(part);
  if (!claim) return undefined;
  const rivals = candidates.filter((other) => other !== part).flatMap((other) => scene.claimOf(other) ?? []);
  const whole = mention.word ? wordsBetween(scene.passage, mention.word.end, mention.start).replace(SHARE_END, '') : '';
  return {
    kind: 'share',
    figure: mention.figure,
    part: claim,
    rivals,
    whole: wholeNamed(whole) || amongOf(scene, mention),
    printed: printed?.figure,
    alone: printed !== undefined && own.length === 1 && !hasAmount(scene, part, printed),
  };
}

/** Whether another amount stands between two. */
function hasAmount(scene: Scene, from: Mention, to: Mention): boolean {
  const between = scene.list.slice(scene.placeOf(from) + 1, scene.placeOf(to));
  return between.some(({ figure }) => figure.kind === 'amount');
}

/** 2024年度“三公”经费支出决算中，A 万元，占 x%；B 万元，占 y%: the whole, named once before all its parts. */
function amongOf(scene: Scene, mention: Mention): string {
  const first = scene.list.find(({ sentence }) => sentence === mention.sentence)!;
  const words = scene.between(scene.list[scene.placeOf(first) - 1], first);
  const [among, ...rest] = words.split('中,');
  return rest.length === 1 ? among!.slice(among!.lastIndexOf('。') + 1) : '';
}

export const construction: Construction = {
  read: (scene, mention) => (isQuotient(scene, mention, 'share') ? claimed(shareClaim(scene, mention)) : undefined),
};

/** `占支出预算的64.71%`; nothing where the whole is nothing. Amounts in 元. */
export function writeShare(part: Decimal, whole: Decimal, name: string): string {
  const share = asPercent(part, whole);
  return share ? `占${name}的${share}` : '';
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '占比', en: 'Share of a whole' },
      title: '## 三、支出预算情况',
      wrong: ['支出预算680.00万元，其中：基本支出440.00万元，占⟦64.17%⟧{share → 64.71%}。'],
      right: [
        '支出预算680.00万元，其中：基本支出440.00万元，占64.71%；项目支出240.00万元，占35.29%。',
        '社会保障和就业支出50.00万元，占支出总额680.00万元的7.35%。',
      ],
    },
    {
      name: { 'zh-cn': '占其他已写明的总数', en: 'The share of an amount named before' },
      title: '## 七、政府采购情况',
      wrong: [
        '政府采购支出总额120.00万元。授予中小企业合同金额90.00万元，占政府采购支出总额的⟦70.00%⟧{share → 75.00%}。',
      ],
      right: ['政府采购支出总额120.00万元。授予中小企业合同金额90.00万元，占政府采购支出总额的75.00%。'],
    },
  ],
};
