import { levelOf, likelyBook, readCode } from '../../catalogue/index.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Column, readPanels } from '../../tables/reading/columns.ts';
import type { PanelReading } from '../../tables/reading/panel.ts';
import { cellsOf, type TableReading } from '../../tables/reading/reading.ts';
import { type Row, stripNumber } from '../../tables/reading/rows.ts';
import { BLANKS, DIGITS_ONLY, HAN } from '../../text/characters.ts';
import type { Region } from '../../text/split.ts';
import { CODES_HEADED, FOREIGN_CODE, FOREIGN_NAME, OF_WHICH_LEAD, SUBTOTAL_TAIL } from '../../vocabulary/codes.ts';
import { TARGETS_TITLE } from '../../vocabulary/performance.ts';
import type { CodePart, Mention, Token } from './mention.ts';

/** The mentions of one pair of code and name columns, one a row. */
export interface CodeColumn {
  readonly mentions: readonly Mention[];
  /** The headers say that here stand codes and names of the classification, and not just numbers and words. */
  readonly headed: boolean;
}

const kept = new WeakMap<TableReading, readonly CodeColumn[]>();

/** What codes and names a table prints, by pair of columns. */
export function codeColumns(reading: TableReading): readonly CodeColumn[] {
  let columns = kept.get(reading);
  if (!columns) {
    columns = read(reading);
    kept.set(reading, columns);
  }
  return columns;
}

function read(reading: TableReading): CodeColumn[] {
  // Lists set abreast are one panel; where a row's own labels stand, the columns say.
  const panels = readPanels([...reading.columns]);
  const groups = new Map<string, { mentions: Mention[]; words: Set<string> }>();
  for (const panel of reading.panels) {
    panel.rows.forEach((row, index) => {
      const place = reading.places[row.part]!;
      const cells = cellsOf(reading.table, row.part, row.index);
      const labels = labelsOf(panel, row, cells, panels);
      for (const [ordinal, found] of readRow(place.region, cells, labels, row).entries()) {
        const amounts = ordinal > 0 && found.code === '' ? [] : amountsOf(panel, index);
        const key = `${labels[0]?.index}:${ordinal}`;
        const group = groups.get(key) ?? { mentions: [], words: new Set<string>() };
        for (const word of found.words) group.words.add(word);
        group.mentions.push(mentionOf(found, amounts));
        groups.set(key, group);
      }
    });
  }
  const { title } = reading.place;
  // Indicators are numbers beside words as well; there only a code in brackets is one.
  if (TARGETS_TITLE.test(title)) return bracketed([...groups.values()].flatMap(({ mentions }) => mentions));
  return [...groups.values()].map(({ mentions, words }) => ({
    mentions,
    headed: [...words, title].some((word) => CODES_HEADED.test(word)),
  }));
}

function bracketed(mentions: readonly Mention[]): CodeColumn[] {
  const found = mentions.filter(({ codeParts: [first] }) => {
    const before = first?.region.text.slice(0, first.start).trimEnd().at(-1);
    return before !== undefined && '[【(（［'.includes(before);
  });
  return found.length > 0 ? [{ mentions: found, headed: false }] : [];
}

function amountsOf(panel: PanelReading, row: number): Figure[] {
  return (panel.figures[row] ?? []).filter((figure): figure is Figure => figure !== undefined && !figure.blank);
}

function labelsOf(panel: PanelReading, row: Row, cells: readonly Cell[], panels: ReturnType<typeof readPanels>) {
  const at = row.cell ? cells.indexOf(row.cell) : -1;
  if (at < 0) return panel.panel.labels;
  return panels.find(({ labels }) => labels.some((column) => column.index === at))?.labels ?? panel.panel.labels;
}

interface Found {
  readonly code: string;
  readonly codeParts: readonly CodePart[];
  readonly nameToken: Token | undefined;
  /** Headers of the columns it stands in. */
  readonly words: readonly string[];
}

/** A cell that prints digits of a code: all of it, or only its beginning. */
interface CodeCell {
  readonly cell: Cell;
  readonly column: Column;
  readonly length?: number;
}

function digitsOf({ cell, length }: CodeCell): string {
  return length === undefined ? cell.label : cell.folded.slice(0, length);
}

