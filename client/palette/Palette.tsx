import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { closeDialog, useDialogs } from '../app/dialogs.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { Window } from '../ui/Window.tsx';
import { isReady, selected } from './command.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { fitting } from './fuzzy.ts';
import { keyWords } from './keys.ts';
import styles from './Palette.module.css';

/** Every command, found by a few letters of its name; it acts on what is selected. */
export default function Palette() {
  const open = useDialogs((dialogs) => dialogs.open === 'palette');
  return (
    <Window title={text.palette.title} isOpen={open} onClose={closeDialog} wide bare>
      {open && <CommandList />}
    </Window>
  );
}

function CommandList() {
  const [aim] = useState(selected);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const offered = commands.filter((command) => command.id !== 'palette' && isReady(command, aim));
  const found = fitting(typed, offered, (command) => command.label);
  const run = (command: Command | undefined) => {
    if (!command) return;
    closeDialog();
    // The window gives the focus back as it closes; what a command focuses must come after that.
    setTimeout(() => command.run(aim), 50);
  };
  const press = (event: KeyboardEvent) => {
    const move = (to: number) => {
      event.preventDefault();
      const next = found.length === 0 ? 0 : (to + found.length) % found.length;
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    };
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[active]);
    }
  };
  return (
    <>
      <input
        autoFocus
        className={styles.field}
        role="combobox"
        aria-label={text.palette.field}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={text.palette.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <ul className={styles.list} role="listbox" id={id} aria-label={text.palette.title} ref={list}>
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.row}
            onPointerMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <Icon of={command.icon} />
            <span className={styles.label}>{command.label}</span>
            {command.keys?.[0] && <kbd>{keyWords(command.keys[0])}</kbd>}
          </li>
        ))}
      </ul>
      <p className={styles.foot} role="status">
        {found.length === 0 ? text.palette.none(typed) : actsOn(aim.entities)}
      </p>
    </>
  );
}

/** What the commands act on, in words; empty where nothing is selected. */
function actsOn(entities: readonly string[]): string {
  const { data } = liaison.getState();
  const [first, ...others] = entities.map((id) => data.entities[id]?.name ?? id);
  if (first === undefined) return '';
  return text.palette.acts(others.length === 0 ? first : text.palette.others(first, others.length));
}
