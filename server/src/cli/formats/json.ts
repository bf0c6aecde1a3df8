import type { CheckedFile, ReadFile, Reporter, Write } from '../report.ts';
import { inOrder, rangeOf } from '../report.ts';

/** The version of the JSON contract, not of the program. */
const CONTRACT = 1;

/** `tieout check --format json`: one object, written at the end. */
export function jsonReporter(write: Write): Reporter<CheckedFile> {
  return collect(write, ({ path, document, ledger, findings }: CheckedFile) => ({
    path,
    figures: {
      total: ledger.total,
      tied: ledger.tied,
      conflicting: ledger.conflicting,
      rounding: ledger.rounding,
      unchecked: ledger.unchecked,
    },
    findings: inOrder(findings).map((finding) => ({
      rule: finding.rule,
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      range: rangeOf(document, finding),
      found: finding.found,
      expected: finding.expected,
      related: finding.related.map((place) => ({ range: rangeOf(document, place), message: place.message })),
      fixes: finding.fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
      })),
    })),
  }));
}

/** `tieout figures --format json`: every figure of every file. */
export function figuresJsonReporter(write: Write): Reporter<ReadFile> {
  return collect(write, ({ path, document, figures }: ReadFile) => ({
    path,
    figures: inOrder(figures).map((figure) => ({
      range: rangeOf(document, figure),
      text: figure.text,
      kind: figure.kind,
      unit: figure.unit,
      value: figure.value,
      status: figure.status,
      reason: figure.reason,
      ties: figure.ties.map((place) => ({ range: rangeOf(document, place), message: place.message })),
    })),
  }));
}

/** Keeps each file's entry, not its text, so that a folder of a thousand drafts fits in memory. */
function collect<T>(write: Write, entryOf: (result: T) => unknown): Reporter<T> {
  const files: unknown[] = [];
  return {
    file: (result) => void files.push(entryOf(result)),
    end: () => write(`${JSON.stringify({ version: CONTRACT, files }, null, 2)}\n`),
  };
}
