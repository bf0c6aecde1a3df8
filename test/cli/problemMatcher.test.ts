import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { samples, tieout } from './process.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [{ pattern }] = manifest.contributes.problemMatchers;

it('the problem matcher of the extension finds every finding that a check in English prints', () => {
  const path = `${samples}/songling-2023-accounts.disclosure.md`;
  const { out } = tieout('check', path, '--locale', 'en', '--fail-on', 'never');
  const { files } = JSON.parse(tieout('check', path, '--format', 'json', '--fail-on', 'never').out);
  const matched = out.split('\n').flatMap((line) => {
    const match = new RegExp(pattern.regexp).exec(line);
    return match
      ? [`${match[pattern.line]}:${match[pattern.column]} ${match[pattern.severity]} ${match[pattern.code]}`]
      : [];
  });
  type Found = { range: { start: { line: number; character: number } }; severity: string; code: string };
  const found = files[0].findings.map(
    ({ range: { start }, severity, code }: Found) => `${start.line + 1}:${start.character + 1} ${severity} ${code}`,
  );
  expect(matched.length).toBeGreaterThan(5);
  expect(matched.filter((line) => !found.includes(line))).toEqual([]);
  expect(new RegExp(pattern.regexp).exec(out.split('\n')[0]!)?.[pattern.file]).toBe(path);
});
