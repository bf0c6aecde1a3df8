import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, expectFindings } from '../support/draft.ts';
import { incomeDraft as draft } from '../support/income.ts';

const service = createDisclosureService();
let version = 1;

const opened = (text: string) => documentOf(text, version++);

/** What waits for a person, with the note of those who have been. */
const waiting = (text: string) =>
  service
    .unchecked(opened(text))
    .map(({ text: figure, signed }) => (signed === undefined ? figure : `${figure}: ${signed}`));

/** The text once the figure that stands behind ⟦ is signed off, or no longer. */
function signOff(marked: string, note?: string): string {
  const document = opened(marked.replace('⟦', ''));
  const edit = service.signOff(document, document.positionAt(marked.indexOf('⟦')), note);
  return edit ? TextDocument.applyEdits(document, [edit]) : 'no such figure';
}

describe('an unchecked figure is signed off', () => {
  it('by a comment above its paragraph, and only that figure', () => {
    const before = draft('防汛演练安排⟦12.50万元，参加85人。');
    const after = draft('<!-- tieout-signed-next 12.50: 与批复核对 -->\n防汛演练安排12.50万元，参加85人。');
    expect(signOff(before, '与批复核对')).toBe(after);
    expect(waiting(after)).toEqual(['12.50: 与批复核对', '85']);
  });

  it('by a comment at the end of its row', () => {
    const table = '\n| 项目 | 面积（亩） |\n| --- | --- |\n| 造林 | ⟦37.5 |\n';
    const signed = signOff(draft(table), '与台账核对');
    expect(signed).toContain('| 造林 | 37.5 | <!-- tieout-signed 37.5: 与台账核对 -->');
    expect(waiting(signed)).toEqual(['37.5: 与台账核对']);
  });

  it('in the account, which counts it apart from what still waits', () => {
    const text = '防汛演练安排12.50万元，参加85人。';
    const before = service.ledger(opened(draft(text)));
    const after = service.ledger(opened(draft(`<!-- tieout-signed-next 12.50: 与批复核对 -->\n${text}`)));
    expect([before.uncheckedClaims, before.signed]).toEqual([2, 0]);
    expect([after.uncheckedClaims, after.signed]).toEqual([1, 1]);
    expect({ ...after, uncheckedClaims: 2, signed: 0 }).toEqual(before);
  });

  it('however its digits are set', () => {
    expect(waiting(draft('演练安排1,212.50万元。<!-- tieout-signed １２１２.50: 与批复核对 -->'))).toEqual([
      '1,212.50: 与批复核对',
    ]);
    expect(waiting(draft('演练安排1212.50万元。<!-- tieout-signed 1,212.50、85: 与批复核对 -->'))).toEqual([
      '1212.50: 与批复核对',
    ]);
  });

  it('with its unit, if the comment gives one', () => {
    expect(waiting(draft('演练安排12.50万元。<!-- tieout-signed 12.50万元: 与批复核对 -->'))).toEqual([
      '12.50: 与批复核对',
    ]);
  });

  it('with a note that stays within its comment', () => {
    expect(signOff(draft('演练安排⟦12.50万元。'), '见附件 -->\n第3页')).toContain('12.50: 见附件 —> 第3页 -->');
  });

  it('not where another has been held against it, nor twice', () => {
    expect(signOff(draft('本部门收入总计⟦520.30万元。'), '无')).toBe('no such figure');
    expect(signOff(draft('<!-- tieout-signed-next 12.50: 一 -->\n演练安排⟦12.50万元。'), '二')).toBe('no such figure');
  });
});

describe('a sign-off', () => {
  it('is taken back, its comment with it', () => {
    const text = '防汛演练安排12.50万元，参加85人。';
    const signed = draft(`<!-- tieout-signed-next 12.50 85: 与批复核对 -->\n${text}`);
    const one = draft(`<!-- tieout-signed-next 85: 与批复核对 -->\n${text}`);
    expect(signOff(signed.replace('安排', '安排⟦'))).toBe(one);
    expect(signOff(one.replace('参加', '参加⟦'))).toBe(draft(text));
  });

  it('ends with the figure it was given for, and says so', () => {
    expectFindings(draft('<!-- tieout-signed-next ⟦12.50⟧{stale-ignore}: 与批复核对 -->\n防汛演练安排12.60万元。'));
    expectFindings(draft('<!-- tieout-signed-next ⟦520.30⟧{stale-ignore}: 与批复核对 -->\n本部门收入总计520.30万元。'));
  });

  it('needs a figure, a note and a word that exists', () => {
    expectFindings(draft('<!-- ⟦tieout-signed-next⟧{ignore-reason} 12.50 -->\n防汛演练安排12.50万元。'));
    expectFindings(draft('<!-- ⟦tieout-signed-next⟧{ignore-rule}: 与批复核对 -->\n防汛演练安排12.50万元。'));
    expectFindings(draft('<!-- ⟦tieout-signed-file⟧{ignore-rule} 12.50: 与批复核对 -->\n防汛演练安排12.50万元。'));
  });

  it('moves no finding, and no other comment of that look is ours', () => {
    expectFindings(
      draft(
        '<!-- tieout-signed-next 12.50: 核对 -->\n演练安排12.50万元。本部门收入总计⟦502.30⟧{amount → 520.30}万元。',
      ),
    );
    expectFindings(draft('<!-- tieout-note 12.50: 核对 -->\n演练安排12.50万元。'));
  });
});
