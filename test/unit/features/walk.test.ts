import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const draft = outdent(`
  # 白石县水文局2024年部门预算

  ## 一、收入支出总表

  单位：万元

  | 项目 | 预算数 | 项目 | 预算数 |
  | --- | ---: | --- | ---: |
  | 一、财政拨款收入 | 820.50 | 一、基本支出 | 612.30 |
  | 二、其他收入 | 36.00 | 二、项目支出 | 244.20 |
  | 收入总计 | 856.50 | 支出总计 | 856.50 |

  ## 二、情况说明

  2024年收入总计856.50万元，其中：财政拨款收入820.50万元，占95.80%；其他收入36.00万元，占4.20%。
`);
const document = documentOf(draft);
const service = createDisclosureService();
/** The position in the n-th place that prints these words. */
const at = (words: string, nth = 1) => {
  let offset = -1;
  for (let count = 0; count < nth; count++) offset = draft.indexOf(words, offset + 1);
  return document.positionAt(offset + 1);
};
/** Line and text of each place. */
const told = (ranges: readonly { range: { start: { line: number }; end: object } }[]) =>
  ranges.map(({ range }) => `${range.start.line + 1} ${document.getText(range as never)}`);

describe('walking through figures', () => {
  it('leads from an amount of the text to its cell', () => {
    expect(told(service.definition(document, at('820.50', 2)))).toEqual(['9 820.50']);
  });

  it('leads from a total and from a share to what they are worked out from', () => {
    expect(told(service.definition(document, at('856.50')))).toEqual(['9 820.50', '10 36.00']);
    expect(told(service.definition(document, at('95.80')))).toEqual(['15 856.50', '15 820.50']);
  });

  it('leads from a cell to every place that prints or uses it', () => {
    const places = told(service.references(document, at('36.00')));
    expect(places).toEqual(['10 36.00', '11 856.50', '15 856.50', '15 36.00', '15 4.20%']);
  });

  it('marks the places that print one fact', () => {
    const ranges = service.highlights(document, at('36.00', 2)).map((range) => ({ range }));
    expect(told(ranges)).toEqual(['10 36.00', '15 36.00']);
  });

  it('leads to the cell that a wrong amount does not agree with', () => {
    const wrong = documentOf(draft.replace('财政拨款收入820.50万元', '财政拨款收入820.60万元'), 2);
    const position = wrong.positionAt(wrong.getText().indexOf('820.60') + 1);
    expect(service.definition(wrong, position).map(({ range }) => range.start.line + 1)).toContain(9);
  });

  it('says in the hover where each counterpart stands, and leads there', () => {
    const hover = service.hover(document, at('820.50', 2));
    const { value } = hover!.contents as { value: string };
    expect(value).toContain(
      '[一、收入支出总表 · 一、财政拨款收入 · 预算数（第 9 行）](test:///draft.disclosure.md#L9,',
    );
  });

  it('says in the hover of a cell what the sentence prints that differs from it', () => {
    const wrong = documentOf(draft.replace('财政拨款收入820.50万元', '财政拨款收入820.60万元'), 3);
    const hover = service.hover(wrong, wrong.positionAt(wrong.getText().indexOf('820.50') + 1));
    expect((hover!.contents as { value: string }).value).toContain('`对应数为 820.60` · [第 15 行]');
  });
});

describe('changing a fact everywhere', () => {
  const renamed = (words: string, nth: number, written: string) => {
    const edit = service.rename(document, at(words, nth), written);
    if ('refused' in edit) return edit.refused;
    const edits = edit.changes?.[document.uri] ?? [];
    return edits.map(({ range, newText }) => `${range.start.line + 1} ${document.getText(range)} → ${newText}`);
  };

  it('changes the cell, the sentences that restate it, and what is worked out from it, on its side of the budget', () => {
    expect(renamed('36.00', 1, '46.00')).toEqual([
      '10 36.00 → 46.00',
      '11 856.50 → 866.50',
      '15 856.50 → 866.50',
      '15 95.80% → 94.69%',
      '15 36.00 → 46.00',
      '15 4.20% → 5.31%',
    ]);
  });

  it('is the same from the sentence', () => {
    expect(renamed('36.00', 2, '46.00')).toEqual(renamed('36.00', 1, '46.00'));
  });

  it('leaves what a total is worked out from as it is', () => {
    expect(renamed('856.50', 1, '860.00')).not.toContain('9 820.50 → 824.00');
  });

  it('refuses what is no number', () => {
    expect(renamed('36.00', 1, '三十六')).toContain('请输入一个数');
  });

  it('takes figures that claim something, and no years', () => {
    expect(service.renamable(document, at('36.00'))).toEqual(service.highlights(document, at('36.00'))[0]);
    expect(service.renamable(document, at('2024'))).toBeUndefined();
  });

  it('is refused where the fact is printed more finely elsewhere', () => {
    const fine = documentOf(draft.replace('其他收入36.00万元', '其他收入36.0万元'), 3);
    const position = fine.positionAt(fine.getText().indexOf('36.0万元') + 1);
    expect(service.rename(fine, position, '46.0')).toEqual({
      refused: '此处是约数，同一数字在别处列得更细，请在那里修改：36.00',
    });
  });
});
