import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** A row of the table (1-based). */
const tableLine = 19;

describe.skipIf(chromiumPath === undefined)('authoring in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'authoring.disclosure.md', locale: 'zh-cn' });
    // The server answers once it has looked at the draft.
    await workbench.ledger.waitFor();
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  const lineWith = (text: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') });
  const choice = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

  /** Brings the first place of a text into view. */
  const find = async (text: string) => {
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.page.keyboard.press('Control+F');
    await workbench.page.locator('.find-widget textarea').first().fill(text);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Escape');
    // What is typed next goes to the text again.
    await workbench.page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
  };

  test('the totals of a table are filled in, and one undo takes them back', async () => {
    await workbench.goTo(tableLine);
    await workbench.run('Fill Totals of the Table');
    await choice('应用').click();
    await lineWith('|  | 合计 | 536.70 | 300.50 | 236.20 |').waitFor();
    await workbench.picture('authoring-filled-zh');
    await workbench.page.keyboard.press('Control+Z');
    await lineWith('|  | 合计 |  |  |  |').waitFor();
  });

  test('a ledger becomes tables: chosen, counted, applied in one edit; the sentence between them stays', async () => {
    await workbench.run('Tables from Data');
    await choice('ledger.csv').click();
    await choice('部门预算九张表').click();
    await choice('应用').waitFor();
    await workbench.picture('authoring-offer-zh');
    await choice('应用').click();
    await lineWith('### 表一 部门收支总体情况表').waitFor();
    // A line that could not be placed is named with file and row.
    await workbench.page.locator('.notification-toast .monaco-button', { hasText: '详情' }).click();
    await workbench.page
      .locator('.output-view-content, .panel .view-line', { hasText: 'ledger.csv:8' })
      .first()
      .waitFor();
    await workbench.picture('authoring-tables-zh');
    await find('以上由财务科汇总');
    await lineWith('以上由财务科汇总，以批复为准。').first().waitFor();
    await lineWith('### 表四 财政拨款收支预算总体情况表').waitFor();
    expect(await workbench.squiggles.count()).toBe(0);
    await workbench.picture('authoring-sentence-zh');
    await workbench.page.keyboard.press('Control+Z');
    await lineWith('### 表四 财政拨款收支预算总体情况表').waitFor({ state: 'hidden' });
    await find('|  | 合计 |  |');
    await lineWith('|  | 合计 |  |  |  |').waitFor();
  });

  test('a table is inserted from a list, with codes chosen by search, and can be looked at first', async () => {
    await workbench.goTo(tableLine);
    await workbench.run('Insert Table');
    await choice('表五 一般公共预算支出情况表').first().click();
    const box = workbench.page.locator('.quick-input-widget input[type="text"]').first();
    await choice('2130301').first().waitFor();
    await box.fill('防汛');
    await choice('2130314').first().click();
    await workbench.picture('authoring-codes-zh');
    await workbench.page.keyboard.press('Enter');
    await choice('预览').click();
    await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await workbench.picture('authoring-preview-zh');
  });
});
