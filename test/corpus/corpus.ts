import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkText } from '../../server/src/check.ts';
import type { Relation } from '../../server/src/equations/relation.ts';
import type { Figure } from '../../server/src/figures/figure.ts';
import type { Severity } from '../../server/src/report.ts';
import { createDisclosureService } from '../../server/src/service.ts';
import { tableRelations } from '../../server/src/tables/structure/structure.ts';

const folder = process.env.TIEOUT_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const present = existsSync(folder);

/** Five real disclosures; they are no part of the project, so where they are missing the tests are skipped. */
export function describeCorpus(what: string, tests: () => void): void {
  const name = present ? what : `${what} (skipped: no corpus at ${folder}; TIEOUT_CORPUS names another place)`;
  describe.skipIf(!present)(name, tests);
}

/** The text of a file of the corpus. */
export function textOf(name: string): string {
  return readFileSync(join(folder, `${name}.txt`), 'utf8');
}

function read(name: string): TextDocument {
  const text = textOf(name);
  return TextDocument.create(`file:///${name}.disclosure.md`, 'markdown', 1, text);
}

/** `line rows×columns` of every table, lines counted from 1. */
export function tablesIn(name: string): string[] {
  const document = read(name);
  const { tables, split } = checkText(document.getText()).draft;
  const starts = new Map(split.regions.map((region, index) => [region, split.starts[index]!]));
  return tables.map(({ region, grid }) => {
    const { line } = document.positionAt(starts.get(region)! + grid.start);
    return `${line + 1} ${grid.rows.length}×${grid.columns}`;
  });
}

/**
 * Every table: line, title, kind, rows × columns, relations by rule, conflicts; then the relations between tables, and
 * the numbers of both. Tables that a page break cut in two are one.
 */
export function tableListing(text: string): { text: string; inTables: number; between: number } {
  const checked = checkText(text);
  const lineOf = (figure: Figure) => text.slice(0, checked.startOf(figure)).split('\n').length;
  const lines: string[] = [];
  let inTables = 0;
  for (const reading of checked.readings) {
    const { relations } = tableRelations(reading);
    const { region, grid, title } = reading.place;
    const line = text.slice(0, checked.startOfRegion(region) + grid.start).split('\n').length;
    const size = reading.places.map((place) => `${place.grid.rows.length}×${place.grid.columns}`).join(' + ');
    lines.push(`${line} ${title || '(no title)'} · ${reading.kind ?? '?'} · ${size} · ${byRule(relations)}`);
    lines.push(...conflictsIn(relations, lineOf));
    inTables += relations.length;
  }
  lines.push(`between tables · ${byRule(checked.between)}`, ...conflictsIn(checked.between, lineOf));
  lines.push(`in tables ${inTables}, between tables ${checked.between.length}`);
  return { text: `${lines.join('\n')}\n`, inTables, between: checked.between.length };
}

function conflictsIn(relations: readonly Relation[], lineOf: (figure: Figure) => number): string[] {
  return relations
    .filter((relation) => !relation.agrees)
    .map(({ rule, figures: [subject, ...others] }) => {
      const parts = others.filter(({ value }) => value.coefficient !== 0n);
      const listed = parts.map((figure) => `${lineOf(figure)} ${figure.text}`).join(', ');
      return `  conflict: ${rule} ${lineOf(subject!)} ${subject!.text || '(blank)'} against ${listed || 'nothing'}`;
    });
}

function byRule(relations: readonly Relation[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of relations) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const conflicts = relations.filter((relation) => !relation.agrees).length;
  const listed = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count}`);
  return [listed.join(', ') || 'nothing', ...(conflicts > 0 ? [`${conflicts} in conflict`] : [])].join('; ');
}

/** `line rule severity found → edit` of every finding about codes (T3xx), the edit that of the first repair. */
export function codeFindingsIn(name: string, text?: string): { severity: Severity; text: string }[] {
  const document =
    text === undefined ? read(name) : TextDocument.create('file:///a.disclosure.md', 'markdown', 1, text);
  return createDisclosureService()
    .findings(document)
    .filter(({ code }) => code.startsWith('T3'))
    .map(({ start, found, rule, severity, fixes }) => {
      const { line } = document.positionAt(start);
      const edit = fixes[0]?.edits[0]?.newText ?? '?';
      return { severity, text: `${line + 1} ${rule} ${severity} ${found.replace(/\s/g, '')} → ${edit}` };
    });
}
