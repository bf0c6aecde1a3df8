import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '填写模板后，没有用到的字样应删去，空着的地方应填上：写了“增加”就不再留“（减少）”，句子里不再有 XX、××、待填、____。名词解释、填报说明和表注中的“增加（减少）”是口径用语，不提示。',
    en: 'Once a template is filled in, words that were not chosen are taken out and gaps are filled: no （减少）beside 增加, no XX, ××, 待填 or ____ in a sentence. In glossaries, instructions and notes 增加（减少） is a term and nothing is said.',
  },
  advice: {
    'zh-cn': '先看数字，确定用哪个字样，再删去另一个。',
    en: 'See from the numbers which word is meant, then delete the other.',
  },
  example: `## 三、收入预算情况

收入预算2515.22万元，比上年增加（减少）162.28万元。
`,
  found: '（减少）',
};
