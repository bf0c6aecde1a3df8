import { archiveBudget } from '../archiveBudget.ts';
import type { RulePage } from '../rule.ts';

const last = `# 清河县档案馆2023年部门预算

${archiveBudget(['260.40', '38.20', '21.70', '320.30'])}`;

const draft = (pensions: string) => `---
disclosure: budget
prior: 2023.md
---
# 清河县档案馆2024年部门预算

${archiveBudget(['271.00', '39.50', '20.90', '331.40'])}
## 一般公共预算支出情况

1.一般公共服务支出（类）271.00万元，比上年预算增加10.60万元。

2.社会保障和就业支出（类）39.50万元，比上年预算增加${pensions}万元。

3.住房保障支出（类）20.90万元，比上年预算减少0.80万元。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '文稿开头用 prior 指明上年公开的文稿（Markdown、文本、Word 等）时，本年各表的上年栏、正文的上年数和比上年增减额与上年文稿逐项核对。一栏的数多数与上年文稿不同，多半是口径或阶段不同，不提示。',
    en: 'Where the head of a draft names last year’s file (`prior`: Markdown, text, Word and others), the columns of last year, amounts of last year in the text and changes from it are held against that file, line by line. A column that differs from it for the most part is of another scope or stage, and nothing is said.',
  },
  advice: {
    'zh-cn': '以上年公开的文稿为准；因机构调整等重述上年数的，在文稿中说明。',
    en: 'Go by what was published; where last year is restated, say so in the draft.',
  },
  files: { '2023.md': last },
  example: draft('1.80'),
  found: '1.80',
  expected: '1.30',
  right: draft('1.30'),
};
