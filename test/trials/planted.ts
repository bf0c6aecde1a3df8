import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckedDraft, checkText } from '../../server/src/check.ts';
import { asPrintedIn } from '../../server/src/diagnosis/printing.ts';
import { areIndependent, witnessesAmong } from '../../server/src/diagnosis/witnesses.ts';
import { parseDecimal, shift } from '../../server/src/figures/decimal.ts';
import type { Figure } from '../../server/src/figures/figure.ts';
import { createDisclosureService, type DisclosureService } from '../../server/src/service.ts';
import type { TrialDraft } from './drafts.ts';

/** How fingers slip: one digit for another, two neighbours swapped, the point moved, 元 for 万元. */
const KINDS = ['digit', 'digit', 'digit', 'swap', 'unit'] as const;

/** What `fix` made of a draft with one slip in it. */
export interface Trial {
  readonly draft: string;
  readonly line: number;
  readonly kind: (typeof KINDS)[number];
  readonly right: string;
  readonly planted: string;
  /** Two relations that have nothing in common besides it hold the right figure, and neither allows the planted one. */
  readonly held: boolean;
  /** Something is said at the token, as an error or a warning. */
  readonly told: boolean;
  readonly mended: boolean;
  /** What else was changed, or what the token was changed to instead. */
  readonly harm: readonly string[];
  /** Why it was left alone. */
  readonly reason: string;
}

/** Plants one slip at a time in right figures of a draft, and repairs it. */
export function* plantedIn({ name, text }: TrialDraft, count: number, random: () => number): Generator<Trial> {
  const checked = checkText(text);
  const figures = checked
    .figures()
    .filter((figure) => figure.kind === 'amount' || figure.kind === 'percent' || figure.kind === 'count')
    .filter((figure) => figure.value.coefficient !== 0n && checked.status(figure) !== 'conflicting');
  if (figures.length === 0) return;
  const wrongBefore = repairedIn(text);
  const service = createDisclosureService({ settings: { locale: 'en' } });
  for (let trial = 0; trial < count; trial++) {
    const figure = figures[Math.floor(random() * figures.length)]!;
    const slip = slipIn(checked, text, figure, KINDS[Math.floor(random() * KINDS.length)]!, random);
    if (slip) yield tried(service, { name, text }, checked, figure, slip, trial, wrongBefore);
  }
}

/** What `fix` changes in the draft as it was published: figures that were wrong before any slip was planted. */
export function repairedIn(text: string): ReadonlySet<string> {
  const service = createDisclosureService({ settings: { locale: 'en' } });
  const document = TextDocument.create('file:///untouched.disclosure.md', 'markdown', 1, text);
  const { edits } = service.repairs(document);
  return new Set(edits.map(({ start, end, newText }) => `${text.slice(start, end)} → ${newText}`));
}

interface Slip {
  readonly kind: Trial['kind'];
  readonly start: number;
  readonly right: string;
  readonly planted: string;
}

function slipIn(
  checked: CheckedDraft,
  text: string,
  figure: Figure,
  kind: Trial['kind'],
  random: () => number,
): Slip | undefined {
  const start = checked.startOf(figure);
  const token = figure.text;
  if (kind === 'unit' && figure.place === 'prose' && text.startsWith('万元', start + token.length)) {
    return { kind, start: start + token.length, right: '万元', planted: '元' };
  }
  const digits = [...token].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = Math.floor(random() * digits.length);
  const from = digits[at]!;
  const next = digits[at + 1];
  if (kind === 'swap' && next !== undefined && token[from] !== token[next]) {
    const swapped = [...token];
    [swapped[from], swapped[next]] = [token[next]!, token[from]!];
    return { kind, start, right: token, planted: swapped.join('') };
  }
  const digit = (Number(token[from]) + 1 + Math.floor(random() * 9)) % 10;
  return { kind: 'digit', start, right: token, planted: token.slice(0, from) + digit + token.slice(from + 1) };
}

function tried(
  service: DisclosureService,
  { name, text }: TrialDraft,
  checked: CheckedDraft,
  figure: Figure,
  { kind, start, right, planted }: Slip,
  version: number,
  wrongBefore: ReadonlySet<string>,
): Trial {
  const wrong = text.slice(0, start) + planted + text.slice(start + right.length);
  const document = TextDocument.create('file:///trial.disclosure.md', 'markdown', version, wrong);
  const { edits, left } = service.repairs(document);
  const end = start + planted.length;
  const mended = edits.some((edit) => edit.start === start && edit.end === end && edit.newText === right);
  const harm = edits
    .filter((edit) => !(mended && edit.start <= end && start <= edit.end))
    .map((edit) => `${wrong.slice(edit.start, edit.end)} → ${edit.newText}`)
    .filter((change) => !wrongBefore.has(change));
  const here = checked.startOf(figure);
  const told = left.find((finding) => finding.start <= end && here <= finding.end);
  const slipped = kind === 'unit' ? shift(figure.amount, -4) : shift(parseDecimal(plain(planted))!, figure.exponent);
  const reading = (other: Figure) => (other === figure ? asPrintedIn(figure, slipped) : other.interval);
  const holding = checked.relationsOf(figure).filter((relation) => relation.agrees && !relation.holds(reading));
  const witnesses = witnessesAmong(holding, { figure, value: figure.amount });
  return {
    draft: name,
    line: text.slice(0, start).split('\n').length,
    kind,
    right,
    planted,
    held: areIndependent(figure, witnesses),
    told: told !== undefined || mended,
    mended,
    harm,
    reason: mended ? '' : (told?.reason ?? 'not told'),
  };
}

function plain(token: string): string {
  return token.replace(/[^\d.]/g, '');
}

/** The sums over some trials. */
export function tally(trials: readonly Trial[]) {
  const held = trials.filter((trial) => trial.held);
  return {
    planted: trials.length,
    harmed: trials.filter(({ harm }) => harm.length > 0).length,
    held: held.length,
    heldMended: held.filter(({ mended }) => mended).length,
    heldTold: held.filter(({ told, mended }) => told && !mended).length,
    mended: trials.filter(({ mended }) => mended).length,
    told: trials.filter(({ told, mended }) => told && !mended).length,
  };
}
