import { useState } from 'react';
import { loadWhoIsWho } from '../api/identity.ts';
import type { IdentityProposal } from '../api/identity.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { closeDialog, useDialogs } from '../app/dialogs.ts';
import { useLens } from '../panels/lens.ts';
import { text } from '../text.ts';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Window } from '../ui/Window.tsx';
import { Comparison } from './Comparison.tsx';
import { ReviewList } from './ReviewList.tsx';
import { Step } from './Step.tsx';

const words = text.identity;

/** Compares two entities; opened without any, lists all pairs that may be one. */
export default function IdentityDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'identity');
  const [left, right] = useDialogs((dialogs) => dialogs.about);
  const [chosen, setChosen] = useState<IdentityProposal | null>(null);
  const isPair = left !== undefined && right !== undefined;
  return (
    <Window
      title={isPair || chosen ? words.compareTitle : words.reviewTitle}
      isOpen={open}
      onClose={closeDialog}
      wide
    >
      {isPair ? (
        <Pair left={left} right={right} />
      ) : chosen ? (
        <Step key="pair">
          <Comparison proposal={chosen} onDone={() => setChosen(null)} />
        </Step>
      ) : (
        <Step key="list">
          <ReviewList onCompare={setChosen} />
        </Step>
      )}
    </Window>
  );
}

function Pair({ left, right }: { left: string; right: string }) {
  const lens = useLens();
  const { answer, failure, retry } = useAnswer(`who is ${left} ${JSON.stringify(lens)}`, (signal) =>
    loadWhoIsWho(left, lens, signal),
  );
  if (failure)
    return (
      <Notice title={text.failure.title} onRetry={retry} urgent>
        {failure}
      </Notice>
    );
  if (!answer) return <Loading>{words.loading}</Loading>;
  const proposal = answer.proposals.find((one) => one.right.entity.id === right);
  if (!proposal) return <Notice>{words.gone}</Notice>;
  return <Comparison proposal={proposal} onDone={closeDialog} />;
}
