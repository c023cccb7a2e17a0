import { loadEntity } from '../../api/details.ts';
import type { EntityDetails } from '../../api/details.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { typeOf, useKind, useKnowledge } from '../../app/knowledge.ts';
import { text } from '../../text.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLens } from '../lens.ts';
import shared from '../panels.module.css';
import { EntityActions } from './EntityActions.tsx';
import { EntityFacts } from './EntityFacts.tsx';
import { RelationRow } from './RelationRow.tsx';
import { standingGroups } from './groups.ts';
import type { CategoryGroup } from './groups.ts';
import styles from './Entity.module.css';

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
  const groups = standingGroups(entity.relations.nodes);
  const { totalCount, nodes } = entity.relations;
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
      {groups.length === 0 && <p className={shared.quiet}>{text.entity.none}</p>}
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
      {entity.happened && entity.happened.length > 0 && (
        <section aria-label={text.entity.happened}>
          <h3 className={shared.heading}>
            {text.entity.happened} <span>{entity.happened.length}</span>
          </h3>
          <CategoryList group={{ category: '', relations: entity.happened }} of={null} />
        </section>
      )}
      {totalCount > nodes.length && (
        <p className={shared.small}>{text.entity.more(nodes.length, totalCount)}</p>
      )}
    </div>
  );
}

function CategoryList({ group, of }: { group: CategoryGroup; of: string | null }) {
  const label = useKnowledge(
    (known) => known.opening?.vocabulary.categories.find((term) => term.id === group.category)?.label,
  );
  return (
    <>
      {label && (
        <h4 className={styles.category}>
          {label} <span>{group.relations.length}</span>
        </h4>
      )}
      <ul className={shared.list}>
        {group.relations.map((relation) => (
          <RelationRow
            key={relation.id}
            relation={relation}
            ends={[relation.from.id, relation.to.id]}
            title={sentence(relation, of)}
            words={relation.summary}
          />
        ))}
      </ul>
    </>
  );
}

/** The relation as read from one end ("licensing deal with CATL"), or from outside ("Ford and CATL: …"). */
function sentence(relation: CategoryGroup['relations'][number], of: string | null): string {
  const { from, to, label, role } = relation;
  const as = role ? `, ${role}` : '';
  if (of === from.id) return `${label} ${to.name}${as}`;
  if (of === to.id) return `${typeOf(relation.type)?.inverse ?? label} ${from.name}${as}`;
  return `${from.name} ${label} ${to.name}${as}`;
}
