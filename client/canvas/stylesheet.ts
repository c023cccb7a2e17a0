import type cytoscape from 'cytoscape';
import { NAME_GAP, NAME_SIZE } from '../graph/nodeBox.ts';
import { looks } from './looks.ts';
import type { CanvasTheme } from './theme.ts';

/** How nodes and lines look, in one theme. No style is a function, so that thousands stay quick. */
export function stylesheet(theme: CanvasTheme): cytoscape.StylesheetJson {
  return [...nodeStyles(theme), ...lineStyles(theme)];
}

function nodeStyles(theme: CanvasTheme): cytoscape.StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': theme.surface,
        'border-width': 2,
        'border-color': 'data(colour)',
        label: 'data(label)',
        color: theme.ink,
        'font-family': FONT,
        'font-size': NAME_SIZE,
        'line-height': 1.2,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-valign': 'bottom',
        'text-margin-y': NAME_GAP,
        'text-background-color': theme.ground,
        'text-background-opacity': 0.82,
        'text-background-padding': '1px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 6,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    { selector: 'node[shape = "round-rectangle"]', style: { 'corner-radius': '7px' } },
    { selector: 'node.hover', style: { 'border-width': 3 } },
    {
      selector: 'node.selected',
      style: { 'background-color': 'data(colour)', 'font-weight': 600, 'z-index': 20 },
    },
    {
      selector: 'node.dim',
      style: {
        'border-opacity': theme.strong ? 0.6 : 0.3,
        'text-opacity': theme.strong ? 0.8 : 0.5,
        'z-index': 5,
      },
    },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
  ];
}

function lineStyles(theme: CanvasTheme): cytoscape.StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 1.5,
        ...lineColour('data(colour)'),
        'curve-style': 'straight',
        'font-family': FONT,
        'font-size': LINE_LABEL_SIZE,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-background-color': theme.ground,
        'text-background-opacity': 0.94,
        'text-background-padding': '2px',
        'text-margin-x': 'data(shiftX)' as unknown as number,
        'text-margin-y': 'data(shiftY)' as unknown as number,
        'min-zoomed-font-size': 7,
        'arrow-scale': 0.75,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    {
      selector: 'edge.curved',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)' as unknown as number,
        'control-point-weights': 0.5,
      },
    },
    { selector: 'edge.labelled', style: { label: 'data(label)' } },
    { selector: 'edge.near', style: { label: 'data(label)' } },
    { selector: 'edge.crowded', style: { label: '' } },
    { selector: 'edge.spoken', style: { label: 'data(fullLabel)', 'z-index': 8 } },
    { selector: 'edge.directed', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.quiet', style: { 'line-opacity': 0.7 } },
    ...Object.entries(looks).map(([sureness, { width, dashes }]) => ({
      selector: `edge.${sureness}`,
      style: dashes.length === 0 ? { width } : { width, ...dashed(dashes) },
    })),
    { selector: 'edge.DENIED', style: { 'line-cap': 'round', ...lineColour(theme.denied) } },
    {
      selector: 'edge.RETRACTED',
      style: { ...lineColour(theme.retracted), 'line-opacity': 0.45, 'target-arrow-shape': 'none' },
    },
    { selector: 'edge.DENIED.directed', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.change-new', style: { 'line-opacity': 1, 'font-weight': 600, 'z-index': 7 } },
    {
      selector: 'edge.change-gone',
      style: {
        'line-opacity': 0.45,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': theme.ink,
        'target-arrow-shape': 'none',
        'z-index': 7,
      },
    },
    { selector: 'edge.change-denied', style: { 'line-opacity': 1, 'font-weight': 600, 'z-index': 7 } },
    { selector: 'edge.hover', style: { width: 4, 'line-opacity': 1 } },
    {
      selector: 'edge.selected',
      style: {
        'line-opacity': 1,
        'underlay-color': theme.accent,
        'underlay-opacity': 0.16,
        'underlay-padding': 4,
        'z-index': 9,
      },
    },
    {
      selector: 'edge.dim',
      style: {
        'line-opacity': theme.strong ? 0.5 : 0.26,
        'text-opacity': theme.strong ? 0.8 : 0.45,
        'z-index': 0,
      },
    },
    { selector: 'edge.dim.directed', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.dim.spoken', style: { 'text-opacity': 1, 'line-opacity': 0.7 } },
  ];
}

const dashed = (dashes: readonly number[]) => ({
  'line-style': 'dashed' as const,
  'line-dash-pattern': [...dashes],
});

const lineColour = (colour: string) => ({
  'line-color': colour,
  'target-arrow-color': colour,
  color: colour,
});

/** What a sketched picture, which is drawn by our own hand, needs for pointing at its parts: places and sizes. */
export const bareStylesheet: cytoscape.StylesheetJson = [
  {
    selector: 'node',
    style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)', events: 'yes' },
  },
  { selector: 'edge', style: { width: 3, 'curve-style': 'haystack', 'haystack-radius': 0 } },
  {
    selector: 'edge.curved',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bend)' as unknown as number,
      'control-point-weights': 0.5,
    },
  },
  { selector: 'node, edge', style: { 'overlay-opacity': 0 } },
];

export const FONT = '"Inter Variable", system-ui, sans-serif';
export const LINE_LABEL_SIZE = 11.5;
