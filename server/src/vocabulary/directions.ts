/** Words that say which way an amount has gone. The longer ones stand first. */
export const UP = [
  '净增加',
  '净增',
  '增加',
  '增长',
  '上升',
  '提高',
  '增多',
  '上涨',
  '上浮',
  '调增',
  '核增',
  '递增',
  '增大',
  '扩大',
  '增幅',
  '多安排',
  '增支',
  '增收',
  '超支',
] as const;
export const DOWN = [
  '净减少',
  '净减',
  '减少',
  '下降',
  '降低',
  '压减',
  '压缩',
  '调减',
  '核减',
  '削减',
  '缩减',
  '递减',
  '减幅',
  '降幅',
  '节减',
  '锐减',
  '骤减',
  '少安排',
  '减支',
  '减收',
  '压减率',
  '节约率',
] as const;
/** One character says it right before a number; patterns. */
const THAN_BUDGET = '&{[年初|全年|调整后|调整]预算[数]<digit>}';
export const UP_BY = `增&{<digit>} <!{至|最|许|很|不}多&{<digit>} {大于|高于}${THAN_BUDGET}`;
export const DOWN_BY = `减&{<digit>} <!{至|最|不}少&{<digit>} {小于|低于}${THAN_BUDGET}`;
/** 增减 is neither up nor down. */
export const NEUTRAL = [
  '增减变动',
  '增减变化',
  '增减幅度',
  '增减额',
  '增减率',
  '增减幅',
  '增减',
  '变动率',
  '变动额',
  '差值',
  '<!{相抵[,|，|后]}差额&{[为|是|:]<digit>}',
] as const;

/** Spellings that hold a direction word and say nothing of a direction; patterns, tried before all others. */
export const NO_DIRECTION =
  '只减不增 有增有减 不增 不减 增收节支 增值 增效 减税降费 减负 减灾 减排 减贫 减免 降级 降水 降雨 降碳 降本 上升为 提高&{<any:12>{水平|质量|效率|效益|能力|效能|素质|知晓率|满意度|意识|标准}}';

/** 持平 and what else says that nothing has changed. */
export const FLAT =
  '持平 {无|没有|未发生|不存在}[任何][增减]{变化|变动} 未变化 保持不变 无增减 {与|同|和}{上年|去年|上一年}[度][预算|决算][数]{一致|相同|相等}';

const PAIRS: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['增多', '减少'],
  ['上涨', '下降'],
  ['调增', '调减'],
  ['核增', '核减'],
  ['增幅', '降幅'],
  ['增幅', '减幅'],
  ['大于', '小于'],
  ['高于', '低于'],
  ['增', '减'],
  ['多', '少'],
];

/** The word that says the contrary of a direction word. */
export function oppositeOf(word: string, isUp: boolean): string {
  const pair = PAIRS.find((words) => words[isUp ? 0 : 1] === word);
  return pair?.[isUp ? 1 : 0] ?? (isUp ? '减少' : '增加');
}
