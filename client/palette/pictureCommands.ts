import {
  Columns3,
  EyeOff,
  GitFork,
  History,
  Maximize,
  Minus,
  MousePointerClick,
  Network,
  Plus,
  RotateCcw,
  SquareDashed,
  Target,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useControls } from '../app/controls.ts';
import { showDialog } from '../app/dialogs.ts';
import { liaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import type { Command } from './command.ts';

const words = text.commands;
const state = () => liaison.getState();
const controls = () => useControls.getState().controls;

/** What is done to the picture as a whole. */
export const pictureCommands: readonly Command[] = [
  {
    id: 'fit',
    label: words.fit,
    icon: Maximize,
    keys: ['0'],
    menus: ['ground'],
    run: () => controls()?.fit(),
  },
  { id: 'zoom-in', label: words.zoomIn, icon: Plus, keys: ['+'], run: () => controls()?.zoomIn() },
  { id: 'zoom-out', label: words.zoomOut, icon: Minus, keys: ['-'], run: () => controls()?.zoomOut() },
  {
    id: 'all',
    label: words.all,
    icon: SquareDashed,
    keys: ['Mod+A'],
    menus: ['ground'],
    run: () => state().actions.selectAll(),
  },
  {
    id: 'none',
    label: words.none,
    icon: MousePointerClick,
    ready: () => selectedCount() > 0,
    run: () => state().actions.clear(),
  },
  {
    id: 'show-hidden',
    label: words.showHidden,
    icon: RotateCcw,
    menus: ['ground'],
    ready: () => state().view.hidden.length > 0,
    run: () => state().actions.show(state().view.hidden),
  },
  {
    id: 'hidden',
    label: words.hidden,
    icon: EyeOff,
    ready: () => state().view.hidden.length > 0,
    run: () => showDialog('hidden'),
  },
];

/** Ways to place everything that is not pinned. */
export const layoutCommands: readonly Command[] = [
  layout('network', Network),
  layout('hierarchy', GitFork),
  layout('time', History),
  layout('columns', Columns3),
  layout('centre', Target),
];

function layout(name: View['layout'], icon: LucideIcon): Command {
  return {
    id: `layout-${name}`,
    label: words[name],
    icon,
    run: () => state().actions.setLayout(name),
  };
}

function selectedCount(): number {
  const { entities, relations } = state().view.selection;
  return entities.length + relations.length;
}
