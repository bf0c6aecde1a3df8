import { type Entry, nameIn } from '../catalogue/index.ts';
import { type CheckedDraft, checkText } from '../check.ts';
import { applied } from '../convert/tables.ts';
import { blankLines, booksOf, codesInUse } from './blank.ts';
import { buildTable } from './build.ts';
import { derivations, derivedLines } from './derive.ts';
import { FAMILIES, familyNamed } from './families/index.ts';
import { fillTotals } from './fill.ts';
import { generation, TableWriter, unitOf } from './generate.ts';
import { inTurn, moved } from './inTurn.ts';
import type { Family, TableKind } from './layout.ts';
import { type LedgerFile, readLedger } from './ledger.ts';
import { nothingPlaced, placedOf } from './ledgerReport.ts';
import { familyOf, findTables } from './recognise.ts';
import { titleOf } from './render.ts';
import type { Authored, AuthoringRequest, AuthoringWorld } from './request.ts';
import { saying, titled } from './steps.ts';
import { text } from './text.ts';
import { familyName, fillingNotes, fillingText, SAID } from './wording.ts';
import { givenBy } from './writing/given.ts';

export type { LedgerFile } from './ledger.ts';
export type { Authored, AuthoringNote, AuthoringRequest, AuthoringWorld } from './request.ts';

/** A kind of table as it is offered. */
interface KindChoice {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** The draft has it. */
  readonly present: boolean;
  /** Titles of the tables of this draft that it follows from. */
  readonly derivedFrom: readonly string[];
  /** Which codes it lists. */
  readonly codes: 'functional' | 'economic' | 'none';
}

export interface FamilyChoice {
  readonly id: string;
  readonly name: string;
  /** The one that the draft says it is of, or seems to be. */
  readonly current: boolean;
  readonly kinds: readonly KindChoice[];
}

export interface CodeChoice {
  readonly code: string;
  readonly name: string;
  readonly used: boolean;
}

/** Does what is asked, step by step: each step names what has been done, so that long work can be shown and cancelled. */
export function* authoring(world: AuthoringWorld, request: AuthoringRequest): Generator<string, Authored> {
  const { locale } = world;
  if (request.action === 'write') return yield* text(world, request);
  if (request.action === 'update' && !request.ledger) return yield* text(world, request);
  if (request.action === 'fill') return fill(world, request.at);
  const family = request.family === undefined ? currentFamily(world.checked) : familyNamed(request.family);
  if (!family) return refused(SAID.noFamily(request.family ?? '', locale));
  if (request.action === 'tables') return yield* tables(world, family, request);
  if (request.action === 'update') return yield* updateFrom(world, family, request.ledger!, request);
  const kind = kindNamed(family, request.kind);
  if (!kind) return refused(SAID.noKind(request.kind, locale));
  return request.action === 'insert' ? insert(world, family, kind, request) : derive(world, family, kind, request.at);
}

/** Families and their kinds, for choosing. */
export function authoringChoices({ checked, locale }: AuthoringWorld): readonly FamilyChoice[] {
  const current = currentFamily(checked);
  return FAMILIES.map((family) => {
    const present = new Set(findTables(checked, family).map((table) => table.kind));
    const derivable = new Map(derivations(checked, family).map((derivation) => [derivation.kind, derivation.from]));
    return {
      id: family.id,
      name: familyName(family.id, locale),
      current: family === current,
      kinds: family.kinds.map((kind) => ({
        id: kind.id,
        number: kind.number,
        title: kind.title,
        present: present.has(kind),
        // A table made anew of its own lowest rows is made when it is asked for by name; it follows from no other.
        derivedFrom: (derivable.get(kind) ?? []).filter((other) => other !== kind).map((other) => other.title),
        codes: booksOf(kind) ?? 'none',
      })),
    };
  });
}

/** The codes that a kind may list, those that the draft uses first. */
export function codeChoices(world: AuthoringWorld, family: string, kind: string): readonly CodeChoice[] {
  const { checked, catalogue } = world;
  const found = familyNamed(family)?.kinds.find((other) => other.id === kind);
  const books = found && booksOf(found);
  if (!found || !books) return [];
  const used = new Set(codesInUse(checked, found, catalogue));
  const wanted = catalogue.entries.filter((entry) => isOffered(entry, books));
  const choices = wanted.map((entry) => ({
    code: entry.code,
    name: nameIn(entry, checked.draft.year),
    used: used.has(entry.code),
  }));
  return [...choices.filter((choice) => choice.used), ...choices.filter((choice) => !choice.used)];
}

function isOffered({ book, level, successor }: Entry, books: 'functional' | 'economic'): boolean {
  if (successor) return false;
  return books === 'economic'
    ? book === 'economic-department' && level === 'group'
    : level === 'item' && book !== 'revenue' && !book.startsWith('economic');
}

