import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import { text } from '../text.ts';
import styles from './SidePanel.module.css';
import { SHEET_STEPS, nearestStep, useSheet } from './sheet.ts';

/** How far a finger may stray in pixels before a tap is a drag. */
const SLOP = 6;

/** The bar on top of the sheet: dragged, it follows; pressed, it goes to the next step. Shown on phones only. */
export function SheetHandle() {
  const share = useSheet((sheet) => sheet.share);
  const drag = useRef<{ y: number; share: number; moved: boolean } | null>(null);
  useEffect(() => {
    document.documentElement.style.setProperty('--sheet', `${share * 100}dvh`);
  }, [share]);

  const next = SHEET_STEPS.find((step) => step > share + 0.01) ?? SHEET_STEPS[0];
  const move = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const up = from.y - event.clientY;
    if (Math.abs(up) > SLOP) from.moved = true;
    if (from.moved) useSheet.setState({ share: bounded(from.share + up / window.innerHeight) });
  };
  const drop = () => {
    const from = drag.current;
    drag.current = null;
    if (from) useSheet.setState({ share: from.moved ? nearestStep(useSheet.getState().share) : next });
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={next > share ? text.panel.larger : text.panel.smaller}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { y: event.clientY, share, moved: false };
      }}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        useSheet.setState({ share: next });
      }}
    >
      <span aria-hidden="true" />
    </button>
  );
}

const bounded = (share: number): number => Math.min(Math.max(share, 0.12), 0.94);
