import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '数据里没有、要由撰稿人补写的内容，标作“〔待填：……〕”，方括号里写明要填什么。“转到下一个未核数字”会逐个走到这些地方；公开前应全部填好。',
    en: 'What no data gives is left to the writer as a gap, 〔待填：…〕, which says what is to stand there. The walk through unchecked figures goes to each of them; before publication all are to be filled.',
  },
  advice: { 'zh-cn': '填好内容，并删去括号。', en: 'Write what it asks for, and take the brackets out.' },
  example: `## 三、支出预算情况

支出预算比上年增加，主要原因是〔待填：增减原因〕。
`,
  found: '〔待填：增减原因〕',
};
