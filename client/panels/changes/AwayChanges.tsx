import type { MarkedChange } from '../../api/changes.ts';
import { liaison, useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';
import { endsOf } from './marks.ts';
import { MOST_BROUGHT } from './openChanges.ts';

interface AwayChangesProps {
  changes: readonly MarkedChange[];
}

/** How many of those to whom something changed are not on the canvas, and the way to bring them there. */
export function AwayChanges({ changes }: AwayChangesProps) {
  const inView = useLiaison((state) => state.view.entities);
  const here = new Set(inView);
  const away = endsOf(changes).filter((id) => !here.has(id));
  if (away.length === 0) return null;
  const brought = away.slice(0, MOST_BROUGHT);
  return (
    <div className={shared.head}>
      <p className={shared.quiet}>{text.changes.away(away.length)}</p>
      <div className={shared.actions}>
        <TextButton onPress={() => bringAll(brought)}>
          {text.changes.bring(brought.length, away.length)}
        </TextButton>
      </div>
    </div>
  );
}

/** Onto the canvas, also what was hidden by hand; one step for undo. */
function bringAll(ids: readonly string[]): void {
  const { actions, view } = liaison.getState();
  const hidden = view.hidden.filter((id) => !ids.includes(id));
  actions.replaceView({ ...view, entities: [...view.entities, ...ids], hidden }, text.changes.bringStep);
}
