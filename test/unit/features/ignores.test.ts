import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { applied } from '../../../server/src/convert/tables.ts';
import { createDisclosureService, type ServiceOptions } from '../../../server/src/service.ts';
import { documentOf, expectFindings, findingsIn, outdent } from '../support/draft.ts';
import { incomeDraft as draft, TABLE } from '../support/income.ts';

const service = createDisclosureService();
const silenced = (text: string) =>
  service.silenced(documentOf(text, version++)).map(({ found, rule, reason }) => `${found} ${rule}: ${reason}`);
let version = 1;

describe('a comment silences its rule', () => {
  it('in the paragraph below, and nowhere else', () => {
    expectFindings(
      draft(`<!-- tieout-ignore-next amount: 含结转 -->
本部门收入总计502.30万元。

本部门收入总计⟦502.30⟧{amount → 520.30}万元。`),
    );
  });

  it('over empty lines', () => {
    expectFindings(draft('<!-- tieout-ignore-next T201: 含结转 -->\n\n\n本部门收入总计502.30万元。'));
  });

  it('that goes on over lines', () => {
    expectFindings(
      draft(`<!--
  tieout-ignore-next amount:
  含结转，
  与批复一致
-->
本部门收入总计502.30万元。

本部门收入总计⟦502.30⟧{amount → 520.30}万元。`),
    );
    expect(
      silenced(draft('<!-- tieout-ignore-next amount: 含结转，\n与批复一致 -->\n本部门收入总计502.30万元。')),
    ).toEqual(['502.30 amount: 含结转， 与批复一致']);
  });

  it('at the end of a line, on that line', () => {
    expectFindings(
      draft(`本部门收入总计502.30万元。<!-- tieout-ignore amount：含结转 -->

- 本部门收入总计530.20万元。 <!-- tieout-ignore amount: 含结转 -->
- 本部门收入总计⟦250.30⟧{amount → 520.30}万元。`),
    );
  });

  it('to the end of the section', () => {
    expectFindings(`${TABLE}
## 二、收入预算情况

<!-- tieout-ignore-section amount: 含结转 -->

本部门收入总计502.30万元。

### （一）说明

本部门收入总计530.20万元。

## 三、收入情况说明

本部门收入总计⟦250.30⟧{amount → 520.30}万元。
`);
  });

  it('in the file', () => {
    expectFindings(`${draft('本部门收入总计502.30万元。')}\n<!-- tieout-ignore-file amount: 含结转 -->\n`);
  });

  it('and only its rule', () => {
    const text = (rules: string) => draft(`<!-- tieout-ignore-next ${rules}: 含结转 -->\n本部门收入总计502.30万元。`);
    expect(findingsIn(text('share, t201'))).toMatchObject([{ rule: 'stale-ignore', found: 'share' }]);
    expect(findingsIn(text('amount、ammount'))).toMatchObject([{ rule: 'ignore-rule', found: 'ammount' }]);
    expect(findingsIn(text('share')).map(({ rule }) => rule)).toEqual(['stale-ignore', 'amount']);
  });

  it('and says what it has hidden, with the reason', () => {
    expect(silenced(draft('<!-- tieout-ignore-next amount: 含结转 -->\n本部门收入总计502.30万元。'))).toEqual([
      '502.30 amount: 含结转',
    ]);
    expect(silenced(draft('本部门收入总计502.30万元。'))).toEqual([]);
  });

  it('but its figure stays in conflict', () => {
    const text = draft('<!-- tieout-ignore-next amount: 含结转 -->\n本部门收入总计502.30万元。');
    expect(service.ledger(documentOf(text, version++)).conflicting).toBe(1);
  });
});

