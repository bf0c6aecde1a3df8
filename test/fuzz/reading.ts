import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { encode } from '../../server/src/cli/encode.ts';
import { readSettings } from '../../server/src/config/settings.ts';
import { MOST_LISTED } from '../../server/src/protocol/messages.ts';
import { atOnce, createDisclosureService, type DisclosureService } from '../../server/src/service.ts';
import { decode } from '../../server/src/text/decode.ts';
import { readingOf } from '../unit/support/convert.ts';
import { bytesOf, type Case, type Reader } from './case.ts';

/** How long each thing took that someone waits for. */
export type Times = Record<string, number>;

/** What is wrong with how a file is read; undefined if nothing is. */
type Reading = (file: Case, times: Times) => string | undefined;

/** What takes the time of several readings is tried with texts up to here. */
const LONGEST_CHANGED = 40_000;

const SMALL =
  '---\ndisclosure: budget\n---\n\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 |\n|-|-|-|\n| 201 | 一般公共服务支出 | 1.00 |\n| 合计 | | 1.00 |\n\n一般公共服务支出（';

/** Reads a file as its reader does, and looks at what comes of it. */
export function read(file: Case, times: Times): string | undefined {
  return READINGS[file.reader](file, times);
}

const READINGS: Readonly<Record<Reader, Reading>> = {
  draft: ({ text = '' }, times) => draftProblem(text, times),
  import(file, times) {
    const service = createDisclosureService();
    const imported = timed(times, 'import', () => service.importFile(file.name, bytesOf(file)));
    if (typeof imported === 'string')
      return file.seen === undefined ? undefined : `a sound file is refused: ${imported}`;
    const lost = lostOf(imported.text, file.seen ?? []);
    return lost === undefined
      ? draftProblem(imported.text, times)
      : `lost: ${lost}\nin: ${imported.text.slice(0, 3000)}`;
  },
  catalogue(file, times) {
    const service = createDisclosureService();
    timed(times, 'catalogue', () => atOnce(service.useCatalogue([{ name: file.name, bytes: bytesOf(file) }])));
    const document = documentOf(SMALL);
    service.diagnostics(document);
    timed(times, 'completion', () => service.completion(document, document.positionAt(SMALL.length)));
    return undefined;
  },
  ledger(file, times) {
    const service = createDisclosureService();
    const document = documentOf(SMALL);
    const ledger = { name: file.name, bytes: bytesOf(file) };
    const authored = timed(times, 'tables of a ledger', () =>
      atOnce(service.author(document, { action: 'tables', ledger })!),
    );
    const outside = authored.edits.find(({ start, end }) => !(start >= 0 && start <= end && end <= SMALL.length));
    return outside && `an edit outside of the text: ${JSON.stringify(outside)}`;
  },
  clipboard({ name, text = '' }, times) {
    const service = createDisclosureService();
    const document = documentOf(SMALL);
    const end = document.positionAt(SMALL.length);
    const clipboard = name.endsWith('.html') ? { html: text } : { text };
    timed(times, 'paste', () => service.pasteTable(document, { start: end, end }, clipboard));
    return undefined;
  },
  settings({ text = '' }, times) {
    const service = createDisclosureService();
    const settings = readSettings(JSON.parse(text), undefined);
    timed(times, 'settings', () => {
      service.configure(settings);
      for (const uri of [
        'file:///a.md',
        `file:///${'a/'.repeat(200)}a.md`,
        `file:///${'a'.repeat(5000)}`,
        'untitled:x',
        '',
      ])
        service.isDraft(TextDocument.create(uri, 'markdown', 1, 'x'));
      service.diagnostics(documentOf(SMALL));
    });
    return undefined;
  },
  bytes(file, times) {
    const bytes = bytesOf(file);
    const decoded = timed(times, 'decode', () => decode(bytes));
    if ('problem' in decoded) return undefined;
    const written = encode(decoded.text, decoded.encoding);
    if (written !== undefined && Buffer.compare(written, bytes) !== 0)
      return 'lost: bytes that are read and written again';
    return bytes.length <= LONGEST_CHANGED ? draftProblem(decoded.text, times) : undefined;
  },
};

