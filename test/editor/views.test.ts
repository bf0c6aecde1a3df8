import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { Workbench } from './workbench.ts';

const draft = 'views.disclosure.md';
/** Lines (1-based) of the fixture: the title of its first table, the sentence that speaks of it. */
const tableLine = 12;
const linkLine = 56;
/** The title of the table whose total is still to be filled. */
const publicExpensesLine = 39;

describe.skipIf(chromiumPath === undefined)('in and around the text', () => {
  describe('in English, dark', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({ file: draft, settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
      await workbench.ledger.waitFor();
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('a table that the text speaks of is a link, which leads to its title', async () => {
      const { page } = workbench;
      await workbench.goTo(linkLine);
      const link = page.locator('.detected-link', { hasText: '表一' });
      await link.waitFor();
      await workbench.picture('links-en-dark');
      await page.keyboard.down('Control');
      await workbench.click(link);
      await page.keyboard.up('Control');
      await page.locator('.statusbar-item', { hasText: `Ln ${tableLine},` }).waitFor();
      expect(await page.locator('.tab').count()).toBe(1);
    });

    test('above a table stands how it stands, and a click shows the figures that are meant', async () => {
      const { page } = workbench;
      await workbench.goTo(publicExpensesLine);
      await lens(workbench, 'Public expenses').waitFor();
      await lens(workbench, '3 unchecked').click();
      const places = page.locator('.zone-widget .monaco-list-row');
      await places.filter({ hasText: '4.80' }).waitFor();
      await workbench.picture('lenses-en-dark');
      await page.keyboard.press('Escape');
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
      await workbench.ledger.waitFor();
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('the lens of a table without its total fills it', async () => {
      const { page } = workbench;
      await workbench.goTo(publicExpensesLine);
      await lens(workbench, '未核 3 处').waitFor();
      await workbench.picture('lenses-zh-light');
      await lens(workbench, '填合计').click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '应用' }).click();
      await page.locator('.view-line', { hasText: '合计 | 6.00'.replaceAll(' ', '\u00a0') }).waitFor();
      await lens(workbench, '已核对 4 处').waitFor();
    });
  });
});

/** The words above a table that say this. */
function lens({ page }: Workbench, words: string): Locator {
  return page.locator('.codelens-decoration > *', { hasText: words });
}

/** What the editor looked like when a test failed says more than its message. */
function pictureFailures(workbench: () => Workbench | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench()?.picture(`failed-${task.id}`);
  });
}
