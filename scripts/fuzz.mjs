// `npm run fuzz`: hardship for the built server, the readers and the command line, at random; what is wrong is made
// small and saved in .fuzz/. `--minutes N` (5), `--seed S`, `--only edits|files|requests|memory|writes`, `--round N`
// (that round alone), `--replay FILE`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBundled } from './bundled.mjs';
import { prepare, root } from './prepare.mjs';

await prepare();
// A run that breaks down must not leave the counts of another.
rmSync(join(root, 'test-results/fuzz.json'), { force: true });
await runBundled({ entries: ['fuzz/main.ts', 'fuzz/reader.ts'], folder: 'test-results/fuzz' });
