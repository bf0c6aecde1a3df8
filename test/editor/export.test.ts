import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

describe.skipIf(chromiumPath === undefined)('exporting in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ file: 'budget.disclosure.md', locale: 'zh-cn' });
    await workbench.ledger.waitFor();
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  const choice = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const written = (name: string) =>
    workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });

  /** Takes a format, and the name that the dialog offers for it. */
  const exportAs = async (ending: string, name: string) => {
    await workbench.run('Export…');
    await choice(ending).waitFor();
    if (ending === '.docx') await workbench.picture('export-formats-zh');
    await choice(ending).click();
    const box = workbench.page.locator('.quick-input-widget input[type="text"]').first();
    await expect.poll(() => box.inputValue()).toMatch(new RegExp(`${name}$`));
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.notification-toast', { hasText: `已写入“${name}”` }).waitFor();
    await written(name).waitFor();
  };

  test('a Word file is written by the server that is a worker', async () => {
    await exportAs('.docx', 'budget.docx');
    await workbench.picture('export-word-zh');
  });

  test('a report of the check is written, to be signed', async () => {
    await exportAs('核对报告（Word 文件）', 'budget-核对报告.docx');
  });

  test('a workbook and a web page are written', async () => {
    await exportAs('.xlsx', 'budget.xlsx');
    await exportAs('.html', 'budget.html');
    await written('budget.html').click();
    await workbench.page.locator('.monaco-editor .view-line', { hasText: '<!DOCTYPE html>' }).first().waitFor();
  });
});
