import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const NAMES = ['档案整理', '古籍修复', '库房运行', '方志编纂', '文物保护', '图书采购', '展览展示'];

describe('an item that speaks of another one', () => {
  const draft = (last: string, names = NAMES) =>
    names
      .map((name, at) => {
        const purpose = at + 1 < names.length ? name : last;
        return `${at + 1}．“文化支出（类）文博（款）${name}（项）”${at + 3}.00万元，主要用于${purpose}。\n`;
      })
      .join('\n');
  it('where the items name themselves', () => {
    expectFindings(draft('⟦古籍修复⟧{purpose}'));
    expectFindings(draft('展览展示'));
    expectFindings(draft('布展和讲解'));
  });
  it('silent where too few do', () => expectFindings(draft('古籍修复', NAMES.slice(0, 4))));
});

describe('the goal of another project', () => {
  const draft = (goal: string, second = '节日慰问经费-方志办公室') => `
    单位：万元

    | 项目 | 预算数 | 绩效目标 |
    | --- | --- | --- |
    | 节日慰问经费-县档案馆 | 12.00 | 及时足额发放慰问金，体现对县档案馆一线职工的关怀，提升队伍凝聚力。 |
    | ${second} | 9.00 | ${goal} |
    `;
  it('is a copy', () => {
    expectFindings(draft('及时足额发放慰问金，体现对⟦县档案馆⟧{purpose}一线职工的关怀，提升队伍凝聚力。'));
    expectFindings(draft('及时足额发放慰问金，体现对方志办公室一线职工的关怀，提升队伍凝聚力。'));
  });
  it('silent where the names are of different things', () => {
    expectFindings(draft('及时足额发放慰问金，体现对县档案馆一线职工的关怀，提升队伍凝聚力。', '困难职工补助'));
    expectFindings(
      draft('及时足额发放慰问金，体现对县档案馆一线职工的关怀，并支持图书角。', '节日慰问经费-方志办公室'),
    );
  });
});
