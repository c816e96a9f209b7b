import { type UnitDesk, unitStanding } from '../../domain/team-cycle/unit-standing.ts';

const NOW = 1000;
const unit = {
  unitId: 'U-1',
  backfill: 'missing',
  zeroLevel: null,
  zeroConfirmed: { labor: false, management: false },
  zeroRefused: false,
  zeroProposedBy: null,
  inputComplete: false,
  final: false,
} satisfies UnitDesk['units'][number];
const ask = { askId: 'r.1', unitId: 'U-1', decision: null };
const decided = { ...ask, decision: 'granted' } as const;
const input = { inputId: 'I', unitId: 'U-1', treatment: null };

const standing = (
  desk: Partial<Omit<UnitDesk, 'units'>>,
  more: Partial<UnitDesk['units'][number]> = {},
  team: Partial<Omit<Parameters<typeof unitStanding>[0], 'desk'>> = {},
) =>
  unitStanding(
    {
      ...{ phase: 'budget', outcome: null, published: false, ...team },
      desk: { units: [{ ...unit, ...more }], inputs: [], asks: [], inputClosesMs: NOW, ...desk },
    },
    'U-1',
    NOW,
  );

it('waits for labor while its window is open, and no longer once labor says that nothing more comes', () => {
  const open = { inputClosesMs: NOW + 1 };
  expect(standing(open)).toEqual({ standing: 'input_open', open: ['backfill:missing', 'input_window'] });
  expect(standing(open, { inputComplete: true })).toEqual({ standing: 'backfill_missing', open: ['backfill:missing'] });
  expect(standing({ inputs: [input] }).standing).toBe('input_open');
});

it('waits for the filing once input is answered', () => {
  const answered = { inputs: [{ ...input, treatment: 'adopted' as const }] };
  expect(standing(answered, {}, { phase: 'apply' })).toEqual({
    standing: 'input_answered',
    open: ['backfill:missing', 'receive_filing'],
  });
});

it('goes on from decisions to the backfill line to ready', () => {
  expect(standing({ asks: [ask] }).standing).toBe('decision_missing');
  expect(standing({ asks: [decided] }).standing).toBe('backfill_missing');
  expect(standing({ asks: [decided] }, { backfill: 'zero_proposed' }).standing).toBe('backfill_missing');
  expect(standing({ asks: [decided] }, { backfill: 'amount' })).toEqual({ standing: 'ready', open: [] });
});

it('is final, then published, and closed where the year ended before', () => {
  expect(standing({}, { final: true }).standing).toBe('final');
  expect(standing({}, { final: true }, { published: true }).standing).toBe('published');
  expect(standing({}, {}, { outcome: 'incomplete' }).standing).toBe('closed');
});
