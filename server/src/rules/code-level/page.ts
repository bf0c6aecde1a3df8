import { EVIDENCE } from '../evidence.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': `名称旁的“类”“款”“项”与科目级次一致：三位编码是类，五位是款，七位是项。${EVIDENCE['zh-cn']}`,
    en: `The word 类, 款 or 项 beside a name fits its level: three digits are a 类, five a 款, seven a 项. ${EVIDENCE.en}`,
  },
  advice: {
    'zh-cn': '检查是否漏写了中间一级。',
    en: 'See whether a level between was left out.',
  },
  example: `## 二、支出情况

卫生健康支出（类）行政事业单位医疗（项）31.60万元。
`,
  found: '项',
  expected: '款',
};
