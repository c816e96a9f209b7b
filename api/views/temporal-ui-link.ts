import type { ApiDeps } from '../deps.ts';

/** Where Temporal's own UI shows this run, or without one the workflow; null: there is no UI. */
export function temporalUiLink(
  { temporalUiUrl, client }: Pick<ApiDeps, 'temporalUiUrl' | 'client'>,
  workflowId: string,
  runId?: string,
): string | null {
  if (!temporalUiUrl) return null;
  const path = ['namespaces', client.options.namespace, 'workflows', workflowId, ...(runId ? [runId, 'history'] : [])];
  return `${temporalUiUrl}/${path.map(encodeURIComponent).join('/')}`;
}
