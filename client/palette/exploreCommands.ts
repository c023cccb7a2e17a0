import {
  Crosshair,
  EyeOff,
  Focus,
  Group,
  Hexagon,
  MousePointerClick,
  Network,
  Pin,
  PinOff,
  Route,
  Spline,
  StickyNote,
} from 'lucide-react';
import { lightAmong } from '../app/among.ts';
import { useControls } from '../app/controls.ts';
import { showDialog } from '../app/dialogs.ts';
import { chooseExpansion, expand } from '../app/expand.ts';
import { neighbours } from '../graph/index.ts';
import { findPaths } from '../paths/findPaths.ts';
import { pickFrom } from '../paths/pick.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import type { Aim, Command } from './command.ts';

const words = text.commands;
const state = () => liaison.getState();
const one = ({ entities }: Aim) => entities.length === 1;
const some = ({ entities }: Aim) => entities.length > 0;
const several = ({ entities }: Aim) => entities.length > 1;

/** What is done to entities and lines. */
export const exploreCommands: readonly Command[] = [
  {
    id: 'open',
    label: words.open,
    icon: MousePointerClick,
    menus: ['entity', 'line'],
    ready: (aim) => one(aim) || aim.line !== null,
    run: open,
  },
  {
    id: 'expand',
    label: words.expand,
    icon: Network,
    keys: ['Enter'],
    keysOnCanvas: true,
    menus: ['entity'],
    ready: some,
    run: (aim) => void expandAll(aim),
  },
  {
    id: 'expand-by',
    label: words.expandBy,
    icon: Group,
    menus: ['entity'],
    ready: one,
    run: ({ entities }) => void chooseExpansion(entities[0]!),
  },
  {
    id: 'path-from',
    label: words.pathFrom,
    icon: Route,
    menus: ['entity'],
    ready: (aim) => one(aim) || aim.entities.length === 2,
    run: ({ entities: [from, to] }) => (to === undefined ? pickFrom(from!) : void findPaths(from!, to)),
  },
  {
    id: 'path-between',
    label: words.pathBetween,
    icon: Route,
    menus: ['ground'],
    run: ({ entities }) => showDialog('paths', entities.slice(0, 2)),
  },
  {
    id: 'among',
    label: words.among,
    icon: Spline,
    keys: ['R'],
    menus: ['entity'],
    ready: several,
    run: ({ entities }) => void lightAmong(entities),
  },
  {
    id: 'only',
    label: words.only,
    icon: Hexagon,
    menus: ['entity'],
    ready: one,
    run: ({ entities: [id] }) => state().actions.onlyThese(withNeighbours(id!)),
  },
  {
    id: 'only-these',
    label: words.onlyThese,
    icon: Focus,
    menus: ['entity'],
    ready: several,
    run: ({ entities }) => state().actions.onlyThese(entities),
  },
  {
    id: 'pin',
    label: words.pin,
    icon: Pin,
    keys: ['P'],
    menus: ['entity'],
    ready: (aim) => some(aim) && !pinned(aim),
    run: ({ entities }) => state().actions.pin(entities, true),
  },
  {
    id: 'unpin',
    label: words.unpin,
    icon: PinOff,
    keys: ['P'],
    menus: ['entity'],
    ready: (aim) => some(aim) && pinned(aim),
    run: ({ entities }) => state().actions.pin(entities, false),
  },
  {
    id: 'note',
    label: words.note,
    icon: StickyNote,
    menus: ['entity'],
    ready: one,
    run: ({ entities }) => showDialog('note', entities),
  },
  {
    id: 'around',
    label: words.around,
    icon: Crosshair,
    menus: ['entity'],
    ready: one,
    run: around,
  },
  {
    id: 'sight',
    label: words.centreOn,
    icon: Crosshair,
    ready: some,
    run: ({ entities }) => useControls.getState().controls?.centreOn(entities),
  },
  {
    id: 'hide',
    label: words.hide,
    icon: EyeOff,
    keys: ['Delete', 'Backspace'],
    menus: ['entity'],
    ready: some,
    run: ({ entities }) => state().actions.hide(entities),
  },
];

function open({ entities: [id], line }: Aim): void {
  const { reveal } = state().actions;
  if (line?.kind === 'relation') reveal({ show: 'relation', id: line.id });
  else if (line) reveal({ show: 'bundle', ends: line.ends });
  else if (id !== undefined) reveal({ show: 'entity', id });
}

async function expandAll({ entities }: Aim): Promise<void> {
  for (const id of entities) await expand(id);
}

/** The layout takes its centre from what is selected. */
function around({ entities }: Aim): void {
  state().actions.select({ entities: [...entities] });
  state().actions.setLayout('centre');
}

function withNeighbours(id: string): string[] {
  const { data, view } = state();
  return [id, ...neighbours(data, id)].filter((other) => view.entities.includes(other));
}

const pinned = ({ entities }: Aim): boolean => entities.every((id) => state().view.pinned.includes(id));
