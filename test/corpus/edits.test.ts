import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { describeCorpus, textOf } from './corpus.ts';

/** The first line from one on that fits, changed. */
function change(lines: readonly string[], from: number, fits: RegExp, to: (line: string) => readonly string[]) {
  const at = lines.findIndex((line, index) => index >= from && fits.test(line));
  return at < 0 ? lines : [...lines.slice(0, at), ...to(lines[at]!), ...lines.slice(at + 1)];
}

/** What a writer does to a draft, one after the other and each further down; at last all of it is undone. */
const EDITS: readonly ((lines: readonly string[], from: number) => readonly string[])[] = [
  (lines, from) => change(lines, from, /\d\.\d/, (line) => [line.replace(/(\d\.)\d/, '$17')]),
  (lines, from) => change(lines, from, /万元/, (line) => [line.replace('万元', '的万元')]),
  (lines, from) => change(lines, from, /^[一二三四五六七八九十]、/, (line) => [`${line}情况`]),
  (lines, from) => change(lines, from, /。$/, (line) => [line, '', '另有说明。', '']),
  (lines, from) => change(lines, from, /\d\.\d/, () => []),
  (lines, from) => change(lines, from, /^[（(][一二三四五六七八九十]/, () => []),
  (lines, from) => change(lines, from, /\d\.\d/, (line) => [line, line]),
];

describeCorpus('a draft edited', () => {
  for (const name of ['akto-2021', 'baqiao-2021', 'kashgar-2021', 'xinjiang-2024', 'zhushan-2022']) {
    it(`says what it says when it is read afresh: ${name}`, () => {
      const said = (service: ReturnType<typeof createDisclosureService>, text: string, version: number) => {
        const document = TextDocument.create(`file:///${name}.disclosure.md`, 'markdown', version, text);
        return JSON.stringify([service.findings(document), service.ledger(document), service.figures(document)]);
      };
      const service = createDisclosureService();
      const original = textOf(name);
      let text = original;
      said(service, text, 0);
      EDITS.forEach((edit, index) => {
        const lines = text.split('\n');
        text = edit(lines, Math.floor((lines.length * (index + 1)) / (EDITS.length + 2))).join('\n');
        expect(said(service, text, index + 1) === said(createDisclosureService(), text, 0), `edit ${index}`).toBe(true);
      });
      expect(said(service, original, 100) === said(createDisclosureService(), original, 0), 'undone').toBe(true);
    });
  }
});
