import type { EntityDetails } from '../../api/details.ts';
import type { ListedRelation } from '../../api/types.ts';
import { text } from '../../text.ts';
import shared from '../panels.module.css';
import { CategoryList } from './CategoryList.tsx';
import { RelationRow } from './RelationRow.tsx';

interface EventPeopleProps {
  entity: EntityDetails;
  /** Who took part, by the relations that say so. */
  attendances: readonly ListedRelation[];
}

/** Of an event or meeting: who took part, in which part, and who met whom there. */
export function EventPeople({ entity, attendances }: EventPeopleProps) {
  const words = text.entity;
  const met = entity.happened ?? [];
  const present = attendances.filter(({ certainty }) => certainty === 'CERTAIN');
  return (
    <>
      {attendances.length > 0 && (
        <section aria-label={words.tookPart}>
          <h3 className={shared.heading}>
            {words.tookPart} <span>{attendances.length}</span>
          </h3>
          {entity.kind === 'Meeting' && present.length > 1 && (
            <p className={shared.small}>{words.oneMeeting(present.length)}</p>
          )}
          <ul className={shared.list}>
            {attendances.map((relation) => (
              <RelationRow
                key={relation.id}
                relation={relation}
                ends={[relation.from.id, relation.to.id]}
                title={partOf(relation)}
                words={relation.summary}
              />
            ))}
          </ul>
        </section>
      )}
      {met.length > 0 && (
        <section aria-label={words.happened}>
          <h3 className={shared.heading}>
            {words.happened} <span>{met.length}</span>
          </h3>
          <CategoryList group={{ category: '', relations: [...met] }} of={null} />
        </section>
      )}
    </>
  );
}

/** "Jim Farley", who was there, or "Ford: exhibit", and as what. */
function partOf({ from, type, noun, role }: ListedRelation): string {
  const part = type === 'ATTENDED' ? role : [noun, role].filter(Boolean).join(', ');
  return part ? `${from.name}: ${part}` : from.name;
}
