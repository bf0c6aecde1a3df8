import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, findingsIn } from '../support/draft.ts';

const said = (sentence: string) =>
  findingsIn(`## 三、支出预算情况\n\n${sentence}\n`).map(({ rule, severity, expected }) => [
    rule,
    severity,
    expected[0],
  ]);

describe('why a ratio is a little off', () => {
  it('was cut instead of rounded', () => {
    const found = findingsIn('支出预算1240.58万元，其中：基本支出548.79万元，占44.23%。\n');
    expect(found.map(({ rule, severity, expected }) => [rule, severity, expected[0]])).toEqual([
      ['share', 'information', '44.24%'],
    ]);
    expect(found[0]!.message).toContain('没有四舍五入');
  });

  it('is off by one in its last digit', () => {
    const sentence = '支出预算1240.58万元，其中：基本支出548.79万元，占44.25%。';
    expect(said(sentence)).toEqual([['share', 'information', '44.24%']]);
    expect(findingsIn(sentence)[0]!.message).toContain('末位差一');
  });

  it('of a growth rate too', () => {
    expect(said('2024年运行经费3366.00万元，较上年增加65.00万元，增长1.96%。')).toEqual([
      ['growth', 'information', '1.97%'],
    ]);
  });

  it('is neither: that is an error', () => {
    expect(said('支出预算1240.58万元，其中：基本支出548.79万元，占44.29%。')).toEqual([['share', 'error', '44.24%']]);
    expect(said('支出预算1240.58万元，其中：基本支出548.79万元，占45%。')).toEqual([['share', 'error', '44%']]);
  });

  it('is a cut to whole per cent', () => {
    expect(said('支出预算1000.00万元，其中：基本支出446.00万元，占44%。')).toEqual([['share', 'information', '45%']]);
  });
});

describe('several of them in a draft', () => {
  const text = `## 三、支出预算情况

支出预算1240.58万元，其中：基本支出548.79万元，占44.25%。

2024年运行经费3366.00万元，较上年增加65.00万元，增长1.96%。
`;
  const service = createDisclosureService();
  const document = documentOf(text);

  it('are one line of the list, with a repair for all', () => {
    const [line, ...more] = service.listed(document);
    expect(more).toEqual([]);
    expect(line?.message).toContain('另有 1 处');
    expect(line?.related.map(({ start, end }) => text.slice(start, end))).toContain('1.96%');
    expect(line?.fixes.at(-1)?.edits.map(({ newText }) => newText)).toEqual(['44.24%', '1.97%']);
  });

  it('are counted one by one', () => {
    expect(service.findings(document).map(({ found }) => found)).toEqual(['44.25%', '1.96%']);
  });
});
