import { Ellipsis, Keyboard, Monitor, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import headers from '../app/Header.module.css';
import { bring } from '../app/bring.ts';
import { showDialog } from '../app/dialogs.ts';
import { titleOf } from '../app/knowledge.ts';
import { selected } from '../palette/command.ts';
import { keyWords } from '../palette/keys.ts';
import { takeCommands } from '../palette/takeCommands.ts';
import { EntityField } from '../paths/EntityField.tsx';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { useTheme } from '../theme/theme.ts';
import { IconButton } from '../ui/IconButton.tsx';
import menu from '../ui/Menu.module.css';
import { MenuList } from '../ui/MenuList.tsx';
import type { MenuGroup } from '../ui/MenuList.tsx';
import { FIND } from './focusFind.ts';
import { held } from './held.ts';
import styles from './Header.module.css';

/** The strip on top: what this is, a field that finds a name, undo and redo, the rest. */
export function Header() {
  const [found, setFound] = useState(0);
  const open = (id: string) => {
    // A new field, empty again.
    setFound(found + 1);
    void bring(id);
  };
  return (
    <header className={headers.header}>
      <h1 className={headers.brand}>
        <span className={headers.name}>{text.brand}</span>
      </h1>
      <span className={headers.title}>{titleOf(held.datasets)}</span>
      <div id={FIND} className={styles.find} role="search">
        <EntityField key={found} label={text.viewer.find} hideLabel onPick={({ id }) => open(id)} />
      </div>
      <div className={headers.actions}>
        <UndoButtons />
        <MenuTrigger>
          <IconButton icon={Ellipsis} label={text.header.more} />
          <Popover className={menu.popover ?? ''} placement="bottom end">
            <MenuList label={text.header.more} groups={[TAKE, useThemeGroup(), HELP]} />
          </Popover>
        </MenuTrigger>
      </div>
    </header>
  );
}

function UndoButtons() {
  const undoLabel = useLiaison((state) => state.undoLabel);
  const redoLabel = useLiaison((state) => state.redoLabel);
  const { undo, redo } = useLiaison((state) => state.actions);
  const tip = (what: string, label: string | null, none: string) => (label ? `${what}: ${label}` : none);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={text.header.undo}
        tip={tip(text.header.undo, undoLabel, text.header.nothingToUndo)}
        isDisabled={undoLabel === null}
        onPress={undo}
      />
      <IconButton
        icon={Redo2}
        label={text.header.redo}
        tip={tip(text.header.redo, redoLabel, text.header.nothingToRedo)}
        isDisabled={redoLabel === null}
        onPress={redo}
      />
    </>
  );
}

const TAKEN = new Set(['png', 'svg', 'csv', 'json', 'cite']);

const TAKE: MenuGroup = {
  id: 'take',
  title: text.taking.menu,
  actions: takeCommands
    .filter(({ id }) => TAKEN.has(id))
    .map(({ id, label, icon, run }) => ({ id, label, icon, act: () => run(selected()) })),
};

const HELP: MenuGroup = {
  id: 'help',
  actions: [
    {
      id: 'palette',
      label: text.commands.palette,
      note: keyWords('Mod+K'),
      act: () => showDialog('palette'),
    },
    { id: 'keys', label: text.header.keys, icon: Keyboard, note: '?', act: () => showDialog('keys') },
  ],
};

function useThemeGroup(): MenuGroup {
  const { choice, choose } = useTheme();
  const theme = (id: typeof choice, label: string, icon: typeof Sun) => ({
    ...{ id, label, icon },
    chosen: choice === id,
    act: () => choose(id),
  });
  return {
    id: 'theme',
    title: text.header.theme,
    actions: [
      theme('light', text.header.light, Sun),
      theme('dark', text.header.dark, Moon),
      theme('system', text.header.system, Monitor),
    ],
  };
}
