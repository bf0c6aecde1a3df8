import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Texts to measure on: the corpus with its tables as pipe tables where it is present, else the samples. */
export interface Texts {
  readonly source: string;
  readonly files: readonly string[];
  /** The same without Markdown. */
  readonly raw: readonly string[];
}

export function loadTexts(): Texts {
  const corpus = resolve(process.env.TIEOUT_CORPUS ?? '../shared/corpus');
  const present = existsSync(corpus) ? textsIn(corpus, '.txt') : [];
  const raw = present.length > 0 ? present : textsIn('samples', '.disclosure.md');
  return { source: present.length > 0 ? corpus : 'samples', files: raw.map(withPipeTables), raw };
}

/** One draft of about `bytes` bytes of UTF-8, beginning with file `first`; whole lines, never cut inside a table. */
export function draftOf(texts: Texts, bytes: number, first = 0): string {
  const lines: string[] = [];
  let size = 0;
  for (let index = first; ; index++) {
    const file = texts.files[index % texts.files.length] ?? '';
    for (const line of file.split('\n')) {
      if (size >= bytes && !line.startsWith('|')) return lines.join('\n');
      lines.push(line);
      size += Buffer.byteLength(line) + 1;
    }
  }
}

/** The longest file first: it fills the draft of usual size alone, so that its figures belong together. */
function textsIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n'))
    .sort((a, b) => b.length - a.length);
}

/** Rewrites runs of tab-separated lines, and cells one a line, as pipe tables. */
function withPipeTables(text: string): string {
  const written: string[] = [];
  let rows: string[][] = [];
  const end = () => {
    if (rows.length > 1) written.push(...pipeTable(rows));
    else written.push(...rows.map((row) => row.join(' ')));
    rows = [];
  };
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\t[^\t]*$/.test(line)) {
      const cells: string[] = [];
      for (; /^\t[^\t]*$/.test(lines[index] ?? ''); index++) cells.push((lines[index] ?? '').trim());
      rows.push(cells);
      // The empty line that ends a row belongs to it; any other line is looked at again.
      if (lines[index] !== '') index--;
    } else if (line.includes('\t')) {
      rows.push(line.split('\t').map((cell) => cell.trim()));
    } else {
      end();
      written.push(line);
    }
  }
  end();
  return written.join('\n');
}

function pipeTable(rows: readonly string[][]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) => {
    const padded = Array.from({ length: width }, (_, index) => cells[index]?.replaceAll('|', '\\|') ?? '');
    return `| ${padded.join(' | ')} |`;
  };
  const [header = [], ...body] = rows;
  return ['', line(header), line(Array.from({ length: width }, () => '---')), ...body.map(line), ''];
}
