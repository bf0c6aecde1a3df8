import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

/** The sentence that names another code’s name, and the empty line below it (1-based). */
const wrongLine = 17;
const emptyLine = 18;

describe.skipIf(chromiumPath === undefined)('codes in the editor', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({
      file: 'codes.disclosure.md',
      locale: 'zh-cn',
      settings: { 'tieout.catalogue': ['codes.tsv'] },
    });
  });
  afterAll(() => workbench?.close());
  pictureFailures(() => workbench);

  test('a name beside another code is marked, and hover tells both', async () => {
    await workbench.goTo(wrongLine);
    await workbench.squiggles.first().waitFor();
    const text = await workbench.hover(workbench.squiggles.first());
    expect(text).toContain('2101506 是“医疗保障经办事务”');
    expect(text).toContain('210 卫生健康支出');
    await workbench.picture('code-hover-zh');
  });

  test('the first repair is the one that the table supports', async () => {
    await workbench.click(workbench.squiggles.first());
    const fixes = await workbench.quickFixes();
    expect(fixes[0]).toContain('名称改为“医疗保障经办事务”');
    await workbench.page.keyboard.press('Enter');
    await workbench.squiggles.first().waitFor({ state: 'detached' });
  });

  test('a code is completed after its name, a name of the user’s catalogue after its initials', async () => {
    await workbench.goTo(emptyLine);
    await workbench.page.keyboard.type('行政运行（');
    const first = workbench.page.locator('.suggest-widget .monaco-list-row').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('2101501');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('）30.00万元，cqhl');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: '长期护理保险监管' }).waitFor();
    await workbench.picture('code-completion-zh');
  });
});
