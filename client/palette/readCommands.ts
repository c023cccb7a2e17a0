import {
  CalendarClock,
  ChartGantt,
  Eraser,
  EyeOff,
  Eye,
  Grid3x3,
  History,
  ListFilter,
  Search,
  Table2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import { focusQuestion } from '../app/questionField.ts';
import { unfoldStrip } from '../bottom/unfolded.ts';
import { filtering } from '../graph/index.ts';
import { openChanges } from '../panels/changes/openChanges.ts';
import { liaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import type { Command } from './command.ts';

const words = text.commands;
const state = () => liaison.getState();
const filtered = () => filtering(state().view.filters);

/** What is done to read: asking, filtering, the strip below. */
export const readCommands: readonly Command[] = [
  { id: 'search', label: words.search, icon: Search, keys: ['/'], run: focusQuestion },
  {
    id: 'filters',
    label: words.filters,
    icon: ListFilter,
    keys: ['F'],
    menus: ['ground'],
    run: () => showDialog('filters'),
  },
  {
    id: 'hide-rest',
    label: words.hideRest,
    icon: EyeOff,
    ready: () => filtered() && !state().view.filters.hide,
    run: () => state().actions.setFilters({ hide: true }),
  },
  {
    id: 'dim-rest',
    label: words.dimRest,
    icon: Eye,
    ready: () => filtered() && state().view.filters.hide,
    run: () => state().actions.setFilters({ hide: false }),
  },
  {
    id: 'clear-filters',
    label: words.clearFilters,
    icon: Eraser,
    menus: ['ground'],
    ready: filtered,
    run: () => state().actions.clearFilters(),
  },
  { id: 'day', label: words.day, icon: CalendarClock, keys: ['D'], run: () => showDialog('lens') },
  { id: 'changes', label: text.changes.open, icon: History, run: () => void openChanges() },
  bottom('timeline', ChartGantt),
  bottom('table', Table2),
  bottom('matrix', Grid3x3),
];

function bottom(name: NonNullable<View['bottom']>, icon: LucideIcon): Command {
  const run = () => {
    state().actions.setBottom(name);
    unfoldStrip();
  };
  return { id: name, label: words[name], icon, run };
}
