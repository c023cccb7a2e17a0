import { useEffect } from 'react';
import { BottomStrip } from '../bottom/BottomStrip.tsx';
import { DropTarget } from '../imports/DropTarget.tsx';
import { SidePanel } from '../panels/SidePanel.tsx';
import { text } from '../text.ts';
import styles from './App.module.css';
import { AwayBanner } from './AwayBanner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { LensBanner } from './LensBanner.tsx';
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
      <a className={styles.skip} href="#details" onClick={focusDetails}>
        {text.skip}
      </a>
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

/** The address holds the view, so the link must not write a fragment of its own into it. */
function focusDetails(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#details a, #details button')?.focus();
}
