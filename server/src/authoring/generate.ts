import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { type Decimal, isZero } from '../figures/decimal.ts';
import { type MoneyUnit, moneyUnit, TEN_THOUSAND_YUAN } from '../figures/units.ts';
import type { TextEdit } from '../report.ts';
import { DISCLOSES_A_UNIT } from '../vocabulary/titles.ts';
import { type BuiltTable, buildTable, type Material } from './build.ts';
import type { Family, TableKind } from './layout.ts';
import { type Ledger, missingFrom, withIncome } from './ledger.ts';
import { type LedgerLine, select, sumOf } from './line.ts';
import { namesIn } from './names.ts';
import { Places } from './place.ts';
import { type FoundTable, findTables } from './recognise.ts';
import { type CaptionWords, captionOf, renderTable, titleOf } from './render.ts';

/** What became of one kind of table. */
export interface TableOutcome {
  readonly id: string;
  readonly title: string;
  /**
   * `skipped-economic`: the ledger has no economic codes. `skipped-income`: its income is neither by function nor
   * equal to the expenditure of each source.
   */
  readonly outcome: 'inserted' | 'updated' | 'unchanged' | 'skipped-economic' | 'skipped-income';
}

/** Sources of whose income more was spent than there is, by the ledger itself. */
interface Shortfall {
  readonly income: Decimal;
  readonly expenditure: Decimal;
}

/** The edit that brings the tables of a draft up to its ledger, and what there is to say about it. */
export interface Generation {
  /** In the order of the text; none of them touches another. */
  readonly edits: readonly TextEdit[];
  readonly tables: readonly TableOutcome[];
  /** Income and expenditure of the lines that are in the tables, in 元. */
  readonly income: Decimal;
  readonly expenditure: Decimal;
  /** Money of lines that could not be placed, in 元. */
  readonly missing: Decimal;
  /** Set where income and expenditure do not balance. */
  readonly unbalanced: Shortfall | undefined;
}

/** What a draft says of itself, as the lines above new tables repeat it. */
function captionWords(checked: CheckedDraft, unit: MoneyUnit): CaptionWords {
  const { draft } = checked;
  return {
    department: draft.frontMatter.department ?? [...draft.organisations][0],
    year: draft.year,
    unit: unit.name,
    ofUnit: DISCLOSES_A_UNIT.test(draft.split.text.slice(0, 4000)),
  };
}

/** The unit that new tables are in: what the front matter says, or most tables, or 万元. */
export function unitOf(checked: CheckedDraft): MoneyUnit {
  const { frontMatter, tables } = checked.draft;
  return (frontMatter.unit && moneyUnit(frontMatter.unit)) || tables[0]?.unit || TEN_THOUSAND_YUAN;
}

/** Whether the amounts of the draft are printed with commas between thousands. */
function isGrouped(checked: CheckedDraft): boolean {
  let grouped = 0;
  let plain = 0;
  for (const { panels } of checked.readings) {
    for (const { figures } of panels) {
      for (const figure of figures.flat()) {
        if (!figure || figure.blank || figure.value.coefficient / 10n ** BigInt(figure.value.scale) < 1000n) continue;
        if (figure.grouped) grouped += 1;
        else plain += 1;
      }
    }
  }
  return grouped > plain;
}

/** Where a table changes a draft, and how. */
interface Change {
  readonly outcome: TableOutcome['outcome'];
  readonly edits: readonly TextEdit[];
}

/** What is the same for every table of one run. */
export interface Workshop {
  readonly checked: CheckedDraft;
  readonly family: Family;
  readonly catalogue: Catalogue;
  /** As the draft ends its lines. */
  readonly newline: '\n' | '\r\n';
  /** Offset at which new tables go if the draft has no place for them. */
  readonly fallback?: number | undefined;
}

/**
 * Brings the tables of a draft up to its ledger, one table a step, so that long work can be shown and cancelled.
 * Tables the draft has are replaced where they stand, others are put in their place in the family's order; nothing
 * else is touched.
 */
