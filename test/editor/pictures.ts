import { fileURLToPath } from 'node:url';
import { Workbench } from './workbench.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const images = fileURLToPath(new URL('../../docs/images', import.meta.url));

/** One picture: the sample with mistakes, the first of them in view, its hover open, the list of problems below. */
async function take(name: string, locale: 'en' | 'zh-cn', theme: string): Promise<void> {
  const workbench = await Workbench.open({
    folder: samples,
    file: 'songling-2023-accounts.disclosure.md',
    locale,
    settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false },
  });
  const { page } = workbench;
  await workbench.ledger.waitFor();
  await workbench.chooseFromLedger(locale === 'en' ? 'List the findings' : '列出问题');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await workbench.goTo(214);
  await workbench.hover(workbench.squiggles.last());
  // The hover fades in.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.monaco-hover.fade-in, .monaco-hover')].every((hover) =>
      hover.getAnimations({ subtree: true }).every((animation) => animation.playState !== 'running'),
    ),
  );
  await page.screenshot({ path: `${images}/${name}.png` });
  await workbench.close();
}

await take('editor-light', 'zh-cn', 'Default Light Modern');
await take('editor-dark', 'en', 'Default Dark Modern');
