import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { GraphiQLPlugin } from '@graphiql/react';
import { EXAMPLES } from './examples.ts';

/** A list of questions; picking one writes its query into the editor and runs it. */
function Examples() {
  const editor = useGraphiQL((state) => state.queryEditor);
  const actions = useGraphiQLActions();
  const pick = (query: string) => {
    editor?.setValue(query);
    actions.run();
  };
  return (
    <section aria-label="Examples">
      <h2 className="liaison-examples-title">Examples</h2>
      <ul className="liaison-examples">
        {EXAMPLES.map(({ title, query }) => (
          <li key={title}>
            <button type="button" onClick={() => pick(query)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Icon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 6h16M4 12h16M4 18h10" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Examples };
