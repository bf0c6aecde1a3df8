import { type Connection, ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

/** A request that is not answered for its own sake is sent on as this one, with the reason. */
const refusedMethod = 'tieout/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const NOT_INITIALIZED: Refusal = { code: ErrorCodes.ServerNotInitialized, message: 'Not initialized' };
const SHUT_DOWN: Refusal = { code: ErrorCodes.InvalidRequest, message: 'Shut down' };
const INITIALIZED: Refusal = { code: ErrorCodes.InvalidRequest, message: 'Initialized already' };

/** What must be there in the parameters of a request about a document. */
const PARAMETERS: Readonly<Record<string, readonly (keyof typeof IS)[]>> = {
  initialize: ['capabilities'],
  'textDocument/hover': ['textDocument', 'position'],
  'textDocument/completion': ['textDocument', 'position'],
  'textDocument/definition': ['textDocument', 'position'],
  'textDocument/references': ['textDocument', 'position'],
  'textDocument/codeAction': ['textDocument', 'range', 'context'],
  'textDocument/diagnostic': ['textDocument'],
};

/** Requests of our own are all about a document. */
const OWN: readonly (keyof typeof IS)[] = ['textDocument'];

const IS = {
  capabilities: isRecord,
  textDocument: (value: unknown) => isRecord(value) && typeof value.uri === 'string',
  position: isPosition,
  range: (value: unknown) => isRecord(value) && isPosition(value.start) && isPosition(value.end),
  context: (value: unknown) => isRecord(value) && Array.isArray(value.diagnostics),
};

/** Keeps to the life that the protocol gives a server: nothing before `initialize`, nothing after `shutdown`. */
export function lifecycle(): MessageStrategy {
  let initialized = false;
  let down = false;
  const refusalOf = (method: string, params: unknown): Refusal | undefined => {
    if (down) return SHUT_DOWN;
    if (method === 'initialize' ? initialized : !initialized) return initialized ? INITIALIZED : NOT_INITIALIZED;
    const missing = missingIn(method, params);
    if (missing === undefined) return undefined;
    return { code: ErrorCodes.InvalidParams, message: `${method}: ${missing} is missing or malformed` };
  };
  return {
    handleMessage(message, next) {
      const { method, id, params } = message as Message & { method?: unknown; id?: unknown; params?: unknown };
      if (typeof method !== 'string') return next(message);
      if (id === undefined) {
        // Of notifications, only the last one is heard outside of that life.
        if (method === 'exit' || (initialized && !down)) next(message);
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

/** Answers what the strategy refuses. */
export function serveRefusals(connection: Connection): void {
  connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError(code, message));
}

function missingIn(method: string, params: unknown): string | undefined {
  const needed = PARAMETERS[method] ?? (method.startsWith('tieout/') ? OWN : []);
  return needed.find((name) => !isRecord(params) || !IS[name](params[name]));
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
