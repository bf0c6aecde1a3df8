import { everyOf, startsWithAny } from '../vocabulary/words.ts';

/** `某部门发〔2021〕12号`: agency, year and number, whatever the brackets. A page may end before the brackets. */
const DOCUMENT = everyOf('«<han:8>»_<open>_«<year>»_<close>_[第]_«<digit:1-4>»_号');
const BEFORE_AGENCY = startsWithAny('<any:*>{根据|按照|依据|关于|以及|及|和|与|的|号|件|通知|意见|办法|规定}');

/** A document as a text cites it by its number. */
export interface CitedDocument {
  /** Empty where the text begins with the brackets. */
  readonly agency: string;
  /** Its year and number. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The documents that a folded text cites by number. */
export function documentsIn(folded: string): readonly CitedDocument[] {
  return [...folded.matchAll(DOCUMENT)].map((match) => {
    const [whole, before = '', year, number] = match;
    const agency = before.replace(BEFORE_AGENCY, '');
    const end = match.index + whole.length;
    return { agency, key: `${year}|${number}`, start: match.index + before.length - agency.length, end };
  });
}

/** Whether two citations are of one document; where one lacks the agency, year and number say so. */
export function isSameDocument(a: CitedDocument, b: CitedDocument): boolean {
  return a.key === b.key && (a.agency.endsWith(b.agency) || b.agency.endsWith(a.agency));
}
