import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Locale } from '../report.ts';
import type { CatalogueFile, CatalogueProblem, DisclosureService } from '../service.ts';
import type { Runner } from './runner.ts';
import { inPieces } from './settle.ts';
import { plainUri, type WorkspaceFiles } from './workspaceFiles.ts';

/** The user's own codes: read when the setting names them, read again when they change. */
export interface CatalogueFiles {
  /** @param paths as the setting writes them */
  use(paths: readonly string[]): Promise<void>;
  /** Files have changed on disk. */
  changed(uris: readonly string[]): Promise<void>;
}

interface Parts {
  readonly connection: Connection;
  readonly runner: Runner;
  readonly service: DisclosureService;
  readonly files: WorkspaceFiles;
  readonly yieldToMessages: () => Promise<void>;
  readonly locale: () => Locale;
  /** The catalogue is another: every document has to be looked at again. */
  changed(): void;
}

const ENDINGS = ['tsv', 'txt', 'csv', 'xlsx', 'xls', 'et'];

export function createCatalogueFiles(parts: Parts): CatalogueFiles {
  const { connection, runner, service } = parts;
  let paths: readonly string[] = [];
  /** By the path as written, the URI it was read from. */
  let places = new Map<string, string>();
  let marked = new Set<string>();
  let round = 0;

  async function find(path: string): Promise<CatalogueFile> {
    const { uri, bytes } = await parts.files.find(path);
    if (uri !== undefined) places.set(path, uri);
    return { name: path, bytes };
  }

  async function load(): Promise<void> {
    round += 1;
    const mine = round;
    places = new Map();
    const files: CatalogueFile[] = [];
    for (const path of paths) files.push(await find(path));
    // A later change of the setting may have overtaken this one.
    const isLatest = () => mine === round;
    const done = isLatest() ? await inPieces(service.useCatalogue(files), parts.yieldToMessages, isLatest) : undefined;
    if (!done) return;
    tell(done.value);
    parts.changed();
  }

  /** Marks each row that was left out, in its file, and says once that there are such. */
  function tell(problems: readonly CatalogueProblem[]): void {
    const byUri = new Map<string, Diagnostic[]>([...marked].map((uri) => [uri, []]));
    for (const { file, sheet, row, message } of problems) {
      const uri = places.get(file);
      if (uri === undefined) continue;
      const line = Math.max(0, row - 1);
      const list = byUri.get(uri) ?? [];
      byUri.set(uri, list);
      list.push({
        range: { start: { line, character: 0 }, end: { line, character: 1000 } },
        severity: DiagnosticSeverity.Warning,
        source: 'tieout',
        message: sheet ? `${sheet}: ${message}` : message,
      });
    }
    marked = new Set([...byUri].filter(([, list]) => list.length > 0).map(([uri]) => uri));
    for (const [uri, diagnostics] of byUri) {
      void runner.notification('publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics }));
    }
    const [first] = problems;
    if (!first) return;
    const text = sentence(first, problems.length, parts.locale());
    void runner.notification('showMessage', () => connection.window.showWarningMessage(text));
  }

  return Object.freeze({
    async use(next: readonly string[]) {
      if (JSON.stringify(next) === JSON.stringify(paths)) return;
      paths = next;
      if (paths.length > 0) parts.files.watch(ENDINGS);
      await runner.notification('catalogue', load);
    },
    async changed(uris: readonly string[]) {
      const known = new Set([...places.values()].map(plainUri));
      if (uris.some((uri) => known.has(plainUri(uri)))) await load();
    },
  });
}

function sentence({ file, sheet, row, message }: CatalogueProblem, count: number, locale: Locale): string {
  const place = sheet ? `${file} (${sheet})` : file;
  if (locale === 'en') {
    const more = count > 1 ? ` and ${count - 1} more` : '';
    return `Tieout, your catalogue: ${place}${row > 0 ? `, row ${row}` : ''}: ${message}${more}.`;
  }
  const more = count > 1 ? `等 ${count} 处问题` : '';
  return `勾稽：自有科目表 ${place}${row > 0 ? ` 第 ${row} 行` : ''}：${message}${more}。`;
}
