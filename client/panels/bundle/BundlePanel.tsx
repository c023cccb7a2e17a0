import { useLiaison } from '../../state/index.ts';
import { bundleOf } from '../../graph/index.ts';
import { text } from '../../text.ts';
import { EntityLink } from '../EntityLink.tsx';
import { RelationRow } from '../entity/RelationRow.tsx';
import shared from '../panels.module.css';

interface BundlePanelProps {
  ends: [string, string];
}

/** Everything in view that is said between two entities, oldest first, undated last. */
export function BundlePanel({ ends }: BundlePanelProps) {
  const data = useLiaison((state) => state.data);
  const relations = bundleOf(data, ends).sort((one, other) => {
    const began = (date: typeof one.start) => date?.earliest ?? date?.latest ?? '9999';
    return began(one.start).localeCompare(began(other.start)) || one.id.localeCompare(other.id);
  });
  const [from, to] = ends.map((id) => ({ id, name: data.entities[id]?.name ?? id }));
  if (!from || !to) return null;
  return (
    <div className={shared.panel}>
      <div className={shared.head}>
        <p className={shared.crumb}>{text.bundle.crumb(relations.length)}</p>
        <h2 className={shared.title}>
          <EntityLink {...from} /> and <EntityLink {...to} />
        </h2>
      </div>
      {relations.length === 0 ? (
        <p className={shared.quiet}>{text.bundle.none}</p>
      ) : (
        <ul className={shared.list}>
          {relations.map((relation) => (
            <RelationRow
              key={relation.id}
              relation={{ ...relation, deniedBy: relation.deniedBy.map((id) => ({ from: { id } })) }}
              ends={[relation.from, relation.to]}
              words={
                relation.summary ??
                `${data.entities[relation.from]?.name ?? ''} ${relation.label} ${data.entities[relation.to]?.name ?? ''}`
              }
              title={relation.noun}
              at={relation.event === null ? null : (data.entities[relation.event]?.name ?? null)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
