import { describe, expect, it } from 'vitest';
import { assemble } from '../../../server/src/draft/draft.ts';
import { splitText } from '../../../server/src/text/split.ts';

const TEXT = [
  '表3：2026年支出预算总表部门名称：青泉县气象局 单位：万元',
  '科目名称\t合计\t人员支出\t公用支出',
  '合计\t120.00\t80.00\t40.00',
  '社会保障和就业支出\t20.00\t20.00\t0.00',
  '气象事务\t100.00\t60.00\t40.00',
  '表4：2026年财政拨款收支预算总表部门名称：青泉县气象局 单位：万元',
  '收入\t预算数\t支出\t预算数',
  '一般公共预算\t120.00\t气象事务\t120.00',
].join('\n');

describe('tables set by tabs, without a blank line between them', () => {
  it('end where the title of the next one stands', () => {
    const titles = assemble(splitText(TEXT)).tables.map(({ title }) => title);
    expect(titles).toHaveLength(2);
    expect(titles[1]).toContain('财政拨款收支预算总表');
  });
});
