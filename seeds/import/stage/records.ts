import type { EntityDraft, LineDraft, RelationDraft, SourceDraft } from '../../load/draft.ts';
import type { EntityItem, EvidenceItem, RelationItem, SourceItem } from '../items.ts';

/** A relation's facts as staged; its lines are staged by themselves. */
export type FactsDraft = Omit<RelationDraft, 'evidence'>;

export function entityOf(item: EntityItem): EntityDraft {
  const name = item.name.trim();
  return {
    id: item.id,
    kind: item.kind,
    name,
    aliases: [...new Set((item.aliases ?? []).map((alias) => alias.trim()))].filter(
      (alias) => alias !== '' && alias !== name,
    ),
    country: item.country ?? null,
    summary: item.summary ?? null,
    date: item.date ?? null,
    place: item.place ?? null,
    url: item.url ?? null,
    externalIds: item.externalIds ?? [],
    properties: item.properties ?? [],
  };
}

export function sourceOf(item: SourceItem): SourceDraft {
  return {
    id: item.id,
    publisher: item.publisher ?? null,
    title: item.title.trim(),
    url: item.url ?? null,
    publishedOn: item.publishedOn ?? null,
    basedOn: [...new Set(item.basedOn ?? [])],
  };
}

export function factsOf(item: RelationItem): FactsDraft {
  return {
    id: item.id,
    type: item.type,
    from: item.from,
    to: item.to,
    role: item.role ?? null,
    amount: item.amount ?? null,
    share: item.share ?? null,
    place: item.place ?? null,
    event: item.event ?? null,
    summary: item.summary ?? null,
    about: item.about ?? null,
    follows: item.follows ?? null,
    amends: item.amends ?? null,
    properties: item.properties ?? [],
  };
}

/** What a line says where the item leaves it open. */
export interface LineDefaults {
  source: string;
  basis: LineDraft['basis'];
  locator: string | null;
}

export function lineOf(
  item: Omit<EvidenceItem, 'what' | 'at' | 'relation'>,
  defaults: LineDefaults,
): LineDraft {
  return {
    stance: item.stance ?? 'SUPPORTS',
    basis: item.basis ?? defaults.basis,
    speaker: item.speaker ?? null,
    attribution: item.attribution ?? null,
    onBehalfOf: item.onBehalfOf ?? null,
    locator: item.locator ?? defaults.locator,
    note: item.note ?? null,
    start: item.start ?? null,
    end: item.end ?? null,
    publishedOn: item.publishedOn ?? null,
    key: item.key ?? null,
    retracts: item.retracts ?? null,
    source: item.source ?? defaults.source,
    origin: item.origin ?? null,
  };
}
