import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a category is the sum of its groups, a group of its items', () => {
  it('with one code column', () => {
    expectFindings(`
      | 科目编码 | 科目名称 | 预算数 |
      | --- | --- | ---: |
      | 208 | 社会保障和就业支出 | 163.32 |
      | 20805 | 行政事业单位养老支出 | 163.32 |
      | 2080501 | 行政单位离退休 | 18.60 |
      | 2080505 | 机关事业单位基本养老保险缴费支出 | 96.48 |
      | 2080506 | 机关事业单位职业年金缴费支出 | 48.24 |
      | 210 | 卫生健康支出 | ⟦53.15⟧{category-sum → 53.51} |
      | 21011 | 行政事业单位医疗 | 53.51 |
      | 2101101 | 行政单位医疗 | 31.25 |
      | 2101103 | 公务员医疗补助 | 22.26 |
    `);
  });

  it('with three code columns, printed in full', () => {
    expectFindings(`
      | 类 | 款 | 项 | 科目名称 | 预算数 |
      | --- | --- | --- | --- | ---: |
      | 221 | | | 住房保障支出 | 72.36 |
      | 221 | 02 | | 住房改革支出 | ⟦73.26⟧{category-sum → 72.36} |
      | 221 | 02 | 01 | 住房公积金 | 62.36 |
      | 221 | 02 | 03 | 购房补贴 | 10.00 |
    `);
  });

  it('with three code columns, blanks going on with the code above', () => {
    expectFindings(
      [
        '类\t款\t项\t科目名称\t预算数',
        '213\t\t\t农林水支出\t700.30',
        '\t02\t\t林业和草原\t500.30',
        '\t\t01\t行政运行\t300.30',
        '\t\t05\t森林资源培育\t⟦206.00⟧{category-sum → 200.00}',
        '\t03\t\t水利\t200.00',
        '\t\t05\t水利工程建设\t200.00',
        '221\t\t\t住房保障支出\t52.00',
        '\t02\t\t住房改革支出\t52.00',
        '\t\t01\t住房公积金\t52.00',
      ].join('\n'),
    );
  });

  it('with the code glued to the name', () => {
    expectFindings(
      [
        '项目\t合计\t基本支出\t项目支出',
        '201一般公共服务支出\t⟦612⟧{category-sum → 1009.21}\t⟦212⟧{category-sum → 609.21}\t400',
        '20103政府办公厅（室）及相关机构事务\t612\t212\t400',
        '2010301行政运行\t612\t212\t400',
        '20106财政事务\t397.21\t397.21\t',
        '2010601行政运行\t397.21\t397.21\t',
      ].join('\n'),
    );
  });

  it('by economic codes too', () => {
    expectFindings(`
      | 类 | 款 | 经济分类科目名称 | 合计 |
      | --- | --- | --- | ---: |
      | 301 | | 工资福利支出 | ⟦120.00⟧{category-sum → 210.00} |
      | 301 | 01 | 基本工资 | 110.00 |
      | 301 | 02 | 津贴补贴 | 100.00 |
      | 302 | | 商品和服务支出 | 14.20 |
      | 302 | 01 | 办公费 | 14.20 |
    `);
  });

  it('column by column', () => {
    expectFindings(`
      | 科目编码 | 科目名称 | 本级 | 下属单位 |
      | --- | --- | ---: | ---: |
      | 205 | 教育支出 | 30.00 | ⟦41.00⟧{category-sum → 40.00} |
      | 20502 | 普通教育 | 20.00 | 15.00 |
      | 20508 | 进修及培训 | 10.00 | 25.00 |
    `);
  });
});

describe('rows without codes', () => {
  it('hang together by their numbering', () => {
    expectFindings(`
      | 项目 | 金额 |
      | --- | ---: |
      | 一、基本支出 | 90.00 |
      | 1、人员经费 | 60.00 |
      | （1）在职人员 | 40.00 |
      | （2）离退休人员 | 20.00 |
      | 2、公用经费 | 30.00 |
      | 二、项目支出 | ⟦25.00⟧{category-sum → 35.00} |
      | 1、维修维护 | 15.00 |
      | 2、信息化建设 | 20.00 |
    `);
  });

  it('that follow 其中 are only part of the row above', () => {
    expectFindings(`
      | 项目 | 金额 |
      | --- | ---: |
      | 一、基本支出 | 90.00 |
      | 其中：工资 | 50.00 |
      | 二、项目支出 | 35.00 |
      | 其中：维修维护 | 15.00 |
      | 合计 | 125.00 |
    `);
  });
});
