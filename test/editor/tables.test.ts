import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** A font that draws a Han character as wide as two Latin ones. */
const settings = { 'editor.fontFamily': 'Noto Sans Mono CJK SC' };
/** A row of the tab-separated table, and the empty line at the end (1-based). */
const tableLine = 14;
const lastLine = 29;

describe.skipIf(chromiumPath === undefined)('tables in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'tables.disclosure.md', locale: 'zh-cn', settings });
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  /** The lines in view that begin with a pipe, their spaces as the editor draws them. */
  const pipeLines = async () => {
    const lines = await workbench.page.locator('.monaco-editor .view-line').allTextContents();
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).filter((line) => line.startsWith('|'));
  };
  const lineWith = (text: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') });

  test('the table at the caret is converted, its findings stay', async () => {
    await workbench.goTo(tableLine);
    await workbench.squiggles.first().waitFor();
    expect(await workbench.squiggles.count()).toBe(1);
    await workbench.run('Convert Table at the Caret');
    await lineWith('| 213      | 农林水支出   | 700.30 |').waitFor();
    await workbench.squiggles.first().waitFor();
    expect(await workbench.squiggles.count()).toBe(1);
    await workbench.picture('tables-converted-zh');
  });

  test('one undo takes it back, one redo brings it again', async () => {
    await workbench.page.keyboard.press('Control+Z');
    await lineWith('| 213      | 农林水支出').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+Y');
    await lineWith('| 213      | 农林水支出').waitFor();
  });

  test('tables are aligned', async () => {
    await workbench.run('Align Tables');
    await lineWith('| 因公出国（境）费 |   0.00 |').waitFor();
    expect(await pipeLines()).toContain('| ---------------- | -----: |');
    await workbench.picture('tables-aligned-zh');
  });

  test('a table copied for Excel is pasted as a table again', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.goTo(tableLine);
    await workbench.run('Copy Table for Excel');
    await workbench.page.locator('.statusbar-item', { hasText: '表格已复制' }).waitFor();
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\r\n')[1]).toBe('213\t农林水支出\t700.30\t464.10\t236.20');
    const before = (await pipeLines()).length;
    await workbench.goTo(lastLine + 2);
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Control+V');
    await lineWith('| 213      | 农林水支出   | 700.30 |').nth(1).waitFor();
    expect((await pipeLines()).length).toBeGreaterThan(before);
    await workbench.picture('tables-pasted-zh');
  });

  test('cells of a web page are pasted as a table, and plain text can be had instead', async () => {
    const html = '<table><tr><td>项目</td><td>数量</td></tr><tr><td>水泵</td><td>5</td></tr></table>';
    await workbench.page.evaluate(async (source) => {
      const item = new ClipboardItem({
        'text/html': new Blob([source], { type: 'text/html' }),
        'text/plain': new Blob(['项目\t数量\n水泵\t5'], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    }, html);
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Control+V');
    await lineWith('| 水泵 |    5 |').waitFor();
    const widget = workbench.page.locator('.post-edit-widget').filter({ visible: true });
    await widget.waitFor();
    await widget.click();
    const choice = workbench.page.locator('.action-widget .monaco-list-row.action');
    await choice.first().waitFor();
    await workbench.picture('tables-paste-choice-zh');
    expect((await choice.allTextContents()).join()).toContain('Markdown 表格');
    await workbench.page.keyboard.press('Escape');
  });
});

describe.skipIf(chromiumPath === undefined)('a preview of tables', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'tables.disclosure.md', locale: 'zh-cn', settings });
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  test('all tables to be converted are shown first, each ticked; confirmed, they are converted', async () => {
    await workbench.ledger.waitFor();
    await workbench.run('Preview: Convert All Tables');
    const rows = workbench.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    const ticked = rows.locator('[aria-checked="true"], input:checked');
    expect(await ticked.count()).toBe(await rows.count());
    await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await workbench.picture('tables-preview-zh');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await workbench.goTo(tableLine);
    await workbench.page.locator('.monaco-editor .view-line', { hasText: '|\u00a0213' }).first().waitFor();
  });
});
