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

function roomOf(path: string): string {
  const inside = path.replace(/^.*\/server\/src\//, '');
  const [first] = inside.split('/');
  return first!.replace(/\.ts$/, '').replace(/^main\.(?:node|browser)$/, 'protocol');
}

describe('the rooms of the server', () => {
  const rooms = roomsOf(architecture);

  it('are all in the table of docs/architecture.md', () => {
    const unknown = Object.keys(sources)
      .map(roomOf)
      .filter((room) => !rooms.has(room));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('import only what that table lets them', () => {
    const wrong: string[] = [];
    for (const [path, source] of Object.entries(sources)) {
      const room = roomOf(path);
      for (const [, target] of (source as string).matchAll(/from '(\.{1,2}\/[^']+\.ts)'/g)) {
        const resolved = new URL(target!, `file:///${path.replace(/^[./]*/, '')}`).pathname;
        const other = roomOf(`/${resolved.slice(1)}`);
        if (other !== room && !rooms.get(room)?.has(other)) wrong.push(`${path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
