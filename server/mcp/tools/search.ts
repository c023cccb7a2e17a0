import { z } from 'zod';
import { tool } from '../tool.ts';

const SEARCH = `query Search($text: String!, $kinds: [String!], $countries: [String!]) {
  search(text: $text, kinds: $kinds, countries: $countries, first: 50) {
    name match entity { id name kind country summary aliases degree }
  }
  lens { asOf knownBy }
}`;

export const searchTool = tool({
  name: 'search',
  title: 'Find entities by name',
  description:
    'People, companies, agencies, publications, events by name, alias or misspelling, in any script; best match first. Use it to get the ids that other tools take. For a whole question in plain words use `ask`.',
  input: {
    text: z.string().min(1).max(200).describe('The name, or the beginning of it.'),
    kinds: z.array(z.string()).optional().describe('Only these kinds: Person, Company, Agency, …'),
    countries: z.array(z.string()).optional().describe('Only of these countries, ISO 3166-1 alpha-2 (CN).'),
  },
  pages: 'CUT',
  find: async (run, { text, kinds, countries }) => {
    const { search, lens } = await run<{ search: Record<string, unknown>[]; lens: unknown }>(SEARCH, {
      text,
      kinds: kinds ?? null,
      countries: countries ?? null,
    });
    const none =
      search.length === 0
        ? {
            hint: 'Nothing has such a name. Try another spelling, a shorter part of the name, or fewer filters.',
          }
        : {};
    return { head: { lens, ...none }, items: search };
  },
});
