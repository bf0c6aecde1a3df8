import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';

/**
 * True sentences in the wordings of many places, each tried alone under its own heading in one small draft whose
 * tables tie. A finding in any of them is a false alarm.
 */
const folder = fileURLToPath(new URL('../fixtures/families/sentences/', import.meta.url));

/** What is still taken amiss, by how the sentence begins, with the reason. What is read rightly has to leave the list. */
const TAKEN_AMISS: readonly (readonly [string, string])[] = [
  ['我局2024年收入总预算', 'the base after 比2023年 is taken for the present amount'],
  ['本年收入合计1000万元', '财政拨款收入 of the year is held against a total with the carry-over'],
  ['2024年财政拨款收入960万元', 'likewise'],
  ['2024年财政拨款预算960万元', 'likewise, though 不含上年结转 says so'],
  ['财政拨款收入预算1060万元', 'the other way round: carry-over is in, and the table prints it apart'],
  ['2024年支出预算1100万元，其中财政拨款', 'the whole named by the first share of a list holds for the next'],
  ['人员经费460万元', '分别占 gives the shares in the order of the amounts'],
  ['1.农林水支出', 'an amount of another year inherits this year’s subject'],
  ['行政运行（2130301）支出410万元', 'a part of an item is held against the department’s'],
  ['“三公”经费28万元，占', 'likewise'],
  ['下属水库管理所', 'amounts of a subordinate unit are held against the department’s'],
  ['局本级收入预算', 'likewise of the bureau proper'],
  ['上年度（2023年）支出决算', 'the year named first holds for the parts after 其中'],
  ['本年收入决算数1,000.00万元', '本年收入 is held against 总计'],
  ['2023年度财政拨款收入900.00万元', 'a change that names its subject takes the amount named last'],
  [
    '一般公共服务支出（类）档案事务（款）行政运行（项）。',
    'after （项）。 the outturn is held against the section’s total',
  ],
  ['2023年“三公”经费决算数比2022年', 'a second comparison takes the first base for the present amount'],
  ['档案数字化项目支出190.00万元', 'a part of a project is held against the department’s'],
];

interface Case {
  readonly sentence: string;
  readonly text: string;
}

/** The draft up to its prose is the ground; every line after that is a heading or one sentence. */
function casesOf(name: string): Case[] {
  const [ground = '', prose = ''] = readFileSync(`${folder}${name}.md`, 'utf8').split(/(?<=## 第三部分 .*\n)/);
  let heading = '';
  return prose.split('\n').flatMap((line) => {
    if (line.startsWith('### ')) heading = line;
    else if (line !== '') return [{ sentence: line, text: `${ground}\n${heading}\n\n${line}\n` }];
    return [];
  });
}

function findingsIn(text: string): string[] {
  const document = TextDocument.create('file:///sentence.disclosure.md', 'markdown', 1, text);
  return createDisclosureService()
    .findings(document)
    .map(({ rule, found, expected }) => `${rule} ${found} → ${expected.join(' / ')}`);
}

describe.each(['budget', 'accounts'])('true sentences: %s', (name) => {
  for (const { sentence, text } of casesOf(name)) {
    const reason = TAKEN_AMISS.find(([beginning]) => sentence.startsWith(beginning))?.[1];
    const nothingFound = () => expect(findingsIn(text)).toEqual([]);
    if (reason) it.fails(`${sentence} (not yet: ${reason})`, nothingFound);
    else it(sentence, nothingFound);
  }
});
