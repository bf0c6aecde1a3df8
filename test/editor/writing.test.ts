import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

describe.skipIf(chromiumPath === undefined)('the text from the tables in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'writing.disclosure.md', locale: 'zh-cn' });
    await workbench.ledger.waitFor();
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  const lineWith = (text: string) => workbench.page.locator('.monaco-editor .view-line', { hasText: text });
  const choice = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

  test('empty sections are written in one edit, with gaps for what no table has', async () => {
    await workbench.run('Write All Explanations');
    await choice('应用').click();
    await lineWith('2024年支出预算856.50万元。其中：基本支出612.30万元').first().waitFor();
    await lineWith('〔待填：政府采购总额〕').first().waitFor();
    await workbench.picture('writing-explanations-zh');
  });

  test('the walk of unchecked figures stops at a gap, and says what is to stand there', async () => {
    await workbench.run('Go to Next Unchecked Figure');
    await workbench.page.locator('.statusbar-item', { hasText: '待填：政府采购总额' }).waitFor();
    await workbench.picture('writing-gap-zh');
  });

  test('an update changes figures and keeps the words', async () => {
    await workbench.run('Update All Figures of the Text');
    await choice('文稿的表格').click();
    await choice('应用').click();
    await lineWith('比上年增加156.50万元，增长22.36%，主要是新增测站').first().waitFor();
    await workbench.picture('writing-updated-zh');
    expect(await workbench.squiggles.count()).toBe(0);
  });
});
