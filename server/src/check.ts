import type { Catalogue } from './catalogue/index.ts';
import { type CodeCheck, checkCodes } from './codes/check.ts';
import { addTo, following, keptFor } from './collections.ts';
import type { Diagnosis, Surroundings } from './diagnosis/diagnosis.ts';
import { evenlyHeld } from './diagnosis/evenlyHeld.ts';
import { type FigureLimit, localise } from './diagnosis/localise.ts';
import { atLostRow } from './diagnosis/lost.ts';
import { lostRows } from './diagnosis/lostRows.ts';
import { movedRows } from './diagnosis/movedRows.ts';
import { residues, sumsAmong } from './diagnosis/residues.ts';
import { witnessed } from './diagnosis/unproven.ts';
import { otherVersions } from './diagnosis/versions.ts';
import { assemble, type Draft } from './draft/draft.ts';
import { groupByFigure } from './equations/byFigure.ts';
import type { Relation } from './equations/relation.ts';
import { isSum } from './equations/signedSum.ts';
import type { Token } from './facts/codes/mention.ts';
import { FactIndex } from './facts/index.ts';
import { PrintedAmounts } from './facts/printedAmounts.ts';
import { tableFacts } from './facts/tableFacts.ts';
import type { Decimal } from './figures/decimal.ts';
import type { Figure } from './figures/figure.ts';
import { LIMITS, stopAt } from './limits.ts';
import { proseFigures } from './prose/tokens.ts';
import type { FigureStatus } from './report.ts';
import { judgeWords, type WordCheck } from './rules/judge.ts';
import { otherFigures } from './tables/reading/others.ts';
import { placeOfFigure, type TableReading } from './tables/reading/reading.ts';
import { tableRelations } from './tables/structure/structure.ts';
import { readTables } from './tables/table.ts';
import { type IgnoreComment, withoutIgnores } from './text/ignores.ts';
import { uniformLines } from './text/lines.ts';
import { type Region, splitText } from './text/split.ts';
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
import { limitAt, type ReachedLimit, readingLimits } from './verdicts/limits.ts';
import type { Verdict } from './verdicts/verdict.ts';

const byFigure = keptFor((relations: readonly Relation[]) => groupByFigure(relations));
const sumsIn = keptFor((relations: readonly Relation[]) => sumsAmong(relations));
const sumsInTable = keptFor((reading: TableReading) => sumsAmong(tableRelations(reading).relations));

/** Reads and checks `text`; with the result for an earlier text of the same document, only what changed is read. */
export function checkText(text: string, previous?: CheckedDraft): CheckedDraft {
  const whole = uniformLines(text);
  const { text: read, comments } = withoutIgnores(whole.slice(0, readableEnd(whole)));
  const split = splitText(read, previous?.draft.split);
  if (read.length < whole.length) stopAt('draft', split);
  const ignores = comments.length + (previous?.ignores.length ?? 0) > 0;
  if (previous && split === previous.draft.split && !ignores) return previous;
  return new CheckedDraft(assemble(split, previous?.draft), previous, comments);
}

/** As far as a text is read: up to the end of a line, if one is near. */
function readableEnd(text: string): number {
  if (text.length <= LIMITS.draft) return text.length;
  const line = text.lastIndexOf('\n', LIMITS.draft) + 1;
  return line > LIMITS.draft - LIMITS.passage ? line : LIMITS.draft;
}

function betweenTables(readings: readonly TableReading[], carryOver: boolean): readonly Relation[] {
  return [
    ...sameFactRelations(readings),
    ...projectRelations(readings),
    ...publicExpenseRelations(readings),
    ...totalRelations(readings, carryOver),
    ...wholeFormRelations(readings),
    ...namedLineRelations(readings),
    ...fundPartRelations(readings),
    ...basicPartRelations(readings),
  ];
}

/** Whether a conflict is put down to one figure beyond doubt. */
function isClear(conflict: Relation, diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.some(({ clear, witness, others }) => clear && (witness === conflict || others.includes(conflict)));
}

