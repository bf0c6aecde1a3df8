// `npm run desktop -- FOLDER`: installs the packed extension into code-server, a VS Code whose extensions run in Node as
// they do on the desktop, and goes through what an editor in the browser cannot show: the server as a process of its own,
// tasks, language-model tools. Pictures of every step go to test-results/desktop.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { fail, root } from './prepare.mjs';

const usage = `Usage: npm run desktop -- FOLDER [--theme NAME] [--locale zh-cn]

  FOLDER   where code-server is installed (CONTRIBUTING.md says how)
`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string', default: 'Default Dark Modern' }, locale: { type: 'string', default: 'en' } },
});
const program = join(positionals[0] ?? '', 'node_modules/code-server/out/node/entry.js');
const packed = join(root, 'tieout.vsix');
if (!positionals[0] || !existsSync(program)) fail(usage);
if (!existsSync(packed)) fail('Run `npm run package` first.');

const pictures = join(root, 'test-results/desktop');
mkdirSync(pictures, { recursive: true });
const home = mkdtempSync(join(tmpdir(), 'tieout-desktop-'));
const workspace = join(home, 'workspace');
cpSync(join(root, 'samples'), workspace, { recursive: true });
const own = ['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'extensions')];
mkdirSync(join(home, 'user/User'), { recursive: true });
writeFileSync(
  join(home, 'user/User/settings.json'),
  JSON.stringify({
    'workbench.colorTheme': values.theme,
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.reduceMotion': 'on',
    'security.workspace.trust.enabled': false,
    'editor.minimap.enabled': false,
    'tieout.language': values.locale,
  }),
);
writeFileSync(join(home, 'config.yaml'), '');

const code = (args, options = {}) => [
  process.execPath,
  [program, '--config', join(home, 'config.yaml'), ...own, ...args],
  { cwd: home, ...options },
];
const installed = spawnSync(...code(['--install-extension', packed], { encoding: 'utf8' }));
if (installed.status !== 0) fail(installed.stdout + installed.stderr);

const port = await freePort();
const server = spawn(
  ...code(
    ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', workspace],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  ),
);
await Promise.race([
  once(server, 'exit').then(() => fail('code-server ended.')),
  new Promise((resolve) => server.stdout.on('data', (text) => /HTTP server listening/.test(text) && resolve())),
]);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(40_000);
let failures = 0;

/** Does a step of the way and keeps a picture of it; what does not come about is told, and the way goes on. */
async function step(name, work) {
  try {
    await work();
    console.log(`✓ ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`✗ ${name}: ${error.message}`);
  }
  await page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}.png`) });
}

const rows = (within, hasText) => page.locator(`${within} .monaco-list-row`, { hasText }).first();
const key = (name) => page.keyboard.press(name);
/** Runs a command by its title. */
async function run(title) {
  await key('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await rows('.quick-input-list', title).click();
}
async function open(name) {
  await key('Control+P');
  await page.locator('.quick-input-widget input').fill(name);
  await rows('.quick-input-list', name).waitFor();
  await key('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}
async function goTo(line) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await key('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await key('Enter');
}
const status = page.locator('.statusbar-item[id$="tieout.ledger"]');
const squiggle = page.locator('.squiggly-error').first();

try {
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`);
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  await step('draft', async () => {
    await open('songling-2023-accounts.disclosure.md');
    await status.waitFor();
    await goTo(214);
    await squiggle.waitFor();
  });
  await step('hover', async () => {
    const { x, y, width, height } = await squiggle.boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.mouse.move(1, 1);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await page.locator('.monaco-hover .hover-contents').filter({ visible: true }).first().waitFor();
  });
  await step('account', async () => {
    await run('Tieout: Focus on Account View');
    await rows('.pane-body', 'T').waitFor();
  });
} finally {
  await browser.close();
  server.kill();
  await once(server, 'exit').catch(() => {});
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
