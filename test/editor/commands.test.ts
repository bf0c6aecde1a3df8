import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
/** A draft of which 收入总计1200.60万元 is wrong; the line (1-based). */
const draft = 'budget.disclosure.md';
const wrongLine = 50;

describe.skipIf(chromiumPath === undefined)('commands where people look', () => {
  describe('in Chinese, light', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({
        file: draft,
        locale: 'zh-cn',
        settings: { 'workbench.colorTheme': 'Default Light Modern' },
      });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    const lineWith = (text: string) =>
      workbench.page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
    const status = (text: RegExp) => workbench.page.locator('.statusbar-item', { hasText: text });
    const answer = async (prompt: string, text: string) => {
      await workbench.page.locator('.quick-input-widget', { hasText: prompt }).waitFor();
      await workbench.page.locator('.quick-input-widget input').fill(text);
      await workbench.page.keyboard.press('Enter');
    };

    test('勾稽 in the palette finds every command, by its Chinese title', async () => {
      const { page } = workbench;
      await workbench.ledger.waitFor();
      await workbench.search('>勾稽');
      await workbench.choice('勾稽: 插入表格').waitFor();
      await workbench.picture('palette-zh-light');
      const size = await page.locator('.quick-input-list .monaco-list-row').first().getAttribute('aria-setsize');
      expect(Number(size)).toBeGreaterThanOrEqual(manifest.contributes.commands.length);
      // The palette keeps only the rows in sight, in the order of their titles.
      await workbench.search('>勾稽新建');
      await workbench.choice('勾稽: 新建公开文稿').waitFor();
      await page.keyboard.press('Escape');
    });

    test('a key goes to the next finding, another to the next unchecked figure', async () => {
      const { page } = workbench;
      await workbench.goTo(1);
      await page.keyboard.press('Control+F8');
      await status(/问题第 1 处，共 1 处/).waitFor();
      await status(new RegExp(`行 ${wrongLine}，`)).waitFor();
      await workbench.picture('next-finding-zh-light');
      await page.keyboard.press('Escape');
    });

    test('the menu of the editor has what is done to drafts', async () => {
      await workbench.page.locator('.editor-actions .action-item a[aria-label^="勾稽"]').click();
      await workbench.menuItem('转到下一个问题').waitFor();
      await workbench.picture('editor-title-zh-light');
      await workbench.page.keyboard.press('Escape');
      await lineWith('收入总计').click({ button: 'right' });
      await workbench.menuItem('勾稽').hover();
      await workbench.menuItem('填写光标处表格的合计').waitFor();
      await workbench.picture('context-menu-zh-light');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Escape');
    });

    test('the log says how the drafts stand, where its level lets it', async () => {
      await workbench.run('Developer: Set Log Level...');
      await workbench.choice('Tieout').click();
      await workbench.choice('调试').click();
      await workbench.run('Show Language Server Output');
      await workbench.page.locator('.panel .view-line', { hasText: '语言服务已启动' }).first().waitFor();
      await workbench.picture('log-zh-light');
      await workbench.page.keyboard.press('Control+J');
    });

    test('a check report is written down', async () => {
      await workbench.run('Check Report');
      await lineWith('# 勾稽核对报告：budget.disclosure.md').waitFor();
      await lineWith('三、发现的问题（1）').waitFor();
      await workbench.picture('report-zh-light');
    });

    test('New File… begins a draft with the tables of its family', async () => {
      const { page } = workbench;
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+Alt+Meta+N');
      await workbench.choice('新建公开文稿').click();
      await page.locator('.quick-input-widget', { hasText: '公开哪个部门的预决算' }).waitFor();
      await workbench.picture('new-disclosure-zh-light');
      await answer('公开哪个部门的预决算', '青石县林业局');
      await workbench.choice('预算').click();
      await answer('哪个年度', '2026');
      await workbench.choice('部门预算九张表').click();
      await workbench.choice('没有台账').click();
      await page.locator('.quick-input-widget input[placeholder^="哪一份是上年的文稿"]').waitFor();
      await workbench.picture('new-disclosure-last-zh-light');
      await workbench.choice('没有上年文稿').click();
      await lineWith('department: 青石县林业局').waitFor();
      await lineWith('# 青石县林业局2026年部门预算公开').waitFor();
      await workbench.ledger.waitFor();
      expect(await workbench.squiggles.count()).toBe(0);
      await workbench.picture('new-draft-zh-light');
      // What is not saved is a draft like any other.
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n\n本部门收入总计12.00万元，支出总计12.00万元。');
      await status(/勾稽.*2/).waitFor();
    });

    test('a file of another program becomes a draft from the explorer', async () => {
      const { page } = workbench;
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'summary.html' }).click({
        button: 'right',
      });
      await workbench.chooseFromMenu('导入 Word 或 Excel 文件');
      await lineWith('disclosure: budget').waitFor();
      await workbench.squiggles.first().waitFor();
      await page.locator('.notification-list-item', { hasText: '“summary.html”已转成文稿' }).waitFor();
      await workbench.picture('imported-zh-light');
    });
  });

  describe('in English, dark', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({
        file: 'notes.md',
        settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('notes have no menu of drafts, and the palette has only what begins one', async () => {
      await workbench.search('>Tieout:');
      await workbench.choice('Tieout: New Disclosure').waitFor();
      await workbench.choice('Tieout: Import from Word or Excel').waitFor();
      expect(await workbench.choice('Tieout: Fill Totals').count()).toBe(0);
      await workbench.page.keyboard.press('Escape');
      expect(await workbench.page.locator('.editor-actions .action-item a[aria-label^="Tieout"]').count()).toBe(0);
    });

    test('the walkthrough has five steps, each with its picture', async () => {
      const { page } = workbench;
      await workbench.run('Welcome: Open Walkthrough');
      await workbench.choice('Write a disclosure whose numbers agree').click();
      const steps = page.locator('.getting-started-step');
      await steps.nth(4).waitFor();
      // Beside the explorer there is no room for pictures.
      await page.keyboard.press('Control+B');
      expect(await steps.count()).toBe(5);
      const drawing = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('svg');
      await drawing.waitFor();
      await workbench.picture('walkthrough-en-dark');
      await steps.nth(1).click();
      await drawing.getByText('按表应为').waitFor();
      await workbench.picture('walkthrough-find-en-dark');
    });
  });
});
