import type { LucideIcon } from 'lucide-react';
import { Check } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components';
import { Fragment } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuAction {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** Said in grey at the end: a key, a count. */
  note?: string;
  /** Whether this is what holds now; undefined for what is no choice. */
  chosen?: boolean;
  disabled?: boolean;
  href?: string;
  act?: () => void;
}

export interface MenuGroup {
  id: string;
  title?: string;
  actions: MenuAction[];
}

interface MenuListProps {
  label: string;
  groups: MenuGroup[];
}

/** The inside of a menu: groups of actions or choices. */
export function MenuList({ label, groups }: MenuListProps) {
  return (
    <Menu aria-label={label} className={styles.menu ?? ''}>
      {groups.map((group, index) => (
        <Fragment key={group.id}>
          {index > 0 && <Separator className={styles.separator ?? ''} />}
          <MenuSection aria-label={group.title ?? label}>
            {group.title ? <Header className={styles.section ?? ''}>{group.title}</Header> : null}
            {group.actions.map((action) => (
              <MenuItem
                key={action.id}
                id={`${group.id} ${action.id}`}
                textValue={action.label}
                className={styles.item ?? ''}
                isDisabled={action.disabled ?? false}
                onAction={action.act ?? noop}
                {...(action.href ? { href: action.href, target: '_blank' } : {})}
              >
                {action.icon && <Icon of={action.icon} />}
                <span className={styles.label}>
                  {action.label}
                  {action.chosen && <span className="visually-hidden">, chosen</span>}
                </span>
                {action.note && <span className={styles.note}>{action.note}</span>}
                {action.chosen && <Icon of={Check} />}
              </MenuItem>
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </Menu>
  );
}

const noop = (): void => undefined;
