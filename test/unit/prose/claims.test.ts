import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';
import type { Claim } from '../../../server/src/prose/claims.ts';
import { claimsOf } from '../../../server/src/prose/reader.ts';

/** The claims of one kind in a text, each told in short. */
function claims(text: string): readonly Claim[] {
  return checkText(`## 三、情况说明\n\n${text}\n`).draft.passages.flatMap(({ passage }) => claimsOf(passage));
}

const rates = (text: string) =>
  claims(text).flatMap((claim) =>
    claim.kind === 'rate'
      ? [`${claim.figure.text} ${claim.current?.figure.text ?? '–'} ${claim.prior?.text ?? '–'} ${claim.settled}`]
      : [],
  );
const shares = (text: string) =>
  claims(text).flatMap((claim) =>
    claim.kind === 'share' ? [`${claim.figure.text} ${claim.part.figure.text} ${claim.whole}`] : [],
  );
const again = (text: string) =>
  claims(text).flatMap((claim) =>
    claim.kind === 'again' ? [`${claim.claim.figure.text} ${claim.head.figure.text}`] : [],
  );

describe('a rate', () => {
  it('is of the two amounts that its sentence prints, in whichever order', () => {
    expect(rates('2024年执行数为80.00万元，2025年安排100.00万元，比2024年执行数增加25.00%。')).toEqual([
      '25.00% 100.00 80.00 true',
    ]);
    expect(rates('印刷费100.00万元，较上年的80.00万元增长25.00%。')).toEqual(['25.00% 100.00 80.00 true']);
  });

  it('is of the amount that bears it out, where the words leave a choice', () => {
    const list = '支出预算850.00万元，其中项目支出250.00万元，较上年增加50.00万元';
    expect(rates(`${list}，增长6.25%。`)).toEqual(['6.25% 850.00 – true']);
    expect(rates(`${list}，增长25.00%。`)).toEqual(['25.00% 250.00 – true']);
  });

  it('may stand in brackets after its change, and after a bracket that is about something else', () => {
    expect(rates('会议费12.00万元，比上年增加2.00万元（20.00%）。')).toEqual(['20.00% 12.00 – true']);
    expect(
      rates('车辆费用9.00万元（其中购置费3.00万元，比上年减少2.00万元。）比上年减少1.00万元，下降10.00%。'),
    ).toEqual(['10.00% 9.00 – true']);
  });

  it('is not settled where nothing fits', () => {
    expect(rates('会议费12.00万元，比上年增加2.00万元，增长33.00%。')).toEqual(['33.00% 12.00 – false']);
  });
});

describe('a share', () => {
  it('is of the amount before it, with the whole as it is named', () => {
    expect(shares('基本支出60.00万元，占本年支出合计的60.00%；项目支出40.00万元，占40.00%。')).toEqual([
      '60.00% 60.00 本年支出合计',
      '40.00% 40.00 ',
    ]);
  });
});

describe('the amount an item opens with', () => {
  it('is said again where its budget is told', () => {
    const item = '1.教育支出（类）普通教育（款）小学教育（项）120.00万元，主要用于学校运转。';
    expect(again(`${item}2024年执行数为100.00万元，2025年预算安排125.00万元，比2024年执行数增加25.00%。`)).toEqual([
      '125.00 120.00',
    ]);
  });

  it('is not that of another item in the same paragraph', () => {
    const items =
      '三公经费44.00万元，其中：（一）因公出国（境）费。2025年预算数29.00万元。（二）公务接待费。2025年预算数15.00万元。';
    expect(again(items)).toEqual([]);
  });
});
