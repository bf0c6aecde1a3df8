import { afterEach, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** What someone sees who has typed `npm start` and nothing else. */
describe.skipIf(!chromiumPath)('the first sight', () => {
  let workbench: Workbench | undefined;
  // Hooks run in reverse: a failure is pictured before the browser is closed.
  afterEach(() => workbench?.close());
  pictureFailures(() => workbench);

  const sights = [
    ['zh-cn', '问题', '合计行与各项之和不一致：此处 1,995.75，应为 1,999.75'],
    ['en', 'Problems', '1,995.75 does not agree; should be 1,999.75'],
  ] as const;

  test.each(sights)('in a browser that prefers %s', async (locale, problems, first) => {
    workbench = await Workbench.samples(locale);
    const { page } = workbench;
    // The draft at its first mistake, with its preview beside it.
    await page.locator('.monaco-editor .view-line', { hasText: '1,995.75' }).first().waitFor();
    await workbench.squiggles.first().waitFor();
    await page.locator('.tab', { hasText: /(预览|Preview).songling-2023-accounts.disclosure.md/ }).waitFor();
    const preview = page.frameLocator('iframe.webview').last().frameLocator('iframe').last();
    await preview.getByText('收入支出决算总表').first().waitFor();
    // All that is wrong with it, in the language of the browser.
    await page.locator('.composite-bar .action-item', { hasText: new RegExp(`^${problems}`, 'i') }).waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: first }).waitFor();
    await workbench.ledger.filter({ hasText: '12' }).waitFor();
    expect(await page.locator('.explorer-folders-view, .sidebar').first().textContent()).not.toMatch(/test files/i);
    await workbench.picture(`start-${locale}`);
  });
});
