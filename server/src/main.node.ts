import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { describe } from './protocol/runner.ts';
import { startServer } from './protocol/server.ts';
import { createDisclosureService } from './service.ts';

// `tieout-server` with nothing after it means stdio: what every editor but VS Code speaks.
if (process.argv.length === 2) process.argv.push('--stdio');

const connection = createConnection(ProposedFeatures.all);
process.on('uncaughtException', (error) => connection.console.error(describe(error)));
process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

startServer(connection, {
  createService: createDisclosureService,
  yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
  readFile: (uri) => readFile(fileURLToPath(uri)),
});
