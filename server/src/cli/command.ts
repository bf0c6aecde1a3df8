import { parseArgs } from 'node:util';
import type { FigureStatus, Locale, Severity } from '../report.ts';
import type { ExportFormat, ReportFormat } from '../service.ts';
import { parseShard, type Shard } from './shard.ts';
import type { Words } from './wording.ts';

export type FailOn = 'error' | 'warning' | 'never';
export type CheckFormat = 'text' | 'json' | 'jsonl' | 'sarif' | 'github';
export type FiguresFormat = 'text' | 'json' | 'jsonl';
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** How many files are spread over threads, and over machines. */
export interface Spread {
  /** So many threads; as the machine has them if this is not said. */
  readonly jobs: number | undefined;
  /** Only this share of the files. */
  readonly shard: Shard | undefined;
}

/** What the user asked for, checked and with every default filled in. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
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
  | {
      readonly name: 'import';
      readonly path: string;
      /** The draft to be written. */
      readonly output: string;
      readonly force: boolean;
      readonly dryRun: boolean;
    }
  | {
      readonly name: 'forward';
      /** Last year's file. */
      readonly path: string;
      /** The draft to be written. */
      readonly output: string;
      readonly force: boolean;
      readonly dryRun: boolean;
    }
  | {
      readonly name: 'export';
      readonly path: string;
      /** The file to be written; its ending says of which format it is. */
      readonly output: string;
      readonly format: ExportFormat;
      readonly force: boolean;
      readonly dryRun: boolean;
    }
  | {
      readonly name: 'report';
      readonly path: string;
      readonly output: string;
      readonly format: ReportFormat;
      readonly rules: RuleSeverities;
      readonly catalogue: readonly string[];
      readonly force: boolean;
      readonly dryRun: boolean;
    }
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

/** `tieout generate tables | insert | fill | derive | text | update | list`; `new` and `forward` make a draft and stand by themselves. */
export interface GenerateCommand {
  readonly name: 'generate';
  readonly what: GenerateWhat;
  readonly paths: readonly string[];
  /** The kind of table to insert or derive. */
  readonly kind: string;
  readonly ledger: string | undefined;
  readonly family: string | undefined;
  /** Kinds to make of a ledger; empty for all. */
  readonly only: readonly string[];
  readonly codes: readonly string[];
  /** From 1. */
  readonly line: number | undefined;
  /** Words of the title of the section to be written or updated; all of them if it is not said. */
  readonly section: string | undefined;
  /** Where the draft goes instead of where it came from; `-` is the standard output. */
  readonly output: string | undefined;
  readonly dryRun: boolean;
  readonly catalogue: readonly string[];
}

export type GenerateWhat = 'tables' | 'insert' | 'fill' | 'derive' | 'text' | 'update' | 'list';

/** `tieout generate new`: a draft is begun. */
export interface NewCommand {
  readonly name: 'new';
  readonly disclosure: 'budget' | 'accounts';
  readonly department: string;
  readonly year: number;
  readonly family: string | undefined;
  readonly ledger: string | undefined;
  /** Last year's file. */
  readonly prior: string | undefined;
  /** The draft to be written; `-` is the standard output. */
  readonly output: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly catalogue: readonly string[];
}

/** The part of a rule that `--rule` needs to know. */
export interface RuleName {
  readonly name: string;
  readonly code: string;
}

