import { useEffect, useMemo, useRef, useState } from 'react';
import { spoken, spokenRelation } from '../graph/spoken.ts';
import { useLiaison } from '../state/useLiaison.ts';
import { createCanvas } from './createCanvas.ts';
import type { Canvas } from './createCanvas.ts';
import styles from './GraphCanvas.module.css';
import { handleIntent } from './handleIntent.ts';
import { GraphList } from './GraphList.tsx';
import type { KeyPlace } from './keys.ts';
import type { GraphCanvasProps } from './props.ts';
import { FONT } from './stylesheet.ts';

import { useKeyboard } from './useKeyboard.ts';
import { useLayout } from './useLayout.ts';
import { usePicture } from './usePicture.ts';
import { useSight } from './useSight.ts';
import { canvasWords } from './words.ts';

/** The network of the page's view: drawn, pointed at, and travelled with the keyboard. */
export function GraphCanvas({ onExpand, onContextMenu, onAmong, insets, onControls }: GraphCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const [place, setPlace] = useState<KeyPlace | null>(null);
  const latest = useRef({ onExpand, onContextMenu, onControls, insets });
  useEffect(() => {
    latest.current = { onExpand, onContextMenu, onControls, insets };
  });

  useEffect(() => {
    let made: Canvas | null = null;
    let gone = false;
    void fontsReady().then(() => {
      if (gone || !frame.current) return;
      made = createCanvas(frame.current, {
        insets: latest.current.insets,
        onIntent: (intent) => handleIntent(intent, latest.current),
      });
      setCanvas(made);
      latest.current.onControls?.(made);
    });
    return () => {
      gone = true;
      latest.current.onControls?.(null);
      setCanvas(null);
      made?.destroy();
    };
  }, []);

  useEffect(() => canvas?.setInsets(insets), [canvas, insets]);
  usePicture(canvas);
  useLayout(canvas);
  useSight(canvas);
  useEffect(() => canvas?.setFocused(place?.entity ?? null, place?.relation ?? null), [canvas, place]);
  const onKeyDown = useKeyboard({ canvas, place, setPlace, onExpand, onContextMenu, onAmong });
  const sentence = useSentence(place);

  return (
    <div className={styles.frame}>
      <div
        ref={frame}
        className={styles.canvas}
        role="application"
        aria-label={canvasWords.label}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setPlace(null)}
        onContextMenu={(event) => event.preventDefault()}
      />
      <p className={styles.spoken} role="status" aria-live="polite">
        {sentence}
      </p>
      <GraphList onExpand={onExpand} />
    </div>
  );
}

/** Resolves when the page's font can be painted with; without it, after a moment, with the system's. */
async function fontsReady(): Promise<void> {
  const font = Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${FONT}`)));
  await Promise.race([font.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2000))]);
}

function useSentence(place: KeyPlace | null): string {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const vocabulary = useLiaison((state) => state.vocabulary);
  return useMemo(() => {
    if (!place) return '';
    if (place.relation !== null && Object.hasOwn(data.relations, place.relation)) {
      return spokenRelation(data.relations[place.relation]!, data);
    }
    return spoken(place.entity, data, entities, vocabulary);
  }, [place, data, entities, vocabulary]);
}
