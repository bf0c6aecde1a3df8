import { fileURLToPath } from 'node:url';
import type { Node } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isIdentifier,
  isImportDeclaration,
  isNewExpression,
  isRegularExpressionLiteral,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const server = `${root}/server/src/`;

/** A regular expression of the server: a literal, or one that is put together. */
interface Pattern {
  readonly file: string;
  readonly text: string;
}

/** What the syntax trees of the server hold: its regular expressions, and which files compile spellings. */
function patternsIn(): { patterns: Pattern[]; compiling: string[] } {
  const api = new API({ cwd: root });
  try {
    const project = api.updateSnapshot({ openProject: `${root}/tsconfig.json` }).getProjects()[0]!;
    const patterns: Pattern[] = [];
    const compiling: string[] = [];
    for (const name of project.program.getSourceFileNames().filter((name) => name.startsWith(server))) {
      const file = name.slice(server.length);
      const source = project.program.getSourceFile(name)!;
      const visit = (node: Node): void => {
        if (isPattern(node)) patterns.push({ file, text: source.text.slice(node.pos, node.end) });
        if (isImportDeclaration(node) && node.moduleSpecifier.getText(source).endsWith("vocabulary/words.ts'"))
          compiling.push(file);
        node.forEachChild(visit);
      };
      source.forEachChild(visit);
    }
    return { patterns, compiling };
  } finally {
    api.close();
  }
}

function isPattern(node: Node): boolean {
  if (isRegularExpressionLiteral(node)) return true;
  const made = isNewExpression(node) || isCallExpression(node);
  return made && isIdentifier(node.expression) && node.expression.text === 'RegExp';
}

/** How many regular expressions a room has at most. Lower a number with each that goes. */
const CEILINGS: Readonly<Record<string, number>> = {
  authoring: 6,
  catalogue: 20,
  cli: 8,
  codes: 2,
  config: 1,
  convert: 45,
  diagnosis: 2,
  draft: 14,
  facts: 9,
  features: 7,
  figures: 7,
  findings: 2,
  prose: 1,
  protocol: 7,
  publish: 4,
  rules: 22,
  service: 3,
  sheets: 5,
  tables: 7,
  text: 58,
  ties: 4,
  verdicts: 2,
  vocabulary: 10,
};

/** Where words may stand in a regular expression: as data, or as what other programs call a style or a sheet. */
const LITERALS = /^(?:vocabulary|convert)\//;
/** Where spellings are compiled: as data, in layout, or as what a construction or rule is. */
const WORDS = /^(?:vocabulary|text|draft|prose\/constructions|rules|sheets|convert|authoring\/(?:families|ledger))/;
const HAN = /\p{Script=Han}/u;

describe('regular expressions of the server', () => {
  const { patterns, compiling } = patternsIn();
  const byRoom = new Map<string, number>();
  for (const { file } of patterns) {
    const room = file.replace(/(?:\/.*|\.ts)$/, '');
    byRoom.set(room, (byRoom.get(room) ?? 0) + 1);
  }

  it('become fewer, room by room', () => {
    const more = [...byRoom].filter(([room, count]) => count > (CEILINGS[room] ?? 0));
    expect(more).toEqual([]);
  });

  it('hold no words of the field outside its vocabulary', () => {
    expect(patterns.filter(({ file, text }) => HAN.test(text) && !LITERALS.test(file))).toEqual([]);
  });

  it('are not compiled from spellings elsewhere either', () => {
    // The lexer puts the lists of the vocabulary side by side.
    expect(compiling.filter((file) => !WORDS.test(file) && file !== 'prose/words.ts')).toEqual([]);
  });
});
