import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const alone = (sentence: string) => expectFindings(`## 三、情况说明\n\n${sentence}\n`);

describe('numbers that are not written as numbers are', () => {
  it.each([
    '会议费3.00万元⟦元⟧{number-form}，培训费5.00万元。',
    '占比12.50%⟦%⟧{number-form}。',
    '会议费⟦12..5⟧{number-form → 12.5}万元。',
    '收入⟦1,23.40⟧{number-form}万元。',
    '收入⟦011.13⟧{number-form}万元，⟦0,058.00⟧{number-form}元。',
    '收入⟦12,34,567.00⟧{number-form}元。',
    '公用经费比上年增加5.20万元，增长⟦12.5⟧{number-form → 12.5%}，培训费增长8.3%。',
    '会议费3.00万元，培训费5.00万元，共计⟦8.00⟧{number-form → 8.00万元}，全部为财政拨款。',
    '差旅费12.30万元，比上年减少⟦1.50⟧{number-form → 1.50万元}；印刷费2.00万元。',
  ])('%s', alone);

  it.each([
    '会议费3.00万元（元月支付），占12.5%。',
    '补助标准5元/人，共1,234.50元整。',
    '1.2.3万元以下项目由科室审批。',
    '增长率分别为12,15,18%。',
    '2021,2022年分别为3.00万元、4.00万元。',
    '版本由2.1升级到3.0，支出12.00万元，占5.00%。',
    '本节金额单位：万元。收入合计123.40，支出5.00万元。',
    '面积增加12.5平方米，支出5.00万元，增长3%。',
    '得分为98.50，预算3.00万元，完成率96.00%。',
    '收入1,234.56万元，2,345万元，0.18万元，0元，0%。',
  ])('%s', alone);
});
