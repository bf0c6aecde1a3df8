import type { RulePage } from '../rule.ts';

const sentence = (purpose: string) => `## 四、支出预算情况

“住房公积金”科目145.50万元，主要用于${purpose}。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '住房公积金、养老保险、职业年金、医疗保险、提租补贴、购房补贴各有各的用途，一句话里说的是一项，用途却是另一项时提示。各项都以自己的名称说明用途、原因的文稿中，写成另一项名称的也提示；两个只差一处的项目绩效目标一字不差、写的是其中一个的，也提示。',
    en: 'Housing fund, pension, annuity, health insurance, rent and housing subsidies each have their own purpose; a sentence about one that names the purpose of another is reported. So is an item explained by the name of another one where the items name themselves, and the goal of a project that names another whose goal is the same word by word.',
  },
  advice: {
    'zh-cn': '多半是复制了上一项的说明没有改。',
    en: 'Usually the sentence of the item above was copied.',
  },
  example: sentence('在职人员医疗保险缴费'),
  found: '医疗保险',
  right: sentence('在职人员住房公积金缴费'),
};
