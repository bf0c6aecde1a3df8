import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

const file = 'preview.disclosure.md';
/** The line (1-based) of 收入总计743.30万元, where the table has 740.30. */
const wrongLine = 28;

describe.skipIf(chromiumPath === undefined)('the preview of a draft', () => {
  for (const [locale, theme, name] of [
    ['zh-cn', 'Default Light Modern', 'zh-light'],
    ['en', 'Default Dark Modern', 'en-dark'],
  ] as const) {
    describe(`${locale}, ${theme}`, () => {
      let workbench: Workbench;
      beforeAll(async () => {
        workbench = await Workbench.open({ file, locale, settings: { 'workbench.colorTheme': theme } });
      });
      afterAll(() => workbench?.close());
      pictureFailures(() => workbench);

      const shown = () => workbench.page.frameLocator('iframe.webview').last().frameLocator('iframe').last();

      test('has its tables as they are published and its wrong figures marked', async () => {
        await workbench.ledger.waitFor();
        await workbench.run('Markdown: Open Preview to the Side');
        const tables = shown().locator('table.tieout-table');
        await tables.first().waitFor();
        expect(await tables.count()).toBe(2);
        expect(await tables.first().locator('th', { hasText: '预算数' }).getAttribute('colspan')).toBe('3');
        const number = tables.last().locator('td', { hasText: '720.30' });
        expect(await number.evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
        const wrong = shown().locator('.tieout-finding');
        expect(await wrong.allTextContents()).toEqual(['743.30']);
        expect(await wrong.getAttribute('title')).toContain('740.30');
        expect(await shown().locator('strong').textContent()).toBe('740.30万元');
        await workbench.picture(`preview-${name}`);
      });

      test('a click on a wrong figure goes to the source', async () => {
        await shown().locator('.tieout-finding').click();
        const where = locale === 'en' ? `Ln ${wrongLine},` : `行 ${wrongLine}，`;
        await workbench.page.locator('.statusbar-item', { hasText: where }).waitFor();
      });

      test('what is put right is marked no more, and tables stay while the text is written', async () => {
        const { page } = workbench;
        await workbench.goTo(wrongLine);
        await page.keyboard.press('End');
        for (let step = 0; step < '3.30万元。'.length; step++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Delete');
        await page.keyboard.type('0');
        await shown().locator('.tieout-finding').waitFor({ state: 'detached' });
        expect(await shown().locator('table.tieout-table').count()).toBe(2);
      });
    });
  }
});
