import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { checkText } from '../../../server/src/check.ts';
import { headingsOf } from '../../../server/src/authoring/writing/headings.ts';
import { begunUnder, furtherOn } from '../../../server/src/authoring/continuing/paragraph.ts';
import { offersOf } from '../../../server/src/authoring/continuing/continuations.ts';
const TRY: Record<string,[string,string[]][]> = {
  'budget-9': [['规模变化',['一般公共预算支出6065.58万元。其中：基本支出','一般公共预算支出6065.58万元。其中：项目支出']],['机关运行',['机关运行经费（一般公共预算基本支出中的公用经费）','机关运行经费即一般公共预算基本支出中的公用经费','一般公共预算公用经费','机关运行经费财政拨款预算']]],
  'budget-10': [['财政拨款收支',['财政拨款收入总计','财政拨款收支总预算','财政拨款收入','财政拨款收支总计','财政拨款支出总计','财政拨款收入合计','财政拨款支出合计']],['国有资本',['国有资本经营预算支出','国有资本经营预算拨款','国有资本经营预算拨款安排的支出']]],
  'budget-11': [['财政拨款收支',['财政拨款收入总计','财政拨款收支总预算','财政拨款收入','财政拨款收支总计','财政拨款支出总计','财政拨款收入合计','财政拨款支出合计']]],
  'budget-14': [['财政拨款收支',['财政拨款收入总计','财政拨款收支总预算','财政拨款收入','财政拨款收支总计','财政拨款支出总计','财政拨款收入合计','财政拨款支出合计']],['三公',['“三公”经费支出预算','“三公”经费','一般公共预算“三公”经费','公务接待费']]],
  'accounts': [['收支总体',['收入总计','收入、支出总计','收支总计','支出总计']],['二、收入',['收入决算','本年收入合计','收入合计','总计','收入总计']],['财政拨款收支',['财政拨款收入总计','财政拨款收支总计','财政拨款收入、支出总计','财政拨款支出总计','财政拨款收入合计','本年财政拨款收入合计','本年收入合计']],['三公',['“三公”经费支出决算','“三公”经费','财政拨款“三公”经费支出决算','公务接待费']],['结构',['一般公共预算支出','一般公共预算财政拨款支出']]],
};
it('probe', () => {
  const out: string[] = [];
  for (const [id, list] of Object.entries(TRY)) {
    const text = readFileSync(`/tmp/w6-${id}.disclosure.md`,'utf8');
    const checked = checkText(text);
    const heads = headingsOf(checked);
    for (const [title, names] of list) {
      const h = heads.findLast(x => x.label.includes(title));
      if (!h) { out.push(`${id} ?? ${title}`); continue; }
      const begun = begunUnder(checked, h.region)!;
      for (const n of names) out.push(`${id} ${title} ${n} => ${offersOf(furtherOn(begun, (id==='accounts'?'2025年度':'2025年') + n)).map(o => `${o.kind} ${o.newText}`).join(' | ')}`);
    }
  }
  console.log(out.join('\n'));
});
