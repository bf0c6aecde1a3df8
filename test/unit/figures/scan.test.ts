import { describe, expect, it } from 'vitest';
import { kindsIn, numbersIn } from '../support/numbers.ts';

/** What stands on the left holds exactly the numbers on the right: token, value, unit, kind. */
const numbers = (text: string) => expect(numbersIn(text));

describe('amounts', () => {
  it.each([
    ['支出612.40万元', '612.40|612.40|万元|amount'],
    ['支出3.2亿元', '3.2|3.2|亿元|amount'],
    ['补贴2000元', '2000|2000|元|amount'],
    ['拨款15千元', '15|15|千元|amount'],
    ['拨款2百万元', '2|2|百万元|amount'],
    ['拨款3千万元', '3|3|千万元|amount'],
    ['支出 612.40 万元', '612.40|612.40|万元|amount'],
    ['支出612.40万 元', '612.40|612.40|万元|amount'],
    ['支出1,246.30万元', '1,246.30|1246.30|万元|amount'],
    ['支出６１２．４０万元', '６１２．４０|612.40|万元|amount'],
    ['支出0万元', '0|0|万元|amount'],
    ['结余为-5.20万元', '-5.20|-5.20|万元|amount'],
  ])('%s', (text, number) => {
    numbers(text).toEqual([number]);
  });

  it('takes the comma of the sentence for one of thousands unless the words before deal out several', () => {
    numbers('全县收入４７，１４５万元').toEqual(['４７，１４５|47145|万元|amount']);
    numbers('支出1，245，300元').toEqual(['1，245，300|1245300|元|amount']);
    numbers('增加12，300人').toEqual(['12|12||count', '300|300|人|count']);
    numbers('预算安排13，000万元').toEqual(['13，000|13000|万元|amount']);
    numbers('预算安排1，050，300元').toEqual(['1，050，300|1050300|元|amount']);
    numbers('分别安排12，300万元').toEqual(['12|12||count', '300|300|万元|amount']);
  });

  it('share the unit of the last of several where nothing but a joint stands between', () => {
    expect(kindsIn('各减少12.50，8.75万元')).toEqual(['12.50 amount', '8.75 amount']);
    expect(kindsIn('分别为12.50、8.75和3.20万元')).toEqual(['12.50 amount', '8.75 amount', '3.20 amount']);
    expect(kindsIn('面积12.50，增加8.75万元')).toEqual(['12.50 count', '8.75 amount']);
  });

  it('in a list of figures are read one by one', () => {
    expect(kindsIn('其中：工资20.5万元、补贴3万元,奖金1.25万元')).toEqual(['20.5 amount', '3 amount', '1.25 amount']);
    expect(kindsIn('分别为1,234,567.00元和12,3元')).toEqual(['1,234,567.00 amount', '12 count', '3 amount']);
  });

  it('for each of something are prices, not amounts of the budget', () => {
    numbers('按3000元/人/年，共5人').toEqual(['3000|3000|元/人/年|count', '5|5|人|count']);
    numbers('按3000元/人/年安排').toEqual(['3000|3000|元/人/年|count']);
    numbers('每车1.2万元 / 辆').toEqual(['1.2|1.2|万元/辆|count']);
  });
});

describe('percentages', () => {
  it.each([
    ['占3.10%', '3.10%|3.10|%|percent'],
    ['占3.10％', '3.10％|3.10|%|percent'],
    ['占３．１０％', '３．１０％|3.10|%|percent'],
    ['占71.65 %', '71.65 %|71.65|%|percent'],
    ['为-2%', '-2%|-2|%|percent'],
  ])('%s', (text, number) => {
    numbers(text).toEqual([number]);
  });

  it('per mille and percentage points are not shares of a hundred', () => {
    expect(numbersIn('提高2.5个百分点')).toEqual(['2.5|2.5|个百分点|percent']);
    expect(numbersIn('占3‰')).toEqual(['3|3|‰|percent']);
  });
});

describe('counts', () => {
  it.each([
    ['编制48名', '48|48|名|count'],
    ['车辆6辆', '6|6|辆|count'],
    ['房屋5,860平方米', '5,860|5860|平方米|count'],
    ['受益529.08万人', '529.08|529.08|万人|count'],
    ['受益 3 万 人次', '3|3|万|count'],
    ['下设7个科室', '7|7|个|count'],
    ['共12', '12|12||count'],
  ])('%s', (text, number) => {
    numbers(text).toEqual([number]);
  });
});
