import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Schema } from './queries.ts';
import { launchOf } from './year-queries.ts';

const UNDER_WAY: Schema['Launch']['status'][] = ['launching', 'stopping', 'stopped', 'welcoming'];

/** A launch as it goes on. A page that nobody sees holds no connection: a browser has six for all its tabs. */
export function useLiveLaunch(year: number): Schema['Launch'] {
  const client = useQueryClient();
  const launch = useSuspenseQuery(launchOf(year)).data;
  const isUnderWay = UNDER_WAY.includes(launch.status);
  useEffect(() => {
    if (!isUnderWay) return;
    let events: EventSource | undefined;
    const take = ({ data }: MessageEvent<string>) => client.setQueryData(launchOf(year).queryKey, JSON.parse(data));
    const close = () => {
      events?.close();
      events = undefined;
    };
    const open = () => {
      events = new EventSource(`/api/cycles/${year}/launch`);
      events.addEventListener('progress', take);
      events.addEventListener('done', (event) => {
        close();
        take(event);
        // the year's state and its numbers have changed with it
        void client.invalidateQueries();
      });
    };
    const look = () => (document.visibilityState === 'visible' ? !events && open() : close());
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [client, year, isUnderWay]);
  return launch;
}
