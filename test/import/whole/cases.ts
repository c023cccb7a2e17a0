/** One data set of others as one command takes it in, and what is known of it from its README. */
export interface OfOthers {
  /** Files or a folder, below the folder of all data sets. */
  paths: readonly string[];
  /** The mapping of seeds/mappings; null: the format needs none. */
  mapping: string | null;
  /** How many lines of each file go in, where all of them take minutes; datasets.test.ts reads every line. */
  lines?: number;
  entities: number;
  relations: number;
  /** A question in plain words, and its answer in a word: what the README says, or what other programs count in the file. */
  question: string;
  answer: string;
  /** Whether it goes through Neo4j too: those below 3,000 relations do, but for the same graph in other formats. */
  both: boolean;
}

const set = (
  paths: string | readonly string[],
  mapping: string | null,
  [entities, relations]: readonly [number, number],
  [question, answer]: readonly [string, string],
  more: Partial<OfOthers> = {},
): OfOthers => ({
  paths: [paths].flat(),
  mapping,
  entities,
  relations,
  question,
  answer,
  both: relations < 3_000,
  ...more,
});

const THINGS = 'How many things are there?';
const PEOPLE = 'How many people are there?';
const tiesOf = (name: string) => `How many relations does ${name} have?`;

export const CASES: readonly OfOthers[] = [
  // README: 2,669 names, 3,380 rows; three names are written in two ways. 14 agencies are in 18 rows.
  set('trumpworld/trumpworld.csv', 'trumpworld', [2_666, 3_380], ['How many agencies are there?', '14']),
  set('trumpworld/trumpworld.graphml', null, [2_669, 3_380], ['How many agencies are there?', '14']),
  // README: department = agency; the column holds four.
  set('uk-lobbying-iw/iw_uk2.csv', 'uk-lobbying-iw', [679, 1_330], ['How many agencies are there?', '4']),
  // README: "BlueOval SK (Ford, SK Innovation)" is a joint venture of the two.
  set(
    'na-ev-battery/post_ira_ev_supply_chain_investments.csv',
    'na-ev-battery',
    [1_108, 870],
    ['Is there a joint venture between Ford and SK Innovation?', 'YES'],
  ),
  // README: 292 rows of 290 payments; 14 memberships.
  set('opensanctions-ftm/donations.csv', 'donations', [95, 290], ['How many donations were there?', '290']),
  set('opensanctions-ftm/experts.csv', 'experts', [18, 14], ['How many memberships are there?', '14']),
  // README: 56 companies; one of 290 payments went to two. 8 people are in the diagram.
  set('opensanctions-ftm/parteispenden.ftm.json', null, [185, 394], ['How many companies are there?', '56']),
  set('opensanctions-ftm/donations.ijson', null, [184, 393], ['How many companies are there?', '56'], {
    both: false,
  }),
  set('opensanctions-ftm/t1.ftm.json', null, [7, 0], [PEOPLE, '4']),
  set('opensanctions-ftm/openaleph-network-diagram-sample.ftm', null, [17, 3], [PEOPLE, '8']),
  // README: who is barred from business with which public body; what a lobbyist paid for.
  set(
    'si-lobby-contacts',
    'si-lobby-contacts',
    [10_121, 13_962],
    ['Is OLJKA barred from business with MESTNA OBČINA KOPER?', 'YES'],
  ),
  set(
    'chicago-lobbyists',
    'chicago-lobbyists',
    [2_636, 4_607],
    ['Did JOHN A ESCOBAR pay CHICAGO TITLE COMPANY?', 'YES'],
    {
      lines: 1_000,
      both: false,
    },
  ),
  // README: 36 nodes, 97 edges, "CEO" on some; 3 nodes, 1 edge.
  set('oligrapher-littlesis/littlesis-ceo-map.json', null, [36, 97], [tiesOf('Walmart'), '17']),
  set('oligrapher-littlesis/littlesis-exxon-map.json', null, [3, 1], [tiesOf('ExxonMobil'), '1']),
  set('bods/data-standard-examples', null, [54, 63], [PEOPLE, '20']),
  // README: nodes and edges; above 500 nodes the neighbours of one, as counted in the file by others.
  set('graph-formats/Les_Miserables.gexf', null, [77, 254], [tiesOf('Valjean'), '36']),
  set('graph-formats/Les_Miserables.json', null, [77, 254], [THINGS, '77'], { both: false }),
  set('graph-formats/sigma-les-miserables.json', null, [77, 254], [THINGS, '77'], { both: false }),
  set('graph-formats/airlines.graphml', null, [235, 2_101], [THINGS, '235']),
  set('graph-formats/sigma-demo-dataset.json', null, [2_085, 5_409], [tiesOf('Graph theory'), '73']),
  set('graph-formats/eurosis.json', null, [1_285, 7_524], [tiesOf('Research.be'), '108']),
  set('graph-formats/arctic.gexf', null, [1_715, 6_676], [tiesOf('Effet De Serre'), '152']),
  set('graph-formats/Java.gexf', null, [1_538, 8_032], [tiesOf('java.lang.Class'), '173']),
  set('graph-formats/divided-they-blog.gexf', null, [1_224, 19_025], [tiesOf('instapundit.com'), '362']),
];
