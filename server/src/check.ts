import type { Catalogue } from './catalogue/index.ts';
import { type Account, accountOf } from './check/account.ts';
import { type Diagnosed, diagnosed } from './check/diagnosed.ts';
import { figuresNear, type Part, partsOf } from './check/parts.ts';
import { type CodeCheck, checkCodes } from './codes/check.ts';
import { addTo, firstAtLeast, following, gathering } from './collections.ts';
import { heldAgainst } from './companions/lastYear/judge.ts';
import type { OtherDraft } from './companions/otherDraft.ts';
import { heldAgainstUnits } from './companions/units/judge.ts';
import type { UnitDraft } from './companions/units/sums.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import { assemble, type Draft } from './draft/draft.ts';
import { RelationsByFigure } from './equations/byFigure.ts';
import type { Relation } from './equations/relation.ts';
import { isSum } from './equations/signedSum.ts';
import type { Token } from './facts/codes/mention.ts';
import { FactIndex } from './facts/index.ts';
import { PrintedAmounts } from './facts/printedAmounts.ts';
import { tableFacts } from './facts/tableFacts.ts';
import type { Decimal } from './figures/decimal.ts';
import type { Figure } from './figures/figure.ts';
import { type FigureStatus, type Ledger, NO_FIGURES, type Span } from './report.ts';
import { judgeWords, type WordCheck } from './rules/judge.ts';
import { placeOfFigure, type TableReading } from './tables/reading/reading.ts';
import { tableRelations } from './tables/structure/structure.ts';
import { readTables } from './tables/table.ts';
import type { IgnoreComment } from './text/ignores.ts';
import { readText } from './text/read.ts';
import type { Region } from './text/split.ts';
import { basicPartRelations } from './ties/between/basicParts.ts';
import { emptyFunds, incomeByCode } from './ties/between/flows.ts';
import { fundPartRelations } from './ties/between/fundParts.ts';
import { sameFactRelations } from './ties/between/lines.ts';
import { namedLineRelations } from './ties/between/names.ts';
import { projectRelations } from './ties/between/projects.ts';
import { publicExpenseRelations } from './ties/between/publicExpenses.ts';
import { totalRelations } from './ties/between/totals.ts';
import { versionRelations } from './ties/between/versions.ts';
import { wholeFormRelations } from './ties/between/wholeForms.ts';
import { type SaidElsewhere, saidElsewhere } from './ties/prose/again.ts';
import { type BoundProse, bindProse } from './ties/prose/bind.ts';
import { wordedLists } from './ties/prose/lists.ts';
import { sentenceRelations } from './ties/prose/sentences.ts';
import { targetMoney } from './ties/prose/targetMoney.ts';
import { twinComparisons } from './ties/prose/twins.ts';
import type { SectionTies } from './ties/sections/sections.ts';
import { limitAt, type ReachedLimit, readingLimits } from './verdicts/limits.ts';
import type { Verdict } from './verdicts/verdict.ts';

/**
 * What tables say of a figure and what is said of it elsewhere, in one list: the same as long as both are. It is kept
 * for as long as somebody else does: what an old version said of a figure would keep all that version's figures.
 */
const joined = new WeakMap<Figure, WeakRef<readonly Relation[]>>();
/** The two lists that one was joined of. */
const joints = new WeakMap<readonly Relation[], readonly [readonly Relation[], readonly Relation[]]>();

const NO_TABLES: readonly TableReading[] = [];

/** Reads and checks `text`; with the result for an earlier text of the same document, only what changed is read. */
export function checkText(text: string, previous?: CheckedDraft): CheckedDraft {
  const { split, comments } = readText(text, previous?.draft.split);
  const ignores = comments.length + (previous?.ignores.length ?? 0) > 0;
  if (previous && split === previous.draft.split && !ignores) return previous;
  return new CheckedDraft(assemble(split, previous?.draft), previous, comments);
}

const conflictsInTables = gathering((reading: TableReading) => tableRelations(reading).conflicts);
const failing = gathering((relation: Relation) => (relation.agrees ? [] : [relation]));

