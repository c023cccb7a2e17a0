import type { Column } from './columns.ts';
import type { Doubt } from './doubts.ts';
import { quoted } from './write.ts';

/** Statements of a relation as lines of YAML: what the row says, and who denies it, so far as columns tell. */
export function statementLines(
  said: readonly string[],
  status: Column | undefined,
  denier: { column: string; key: string } | null,
): string[] {
  if (!status && denier === null) return said.length === 0 ? [] : ['        evidence:', ...said];
  const of = (wanted: Doubt) =>
    [...(status?.doubts ?? [])].filter(([, doubt]) => doubt === wanted).map(([value]) => value);
  const [denied, disputed] = [of('denied'), of('disputed')];
  const column = quoted(status?.name ?? '');
  const first = [
    ...(denied.length > 0
      ? [
          `stance: { column: ${column}, values: { ${denied.map((value) => `${quoted(value)}: DENIES`).join(', ')} }, default: SUPPORTS }`,
        ]
      : ['stance: SUPPORTS']),
    ...said.map((line) => line.trim()),
  ];
  return [
    '        # What is denied never counts as a fact.',
    '        evidence:',
    ...listed(first),
    ...(disputed.length > 0 ? listed([`when: { ${column}: ${quoted(disputed)} }`, 'stance: DENIES']) : []),
    ...(denier === null
      ? []
      : listed([
          `when: { ${quoted(denier.column)}: { empty: false } }`,
          'stance: DENIES',
          'basis: NAMED',
          `speaker: ${denier.key}`,
        ])),
  ];
}

const listed = (lines: readonly string[]) =>
  lines.map((line, at) => `          ${at === 0 ? '- ' : '  '}${line}`);

/** A condition that leaves out what was taken back, as lines of YAML: a table does not say which statement was. */
export function retractedLines(status: Column | undefined): string[] {
  const taken = [...(status?.doubts ?? [])]
    .filter(([, doubt]) => doubt === 'retracted')
    .map(([value]) => value);
  return taken.length === 0
    ? []
    : [
        '    skip:',
        `      - { when: { ${quoted(status?.name ?? '')}: ${quoted(taken)} }, reason: taken back }`,
      ];
}
