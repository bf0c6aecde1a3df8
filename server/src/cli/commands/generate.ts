import { basename } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale, TextEdit } from '../../report.ts';
import type { Authored, AuthoringRequest, DisclosureService, LedgerFile } from '../../service.ts';
import { finished, noteText } from '../authored.ts';
import { useCatalogue } from '../catalogue.ts';
import { type DraftFile, eachDraft } from '../drafts.ts';
import { encode } from '../encode.ts';
import type { GenerateCommand } from '../generateCommand.ts';
import { readBytes } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { writeBack, writeFile } from '../write.ts';

/** `tieout generate`: tables made of a ledger, inserted, filled or derived; the text written from them and kept up to them. */
export function generate(command: GenerateCommand, locale: Locale, world: World, speaker: Speaker): ExitCode {
  const service = world.createService({ settings: { locale } });
  useCatalogue(command.catalogue, service, speaker);
  if (command.what === 'list') return list(command, service, speaker);
  const ledger = command.ledger === undefined ? undefined : readLedgerFile(command.ledger, speaker);
  if (command.ledger !== undefined && !ledger) return 2;
  let complete = true;
  eachDraft(command.paths, service, speaker, (draft) => {
    const run = service.author(draft.document, requestOf(command, ledger, draft.document));
    if (!run) return;
    const authored = finished(run, speaker, `${draft.path}: `);
    complete &&= authored.complete;
    for (const note of authored.notes) speaker.note(noteText(note));
    speaker.note(`${draft.path}: ${authored.summary}`);
    if (command.dryRun) speaker.print(changes(draft, authored.edits));
    else write(draft, authored, command, speaker);
  });
  return speaker.troubled ? 2 : complete ? 0 : 1;
}

export function readLedgerFile(path: string, speaker: Speaker): LedgerFile | undefined {
  const bytes = readBytes(path);
  if (!('problem' in bytes)) return { name: basename(path), bytes };
  speaker.trouble(bytes);
  return undefined;
}

function requestOf(command: GenerateCommand, ledger: LedgerFile | undefined, document: TextDocument): AuthoringRequest {
  const { what, family, kind, only, codes, line, section } = command;
  const at = line === undefined ? undefined : document.offsetAt({ line: line - 1, character: 0 });
  switch (what) {
    case 'insert':
      return { action: 'insert', kind, family, codes: codes.length > 0 ? codes : undefined, at };
    case 'derive':
      return { action: 'derive', kind, family, at };
    case 'text':
      return { action: 'write', section, at };
    case 'update':
      return { action: 'update', ledger, family, section, at };
    case 'fill':
      return { action: 'fill', at };
    default:
      return { action: 'tables', ledger: ledger!, family, only: only.length > 0 ? only : undefined, at };
  }
}

/** The lines that go and those that come, as `diff` shows them. */
function changes({ document, path }: DraftFile, edits: readonly TextEdit[]): string {
  const text = document.getText();
  return edits
    .map(({ start, end, newText }) => {
      const marked = (mark: string, block: string) =>
        block === '' ? [] : block.split(/\r?\n/).map((line) => `${mark}${line}\n`);
      const head = `@@ ${path}:${document.positionAt(start).line + 1} @@\n`;
      return [head, ...marked('-', text.slice(start, end)), ...marked('+', newText)].join('');
    })
    .join('');
}

function write(draft: DraftFile, authored: Authored, { output }: GenerateCommand, speaker: Speaker): void {
  const text = applied(draft.document, authored.edits);
  if (output === '-') {
    speaker.print(text);
    return;
  }
  const path = output ?? draft.path;
  if (authored.edits.length === 0 && path === draft.path) return;
  if (path === draft.path) {
    writeBack(draft, text, speaker);
    return;
  }
  const bytes = encode(text, draft.encoding);
  if (bytes) writeFile(path, bytes, 'anything', speaker);
  else speaker.trouble({ path, problem: 'cannot-write' });
}

function applied(document: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(
    document,
    edits.map(({ start, end, newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    })),
  );
}

/** Every family with its kinds; with a draft, which of them it has and which could be derived. */
function list(command: GenerateCommand, service: DisclosureService, speaker: Speaker): ExitCode {
  const print = (document: TextDocument, known: boolean) => {
    for (const family of service.families(document)) {
      if (command.family !== undefined && ![family.id, family.id.replace('budget-', '')].includes(command.family))
        continue;
      speaker.print(`${family.id}  ${family.name}\n`);
      for (const { id, number, title, present, derivedFrom } of family.kinds) {
        const remarks = known
          ? [present ? speaker.words.present : '', derivedFrom.length > 0 ? speaker.words.derivedFrom(derivedFrom) : '']
          : [];
        speaker.print(
          `  ${id}  ${number} ${title}${remarks
            .filter(Boolean)
            .map((remark) => `  ${remark}`)
            .join('')}\n`,
        );
      }
    }
  };
  if (command.paths.length === 0) print(TextDocument.create('none:///none.disclosure.md', 'markdown', 0, ''), false);
  else eachDraft(command.paths, service, speaker, ({ document }) => print(document, true));
  return speaker.troubled ? 2 : 0;
}
