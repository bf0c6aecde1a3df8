import type { ConstructionGroup } from './construction.ts';

/** Words and numbers judged by themselves, without a table: server/src/remarks and the relations of one sentence. */
export const WORDS: ConstructionGroup = {
  name: { 'zh-cn': '字样与数字', en: 'Words and numbers by themselves' },
  constructions: [
    {
      name: { 'zh-cn': '模板里的另一个字样没有删', en: 'The other word of the template left standing' },
      title: '## 三、支出预算情况',
      wrong: ['住房公积金比上年增加⟦（减少）⟧{residue}1.20万元。'],
      right: ['住房公积金比上年增加1.20万元。', '各科目比上年增加（减少）的原因见附件。'],
    },
    {
      name: { 'zh-cn': '空着没有填', en: 'A gap not filled in' },
      title: '## 三、支出预算情况',
      wrong: ['购置档案密集架⟦XX⟧{residue}组，⟦____⟧{residue}万元。', '印刷费为⟦万元⟧{residue}。'],
      right: ['购置XXL号防护服12套。', '以上金额均以万元为单位。'],
    },
  ],
};
