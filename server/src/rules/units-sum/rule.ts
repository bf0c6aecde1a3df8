import type { Verdict } from '../../verdicts/verdict.ts';
import type { WordRule } from '../rule.ts';
import { unread } from '../unreadWording.ts';

type Words = Verdict['words'];

export const rule: WordRule = {
  name: 'units-sum',
  code: 'T424',
  severity: 'warning',
  title: { 'zh-cn': '与所属单位文稿的合计', en: 'The drafts of the department’s units' },
  message: {
    'zh-cn': (words) => CHINESE[words.kind!]!(words),
    en: (words) => ENGLISH[words.kind!]!(words),
  },
};

/** Units and files that are named one by one. */
const MOST_NAMED = 20;

const CHINESE: Readonly<Record<string, (words: Words) => string>> = {
  sum: ({ name, should, unit, difference, parts, others }) => {
    const units = named(parts!, '、', (count) => `等 ${count} 个单位`);
    const rest = others === '0' ? '' : `${units === '' ? '' : '；'}${others} 个单位没有此项`;
    return `${name}各单位合计为 ${should}${unit}，相差 ${difference}${unit}：${units}${rest}。`;
  },
  folder: () => '没有读到单位文稿：文件夹不存在、不在工作区内或无法读取。没有与所属单位核对。',
  none: () => '文件夹中没有同年度、同为预算或决算的单位文稿。没有与所属单位核对。',
  more: ({ count }) => `文件夹中的文件过多，只读了前 ${count} 个，其余没有计入。`,
  left: ({ problem, files }) =>
    `没有计入：${named(files!, '、', (count) => `等 ${count} 个文件`)}，${unread(problem!, 'zh-cn')}。`,
};

const ENGLISH: Readonly<Record<string, (words: Words) => string>> = {
  sum: ({ name, should, unit, difference, parts, others }) => {
    const units = named(parts!, ', ', (count) => ` and others, ${count} units`);
    const rest = others === '0' ? '' : `${units === '' ? '' : '; '}${others} units print nothing`;
    return `The units print ${should}${unit} together for ${name}, a difference of ${difference}${unit}: ${units}${rest}.`;
  },
  folder: () =>
    'No unit was read: the folder is missing, outside of the workspace or not to be read. Nothing is added up.',
  none: () => 'The folder holds no unit’s draft of the same year and stage. Nothing is added up.',
  more: ({ count }) => `The folder holds too many files; the first ${count} were read and the others left out.`,
  left: ({ problem, files }) =>
    `Left out: ${named(files!, ', ', (count) => ` and others, ${count} files`)}: ${unread(problem!, 'en')}.`,
};

/** The first lines of many, and how many there are. */
function named(lines: string, between: string, all: (count: number) => string): string {
  if (lines === '') return '';
  const list = lines.split('\n');
  const first = list.slice(0, MOST_NAMED).join(between);
  return list.length > MOST_NAMED ? `${first}${all(list.length)}` : first;
}
