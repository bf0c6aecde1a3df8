import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, RelatedPlace, Span } from '../../report.ts';
import type { Colour } from '../colour.ts';
import { excerptOf } from '../excerpt.ts';
import {
  addLedgers,
  type CheckedFile,
  EMPTY_LEDGER,
  inOrder,
  noneFound,
  type ReadFile,
  type Reporter,
  type Write,
} from '../report.ts';
import type { Words } from '../wording.ts';

/** How the text is to look where it is read. */
export interface Look {
  readonly words: Words;
  readonly colour: Colour;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

/** A report for people: each finding with its line, the places it was held against, and a ledger at the end. */
export function textReporter(write: Write, { words, colour, columns }: Look): Reporter<CheckedFile> {
  const found = noneFound();
  let ledger = EMPTY_LEDGER;
  let files = 0;
  let silent = 0;

  const tell = (path: string, document: TextDocument, finding: Finding) => {
    const mark = colour.severity[finding.severity];
    const label = mark(words.severity[finding.severity]);
    const rule = colour.faint(`[${finding.code} ${finding.rule}]`);
    write(`${colour.strong(placeOf(path, document, finding))} ${label} ${finding.message} ${rule}\n`);

    const { text, indent, width } = excerptAt(document, finding, columns - 2);
    write(`  ${text}\n  ${' '.repeat(indent)}${mark('^'.repeat(width))}`);
    write(finding.expected.length > 0 ? ` ${words.expected(finding.expected)}\n` : '\n');
    for (const place of finding.related) write(relatedLine(document, place, colour));
  };

  return {
    file({ path, document, findings, silenced, ledger: own }) {
      files += 1;
      silent += silenced.length;
      ledger = addLedgers(ledger, own);
      for (const finding of inOrder(findings)) {
        found[finding.severity] += 1;
        tell(path, document, finding);
      }
      if (findings.length > 0) write('\n');
    },
    end: () => write(`${words.counts(files, found)}${words.silenced(silent)}${words.ledger(ledger)}\n`),
  };
}

/** `tieout figures`: a line a figure. */
export function figuresTextReporter(write: Write, { words, colour }: Look): Reporter<ReadFile> {
  let ledger = EMPTY_LEDGER;
  return {
    file({ path, document, figures, ledger: own }) {
      ledger = addLedgers(ledger, own);
      for (const figure of inOrder(figures)) {
        const what = `${words.kind[figure.kind]} ${colour.status[figure.status](words.status[figure.status])}`;
        const why = figure.reason ? ` ${colour.faint(figure.reason)}` : '';
        write(`${colour.strong(placeOf(path, document, figure))} ${figure.text} ${what}${why}\n`);
        for (const place of figure.ties) write(relatedLine(document, place, colour));
      }
    },
    end: () => write(`${words.ledger(ledger)}\n`),
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
