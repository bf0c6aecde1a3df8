import { ALWAYS, type EarlyCommand, helpOrVersion, oneOf, read, somePaths, UsageError } from './arguments.ts';
import { type Destination, draftCommand, type ForwardCommand } from './fileCommands.ts';
import type { Words } from './wording.ts';

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

type GenerateWhat = 'tables' | 'insert' | 'fill' | 'derive' | 'text' | 'update' | 'list';

/** `tieout generate new`: a draft is begun. */
export interface NewCommand extends Destination {
  readonly name: 'new';
  readonly disclosure: 'budget' | 'accounts';
  readonly department: string;
  readonly year: number;
  readonly family: string | undefined;
  readonly ledger: string | undefined;
  /** Last year's file. */
  readonly prior: string | undefined;
  readonly catalogue: readonly string[];
}

const OPTIONS = {
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
} as const;

const GENERATE = ['new', 'tables', 'text', 'update', 'insert', 'fill', 'derive', 'list', 'forward'] as const;

/** Reads what follows `generate`. */
export function generateCommand(
  rest: readonly string[],
  words: Words,
): GenerateCommand | NewCommand | ForwardCommand | EarlyCommand {
  if (rest[0] === 'forward') return draftCommand('forward', rest.slice(1), words);
  const { values, positionals } = read(rest, OPTIONS, words);
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
  values: ReturnType<typeof read<typeof OPTIONS>>['values'],
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
