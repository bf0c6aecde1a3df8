import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Workbench } from './workbench.ts';

type Locale = 'en' | 'zh-cn';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const images = fileURLToPath(new URL('../../docs/images', import.meta.url));

const open = (file: string, locale: Locale, theme: string) =>
  Workbench.open({
    folder: samples,
    file,
    locale,
    settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false },
  });

/** One picture: the sample with mistakes, the first of them in view, its hover open, the list of problems below. */
async function take(name: string, locale: Locale, theme: string): Promise<void> {
  const workbench = await open('songling-2023-accounts.disclosure.md', locale, theme);
  const { page } = workbench;
  await workbench.ledger.waitFor();
  await workbench.chooseFromLedger(locale === 'en' ? 'List the findings' : '列出问题');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await workbench.goTo(214);
  await workbench.hover(workbench.squiggles.last());
  await stillness(page);
  await page.screenshot({ path: `${images}/${name}.png` });
  await workbench.close();
}

/** A moving picture: an amount is typed wrong, underlined, explained and repaired. `ffmpeg` puts it together. */
async function film(name: string, locale: Locale, theme: string): Promise<void> {
  const workbench = await open('qinghe-2024-budget.disclosure.md', locale, theme);
  const { page } = workbench;
  await page.setViewportSize({ width: 1080, height: 520 });
  await workbench.ledger.waitFor();
  await page.keyboard.press('Control+B');
  await workbench.goTo(254);
  const reel = new Reel(page);
  for (let step = '- 政府性基金预算'.length; step > 0; step--) await page.keyboard.press('ArrowRight');
  await reel.hold(1.2);
  for (let step = '320.00'.length; step > 0; step--) await page.keyboard.press('Shift+ArrowRight');
  await reel.hold(0.6);
  for (const letter of '302.00') {
    await page.keyboard.type(letter);
    await reel.hold(0.15);
  }
  await workbench.squiggles.first().waitFor();
  await reel.hold(1);
  await workbench.hover(workbench.squiggles.first());
  await stillness(page);
  await reel.hold(3.5);
  // Out of the way: what the mouse rests on becomes a link while Ctrl is down.
  await page.mouse.move(700, 420);
  await page.keyboard.press('Escape');
  await workbench.quickFixes();
  await stillness(page);
  await reel.hold(1.6);
  await page.keyboard.press('Enter');
  await workbench.squiggles.first().waitFor({ state: 'detached' });
  await page.keyboard.press('End');
  // The colours of figures follow a second later.
  await page.waitForTimeout(2000);
  await reel.hold(2.5);
  reel.cut(`${images}/${name}.gif`);
  await workbench.close();
}

/** Frames, each shown for a while. */
class Reel {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tieout-film-'));
  readonly #frames: { readonly file: string; readonly seconds: number }[] = [];

  constructor(private readonly page: Page) {}

  async hold(seconds: number): Promise<void> {
    const file = join(this.#folder, `${this.#frames.length}.png`);
    await this.page.screenshot({ path: file, caret: 'initial' });
    this.#frames.push({ file, seconds });
  }

  /** Writes the moving picture: no more colours than a theme has, and of each frame only what has changed. */
  cut(target: string): void {
    const list = join(this.#folder, 'list.txt');
    // The last frame is named twice, or it would not be held.
    const frames = [...this.#frames, { ...this.#frames.at(-1)!, seconds: 0 }];
    writeFileSync(list, frames.map(({ file, seconds }) => `file '${file}'\nduration ${seconds}\n`).join(''));
    const colours =
      'split[one][other];[one]palettegen=max_colors=64:stats_mode=full[palette];[other][palette]paletteuse=dither=none:diff_mode=rectangle';
    const args = ['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', list, '-fps_mode', 'vfr', '-vf', colours];
    const { status, error } = spawnSync('ffmpeg', [...args, target], { stdio: 'inherit' });
    rmSync(this.#folder, { recursive: true });
    if (status !== 0) throw error ?? new Error('ffmpeg failed');
    console.log(`${target}: ${Math.round(statSync(target).size / 1000)} KB`);
  }
}

/** What fades in has faded in. */
async function stillness(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.monaco-hover.fade-in, .monaco-hover, .action-widget')].every((shown) =>
      shown.getAnimations({ subtree: true }).every((animation) => animation.playState !== 'running'),
    ),
  );
}

await take('editor-light', 'zh-cn', 'Default Light Modern');
await take('editor-dark', 'en', 'Default Dark Modern');
await film('typing-zh-cn', 'zh-cn', 'Default Light Modern');
await film('typing-en', 'en', 'Default Light Modern');
