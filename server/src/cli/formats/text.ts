import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, RelatedPlace, Span } from '../../report.ts';
import type { Colour } from '../colour.ts';
import { excerptOf } from '../excerpt.ts';
import { type CheckedFile, type Format, inOrder, type ReadFile } from '../report.ts';
import type { Sum } from '../task.ts';
import type { Words } from '../wording.ts';

/** How the text is to look where it is read. */
export interface Look {
  readonly words: Words;
  readonly colour: Colour;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

/** A report for people: each finding with its line, the places it was held against, and a ledger at the end. */
export function textFormat({ words, colour, columns }: Look): Format<CheckedFile> {
  const tell = (path: string, document: TextDocument, finding: Finding): string => {
    const mark = colour.severity[finding.severity];
    const label = mark(words.severity[finding.severity]);
    const rule = colour.faint(`[${finding.code} ${finding.rule}]`);
    const { text, indent, width } = excerptAt(document, finding, columns - 2);
    const expected = finding.expected.length > 0 ? ` ${words.expected(finding.expected)}` : '';
    return [
      `${colour.strong(placeOf(path, document, finding))} ${label} ${finding.message} ${rule}\n`,
      `  ${text}\n  ${' '.repeat(indent)}${mark('^'.repeat(width))}${expected}\n`,
      ...finding.related.map((place) => relatedLine(document, place, colour)),
    ].join('');
  };
  return {
    open: '',
    between: '',
    parts({ path, document, findings }) {
      return findings.length === 0 ? [] : [...inOrder(findings).map((finding) => tell(path, document, finding)), '\n'];
    },
    close: (sum) => `${closingLine(sum, words)}\n`,
  };
}

/** What was found in all files together. */
export function closingLine({ files, found, silenced, ledger }: Sum, words: Words): string {
  return `${words.counts(files, found)}${words.silenced(silenced)}${words.ledger(ledger)}`;
}

/** `tieout figures`: a line a figure. */
export function figuresTextFormat({ words, colour }: Look): Format<ReadFile> {
  return {
    open: '',
    between: '',
    parts: ({ path, document, figures }) =>
      inOrder(figures).map((figure) => {
        const what = `${words.kind[figure.kind]} ${colour.status[figure.status](words.status[figure.status])}`;
        const why = figure.reason ? ` ${colour.faint(figure.reason)}` : '';
        const line = `${colour.strong(placeOf(path, document, figure))} ${figure.text} ${what}${why}\n`;
        return [line, ...figure.ties.map((place) => relatedLine(document, place, colour))].join('');
      }),
    close: ({ ledger }) => `${words.ledger(ledger)}\n`,
  };
}

/** `path:line:column`, counted from one as editors do, which terminals turn into a link. */
function placeOf(path: string, document: TextDocument, span: Span): string {
  const { line, character } = document.positionAt(span.start);
  return `${path}:${line + 1}:${character + 1}`;
}

function relatedLine(document: TextDocument, place: RelatedPlace, colour: Colour): string {
  const { line, character } = document.positionAt(place.start);
  return `  ${colour.faint(`${line + 1}:${character + 1}`)} ${place.message}\n`;
}

function excerptAt(document: TextDocument, { start, end }: Span, columns: number) {
  const at = document.positionAt(start);
  const line = document.getText({
    start: { line: at.line, character: 0 },
    end: { line: at.line, character: Number.MAX_SAFE_INTEGER },
  });
  let length = line.length;
  while (line[length - 1] === '\n' || line[length - 1] === '\r') length -= 1;
  return excerptOf(line.slice(0, length), at.character, Math.min(length, at.character + end - start), columns);
}
