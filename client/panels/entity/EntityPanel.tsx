import { loadEntity } from '../../api/details.ts';
import type { EntityDetails } from '../../api/details.ts';
import type { ListedRelation } from '../../api/types.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useKind } from '../../app/knowledge.ts';
import { WhoIsWho } from '../../identity/WhoIsWho.tsx';
import { text } from '../../text.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLens } from '../lens.ts';
import shared from '../panels.module.css';
import { ApartList } from './ApartList.tsx';
import { CategoryList } from './CategoryList.tsx';
import { EntityActions } from './EntityActions.tsx';
import { EventPeople } from './EventPeople.tsx';
import { EntityFacts } from './EntityFacts.tsx';
import { standingGroups } from './groups.ts';

interface EntityPanelProps {
  id: string;
}

/** An entity: what it is, and what is said of its relations, grouped by how they stand to the day asked about. */
export function EntityPanel({ id }: EntityPanelProps) {
  const lens = useLens();
  const { answer, failure, retry } = useAnswer(`entity ${id} ${JSON.stringify(lens)}`, (signal) =>
    loadEntity(id, lens, signal),
  );
  if (failure) {
    return (
      <Notice title={text.failure.title} onRetry={retry} urgent>
        {failure}
      </Notice>
    );
  }
  if (answer === undefined) return <Loading>{text.loading.entity}</Loading>;
  if (answer === null) return <Notice title={text.failure.gone}>{text.failure.goneHint}</Notice>;
  return <EntityContents entity={answer} />;
}

function EntityContents({ entity }: { entity: EntityDetails }) {
  const kind = useKind(entity.kind);
  const { totalCount, nodes } = entity.relations;
  const attendances = nodes.filter((relation) => isAttendance(relation, entity.id));
  const groups = standingGroups(nodes.filter((relation) => !attendances.includes(relation)));
  return (
    <div className={shared.panel}>
      <div className={shared.head}>
        <p className={shared.crumb}>
          <KindMark shape={kind?.shape ?? ''} colour={kind?.colour ?? 'quiet'} />
          {kind?.label ?? entity.kind}
        </p>
        <h2 className={shared.title}>{entity.name}</h2>
        {entity.summary && <p className={shared.lead}>{entity.summary}</p>}
      </div>
      <EntityFacts entity={entity} />
      <EntityActions entity={entity} />
      <WhoIsWho id={entity.id} />
      <EventPeople entity={entity} attendances={attendances} />
      {totalCount > nodes.length && (
        <p className={shared.small}>{text.entity.more(nodes.length, totalCount)}</p>
      )}
      {nodes.length === 0 && <p className={shared.quiet}>{text.entity.none}</p>}
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className={shared.heading}>
            {group.title} <span>{group.count}</span>
          </h3>
          {group.categories.map((category) => (
            <CategoryList key={category.category} group={category} of={entity.id} />
          ))}
        </section>
      ))}
      <ApartList id={entity.id} certainty="ENDED" count={entity.ended.totalCount} />
      <ApartList id={entity.id} certainty="NOT_YET" count={entity.notYet.totalCount} />
    </div>
  );
}

/** Whether it says that someone took part here; what is denied is told with what is denied. */
const isAttendance = ({ category, status, to }: ListedRelation, id: string): boolean =>
  category === 'ATTENDANCE' && to.id === id && status !== 'DENIED' && status !== 'RETRACTED';
