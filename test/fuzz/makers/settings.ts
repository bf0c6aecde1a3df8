import fc from 'fast-check';
import type { Case } from '../case.ts';
import type { Random } from '../random.ts';

const GLOBS = [
  '**/*.md',
  '*'.repeat(40),
  '**/'.repeat(60),
  '{a,b}'.repeat(20),
  '{'.repeat(99),
  '[',
  '[a-',
  '!(',
  '+(a|b)+(c)*',
  '@(a|@(b|@(c)))',
  '?'.repeat(300),
  '\\',
  '[[:alpha:]]',
  '{1..99999999}',
  '{a..z..0}',
  '(a+)+$',
  '*(*(*(*(a))))',
  '/**',
  '',
  '\0',
  '文/*',
];

/** What a client may hold under `tieout`: globs without end, and values of the wrong sort. */
export function settingsCase(random: Random): Case {
  const settings = {
    files: random.list(random.below(4), () => random.pick(GLOBS)),
    rules: random.sample(
      fc.dictionary(fc.oneof(fc.constantFrom('share', 'T201', '__proto__', ''), fc.string()), fc.anything()),
    ),
    language: random.pick(['auto', 'en', 'zh-cn', 7, null, {}]),
    align: random.sample(fc.anything()),
    catalogue: random.pick([[], ['/dev/null'], ['..', 7, ''], 'x']),
  };
  const whole: unknown = random.chance(0.8) ? settings : random.sample(fc.anything());
  const text = JSON.stringify(whole, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? 'null';
  return { reader: 'settings', name: 'settings.json', from: 'settings', text };
}