interface Diagnosed {
  readonly diagnoses: readonly Diagnosis[];
  readonly residues: readonly Diagnosis[];
  readonly limits: readonly FigureLimit[];
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
  private readonly lazy: {
    relations?: Map<Figure, readonly Relation[]>;
    besideBetween?: Map<Figure, Relation[]>;
    readingsByAnchor?: Map<object, TableReading[]>;
    readingByAnchor?: Map<object, TableReading>;
    starts?: Map<Region, number>;
    figures?: readonly Figure[];
    diagnosis?: Diagnosed;
    limits?: readonly ReachedLimit[];
    diagnosed?: ReadonlySet<Figure>;
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
    this.sentences = sentenceRelations(draft, this.readings);
    const lists = wordedLists(draft.passages, this.printed);
    const bound = [...this.prose.relations, ...this.sentences, ...lists];
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
    this.conflicts = [
      ...this.readings.flatMap((reading) => tableRelations(reading).conflicts),
      ...this.between.filter((relation) => !relation.agrees),
      ...this.versions,
      ...this.prose.conflicts,
      ...this.sentences.filter((relation) => !relation.agrees),
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
      ...this.diagnosis.limits.map(({ name, figure }) => ({ name, at: this.placeOf(figure) })),
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

  private findRelations(figure: Figure): readonly Relation[] {
    const { lazy } = this;
    lazy.readingsByAnchor ??= this.groupReadings();
    lazy.besideBetween ??= groupByFigure([
      ...this.versions,
      ...this.prose.relations,
      ...this.sentences,
      ...this.elsewhere,
    ]);
    const between = byFigure(this.between).get(figure);
    const others = lazy.besideBetween.get(figure);
    const outside = between && others ? [...between, ...others] : (between ?? others);
    const tables = lazy.readingsByAnchor.get(figure.ground);
    if (!tables) return outside ?? [];
    const inTables =
      tables.length === 1
        ? tableRelations(tables[0]!).of(figure)
        : tables.flatMap((reading) => tableRelations(reading).of(figure));
    return outside ? [...inTables, ...outside] : inTables;
  }

  /** How many places print an amount (in 元), as far as the decimals of `like` go. */
  timesPrinted(value: Decimal, like: Figure): number {
    return this.printed.count(value, like);
  }

  /** Whether a figure is tied, in conflict, explained by rounding, or held against nothing. */
  status(figure: Figure): FigureStatus {
    this.lazy.diagnosed ??= new Set(this.diagnoses.map((diagnosis) => diagnosis.figure));
    if (this.lazy.diagnosed.has(figure)) return 'conflicting';
    const holding = this.relationsOf(figure).filter((relation) => relation.agrees && relation.ties);
    if (holding.length === 0) return 'unchecked';
    // A total that is off its parts by what rounding allows is so, however many copies of it there are.
    if (holding.some((relation) => relation.subject === figure && isSum(relation) && !relation.exact))
      return 'rounding';
    return holding.some((relation) => relation.exact) ? 'tied' : 'rounding';
  }

  /** Offset of a figure's first character in the text as given. */
  startOf(figure: Figure): number {
    const { region, start } = this.placeOf(figure);
    return this.startOfRegion(region) + start;
  }

  private placeOf(figure: Figure): Token {
    const { region, start, end, text } = figure;
    const reading = figure.anchor && this.readingOf(figure.anchor);
    return { ...(reading ? placeOfFigure(reading, figure) : { region: region!, start, end }), text };
  }

  private readingOf(anchor: object): TableReading | undefined {
    this.lazy.readingByAnchor ??= new Map(
      this.readings.flatMap((reading) => reading.anchors.map((other) => [other, reading] as const)),
    );
    return this.lazy.readingByAnchor.get(anchor);
  }

  /** Offset of a region's first character in the text as given. */
  startOfRegion(region: Region): number {
    this.lazy.starts ??= new Map(
      this.draft.split.regions.map((other, index) => [other, this.draft.split.starts[index]!]),
    );
    return this.lazy.starts.get(region)!;
  }

  /** Every figure of the draft, in the order of the text. */
  figures(): readonly Figure[] {
    if (!this.lazy.figures) {
      const found = [...this.unorderedFigures()].map((figure) => ({ figure, start: this.startOf(figure) }));
      found.sort((a, b) => a.start - b.start);
      // A column that is an amount only in one part of a table broken over pages is met twice.
      this.lazy.figures = found
        .filter((entry, index) => index === 0 || entry.start !== found[index - 1]!.start)
        .map((entry) => entry.figure);
    }
    return this.lazy.figures;
  }

  private *unorderedFigures(): Generator<Figure> {
    for (const { panels } of this.readings) {
      for (const panel of panels) {
        for (const row of panel.figures) for (const figure of row) if (figure && !figure.blank) yield figure;
        for (const row of panel.rates) for (const figure of row) if (figure) yield figure;
      }
    }
    for (const reading of this.readings) yield* otherFigures(reading);
    for (const { passage } of this.draft.passages) for (const item of proseFigures(passage)) yield item.figure;
  }

  private get diagnosis(): Diagnosed {
    this.lazy.diagnosis ??= this.diagnose();
    return this.lazy.diagnosis;
  }

  private diagnose(): Diagnosed {
    const lost = lostRows(this.readings, this.conflicts);
    const tables = {
      relationsOf: (figure: Figure) => this.relationsOf(figure),
      tableOf: (figure: Figure) => figure.anchor && this.readingOf(figure.anchor)?.anchors[0],
    };
    const moved = movedRows(this.readings, this.conflicts, tables.relationsOf);
    const unmoved = this.conflicts.filter((relation) => !moved.explained.has(relation));
    const versions = otherVersions(unmoved, tables);
    const explained = new Set<Relation>([
      ...lost.found.flatMap(({ sums }) => sums),
      ...moved.explained,
      ...versions.explained,
    ]);
    const isOpen = (relation: Relation) => !explained.has(relation);
    const surroundings = {
      relationsOf: (figure: Figure) =>
        explained.size === 0 ? this.relationsOf(figure) : this.relationsOf(figure).filter(isOpen),
      timesPrinted: (value: Decimal, like: Figure) => this.timesPrinted(value, like),
    };
    const localised = localise(this.conflicts.filter(isOpen), surroundings);
    const likeliest = [...moved.diagnoses, ...versions.diagnoses, ...lost.found.map(atLostRow), ...localised.diagnoses];
    const told = witnessed(likeliest, this.conflicts);
    const all = [...told, ...this.leftOver(told, isOpen, surroundings)];
    const diagnoses = evenlyHeld(all, tables);
    const blamed = new Set(diagnoses.map(({ figure }) => figure));
    const found = residues(
      [...this.readings.map(sumsInTable), sumsIn(this.between), sumsIn(this.prose.relations)],
      surroundings,
      (figure) => blamed.has(figure),
    );
    const { beyond } = lost;
    const limits =
      beyond && !isClear(beyond, likeliest)
        ? [...localised.limits, { name: 'lost-rows' as const, figure: beyond.subject }]
        : localised.limits;
    return { diagnoses, residues: found, limits };
  }

  /**
   * What is proven and yet explained by nothing that may be told: an explanation that rests on what is not proven must
   * not swallow it. It is diagnosed again by what is proven alone.
   */
  private leftOver(
    told: readonly Diagnosis[],
    isOpen: (relation: Relation) => boolean,
    surroundings: Surroundings,
  ): readonly Diagnosis[] {
    const covered = new Set(told.flatMap(({ witness, others }) => [witness, ...others]));
    const isProven = (relation: Relation) => relation.agrees || relation.atMost !== 'hint';
    const left = this.conflicts.filter(
      (relation) => isOpen(relation) && relation.atMost !== 'hint' && !covered.has(relation),
    );
    if (left.length === 0) return [];
    const accused = new Set(told.map(({ figure }) => figure));
    const proven = {
      ...surroundings,
      relationsOf: (figure: Figure) => surroundings.relationsOf(figure).filter(isProven),
    };
    return localise(left, proven).diagnoses.filter(({ figure }) => !accused.has(figure));
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
