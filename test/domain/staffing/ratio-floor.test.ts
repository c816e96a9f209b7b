import { basisOf } from '../../../domain/staffing/basis.ts';
import type { Line, RatioFloor } from '../../../domain/staffing/content.ts';
import { lineHours } from '../../../domain/staffing/line-hours.ts';
import { DEMANDS, floorOf, lineOf, modelOf, SETTINGS } from './parts.ts';

/** Hours by line id, of a census and a mix under a floor of 75,920 hours. */
function raised(averageDailyCensus: string, skillMix: Line[], floor: Partial<RatioFloor> = {}): Record<string, string> {
  const demand = { ...DEMANDS.hppd, averageDailyCensus };
  const model = modelOf({ method: 'hppd', demand }, { skillMix, ratioFloor: floorOf(floor) });
  const { lines } = lineHours(model, basisOf(SETTINGS));
  return Object.fromEntries(lines.map(({ line, hours }) => [line.lineId, hours.toFraction()]));
}

const nurse = (over: Partial<Line>) => lineOf(over);
const lvn = (over: Partial<Line>) => lineOf({ jobClass: 'LVN', ...over });
const both = { countedJobClasses: ['LVN', 'Registered Nurse'] };

test('raises what is below it in proportion, and leaves the rest', () => {
  const mix = [
    nurse({ share: '0.6' }),
    lvn({ lineId: 'L2', share: '0.2' }),
    lineOf({ lineId: 'L3', jobClass: 'Aide', share: '0.2' }),
  ];
  expect(raised('30', mix, both)).toEqual({ L1: '56940', L2: '18980', L3: '13140' });
});

test('lowers nothing that is above it', () => {
  expect(raised('60', [nurse({})])).toEqual({ L1: '131400' });
});

test('is taken by the class that it names first where nobody has hours, whatever the order of lines', () => {
  const mix = [
    nurse({ lineId: 'L1', share: '0.5' }),
    lvn({ lineId: 'L3', share: '0.2' }),
    lvn({ lineId: 'L2', share: '0.3' }),
  ];
  const expected = { L1: '0', L2: '75920', L3: '0' };
  expect(raised('0', mix, both)).toEqual(expected);
  expect(raised('0', mix.toReversed(), both)).toEqual(expected);
});

test('counts fixed positions, and leaves them as they are', () => {
  const charge = nurse({ lineId: 'L2', basis: 'fixed', fixedFte: '1' });
  expect(raised('30', [nurse({}), charge])).toEqual({ L1: '73840', L2: '2080' });
});

test('raises fixed positions where nothing else counts', () => {
  const mix = [lineOf({ lineId: 'L3', jobClass: 'Aide' }), nurse({ basis: 'fixed', fixedFte: '1' })];
  expect(raised('30', mix)).toEqual({ L3: '65700', L1: '75920' });
});
