import type { CommandName } from '../../domain/command.ts';
import { back } from './back.ts';
import { cancel } from './cancel.ts';
import type { RunCommand } from './command.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { newImage } from './newImage.ts';
import { resume } from './resume.ts';
import { startOver } from './startOver.ts';
import { status } from './status.ts';

/** Every command that can be typed. */
export const commands: Readonly<Record<CommandName, RunCommand>> = {
  help,
  newImage,
  startOver,
  status,
  cancel,
  language,
  back,
  resume,
};
