import type { Command, CommandGroup } from '../../palette/command.ts';
import { exploreCommands } from '../../palette/exploreCommands.ts';
import { pageCommands } from '../../palette/pageCommands.ts';
import { layoutCommands, pictureCommands } from '../../palette/pictureCommands.ts';
import { readCommands } from '../../palette/readCommands.ts';
import { takeCommands } from '../../palette/takeCommands.ts';
import { text } from '../../text.ts';
import { focusFind } from '../focusFind.ts';

const titles = text.groups;

/** What a page in a file can do: all that needs no server. */
const KEPT = new Set([
  ...[
    'open',
    'expand',
    'expand-by',
    'among',
    'only',
    'only-these',
    'pin',
    'unpin',
    'note',
    'around',
    'sight',
    'hide',
  ],
  ...['search', 'filters', 'hide-rest', 'dim-rest', 'clear-filters', 'timeline', 'table', 'matrix'],
  ...['png', 'svg', 'csv', 'json', 'cite'],
  ...['undo', 'redo', 'back', 'palette', 'keys', 'theme-light', 'theme-dark', 'theme-system'],
]);

const kept = (commands: readonly Command[]): readonly Command[] =>
  commands
    .filter(({ id }) => KEPT.has(id))
    .map((command) =>
      command.id === 'search' ? { ...command, label: text.viewer.find, run: focusFind } : command,
    );

/** Everything that can be done, once: the palette, the `?` window, the context menus and the keys read it. */
export const commandGroups: readonly CommandGroup[] = [
  { id: 'explore', title: titles.explore, commands: kept(exploreCommands) },
  { id: 'read', title: titles.read, commands: kept(readCommands) },
  { id: 'picture', title: titles.picture, commands: pictureCommands },
  { id: 'layout', title: titles.layout, commands: layoutCommands },
  { id: 'take', title: titles.take, commands: kept(takeCommands) },
  { id: 'page', title: titles.page, commands: kept(pageCommands) },
];

/** The same without headings. */
export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
