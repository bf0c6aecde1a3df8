import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { colourFor, isColoured } from '../../../server/src/cli/colour.ts';
import { githubFormat } from '../../../server/src/cli/formats/github.ts';
import { checkedEntry, figuresEntry, jsonFormat, jsonLinesFormat } from '../../../server/src/cli/formats/json.ts';
import { sarifFormat } from '../../../server/src/cli/formats/sarif.ts';
import { figuresTextFormat, textFormat } from '../../../server/src/cli/formats/text.ts';
import type { CheckedFile, Format, ReadFile } from '../../../server/src/cli/report.ts';
import { addSums, NOTHING, type Sum } from '../../../server/src/cli/task.ts';
import { wordsIn } from '../../../server/src/cli/words.ts';
import type { FigureEntry, Finding, Ledger } from '../../../server/src/report.ts';

const text = '住房保障\t38.41\r\n合计\t1240.58\r住房保障38.41万元，占3.00%。\n';
const document = TextDocument.create('file:///a.disclosure.md', 'markdown', 0, text);
const at = (token: string, from = 0) => {
  const start = text.indexOf(token, from);
  return { start, end: start + token.length };
};
const finding: Finding = {
  ...at('3.00%'),
  rule: 'share',
  code: 'T203',
  severity: 'error',
  message: '占比 3.00% 不对，\n应为 3.10%',
  found: '3.00%',
  expected: ['3.10%'],
  related: [{ ...at('1240.58'), message: '合计 1240.58' }],
  fixes: [{ title: '改为 3.10%', safe: true, edits: [{ ...at('3.00%'), newText: '3.10%' }] }],
};
const earlier: Finding = { ...finding, ...at('38.41'), severity: 'warning', expected: [], related: [], fixes: [] };
const ledger: Ledger = {
  total: 5,
  tied: 2,
  conflicting: 1,
  rounding: 0,
  unchecked: 2,
  claims: 4,
  uncheckedClaims: 1,
  signed: 0,
};
const checked: CheckedFile = { path: 'dir/a:b,100%.md', document, ledger, findings: [finding, earlier], silenced: [] };

function written<T extends CheckedFile | ReadFile>(format: Format<T>, ...files: T[]): string {
  const sum = files.map(sumOf).reduce(addSums, NOTHING);
  return `${format.open}${files.flatMap(format.parts).join(format.between)}${format.close(sum)}`;
}
function sumOf(file: CheckedFile | ReadFile): Sum {
  const found = { ...NOTHING.found };
  const { findings, silenced } = 'findings' in file ? file : { findings: [], silenced: [] };
  for (const { severity } of findings) found[severity] += 1;
  return { files: 1, found, silenced: silenced.length, ledger: file.ledger };
}
const look = (locale: 'zh-cn' | 'en', coloured = false) => ({
  words: wordsIn(locale),
  colour: colourFor(coloured),
  columns: 80,
});

describe('JSON', () => {
  it('is the contract, key by key, with positions in lines as the protocol counts them', () => {
    const range = { start: { line: 2, character: 13 }, end: { line: 2, character: 18 } };
    const parsed = JSON.parse(written(jsonFormat(checkedEntry), { ...checked, findings: [finding] }));
    expect(parsed).toEqual({
      version: 1,
      files: [
        {
          path: 'dir/a:b,100%.md',
          figures: { total: 5, tied: 2, conflicting: 1, rounding: 0, unchecked: 2 },
          findings: [
            {
              rule: 'share',
              code: 'T203',
              severity: 'error',
              message: '占比 3.00% 不对，\n应为 3.10%',
              range,
              found: '3.00%',
              expected: ['3.10%'],
              related: [
                {
                  range: { start: { line: 1, character: 3 }, end: { line: 1, character: 10 } },
                  message: '合计 1240.58',
                },
              ],
              fixes: [{ title: '改为 3.10%', edits: [{ range, newText: '3.10%' }] }],
            },
          ],
        },
      ],
    });
  });

  it('lists findings in the order of the text, and no file as none', () => {
    const parsed = JSON.parse(written(jsonFormat(checkedEntry), checked));
    expect(parsed.files[0].findings.map((entry: Finding) => entry.severity)).toEqual(['warning', 'error']);
    expect(JSON.parse(written(jsonFormat(checkedEntry)))).toEqual({ version: 1, files: [] });
  });
});

describe('JSON lines', () => {
  it('are the files of the JSON contract, each on a line', () => {
    const [first, second, ...rest] = written(jsonLinesFormat(checkedEntry), checked, { ...checked, path: 'b' }).split(
      '\n',
    );
    const { files } = JSON.parse(written(jsonFormat(checkedEntry), checked, { ...checked, path: 'b' }));
    expect([JSON.parse(first!), JSON.parse(second!)]).toEqual(files);
    expect(rest).toEqual(['']);
  });
});

