import { UsageError } from './arguments.ts';
import { askedLocale, parseCommand } from './command.ts';
import { batch } from './commands/batch.ts';
import { exportDraft } from './commands/export.ts';
import { forward } from './commands/forward.ts';
import { generate } from './commands/generate.ts';
import { importDraft } from './commands/import.ts';
import { newDisclosure } from './commands/new.ts';
import { tables } from './commands/tables.ts';
import { completed, projectSettings } from './configFile.ts';
import { environmentLocale } from './locale.ts';
import { speakerFor } from './speaker.ts';
import { wordsIn } from './words.ts';
import type { ExitCode, World } from './world.ts';

/** Does what the command line asks for. Writes to the world's two streams; returns the exit code. */
export async function run(world: World): Promise<ExitCode> {
  const environment = environmentLocale(world.env);
  const project = projectSettings(world.folder, askedLocale(world.argv) ?? environment);
  const locale = askedLocale(world.argv) ?? project?.language ?? environment;
  const words = wordsIn(locale);
  const speaker = speakerFor(world, words);
  try {
    const command = completed(parseCommand(world.argv, world.rules, words), project, speaker);
    switch (command.name) {
      case 'help':
        speaker.print(words.usage);
        return 0;
      case 'version':
        speaker.print(`${world.version}\n`);
        return 0;
      case 'check':
      case 'fix':
      case 'figures':
        return await batch(command, locale, world, speaker);
      case 'generate':
        return generate(command, locale, world, speaker);
      case 'new':
        return newDisclosure(command, locale, world, speaker);
      case 'forward':
        return forward(command, locale, world, speaker);
      case 'import':
        return importDraft(command, world, speaker);
      case 'export':
      case 'report':
        return await exportDraft(command, locale, world, speaker);
      case 'convert':
      case 'align':
        return tables(command, locale, world, speaker);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    speaker.note(`${error.message} ${words.seeHelp}`);
    return 2;
  }
}
