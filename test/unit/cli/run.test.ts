import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { run } from '../../../server/src/cli/run.ts';
import type { Finding } from '../../../server/src/report.ts';
import type { DisclosureService, ServiceOptions } from '../../../server/src/service.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An engine that finds every ✗ wrong, and stumbles over a draft that says so. */
function fakeService(options: ServiceOptions): DisclosureService {
  const findings = (document: TextDocument): Finding[] => {
    const text = document.getText();
    if (text.includes('stumble')) throw new Error('stumbled');
    return [...text.matchAll(/✗/g)].map(({ index }) => ({
      start: index,
      end: index + 1,
      rule: 'share',
      code: 'T203',
      severity: options.settings?.rules?.share === 'warning' ? 'warning' : 'error',
      message: 'wrong',
      found: '✗',
      expected: ['✓'],
      related: [],
      fixes: [{ title: 'to ✓', safe: true, edits: [{ start: index, end: index + 1, newText: '✓' }] }],
    }));
  };
  return {
    isDraft: ({ uri }) => uri.endsWith('.disclosure.md'),
    findings,
    listed: findings,
    silenced: () => [],
    repairs: (document) => ({
      text: document.getText().replaceAll('✗', '✓'),
      edits: findings(document).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)),
      applied: findings(document).map(({ start, end, found }) => ({ start, end, at: start, found, title: 'to ✓' })),
      left: [],
      untried: false,
      message: '',
    }),
    figures: () => [],
    ledger: (document) => {
      const conflicting = findings(document).length;
      return {
        total: conflicting,
        tied: 0,
        conflicting,
        rounding: 0,
        unchecked: 0,
        claims: conflicting,
        uncheckedClaims: 0,
        signed: 0,
      };
    },
    soFar: () => undefined,
    newDraftChoices: () => [],
    newDraft: () => undefined,
    rollForward: () => 'no-year',
    companions: () => [],
    *useCompanion() {},
    unchecked: () => [],
    signOff: () => undefined,
    get views(): never {
      throw new Error('no editor');
    },
    diagnostics: () => [],
    hover: () => undefined,
    codeActions: () => [],
    completion: () => undefined,
    ghost: () => undefined,
    definition: () => [],
    references: () => [],
    highlights: () => [],
    renamable: () => undefined,
    rename: () => ({ changes: {} }),
    convertTables: () => ({ edits: [], converted: 0, left: [] }),
    alignTables: () => [],
    copyTable: () => undefined,
    pasteTable: () => undefined,
    author: () => undefined,
    families: () => [],
    codesFor: () => [],
    preview: () => undefined,
    report: () => undefined,
    importFile: (_, bytes) => (bytes.length === 0 ? 'empty' : { left: [], text: new TextDecoder().decode(bytes) }),
    reportFile: async (document, format, { name, when }) =>
      new TextEncoder().encode(`${format} of ${name}, ${when}: ${document.getText()}`),
    leftOut: () => undefined,
    exportFile: async (document, format) => new TextEncoder().encode(`${format} of ${document.getText()}`),
    configure() {},
    *useCatalogue() {
      yield;
      return [];
    },
    warm() {},
    read: () => true,
    close() {},
  };
}

async function tieout(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run({
    folder,
    argv: argv.map((argument) => argument.replace('@', folder)),
    env: { LANG: 'en_US.UTF-8' },
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    version: '1.2.3',
    rules: [{ name: 'share', code: 'T203', severity: 'error', title: { 'zh-cn': '占比', en: 'Share of a whole' } }],
    now: () => 0,
    today: () => '2024-02-01 09:30',
    createService: fakeService,
  });
  return { code, out, err };
}
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

describe('exit codes', () => {
  it('are 0 without findings and 1 with them', async () => {
    write('a.txt', '✓');
    write('b.txt', '✗');
    expect((await tieout('check', '@/a.txt')).code).toBe(0);
    expect((await tieout('check', '@')).code).toBe(1);
  });

  it('follow --fail-on and --rule', async () => {
    write('b.txt', '✗');
    expect((await tieout('check', '@', '--fail-on', 'never')).code).toBe(0);
    expect((await tieout('check', '@', '--rule', 'T203=warning')).code).toBe(0);
    expect((await tieout('check', '@', '--rule', 'share=warning', '--fail-on', 'warning')).code).toBe(1);
  });

  it('are 2 for bad usage, with nothing on the standard output', async () => {
    expect(await tieout('chek', '@')).toMatchObject({ code: 2, out: '' });
    expect(await tieout()).toMatchObject({ code: 2, out: '' });
  });

  it('are 2 for what cannot be read or handled; the others are still checked', async () => {
    write('a.txt', Uint8Array.of(0, 1, 2));
    write('b.txt', 'stumble');
    write('c.txt', '✗');
    const { code, out, err } = await tieout('check', '@/none', '@', '--format', 'json');
    expect(code).toBe(2);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual([join(folder, 'c.txt')]);
    expect(err.replaceAll(folder, '@')).toBe(`tieout: @/none: does not exist
tieout: @/a.txt: is not text; use tieout import for Word and Excel, and save a PDF as text first
tieout: @/b.txt: could not be checked because of a fault in Tieout (stumbled)
`);
  });
});

describe('drafts', () => {
  it('are what the front matter makes them in a folder, and what the user names', async () => {
    write('notes.md', '✗');
    expect((await tieout('check', '@')).out).toContain('No file was checked.');
    expect((await tieout('check', '@/notes.md')).out).toContain('1 file: 1 error.');
  });

  it('in GB18030 are read, and said to be', async () => {
    write('a.txt', Uint8Array.of(0xba, 0xcf));
    expect((await tieout('check', '@')).err).toContain('read as GB18030');
  });
});

describe('fix', () => {
  it('repairs the file, says what it did, and reports what is left', async () => {
    write('a.txt', '\ufeffa ✗\r\nb ✗');
    const { code, err } = await tieout('fix', '@');
    expect(code).toBe(0);
    expect(err.replaceAll(folder, '@')).toBe(
      `tieout: @/a.txt:1:4: to ✓
tieout: @/a.txt:2:3: to ✓
tieout: @/a.txt: 2 repairs applied, 0 left alone
`,
    );
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('\ufeffa ✓\r\nb ✓');
  });

  it('with --dry-run prints the lines that would change and writes nothing', async () => {
    write('a.txt', 'a ✗\r\nright\r\nb ✗ ✗');
    const { out } = await tieout('fix', '@', '--dry-run');
    expect(out.replaceAll(folder, '@')).toBe(`--- @/a.txt
+++ @/a.txt
@@ -1,1 +1,1 @@
-a ✗
+a ✓
@@ -3,1 +3,1 @@
-b ✗ ✗
+b ✓ ✓
`);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a ✗\r\nright\r\nb ✗ ✗');
  });
});

describe('help and version', () => {
  it('go to the standard output', async () => {
    expect((await tieout('--help')).out).toContain('tieout check PATH');
    expect((await tieout('--help', '--locale', 'zh-cn')).out).toContain('tieout check 路径');
    expect((await tieout('--version')).out).toBe('1.2.3\n');
  });
});
