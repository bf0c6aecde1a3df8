import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** A draft with two wrong cells, each of which misses its row and its column. */
const file = 'repairs.disclosure.md';
const totalLine = 44;

describe.skipIf(chromiumPath === undefined)('safe repairs in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file, locale: 'en' });
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  const line = (text: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') });
  const rows = () => workbench.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  const notification = (text: string) => workbench.page.locator('.notification-list-item', { hasText: text });

  test('a preview shows each of them ticked, beside a diff; Escape leaves the text as it is', async () => {
    await workbench.goTo(totalLine);
    await workbench.squiggles.first().waitFor();
    await workbench.run('Preview: Fix All Findings');
    await rows().first().waitFor();
    expect(await rows().count()).toBe(2);
    expect(await rows().locator('[aria-checked="true"], input:checked').count()).toBe(2);
    await workbench.page.locator('.monaco-diff-editor .view-line', { hasText: '1,150.50' }).first().waitFor();
    await workbench.picture('repairs-preview-en');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await workbench.goTo(totalLine);
    await line('| 合计 |  | 1,150.80 | 880.50 | 270.00 |').waitFor();
  });

  test('confirmed, it applies what is ticked', async () => {
    await workbench.run('Preview: Fix All Findings');
    await rows().first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await line('| 合计 |  | 1,150.50 | 880.50 | 270.00 |').waitFor();
    await workbench.squiggles.first().waitFor({ state: 'detached' });
  });

  test('one undo takes all of it back', async () => {
    await workbench.goTo(totalLine);
    await workbench.page.keyboard.press('Control+Z');
    await line('| 合计 |  | 1,150.80 | 880.50 | 270.00 |').waitFor();
    await workbench.squiggles.first().waitFor();
  });

  test('fix all makes them at once and says so', async () => {
    await workbench.run('Tieout: Fix All Findings');
    await line('| 合计 |  | 1,150.50 | 880.50 | 270.00 |').waitFor();
    await notification('2 repairs made').waitFor();
    await workbench.squiggles.first().waitFor({ state: 'detached' });
    await workbench.picture('repairs-fix-all-en');
  });
});