describe('in a table', () => {
  const wrong = '收入总计 | 502.30 |';

  it('a comment above it is for all of it, also above its title', () => {
    const table = TABLE.replace('收入总计 | 520.30 |', wrong);
    expectFindings(table.replace('| 收入项目', '<!-- tieout-ignore-next total-row: 四舍五入 -->\n| 收入项目'));
    expectFindings(`<!-- tieout-ignore-next total-row: 四舍五入 -->${table}`);
  });

  it('a comment at the end of a row is for that row, and changes nothing else', () => {
    expectFindings(TABLE.replace('收入总计 | 520.30 |', `${wrong} <!-- tieout-ignore total-row: a|b -->`));
    expectFindings(
      TABLE.replace('收入总计 | 520.30 |', '收入总计 | 502.30 <!-- tieout-ignore total-row: 见批复 --> |'),
    );
    expect(
      findingsIn(
        TABLE.replace('收入总计 | 520.30 |', wrong).replace(
          '20.00 |',
          '20.00 | <!-- tieout-ignore total-row: 见批复 -->',
        ),
      ).map(({ rule }) => rule),
    ).toEqual(['stale-ignore', 'total-row']);
  });

  it('of tab-separated lines, at the end of a row', () => {
    expectFindings(
      '收入项目\t预算数\t备注\n一、拨款\t500.30\t\n二、其他\t20.00\t\n收入总计\t502.30 <!-- tieout-ignore T103: 见批复 -->\t\n',
    );
    expectFindings(
      '收入项目\t预算数\t备注\n一、拨款\t500.30\t\n二、其他\t20.00\t\n收入总计\t⟦502.30⟧{total-row → 520.30}\t\n',
    );
  });

  it('of HTML, between two rows', () => {
    const html = (comment: string) =>
      outdent(`
      <table>
      <tr><th>收入项目</th><th>预算数</th></tr>
      <tr><td>一、财政拨款收入</td><td>500.30</td></tr>
      <tr><td>二、其他收入</td><td>20.00</td></tr>
      ${comment}
      <tr><td>收入总计</td><td>502.30</td></tr>
      </table>
    `);
    expect(findingsIn(html('')).map(({ rule }) => rule)).toEqual(['total-row']);
    expectFindings(html('<!-- tieout-ignore-next total-row: 见批复 -->'));
  });
});

describe('a comment that is', () => {
  const found = (comment: string, amount = '502.30') =>
    findingsIn(draft(`${comment}\n本部门收入总计${amount}万元。`)).map(
      ({ rule, severity, found }) => `${severity} ${rule} ${found}`,
    );

  it('without a reason works, and is reported', () => {
    for (const reason of ['', ':', ': 请写明理由', ': give the reason', '：']) {
      expect(found(`<!-- tieout-ignore-next amount${reason} -->`)).toEqual([
        'information ignore-reason tieout-ignore-next',
      ]);
    }
  });

  it('stale is reported, and its repair takes it out', () => {
    const text = draft('<!-- tieout-ignore-next amount: 含结转 -->\n本部门收入总计520.30万元。');
    expect(findingsIn(text)).toMatchObject([{ rule: 'stale-ignore', severity: 'information', found: 'amount' }]);
    expect(applied(text, findingsIn(text)[0]!.fixes[0]!.edits)).toBe(draft('本部门收入总计520.30万元。'));
  });

  it('stale at the end of a line leaves its neighbour', () => {
    const line = (comments: string) => draft(`本部门收入总计502.30万元。${comments}`);
    const text = line(' <!-- tieout-ignore amount: a --> <!-- tieout-ignore share: b -->');
    expect(applied(text, findingsIn(text)[0]!.fixes[0]!.edits)).toBe(line(' <!-- tieout-ignore amount: a -->'));
  });

  it('stale in one of its rules loses that one', () => {
    const text = (rules: string) => draft(`<!-- tieout-ignore-next ${rules}: 含结转 -->\n本部门收入总计502.30万元。`);
    for (const rules of ['share, amount', 'amount, share']) {
      expect(applied(text(rules), findingsIn(text(rules))[0]!.fixes[0]!.edits)).toBe(text('amount'));
    }
  });

  it('about a rule that is switched off is not called stale', () => {
    const text = draft('<!-- tieout-ignore-next amount: 含结转 -->\n本部门收入总计502.30万元。');
    expect(findingsIn(text, { rules: { amount: 'off' } })).toEqual([]);
  });

  it('misspelt is reported, and hides nothing', () => {
    expect(found('<!-- tieout-ignore-nxt amount: 含结转 -->')).toEqual([
      'information ignore-rule tieout-ignore-nxt',
      'error amount 502.30',
    ]);
    expect(found('<!-- tieout-ignore-next: 含结转 -->')).toEqual([
      'information ignore-rule tieout-ignore-next',
      'error amount 502.30',
    ]);
  });

  it('shown as code is text', () => {
    expect(found('```\n<!-- tieout-ignore-file amount: 例 -->\n```\n')).toEqual(['error amount 502.30']);
    expect(found('写作`<!-- tieout-ignore-file amount: 例 -->`。\n')).toEqual(['error amount 502.30']);
  });

  it('edited in place is read anew', () => {
    const one = createDisclosureService();
    const text = (word: string) => draft(`<!-- tieout-ignore-next amount: ${word} -->\n本部门收入总计502.30万元。`);
    expect(one.findings(documentOf(text('请写明理由'), 1)).map(({ rule }) => rule)).toEqual(['ignore-reason']);
    expect(one.findings(documentOf(text('见批复文件'), 2))).toEqual([]);
  });
});

