import { anyOf, endsWithAny, everyOf } from './words.ts';

const COST_ENDS = endsWithAny('费用 费');

/** What opens a reason. */
export const REASON =
  '[增减|增加|减少|变动|变化|增长|下降|上升][的][主要]原因[是|为|在于|系|:] 主要{是|系|由于|因为|因} 由于 因为';
/** Words of a reason only: they never govern a number. */
export const MORE =
  '新增 追加 增设 增拨 增补 增配 增列 增编 增人 扩编 新招 招录 招聘 调入 转入 提标 提档 上调 调升 晋升 晋级 普调 扩招 加大 加强 新建 新购 新设 新成立 合并 纳入 启动 补发 补缴 兑现 重新 恢复 首次';
export const LESS =
  '厉行节约 过紧日子 取消 调出 转出 核销 划转 剥离 退出 停止 暂停 完工 结束 到期 压降 收回 严控 严格控制';
/** What says that there is none, or who decides on it: a reason for nothing. */
export const EXPLAINS_NOTHING = anyOf(
  '{无|未|没|不|暂|非|免|停|否|缓|零} 取消 压减 压缩 减少 严控 严格 厉行 节约 过紧日子 规范 统一 另行 追加 根据 按照 按规定 统筹 调整 已 用于',
);

/** Names of single expenses: a 项, or what ends like one. Sums of many say different things by fund and scope. */
const EXPENSE = anyOf(
  '{^|)|、|.|．}«<name:3-24>»(项) {^|)|、|.|．|:|年}«{!{年}<name>}*{公务用车{购置|运行[维护]}费|公务接待费|因公出国[(境)]费|会议费|培训费|差旅费|公积金|职业年金|提租补贴|购房补贴|物业管理费}»',
);

/** The expense that the subject of an amount names, if it is a single one. */
export function expenseNamed(subject: string): string | undefined {
  const match = EXPENSE.exec(subject.replaceAll(' ', ''));
  const name = match?.[1] ?? match?.[2];
  return name?.replace('运行维护', '运行').replace(COST_ENDS, '费');
}

/** The same expense in the words of another sentence, and not the rest of its kind. */
export function sameExpense(name: string): RegExp {
  return anyOf(`<!{其他}${name.replace('运行费', '运行[维护]费')}`);
}

/** A reason that is opened and not given: 主要原因是。 */
export const REASON_LEFT_OUT = everyOf('[主要]原因{{是|为|系|在于}[:]|:}&{。|;}');
