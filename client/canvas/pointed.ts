import type cytoscape from 'cytoscape';

/** What is pointed at, by mouse or keyboard, with the lines of a node that is. */
export interface Pointed {
  /** Ids of entities and lines. */
  readonly ids: ReadonlySet<string>;
  point: (element: cytoscape.SingularElementReturnValue | cytoscape.CollectionReturnValue | null) => void;
}

/** More lines than this say nothing when their entity is pointed at: their labels would cover each other. */
const MOST_SPOKEN = 60;

/** Quiet lines say what they are while they, or the entity they belong to, are pointed at. */
export function createPointed(cy: cytoscape.Core, isSketched: () => boolean, paint: () => void): Pointed {
  const ids = new Set<string>();
  let lit = cy.collection();
  let spoken = cy.collection();
  return {
    ids,
    point: (element) => {
      lit.removeClass('hover');
      spoken.removeClass('spoken');
      ids.clear();
      lit = element ? cy.collection().union(element) : cy.collection();
      spoken = lit.edges().union(lit.nodes().connectedEdges());
      if (isSketched()) {
        for (const one of lit.union(spoken).toArray()) ids.add(one.id().slice(2));
        paint();
        return;
      }
      lit.addClass('hover');
      if (spoken.length > MOST_SPOKEN) spoken = cy.collection();
      spoken.addClass('spoken');
    },
  };
}
