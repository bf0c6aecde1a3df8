import { anyOf } from './words.ts';

/** Dates in prose, and what is counted at a date. All patterns read folded text without spaces. */

/** 2024年12月31日, and 2024年12月 or 2024年底 without a day. */
export const DATE = /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g;
/** What a sentence says it counts at a date. */
export const AS_OF = /(?:截至|截止到?|至)((?:19|20)\d\d)年(?:度)?(?:(\d{1,2})月(?:(\d{1,2})日)?|(?:年)?[末底]|度末)/g;
export const ASSETS = anyOf('车辆 用车 资产 设备 房屋');