export function* generation(
  workshop: Workshop,
  ledger: Ledger,
  wanted?: readonly string[],
): Generator<TableOutcome, Generation> {
  const { checked, family } = workshop;
  const tables: TableOutcome[] = [];
  const writer = new TableWriter(workshop);
  const { lines, byFunction } = withIncome(ledger.lines);
  for (const kind of family.kinds) {
    if (wanted && !wanted.includes(kind.id)) continue;
    const outcome =
      outcomeOf(kind, ledger, byFunction !== undefined) ?? writer.write(kind, materialLines(kind, lines, byFunction));
    const table = { id: kind.id, title: titleOf(kind, writer.words), outcome };
    tables.push(table);
    yield table;
  }
  const income = sumOf(select(lines, { flow: 'income' }));
  const expenditure = sumOf(select(lines, { flow: 'expenditure' }));
  const balanced = checked.draft.accounts || family.accounts ? !isShort(lines) : isZero(sumOf(lines, 'remainder'));
  return {
    edits: writer.edits(),
    tables,
    income,
    expenditure,
    missing: missingFrom(ledger),
    unbalanced: balanced ? undefined : { income, expenditure },
  };
}

function outcomeOf(kind: TableKind, ledger: Ledger, incomeByFunction: boolean): TableOutcome['outcome'] | undefined {
  if (kind.economic && !ledger.economic) return 'skipped-economic';
  if (needsIncomeByFunction(kind) && !incomeByFunction) return 'skipped-income';
  return undefined;
}

/** Tables by function or unit that take income. */
function needsIncomeByFunction({ body }: TableKind): boolean {
  return body.by === 'function' && body.takes.flow !== 'expenditure';
}

function materialLines(
  kind: TableKind,
  lines: readonly LedgerLine[],
  byFunction: readonly LedgerLine[] | undefined,
): readonly LedgerLine[] {
  if (!needsIncomeByFunction(kind) || !byFunction) return lines;
  return [...byFunction, ...lines.filter((line) => line.flow === 'expenditure')];
}

/** At the year's end something may be left, but of no fund less than nothing. */
function isShort(lines: readonly LedgerLine[]): boolean {
  return [...new Set(lines.map((line) => line.source))].some(
    (source) => sumOf(select(lines, { sources: [source] }), 'remainder').coefficient < 0n,
  );
}

/** Writes tables into one draft and collects the edits. */
export class TableWriter {
  readonly words: CaptionWords;
  readonly unit: MoneyUnit;
  private readonly found: readonly FoundTable[];
  private readonly places: Places;
  private readonly newline: string;
  private readonly grouped: boolean;
  private readonly replaced: TextEdit[] = [];
  /** New tables by where they go; several may go to one place, in the family's order. */
  private readonly inserted = new Map<number, string[]>();

  constructor(private readonly workshop: Workshop) {
    const { checked, family } = workshop;
    this.unit = unitOf(checked);
    this.words = captionWords(checked, this.unit);
    this.found = findTables(checked, family);
    this.places = new Places(checked, family, this.found);
    this.newline = workshop.newline;
    this.grouped = isGrouped(checked);
  }

  /** Makes one table of these lines, over the one of its kind if the draft has it. */
  write(kind: TableKind, lines: readonly LedgerLine[]): TableOutcome['outcome'] {
    const table = this.found.find((other) => other.kind === kind);
    const built = buildTable(kind, this.material(lines, table?.reading.place.unit ?? this.unit));
    const change = table ? this.replace(table, built) : this.insert(kind, built);
    this.replaced.push(...change.edits);
    return change.outcome;
  }

  /** Puts a table in, even if the draft has one of its kind. */
  insert(kind: TableKind, built: BuiltTable, at?: number): Change {
    const place = at === undefined ? this.places.placeOf(kind, this.workshop.fallback) : this.places.placeAt(at);
    const blocks = [
      ...captionOf(this.workshop.family, kind, this.words, place.depth),
      renderTable(built, this.newline),
    ];
    if (built.empty && kind.empty) blocks.push(kind.empty);
    const list = this.inserted.get(place.at) ?? [];
    list.push(blocks.join(this.newline.repeat(2)));
    this.inserted.set(place.at, list);
    return { outcome: 'inserted', edits: [] };
  }

