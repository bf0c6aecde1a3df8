import type { TrialDraft } from '../../trials/drafts.ts';
import { hostile, piece } from '../../unit/support/fragments.ts';
import { MARKDOWN_LINES } from '../../unit/support/markdownLines.ts';
import type { Case } from '../case.ts';
import type { Random } from '../random.ts';
import { SHAPES } from './shapes.ts';

/** Characters that a shape may have, in a short run and, now and then, in a long one: as many as anyone could send. */
const SIZES = [300, 1000, 3000, 3000, 10_000, 10_000, 30_000];
const LARGE_SIZES = [100_000, 300_000, 1_000_000, 5_000_000];
/** So seldom that they take about half of the time. */
const LARGE = 0.02;

/** What the makers may make. */
export interface Means {
  readonly drafts: readonly TrialDraft[];
  /** There is time for files as large as anyone could send. */
  readonly large: boolean;
}

export function sizeOf(random: Random, { large }: Means): number {
  return random.pick(large && random.chance(LARGE) ? LARGE_SIZES : SIZES);
}

/** A text of one shape, about this long. */
export function shaped(random: Random, size: number): { readonly name: string; readonly text: string } {
  const name = random.pick(Object.keys(SHAPES));
  const shape = SHAPES[name]!;
  const each = Math.max(1, shape(8, random).length / 8);
  return { name, text: shape(Math.ceil(size / each), random).slice(0, size) };
}

/** A draft of shapes, of lines that mean something, or a real one with damage. */
export function draftCase(random: Random, means: Means): Case {
  const made = random.pick([ofShape, ofShapes, ofLines, ofPieces, damaged, damaged])(random, means);
  return { reader: 'draft', name: 'draft.disclosure.md', ...made };
}

type Made = { readonly from: string; readonly text: string };

function ofShape(random: Random, means: Means): Made {
  const { name, text } = shaped(random, sizeOf(random, means));
  return { from: name, text: random.chance(0.5) ? text : `单位：万元\n\n支出12.00万元，${text}` };
}

function ofShapes(random: Random): Made {
  const some = random.list(random.between(2, 5), () => shaped(random, random.pick([100, 500, 2000, 8000])));
  const between = random.pick(['', '\n', '\n\n', '\t', ' | ']);
  return { from: some.map(({ name }) => name).join(' + '), text: some.map(({ text }) => text).join(between) };
}

function ofLines(random: Random): Made {
  const line = () => random.pick(MARKDOWN_LINES);
  return {
    from: 'lines of Markdown',
    text: random.list(random.between(1, 120), line).join(random.pick(['\n', '\n', '\r\n', '\r'])),
  };
}

function ofPieces(random: Random): Made {
  const part = () => random.sample(random.chance(0.5) ? hostile : piece);
  return { from: 'pieces', text: random.list(random.between(1, 60), part).join(random.pick(['', '\n', '\n\n'])) };
}

function damaged(random: Random, { drafts }: Means): Made {
  const { name, text } = random.pick(drafts);
  const length = random.pick([2000, 8000, 30_000]);
  const from = random.below(Math.max(1, text.length - length));
  let lines = text.slice(from, from + length).split('\n');
  for (let turn = random.between(1, 12); turn > 0; turn--) lines = random.pick(DAMAGES)(lines, random);
  return { from: `damaged ${name}`, text: lines.join('\n') };
}

const DAMAGES: readonly ((lines: string[], random: Random) => string[])[] = [
  (lines, random) => lines.toSpliced(random.below(lines.length), random.between(1, 5)),
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, ...random.list(random.between(1, 200), () => lines[at]!));
  },
  (lines, random) => lines.toSpliced(random.below(lines.length), 0, random.sample(hostile)),
  (lines, random) => changed(lines, random, (line) => line.slice(0, random.below(line.length + 1))),
  (lines, random) =>
    changed(lines, random, (line) =>
      line.replaceAll(random.pick(['\t', '|', '。', '\n']), random.pick(['', '|', '\t', ' '])),
    ),
  (lines, random) => changed(lines, random, (line) => line.replace(/\d/, () => String(random.below(10)))),
  (lines, random) => changed(lines, random, (line) => line.repeat(random.between(2, 30))),
  (lines, random) => changed(lines, random, (line) => [...line].reverse().join('')),
  (lines, random) => {
    const at = random.below(lines.length);
    return [...lines.slice(at), ...lines.slice(0, at)];
  },
];

function changed(lines: string[], random: Random, change: (line: string) => string): string[] {
  const at = random.below(lines.length);
  return lines.toSpliced(at, 1, change(lines[at] ?? ''));
}
