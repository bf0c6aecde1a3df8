import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

const draft = 'budget.disclosure.md';
/** Where the draft says 收入总计1200.60万元 instead of 1200.50, and its last line (1-based). */
const wrongLine = 50;
const lastLine = 55;
/** The row of its table. */
const totalLine = 24;
/** 事业收入, 50.00. */
const incomeLine = 19;
const right = /1,?200\.50/;

describe.skipIf(chromiumPath === undefined)('in the editor', () => {
  describe('in English, dark', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({ file: draft, settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('the wrong figure is underlined, and only that', async () => {
      await workbench.goTo(wrongLine);
      await workbench.squiggles.first().waitFor();
      expect(await workbench.squiggles.count()).toBe(1);
    });

    test('the status bar shows the ledger', async () => {
      await workbench.ledger.waitFor();
      expect(await workbench.ledger.textContent()).toMatch(/Tieout\s+\d+\s+1\s+\d+/);
      expect(await workbench.ledger.locator('a').getAttribute('aria-label')).toMatch(/1 conflicting/);
    });

    test('hover says what it should be', async () => {
      expect(await workbench.hover(workbench.squiggles.first())).toMatch(right);
      await workbench.picture('hover-en-dark');
    });

    test('the figure leads to the cell it does not agree with, and the cell to what uses it', async () => {
      const { page } = workbench;
      await workbench.click(workbench.squiggles.first());
      await page.keyboard.press('F12');
      await page.locator('.statusbar-item', { hasText: `Ln ${totalLine},` }).waitFor();
      // The caret stands in the cell, at its left end.
      await page.keyboard.press('Shift+F12');
      const places = page.locator('.zone-widget .monaco-list-row');
      await places.filter({ hasText: '1200.50' }).first().waitFor();
      await workbench.picture('references-en-dark');
      await page.keyboard.press('Escape');
      await workbench.goTo(wrongLine);
    });

    test('the quick fix repairs it', async () => {
      await workbench.click(workbench.squiggles.first());
      const fixes = await workbench.quickFixes();
      await workbench.picture('quick-fix-en-dark');
      expect(fixes[0]).toMatch(right);
      await workbench.page.keyboard.press('Enter');
      await workbench.squiggles.first().waitFor({ state: 'detached' });
    });

    test('F2 on a cell changes its sentence, its total and the shares with it', async () => {
      const { page } = workbench;
      await workbench.goTo(incomeLine);
      for (let step = 0; step < '| 二、事业收入 | '.length; step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('F2');
      const box = page.locator('.rename-box input');
      await box.waitFor();
      expect(await box.inputValue()).toBe('50.00');
      await box.fill('60.00');
      await workbench.picture('rename-en-dark');
      await page.keyboard.press('Enter');
      await page
        .locator('.view-line', { hasText: '收入总计 | 1,210.50'.replaceAll(' ', '\u00a0') })
        .first()
        .waitFor();
      await workbench.picture('renamed-en-dark');
      await page.keyboard.press('Control+Z');
      await page
        .locator('.view-line', { hasText: '收入总计 | 1,200.50'.replaceAll(' ', '\u00a0') })
        .first()
        .waitFor();
    });

    test('a wrong figure is marked as it is typed', async () => {
      await workbench.goTo(lastLine);
      await workbench.page.keyboard.type('\n2024年收入总计1200.60万元。');
      await workbench.squiggles.first().waitFor();
      expect(await workbench.squiggles.count()).toBe(1);
    });

    test('fix all leaves it alone, since only one place asks for the value, and says so', async () => {
      await workbench.run('Tieout: Fix All Findings');
      await workbench.page
        .locator('.notification-list-item', { hasText: 'no two independent relations ask for exactly this value' })
        .waitFor();
      expect(await workbench.squiggles.count()).toBe(1);
      await workbench.page.keyboard.press('Control+Z');
      await workbench.squiggles.first().waitFor({ state: 'detached' });
    });

    test('a finding is ignored by a comment, whose reason waits to be typed', async () => {
      await workbench.goTo(lastLine);
      await workbench.page.keyboard.type('\n2024年收入总计1200.60万元。');
      await workbench.click(workbench.squiggles.first());
      await workbench.quickFixes();
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      await workbench.squiggles.first().waitFor({ state: 'detached' });
      await workbench.page.keyboard.type('as approved');
      const comment = workbench.page.locator('.view-line', { hasText: 'tieout-ignore-next' });
      await comment.waitFor();
      expect((await comment.textContent())?.replaceAll('\u00a0', ' ')).toBe(
        '<!-- tieout-ignore-next amount: as approved -->',
      );
      await workbench.picture('ignored-en-dark');
    });
  });

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

    test('the ledger speaks Chinese', async () => {
      await workbench.ledger.waitFor();
      expect(await workbench.ledger.textContent()).toMatch(/^勾稽/);
      await workbench.ledger.hover();
      const tooltip = workbench.page.locator('.monaco-hover').filter({ visible: true, hasText: '已核对' });
      await tooltip.waitFor();
      const text = await tooltip.textContent();
      for (const word of ['不一致', '舍入差', '未核', '不需核对']) expect(text).toContain(word);
      await workbench.picture('ledger-zh-light');
      await workbench.page.mouse.move(600, 300);
    });

    test('so do the findings', async () => {
      await workbench.goTo(wrongLine);
      await workbench.squiggles.first().waitFor();
      const text = await workbench.hover(workbench.squiggles.first());
      expect(text).toMatch(right);
      expect(text).toMatch(/应为|不一致|不符/);
      await workbench.picture('hover-zh-light');
    });
  });

  describe('the samples that npm start opens', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({
        folder: fileURLToPath(new URL('../../samples', import.meta.url)),
        file: 'songling-2023-accounts.disclosure.md',
        locale: 'zh-cn',
      });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('their mistakes are listed by a click on the ledger', async () => {
      await workbench.ledger.waitFor();
      await workbench.chooseFromLedger('列出问题');
      const rows = workbench.page.locator('.markers-panel .monaco-list-row');
      await rows.nth(5).waitFor();
      await workbench.picture('sample-zh');
      expect(await rows.first().textContent()).toContain('songling');
    });

    test('so are the unchecked figures, one after another, each with the reason', async () => {
      const { page } = workbench;
      const status = (text: RegExp) => page.locator('.statusbar-item', { hasText: text });
      await workbench.goTo(1);
      await workbench.chooseFromLedger('转到下一个未核数字');
      await status(/未核第 1 处，共 \d+ 处：.+（.+）/).waitFor();
      await page.locator('.monaco-hover').filter({ visible: true, hasText: '未核对' }).first().waitFor();
      await workbench.picture('unchecked-zh');
      await workbench.run('Go to Next Unchecked Figure');
      await status(/未核第 2 处/).waitFor();
      await workbench.run('Go to Previous Unchecked Figure');
      await status(/未核第 1 处/).waitFor();
      await workbench.run('Go to Previous Unchecked Figure');
      await status(/未核第 (\d+) 处，共 \1 处/).waitFor();
    });
  });

  describe('a Markdown file that is no draft', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({ file: 'notes.md', settings: { 'tieout.files': ['lis*.md'] } });
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('is left alone, while one that the settings name is not', async () => {
      await workbench.openFile('listed.md');
      await workbench.ledger.waitFor();
      await workbench.openFile('notes.md');
      await workbench.ledger.waitFor({ state: 'detached' });
    });

    test('becomes one when its front matter is typed', async () => {
      await workbench.page.locator('.monaco-editor .view-lines').first().click();
      await workbench.page.keyboard.press('Control+Home');
      await workbench.page.keyboard.type('---\ndisclosure: budget\n---\n');
      await workbench.ledger.waitFor();
    });
  });
});