function betweenTables(readings: readonly TableReading[], carryOver: boolean): readonly Relation[] {
  return sameFactRelations(readings).concat(
    projectRelations(readings),
    publicExpenseRelations(readings),
    totalRelations(readings, carryOver),
    wholeFormRelations(readings),
    namedLineRelations(readings),
    fundPartRelations(readings),
    basicPartRelations(readings),
  );
}

/**
 * A draft with everything that follows from its text. Never changed once made. Its conflicts are computed at once; their
 * diagnosis, and what only a hover or a listing needs, when it is asked for.
 */
export class CheckedDraft {
  /** By table, pages joined. */
  readonly readings: readonly TableReading[];
  readonly index: FactIndex;
  /** Relations between tables; those inside a table are `tableRelations` of its reading. */
  readonly between: readonly Relation[];
  private readonly printed: PrintedAmounts;
  private readonly prose: BoundProse;
  /** What sentences say of themselves. */
  private readonly sentences: readonly Relation[];
  /** Tables of another version, held against the others. */
  private readonly versions: readonly Relation[];
  private readonly said: SaidElsewhere;
  /** What is printed in another place, bound by nothing else. */
  private readonly elsewhere: readonly Relation[];
  private readonly conflicts: readonly Relation[];
  /** What is held against figures of another table, or of the prose. */
  private readonly outside: RelationsByFigure;
  private readonly lazy: {
    relations?: Map<Figure, readonly Relation[]>;
    readingsByAnchor?: Map<object, TableReading[]>;
    readingByAnchor?: Map<object, TableReading>;
    figures?: readonly Figure[];
    diagnosis?: Diagnosed;
    limits?: readonly ReachedLimit[];
    diagnosed?: ReadonlySet<Figure>;
    accounts?: Account;
    parts?: readonly Part[];
  } = {};
  private codeCheck: CodeCheck | undefined;
  private wordCheck: WordCheck | undefined;
  private readonly wordsBefore: WordCheck | undefined;

  constructor(
    readonly draft: Draft,
    previous?: CheckedDraft,
    /** The comments in its text that silence rules. */
    readonly ignores: readonly IgnoreComment[] = [],
  ) {
    this.readings = following(readTables(draft.logical, previous?.readings), previous?.readings);
    const facts = this.readings.map((reading) => tableFacts(reading));
    this.index = FactIndex.of(facts, previous?.index);
    this.between =
      this.readings === previous?.readings
        ? previous.between
        : following(betweenTables(this.readings, this.index.hasCarryOver), previous?.between);
    this.printed = new PrintedAmounts(draft.passages, this.readings, previous?.printed);
    this.prose = bindProse(draft, this.index, this.readings, this.printed, previous?.prose);
    this.sentences = following(sentenceRelations(draft, this.readings), previous?.sentences);
    const lists = wordedLists(draft.passages, this.printed);
    const bound = [this.prose.relations, this.sentences, lists];
    this.said = saidElsewhere(draft, this.readings, bound, this.printed, previous?.said);
    this.elsewhere = [
      ...lists,
      ...twinComparisons(draft.passages),
      ...this.said.relations,
      ...targetMoney(draft.passages, this.readings, this.said.places),
    ];
    this.versions = [
      ...versionRelations(this.readings, this.prose, this.printed),
      ...emptyFunds(this.readings),
      ...(draft.accounts || this.index.hasCarryOver ? [] : incomeByCode(this.readings)),
    ];
    this.outside = new RelationsByFigure(
      [this.between, this.versions, this.prose.relations, this.sentences, this.elsewhere],
      previous?.outside,
    );
    this.conflicts = [
      ...conflictsInTables(this.readings),
      ...failing(this.between),
      ...this.versions,
      ...this.prose.conflicts,
      ...failing(this.sentences),
      ...this.elsewhere.filter((relation) => !relation.agrees),
    ];
    this.codeCheck = previous?.codeCheck;
    this.wordsBefore = previous?.wordCheck ?? previous?.wordsBefore;
  }

  /** The fewest figures that are wrong, as far as what does not agree tells. */
  get diagnoses(): readonly Diagnosis[] {
    return this.diagnosis.diagnoses;
  }

  /** Figures that rounding would excuse, were the rest of the draft not exact. */
  get residues(): readonly Diagnosis[] {
    return this.diagnosis.residues;
  }

