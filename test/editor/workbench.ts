import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { serveSamples } from '../../scripts/samples.mjs';
import { serveWorkbench } from '../../scripts/workbench.mjs';

const fixtures = fileURLToPath(new URL('fixtures/workspace', import.meta.url));
const results = fileURLToPath(new URL('../../test-results', import.meta.url));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A view of the web stands in a frame of another host, and needs the cookies of third parties to have its worker. */
const OPEN = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
/** As a private window has it. */
const STRICT = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };

export interface WorkbenchOptions {
  /** Display language of the editor. */
  readonly locale?: 'en' | 'zh-cn';
  /** Workspace settings. */
  readonly settings?: Record<string, unknown>;
  /** The workspace; the fixtures unless given. Edits do not reach it. */
  readonly folder?: string;
  /** Opened at the start. */
  readonly file: string;
}

/** A VS Code in a browser, with the fixtures as its workspace. Waits for things to be there, never for a time. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly locale: 'en' | 'zh-cn',
    private readonly context: BrowserContext,
    private readonly release: () => Promise<void>,
  ) {}

  static async open({
    locale = 'en',
    settings = {},
    folder: source = fixtures,
    file,
  }: WorkbenchOptions): Promise<Workbench> {
    const folder = mkdtempSync(join(tmpdir(), 'tieout-editor-'));
    const workspace = join(folder, 'workspace');
    cpSync(source, workspace, { recursive: true });
    mkdirSync(join(workspace, '.vscode'), { recursive: true });
    writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ ...quiet, ...settings }));
    const server = await serveWorkbench({ folder: workspace, locale });
    const payload = JSON.stringify([['openFile', `vscode-test-web://mount/${file}`]]);
    return Workbench.browse(server, `?payload=${encodeURIComponent(payload)}`, locale, folder);
  }

  /** What `npm start` shows to a browser that prefers a language and keeps other sites from storing anything. */
  static async samples(locale: 'en' | 'zh-cn'): Promise<Workbench> {
    return Workbench.browse(await serveSamples(), '', locale, mkdtempSync(join(tmpdir(), 'tieout-editor-')), STRICT);
  }

  /** Opens a page in a browser of its own, which keeps what is its own in a folder that is removed at the end. */
  private static async browse(
    server: { readonly url: string; close(): Promise<void> },
    query: string,
    locale: 'en' | 'zh-cn',
    folder: string,
    preferences: object = OPEN,
  ): Promise<Workbench> {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, {
      ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
      args: flags,
      viewport: { width: 1280, height: 800 },
      locale: locale === 'en' ? 'en-US' : 'zh-CN',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.url}${query}`);
    page.on('pageerror', (error) => console.error(`In the page: ${error.stack ?? error}`));
    const workbench = new Workbench(page, locale, context, async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });
    await page.locator('.monaco-workbench .monaco-editor .view-line').first().waitFor();
    return workbench;
  }

  /** The wavy lines in view. */
  get squiggles(): Locator {
    return this.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
  }

  get ledger(): Locator {
    return this.page.locator('.statusbar-item[id$="tieout.ledger"]');
  }

  /** Opens a file of the workspace from the explorer. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Scrolls a line (1-based) into view and puts the caret at its start. */
  async goTo(line: number): Promise<void> {
    await this.page.locator('.monaco-editor .view-lines').first().click();
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget input');
    await box.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Runs a command by its title in the command palette: in English here, and in the editor's language there. */
  async run(title: string): Promise<void> {
    const shown = this.locale === 'en' ? title : translated(title);
    await this.search(`>${shown}`);
    await this.choice(shown).click();
  }

  /** Types into the command palette. */
  async search(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(text);
  }

  /** The first of the choices offered that has a text. */
  choice(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Clicks on the ledger and takes what is offered under a title. */
  async chooseFromLedger(title: string): Promise<void> {
    await this.ledger.click();
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).click();
  }

  /** Clicks on the figure a wavy line stands under. */
  async click(squiggle: Locator): Promise<void> {
    const { x, y } = await middle(squiggle);
    await this.page.mouse.click(x, y);
  }

  /** Rests the mouse on the figure a wavy line stands under, and reads what appears. */
  async hover(squiggle: Locator): Promise<string> {
    const hover = this.page.locator('.monaco-editor-hover, .monaco-hover').filter({ visible: true }).first();
    await this.persist(hover.locator('.hover-contents').first(), 'visible', async () => {
      const { x, y } = await middle(squiggle);
      // An editor that has missed the end of a click takes every move for a selection, and shows nothing.
      await this.page.mouse.click(x, y);
      await this.page.mouse.move(1, 1);
      await this.page.mouse.move(x, y, { steps: 3 });
    });
    return (await hover.textContent()) ?? '';
  }

  /** Opens the quick fix menu at the caret and reads it. */
  async quickFixes(): Promise<string[]> {
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    await this.persist(entries.first(), 'visible', () => this.page.keyboard.press('Control+.'));
    return entries.allTextContents();
  }

  /** An entry of the menu that is open. */
  menuItem(title: string): Locator {
    return this.page.locator('.monaco-menu .action-item', { hasText: title }).first();
  }

  /** Takes an entry of the menu that is open. A menu takes no click in its first tenth of a second. */
  async chooseFromMenu(title: string): Promise<void> {
    const item = this.menuItem(title);
    await item.waitFor();
    await this.persist(item, 'hidden', async () => {
      if (await item.isVisible()) await item.click();
    });
  }

  /** Does something again and again until it has worked: what is done while the editor is busy may be lost. */
  private async persist(what: Locator, becomes: 'visible' | 'hidden', act: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      await act();
      try {
        await what.waitFor({ state: becomes, timeout: 6000 });
        return;
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  }

  /** Keeps a picture for the eye, in test-results/. */
  async picture(name: string): Promise<void> {
    mkdirSync(results, { recursive: true });
    await this.page.screenshot({ path: join(results, `${name}.png`) });
  }

  /** What lies above the text, and the text's own tab, in words. */
  async inFront(): Promise<string> {
    const above = '.tab.active, .monaco-menu, .quick-input-widget, .notification-list-item, .monaco-dialog-box';
    const texts = await this.page.locator(above).filter({ visible: true }).allTextContents();
    return texts.map((text) => text.slice(0, 300)).join(' | ');
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.release();
  }
}

const titles = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

/** The Chinese title of the command whose English one begins so; what is no command of ours stays. */
function translated(title: string): string {
  const words = title.replace(/^Tieout: /, '');
  const english = Object.entries(titles('package.nls.json'));
  const [key] = english.find(([name, text]) => name.startsWith('command.') && text.startsWith(words)) ?? [];
  return key === undefined ? title : titles('package.nls.zh-cn.json')[key]!;
}

/**
 * A wavy line is drawn under its figure and does not take the mouse, so it is aimed at by its place. The editor draws
 * its decorations anew at any time; an element that has just been replaced has no place, the next one does.
 */
async function middle(squiggle: Locator): Promise<{ x: number; y: number }> {
  for (let tries = 0; tries < 40; tries++) {
    await squiggle.waitFor();
    const box = await squiggle.boundingBox();
    if (box !== null) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await squiggle.page().evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error('the squiggle is not in view');
}

/** What would only stand in the way of a test. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
};
