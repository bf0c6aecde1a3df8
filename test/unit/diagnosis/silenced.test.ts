import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { budgetWith } from '../support/budget.ts';
import { documentOf } from '../support/draft.ts';

/** What a draft's findings come to, silenced or not: places counted without the comments. */
function said(text: string): { open: string[]; silenced: string[] } {
  const service = createDisclosureService();
  const document = documentOf(text);
  const list = ({ found, expected }: { found: string; expected: readonly string[] }) =>
    `${found} → ${expected[0] ?? '?'}`;
  return { open: service.findings(document).map(list), silenced: service.silenced(document).map(list) };
}

describe('a figure whose finding is ignored', () => {
  const wrong = '支出预算843.80万元。';
  const share = '其中：基本支出612.10万元，占支出预算的71.26%。';

  it('leaves every other finding where it is: a comment silences, it says nothing about who is right', () => {
    const plain = said(budgetWith(`2023年${wrong}\n\n${share}`));
    const ignored = said(budgetWith(`<!-- tieout-ignore-next amount: 批复数如此 -->\n2023年${wrong}\n\n${share}`));
    expect(plain.open).toEqual(['843.80 → 848.30', '71.26% → 72.16%']);
    expect(ignored.silenced).toEqual(['843.80 → 848.30']);
    expect(ignored.open).toEqual(plain.open.filter((finding) => finding !== '843.80 → 848.30'));
  });
});
