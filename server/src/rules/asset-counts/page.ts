import type { RulePage } from '../rule.ts';

const draft = (camera: string) => `## 国有资产占用情况

截至2025年12月31日，本部门共有单价10万元以上扫描设备6台，单价50万元以上修复设备4台。2026年预算安排购置单价10万元以上扫描设备${camera}台，单价50万元以上修复设备4台。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '拟购置的数量不是照抄现有的数量；“三公”经费中购置车辆的数量与国有资产部分的一致。用其他资金购置的车辆不在“三公”经费内，所以后者只作提示。',
    en: 'What is to be bought is not copied from what there is; cars bought under 三公 are as many as those under assets. Cars that are paid for otherwise are outside 三公, so that is information.',
  },
  advice: { 'zh-cn': '核对资产配置预算中的数量。', en: 'Look the numbers up in the budget of assets.' },
  example: draft('6'),
  found: '6台',
  right: draft('2'),
};
