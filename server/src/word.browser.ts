import { wordFile } from './publish/word/file.ts';
import type { WordWriter } from './service.ts';

// The worker loads this as a script, which has no other way to give something.
(globalThis as { tieoutWord?: WordWriter }).tieoutWord = wordFile;
