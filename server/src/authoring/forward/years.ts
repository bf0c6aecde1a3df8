import type { TextEdit } from '../../report.ts';
import { MOVING_YEAR } from '../../vocabulary/periods.ts';

/** The digits of a year in Chinese; its nought is written in several ways. */
const HAN_DIGITS = ['〇○零Ｏ', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * The years of a text that move on: the year of the draft and the one before. Titles of documents keep theirs.
 * @param at where the text begins
 */
export function movedYears(text: string, year: number, at = 0): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(MOVING_YEAR)) {
    const printed = match.slice(1).find(Boolean)!;
    const start = match.index + match[0].indexOf(printed);
    const moves = Number(printed) === year || Number(printed) === year - 1;
    if (moves && !isCited(text, start))
      edits.push({ start: at + start, end: at + start + printed.length, newText: String(Number(printed) + 1) });
  }
  return [...edits, ...inChinese(text, year, at)].sort((a, b) => a.start - b.start);
}

/** Whether a place stands between the marks of a title: 《2023年…办法》. */
function isCited(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return line.lastIndexOf('《') > line.lastIndexOf('》');
}

/** 二〇二四年, on the cover. */
function inChinese(text: string, year: number, at: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let end = text.indexOf('年'); end >= 0; end = text.indexOf('年', end + 1)) {
    const start = end - 4;
    const printed = hanYear(text.slice(Math.max(0, start), end));
    if (printed !== year && printed !== year - 1) continue;
    const nought = [...HAN_DIGITS[0]!].find((mark) => text.slice(start, end).includes(mark)) ?? '〇';
    const digits = [...String(printed + 1)].map((digit) => (digit === '0' ? nought : HAN_DIGITS[Number(digit)]!));
    edits.push({ start: at + start, end: at + end, newText: digits.join('') });
  }
  return edits;
}

function hanYear(text: string): number | undefined {
  const digits = [...text].map((mark) => HAN_DIGITS.findIndex((marks) => marks.includes(mark)));
  return digits.length === 4 && !digits.includes(-1) ? Number(digits.join('')) : undefined;
}
