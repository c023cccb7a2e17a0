import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { loadRelation } from '../../api/details.ts';
import type { RelationDetails } from '../../api/details.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import tabs from '../../ui/Tabs.module.css';
import { deniedWords } from '../deniedWords.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { useLens } from '../lens.ts';
import shared from '../panels.module.css';
import { HistoryList } from './HistoryList.tsx';
import { RelatedRelations } from './RelatedRelations.tsx';
import { RelationHead, nameWithin } from './RelationHead.tsx';
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
  const denied = deniedWords(relation, [relation.from.id, relation.to.id], nameWithin(relation));
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
          <HistoryList
            history={history}
            {...(denied ? { statusNow: `${denied[0]?.toLowerCase() ?? ''}${denied.slice(1)}` } : {})}
          />
        </TabPanel>
        <TabPanel id="notes" className={tabs.panel ?? ''}>
          <RelationNotes relation={relation} />
        </TabPanel>
      </Tabs>
      <RelatedRelations relation={relation} />
    </div>
  );
}
