import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { Workbench } from './workbench.ts';

const draft = 'views.disclosure.md';
/** Lines (1-based) of the fixture: the title of its first table, the sentence that speaks of it. */
const tableLine = 12;
const linkLine = 56;

describe.skipIf(chromiumPath === undefined)('in and around the text', () => {
  describe('in English, dark', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({ file: draft, settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
      await workbench.ledger.waitFor();
    });
    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await workbench?.picture(`failed-${task.id}`);
    });

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
  });
});
