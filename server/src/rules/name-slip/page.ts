import { EVIDENCE } from '../evidence.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': `科目名称不错字、不漏字、不多字。写错后恰好成为另一科目名称的，按“编码与名称”提示。${EVIDENCE['zh-cn']}`,
    en: `A name has no character wrong, missing or too many. If the slip makes it the name of another code, it is reported by that rule. ${EVIDENCE.en}`,
  },
  advice: {
    'zh-cn': '多一个或少一个“和”“与”“的”只作提示。',
    en: 'A missing 和 or 与 is a hint at most.',
  },
  example: `表一 部门收支总体情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 70.00 |
| 221 | 住房保障支出 | 30.00 |
| 222 | 粮油物资管理支出 | 10.00 |
| | 合计 | 110.00 |
`,
  found: '粮油物资管理支出',
  expected: '粮油物资储备支出',
};
