import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples, tieout } from './process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-generate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ledger = join(samples, 'qinghe-2025-ledger.csv');

/** A draft of its own for a test. */
function draft(name: string, text?: string): string {
  const path = join(folder, `${name}.disclosure.md`);
  if (text === undefined) cpSync(join(samples, 'qinghe-2024-budget.disclosure.md'), path);
  else writeFileSync(path, text);
  return path;
}

const EMPTY =
  '---\ndisclosure: budget\ndepartment: 清河市水务局\nyear: 2025\nunit: 万元\n---\n\n# 清河市水务局2025年部门预算公开\n';

describe('tieout generate tables', () => {
  it.each(['9', '10', '11', '14', 'accounts'])('fills a draft that then checks clean: %s', (family) => {
    const path = draft(`all-${family}`, family === 'accounts' ? EMPTY.replace('budget', 'accounts') : EMPTY);
    const { code, err } = tieout('generate', 'tables', path, '--ledger', ledger, '--family', family);
    expect(err).toContain('every line of the ledger is in the tables');
    expect(code).toBe(0);
    expect(tieout('check', path, '--fail-on', 'warning').code).toBe(0);
    const before = readFileSync(path, 'utf8');
    expect(tieout('generate', 'tables', path, '--ledger', ledger, '--family', family).err).toContain('0 updated');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('updates the tables of a draft in place and leaves the rest, then reports what the prose still says', () => {
    const path = draft('update');
    const before = readFileSync(path, 'utf8');
    expect(tieout('generate', 'tables', path, '--ledger', ledger).code).toBe(0);
    const after = readFileSync(path, 'utf8');
    const prose = (text: string) => text.split('\n').filter((line) => !line.startsWith('|'));
    expect(prose(after)).toEqual(prose(before));
    expect(tieout('check', path).code).toBe(1);
  });

  it('names file, row and reason of what it could not place, with exit code 1', () => {
    const path = draft('unplaced', EMPTY);
    const bad = join(folder, '台账.csv');
    writeFileSync(
      bad,
      '功能科目编码,经济科目编码,资金来源,金额（元）\n2130301,30101,一般公共预算,10000\n2139977,30101,一般公共预算,2500\n2130301,30102,一般公共预算、其他收入,500\n2130301,30103,一般公共预算,\n',
    );
    const { code, err } = tieout('generate', 'tables', path, '--ledger', bad);
    expect(code).toBe(1);
    expect(err).toContain('台账.csv:3: the functional code “2139977” is not in the catalogue');
    expect(err).toContain('台账.csv:4: “一般公共预算、其他收入” names more than one fund');
    expect(err).toContain('台账.csv:5: has no amount');
    expect(err).toContain('expenditure 1 万元; 3 lines are not in the tables, 0.3 万元 in all');
  });

  it('shows the changes and writes nothing with --dry-run, and writes elsewhere with --output', () => {
    const path = draft('dry', EMPTY);
    const { out } = tieout('generate', 'tables', path, '--ledger', ledger, '--only', '表三', '--dry-run');
    expect(out).toContain('+### 表三 部门支出总体情况表\n');
    expect(readFileSync(path, 'utf8')).toBe(EMPTY);
    const other = join(folder, 'other.disclosure.md');
    tieout('generate', 'tables', path, '--ledger', ledger, '-o', other);
    expect(readFileSync(path, 'utf8')).toBe(EMPTY);
    expect(readFileSync(other, 'utf8')).toContain('### 表九');
    expect(tieout('generate', 'insert', '表九', path, '-o', '-').out).toContain('### 表九 政府性基金预算支出情况表');
  });

  it('refuses a hostile or mistaken workbook with a word, and does not touch the draft', () => {
    const path = draft('hostile', EMPTY);
    const refuse = (name: string, bytes: Uint8Array, reason: string) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const { code, err } = tieout('generate', 'tables', path, '--ledger', file);
      expect(err).toContain(reason);
      expect(code).toBe(1);
      expect(readFileSync(path, 'utf8')).toBe(EMPTY);
    };
    const sheet = (rows: string) =>
      zipSync({
        'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="台账" r:id="a"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      });
    refuse('bomb.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array(80_000_000) }), 'too large');
    refuse('rows.xlsx', sheet('<row r="900000000"><c r="A900000000"><v>1</v></c></row>'), 'too large');
    refuse('columns.xlsx', sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'too large');
    refuse('broken.xlsx', strToU8('PK nothing'), 'no sound XLSX file');
    refuse('list.xlsx', sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'), 'no header');
    expect(tieout('generate', 'tables', path, '--ledger', join(folder, 'none.csv')).code).toBe(2);
  });
});

describe('tieout generate', () => {
  it('fills totals, derives tables and lists what there is', () => {
    const path = draft('totals');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace('| 合计 | 3168.90 | 1010.20 | 2158.70 |', '| 合计 | 1.00 |  |  |'));
    expect(tieout('generate', 'fill', path).err).toContain('3 totals filled');
    expect(readFileSync(path, 'utf8')).toBe(whole);
    expect(tieout('generate', 'derive', 'fiscal', path, '--dry-run').code).toBe(0);
    const { out } = tieout('generate', 'list', path, '--family', '9');
    expect(out).toContain('general-basic  表六 一般公共预算基本支出情况表  present');
  });

  it.each([
    [],
    ['table'],
    ['tables', 'a.md'],
    ['insert'],
    ['insert', '表三'],
    ['fill', 'a.md', '--line', 'x'],
    ['fill', 'a.md', 'b.md', '-o', 'c.md'],
  ])('refuses %j', (...args) => {
    expect(tieout('generate', ...args).code).toBe(2);
  });
});

describe('tieout generate new, text and update', () => {
  it('goes from a ledger to a whole draft, and with the ledger to the next', () => {
    const changed = join(folder, 'later.csv');
    const csv = readFileSync(join(samples, 'qinghe-2025-ledger.csv'), 'utf8');
    writeFileSync(changed, csv.replace('基本支出,211.38,', '基本支出,241.38,'));
    const begin = (path: string, from: string) =>
      tieout('generate', 'new', '-o', path, '--department', '清河市水务局', '--year', '2025', '--ledger', from);
    const [path, anew] = [join(folder, 'new.disclosure.md'), join(folder, 'anew.disclosure.md')];
    expect(begin(path, join(samples, 'qinghe-2025-ledger.csv')).code).toBe(0);
    expect(begin(path, changed).code).toBe(2);
    expect(tieout('check', path).code).toBe(0);
    tieout('generate', 'tables', path, '--ledger', changed);
    expect(tieout('check', path).code).toBe(1);
    const dry = tieout('generate', 'update', path, '--dry-run').out;
    expect(dry).toContain('+7690.92');
    expect(tieout('generate', 'update', path).code).toBe(0);
    begin(anew, changed);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(anew, 'utf8'));
  });

  it('writes one section by its title', () => {
    const path = join(folder, 'text.disclosure.md');
    const table =
      '| 科目编码 | 科目名称 | 合计 |\n| --- | --- | ---: |\n| 213 | 农林水支出 | 8.00 |\n| 合计 |  | 8.00 |';
    writeFileSync(
      path,
      `---\ndisclosure: budget\nyear: 2025\n---\n\n### 表一 部门支出总表\n\n单位：万元\n\n${table}\n\n## 情况说明\n\n### 一、支出预算情况\n\n### 二、政府采购情况\n`,
    );
    expect(tieout('generate', 'text', path, '--section', '支出预算').code).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('2025年支出预算8.00万元。');
    expect(text).not.toContain('政府采购预算总额');
    expect(tieout('generate', 'text', path, '--section', '决算').code).toBe(1);
  });

  it('says what a new draft needs', () => {
    const { code, err } = tieout('generate', 'new', '-o', 'x.disclosure.md', '--locale', 'en');
    expect(code).toBe(2);
    expect(err).toContain('--department');
  });
});
