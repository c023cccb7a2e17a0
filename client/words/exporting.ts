import { counted } from './counted.ts';

/** Words of the export window and of the page in a file. */
export const exporting = {
  exporting: {
    title: 'Export',
    what: 'What',
    seen: (relations: number) => `What is seen: ${counted(relations, 'relation')}`,
    selected: (entities: number) => `What is selected: ${counted(entities, 'entity', 'entities')}`,
    nothingSelected: 'What is selected: nothing yet',
    everything: 'Everything that is loaded',
    format: 'Format',
    loading: 'Asking which formats there are…',
    days: 'Days',
    record: 'The whole record: every statement that was ever loaded, withdrawn ones too.',
    recordOption: 'The whole record, without days',
    denied: 'With denied and retracted relations, marked as such',
    deniedHint: 'Readers of this format would take them for facts.',
    cannotHold: 'What this format can’t hold',
    holdsAll: 'It holds everything.',
    write: 'Export',
    cancel: 'Close',
    writing: 'Writing the file…',
    written: (name: string) => `Exported as ${name}.`,
  },
  viewer: {
    label: 'About this file',
    written: (day: string) => `Written ${day}.`,
    opened: 'This is a page in one file: it shows what Liaison held, and asks nobody.',
    title: 'Relations, each with who says so',
    hint: 'Click an entity or a line for its statements and sources. Right-click for more; ? lists the keys.',
    sources: (count: number) => `${counted(count, 'source')}`,
    notes: 'What is not in this file',
    counts: (entities: number, relations: number) =>
      `${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')}.`,
    oneLens: 'This file holds one pair of days. Ask Liaison itself for another.',
    find: 'Find a name',
  },
} as const;
