import { hostile, piece, typed } from '../unit/support/fragments.ts';
import { apply, difference, type Edit, isSayable, nameable, somewhere } from './edit.ts';
import type { Random } from './random.ts';

/** A writer at work: what is typed, deleted, pasted, moved and taken back, now and then by something that is broken. */
export class Writer {
  readonly #before: string[] = [];
  readonly #undone: string[] = [];

  constructor(
    public text: string,
    private readonly random: Random,
    /** Texts to paste from. */
    private readonly others: readonly string[],
  ) {}

  /** Some edits of one sort, each of the text that the one before left. */
  act(): readonly Edit[] {
    const { random } = this;
    const act = random.pick(ACTS);
    const edits = act(this.text, random, this.others);
    if (edits === undefined) return this.#made(this.#takeBack());
    const began = this.text;
    const made = this.#made(edits);
    if (this.text !== began) this.#before.push(began);
    if (this.#before.length > 50) this.#before.shift();
    return made;
  }

  /** The edits, up to one that the protocol cannot say. */
  #made(edits: readonly Edit[]): readonly Edit[] {
    const made: Edit[] = [];
    for (const edit of edits) {
      if (!isSayable(this.text, edit)) break;
      this.text = apply(this.text, edit);
      made.push(edit);
    }
    return made;
  }

  /** Undo or redo, as an editor sends it: one edit. */
  #takeBack(): readonly Edit[] {
    const undo = this.#undone.length === 0 || this.random.chance(0.6);
    const target = (undo ? this.#before : this.#undone).pop();
    if (target === undefined) return [];
    if (undo) this.#undone.push(this.text);
    return [difference(this.text, target)];
  }
}

type Act = (text: string, random: Random, others: readonly string[]) => readonly Edit[] | undefined;

const insert = (text: string, at: number, inserted: string): Edit => ({
  start: nameable(text, at),
  end: nameable(text, at),
  text: inserted,
});

/** One character after the other. */
function typing(at: number, typed: string): Edit[] {
  return [...typed].map((character, index, all) => {
    const start = at + all.slice(0, index).join('').length;
    return { start, end: start, text: character };
  });
}

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end + 1 };
}

function someLines(text: string, random: Random): string {
  const { start } = lineAt(text, random.below(text.length + 1));
  const lines = text.slice(start, start + 4000).split(/(?<=\n)/);
  return lines.slice(0, random.between(1, 8)).join('');
}

const WORDS = [
  '支出合计123.45万元，',
  '其中：',
  '增长5.20%',
  '（项）',
  '\n',
  '| 12.00 |',
  '合计\t1.00\t',
  '：',
  '<td>1.00</td>',
];

const ACTS: readonly Act[] = [
  (text, random) => typing(somewhere(text, random), random.pick(WORDS)),
  (text, random) => typing(somewhere(text, random), String(random.below(100_000) / 100)),
  (text, random) => [insert(text, somewhere(text, random), random.sample(typed))],
  (text, random) => [insert(text, somewhere(text, random), random.sample(piece))],
  (text, random) => [insert(text, somewhere(text, random), random.sample(hostile))],
  // A digit becomes another.
  (text, random) => {
    const start = somewhere(text, random);
    return /\d/.test(text[start] ?? '') ? [{ start, end: start + 1, text: String(random.below(10)) }] : [];
  },
  // Backspace.
  (text, random) => {
    let at = somewhere(text, random);
    return random
      .list(Math.min(at, random.between(1, 6)), () => {
        const start = text[at - 1] === '\n' && text[at - 2] === '\r' ? at - 2 : at - 1;
        const edit = { start: Math.max(0, start), end: at, text: '' };
        at = edit.start;
        return edit;
      })
      .filter(({ start, end }) => end > start);
  },
  // A stretch goes, large or small.
  (text, random) => {
    const start = nameable(text, random.below(text.length + 1));
    const length = random.chance(0.1) ? random.below(text.length) : random.below(120);
    return [{ start, end: nameable(text, Math.min(text.length, start + length)), text: '' }];
  },
  // Lines go, are doubled, are moved, or come from another draft.
  (text, random) => [{ ...lineAt(text, random.below(text.length + 1)), text: '' }],
  (text, random) => {
    const { start, end } = lineAt(text, random.below(text.length + 1));
    return [insert(text, start, text.slice(start, end))];
  },
  (text, random) => {
    const { start, end } = lineAt(text, random.below(text.length + 1));
    const moved = { start, end, text: '' };
    const rest = apply(text, moved);
    return [moved, insert(rest, lineAt(rest, random.below(rest.length + 1)).start, text.slice(start, end))];
  },
  (text, random, others) => [
    insert(text, lineAt(text, random.below(text.length + 1)).start, someLines(random.pick(others), random)),
  ],
  (text, random) => [{ ...lineAt(text, random.below(text.length + 1)), text: random.sample(hostile) }],
  // Ends of lines of another system, in a stretch or everywhere.
  (text, random) => {
    const { start } = lineAt(text, random.below(text.length + 1));
    const end = random.chance(0.2) ? text.length : Math.min(text.length, lineAt(text, start + 400).end);
    const part = text.slice(start, end);
    const to = random.pick(['\r\n', '\n', '\r']);
    const edit = { start, end, text: part.replaceAll(/\r\n?|\n/g, to) };
    return nameable(text, end) === end ? [edit] : [];
  },
  // Half of a character, and then the other half.
  (text, random) => {
    const at = somewhere(text, random);
    const halves = [insert(text, at, '\ud842'), { start: at + 1, end: at + 1, text: '\udfb7' }];
    return random.chance(0.5) ? halves : halves.slice(0, 1);
  },
  // The whole text at once, much the same or another.
  (text, random, others) => [
    { start: 0, end: text.length, text: random.chance(0.3) ? random.pick(others).slice(0, 20_000) : `${text}\n` },
  ],
  () => undefined,
  () => undefined,
];
