import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../../server/src/features/globs.ts';

describe('a glob of the settings', () => {
  it.each([
    ['drafts/**/*.md', ['/w/drafts/a.md', '/w/drafts/2024/x/a.md'], ['/w/draft/a.md', '/w/drafts/a.txt']],
    ['*.md', ['/a.md', '/w/.a.md', '/W/A.MD'], ['/w/a.mdx']],
    ['/w/*.md', ['/w/a.md'], ['/w/x/a.md', '/v/w/a.md']],
    ['预算?.md', ['/预算1.md'], ['/预算.md', '/预算12.md', '/预算/.md']],
    ['{预算,决算}{2023,2024}*.md', ['/决算2024稿.md'], ['/决算2025.md', '/{预算,决算}2023.md']],
    ['稿[0-9][!x].md', ['/稿3a.md'], ['/稿3x.md', '/稿aa.md']],
    ['公开/**', ['/w/公开/a/b', '/w/公开/a'], ['/w/公开a']],
    ['a\\*.md', ['/a*.md'], ['/ab.md']],
    ['草稿（终）.md', ['/草稿（终）.md'], ['/草稿.md']],
  ])('%s', (glob, fitting, others) => {
    const fits = globMatcher([glob]);
    expect([...fitting, ...others].filter(fits)).toEqual(fitting);
  });

  it('means what it means elsewhere', () => {
    const globs = ['**/a/**/b.md', 'a*b?c', '**/*', 'x{a,b{c,d}}y', '[a-c]*/z', '/a/**/c', '***.md', 'a**b'];
    const paths = [
      '/a/b.md',
      '/a/x/y/b.md',
      '/axbyc',
      '/xacy',
      '/xby',
      '/xbdy',
      '/b1/z',
      '/a/c',
      '/a/b/c',
      '/q.md',
      '/ab',
      '/a/b',
    ];
    for (const glob of globs) {
      const anywhere = glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
      const reference = picomatch(anywhere, { nocase: true, dot: true });
      expect([glob, ...paths.filter(globMatcher([glob]))]).toEqual([glob, ...paths.filter((path) => reference(path))]);
    }
  });

  it('is never slow, however it is made', () => {
    const long = `/${'a'.repeat(5000)}`;
    for (const glob of [
      `${'*a'.repeat(30)}b`,
      '(a+)+$',
      '**/'.repeat(60),
      '{a,b}'.repeat(40),
      '{'.repeat(999),
      '[',
      '\\',
    ])
      expect(globMatcher([glob])(long)).toBe(false);
  });
});
