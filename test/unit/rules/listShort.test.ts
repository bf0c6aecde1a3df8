import { describe, it } from 'vitest';
import { page } from '../../../server/src/rules/list-short/page.ts';
import { expectFindings } from '../support/draft.ts';

/** The example of the rule's page with another end of its list. */
const draft = (end: string) => page.example.replace(/住房保障支出93\.05万元。(?=\n$)/, end);

describe('a list by category', () => {
  it('goes through all that its table has', () => {
    expectFindings(draft('住房保障支出93.05万元、其他支出150.00万元。'));
    expectFindings(draft('住房保障支出⟦93.05万元⟧{list-short}。'));
  });

  it('may say that it does not', () => {
    expectFindings(draft('住房保障支出93.05万元等。'));
    expectFindings(draft('住房保障支出93.05万元等支出。'));
    expectFindings(draft('住房保障支出93.05万元和其他支出。'));
    expectFindings(draft('住房保障支出93.05万元；另有其他支出150.00万元。'));
    expectFindings(draft('住房保障支出93.05万元。此外，其他支出150.00万元。'));
  });
});
