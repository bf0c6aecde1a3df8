import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import type { Change, Edit, EditKind } from './edits.ts';

/** What each change took, by the kind of the edit; taking an edit back is a change as well. */
export type Samples = ReadonlyMap<EditKind, readonly number[]>;

/** A draft open in an editor that shows what the server says of it: diagnostics and account, after each change. */
export class Writer {
  private readonly service = createDisclosureService({});
  private readonly document: TextDocument;
  private readonly samples = new Map<EditKind, number[]>();

  constructor(
    text: string,
    /** Milliseconds, by the wall or by the processor. */
    private readonly clock: () => number,
  ) {
    this.document = TextDocument.create('file:///bench.disclosure.md', 'markdown', 0, text);
    this.tell();
  }

  /** Makes an edit change by change and takes it back. */
  make({ kind, changes, undo }: Edit, isCounted: boolean): void {
    for (const change of [...changes, undo]) {
      const took = this.change(change);
      const known = this.samples.get(kind) ?? [];
      if (isCounted) known.push(took);
      this.samples.set(kind, known);
    }
  }

  get taken(): Samples {
    return this.samples;
  }

  private change({ line, character, removed, inserted }: Change): number {
    const start = { line, character };
    const end = this.document.positionAt(this.document.offsetAt(start) + removed.length);
    const before = this.clock();
    TextDocument.update(this.document, [{ range: { start, end }, text: inserted }], this.document.version + 1);
    this.tell();
    return this.clock() - before;
  }

  private tell(): void {
    this.service.diagnostics(this.document);
    this.service.ledger(this.document);
  }
}

/** Milliseconds of the processor that this process has used: those of other processes on the machine do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
