import { useEffect } from 'react';
import app from '../app/App.module.css';
import banner from '../app/LensBanner.module.css';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
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
      <a className={app.skip} href="#details" onClick={focusDetails}>
        {text.skip}
      </a>
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

/** The address holds the view, so the link must not write a fragment of its own into it. */
function focusDetails(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#details a, #details button')?.focus();
}
