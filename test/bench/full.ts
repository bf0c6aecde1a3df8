import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { type Measurement, milliseconds } from './result.ts';
import { median, time } from './statistics.ts';

const RUNS = 9;
const WARM_UP_RUNS = 3;

/** A check from nothing (a service that has never seen the text) beside one parse of the same text by the yardstick. */
export function fullCheck(text: string): Measurement {
  const parser = unified().use(remarkParse).use(remarkGfm);
  const checks: number[] = [];
  const parses: number[] = [];
  // Turn about, so that a busy moment of the machine falls on both.
  for (let run = 0; run < WARM_UP_RUNS + RUNS; run++) {
    const check = time(() => {
      const document = TextDocument.create(`file:///bench-${run}.disclosure.md`, 'markdown', 0, text);
      createDisclosureService({}).diagnostics(document);
    });
    const parse = time(() => parser.parse(text));
    if (run < WARM_UP_RUNS) continue;
    checks.push(check);
    parses.push(parse);
  }
  const [check, parse] = [median(checks), median(parses)];
  return {
    what: 'full check, 70 KB',
    measured: `${(check / parse).toFixed(2)} × (${milliseconds(check)} against ${milliseconds(parse)})`,
    budget: '≤ 1.0 × remark-parse + GFM',
    ok: check <= parse,
    numbers: { ratio: check / parse, check, parse },
  };
}
