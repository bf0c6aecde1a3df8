import { defineConfig } from 'vitest/config';

/** One project for each kind of test, so that each can be run, and skipped, on its own. */
export default defineConfig({
  test: {
    projects: [
      // Properties run many examples; a loaded machine is no reason to fail one.
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      // The real server, in a process of its own.
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 20_000 } },
      // The built command line, likewise.
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 20_000 } },
      // A real editor, in a real browser: one at a time, and patient.
      {
        test: {
          name: 'editor',
          include: ['test/editor/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      // The built command line on real disclosures, all in one run of it: a minute where they are present.
      {
        test: {
          name: 'published',
          include: ['test/published/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
      // The same draft in another layout; published texts, where they are at hand.
      { test: { name: 'metamorphic', include: ['test/metamorphic/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'corpus', include: ['test/corpus/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
