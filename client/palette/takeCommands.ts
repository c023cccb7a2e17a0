import {
  BookMarked,
  FileDown,
  FileJson,
  FileSpreadsheet,
  Image,
  Link,
  Quote,
  Shapes,
  Snowflake,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { FileKind } from '../app/take/files.ts';
import { copyLink, freeze } from '../app/take/link.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import type { Command } from './command.ts';

const words = text.commands;
const something = () => liaison.getState().view.entities.length > 0;

/** What is kept and taken along. The writers of files come when they are first needed. */
export const takeCommands: readonly Command[] = [
  {
    id: 'link',
    label: words.link,
    icon: Link,
    menus: ['entity', 'line', 'ground'],
    run: () => void copyLink(),
  },
  { id: 'freeze', label: words.freeze, icon: Snowflake, ready: something, run: () => void freeze() },
  { id: 'views', label: words.views, icon: BookMarked, keys: ['S'], run: () => showDialog('views') },
  { id: 'export', label: words.export, icon: FileDown, run: () => showDialog('export') },
  file('png', Image),
  file('svg', Shapes),
  file('csv', FileSpreadsheet),
  file('json', FileJson),
  {
    id: 'cite',
    label: words.cite,
    icon: Quote,
    menus: ['line'],
    ready: something,
    run: () => void import('../app/take/citation.ts').then(({ copyCitation }) => copyCitation()),
  },
];

function file(kind: FileKind, icon: LucideIcon): Command {
  return {
    id: kind,
    label: words[kind],
    icon,
    ready: something,
    run: () => void import('../app/take/files.ts').then(({ take }) => take(kind)),
  };
}
