// `npm run measure`: how well the engine understands real disclosures. Builds, and hands over to the measure that lies
// with the documents beside the project; what follows `--` goes to it (`npm run measure -- --verbose`, `-- --slips 5`,
// `-- FOLDER`). TIEOUT_MEASURE names another place for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const measure = process.env.TIEOUT_MEASURE ?? join(root, '../shared/measure/measure.mjs');

if (!existsSync(measure)) {
  console.error(
    `There is nothing to measure on: no measure at ${measure}.\n` +
      'It is kept with the published documents, beside the project and not in it; TIEOUT_MEASURE names another place.\n' +
      '`npm run bench:accuracy` measures planted mistakes in the fixtures, which are part of the project.',
  );
  process.exit(1);
}

await prepare();
const { status } = spawnSync(process.execPath, [measure, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
