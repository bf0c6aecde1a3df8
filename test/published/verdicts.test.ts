import { books } from '../../scripts/verdicts.mjs';
import { describePublished } from './published.ts';
import { verdictTests } from './verdicts.ts';

describePublished('error findings of published documents', () =>
  verdictTests(books.published, { falseFindings: 2, lost: 0 }),
);
