import type { FigureKind, FigureStatus, Ledger, Severity } from '../report.ts';
import type { ExportProblem, ImportProblem, LeftOutKind, Reason } from '../service.ts';
import type { Problem } from './read.ts';
import type { Shard } from './shard.ts';

/** Everything the command line itself says. What is said about figures comes from the engine. */
export interface Words {
  readonly usage: string;
  readonly noCommand: string;
  readonly commandFirst: string;
  readonly noPath: string;
  readonly emptyPath: string;
  readonly seeHelp: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<FigureKind, string>>;
  readonly status: Readonly<Record<FigureStatus, string>>;
  readonly problem: Readonly<Record<Problem, string>>;
  /** Why a table was not converted. */
  readonly leftTable: Readonly<Record<Reason, string>>;
  /** Why a file could not be made a draft. */
  readonly importProblem: Readonly<Record<ImportProblem, string>>;
  /** What of a file its draft does not hold. */
  readonly leftOut: Readonly<Record<LeftOutKind, (count: number) => string>>;
  readonly importUsage: string;
  readonly forwardUsage: string;
  readonly noYear: string;
  readonly exportUsage: string;
  readonly reportUsage: string;
  /** Why a draft gives no file. */
  readonly exportProblem: Readonly<Record<ExportProblem, string>>;
  wouldExport(path: string, bytes: number): string;
  readonly exists: string;
  readonly gb18030: string;
  unknownCommand(name: string): string;
  unknownOption(name: string): string;
  badArguments(reason: string): string;
  notOneOf(option: string, given: string, allowed: readonly string[]): string;
  badRule(given: string): string;
  unknownRule(name: string, known: readonly string[]): string;
  readonly noKind: string;
  readonly noLedger: string;
  readonly newUsage: string;
  noFamily(family: string): string;
  begun(path: string): string;
  readonly oneOutput: string;
  readonly present: string;
  noGenerate(known: readonly string[]): string;
  badLine(given: string): string;
  badJobs(given: string): string;
  badShard(given: string): string;
  derivedFrom(titles: readonly string[]): string;
  barren(path: string): string;
  progress(done: number, total: number, path: string): string;
  expected(values: readonly string[]): string;
  fixed(applied: number, left: number): string;
  /** A finding that `fix` did not repair; nothing was `found` in a blank cell. */
  leftAlone(found: string, reason: string): string;
  moreLeft(count: number): string;
  readonly untried: string;
  imported(path: string): string;
  converted(tables: number): string;
  aligned(tables: number): string;
  /** Which share of all files this run is; the closing line goes on behind it. */
  shard(shard: Shard, files: number, all: number): string;
  /** The first half of the closing line, up to where the ledger begins. */
  counts(files: number, found: Readonly<Record<Severity, number>>): string;
  /** Findings that comments in the drafts silence; empty for none. */
  silenced(count: number): string;
  ledger(ledger: Ledger): string;
}
