import type { LucideIcon } from 'lucide-react';
import type { CanvasTarget } from '../canvas/controls.ts';
import { liaison } from '../state/index.ts';

/** What a command acts on: what was pointed at, else what is selected. */
export interface Aim {
  entities: readonly string[];
  /** A line: the one relation, or the two ends whose relations it stands for. */
  line: Extract<CanvasTarget, { kind: 'relation' | 'bundle' }> | null;
}

/** In which context menus a command stands. */
export type Place = 'entity' | 'line' | 'ground';

/** One thing that a person can do, wherever it is offered: palette, context menus, keys. */
export interface Command {
  id: string;
  label: string;
  icon: LucideIcon;
  /** `Mod+Shift+Z`; Mod is Ctrl, or Cmd on a Mac. The first one is shown. */
  keys?: readonly string[];
  /** The canvas answers to these keys itself, while it has the focus. */
  keysOnCanvas?: true;
  menus?: readonly Place[];
  /** Whether it can be done now; always, when left out. */
  ready?: (aim: Aim) => boolean;
  run: (aim: Aim) => void;
}

/** Commands under one heading. */
export interface CommandGroup {
  id: string;
  title: string;
  commands: readonly Command[];
}

/** What is selected: what the palette and keys act on. */
export function selected(): Aim {
  const { selection, panel } = liaison.getState().view;
  const [relation] = selection.relations;
  if (panel.show === 'bundle')
    return {
      entities: selection.entities,
      line: { kind: 'bundle', ends: panel.ends, relations: [...selection.relations] },
    };
  return {
    entities: selection.entities,
    line: relation === undefined ? null : { kind: 'relation', id: relation },
  };
}

/** What was pointed at; an entity of the selection stands for the whole selection. */
export function aimedAt(target: CanvasTarget): Aim {
  if (target.kind === 'ground') return { entities: [], line: null };
  if (target.kind !== 'entity') return { entities: [], line: target };
  const { entities } = liaison.getState().view.selection;
  return { entities: entities.includes(target.id) ? entities : [target.id], line: null };
}

/** Whether it can be done now to this. */
export const isReady = (command: Command, aim: Aim): boolean => command.ready?.(aim) ?? true;
