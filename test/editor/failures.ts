import { afterEach } from 'vitest';
import type { Workbench } from './workbench.ts';

/** What the editor looked like when a test failed says more than its message. */
export function pictureFailures(workbench: () => Workbench | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench()?.picture(`failed-${task.id}`);
  });
}
