import type cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import { lineElement, nodeElement } from './elements.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What is drawn, as plain data. Boxes are in pixels of the canvas, names and labels included. */
export interface Drawn {
  zoom: number;
  pan: { x: number; y: number };
  nodes: {
    id: string;
    name: string;
    short: string;
    shape: string;
    classes: string[];
    more: number;
    position: { x: number; y: number };
    box: Box;
    body: Box;
  }[];
  lines: {
    id: string;
    relations: string[];
    from: string;
    to: string;
    label: string;
    labelShown: boolean;
    sureness: string;
    classes: string[];
    style: { width: number; colour: string; dashes: string };
  }[];
}

/** Describes the canvas for tests and for finding faults; what is still on its way onto it is left out. */
export function describeCanvas(cy: cytoscape.Core, picture: Picture): Drawn {
  const nodes = picture.nodes.filter(({ id }) => cy.getElementById(nodeElement(id)).nonempty());
  const lines = picture.lines.filter(({ id }) => cy.getElementById(lineElement(id)).nonempty());
  return {
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    nodes: nodes.map((node) => {
      const drawn = cy.getElementById(nodeElement(node.id));
      return {
        id: node.id,
        name: node.name,
        short: node.short,
        shape: node.shape,
        classes: drawn.classes(),
        more: node.more,
        position: { ...node.position },
        box: boxOf(drawn, true),
        body: boxOf(drawn, false),
      };
    }),
    lines: lines.map((line) => {
      const drawn = cy.getElementById(lineElement(line.id));
      return {
        id: line.id,
        relations: line.relations,
        from: line.from,
        to: line.to,
        label: line.label,
        labelShown: String(drawn.style('label') ?? '') !== '',
        sureness: line.sureness,
        classes: drawn.classes(),
        style: {
          width: Number.parseFloat(String(drawn.style('width'))),
          colour: String(drawn.style('line-color')),
          dashes: drawn.style('line-style') === 'solid' ? 'solid' : String(drawn.style('line-dash-pattern')),
        },
      };
    }),
  };
}

function boxOf(drawn: cytoscape.CollectionReturnValue, includeLabels: boolean): Box {
  const { x1, y1, w, h } = drawn.renderedBoundingBox({ includeLabels, includeOverlays: false });
  return { left: x1, top: y1, width: w, height: h };
}
