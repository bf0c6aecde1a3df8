import type { RulePage } from '../rule.ts';

const table = (staff: string, office: string, staffTotal: string, officeTotal: string) => `一般公共预算基本支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | --- | --- | --- |
| 301 | 工资福利支出 | 60.00 | 60.00 | |
| 302 | 商品和服务支出 | 8.00 | | 8.00 |
| 303 | 对个人和家庭的补助 | 5.00 | ${staff} | ${office} |
| | 合计 | 73.00 | ${staffTotal} | ${officeTotal} |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '经济分类 301、303 列入人员经费，302、310 列入公用经费。决算和 301 按警告提示；预算中其余各类的划分各地有别，只作信息。',
    en: 'Classes 301 and 303 are for staff, 302 and 310 for the office. In accounts, and for 301, this is a warning; budgets split the others differently from place to place, so there it is information.',
  },
  advice: {
    'zh-cn': '看是否填错了栏；若本地口径如此，可忽略并写明理由。',
    en: 'See whether the column is right; where this is the rule of the place, ignore it with that reason.',
  },
  example: table('', '5.00', '60.00', '13.00'),
  found: '5.00',
  right: table('5.00', '', '65.00', '8.00'),
};
