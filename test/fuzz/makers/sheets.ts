import { readFileSync } from 'node:fs';
import type { Case } from '../case.ts';
import type { Random } from '../random.ts';
import { type Means, shaped, sizeOf } from './drafts.ts';
import { escapeXml, word } from './words.ts';

/** A page of paragraphs and tables, all of which is seen. */
export function pageCase(random: Random): Case {
  const seen: string[] = [];
  const said = () => {
    const text = word(random, seen.length);
    seen.push(text);
    return escapeXml(text);
  };
  const inline = () => random.pick([said, said, () => `<b>${said()}</b>`, () => `<span>${said()}</span>`])();
  const block = () => {
    const tag = random.pick(['p', 'p', 'div', 'h2', 'li']);
    return tag === 'li' ? `<ul><li>${inline()}</li><li>${inline()}</li></ul>` : `<${tag}>${inline()}</${tag}>`;
  };
  const table = () => {
    const width = random.between(1, 6);
    return `<table>${random.list(random.between(1, 6), () => `<tr>${random.list(width, () => `<td>${inline()}</td>`).join('')}</tr>`).join('')}</table>`;
  };
  const body = random
    .list(random.between(1, 12), () => (random.chance(0.25) ? table() : block()))
    .join(random.pick(['', '\n']));
  return { reader: 'import', name: 'a.html', from: 'a page', text: `<html><body>${body}</body></html>`, seen };
}

const TAGS = [
  '<table>',
  '<tr>',
  '<td colspan=99999>',
  '<td rowspan=-1>',
  '</table>',
  '</tr>',
  '<p>',
  '</p>',
  '<div>',
  '<script>',
  '<style>',
  '<!--',
  '-->',
  '<br>',
  '<ol start=99999999999>',
  '<li>',
  '</li>',
  '<h1>',
  '</h1>',
  '<sup>',
  '<s>',
  '<del>',
  '<td hidden>',
  '<pre>',
  '<a href="',
  '"',
  '<svg>',
  '<![CDATA[',
  '<tr style="display:none">',
  '<input value=1>',
  '<option>',
  '&nbsp;',
  '&#0;',
  '&#x110000;',
  '1.00',
  '甲',
  '合计',
  '\n',
];

export function brokenPage(random: Random): Case {
  const deep = random.chance(0.1) ? random.pick(TAGS).repeat(random.pick([100, 5000, 30_000])) : '';
  return {
    reader: 'import',
    name: 'a.html',
    from: 'a broken page',
    text: deep + random.list(random.between(1, 200), () => random.pick(TAGS)).join(''),
  };
}

/** A file of values with marks between them, quoted or not. */
export function valuesCase(random: Random): Case {
  const mark = random.pick(['\t', ',', ';']);
  const seen: string[] = [];
  const value = () => {
    const text = word(random, seen.length);
    seen.push(text);
    return /[\t,;"\n]/.test(text) || random.chance(0.2) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const width = random.between(2, 6);
  const rows = random.list(random.between(2, 12), () => random.list(width, value).join(mark));
  const encoding = random.pick(['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const);
  const name = mark === '\t' ? 'a.tsv' : 'a.csv';
  return { reader: 'import', name, from: 'values', text: rows.join(random.pick(['\n', '\r\n'])), encoding, seen };
}

const CELLS = [
  '"',
  '""',
  '"a',
  '\t',
  ',',
  '\n',
  '\r',
  '201',
  '20101',
  '2010101',
  '2010100.00',
  '一般公共服务支出',
  '科目编码',
  '科目名称',
  '类',
  '款',
  '项',
  '上级',
  '年度',
  '2021-2099',
  '1-9999',
  '1900-2100',
  '2024年',
  '曾用名',
  '类别',
  '一般公共预算',
  '经济分类',
  '合计',
  '1.00',
  '-1',
  '1e9',
  '备注',
  '基本支出',
  '项目支出',
  '资金来源',
  '',
  '',
  '\0',
  '\ufeff',
  '__proto__',
];

/** Lists of codes and ledgers, whole and broken. */
export function listCase(random: Random): Case {
  const reader = random.pick(['catalogue', 'ledger', 'import'] as const);
  const mark = random.pick(['\t', ',']);
  const head = random.pick([
    '科目编码\t科目名称\t上级\t年度\t类别\t曾用名\t备注',
    '类\t款\t项\t名称\t年度',
    readFileSync('samples/qinghe-2025-ledger.csv', 'utf8')
      .replaceAll(',', '\t')
      .slice(0, random.pick([200, 900])),
    '',
  ]);
  const rows = random.list(random.pick([1, 10, 60, 3000]), () =>
    random.list(random.between(1, 9), () => random.pick(CELLS)).join('\t'),
  );
  const text = [head, ...rows].join('\n').replaceAll('\t', mark);
  return { reader, name: mark === '\t' ? 'a.tsv' : 'a.csv', from: `broken rows`, text };
}

/** A text of one shape in the place of a file of values or of a page. */
export function shapedFile(random: Random, means: Means): Case {
  const { name: from, text } = shaped(random, sizeOf(random, means));
  const name = random.pick(['a.html', 'a.csv', 'a.tsv', 'a.txt', 'a.md']);
  return { reader: random.pick(['import', 'import', 'clipboard'] as const), name, from, text };
}
