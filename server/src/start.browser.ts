/**
 * The door of the worker: loads the files that the programs for Node are made of, each a script that hands its function
 * over. A worker does not know where its script came from, so the first message of the client says where the files are.
 */
type Part = (exports: object, require: (id: string) => unknown, module: { exports: unknown }) => void;

declare const self: DedicatedWorkerGlobalScope & { tieoutPart?: (part: Part) => void };
/** The program's own file: the build knows it. */
declare const PROGRAM: string;

/** What the client says before anything else. */
export interface WhereParts {
  /** The address of the folder, with a slash at its end. */
  readonly parts: string;
}

const modules = new Map<string, { exports: unknown }>();

self.onmessage = ({ data: { parts } }: MessageEvent<WhereParts>) => {
  self.onmessage = null;
  const load = (id: string): unknown => {
    const known = modules.get(id);
    if (known) return known.exports;
    const module = { exports: {} };
    let part: Part | undefined;
    self.tieoutPart = (handed) => {
      part = handed;
    };
    importScripts(parts + id.slice('./'.length));
    modules.set(id, module);
    part?.(module.exports, load, module);
    return module.exports;
  };
  load(`./${PROGRAM}`);
};
