import { afterEach } from 'vitest';
import type { Workbench } from './workbench.ts';

/** What the editor looked like when a test failed says more than its message; in words too, for a log without pictures. */
export function pictureFailures(workbench: () => Workbench | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await workbench()?.picture(`failed-${task.id}`);
    console.error(`The editor when it failed: ${await workbench()?.inFront()}`);
  });
}
