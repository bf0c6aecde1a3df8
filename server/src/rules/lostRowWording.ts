import type { LostRow } from '../diagnosis/lostRows.ts';
import type { Locale } from '../report.ts';
import { printLike } from './wording.ts';

/** `2080506 机关事业单位职业年金缴费支出`, as the other table has it. */
function nameOf({ line }: LostRow): string {
  return line ? `${line.line.slice(1)} ${line.name}` : '';
}

/** That a row seems to be missing: how much, under what, and which table prints it. */
export function lostRowMessage(lost: LostRow, locale: Locale): string {
  const [sum] = lost.sums;
  const { subject } = sum!;
  const amount = printLike(lost.amounts[lost.panel.figures[lost.whole]!.indexOf(subject)]!, subject);
  const name = nameOf(lost);
  if (locale === 'en') {
    const there = `${subject.text} here is ${amount} more than the lines listed for it`;
    return name
      ? `The line “${name}” of ${amount} seems to be missing: ${there}, and another table prints this line.`
      : `A line of ${amount} seems to be missing: ${there}, and what the columns lack makes a row by itself.`;
  }
  const there = `此处 ${subject.text}，比所列各项之和多 ${amount}`;
  return name
    ? `疑漏列“${name}”一行 ${amount}：${there}，而另一张表列有该行。`
    : `疑漏列一行 ${amount}：${there}，各列所差之数自成一行。`;
}

/** What the place of the line in the other table says. */
export function lineElsewhereMessage(lost: LostRow, locale: Locale): string {
  return locale === 'en' ? `Here the line “${nameOf(lost)}” is printed.` : `此处列有“${nameOf(lost)}”一行。`;
}

/** Title of the repair that puts the row back. */
export function lostRowFixTitle(lost: LostRow, locale: Locale): string {
  return locale === 'en' ? `Insert the line “${nameOf(lost)}”` : `补上“${nameOf(lost)}”一行`;
}
