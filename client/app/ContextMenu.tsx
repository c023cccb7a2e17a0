import {
  EyeOff,
  Focus,
  Link,
  Maximize,
  MousePointerClick,
  Network,
  Pin,
  PinOff,
  RotateCcw,
} from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import type { CanvasTarget } from '../canvas/controls.ts';
import { neighbours } from '../graph/index.ts';
import { liaison } from '../state/index.ts';
import type { Point } from '../state/index.ts';
import { text } from '../text.ts';
import { MenuList } from '../ui/MenuList.tsx';
import type { MenuAction } from '../ui/MenuList.tsx';
import menu from '../ui/Menu.module.css';
import { copyLink } from './CopyLink.tsx';
import styles from './ContextMenu.module.css';
import { useControls } from './controls.ts';
import { expand } from './expand.ts';

/** What was clicked, and where in the window, in pixels. */
export interface MenuPlace {
  target: CanvasTarget;
  point: Point;
}

interface ContextMenuProps {
  place: MenuPlace | null;
  onClose: () => void;
}

/** The actions on an entity, a line or the ground, where the right click was. */
export function ContextMenu({ place, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const at = place?.point ?? { x: 0, y: 0 };
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        key={`${at.x} ${at.y}`}
        triggerRef={anchor}
        isOpen={place !== null}
        onOpenChange={(open) => !open && onClose()}
        className={menu.popover ?? ''}
        placement="bottom start"
        offset={2}
      >
        {place && (
          <MenuList
            label={text.menu.label}
            groups={[{ id: 'actions', actions: closing(actionsFor(place.target), onClose) }]}
          />
        )}
      </Popover>
    </>
  );
}

function actionsFor(target: CanvasTarget): MenuAction[] {
  if (target.kind === 'entity') return entityActions(target.id);
  if (target.kind === 'ground') return groundActions();
  const { reveal } = liaison.getState().actions;
  const panel =
    target.kind === 'relation'
      ? ({ show: 'relation', id: target.id } as const)
      : ({ show: 'bundle', ends: target.ends } as const);
  return [
    { id: 'open', label: text.menu.open, icon: MousePointerClick, act: () => reveal(panel) },
    { id: 'link', label: text.menu.link, icon: Link, act: () => void copyLink() },
  ];
}

function entityActions(id: string): MenuAction[] {
  const { actions, data, view } = liaison.getState();
  const pinned = view.pinned.includes(id);
  const chosen = view.selection.entities.includes(id) ? view.selection.entities : [id];
  const around = neighbours(data, id).filter((one) => view.entities.includes(one));
  const words = text.menu;
  return [
    {
      id: 'open',
      label: words.open,
      icon: MousePointerClick,
      act: () => actions.reveal({ show: 'entity', id }),
    },
    { id: 'expand', label: words.expand, icon: Network, note: 'Enter', act: () => void expand(id) },
    {
      id: 'only',
      label: chosen.length > 1 ? words.only : text.entity.onlyThese,
      icon: Focus,
      act: () => actions.onlyThese(chosen.length > 1 ? chosen : [id, ...around]),
    },
    {
      id: 'pin',
      label: pinned ? words.unpin : words.pin,
      icon: pinned ? PinOff : Pin,
      act: () => actions.pin(chosen, !pinned),
    },
    { id: 'hide', label: words.hide, icon: EyeOff, note: 'Delete', act: () => actions.hide(chosen) },
    { id: 'link', label: words.link, icon: Link, act: () => void copyLink() },
  ];
}

function groundActions(): MenuAction[] {
  const { actions, view } = liaison.getState();
  const words = text.menu;
  const hidden: MenuAction[] =
    view.hidden.length === 0
      ? []
      : [
          {
            id: 'hidden',
            label: words.showHidden(view.hidden.length),
            icon: RotateCcw,
            act: () => actions.show(view.hidden),
          },
        ];
  return [
    { id: 'fit', label: words.fit, icon: Maximize, act: () => useControls.getState().controls?.fit() },
    { id: 'all', label: words.all, icon: MousePointerClick, note: 'Ctrl A', act: actions.selectAll },
    ...hidden,
    { id: 'link', label: words.link, icon: Link, act: () => void copyLink() },
  ];
}

const closing = (actions: readonly MenuAction[], close: () => void): MenuAction[] =>
  actions.map((action) => ({
    ...action,
    act: () => {
      close();
      action.act?.();
    },
  }));
