import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';

/** What `files` says in the tieout.config.json of the workspace; undefined where none says it. */
let listed: readonly string[] | undefined;

/** Globs of files that are drafts although nothing in them says so: as the project has it, or else the editor. */
export function draftGlobs(): readonly string[] {
  return listed ?? workspace.getConfiguration('tieout').get<readonly string[]>('files', []);
}

const changed = new EventEmitter<void>();
/** Files that are open already may be drafts now. */
export const onDidChangeDraftGlobs = changed.event;

/** What the project's file says of drafts, as it was read last. */
export function projectGlobs(): readonly string[] | undefined {
  return listed;
}

/**
 * Follows the project's file.
 *
 * @param known what it says, as somebody else has read it
 */
export function followProjectFiles(known?: readonly string[]): Disposable[] {
  listed = known;
  const read = async () => {
    const before = JSON.stringify(listed);
    listed = await globsIn(workspace.workspaceFolders?.map(({ uri }) => uri) ?? []);
    if (JSON.stringify(listed) !== before) changed.fire();
  };
  const watcher = workspace.createFileSystemWatcher('**/tieout.config.json');
  void read();
  return [watcher, watcher.onDidChange(read), watcher.onDidCreate(read), watcher.onDidDelete(read)];
}

/** The server tells what is wrong in such a file; here it only counts if it can be read. */
async function globsIn(folders: readonly Uri[]): Promise<readonly string[] | undefined> {
  for (const folder of folders) {
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(folder, 'tieout.config.json'));
      const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files?: unknown };
      return Array.isArray(files) ? files.filter((glob) => typeof glob === 'string') : undefined;
    } catch {
      // There is none in this folder, or none that can be read.
    }
  }
  return undefined;
}
