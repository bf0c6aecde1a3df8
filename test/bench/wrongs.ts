import type { Finding } from '../../server/src/report.ts';
import type { Slip } from '../trials/digits.ts';
import type { Subject } from '../trials/subject.ts';

/** `line old→new`, lines counted from 1. */
export function describeSlip(subject: Subject, { place, token }: Slip): string {
  return `${subject.lineOf(place.start)} ${place.figure.text}→${token}`;
}

/** `line:found→expected[rule]`. */
export function describeFinding(subject: Subject, { start, found, expected, rule }: Finding): string {
  return `${subject.lineOf(start)}:${found}→${expected[0] ?? '?'}[${rule}]`;
}
