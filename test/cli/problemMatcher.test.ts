import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { samples, tieout } from './process.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [{ pattern }] = manifest.contributes.problemMatchers;

/** What the editor takes the words of a matcher for; what it does not know is an error to it. */
const KNOWN: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  hint: 'hint',
};

it.each(['error', 'warning', 'information', 'hint'])(
  'the problem matcher of the extension finds every finding that a check in English prints as %s',
  (severity) => {
    const path = `${samples}/songling-2023-accounts.disclosure.md`;
    const args = ['check', path, '--fail-on', 'never', '--rule', `category-sum=${severity}`];
    const { out } = tieout(...args, '--locale', 'en');
    const { files } = JSON.parse(tieout(...args, '--format', 'json').out);
    const matched = out.split('\n').flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      if (!match) return [];
      const told = KNOWN[match[pattern.severity] ?? ''];
      return [`${match[pattern.file]}:${match[pattern.line]}:${match[pattern.column]} ${told} ${match[pattern.code]}`];
    });
    type Found = { range: { start: { line: number; character: number } }; severity: string; code: string };
    const found: string[] = files[0].findings.map(
      ({ range: { start }, severity, code }: Found) =>
        `${path}:${start.line + 1}:${start.character + 1} ${severity} ${code}`,
    );
    expect(found.filter((line) => line.includes(` ${severity} T102`))).not.toEqual([]);
    expect(matched.sort()).toEqual(found.sort());
  },
);
