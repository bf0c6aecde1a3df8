import { endsWithAny, startsWithAny } from '../vocabulary/words.ts';

const NO_NAME_BEGINS = startsWithAny('第 各 本 全 其他 纳入');
const NAME = endsWithAny(
  '{局|委员会|委|厅|办公室|办|部|中心|法院|检察院|学校|大学|学院|中学|小学|医院|研究所|研究院|馆|站|队|所|政府|街道|镇|乡|总社|联合会|协会|学会|集团|公司}[机关|本级|(本级)|(机关)|(汇总)]',
);

/** Whether a label (without spaces, folded) is the name of an organisation and not of a line of the budget. */
export function isOrganisation(label: string): boolean {
  return label.length >= 4 && !NO_NAME_BEGINS.test(label) && NAME.test(label);
}
