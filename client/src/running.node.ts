import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Entrance } from './extension.ts';
import { type Running, runTieout } from './running.ts';
import { SERVER_FLAGS } from './serverFlags.ts';

/** The desktop: the server is a process of its own, so that a check never holds up typing. */
export function run(entrance: Entrance): Running {
  const { context } = entrance;
  const module = context.asAbsolutePath('dist/server/main.node.cjs');
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...SERVER_FLAGS] } };
  const debug = { ...server, options: { execArgv: [...SERVER_FLAGS, '--nolazy', '--inspect=6009'] } };
  const createClient = (options: ConstructorParameters<typeof LanguageClient>[3]) =>
    new LanguageClient('tieout', 'Tieout', { run: server, debug }, options);
  return runTieout(entrance, createClient);
}
