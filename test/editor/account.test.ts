import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** One amount is wrong (502.30), and three figures of 其他说明 are held against nothing. */
const file = 'account.disclosure.md';

describe.skipIf(chromiumPath === undefined)('the account in the side bar', () => {
  describe('in Chinese, light', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({
        file,
        locale: 'zh-cn',
        settings: { 'workbench.colorTheme': 'Default Light Modern' },
      });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    const row = (text: string) =>
      workbench.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text });

    test('has findings and unchecked figures, as many as the status bar says', async () => {
      await workbench.chooseFromLedger('显示勾稽情况');
      await row('问题1').waitFor();
      await row('未核数字3').waitFor();
      expect(await workbench.ledger.textContent()).toMatch(/1\s+3$/);
      await workbench.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: '不一致 1 处' }).waitFor();
      await row('应为 520.30').waitFor();
      await row('二、其他说明').click();
      await row('12.50').waitFor();
      expect(await row('85').getAttribute('aria-label')).toMatch(/^85, 第 19 行, 没有对应数/);
      await workbench.picture('account-zh-light');
    });

    test('a click goes to the figure', async () => {
      await row('3.20').click();
      await workbench.page.locator('.statusbar-item', { hasText: '行 21，' }).waitFor();
    });

    test('a figure is signed off with a note, which the draft keeps', async () => {
      const { page } = workbench;
      await row('12.50').hover();
      await row('12.50').locator('a[aria-label^="人工核对此数"]').click();
      await page.locator('.quick-input-widget', { hasText: '与什么核对过' }).waitFor();
      await workbench.picture('sign-off-zh-light');
      await page.locator('.quick-input-widget input').fill('演出计划批复');
      await page.keyboard.press('Enter');
      const comment = '<!-- tieout-signed-next 12.50: 演出计划批复 -->'.replaceAll(' ', '\u00a0');
      await page.locator('.view-line', { hasText: comment }).waitFor();
      await row('未核数字2').waitFor();
      await row('人工核对1').click();
      await row('人工核对1').press('ArrowRight');
      await page.locator('.statusbar-item', { hasText: /勾稽.*1\s+2$/ }).waitFor();
      await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: '人工核对 1 处' }).waitFor();
      await workbench.picture('signed-zh-light');
    });

    test('the walk leaves out what is signed off, and undo takes the sign-off back', async () => {
      const { page } = workbench;
      await workbench.goTo(1);
      await page.keyboard.press('Control+F7');
      await page.locator('.statusbar-item', { hasText: '未核第 1 处，共 2 处：85' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Z');
      await row('未核数字3').waitFor();
    });
  });

  describe('in English, dark', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({ file, settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('is walked through by the keyboard alone', async () => {
      const { page } = workbench;
      await workbench.ledger.waitFor();
      await workbench.run('Tieout: Focus on Account View');
      const focused = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.focused');
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
      // A view that was never open is opened first and takes the focus the second time.
      await workbench.run('Tieout: Focus on Account View');
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list:focus-within').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focused.getAttribute('aria-label')).toMatch(/^Error, line 15: .*520\.30/);
      await workbench.picture('account-en-dark');
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Ln 15,' }).waitFor();
    });

    test('where no draft is in front, says what it is for', async () => {
      await workbench.page.locator('.activitybar a[aria-label^="Explorer"]').click();
      await workbench.openFile('notes.md');
      await workbench.run('Tieout: Focus on Account View');
      await workbench.page.locator('.welcome-view-content', { hasText: 'Open a disclosure draft' }).waitFor();
      await workbench.picture('account-empty-en-dark');
    });
  });
});
