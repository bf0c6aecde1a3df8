import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn } from '../support/draft.ts';

const MISTAKES = [
  '收入预算2515.22万元，比上年增加⟦（减少）⟧{residue}162.28万元。',
  '支出决算较年初预算减少⟦(增加)⟧{residue}12.40万元，主要是压减差旅。',
  '公务接待费与上年相比增长⟦/下降⟧{residue}3.2%。',
  '因公出国（境）团组⟦XX⟧{residue}个，⟦××⟧{residue}人次。',
  '会议费预算⟦____⟧{residue}万元。',
  '采购办公设备⟦（空）⟧{residue}台。',
  '培训费支出为⟦万元⟧{residue}，与上年持平。',
  '⟦待填⟧{residue}：绩效评价结果。',
];

const RIGHT = [
  '收支差额指本年收入比本年支出增加（减少）的数额。',
  '经费增加（减少）的原因见附件3。',
  '联系电话：0998-25****1，联系人手机138****2345。',
  '购置3×2米展板4块。',
  '单位负责人签字：____',
  '本表金额以万元为单位，占比以%表示。',
  '填报说明：本表金额单位为万元，保留两位小数。',
  '为XXL号防护服采购支出2.10万元。',
  '注：增加（减少）1以上的须说明原因。',
];

describe('leftovers of the template', () => {
  it.each(MISTAKES)('%s', (sentence) => expectFindings(`## 三、情况说明\n\n${sentence}\n`));
  it.each(RIGHT)('silent: %s', (sentence) => expectFindings(`## 三、情况说明\n\n${sentence}\n`));

  it('is silent where terms are explained', () => {
    expectFindings('## 八、名词解释\n\nXX支出：比上年增加（减少）5.00万元以上的须作说明。\n');
  });

  it('offers to take out either word', () => {
    const [finding] = findingsIn('比上年增加（减少）162.28万元。\n');
    expect(finding?.fixes.map(({ edits }) => edits.map(({ newText }) => newText))).toEqual([[''], ['', '减少']]);
  });

  it('a change of nothing is only untidy', () => {
    expect(findingsIn('比上年增加（减少）0万元。\n').map(({ severity }) => severity)).toEqual(['information']);
  });
});