  /** The limits that were reached in reading it and in looking for what is wrong. */
  get limits(): readonly ReachedLimit[] {
    this.lazy.limits ??= [
      ...readingLimits(this.draft, this.readings),
      ...this.prose.limits.map(({ name, passage }) => limitAt(name, passage)),
      ...this.diagnosis.limits.map(({ name, figure }) => ({ name, at: this.tokenOf(figure) })),
    ];
    return this.lazy.limits;
  }

  /** What is to be said of it besides its equations: words, leftovers, years, names. */
  get verdicts(): readonly Verdict[] {
    this.wordCheck ??= judgeWords(this, this.wordsBefore);
    return this.wordCheck.verdicts;
  }

  /** What its codes and names come to, held against a catalogue. */
  codes(catalogue: Catalogue): CodeCheck {
    this.codeCheck = checkCodes(this.draft, this.readings, catalogue, this.codeCheck);
    return this.codeCheck;
  }

  /** What its sections say of amounts, of changes and of last year. */
  get sections(): readonly SectionTies[] {
    return this.prose.ties;
  }

  /** What it says of last year that last year’s file prints otherwise. */
  against(last: OtherDraft): readonly Verdict[] {
    const { draft, readings, prose } = this;
    return heldAgainst({ draft, readings, ties: prose.ties }, last, this.placed);
  }

  /** Where it prints another amount than its units do together. */
  againstUnits(units: readonly UnitDraft[]): readonly Verdict[] {
    return heldAgainstUnits(this, units, this.placed);
  }

  private readonly placed = (figure: Figure): Token => this.tokenOf(figure);

  /** Every relation a figure is in: those of its table first, then those with other tables and with prose. */
  relationsOf(figure: Figure): readonly Relation[] {
    this.lazy.relations ??= new Map();
    let relations = this.lazy.relations.get(figure);
    if (!relations) {
      relations = this.findRelations(figure);
      this.lazy.relations.set(figure, relations);
    }
    return relations;
  }

  /** The tables that a figure stands in; none for one of the text. */
  tablesOf(figure: Figure): readonly TableReading[] {
    this.lazy.readingsByAnchor ??= this.groupReadings();
    return this.lazy.readingsByAnchor.get(figure.ground) ?? NO_TABLES;
  }

  private findRelations(figure: Figure): readonly Relation[] {
    const outside = this.outside.of(figure);
    const tables = this.tablesOf(figure);
    if (tables.length === 0) return outside ?? [];
    const inTables =
      tables.length === 1
        ? tableRelations(tables[0]!).of(figure)
        : tables.flatMap((reading) => tableRelations(reading).of(figure));
    if (!outside) return inTables;
    const known = joined.get(figure)?.deref();
    const of = known && joints.get(known);
    if (of?.[0] === inTables && of[1] === outside) return known!;
    const all = [...inTables, ...outside];
    joined.set(figure, new WeakRef(all));
    joints.set(all, [inTables, outside]);
    return all;
  }

  /** How many places print an amount (in 元), as far as the decimals of `like` go. */
  timesPrinted(value: Decimal, like: Figure): number {
    return this.printed.count(value, like);
  }

  /** Whether a figure is tied, in conflict, explained by rounding, or held against nothing. */
  status(figure: Figure): FigureStatus {
    if (this.diagnosed.has(figure)) return 'conflicting';
    const holding = this.relationsOf(figure).filter((relation) => relation.agrees && relation.ties);
    if (holding.length === 0) return 'unchecked';
    // A total that is off its parts by what rounding allows is so, however many copies of it there are.
    if (holding.some((relation) => relation.subject === figure && isSum(relation) && !relation.exact))
      return 'rounding';
    return holding.some((relation) => relation.exact) ? 'tied' : 'rounding';
  }

  private get diagnosed(): ReadonlySet<Figure> {
    this.lazy.diagnosed ??= new Set(this.diagnoses.map((diagnosis) => diagnosis.figure));
    return this.lazy.diagnosed;
  }

  /** How many figures are in each state. */
  get account(): Ledger {
    return this.accounts.all;
  }

  /** The same of the figures of one table. */
  accountOfTable(reading: TableReading): Ledger {
    // The parts that are tables come first, in the order of the readings.
    return this.accounts.each[this.readings.indexOf(reading)] ?? NO_FIGURES;
  }

