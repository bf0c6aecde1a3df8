import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './protocol/disk.ts';
import { soundFrames } from './protocol/frames.ts';
import { lifecycle } from './protocol/lifecycle.ts';
import { describe } from './protocol/runner.ts';
import { startServer } from './protocol/server.ts';
import { createDisclosureService } from './service.ts';

// `tieout-server` with nothing after it means stdio: what every editor but VS Code speaks.
if (process.argv.length === 2) process.argv.push('--stdio');

const options = { messageStrategy: lifecycle() };
const connection = process.argv.includes('--stdio')
  ? createConnection(
      ProposedFeatures.all,
      process.stdin.pipe(soundFrames((problem) => connection.console.error(problem))),
      process.stdout,
      options,
    )
  : createConnection(ProposedFeatures.all, options);
process.on('uncaughtException', (error) => connection.console.error(describe(error)));
process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

let opened = false;

/** Whether a draft was read: asked by the door of the program. */
export const worked = (): boolean => opened;

startServer(connection, {
  createService: (options) => {
    const loadWord = async () => (await import('./publish/word/file.ts')).wordFile;
    const service = createDisclosureService({ ...options, loadWord });
    return {
      ...service,
      diagnostics(document) {
        opened ||= service.isDraft(document);
        return service.diagnostics(document);
      },
    };
  },
  yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
  disk,
});
