import { toRange } from '../../service.ts';
import type { CheckedFile, Format, ReadFile } from '../report.ts';
import { inOrder } from '../report.ts';
import { listFormat } from './list.ts';

/** The version of the JSON contract, not of the program. */
const CONTRACT = 1;

/** `--format json`: one object. */
export function jsonFormat<T>(entryOf: (result: T) => unknown): Format<T> {
  return listFormat(
    (files) => ({ version: CONTRACT, files }),
    (result) => [entryOf(result)],
  );
}

/** `--format jsonl`: an object a file, each on a line. */
export function jsonLinesFormat<T>(entryOf: (result: T) => unknown): Format<T> {
  return {
    open: '',
    between: '',
    parts: (result) => [`${JSON.stringify(entryOf(result))}\n`],
    close: () => '',
  };
}

/** What `tieout check` says of a file. */
export function checkedEntry({ path, document, ledger, findings }: CheckedFile): unknown {
  return {
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
      range: toRange(document, finding),
      found: finding.found,
      expected: finding.expected,
      related: finding.related.map((place) => ({ range: toRange(document, place), message: place.message })),
      fixes: finding.fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
      })),
    })),
  };
}

/** What `tieout figures` says of a file. */
export function figuresEntry({ path, document, figures }: ReadFile): unknown {
  return {
    path,
    figures: inOrder(figures).map((figure) => ({
      range: toRange(document, figure),
      text: figure.text,
      kind: figure.kind,
      unit: figure.unit,
      value: figure.value,
      status: figure.status,
      reason: figure.reason,
      ...(figure.signed === undefined ? {} : { signed: figure.signed }),
      ties: figure.ties.map((place) => ({ range: toRange(document, place), message: place.message })),
    })),
  };
}
