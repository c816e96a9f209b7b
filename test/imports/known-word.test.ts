import { MODALITIES, TEAM_KINDS } from '../../domain/vocabulary.ts';
import { readRoleFile } from '../../imports/roles/role-file.ts';
import { bytesOf, contentOf, expertCsv, readRoles, readRoster, roleRow, rosterRow, told, wholly } from './files.ts';

const modalityOf = (modality: string) => contentOf(readRoster([rosterRow({ modality })])).ubts[0]?.modality;
const roles = (changes: Parameters<typeof roleRow>[0]) => readRoles([roleRow(changes)]);

describe('a word of a file is taken for what it means', () => {
  test.each([
    ['Call Center', 'call_center'],
    ['call-center', 'call_center'],
    ['CALL_CENTER', 'call_center'],
    ['Callcenter', 'call_center'],
    ['Home health', 'home_health'],
    ['Home\u2011Health', 'home_health'],
    ['Home\u00a0Health', 'home_health'],
    ['Behavioral – Health', 'behavioral_health'],
    ['Peri-operative', 'perioperative'],
  ])('in a roster: %s', (written, meant) => {
    expect(modalityOf(written)).toBe(meant);
  });

  test.each([
    ['Regional Co-Chair', 'regional_co_chair'],
    ['regional cochair', 'regional_co_chair'],
    ['REGIONAL_CO_CHAIR', 'regional_co_chair'],
    ['Committee Member', 'committee_member'],
  ])('in a role file: %s', (written, meant) => {
    expect(contentOf(roles({ role: written, side: 'Labor', scope_kind: 'Region' })).rows[0]?.role).toBe(meant);
  });

  test('in the modality of an expert, as in a roster', () => {
    const expert = (modality: string) => ({ ...roleRow({ role: 'Expert', side: '' }), modality });
    const { rows } = contentOf(wholly(readRoleFile(bytesOf(expertCsv([expert('Call Center')])))));
    expect(rows[0]?.modality).toBe('call_center');
  });

  test('in every row alike, so that two ways of writing are no contradiction', () => {
    const rows = ['Call Center', 'call-center'].map((modality, i) => rosterRow({ modality, unit_ref: `U-${i}` }));
    expect(contentOf(readRoster(rows)).ubts).toHaveLength(1);
  });

  test('where it is refused: co-leads stand in the roster', () => {
    for (const role of ['Co-lead', 'co lead', 'Physician Co-Lead'])
      expect(told(roles({ role }))).toEqual([expect.stringMatching(/^2 role: Co-leads come with the roster file/)]);
  });
});

describe('an unknown word is told with the nearest known one and all of them', () => {
  const list = MODALITIES.map((word) => `'${word}'`).join(', ');
  test.each([
    ['Imagng', `'Imagng' is not a modality; did you mean 'imaging'? Use ${list}.`],
    ['Call centre', `'Call centre' is not a modality; did you mean 'call_center'? Use ${list}.`],
    ['x-ray', `'x-ray' is not a modality. Use ${list}.`],
    ['', `This cell is empty. Use ${list}.`],
  ])('in a roster: %j', (modality, message) => {
    expect(told(readRoster([rosterRow({ modality })]))).toEqual([`2 modality: ${message}`]);
  });

  test('with what the role allows, where the word is known and does not fit', () => {
    expect(told(roles({ scope_kind: 'Nation' }))).toEqual([
      "2 scope_kind: 'Nation' is not a kind of scope for the role of regional co-chair. Use 'region'.",
    ]);
    expect(told(roles({ role: 'regional co-chiar' }))).toEqual([
      expect.stringMatching(/^2 role: 'regional co-chiar' is not a role; did you mean 'regional_co_chair'\? Use /),
    ]);
  });
});

test('no two words of one list differ in hyphens alone', () => {
  for (const words of [MODALITIES, TEAM_KINDS])
    expect(new Set(words.map((word) => word.replaceAll('_', ''))).size).toBe(words.length);
});
