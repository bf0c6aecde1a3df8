import type { RulePage } from '../rule.ts';

const form = (project: string, document: string) => `项目支出绩效目标表

| 项目名称 | ${project} | |
| --- | --- | --- |
| 项目目标 | 依据《某县${project}实施方案》（${document}）开展年度工作。 | |
| 一级指标 | 二级指标 | 三级指标 |
| 产出指标 | 数量指标 | 完成处数 |
`;

const draft = (document: string) => `## 七、一般公共预算项目支出情况

1. 项目名称：古塔修缮

设立的政策依据：${document}

2. 项目名称：河道清淤

设立的政策依据：县防汛工作会议决定

${form('古塔修缮', '某文物发〔2022〕8号')}
${form('河道清淤', '某水发〔2021〕12号')}`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '同一项目在文字说明和绩效目标表中的依据文件一致。文字中的文号在本项目的绩效目标表里没有（该表另列文号），却只出现在另一个项目的绩效目标表里，多半是串了项目。一个文件可以是几个项目的依据，文字和表有一个文号相同即不提示。',
    en: 'A project rests on the same documents in the text and in its performance table. A number in the text that only the table of another project has, where its own table names others, was probably taken from the neighbour. One document may be behind several projects; where one number agrees nothing is told.',
  },
  advice: {
    'zh-cn': '对照绩效目标表和原文件，换成本项目的文件名和文号。',
    en: 'See the performance table and the documents themselves, and put title and number of this project’s own.',
  },
  example: draft('某水发〔2021〕12号'),
  found: '某水发〔2021〕12号',
  right: draft('某文物发〔2022〕8号'),
};
