import { readTheme } from '../../canvas/theme.ts';
import {
  download,
  drawing,
  drawingPng,
  fileOf,
  lensInWords,
  loadCited,
  provenanceInWords,
  relationsCsv,
  relationsJson,
  seenRelations,
  sourceInWords,
  sourcesOf,
} from '../../export/index.ts';
import type { CitedBy, Drawing, SeenRelation } from '../../export/index.ts';
import { legend, picture } from '../../graph/index.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { attempt } from '../attempt.ts';
import { titleOf, useKnowledge } from '../knowledge.ts';
import { say } from '../say.ts';
import { provenance } from './provenance.ts';

/** The kinds of files that what is seen can be taken along as. */
export type FileKind = 'png' | 'svg' | 'csv' | 'json';

/** Hands what is seen to the person as a file, with its days, its sources and where it comes from. */
export async function take(kind: FileKind): Promise<void> {
  await attempt(text.taking.writing, async () => {
    const name = `liaison.${kind}`;
    download(await file(kind), name);
    say(text.taking.taken(name));
  });
}

async function file(kind: FileKind): Promise<Blob> {
  const { data, view } = liaison.getState();
  const rows = seenRelations(data, view);
  const cited = await loadCited(view.entities, view.lens);
  if (kind === 'csv') return fileOf('csv', relationsCsv(rows, cited));
  const from = await provenance();
  if (kind === 'json') return fileOf('json', relationsJson(data, view.entities, rows, cited, from));
  const drawn = draw(rows, cited, lensInWords(from.lens), provenanceInWords(from));
  return kind === 'svg' ? fileOf('svg', drawn.svg) : drawingPng(drawn);
}

function draw(rows: readonly SeenRelation[], cited: CitedBy, lens: string, from: string): Drawing {
  const { data, view, vocabulary, marks } = liaison.getState();
  const sources = sourcesOf(rows.map(({ relation }) => cited.get(relation.id) ?? []));
  return drawing(
    picture(data, view, vocabulary, marks),
    legend(data, view, vocabulary),
    readTheme(document.documentElement),
    { title: viewTitle(), lens, sources: sources.map(sourceInWords), provenance: from },
  );
}

/** What the view is called where it is taken along: its data sets. */
export const viewTitle = (): string => titleOf(useKnowledge.getState().opening?.datasets ?? []) || text.brand;
