import { afterEach, beforeEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  AuthorResult,
  ImportResult,
  NewDraftChoicesResult,
  NewDraftResult,
  ReportResult,
} from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, right, TestClient, wrong } from './client.ts';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start();
});
afterEach(() => client.stop());

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

test('a draft is begun before there is one', async () => {
  const choices = await client.request<NewDraftChoicesResult>('tieout/newDraftChoices', {});
  expect(choices.map(({ id }) => id)).toContain('budget-9');
  const params = { disclosure: 'budget', department: '青石县林业局', year: 2026, family: 'budget-9' };
  const begun = await client.request<NewDraftResult>('tieout/newDraft', params);
  expect(begun?.text).toContain('# 青石县林业局2026年部门预算公开');
  const ledger = base64('功能科目编码,资金来源,支出类型,金额（万元）\n2130201,一般公共预算,基本支出,12.00\n');
  const filled = await client.request<NewDraftResult>('tieout/newDraft', {
    ...params,
    ledger: { name: '台账.csv', base64: ledger },
  });
  expect(filled?.text).toContain('2026年支出预算12.00万元');
  expect(await client.request<NewDraftResult>('tieout/newDraft', { ...params, family: 'accounts' })).toBeNull();
});

test('a draft is begun with last year’s file, under the name that it has from there', async () => {
  const last = [
    '# 青石县林业局2025年部门预算公开',
    '## 部门支出总体情况表',
    '单位：万元',
    '| 科目编码 | 科目名称 | 合计 |\n| --- | --- | ---: |\n| 213 | 农林水支出 | 10.00 |\n| 合计 |  | 10.00 |\n',
  ].join('\n\n');
  const begun = await client.request<NewDraftResult>('tieout/newDraft', {
    ...{ disclosure: 'budget', department: '青石县林业局', year: 2026, family: 'budget-9' },
    ledger: {
      name: '台账.csv',
      base64: base64('功能科目编码,资金来源,支出类型,金额（万元）\n2130201,一般公共预算,基本支出,12.00\n'),
    },
    prior: { name: '../2025/预算.md', base64: base64(last) },
  });
  expect(begun?.text).toContain('prior: ../2025/预算.md');
  expect(begun?.text).toContain('2026年支出预算12.00万元，全部为基本支出，比上年增加2.00万元，增长20.00%');
});

test('an update brings tables and text up to a ledger, in one answer', async () => {
  const ledger = (amount: string) => ({
    name: '台账.csv',
    base64: base64(`功能科目编码,资金来源,支出类型,金额（万元）\n2130201,一般公共预算,基本支出,${amount}\n`),
  });
  const params = { disclosure: 'budget', department: '青石县林业局', year: 2026, family: 'budget-9' };
  const before = await client.request<NewDraftResult>('tieout/newDraft', { ...params, ledger: ledger('12.00') });
  const after = await client.request<NewDraftResult>('tieout/newDraft', { ...params, ledger: ledger('15.50') });
  await client.open(draftUri, before!.text!);
  const draft = TextDocument.create(draftUri, 'tieout', 1, before!.text!);
  const textDocument = { uri: draftUri };
  const update = (given: object) =>
    client.request<AuthorResult>('tieout/author', { textDocument, id: 1, request: { action: 'update', ...given } });
  const result = await update({ ledger: ledger('15.50') });
  expect(TextDocument.applyEdits(draft, [...result!.edits])).toBe(after!.text);
  expect((await update({}))!.edits).toEqual([]);
  await expect(update({ ledger: { name: '台账.csv' } })).rejects.toThrow();
});

test('what is no such request is refused', async () => {
  const wrongYear = { disclosure: 'budget', department: '林业局', year: '2026', family: 'budget-9' };
  await expect(client.request('tieout/newDraft', wrongYear)).rejects.toThrow(/year/);
});

test('a file sent as bytes comes back as a draft, or with the reason', async () => {
  const html = '<h1>青石县林业局2026年部门预算公开</h1><p>收入总计12.00万元。</p>';
  const draft = await client.request<ImportResult>('tieout/import', { name: 'a.html', base64: base64(html) });
  expect('text' in draft && draft.text).toContain('disclosure: budget');
  const none = await client.request<ImportResult>('tieout/import', { name: 'a.pdf', base64: base64('%PDF') });
  expect(none).toEqual({ problem: 'unknown-kind' });
});

test('the report of a check is a Markdown text; of what is no draft there is none', async () => {
  await client.open(draftUri, draftText);
  const report = (uri: string) =>
    client.request<ReportResult>('tieout/report', {
      textDocument: { uri },
      name: 'budget.disclosure.md',
      when: '2024-02-05',
    });
  const text = await report(draftUri);
  expect(text).toContain(`| ${wrong} | ${right} |`);
  expect(await report('file:///none.md')).toBeNull();
});