function draftProblem(text: string, times: Times): string | undefined {
  const service = createDisclosureService();
  const document = documentOf(text);
  // Between the pieces of a long draft, others are answered: no piece may keep them waiting.
  for (let read = false; !read; ) read = timed(times, 'a piece', () => service.read(document));
  const diagnostics = timed(times, 'the first answer', () => service.diagnostics(document));
  // A list of all figures is for batches alone.
  const spans = [...service.findings(document), ...service.figures(document)];
  const outside = spans.find(({ start, end }) => !(start >= 0 && end >= start && end <= text.length));
  if (outside) return `outside of the text: ${JSON.stringify(outside)}`;
  timed(times, 'the account', () => [service.ledger(document), service.unchecked(document, MOST_LISTED)]);
  timed(times, 'actions', () => {
    const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
    service.codeActions(document, range, { diagnostics: diagnostics.slice(0, 20), only: ['quickfix'] });
  });
  for (let part = 0; part < 6; part++) {
    const at = document.positionAt(Math.floor((text.length * part) / 5));
    for (const question of ['hover', 'completion', 'definition', 'references', 'copyTable'] as const) {
      timed(times, question, () => service[question](document, at));
    }
  }
  const aligned = timed(times, 'align', () => changed(document, service.alignTables(document)));
  if (bare(aligned) !== bare(text)) return 'aligning changes more than spaces';
  timed(times, 'the next key', () => service.diagnostics(documentOf(`${text}\n\n支出1万元。`, 2)));
  return text.length <= LONGEST_CHANGED ? changeProblem(service, text, times) : undefined;
}

/** What is said must be the same once tables are converted, and repairs are the edits they say. */
function changeProblem(service: DisclosureService, text: string, times: Times): string | undefined {
  const document = documentOf(text, 3);
  const repaired = timed(times, 'repairs', () => service.repairs(document));
  const edited = [...repaired.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), text);
  if (edited !== repaired.text) return 'the edits of the repairs do not make their text';
  const { edits } = timed(times, 'convert', () => service.convertTables(document));
  if (edits.length === 0) return undefined;
  const [before, after] = [text, changed(document, edits)].map(sayingOf) as [Said, Said];
  for (const part of ['figures', 'findings'] as const) {
    const at = before[part].findIndex((said, index) => said !== after[part][index]);
    if (at >= 0 || before[part].length !== after[part].length)
      return `converting tables changes the ${part}: ${before[part][at]} → ${after[part][at]}`;
  }
  return undefined;
}

type Said = ReturnType<typeof readingOf>;

/** What is said of a text, but for where a limit was reached: that is at the first cell, whatever a cell is. */
function sayingOf(text: string): Said {
  const { figures, findings } = readingOf(text);
  return { figures, findings: findings.filter((finding) => !finding.includes('limit-reached')) };
}

function changed(document: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}

/** Without what sets the columns of a table. */
function bare(text: string): string {
  return text.replace(/[\s-]+/g, '');
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** The first of the words that a reader of the Markdown does not see. */
function lostOf(text: string, seen: readonly string[]): string | undefined {
  if (seen.length === 0) return undefined;
  const tight = (text: string) => text.replace(/\s+/g, '');
  const shown = tight(textOf(markdown.parse(text)));
  return seen.find((word) => !shown.includes(tight(word)));
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' && node.type !== 'yaml' ? node.value : '';
}

function documentOf(text: string, version = 1): TextDocument {
  return TextDocument.create('file:///fuzz/draft.disclosure.md', 'markdown', version, text);
}

function timed<T>(times: Times, what: string, work: () => T): T {
  const began = performance.now();
  try {
    return work();
  } finally {
    times[what] = Math.max(times[what] ?? 0, performance.now() - began);
  }
}
