import { ArrowLeft, X } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { whenReachable } from '../api/whenReachable.ts';
import { PanelCommands } from '../palette/PanelCommands.tsx';
import { useLiaison } from '../state/index.ts';
import type { Panel, Question } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Loading } from '../ui/Loading.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { useMarks } from './changes/useMarks.ts';
import { SheetHandle } from './SheetHandle.tsx';
import styles from './SidePanel.module.css';
import { StartPanel } from './start/StartPanel.tsx';

const loadDetails = () => import('./Details.tsx');
const Details = lazy(() => whenReachable(loadDetails));
const ChangesPanel = lazy(() => whenReachable(() => import('./changes/ChangesPanel.tsx')));
const PathsPanel = lazy(() => whenReachable(() => import('../paths/PathsPanel.tsx')));

/** Milliseconds after which nothing of the opening waits for the network any more. */
const SOON = 2500;

/** The details of what is selected or asked; on a phone a sheet over the canvas that can be pulled up. */
export function SidePanel() {
  const panel = useLiaison((state) => state.view.panel);
  const question = useLiaison((state) => state.view.question);
  const { leave, reveal } = useLiaison((state) => state.actions);
  const changes = useLiaison((state) => state.view.changes);
  const marks = useMarks();
  useEffect(() => {
    // Most will open one, and the server may be away by then.
    const timer = setTimeout(() => void loadDetails().catch(() => undefined), SOON);
    return () => clearTimeout(timer);
  }, []);
  const scroller = useRef<HTMLDivElement>(null);
  const key = JSON.stringify(panel);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [key]);
  const detail = panel.show !== 'nothing' && panel.show !== 'answer';
  return (
    <aside className={styles.side} aria-label={text.panel.label} id="details">
      <SheetHandle />
      <div className={styles.scroller} ref={scroller}>
        {detail && (
          <div className={styles.close}>
            <PanelCommands key={key} panel={panel} />
            <IconButton icon={X} label={text.panel.close} placement="left" onPress={leave} />
          </div>
        )}
        {detail && (question ?? changes) && (
          <div className={styles.back}>
            <TextButton look="quiet" onPress={() => reveal({ show: question ? 'answer' : 'nothing' })}>
              <Icon of={ArrowLeft} size={14} />
              {changes ? text.changes.back : text.panel.back}
            </TextButton>
          </div>
        )}
        {changes && !detail ? (
          <Suspense fallback={<Loading>{text.changes.loading}</Loading>}>
            <ChangesPanel days={changes} marks={marks} />
          </Suspense>
        ) : (
          <Contents panel={panel} question={question} />
        )}
      </div>
    </aside>
  );
}

function Contents({ panel, question }: { panel: Panel; question: Question | null }) {
  if (panel.show === 'paths') {
    return (
      <Suspense fallback={<Loading>{text.paths.loading}</Loading>}>
        <PathsPanel panel={panel} />
      </Suspense>
    );
  }
  if (panel.show === 'nothing' || (panel.show === 'answer' && question === null)) return <StartPanel />;
  return (
    <Suspense fallback={<Loading>{text.loading.entity}</Loading>}>
      <Details panel={panel} question={question} />
    </Suspense>
  );
}
