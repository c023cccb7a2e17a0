import {
  Braces,
  CalendarClock,
  Command,
  Ellipsis,
  FileUp,
  Keyboard,
  Link,
  ListFilter,
  Monitor,
  Moon,
  Redo2,
  Route,
  Sun,
  Undo2,
} from 'lucide-react';
import { useRef } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { selected } from '../palette/command.ts';
import { beginImport } from '../imports/importing.ts';
import { keyWords } from '../palette/keys.ts';
import { takeCommands } from '../palette/takeCommands.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { useTheme } from '../theme/theme.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuList } from '../ui/MenuList.tsx';
import type { MenuGroup } from '../ui/MenuList.tsx';
import menu from '../ui/Menu.module.css';
import { useNarrow } from '../ui/useNarrow.ts';
import { copyLink } from './take/link.ts';
import { closeDialog, showDialog, useDialogs } from './dialogs.ts';
import { LensPopover } from './LensPopover.tsx';

/** What is not needed at every moment; on a phone also what the header has no room for. */
export function MoreMenu() {
  const narrow = useNarrow();
  const lensOpen = useDialogs((dialogs) => dialogs.open === 'lens');
  const anchor = useRef<HTMLDivElement>(null);
  const groups = [...useNarrowGroup(narrow), EXPLORE, TAKE, useThemeGroup(), HELP];
  return (
    <div ref={anchor}>
      <MenuTrigger>
        <IconButton icon={Ellipsis} label={text.header.more} />
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <MenuList label={text.header.more} groups={groups} />
        </Popover>
      </MenuTrigger>
      <LensPopover triggerRef={anchor} isOpen={lensOpen} onOpenChange={(open) => !open && closeDialog()} />
    </div>
  );
}

const EXPLORE: MenuGroup = {
  id: 'explore',
  actions: [
    {
      id: 'palette',
      label: text.commands.palette,
      icon: Command,
      note: keyWords('Mod+K'),
      act: () => showDialog('palette'),
    },
    { id: 'filters', label: text.commands.filters, icon: ListFilter, act: () => showDialog('filters') },
    { id: 'paths', label: text.commands.pathBetween, icon: Route, act: () => showDialog('paths') },
    { id: 'import', label: text.imports.command, icon: FileUp, act: () => beginImport() },
  ],
};

/** The commands that keep and take along; the palette has them too. */
const TAKE: MenuGroup = {
  id: 'take',
  title: text.taking.menu,
  actions: takeCommands
    .filter((command) => command.id !== 'link')
    .map((command) => ({
      id: command.id,
      label: command.label,
      icon: command.icon,
      ...(command.keys?.[0] ? { note: keyWords(command.keys[0]) } : {}),
      act: () => command.run(selected()),
    })),
};

const HELP: MenuGroup = {
  id: 'help',
  actions: [
    { id: 'keys', label: text.header.keys, icon: Keyboard, note: '?', act: () => showDialog('keys') },
    { id: 'editor', label: text.header.editor, icon: Braces, href: '/graphql' },
  ],
};

function useThemeGroup(): MenuGroup {
  const { choice, choose } = useTheme();
  return {
    id: 'theme',
    title: text.header.theme,
    actions: [
      {
        id: 'light',
        label: text.header.light,
        icon: Sun,
        chosen: choice === 'light',
        act: () => choose('light'),
      },
      {
        id: 'dark',
        label: text.header.dark,
        icon: Moon,
        chosen: choice === 'dark',
        act: () => choose('dark'),
      },
      {
        id: 'system',
        label: text.header.system,
        icon: Monitor,
        chosen: choice === 'system',
        act: () => choose('system'),
      },
    ],
  };
}

function useNarrowGroup(narrow: boolean): MenuGroup[] {
  const undoLabel = useLiaison((state) => state.undoLabel);
  const redoLabel = useLiaison((state) => state.redoLabel);
  const { undo, redo } = useLiaison((state) => state.actions);
  if (!narrow) return [];
  return [
    {
      id: 'view',
      actions: [
        { id: 'lens', label: text.header.day, icon: CalendarClock, act: () => showDialog('lens') },
        { id: 'undo', label: text.header.undo, icon: Undo2, disabled: undoLabel === null, act: undo },
        { id: 'redo', label: text.header.redo, icon: Redo2, disabled: redoLabel === null, act: redo },
        { id: 'link', label: text.header.copyLink, icon: Link, act: () => void copyLink() },
      ],
    },
  ];
}
