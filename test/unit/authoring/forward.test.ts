import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';

/** The lines of the draft a year on that differ from those of last year's, without the spaces that align tables. */
function moved(last: string, name = '上年.disclosure.md'): string[] {
  const made = forward(last, name);
  const before = new Set(last.split('\n').map(tight));
  return made
    .split('\n')
    .map(tight)
    .filter((line) => !before.has(line));
}

function forward(last: string, name = '上年.disclosure.md'): string {
  const made = createDisclosureService().rollForward(name, new TextEncoder().encode(last), name);
  if (typeof made === 'string') throw new Error(made);
  return made.text;
}

const tight = (line: string) => line.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');

const head = '---\ndisclosure: budget\nyear: 2024\n---\n# 白石县水务局2024年部门预算\n';

describe('a draft rolled forward', () => {
  it('is of the next year, and names the one it is made of', () => {
    expect(moved(head)).toEqual(['year: 2025', 'prior: 上年.disclosure.md', '# 白石县水务局2025年部门预算']);
    const cover = '# 白石县水务局二○二四年部门预算\n\n## 白石县水务局2024年部门预算\n';
    expect(moved(`${head}\n${cover}`)).toContain('# 白石县水务局二○二五年部门预算');
  });

  it('moves the years that the text speaks in, and no dates, documents or plans', () => {
    const text = `${head}
2024年预算与2023年预算口径一致。

截至2023年12月31日，共有车辆3辆。

根据《白石县2023年水利项目管理办法》和水发〔2023〕5号，2023年5月成立防汛中心，规划期为2021—2024年。
`;
    expect(moved(text)).toEqual([
      'year: 2025',
      'prior: 上年.disclosure.md',
      '# 白石县水务局2025年部门预算',
      '2025年预算与2024年预算口径一致。',
      '截至2024年12月31日，共有车辆〔待填：数量〕辆。',
    ]);
  });

  it('fills the column of last year with what was this year’s, and leaves the rest of the table open', () => {
    const text = `${head}
“三公”经费预算表

单位：万元

| 项目 | 2023年预算数 | 2024年预算数 | 增减额 | 增减率 |
| --- | ---: | ---: | ---: | ---: |
| 公务接待费 | 1.20 | 1.10 | -0.10 | -8.33% |
| 公务用车运行维护费 | 6.00 | | -6.00 | -100.00% |
| 合计 | 7.20 | 1.10 | -6.10 | -84.72% |
`;
    expect(moved(text).slice(3)).toEqual([
      '| 项目 | 2024年预算数 | 2025年预算数 | 增减额 | 增减率 |',
      '| 公务接待费 | 1.10 | | | |',
      '| 公务用车运行维护费 | | | | |',
      '| 合计 | 1.10 | | | |',
    ]);
  });

  it('takes no budget for what was spent', () => {
    const text = `${head}
一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 2023年执行数 | 2024年预算数 |
| --- | --- | ---: | ---: |
| 213 | 农林水支出 | 90.00 | 98.00 |
| | 合计 | 90.00 | 98.00 |
`;
    expect(moved(text).slice(3)).toEqual([
      '| 科目编码 | 科目名称 | 2024年执行数 | 2025年预算数 |',
      '| 213 | 农林水支出 | | |',
      '| | 合计 | | |',
    ]);
  });

  it('moves years that stand one above the other', () => {
    const text = `${head}
“三公”经费预算表

单位：万元

| 年度 | 合计 | 公务接待费 | 公务用车运行维护费 |
| --- | ---: | ---: | ---: |
| 2023年 | 7.20 | 1.20 | 6.00 |
| 2024年 | 6.90 | 1.10 | 5.80 |
`;
    const rows = forward(text).split('\n').map(tight);
    expect(rows.slice(-3)).toEqual(['| 2024年 | 6.90 | 1.10 | 5.80 |', '| 2025年 | | | |', '']);
  });

  it('leaves gaps in sentences about money and keeps their words, and counts that are of no year', () => {
    const text = `${head}
## 机构情况

内设科室5个，下属单位2家。

## “三公”经费情况

公务接待费1.10万元，比上年预算减少0.10万元，下降8.33%，主要是压减接待3批次。

## 名词解释

公务接待费：指按规定开支、每人每餐不高于50元的接待费用。
`;
    expect(moved(text).slice(3)).toEqual([
      '公务接待费〔待填：金额〕万元，比上年预算减少〔待填：金额〕万元，下降〔待填：比例〕%，主要是压减接待〔待填：数量〕批次。',
    ]);
  });

  it('has nothing wrong in it, but for its gaps', () => {
    const text = `${head}
“三公”经费预算表

单位：万元

| 项目 | 2023年预算数 | 2024年预算数 |
| --- | ---: | ---: |
| 公务接待费 | 1.20 | 1.10 |
| 公务用车运行维护费 | 6.00 | 5.80 |
| 合计 | 7.20 | 6.90 |

## “三公”经费情况

“三公”经费6.90万元，比上年预算减少0.30万元，下降4.17%。
`;
    const findings = createDisclosureService().findings(documentOf(forward(text)));
    expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      'gap 〔待填：金额〕',
      'gap 〔待填：金额〕',
      'gap 〔待填：比例〕',
    ]);
  });

  it('is refused where the file does not say its year, or cannot be read', () => {
    const service = createDisclosureService();
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(service.rollForward('上年.md', bytes('# 说明\n'))).toBe('no-year');
    expect(service.rollForward('上年.docx', bytes('no file'))).toBe('damaged');
    expect(service.rollForward('上年.pdf', bytes('%PDF'))).toBe('unknown-kind');
  });
});
