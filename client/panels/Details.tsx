import type { Panel, Question } from '../state/index.ts';
import { AnswerPanel } from './answer/AnswerPanel.tsx';
import { BundlePanel } from './bundle/BundlePanel.tsx';
import { EntityPanel } from './entity/EntityPanel.tsx';
import { RelationPanel } from './relation/RelationPanel.tsx';
import { WordsPanel } from './words/WordsPanel.tsx';

interface DetailsProps {
  panel: Panel;
  question: Question | null;
}

/** What the side panel tells of one thing or one answer. It comes with the first of them that is opened. */
export default function Details({ panel, question }: DetailsProps) {
  if (panel.show === 'entity') return <EntityPanel id={panel.id} />;
  if (panel.show === 'relation') return <RelationPanel id={panel.id} />;
  if (panel.show === 'bundle') return <BundlePanel ends={panel.ends} />;
  if (panel.show === 'answer' && question?.form === 'partners') return <AnswerPanel question={question} />;
  if (panel.show === 'answer' && question?.form === 'words') return <WordsPanel words={question.text} />;
  return null;
}