describe('the quick fix “ignore”', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['in prose', draft('说明。\n\n  本部门收入总计502.30万元。')],
    ['in a paragraph of several lines', draft('说明如下，\n本部门收入总计502.30万元。')],
    ['in prose with other line ends', draft('本部门收入总计502.30万元。').replaceAll('\n', '\r\n')],
    ['in a list', draft('1. 收入\n2. 本部门收入总计502.30万元。\n3. 其他')],
    ['in a quotation', draft('> 本部门收入总计502.30万元。')],
    ['in a cell', TABLE.replace('收入总计 | 520.30', '收入总计 | 502.30')],
    ['in a cell, without a last bar', TABLE.replace('收入总计 | 520.30 |', '收入总计 | 502.30')],
    ['in a tab-separated cell', '项目\t预算数\t备注\n一、拨款\t500.30\t\n二、其他\t20.00\t\n收入总计\t502.30\t\n'],
    [
      'in a cell on its own line',
      '\t项目\n\t预算数\n\n\t一、拨款\n\t500.30\n\n\t二、其他\n\t20.00\n\n\t收入总计\n\t502.30\n\n',
    ],
    ['in the last line', `${TABLE}\n二、收入预算情况\n\n本部门收入总计502.30万元。`],
  ];

  it.each(cases)('%s hides the finding, and its removal gives the text back', (_, text) => {
    const before = findingsIn(text);
    expect(before).toHaveLength(1);
    const ignored = afterAction(text);
    expect(findingsIn(ignored).map(({ rule }) => rule)).toEqual(['ignore-reason']);
    const reasoned = ignored.replace('请写明理由', '见批复');
    expect(findingsIn(reasoned)).toEqual([]);

    // The figure put right, the comment is stale, and nothing but the comment goes.
    const [{ start, end }] = before as [(typeof before)[0]];
    const right = (at: number, source: string) => source.slice(0, at) + source.slice(at).replace('502.30', '520.30');
    const repaired = right(reasoned.indexOf('502.30'), reasoned);
    const [stale] = findingsIn(repaired);
    expect(stale?.rule).toBe('stale-ignore');
    expect(applied(repaired, stale!.fixes[0]!.edits)).toBe(right(start, text));
    expect(text.slice(start, end)).toBe('502.30');
  });

  it('writes above a paragraph and at the end of a row', () => {
    expect(afterAction(draft('本部门收入总计502.30万元。'))).toContain(
      '\n<!-- tieout-ignore-next amount: 请写明理由 -->\n本部门收入总计',
    );
    expect(afterAction(TABLE.replace('520.30', '502.30'))).toContain(
      '| 收入总计 | 502.30 | <!-- tieout-ignore total-row: 请写明理由 -->\n',
    );
  });

  it('leaves the reason to be typed where the editor can', () => {
    const [action] = actionsIn(draft('本部门收入总计502.30万元。'), { editor: { snippets: true } }).slice(-1);
    expect(JSON.stringify(action!.edit!.documentChanges)).toContain(
      `{"kind":"snippet","value":"<!-- tieout-ignore-next amount: \${1:请写明理由} -->\\n"}`,
    );
  });

  it('is offered after the repairs, and not for a comment', () => {
    expect(actionsIn(draft('本部门收入总计502.30万元。')).map(({ title }) => title)).toEqual([
      '将 502.30 改为 520.30',
      '忽略此处的“文表金额”（amount），写明理由',
    ]);
    const stale = draft('<!-- tieout-ignore-next amount: 含结转 -->\n本部门收入总计520.30万元。');
    expect(actionsIn(stale).map(({ title }) => title)).toEqual(['删去这条忽略']);
  });
});

function actionsIn(text: string, options: ServiceOptions = {}): CodeAction[] {
  const own = createDisclosureService(options);
  const document = documentOf(text);
  const diagnostics = own.diagnostics(document);
  return own.codeActions(document, diagnostics[0]!.range, { diagnostics });
}

/** The text after the last action that is offered. */
function afterAction(text: string): string {
  const { changes } = actionsIn(text).at(-1)!.edit!;
  return TextDocument.applyEdits(documentOf(text), Object.values(changes!)[0]!);
}
