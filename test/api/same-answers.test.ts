import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadDeals, loadFordChina } from './support/worlds.ts';

const RELATION =
  'id type label category status statusReason certainty certaintyReason originals startStated start { text words } end { text } firstPublished lastReported from { id name } to { id name }';

/** One query of every sort; both engines give the same bytes. */
const QUERIES: Readonly<Record<string, string>> = {
  'search, misspelt': '{ search(text: "farly") { name match score entity { id } } }',
  'search, one letter': '{ search(text: "c", first: 50) { name match score entity { id } } }',
  'search, Chinese': '{ search(text: "小米") { name match score entity { id } } }',
  entity:
    '{ entity(id: "ford") { __typename id kind name aliases country summary externalIds { scheme value } properties { name value } datasets { id title } degree } }',
  'entities by name':
    '{ entities(first: 500) { totalCount nodes { id name degree } pageInfo { hasNextPage endCursor } } }',
  'entities by id': '{ entities(first: 7, order: ID) { edges { cursor node { id } } } }',
  'entities of a kind and country':
    '{ entities(where: { kinds: ["Company"], countries: ["CN", "DE"] }) { totalCount nodes { id } } }',
  'entities by text': '{ entities(where: { text: "ford" }) { nodes { id } } }',
  'relations, best supported': `{ relations(first: 500) { totalCount nodes { ${RELATION} } } }`,
  'relations, by beginning': '{ relations(order: START_ASC, first: 500) { nodes { id start { text } } } }',
  'relations, latest beginning': '{ relations(order: START_DESC, first: 500) { nodes { id } } }',
  'relations, last reported': '{ relations(order: REPORTED_DESC, first: 500) { nodes { id lastReported } } }',
  'relations, all certainties':
    '{ relations(where: { includeEnded: true, includeNotYet: true }, first: 500, asOf: "2025-06-10") { nodes { id certainty certaintyReason } } }',
  'relations, denied':
    '{ relations(where: { statuses: [DENIED, RETRACTED] }) { nodes { id statusReason deniedBy { id } } } }',
  'relations, during':
    '{ relations(where: { during: { from: "2026-01-01", until: "2026-01-31" } }, first: 500) { nodes { id certainty } } }',
  'relations, by text': '{ relations(where: { text: "battery" }) { nodes { id } } }',
  'relations, by source':
    '{ relations(where: { sources: ["bloomberg-2026-02-14"] }, first: 500) { totalCount nodes { id } } }',
  'relations, known earlier':
    '{ relations(first: 500, asOf: "2025-06-10", knownBy: "2025-06-10") { nodes { id status summary } } }',
  'one relation': `{ relation(id: "ford-xiaomi-jv") { ${RELATION} history { from until status statusReason margin } deniedBy { id } amendments { id } properties { name value } place summary role } }`,
  evidence:
    '{ relation(id: "farley-administration-framework-talks") { evidence(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { id stance basis speaker { id } attribution onBehalfOf { id } locator note start { text earliest latest } publishedOn { text } recordedAt source { id title } origin { id } } } } }',
  'denials only':
    '{ relation(id: "ford-xiaomi-jv") { evidence(stance: DENIES) { totalCount nodes { id } } } }',
  'relations of several':
    '{ entities(where: { kinds: ["Company"] }, first: 50) { nodes { id relations(first: 3) { totalCount nodes { id other(than: "ford") { id } } pageInfo { endCursor } } } } }',
  counts:
    '{ entities(first: 100) { nodes { id relationCounts { type label category status certainty count } } } }',
  'counts with denied':
    '{ entity(id: "xiaomi") { relationCounts(where: { includeDenied: true }) { type status count } } }',
  among: `{ among(ids: ["ford", "catl", "byd", "geely", "xiaomi", "nobody"], where: { includeDenied: true }) { total truncated entities { id } relations { ${RELATION} } } }`,
  'neighbourhood, two levels':
    '{ neighbourhood(of: ["ford"], depth: 2) { total truncated entities { id } relations { id } } }',
  'neighbourhood, cut':
    '{ neighbourhood(of: ["ford", "jim-farley"], depth: 3, first: 9) { total truncated entities { id } relations { id } } }',
  paths:
    '{ paths(from: "jamieson-greer", to: "byd", asOf: "2026-02-15") { length weakest sentence entities { id } relations { id } } }',
  'paths around hubs':
    '{ paths(from: "kilo", to: "fox", maxHops: 3, avoidHubs: true, where: { includeNotYet: true, certainty: null }) { sentence } }',
  partners:
    '{ partners(of: "ford", country: "CN", asOf: "2026-02-15") { sentence rule partnered { reason } inTalks { reason } notCounted { reason } } }',
  'partners of any kind':
    '{ partners(of: "acme", kind: null, asOf: "2025-06-10") { sentence partnered { reason } inTalks { reason } notCounted { because reason } } }',
  changes:
    '{ changes(since: "2024-01-01", until: "2026-02-20", first: 200) { totalCount since lens { asOf knownBy } edges { cursor } nodes { kind certainty sentence day { text words } relation { id status } evidence { id certainty } } } }',
  'changes, page by page':
    '{ changes(since: "2024-01-01", until: "2026-02-28", first: 5, where: { of: ["ford"] }) { totalCount pageInfo { hasNextPage endCursor } nodes { kind relation { id } } } }',
  sources:
    '{ sources(first: 50) { totalCount nodes { id publisher title publishedOn { text words } basedOn { id } evidence(first: 4) { totalCount nodes { id relation { id } } } } } }',
  happened:
    '{ entity(id: "detroit-auto-show-2026") { ... on Event { date { words } place happened { id } } } }',
  positions:
    '{ entities(where: { kinds: ["Person"] }, first: 50) { nodes { ... on Person { id positions { role to { id } } } } } }',
  vocabulary:
    '{ vocabulary { rule kinds { id label plural shape colour icon words } relationTypes { id label inverse noun directed temporality category fromKinds toKinds words } categories { id label words } } }',
  datasets:
    '{ datasets { id title description licence version writtenAt counts { entities relations sources evidence } } }',
};

const answers: Record<string, Record<string, string>> = {};

eachEngine('the same queries', (makeStore, engine) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    await loadDeals(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  it.each(Object.entries(QUERIES))('%s', async (name, query) => {
    const { errors, text } = await api.ask(query);
    expect(errors).toEqual([]);
    (answers[engine] ??= {})[name] = text;
  });
});

describe('both engines', () => {
  it.each(Object.keys(QUERIES))('give the same bytes: %s', (name) => {
    const sqlite = answers.sqlite?.[name];
    expect(sqlite).toBeDefined();
    expect(answers.neo4j?.[name]).toBe(sqlite);
  });
});
