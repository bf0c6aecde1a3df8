// `npm test`: every test there is, from a bare checkout on. The last line is the sum over everything.
// What comes after `--` goes to vitest: `npm test -- --project unit`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { prepare, root } from './prepare.mjs';

await prepare();

const report = join(root, 'test-results/vitest.json');
mkdirSync(join(root, 'test-results'), { recursive: true });
rmSync(report, { force: true });

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});

if (chromiumPath === undefined) {
  console.log('\nThe editor tests were skipped: no Chromium was found. Install one, or name it in TIEOUT_CHROMIUM.');
}
const { passed, failed, skipped } = [count(), countFuzz()].reduce((sum, part) => ({
  passed: sum.passed + part.passed,
  failed: sum.failed + part.failed,
  skipped: sum.skipped + part.skipped,
}));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function count() {
  // Without a report the run itself broke down, which is a failure that no test could count.
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failures = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failures === 0 && status !== 0 ? 1 : failures,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What `npm run fuzz` counted, where TIEOUT_FUZZ says that it was run. */
function countFuzz() {
  if (!process.env.TIEOUT_FUZZ) return { passed: 0, failed: 0, skipped: 0 };
  const counts = join(root, 'test-results/fuzz.json');
  return { passed: 0, failed: 1, skipped: 0, ...(existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : {}) };
}
