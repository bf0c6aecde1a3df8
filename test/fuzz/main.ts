import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Clock } from './clock.ts';
import { Edits } from './edits.ts';
import { Files } from './files.ts';
import { type Finding, KINDS, type Kind, signature } from './kind.ts';
import { Memory } from './memory.ts';
import { Random, seedOf } from './random.ts';
import { Requests } from './requests.ts';
import { draftsAtHand } from './texts.ts';
import { Writes } from './writes.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', short: 'n', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    /** The first round, to see one again. */
    round: { type: 'string' },
    replay: { type: 'string' },
  },
});

/** Where reproductions go; git does not look at it. */
const FOLDER = '.fuzz';
/** A run of so many minutes tries the largest files, too: each takes the time of hundreds. */
const LONG_RUN = 20;
/** What making a reproduction smaller may take. */
const SHRINK_MS = 60_000;

const minutes = Number(values.minutes);
const wrong = values.only !== undefined && !KINDS.some((name) => name === values.only);
if (!(minutes > 0) || wrong) {
  console.error(`fuzz: --minutes is a number above 0, --only one of ${KINDS.join(', ')}`);
  process.exit(2);
}

const clock = new Clock();
const drafts = draftsAtHand();
const all: readonly Kind[] = [
  new Edits(drafts, clock),
  new Files({ drafts, large: minutes >= LONG_RUN }, clock),
  new Requests(drafts, clock),
  new Memory(drafts),
  new Writes(drafts),
];
process.exitCode = values.replay === undefined ? await run() : await replay(values.replay);

async function run(): Promise<number> {
  console.log(`fuzz: seed ${values.seed}, ${minutes} minutes, ${drafts.length} drafts`);
  const kinds = all.filter(({ name }) => values.only === undefined || name === values.only);
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  let failed = 0;
  for (const kind of kinds) {
    const found = await suffer(kind, Date.now() + (minutes * 60_000 * kind.share) / shares);
    if (found > 0) failed += 1;
    console.log(`${kind.name}: ${kind.summary()}, ${found} findings`);
    await kind.close();
  }
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/fuzz.json', JSON.stringify({ passed: kinds.length - failed, failed }));
  return failed > 0 ? 1 : 0;
}

/** Round after round until the time is up; gives how many different findings there were. */
async function suffer(kind: Kind, deadline: number): Promise<number> {
  const known = new Map<string, number>();
  let next = Number(values.round ?? 0);
  const lane = async () => {
    while (Date.now() < deadline && !kind.done?.()) {
      const round = next++;
      const finding = await kind.round(new Random(seedOf(values.seed, kind.name, round)), deadline);
      if (finding !== undefined && (await again(kind, finding))) {
        const mark = signature(finding.problem);
        known.set(mark, (known.get(mark) ?? 0) + 1);
        if (known.get(mark) === 1) await tell(kind, finding, round);
      }
      if (values.round !== undefined) break;
    }
  };
  const lanes = values.round === undefined ? (kind.lanes ?? 1) : 1;
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const [mark, times] of known) if (times > 1) console.log(`  ${times} times: ${mark}`);
  return known.size;
}

/** What was slow once counts only if it is slow again. */
async function again(kind: Kind, { problem, reproduction }: Finding): Promise<boolean> {
  return !isSlow(problem) || isSlow((await kind.replay(reproduction as never)) ?? '');
}

function isSlow(problem: string): boolean {
  return problem.startsWith('slow');
}

async function tell(kind: Kind, finding: Finding, round: number): Promise<void> {
  console.log(`FOUND ${kind.name}: ${finding.problem}`);
  console.log(`  again: npm run fuzz -- --only ${kind.name} --seed ${values.seed} --round ${round}`);
  const small = isSlow(finding.problem) ? undefined : await kind.shrink?.(finding, Date.now() + SHRINK_MS);
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}/${kind.name}-${values.seed}-${round}.json`;
  writeFileSync(
    path,
    JSON.stringify({ kind: kind.name, problem: finding.problem, reproduction: small ?? finding.reproduction }, null, 1),
  );
  console.log(`  saved: npm run fuzz -- --replay ${path}`);
}

async function replay(path: string): Promise<number> {
  const { kind: name, reproduction } = JSON.parse(readFileSync(path, 'utf8'));
  const kind = all.find((kind) => kind.name === name)!;
  const problem = await kind.replay(reproduction as never);
  console.log(problem ?? 'nothing is found any more');
  await kind.close();
  return problem === undefined ? 0 : 1;
}
