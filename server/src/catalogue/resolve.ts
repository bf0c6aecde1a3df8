import { AMOUNT_AFTER, CODE_BEHIND, CODE_CLOSES, CODE_LABELLED } from '../vocabulary/codes.ts';
/** Reads codes as drafts print them into their normal form: 3, 5, 7 or 9 digits without anything between. */
import { levelOf } from './books.ts';
import type { Level } from './entry.ts';

/** A code found in a text. Offsets are UTF-16, of the digits and what binds them, brackets not included. */
export interface PrintedCode {
  /** Digits only. */
  readonly code: string;
  readonly level: Level;
  /** The level word beside the code (类, 款, 项), which may not fit it. */
  readonly said?: Level;
  /** The name glued to the code, before or after it; empty if none. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const SAID: Readonly<Record<string, Level>> = { 类: 'category', 款: 'group', 项: 'item' };
const FULL_WIDTH = /[０-９．，：－＋（）［］]/g;

/** Full-width digits and signs as half-width ones; every offset stays as it was. */
function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * The code at the beginning of a text, or in brackets at its end: `2080505`, `208 05 05`, `301+01`, `[21015]`,
 * `201一般公共服务支出`, `行政运行（2101501）`, `（208类）`, `类：210 款：12 项：02`. Undefined if there is none: a number with
 * a unit, a decimal, or digits of another length are no code.
 */
export function readCode(printed: string): PrintedCode | undefined {
  const text = halfWidth(printed);
  let best: PrintedCode | undefined;
  for (const found of [readLabelled(text), readLeading(text), readTrailing(text)]) {
    if (!found) continue;
    const longer = found.code.length - (best?.code.length ?? 0);
    if (longer > 0 || (longer === 0 && best?.name === '')) best = found;
  }
  return best;
}

/** Three digits and then pairs. Dots bind only two pairs, since `208.05` is an amount. */
const SPACED = /^[1-9]\d{2}(?:(?:\s*\+\s*|\s*-\s*|\s+)\d{2}(?!\d)){1,2}(?!\d)|^[1-9]\d{2}\.\d{2}\.\d{2}(?!\d)/;
const SOLID = /^[1-9]\d{2}(?:\d\d){0,3}(?!\d)/;
const OPENING = /^\s*[[(【〔]?\s*/;

function readLeading(text: string): PrintedCode | undefined {
  const start = OPENING.exec(text)![0].length;
  const rest = text.slice(start);
  const bound = boundCode(rest);
  const digits = bound ?? SOLID.exec(rest)?.[0];
  if (digits === undefined || AMOUNT_AFTER.test(rest.slice(digits.length))) return undefined;
  const closing = CODE_CLOSES.exec(rest.slice(digits.length))!;
  const name = rest.slice(digits.length + closing[0].length).trim();
  return printedCode(digits, start, name, closing[1] ?? closing[2]);
}

/** A code in pieces. A last piece that begins an amount, or is too deep for an economic code, belongs to what follows. */
function boundCode(text: string): string | undefined {
  const found = SPACED.exec(text)?.[0];
  if (found === undefined) return undefined;
  const isAmount = AMOUNT_AFTER.test(text.slice(found.length));
  if (found.split(/[\s+.-]+/).length === 3 && (isAmount || /^[35]/.test(found)))
    return found.replace(/[\s+.-]+\d{2}$/, '');
  return isAmount ? undefined : found;
}

function readTrailing(text: string): PrintedCode | undefined {
  const found = CODE_BEHIND.exec(text);
  const name = text.slice(0, found?.index).trim();
  if (!found || !/\p{Script=Han}/u.test(name)) return undefined;
  return printedCode(found[1]!, text.indexOf(found[1]!, found.index), name, found[2]);
}

function printedCode(digits: string, start: number, name: string, word?: string): PrintedCode | undefined {
  const code = digits.replace(/\D/g, '');
  const level = levelOf(code);
  if (level === undefined) return undefined;
  const found: PrintedCode = { code, level, name, start, end: start + digits.length };
  return word === undefined ? found : { ...found, said: SAID[word]! };
}

/**
 * The code that numbers beside level words make, wherever they stand: `类：210 款：12 项：02`, `208（类）05（款）`,
 * `款：21015`. Names between them are passed over. Undefined if the first number is no whole code, as in `11项任务`.
 */
export function readLabelled(printed: string): PrintedCode | undefined {
  let code = '';
  let said: Level | undefined;
  let start = 0;
  let end = 0;
  for (const { 1: before, 2: after, 3: leading, 4: behind, indices } of halfWidth(printed).matchAll(CODE_LABELLED)) {
    const digits = after ?? leading!;
    const level = SAID[before ?? behind!]!;
    const whole = digits.length >= 3;
    if (code === '') {
      if (!whole) return undefined;
      start = (indices![2] ?? indices![3]!)[0];
    } else if (whole || code.length !== LENGTH_ABOVE[level]) break;
    code += digits.length === 1 ? `0${digits}` : digits;
    said = level;
    end = (indices![2] ?? indices![3]!)[1];
  }
  const level = levelOf(code);
  return level && said && { code, level, said, name: '', start, end };
}

/** Digits of the code that a pair of this level continues; a mark that goes no level deeper begins another code. */
const LENGTH_ABOVE: Readonly<Record<Level, number>> = { category: 0, group: 3, item: 5, 'sub-item': 7 };
