// The sample's organization, made from the published counts: the same teams and people in every run.
// No clock and no I/O in this folder; what its people do is in ../scenarios.

import { type Department, departmentsOf } from './departments.ts';
import { agreementsOf, hasPhysician, isVacant, kindOf, levelOf, NEWCOMERS, unitsOf } from './draw-team.ts';
import type { FacilitySize, SampleFacility } from './facilities.ts';
import { KEPT_SPONSORS, KEPT_TEAMS, type KeptTeam } from './kept-teams.ts';
import { managersOf } from './managers.ts';
import { type SamplePerson, samplePerson } from './people.ts';
import { FIRST_OF_THE_OTHERS } from './regions.ts';
import type { SampleTeam, Scale } from './team.ts';
import { TERRITORIES, type Territory } from './territories.ts';

/** How many teams a facility has beside another one. */
const WEIGHTS: Record<FacilitySize, number> = { hospital: 8, hub: 4, office: 2, center: 2 };

let made: SampleTeam[] | undefined;

/** In the order of their refs within each territory; made once. */
export function teamsOf(scale: Scale): SampleTeam[] {
  made ??= makeTeams();
  return scale === 'national' ? made : made.filter(({ isPilot }) => isPilot);
}

function makeTeams(): SampleTeam[] {
  let number = FIRST_OF_THE_OTHERS;
  const newPerson = () => samplePerson(number++);
  return TERRITORIES.flatMap((territory) => teamsOfTerritory(territory, newPerson));
}

type Sponsors = SampleTeam['sponsors'];

function teamsOfTerritory(territory: Territory, newPerson: () => SamplePerson): SampleTeam[] {
  const { facilities, from, inPilot, prefix, region } = territory;
  const sponsors = new Map(facilities.map((facility) => [facility.name, sponsorsOf(facility, newPerson)]));
  const kept = KEPT_TEAMS.filter(({ ref }) => ref.startsWith(`${prefix}-`));
  const teams = kept.map((team) => {
    const facility = facilities.find(({ name }) => name === team.facility) as SampleFacility;
    return keptTeam(team, { region, facility, sponsors: sponsors.get(facility.name) as Sponsors });
  });
  const managerAt = managersOf(prefix, newPerson);
  for (const [facility, department] of departmentsToFill(territory, kept)) {
    const index = teams.length;
    const ref = `${prefix}-${from + index - kept.length}`;
    const { manager, ...managed } = managerAt(facility.name);
    const drawn = { ref, index, isPilot: index < inPilot, modality: department.modality, ...managed };
    teams.push({
      ...department,
      ref,
      kind: kindOf(drawn),
      region,
      facility,
      units: unitsOf(drawn, department.name),
      level: levelOf(drawn),
      agreements: agreementsOf(drawn),
      labor: isVacant(drawn, 'labor') ? null : newPerson(),
      management: isVacant(drawn, 'management') ? null : manager,
      physician: hasPhysician(drawn) ? newPerson() : null,
      sponsors: sponsors.get(facility.name) as Sponsors,
      isPilot: drawn.isPilot,
      newcomer: NEWCOMERS.includes(ref) ? 'labor' : null,
    });
  }
  return teams;
}

function sponsorsOf({ name }: SampleFacility, newPerson: () => SamplePerson): Sponsors {
  const kept = KEPT_SPONSORS[name];
  if (kept === undefined) return { labor: newPerson(), management: newPerson() };
  return { labor: samplePerson(kept), management: samplePerson(kept + 1) };
}

function keptTeam(
  { labor, management, physician, units, ...team }: KeptTeam,
  place: Pick<SampleTeam, 'region' | 'facility' | 'sponsors'>,
): SampleTeam {
  return {
    kind: 'ubt',
    agreements: 'COALITION_2023',
    ...team,
    ...place,
    units: (units ?? [team.name]).map((name, at) => ({ ref: `${team.ref}-${at + 1}`, name })),
    labor: labor === null ? null : samplePerson(labor),
    management: samplePerson(management),
    physician: physician === undefined ? null : samplePerson(physician),
    isPilot: true,
    newcomer: null,
  };
}

/** The territory's teams beside those kept, facility by facility, each facility with its share. */
function departmentsToFill({ facilities, teams }: Territory, kept: KeptTeam[]): [SampleFacility, Department][] {
  const all = facilities.reduce((sum, { size }) => sum + WEIGHTS[size], 0);
  let weight = 0;
  let before = 0;
  return facilities.flatMap((facility) => {
    weight += WEIGHTS[facility.size];
    const upTo = Math.round((teams * weight) / all);
    const used = kept.filter((team) => team.facility === facility.name).map(({ name }) => name);
    const open = departmentsOf(facility.size).filter(({ name }) => !used.includes(name));
    const filled = open.slice(0, upTo - before - used.length);
    before = upTo;
    return filled.map((department): [SampleFacility, Department] => [facility, department]);
  });
}
