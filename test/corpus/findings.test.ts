import { books } from '../../scripts/verdicts.mjs';
import { verdictTests } from '../published/verdicts.ts';
import { describeCorpus } from './corpus.ts';

describeCorpus('findings of the corpus', () => verdictTests(books.corpus, { falseFindings: 2, lost: 0 }));
