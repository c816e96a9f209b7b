// The only folder that talks to Temporal as a client: connect, start, signal, schedule, travel in time.
// Nothing here decides anything about a cycle.

import { Client, Connection } from '@temporalio/client';

export interface TemporalPlace {
  temporalAddress: string;
  temporalNamespace: string;
}

/** Connects on first use: a process starts while Temporal is away and answers 503 until it is back. */
export function connectLazily({ temporalAddress, temporalNamespace }: TemporalPlace): Client {
  return new Client({ connection: Connection.lazy({ address: temporalAddress }), namespace: temporalNamespace });
}
