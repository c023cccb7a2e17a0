import { loadPartners } from '../../api/partners.ts';
import type { PartnersAnswer } from '../../api/partners.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { partnersKey, variablesOf } from '../../app/ask.ts';
import type { PartnersQuestion } from '../../app/ask.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import shared from '../panels.module.css';
import { AnswerGroup } from './AnswerGroup.tsx';
import { AnswerSentence } from './AnswerSentence.tsx';
import { QueryBlock } from './QueryBlock.tsx';

interface AnswerPanelProps {
  question: PartnersQuestion;
}

/** The answer to a partners question: a sentence, who counts and who does not and why, the rule, the query. */
export function AnswerPanel({ question }: AnswerPanelProps) {
  const lens = useLiaison((state) => state.view.lens);
  const variables = variablesOf(question, lens);
  const { answer, failure, retry } = useAnswer(partnersKey(variables), (signal) =>
    loadPartners(variables, signal),
  );
  if (failure) {
    return (
      <Notice title={text.failure.title} onRetry={retry} urgent>
        {failure}
      </Notice>
    );
  }
  if (answer === undefined) return <Loading>{text.loading.answer}</Loading>;
  if (answer === null) return <Notice title={text.failure.gone}>{text.answer.notFound}</Notice>;
  return (
    <div className={shared.panel}>
      <AnswerSentence answer={answer} />
      <Groups answer={answer} />
      <p className={shared.rule}>
        <strong>{text.answer.how}</strong>: {answer.rule}
      </p>
      <QueryBlock variables={variables} />
    </div>
  );
}

function Groups({ answer }: { answer: PartnersAnswer }) {
  const { partnered, inTalks, notCounted } = answer;
  const words = text.answer;
  return (
    <>
      <AnswerGroup
        title={words.partnered}
        note={String(partnered.length)}
        rows={partnered}
        of={answer.of.id}
      />
      {inTalks.length > 0 && (
        <AnswerGroup
          title={words.inTalks}
          note={words.notPartnered(inTalks.length)}
          rows={inTalks}
          of={answer.of.id}
        />
      )}
      {notCounted.length > 0 && (
        <AnswerGroup
          title={words.notCounted}
          note={String(notCounted.length)}
          rows={notCounted}
          of={answer.of.id}
        />
      )}
    </>
  );
}
