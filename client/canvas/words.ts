/** Every word that the canvas itself says, so that another language needs one file. */
export const canvasWords = {
  label:
    'Network of relations. Arrow keys travel, Enter expands, Page Down reads relations, ? lists all keys.',
  list: 'The network as a list',
  listHint: 'Arrow keys go through the entities, Right opens the relations of one, Enter shows it.',
  selected: 'selected',
  pinned: 'pinned',
  note: (text: string) => `Note: ${text}`,
  hiddenRelations: (count: number) => `${count} more relations are not in the view.`,
  expand: (name: string) => `Bring in the neighbours of ${name}`,
};