/** The pairs of a row, left to right: 部门经济 code and name, then 政府经济 code and name. */
function readRow(region: Region, cells: readonly Cell[], labels: readonly Column[], row: Row): Found[] {
  const pairs: Found[] = [];
  let codes: CodeCell[] = [];
  for (const column of labels) {
    const cell = cells[column.index];
    const words = column.path;
    if (!cell || cell.isBlank || cell.origin) continue;
    if (cell.label.length <= 9 && DIGITS_ONLY.test(cell.label)) {
      if (column.role === 'code' || cell.label.length > 1) codes.push({ cell, column });
      continue;
    }
    const glued = codes.length === 0 ? readGlued(region, cell) : undefined;
    if (glued && !words.some((word) => FOREIGN_CODE.test(word))) pairs.push({ ...glued, words });
    else if (codes.length > 0) {
      const foreign = words.some((word) => FOREIGN_NAME.test(word) && !word.includes('科目'));
      // `301 | 01基本工资`: the last pair of digits slid into the name.
      const pair = /^(\d\d)\s*\p{Script=Han}/u.exec(cell.folded)?.[1];
      const slid = pair !== undefined && pairs.length === 0 && row.code.endsWith(pair) ? pair.length : 0;
      const digits = slid > 0 ? [...codes, { cell, column, length: slid }] : codes;
      const name = foreign ? undefined : nameToken(region, cell, slid);
      pairs.push(...coded(region, digits, name, row, pairs.length, words));
    } else if (pairs.length === 0) {
      pairs.push({ code: '', codeParts: [], nameToken: nameToken(region, cell), words });
    }
    codes = [];
  }
  if (codes.length > 0) pairs.push(...codesAlone(region, codes, row, pairs));
  return pairs;
}

/** Codes behind the last name: a column of codes that follows its names, or codes without names. */
function codesAlone(region: Region, codes: readonly CodeCell[], row: Row, pairs: Found[]): Found[] {
  const [only] = pairs;
  if (pairs.length === 1 && only!.code === '' && !only!.words.some((word) => FOREIGN_NAME.test(word))) {
    pairs.pop();
    return coded(region, codes, only!.nameToken, row, 0, only!.words);
  }
  return coded(region, codes, undefined, row, pairs.length, []);
}

function coded(
  region: Region,
  codes: readonly CodeCell[],
  name: Token | undefined,
  row: Row,
  ordinal: number,
  words: readonly string[],
): Found[] {
  const headers = codes.flatMap(({ column }) => column.path);
  if (headers.some((word) => FOREIGN_CODE.test(word) && !word.includes('科目'))) return [];
  const last = digitsOf(codes.at(-1)!);
  const inherited = ordinal === 0 && levelOf(row.code) !== undefined && row.code.endsWith(last) ? row.code : '';
  const code = inherited || last;
  if (levelOf(code) === undefined || likelyBook(code) === undefined) return [];
  const parts: CodePart[] = [];
  // From the right: the last cell prints the end of the code, unless each prints the whole so far.
  let end = code.length;
  for (const codeCell of [...codes].reverse()) {
    const { cell, length } = codeCell;
    const digits = digitsOf(codeCell);
    const whole = code.startsWith(digits) && digits.length >= 3;
    const from = whole ? 0 : end - digits.length;
    if (from < 0 || code.slice(from, from + digits.length) !== digits) break;
    parts.unshift({ ...tokenOf(region, cell, 0, length ?? cell.text.length), from, length: digits.length });
    end = from;
  }
  return [{ code, codeParts: parts, nameToken: name, words: [...headers, ...words] }];
}

/** `201一般公共服务支出`, `[21015]医疗保障管理事务`, `行政运行（2101501）`: both in one cell. */
function readGlued(region: Region, cell: Cell): Omit<Found, 'words'> | undefined {
  if (!/\d{3}/.test(cell.folded)) return undefined;
  const lead = leadOf(cell.folded);
  const printed = readCode(cell.folded.slice(lead));
  if (!printed || printed.name === '' || likelyBook(printed.code) === undefined) return undefined;
  if (!/^[\p{Script=Han}“"(]/u.test(printed.name)) return undefined;
  const start = lead + printed.start;
  const end = lead + printed.end;
  const at = cell.folded.indexOf(printed.name, lead);
  if (at < 0 || end - start !== printed.code.length) return undefined;
  return {
    code: printed.code,
    codeParts: [{ ...tokenOf(region, cell, start, end), from: 0, length: printed.code.length }],
    nameToken: tokenOf(region, cell, at, at + printed.name.length),
  };
}

/** Where the name begins behind 其中： and numbering. */
function leadOf(folded: string): number {
  const plain = folded.replace(OF_WHICH_LEAD, '');
  const within = folded.length - plain.length;
  const name = stripNumber(plain);
  return within + (plain.endsWith(name) ? plain.length - name.length : 0);
}

function nameToken(region: Region, cell: Cell, behind = 0): Token | undefined {
  const lead = behind || leadOf(cell.folded);
  const rest = cell.folded.slice(lead);
  const from = lead + rest.length - rest.trimStart().length;
  const to = lead + rest.replace(SUBTOTAL_TAIL, '').length;
  return to > from && HAN.test(rest) ? tokenOf(region, cell, from, to) : undefined;
}

function tokenOf(region: Region, cell: Cell, from: number, to: number): Token {
  return {
    region,
    start: cell.content.at(from),
    end: cell.content.endAt(to),
    text: cell.text.slice(from, to),
  };
}

function mentionOf({ code, codeParts, nameToken: token }: Found, amounts: readonly Figure[]): Mention {
  return {
    place: 'table',
    code,
    codeParts,
    name: token ? token.text.replace(BLANKS, '') : '',
    nameToken: token,
    whole: true,
    said: undefined,
    saidToken: undefined,
    above: undefined,
    amounts,
  };
}
