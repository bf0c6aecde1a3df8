import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { DisclosureService } from '../service.ts';
import { bytesOf } from './base64.ts';
import { type RollForwardParams, type RollForwardResult, rollForwardMethod } from './messages.ts';
import type { Runner } from './runner.ts';

/** The request for this year's draft of last year's file, which need not be open. */
export function serveForward(
  connection: Connection,
  runner: Runner,
  service: () => DisclosureService | undefined,
): void {
  connection.onRequest<RollForwardResult, never>(
    rollForwardMethod,
    ({ name, base64, prior }: RollForwardParams, token: CancellationToken) =>
      runner.request<RollForwardResult>(rollForwardMethod, token, { problem: 'failed' }, () => {
        const made = service()?.rollForward(name, bytesOf(base64), prior) ?? 'failed';
        return typeof made === 'string' ? { problem: made } : made;
      }),
  );
}
