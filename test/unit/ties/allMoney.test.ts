import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const budget = (both: string, appropriated = '1200.00', name = '收支总预算') =>
  expectFindings(`# 白石县水务局2025年度部门预算

## 一、收支预算总体情况

2025年${name}${both}万元。

## 二、收入预算情况

2025年收入预算1234.56万元，其中：一般公共预算拨款收入1200.00万元，占97.20%；上年结转34.56万元，占2.80%。

## 三、财政拨款收支预算情况

2025年财政拨款收支总预算${appropriated}万元。
`);

describe('all that comes in and goes out', () => {
  it('is one amount, by whichever side it is named', () => {
    budget('1234.56');
    budget('⟦1234.66⟧{repeated → 1234.56}');
    budget('⟦1324.56⟧{repeated → 1234.56}', '1200.00', '收入、支出预算总计');
  });

  it('is more than one fund', () => {
    budget('1234.56', '1234.66');
  });

  it('may be another amount', () => {
    budget('1250.00');
  });
});
