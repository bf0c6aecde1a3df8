import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { createDisclosureService } from '../../server/src/service.ts';
import { type Measurement, milliseconds } from './result.ts';
import { percentile, time } from './statistics.ts';

const KEYS = 60;
const WARM_UP = 15;
/** So many lines an editor shows at once. */
const IN_VIEW = 50;

/**
 * What an editor asks for by itself after a key (tokens and hints of the lines in view, lenses, outline, links, foldings), and
 * a rename, each by itself; the check that the key costs is done before.
 */
export function views(what: string, text: string, budgetMs: number): Measurement {
  const service = createDisclosureService({ settings: { inlayHints: true }, editor: { lenses: true } });
  const taken = new Map<string, number[]>();
  let current = text;
  for (let index = 0; index < WARM_UP + KEYS; index++) {
    const version = TextDocument.create('file:///bench.disclosure.md', 'markdown', index, current);
    service.diagnostics(version);
    const figures = service.figures(version);
    const figure = figures[(index * 7919) % Math.max(1, figures.length)];
    if (!figure) break;
    const position = version.positionAt(figure.start);
    const inView: Range = {
      start: { line: Math.max(0, position.line - IN_VIEW / 2), character: 0 },
      end: { line: position.line + IN_VIEW / 2, character: 0 },
    };
    const ask = (name: string, answer: () => unknown) => {
      const milliseconds = time(answer);
      if (index >= WARM_UP) taken.set(name, [...(taken.get(name) ?? []), milliseconds]);
    };
    const { views } = service;
    ask('tokens', () => views.tokens(version, inView));
    ask('hints', () => views.hints(version, inView));
    ask('outline', () => views.symbols(version));
    ask('lenses', () => views.lenses(version));
    ask('links', () => views.links(version));
    ask('foldings', () => views.foldings(version));
    ask('rename', () => service.rename(version, position, figure.text));
    // The next key: a digit of this figure is another.
    const digit = figure.start + figure.text.search(/\d/);
    if (/\d/.test(current[digit] ?? ''))
      current = `${current.slice(0, digit)}${(Number(current[digit]) % 9) + 1}${current.slice(digit + 1)}`;
  }
  const p95 = [...taken].map(([name, samples]) => [name, percentile(samples, 0.95)] as const);
  const worst = Math.max(...p95.map(([, value]) => value));
  return {
    what: `views after a key, ${what}`,
    measured: `p95 ${p95.map(([name, value]) => `${name} ${milliseconds(value)}`).join(', ')}`,
    budget: `p95 ≤ ${budgetMs} ms each`,
    ok: worst <= budgetMs,
    numbers: Object.fromEntries(p95),
  };
}
