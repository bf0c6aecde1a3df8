import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program, tieout } from './process.ts';

/** A table to convert, and text enough for a small disk. */
const TABS = `单位：万元\n\n项目\t合计\n甲\t1.00\n乙\t2.00\n\n${'字'.repeat(9000)}\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-writes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a line of shell, `$T` being the program. */
function shell(line: string) {
  const env = { ...process.env, T: `${process.execPath} ${program}`, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(process.platform === 'win32')('what is written', () => {
  it.each(['convert a.txt', 'generate fill a.txt', 'import a.csv -o b.md', 'import a.csv -o a.txt --force'])(
    'is whole or as it was where no space is left: %s',
    (command) => {
      const path = join(folder, 'a.txt');
      const total =
        '单位：万元\n\n| 项目 | 合计 | 甲 | 乙 |\n|-|-|-|-|\n| 合计 |  |  |  |\n| 丙 | 3.00 | 1.00 | 2.00 |\n| 丁 | 3.00 | 1.00 | 2.00 |\n';
      const text = command.startsWith('generate') ? `${total}\n${'字'.repeat(9000)}\n` : TABS;
      writeFileSync(path, text);
      writeFileSync(join(folder, 'a.csv'), TABS.replaceAll('\t', ','));
      const { code, err } = shell(`trap "" XFSZ; ulimit -f 8; $T ${command}`);
      expect(err).toContain('no space is left on the disk');
      expect(code).toBe(2);
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.txt']);
    },
  );

  it('keeps its mode, and the link that leads to it', () => {
    const [path, link] = [join(folder, 'a.txt'), join(folder, 'b.txt')] as const;
    writeFileSync(path, TABS);
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    expect(tieout('convert', link).code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, 'utf8')).toContain('| 甲 ');
    expect(readFileSync(link, 'utf8')).toContain('| 甲 ');
  });

  it('is of one of two runs that meet, and the other says that the file has changed', async () => {
    const path = join(folder, 'a.txt');
    for (let round = 0; round < 3; round++) {
      writeFileSync(path, TABS);
      const outcomes = await Promise.all(
        [0, 1, 2].map(
          () =>
            new Promise<{ code: number | null; err: string }>((done) => {
              const child = spawn(process.execPath, [program, 'convert', path, '--locale', 'en']);
              let err = '';
              child.stderr.on('data', (data) => {
                err += data;
              });
              child.on('close', (code) => done({ code, err }));
            }),
        ),
      );
      expect(readFileSync(path, 'utf8')).toContain('| 乙   | 2.00 |');
      expect(readdirSync(folder)).toEqual(['a.txt']);
      for (const { code, err } of outcomes) {
        expect({ code, err }).toEqual(
          code === 0
            ? { code: 0, err: '' }
            : { code: 2, err: `tieout: ${path}: has been changed since it was read; nothing was written\n` },
        );
      }
    }
  });

  it('goes on after a run that was killed while it held the file', () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, TABS);
    const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    writeFileSync(`${path}.tieout-lock`, `${gone} ${execFileSync('hostname', { encoding: 'utf8' }).trim()}`);
    expect(tieout('convert', path).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('goes on after a run that was killed before it could say who holds the file', () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, TABS);
    writeFileSync(`${path}.tieout-lock`, '');
    expect(tieout('convert', path).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.each(['convert a.txt', 'align a.txt', 'fix a.txt', 'import a.txt -o b.md', 'generate fill a.txt'])(
    'is nothing on a dry run: %s',
    (command) => {
      const text = `${TABS}\n|甲|1|\n|-|-|\n|乙乙|2|\n`;
      writeFileSync(join(folder, 'a.txt'), text);
      expect(tieout(...command.replaceAll(/\b([ab]\.\w+)/g, join(folder, '$1')).split(' '), '--dry-run').code).toBe(0);
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(text);
      expect(readdirSync(folder)).toEqual(['a.txt']);
    },
  );
});

describe.skipIf(process.platform !== 'linux')('what is no file', () => {
  it.each([
    'check fifo',
    'check /dev/zero',
    'fix fifo',
    'convert /dev/zero',
    'import fifo -o b.md',
    'import a.txt -o fifo',
    'import a.txt -o fifo --force',
    'generate tables a.txt --ledger /dev/zero',
    'generate fill a.txt -o fifo',
    'check a.txt --catalogue fifo',
  ])('is refused at once: %s', (command) => {
    writeFileSync(join(folder, 'a.txt'), '单位：万元\n\n|项目|金额|\n|-|-|\n|合计||\n|甲|1|\n');
    const { code, err } = shell(`mkfifo fifo; timeout 10 $T ${command}`);
    expect(err).toContain('is neither a regular file nor a folder');
    expect(code).toBe(2);
  });
});

describe.skipIf(process.platform !== 'linux')('a name that is no UTF-8', () => {
  it('is found where it is named and in its folder, and two that look alike are two', () => {
    const text = '|甲|1|\\n|-|-|\\n|乙乙|2|\\n';
    const names = `"$(printf '\\xd4\\xa4\\xcb\\xe3').txt" "$(printf '\\xff\\xfe').txt" "$(printf '\\xfe\\xff').txt"`;
    const { out, err, code } = shell(
      `for n in ${names}; do printf '${text}' > "$n"; done; $T align ${names}; cat *.txt; $T check .`,
    );
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.match(/1 table aligned/g)).toHaveLength(3);
    expect(out).toContain('预算.txt: ');
    expect(out.match(/\| 乙乙 \| 2 {3}\|/g)).toHaveLength(3);
    expect(out).toContain('3 files');
  });
});

describe.skipIf(process.platform !== 'linux')('an output that cannot be written', () => {
  it.each(['> /dev/full', '| head -c 9'])('is one line and exit 2: %s', (end) => {
    writeFileSync(join(folder, 'a.txt'), '收入1.00万元。\n\n'.repeat(600));
    const { code, err } = shell(
      `$T figures a.txt --format json ${end} > taken; exit \${PIPESTATUS[0]}`.replace('/dev/full > taken', '/dev/full'),
    );
    expect(err).toMatch(/^tieout: the output cannot be written \([^\n]*\)\n$/);
    expect(code).toBe(2);
  });
});