  private get accounts(): Account {
    const { outside, diagnosed } = this;
    this.lazy.accounts ??= accountOf({
      parts: this.parts,
      grouped: outside.grouped,
      diagnosed,
      statusOf: (figure) => this.status(figure),
    });
    return this.lazy.accounts;
  }

  /** The figures of one table, in the order of its text. */
  figuresOfTable(reading: TableReading): readonly Figure[] {
    const figures = this.parts[this.readings.indexOf(reading)]?.figures ?? [];
    return [...figures].sort((a, b) => this.startOf(a) - this.startOf(b));
  }

  /** Offset of a figure's first character in the text as given. */
  startOf(figure: Figure): number {
    const { region, start } = this.placeOf(figure);
    return this.startOfRegion(region) + start;
  }

  /** Where a figure stands in its region. */
  placeOf(figure: Figure): Omit<Token, 'text'> {
    const reading = figure.anchor && this.readingOf(figure.anchor);
    return reading ? placeOfFigure(reading, figure) : { region: figure.region!, start: figure.start, end: figure.end };
  }

  private tokenOf(figure: Figure): Token {
    return { ...this.placeOf(figure), text: figure.text };
  }

  private readingOf(anchor: object): TableReading | undefined {
    this.lazy.readingByAnchor ??= new Map(
      this.readings.flatMap((reading) => reading.anchors.map((other) => [other, reading] as const)),
    );
    return this.lazy.readingByAnchor.get(anchor);
  }

  /** Offset of a region's first character in the text as given. */
  startOfRegion(region: Region): number {
    const { order, split } = this.draft;
    return split.starts[order.of(region)!]!;
  }

  /** The same of a region of whatever draft; nothing where it is not there. */
  startIfThere(region: Region): number | undefined {
    const { order, split } = this.draft;
    const index = order.of(region);
    return index === undefined ? undefined : split.starts[index];
  }

  /** Every figure of the draft, in the order of the text. */
  figures(): readonly Figure[] {
    if (!this.lazy.figures) {
      const found = this.parts.flatMap(({ figures }) =>
        figures.map((figure) => ({ figure, start: this.startOf(figure) })),
      );
      found.sort((a, b) => a.start - b.start);
      this.lazy.figures = found.map((entry) => entry.figure);
    }
    return this.lazy.figures;
  }

  /** The figures that begin in a stretch of the text, both ends included, in its order; of all others none is looked at. */
  figuresIn({ start, end }: Span): readonly Figure[] {
    const { regions, starts } = this.draft.split;
    const first = firstAtLeast(starts, start + 1) - 1;
    const near = new Set(regions.slice(Math.max(0, first), firstAtLeast(starts, end + 1)));
    const found = figuresNear(this.readings, this.draft.passages, near)
      .map((figure) => ({ figure, at: this.startOf(figure) }))
      .filter(({ at }) => start <= at && at <= end)
      .sort((a, b) => a.at - b.at);
    // A place that two tables share is met twice.
    return found.flatMap(({ figure, at }, index) => (at === found[index - 1]?.at ? [] : [figure]));
  }

  private get parts(): readonly Part[] {
    this.lazy.parts ??= partsOf(this.readings, this.draft.passages);
    return this.lazy.parts;
  }

  private get diagnosis(): Diagnosed {
    this.lazy.diagnosis ??= diagnosed({
      readings: this.readings,
      between: this.between,
      prose: this.prose.relations,
      conflicts: this.conflicts,
      grouped: this.outside.grouped,
      relationsOf: (figure) => this.relationsOf(figure),
      timesPrinted: (value, like) => this.timesPrinted(value, like),
      tableOf: (figure) => figure.anchor && this.readingOf(figure.anchor)?.anchors[0],
    });
    return this.lazy.diagnosis;
  }

  private groupReadings(): Map<object, TableReading[]> {
    const groups = new Map<object, TableReading[]>();
    for (const reading of this.readings) {
      // A joined table has figures in all its parts.
      for (const anchor of reading.anchors) addTo(groups, anchor, reading);
      // The figures of a form have no anchor and go by the region they stand in.
      if (reading.form)
        for (const region of new Set(reading.places.map((place) => place.region))) addTo(groups, region, reading);
    }
    return groups;
  }
}
