import { Workflow } from 'lucide-react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { selected } from '../palette/command.ts';
import { layoutCommands } from '../palette/pictureCommands.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuList } from '../ui/MenuList.tsx';
import menu from '../ui/Menu.module.css';

/** The ways to place what is not pinned. */
export function LayoutMenu() {
  const layout = useLiaison((state) => state.view.layout);
  const actions = layoutCommands.map((command) => ({
    id: command.id,
    label: command.label,
    icon: command.icon,
    chosen: command.id === `layout-${layout}`,
    act: () => command.run(selected()),
  }));
  return (
    <MenuTrigger>
      <IconButton icon={Workflow} label={text.layouts.title} placement="left" />
      <Popover className={menu.popover ?? ''} placement="left top">
        <MenuList label={text.layouts.title} groups={[{ id: 'layouts', actions }]} />
      </Popover>
    </MenuTrigger>
  );
}
