import { describe, expect, it } from 'vitest';
import { kindsIn } from '../support/numbers.ts';

/** Numbers that claim nothing: they are told from amounts by what stands around them. */
const kinds: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'classification codes': [
    ['行政运行（2101501）', ['2101501 code']],
    ['行政运行[2101501]', ['2101501 code']],
    ['卫生健康支出[210]支出5万元', ['210 code', '5 amount']],
    ['列208类支出', ['208 code']],
    ['（类：210）', ['210 code']],
    ['科目编码：2130201', ['2130201 code']],
  ],
  years: [
    ['2023年预算', ['2023 year']],
    ['２０２３年预算', ['２０２３ year']],
    ['2021-2023年规划', ['2021 year', '2023 year']],
    ['单位预算（2023）', ['2023 year']],
  ],
  dates: [
    ['2023年2月15日', ['2023 year', '2 date', '15 date']],
    ['2023-02-15', ['2023 date', '02 date', '15 date']],
    ['截至12月31日', ['12 date', '31 date']],
    ['9时30分钟', ['9 date', '30 count']],
  ],
  'document numbers': [
    ['财预〔2019〕46号', ['2019 document-number', '46 document-number']],
    ['财预[2016]113号', ['2016 document-number', '113 document-number']],
    ['财办（2007）99号', ['2007 document-number', '99 document-number']],
    ['第18号公告', ['18 document-number']],
  ],
  'list numbers': [
    ['1、基本支出', ['1 ordinal']],
    ['1. 基本支出', ['1 ordinal']],
    ['2．项目支出', ['2 ordinal']],
    ['（1）工资', ['1 ordinal']],
    ['（１）工资', ['１ ordinal']],
    ['1）工资', ['1 ordinal']],
    ['人员经费5万元；2、公用经费3万元', ['5 amount', '2 ordinal', '3 amount']],
    ['1.2023年预算', ['1 ordinal', '2023 year']],
    ['详见表3', ['3 ordinal']],
    ['第2部分', ['2 ordinal']],
  ],
  'limits and targets': [
    ['单价50万元以上的设备', ['50 threshold']],
    ['单价100万元（含）以上', ['100 threshold']],
    ['合格率≥95%', ['95% threshold']],
    ['满意度不低于90%', ['90% threshold']],
    ['成本控制在5%以内', ['5% threshold']],
    ['10万元-50万元的项目', ['10 threshold', '50 threshold']],
    ['3%～5%', ['3% threshold', '5% threshold']],
    ['不超过20人', ['20 threshold']],
  ],
  'telephone numbers': [
    ['联系电话：0998-2651234', ['0998 telephone', '2651234 telephone']],
    ['电话 13999123456', ['13999123456 telephone']],
    ['传真：2651234', ['2651234 telephone']],
    ['邮政编码：844000', ['844000 telephone']],
    ['收入预算11230906200元，咨询13999123456', ['11230906200 amount', '13999123456 telephone']],
  ],
  'numbers inside words': [
    ['PM2', ['2 ordinal']],
    ['5G基站', ['5 ordinal']],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, examples) => {
  it.each(examples)('%s', (text, expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });
});
