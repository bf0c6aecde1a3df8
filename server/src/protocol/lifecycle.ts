import { type Connection, ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';
import { malformedIn } from './parameters.ts';

/** What is not heard for its own sake is sent on as this one, with the reason. */
const refusedMethod = 'tieout/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const NOT_INITIALIZED: Refusal = { code: ErrorCodes.ServerNotInitialized, message: 'Not initialized' };
const SHUT_DOWN: Refusal = { code: ErrorCodes.InvalidRequest, message: 'Shut down' };
const INITIALIZED: Refusal = { code: ErrorCodes.InvalidRequest, message: 'Initialized already' };

/** Keeps to the life that the protocol gives a server: nothing before `initialize`, nothing after `shutdown`. */
export function lifecycle(): MessageStrategy {
  let initialized = false;
  let down = false;
  const refusalOf = (method: string, params: unknown): Refusal | undefined => {
    if (down) return SHUT_DOWN;
    if (method === 'initialize' ? initialized : !initialized) return initialized ? INITIALIZED : NOT_INITIALIZED;
    return malformed(method, params);
  };
  return {
    handleMessage(message, next) {
      // A body may be any JSON.
      if (typeof message !== 'object' || message === null) return;
      const { method, id, params } = message as Message & { method?: unknown; id?: unknown; params?: unknown };
      if (typeof method !== 'string') return next(message);
      if (id === undefined) {
        // Of notifications, only the last one is heard outside of that life.
        if (method !== 'exit' && (!initialized || down)) return;
        const refusal = malformed(method, params);
        next(refusal ? ({ ...message, method: refusedMethod, params: refusal } as Message) : message);
        return;
      }
      const refusal = refusalOf(method, params);
      if (refusal) return next({ ...message, method: refusedMethod, params: refusal } as Message);
      initialized ||= method === 'initialize';
      down ||= method === 'shutdown';
      next(message);
    },
  };
}

function malformed(method: string, params: unknown): Refusal | undefined {
  const name = malformedIn(method, params);
  if (name === undefined) return undefined;
  return { code: ErrorCodes.InvalidParams, message: `${method}: ${name} is missing or malformed` };
}

/** Answers the requests that the strategy refuses, and tells of notifications that it left out. */
export function serveRefusals(connection: Connection): void {
  connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError(code, message));
  connection.onNotification(refusedMethod, ({ message }: Refusal) => connection.console.error(message));
}
