import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuationsAt } from '../../../server/src/authoring/continuing/continuations.ts';
import { checkText } from '../../../server/src/check.ts';
import { decimal, format } from '../../../server/src/figures/decimal.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

/** Tables of two years: what two sides and two parts of expenditure come to, in hundredths of 万元. */
function tables(
  [fiscal, other, basic]: readonly bigint[],
  [lastFiscal, lastOther, lastBasic]: readonly bigint[],
): string {
  const print = (value: bigint) => format(decimal(value, 2));
  const project = fiscal! + other! - basic!;
  const lastProject = lastFiscal! + lastOther! - lastBasic!;
  const row = (name: string, last: bigint, now: bigint, beside: string, lastBeside: bigint, nowBeside: bigint) =>
    `| ${name} | ${print(last)} | ${print(now)} | ${beside} | ${print(lastBeside)} | ${print(nowBeside)} |`;
  return outdent(`
    # 白石县水文局2024年部门预算

    ## 表一 部门收支总表

    单位：万元

    | 收入项目 | 2023年预算数 | 2024年预算数 | 支出项目 | 2023年预算数 | 2024年预算数 |
    | --- | ---: | ---: | --- | ---: | ---: |
    ${row('一、财政拨款收入', lastFiscal!, fiscal!, '一、基本支出', lastBasic!, basic!)}
    ${row('二、其他收入', lastOther!, other!, '二、项目支出', lastProject, project)}
    ${row('收入总计', lastFiscal! + lastOther!, fiscal! + other!, '支出总计', lastFiscal! + lastOther!, fiscal! + other!)}

    ## 一、收支预算情况

  `);
}

const USUAL = tables([82050n, 3600n, 61230n], [79000n, 4000n, 60000n]);

/** What a sentence may go on with at its end, or at ‸. */
function offers(sentence: string, draft = USUAL): string[] {
  const at = sentence.indexOf('‸');
  const text = `${draft}${sentence.replace('‸', '')}\n`;
  const caret = draft.length + (at < 0 ? sentence.length : at);
  return continuationsAt(checkText(text), caret).map(
    ({ start, end, newText }) => `${text.slice(start, end)}${start < end ? '→' : ''}${newText}`,
  );
}

describe('a sentence goes on', () => {
  it('with the amount of the tables behind its name', () => {
    expect(offers('2024年收入总计')).toEqual(['856.50万元']);
    expect(offers('2024年收入总计856.50万元，其中：财政拨款收入')).toEqual(['820.50万元']);
    expect(offers('2023年收入总计')).toEqual(['830.00万元']);
  });

  it('with the rest of an amount that is begun, and without a unit that stands there', () => {
    expect(offers('2024年收入总计85')).toEqual(['85→856.50万元']);
    expect(offers('2024年收入总计‸万元，支出总计856.50万元。')).toEqual(['856.50']);
    expect(offers('2024年收入总计9')).toEqual([]);
  });

  it('with the share behind 占', () => {
    expect(offers('收入总计856.50万元，其中：财政拨款收入820.50万元，占')).toEqual(['95.80%']);
    expect(offers('收入总计856.50万元，其中：财政拨款收入820.50万元，占收入总计的')).toEqual(['95.80%']);
    expect(offers('基本支出612.30万元，占支出总计的')).toEqual(['71.49%']);
    expect(offers('支出总计856.50万元，其中：\n\n- 基本支出612.30万元，占')).toEqual(['71.49%']);
  });

  it('with the change, its direction and its rate behind 比上年', () => {
    expect(offers('2024年收入总计856.50万元，比上年')).toEqual(['增加26.50万元，增长3.19%']);
    expect(offers('2024年其他收入36.00万元，比2023年预算数')).toEqual(['减少4.00万元，下降10.00%']);
    expect(offers('2024年其他收入36.00万元，与上年相比，')).toEqual(['减少4.00万元，下降10.00%']);
    const same = tables([82050n, 4000n, 61230n], [79000n, 4000n, 60000n]);
    expect(offers('2024年其他收入40.00万元，比上年', same)).toEqual(['比上年→与上年持平']);
  });

  it('with the change or the rate behind the direction, where it is the right one', () => {
    expect(offers('2024年收入总计856.50万元，比上年增加')).toEqual(['26.50万元，增长3.19%', '3.19%']);
    expect(offers('2024年收入总计856.50万元，比上年增加26.50万元，增长')).toEqual(['3.19%']);
    expect(offers('2024年收入总计856.50万元，比上年减少')).toEqual([]);
  });

  it('as the draft prints its figures', () => {
    const long = tables([8205050n, 3600n, 61230n], [79000n, 4000n, 60000n]);
    expect(offers('2024年收入总计', `${long}本年支出总计82,086.50万元。\n\n`)).toEqual(['82,086.50万元']);
  });

  it('with nothing where nothing is known, in tables, in headings and in the front matter', () => {
    expect(offers('按照综合预算的原则，')).toEqual([]);
    expect(offers('新购流速仪')).toEqual([]);
    expect(offers('2024年收入总计856.50万元，')).toEqual([]);
    expect(offers('2024年收入总计（')).toEqual([]);
    expect(offers('## 收入总计')).toEqual([]);
    expect(continuationsAt(checkText(USUAL), USUAL.indexOf('收入总计') + 4)).toEqual([]);
    expect(continuationsAt(checkText(''), 0)).toEqual([]);
  });
});

describe('what is offered', () => {
  const hundredths = fc.bigInt({ min: 1n, max: 99_999_99n });
  /** Income of two kinds, and a basic expenditure that is less than both. */
  const year = fc
    .tuple(hundredths, hundredths, fc.integer({ min: 1, max: 99 }))
    .map(([fiscal, other, share]) => [fiscal, other, ((fiscal + other) * BigInt(share)) / 100n + 1n]);
  const SENTENCES = [
    ['2024年收入总计', '，比上年', '。其中：财政拨款收入', '，占', '；其他收入', '，占', '。'],
    ['2024年支出总计', '，其中：基本支出', '，占支出总计的', '；项目支出', '，占支出总计的', '。'],
    ['2024年基本支出', '，比2023年预算数', '；项目支出', '，比2023年预算数', '。'],
  ];

  it('is read again and holds', () => {
    fc.assert(
      fc.property(year, year, fc.constantFrom(...SENTENCES), (now, last, words) => {
        let text = tables(now, last);
        const from = text.length;
        for (const word of words) {
          text += word;
          const [first] = word === '。' ? [] : continuationsAt(checkText(text), text.length);
          if (first) text = text.slice(0, first.start) + first.newText;
        }
        const service = createDisclosureService();
        const document = documentOf(text);
        const loose = service
          .figures(document)
          .filter(({ start, kind, status }) => start >= from && kind !== 'year' && status === 'unchecked');
        expect({ text, found: service.findings(document).map(({ message }) => message) }).toEqual({ text, found: [] });
        expect({ text, loose: loose.map((figure) => figure.text) }).toEqual({ text, loose: [] });
      }),
      { seed: 20261130, numRuns: 40 },
    );
  });
});
