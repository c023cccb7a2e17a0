import { z } from 'zod';
import { CLAIM } from '../fragments.ts';
import { entityInput, LENS, lensGiven } from '../inputs.ts';
import { resolve } from '../resolve.ts';
import { tool } from '../tool.ts';

const PARTNERS = `query Partners($of: ID!, $country: String, $kind: String, $asOf: Date, $knownBy: Date) {
  partners(of: $of, country: $country, kind: $kind, asOf: $asOf, knownBy: $knownBy) {
    sentence rule lens { asOf knownBy }
    partnered { ...row } inTalks { ...row } notCounted { ...row }
  }
}
fragment row on PartnerRow {
  entity { id name kind country } because reason certainty lastReported relations { ...claim }
}
${CLAIM}`;

type Rows = Record<string, unknown>[];
interface Data {
  partners: {
    sentence: string;
    rule: string;
    lens: unknown;
    partnered: Rows;
    inTalks: Rows;
    notCounted: Rows;
  } | null;
}

export const partnersTool = tool({
  name: 'partners',
  title: 'Whom somebody is partnered with, and whom not',
  description:
    'Partners by the published rule. Items of group PARTNERED are the answer; IN_TALKS and NOT_COUNTED are near misses, each with why (only talks, denied, disputed, ended, only possible). Repeat the sentence with its statuses rather than a list of names.',
  input: {
    entity: entityInput('Whose partners'),
    country: z.string().optional().describe('Only partners of this country, ISO 3166-1 alpha-2 (CN).'),
    kind: z.string().nullable().default('Company').describe('Only partners of this kind; null: of any kind.'),
    ...LENS,
  },
  pages: 'CUT',
  find: async (run, given) => {
    const of = await resolve(run, given.entity, 'entity');
    const { partners } = await run<Data>(PARTNERS, {
      of: of.id,
      country: given.country ?? null,
      kind: given.kind,
      ...lensGiven(given),
    });
    const { partnered = [], inTalks = [], notCounted = [], ...head } = partners ?? {};
    const grouped = (group: string, rows: Rows) => rows.map((row) => ({ group, ...row }));
    return {
      head: { of, ...head },
      items: [
        ...grouped('PARTNERED', partnered),
        ...grouped('IN_TALKS', inTalks),
        ...grouped('NOT_COUNTED', notCounted),
      ],
    };
  },
});
