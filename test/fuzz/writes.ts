import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrialDraft } from '../trials/drafts.ts';
import type { Finding, Kind } from './kind.ts';
import type { Random } from './random.ts';

const PROGRAM = 'dist/server/cli.cjs';

/** A run of the command line that is killed: after a time, or once something stirs in the folder. */
interface Killed {
  readonly command: string;
  readonly text: string;
  readonly stirred: boolean;
  /** Share of the time that the whole run takes, or milliseconds after the first stir. */
  readonly after: number;
}

const COMMANDS = [
  'fix a.txt',
  'align a.txt',
  'convert a.txt',
  'import a.html -o b.md',
  'import a.html -o a.txt --force',
];

/** Table rows to align and convert, and text enough that a write is not over at once. */
function filled(text: string): string {
  return `|项目|金额|\n|-|-|\n|合计|3.00|\n\n${text}\n\n单位：万元\n\n项目\t合计\n甲\t1.00\n乙\t2.00\n\n${'说明。'.repeat(200_000)}\n`;
}

/** Kills the command line while it writes: the file is the old one or the new one, and whole. */
export class Writes implements Kind {
  readonly name = 'writes';
  readonly share = 0.1;
  #killed = 0;
  #meanwhile = 0;

  constructor(private readonly drafts: readonly TrialDraft[]) {}

  async round(random: Random): Promise<Finding | undefined> {
    const text = filled(random.pick(this.drafts).text.slice(0, 3000));
    const stirred = random.chance(0.7);
    const after = stirred ? random.pick([0, 0, 1, 2, 4, 8, 16, 32]) : random.below(1200) / 1000;
    const killed: Killed = { command: random.pick(COMMANDS), text, stirred, after };
    const problem = await this.replay(killed);
    return problem === undefined ? undefined : { problem, reproduction: killed };
  }

  async replay({ command, text, stirred, after }: Killed): Promise<string | undefined> {
    const folder = mkdtempSync(join(tmpdir(), 'tieout-fuzz-'));
    try {
      const target = command.includes('b.md') ? 'b.md' : 'a.txt';
      const args = command.split(' ').map((word) => (/\.(?:txt|html|md)$/.test(word) ? join(folder, word) : word));
      const begin = () => {
        rmSync(join(folder, 'b.md'), { force: true });
        writeFileSync(join(folder, 'a.txt'), text);
        writeFileSync(join(folder, 'a.html'), `<p>${text.replaceAll('\n', '</p><p>')}</p>`);
      };
      begin();
      const old = contentOf(folder, target);
      const began = performance.now();
      const whole = run(args);
      const took = performance.now() - began;
      const fresh = contentOf(folder, target);
      if (whole.status === null || whole.status > 1) return `${command} ends with ${whole.status}: ${whole.stderr}`;
      begin();
      await this.#kill(args, folder, stirred, stirred ? after : after * took);
      const left = contentOf(folder, target);
      if (left !== old && left !== fresh)
        return `${command}: ${target} has ${left?.length} characters, not ${old?.length} as before or ${fresh?.length} as after`;
      // What was left over hinders nobody.
      const again = run(args);
      if (left === old && (again.status !== whole.status || contentOf(folder, target) !== fresh))
        return `${command}: after a run that was killed, the next one ends with ${again.status}: ${again.stderr}`;
      return undefined;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  summary(): string {
    return `${this.#killed} runs killed, ${this.#meanwhile} of them while they held the file`;
  }

  async close(): Promise<void> {}

  #kill(args: readonly string[], folder: string, stirred: boolean, after: number): Promise<void> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });
      let timer: NodeJS.Timeout | undefined;
      const kill = () => {
        timer ??= setTimeout(() => child.kill('SIGKILL'), after);
      };
      const watcher = stirred ? watch(folder, kill) : undefined;
      if (!stirred) kill();
      child.once('exit', () => {
        clearTimeout(timer);
        watcher?.close();
        this.#killed += 1;
        if (readdirSync(folder).some((name) => /\.(?:tmp|tieout-lock)$/.test(name))) this.#meanwhile += 1;
        resolve();
      });
    });
  }
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args, '--locale', 'en'], { encoding: 'utf8' });
}

function contentOf(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}
