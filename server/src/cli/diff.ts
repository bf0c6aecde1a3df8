import type { TextEdit } from '../report.ts';

/** What some edits of a text, in its order, change: a unified diff without lines of context, as `patch` takes it. */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return '';
  let printed = `--- ${path}\n+++ ${path}\n`;
  let line = 1;
  let counted = 0;
  let longer = 0;
  for (let index = 0; index < edits.length; ) {
    const start = text.lastIndexOf('\n', edits[index]!.start - 1) + 1;
    let end = endOfLine(text, edits[index]!.end);
    const own: TextEdit[] = [];
    while (index < edits.length && edits[index]!.start <= end) {
      own.push(edits[index]!);
      end = Math.max(end, endOfLine(text, edits[index]!.end));
      index += 1;
    }
    line += linesIn(text.slice(counted, start)) - 1;
    counted = start;
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const before = text.slice(start, end);
    const after = edited(before, moved);
    const gone = linesIn(before);
    const come = linesIn(after);
    printed += `@@ -${line},${gone} +${line + longer},${come} @@\n${marked('-', before)}${marked('+', after)}`;
    longer += come - gone;
  }
  return printed;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

function marked(mark: string, block: string): string {
  return block
    .split('\n')
    .map((line) => `${mark}${line.replace(/\r$/, '')}\n`)
    .join('');
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
