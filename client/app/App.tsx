import { useEffect } from 'react';
import { BottomStrip } from '../bottom/BottomStrip.tsx';
import { DropTarget } from '../imports/DropTarget.tsx';
import { SidePanel } from '../panels/SidePanel.tsx';
import styles from './App.module.css';
import { AwayBanner } from './AwayBanner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { LensBanner } from './LensBanner.tsx';
import { SkipLink } from './SkipLink.tsx';
import { Stage } from './Stage.tsx';
import { Windows } from './Windows.tsx';
import { startData } from './data.ts';
import { FrozenBanner } from './take/FrozenBanner.tsx';
import { useKeys } from './useKeys.ts';

/** The page: question on top, network in the middle, details beside it, timeline below. */
export function App() {
  useEffect(() => startData(), []);
  useKeys();
  return (
    <div className={styles.page}>
      <SkipLink />
      <Header />
      <AwayBanner />
      <LensBanner />
      <FrozenBanner />
      <main className={styles.main}>
        <ErrorBoundary>
          <Stage />
        </ErrorBoundary>
        <BottomStrip />
      </main>
      <ErrorBoundary>
        <SidePanel />
      </ErrorBoundary>
      <Windows />
      <DropTarget />
    </div>
  );
}
