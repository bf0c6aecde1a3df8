import { type TextDocument, workspace } from 'vscode';
import { type PreviewResult, previewMethod } from '../../server/src/protocol/messages.ts';
import { isDraft } from './drafts.ts';
import type { RunningClient } from './tables.ts';

/** A run of lines that the preview shows in another way. */
interface ShownLines {
  /** As they stand in the source. */
  readonly source: string;
  /** The first of them, when this was made. */
  readonly line: number;
}

export interface ShownTable extends ShownLines {
  readonly html: string;
}

/** A figure on a line that is put between two tags. */
export interface ShownMark extends ShownLines {
  readonly from: number;
  readonly to: number;
  readonly opening: string;
}

/** How the preview shows a draft, as far as the server has told. */
export interface PublishedView {
  readonly tables: readonly ShownTable[];
  readonly marks: readonly ShownMark[];
}

interface Kept extends PublishedView {
  readonly version: number;
}

/**
 * Knows how the preview is to show drafts. The preview asks at once and cannot wait, the server answers later: what is kept
 * goes by the text of its lines, so it goes on to fit all but what has been edited, and `changed` is called when there is
 * more to show.
 */
export class PublishedViews {
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Map<string, number>();

  constructor(
    private readonly client: RunningClient,
    private readonly changed: () => void,
  ) {}

  /** What is known of the draft with this text; undefined where no open draft has it. */
  of(text: string): PublishedView | undefined {
    const document = workspace.textDocuments.find((one) => isDraft(one) && one.getText() === text);
    if (!document) return undefined;
    const known = this.kept.get(keyOf(document));
    if (known?.version !== document.version) void this.ask(document);
    return known;
  }

  /** The draft has been checked anew; what is kept of it may say something else although its text is the same. */
  checked(uri: string, version: number): void {
    if (this.kept.get(uri)?.version !== version) return;
    const document = workspace.textDocuments.find((one) => keyOf(one) === uri);
    if (document) void this.ask(document);
  }

  forget(uri: string): void {
    this.kept.delete(uri);
    this.asked.delete(uri);
  }

  private async ask(document: TextDocument): Promise<void> {
    const key = keyOf(document);
    const { version } = document;
    if (this.asked.get(key) === version) return;
    this.asked.set(key, version);
    try {
      const running = await this.client();
      const result = await running.sendRequest<PreviewResult>(previewMethod, { textDocument: { uri: key } });
      if (!result || document.version !== version || result.version !== version) return;
      const before = this.kept.get(key);
      const now: Kept = { version, ...viewOf(document, result) };
      this.kept.set(key, now);
      if (!before || saidIn(before) !== saidIn(now)) this.changed();
    } finally {
      if (this.asked.get(key) === version) this.asked.delete(key);
    }
  }
}

function keyOf(document: TextDocument): string {
  return document.uri.toString();
}

/** All that can be seen of a view: the lines that numbers lead to follow the text by themselves. */
function saidIn({ tables, marks }: PublishedView): string {
  return JSON.stringify([
    tables.map(({ source }) => source),
    tables.map(({ html }) => html.replaceAll(/data-line="\d+"/g, '')),
    marks.map(({ source, from, to, opening }) => [source, from, to, opening.replace(/data-line="\d+"/, '')]),
  ]);
}

function viewOf(document: TextDocument, { tables, marks }: NonNullable<PreviewResult>): PublishedView {
  const linesOf = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => document.lineAt(first + index).text).join('\n');
  return {
    tables: tables.map(({ range: { start, end }, html }) => ({
      source: linesOf(start.line, end.character === 0 && end.line > start.line ? end.line - 1 : end.line),
      line: start.line,
      html,
    })),
    marks: marks
      .filter(({ range: { start, end } }) => start.line === end.line)
      .map(({ range: { start, end }, opening }) => ({
        source: linesOf(start.line, start.line),
        line: start.line,
        from: start.character,
        to: end.character,
        opening,
      })),
  };
}
