import { liaison } from '../state/index.ts';
import { MenuList } from '../ui/MenuList.tsx';
import type { MenuGroup } from '../ui/MenuList.tsx';
import { text } from '../text.ts';
import { isReady } from './command.ts';
import type { Aim, Place } from './command.ts';
import { commandGroups } from './commands.ts';
import { keyWords } from './keys.ts';

interface CommandMenuProps {
  place: Place;
  aim: Aim;
  onDone: () => void;
}

/** The commands of a context menu that can be done to this now. */
export function CommandMenu({ place, aim, onDone }: CommandMenuProps) {
  return <MenuList label={titleOf(aim)} groups={groupsAt(place, aim, onDone)} />;
}

function groupsAt(place: Place, aim: Aim, onDone: () => void): MenuGroup[] {
  return commandGroups
    .map((group) => ({
      id: group.id,
      actions: group.commands
        .filter((command) => command.menus?.includes(place) && isReady(command, aim))
        .map((command) => ({
          id: command.id,
          label: command.label,
          icon: command.icon,
          ...(command.keys?.[0] ? { note: keyWords(command.keys[0]) } : {}),
          act: () => {
            onDone();
            command.run(aim);
          },
        })),
    }))
    .filter((group) => group.actions.length > 0);
}

function titleOf({ entities }: Aim): string {
  const [first, ...others] = entities.map((id) => liaison.getState().data.entities[id]?.name ?? id);
  if (first === undefined) return text.menu.label;
  return `${text.menu.label}: ${others.length === 0 ? first : text.palette.others(first, others.length)}`;
}
