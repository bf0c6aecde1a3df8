import type { RulePage } from '../rule.ts';

const section = (parts: string) => `## 三、“三公”经费支出情况

公务用车购置及运行费支出决算为9.80万元${parts}。
`;

export const page: RulePage = {
  what: {
    'zh-cn': '公务用车购置及运行费不为零的，正文分别说明购置费和运行维护费。全文任何一处分别说明了即可。',
    en: 'Where cars cost anything, the text tells apart what was spent on buying them and on running them. Once in the whole text is enough.',
  },
  advice: {
    'zh-cn': '补一句“其中：公务用车购置费……，公务用车运行维护费……”。没有购置的写 0。',
    en: 'Add the two amounts; 0 where no car was bought.',
  },
  example: section(''),
  found: '公务用车购置及运行费支出',
  right: section('，其中：公务用车购置费0万元，公务用车运行维护费9.80万元'),
};
