import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
} from 'vscode';

/** The type of the tasks, and what one of them may say in tasks.json. */
const TYPE = 'tieout';

interface CheckTask {
  readonly type: typeof TYPE;
  /** Drafts and folders; the whole folder unless said. */
  readonly paths?: readonly string[];
  /** More of what `tieout check` takes. */
  readonly args?: readonly string[];
}

/**
 * Offers `tieout check` as a task, for all drafts of a folder at once; its problem matcher lists what is found. It runs
 * with the Node that the editor brings, so nothing has to be installed.
 *
 * @param program the command line
 */
export function registerCheckTasks(program: string): Disposable {
  const taskOf = (definition: CheckTask, scope: WorkspaceFolder | TaskScope): Task => {
    const { paths = ['.'], args = [] } = definition;
    // The matcher knows the severities by their English names.
    const command = [program, 'check', ...paths, '--locale', 'en', ...args];
    const execution = new ProcessExecution(process.execPath, command, { env: { ELECTRON_RUN_AS_NODE: '1' } });
    const task = new Task({ ...definition }, scope, l10n.t('Check all drafts'), TYPE, execution, '$tieout');
    task.group = TaskGroup.Test;
    return task;
  };
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [taskOf({ type: TYPE }, TaskScope.Workspace)],
    resolveTask: (task) => taskOf(task.definition as CheckTask, task.scope ?? TaskScope.Workspace),
  });
}
