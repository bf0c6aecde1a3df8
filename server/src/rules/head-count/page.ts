import type { RulePage } from '../rule.ts';

const sentence = (people: string) => `## 三、“三公”经费支出情况

公务接待费支出决算为0.80万元，国内公务接待12批次、${people}人次。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '“三公”经费的个数与金额相称：没有支出就没有团组、人次和购车；有购置费就有购置的车辆；有接待费就有接待批次；有运行维护费就有车辆；人次不少于批次。',
    en: 'Counts go with their money: no groups, travellers or cars without any, cars bought where money was spent on buying them, receptions where receptions cost something, cars where running them does, and no fewer people than groups.',
  },
  advice: {
    'zh-cn': '分期付款、无偿调入等情形应在文中写明。',
    en: 'Say so where cars were paid for in instalments or came for nothing.',
  },
  example: sentence('6'),
  found: '6人次',
  right: sentence('96'),
};
