import { anyOf, startsWithAny } from './words.ts';

/** Words that give a reason, or say that none is needed; wider than what a reason is judged by. */
export const EXPLAINS = anyOf(
  '原因 因为 由于 因!{公} 系 源于 根据 按照 依据 为{了|进一步} 主要{是|用于|为|包括} 受 落实 贯彻 压{缩|减} 厉行 节约 执行中 追加 调整 新增 结转 一是',
);
export const UNCHANGED = anyOf('持平 一致 相同 相等 等于 无[增减]变化 未变 不变 无增减');
/** An item of the public expenses with its change. */
export const PUBLIC_ITEM = startsWithAny(
  '[<item>]{因公出国[(境)|境]|公务接待|公务用车{购置|运行}<clause:8>}{费|经费|支出}',
);
export const CHANGED = anyOf('{增加|减少|增长|下降|压减|压缩}[了]«<number>»[万|亿]元');
/** An item of accounts with its original budget and its outturn. */
export const OUTTURN_ITEM = anyOf(
  '年初预算[数][为]«<number>»[万|亿]元[,|，][<year>年][支出]决算[数][为]«<number>»[万|亿]元',
);
