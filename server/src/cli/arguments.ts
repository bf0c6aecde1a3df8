import { parseArgs } from 'node:util';
import type { Severity } from '../report.ts';
import type { Words } from './wording.ts';

/** The command line cannot be understood; the message is for the user. */
export class UsageError extends Error {}

/** What is asked for instead of anything else. */
export type EarlyCommand = { readonly name: 'help' } | { readonly name: 'version' };

/** Options of every command. */
export const ALWAYS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  locale: { type: 'string' },
} as const;

export type Read<T extends typeof ALWAYS> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** The words of a command line as a command has them. */
export function read<T extends typeof ALWAYS>(args: readonly string[], options: T, words: Words): Read<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(reason)?.[1];
    throw new UsageError(unknown ? words.unknownOption(unknown) : words.badArguments(reason));
  }
}

/** Help or the version, where that is asked for; whatever else stands beside it. */
export function helpOrVersion(
  values: { help?: boolean | undefined; version?: boolean | undefined; locale?: string | undefined },
  words: Words,
): EarlyCommand | undefined {
  if (values.locale !== undefined) oneOf('--locale', values.locale.toLowerCase(), ['zh-cn', 'en'], words);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  return undefined;
}

export function somePaths(paths: readonly string[], words: Words): readonly string[] {
  if (paths.length === 0) throw new UsageError(words.noPath);
  if (paths.includes('')) throw new UsageError(words.emptyPath);
  return paths;
}

export function oneOf<T extends string>(option: string, given: string, allowed: readonly T[], words: Words): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new UsageError(words.notOneOf(option, given, allowed));
  return found;
}

/** The part of a rule that `--rule` needs to know. */
export interface RuleName {
  readonly name: string;
  readonly code: string;
}

export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** `share=warning`, by name or by code; the later of two settings of one rule wins. */
export function severities(given: readonly string[], rules: readonly RuleName[], words: Words): RuleSeverities {
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
