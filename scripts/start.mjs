// `npm start`: opens the sample drafts in a VS Code that runs in the browser, from a bare checkout on.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, prepare, root } from './prepare.mjs';

const usage = `Usage: npm start -- [options]

  --port N      serve on this port (default: 3000, or the next free one)
  --locale L    display language of the editor: zh-cn or en (default: that of the browser)
  --open        open the address in the browser
  --desktop     open the samples in the installed VS Code instead (the \`code\` command)
`;

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
if (!['auto', 'zh-cn', 'en'].includes(options.locale)) fail(`--locale ${options.locale}: zh-cn or en.`);
await prepare();
if (options.desktop) openDesktop();
else await openWeb();

async function openWeb() {
  console.log('Starting the editor…');
  const { serveSamples } = await import('./samples.mjs');
  const { url } = await listen(serveSamples);
  // What is served is taken away at the exit, which a signal by itself does without.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  console.log(`
Tieout is ready: ${url}
A final-accounts draft with twelve mistakes is open beside its preview, with all findings below; samples/README.md lists
the mistakes. What is changed stays in the browser. Ctrl+C stops it.`);
  if (options.open) openBrowser(url);
}

/** A port the user named is taken or nothing; the default one may give way to the next free one. */
async function listen(serveSamples) {
  const named = options.port === undefined ? undefined : Number(options.port);
  if (named !== undefined && !(Number.isInteger(named) && named >= 0 && named < 65536)) {
    fail(`--port ${options.port}: not a port number.`);
  }
  for (let port = named ?? 3000; ; port++) {
    try {
      return await serveSamples({ port, locale: options.locale });
    } catch (error) {
      const taken = error.code === 'EADDRINUSE';
      if (!taken) fail(`The editor could not be served: ${error.message}`);
      if (named !== undefined || port >= 3020) fail(`Port ${port} is in use. Choose another with --port N.`);
    }
  }
}

function openDesktop() {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('code', [`--extensionDevelopmentPath=${root}`, join(root, 'samples')], {
    stdio: 'inherit',
    shell,
  });
  if (error) fail('The `code` command was not found. Install VS Code, or run `npm start` without --desktop.');
  process.exit(status ?? 1);
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  // Without a browser the printed address has to do.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        locale: { type: 'string', default: 'auto' },
        open: { type: 'boolean' },
        desktop: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
}
