import type { Catalogue } from '../../catalogue/index.ts';
import type { CheckedDraft } from '../../check.ts';
import { isItemLine } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { gapFor } from '../../vocabulary/templates.ts';
import { functionalEntry } from '../names.ts';

/** Terms of the field, each told where the draft uses it. */
const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['财政拨款收入', '从本级财政部门取得的各类财政拨款'],
  ['事业收入', '事业单位开展专业业务活动及辅助活动取得的收入'],
  ['经营收入', '事业单位在专业业务活动及辅助活动之外开展非独立核算经营活动取得的收入'],
  ['上级补助收入', '从主管部门和上级单位取得的非财政补助收入'],
  ['其他收入', '除上述各项以外取得的收入'],
  ['上年结转', '以前年度安排、本年度继续按原规定用途使用的资金'],
  ['年末结转和结余', '本年度或以前年度安排、未使用完毕而留待以后年度使用的资金'],
  ['基本支出', '为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和公用经费'],
  ['项目支出', '在基本支出之外，为完成特定工作任务和事业发展目标而发生的支出'],
  ['“三公”经费', '因公出国（境）费、公务用车购置及运行维护费和公务接待费'],
  ['机关运行经费', '为保障行政单位（含参照公务员法管理的事业单位）运行，用于购买货物和服务的各项公用经费'],
];

/**
 * The terms that a draft uses and the items of its tables, as a numbered list.
 *
 * @param text where terms are looked for: all of the draft but the list itself
 */
export function glossaryOf(checked: CheckedDraft, catalogue: Catalogue, text = checked.draft.split.text): string {
  const terms = TERMS.filter(([term]) => text.includes(term)).map(([term, meaning]) => `${term}：${meaning}。`);
  const lines = checked.readings.flatMap((reading) => tableFacts(reading).map(({ line }) => line));
  const items = [...new Set(lines.filter(isItemLine))].sort().flatMap((line) => {
    const entry = functionalEntry(catalogue, line.slice(1));
    const path = [line.slice(1, 4), line.slice(1, 6), line.slice(1)].map((code) => functionalEntry(catalogue, code));
    if (!entry || path.some((one) => !one)) return [];
    const names = path.map((one, at) => `${one!.name}（${'类款项'[at]}）`).join('');
    return [`${names}：${sentence(entry.definition) || gapFor('科目说明')}。`];
  });
  return [...terms, ...items].map((term, at) => `${at + 1}. ${term}`).join('\n');
}

/** Whether a line of a list of terms is, to the letter, what is written here. */
export function isOwnTerm(line: string): boolean {
  return TERMS.some(([term, meaning]) => line.endsWith(` ${term}：${meaning}。`));
}

function sentence(words: string): string {
  return words.endsWith('。') ? words.slice(0, -1) : words;
}
