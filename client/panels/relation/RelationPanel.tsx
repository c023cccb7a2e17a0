import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { loadRelation } from '../../api/details.ts';
import type { RelationDetails } from '../../api/details.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { typeOf } from '../../app/knowledge.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import tabs from '../../ui/Tabs.module.css';
import { dayInWords } from '../../ui/days.ts';
import { EntityLink } from '../EntityLink.tsx';
import { dateWords } from '../dateWords.ts';
import { deniedWords } from '../deniedWords.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { useLens } from '../lens.ts';
import shared from '../panels.module.css';
import { HistoryList } from './HistoryList.tsx';
import { RelationNotes } from './RelationNotes.tsx';

interface RelationPanelProps {
  id: string;
}

/** A relation: its status with the rule that gave it, then the evidence as a dated line of statements. */
export function RelationPanel({ id }: RelationPanelProps) {
  const lens = useLens();
  const { answer, failure, retry } = useAnswer(`relation ${id} ${JSON.stringify(lens)}`, (signal) =>
    loadRelation(id, lens, signal),
  );
  if (failure) {
    return (
      <Notice title={text.failure.title} onRetry={retry} urgent>
        {failure}
      </Notice>
    );
  }
  if (answer === undefined) return <Loading>{text.loading.relation}</Loading>;
  if (answer === null) return <Notice title={text.failure.gone}>{text.failure.unknownYet}</Notice>;
  return <RelationContents key={answer.id} relation={answer} />;
}

function RelationContents({ relation }: { relation: RelationDetails }) {
  const { evidence, history } = relation;
  const words = text.relation;
  return (
    <div className={shared.panel}>
      <RelationHead relation={relation} />
      <Tabs>
        <TabList aria-label={words.crumb} className={tabs.list ?? ''}>
          <Tab id="evidence" className={tabs.tab ?? ''}>
            {words.evidence} {evidence.nodes.length}
          </Tab>
          <Tab id="history" className={tabs.tab ?? ''}>
            {words.history}
          </Tab>
          <Tab id="notes" className={tabs.tab ?? ''}>
            {words.notes}
          </Tab>
        </TabList>
        <TabPanel id="evidence" className={tabs.panel ?? ''}>
          {evidence.nodes.length === 0 && <p className={shared.quiet}>{words.noEvidence}</p>}
          <EvidenceList evidence={evidence.nodes} />
          {evidence.pageInfo.hasNextPage && <p className={shared.small}>{words.more}</p>}
        </TabPanel>
        <TabPanel id="history" className={tabs.panel ?? ''}>
          <HistoryList history={history} />
        </TabPanel>
        <TabPanel id="notes" className={tabs.panel ?? ''}>
          <RelationNotes relation={relation} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

function RelationHead({ relation }: { relation: RelationDetails }) {
  const { from, to, noun, label, directed, summary, status, statusReason } = relation;
  const nameOf = (id: string) =>
    [from, to].find((end) => end.id === id)?.name ?? liaison.getState().data.entities[id]?.name ?? null;
  const denied = deniedWords(relation, [from.id, to.id], nameOf, text.deniedBothParties);
  return (
    <div className={shared.head}>
      <p className={shared.crumb}>
        {text.relation.crumb} · {noun}
      </p>
      <h2 className={shared.title}>
        <EntityLink id={from.id} name={from.name} /> {text.relation.join}{' '}
        <EntityLink id={to.id} name={to.name} />
      </h2>
      {(summary ?? directed) && (
        <p className={shared.lead}>{summary ?? `${from.name} ${label} ${to.name}`}</p>
      )}
      <StatusChip status={status} marked {...(denied ? { words: denied } : {})} />
      <p className={shared.rule}>
        {statusReason}
        {relation.certaintyReason && ` ${relation.certaintyReason}`}
      </p>
      <p className={shared.meta}>{metaOf(relation)}</p>
    </div>
  );
}

/** "2 sources, 1 original, since December 2025, last reported 14 Feb 2026". */
function metaOf(relation: RelationDetails): string {
  const sources = new Set(relation.evidence.nodes.map((statement) => statement.source.id)).size;
  const parts = [
    text.answer.sources(sources),
    text.answer.originals(relation.originals),
    dateWords(relation, typeOf(relation.type)?.temporality ?? 'STATE'),
    relation.lastReported ? text.answer.lastReported(dayInWords(relation.lastReported)) : '',
  ];
  return parts.filter(Boolean).join(', ');
}
