import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where failures are told. */
export interface Log {
  error(message: string): void;
}

/** The one way in for every message, so that no document can bring the server down. */
export interface Runner {
  /**
   * Answers a request. The token is looked at before and after the work, because a cancellation that arrived
   * meanwhile means that nobody waits for the answer; an exception is logged and answered with `fallback`.
   */
  request<T>(name: string, token: CancellationToken, fallback: T, work: () => T | Promise<T>): Promise<Answer<T>>;
  /** Does work that has no answer. */
  notification(name: string, work: () => void | Promise<void>): Promise<void>;
}

export type Answer<T> = T | ResponseError<never>;

/** @param yieldToMessages resolves after messages that have already arrived had their turn */
export function createRunner(log: Log, yieldToMessages: () => Promise<void>): Runner {
  const report = (name: string, error: unknown) => log.error(`${name}: ${describe(error)}`);
  return Object.freeze({
    async request<T>(name: string, token: CancellationToken, fallback: T, work: () => T | Promise<T>) {
      await yieldToMessages();
      if (token.isCancellationRequested) return cancelled();
      try {
        const answer = await work();
        return token.isCancellationRequested ? cancelled() : answer;
      } catch (error) {
        report(name, error);
        return fallback;
      }
    },
    async notification(name: string, work: () => void | Promise<void>) {
      try {
        await work();
      } catch (error) {
        report(name, error);
      }
    },
  });
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}

/** The stack when there is one: a line in the log must be enough to find the place. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
