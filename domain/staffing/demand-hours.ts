// The eight methods behind one door.

import type { Basis } from './basis.ts';
import type { Line } from './content.ts';
import type { ChosenDemand } from './demand.ts';
import { type Exact, exact, ZERO } from './exact.ts';
import { callsStep, workedCalls } from './methods/calls.ts';
import { workedFixed } from './methods/fixed.ts';
import { workedHppd } from './methods/hppd.ts';
import { workedPosts } from './methods/posts.ts';
import { workedProvider } from './methods/provider-ratio.ts';
import { workedRatio } from './methods/ratio.ts';
import { workedRooms } from './methods/rooms.ts';
import { workedUnits } from './methods/unit-of-service.ts';
import type { Worked, WorkedByClass } from './methods/worked.ts';
import { nonproductiveShare } from './nonproductive-share.ts';
import { inStep, percent } from './shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from './step.ts';

/** What a line has to do, and how that comes about. */
export interface DemandHours {
  /** Of a line that takes a share, or whose class the method names; a fixed line has none of it. */
  ofLine(line: Line): { hours: Exact; steps: Step[] };
  /** What is the same for all lines. */
  steps: Step[];
}

export function demandHours(chosen: ChosenDemand, basis: Basis): DemandHours {
  const { hoursPerFte, daysPerYear } = basis;
  switch (chosen.method) {
    case 'hppd':
      return shared(workedHppd(chosen.demand, daysPerYear));
    case 'unit_of_service':
      return shared(workedUnits(chosen.demand));
    case 'ratio':
      return shared(workedRatio(chosen.demand, daysPerYear));
    case 'rooms':
      return shared(workedRooms(chosen.demand, daysPerYear));
    case 'posts':
      return byClass(workedPosts(chosen.demand));
    case 'provider_ratio':
      return byClass(workedProvider(chosen.demand, hoursPerFte));
    case 'fixed':
      return byClass(workedFixed(chosen.demand, hoursPerFte));
    case 'call_workload':
      return {
        steps: [callsStep(chosen.demand)],
        ofLine(line) {
          const worked = workedCalls(chosen.demand, nonproductiveShare(line, hoursPerFte));
          const { hours, steps } = shared(worked).ofLine(line);
          // each class has its own share away, so the workload is computed once for each
          const named = worked.steps.map((step) => ({ ...step, label: `${step.label}, if all by ${line.jobClass}` }));
          return { hours, steps: [...named, ...steps] };
        },
      };
  }
}

const MIX = 'Skill mix: share × worked hours';

function shared({ hours: whole, steps }: Worked): DemandHours {
  return {
    steps,
    ofLine({ jobClass, share }) {
      const hours = exact(share).mul(whole);
      const expression = `${percent(exact(share))} × ${inStep(whole)} h`;
      return { hours, steps: [stepOf(`Worked hours of ${jobClass}`, expression, hours, HOURS_A_YEAR, MIX)] };
    },
  };
}

const byClass = ({ byClass: hours, steps }: WorkedByClass): DemandHours => ({
  steps,
  ofLine: ({ jobClass }) => ({ hours: hours.get(jobClass) ?? ZERO, steps: [] }),
});
