import type { FigureStatus, Locale } from '../report.ts';
import {
  ALWAYS,
  type EarlyCommand,
  helpOrVersion,
  oneOf,
  type RuleName,
  type RuleSeverities,
  read,
  severities,
  somePaths,
  UsageError,
} from './arguments.ts';
import {
  draftCommand,
  type ExportCommand,
  exportCommand,
  type ForwardCommand,
  type ImportCommand,
  type ReportCommand,
  reportCommand,
} from './fileCommands.ts';
import { type GenerateCommand, generateCommand, type NewCommand } from './generateCommand.ts';
import { parseShard, type Shard } from './shard.ts';
import type { Words } from './wording.ts';

export type FailOn = 'error' | 'warning' | 'never';
export type CheckFormat = 'text' | 'json' | 'jsonl' | 'sarif' | 'github';
export type FiguresFormat = 'text' | 'json' | 'jsonl';

/** How many files are spread over threads, and over machines. */
interface Spread {
  /** So many threads; as the machine has them if this is not said. */
  readonly jobs: number | undefined;
  /** Only this share of the files. */
  readonly shard: Shard | undefined;
}

/** What the user asked for, checked and with every default filled in. */
export type Command =
  | EarlyCommand
  | (Spread & {
      readonly name: 'check' | 'fix';
      readonly paths: readonly string[];
      readonly format: CheckFormat;
      readonly failOn: FailOn;
      readonly rules: RuleSeverities;
      /** Globs of drafts that neither their names nor their front matter tell; from the settings of the project. */
      readonly files: readonly string[];
      /** Files of the user's own codes. */
      readonly catalogue: readonly string[];
      /** Of `fix`: nothing is written, only shown. */
      readonly dryRun: boolean;
    })
  | {
      readonly name: 'convert' | 'align';
      readonly paths: readonly string[];
      /** The font draws “ ” — … as wide as Han characters. */
      readonly ambiguousWide: boolean;
      readonly dryRun: boolean;
    }
  | GenerateCommand
  | NewCommand
  | ImportCommand
  | ForwardCommand
  | ExportCommand
  | ReportCommand
  | (Spread & {
      readonly name: 'figures';
      readonly files: readonly string[];
      readonly paths: readonly string[];
      readonly format: FiguresFormat;
      /** Only figures in these states; all if none is named. */
      readonly statuses: readonly FigureStatus[];
      /** Only figures that claim something. */
      readonly claims: boolean;
    });

const CHECK_FORMATS = ['text', 'json', 'jsonl', 'sarif', 'github'] as const;
const FIGURES_FORMATS = ['text', 'json', 'jsonl'] as const;
const STATUSES = ['tied', 'conflicting', 'rounding', 'unchecked'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;

const SPREAD = { jobs: { type: 'string' }, shard: { type: 'string' } } as const;

const OPTIONS = {
  check: {
    ...ALWAYS,
    ...SPREAD,
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    rule: { type: 'string', multiple: true },
    catalogue: { type: 'string', multiple: true },
  },
  fix: {
    ...ALWAYS,
    ...SPREAD,
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    rule: { type: 'string', multiple: true },
    catalogue: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  },
  tables: { ...ALWAYS, 'ambiguous-wide': { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  figures: {
    ...ALWAYS,
    ...SPREAD,
    format: { type: 'string' },
    status: { type: 'string', multiple: true },
    claims: { type: 'boolean' },
  },
  none: ALWAYS,
} as const;

/** The value of `--locale`, before and apart from the rest: errors about the rest are told in that language. */
export function askedLocale(argv: readonly string[]): Locale | undefined {
  let asked: string | undefined;
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--locale') asked = argv[index + 1];
    else if (argument.startsWith('--locale=')) asked = argument.slice('--locale='.length);
  }
  const lower = asked?.toLowerCase();
  return lower === 'zh-cn' || lower === 'en' ? lower : undefined;
}

/** Reads the command line. Throws a {@link UsageError} for anything the contract does not name. */
export function parseCommand(argv: readonly string[], rules: readonly RuleName[], words: Words): Command {
  const [verb, ...rest] = argv;
  if (verb === undefined) throw new UsageError(words.noCommand);
  if (verb === 'check' || verb === 'fix') {
    const { values, positionals } = verb === 'fix' ? read(rest, OPTIONS.fix, words) : read(rest, OPTIONS.check, words);
    const early = helpOrVersion(values, words);
    if (early) return early;
    return {
      name: verb,
      files: [],
      paths: somePaths(positionals, words),
      format: oneOf('--format', values.format ?? 'text', CHECK_FORMATS, words),
      failOn: oneOf('--fail-on', values['fail-on'] ?? 'error', FAIL_ON, words),
      rules: severities(values.rule ?? [], rules, words),
      catalogue: values.catalogue ?? [],
      dryRun: 'dry-run' in values && values['dry-run'] === true,
      ...spreadOf(values, words),
    };
  }
  if (verb === 'figures') {
    const { values, positionals } = read(rest, OPTIONS.figures, words);
    const early = helpOrVersion(values, words);
    if (early) return early;
    return {
      name: 'figures',
      files: [],
      paths: somePaths(positionals, words),
      format: oneOf('--format', values.format ?? 'text', FIGURES_FORMATS, words),
      statuses: (values.status ?? []).map((status) => oneOf('--status', status, STATUSES, words)),
      claims: values.claims ?? false,
      ...spreadOf(values, words),
    };
  }
  if (verb === 'convert' || verb === 'align') {
    const { values, positionals } = read(rest, OPTIONS.tables, words);
    const early = helpOrVersion(values, words);
    if (early) return early;
    const ambiguousWide = values['ambiguous-wide'] === true;
    const dryRun = values['dry-run'] === true;
    return { name: verb, paths: somePaths(positionals, words), ambiguousWide, dryRun };
  }
  if (verb === 'generate') return generateCommand(rest, words);
  if (verb === 'import') return draftCommand(verb, rest, words);
  if (verb === 'export') return exportCommand(rest, words);
  if (verb === 'report') return reportCommand(rest, rules, words);
  if (verb === 'help') return { name: 'help' };
  if (!verb.startsWith('-')) throw new UsageError(words.unknownCommand(verb));
  const { values, positionals } = read(argv, OPTIONS.none, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  throw new UsageError(positionals[0] === undefined ? words.noCommand : words.commandFirst);
}

function spreadOf({ jobs, shard }: { jobs?: string; shard?: string }, words: Words): Spread {
  const threads = jobs === undefined ? undefined : Number(jobs);
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0)) throw new UsageError(words.badJobs(jobs!));
  const share = shard === undefined ? undefined : parseShard(shard);
  if (shard !== undefined && !share) throw new UsageError(words.badShard(shard));
  return { jobs: threads, shard: share };
}
