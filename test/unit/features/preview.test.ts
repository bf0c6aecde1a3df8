import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';

const service = createDisclosureService();
let version = 1;

/** The preview of a draft: its tables, and its text with what is put around wrong figures. */
function preview(text: string) {
  const { tables, marks } = service.preview(documentOf(text, version++))!;
  const marked = marks.map(({ start, end, opening }) => `${opening}${text.slice(start, end)}</span>`);
  return {
    tables: tables.map(({ html }) => html),
    shown: tables.map(({ start, end }) => text.slice(start, end)),
    marked,
  };
}

const TABLE = `部门支出总体情况表

单位：万元

| 科目名称 | 预算数 | | |
| --- | --- | --- | --- |
| | 合计 | 基本支出 | 项目支出 |
| 农林水支出 | 700.30 | 464.10 | 236.20 |
| 合计 | 700.30 | 464.10 | 236.20 |
`;

describe('the preview of a draft', () => {
  it('shows a table as it is published: its header cells merged, its numbers to the right', () => {
    const [html] = preview(TABLE).tables;
    expect(html).toContain(
      '<thead><tr class="code-line" data-line="4"><th rowspan="2">科目名称</th><th colspan="3">预算数</th></tr>' +
        '<tr class="code-line" data-line="6"><th>合计</th><th>基本支出</th><th>项目支出</th></tr></thead>',
    );
    expect(html).toContain(
      '<tr class="code-line" data-line="7"><td>农林水支出</td><td class="n">700.30</td><td class="n">464.10</td>',
    );
  });

  it('says which labels are so long that their column must not shrink', () => {
    const [html] = preview(TABLE.replace('农林水支出', '城镇居民医疗保险支出')).tables;
    expect(html).toContain('<td><span class="tieout-label">城镇居民医疗保险支出</span></td><td class="n">');
    expect(html).toContain('<td>合计</td>');
  });

  it('shows lines parted by tabs as a table', () => {
    const { tables, shown } = preview(`收入总表\n\n单位：万元\n\n项目\t预算数\n财政拨款\t12.00\n合计\t12.00\n`);
    expect(shown).toEqual(['项目\t预算数\n财政拨款\t12.00\n合计\t12.00']);
    expect(tables[0]).toContain('<td>财政拨款</td><td class="n">12.00</td>');
  });

  it('marks a wrong figure of the text and of a cell, each with its message and its line', () => {
    const text = `${TABLE}\n本部门支出总计700.40万元，其中基本支出464.10万元。\n`;
    expect(preview(text).marked).toEqual([
      expect.stringMatching(
        /^<span class="tieout-finding tieout-error code-line" data-line="10" title="[^"]*700\.30[^"]*" role="mark" aria-description="[^"]*">700\.40<\/span>$/,
      ),
    ]);
    const [html] = preview(
      TABLE.replace('| 700.30 | 464.10 | 236.20 |\n| 合计', '| 703.30 | 464.10 | 236.20 |\n| 合计'),
    ).tables;
    expect(html).toMatch(
      /<td class="n"><span class="tieout-finding tieout-\w+ code-line" data-line="7" title="[^"]+"[^>]*>703\.30<\/span><\/td>/,
    );
  });

  it('keeps what a cell says from being markup', () => {
    expect(preview(TABLE.replace('农林水支出', '农林水 \\<b\\> & 支出')).tables[0]).toContain(
      '农林水 &lt;b&gt; &amp; 支出',
    );
  });
});
