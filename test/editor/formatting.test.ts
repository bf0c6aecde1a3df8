import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** A font that draws a Han character as wide as two Latin ones. */
const settings = { 'editor.fontFamily': 'Noto Sans Mono CJK SC' };
/** The total row, which ends early, and the last line (1-based). */
const totalLine = 17;
const lastLine = 26;

describe.skipIf(chromiumPath === undefined)('formatting in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'formatting.disclosure.md', locale: 'zh-cn', settings });
    await workbench.ledger.waitFor();
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  const lineWith = (text: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') });

  test('the totals of a row that ends early are filled in', async () => {
    await workbench.goTo(totalLine);
    await workbench.run('Fill Totals of the Table');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '应用' }).click();
    await lineWith('||合计| 700.30 | 464.10 | 236.20 |').waitFor();
  });

  test('Format Document aligns the tables, the one in the list too, and leaves the sentences', async () => {
    await workbench.page.keyboard.press('Control+Shift+I');
    await lineWith('| 2130305  | 水利工程建设 | 236.20 |        |   236.20 |').waitFor();
    await lineWith('  | 基本支出 | 464.10 |').waitFor();
    expect(await lineWith('700.30万元，   其中：').count()).toBe(1);
    await workbench.picture('formatting-zh');
  });

  test('a copied table is pasted as the text it is with one key', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.page.evaluate(async () => {
      const item = new ClipboardItem({
        'text/html': new Blob(['<table><tr><td>水泵</td><td>5</td></tr><tr><td>闸门</td><td>2</td></tr></table>'], {
          type: 'text/html',
        }),
        'text/plain': new Blob(['水泵\t5\n闸门\t2'], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    });
    await workbench.goTo(lastLine);
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Control+Alt+V');
    await lineWith('闸门').waitFor();
    expect(await lineWith('| 闸门').count()).toBe(0);
    await workbench.page.keyboard.press('Control+Z');
    await lineWith('闸门').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+V');
    await lineWith('| 闸门 |    2 |').waitFor();
    await workbench.picture('formatting-pasted-zh');
  });
});