describe('text', () => {
  it('shows the line, the expected value and what it was held against', () => {
    expect(written(textFormat(look('zh-cn')), { ...checked, findings: [finding] })).toBe(
      `dir/a:b,100%.md:3:14 错误 占比 3.00% 不对，
应为 3.10% [T203 share]
  住房保障38.41万元，占3.00%。
                       ^^^^^ 应为 3.10%
  2:4 合计 1240.58

1 个文件：错误 1 处。金额、比率、数量 4 个：相符 2，不符 1，四舍五入 0，未核对 1；另有编码、年份、序号等 1 个，不需核对。
`,
    );
  });

  it('adds the ledgers of the files up, and says so when nothing was found', () => {
    const clean = { ...checked, findings: [] };
    expect(written(textFormat(look('en')), clean, clean)).toBe(
      '2 files: nothing found. 8 amounts, ratios and counts: 4 tied, 2 conflicting, 0 rounding, 2 unchecked; 2 more (codes, years, ordinals) claim nothing.\n',
    );
  });

  it('colours where it is to', () => {
    expect(written(textFormat(look('en', true)), checked)).toContain('\u001b[31merror\u001b[39m');
    expect(written(textFormat(look('en')), checked)).not.toContain('\u001b');
  });

  it.each([
    ['a terminal', true, { TERM: 'xterm' }, true],
    ['a terminal of somebody who wants none', true, { TERM: 'xterm', NO_COLOR: '1' }, false],
    ['a terminal that has none', true, { TERM: 'dumb' }, false],
    ['a file', false, { TERM: 'xterm' }, false],
    ['a log that shows colours', false, { FORCE_COLOR: '1' }, true],
    ['a terminal that is told to have none', true, { TERM: 'xterm', FORCE_COLOR: '0' }, false],
  ])('colours for %s as Node does', (_, isTTY, env, coloured) => {
    expect(isColoured({ isTTY, write: () => true }, env)).toBe(coloured);
  });
});

describe('GitHub', () => {
  it('escapes what would end a property or a line', () => {
    expect(written(githubFormat(), checked)).toBe(
      `::warning file=dir/a%3Ab%2C100%25.md,line=1,endLine=1,col=6,endColumn=11,title=T203 share::占比 3.00%25 不对，%0A应为 3.10%25
::error file=dir/a%3Ab%2C100%25.md,line=3,endLine=3,col=14,endColumn=19,title=T203 share::占比 3.00%25 不对，%0A应为 3.10%25
`,
    );
  });
});

describe('findings that the draft silences', () => {
  const quiet = { ...checked, findings: [], silenced: [{ ...finding, reason: '见批复' }] };

  it('are counted in the text report and in nothing else', () => {
    expect(written(textFormat(look('zh-cn')), quiet)).toMatch(/^1 个文件：没有发现问题。另有 1 处已写明理由忽略。/);
    expect(written(githubFormat(), quiet)).toBe('');
    expect(JSON.parse(written(jsonFormat(checkedEntry), quiet)).files[0].findings).toEqual([]);
  });

  it('are suppressed results in SARIF', () => {
    const log = JSON.parse(written(sarifFormat({ version: '1.2.3', rules: [] }, 'en'), quiet));
    expect(log.runs[0].results).toMatchObject([
      { ruleId: 'T203', suppressions: [{ kind: 'inSource', justification: '见批复' }] },
    ]);
  });
});

describe('figures', () => {
  const figure: FigureEntry = {
    ...at('38.41'),
    text: '38.41',
    kind: 'amount',
    unit: '万元',
    value: '38.41',
    status: 'tied',
    reason: '',
    ties: [{ ...at('38.41', 10), message: '住房保障 38.41万元' }],
  };
  const alone: FigureEntry = {
    ...figure,
    ...at('1240.58'),
    text: '1240.58',
    status: 'unchecked',
    reason: '没有分项',
    ties: [],
  };
  const read: ReadFile = { path: 'a.txt', document, ledger, figures: [alone, figure] };

  it('are listed in JSON with what they tie to', () => {
    const parsed = JSON.parse(written(jsonFormat(figuresEntry), read));
    expect(parsed.files[0].figures[0]).toEqual({
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 10 } },
      text: '38.41',
      kind: 'amount',
      unit: '万元',
      value: '38.41',
      status: 'tied',
      reason: '',
      ties: [
        { range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } }, message: '住房保障 38.41万元' },
      ],
    });
  });

  it('are listed in text, a line each', () => {
    expect(written(figuresTextFormat(look('zh-cn')), read)).toBe(
      `a.txt:1:6 38.41 金额 相符
  3:5 住房保障 38.41万元
a.txt:2:4 1240.58 金额 未核对 没有分项
金额、比率、数量 4 个：相符 2，不符 1，四舍五入 0，未核对 1；另有编码、年份、序号等 1 个，不需核对。
`,
    );
  });
});
