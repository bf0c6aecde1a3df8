// `npm run trials`: plants one slip at a time in real drafts and in the fixtures, repairs each, and says what became of
// it. `--count N` (600), `--seed S`, `--folder PATH` (real drafts; ../shared/corpus-dev), `--only NAME`, `--verbose`.
// `--tables` swaps each table for another version of itself instead, and says whether it is named.
import { runBundled } from './bundled.mjs';

await runBundled({ entries: ['trials/main.ts'], folder: 'test-results/trials' });