/** By the front matter, by the tables the draft has, or the first of its sort. */
function currentFamily(checked: CheckedDraft): Family {
  const { draft } = checked;
  const named = draft.frontMatter.family === undefined ? undefined : familyNamed(draft.frontMatter.family);
  const fitting = FAMILIES.filter((family) => family.accounts === draft.accounts);
  return named ?? familyOf(checked, fitting) ?? fitting[0]!;
}

/** By its id, its number or its title. */
function kindNamed(family: Family, written: string): TableKind | undefined {
  const plain = written.trim();
  return family.kinds.find(({ id, number, title }) => [id, number, title].includes(plain));
}

function refused(summary: string): Authored {
  return { edits: [], summary, notes: [], complete: false };
}

function* tables(
  { checked, catalogue, locale, newline }: AuthoringWorld,
  family: Family,
  { ledger: file, only, at }: Extract<AuthoringRequest, { action: 'tables' }>,
): Generator<string, Authored> {
  const unknown = only?.find((name) => !kindNamed(family, name));
  if (unknown !== undefined) return refused(SAID.noKind(unknown, locale));
  const wanted = only?.map((name) => kindNamed(family, name)!.id);
  const ledger = yield* saying(file.name, readLedger(file, catalogue, unitOf(checked)));
  // An empty ledger would empty the tables; a file that was mistaken for one must not.
  if (ledger.lines.length === 0) return { edits: [], ...nothingPlaced(ledger, locale) };
  const run = generation({ checked, family, catalogue, newline, fallback: at }, ledger, wanted);
  const result = yield* titled(run);
  return { edits: result.edits, ...placedOf(file.name, ledger, result, locale) };
}

/** Tables from the ledger, and then the text from the tables and the ledger: one edit. */
function* updateFrom(
  world: AuthoringWorld,
  family: Family,
  file: LedgerFile,
  within: Pick<Extract<AuthoringRequest, { action: 'update' }>, 'section' | 'at'>,
): Generator<string, Authored> {
  const { checked, catalogue, locale, newline } = world;
  const ledger = yield* saying(file.name, readLedger(file, catalogue, unitOf(checked)));
  if (ledger.lines.length === 0) return { edits: [], ...nothingPlaced(ledger, locale) };
  const workshop = { checked, family, catalogue, newline };
  const made = yield* titled(generation(workshop, ledger));
  const placed = placedOf(file.name, ledger, made, locale);
  const tabled = checkText(applied(checked.draft.split.text, made.edits), checked);
  const given = givenBy(workshop, ledger);
  const update = { action: 'update', ...within, at: moved(within.at, made.edits), given } as const;
  const written = yield* text({ ...world, checked: tabled, last: world.last ?? given.last }, update);
  return {
    edits: inTurn(checked.draft.split.text, made.edits, written.edits),
    summary: `${placed.summary}${locale === 'zh-cn' ? '' : ' '}${written.summary}`,
    notes: [...placed.notes, ...written.notes],
    complete: placed.complete && written.complete,
  };
}

function insert(
  world: AuthoringWorld,
  family: Family,
  kind: TableKind,
  { codes, at }: Extract<AuthoringRequest, { action: 'insert' }>,
): Authored {
  const { checked, catalogue, locale, newline } = world;
  const writer = new TableWriter({ checked, family, catalogue, newline });
  const lines = blankLines(kind, codes ?? codesInUse(checked, kind, catalogue));
  writer.insert(kind, { ...buildTable(kind, writer.material(lines)), empty: false }, at);
  const summary = SAID.inserted(titleOf(kind, writer.words), locale);
  return { edits: writer.edits(), summary, notes: [], complete: true };
}

function fill({ checked, locale }: AuthoringWorld, at: number | undefined): Authored {
  const filling = fillTotals(checked, at);
  if (filling.tables === 0) return refused(SAID.noTable(locale));
  const notes = fillingNotes(filling, locale).map((message) => ({ file: '', sheet: '', row: 0, message }));
  return { edits: filling.edits, summary: fillingText(filling, locale), notes, complete: notes.length === 0 };
}

function derive(world: AuthoringWorld, family: Family, kind: TableKind, at: number | undefined): Authored {
  const { checked, catalogue, locale, newline } = world;
  const derivation = derivations(checked, family).find((other) => other.kind === kind);
  if (!derivation) return refused(SAID.notDerivable(kind.title, locale));
  const writer = new TableWriter({ checked, family, catalogue, newline, fallback: at });
  const outcome = writer.write(kind, derivedLines(checked, family, derivation));
  const title = titleOf(kind, writer.words);
  const from = derivation.from.map((other) => titleOf(other, writer.words));
  const basicOnly = kind.id === 'public-expenses' && derivation.from[0]?.id === 'general-basic';
  return {
    edits: writer.edits(),
    summary: outcome === 'unchanged' ? SAID.unchanged(title, locale) : SAID.derived(title, from, locale),
    notes: basicOnly ? [{ file: '', sheet: '', row: 0, message: SAID.basicOnly(locale) }] : [],
    complete: true,
  };
}
