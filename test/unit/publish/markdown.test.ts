import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { budgetWith } from '../support/budget.ts';
import { documentOf } from '../support/draft.ts';

const service = createDisclosureService();
let version = 1;
const about = { name: '预算.disclosure.md', when: '2024-02-05' };
const report = (prose: string) => service.report(documentOf(budgetWith(prose), version++), about)!;

describe('the report of a check as a text', () => {
  it('names what is wrong with line and right value, and what is unchecked with place and reason', () => {
    const text = report('2023年支出总计99.00万元。\n\n森林防火演练投入12.50万元。');
    expect(text).toMatch(/^# 勾稽核对报告：预算\.disclosure\.md\n\n## 一、核对范围\n\n/);
    expect(text).toMatch(/\| 情况 \| 个数 \|\n\| --- \| ---: \|\n[\s\S]*\| 不一致 \| 1 \|/);
    expect(text).toMatch(
      /## 三、发现的问题（1）\n\n\| 行 \| 级别 \| 所写 \| 应为 \| 说明 \| 规则 \|\n\| --- .*\n\| \d+ \| 错误 \| 99\.00 \| /,
    );
    expect(text).toMatch(
      /## 四、未核的数字（1）\n\n\| 行 \| 数字 \| 位置 \| 未核原因 \|\n\| --- .*\n\| \d+ \| 12\.50 \| 二、支出预算情况 \| 没有认出这个数说的是什么 \|/,
    );
  });

  it('keeps what people have checked, with their note', () => {
    const text = report('<!-- tieout-signed-next 12.50: 与批复核对 -->\n森林防火演练投入12.50万元。');
    expect(text).toMatch(/人工核对的数字（1）\n[\s\S]*\| 12\.50 \| 二、支出预算情况 \| 与批复核对 \|/);
    expect(text).not.toContain('未核的数字');
  });

  it('says so where nothing is wrong', () => {
    expect(report('本年收支平衡。')).toContain('没有发现问题。');
  });

  it('keeps what is ignored, with the reason given', () => {
    const text = report('<!-- tieout-ignore-next amount: 按批复 | 调整 -->\n2023年支出总计99.00万元。');
    expect(text).toMatch(/写明理由不予处理的问题（1）\n[\s\S]*\| 按批复 \\\| 调整 \|/);
  });
});
