interface Operation {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** Sends a query to the server that this page came from. */
export async function fetcher(operation: Operation): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(operation),
  });
  return response.json();
}
