import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const DRAFT = outdent(`
  # 白石县水文局2024年部门预算

  ## 表一 收支总表

  单位：万元

  | 项目 | 2023年预算数 | 2024年预算数 | 项目 | 2023年预算数 | 2024年预算数 |
  | --- | ---: | ---: | --- | ---: | ---: |
  | 财政拨款收入 | 790.00 | 820.50 | 基本支出 | 600.00 | 612.30 |
  | 其他收入 | 40.00 | 36.00 | 项目支出 | 230.00 | 244.20 |
  | 收入总计 | 830.00 | 856.50 | 支出总计 | 830.00 | 856.50 |

  ## 情况说明

`);

/** A sentence with what stands behind its figures in ⟦ ⟧. */
function hinted(sentence: string, settings = {}): string {
  const document = documentOf(`${DRAFT}${sentence}\n`);
  const { views } = createDisclosureService({ settings: { inlayHints: true, ...settings } });
  const end = document.positionAt(document.getText().length);
  let text = document.getText();
  for (const { position, label } of views.hints(document, { start: { line: 0, character: 0 }, end }).reverse()) {
    const at = document.offsetAt(position);
    text = `${text.slice(0, at)}⟦${label}⟧${text.slice(at)}`;
  }
  expect(text.startsWith(DRAFT)).toBe(true);
  return text.slice(DRAFT.length).trimEnd();
}

describe('behind the figures of the text', () => {
  it('stands a check mark where a figure is tied, and the share that is not printed', () => {
    expect(hinted('支出总计856.50万元，其中：基本支出612.30万元，项目支出244.20万元。')).toBe(
      '支出总计856.50万元⟦✓⟧，其中：基本支出612.30万元⟦✓⟧⟦占71.49%⟧，项目支出244.20万元⟦✓⟧⟦占28.51%⟧。',
    );
  });

  it('stands the share that follows where another is printed', () => {
    expect(hinted('收入总计856.50万元，其中：其他收入36.00万元，占4.02%。')).toContain('占4.02%⟦→ 4.20%⟧');
  });

  it('stands the rate of a change that prints none', () => {
    const risen = hinted('2024年支出总计856.50万元，比2023年预算数830.00万元增加26.50万元。');
    expect(risen).toContain('增加26.50万元⟦✓⟧⟦增长3.19%⟧');
    const fallen = hinted('2024年其他收入36.00万元，比2023年预算数40.00万元减少4.00万元。', { locale: 'en' });
    expect(fallen).toContain('减少4.00万元⟦✓⟧⟦−10.00%⟧');
  });

  it('stands nothing beside what is printed, or what is tied to nothing', () => {
    const said = '2024年支出总计856.50万元，比2023年预算数830.00万元增加26.50万元，增长3.19%。另购流速仪12台。';
    expect(hinted(said)).not.toContain('⟦增长');
    expect(hinted('另购流速仪12台。')).toBe('另购流速仪12台。');
  });

  it('stands nothing unless the writer wants it', () => {
    expect(hinted('支出总计856.50万元。', { inlayHints: false })).toBe('支出总计856.50万元。');
  });
});
