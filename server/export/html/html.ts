import type { Run } from '../../graphql/run.ts';
import type { ExportContent } from '../content.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';
import { assemble } from './assemble.ts';
import { viewerData } from './viewerData.ts';

/** One self-contained page; `run` answers documents of the API, `folder` holds the built viewer. */
export const htmlFormat = (run: Run, folder: string): ExportFormat => ({
  id: 'html',
  label: 'A page in one file, to read without Liaison or a network',
  extension: '.html',
  mime: 'text/html',
  wholeRecord: false,
  leavesDeniedOut: false,
  cannotHold: [
    'The page holds one pair of days, at most 1,000 entities and 2,000 relations, and the first 100 statements of each; questions and other days need Liaison.',
  ],
  write: async function* (content: ExportContent, { denied, notes, view }: WriteOptions) {
    const data = await viewerData(content, { run, denied, notes, view });
    const [first, ...others] = content.head.datasets.map(({ title }) => title);
    const title =
      first === undefined ? 'Liaison' : others.length > 0 ? `${first} and ${others.length} more` : first;
    yield await assemble(data, `${title} – Liaison`, folder);
  },
});
