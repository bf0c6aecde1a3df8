import { expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const form = (ceilings: string) => `
  ## 项目支出绩效目标表

  | 项目名称 | 水文站网改造 | | |
  | --- | --- | --- | --- |
  | 项目资金（万元） | 年度资金总额 | 128.4062 | |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 改造站点 | ≥16个 |
  ${ceilings}
  | 满意度指标 | 服务对象满意度 | 用水户满意度 | ≥95% |
`;

function statusOf(draft: string, printed: string): string | undefined {
  const figures = createDisclosureService().figures(documentOf(outdent(draft)));
  return figures.filter(({ text }) => text === printed).at(-1)?.status;
}

it('a ceiling of cost that is the money of the project ties to it', () => {
  expect(statusOf(form('| 成本指标 | 经济成本指标 | 项目预算控制 | ≤128.41万元 |'), '128.41')).toBe('rounding');
});

it('ceilings that divide the money of the project tie to it', () => {
  const divided = form(`| 成本指标 | 经济成本指标 | 合同首付款 | ≤64.2031万元 |
  | | | 合同尾款 | ≤64.2031万元 |`);
  expect(statusOf(divided, '64.2031')).toBe('tied');
});

it('a ceiling of another amount is a limit, and no claim', () => {
  expect(statusOf(form('| 成本指标 | 经济成本指标 | 项目预算控制 | ≤138.41万元 |'), '138.41')).toBe('unchecked');
});

it('a target that is no cost ties to nothing', () => {
  expect(statusOf(form('| 效益指标 | 经济效益指标 | 带动投资 | ≤128.41万元 |'), '128.41')).toBe('unchecked');
});

it('the columns of a form read as text are kept apart by their signs', () => {
  const page = `
    预算安排项目经费128.41万元。

    我单位档案整理 成本指标    经济成本指标   合同尾款     ≤   128.41   万元
  `;
  expect(statusOf(page, '128.41')).toBe('tied');
});
