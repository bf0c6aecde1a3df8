import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/draft.ts';

const HEAD = '一级指标\t二级指标\t三级指标\t指标值\t分值（90）';
const ABOVE = `古籍修复项目绩效目标表\n\n项目名称\t古籍修复\t\t\t\n${HEAD}\n产出指标\t数量指标\t修复册数\t≥300册\t20\n\t质量指标\t合格率\t≥95%\t20\n\t时效指标\t完成时间\t12月底前\t20`;
const below = (last: string) =>
  `效益指标\t社会效益指标\t展览场次\t≥4场\t20\n满意度指标\t服务对象满意度指标\t读者满意度\t≥90%\t${last}\n`;

const said = (text: string) =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'weights')
    .map(({ found }) => found);

describe('the weights of a table that a page has parted', () => {
  it.each([
    ['by its number', '\n\n— 14 —\n\n'],
    ['with its header repeated', `\n\n— 14 —\n\n${HEAD}\n`],
    ['with the name of the project repeated', '\n\n— 14 —\n\n项目名称\t古籍修复\t\t\t\n'],
  ])('%s add up over its pages', (_, page) => {
    expect(said(ABOVE + page + below('10'))).toEqual([]);
    expect(said(ABOVE + page + below('15'))).toContain('分值（90）');
  });

  it('are not those of the next table', () =>
    expect(said(`${ABOVE}\n\n古籍展览项目绩效目标表\n\n${HEAD}\n${below('10')}`)).not.toEqual([]));
});
