import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const draft = documentOf(
  outdent(`
    ---
    disclosure: budget
    department: 白石县水务局
    year: 2024
    ---

    # 白石县水务局2024年部门预算公开

    表三 部门支出总体情况表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | ---: | ---: | ---: |
    | 2130301 | 行政运行 | 464.10 | 464.10 |  |
    | 2130305 | 水利工程建设 | 236.20 |  | 236.20 |
    |  | 合计 | 700.30 | 464.10 | 236.20 |

    2024年支出总预算700.40万元。

    防汛演练投入12.50万元。
  `),
);
const about = { name: '预算<1>.disclosure.md', when: '2024-02-01 09:30' };

async function report(locale: 'zh-cn' | 'en'): Promise<string> {
  const file = await createDisclosureService({ settings: { locale } }).reportFile(draft, 'html', about);
  return new TextDecoder().decode(file as Uint8Array).replace(/<style>[\s\S]*<\/style>/, '');
}

/** The cells of a page, a row a line. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    row!.replace(/<\/t[hd]>(?=<)/g, ' | ').replace(/<[^>]*>/g, ''),
  );

describe('the report of a check', () => {
  it('says what was checked, how the figures stand, what was found and what is unchecked, and is to be signed', async () => {
    const html = await report('zh-cn');
    const rows = rowsOf(html);
    expect(rows).toContain('文稿 | 预算&lt;1&gt;.disclosure.md');
    expect(rows).toContain('部门 | 白石县水务局');
    expect(rows).toContain('类别 | 2024年部门预算公开');
    expect(rows).toContain('核对时间 | 2024-02-01 09:30');
    expect(rows).toContain('不一致 | 1');
    expect(rows.filter((row) => row.includes('| 错误 |'))).toEqual([
      expect.stringMatching(/^19 \| 错误 \| 700\.40 \| 700\.30 \| /),
    ]);
    expect(rows).toContainEqual(expect.stringMatching(/^21 \| 12\.50 \| /));
    expect(html).toContain('<span>核对人：</span><span>复核人：</span><span>日期：</span>');
  });

  it('numbers its parts as they come, without those that have nothing in them', async () => {
    const headings = [...(await report('zh-cn')).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      '一、核对范围',
      '二、核对结果',
      '三、发现的问题（1）',
      expect.stringMatching(/^四、未核的数字（\d+）$/),
    ]);
  });

  it('counts what the account counts, and lists as many as are unchecked', async () => {
    const service = createDisclosureService();
    const { claims, tied, conflicting, rounding, uncheckedClaims } = service.ledger(draft);
    expect(tied + conflicting + rounding + uncheckedClaims).toBe(claims);
    expect(rowsOf(await report('zh-cn'))).toContain(`合计 | ${claims}`);
  });

  it('is in English where that is asked for', async () => {
    expect(rowsOf(await report('en'))).toContain('Department | 白石县水务局');
    expect(await report('en')).not.toContain('核对');
  });
});
