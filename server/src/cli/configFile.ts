import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE, readConfig } from '../config/configFile.ts';
import { type EditorSettings, readSettings } from '../config/settings.ts';
import type { Locale } from '../report.ts';
import type { Command } from './command.ts';
import { readText } from './read.ts';
import type { Voice } from './speaker.ts';

/** The settings of a project, as its file has them; paths in it are from its folder. */
export interface ProjectSettings {
  readonly settings: EditorSettings;
  /** The language it asks for; undefined where that is left to the environment. */
  readonly language: Locale | undefined;
  readonly problems: readonly string[];
}

/** The nearest file of settings: in the folder where the program was started, or in one above it. */
export function projectSettings(start: string, locale: Locale): ProjectSettings | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const file = readText(join(folder, CONFIG_FILE));
    if (!('problem' in file)) {
      const { raw, problems } = readConfig(file.text, locale);
      const settings = readSettings(raw, undefined);
      const language = raw.language === 'en' || raw.language === 'zh-cn' ? raw.language : undefined;
      return {
        language,
        settings: { ...settings, catalogue: settings.catalogue.map((path) => resolve(folder, path)) },
        problems,
      };
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** A command as the settings of the project complete it. What the command line says wins. */
export function completed(command: Command, project: ProjectSettings | undefined, voice: Voice): Command {
  if (!project) return command;
  for (const problem of project.problems) voice.note(problem);
  const { rules, catalogue, files, ambiguousWide } = project.settings;
  switch (command.name) {
    case 'check':
    case 'fix':
      return {
        ...command,
        files,
        rules: { ...rules, ...command.rules },
        catalogue: command.catalogue.length > 0 ? command.catalogue : catalogue,
      };
    case 'figures':
      return { ...command, files };
    case 'generate':
      return { ...command, catalogue: command.catalogue.length > 0 ? command.catalogue : catalogue };
    case 'convert':
    case 'align':
      return { ...command, ambiguousWide: command.ambiguousWide || ambiguousWide };
    default:
      return command;
  }
}
