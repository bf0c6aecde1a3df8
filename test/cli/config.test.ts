import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { program } from './process.ts';

const draft = `---
disclosure: budget
---

部门收入总体情况表

单位：万元

| 收入项目 | 预算数 |
| --- | ---: |
| 财政拨款收入 | 500.30 |
| 其他收入 | 20.00 |
| 收入总计 | 520.30 |

## 收入预算情况

本部门收入总计502.30万元。
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-config-'));
  mkdirSync(join(folder, 'drafts'));
  writeFileSync(join(folder, 'drafts/a.disclosure.md'), draft);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command line in a folder of the project. */
function tieout(within: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: join(folder, within),
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
const config = (text: string) => writeFileSync(join(folder, 'tieout.config.json'), text);

it('is found from the folder of the run upwards, and what the command line says wins over it', () => {
  expect(tieout('drafts', 'check', '.').code).toBe(1);
  config('{ "rules": { "amount": "off" } }');
  expect(tieout('drafts', 'check', '.')).toMatchObject({ code: 0, out: expect.stringContaining('nothing found') });
  expect(tieout('drafts', 'check', '.', '--rule', 'amount=error').code).toBe(1);
});

it('says which files are drafts, and in which language to speak', () => {
  writeFileSync(join(folder, 'drafts/b.md'), draft.replace(/^---[\s\S]*?---\n/, ''));
  expect(tieout('.', 'check', 'drafts').out).toContain('1 file:');
  config('{ "files": ["drafts/*.md"], "language": "zh-cn" }');
  expect(tieout('.', 'check', 'drafts').out).toContain('2 个文件：');
  expect(tieout('.', 'check', 'drafts', '--locale', 'en').out).toContain('2 files:');
});

it('is told of where it is not understood, and does not stop the run', () => {
  config('{ "rule": {} }');
  const { code, err } = tieout('.', 'check', 'drafts');
  expect(code).toBe(1);
  expect(err).toContain('tieout.config.json: there is no setting “rule”');
});
