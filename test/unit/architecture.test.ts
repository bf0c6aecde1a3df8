/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob('../../server/src/**/*.ts', { query: '?raw', import: 'default', eager: true });
const architecture = Object.values(
  import.meta.glob('../../docs/architecture.md', { query: '?raw', import: 'default', eager: true }),
)[0] as string;

/** Rooms in the order of the table in docs/architecture.md, with the rooms each may import. */
function roomsOf(document: string): Map<string, ReadonlySet<string>> {
  const rooms = new Map<string, ReadonlySet<string>>();
  for (const [, names, , allowed] of document.matchAll(/^\| (`[^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)) {
    const above = new Set(rooms.keys());
    const list = allowed!.trim();
    const may = list === 'all of the above' ? above : new Set(list.split(', ').filter((name) => name !== '–'));
    for (const name of names!.split(', ')) rooms.set(name.replaceAll('`', '').trim(), may);
  }
  return rooms;
}

/** The room of a file: a part of a room, where the table has a line for it, else the folder or the file itself. */
function roomOf(file: string, rooms: ReadonlyMap<string, unknown>): string {
  const [first, second] = file.split('/');
  if (rooms.has(`${first}/${second}`)) return `${first}/${second}`;
  return first!.replace(/\.ts$/, '').replace(/^main\.(?:node|browser)$/, 'protocol');
}

/** What each file imports, by path; `import type` counts. */
function importsOf(all: Readonly<Record<string, unknown>>): Map<string, readonly string[]> {
  return new Map(
    Object.entries(all).map(([path, source]) => [
      inServer(path),
      [...(source as string).matchAll(/(?:from|import\() ?'(\.{1,2}\/[^']+\.ts)'/g)].map(([, target]) =>
        new URL(target!, `file:///${inServer(path)}`).pathname.slice(1),
      ),
    ]),
  );
}

function inServer(path: string): string {
  return path.replace(/^.*\/server\/src\//, '');
}

/** Sets of files of which each leads to each other, sorted, by Tarjan's walk. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const reach = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    reach.set(file, order.get(file)!);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) reach.set(file, Math.min(reach.get(file)!, reach.get(next)!));
    }
    if (reach.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file)).sort();
    if (circle.length > 1) circles.push(circle);
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Functions, classes and constants that a file exports and no other file of the server imports, pages aside. */
function unusedExports(all: Readonly<Record<string, unknown>>): string[] {
  const used = new Set<string>();
  for (const [path, source] of Object.entries(all)) {
    for (const [, names, target] of (source as string).matchAll(
      /(?:import|export) (?:type )?\{([^}]*)\} from '(\.{1,2}\/[^']+\.ts)'/g,
    )) {
      const file = new URL(target!, `file:///${inServer(path)}`).pathname.slice(1);
      for (const name of names!.split(',')) used.add(`${file} ${name.trim().replace(/^type | as .*$/g, '')}`);
    }
    // `import *`, and what is loaded only when it is needed, take a module as a whole.
    for (const [, target] of (source as string).matchAll(/(?:\* as \w+ from |import\()'(\.{1,2}\/[^']+\.ts)'/g))
      used.add(new URL(target!, `file:///${inServer(path)}`).pathname.slice(1));
  }
  return Object.entries(all).flatMap(([path, source]) => {
    const file = inServer(path);
    if (used.has(file) || file.endsWith('/page.ts')) return [];
    const exports = (source as string).matchAll(/^export (?:async )?(?:function\*?|(?:abstract )?class|const) (\w+)/gm);
    const shown = file.startsWith('prose/constructions/') ? ' page' : undefined;
    return [...exports]
      .map(([, name]) => `${file} ${name}`)
      .filter((name) => !used.has(name) && !(shown && name.endsWith(shown)));
  });
}

/** What tests look at and the server does not. */
const FOR_TESTS: readonly string[] = [
  'diagnosis/witnesses.ts witnessesAmong',
  // What authoring will write sentences with (issue 19).
  'prose/constructions/completion.ts writeCompletion',
  'prose/constructions/parts.ts writeParts',
  'prose/constructions/rate.ts writeRate',
  'prose/constructions/respectively.ts writeRespectively',
  'prose/constructions/share.ts writeShare',
  'tables/structure/structure.ts TableRelations',
  // What the pages of the documentation are written from.
  'rules/uncheckedWording.ts UNCHECKED_REASONS',
  'vocabulary/lines.ts LINES',
  'vocabulary/lines.ts SUFFIXES',
  'vocabulary/totals.ts TOTALS',
];

describe('the rooms of the server', () => {
  const rooms = roomsOf(architecture);
  const imports = importsOf(sources);

  it('are all in the table of docs/architecture.md', () => {
    const unknown = [...imports.keys()].map((file) => roomOf(file, rooms)).filter((room) => !rooms.has(room));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('import only what that table lets them', () => {
    const upwards: string[] = [];
    for (const [file, targets] of imports) {
      const room = roomOf(file, rooms);
      for (const target of targets) {
        const other = roomOf(target, rooms);
        const may = rooms.get(room);
        if (other !== room && !may?.has(other) && !may?.has(other.split('/')[0]!)) upwards.push(`${file} > ${target}`);
      }
    }
    expect(upwards).toEqual([]);
  });

  // Types included: nobody can read one such file without the others.
  it('have no files that import each other', () => {
    const circles = circlesIn(imports).map((files) => files.join(' '));
    expect(circles).toEqual([]);
  });

  it('export what others of them use, and what only a test asks for is listed', () => {
    expect(unusedExports(sources).sort()).toEqual([...FOR_TESTS].sort());
  });
});
