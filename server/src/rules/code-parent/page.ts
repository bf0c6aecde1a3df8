import { EVIDENCE } from '../evidence.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': `下级科目写在它所属的上级之下：类、款、项的名称前后属于同一支；表中按级次排列时，项紧随本款。${EVIDENCE['zh-cn']}`,
    en: `A line stands under the one it belongs to: the names of 类, 款 and 项 in a row are of one branch, and in a table by levels an item follows its own group. ${EVIDENCE.en}`,
  },
  advice: {
    'zh-cn': '下级科目若与表格一致，改上级的名称。',
    en: 'If the lower line agrees with the table, change the name of the upper one.',
  },
  example: `## 二、支出情况

社会保障和就业支出（类）行政事业单位医疗（款）31.60万元。
`,
  found: '社会保障和就业支出',
  expected: '卫生健康支出',
};
