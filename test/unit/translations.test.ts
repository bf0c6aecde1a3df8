/// <reference types="vite/client" />
import { expect, it } from 'vitest';

const textOf = (files: Record<string, unknown>) => Object.values(files).join('\n');

const client = textOf(import.meta.glob('../../client/src/**/*.ts', { query: '?raw', import: 'default', eager: true }));
const manifest = textOf(import.meta.glob('../../package.json', { query: '?raw', import: 'default', eager: true }));
const json = (files: Record<string, unknown>): Record<string, string> => JSON.parse(textOf(files));
const bundle = json(
  import.meta.glob('../../l10n/bundle.l10n.zh-cn.json', { query: '?raw', import: 'default', eager: true }),
);
const english = json(import.meta.glob('../../package.nls.json', { query: '?raw', import: 'default', eager: true }));
const chinese = json(
  import.meta.glob('../../package.nls.zh-cn.json', { query: '?raw', import: 'default', eager: true }),
);

const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();

it('every text of the client has its Chinese, and the bundle nothing else', () => {
  const said = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!);
  expect(sorted(Object.keys(bundle))).toEqual(sorted(said));
});

it('a text and its Chinese have the same places for what is put in', () => {
  const places = (text: string) => sorted(text.match(/\{\d\}/g) ?? []);
  const differing = Object.entries(bundle).filter(([key, text]) => places(key).join() !== places(text).join());
  expect(differing).toEqual([]);
});

it('the manifest has every text in both languages, and neither has another', () => {
  const asked = sorted([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
  expect(sorted(Object.keys(english))).toEqual(asked);
  expect(sorted(Object.keys(chinese))).toEqual(asked);
});

it('every setting has a scope and a Markdown description, and there are fewer than 25', () => {
  const settings = Object.entries<Record<string, unknown>>(JSON.parse(manifest).contributes.configuration.properties);
  expect(settings.length).toBeLessThan(25);
  const poor = settings.filter(([, { scope, markdownDescription }]) => !scope || !markdownDescription);
  expect(poor).toEqual([]);
});
