import type { RulePage } from '../rule.ts';

const draft = (count: string) => `## 三、预算绩效情况

2025年本部门项目均实行绩效目标管理，共计${count}个一级项目，涉及资金67.00万元。

一级项目绩效目标表

单位：万元

| 项目名称 | 预算数 | 绩效目标 |
| --- | --- | --- |
| 库房运行 | 12.00 | 完成库房恒温恒湿设备的维护，保障馆藏安全。 |
| 古籍修复 | 30.00 | 修复馆藏古籍三百册，合格率符合行业标准。 |
| 数字化扫描 | 25.00 | 完成民国档案的扫描著录，质量通过验收。 |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '正文写的实行绩效目标管理的项目个数和金额，与绩效目标表（或各项目的申报表）所列一致。个数相符的核对金额，金额相符的核对个数；都不符的是另一范围，不提示。',
    en: 'The projects with performance goals are as many, and their money as much, as the table of goals or the forms of the projects list. Where one of the two agrees the other is looked at; where neither does, others are meant.',
  },
  advice: {
    'zh-cn': '多半是增删项目后没有更新；只公开部分项目的，请写明。',
    en: 'Usually a project was added or taken out; say so if not all are published.',
  },
  example: draft('4'),
  found: '4',
  expected: '3',
  right: draft('3'),
};
