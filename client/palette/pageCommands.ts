import {
  Braces,
  Command as CommandIcon,
  FileUp,
  Keyboard,
  Monitor,
  Moon,
  Redo2,
  Sun,
  Undo2,
  Undo,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import { beginImport } from '../imports/importing.ts';
import { stopPicking, usePick } from '../paths/pick.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { useTheme } from '../theme/theme.ts';
import type { ThemeChoice } from '../theme/theme.ts';
import type { Command } from './command.ts';

const words = text.commands;
const state = () => liaison.getState();

/** What is done to the page: going back, its windows, its theme. */
export const pageCommands: readonly Command[] = [
  {
    id: 'undo',
    label: words.undo,
    icon: Undo2,
    keys: ['Mod+Z'],
    menus: ['ground'],
    ready: () => state().undoLabel !== null,
    run: () => state().actions.undo(),
  },
  {
    id: 'redo',
    label: words.redo,
    icon: Redo2,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    menus: ['ground'],
    ready: () => state().redoLabel !== null,
    run: () => state().actions.redo(),
  },
  { id: 'back', label: words.back, icon: Undo, keys: ['Escape'], run: stepBack },
  {
    id: 'palette',
    label: words.palette,
    icon: CommandIcon,
    keys: ['Mod+K'],
    run: () => showDialog('palette'),
  },
  { id: 'import', label: text.imports.command, icon: FileUp, run: () => beginImport() },
  {
    id: 'identity',
    label: text.identity.command,
    icon: Users,
    run: () => showDialog('identity'),
  },
  { id: 'keys', label: words.keys, icon: Keyboard, keys: ['?'], run: () => showDialog('keys') },
  {
    id: 'editor',
    label: words.editor,
    icon: Braces,
    run: () => void window.open('/graphql', '_blank', 'noopener'),
  },
  theme('light', Sun),
  theme('dark', Moon),
  theme('system', Monitor),
];

function theme(choice: ThemeChoice, icon: LucideIcon): Command {
  return { id: `theme-${choice}`, label: words[choice], icon, run: () => useTheme.getState().choose(choice) };
}

/** From picking to not picking, from details to the answer, from the answer or the paths to nothing chosen. */
function stepBack(): void {
  const { actions, view } = state();
  if (usePick.getState().from !== null) stopPicking();
  else if (view.panel.show === 'answer' || view.panel.show === 'paths')
    actions.ask(null, null, { show: 'nothing' });
  else actions.leave();
}
