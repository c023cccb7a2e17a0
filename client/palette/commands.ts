import { text } from '../text.ts';
import type { Command, CommandGroup } from './command.ts';
import { exploreCommands } from './exploreCommands.ts';
import { pageCommands } from './pageCommands.ts';
import { layoutCommands, pictureCommands } from './pictureCommands.ts';
import { readCommands } from './readCommands.ts';
import { takeCommands } from './takeCommands.ts';

const titles = text.groups;

/** Everything that can be done, once: the palette, the `?` window, the context menus and the keys read it. */
export const commandGroups: readonly CommandGroup[] = [
  { id: 'explore', title: titles.explore, commands: exploreCommands },
  { id: 'read', title: titles.read, commands: readCommands },
  { id: 'picture', title: titles.picture, commands: pictureCommands },
  { id: 'layout', title: titles.layout, commands: layoutCommands },
  { id: 'take', title: titles.take, commands: takeCommands },
  { id: 'page', title: titles.page, commands: pageCommands },
];

/** The same without headings. */
export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
