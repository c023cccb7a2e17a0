import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import type { CanvasTarget } from '../canvas/controls.ts';
import { CommandMenu } from '../palette/CommandMenu.tsx';
import { aimedAt } from '../palette/command.ts';
import type { Place } from '../palette/command.ts';
import type { Point } from '../state/index.ts';
import { text } from '../text.ts';
import menu from '../ui/Menu.module.css';
import styles from './ContextMenu.module.css';

/** What was clicked, and where in the window, in pixels. */
export interface MenuPlace {
  target: CanvasTarget;
  point: Point;
}

interface ContextMenuProps {
  place: MenuPlace | null;
  onClose: () => void;
}

/** The commands for an entity, a line or the ground, where the right click was. */
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
        aria-label={text.menu.label}
        placement="bottom start"
        offset={2}
      >
        {place && <CommandMenu place={menuOf(place.target)} aim={aimedAt(place.target)} onDone={onClose} />}
      </Popover>
    </>
  );
}

const menuOf = (target: CanvasTarget): Place =>
  target.kind === 'entity' || target.kind === 'ground' ? target.kind : 'line';
