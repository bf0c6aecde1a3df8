import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** What a development build writes above the code of each file. */
const ORIGIN = /^\s*\/\/ (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;

/** What the source map of a part of the programs names as such. */
const SOURCE = /"[^"]*node_modules\/((?:@[^/"]+\/)?[^/"]+)\/[^"]*"/g;

function bundledPackages(): string[] {
  const files = ['client', 'server'].flatMap((part) => readdirSync(`${dist}${part}`).map((name) => `${part}/${name}`));
  const bundles = files.filter((file) => /\.c?js$/.test(file)).map((file) => readFileSync(`${dist}${file}`, 'utf8'));
  const parts = readdirSync(`${dist}server/parts`).filter((file) => file.endsWith('.map'));
  const maps = parts.map((file) =>
    JSON.parse(readFileSync(`${dist}server/parts/${file}`, 'utf8')).sources.join('"\n"'),
  );
  const found = [
    ...bundles.flatMap((text) => [...text.matchAll(ORIGIN)]),
    ...maps.flatMap((sources) => [...`"${sources}"`.matchAll(SOURCE)]),
  ];
  return [...new Set(found.map(([, name]) => name!))].sort();
}

describe('the notices of the build', () => {
  const notices = readFileSync(`${dist}NOTICES.txt`, 'utf8');
  const told = new Set([...notices.matchAll(/^-{78}\n(\S+) \d+\.\d+\.\d+\S*\n\n./gm)].map(([, name]) => name!));

  it('name every package that is bundled', () => {
    const bundled = bundledPackages();
    expect(bundled.length).toBeGreaterThan(5);
    expect(bundled.filter((name) => !told.has(name))).toEqual([]);
  });

  it('hold the text of their licences', () => {
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).not.toMatch(/\n\n(?:MIT|ISC)\n/);
  });
});
