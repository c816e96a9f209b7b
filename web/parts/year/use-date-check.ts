import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import type { Schema } from '../../api/queries.ts';

export interface ThoughtOfDate {
  key: Schema['MilestoneKey'];
  printedOn: string;
  rule: Schema['DateRule'];
}

const TYPING_MS = 250;

/** What the server finds odd about dates that somebody is writing: in its own sentences, before anything is saved. */
export function useDateCheck(budgetYear: number, regionId: string | null, dates: ThoughtOfDate[]) {
  const written = JSON.stringify(dates);
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), TYPING_MS);
    return () => clearTimeout(timer);
  }, [written]);
  const { data, isFetching } = useQuery({
    queryKey: ['cycles', budgetYear, 'dates', regionId, settled],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/cycles/{budgetYear}/date-checks', {
          params: { path: { budgetYear } },
          body: { regionId, dates: JSON.parse(settled) as ThoughtOfDate[] },
          signal,
        }),
      ),
    enabled: settled !== '[]',
    placeholderData: keepPreviousData,
  });
  return { found: dates.length > 0 ? data : undefined, isLooking: isFetching || settled !== written };
}
