/** Files are written as they are read: a reader that stops early has not made the store be read to its end. */
import { describe, expect, it } from '@jest/globals';
import type { Claim, ExportContent } from '../../server/export/content.ts';
import { cypher } from '../../server/export/formats/cypher.ts';
import { ftm } from '../../server/export/formats/ftm/ftm.ts';
import { gexf } from '../../server/export/formats/gexf.ts';
import { graphml } from '../../server/export/formats/graphml.ts';
import { json } from '../../server/export/formats/json.ts';
import { jsonld } from '../../server/export/formats/jsonld.ts';
import { inPieces } from '../../server/export/pieces.ts';
import { ALWAYS, entity, relation, state } from '../store/build.ts';
import { VOCABULARY } from '../store/vocabulary.ts';

const MANY = 200_000;

/** A long stream of claims that counts how far it was read. */
function manyClaims(): { content: ExportContent; read: () => number } {
  let read = 0;
  const [from, to] = ['a', 'b'].map((id) => entity({ id, kind: 'Person', name: id })) as [
    Claim['from'],
    Claim['to'],
  ];
  const term = VOCABULARY.relationTypes.find(({ id }) => id === 'MET_WITH')!;
  const { history: _history, ...facts } = relation({
    id: 'r',
    type: 'MET_WITH',
    from: 'a',
    to: 'b',
    history: [],
  });
  const claims = async function* () {
    for (; read < MANY; read += 1) {
      if (read % 1_000 === 0) await Promise.resolve();
      const claim: Claim = {
        relation: { ...facts, id: `r${read}` },
        ...{ term, from, to, state: state('2026-02-01', 'REPORTED', ALWAYS), certainty: 'CERTAIN' },
        ...{ summary: null, evidence: [], deniedBy: [] },
      };
      yield claim;
    }
  };
  const entities = async function* () {
    yield* await Promise.resolve([from, to]);
  };
  const none = async function* () {
    yield* await Promise.resolve([]);
  };
  const head = {
    exportedAt: '2026-02-20T08:00:00.000Z',
    lens: null,
    today: '2026-02-20',
    what: 'much',
    datasets: [],
    vocabulary: VOCABULARY,
  };
  return {
    content: { head, entities, mentioned: none, sources: none, claims, decisions: () => Promise.resolve([]) },
    read: () => read,
  };
}

describe('writing', () => {
  it.each([json, gexf, graphml, ftm, jsonld, cypher])(
    '$id goes on only as far as somebody reads',
    async ({ write }) => {
      const { content, read } = manyClaims();
      let size = 0;
      for await (const piece of inPieces(write(content, { denied: true, notes: [], view: null }))) {
        size += piece.length;
        if (size > 300_000) break;
      }
      expect(size).toBeGreaterThan(300_000);
      expect(read()).toBeLessThan(5_000);
    },
  );
});
