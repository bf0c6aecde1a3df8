import {
  authorMethod,
  codesForMethod,
  convertTablesMethod,
  copyTableMethod,
  exportMethod,
  exportReportMethod,
  importMethod,
  newDraftChoicesMethod,
  newDraftMethod,
  pasteTableMethod,
  reportMethod,
  rollForwardMethod,
  settingsMethod,
  signOffMethod,
} from './messages.ts';

type Shape = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Shape>>;

const isString: Shape = (value) => typeof value === 'string';
const isWhole: Shape = (value) => Number.isInteger(value);
const anything: Shape = () => true;
const orNone =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const record =
  (fields: Fields = {}): Shape =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]));

const position = record({ line: isWhole, character: isWhole });
const range = record({ start: position, end: position });
const textDocument = record({ uri: isString });
const change = record({ text: isString, range: orNone(range) });
const diagnostic = record({ range });
const request: Shape = (value) => {
  if (!isRecord(value) || typeof value.action !== 'string' || !Object.hasOwn(REQUESTS, value.action)) return false;
  return record(REQUESTS[value.action])(value);
};

const REQUESTS: Readonly<Record<string, Fields>> = {
  tables: {
    ledger: record({ name: isString, base64: isString }),
    family: orNone(isString),
    only: orNone(listOf(isString)),
  },
  insert: { kind: isString, family: orNone(isString), codes: orNone(listOf(isString)) },
  derive: { kind: isString, family: orNone(isString) },
  fill: {},
  write: { section: orNone(isString) },
  update: {
    ledger: orNone(record({ name: isString, base64: isString })),
    family: orNone(isString),
    section: orNone(isString),
  },
};

const AT_A_PLACE: Fields = { textDocument, position };
const OF_A_TABLE: Fields = { textDocument, position: orNone(position) };

/** What must be there in the parameters of each message that is heard; those without any entry are no concern of ours. */
const PARAMETERS: Readonly<Record<string, Fields>> = {
  initialize: { capabilities: record() },
  initialized: {},
  'textDocument/didOpen': {
    textDocument: record({ uri: isString, languageId: isString, version: isWhole, text: isString }),
  },
  'textDocument/didChange': {
    textDocument: record({ uri: isString, version: isWhole }),
    contentChanges: listOf(change),
  },
  'textDocument/didClose': { textDocument },
  'textDocument/didSave': { textDocument },
  'textDocument/willSave': { textDocument },
  'textDocument/willSaveWaitUntil': { textDocument },
  'workspace/didChangeConfiguration': { settings: anything },
  'workspace/didChangeWatchedFiles': { changes: listOf(record({ uri: isString })) },
  '$/setTrace': { value: isString },
  '$/cancelRequest': { id: (value) => isString(value) || isWhole(value) },
  'textDocument/hover': AT_A_PLACE,
  'textDocument/completion': AT_A_PLACE,
  'textDocument/definition': AT_A_PLACE,
  'textDocument/references': AT_A_PLACE,
  'textDocument/documentHighlight': AT_A_PLACE,
  'textDocument/prepareRename': AT_A_PLACE,
  'textDocument/rename': { textDocument, position, newName: isString },
  'textDocument/codeAction': {
    textDocument,
    range,
    context: record({ diagnostics: listOf(diagnostic), only: orNone(listOf(isString)) }),
  },
  'textDocument/diagnostic': { textDocument },
  [signOffMethod]: { ...AT_A_PLACE, note: orNone(isString) },
  'textDocument/documentLink': { textDocument },
  'textDocument/codeLens': { textDocument },
  'textDocument/inlineCompletion': AT_A_PLACE,
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: isString },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/documentSymbol': { textDocument },
  'workspace/symbol': { query: isString },
  'textDocument/foldingRange': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: listOf(position) },
  'codeLens/resolve': { range, data: record({ uri: isString, table: isWhole, leads: isString }) },
  'textDocument/formatting': { textDocument },
  'textDocument/rangeFormatting': { textDocument, range },
  [convertTablesMethod]: OF_A_TABLE,
  [copyTableMethod]: OF_A_TABLE,
  [pasteTableMethod]: {
    textDocument,
    range,
    clipboard: record({ html: orNone(isString), text: orNone(isString) }),
  },
  [exportReportMethod]: {
    textDocument,
    format: (value) => value === 'docx' || value === 'html',
    name: isString,
    when: isString,
  },
  [exportMethod]: { textDocument, format: (value) => value === 'docx' || value === 'xlsx' || value === 'html' },
  [rollForwardMethod]: { name: isString, base64: isString, prior: orNone(isString) },
  [codesForMethod]: { textDocument, family: isString, kind: isString },
  [authorMethod]: { textDocument, position: orNone(position), request },
  [newDraftChoicesMethod]: {},
  [settingsMethod]: {},
  [newDraftMethod]: {
    disclosure: (value) => value === 'budget' || value === 'accounts',
    department: isString,
    year: isWhole,
    family: isString,
    ledger: orNone(record({ name: isString, base64: isString })),
    prior: orNone(record({ name: isString, base64: isString })),
  },
  [importMethod]: { name: isString, base64: isString },
  [reportMethod]: { textDocument, name: isString, when: isString },
};

const OURS = 'tieout/';

/** Requests of our own are about a document, unless they have an entry. */
const OWN: Fields = { textDocument };

/** What is missing or malformed in the parameters of a message; undefined if nothing is. */
export function malformedIn(method: string, params: unknown): string | undefined {
  const fields = Object.hasOwn(PARAMETERS, method) ? PARAMETERS[method]! : method.startsWith(OURS) ? OWN : undefined;
  if (fields === undefined) return undefined;
  const [first] = Object.keys(fields);
  // The protocol's own messages may have none; ours have an object, or their handlers would be handed something else.
  const mayHaveNone = params === undefined && !method.startsWith(OURS);
  if (!isRecord(params)) return first ?? (mayHaveNone ? undefined : 'params');
  return Object.keys(fields).find((name) => !fields[name]!(params[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
