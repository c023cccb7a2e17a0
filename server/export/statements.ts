import type { Claim } from './content.ts';

/** The statements of a claim with their documents, as formats without a place for them keep them: as JSON. */
export function statementsOf({ evidence }: Claim): object[] {
  return evidence.map((piece) => {
    const { id, stance, basis, attribution, locator, note, start, end, publishedOn, retracts } = piece;
    const { speakerName, partyName, document, report } = piece;
    return {
      ...{ id, stance, basis, speaker: speakerName ?? attribution, onBehalfOf: partyName, locator, note },
      ...{ start, end, publishedOn, retracts },
      source: documentOf(document),
      origin: report && documentOf(report),
    };
  });
}

const documentOf = ({ id, publisher, title, url, publishedOn }: Claim['evidence'][number]['document']) => ({
  id,
  publisher,
  title,
  url,
  publishedOn,
});
