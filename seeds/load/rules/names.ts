import { foldName } from '../../../server/model/names/fold.ts';
import type { Draft, Drafted, EntityDraft } from '../draft.ts';
import type { Known } from '../known.ts';
import { spotText } from '../problems.ts';
import type { Problems } from '../problems.ts';

/** Entities of one kind whose names look like one and the same are pointed out. */
export function checkNames({ entities }: Draft, _known: Known, problems: Problems): void {
  const byName = new Map<string, Drafted<EntityDraft>>();
  for (const entity of entities) {
    const { value, at } = entity;
    const name = `${value.kind} ${foldName(value.name)}`;
    const twin = byName.get(name);
    if (value.name === '' || twin?.value.id === value.id) continue;
    if (twin === undefined) byName.set(name, entity);
    else
      problems.warning(
        at('name'),
        `The ${value.kind} \`${value.id}\` has the same name as \`${twin.value.id}\` at ${spotText(twin.spot)}. If the two are one, keep one of them.`,
      );
  }
}
