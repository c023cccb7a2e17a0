import { useEffect } from 'react';
import app from '../app/App.module.css';
import banner from '../app/LensBanner.module.css';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { SkipLink } from '../app/SkipLink.tsx';
import { Stage } from '../app/Stage.tsx';
import { Windows } from '../app/Windows.tsx';
import { startData } from '../app/data.ts';
import { useKeys } from '../app/useKeys.ts';
import { BottomStrip } from '../bottom/BottomStrip.tsx';
import { lensInWords } from '../export/index.ts';
import { SidePanel } from '../panels/SidePanel.tsx';
import { text } from '../text.ts';
import { dayInFull } from '../ui/days.ts';
import { Header } from './Header.tsx';
import { held } from './held.ts';

/** The page in a file: the same network, details and timeline as in Liaison, over what the file holds. */
export function Viewer() {
  useEffect(() => startData(), []);
  useKeys();
  return (
    <div className={app.page}>
      <SkipLink />
      <Header />
      <section className={banner.banner} aria-label={text.viewer.label}>
        <p>
          {lensInWords(held.lens)} {text.viewer.written(dayInFull(held.exportedAt.slice(0, 10)))}
        </p>
      </section>
      <main className={app.main}>
        <ErrorBoundary>
          <Stage />
        </ErrorBoundary>
        <BottomStrip />
      </main>
      <ErrorBoundary>
        <SidePanel />
      </ErrorBoundary>
      <Windows />
    </div>
  );
}