/** The command line cannot be understood; the message is for the user. */
export class UsageError extends Error {}

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
const CHECK_FORMATS = ['text', 'json', 'jsonl', 'sarif', 'github'] as const;
const FIGURES_FORMATS = ['text', 'json', 'jsonl'] as const;
const EXPORT_FORMATS = ['docx', 'xlsx', 'html'] as const;
const REPORT_FORMATS = ['docx', 'html'] as const;
const STATUSES = ['tied', 'conflicting', 'rounding', 'unchecked'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;

const ALWAYS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  locale: { type: 'string' },
} as const;

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
  generate: {
    ...ALWAYS,
    ledger: { type: 'string' },
    family: { type: 'string' },
    only: { type: 'string', multiple: true },
    code: { type: 'string', multiple: true },
    line: { type: 'string' },
    section: { type: 'string' },
    department: { type: 'string' },
    year: { type: 'string' },
    accounts: { type: 'boolean' },
    prior: { type: 'string' },
    force: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    'dry-run': { type: 'boolean' },
    catalogue: { type: 'string', multiple: true },
  },
  import: {
    ...ALWAYS,
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  report: {
    ...ALWAYS,
    output: { type: 'string', short: 'o' },
    rule: { type: 'string', multiple: true },
    catalogue: { type: 'string', multiple: true },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
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
  if (verb === 'generate')
    return rest[0] === 'forward' ? forwardCommand(rest.slice(1), words) : generateCommand(rest, words);
  if (verb === 'import') {
    const { values, positionals } = read(rest, OPTIONS.import, words);
    const early = helpOrVersion(values, words);
    if (early) return early;
    const [path = '', ...more] = somePaths(positionals, words);
    const dryRun = values['dry-run'] === true;
    if (more.length > 0 || (!values.output && !dryRun)) throw new UsageError(words.importUsage);
    return { name: verb, path, output: values.output ?? '-', force: values.force === true, dryRun };
  }
  if (verb === 'export') {
    const { values, positionals } = read(rest, OPTIONS.import, words);
    const early = helpOrVersion(values, words);
    if (early) return early;
    const [path = '', ...more] = somePaths(positionals, words);
    const output = values.output ?? '';
    const format = EXPORT_FORMATS.find((known) => output.toLowerCase().endsWith(`.${known}`));
    if (more.length > 0 || !format) throw new UsageError(words.exportUsage);
    return { name: 'export', path, output, format, force: values.force === true, dryRun: values['dry-run'] === true };
  }
  if (verb === 'report') {
    const { values, positionals } = read(rest, OPTIONS.report, words);
    const early = helpOrVersion(values, words);
    if (early) return early;
    const [path = '', ...more] = somePaths(positionals, words);
    const output = values.output ?? '';
    const format = REPORT_FORMATS.find((known) => output.toLowerCase().endsWith(`.${known}`));
    if (more.length > 0 || !format) throw new UsageError(words.reportUsage);
    return {
      name: 'report',
      path,
      output,
      format,
      rules: severities(values.rule ?? [], rules, words),
      catalogue: values.catalogue ?? [],
      force: values.force === true,
      dryRun: values['dry-run'] === true,
    };
  }
  if (verb === 'help') return { name: 'help' };
  if (!verb.startsWith('-')) throw new UsageError(words.unknownCommand(verb));
  const { values, positionals } = read(argv, OPTIONS.none, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  throw new UsageError(positionals[0] === undefined ? words.noCommand : words.commandFirst);
}

function forwardCommand(rest: readonly string[], words: Words): Command {
  const { values, positionals } = read(rest, OPTIONS.import, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  const [path = '', ...more] = somePaths(positionals, words);
  const dryRun = values['dry-run'] === true;
  if (more.length > 0 || (!values.output && !dryRun)) throw new UsageError(words.forwardUsage);
  return { name: 'forward', path, output: values.output ?? '-', force: values.force === true, dryRun };
}

const GENERATE = ['new', 'tables', 'text', 'update', 'insert', 'fill', 'derive', 'list', 'forward'] as const;

function generateCommand(rest: readonly string[], words: Words): Command {
  const { values, positionals } = read(rest, OPTIONS.generate, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  const [given, ...others] = positionals;
  if (given === undefined) throw new UsageError(words.noGenerate(GENERATE));
  const what = oneOf('generate', given, GENERATE, words);
  if (what === 'forward') throw new UsageError(words.forwardUsage);
  if (what === 'new') return newCommand(values, others, words);
  const takesKind = what === 'insert' || what === 'derive';
  const paths = takesKind ? others.slice(1) : others;
  if (takesKind && others[0] === undefined) throw new UsageError(words.noKind);
  if (what === 'tables' && values.ledger === undefined) throw new UsageError(words.noLedger);
  const line = values.line === undefined ? undefined : Number(values.line);
  if (line !== undefined && !(Number.isInteger(line) && line > 0)) throw new UsageError(words.badLine(values.line!));
  if (values.output !== undefined && paths.length > 1) throw new UsageError(words.oneOutput);
  return {
    name: 'generate',
    what,
    paths: what === 'list' ? paths : somePaths(paths, words),
    kind: takesKind ? others[0]! : '',
    ledger: values.ledger,
    family: values.family,
    only: values.only ?? [],
    codes: values.code ?? [],
    line,
    section: values.section,
    output: values.output,
    dryRun: values['dry-run'] ?? false,
    catalogue: values.catalogue ?? [],
  };
}

function newCommand(
  values: ReturnType<typeof read<typeof OPTIONS.generate>>['values'],
  others: readonly string[],
  words: Words,
): NewCommand {
  const { department = '', year = '', output, family, ledger, prior } = values;
  const dryRun = values['dry-run'] ?? false;
  const isYear = /^(?:19|20)\d\d$/.test(year);
  if (others.length > 0 || department.trim() === '' || !isYear || (output === undefined && !dryRun))
    throw new UsageError(words.newUsage);
  return {
    name: 'new',
    disclosure: values.accounts ? 'accounts' : 'budget',
    department,
    year: Number(year),
    family,
    ledger,
    prior,
    output: output ?? '-',
    force: values.force ?? false,
    dryRun,
    catalogue: values.catalogue ?? [],
  };
}

type Read<T extends typeof ALWAYS> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

function read<T extends typeof ALWAYS>(args: readonly string[], options: T, words: Words): Read<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(reason)?.[1];
    throw new UsageError(unknown ? words.unknownOption(unknown) : words.badArguments(reason));
  }
}

function helpOrVersion(
  values: { help?: boolean | undefined; version?: boolean | undefined; locale?: string | undefined },
  words: Words,
): Command | undefined {
  if (values.locale !== undefined) oneOf('--locale', values.locale.toLowerCase(), ['zh-cn', 'en'], words);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  return undefined;
}

function spreadOf({ jobs, shard }: { jobs?: string; shard?: string }, words: Words): Spread {
  const threads = jobs === undefined ? undefined : Number(jobs);
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0)) throw new UsageError(words.badJobs(jobs!));
  const share = shard === undefined ? undefined : parseShard(shard);
  if (shard !== undefined && !share) throw new UsageError(words.badShard(shard));
  return { jobs: threads, shard: share };
}

function somePaths(paths: readonly string[], words: Words): readonly string[] {
  if (paths.length === 0) throw new UsageError(words.noPath);
  if (paths.includes('')) throw new UsageError(words.emptyPath);
  return paths;
}

function oneOf<T extends string>(option: string, given: string, allowed: readonly T[], words: Words): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new UsageError(words.notOneOf(option, given, allowed));
  return found;
}

/** `share=warning`, by name or by code; the later of two settings of one rule wins. */
function severities(given: readonly string[], rules: readonly RuleName[], words: Words): RuleSeverities {
  const chosen: Record<string, Severity | 'off'> = {};
  for (const setting of given) {
    const equals = setting.indexOf('=');
    if (equals <= 0) throw new UsageError(words.badRule(setting));
    const key = setting.slice(0, equals);
    const rule = rules.find(({ name, code }) => name === key || code === key);
    if (!rule) {
      throw new UsageError(
        words.unknownRule(
          key,
          rules.map(({ name }) => name),
        ),
      );
    }
    chosen[rule.name] = oneOf('--rule', setting.slice(equals + 1), SEVERITIES, words);
  }
  return chosen;
}
