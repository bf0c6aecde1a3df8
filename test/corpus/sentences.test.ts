import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { EXCERPT } from './excerpt.ts';

/**
 * True sentences in the wordings of many places, each tried alone under its own heading in one small draft whose
 * tables tie. A finding in any of them is a false alarm.
 */
const folder = fileURLToPath(new URL('../fixtures/families/sentences/', import.meta.url));

/** Each is tried alone, so that nothing tells cars bought from cars run. */
const ALONE = { ...EXCERPT, 'cars-apart': 'off' } as const;

interface Case {
  readonly sentence: string;
  readonly text: string;
}

/** The draft up to its prose is the ground; every line after that is a heading or one sentence. */
function casesOf(name: string): Case[] {
  const [ground = '', prose = ''] = readFileSync(`${folder}${name}.md`, 'utf8').split(/(?<=## 第三部分 .*\n)/);
  let heading = '';
  return prose.split('\n').flatMap((line) => {
    if (line.startsWith('### ')) heading = line;
    else if (line !== '') return [{ sentence: line, text: `${ground}\n${heading}\n\n${line}\n` }];
    return [];
  });
}

function findingsIn(text: string): string[] {
  const document = TextDocument.create('file:///sentence.disclosure.md', 'markdown', 1, text);
  return createDisclosureService({ settings: { rules: ALONE } })
    .findings(document)
    .map(({ rule, found, expected }) => `${rule} ${found} → ${expected.join(' / ')}`);
}

describe.each(['budget', 'accounts', 'lookalikes-budget', 'lookalikes-accounts'])('true sentences: %s', (name) => {
  it.each(casesOf(name).map(({ sentence, text }) => [sentence, text]))('%s', (_, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});
