import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const report = (sentence: string) =>
  expectFindings(`# 关于白石县2024年预算调整方案的报告\n\n## （一）一般公共预算收入\n\n${sentence}\n`);

describe('a budget that is adjusted', () => {
  it('goes from one level to another', () => {
    report('税收收入由267000万元调减为238000万元，调减29000万元。');
    report('税收收入由267000万元调减为238000万元，调减⟦21000⟧{change → 29000}万元。');
    report('税收收入由267000万元调整为238000万元，调减⟦21000⟧{change → 29000}万元，下降10.9%。');
  });

  it('has grown from what last year came to, and not from what it was adjusted from', () => {
    report(
      '税收收入由267000万元调减为238000万元，调减29000万元，下降9.7%；非税收入由95000万元调增为178000万元，调增83000万元，增长102.1%。',
    );
  });
});

describe('words of last year that name no base', () => {
  it('are those of a day in it', () => {
    report(
      '截至10月底，税收收入完成202890万元，较去年同期减收25247万元（主要是去年4月1日开始执行的政策翘尾减税1.18亿元）。',
    );
  });

  it('are those of one more amount', () => {
    report('加上去年一次性入库税收3020万元，其余税收和去年基本持平，全年预计完成税收收入238000万元，下降9.7%。');
  });
});

describe('the months that a change is of', () => {
  it('belong to its words', () => {
    report(
      '年初预算税收收入267000万元，比去年增加3290万元。根据税源分析，其余税收和去年基本持平，预计最后2个月减收3800万元。',
    );
  });
});
