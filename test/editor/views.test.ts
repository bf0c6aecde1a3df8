import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

const draft = 'views.disclosure.md';
/** Lines (1-based) of the fixture: the title of its first table, the sentence that speaks of it. */
const tableLine = 12;
const linkLine = 56;
const sharesLine = 58;
const lastLine = 62;
/** The title of the table whose total is still to be filled. */
const publicExpensesLine = 39;
/** 公务用车运行费, 4.80. */
const rowLine = 46;

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
      const place = page.locator('.zone-widget .monaco-list-row', { hasText: '4.80' });
      await clickLens(workbench, '3 unchecked', place);
      await workbench.picture('lenses-en-dark');
      await page.keyboard.press('Escape');
    });

    test('breadcrumbs and outline have the parts, sections and tables', async () => {
      const { page } = workbench;
      await workbench.goTo(publicExpensesLine);
      await page.locator('.breadcrumbs-control', { hasText: '表三 “三公”经费支出表' }).waitFor();
      await page.locator('.pane-header', { hasText: 'Outline' }).click();
      const outline = page.locator('.outline-tree .monaco-list-row');
      await outline.filter({ hasText: '第一部分 部门预算表' }).first().waitFor();
      await workbench.picture('outline-en-dark');
    });

    test('a table is folded into its title, and a selection grows from the cell to the table', async () => {
      const { page } = workbench;
      await workbench.goTo(rowLine);
      for (let step = 0; step < '| 公务用车运行费 | '.length; step++) await page.keyboard.press('ArrowRight');
      // The editor has steps of its own in between: words, what stands between brackets.
      const selection = page.locator('.statusbar-item', { hasText: / selected\)/ });
      const seen: (string | undefined)[] = [];
      for (let step = 0; step < 5; step++) {
        const before = (await selection.count()) > 0 ? await selection.textContent() : '';
        await page.keyboard.press('Shift+Alt+ArrowRight');
        await selection.filter({ hasNotText: before || 'nothing' }).waitFor();
        seen.push(/\((\d+) selected/.exec((await selection.textContent()) ?? '')?.[1]);
      }
      expect(seen).toContain(String('4.80'.length));
      expect(seen).toContain(String('| 公务用车运行费 | 4.80 |'.length));
      await workbench.goTo(publicExpensesLine);
      await page.keyboard.press('Control+Shift+BracketLeft');
      await page.locator('.view-line', { hasText: '公务用车运行费' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+BracketRight');
      await page.locator('.view-line', { hasText: '公务用车运行费' }).waitFor();
    });

    test('a figure in conflict is bold, and one that is unchecked is slanted', async () => {
      await workbench.goTo(sharesLine);
      await styled(workbench, '4.02%', 'fontWeight', 'bold');
      await styled(workbench, '31.70', 'fontStyle', 'italic');
      await workbench.picture('tokens-en-dark');
    });

    test('a code is found from anywhere', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+P');
      await page.locator('.quick-input-widget input').fill('#2130313');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '2130313 水文测报' }).first().waitFor();
      await workbench.picture('workspace-symbols-en-dark');
      await page.keyboard.press('Escape');
    });
  });

  describe('in Chinese, light', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await Workbench.open({
        file: draft,
        locale: 'zh-cn',
        settings: { 'workbench.colorTheme': 'Default Light Modern', 'tieout.inlayHints': true },
      });
      await workbench.ledger.waitFor();
    });
    afterAll(() => workbench?.close());
    pictureFailures(() => workbench);

    test('behind figures stand check marks and what ratios should be, if the writer wants them', async () => {
      const { page } = workbench;
      await workbench.goTo(sharesLine);
      await page.locator('.view-line', { hasText: '→ 4.20%'.replace(' ', '\u00a0') }).waitFor();
      await page.locator('.view-line', { hasText: '占28.51%' }).waitFor();
      await workbench.picture('hints-zh-light');
    });

    test('the share is offered behind 占, and the opening of a section stands in grey below its title', async () => {
      const { page } = workbench;
      await workbench.goTo(lastLine);
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText('\n### 三、收支总体情况\n\n');
      await page.locator('.view-line [class*="ghost-text"]').first().waitFor();
      await workbench.picture('ghost-zh-light');
      await page.keyboard.press('Tab');
      await page.locator('.view-line', { hasText: '主要原因是〔待填：增减原因〕；支出总计' }).waitFor();
      await page.keyboard.insertText('\n\n2024年支出总计856.50万元，其中：基本支出612.30万元，');
      await page.keyboard.type('占');
      const offer = page.locator('.suggest-widget .monaco-list-row', { hasText: '71.49%' });
      await offer.waitFor();
      await workbench.picture('completion-zh-light');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '占71.49%' }).last().waitFor();
    });

    test('the lens of a table without its total fills it', async () => {
      const { page } = workbench;
      // From above, so that the line comes into the middle.
      await workbench.goTo(1);
      await workbench.goTo(publicExpensesLine);
      await lens(workbench, '未核 3 处').waitFor();
      await workbench.picture('lenses-zh-light');
      const apply = page.locator('.quick-input-list .monaco-list-row', { hasText: '应用' });
      await clickLens(workbench, '填合计', apply);
      await apply.click();
      await page.locator('.view-line', { hasText: '合计 | 6.00'.replaceAll(' ', '\u00a0') }).waitFor();
      await lens(workbench, '已核对 4 处').waitFor();
    });
  });
});

/** Waits until figures that begin so look so. */
async function styled({ page }: Workbench, figure: string, property: 'fontWeight' | 'fontStyle', look: string) {
  await page.waitForFunction(
    ([words, name, wanted]) =>
      [...document.querySelectorAll('.view-line span span')].some((span) => {
        const style = getComputedStyle(span)[name as 'fontStyle'];
        return (
          words!.startsWith(span.textContent ?? '·') && (style === wanted || (wanted === 'bold' && style === '700'))
        );
      }),
    [figure, property, look],
  );
}

/** The words above a table that say this. */
function lens({ page }: Workbench, words: string): Locator {
  return page.locator('.codelens-decoration > *', { hasText: words });
}

/** Clicks on words above a table until something comes of it: while lenses arrive, the editor draws them anew. */
async function clickLens(workbench: Workbench, words: string, comes: Locator): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    await lens(workbench, words).click();
    const came = await comes.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (came) return;
  }
  throw new Error(`nothing came of ${words}`);
}