  /** What tables are made of here. */
  material(lines: readonly LedgerLine[], unit = this.unit): Material {
    const { catalogue } = this.workshop;
    return {
      lines,
      names: namesIn(catalogue, this.words.year),
      unit,
      grouped: this.grouped,
      department: this.words.department ?? '',
    };
  }

  /** All edits, in the order of the text. */
  edits(): TextEdit[] {
    const { text } = this.workshop.checked.draft.split;
    const inserted = [...this.inserted].map(([at, blocks]) => {
      const before = text.slice(0, at);
      const after = text.slice(at);
      const gap = this.newline.repeat(2);
      const lead = before.trim() === '' ? '' : this.newline.repeat(Math.max(0, 2 - endingNewlines(before)));
      const trail = after.trim() === '' ? this.newline : this.newline.repeat(Math.max(0, 2 - leadingNewlines(after)));
      return {
        start: at,
        end: at,
        newText: `${lead}${blocks.join(gap)}${after.startsWith('\n') && after.trim() === '' ? '' : trail}`,
      };
    });
    return [...this.replaced, ...inserted].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  private replace(table: FoundTable, built: BuiltTable): Change {
    const edits: TextEdit[] = [];
    if (!saysTheSame(table, built)) {
      const { text } = this.workshop.checked.draft.split;
      const before = endingNewlines(text.slice(0, table.span.start)) < 2 && table.span.start > 0;
      const lead = before && !isPipe(table) ? this.newline : '';
      const after = leadingNewlines(text.slice(table.span.end)) < 2 && !isPipe(table) ? this.newline : '';
      edits.push({ ...table.span, newText: `${lead}${renderTable(built, this.newline)}${after}` });
      for (const span of table.continuations) edits.push({ ...span, newText: '' });
    }
    edits.push(...this.emptyNote(table, built));
    return { outcome: edits.length > 0 ? 'updated' : 'unchanged', edits };
  }

  /** The sentence that says the table is empty: put where there is no note, taken back if it is ours and not true. */
  private emptyNote({ kind, span, continuations }: FoundTable, built: BuiltTable): TextEdit[] {
    if (!kind.empty) return [];
    const end = (continuations.at(-1) ?? span).end;
    const notes = this.places.notesBelow(end);
    if (built.empty) {
      return notes.length > 0 ? [] : [{ start: end, end, newText: `${this.newline.repeat(2)}${kind.empty}` }];
    }
    const note = notes.find(({ label }) => label === kind.empty);
    if (!note) return [];
    const lead = endingWhite(this.workshop.checked.draft.split.text.slice(end, note.start));
    return [{ start: note.start - lead, end: note.end, newText: '' }];
  }
}

function isPipe(table: FoundTable): boolean {
  return table.reading.place.grid.dialect === 'pipe';
}

/** Whether a table already says what it would be replaced by; then it stays as it is set. */
function saysTheSame({ reading, continuations }: FoundTable, built: BuiltTable): boolean {
  if (continuations.length > 0) return false;
  const cells = [...built.header, ...built.body];
  const { rows } = reading.place.grid;
  return (
    rows.length === cells.length &&
    rows.every((row, index) => {
      const wanted = cells[index]!;
      if (row.some((cell) => cell.origin)) return false;
      return (
        wanted.every((text, column) => (row[column]?.text ?? '').trim() === text.trim()) && row.length <= wanted.length
      );
    })
  );
}

function endingNewlines(text: string): number {
  return text.slice(text.trimEnd().length).split('\n').length - 1;
}

function leadingNewlines(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
}

function endingWhite(text: string): number {
  return text.length - text.trimEnd().length;
}
