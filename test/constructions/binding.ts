import type { ConstructionGroup } from './construction.ts';

/** What prose says, held against the tables and against itself. */
export const BINDING: ConstructionGroup = {
  name: { 'zh-cn': '正文与表格', en: 'Prose against tables' },
  constructions: [
    {
      name: { 'zh-cn': '占比', en: 'Share of a whole' },
      title: '## 三、支出预算情况',
      wrong: ['支出预算680.00万元，其中：基本支出440.00万元，占⟦64.17%⟧{share → 64.71%}。'],
      right: ['支出预算680.00万元，其中：基本支出440.00万元，占64.71%；项目支出240.00万元，占35.29%。'],
    },
  ],
};
