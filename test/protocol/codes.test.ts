import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionList, Location } from 'vscode-languageserver/node';
import { type Options, rangeOf, TestClient } from './client.ts';

const uri = 'file:///drafts/codes.disclosure.md';
const text = `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 70.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101566 | 长期护理保险经办 | 30.00 |

## 二、支出情况

行政运行（2101501）40.00万元，一般行政管理事务（
`;

let client: TestClient;
afterEach(() => client.stop());

async function open(options: Options = {}): Promise<void> {
  client = await TestClient.start(options);
  await client.open(uri, text);
}

const textDocument = { uri };
const inProse = { line: 13, character: 7 };

describe('codes over the protocol', () => {
  test('completion, definition and references', async () => {
    await open();
    const end = text.split('\n')[13]!.length;
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument,
      position: { line: 13, character: end },
    });
    expect(list.items[0]?.textEdit).toMatchObject({ newText: '2101502' });
    const rows = await client.request<Location[]>('textDocument/definition', { textDocument, position: inProse });
    expect(rows).toEqual([{ uri, range: rangeOf(text, '行政运行') }]);
    const places = await client.request<Location[]>('textDocument/references', {
      textDocument,
      position: inProse,
      context: { includeDeclaration: true },
    });
    expect(places.map(({ range }) => range.start.line)).toEqual([8, 13]);
  });

  test('the capabilities say so', async () => {
    await open();
    const { capabilities } = client.result;
    expect(capabilities).toMatchObject({ definitionProvider: true, referencesProvider: true });
    expect(capabilities.completionProvider?.triggerCharacters).toContain('（');
  });
});

/** The diagnostics of the draft's last report, once it has `count` of them. */
const reported = (count: number) =>
  client.until(() => client.published.filter((report) => report.uri === uri).at(-1)?.diagnostics.length === count);

describe('the user’s catalogue', () => {
  const own = '科目编码\t科目名称\n2101566\t长期护理保险经办\n21o15\t某某\n';

  test('is read by a client that reads files, and errors are marked in it', async () => {
    const folder = 'vscode-vfs://host/工作区';
    await open({ settings: { catalogue: ['科目/自有.tsv'] }, folder, files: { [`${folder}/科目/自有.tsv`]: own } });
    await reported(0);
    const marked = await client.until(() => client.published.find((report) => report.uri.endsWith('.tsv')));
    expect(marked?.diagnostics).toMatchObject([{ range: { start: { line: 2 } }, message: '“21o15”不是科目编码' }]);
    expect(await client.until(() => client.shown[0])).toContain('科目/自有.tsv 第 3 行：“21o15”不是科目编码');
  });

  test('is read from disk for any other client', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tieout-'));
    try {
      writeFileSync(join(folder, '自有.tsv'), own);
      await open({ settings: { catalogue: ['自有.tsv'] }, folder: pathToFileURL(folder).href });
      await reported(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('that is not there is named, and the built-in one is used', async () => {
    await open({ settings: { catalogue: ['没有.xlsx'] }, folder: 'file:///nowhere' });
    await reported(1);
    expect(await client.until(() => client.shown[0])).toContain('没有.xlsx：文件不存在、不在工作区内或无法读取');
  });
});
