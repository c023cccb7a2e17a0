import { useKnowledge } from '../app/knowledge.ts';
import type { IdentityProposal, IdentitySide } from '../api/identity.ts';
import { text } from '../text.ts';
import { countryName } from '../ui/countries.ts';
import styles from './Identity.module.css';

const words = text.identity;

/** The two records beside each other; what is the same in both is marked, not by colour alone. */
export function SideBySide({ proposal: { left, right } }: { proposal: IdentityProposal }) {
  const kinds = useKnowledge((known) => known.opening?.vocabulary.kinds);
  const kindOf = (id: string) => kinds?.find((kind) => kind.id === id)?.label ?? id;
  const rows = ROWS.map(([label, read]) => [label, read(left, kindOf), read(right, kindOf)] as const).filter(
    ([, here, there]) => here !== '' || there !== '',
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{left.entity.name}</th>
          <th scope="col">{right.entity.name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, here, there]) => (
          <tr key={label} className={here === there ? styles.same : undefined}>
            <th scope="row">{label}</th>
            <td>{here || words.nothing}</td>
            <td>{there || words.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const { fields } = words;

const ROWS: ReadonlyArray<[string, (side: IdentitySide, kindOf: (id: string) => string) => string]> = [
  [fields.kind, ({ entity }, kindOf) => kindOf(entity.kind)],
  [fields.aliases, ({ entity }) => entity.aliases.join(', ')],
  [fields.country, ({ entity }) => (entity.country ? countryName(entity.country) : '')],
  [
    fields.ids,
    ({ entity }) => entity.externalIds.map(({ scheme, value }) => `${scheme} ${value}`).join(', '),
  ],
  [
    fields.properties,
    ({ entity }) => entity.properties.map(({ name, value }) => `${name}: ${value}`).join(', '),
  ],
  [fields.relations, ({ entity }) => String(entity.degree)],
  [fields.datasets, ({ entity }) => entity.datasets.map(({ title }) => title).join(', ')],
  [fields.sources, ({ sources }) => sources.map(({ title, publisher }) => publisher ?? title).join(', ')],
];
