import type { RulePage } from '../rule.ts';

const draft = (last: string) => `部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 206 | 科学技术支出 | 41.60 | | 41.60 |
| 208 | 社会保障和就业支出 | 122.38 | 122.38 | |
| 210 | 卫生健康支出 | 877.52 | 604.11 | 273.41 |
| 221 | 住房保障支出 | 93.05 | 93.05 | |
| 229 | 其他支出 | 150.00 | | 150.00 |
| | 合计 | 1284.55 | 819.54 | 465.01 |

## 支出预算情况说明

按支出功能分类，包括科学技术支出41.60万元、社会保障和就业支出122.38万元、卫生健康支出877.52万元、住房保障支出93.05万元${last}。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '写明“按支出功能分类，包括……”的，应当列全各类支出，加起来等于支出合计。所列各类都与表中一致，表中另有的类未列、加上它才等于合计的，提示补列。',
    en: 'A list that says it goes by category (按支出功能分类，包括…) goes through all of them and comes to the total. Where all that it lists is as in the table, and the table has another category that it needs to come to the total, that one was left out.',
  },
  advice: {
    'zh-cn': '补上漏列的类；只列主要几类的，写“主要包括”或“其中”。',
    en: 'Add the category; where only the main ones are meant, write 主要包括 or 其中.',
  },
  example: draft(''),
  found: '93.05万元',
  right: draft('、其他支出150.00万元'),
};
