import { ChartGantt, ChevronDown, ChevronUp } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { whenReachable } from '../api/whenReachable.ts';
import { useLiaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Loading } from '../ui/Loading.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import styles from './BottomStrip.module.css';
import { useRelationsInView } from './inView.ts';
import { isUndated } from './timeline/bars.ts';
import { foldStrip, unfoldStrip, useUnfolded } from './unfolded.ts';

const Timeline = lazy(() => whenReachable(() => import('./timeline/Timeline.tsx')));
const RelationTable = lazy(() => whenReachable(() => import('./table/RelationTable.tsx')));
const MeetingMatrix = lazy(() => whenReachable(() => import('./matrix/MeetingMatrix.tsx')));

type Bottom = NonNullable<View['bottom']>;

/** The strip below the network: the same relations in time, in a table, as who met whom. It folds away. */
export function BottomStrip() {
  const bottom = useLiaison((state) => state.view.bottom);
  const { setBottom } = useLiaison((state) => state.actions);
  const undated = useRelationsInView().filter(isUndated).length;
  const brushed = useLiaison((state) => state.view.filters.during !== null);
  const narrow = useNarrow();
  const shown = useUnfolded((strip) => strip.shown);
  const words = text.bottom;
  const folded = bottom === null;
  const undatedWords = (brushed ? words.undatedKept : words.undated)(undated);
  const toggle = () => {
    if (narrow) foldStrip();
    else setBottom(folded ? 'timeline' : null);
  };
  if (narrow && !shown) {
    const show = () => {
      if (folded) setBottom('timeline');
      unfoldStrip();
    };
    return (
      <div className={styles.button}>
        <TextButton onPress={show} aria-label={words.open}>
          <Icon of={ChartGantt} />
          {words.timeline}
        </TextButton>
      </div>
    );
  }
  return (
    <section
      className={styles.strip}
      aria-label={words.label}
      data-folded={folded || undefined}
      data-shows={bottom ?? undefined}
    >
      <Tabs
        selectedKey={bottom ?? 'folded'}
        onSelectionChange={(key) => setBottom(String(key) as Bottom)}
        className={styles.tabs ?? ''}
      >
        <div className={styles.head}>
          <TabList aria-label={words.label} className={styles.list ?? ''}>
            {(['timeline', 'table', 'matrix'] as const).map((tab) => (
              <Tab key={tab} id={tab} className={styles.tab ?? ''}>
                {words[tab]}
              </Tab>
            ))}
            {folded && (
              <Tab id="folded" className="visually-hidden" isDisabled>
                {words.folded}
              </Tab>
            )}
          </TabList>
          {undated > 0 && bottom === 'timeline' && (
            <span className={styles.undated}>
              <TextButton
                look="quiet"
                aria-label={`${undatedWords}. ${words.undatedHint}`}
                onPress={() => setBottom('table')}
              >
                {undatedWords}
              </TextButton>
            </span>
          )}
          <span className={styles.fold}>
            <IconButton
              icon={folded ? ChevronUp : ChevronDown}
              label={folded ? words.open : words.fold}
              placement="top"
              onPress={toggle}
            />
          </span>
        </div>
        <TabPanel id="timeline" className={styles.body ?? ''}>
          <Suspense fallback={<Loading>{text.loading.picture}</Loading>}>
            <Timeline />
          </Suspense>
        </TabPanel>
        <TabPanel id="table" className={styles.body ?? ''}>
          <Suspense fallback={<Loading>{text.loading.picture}</Loading>}>
            <RelationTable />
          </Suspense>
        </TabPanel>
        <TabPanel id="matrix" className={styles.body ?? ''}>
          <Suspense fallback={<Loading>{text.loading.picture}</Loading>}>
            <MeetingMatrix />
          </Suspense>
        </TabPanel>
        {folded && <TabPanel id="folded" className="visually-hidden" />}
      </Tabs>
    </section>
  );
}
