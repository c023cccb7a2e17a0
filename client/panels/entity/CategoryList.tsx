import { typeOf, useKnowledge } from '../../app/knowledge.ts';
import shared from '../panels.module.css';
import styles from './Entity.module.css';
import { RelationRow } from './RelationRow.tsx';
import type { CategoryGroup } from './groups.ts';

interface CategoryListProps {
  group: CategoryGroup;
  /** The entity that the relations are read from; null: from outside. */
  of: string | null;
}

/** The relations of one category under its name. */
export function CategoryList({ group, of }: CategoryListProps) {
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
