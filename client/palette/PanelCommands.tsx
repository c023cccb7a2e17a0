import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { bundleOf } from '../graph/index.ts';
import { liaison } from '../state/index.ts';
import type { Panel } from '../state/index.ts';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import menu from '../ui/Menu.module.css';
import { CommandMenu } from './CommandMenu.tsx';
import { aimedAt } from './command.ts';
import type { Aim } from './command.ts';

interface PanelCommandsProps {
  panel: Panel;
}

/** The button that opens the commands of a right click, for what a panel tells of. */
export function PanelCommands({ panel }: PanelCommandsProps) {
  const [open, setOpen] = useState(false);
  const aim = aimOf(panel);
  if (!aim) return null;
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <IconButton icon={EllipsisVertical} label={text.menu.label} placement="left" />
      <Popover className={menu.popover ?? ''} placement="bottom end">
        {open && <CommandMenu place={aim.line ? 'line' : 'entity'} aim={aim} onDone={() => setOpen(false)} />}
      </Popover>
    </MenuTrigger>
  );
}

function aimOf(panel: Panel): Aim | null {
  if (panel.show === 'entity') return aimedAt({ kind: 'entity', id: panel.id });
  if (panel.show === 'relation') return aimedAt({ kind: 'relation', id: panel.id });
  if (panel.show !== 'bundle') return null;
  const relations = bundleOf(liaison.getState().data, panel.ends).map((relation) => relation.id);
  return aimedAt({ kind: 'bundle', ends: panel.ends, relations });
}
