import { openingAt } from '../authoring/continuing/openings.ts';
import type { CheckedDraft } from '../check.ts';
import type { FactIndex } from '../facts/index.ts';
import { YEAR_IN_NAME } from '../vocabulary/periods.ts';
import { NAMES_ACCOUNTS } from '../vocabulary/titles.ts';

/**
 * What an editor may show in grey behind the caret, to be taken with a key: the frame of a draft where nothing is written yet, the
 * sentences that a section opens with under its heading.
 *
 * @param name of the file, which may say the year and the kind of disclosure
 * @param last what last year's draft prints
 */
export function ghostAt(checked: CheckedDraft, offset: number, name: string, last?: FactIndex): string | undefined {
  return checked.draft.split.text.trim() === '' ? frameOf(name) : openingAt(checked, offset, last);
}

function frameOf(name: string): string {
  const year = YEAR_IN_NAME.exec(name)?.[1];
  const accounts = NAMES_ACCOUNTS.test(name.toLowerCase());
  const kind = accounts ? '决算' : '预算';
  return [
    '---',
    `disclosure: ${accounts ? 'accounts' : 'budget'}`,
    'department: ',
    ...(year ? [`year: ${year}`] : []),
    'unit: 万元',
    '---',
    '',
    `# ${year ? `${year}年` : ''}部门${kind}公开`,
    '',
    '## 第一部分 部门概况',
    '',
    `## 第二部分 部门${kind}公开表`,
    '',
    `## 第三部分 部门${kind}情况说明`,
    '',
  ].join('\n');
}
