import type { RelationDetails } from '../../api/details.ts';
import type { ListedRelation } from '../../api/types.ts';
import { text } from '../../text.ts';
import { RelationRow } from '../entity/RelationRow.tsx';
import shared from '../panels.module.css';

interface RelatedRelationsProps {
  relation: RelationDetails;
}

/** The denials of it, the deal it is part of, what widened it, the talks before it and what came of them. */
export function RelatedRelations({ relation }: RelatedRelationsProps) {
  const { told } = text;
  const about = (one: ListedRelation | null) => (one ? [one] : []);
  const groups: Array<[string, readonly ListedRelation[]]> = [
    [text.relation.about, about(relation.about)],
    [told.amends, about(relation.widens)],
    [told.amendments, relation.amendments],
    [told.follows, about(relation.follows)],
    [told.followedBy, relation.followedBy],
    [told.denials, relation.denials],
  ];
  return groups
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => (
      <section key={title} aria-label={title} className={shared.within}>
        <h3 className={shared.heading}>{title}</h3>
        <ul className={shared.list}>
          {members.map((one) => (
            <RelationRow
              key={one.id}
              relation={one}
              ends={[one.from.id, one.to.id]}
              title={`${one.from.name} ${one.label} ${one.to.name}`}
              words={one.summary}
            />
          ))}
        </ul>
      </section>
    ));
}
