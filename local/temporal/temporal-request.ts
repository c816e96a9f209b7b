import type { ServerRequest } from './server.ts';

export interface TemporalRequest extends ServerRequest {
  namespace: string;
  uiPort: number;
  /** an existing cluster, host:port; empty: none */
  address?: string | undefined;
  /** tests only: a server that cannot skip time is not accepted */
  needsTimeSkipping: boolean;
}
