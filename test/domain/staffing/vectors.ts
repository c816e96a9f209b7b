// The exact cases that the formulas are held against: vectors/*.json, recomputed by hand and from published examples.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, RatioFloor, Settings } from '../../../domain/staffing/content.ts';
import type { ChosenDemand } from '../../../domain/staffing/demand.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import { floorOf, lineOf, modelOf, SETTINGS } from './parts.ts';

export interface ModelCase {
  name: string;
  inputs: {
    settings: Pick<Settings, 'hoursPerFte' | 'daysPerYear'>;
    method: ChosenDemand['method'];
    demand: object;
    skillMix: Partial<Line>[];
    ratioFloor?: Partial<RatioFloor>;
  };
  exact: Record<string, string>;
  shown: Record<string, string>;
  fourDecimals: Record<string, string>;
  lines?: { jobClass: string; workedHours: string; replacementHours: string }[];
  onShift?: number[];
  refused?: string;
  sentence?: string;
}

/** One file's cases. */
export function casesOf<T>(file: string): T[] {
  const text = readFileSync(join(__dirname, 'vectors', `${file}.json`), 'utf8');
  return (JSON.parse(text) as { cases: T[] }).cases;
}

/** The cases leave out what they are not about: break relief of none, peak census, and the house's basis of the year. */
export function modelOfCase({ inputs }: ModelCase): { model: ChosenModel; settings: Settings } {
  const left = {
    ratio: { yearBasis: 'days', censusBasis: 'peak', breakReliefMinutesPerShift: '0' },
    rooms: { yearBasis: 'weeks_52' },
  };
  const demand = { ...(inputs.method in left ? left[inputs.method as keyof typeof left] : {}), ...inputs.demand };
  const model = modelOf({ method: inputs.method, demand } as ChosenDemand, {
    skillMix: inputs.skillMix.map((line, place) => lineOf({ lineId: `L${place + 1}`, ...line })),
    ratioFloor: inputs.ratioFloor ? floorOf(inputs.ratioFloor) : null,
  });
  return { model, settings: { ...SETTINGS, ...inputs.settings } };
}
