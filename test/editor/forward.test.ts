import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

describe.skipIf(chromiumPath === undefined)('rolling last year’s file forward in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'notes.md', locale: 'zh-cn' });
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  test('makes this year’s draft beside it, without a draft being open', async () => {
    const { page } = workbench;
    await workbench.run('Roll Last Year’s File Forward…');
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: 'budget.disclosure.md' });
    await choice.waitFor();
    await workbench.picture('forward-choice-zh');
    await choice.click();
    const box = page.locator('.quick-input-widget input[type="text"]').first();
    await expect.poll(() => box.inputValue()).toMatch(/budget-下年\.disclosure\.md$/);
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast', { hasText: '年度的文稿已写好' }).waitFor();
    await page.locator('.tab.active', { hasText: 'budget-下年.disclosure.md' }).waitFor();
    await page.locator('.view-line', { hasText: 'prior: budget.disclosure.md'.replaceAll(' ', '\u00a0') }).waitFor();
    await workbench.ledger.waitFor();
    await workbench.picture('forward-draft-zh');
  });
});
