import { useMemo, useState } from 'react';
import { GraphCanvas } from '../canvas/GraphCanvas.tsx';
import { FilterChips } from '../filters/FilterChips.tsx';
import { Legend } from '../legend/Legend.tsx';
import { PickBar } from '../paths/PickBar.tsx';
import { useSheet } from '../panels/sheet.ts';
import { Tokens } from '../search/Tokens.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { useSize } from '../ui/useSize.ts';
import { ActivityLine } from './ActivityLine.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import type { MenuPlace } from './ContextMenu.tsx';
import styles from './Stage.module.css';
import { Tools } from './Tools.tsx';
import { lightAmong } from './among.ts';
import { setControls } from './controls.ts';
import { expand } from './expand.ts';
import { freeInsets } from './insets.ts';

/** What the buttons above the sheet take on a phone, in pixels. */
const SHEET_BUTTONS = 48;

/** The network with everything that floats over it. */
export function Stage() {
  const narrow = useNarrow();
  const [legend, setLegend] = useState<HTMLElement | null>(null);
  const [above, setAbove] = useState<HTMLDivElement | null>(null);
  const [legendOpen, setLegendOpen] = useState(!narrow);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const sheet = useSheet((state) => state.share);
  const card = useSize(legend);
  const bar = useSize(above);
  const insets = useMemo(
    () =>
      freeInsets({
        legend: legendOpen && !narrow ? card : null,
        top: bar.height > 0 ? bar.height + 14 : 0,
        tools: narrow ? 0 : 56,
        covered: narrow ? sheet * window.innerHeight + SHEET_BUTTONS : 0,
      }),
    [card, bar.height, legendOpen, narrow, sheet],
  );
  return (
    <section className={styles.stage}>
      <div className={styles.network}>
        <GraphCanvas
          insets={insets}
          onExpand={(id) => void expand(id)}
          onContextMenu={(target, point) => setMenu({ target, point })}
          onAmong={(ids) => void lightAmong(ids)}
          onControls={setControls}
        />
      </div>
      <div className={styles.above} ref={setAbove}>
        <PickBar />
        <Tokens />
        <FilterChips />
      </div>
      <Tools />
      <Legend open={legendOpen} onToggle={setLegendOpen} ref={setLegend} />
      <ActivityLine />
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </section>
  );
}
