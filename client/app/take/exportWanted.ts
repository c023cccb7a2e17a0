import { everythingAddress, exportChosen, exportEverything } from '../../api/exports.ts';
import type { ExportDays, ExportFormat } from '../../api/exports.ts';
import { download } from '../../export/download.ts';
import { seenRelations } from '../../export/seen.ts';
import { encodeView, liaison } from '../../state/index.ts';
import { relationsAmong } from '../../bottom/inView.ts';

export type What = 'seen' | 'selected' | 'everything';

export interface WantedExport extends ExportDays {
  what: What;
  format: ExportFormat;
  denied: boolean;
}

/** Writes the file and hands it to the person. Gives its name; rejects with a failure that says what to do. */
export async function exportWanted({ what, format, asOf, knownBy, denied }: WantedExport): Promise<string> {
  const name = `liaison${format.extension}`;
  const asked = { format: format.id, asOf, knownBy, denied };
  if (what === 'everything') {
    const address = everythingAddress(asked);
    if (format.id === 'html') download(await exportEverything(address), name);
    else follow(address, name);
    return name;
  }
  const { data, view } = liaison.getState();
  const chosen = chosenOf(what);
  const written = encodeView({ ...view, entities: chosen.entities, lens: { asOf, knownBy } });
  // What the address may hold is bounded; without it the page in the file opens with everything in it.
  const opening = format.id === 'html' && written.length < 200_000 ? written : null;
  const relations = chosen.relations.map(({ id }) => id);
  download(await exportChosen({ ...asked, entities: chosen.entities, relations, view: opening }), name);
  return name;

  function chosenOf(part: 'seen' | 'selected') {
    if (part === 'seen')
      return {
        entities: view.entities,
        relations: seenRelations(data, view).map((row) => row.relation),
      };
    const { selection } = view;
    const lines = selection.relations.flatMap((id) => data.relations[id] ?? []);
    const ends = lines.flatMap(({ from, to }) => [from, to]);
    const entities = [...new Set([...selection.entities, ...ends])];
    const isLine = selection.entities.length === 0;
    return { entities, relations: isLine ? lines : relationsAmong(data, entities) };
  }
}

/** How much a choice holds now: relations that are seen, entities that are selected. */
export function sizes(): { seen: number; selected: number } {
  const { data, view } = liaison.getState();
  const { entities, relations } = view.selection;
  const ends = relations.flatMap((id) => {
    const line = data.relations[id];
    return line ? [line.from, line.to] : [];
  });
  return { seen: seenRelations(data, view).length, selected: new Set([...entities, ...ends]).size };
}

function follow(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
