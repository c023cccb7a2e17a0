import { decodeView, defaultView, encodeView, liaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import { held } from './held.ts';

/** Puts the view that the file was written with into the address, where that holds none of its own. */
export function openWrittenView(): void {
  if (window.location.hash !== '') return;
  const { view } = decodeView(held.view === null ? '' : `#${held.view}`);
  window.history.replaceState(null, '', `#${encodeView(answerable(view))}`);
}

/** Keeps the view under the days of the file: of others it knows nothing, so it must not show them. */
export function keepOneLens(): void {
  liaison.subscribe(({ view: { lens }, actions }) => {
    if (lens.asOf === held.lens.asOf && lens.knownBy === held.lens.knownBy) return;
    actions.setLens(held.lens, { continuing: true });
    actions.setNotice(text.viewer.oneLens);
  });
}

/** Without the answer to a question, which only a server gives; what it lit stays lit. */
function answerable(view: View): View {
  const isGone = view.panel.show === 'answer' || view.panel.show === 'paths';
  return {
    ...defaultView,
    ...view,
    lens: held.lens,
    question: null,
    changes: null,
    panel: isGone ? { show: 'nothing' } : view.panel,
  };
}
