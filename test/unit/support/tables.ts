import fc from 'fast-check';

/** A table before it is written in any dialect: a merged cell is written once, at its first place. */
interface PlainTable {
  readonly rows: readonly (readonly PlainCell[])[];
}

interface PlainCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

const ODD = [
  'a|b',
  '*甲*',
  '`1`',
  '1. 甲',
  '# 甲',
  '<b>',
  '&amp;',
  '\\|',
  '_',
  '~~乙~~',
  '[甲](乙)',
  '**',
  'https://a.cn',
  '〃',
  '“甲”—乙…',
  '\\',
];
const NAMES = [
  '工资福利支出',
  '一、财政拨款',
  '其中：基金',
  '商品和服务支出',
  '合计',
  '二、其他',
  '（二）项目',
  '住房公积金',
  '1、经费',
  '小计',
];

const amount = fc.integer({ min: 0, max: 999_999 }).map((cents) => (cents / 100).toFixed(2));
const number = fc.oneof(
  { weight: 6, arbitrary: amount },
  { weight: 1, arbitrary: fc.constantFrom('', '', '—', '1,240.58', '５．２０', '3.10%', '-5', '12') },
);
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom('', '　', '　　'), fc.constantFrom(...NAMES)).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ODD, '') },
);
const code = fc.constantFrom('201', '20101', '2010101', '208', '20805', '05', '');

/** A table with or without codes and header, some of its rows short. */
const upright: fc.Arbitrary<PlainTable> = fc
  .record({
    codes: fc.boolean(),
    header: fc.constantFrom(0, 1, 1, 2),
    amounts: fc.integer({ min: 1, max: 4 }),
    body: fc.array(
      fc.record({ code, name, numbers: fc.array(number, { minLength: 4, maxLength: 4 }), short: fc.nat(9) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ codes, header, amounts, body }) => {
    const labels = codes ? ['科目编码', '科目名称'] : ['项目'];
    const rows: PlainCell[][] = [];
    if (header === 2) rows.push([...labels, '预算数'].map((text) => ({ text })));
    if (header > 0) {
      const heads = ['合计', '基本支出', '项目支出', '经营支出'].slice(0, amounts);
      rows.push([...labels.map((text) => (header === 2 ? '' : text)), ...heads].map((text) => ({ text })));
    }
    for (const line of body) {
      const cells = [...(codes ? [line.code] : []), line.name, ...line.numbers.slice(0, amounts)];
      rows.push(
        cells.slice(0, line.short === 0 ? Math.max(2, cells.length - 1) : cells.length).map((text) => ({ text })),
      );
    }
    return { rows };
  });

/** A table with merged cells, in its header and in its body. */
const merged: fc.Arbitrary<PlainTable> = fc
  .array(fc.tuple(name, amount, amount, amount, fc.nat(5)), { minLength: 2, maxLength: 6 })
  .map((body) => {
    const rows: PlainCell[][] = [
      [
        { text: '项目', rows: 2 },
        { text: '2024年预算数', columns: 2 },
        { text: '上年数', rows: 2 },
      ],
      [{ text: '基本支出' }, { text: '项目支出' }],
    ];
    let reaching = false;
    for (const [label, first, second, third, kind] of body) {
      const last = reaching ? [] : [{ text: third, ...(kind === 0 ? { rows: 2 } : {}) }];
      const wide = kind === 1 ? [{ text: first, columns: 2 }] : [{ text: first }, { text: second }];
      rows.push([{ text: label }, ...wide, ...last]);
      reaching = !reaching && kind === 0;
    }
    return { rows };
  });

const dialects = {
  tabs: ({ rows }: PlainTable) => rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
  cells: ({ rows }: PlainTable) => rows.map((row) => row.map(({ text }) => `\t${text}`).join('\n')).join('\n\n'),
  html({ rows }: PlainTable) {
    const cell = ({ text, columns, rows: down }: PlainCell) => {
      const spans = `${columns ? ` colspan="${columns}"` : ''}${down ? ` rowspan="${down}"` : ''}`;
      return `<td${spans}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;
    };
    return `<table>\n${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</table>`;
  },
};

/** One table in a dialect other than pipes. */
const writtenTable: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(upright, fc.constantFrom(dialects.tabs, dialects.cells, dialects.html))
    .map(([table, write]) => write(table)),
  merged.map(dialects.html),
);

const around = fc.constantFrom(
  '表一 收支总体情况表\n\n单位：万元\n\n',
  '# 三、部门预算情况说明\n\n2024年收入总计1200.50万元，其中：基本支出612.10万元，占51%。\n',
  '- 项目一\n- 项目二\n',
  '表二 支出总体情况表\n',
  '本部门没有政府性基金预算支出，\n',
  '',
);

/** A draft of one to three tables with text before, between and after them. */
export const draftWithTables: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(around, writtenTable), { minLength: 1, maxLength: 3 }),
    around,
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([parts, last, lineBreak]) =>
    `${parts.map((part) => part.join('')).join('\n\n')}\n\n${last}`.replaceAll('\n', lineBreak),
  );
