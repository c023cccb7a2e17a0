import type { ReactNode } from 'react';
import type { EntityDetails } from '../../api/details.ts';
import { text } from '../../text.ts';
import { countryName } from '../../ui/countries.ts';
import { safeAddress } from '../evidence/SourceLink.tsx';
import shared from '../panels.module.css';

interface EntityFactsProps {
  entity: EntityDetails;
}

/** What is known of an entity besides its relations. */
export function EntityFacts({ entity }: EntityFactsProps) {
  const words = text.entity;
  const rows: Array<[string, ReactNode]> = [
    [words.alias, entity.aliases.join(', ')],
    [words.country, entity.country ? countryName(entity.country) : ''],
    [words.date, entity.date?.words ?? ''],
    [words.place, entity.place ?? ''],
    [words.url, <Address key="url" url={entity.url ?? null} />],
    ...entity.externalIds.map((external): [string, ReactNode] => [external.scheme, external.value]),
    ...entity.properties.map((property): [string, ReactNode] => [property.name, property.value]),
    [words.dataset, entity.datasets.map((dataset) => dataset.title).join(', ')],
  ];
  const known = rows.filter(([name, value]) => value !== '' && (name !== words.url || entity.url));
  return (
    <dl className={shared.facts}>
      {known.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Address({ url }: { url: string | null }) {
  const address = safeAddress(url);
  if (!address) return <>{url}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
    </a>
  );
}
